/* field.c - looking at the field and taking from it; field_draw.c is what comes up in it. */
#include "work/field.h"

int field_alive(const Level *level, const Field *field, Beat beat, int most, int16_t *out)
{
    int count = 0, minute = beat_minute(beat);
    for (int i = field->oldest; i < field->count && count < most; i++) {
        const Cluster *cluster = &field->clusters[i];
        if (cluster->minute > minute)
            break;
        if (cluster->taken != cluster->cells && !cluster_gone(level, cluster, minute))
            out[count++] = (int16_t)i;
    }
    return count;
}

static uint64_t bit_at(const Cluster *cluster, int column, int row)
{
    unsigned x = (unsigned)(column - cluster->column), y = (unsigned)(row - cluster->row);
    return x < CLUSTER_SIDE && y < CLUSTER_SIDE ? UINT64_C(1) << (y * CLUSTER_SIDE + x) : 0;
}

/* Whether a number of it stands there that was not taken yet. */
static bool has_left(const Cluster *cluster, int column, int row)
{
    return (cluster->cells & ~cluster->taken & bit_at(cluster, column, row)) != 0;
}

int field_cluster_at(const Level *level, const Field *field, Beat beat, int column, int row)
{
    int minute = beat_minute(beat);
    for (int i = field->oldest; i < field->count; i++) {
        const Cluster *cluster = &field->clusters[i];
        if (cluster->minute > minute)
            break;
        if (has_left(cluster, column, row) && !cluster_gone(level, cluster, minute))
            return i;
    }
    return -1;
}

bool field_in_lens(int columns, int rows)
{
    return columns * columns + rows * rows <= LENS_CELLS * LENS_CELLS;
}

Box field_around_lens(int column, int row)
{
    return (Box){(int16_t)(column - LENS_CELLS), (int16_t)(row - LENS_CELLS), 2 * LENS_CELLS + 1, 2 * LENS_CELLS + 1};
}

static bool meets(const Cluster *cluster, Box box)
{
    return cluster->column < box.column + box.columns && box.column < cluster->column + CLUSTER_SIDE &&
           cluster->row < box.row + box.rows && box.row < cluster->row + CLUSTER_SIDE;
}

void field_near(const Level *level, const Field *field, Beat beat, Box box, Near *out)
{
    int minute = beat_minute(beat);
    out->count = 0;
    for (int i = field->oldest; i < field->count && field->clusters[i].minute <= minute; i++) {
        if (meets(&field->clusters[i], box) && !cluster_gone(level, &field->clusters[i], minute))
            out->clusters[out->count++] = (int16_t)i;
    }
}

static int near_at(const Field *field, const Near *near, int column, int row)
{
    for (int i = 0; i < near->count; i++) {
        if (has_left(&field->clusters[near->clusters[i]], column, row))
            return near->clusters[i];
    }
    return -1;
}

int field_ripe_at(const Level *level, const Field *field, const Near *near, Beat beat, int signal, int column, int row)
{
    int index = near_at(field, near, column, row);
    bool right = index >= 0 && cluster_ripe(level, &field->clusters[index], beat, signal);
    return right && field_present(field, beat, column, row) ? index : -1;
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

static Quality quality_of(const Level *level, const Cluster *cluster, Beat beat, int signal)
{
    if (!cluster_surfaces(cluster, signal) || cluster->kind == CLUSTER_KNOT)
        return QUALITY_STRAY;
    if (cluster->kind == CLUSTER_PHANTOM)
        return QUALITY_PHANTOM;
    switch (cluster_stage(level, cluster, beat)) {
    case STAGE_STIRS: return QUALITY_EARLY;
    case STAGE_RIPE: return QUALITY_RIGHT;
    case STAGE_SINKS: return QUALITY_SANK;
    case STAGE_UNBORN:
    case STAGE_GONE: break;
    }
    return QUALITY_STRAY;
}

bool field_take(const Level *level, Field *field, const Near *near, Beat beat, int signal, int column, int row, Hand *hand)
{
    if (hand->count == HAND_MAX || field->absent_count == ABSENT_MAX)
        return false;
    Held held = {.cell = cell_of(field, column, row), .cluster = -1, .quality = QUALITY_STRAY};
    int index = near_at(field, near, column, row);
    if (index >= 0) {
        Cluster *cluster = &field->clusters[index];
        cluster->taken |= bit_at(cluster, column, row);
        held.cluster = (int16_t)index;
        held.temper = cluster->temper;
        held.quality = (uint8_t)quality_of(level, cluster, beat, signal);
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
    while (field->oldest < field->count && field->clusters[field->oldest].minute + cluster_longest_life(level) <= minute)
        field->oldest++;
}
