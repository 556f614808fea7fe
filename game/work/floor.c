/* floor.c - the colleagues beside the player: agreeable people on seeds of their own, office half only, under the rules bought in a run. */
#include "work/floor.h"

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

static void colleague_start(Sitting *colleague, const Day *run, int which)
{
    day_start_colleague(&colleague->day, run->level, rng_mix(run->seed, STREAM_COLLEAGUE, (uint64_t)which));
    bot_start(&colleague->bot, BOT_AGREEABLE, &colleague->day);
}

/* The same in at most `most` steps; returns how many it took. */
static int colleague_steps(Sitting *colleague, const Day *run, uint32_t also, int until, int most)
{
    const Day *day = &colleague->day;
    int steps = 0;
    while (day->phase != PHASE_OVER && beat_day(day->beat) < until && steps < most) {
        int number = beat_day(day->beat);
        colleague->day.office.rules = rules_on(run, number) | also;
        steps += sitting_play(colleague, beat_at(number + 1, 0), most - steps);
    }
    return steps;
}

/* Plays up to the briefing of the day `until`, or to the end, under the rules bought in the run and those in `also`. */
static void colleague_play(Sitting *colleague, const Day *run, uint32_t also, int until)
{
    colleague_steps(colleague, run, also, until, INT32_MAX);
}

/* Adds one colleague's Progress to the days from `first` on. */
static void add_colleague(const Day *finished, int which, int first, int floor[LEVEL_DAYS_MAX])
{
    Sitting colleague;
    colleague_start(&colleague, finished, which);
    colleague_play(&colleague, finished, 0, finished->level->days + 1);
    for (int i = first; i <= finished->level->days; i++)
        floor[i - 1] += colleague.day.ledger.days[i - 1].progress;
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

/* Adds the Progress of all who sit beside that run. */
static void add_colleagues(const Day *run, int floor[LEVEL_DAYS_MAX])
{
    const int *constants = run->level->constants;
    int colleagues = constants[CONSTANT_FLOOR_COLLEAGUES];
    for (int i = 0; i < colleagues; i++)
        add_colleague(run, i, 1, floor);
    int hired = hired_on(run);
    for (int i = 0; i < constants[CONSTANT_HIRED] && hired <= run->level->days; i++)
        add_colleague(run, colleagues + i, hired, floor);
}

void floor_unruled(const Level *level, uint64_t seed, int floor[LEVEL_DAYS_MAX])
{
    Day run = {.level = level, .seed = seed};
    for (int i = 0; i < level->days; i++)
        floor[i] = 0;
    add_colleagues(&run, floor);
}

void floor_progress(const Day *finished, const int *unruled, int floor[LEVEL_DAYS_MAX])
{
    bool known = unruled != NULL && finished->office.rules == 0;
    for (int i = 0; i < finished->level->days; i++)
        floor[i] = finished->ledger.days[i].progress + (known ? unruled[i] : 0);
    if (!known)
        add_colleagues(finished, floor);
}

/* ---- what a rule would do, before it is bought ---- */

/* Progress of the forecast's days. */
static int progress_of(const Sitting *colleague, const FloorForecast *forecast)
{
    int progress = 0;
    for (int i = 0; i < forecast->days; i++)
        progress += colleague->day.ledger.days[forecast->first - 1 + i].progress;
    return progress;
}

/* From one and the same morning, what comes of its days with each set of rules in `also`. */
static int forecast_days(const Sitting *morning, const Day *run, uint32_t also, const FloorForecast *forecast)
{
    Sitting colleague = *morning;
    colleague_play(&colleague, run, also, forecast->first + forecast->days);
    return progress_of(&colleague, forecast);
}

/* Whether a rule is read by anything that moves a colleague; the others need no days of their own. */
static bool moves_colleagues(const Day *run, int rule)
{
    RuleKind kind = run->level->rules[rule].kind;
    return run->office.rule_day[rule] == 0 && kind != RULE_JUDGED && kind != RULE_HIRE;
}

static void forecast_colleague(const Day *run, int which, FloorForecast *forecast)
{
    Sitting morning;
    colleague_start(&morning, run, which);
    colleague_play(&morning, run, 0, forecast->first);
    int plain = forecast_days(&morning, run, 0, forecast);
    forecast->progress += plain;
    for (int i = 0; i < run->level->rule_count; i++) {
        if (moves_colleagues(run, i))
            forecast->gain[i] += forecast_days(&morning, run, 1u << i, forecast) - plain;
    }
}

/* Who is hired by a rule not bought yet does the days of the forecast, as the rules are. */
static void forecast_hired(const Day *run, FloorForecast *forecast)
{
    const int *constants = run->level->constants;
    int progress = 0;
    for (int i = 0; i < constants[CONSTANT_HIRED]; i++) {
        Sitting hired;
        colleague_start(&hired, run, constants[CONSTANT_FLOOR_COLLEAGUES] + i);
        colleague_play(&hired, run, 0, forecast->first + forecast->days);
        progress += progress_of(&hired, forecast);
    }
    for (int i = 0; i < run->level->rule_count; i++) {
        if (run->level->rules[i].kind == RULE_HIRE)
            forecast->gain[i] = progress;
    }
}

static bool may_hire(const Day *run)
{
    for (int i = 0; i < run->level->rule_count; i++) {
        if (run->level->rules[i].kind == RULE_HIRE)
            return hired_on(run) > run->level->days;
    }
    return false;
}

void floor_forecast(const Day *morning, int days, FloorForecast *out)
{
    const int *constants = morning->level->constants;
    int first = beat_day(morning->beat), hired = hired_on(morning) <= first ? constants[CONSTANT_HIRED] : 0;
    *out = (FloorForecast){.first = first,
                           .days = clamp_int(days, 1, morning->level->days - first + 1),
                           .colleagues = constants[CONSTANT_FLOOR_COLLEAGUES] + hired};
    for (int i = 0; i < out->colleagues; i++)
        forecast_colleague(morning, i, out);
    if (may_hire(morning))
        forecast_hired(morning, out);
}

/* ---- with the rules and without, a little at a time ---- */

void floor_count_start(FloorCount *count, const Day *run, int days)
{
    *count = (FloorCount){.days = days, .seats = run->level->constants[CONSTANT_FLOOR_COLLEAGUES]};
    if (hired_on(run) <= days)
        count->hired = run->level->constants[CONSTANT_HIRED];
}

/* Each is played without the rules, then with them where there are any; who was hired by one, with them alone. */
static int runs_of(const FloorCount *count, const Day *run)
{
    return run->office.rules == 0 ? count->seats : 2 * count->seats + count->hired;
}

bool floor_count_done(const FloorCount *count, const Day *run)
{
    return count->runs == runs_of(count, run);
}

/* Without any rule. */
static Day without_rules(const Day *run)
{
    return (Day){.level = run->level, .seed = run->seed};
}

static void count_run(FloorCount *count, const Day *run, const Sitting *colleague)
{
    bool ruled = count->runs >= count->seats, hired = count->runs >= 2 * count->seats, alone = run->office.rules == 0;
    for (int day = hired ? hired_on(run) : 1; day <= count->days; day++) {
        int progress = colleague->day.ledger.days[day - 1].progress;
        count->without[day - 1] += ruled ? 0 : progress;
        count->with[day - 1] += ruled || alone ? progress : 0;
    }
    count->runs++;
    count->began = false;
}

int floor_count_on(FloorCount *count, const Day *run, Sitting *sitting, int most)
{
    int steps = 0;
    while (!floor_count_done(count, run) && steps < most) {
        Day plain = without_rules(run);
        bool ruled = count->runs >= count->seats;
        int seat = ruled ? count->runs - count->seats : count->runs;
        if (!count->began)
            colleague_start(sitting, run, seat);
        count->began = true;
        steps += colleague_steps(sitting, ruled ? run : &plain, 0, count->days + 1, most - steps);
        if (sitting_reached(sitting, day_is_over_by(count->days)))
            count_run(count, run, sitting);
    }
    return steps;
}
