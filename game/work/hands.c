/* hands.c - where the hands look, what they take for right, and how long each move takes them. */
#include "work/hands.h"

#include "work/look.h"

enum {
    NOTICE_BEATS = 54, /* 0.9 s */
    AIM_BEATS = 36,    /* 0.6 s */
    BOX_BEATS = 30,    /* 0.5 s */
    BIN_BEATS = 24,    /* 0.4 s */
    WRONG_TEMPER_LEAST = 30,  /* per mille, at full signal */
    WRONG_TEMPER_MOST = 200,  /* at none */
    SLOPPY_MOST = 450,        /* boxes a line too large, per mille, at no signal; the shapes alone make 4 % strays at full */
    HASTE_SLIPS = 350,        /* more slips in haste where the signal is full, per mille: what care would have seen */
    HASTE_TIME = 650,         /* of the time, per mille */
    BLIND_TAKES_PHANTOM = 500,/* phantoms taken for true where the highlight honours them, per mille */
    VIEW_PATIENCE = 1 * BEATS_A_MINUTE,
    OPEN_BINS = 3,            /* bins the hands like to have open at once; a policy may allow fewer or more */
    A_NUMBER = 100,           /* worth of one more number in a bin... */
    FULLNESS = 60,            /* ...and of one already there: full bins are finished first */
    ONE_TOO_MANY = 700,       /* what keeps one from opening another bin */
    POINTLESS_SLOWER = 1333,  /* a file known to serve nobody, per mille of the time */
    GRAB_CELLS = 7,           /* columns and rows of a box that takes anything at hand */
    /* a newcomer's, per mille */
    NEWCOMER_TIME = 2000,
    NEWCOMER_KNOWS = 750,     /* tempers right where the hand tells them */
    NEWCOMER_GUESSES = 500,   /* and where it does not */
};

/* A time at the present signal: as long again at none. */
static int slowed(const Bot *bot, const Day *day, int beats, Care care)
{
    int time = beats * (2 * SIGNAL_FULL - day->office.signal) / SIGNAL_FULL;
    bool pointless = (day->office.known >> day->file & 1u) && day->level->files[day->file].weight == 0;
    if (care == CARE_HASTE)
        time = time * HASTE_TIME / 1000;
    if (bot->newcomer)
        time = time * NEWCOMER_TIME / 1000;
    time = time * bot->skill.time / SKILL_USUAL;
    return pointless ? time * POINTLESS_SLOWER / 1000 : time;
}

static bool in_view(const Bot *bot, const Cluster *cluster)
{
    return cluster->column >= bot->view.column && cluster->column < bot->view.column + bot->view.columns - 2 &&
           cluster->row >= bot->view.row && cluster->row < bot->view.row + bot->view.rows - 2;
}

/* A draw about one cluster that stays the same while one looks at it. */
static int luck_about(const Bot *bot, const Day *day, int cluster, int which)
{
    return (int)(rng_mix(bot->hands_seed, (uint64_t)beat_day(day->beat) << 32 | (uint64_t)cluster, (uint64_t)which) % 1000);
}

/* The chance of a slip, per mille, for these hands. */
static int slip(const Bot *bot, int chance)
{
    return min_int(chance * bot->skill.slips / SKILL_USUAL, 1000);
}

static int chance_of(const Bot *bot, const Day *day, int least, int most, Care care)
{
    int chance = least + (most - least) * (SIGNAL_FULL - day->office.signal) / SIGNAL_FULL;
    return slip(bot, care == CARE_HASTE ? chance + HASTE_SLIPS * day->office.signal / SIGNAL_FULL : chance);
}

/* Chance of taking a temper for another, per mille: told what it is, only a newcomer does. */
static int mistakes(const Bot *bot, const Day *day, bool told, Care care)
{
    if (bot->newcomer)
        return 1000 - (told ? NEWCOMER_KNOWS : NEWCOMER_GUESSES); /* in haste nobody is told */
    return told ? 0 : chance_of(bot, day, WRONG_TEMPER_LEAST, WRONG_TEMPER_MOST, care);
}

static Temper believe(const Bot *bot, const Day *day, int index, bool told, Care care)
{
    Temper temper = (Temper)day->field.clusters[index].temper;
    bool wrong = luck_about(bot, day, index, 0) < mistakes(bot, day, told, care);
    int other = 1 + luck_about(bot, day, index, 1) % (TEMPER_COUNT - 1);
    return wrong ? (Temper)(((int)temper + other) % TEMPER_COUNT) : temper;
}

/* One learns how long they last: what would have sunk before the box is drawn is left. */
static bool lasts(const Bot *bot, const Day *day, const Cluster *cluster, Care care)
{
    Beat then = day->beat + slowed(bot, day, NOTICE_BEATS + AIM_BEATS + BOX_BEATS, care);
    return cluster_stage(day->level, cluster, then) == STAGE_RIPE;
}

static bool looks_right(const Bot *bot, const Day *day, int index)
{
    const Cluster *cluster = &day->field.clusters[index];
    if (!in_view(bot, cluster) || cluster->taken == cluster->cells || !cluster_surfaces(cluster, day->office.signal))
        return false;
    if (cluster->kind == CLUSTER_KNOT || cluster_stage(day->level, cluster, day->beat) != STAGE_RIPE)
        return false;
    if (cluster->kind == CLUSTER_TRUE)
        return true;
    return day->office.signal < day_highlight(day) && luck_about(bot, day, index, 2) < slip(bot, BLIND_TAKES_PHANTOM);
}

static int room_for(const Bin *bin, Temper temper)
{
    return bin->quota[temper] - bin->right[temper];
}

/* How well a bin suits so many numbers of a temper: what it would take, the fuller the better, not one more open than one likes, and
 * none where as many are open as one allows. */
static int suits(const Day *day, int allowed, int index, Temper temper, int numbers)
{
    const Bin *bin = &day->bins[day->file][index];
    int taken = min_int(room_for(bin, temper), numbers);
    if (taken == 0)
        return 0;
    int open = bin_empty(bin) ? day_open_bins(day) : 0;
    if (open >= allowed)
        return 0;
    int unwanted = open >= OPEN_BINS ? ONE_TOO_MANY : 0;
    return max_int(1, taken * A_NUMBER + bin_right(bin) * FULLNESS - unwanted);
}

static int best_bin(const Day *day, int allowed, Temper temper, int numbers)
{
    int best = 0;
    for (int i = 1; i < BIN_COUNT; i++) {
        if (suits(day, allowed, i, temper, numbers) > suits(day, allowed, best, temper, numbers))
            best = i;
    }
    return best;
}

/* What is left of a cluster is worth what the best bin makes of it, by what one believes it is. */
static int worth(const Bot *bot, const Day *day, int index, Care care)
{
    const Cluster *cluster = &day->field.clusters[index];
    int numbers = __builtin_popcountll(cluster->cells & ~cluster->taken);
    Temper temper = believe(bot, day, index, false, care);
    int allowed = bot->policy.open_bins;
    return suits(day, allowed, best_bin(day, allowed, temper, numbers), temper, numbers);
}

/* The clusters alive now. */
typedef struct Living {
    int count;
    int16_t clusters[64];
} Living;

static Living look_round(const Day *day)
{
    Living living;
    living.count = field_alive(day->level, &day->field, day->beat, COUNT_OF(living.clusters), living.clusters);
    return living;
}

/* The cluster in view that looks right and is worth most; -1 none. */
static int notice(const Bot *bot, const Day *day, const Living *living, Care care)
{
    int best = -1;
    int best_worth = 0;
    for (int i = 0; i < living->count; i++) {
        int index = living->clusters[i];
        bool good = looks_right(bot, day, index) && lasts(bot, day, &day->field.clusters[index], care);
        int value = good ? worth(bot, day, index, care) : 0;
        if (value > best_worth) {
            best = index;
            best_worth = value;
        }
    }
    return best;
}

static int surfaced_knot(const Bot *bot, const Day *day, const Living *living)
{
    for (int i = 0; i < living->count; i++) {
        const Cluster *cluster = &day->field.clusters[living->clusters[i]];
        if (cluster->kind == CLUSTER_KNOT && in_view(bot, cluster) && cluster->taken == 0 &&
            cluster_surfaces(cluster, day->office.signal) &&
            cluster_stage(day->level, cluster, day->beat) == STAGE_RIPE)
            return living->clusters[i];
    }
    return -1;
}

/* The smallest box around what is left of a cluster. */
static Box around(const Cluster *cluster)
{
    int left = 7, top = 7, right = 0, bottom = 0;
    for (int i = 0; i < 64; i++) {
        if ((cluster->cells & ~cluster->taken) >> i & 1) {
            left = min_int(left, i % 8);
            right = max_int(right, i % 8);
            top = min_int(top, i / 8);
            bottom = max_int(bottom, i / 8);
        }
    }
    return (Box){(int16_t)(cluster->column + left), (int16_t)(cluster->row + top), (int16_t)(right - left + 1),
                 (int16_t)(bottom - top + 1)};
}

/* One cell to a side. */
static Box off_by_a_cell(Box box, int side)
{
    static const int8_t columns[4] = {-1, 1, 0, 0}, rows[4] = {0, 0, -1, 1};
    box.column = (int16_t)max_int(0, box.column + columns[side]);
    box.row = (int16_t)max_int(0, box.row + rows[side]);
    return box;
}

static Box a_line_too_large(Box box, int side)
{
    box.columns = (int16_t)(box.columns + (side < 2));
    box.rows = (int16_t)(box.rows + (side >= 2));
    box.column = (int16_t)max_int(0, box.column - (side == 0));
    box.row = (int16_t)max_int(0, box.row - (side == 2));
    return box;
}

static Box drawn_by_hand(Bot *bot, const Day *day, const Cluster *cluster, Care care)
{
    Box box = around(cluster);
    bool sloppy = rng_chance(&bot->hands, chance_of(bot, day, 0, SLOPPY_MOST, care));
    int side = rng_below(&bot->hands, 4);
    if (bot->newcomer)
        return off_by_a_cell(box, side);
    return sloppy ? a_line_too_large(box, side) : box;
}

/* Whoever has not learnt to draw boxes takes what lights up under the lens. */
static Command lens_at_middle(Box box)
{
    return (Command){.kind = COMMAND_LENS, .box = {(int16_t)(box.column + box.columns / 2), (int16_t)(box.row + box.rows / 2), 0, 0}};
}

static Command look_again(const Day *day)
{
    Command none = {.beat = day->beat - day->beat % BEATS_A_MINUTE + BEATS_A_MINUTE};
    return none;
}

/* The next view, when this one has shown nothing for too long. */
static void pan(Bot *bot, const Day *day)
{
    int column = bot->view.column + VIEW_COLUMNS;
    int row = bot->view.row;
    if (column >= day->field.columns) {
        column = 0;
        row += VIEW_ROWS;
    }
    if (row >= day->field.rows)
        row = 0;
    column = max_int(0, min_int(column, day->field.columns - VIEW_COLUMNS));
    row = max_int(0, min_int(row, day->field.rows - VIEW_ROWS));
    bot->view = (Box){(int16_t)column, (int16_t)row, VIEW_COLUMNS, VIEW_ROWS};
    bot->seen_something = day->beat;
}

static Command plan_gather(Bot *bot, const Day *day, const Living *living, Care care)
{
    int index = notice(bot, day, living, care);
    if (index < 0) {
        if (day->beat - bot->seen_something >= VIEW_PATIENCE)
            pan(bot, day);
        return look_again(day);
    }
    bot->seen_something = day->beat;
    bot->aim = (int16_t)index;
    Command gather = {.kind = COMMAND_GATHER, .box = drawn_by_hand(bot, day, &day->field.clusters[index], care)};
    if (bot->newcomer && care == CARE_GOOD && day_highlight_works(day))
        gather = lens_at_middle(gather.box);
    gather.beat = day->beat + slowed(bot, day, NOTICE_BEATS + AIM_BEATS + BOX_BEATS, care);
    return gather;
}

/* What one was about to box has sunk, or numbness closed over it. */
static bool aim_is_gone(const Bot *bot, const Day *day, Care care)
{
    bool gathers = bot->planned.kind == COMMAND_GATHER || bot->planned.kind == COMMAND_LENS;
    return care != CARE_NONE && gathers && !looks_right(bot, day, bot->aim);
}

/* Where the hand tells that nothing in it belongs, it is put back; a newcomer does not look. */
static bool holds_nothing(const Bot *bot, const Day *day, Care care)
{
    return !bot->newcomer && care == CARE_GOOD && day_knows_numbers(day) && day_in_hand(day, QUALITY_RIGHT) == 0;
}

static Command plan_deposit(Bot *bot, const Day *day, Care care)
{
    Command deposit = {.kind = COMMAND_DEPOSIT, .beat = day->beat + slowed(bot, day, BIN_BEATS, care)};
    if (care == CARE_NONE) {
        deposit.argument = (int16_t)rng_below(&bot->hands, BIN_COUNT);
        return deposit;
    }
    bool told = day_knows_temper(day) && care == CARE_GOOD; /* in haste nobody reads the hand */
    Temper temper = believe(bot, day, bot->aim, told, care);
    deposit.argument = (int16_t)best_bin(day, BIN_COUNT, temper, day->hand.count);
    if (holds_nothing(bot, day, care))
        deposit.kind = COMMAND_RELEASE;
    return deposit;
}

/* Whatever lies there, as fast as it goes. */
static Command plan_grab(Bot *bot, const Day *day)
{
    Command grab = {.kind = COMMAND_GATHER, .beat = day->beat + AIM_BEATS + BOX_BEATS};
    int column = rng_below(&bot->hands, day->field.columns);
    int row = rng_below(&bot->hands, day->field.rows);
    grab.box = (Box){(int16_t)column, (int16_t)row, GRAB_CELLS, GRAB_CELLS};
    return grab;
}

static Command plan_unpick(const Day *day, int knot)
{
    const Cluster *cluster = &day->field.clusters[knot];
    return (Command){.beat = day->beat, .kind = COMMAND_UNPICK, .box = {.column = cluster->column, .row = cluster->row}};
}

static Command plan(Bot *bot, const Day *day, Care care)
{
    if (care == CARE_NONE)
        return day->hand.count > 0 ? plan_deposit(bot, day, care) : plan_grab(bot, day);
    if (day->hand.count > 0)
        return plan_deposit(bot, day, care);
    Living living = look_round(day);
    int knot = bot->newcomer || bot->policy.leaves_knots ? -1 : surfaced_knot(bot, day, &living);
    return knot >= 0 ? plan_unpick(day, knot) : plan_gather(bot, day, &living, care);
}

void hands_interrupted(Bot *bot)
{
    bot->planned.kind = COMMAND_NONE;
}

Command hands_next(Bot *bot, const Day *day, Care care)
{
    if (!day_hands_free(day) || day->office_only)
        return look_again(day);
    bool waiting = bot->planned.kind != COMMAND_NONE && bot->planned.beat >= day->beat && !aim_is_gone(bot, day, care);
    if (!waiting)
        bot->planned = plan(bot, day, care);
    Command next = bot->planned;
    if (next.kind == COMMAND_NONE || next.beat >= look_again(day).beat) /* what a minute brings comes first */
        return look_again(day);
    bot->planned.beat = -1; /* made now; the next call plans anew */
    return next;
}
