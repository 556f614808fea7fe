/* library.c - listing levels. */
#include "front/run/library.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/translate.h"
#include "level/read.h"

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

static void read_listed(Listed *listed, Text name)
{
    Buffer source = {0};
    FileError error;
    Level level = {0};
    Messages messages;
    text_print(listed->title, sizeof listed->title, "%.*s", name.length, name.at);
    if (!file_read(listed->path, LEVEL_BYTES_MAX, &source, &error)) {
        text_print(listed->message, sizeof listed->message, "%s", error.sentence);
    } else if (!level_read(buffer_view(&source), &level, &messages)) {
        keep_message(listed, &messages);
    } else {
        text_print(listed->title, sizeof listed->title, "%s", level.title);
        text_print(listed->claim, sizeof listed->claim, "%s", level.claim);
        text_print(listed->author, sizeof listed->author, "%s", level.author);
        listed->days = level.days;
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

static void add(Library *library, const char *folder, Text name)
{
    char path[LISTED_PATH_MAX];
    int length = snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at);
    if (length >= (int)sizeof path || !make_room(library)) {
        library->left_out++;
        return;
    }
    Listed *listed = &library->levels[library->count];
    *listed = (Listed){.came = library->count++};
    memcpy(listed->path, path, sizeof path);
    read_listed(listed, name);
}

/* The shortest first, so that a first day is at hand; those that cannot be played last; else as they came. */
static int order_of(const Listed *listed)
{
    return listed->message[0] ? INT_MAX : listed->days;
}

static int compare(const void *a, const void *b)
{
    const Listed *left = a, *right = b;
    int first = order_of(left), second = order_of(right);
    return first != second ? (first > second) - (first < second) : left->came - right->came;
}

static void add_folder(Library *library, const char *folder)
{
    Buffer names = {0};
    FileError error;
    if (folder_list(folder, ".level", &names, &error)) {
        Text rest = buffer_view(&names), name;
        while (text_next_line(&rest, &name))
            add(library, folder, name);
    } else if (!library->trouble[0]) {
        text_print(library->trouble, sizeof library->trouble, "%s", error.sentence);
    }
    buffer_free(&names);
}

void library_find(Game *game)
{
    Library *library = &game->library;
    library->count = library->left_out = 0;
    library->trouble[0] = 0;
    for (int i = 0; i < game->folder_count; i++)
        add_folder(library, game->level_folders[i]);
    if (library->count > 0)
        qsort(library->levels, (size_t)library->count, sizeof *library->levels, compare);
}

void library_free(Library *library)
{
    free(library->levels);
    *library = (Library){0};
}
