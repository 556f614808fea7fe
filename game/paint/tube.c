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

static bool inside(Area area, Area part)
{
    return part.left >= area.left && part.top >= area.top && part.right <= area.right && part.bottom <= area.bottom;
}

static void flush_list(Tube *tube, int height)
{
    SparkList *list = &tube->lists[height];
    plane_add_sparks(&tube->plane, list->sparks, list->count, (height + 1) * COVERAGE_ROWS);
    list->count = 0;
}

void tube_flush(Tube *tube)
{
    for (int i = 0; i < TUBE_HEIGHTS; i++)
        flush_list(tube, i);
}

void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength)
{
    int left = x + glyph->left, top = y + glyph->top, height = (glyph->height - 1) / COVERAGE_ROWS;
    Area part = {left, top, left + glyph->width, top + glyph->height};
    if (glyph->stride != COVERAGE_LANE_SMALL || height >= TUBE_HEIGHTS || !inside(tube->area, part)) {
        plane_add(&tube->plane, tube->area, glyph, x, y, strength);
        return;
    }
    SparkList *list = &tube->lists[height];
    uint32_t place = (uint32_t)(plane_row(&tube->plane, left, top) - tube->plane.cells);
    list->sparks[list->count++] = (Spark){glyph->cells, place, (uint16_t)(strength + 1)};
    if (list->count == TUBE_SPARKS)
        flush_list(tube, height);
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
