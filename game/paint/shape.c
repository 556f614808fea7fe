#include "paint/shape.h"
#include "paint/blend.h"

void shape_rect(const Brush *brush, Area rect)
{
    Area part = area_meet(brush->clip, rect);
    if (area_empty(part))
        return;
    for (int y = part.top; y < part.bottom; y++)
        blend_even(frame_row(&brush->frame, part.left, y), part.right - part.left, brush->colour, brush->strength);
}

void shape_sides(Area rect, int thick, Area sides[4])
{
    int across = min_int(thick, (rect.right - rect.left + 1) / 2),
        down = min_int(thick, (rect.bottom - rect.top + 1) / 2);
    int top = rect.top + down, bottom = max_int(top, rect.bottom - down);
    sides[0] = (Area){rect.left, rect.top, rect.right, top};
    sides[1] = (Area){rect.left, bottom, rect.right, rect.bottom};
    sides[2] = (Area){rect.left, top, rect.left + across, bottom};
    sides[3] = (Area){max_int(rect.left + across, rect.right - across), top, rect.right, bottom};
}

void shape_frame(const Brush *brush, Area rect, int thick)
{
    Area sides[4];
    shape_sides(rect, thick, sides);
    for (int i = 0; i < COUNT_OF(sides); i++)
        shape_rect(brush, sides[i]);
}
