/* claim.c - measures of a finished run, and whether a line of [expect] holds for them. */
#include "work/claim.h"

#include "work/charter.h"
#include "work/floor.h"

static int measure_of(const DayFigures *figures, Measure measure)
{
    switch (measure) {
    case MEASURE_PROGRESS: return figures->progress;
    case MEASURE_FLOOR: return 0;
    case MEASURE_BUSYNESS: return figures->busyness;
    case MEASURE_STANDING: return figures->official;
    case MEASURE_STANDING_SEEN: return figures->standing[JUDGED_SEEN];
    case MEASURE_STANDING_COUNTED: return figures->standing[JUDGED_COUNTED];
    case MEASURE_STANDING_SERVED: return figures->standing[JUDGED_SERVED];
    case MEASURE_SEALED: return figures->sealed;
    case MEASURE_KNOTS: return figures->knots;
    case MEASURE_PINGS: return figures->pings;
    case MEASURE_MEETINGS: return figures->meetings_joined;
    case MEASURE_ABOUT_WORK: return figures_about_work(figures);
    case MEASURE_ENERGY: return figures->energy;
    case MEASURE_BURNOUT: return figures->burnout;
    case MEASURE_PAID: return figures->payees_paid;
    case MEASURE_COUNT: break;
    }
    return 0;
}

static void read_measures(const Day *finished, Outcome *out)
{
    int days = finished->level->days;
    *out = (Outcome){.total = ledger_total(&finished->ledger, days)};
    for (int day = 0; day <= days; day++) {
        for (int measure = 0; measure < MEASURE_COUNT; measure++)
            out->measures[day][measure] = measure_of(day == 0 ? &out->total : &finished->ledger.days[day - 1], (Measure)measure);
    }
}

/* The floor's Progress is all there is under a charter. */
static void read_quarter(const DayFigures *figures, int measures[MEASURE_COUNT])
{
    for (int measure = 0; measure < MEASURE_COUNT; measure++)
        measures[measure] = measure_of(figures, (Measure)measure);
    measures[MEASURE_FLOOR] = figures->progress;
}

static void read_charter(const Day *finished, Outcome *out)
{
    *out = (Outcome){0};
    for (int quarter = 1; quarter <= level_played_days(finished->level); quarter++) {
        if (quarter <= charter_lived(finished))
            out->total = charter_figures(finished, quarter);
        read_quarter(&out->total, out->measures[quarter]);
    }
    read_quarter(&out->total, out->measures[0]);
}

static void live_charter(const Level *level, uint64_t seed, uint32_t rules, Outcome *out)
{
    Quarter quarter;
    charter_quarter(level, seed, rules, &quarter);
    *out = (Outcome){.total = quarter.total};
    for (int i = 0; i <= level_played_days(level); i++)
        read_quarter(&quarter.total, out->measures[i]);
}

/* `unruled` as floor_progress has it. */
static void read_floor(const Day *finished, const int *unruled, Outcome *out)
{
    int floor[LEVEL_DAYS_MAX];
    floor_progress(finished, unruled, floor);
    for (int day = 1; day <= finished->level->days; day++) {
        out->measures[day][MEASURE_FLOOR] = floor[day - 1];
        out->measures[0][MEASURE_FLOOR] += floor[day - 1];
    }
}

void outcome_of(const Day *finished, bool with_floor, Outcome *out)
{
    if (charter_run_is(finished)) {
        read_charter(finished, out);
        return;
    }
    read_measures(finished, out);
    if (with_floor)
        read_floor(finished, NULL, out);
}

/* From the run's first briefing to its end. */
static void play(Day *day, BotKind kind)
{
    Bot bot;
    bot_start(&bot, kind, day);
    bot_play(&bot, day);
}

void claim_play(const Level *level, uint64_t seed, BotKind kind, bool with_floor, Outcome *out)
{
    Day day;
    day_start(&day, level, seed);
    play(&day, kind);
    outcome_of(&day, with_floor, out);
}

static void play_bots(const Level *level, uint64_t seed, uint64_t bots, Outcome *outcomes)
{
    Day first;
    int unruled[LEVEL_DAYS_MAX];
    day_start(&first, level, seed);
    floor_unruled(level, seed, unruled);
    for (int i = 0; i < BOT_COUNT; i++) {
        if ((bots >> i & 1u) == 0)
            continue;
        Day day = first;
        play(&day, (BotKind)i);
        read_measures(&day, &outcomes[i]);
        read_floor(&day, unruled, &outcomes[i]);
    }
}

/* The rules that come of whoever it is. */
static uint32_t rules_written(const Level *level, int who)
{
    return who < BOT_COUNT ? charter_of_bot(level, policy_of((BotKind)who)->rules > 0) : charter_rules_of(level, who);
}

/* A charter is lived once, whoever wrote it. */
static void play_charters(const Level *level, uint64_t seed, uint64_t who, Outcome *outcomes)
{
    for (int i = 0; i < WHO_COUNT; i++) {
        int same = 0;
        if ((who >> i & 1u) == 0)
            continue;
        while (same < i && ((who >> same & 1u) == 0 || rules_written(level, same) != rules_written(level, i)))
            same++;
        if (same < i)
            outcomes[i] = outcomes[same];
        else
            live_charter(level, seed, rules_written(level, i), &outcomes[i]);
    }
}

void claim_play_all(const Level *level, uint64_t seed, uint64_t who, Outcome *outcomes)
{
    if (level->mode == MODE_CHARTER)
        play_charters(level, seed, who, outcomes);
    else
        play_bots(level, seed, who, outcomes);
}

uint64_t expect_bots(const Expect *expect)
{
    uint64_t who = 0;
    for (int i = 0; i < expect->side_count; i++) {
        if (!expect->sides[i].is_number && expect->sides[i].who != WHO_YOU)
            who |= UINT64_C(1) << expect->sides[i].who;
    }
    return who;
}

bool expect_wants_floor(const Expect *expect)
{
    for (int i = 0; i < expect->side_count; i++) {
        if (!expect->sides[i].is_number && expect->sides[i].measure == MEASURE_FLOOR)
            return true;
    }
    return false;
}

/* A side's value in hundredths, its factor applied; 0 where nobody played it. Shares are hundredths of a per cent already. */
static int64_t side_value(const Side *side, const Outcome *const *outcomes, const Outcome *you)
{
    if (side->is_number)
        return side->number;
    const Outcome *outcome = side->who == WHO_YOU ? you : outcomes[side->who];
    if (outcome == NULL)
        return 0;
    int64_t value = outcome->measures[side->day][side->measure];
    return side->measure == MEASURE_ABOUT_WORK ? value * side->factor / 100 : value * side->factor;
}

static bool compare(int64_t left, Op op, int64_t right)
{
    switch (op) {
    case OP_GREATER: return left > right;
    case OP_AT_LEAST: return left >= right;
    case OP_LESS: return left < right;
    case OP_AT_MOST: return left <= right;
    case OP_EQUAL: return left == right;
    case OP_COUNT: break;
    }
    return false;
}

static bool chain_holds(const Expect *expect, const int64_t values[EXPECT_SIDES_MAX])
{
    for (int i = 0; i + 1 < expect->side_count; i++) {
        if (!compare(values[i], expect->ops[i], values[i + 1]))
            return false;
    }
    return true;
}

bool expect_holds(const Expect *expect, const Outcome *const *outcomes, const Outcome *you)
{
    int64_t values[EXPECT_SIDES_MAX] = {0};
    for (int i = 0; i < expect->side_count; i++)
        values[i] = side_value(&expect->sides[i], outcomes, you);
    return chain_holds(expect, values);
}

Tally tally_start(const Expect *expect)
{
    return (Tally){.expect = expect};
}

void tally_add(Tally *tally, const Outcome *const *outcomes)
{
    tally->seeds++;
    tally->seeds_held += expect_holds(tally->expect, outcomes, NULL);
    for (int i = 0; i < tally->expect->side_count; i++)
        tally->sums[i] += side_value(&tally->expect->sides[i], outcomes, NULL);
}

Verdict tally_verdict(const Tally *tally)
{
    const Expect *expect = tally->expect;
    int seeds = max_int(1, tally->seeds);
    bool enough = (int64_t)tally->seeds_held * 100 >= (int64_t)tally->seeds * expect->per_cent;
    return (Verdict){
        .holds = expect->mean ? chain_holds(expect, tally->sums) : enough,
        .seeds_held = tally->seeds_held,
        .seeds = tally->seeds,
        .left = tally->sums[0] / seeds,
        .right = tally->sums[1] / seeds,
    };
}
