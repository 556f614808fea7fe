/* title.c - see title.h. */
#include "app/title.h"

#include <string.h>

#include "base/text.h"
#include "base/translate.h"
#include "front/words/words.h"

void title_of(const Game *game, char out[TITLE_MAX])
{
    const char *name = noun(game_settings(game)->plain, NOUN_GAME), *path = game_rereads(game), *slash = strrchr(path, '/');
    if (path[0])
        text_print(out, TITLE_MAX, _("%s, watched - %s"), slash ? slash + 1 : path, name);
    else
        text_print(out, TITLE_MAX, "%s", name);
}
