#include "paint/tube.h"
#include "paint/ramp.h"

bool tube_resize(Tube *tube, int width, int height)
{
    return plane_resize(&tube->plane, width, height);
}

void tube_free(Tube *tube)
{
    plane_free(&tube->plane);
}

void tube_begin(Tube *tube, Area area)
{
    tube->area = area;
}

static void flush_list(Tube *tube, int height)
{
    SparkList *list = &tube->lists[height];
    plane_add_sparks(&tube->plane, list->sparks, list->count, height * COVERAGE_ROWS);
    list->count = 0;
}

void tube_flush(Tube *tube)
{
    for (int i = 0; i <= TUBE_HEIGHTS; i++)
        flush_list(tube, i);
}

static void add_spark(Tube *tube, const Coverage *glyph, int left, int top, int strength)
{
    unsigned height = ((unsigned)glyph->height + COVERAGE_ROWS - 1) / COVERAGE_ROWS;
    SparkList *list = &tube->lists[height];
    if (list->count == TUBE_SPARKS)
        flush_list(tube, (int)height);
    uint32_t place = (uint32_t)(plane_row(&tube->plane, left, top) - tube->plane.cells);
    list->sparks[list->count++] = (Spark){glyph->cells, place, (uint16_t)(strength + 1)};
}

/* A small glyph, and so far inside that the largest small one would be whole. */
static bool is_spark(Area area, const Coverage *glyph, int left, int top)
{
    enum { HIGH = TUBE_HEIGHTS * COVERAGE_ROWS };
    return glyph->stride == COVERAGE_LANE_SMALL && glyph->height <= HIGH && left >= area.left && top >= area.top &&
           left + COVERAGE_LANE_SMALL <= area.right && top + HIGH <= area.bottom;
}

void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength)
{
    int left = x + glyph->left, top = y + glyph->top;
    if (is_spark(tube->area, glyph, left, top))
        add_spark(tube, glyph, left, top, strength);
    else
        plane_add(&tube->plane, tube->area, glyph, x, y, strength);
}

/* A line of the tube is as many rows as keeps some 360 of them on a screen; its last third is dark. */
static int rows_a_line(const Frame *frame)
{
    return max_int(2, (frame->height + 180) / 360);
}

void tube_show(Tube *tube, const Theme *theme, const Frame *frame)
{
    Area area = tube->area;
    if (area_empty(area))
        return;
    tube_flush(tube);
    Ramp bright = ramp_through(theme->inks[INK_TUBE], theme->inks[INK_NUMBER]);
    Ramp dark = ramp_dimmed(&bright, theme->scan_per_mille);
    int line = rows_a_line(frame), lit = line - max_int(1, line / 3);
    for (int y = area.top; y < area.bottom; y++) {
        const Ramp *ramp = y % line < lit ? &bright : &dark;
        ramp_row(ramp, plane_row(&tube->plane, area.left, y), frame_row(frame, area.left, y), area.right - area.left);
        plane_clear(&tube->plane, (Area){area.left, y, area.right, y + 1});
    }
}
