/* finished.h - runs that are over, for what is shown after them: shipped levels played to their end by a bot, by a policy of one's own or by
 * nobody, with the strips of all their days. Included after cmocka.h. */
#pragma once

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "front/state/state.h"
#include "level/read.h"
#include "level/words.h"
#include "work/obey.h"

enum { SHIPPED_MAX = 32 };

/* Names of the shipped levels, in the folder's order. */
typedef struct Shipped {
    int count;
    char names[SHIPPED_MAX][256];
} Shipped;

static inline void find_shipped(Shipped *shipped)
{
    DIR *folder = opendir(MDR_SOURCE "/levels");
    assert_non_null(folder);
    shipped->count = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        const char *end = strrchr(entry->d_name, '.');
        if (!end || strcmp(end, ".level") != 0)
            continue;
        assert_true(shipped->count < SHIPPED_MAX);
        snprintf(shipped->names[shipped->count++], 256, "%s", entry->d_name);
    }
    closedir(folder);
    assert_true(shipped->count >= 4);
}

static inline void read_to_play(Play *play, Text text, uint64_t seed)
{
    Messages messages;
    if (!level_read(text, &play->level, &messages)) {
        Buffer said = {0};
        messages_print(&messages, "test.level", text, &said);
        fail_msg("%s", said.data);
    }
    day_start(&play->day, &play->level, seed);
    play->loaded = true;
}

/* At the briefing of the first day; free it with close_play. */
static inline Play *open_play(const char *text, uint64_t seed)
{
    Play *play = calloc(1, sizeof *play);
    assert_non_null(play);
    read_to_play(play, text_of(text), seed);
    return play;
}

static inline Play *open_shipped(const char *name, uint64_t seed)
{
    char path[PATH_LENGTH_MAX];
    Buffer text = {0};
    FileError error;
    snprintf(path, sizeof path, MDR_SOURCE "/levels/%s", name);
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        fail_msg("%s", error.sentence);
    Play *play = open_play(text.data, seed);
    buffer_free(&text);
    return play;
}

static inline void close_play(Play *play)
{
    level_free(&play->level);
    free(play);
}

static inline void obey_finished(Play *play, Command command)
{
    if (command.kind == COMMAND_BEGIN)
        strips_keep(&play->strips, &play->day);
    if (command.kind != COMMAND_NONE)
        day_obey(&play->day, &command, NULL);
}

static inline void finish(Play *play, Bot *bot)
{
    while (play->day.phase != PHASE_OVER) {
        Command command = bot_next(bot, &play->day);
        if (command.beat > play->day.beat)
            day_run(&play->day, command.beat, NULL);
        obey_finished(play, command);
    }
}

static inline void finish_bot(Play *play, BotKind kind)
{
    Bot bot;
    bot_start(&bot, kind, &play->day);
    finish(play, &bot);
}

static inline void finish_policy(Play *play, const Policy *policy)
{
    Bot bot;
    bot_start_with(&bot, policy, BOT_BALANCED, &play->day);
    finish(play, &bot);
}

/* Nobody does anything but come and go. */
static inline void finish_idle(Play *play)
{
    while (play->day.phase != PHASE_OVER) {
        if (play->day.phase == PHASE_BRIEFING)
            obey_finished(play, (Command){.beat = play->day.beat, .kind = COMMAND_BEGIN});
        else if (play->day.phase == PHASE_CLOSING)
            obey_finished(play, (Command){.beat = play->day.beat, .kind = COMMAND_LEAVE});
        else
            day_run(&play->day, day_next(&play->day), NULL);
    }
}
