/* library.c - listing levels. */
#include "front/run/library.h"

#include <limits.h>
#include <stdio.h>

#include "base/folder.h"
#include "base/translate.h"
#include "level/read.h"

/* Copies what fits, never ending within a character. */
static void keep(char *to, int room, const char *text)
{
    int length = snprintf(to, (size_t)room, "%s", text);
    if (length < room)
        return;
    length = room - 1;
    while (length > 0 && ((unsigned char)to[length] & 0xC0) == 0x80)
        length--;
    to[length] = 0;
}

static void keep_message(Listed *listed, const Messages *messages)
{
    for (int i = 0; i < messages->count; i++) {
        const Message *message = &messages->list[i];
        if (message->strength == STRENGTH_ERROR) {
            snprintf(listed->message, sizeof listed->message, _("line %d: %.280s"), message->line, message->sentence);
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
    char title[160];
    snprintf(title, sizeof title, "%.*s", min_int(name.length, 150), name.at);
    keep(listed->title, sizeof listed->title, title);
    if (!file_read(listed->path, LEVEL_BYTES_MAX, &source, &error)) {
        keep(listed->message, sizeof listed->message, error.sentence);
    } else if (!level_read(buffer_view(&source), &level, &messages)) {
        keep_message(listed, &messages);
    } else {
        keep(listed->title, sizeof listed->title, level.title);
        keep(listed->claim, sizeof listed->claim, level.claim);
        keep(listed->author, sizeof listed->author, level.author);
        listed->days = level.days;
        level_free(&level);
    }
    buffer_free(&source);
}

static void add(Library *library, const char *folder, Text name)
{
    if (library->count == LISTED_MAX) {
        library->left_out++;
        return;
    }
    Listed *listed = &library->levels[library->count];
    *listed = (Listed){.days = 0};
    int length = snprintf(listed->path, sizeof listed->path, "%s/%.*s", folder, name.length, name.at);
    if (length >= (int)sizeof listed->path) {
        library->left_out++;
        return;
    }
    library->count++;
    read_listed(listed, name);
}

/* The shortest first, so that a first day is at hand; those that cannot be played last; else as they came. */
static int order_of(const Listed *listed)
{
    return listed->message[0] ? INT_MAX : listed->days;
}

static void sort(Library *library)
{
    for (int i = 1; i < library->count; i++) {
        Listed moved = library->levels[i];
        int to = i;
        for (; to > 0 && order_of(&library->levels[to - 1]) > order_of(&moved); to--)
            library->levels[to] = library->levels[to - 1];
        library->levels[to] = moved;
    }
}

void library_find(Game *game)
{
    game->library.count = game->library.left_out = 0;
    for (int i = 0; i < game->folder_count; i++) {
        Buffer names = {0};
        FileError error;
        if (folder_list(game->level_folders[i], ".level", &names, &error)) {
            Text rest = buffer_view(&names), name;
            while (text_next_line(&rest, &name))
                add(&game->library, game->level_folders[i], name);
        }
        buffer_free(&names);
    }
    sort(&game->library);
}
