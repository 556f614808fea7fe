/* again.c - a day once more. */
#include "work/again.h"

#include "work/look.h"

void again_start(Again *again, Sitting *sitting, const Day *morning, Policy habits, Otherwise other, Skill skill)
{
    Policy policy = habits_otherwise(habits, other);
    *again = (Again){.day = day_number(morning), .other = other};
    sitting->day = *morning;
    bot_start_with(&sitting->bot, &policy, BOT_BALANCED, &sitting->day);
    sitting->bot.skill = skill;
}

int again_on(Again *again, Sitting *sitting, Beat until, int most)
{
    Beat over = day_is_over_by(again->day);
    int steps = again->over ? 0 : sitting_play(sitting, min_int(until, over), most);
    const Ledger *ledger = &sitting->day.ledger;
    again->over = sitting_reached(sitting, over);
    if (ledger->strip.day == again->day) /* its morning has yesterday's still */
        again->strip = ledger->strip;
    again->busyness = ledger->days[again->day - 1].busyness;
    again->progress = ledger->days[again->day - 1].progress;
    return steps;
}
