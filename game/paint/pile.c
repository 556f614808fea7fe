#include "paint/pile.h"

#include "paint/blend.h"
#include "paint/view.h"

#include <limits.h>

void pile_begin(Pile *pile, const Frame *frame, Area whole, Area clip)
{
    pile->frame = *frame;
    pile->whole = whole;
    pile->clip = clip;
    pile->count = pile->side_count = pile->run_count = 0;
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
    Flat *flat = &pile->flats[pile->count++];
    pile->top = min_int(pile->top, touched.top);
    pile->bottom = max_int(pile->bottom, touched.bottom);
    flat->top = touched.top;
    flat->bottom = touched.bottom;
    flat->left = touched.left;
    flat->right = touched.right;
    flat->next = pile->starts[touched.top];
    pile->starts[touched.top] = (int16_t)pile->count;
    return flat;
}

void pile_rect(Pile *pile, Area rect, uint32_t colour, int strength)
{
    Area part = area_meet(rect, pile->clip);
    Flat *flat = area_empty(part) || strength <= 0 ? NULL : lay(pile, part, 0);
    if (!flat)
        return;
    flat->colour = colour;
    flat->strength = strength;
    flat->sides = flat->runs = 0;
    flat->alike = part.bottom;
    flat->slab.left = flat->slab.full_left = part.left;
    flat->slab.right = flat->slab.full_right = part.right;
    flat->ends[0] = flat->ends[1] = 0;
}

/* From the first row of the whole on, whatever is painted of it: the same rows lie in the same runs. */
static void find_runs(Pile *pile, Flat *flat, int top, int bottom)
{
    flat->run = pile->run_count;
    for (int y = top; y < bottom;) {
        Stretch run = outline_run(pile->sides + flat->side, flat->sides, y);
        if (run.last > y)
            pile->runs[pile->run_count++] = run;
        y = max_int(y + 1, run.last);
    }
    flat->runs = pile->run_count - flat->run;
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
    flat->alike = INT_MIN;
    flat->side = pile->side_count;
    flat->sides = outline_sides(points, count, pile->sides + flat->side);
    pile->side_count += flat->sides;
    find_runs(pile, flat, touched.top, touched.bottom);
}

/* ---- a row of one ---- */

static void find_ends(Flat *flat, int last)
{
    const Slab *slab = &flat->slab;
    flat->alike = last;
    flat->ends[0] = flat->ends[1] = 0;
    if (slab->left < slab->full_left || slab->full_right == slab->left)
        outline_cover_plain(slab, slab->left, slab->left + 1, &flat->ends[0]);
    if (slab->left < slab->full_right && slab->full_right < slab->right)
        outline_cover_plain(slab, slab->right - 1, slab->right, &flat->ends[1]);
}

static void find_slab(Pile *pile, Flat *flat, int y)
{
    if (y < flat->alike)
        return;
    while (flat->runs > 0 && pile->runs[flat->run].last <= y) {
        flat->run++;
        flat->runs--;
    }
    const Stretch *run = &pile->runs[flat->run];
    if (flat->runs == 0 || run->first > y) {
        outline_slab(pile->sides + flat->side, flat->sides, y, pile->clip, &flat->slab);
        return;
    }
    outline_slab_of_run(run, y, pile->clip, &flat->slab);
    if (run->upright)
        find_ends(flat, run->last);
}

/* ---- a row of all ---- */

/* What fills a part of the row evenly and is not there yet, since more of it may come. Its ends do not lie side by
 * side: compilers would copy them as one from a slab, where they have just been written one by one, and the processor
 * waits. */
typedef struct Filling {
    uint32_t *row;
    int width; /* of the frame */
    int from;
    uint32_t colour;
    int to;
} Filling;

static void fill(Filling *filling)
{
    if (filling->from < filling->to)
        blend_even(filling->row + filling->from, filling->to - filling->from, filling->colour, 255);
    filling->from = filling->to = 0;
}

static void begin_filling(Filling *filling, int from, int to, uint32_t colour)
{
    filling->from = from;
    filling->to = to;
    filling->colour = colour;
}

/* What lies over a part of a filling, and nothing else, changes its colour; the rest is filled. */
static void lay_over(Filling *filling, const Flat *flat, int from, int to)
{
    int end = filling->to;
    uint32_t colour = filling->colour;
    filling->to = from;
    fill(filling);
    begin_filling(filling, to, end, colour);
    fill(filling);
    begin_filling(filling, from, to, colour);
    blend_even_plain(&filling->colour, 1, flat->colour, flat->strength);
}

static void lay_middle(Filling *filling, const Flat *flat, int from, int to)
{
    if (flat->strength < 255 && from < to && filling->from <= from && to <= filling->to) {
        lay_over(filling, flat, from, to);
        return;
    }
    fill(filling);
    if (from >= to)
        return;
    if (flat->strength == 255)
        begin_filling(filling, from, to, flat->colour);
    else
        blend_even(filling->row + from, to - from, flat->colour, flat->strength);
}

static void lay_wide_edge(uint32_t *row, const Flat *flat, int from, int to)
{
    for (int left = from; left < to; left += OUTLINE_PIECE) {
        uint8_t covered[OUTLINE_PIECE];
        int right = min_int(to, left + OUTLINE_PIECE);
        outline_cover(&flat->slab, left, right, covered);
        blend_cover(row + left, covered, right - left, flat->colour, flat->strength);
    }
}

/* Most edges are a pixel or two. Twos and fours reach beyond an edge, where they change nothing, but not beyond the
 * frame. */
static void lay_edge(const Filling *filling, const Flat *flat, int from, int to)
{
    enum { WIDE = 24, REACH = 3 };
    uint32_t *row = filling->row;
    if (to - from > WIDE || to + REACH > filling->width)
        lay_wide_edge(row, flat, from, to);
    else if (to - from <= 2)
        blend_two(row + from, outline_two(&flat->slab, from, to), flat->colour, flat->strength);
    else
        for (int i = from; i < to; i += 4)
            blend_four(row + i, outline_four(&flat->slab, i, to), flat->colour, flat->strength);
}

/* What is not covered wholly, at either side. */
static void lay_ends(const Filling *filling, const Flat *flat, bool known)
{
    const Slab *slab = &flat->slab;
    if (known) {
        blend_ends(filling->row + slab->left, filling->row + slab->right - 1, flat->ends, flat->colour, flat->strength);
        return;
    }
    if (slab->left < slab->full_left)
        lay_edge(filling, flat, slab->left, slab->full_left);
    if (slab->full_right < slab->right)
        lay_edge(filling, flat, slab->full_right, slab->right);
}

static void lay_row(Filling *filling, const Flat *flat, int y)
{
    if (flat->slab.left >= flat->slab.right)
        return;
    lay_middle(filling, flat, flat->slab.full_left, flat->slab.full_right);
    lay_ends(filling, flat, y < flat->alike);
}

/* ---- rows ---- */

static void begin_flat(Pile *pile, int index)
{
    int at = pile->under_way_count++;
    for (; at > 0 && pile->under_way[at - 1] > index; at--)
        pile->under_way[at] = pile->under_way[at - 1];
    pile->under_way[at] = (int16_t)index;
}

static void begin_flats(Pile *pile, int y)
{
    for (int next = pile->starts[y]; next > 0; next = pile->flats[next - 1].next)
        begin_flat(pile, next - 1);
    pile->starts[y] = 0;
}

static void end_flats(Pile *pile, int y)
{
    int count = pile->under_way_count;
    pile->under_way_count = 0;
    for (int i = 0; i < count; i++) {
        if (pile->flats[pile->under_way[i]].bottom > y)
            pile->under_way[pile->under_way_count++] = pile->under_way[i];
    }
}

static bool covers(const Pile *pile, const Flat *flat)
{
    return flat->sides == 0 && flat->strength == 255 && flat->slab.left <= pile->clip.left &&
           flat->slab.right >= pile->clip.right;
}

/* Nothing changes of what is under way before pile->next. */
static void find_way(Pile *pile, int y)
{
    end_flats(pile, y);
    begin_flats(pile, y);
    pile->lowest = -1;
    pile->left = pile->clip.right;
    pile->right = pile->clip.left;
    pile->next = y + 1;
    while (pile->next < pile->bottom && pile->starts[pile->next] == 0)
        pile->next++;
    for (int i = 0; i < pile->under_way_count; i++) {
        const Flat *flat = &pile->flats[pile->under_way[i]];
        pile->next = min_int(pile->next, flat->bottom);
        pile->left = min_int(pile->left, flat->left);
        pile->right = max_int(pile->right, flat->right);
        if (covers(pile, flat))
            pile->lowest = i;
    }
}

enum { LINE = 16 }; /* pixels that the cache takes at once */

static void fetch(const uint32_t *from, int count)
{
    for (int i = 0; i < count; i += LINE)
        __builtin_prefetch(from + i, 1);
}

/* With each flat some of the row below is fetched: it comes while this one is painted, and not all at once. */
static void paint_row(Pile *pile, int y)
{
    const Frame *frame = &pile->frame;
    const uint32_t *below = frame_row(frame, pile->left, min_int(y + 1, frame->height - 1));
    int first = max_int(pile->lowest, 0), width = pile->right - pile->left, fetched = 0;
    int share = (width / (pile->under_way_count - first) / LINE + 1) * LINE;
    Filling filling = {.row = frame_row(frame, 0, y), .width = frame->width};
    for (int i = first; i < pile->under_way_count; i++) {
        Flat *flat = &pile->flats[pile->under_way[i]];
        fetch(below + fetched, min_int(share, width - fetched));
        fetched = min_int(fetched + share, width);
        find_slab(pile, flat, y);
        lay_row(&filling, flat, y);
    }
    fill(&filling);
}

void pile_paint(Pile *pile)
{
    pile->under_way_count = 0;
    pile->next = pile->top;
    for (int y = pile->top; y < pile->bottom; y++) {
        if (y == pile->next)
            find_way(pile, y);
        if (pile->under_way_count > 0)
            paint_row(pile, y);
    }
    pile_begin(pile, &pile->frame, pile->whole, pile->clip);
}
