/* refine.c - what hands do: gather, give back, deposit, clear, seal, unpick. */
#include "work/refine.h"

#include "work/look.h"
#include "work/pay.h"

void hold(Turn *turn, HoldKind kind, int beats, int target)
{
    Office *office = &turn->day->office;
    office->hold = kind;
    office->hold_beats = beats;
    office->hold_target = target;
    if (beats == 0)
        finish_hold(turn);
}

static Bin *bin_of(Day *day, int index)
{
    return &day->bins[day->file][index];
}

/* A gather that got at least half of a true cluster counts as that cluster. */
static int clusters_in_hand(const Day *day)
{
    int clusters = 0;
    for (int i = 0; i < day->hand.count; i++) {
        const Held *first = &day->hand.held[i];
        if (first->quality != QUALITY_RIGHT)
            continue;
        bool seen = false;
        int numbers = 0;
        for (int j = 0; j < day->hand.count; j++) {
            if (day->hand.held[j].cluster != first->cluster)
                continue;
            seen |= j < i;
            numbers++;
        }
        if (seen)
            continue;
        int whole = __builtin_popcountll(day->field.clusters[first->cluster].cells);
        clusters += 2 * numbers >= whole;
    }
    return clusters;
}

static void take(Day *day, const Near *near, int column, int row)
{
    if (field_present(&day->field, day->beat, column, row))
        field_take(day->level, &day->field, near, day->beat, day->office.signal, column, row, &day->hand);
}

static void gathered(Turn *turn)
{
    Day *day = turn->day;
    figures_of(day)->gathered_clusters += clusters_in_hand(day);
    emit(turn, EVENT_GATHERED, day->hand.count, day_in_hand(day, QUALITY_RIGHT));
}

void gather_box(Turn *turn, Box box)
{
    Day *day = turn->day;
    Box clipped = field_clip(&day->field, box);
    Near near;
    field_near(day->level, &day->field, day->beat, clipped, &near);
    for (int y = 0; y < clipped.rows; y++) {
        for (int x = 0; x < clipped.columns; x++)
            take(day, &near, clipped.column + x, clipped.row + y);
    }
    gathered(turn);
}

/* All of it that still stands, under the lens or not. */
static void take_cluster(Day *day, int index)
{
    Near only = {.count = 1, .clusters = {(int16_t)index}};
    const Cluster *cluster = &day->field.clusters[index];
    uint64_t left = cluster->cells & ~cluster->taken;
    for (int i = 0; i < CLUSTER_SIDE * CLUSTER_SIDE; i++) {
        if (left >> i & 1)
            take(day, &only, cluster->column + i % CLUSTER_SIDE, cluster->row + i / CLUSTER_SIDE);
    }
}

static void take_circle(Day *day, int column, int row)
{
    Near near;
    field_near(day->level, &day->field, day->beat, field_around_lens(column, row), &near);
    for (int y = -LENS_CELLS; y <= LENS_CELLS; y++) {
        for (int x = -LENS_CELLS; x <= LENS_CELLS; x++) {
            bool inside = column + x >= 0 && column + x < day->field.columns && row + y >= 0 && row + y < day->field.rows;
            if (inside && field_in_lens(x, y))
                take(day, &near, column + x, row + y);
        }
    }
}

void gather_lens(Turn *turn, int column, int row)
{
    Day *day = turn->day;
    int cluster = day_lens_cluster(day, column, row);
    if (!day_highlight_works(day))
        take_circle(day, column, row);
    else if (cluster >= 0)
        take_cluster(day, cluster);
    gathered(turn);
}

void release_hand(Turn *turn)
{
    Day *day = turn->day;
    for (int i = 0; i < day->hand.count; i++)
        field_give_back(&day->field, &day->hand.held[i]);
    day->hand.count = 0;
    emit(turn, EVENT_RELEASED, 0, 0);
}

void put_away(Turn *turn)
{
    if (turn->day->hand.count > 0)
        release_hand(turn);
    break_knot(turn);
}

/* One number into a bin; false when it has no room there. */
static bool put(Bin *bin, const Held *held, DayFigures *figures)
{
    if (held->quality == QUALITY_RIGHT) {
        if (bin->right[held->temper] == bin->quota[held->temper])
            return false;
        bin->right[held->temper]++;
        figures->right++;
        return true;
    }
    if (bin->others == BIN_OTHERS)
        return false;
    bin->others++;
    figures->strays += held->quality != QUALITY_PHANTOM;
    figures->phantoms += held->quality == QUALITY_PHANTOM;
    return true;
}

static void seal(Turn *turn, int index)
{
    Day *day = turn->day;
    int minutes = day_seal_minutes(day, index);
    emit(turn, EVENT_SEALING, index, minutes);
    hold(turn, HOLD_SEAL, minutes * BEATS_A_MINUTE, index);
}

void clear_bin(Turn *turn, int index)
{
    int minutes = day_clearing_minutes(turn->day, index);
    hold(turn, HOLD_CLEAR, minutes * BEATS_A_MINUTE, index);
}

/* What is in hand into the bin or back to its cells; returns how many went in. */
static int put_all(Day *day, Bin *bin)
{
    int refill = beat_minute(day->beat) + constants_of(day)[CONSTANT_REFILL_MINUTES];
    int went_in = 0;
    int right = figures_of(day)->right;
    for (int i = 0; i < day->hand.count; i++) {
        const Held *held = &day->hand.held[i];
        if (put(bin, held, figures_of(day))) {
            field_empty(&day->field, held, refill);
            went_in++;
        } else {
            field_give_back(&day->field, held);
        }
    }
    day->ledger.strip.worth += (figures_of(day)->right - right) * day->level->files[day->file].weight;
    return went_in;
}

/* What was in hand has been put: so many of it where they belong. */
static void note_carried(Day *day, int right)
{
    if (day->office.signal < SHARP_SIGNAL)
        return;
    day->ledger.sharp.right += right;
    day->ledger.sharp.wrong += day->hand.count - right;
}

void deposit(Turn *turn, int index)
{
    Day *day = turn->day;
    Bin *bin = bin_of(day, index);
    int others = bin->others, right = figures_of(day)->right;
    int went_in = put_all(day, bin);
    int came_back = day->hand.count - went_in;
    note_carried(day, figures_of(day)->right - right);
    day->bar[day->file] += day->hand.count; /* the bar counts what came back too */
    figures_of(day)->binned += day->hand.count;
    figures_of(day)->reworked += came_back;
    day->hand.count = 0;
    emit(turn, EVENT_DEPOSITED, index, went_in);
    if (came_back > 0)
        emit(turn, EVENT_REWORK, index, came_back);
    if (bin->others > others)
        emit(turn, EVENT_SOILED, index, bin->others - others);
    if (bin_complete(bin))
        seal(turn, index);
}

/* A bin that came back has half of it to do again; what halving a quota leaves over goes to the next. */
static void reopen(Turn *turn, int index)
{
    Bin *bin = bin_of(turn->day, index);
    int left_over = 0;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        int numbers = bin->quota[i] + left_over;
        bin->right[i] = (uint8_t)(numbers / 2);
        left_over = numbers % 2;
    }
    bin->others = 0;
    figures_of(turn->day)->returned++;
    emit(turn, EVENT_RETURNED, index, 0);
    note(turn->day, STRIP_RETURNED, index, 0, about_nobody(turn->day->file));
}

static void cleared(Turn *turn, int index)
{
    Bin *bin = bin_of(turn->day, index);
    int others = bin->others;
    bin->others = 0;
    emit(turn, EVENT_CLEARED, index, others);
}

static void sealed(Turn *turn, int index)
{
    Day *day = turn->day;
    const NumberFile *file = &day->level->files[day->file];
    int chance = constants_of(day)[CONSTANT_RETURNED] * day->office.misalignment / SIGNAL_FULL;
    if (rng_chance(&day->seals, chance)) {
        reopen(turn, index);
        return;
    }
    int paid = credit(turn, day_seal_pays(day, index), 1);
    *bin_of(day, index) = bin_new(file);
    figures_of(day)->sealed++;
    pay_brought(turn, day->file, paid);
    figures_of(day)->awaited += file->weight > 0;
    emit(turn, EVENT_SEALED, index, paid);
    note(day, STRIP_SEALED, index, paid, about_nobody(day->file));
}

enum { KNOT_NUMBERS = 36 };

static void knot_done(Turn *turn, int cluster)
{
    Day *day = turn->day;
    day->field.clusters[cluster].lost = true;
    figures_of(day)->knots++;
    int paid = credit(turn, KNOT_NUMBERS, day->level->files[day->file].weight);
    pay_brought(turn, day->file, paid);
    day->ledger.strip.worth += paid;
    emit(turn, EVENT_KNOT_DONE, cluster, paid);
    note(day, STRIP_KNOT_DONE, 0, paid, about_nobody(day->file));
}

void finish_hold(Turn *turn)
{
    Office *office = &turn->day->office;
    HoldKind kind = office->hold;
    int target = office->hold_target;
    office->hold = HOLD_NONE;
    office->hold_beats = 0;
    office->hold_target = 0;
    switch (kind) {
    case HOLD_NONE: break;
    case HOLD_SEAL: sealed(turn, target); break;
    case HOLD_CLEAR: cleared(turn, target); break;
    case HOLD_KNOT: knot_done(turn, target); break;
    }
}

int knot_at(const Day *day, int column, int row)
{
    int index = field_cluster_at(day->level, &day->field, day->beat, column, row);
    if (index < 0)
        return -1;
    const Cluster *cluster = &day->field.clusters[index];
    bool whole = cluster->taken == 0;
    bool surfaced = cluster_surfaces(cluster, day->office.signal);
    bool ripe = cluster_stage(day->level, cluster, day->beat) == STAGE_RIPE;
    return cluster->kind == CLUSTER_KNOT && whole && surfaced && ripe ? index : -1;
}

void unpick(Turn *turn, int column, int row)
{
    int knot = knot_at(turn->day, column, row);
    emit(turn, EVENT_KNOT_STARTED, knot, 0);
    hold(turn, HOLD_KNOT, constants_of(turn->day)[CONSTANT_KNOT_BEATS], knot);
}
