/* claim.c - what bots make of a level, and whether a line of [expect] holds for it. What a measure counts is measure.c. */
#include "work/claim.h"

#include "work/charter.h"
#include "work/floor.h"
#include "work/measure.h"

/* A morning has the standing of the evening before, less what was paid for rules. */
static int talks_of(const Day *finished)
{
    const int *constants = finished->level->constants;
    int talks = 0, standing = constants[CONSTANT_STANDING_START];
    for (int day = 0; day < finished->level->days; day++) {
        const Ledger *ledger = &finished->ledger;
        talks += ledger->ends[day].minute > 0 && max_int(0, standing - ledger->spent[day]) < constants[CONSTANT_CONVERSATION_UNDER];
        standing = ledger->days[day].official;
    }
    return talks;
}

static void read_measures(const Day *finished, Outcome *out)
{
    int days = finished->level->days;
    *out = (Outcome){.total = ledger_total(&finished->ledger, days), .talks = talks_of(finished)};
    for (int day = 0; day <= days; day++) {
        for (int measure = 0; measure < MEASURE_COUNT; measure++)
            out->measures[day][measure] = measure_of(day == 0 ? &out->total : &finished->ledger.days[day - 1], (Measure)measure);
        if (day > 0)
            out->measures[day][MEASURE_PROGRESS] = ledger_done(&finished->ledger, day);
        out->measures[day][MEASURE_AN_HOUR] = ledger_an_hour(&finished->ledger, day, days);
        out->measures[day][MEASURE_RANK] = ledger_promoted(&finished->ledger, day == 0 ? days : day);
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
        int beside = floor[day - 1] - finished->ledger.days[day - 1].progress; /* that of the colleagues, who leave no bin open */
        out->measures[day][MEASURE_FLOOR] = out->measures[day][MEASURE_PROGRESS] + beside;
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
    day_start_desk(&day, level, seed);
    play(&day, kind);
    outcome_of(&day, with_floor, out);
}

static void play_bots(const Level *level, uint64_t seed, uint64_t bots, Outcome *outcomes)
{
    Day first;
    int unruled[LEVEL_DAYS_MAX];
    day_start_desk(&first, level, seed);
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

/* Those with rows less or more, and all else the same. */
static void play_variants(const Level *level, uint64_t seed, uint64_t who, bool with_floor, Outcome *outcomes)
{
    for (int i = 0; i < level->variant_count; i++) {
        if ((who >> (WHO_VARIANT + i) & 1u) == 0)
            continue;
        Level varied = *level;
        varied.varied = i + 1;
        claim_play(&varied, seed, (BotKind)level->variants[i].who, with_floor, &outcomes[WHO_VARIANT + i]);
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
    for (int i = 0; i < WHO_VARIANT; i++) {
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
    for (int i = 0; i < level->variant_count; i++) {
        if ((who >> (WHO_VARIANT + i) & 1u) == 0)
            continue;
        Level varied = *level;
        varied.varied = i + 1;
        live_charter(&varied, seed, rules_written(level, level->variants[i].who), &outcomes[WHO_VARIANT + i]);
    }
}

void claim_play_all(const Level *level, uint64_t seed, uint64_t who, Outcome *outcomes)
{
    if (level->mode == MODE_CHARTER)
        play_charters(level, seed, who, outcomes);
    else {
        play_bots(level, seed, who, outcomes);
        play_variants(level, seed, who, true, outcomes);
    }
}

const Side *expect_measured(const Expect *expect, int number)
{
    for (int i = 0; i < 2 * expect->side_count; i++) {
        const Side *term = i % 2 == 0 ? &expect->sides[i / 2] : expect->joins[i / 2] != JOIN_NONE ? &expect->others[i / 2] : NULL;
        if (term && !term->is_number && number-- == 0)
            return term;
    }
    return NULL;
}

uint64_t expect_bots(const Expect *expect)
{
    uint64_t who = 0;
    const Side *term;
    for (int i = 0; (term = expect_measured(expect, i)) != NULL; i++) {
        if (term->who != WHO_YOU)
            who |= UINT64_C(1) << term->who;
    }
    return who;
}

bool expect_wants_floor(const Expect *expect)
{
    const Side *term;
    for (int i = 0; (term = expect_measured(expect, i)) != NULL; i++) {
        if (term->measure == MEASURE_FLOOR)
            return true;
    }
    return false;
}

int expect_last_day(const Expect *expect)
{
    int last = 0;
    const Side *term;
    for (int i = 0; (term = expect_measured(expect, i)) != NULL; i++)
        last = max_int(last, term->last_day);
    return last;
}

/* How it stands at the end of a day, which does not add up. */
static bool stands(Measure measure)
{
    return (measure >= MEASURE_STANDING && measure <= MEASURE_STANDING_SERVED) || measure == MEASURE_ENERGY || measure == MEASURE_BURNOUT;
}

int side_first_day(const Side *side)
{
    return stands(side->measure) ? side->last_day : side->day;
}

int64_t outcome_of_side(const Outcome *outcome, const Side *side)
{
    int64_t sum = 0;
    for (int day = side_first_day(side); day <= side->last_day; day++)
        sum += outcome->measures[day][side->measure];
    return sum;
}

/* A term's value in hundredths, its factor applied; 0 where nobody played it. */
static int64_t term_value(const Side *side, const Outcome *const *outcomes, const Outcome *you)
{
    if (side->is_number)
        return side->number;
    const Outcome *outcome = side->who == WHO_YOU ? you : outcomes[side->who];
    if (outcome == NULL)
        return 0;
    int64_t value = outcome_of_side(outcome, side);
    return value * side->factor / measure_unit(side->measure);
}

static int64_t side_value(const Expect *expect, int index, const Outcome *const *outcomes, const Outcome *you)
{
    int64_t value = term_value(&expect->sides[index], outcomes, you);
    if (expect->joins[index] == JOIN_NONE)
        return value;
    int64_t other = term_value(&expect->others[index], outcomes, you);
    return expect->joins[index] == JOIN_PLUS ? value + other : value - other;
}

bool op_holds(int64_t left, Op op, int64_t right)
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

bool chain_holds(const Expect *expect, const int64_t values[EXPECT_SIDES_MAX])
{
    for (int i = 0; i + 1 < expect->side_count; i++) {
        if (!op_holds(values[i], expect->ops[i], values[i + 1]))
            return false;
    }
    return true;
}

void expect_values(const Expect *expect, const Outcome *const *outcomes, const Outcome *you, int64_t values[EXPECT_SIDES_MAX])
{
    for (int i = 0; i < expect->side_count; i++)
        values[i] = side_value(expect, i, outcomes, you);
}

bool expect_holds(const Expect *expect, const Outcome *const *outcomes, const Outcome *you)
{
    int64_t values[EXPECT_SIDES_MAX] = {0};
    expect_values(expect, outcomes, you, values);
    return chain_holds(expect, values);
}

/* Plays whom they name. */
static void play_compared(const Day *finished, BetCompared *compared)
{
    const Level *level = finished->level;
    uint64_t bots = 0;
    bool with_floor = false;
    for (int i = 0; i < level->bet.choice_count; i++) {
        bots |= expect_bots(&level->bet.choices[i].right_when);
        with_floor = with_floor || expect_wants_floor(&level->bet.choices[i].right_when);
    }
    for (int i = 0; i < WHO_COUNT; i++)
        compared->played[i] = bots >> i & 1u ? &compared->outcomes[i] : NULL;
    if (level->mode == MODE_CHARTER)
        claim_play_all(level, finished->seed, bots, compared->outcomes);
    else
        play_variants(level, finished->seed, bots, with_floor, compared->outcomes);
    for (int i = 0; i < BOT_COUNT && level->mode != MODE_CHARTER; i++) {
        if (compared->played[i])
            claim_play(level, finished->seed, (BotKind)i, with_floor, &compared->outcomes[i]);
    }
    outcome_of(finished, with_floor, &compared->you);
}

int claim_bet(const Day *finished, BetCompared *compared)
{
    const Bet *bet = &finished->level->bet;
    BetCompared own, *held = compared ? compared : &own;
    play_compared(finished, held);
    for (int i = 0; i < bet->choice_count; i++) {
        if (expect_holds(&bet->choices[i].right_when, held->played, &held->you))
            return i;
    }
    return -1;
}
