/* field_draw.c - where and when clusters, phantoms and knots come up; taking them is field.c. */
#include "work/field_draw.h"

#include "base/rng.h"
#include "work/streams.h"

enum {
    SECTOR_COLUMNS = 4,
    SECTOR_ROWS = 2,
    SECTOR_SIDE_MIN = 8,
    SMALLEST = 5,
    LARGEST = 14,
    KNOT_SIDE = 6,
    TRIES = 8,
    DREAD_MOST = 3,        /* trembling at once; more would be noise, and a strain to look at */
    PHANTOMS_MOST = 240,
    PHANTOMS_PER = 300,    /* clusters, for which the constant gives the phantoms */
};

/* A near-rectangle of so many numbers, so that a good box takes few strays; `notch` cells of a corner are left out. */
static const struct { uint8_t columns, rows, notch; } shapes[LARGEST - SMALLEST + 1] = {
    {3, 2, 1}, {3, 2, 0}, {4, 2, 1}, {4, 2, 0}, {3, 3, 0}, {5, 2, 0}, {4, 3, 1}, {4, 3, 0}, {7, 2, 1}, {7, 2, 0},
};

typedef struct Sower {
    const Level *level;
    const NumberFile *file;
    Field *field;
    Rng rng;
    FieldSpan span;
    uint8_t sectors[SECTOR_COLUMNS * SECTOR_ROWS]; /* a shuffled round, so that all get their share */
    int sector_columns, sector_rows, dealt;
    int oldest; /* clusters before it are gone, and their cells refilled */
} Sower;

static void deal(Sower *sower)
{
    int count = sower->sector_columns * sower->sector_rows;
    for (int i = 0; i < count; i++)
        sower->sectors[i] = (uint8_t)i;
    for (int i = count - 1; i > 0; i--) {
        int other = rng_below(&sower->rng, i + 1);
        uint8_t kept = sower->sectors[i];
        sower->sectors[i] = sower->sectors[other];
        sower->sectors[other] = kept;
    }
    sower->dealt = 0;
}

static int next_sector(Sower *sower)
{
    if (sower->dealt == sower->sector_columns * sower->sector_rows)
        deal(sower);
    return sower->sectors[sower->dealt++];
}

static uint64_t rectangle(int columns, int rows)
{
    uint64_t line = (UINT64_C(1) << columns) - 1;
    uint64_t cells = 0;
    for (int y = 0; y < rows; y++)
        cells |= line << (8 * y);
    return cells;
}

static void draw_shape(Sower *sower, Cluster *cluster)
{
    if (cluster->kind == CLUSTER_KNOT) {
        cluster->columns = cluster->rows = KNOT_SIDE;
        cluster->cells = rectangle(KNOT_SIDE, KNOT_SIDE);
        return;
    }
    int which = rng_below(&sower->rng, COUNT_OF(shapes));
    int corner = rng_below(&sower->rng, 4);
    bool upright = rng_below(&sower->rng, 2) == 0;
    int columns = upright ? shapes[which].rows : shapes[which].columns;
    int rows = upright ? shapes[which].columns : shapes[which].rows;
    cluster->columns = (uint8_t)columns;
    cluster->rows = (uint8_t)rows;
    cluster->cells = rectangle(columns, rows);
    if (shapes[which].notch > 0)
        cluster->cells &= ~(UINT64_C(1) << ((corner & 1 ? columns - 1 : 0) + 8 * (corner & 2 ? rows - 1 : 0)));
}

static bool touch(const Cluster *a, const Cluster *b)
{
    return b->column <= a->column + a->columns && a->column <= b->column + b->columns && b->row <= a->row + a->rows &&
           a->row <= b->row + b->rows;
}

/* Whether no cluster lies there that would be seen at the same time, or a cell of it not refilled yet. */
static bool place_is_free(const Sower *sower, const Cluster *cluster)
{
    const Level *level = sower->level;
    int since = cluster->minute - level->constants[CONSTANT_REFILL_MINUTES];
    for (int i = sower->field->count - 1; i >= sower->oldest; i--) {
        const Cluster *earlier = &sower->field->clusters[i];
        if (touch(earlier, cluster) && !cluster_gone(level, earlier, since))
            return false;
    }
    return true;
}

static bool place_in(Sower *sower, int sector, Cluster *cluster)
{
    int width = sower->field->columns / sower->sector_columns;
    int height = sower->field->rows / sower->sector_rows;
    int left = sector % sower->sector_columns * width;
    int top = sector / sower->sector_columns * height;
    for (int i = 0; i < TRIES; i++) {
        int x = rng_below(&sower->rng, max_int(1, width - cluster->columns + 1));
        int y = rng_below(&sower->rng, max_int(1, height - cluster->rows + 1));
        cluster->column = (int16_t)(left + x);
        cluster->row = (int16_t)(top + y);
        if (place_is_free(sower, cluster))
            return true;
    }
    return false;
}

/* A knot is large and there are few a day: it may look for room in every sector. */
static bool place(Sower *sower, Cluster *cluster)
{
    int sectors = cluster->kind == CLUSTER_KNOT ? sower->sector_columns * sower->sector_rows : 1;
    for (int i = 0; i < sectors; i++) {
        if (place_in(sower, next_sector(sower), cluster))
            return true;
    }
    return false;
}

static Temper draw_any_temper(Sower *sower)
{
    const int *weights = sower->file->tempers;
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += weights[i];
    int luck = rng_below(&sower->rng, sum);
    for (int i = 0; i < TEMPER_COUNT; i++) {
        if (luck < weights[i])
            return (Temper)i;
        luck -= weights[i];
    }
    return TEMPER_WOE;
}

static int dread_alive(const Sower *sower, int minute)
{
    int alive = 0;
    for (int i = sower->oldest; i < sower->field->count; i++) {
        const Cluster *cluster = &sower->field->clusters[i];
        alive += cluster->temper == TEMPER_DREAD && !cluster_gone(sower->level, cluster, minute);
    }
    return alive;
}

/* Where enough tremble already, another temper is drawn instead, if the file has one. */
static Temper draw_temper(Sower *sower, int minute)
{
    Temper temper = draw_any_temper(sower);
    bool enough = temper == TEMPER_DREAD && dread_alive(sower, minute) >= DREAD_MOST;
    for (int i = 0; i < TRIES && enough && temper == TEMPER_DREAD; i++)
        temper = draw_any_temper(sower);
    return temper;
}

static int draw_threshold(Sower *sower, ClusterKind kind)
{
    const int *constants = sower->level->constants;
    int low = constants[CONSTANT_THRESHOLD_LOW];
    int span = max_int(1, constants[CONSTANT_THRESHOLD_HIGH] - low);
    int drawn = low + rng_below(&sower->rng, span);
    return kind == CLUSTER_KNOT ? constants[CONSTANT_KNOT_SIGNAL] : drawn;
}

/* Clusters are sown in order of time, so what is past stays so. */
static void forget_before(Sower *sower, int minute)
{
    int since = minute - cluster_longest_life(sower->level) - sower->level->constants[CONSTANT_REFILL_MINUTES];
    while (sower->oldest < sower->field->count && sower->field->clusters[sower->oldest].minute <= since)
        sower->oldest++;
}

static void sow(Sower *sower, ClusterKind kind, int minute)
{
    forget_before(sower, minute);
    Cluster cluster = {.kind = (uint8_t)kind, .minute = (int16_t)minute};
    draw_shape(sower, &cluster);
    int temper = (int)draw_temper(sower, minute);
    int other = 1 + rng_below(&sower->rng, TEMPER_COUNT - 1);
    cluster.temper = (uint8_t)temper;
    cluster.mixed = (uint8_t)(kind == CLUSTER_PHANTOM ? (temper + other) % TEMPER_COUNT : temper);
    cluster.threshold = (int16_t)draw_threshold(sower, kind);
    if (place(sower, &cluster) && sower->field->count < CLUSTERS_MAX)
        sower->field->clusters[sower->field->count++] = cluster;
}

/* The minute of number `i` of `count` spread evenly over the sower's time, each at a moment of its own share. */
static int share(Sower *sower, int first, int i, int count)
{
    int length = sower->span.end - first;
    int from = i * length / count;
    int to = (i + 1) * length / count;
    return first + from + rng_below(&sower->rng, max_int(1, to - from));
}

/* Sows the three kinds in order of time, which is what the search for a free place goes by. */
static void sow_all(Sower *sower, const int counts[3])
{
    int first = sower->span.start - cluster_life(sower->level, CLUSTER_TRUE) + 1; /* some are up when the day begins */
    int done[3] = {0};
    int due[3];
    for (int kind = 0; kind < 3; kind++)
        due[kind] = counts[kind] > 0 ? share(sower, first, 0, counts[kind]) : INT16_MAX;
    for (;;) {
        int next = due[0] <= due[1] && due[0] <= due[2] ? 0 : due[1] <= due[2] ? 1 : 2;
        if (due[next] == INT16_MAX)
            return;
        sow(sower, (ClusterKind)next, due[next]);
        done[next]++;
        due[next] = done[next] < counts[next] ? share(sower, first, done[next], counts[next]) : INT16_MAX;
    }
}

/* Only now, so that what comes later lies where it would have lain. */
static void leave_out_before(Field *field, int minute)
{
    int kept = 0;
    for (int i = 0; i < field->count; i++) {
        if (field->clusters[i].minute >= minute)
            field->clusters[kept++] = field->clusters[i];
    }
    field->count = (int16_t)kept;
}

void field_draw(const Level *level, uint64_t seed, FieldSpan span, Field *out)
{
    const NumberFile *numbers = &level->files[span.file];
    int shift = max_int(1, level->shift_end - level->shift_start);
    int clusters = min_int(LEVEL_CLUSTERS_MAX, numbers->clusters * (span.end - span.start) / shift);
    int phantoms = min_int(PHANTOMS_MOST, level->constants[CONSTANT_PHANTOMS] * clusters / PHANTOMS_PER);
    uint32_t stream = (uint32_t)((span.day * LEVEL_FILES_MAX + span.file) * 2 + (span.night ? 1 : 0));
    *out = (Field){.columns = (int16_t)numbers->columns, .rows = (int16_t)numbers->rows};
    Sower sower = {
        .level = level,
        .file = numbers,
        .field = out,
        .span = span,
        .rng = rng_stream(seed, STREAM_FIELD, stream),
        .sector_columns = clamp_int(numbers->columns / SECTOR_SIDE_MIN, 1, SECTOR_COLUMNS),
        .sector_rows = clamp_int(numbers->rows / SECTOR_SIDE_MIN, 1, SECTOR_ROWS),
    };
    deal(&sower);
    sow_all(&sower, (const int[3]){clusters, phantoms, span.night ? 0 : level->constants[CONSTANT_KNOTS]});
    leave_out_before(out, span.from);
}
