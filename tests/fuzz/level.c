/* level.c - any bytes as a level: read and told about; a sound one printed, read back, and played for a day. */
#include "fuzz/targets.h"

#include <stdlib.h>
#include <string.h>

#include "level/equal.h"
#include "level/print.h"
#include "level/read.h"
#include "work/bots.h"
#include "work/obey.h"

enum { STEPS_MAX = 3000 };

static void check(bool holds)
{
    if (!holds)
        abort();
}

/* A refused text leaves the level as it was. */
static bool read_whole(Text input, Level *level, Messages *messages)
{
    static const Level empty;
    bool sound = level_read(input, level, messages);
    check(sound == (messages->errors == 0));
    check(sound || memcmp(level, &empty, sizeof empty) == 0);
    return sound;
}

/* parse(print(x)) == x, and printing is settled after once. */
static void round_trip(const Level *level)
{
    Buffer once = {0}, twice = {0};
    Level again = {0};
    Messages messages;
    level_print(level, &once);
    check(level_read(buffer_view(&once), &again, &messages));
    check(level_equal(level, &again));
    level_print(&again, &twice);
    check(text_equal(buffer_view(&once), buffer_view(&twice)));
    buffer_free(&once);
    buffer_free(&twice);
    level_free(&again);
}

void fuzz_level(Text input, Buffer *said)
{
    Level level = {0};
    Messages messages;
    if (read_whole(input, &level, &messages))
        round_trip(&level);
    messages_print(&messages, "fuzz.level", input, said);
    messages_json(&messages, "fuzz.level", said);
    level_free(&level);
}

/* A command that a bot meant to be obeyed and was not may come again for ever; that is cut off, not a fault of the text. */
static void play_day(const Level *level, BotKind kind)
{
    Day day;
    Bot bot;
    day_start(&day, level, level->seed);
    bot_start(&bot, kind, &day);
    for (int i = 0; i < STEPS_MAX && beat_day(day.beat) == 1 && day.phase != PHASE_OVER; i++) {
        Command command = bot_next(&bot, &day);
        if (command.kind == COMMAND_NONE)
            day_run(&day, command.beat, NULL);
        else
            day_obey(&day, &command, NULL);
    }
}

/* The first day of a sound level, as the bot plays it that the text's length picks. */
void fuzz_play(Text input, Buffer *said)
{
    Level level = {0};
    Messages messages;
    (void)said;
    if (level_read(input, &level, &messages))
        play_day(&level, (BotKind)(input.length % BOT_COUNT));
    level_free(&level);
}
