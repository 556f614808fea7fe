#include "paint/pile.h"

#include "paint/blend.h"
#include "paint/view.h"

#include <limits.h>

void pile_begin(Pile *pile, const Frame *frame, Area whole, Area clip)
{
    pile->frame = *frame;
    pile->whole = whole;
    pile->clip = clip;
    pile->count = pile->side_count = pile->run_count = pile->curtain_count = 0;
    pile->top = INT_MAX;
    pile->bottom = INT_MIN;
}

/* ---- laying ---- */

/* The place for a shape of so many sides that touches no more than an area; NULL when that is nothing of the clip. */
static Flat *lay(Pile *pile, Area touched, int sides)
{
    touched = area_meet(touched, pile->clip);
    if (area_empty(touched))
        return NULL;
    if (pile->count == PILE_FLATS || pile->side_count + sides > PILE_SIDES)
        pile_paint(pile);
    Flat *flat = &pile->flats[pile->count];
    pile->rows[pile->count++] = (Range){touched.top, touched.bottom};
    pile->top = min_int(pile->top, touched.top);
    pile->bottom = max_int(pile->bottom, touched.bottom);
    flat->touched = touched;
    return flat;
}

/* The flat that all of a rect lies on; NULL where that is none, or several, or not known at once. */
static const Flat *ground_of(const Pile *pile, Area rect)
{
    enum { LOOKED_AT = 32 };
    for (int i = pile->count; i-- > max_int(0, pile->count - LOOKED_AT);) {
        const Flat *flat = &pile->flats[i];
        if (area_empty(area_meet(flat->touched, rect)))
            continue;
        bool whole = !flat->sides && flat->strength == 255 && area_within(flat->touched, rect);
        return whole ? flat : NULL;
    }
    return NULL;
}

/* What lies on one colour alone is another colour, and hides what is below. */
void pile_rect(Pile *pile, Area rect, uint32_t colour, int strength)
{
    Area part = area_meet(rect, pile->clip);
    const Flat *ground = strength < 255 ? ground_of(pile, part) : NULL;
    uint32_t mixed = ground ? ground->colour : colour;
    if (ground)
        blend_even_plain(&mixed, 1, colour, strength);
    Flat *flat = strength > 0 ? lay(pile, part, 0) : NULL;
    if (!flat)
        return;
    flat->colour = mixed;
    flat->strength = ground ? 255 : strength;
    flat->sides = NULL;
    if (flat->strength == 255 && part.left <= pile->clip.left && part.right >= pile->clip.right)
        pile->curtains[pile->curtain_count++] = (Range){part.top, part.bottom};
}

/* From the first row of the whole on, whatever is painted of it: the same rows lie in the same runs. */
static void find_runs(Pile *pile, Flat *flat, int top, int bottom)
{
    flat->runs = pile->runs + pile->run_count;
    for (int y = top; y < bottom;) {
        Stretch run = outline_run(flat->sides, flat->side_count, y);
        if (run.last > y)
            pile->runs[pile->run_count++] = run;
        y = max_int(y + 1, run.last);
    }
    flat->run_count = (int)(pile->runs + pile->run_count - flat->runs);
}

/* All that the edges may touch, and a pixel more. */
static Area around(const CanvasPoint *points, int count)
{
    Area area = {INT_MAX, INT_MAX, INT_MIN, INT_MIN};
    for (int i = 0; i < count; i++) {
        area.left = min_int(area.left, pixel_near(points[i].x) - 1);
        area.top = min_int(area.top, pixel_near(points[i].y) - 1);
        area.right = max_int(area.right, pixel_near(points[i].x) + 2);
        area.bottom = max_int(area.bottom, pixel_near(points[i].y) + 1);
    }
    return area;
}

void pile_polygon(Pile *pile, const CanvasPoint *points, int count, uint32_t colour, int strength)
{
    if (count < 3 || strength <= 0)
        return;
    Area touched = area_meet(around(points, count), pile->whole);
    Flat *flat = lay(pile, touched, count);
    if (!flat)
        return;
    flat->colour = colour;
    flat->strength = strength;
    flat->sides = pile->sides + pile->side_count;
    flat->side_count = outline_sides(points, count, pile->sides + pile->side_count);
    pile->side_count += flat->side_count;
    find_runs(pile, flat, touched.top, touched.bottom);
}

/* ---- some rows at a time ---- */

/* Where rows end that a curtain hides all or none of. */
static int same_hiding(const Pile *pile, int top, int bottom)
{
    for (int i = 0; i < pile->curtain_count; i++) {
        Range rows = pile->curtains[i];
        if (rows.to > top)
            bottom = min_int(bottom, rows.from > top ? rows.from : rows.to);
    }
    return bottom;
}

static void add_part(Pile *pile, Flat *flat, Range range)
{
    if (range.from < range.to)
        pile->parts[pile->part_count++] = (Part){flat, range};
}

/* A rect is as quickly painted in parts; the edges of others would be found once for each. `left` flats will want room
 * as well. */
static void add_parts(Pile *pile, Flat *flat, const Hidden *hidden, int left)
{
    Range range = {flat->touched.left, flat->touched.right}, parts[HIDDEN_RANGES + 1];
    if (flat->sides || pile->part_count + left + COUNT_OF(parts) > COUNT_OF(pile->parts)) {
        add_part(pile, flat, hidden_hull(hidden, range));
        return;
    }
    int count = hidden_parts(hidden, range, parts);
    for (int i = 0; i < count; i++)
        add_part(pile, flat, parts[i]);
}

static bool hides_all(const Hidden *hidden, Area rows)
{
    return hidden->count == 1 && hidden->ranges[0].from <= rows.left && hidden->ranges[0].to >= rows.right;
}

static void find_parts(Pile *pile, Area rows)
{
    Hidden hidden = {0};
    pile->part_count = 0;
    for (int i = pile->count; i-- > 0 && !hides_all(&hidden, rows);) {
        if (pile->rows[i].from >= rows.bottom || pile->rows[i].to <= rows.top)
            continue;
        Flat *flat = &pile->flats[i];
        add_parts(pile, flat, &hidden, i);
        hidden_add(&hidden, flat_hides(flat, rows));
    }
}

/* As many rows below these as they are; none where much of them would not be painted. */
static Ahead below(const Pile *pile, Area rows)
{
    int high = min_int(rows.bottom - rows.top, pile->bottom - rows.bottom), laid = 1;
    if (high == 0 || 2 * (rows.right - rows.left) < pile->frame.pitch)
        return (Ahead){0};
    for (int i = 0; i < pile->part_count; i++) {
        const Area *touched = &pile->parts[i].flat->touched;
        laid += min_int(rows.bottom, touched->bottom) - max_int(rows.top, touched->top);
    }
    int count = pile->frame.pitch * (high - 1) + rows.right - rows.left;
    return (Ahead){frame_row(&pile->frame, rows.left, rows.bottom), count, count / laid + 1};
}

static void paint_parts(Pile *pile, Area rows)
{
    Ahead ahead = below(pile, rows);
    for (int i = pile->part_count; i-- > 0;) {
        const Part *part = &pile->parts[i];
        flat_lay(part->flat, &pile->frame, (Area){part->range.from, rows.top, part->range.to, rows.bottom}, &ahead);
    }
}

void pile_paint(Pile *pile)
{
    enum { ROWS = 32 }; /* it pays to begin a flat for so many, and the second cache holds them and those below */
    Area rows = pile->clip;
    for (rows.top = pile->top; rows.top < pile->bottom; rows.top = rows.bottom) {
        rows.bottom = same_hiding(pile, rows.top, min_int(rows.top + ROWS, pile->bottom));
        find_parts(pile, rows);
        paint_parts(pile, rows);
    }
    pile_begin(pile, &pile->frame, pile->whole, pile->clip);
}
