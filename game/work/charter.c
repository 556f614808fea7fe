/* charter.c - a floor's quarter: its colleagues, each a bot at the office half of a day, one after another. */
#include "work/charter.h"

#include "work/sitting.h"
#include "work/streams.h"

/* ---- which rules ---- */

uint32_t charter_all(const Level *level)
{
    return level->rule_count == LEVEL_RULES_MAX ? UINT32_MAX : (1u << level->rule_count) - 1;
}

uint32_t charter_rules_of(const Level *level, int who)
{
    if (who == WHO_ALL_RULES)
        return charter_all(level);
    if (who >= WHO_CHARTER)
        return level->charters[who - WHO_CHARTER].rules;
    return who >= WHO_RULE ? 1u << (who - WHO_RULE) : 0;
}

static const Rule *rule_of(const Level *level, uint32_t rules, RuleKind kind)
{
    for (int i = 0; i < level->rule_count; i++) {
        if ((rules >> i & 1u) && level->rules[i].kind == kind)
            return &level->rules[i];
    }
    return NULL;
}

/* ---- a colleague ---- */

/* Where something else is judged than what is seen, there is nothing in being seen. */
static void drop_theatre(Policy *policy)
{
    policy->jiggle_every = 0;
    policy->theatre_from = 0;
    policy->manner_deciding = MANNER_SPEAK;
    policy->manner_status = MANNER_QUIET;
    policy->replies = 0;
    policy->stays = 0;
}

static void sit_down(Sitting *sitting, const Level *level, uint64_t seed, uint32_t rules, int seat)
{
    bool hired = seat >= level->colleague_count;
    const Rule *judged = rule_of(level, rules, RULE_JUDGED);
    day_start_colleague(&sitting->day, level, rng_mix(seed, STREAM_COLLEAGUE, (uint64_t)seat));
    sitting->day.office.rules = rules;
    bot_start(&sitting->bot, hired ? BOT_AGREEABLE : level->colleagues[seat].plays, &sitting->day);
    sitting->bot.policy.rules = 0;
    if (judged && judged->judged != JUDGED_SEEN)
        drop_theatre(&sitting->bot.policy);
}

/* What had most of the minutes from `from` up to `to`; the first of equals. */
static uint8_t mostly(const Strip *strip, int from, int to)
{
    int minutes[ACCOUNT_HOME + 1] = {0}, most = 0;
    for (int i = from; i < to && i < strip->count; i++)
        minutes[strip->minutes[i].account]++;
    for (int i = 1; i < ACCOUNT_HOME; i++)
        most = minutes[i] > minutes[most] ? i : most;
    return (uint8_t)most;
}

/* Adds a day that is over, its Progress by so many thousandths. */
static void add_day(Quarter *quarter, const Day *day, int number, int seat, int thousandths)
{
    const Strip *strip = &day->ledger.strip;
    const DayFigures *figures = &day->ledger.days[number - 1];
    int minutes = day->level->shift_end - day->level->shift_start, busyness = 0, progress = 0;
    for (int slice = 0; slice < QUARTER_SLICES; slice++) {
        int from = minutes * slice / QUARTER_SLICES, to = minutes * (slice + 1) / QUARTER_SLICES;
        for (int i = from; i < to && i < strip->count; i++) {
            busyness += (int)strip->minutes[i].busyness;
            progress += (int)strip->minutes[i].progress;
        }
        bool last = slice == QUARTER_SLICES - 1; /* with what the evening brought */
        quarter->busyness[number - 1][slice] += last ? figures->busyness : busyness;
        quarter->progress[number - 1][slice] += (last ? figures->progress : progress) * thousandths / 1000;
        quarter->doing[seat][number - 1][slice] = mostly(strip, from, to);
    }
}

/* ---- the floor ---- */

/* Figures lie side by side, an int each. */
static void add_figures(DayFigures *sum, const DayFigures *figures)
{
    int *to = (int *)(void *)sum;
    const int *from = (const int *)(const void *)figures;
    for (size_t i = 0; i < sizeof *sum / sizeof *to; i++)
        to[i] += from[i];
}

static void take_means(DayFigures *sum, int seats)
{
    int *const means[] = {&sum->official, &sum->energy, &sum->burnout, &sum->standing[JUDGED_SEEN], &sum->standing[JUDGED_COUNTED],
                          &sum->standing[JUDGED_SERVED]};
    for (int i = 0; i < COUNT_OF(means); i++)
        *means[i] /= max_int(1, seats);
}

static void live(Quarter *quarter, const Level *level, uint64_t seed, int seat)
{
    Sitting sitting;
    int thousandths = seat >= level->colleague_count ? level->constants[CONSTANT_HIRED_YIELD] : 1000;
    sit_down(&sitting, level, seed, quarter->rules, seat);
    for (int day = 1; day <= level->days; day++) {
        sitting_play(&sitting, day_is_over_by(day), INT32_MAX);
        add_day(quarter, &sitting.day, day, seat, thousandths);
    }
    DayFigures total = ledger_total(&sitting.day.ledger, level->days);
    add_figures(&quarter->total, &total);
}

/* From what each day brought to what had come by then. */
static void run_up(int each[LEVEL_DAYS_MAX][QUARTER_SLICES], int days)
{
    for (int day = 1; day < days; day++) {
        for (int slice = 0; slice < QUARTER_SLICES; slice++)
            each[day][slice] += each[day - 1][QUARTER_SLICES - 1];
    }
}

void charter_quarter(const Level *level, uint64_t seed, uint32_t rules, Quarter *out)
{
    *out = (Quarter){.rules = rules};
    out->hired = rule_of(level, rules, RULE_HIRE) ? level->constants[CONSTANT_HIRED] : 0;
    out->seats = level->colleague_count + out->hired;
    for (int seat = 0; seat < out->seats; seat++)
        live(out, level, seed, seat);
    run_up(out->progress, level->days);
    run_up(out->busyness, level->days);
    out->total.progress = out->progress[level->days - 1][QUARTER_SLICES - 1];
    out->total.busyness = out->busyness[level->days - 1][QUARTER_SLICES - 1];
    take_means(&out->total, out->seats);
}

DayFigures charter_figures(const Day *day, int quarter)
{
    Quarter lived;
    if (quarter > charter_lived(day))
        return (DayFigures){0};
    charter_quarter(day->level, day->seed, charter_rules(day, quarter), &lived);
    return lived.total;
}
