/* kept.c - see kept.h. */
#include "front/run/kept.h"

#include <stdlib.h>
#include <string.h>

#include "front/run/play.h"

static bool make_room(KeptList *kept, int most)
{
    enum { ROOM_MORE = 16 };
    int room = min_int(kept->room + ROOM_MORE, most);
    if (kept->count < kept->room)
        return true;
    if (kept->count >= most)
        return false;
    Kept *grown = realloc(kept->list, (size_t)room * sizeof *grown);
    if (!grown)
        return false;
    kept->list = grown;
    kept->room = room;
    return true;
}

void kept_add(KeptList *kept, int most, const RunListed *run)
{
    if (strlen(run->path) >= sizeof kept->list->path || !make_room(kept, most)) {
        kept->left_out++;
        return;
    }
    Kept *last = &kept->list[kept->count++];
    *last = (Kept){.readable = run->readable, .playable = run->playable, .day = run->day, .minute = run->minute, .days = run->days,
                   .busyness = run->busyness, .progress = run->progress};
    memcpy(last->path, run->path, strlen(run->path) + 1);
    memcpy(last->started, run->started, sizeof last->started);
    text_print(last->title, sizeof last->title, "%s", run->title);
    text_print(last->why, sizeof last->why, "%s", run->why);
}

void kept_free(KeptList *kept)
{
    free(kept->list);
    *kept = (KeptList){0};
}

void kept_when(const Kept *kept, char out[RUN_WORD_MAX])
{
    enum { DAY = 10, MINUTES = 5 };
    out[0] = '\0';
    if (kept->started[0])
        text_print(out, RUN_WORD_MAX, "%.*s %.*s UTC", DAY, kept->started, MINUTES, kept->started + DAY + 1);
}

Text kept_name(const Kept *kept)
{
    const char *slash = strrchr(kept->path, '/');
    return text_of(kept->title[0] ? kept->title : slash ? slash + 1 : kept->path);
}

static void note(void *owner, const RunListed *run)
{
    Library *library = owner;
    kept_add(&library->begun, BEGUN_MAX, run);
}

void begun_find(Game *game)
{
    KeptList *begun = &game->library.begun;
    begun->count = begun->left_out = 0;
    if (game->records)
        run_unfinished(game->run_folder, play_time(game), note, &game->library);
}

const Kept *begun_newest(const Library *library)
{
    for (int i = 0; i < library->begun.count; i++) {
        if (!library->begun.list[i].why[0])
            return &library->begun.list[i];
    }
    return NULL;
}
