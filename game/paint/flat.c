#include "paint/flat.h"

#include "paint/blend.h"
#include "paint/slope.h"

/* ---- a row ---- */

static void lay_wide_edge(const Flat *flat, const Slab *slab, uint32_t *row, int from, int to)
{
    for (int left = from; left < to; left += OUTLINE_PIECE) {
        uint8_t covered[OUTLINE_PIECE];
        int right = min_int(to, left + OUTLINE_PIECE);
        outline_cover(slab, left, right, covered);
        blend_cover(row + left, covered, right - left, flat->colour, flat->strength);
    }
}

/* Most edges are a pixel or two. Twos and fours reach beyond an edge, where they change nothing, but not beyond the
 * frame. */
static void lay_edge(const Flat *flat, const Slab *slab, const Frame *frame, uint32_t *row, int from, int to)
{
    enum { WIDE = 24, REACH = 3 };
    if (from >= to)
        return;
    if (to - from > WIDE || to + REACH > frame->width)
        lay_wide_edge(flat, slab, row, from, to);
    else if (to - from <= 2)
        blend_two(row + from, outline_two(slab, from, to), flat->colour, flat->strength);
    else
        for (int i = from; i < to; i += 4)
            blend_four(row + i, outline_four(slab, i, to), flat->colour, flat->strength);
}

static void lay_row(const Flat *flat, const Slab *slab, const Frame *frame, int y)
{
    uint32_t *row = frame_row(frame, 0, y);
    int from = slab->full_left, to = slab->full_right;
    if (slab->left >= slab->right)
        return;
    if (from < to)
        blend_even(row + from, to - from, flat->colour, flat->strength);
    lay_edge(flat, slab, frame, row, slab->left, from);
    lay_edge(flat, slab, frame, row, to, slab->right);
}

/* ---- rows that are alike ---- */

/* How much is covered of a pixel where all slices are as the first. */
static uint8_t cover_alike(const Slab *slab, int pixel)
{
    enum { STEPS = OUTLINE_STEPS, FULL = OUTLINE_SLICES * OUTLINE_STEPS };
    int left = max_int(slab->lefts[0], pixel * STEPS), right = min_int(slab->rights[0], (pixel + 1) * STEPS);
    return (uint8_t)(max_int(0, right - left) * OUTLINE_SLICES * 255 / FULL);
}

/* The pixel at either side that is not covered wholly; 0 of it where there is none. */
static BlendEnds find_ends(const Flat *flat, const Slab *slab)
{
    bool left = slab->left < slab->full_left || slab->full_right == slab->left;
    bool right = slab->left < slab->full_right && slab->full_right < slab->right;
    uint8_t cover[2] = {left ? cover_alike(slab, slab->left) : 0, right ? cover_alike(slab, slab->right - 1) : 0};
    return blend_ends_of(cover, flat->colour, flat->strength);
}

static void lay_alike(const Flat *flat, const Slab *slab, const Frame *frame, int top, int bottom, Ahead *ahead)
{
    int from = slab->full_left, to = slab->full_right;
    if (slab->left >= slab->right)
        return;
    BlendEnds ends = find_ends(flat, slab);
    for (int y = top; y < bottom; y++) {
        uint32_t *row = frame_row(frame, 0, y);
        ahead_fetch(ahead);
        if (from < to)
            blend_even(row + from, to - from, flat->colour, flat->strength);
        blend_ends(row + slab->left, row + slab->right - 1, &ends);
    }
}

static void lay_rect(const Flat *flat, const Frame *frame, Area part, Ahead *ahead)
{
    for (int y = part.top; y < part.bottom; y++) {
        ahead_fetch(ahead);
        blend_even(frame_row(frame, part.left, y), part.right - part.left, flat->colour, flat->strength);
    }
}

/* ---- rows ---- */

static void lay_run(const Flat *flat, const Stretch *run, const Frame *frame, Area part, Ahead *ahead)
{
    Slab slab;
    if (run->upright) {
        outline_slab_of_run(run, part.top, part, &slab);
        lay_alike(flat, &slab, frame, part.top, part.bottom, ahead);
        return;
    }
    if (slope_lay(flat, run, frame, part, ahead))
        return;
    for (int y = part.top; y < part.bottom; y++) {
        outline_slab_of_run(run, y, part, &slab);
        ahead_fetch(ahead);
        lay_row(flat, &slab, frame, y);
    }
}

static void lay_between_runs(const Flat *flat, const Frame *frame, Area part, Ahead *ahead)
{
    for (int y = part.top; y < part.bottom; y++) {
        Slab slab;
        outline_slab(flat->sides, flat->side_count, y, part, &slab);
        ahead_fetch(ahead);
        lay_row(flat, &slab, frame, y);
    }
}

static void lay_polygon(Flat *flat, const Frame *frame, Area part, Ahead *ahead)
{
    Area rows = part;
    for (; rows.top < part.bottom; rows.top = rows.bottom) {
        while (flat->run_count > 0 && flat->runs->last <= rows.top) {
            flat->runs++;
            flat->run_count--;
        }
        bool within = flat->run_count > 0 && flat->runs->first <= rows.top;
        int change = flat->run_count == 0 ? part.bottom : within ? flat->runs->last : flat->runs->first;
        rows.bottom = min_int(part.bottom, change);
        if (within)
            lay_run(flat, flat->runs, frame, rows, ahead);
        else
            lay_between_runs(flat, frame, rows, ahead);
    }
}

void flat_lay(Flat *flat, const Frame *frame, Area part, Ahead *ahead)
{
    part = area_meet(part, flat->touched);
    if (flat->sides)
        lay_polygon(flat, frame, part, ahead);
    else
        lay_rect(flat, frame, part, ahead);
}

/* ---- what is below ---- */

/* What the first and the last row of a run cover wholly is so in all rows between them. */
static Range run_hides(const Stretch *run, Area rows)
{
    Slab first, last;
    outline_slab_of_run(run, rows.top, rows, &first);
    if (run->upright)
        return (Range){first.full_left, first.full_right};
    outline_slab_of_run(run, rows.bottom - 1, rows, &last);
    return (Range){max_int(first.full_left, last.full_left), min_int(first.full_right, last.full_right)};
}

Range flat_hides(const Flat *flat, Area rows)
{
    enum { NARROW = 24 }; /* pixels: it takes longer to know than to paint them in vain */
    const Range nothing = {0, 0};
    if (flat->strength < 255 || flat->touched.right - flat->touched.left < NARROW || flat->touched.top > rows.top ||
        flat->touched.bottom < rows.bottom)
        return nothing;
    if (!flat->sides)
        return (Range){flat->touched.left, flat->touched.right};
    for (int i = 0; i < flat->run_count && flat->runs[i].first <= rows.top; i++) {
        if (flat->runs[i].last >= rows.bottom)
            return run_hides(&flat->runs[i], rows);
    }
    return nothing;
}
