/* library.c - listing levels. */
#include "front/run/library.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/character.h"
#include "base/folder.h"
#include "base/translate.h"
#include "front/run/argued.h"
#include "front/run/kept.h"
#include "front/run/play.h"
#include "level/level_time.h"
#include "level/read.h"
#include "report/code.h"

#define ENDING ".level"

enum { ROOM_AT_FIRST = 32 };

static void keep_message(Listed *listed, const Messages *messages)
{
    for (int i = 0; i < messages->count; i++) {
        const Message *message = &messages->list[i];
        if (message->strength == STRENGTH_ERROR) {
            text_print(listed->message, sizeof listed->message, _("line %d: %s"), message->line, message->sentence);
            return;
        }
    }
}

/* A name as it is shown: what other systems write in pieces is one letter. */
static void show_name(Listed *listed, Text name)
{
    text_print(listed->title, sizeof listed->title, "%.*s", name.length, name.at);
    listed->title[character_compose(listed->title, (int)strlen(listed->title))] = '\0';
}

/* It ends in something behind .level, such as .txt. */
static void refuse_name(Listed *listed, Text name)
{
    Text well = folder_well_named(name, ENDING);
    show_name(listed, name);
    text_print(listed->message, sizeof listed->message, _("its name does not end in %s; call it %.*s"), ENDING, well.length, well.at);
}

static void read_listed(Listed *listed, Text name)
{
    Buffer source = {0};
    FileError error;
    Level level = {0};
    Messages messages;
    show_name(listed, name);
    if (!file_read(listed->path, LEVEL_BYTES_MAX, &source, &error)) {
        text_print(listed->message, sizeof listed->message, "%s", file_brief(&error));
    } else if (!level_read(buffer_view(&source), &level, &messages)) {
        keep_message(listed, &messages);
    } else {
        text_print(listed->title, sizeof listed->title, "%s", level.title);
        text_print(listed->claim, sizeof listed->claim, "%s", level.claim);
        text_print(listed->author, sizeof listed->author, "%s", level.author);
        text_print(listed->next, sizeof listed->next, "%s", level.next);
        text_print(listed->invitation, sizeof listed->invitation, "%s", level.invitation);
        listed->hash = code_level_hash(buffer_view(&source));
        listed->argument = level.expect_count > 0 ? ARGUMENT_UNKNOWN : ARGUMENT_NONE;
        listed->mode = level.mode;
        LevelTime time = level_time(&level);
        listed->days = time.days;
        listed->day_minutes = time.minutes;
        level_free(&level);
    }
    buffer_free(&source);
}

/* False when the list is full, or memory is. */
static bool make_room(Library *library)
{
    int room = min_int(max_int(2 * library->room, ROOM_AT_FIRST), LISTED_MAX);
    if (library->count < library->room)
        return true;
    if (room == library->room)
        return false;
    Listed *grown = realloc(library->levels, (size_t)room * sizeof *grown);
    if (!grown)
        return false;
    library->levels = grown;
    library->room = room;
    return true;
}

typedef void ReadListed(Listed *listed, Text name);

static void add(Library *library, ReadListed *read, const char *folder, int number, Text name)
{
    char path[LISTED_PATH_MAX];
    int length = snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at);
    if (length >= (int)sizeof path || !make_room(library)) {
        library->left_out++;
        return;
    }
    Listed *listed = &library->levels[library->count];
    *listed = (Listed){.came = library->count++, .folder = number};
    memcpy(listed->path, path, sizeof path);
    read(listed, name);
}

/* One's own before those that are shipped, and of either the shortest first, so that a first day is at hand; those that cannot be played last;
 * else as they came. */
static int order_of(const Listed *listed)
{
    return listed->message[0] ? INT_MAX : listed->days;
}

static int compare(const void *a, const void *b)
{
    const Listed *left = a, *right = b;
    int first = order_of(left), second = order_of(right);
    if ((left->folder == 0) != (right->folder == 0))
        return left->folder == 0 ? 1 : -1;
    return first != second ? (first > second) - (first < second) : left->came - right->came;
}

/* Whether the level lies in the file NAME.level. */
static bool is_named(const Listed *listed, const char *name)
{
    const char *slash = strrchr(listed->path, '/');
    Text file = text_of(slash ? slash + 1 : ""), stem = text_part(file, 0, file.length - (int)strlen(ENDING));
    return name[0] && text_is(stem, name) && text_ends(file, ENDING);
}

static int find_named(const Library *library, const char *name)
{
    for (int i = 0; i < library->count; i++) {
        if (!library->levels[i].message[0] && is_named(&library->levels[i], name))
            return i;
    }
    return -1;
}

/* A level's next comes right behind it, if it does not stand before it already. */
static void bring_next(Library *library)
{
    for (int i = 0; i + 1 < library->count; i++) {
        int next = find_named(library, library->levels[i].next);
        if (next <= i + 1)
            continue;
        Listed moved = library->levels[next];
        memmove(&library->levels[i + 2], &library->levels[i + 1], (size_t)(next - i - 1) * sizeof moved);
        library->levels[i + 1] = moved;
    }
}

/* ---- the campaign ---- */

/* A whole number before a dash, as files of the campaign begin; 0: none. */
static int number_of(const Listed *listed)
{
    const char *slash = strrchr(listed->path, '/');
    Text name = text_of(slash ? slash + 1 : listed->path);
    int64_t number;
    int dash = text_find(name, '-');
    bool read = dash > 0 && name.at[0] >= '1' && name.at[0] <= '9' && text_int(text_part(name, 0, dash), &number);
    return read && number <= INT_MAX ? (int)number : 0;
}

/* The shipped level that the campaign begins with: of those with a number, the first; -1: there is none. */
static int find_first(const Library *library)
{
    int first = -1;
    for (int i = 0; i < library->count; i++) {
        const Listed *listed = &library->levels[i];
        bool numbered = listed->folder == 0 && !listed->message[0] && number_of(listed) > 0;
        if (numbered && (first < 0 || number_of(listed) < number_of(&library->levels[first])))
            first = i;
    }
    return first;
}

static void move_to(Library *library, int from, int to)
{
    Listed moved = library->levels[from];
    memmove(&library->levels[to + 1], &library->levels[to], (size_t)(from - to) * sizeof moved);
    library->levels[to] = moved;
}

/* That one, the next it names, and so on, to the front of the list: until one names none, none that is there, or one that was among them. */
static void bring_campaign(Library *library)
{
    int at = find_first(library);
    library->chain = 0;
    while (at >= library->chain && library->chain < CAMPAIGN_MAX) {
        move_to(library, at, library->chain++);
        at = find_named(library, library->levels[library->chain - 1].next);
    }
}

/* ---- what was played ---- */

int library_titled(const Library *library, const char *title)
{
    for (int i = 0; i < library->count; i++) {
        if (!library->levels[i].message[0] && strcmp(library->levels[i].title, title) == 0)
            return i;
    }
    return -1;
}


/* The newest come first: the last time a level was played is what is told of it. */
static void note_run(void *owner, const RunListed *run)
{
    Library *library = owner;
    int at = run->readable ? library_titled(library, run->title) : -1;
    kept_add(&library->kept, KEPT_MAX, run);
    if (at < 0)
        return;
    Listed *listed = &library->levels[at];
    listed->runs++;
    listed->best_busyness = max_int(listed->best_busyness, run->busyness);
    listed->best_progress = max_int(listed->best_progress, run->progress);
    if (listed->played)
        return;
    listed->played = true;
    listed->busyness = run->busyness;
    listed->progress = run->progress;
    if (strlen(run->path) < sizeof listed->run)
        memcpy(listed->run, run->path, strlen(run->path) + 1);
    if (library->latest < 0)
        library->latest = at;
}

const Listed *library_after(const Library *library, const char *title, const char *next)
{
    int named = find_named(library, next), at = library_titled(library, title);
    if (named >= 0)
        return &library->levels[named];
    bool follows = !next[0] && at >= 0 && at + 1 < library->count && at + 1 != library->chain && !library->levels[at + 1].message[0];
    return follows ? &library->levels[at + 1] : NULL;
}

const Listed *library_onward(const Library *library)
{
    if (library->latest < 0 || library->latest >= library->count)
        return NULL;
    const Listed *latest = &library->levels[library->latest];
    const Listed *after = library_after(library, latest->title, latest->next);
    if (after && !after->played)
        return after;
    for (int i = 0; i < library->count; i++) {
        if (!library->levels[i].played && !library->levels[i].message[0])
            return &library->levels[i];
    }
    return NULL;
}

/* ---- looking through folders ---- */

static void add_names(Library *library, ReadListed *read, const char *folder, int number, const Buffer *names)
{
    Text rest = buffer_view(names), name;
    while (text_next_line(&rest, &name))
        add(library, read, folder, number, name);
}

static void add_folder(Library *library, const char *folder, int number)
{
    Buffer names = {0};
    FileError error;
    if (folder_list(folder, ENDING, &names, &error)) {
        add_names(library, read_listed, folder, number, &names);
        if (folder_list_misnamed(folder, ENDING, &names, &error))
            add_names(library, refuse_name, folder, number, &names);
    } else if (!library->trouble[0]) {
        text_print(library->trouble, sizeof library->trouble, "%s", file_brief(&error));
    }
    buffer_free(&names);
}

void library_find(Game *game)
{
    Library *library = &game->library;
    library->count = library->chain = library->left_out = 0;
    library->kept.count = library->kept.left_out = 0;
    library->trouble[0] = 0;
    library->latest = -1;
    for (int i = 0; i < game->folder_count; i++)
        add_folder(library, game->level_folders[i], i);
    if (library->count > 0)
        qsort(library->levels, (size_t)library->count, sizeof *library->levels, compare);
    bring_next(library);
    bring_campaign(library);
    argued_fill(&game->argued, library);
    if (game->records)
        run_finished(game->run_folder, play_time(game), note_run, library);
}

void library_free(Library *library)
{
    free(library->levels);
    kept_free(&library->kept);
    kept_free(&library->begun);
    *library = (Library){0};
}
