/* run_again.c - see run_again.h. Commands are kept as the words of a run's lines, which name people, files and events as the level does. */
#include "record/run_again.h"

#include "record/command.h"
#include "work/bots.h"
#include "work/obey.h"

void run_again_note(Buffer *inputs, const Command *command, const Level *level)
{
    command_print(command, level, inputs);
    buffer_text(inputs, "\n");
}

static bool obey(RunAgain *again, const Command *command)
{
    if (command->kind == COMMAND_BEGIN && again->day.phase == PHASE_BRIEFING) {
        strips_keep(&again->strips, &again->day);
        again->morning = again->day;
    }
    return day_obey(&again->day, command, NULL);
}

/* What a day that stands waits for, where nobody says it. */
static bool go_on(RunAgain *again)
{
    Command on = {.kind = again->day.phase == PHASE_CLOSING ? COMMAND_LEAVE : COMMAND_BEGIN, .beat = again->day.beat};
    if (again->day.phase == PHASE_STAMPING) { /* stamps first */
        Bot bot;
        bot_start(&bot, BOT_BALANCED, &again->day);
        on = bot_next(&bot, &again->day);
    }
    return obey(again, &on);
}

static bool stands(const Day *day)
{
    return day->phase == PHASE_BRIEFING || day->phase == PHASE_CLOSING || day->phase == PHASE_STAMPING;
}

/* Up to the beat of a command, or to where it makes sense before. */
static void reach(RunAgain *again, const Command *command)
{
    Day *day = &again->day;
    day_run(day, command->beat, NULL);
    while (day->beat < command->beat && stands(day) && !day_allows(day, command) && go_on(again))
        day_run(day, command->beat, NULL);
}

static void give(RunAgain *again, Text words)
{
    Command command;
    const char *why;
    again->given++;
    if (!command_read(words, again->day.level, &command, &why)) {
        again->dropped++;
        return;
    }
    reach(again, &command);
    again->dropped += !obey(again, &command);
}

/* A morning, a closing and an evening are arrived at as such, whatever minute they are at now. */
static bool arrived(const Day *day, const Day *was)
{
    return beat_day(day->beat) == beat_day(was->beat) && day->phase == was->phase && stands(day);
}

static void arrive(RunAgain *again, const Day *was)
{
    Day *day = &again->day;
    day_run(day, was->beat, NULL);
    while (day->beat < was->beat && !arrived(day, was) && stands(day) && go_on(again))
        day_run(day, was->beat, NULL);
}

void run_again(Text inputs, const Level *level, uint64_t seed, const Day *was, RunAgain *again)
{
    Text line;
    again->strips = (Strips){0};
    again->morning.level = NULL;
    again->given = again->dropped = 0;
    day_start(&again->day, level, seed);
    while (text_next_line(&inputs, &line))
        give(again, line);
    arrive(again, was);
    strips_keep(&again->strips, &again->day);
}
