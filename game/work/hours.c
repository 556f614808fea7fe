/* hours.c - one run after another. */
#include "work/hours.h"

enum { WEEK_DAYS = 5, FOUR_WEEKS = 20 };

bool hours_told(const Level *level)
{
    bool evenings = false;
    for (int i = 0; i < level->row_count; i++)
        evenings = evenings || level->rows[i].evening;
    return evenings && level->days >= WEEK_DAYS;
}

bool hours_has_fourth(const Level *level)
{
    return level->days >= FOUR_WEEKS;
}

void hours_start(Hours *hours, const Level *level, uint64_t seed, const Policy *habits)
{
    bool longest = level->constants[CONSTANT_EVENING_MINUTES] > EVENING_MINUTES;
    *hours = (Hours){.level = level, .seed = seed, .habits = *habits};
    hours->wanted = !hours_told(level) ? 0 : longest ? HOURS_COUNT : HOURS_LONGEST;
}

bool hours_done(const Hours *hours)
{
    return hours->runs == hours->wanted;
}

void hours_interrupted(Hours *hours)
{
    hours->began = false;
}

/* Nothing but when one goes home is changed. */
static void begin(const Hours *hours, Sitting *sitting, Skill skill)
{
    static const int16_t stays[HOURS_COUNT] = {[HOURS_HOME] = 0, [HOURS_LONGER] = EVENING_MINUTES, [HOURS_LONGEST] = INT16_MAX};
    Policy policy = hours->habits;
    policy.stays = stays[hours->runs];
    policy.asks = policy.asks == ASKS_AND_LEAVES ? ASKS_ALWAYS : policy.asks;
    day_start(&sitting->day, hours->level, hours->seed);
    bot_start_with(&sitting->bot, &policy, BOT_BALANCED, &sitting->day);
    sitting->bot.skill = skill;
}

static WorkedWeek week_of(const Ledger *ledger, int first)
{
    WorkedWeek week = {0};
    for (int day = first; day < first + WEEK_DAYS; day++) {
        const DayFigures *figures = &ledger->days[day - 1];
        week.progress += figures->progress;
        for (int i = 0; i < ACCOUNT_COUNT; i++)
            week.minutes += figures->minutes[i];
    }
    return week;
}

static void end(Hours *hours, const Sitting *sitting)
{
    WorkedWeek *weeks = hours->weeks[hours->runs++];
    weeks[HOURS_FIRST_WEEK] = week_of(&sitting->day.ledger, 1);
    if (hours_has_fourth(hours->level))
        weeks[HOURS_FOURTH_WEEK] = week_of(&sitting->day.ledger, FOUR_WEEKS - WEEK_DAYS + 1);
    hours->began = false;
}

int hours_on(Hours *hours, Sitting *sitting, Skill skill, int most)
{
    int steps = 0;
    Beat over = day_is_over_by(hours_has_fourth(hours->level) ? FOUR_WEEKS : WEEK_DAYS);
    while (!hours_done(hours) && steps < most) {
        if (!hours->began)
            begin(hours, sitting, skill);
        hours->began = true;
        steps += sitting_play(sitting, over, most - steps);
        if (sitting_reached(sitting, over))
            end(hours, sitting);
    }
    return steps;
}

int worked_hours(const WorkedWeek *week)
{
    return (week->minutes + 30) / 60;
}

int worked_an_hour(const WorkedWeek *week)
{
    return week->minutes == 0 ? 0 : (int)((int64_t)week->progress * 600 / week->minutes);
}
