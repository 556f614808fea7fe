/* result_page.c - see result_page.h. */
#include "front/pages/result_page.h"

#include <string.h>

#include "front/run/play.h"

static void take(const Kept *kept, const Run *run, Stored *stored)
{
    stored->run = *kept;
    stored->days = run->figured;
    memcpy(stored->program, run->program, sizeof stored->program);
    memcpy(stored->figures, run->figures, sizeof stored->figures);
}

PageId result_stored(Game *game, const Kept *kept)
{
    Run run = {0};
    RunError error;
    bool read = run_load(kept->path, &run, &error);
    buffer_free(&game->broken);
    if (read)
        take(kept, &run, &game->stored);
    else
        run_error_print(&error, strrchr(kept->path, '/') + 1, (Text){0}, &game->broken);
    run_free(&run);
    return read ? PAGE_STORED : PAGE_BROKEN;
}

static const Kept *kept_of(const Game *game, const char *path)
{
    const KeptList *kept = &game->library.kept;
    for (int i = 0; i < kept->count; i++) {
        if (strcmp(kept->list[i].path, path) == 0)
            return &kept->list[i];
    }
    return NULL;
}

PageId result_page(Game *game, const char *path)
{
    const Kept *kept = kept_of(game, path);
    if (kept && kept->readable && !kept->playable)
        return result_stored(game, kept);
    buffer_free(&game->broken);
    return play_show(game, path, &game->broken) ? PAGE_CARDS : PAGE_BROKEN;
}
