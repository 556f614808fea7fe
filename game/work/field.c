/* field.c - looking at the field and taking from it; field_draw.c is what comes up in it. */
#include "work/field.h"

static int ripe_minutes(const Level *level, int kind)
{
    return level->constants[kind == CLUSTER_KNOT ? CONSTANT_KNOT_MINUTES : CONSTANT_RIPE_MINUTES];
}

static int life_minutes(const Level *level, int kind)
{
    return level->constants[CONSTANT_STIR_MINUTES] + ripe_minutes(level, kind) + level->constants[CONSTANT_SINK_MINUTES];
}

/* A level may let clusters last longer than knots. */
static int longest_life(const Level *level)
{
    return max_int(life_minutes(level, CLUSTER_TRUE), life_minutes(level, CLUSTER_KNOT));
}

static int age_in_beats(const Cluster *cluster, Beat beat)
{
    return beat % BEATS_A_DAY - cluster->minute * BEATS_A_MINUTE;
}

Stage cluster_stage(const Level *level, const Cluster *cluster, Beat beat)
{
    int age = age_in_beats(cluster, beat);
    int stirs = level->constants[CONSTANT_STIR_MINUTES] * BEATS_A_MINUTE;
    int ripe = stirs + ripe_minutes(level, cluster->kind) * BEATS_A_MINUTE;
    if (cluster->lost || age >= life_minutes(level, cluster->kind) * BEATS_A_MINUTE)
        return STAGE_GONE;
    return age < 0 ? STAGE_UNBORN : age < stirs ? STAGE_STIRS : age < ripe ? STAGE_RIPE : STAGE_SINKS;
}

int cluster_swell(const Level *level, const Cluster *cluster, Beat beat)
{
    int age = age_in_beats(cluster, beat);
    int left = life_minutes(level, cluster->kind) * BEATS_A_MINUTE - age;
    int stirs = max_int(1, level->constants[CONSTANT_STIR_MINUTES] * BEATS_A_MINUTE);
    int sinks = max_int(1, level->constants[CONSTANT_SINK_MINUTES] * BEATS_A_MINUTE);
    return clamp_int(min_int(1000 * age / stirs, 1000 * left / sinks), 0, 1000);
}

bool cluster_surfaces(const Cluster *cluster, int signal)
{
    return cluster->kind == CLUSTER_PHANTOM ? signal < cluster->threshold : signal >= cluster->threshold;
}

bool cluster_ripe(const Level *level, const Cluster *cluster, Beat beat, int signal)
{
    return cluster->kind == CLUSTER_TRUE && cluster_surfaces(cluster, signal) &&
           cluster_stage(level, cluster, beat) == STAGE_RIPE;
}

int field_alive(const Level *level, const Field *field, Beat beat, int most, int16_t *out)
{
    int count = 0;
    for (int i = field->oldest; i < field->count && count < most; i++) {
        const Cluster *cluster = &field->clusters[i];
        if (age_in_beats(cluster, beat) < 0)
            break;
        if (cluster->taken != cluster->cells && cluster_stage(level, cluster, beat) != STAGE_GONE)
            out[count++] = (int16_t)i;
    }
    return count;
}

static uint64_t bit_at(const Cluster *cluster, int column, int row)
{
    int x = column - cluster->column;
    int y = row - cluster->row;
    return x < 0 || x > 7 || y < 0 || y > 7 ? 0 : UINT64_C(1) << (y * 8 + x);
}

int field_cluster_at(const Level *level, const Field *field, Beat beat, int column, int row)
{
    for (int i = field->oldest; i < field->count; i++) {
        const Cluster *cluster = &field->clusters[i];
        if (age_in_beats(cluster, beat) < 0)
            break;
        if (cluster->cells & ~cluster->taken & bit_at(cluster, column, row) &&
            cluster_stage(level, cluster, beat) != STAGE_GONE)
            return i;
    }
    return -1;
}

Sight field_look(const Level *level, const Field *field, Beat beat, int signal, int column, int row)
{
    Sight sight = {.cluster = -1};
    int index = field_cluster_at(level, field, beat, column, row);
    if (index < 0 || !cluster_surfaces(&field->clusters[index], signal))
        return sight;
    const Cluster *cluster = &field->clusters[index];
    return (Sight){
        .cluster = index, .kind = (ClusterKind)cluster->kind, .temper = (Temper)cluster->temper, .mixed = (Temper)cluster->mixed,
        .stage = cluster_stage(level, cluster, beat), .swell = cluster_swell(level, cluster, beat),
    };
}

static uint16_t cell_of(const Field *field, int column, int row)
{
    return (uint16_t)(row * field->columns + column);
}

static int absent_at(const Field *field, uint16_t cell)
{
    for (int i = 0; i < field->absent_count; i++) {
        if (field->absent[i].cell == cell)
            return i;
    }
    return -1;
}

bool field_present(const Field *field, Beat beat, int column, int row)
{
    int index = absent_at(field, cell_of(field, column, row));
    return index < 0 || beat_minute(beat) >= field->absent[index].until;
}

Box field_clip(const Field *field, Box box)
{
    int left = clamp_int(box.column, 0, field->columns);
    int top = clamp_int(box.row, 0, field->rows);
    int right = clamp_int(box.column + min_int(box.columns, GATHER_COLUMNS_MAX), left, field->columns);
    int bottom = clamp_int(box.row + min_int(box.rows, GATHER_ROWS_MAX), top, field->rows);
    return (Box){(int16_t)left, (int16_t)top, (int16_t)(right - left), (int16_t)(bottom - top)};
}

bool field_take(const Level *level, Field *field, Beat beat, int signal, int column, int row, Hand *hand)
{
    if (hand->count == HAND_MAX || field->absent_count == ABSENT_MAX)
        return false;
    Held held = {.cell = cell_of(field, column, row), .cluster = -1, .quality = QUALITY_STRAY};
    int index = field_cluster_at(level, field, beat, column, row);
    if (index >= 0) {
        Cluster *cluster = &field->clusters[index];
        cluster->taken |= bit_at(cluster, column, row);
        held.cluster = (int16_t)index;
        held.temper = cluster->temper;
        if (cluster_ripe(level, cluster, beat, signal))
            held.quality = QUALITY_RIGHT;
        else if (cluster->kind == CLUSTER_PHANTOM && cluster_surfaces(cluster, signal))
            held.quality = QUALITY_PHANTOM;
    }
    field->absent[field->absent_count++] = (Absent){held.cell, ABSENT_IN_HAND};
    hand->held[hand->count++] = held;
    return true;
}

void field_give_back(Field *field, const Held *held)
{
    int index = absent_at(field, held->cell);
    assert(index >= 0);
    field->absent[index] = field->absent[--field->absent_count];
    if (held->cluster < 0)
        return;
    Cluster *cluster = &field->clusters[held->cluster];
    cluster->taken &= ~bit_at(cluster, held->cell % field->columns, held->cell / field->columns);
}

void field_empty(Field *field, const Held *held, int until)
{
    int index = absent_at(field, held->cell);
    assert(index >= 0);
    field->absent[index].until = (uint16_t)until;
}

void field_minute(const Level *level, Field *field, int minute)
{
    int kept = 0;
    for (int i = 0; i < field->absent_count; i++) {
        if (field->absent[i].until > minute)
            field->absent[kept++] = field->absent[i];
    }
    field->absent_count = (int16_t)kept;
    while (field->oldest < field->count && field->clusters[field->oldest].minute + longest_life(level) <= minute)
        field->oldest++;
}

Bin bin_new(const NumberFile *file)
{
    Bin bin = {0};
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += file->tempers[i];
    int left = BIN_NUMBERS;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        bin.quota[i] = (uint8_t)(BIN_NUMBERS * file->tempers[i] / sum);
        left -= bin.quota[i];
    }
    for (int i = 0; left > 0; i = (i + 1) % TEMPER_COUNT) {
        if (file->tempers[i] == 0)
            continue;
        bin.quota[i]++;
        left--;
    }
    return bin;
}

int bin_right(const Bin *bin)
{
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += bin->right[i];
    return sum;
}

bool bin_empty(const Bin *bin)
{
    return bin_right(bin) + bin->others == 0;
}

bool bin_complete(const Bin *bin)
{
    return bin_right(bin) == BIN_NUMBERS;
}

bool bin_jammed(const Bin *bin)
{
    return bin->others == BIN_OTHERS;
}
