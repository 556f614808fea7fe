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
    plane_clear(&tube->plane, area);
}

void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength)
{
    plane_add(&tube->plane, tube->area, glyph, x, y, strength);
}

/* A line of the tube is as many rows as keeps some 360 of them on a screen; its last third is dark. */
static int rows_a_line(const Frame *frame)
{
    return max_int(2, (frame->height + 180) / 360);
}

void tube_show(const Tube *tube, const Theme *theme, const Frame *frame)
{
    Area area = tube->area;
    if (area_empty(area))
        return;
    Ramp bright = ramp_through(theme->inks[INK_TUBE], theme->inks[INK_NUMBER]);
    Ramp dark = ramp_dimmed(&bright, theme->scan_per_mille);
    int line = rows_a_line(frame), lit = line - max_int(1, line / 3);
    for (int y = area.top; y < area.bottom; y++) {
        const Ramp *ramp = y % line < lit ? &bright : &dark;
        ramp_row(ramp, plane_row(&tube->plane, area.left, y), frame_row(frame, area.left, y), area.right - area.left);
    }
}
