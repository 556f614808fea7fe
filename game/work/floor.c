/* floor.c - the colleagues beside the player: agreeable people on seeds of their own, office half only, under the rules bought in a run. */
#include "work/bots.h"
#include "work/streams.h"

/* The rules of the run that hold on the colleague's present morning. Judging does not move a colleague; being left alone does. */
static uint32_t rules_on(const Day *finished, int day)
{
    uint32_t rules = 0;
    for (int i = 0; i < finished->level->rule_count; i++) {
        int bought = finished->office.rule_day[i];
        if (bought != 0 && bought <= day)
            rules |= 1u << i;
    }
    return rules;
}

/* Adds one colleague's Progress to the days from `first` on. */
static void add_colleague(const Day *finished, int which, int first, int floor[LEVEL_DAYS_MAX])
{
    Day day;
    Bot bot;
    day_start_colleague(&day, finished->level, rng_mix(finished->seed, STREAM_COLLEAGUE, (uint64_t)which));
    bot_start(&bot, BOT_AGREEABLE, &day);
    int number = 0;
    while (day.phase != PHASE_OVER) {
        if (beat_day(day.beat) != number) {
            number = beat_day(day.beat);
            day.office.rules = rules_on(finished, number);
        }
        Command command = bot_next(&bot, &day);
        if (command.kind == COMMAND_NONE)
            day_run(&day, command.beat, NULL);
        else
            day_obey(&day, &command, NULL);
    }
    for (int i = first; i <= finished->level->days; i++)
        floor[i - 1] += day.ledger.days[i - 1].progress;
}

/* The day on which hiring anywhere was bought; past the last when never. */
static int hired_on(const Day *finished)
{
    int day = finished->level->days + 1;
    for (int i = 0; i < finished->level->rule_count; i++) {
        int bought = finished->office.rule_day[i];
        if (finished->level->rules[i].kind == RULE_HIRE && bought != 0)
            day = min_int(day, bought);
    }
    return day;
}

void floor_progress(const Day *finished, int floor[LEVEL_DAYS_MAX])
{
    const int *constants = finished->level->constants;
    int colleagues = constants[CONSTANT_FLOOR_COLLEAGUES];
    for (int i = 0; i < finished->level->days; i++)
        floor[i] = finished->ledger.days[i].progress;
    for (int i = 0; i < colleagues; i++)
        add_colleague(finished, i, 1, floor);
    int hired = hired_on(finished);
    for (int i = 0; i < constants[CONSTANT_HIRED] && hired <= finished->level->days; i++)
        add_colleague(finished, colleagues + i, hired, floor);
}
