/* pictures.h - layers of pictures drawn from SVG files, beside the program: reading one takes as long as some frames.
 * What is in which file, and when it is shown, is not known here. */
#pragma once

#include "base/file.h"
#include "paint/album.h"

/* Who knows the files. */
typedef struct PictureFiles {
    /* The file of a layer and its logical size; false when the picture has no such layer. `path` has PATH_LENGTH_MAX
     * bytes. */
    bool (*find)(const void *owner, int picture, int layer, char *path, CanvasPoint *size);
    const void *owner;
} PictureFiles;

typedef struct Pictures Pictures;

/* NULL when there is no memory. With `at_once` a layer is drawn within its order. Needs no display. */
Pictures *pictures_open(PictureFiles files, bool at_once);
/* Waits for the layer that is being drawn. NULL is fine. */
void pictures_close(Pictures *pictures);

PictureSource pictures_source(Pictures *pictures);

/* Moves to *out what was wrong with files since last asked, a line each. */
void pictures_said(Pictures *pictures, Buffer *out);
