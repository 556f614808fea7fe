#include "paint/glyphs.h"
#include "paint/filter.h"

#include <stdlib.h>
#include <string.h>

enum {
    ENTRIES = 16384, /* shapes, a power of two */
    ENTRIES_FULL = ENTRIES * 3 / 4,
    ARENA_BYTES = 16 << 20,
    MASTERS = 2048, /* a power of two */
    MASTERS_FULL = MASTERS * 3 / 4,
    QUARTERS_MIN = 8,    /* 2 pixels */
    QUARTERS_MAX = 1600, /* 400 pixels */
    CELLS_MAX = 512,     /* a side of a shape */
};

typedef uint64_t GlyphKey; /* what a shape is looked up by; never 0 */

typedef struct Entry {
    GlyphKey key; /* 0: free */
    Coverage shape;
} Entry;

typedef struct MasterEntry {
    uint64_t key;
    Master master;
} MasterEntry;

/* Heights in master rows above the baseline at which text is brought to whole rows. All 0: a font without an x. */
typedef struct Zones {
    bool known;
    int foot, head, cap;
} Zones;

struct Glyphs {
    GlyphSource source;
    int entry_count, master_count;
    size_t arena_used;
    uint8_t *arena;
    bool lost; /* a master found no memory and is a blank */
    Zones zones[FONT_COUNT];
    Entry entries[ENTRIES];
    SparkShape sparks[SPARK_SLOTS];
    MasterEntry masters[MASTERS];
};

Glyphs *glyphs_open(GlyphSource source)
{
    Glyphs *glyphs = calloc(1, sizeof *glyphs);
    uint8_t *arena = aligned_alloc(SPARK_CELLS, ARENA_BYTES);
    if (!glyphs || !arena) {
        free(glyphs);
        free(arena);
        return NULL;
    }
    glyphs->source = source;
    glyphs->arena = arena;
    return glyphs;
}

static void drop_masters(Glyphs *glyphs)
{
    for (int i = 0; i < MASTERS; i++)
        free(glyphs->masters[i].master.cells);
    memset(glyphs->masters, 0, sizeof glyphs->masters);
    glyphs->master_count = 0;
}

static void drop_shapes(Glyphs *glyphs)
{
    memset(glyphs->entries, 0, sizeof glyphs->entries);
    memset(glyphs->sparks, 0, sizeof glyphs->sparks);
    glyphs->entry_count = 0;
    glyphs->arena_used = 0;
}

void glyphs_close(Glyphs *glyphs)
{
    if (!glyphs)
        return;
    drop_masters(glyphs);
    free(glyphs->arena);
    free(glyphs);
}

static uint32_t spread(uint64_t key)
{
    return (uint32_t)(key * 0x9E3779B97F4A7C15u >> 40);
}

/* The shape of an unknown character: a hollow box on the baseline. No memory makes it a blank. */
static Master box(void)
{
    enum { WIDE = GLYPH_EM * 4 / 10, HIGH = GLYPH_EM * 6 / 10, THICK = GLYPH_EM / 16, INSET = GLYPH_EM / 10 };
    uint8_t *cells = calloc(WIDE, HIGH);
    if (!cells)
        return (Master){0};
    for (int i = 0; i < WIDE * HIGH; i++) {
        int x = i % WIDE, y = i / WIDE;
        bool inside = x >= THICK && x < WIDE - THICK && y >= THICK && y < HIGH - THICK;
        cells[i] = inside ? 0 : 255;
    }
    return (Master){cells, WIDE, HIGH, INSET, HIGH};
}

static Master raster(Glyphs *glyphs, Font font, uint32_t code)
{
    const GlyphSource *source = &glyphs->source;
    Master master = {0};
    if (!source->raster(source->owner, font, code, &master)) {
        master = box();
        glyphs->lost |= !master.cells;
    }
    glyphs->lost |= master.width > 0 && master.height > 0 && !master.cells;
    assert(master.width <= GLYPH_SIDE_MAX && master.height <= GLYPH_SIDE_MAX);
    return master;
}

static MasterEntry *master_entry(Glyphs *glyphs, uint64_t key)
{
    uint32_t slot = spread(key) & (MASTERS - 1);
    while (glyphs->masters[slot].key && glyphs->masters[slot].key != key)
        slot = (slot + 1) & (MASTERS - 1);
    return &glyphs->masters[slot];
}

static const Master *master_of(Glyphs *glyphs, Font font, uint32_t code)
{
    uint64_t key = (uint64_t)1 << 32 | (uint64_t)font << 24 | code;
    MasterEntry *entry = master_entry(glyphs, key);
    if (entry->key)
        return &entry->master;
    if (glyphs->master_count >= MASTERS_FULL) {
        drop_masters(glyphs);
        entry = master_entry(glyphs, key);
    }
    *entry = (MasterEntry){key, raster(glyphs, font, code)};
    glyphs->master_count++;
    return &entry->master;
}

bool glyphs_whole(const Glyphs *glyphs)
{
    return !glyphs->lost;
}

CanvasPoint glyphs_middle(Glyphs *glyphs, Font font)
{
    const Master *zero = master_of(glyphs, font, '0');
    return (CanvasPoint){((float)zero->left + (float)zero->width / 2) / GLYPH_EM,
                         ((float)zero->top - (float)zero->height / 2) / GLYPH_EM};
}

static const Zones *zones_of(Glyphs *glyphs, Font font)
{
    Zones *zones = &glyphs->zones[font];
    if (zones->known)
        return zones;
    zones->known = true;
    Master x = *master_of(glyphs, font, 'x');
    Master h = *master_of(glyphs, font, 'H');
    if (x.height > 0 && h.top > x.top) {
        zones->foot = x.top - x.height;
        zones->head = x.top;
        zones->cap = h.top;
    }
    return zones;
}

int glyph_quarters(float pixels)
{
    int quarters = pixels > 0 ? (pixels < 4096 ? (int)(pixels * 4 + 0.5f) : 4 * 4096) : 0;
    int step = quarters <= 128 ? 1 : quarters <= 256 ? 2 : 4;
    return clamp_int((quarters + step / 2) / step * step, QUARTERS_MIN, QUARTERS_MAX);
}

/* Quarters of a device pixel to filter units of the master. */
static int32_t units_of(int64_t quarter_pixels, int quarters)
{
    return (int32_t)div_floor(quarter_pixels * GLYPH_EM * FILTER_UNIT, quarters);
}

static int rows_near(int master_rows, int quarters)
{
    return (int)div_floor((int64_t)master_rows * quarters + 2 * GLYPH_EM, 4 * GLYPH_EM);
}

/* A piece of the settled mapping: device rows from..to show master rows low..high. */
static int32_t between(int row, int from, int to, int low, int high)
{
    return (int32_t)(low * FILTER_UNIT + (int64_t)(row - from) * (high - low) * FILTER_UNIT / (to - from));
}

/* The height in the master, in filter units, that a settled glyph shows at `row` rows above its baseline. Straight
 * between the zones, each of which falls on a whole row; as it is beyond them. */
static int32_t settled(const Zones *zones, int row, int quarters)
{
    int foot = rows_near(zones->foot, quarters);
    int head = max_int(foot + 1, rows_near(zones->head, quarters));
    int cap = max_int(head + 1, rows_near(zones->cap, quarters));
    if (row <= foot)
        return zones->foot * FILTER_UNIT + units_of(4 * (int64_t)(row - foot), quarters);
    if (row <= head)
        return between(row, foot, head, zones->foot, zones->head);
    if (row <= cap)
        return between(row, head, cap, zones->head, zones->cap);
    return zones->cap * FILTER_UNIT + units_of(4 * (int64_t)(row - cap), quarters);
}

/* Where a shape's cells fall on its master. */
typedef struct Cut {
    int left, top, width, height; /* of the shape; from the pen, right and down */
    int32_t columns[CELLS_MAX + 1], rows[CELLS_MAX + 1];
} Cut;

static int pixels_of(int64_t master_cells, int quarters, int phase)
{
    return (int)div_floor(master_cells * quarters + (int64_t)phase * GLYPH_EM, 4 * GLYPH_EM);
}

static void cut_columns(Cut *cut, const GlyphPlace *place, const Master *master)
{
    cut->left = pixels_of(master->left, place->quarters, place->phase_x);
    int right = pixels_of(master->left + master->width, place->quarters, place->phase_x) + 1;
    cut->width = min_int(right - cut->left, CELLS_MAX);
    for (int i = 0; i <= cut->width; i++)
        cut->columns[i] =
            units_of(4 * (int64_t)(cut->left + i) - place->phase_x, place->quarters) - master->left * FILTER_UNIT;
}

static int32_t height_at(const Zones *zones, const GlyphPlace *place, int row)
{
    if (place->seat == SEAT_SETTLED && zones->cap > 0)
        return settled(zones, row, place->quarters);
    return units_of(4 * (int64_t)row + place->phase_y, place->quarters);
}

/* A settled glyph may be a row higher or lower than its master says. */
static void cut_rows(Cut *cut, const GlyphPlace *place, const Master *master, const Zones *zones)
{
    int slack = place->seat == SEAT_SETTLED ? 2 : 1;
    cut->top = -pixels_of(master->top, place->quarters, 0) - slack;
    int bottom = -pixels_of(master->top - master->height, place->quarters, 0) + slack;
    cut->height = min_int(bottom - cut->top, CELLS_MAX);
    for (int j = 0; j <= cut->height; j++)
        cut->rows[j] = master->top * FILTER_UNIT - height_at(zones, place, -(cut->top + j));
}

static bool blank(const uint8_t *cells, int width)
{
    for (int i = 0; i < width; i++) {
        if (cells[i])
            return false;
    }
    return true;
}

/* Drops empty rows above and below; the cells stay where they begin, which is where memory is read at once. */
static Coverage trimmed(Coverage shape, uint8_t *cells, size_t bytes)
{
    size_t stride = (size_t)shape.stride, above = 0;
    while (shape.height > 0 && blank(cells + above * stride, shape.width)) {
        above++;
        shape.top++;
        shape.height--;
    }
    while (shape.height > 0 && blank(cells + (above + (size_t)shape.height - 1) * stride, shape.width))
        shape.height--;
    memmove(cells, cells + above * stride, bytes - above * stride);
    memset(cells + bytes - above * stride, 0, above * stride);
    return shape;
}

/* Light strokes on a dark ground look thinner than they are: half covered cells are lifted by an eighth. */
static void lift(uint8_t *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        cells[i] = (uint8_t)(cells[i] + cells[i] * (255 - cells[i]) / 512);
}

static Coverage filtered(Glyphs *glyphs, const GlyphPlace *place, const Master *master, const Zones *zones)
{
    Cut cut;
    cut_columns(&cut, place, master);
    cut_rows(&cut, place, master, zones);
    int stride = coverage_stride(cut.width);
    size_t bytes = (size_t)stride * (size_t)(cut.height + COVERAGE_ROWS - 1);
    bytes = (bytes + SPARK_CELLS - 1) / SPARK_CELLS * SPARK_CELLS; /* see Coverage */
    if (glyphs->arena_used + bytes > ARENA_BYTES)
        drop_shapes(glyphs);
    uint8_t *cells = glyphs->arena + glyphs->arena_used;
    glyphs->arena_used += bytes;
    memset(cells, 0, bytes);
    Source source = {master->cells, master->width, master->height};
    filter_area(&source, cut.columns, cut.width, cut.rows, cut.height, cells, stride);
    lift(cells, bytes);
    return trimmed((Coverage){.cells = cells,
                              .width = (int16_t)cut.width,
                              .height = (int16_t)cut.height,
                              .stride = (int16_t)stride,
                              .left = (int16_t)cut.left,
                              .top = (int16_t)cut.top},
                   cells, bytes);
}

/* What changes from number to number stands lowest, so that the shapes of a picture's numbers lie side by side and each
 * has a place of its own. */
static GlyphKey key_of(const GlyphPlace *place, uint32_t code)
{
    GlyphKey key = (GlyphKey)1 << 63 | (code & 15) | (uint64_t)(code >> 4) << 22;
    key |= (uint64_t)place->phase_x << 4 | (uint64_t)place->phase_y << 6 | (uint64_t)place->quarters << 8;
    return key | (uint64_t)place->font << 19 | (uint64_t)place->seat << 21;
}

/* Odd, so that steps of it come to every slot. */
static uint32_t step_of(GlyphKey key)
{
    return spread(key) | 1;
}

static uint32_t first_slot(GlyphKey key)
{
    return (uint32_t)key & (ENTRIES - 1);
}

/* Where the key is, or belongs. */
static uint32_t slot_of(const Glyphs *glyphs, GlyphKey key)
{
    uint32_t slot = first_slot(key);
    while (glyphs->entries[slot].key && glyphs->entries[slot].key != key)
        slot = (slot + step_of(key)) & (ENTRIES - 1);
    return slot;
}

static bool within(int value, int least, int most)
{
    return value >= least && value <= most;
}

static bool is_spark(const GlyphPlace *place, const Coverage *shape)
{
    return place->font == FONT_NUMBERS && place->seat == SEAT_FREE && shape->stride == COVERAGE_LANE_SMALL &&
           within(shape->height, 1, SPARK_ROWS_MAX) && within(shape->width, 1, COVERAGE_LANE_SMALL) &&
           within(shape->top, -15, 0) && within(shape->left, -4, 3);
}

/* Lists a shape that is a spark. */
static void list_spark(Glyphs *glyphs, const GlyphPlace *place, uint32_t code, const Coverage *shape)
{
    int slot = glyph_spark(place->quarters, place->phase_x, place->phase_y, (int)code - '0');
    if (slot == SPARK_NONE || !is_spark(place, shape))
        return;
    uint32_t cells = (uint32_t)(shape->cells - glyphs->arena) / SPARK_CELLS;
    glyphs->sparks[slot] = (uint32_t)shape->height << SPARK_ROWS_AT | (uint32_t)(shape->width - 1) << SPARK_COLUMNS_AT |
                           (uint32_t)-shape->top << SPARK_TOP_AT | (uint32_t)(shape->left + 4) << SPARK_LEFT_AT |
                           cells << SPARK_CELLS_AT;
}

static const Coverage *make(Glyphs *glyphs, const GlyphPlace *place, uint32_t code, GlyphKey key)
{
    const Zones *zones = zones_of(glyphs, place->font);
    const Master *master = master_of(glyphs, place->font, code);
    if (glyphs->entry_count >= ENTRIES_FULL)
        drop_shapes(glyphs);
    Coverage shape = master->cells ? filtered(glyphs, place, master, zones) : (Coverage){0};
    Entry *entry = &glyphs->entries[slot_of(glyphs, key)];
    *entry = (Entry){key, shape};
    glyphs->entry_count++;
    list_spark(glyphs, place, code, &entry->shape);
    return &entry->shape;
}

const SparkShape *glyphs_sparks(const Glyphs *glyphs)
{
    return glyphs->sparks;
}

const uint8_t *glyphs_cells(const Glyphs *glyphs)
{
    return glyphs->arena;
}

const Coverage *glyphs_find(Glyphs *glyphs, const GlyphPlace *place, uint32_t code)
{
    GlyphKey key = key_of(place, code);
    const Entry *entry = &glyphs->entries[slot_of(glyphs, key)];
    return entry->key ? &entry->shape : make(glyphs, place, code, key);
}
