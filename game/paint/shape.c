#include "paint/shape.h"
#include "paint/blend.h"
#include "paint/view.h"

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

static Span span_at(const CanvasPoint *points, int count, float y)
{
    float left = 1e9f, right = -1e9f;
    for (int i = 0; i < count; i++) {
        CanvasPoint a = points[i], b = points[i + 1 < count ? i + 1 : 0];
        if ((a.y <= y) == (b.y <= y))
            continue;
        float x = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        left = x < left ? x : left;
        right = x > right ? x : right;
    }
    if (!(left < right))
        return (Span){0, 0};
    return (Span){pixel_near(left * STEPS), pixel_near(right * STEPS)};
}

/* Adds what a span covers of each pixel in from..to; `sums` begins at pixel `origin`. */
static void add_span(uint16_t *sums, int origin, Span span, int from, int to)
{
    int first = max_int(from, (int)div_floor(span.left, STEPS));
    int end = min_int(to, (int)div_floor(span.right + STEPS - 1, STEPS));
    for (int x = first; x < end; x++) {
        int left = max_int(span.left, x * STEPS), right = min_int(span.right, (x + 1) * STEPS);
        sums[x - origin] = (uint16_t)(sums[x - origin] + max_int(0, right - left));
    }
}

/* One row of pixels: SLICES spans, the pixels they touch, and those within that all of them cover wholly. */
typedef struct Slab {
    Span spans[SLICES];
    int left, right, full_left, full_right;
} Slab;

static Slab slab_at(const CanvasPoint *points, int count, int y, Area clip)
{
    Slab slab = {.left = clip.right, .right = clip.left, .full_left = clip.left, .full_right = clip.right};
    for (int i = 0; i < SLICES; i++) {
        Span span = span_at(points, count, (float)y + ((float)i + 0.5f) / SLICES);
        slab.spans[i] = span;
        if (span.left >= span.right) {
            slab.full_right = clip.left;
            continue;
        }
        slab.left = min_int(slab.left, (int)div_floor(span.left, STEPS));
        slab.right = max_int(slab.right, (int)div_floor(span.right + STEPS - 1, STEPS));
        slab.full_left = max_int(slab.full_left, (int)div_floor(span.left + STEPS - 1, STEPS));
        slab.full_right = min_int(slab.full_right, (int)div_floor(span.right, STEPS));
    }
    slab.left = max_int(slab.left, clip.left);
    slab.right = min_int(slab.right, clip.right);
    return slab;
}

static void draw_edge(const Brush *brush, const Slab *slab, int y, int from, int to)
{
    enum { PIECE = 256 };
    for (int left = from; left < to; left += PIECE) {
        int right = min_int(to, left + PIECE);
        uint16_t sums[PIECE];
        uint8_t cover[PIECE];
        memset(sums, 0, (size_t)(right - left) * sizeof *sums); /* an edge is a few pixels wide, a piece is many */
        for (int i = 0; i < SLICES; i++)
            add_span(sums, left, slab->spans[i], left, right);
        for (int i = 0; i < right - left; i++)
            cover[i] = (uint8_t)(sums[i] * 255 / FULL);
        blend_cover(frame_row(&brush->frame, left, y), cover, right - left, brush->colour, brush->strength);
    }
}

static void draw_slab(const Brush *brush, const Slab *slab, int y)
{
    if (slab->left >= slab->right)
        return;
    int middle = clamp_int(slab->full_left, slab->left, slab->right);
    int after = clamp_int(slab->full_right, middle, slab->right);
    draw_edge(brush, slab, y, slab->left, middle);
    if (after > middle)
        blend_even(frame_row(&brush->frame, middle, y), after - middle, brush->colour, brush->strength);
    draw_edge(brush, slab, y, after, slab->right);
}

void shape_polygon(const Brush *brush, const CanvasPoint *points, int count)
{
    if (count < 3 || area_empty(brush->clip))
        return;
    int top = pixel_near(points[0].y), bottom = top;
    for (int i = 1; i < count; i++) {
        top = min_int(top, pixel_near(points[i].y));
        bottom = max_int(bottom, pixel_near(points[i].y));
    }
    top = max_int(top - 1, brush->clip.top);
    bottom = min_int(bottom + 1, brush->clip.bottom);
    for (int y = top; y < bottom; y++) {
        Slab slab = slab_at(points, count, y, brush->clip);
        draw_slab(brush, &slab, y);
    }
}
