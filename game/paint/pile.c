#include "paint/pile.h"

#include "paint/blend.h"
#include "paint/view.h"

#include <limits.h>
#include <string.h>

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

/* The place for a shape of so many sides in rows of the clip; NULL when it touches none of them. */
static Flat *lay(Pile *pile, int top, int bottom, int sides)
{
    top = max_int(top, pile->clip.top);
    bottom = min_int(bottom, pile->clip.bottom);
    if (top >= bottom || pile->clip.left >= pile->clip.right)
        return NULL;
    if (pile->count == PILE_FLATS || pile->side_count + sides > PILE_SIDES)
        pile_paint(pile);
    Flat *flat = &pile->flats[pile->count++];
    pile->top = min_int(pile->top, top);
    pile->bottom = max_int(pile->bottom, bottom);
    flat->top = top;
    flat->bottom = bottom;
    flat->next = pile->starts[top];
    pile->starts[top] = (int16_t)pile->count;
    return flat;
}

void pile_rect(Pile *pile, Area rect, uint32_t colour, int strength)
{
    Area part = area_meet(rect, pile->clip);
    Flat *flat = area_empty(part) || strength <= 0 ? NULL : lay(pile, part.top, part.bottom, 0);
    if (!flat)
        return;
    flat->colour = colour;
    flat->strength = strength;
    flat->sides = flat->runs = 0;
    flat->alike = part.bottom;
    flat->slab.left = flat->slab.full_left = part.left;
    flat->slab.right = flat->slab.full_right = part.right;
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

void pile_polygon(Pile *pile, const CanvasPoint *points, int count, uint32_t colour, int strength)
{
    if (count < 3 || strength <= 0)
        return;
    int top = pixel_near(points[0].y), bottom = top;
    for (int i = 1; i < count; i++) {
        top = min_int(top, pixel_near(points[i].y));
        bottom = max_int(bottom, pixel_near(points[i].y));
    }
    top = max_int(top - 1, pile->whole.top);
    bottom = min_int(bottom + 1, pile->whole.bottom);
    Flat *flat = lay(pile, top, bottom, count);
    if (!flat)
        return;
    flat->colour = colour;
    flat->strength = strength;
    flat->alike = INT_MIN;
    flat->side = pile->side_count;
    flat->sides = outline_sides(points, count, pile->sides + flat->side);
    pile->side_count += flat->sides;
    find_runs(pile, flat, top, bottom);
}

/* ---- a row of one ---- */

static void find_ends(Flat *flat, int last)
{
    uint8_t four[4];
    flat->alike = last;
    outline_cover(&flat->slab, flat->slab.left, flat->slab.left + 1, four);
    flat->ends[0] = four[0];
    outline_cover(&flat->slab, flat->slab.right - 1, flat->slab.right, four);
    flat->ends[1] = four[0];
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

/* ---- what is hidden ---- */

enum { COVERS = 12 };

/* Parts of a row that are painted over wholly later on, from left to right. A few are kept: to forget one costs time
 * alone. */
typedef struct Covers {
    int count;
    struct {
        int from, to;
    } list[COVERS];
} Covers;

static void cut_hidden(const Covers *covers, int *from, int *to)
{
    for (int i = 0; i < covers->count && covers->list[i].from <= *from; i++)
        *from = max_int(*from, covers->list[i].to);
    for (int i = covers->count; i-- > 0 && covers->list[i].to >= *to;)
        *to = min_int(*to, covers->list[i].from);
}

static void cover(Covers *covers, int from, int to)
{
    int first = 0, after, kept;
    while (first < covers->count && covers->list[first].to < from)
        first++;
    for (after = first; after < covers->count && covers->list[after].from <= to; after++) {
        from = min_int(from, covers->list[after].from);
        to = max_int(to, covers->list[after].to);
    }
    kept = covers->count - after;
    if (from >= to || (first == after && covers->count == COVERS))
        return;
    memmove(&covers->list[first + 1], &covers->list[after], (size_t)kept * sizeof covers->list[0]);
    covers->list[first].from = from;
    covers->list[first].to = to;
    covers->count = first + 1 + kept;
}

/* ---- a row of all ---- */

/* What fills a part of the row evenly and is not there yet, since more of it may come. */
typedef struct Filling {
    uint32_t *row;
    int from, to;
    uint32_t colour;
} Filling;

static void fill(Filling *filling)
{
    if (filling->from < filling->to)
        blend_even(filling->row + filling->from, filling->to - filling->from, filling->colour, 255);
    filling->from = filling->to = 0;
}

/* What lies over all of a filling, and nothing else, changes its colour. */
static void lay_middle(Filling *filling, const Flat *flat, int from, int to)
{
    bool over_all = from == filling->from && to == filling->to;
    if (from >= to)
        return;
    if (flat->strength == 255) {
        if (from > filling->from || to < filling->to)
            fill(filling);
        filling->from = from;
        filling->to = to;
        filling->colour = flat->colour;
    } else if (over_all) {
        blend_even_plain(&filling->colour, 1, flat->colour, flat->strength);
    } else {
        fill(filling);
        blend_even(filling->row + from, to - from, flat->colour, flat->strength);
    }
}

static void lay_edge(Filling *filling, const Flat *flat, int from, int to)
{
    for (int left = from; left < to; left += OUTLINE_PIECE) {
        uint8_t covered[OUTLINE_PIECE];
        int right = min_int(to, left + OUTLINE_PIECE);
        outline_cover(&flat->slab, left, right, covered);
        blend_cover(filling->row + left, covered, right - left, flat->colour, flat->strength);
    }
}

/* One end of a row, of which a pixel may be known. */
static void lay_end(Filling *filling, const Flat *flat, int from, int to, const uint8_t *known)
{
    if (from >= to)
        return;
    fill(filling);
    if (known)
        blend_cover_plain(filling->row + from, known, 1, flat->colour, flat->strength);
    else
        lay_edge(filling, flat, from, to);
}

static void lay_row(Filling *filling, const Flat *flat, int y)
{
    const Slab *slab = &flat->slab;
    int from = flat->from, to = flat->to;
    bool known = y < flat->alike;
    lay_end(filling, flat, from, min_int(to, slab->full_left), known ? &flat->ends[0] : NULL);
    lay_middle(filling, flat, max_int(from, slab->full_left), min_int(to, slab->full_right));
    lay_end(filling, flat, max_int(from, slab->full_right), to, known ? &flat->ends[1] : NULL);
}

/* From the nearest down to where nothing is seen any more; returns the index under way of the lowest that is seen.
 * *covered: nothing of what the frame held is. */
static int look_down(Pile *pile, int y, bool *covered)
{
    Covers covers;
    covers.count = 0;
    *covered = false;
    for (int i = pile->under_way_count; i-- > 0;) {
        Flat *flat = &pile->flats[pile->under_way[i]];
        find_slab(pile, flat, y);
        flat->from = flat->slab.left;
        flat->to = flat->slab.right;
        cut_hidden(&covers, &flat->from, &flat->to);
        if (flat->strength < 255 || flat->from >= flat->to)
            continue;
        cover(&covers, flat->slab.full_left, flat->slab.full_right);
        *covered = covers.count > 0 && covers.list[0].from <= pile->clip.left && covers.list[0].to >= pile->clip.right;
        if (*covered)
            return i;
    }
    return 0;
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
    int kept = 0;
    for (int i = 0; i < pile->under_way_count; i++) {
        if (pile->flats[pile->under_way[i]].bottom > y)
            pile->under_way[kept++] = pile->under_way[i];
    }
    pile->under_way_count = kept;
}

/* A row that is covered wholly is painted where it stays near, and comes to the frame in one go. */
static void paint_row(Pile *pile, int y)
{
    const Area *clip = &pile->clip;
    bool covered;
    int lowest = look_down(pile, y, &covered);
    Filling filling = {.row = covered ? pile->row : frame_row(&pile->frame, 0, y)};
    for (int i = lowest; i < pile->under_way_count; i++) {
        const Flat *flat = &pile->flats[pile->under_way[i]];
        if (flat->from < flat->to)
            lay_row(&filling, flat, y);
    }
    fill(&filling);
    if (covered)
        memcpy(frame_row(&pile->frame, clip->left, y), pile->row + clip->left,
               (size_t)(clip->right - clip->left) * sizeof *pile->row);
}

void pile_paint(Pile *pile)
{
    pile->under_way_count = 0;
    for (int y = pile->top; y < pile->bottom; y++) {
        end_flats(pile, y);
        begin_flats(pile, y);
        paint_row(pile, y);
    }
    pile_begin(pile, &pile->frame, pile->whole, pile->clip);
}
