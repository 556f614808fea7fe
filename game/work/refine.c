/* refine.c - what hands do: gather, give back, deposit, pick, seal, unpick. */
#include "work/refine.h"

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

static int in_hand(const Hand *hand, Quality quality)
{
    int count = 0;
    for (int i = 0; i < hand->count; i++)
        count += hand->held[i].quality == quality;
    return count;
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

static bool within_lens(int x, int y)
{
    return x * x + y * y <= LENS_CELLS * LENS_CELLS;
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
    emit(turn, EVENT_GATHERED, day->hand.count, in_hand(&day->hand, QUALITY_RIGHT));
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

void gather_lens(Turn *turn, int column, int row)
{
    Day *day = turn->day;
    Box around = {(int16_t)(column - LENS_CELLS), (int16_t)(row - LENS_CELLS), 2 * LENS_CELLS + 1, 2 * LENS_CELLS + 1};
    Near near;
    field_near(day->level, &day->field, day->beat, around, &near);
    for (int y = -LENS_CELLS; y <= LENS_CELLS; y++) {
        for (int x = -LENS_CELLS; x <= LENS_CELLS; x++) {
            bool inside = column + x >= 0 && column + x < day->field.columns && row + y >= 0 && row + y < day->field.rows;
            if (inside && within_lens(x, y))
                take(day, &near, column + x, row + y);
        }
    }
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

/* One number into a bin that is not jammed; false when it has no room there. */
static bool put(Bin *bin, const Held *held, DayFigures *figures)
{
    if (held->quality == QUALITY_RIGHT) {
        if (bin->right[held->temper] == bin->quota[held->temper])
            return false;
        bin->right[held->temper]++;
        figures->right++;
        return true;
    }
    if (bin_jammed(bin))
        return false;
    bin->others++;
    figures->strays += held->quality == QUALITY_STRAY;
    figures->phantoms += held->quality == QUALITY_PHANTOM;
    return true;
}

static void seal(Turn *turn, int index)
{
    Day *day = turn->day;
    Constant minutes = tool_is_layered(day)      ? CONSTANT_SEAL_LAYERED
                       : tool_has_replaced(day) ? CONSTANT_SEAL_REPLACED
                                                : CONSTANT_SEAL_MINUTES;
    emit(turn, EVENT_SEALING, index, 0);
    hold(turn, HOLD_SEAL, constants_of(day)[minutes] * BEATS_A_MINUTE, index);
}

void deposit(Turn *turn, int index)
{
    Day *day = turn->day;
    Bin *bin = bin_of(day, index);
    bool was_jammed = bin_jammed(bin);
    int refill = beat_minute(day->beat) + constants_of(day)[CONSTANT_REFILL_MINUTES];
    int went_in = 0;
    for (int i = 0; i < day->hand.count; i++) {
        const Held *held = &day->hand.held[i];
        if (!was_jammed && put(bin, held, figures_of(day))) {
            field_empty(&day->field, held, refill);
            went_in++;
        } else {
            field_give_back(&day->field, held);
        }
    }
    int came_back = day->hand.count - went_in;
    day->bar[day->file] += day->hand.count; /* the bar counts what came back too */
    figures_of(day)->binned += day->hand.count;
    figures_of(day)->reworked += came_back;
    day->hand.count = 0;
    emit(turn, EVENT_DEPOSITED, index, went_in);
    if (came_back > 0)
        emit(turn, EVENT_REWORK, index, came_back);
    if (bin_complete(bin))
        seal(turn, index);
    else if (bin_jammed(bin))
        emit(turn, EVENT_JAMMED, index, 0);
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
    bool late = file->due >= 0 && beat_minute(day->beat) > file->due;
    int paid = credit(turn, late ? BIN_NUMBERS / 2 : BIN_NUMBERS, file->weight);
    *bin_of(day, index) = bin_new(file);
    figures_of(day)->sealed++;
    emit(turn, EVENT_SEALED, index, paid);
}

enum { KNOT_NUMBERS = 36 };

static void knot_done(Turn *turn, int cluster)
{
    Day *day = turn->day;
    day->field.clusters[cluster].lost = true;
    figures_of(day)->knots++;
    int paid = credit(turn, KNOT_NUMBERS, day->level->files[day->file].weight);
    emit(turn, EVENT_KNOT_DONE, cluster, paid);
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
    case HOLD_PICK:
        bin_of(turn->day, target)->others--;
        emit(turn, EVENT_PICKED, target, 0);
        break;
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
