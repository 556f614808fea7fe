#include "paint/shape.h"
#include "paint/blend.h"
#include "paint/view.h"

#include <limits.h>
#include <string.h>

void shape_rect(const Brush *brush, Area rect)
{
    Area part = area_meet(brush->clip, rect);
    if (area_empty(part))
        return;
    for (int y = part.top; y < part.bottom; y++)
        blend_even(frame_row(&brush->frame, part.left, y), part.right - part.left, brush->colour, brush->strength);
}

void shape_frame(const Brush *brush, Area rect, int thick)
{
    int across = min_int(thick, (rect.right - rect.left + 1) / 2),
        down = min_int(thick, (rect.bottom - rect.top + 1) / 2);
    int top = rect.top + down, bottom = max_int(top, rect.bottom - down);
    shape_rect(brush, (Area){rect.left, rect.top, rect.right, top});
    shape_rect(brush, (Area){rect.left, bottom, rect.right, rect.bottom});
    shape_rect(brush, (Area){rect.left, top, rect.left + across, bottom});
    shape_rect(brush, (Area){max_int(rect.left + across, rect.right - across), top, rect.right, bottom});
}

enum {
    SLICES = 8, /* of a row of pixels */
    STEPS = 32, /* of a pixel, across; SLICES x STEPS is full */
    FULL = SLICES * STEPS,
};

/* Where the polygon crosses one slice, in steps; empty when left >= right. */
typedef struct Span {
    int left, right;
} Span;

/* An edge from above to below. */
typedef struct Side {
    float top, bottom; /* half open */
    float x, slope;    /* at the top, and what a pixel down adds */
} Side;

typedef struct Outline {
    int count;
    Side sides[POLYGON_POINTS_MAX];
} Outline;

static Side side_of(CanvasPoint a, CanvasPoint b)
{
    CanvasPoint high = a.y <= b.y ? a : b, low = a.y <= b.y ? b : a;
    return (Side){high.y, low.y, high.x, (low.x - high.x) / (low.y - high.y)};
}

/* Level edges bound nothing. */
static void outline_of(const CanvasPoint *points, int count, Outline *outline)
{
    outline->count = 0;
    for (int i = 0; i < count; i++) {
        Side side = side_of(points[i], points[i + 1 < count ? i + 1 : 0]);
        if (side.top < side.bottom)
            outline->sides[outline->count++] = side;
    }
}

static float side_at(const Side *side, float y)
{
    return side->x + side->slope * (y - side->top);
}

static Span span_at(const Outline *outline, float y)
{
    float left = 1e9f, right = -1e9f;
    for (int i = 0; i < outline->count; i++) {
        const Side *side = &outline->sides[i];
        if (y < side->top || y >= side->bottom)
            continue;
        float x = side_at(side, y);
        left = x < left ? x : left;
        right = x > right ? x : right;
    }
    if (!(left < right))
        return (Span){0, 0};
    return (Span){pixel_near(left * STEPS), pixel_near(right * STEPS)};
}

/* One row of pixels: SLICES spans, the pixels they touch, and those within that all of them cover wholly. */
typedef struct Slab {
    int lefts[SLICES], rights[SLICES];
    int left, right, full_left, full_right;
} Slab;

static float slice_middle(int y, int slice)
{
    return (float)y + ((float)slice + 0.5f) / SLICES;
}

static void add_slice(Slab *slab, Span span)
{
    slab->left = min_int(slab->left, (int)div_floor(span.left, STEPS));
    slab->right = max_int(slab->right, (int)div_floor(span.right + STEPS - 1, STEPS));
    slab->full_left = max_int(slab->full_left, (int)div_floor(span.left + STEPS - 1, STEPS));
    slab->full_right = min_int(slab->full_right, (int)div_floor(span.right, STEPS));
}

static Slab slab_at(const Outline *outline, int y, Area clip)
{
    Slab slab = {.left = clip.right, .right = clip.left, .full_left = clip.left, .full_right = clip.right};
    for (int i = 0; i < SLICES; i++) {
        Span span = span_at(outline, slice_middle(y, i));
        slab.lefts[i] = span.left;
        slab.rights[i] = span.right;
        if (span.left < span.right)
            add_slice(&slab, span);
        else
            slab.full_right = clip.left;
    }
    slab.left = max_int(slab.left, clip.left);
    slab.right = min_int(slab.right, clip.right);
    return slab;
}

/* The two sides that bound the rows from the first to before the last, if no others do: most rows are such. */
typedef struct Run {
    const Side *left, *right;
    int first, last;
} Run;

static Run run_at(const Outline *outline, int y)
{
    Run run = {.first = y, .last = INT_MAX};
    for (int i = 0; i < outline->count; i++) {
        const Side *side = &outline->sides[i];
        if (side->bottom <= (float)y || side->top >= (float)y + 1)
            continue;
        run.last = side->top > (float)y || run.right ? y : min_int(run.last, pixel_near(side->bottom - 0.5f));
        *(run.left ? &run.right : &run.left) = side;
    }
    if (!run.right || run.last <= y)
        return (Run){.first = y, .last = y};
    float middle = ((float)y + (float)run.last) / 2;
    if (side_at(run.left, middle) > side_at(run.right, middle))
        return (Run){run.right, run.left, y, run.last};
    return run;
}

/* As slab_at, of a row of a run: what lies between the first slice and the last one lies between them across too. */
static Slab slab_of(const Run *run, int y, Area clip)
{
    Slab slab = {.left = clip.right, .right = clip.left, .full_left = clip.left, .full_right = clip.right};
    for (int i = 0; i < SLICES; i++) {
        slab.lefts[i] = pixel_near(side_at(run->left, slice_middle(y, i)) * STEPS);
        slab.rights[i] = pixel_near(side_at(run->right, slice_middle(y, i)) * STEPS);
    }
    add_slice(&slab, (Span){slab.lefts[0], slab.rights[0]});
    add_slice(&slab, (Span){slab.lefts[SLICES - 1], slab.rights[SLICES - 1]});
    slab.left = max_int(slab.left, clip.left);
    slab.right = min_int(slab.right, clip.right);
    return slab;
}

static bool upright(const Run *run)
{
    return !(run->left->slope > 0 || run->left->slope < 0 || run->right->slope > 0 || run->right->slope < 0);
}

enum { PIECE = 256 };

/* From `at` on, in steps from the piece's left, all is covered by so much more; `rises` say how the cover changes from
 * pixel to pixel, and this one pixel is covered in part. */
static void add_rise(int16_t *rises, int at, int sign)
{
    int pixel = at / STEPS, part = at % STEPS;
    rises[pixel] = (int16_t)(rises[pixel] + sign * (STEPS - part));
    rises[pixel + 1] = (int16_t)(rises[pixel + 1] + sign * part);
}

/* What of each pixel in from..to is covered; at most PIECE of them. */
static void cover_piece(const Slab *slab, int from, int to, uint8_t cover[PIECE])
{
    int16_t rises[PIECE + 2];
    int width = to - from, sum = 0;
    memset(rises, 0, (size_t)(width + 2) * sizeof *rises); /* an edge is a few pixels wide, a piece is many */
    for (int i = 0; i < SLICES; i++) {
        int left = max_int(slab->lefts[i] - from * STEPS, 0);
        int right = min_int(slab->rights[i] - from * STEPS, width * STEPS);
        if (left >= right)
            continue;
        if (left > 0)
            add_rise(rises, left, 1);
        else
            sum += STEPS;
        if (right < width * STEPS)
            add_rise(rises, right, -1);
    }
    for (int i = 0; i < width; i++) {
        sum += rises[i];
        cover[i] = (uint8_t)(sum * 255 / FULL);
    }
}

static void lay_piece(const Brush *brush, int y, int from, int to, const uint8_t cover[PIECE])
{
    if (from < to)
        blend_cover(frame_row(&brush->frame, from, y), cover, to - from, brush->colour, brush->strength);
}

static void draw_edge(const Brush *brush, const Slab *slab, int y, int from, int to)
{
    for (int left = from; left < to; left += PIECE) {
        uint8_t cover[PIECE];
        int right = min_int(to, left + PIECE);
        cover_piece(slab, left, right, cover);
        lay_piece(brush, y, left, right, cover);
    }
}

static void draw_middle(const Brush *brush, int y, int from, int to)
{
    if (from < to)
        blend_even(frame_row(&brush->frame, from, y), to - from, brush->colour, brush->strength);
}

/* Where all slices cover the pixels wholly. */
static void middle_of(const Slab *slab, int *from, int *to)
{
    *from = clamp_int(slab->full_left, slab->left, slab->right);
    *to = clamp_int(slab->full_right, *from, slab->right);
}

static void draw_slab(const Brush *brush, const Slab *slab, int y)
{
    int middle, after;
    if (slab->left >= slab->right)
        return;
    middle_of(slab, &middle, &after);
    draw_edge(brush, slab, y, slab->left, middle);
    draw_middle(brush, y, middle, after);
    draw_edge(brush, slab, y, after, slab->right);
}

/* Rows that are all alike. Their edges are upright, so a pixel or two wide; what is narrower than that has no middle. */
static void draw_slabs(const Brush *brush, const Slab *slab, int y, int bottom)
{
    uint8_t before[PIECE], behind[PIECE];
    int middle, after;
    if (slab->left >= slab->right)
        return;
    middle_of(slab, &middle, &after);
    cover_piece(slab, slab->left, middle, before);
    cover_piece(slab, after, slab->right, behind);
    for (; y < bottom; y++) {
        lay_piece(brush, y, slab->left, middle, before);
        draw_middle(brush, y, middle, after);
        lay_piece(brush, y, after, slab->right, behind);
    }
}

/* The rows that the same two sides bound, or else one row; returns the next one. */
static int draw_run(const Brush *brush, const Outline *outline, int y, int bottom)
{
    Run run = run_at(outline, y);
    Slab slab;
    if (run.last <= y) {
        slab = slab_at(outline, y, brush->clip);
        draw_slab(brush, &slab, y);
        return y + 1;
    }
    bottom = min_int(bottom, run.last);
    if (upright(&run)) {
        slab = slab_of(&run, y, brush->clip);
        draw_slabs(brush, &slab, y, bottom);
        return bottom;
    }
    for (; y < bottom; y++) {
        slab = slab_of(&run, y, brush->clip);
        draw_slab(brush, &slab, y);
    }
    return bottom;
}

void shape_polygon(const Brush *brush, const CanvasPoint *points, int count)
{
    if (count < 3 || area_empty(brush->clip))
        return;
    Outline outline;
    int top = pixel_near(points[0].y), bottom = top;
    for (int i = 1; i < count; i++) {
        top = min_int(top, pixel_near(points[i].y));
        bottom = max_int(bottom, pixel_near(points[i].y));
    }
    top = max_int(top - 1, brush->clip.top);
    bottom = min_int(bottom + 1, brush->clip.bottom);
    outline_of(points, count, &outline);
    for (int y = top; y < bottom;)
        y = draw_run(brush, &outline, y, bottom);
}
