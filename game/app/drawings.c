/* drawings.c - the game's files as the window's pictures ask for them. */
#include "app/drawings.h"

#include "front/places/place.h"

static bool find_picture(const void *owner, int picture, int layer, char *path, CanvasPoint *size)
{
    return place_picture(owner, picture, layer, path, size);
}

Pictures *drawings_open(const Game *game, Painter *painter, bool at_once)
{
    Pictures *pictures = pictures_open((PictureFiles){find_picture, game}, at_once);
    if (pictures)
        painter_pictures(painter, pictures_source(pictures));
    return pictures;
}
