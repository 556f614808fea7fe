/* stewards.c - who answers at once rates at once: by Busyness. Everybody else walks over to both desks first, and rates by Progress. */
#include "work/stewards.h"

#include "work/desks.h"
#include "work/look.h"
#include "work/rating.h"

static bool looks(const Bot *bot)
{
    return bot->policy.pings != PINGS_NOW;
}

static int found(const Bot *bot, const Desks *desks, int desk, int hour)
{
    return looks(bot) ? desks_progress(desks, desk, hour) : desks_busyness(desks, desk, hour);
}

/* The best hour of either desk is a five, one with nothing in it a one. */
static void make_up_mind(Bot *bot, const Day *day)
{
    Desks desks;
    desks_play(day->level, day->seed, &desks);
    int best = 1, hours = desks_hours(&desks);
    for (int i = 0; i < hours * LEVEL_DESKS; i++)
        best = max_int(best, found(bot, &desks, i % LEVEL_DESKS, i / LEVEL_DESKS));
    for (int i = 0; i < hours * LEVEL_DESKS; i++)
        bot->stamps[i / LEVEL_DESKS][i % LEVEL_DESKS] =
            (uint8_t)(1 + (RATING_MOST - 1) * max_int(0, found(bot, &desks, i % LEVEL_DESKS, i / LEVEL_DESKS)) / best);
}

static Command give(const Day *day, CommandKind kind, int argument)
{
    return (Command){.beat = day->beat, .kind = (uint8_t)kind, .argument = (int16_t)argument};
}

static Command on_the_hour(const Bot *bot, const Day *day)
{
    const Rating *rating = &day->rating;
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        Command look = give(day, COMMAND_LOOK, desk);
        bool been = rating->looks[desk] >> rating->hour & 1;
        if (looks(bot) && !been && rating_allows(day, &look))
            return look;
    }
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        if (rating->stamps[rating->hour][desk] == 0)
            return give(day, COMMAND_STAMP, desk * STAMP_DESK + bot->stamps[rating->hour][desk]);
    }
    return give(day, COMMAND_BEGIN, 0);
}

Command steward_next(Bot *bot, const Day *day)
{
    if (day->phase != PHASE_STAMPING)
        return bot_next(bot, day);
    if (bot->stamps[0][0] == 0)
        make_up_mind(bot, day);
    return on_the_hour(bot, day);
}
