/* begin.c - see begin.h. */
#include "front/pages/begin.h"

#include "front/run/go.h"
#include "front/run/play.h"

void begin_level(Game *game, const char *path)
{
    char chosen[PATH_LENGTH_MAX];
    int status = 0;
    text_print(chosen, sizeof chosen, "%s", path);
    buffer_free(&game->broken);
    go_to(game, play_start(game, chosen, &game->broken, &status) ? play_page(&game->play) : PAGE_BROKEN);
}
