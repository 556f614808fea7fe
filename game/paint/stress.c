#include "paint/stress.h"

#include "base/rng.h"
#include "paint/plane.h"

#include <stdlib.h>
#include <string.h>

const char *const stress_words[STRESS_COUNT] = {
    [STRESS_DIGITS] = "10,000 digits",
    [STRESS_TUBE] = "10,000 digits, full tube",
    [STRESS_PLAYED] = "as played, full tube",
};

static const char digits[] = "0123456789";

/* A value of 0..1 that belongs to digit `i`, the same in every frame. */
static float own(int i, int purpose)
{
    return (float)(rng_mix((uint64_t)i, (uint64_t)purpose, 7) >> 40) / (float)(1 << 24);
}

/* To and fro between -1 and 1, 240 frames a round. */
static float swing(int index, float phase)
{
    float at = (float)(index % 240) / 240 + phase;
    at -= (float)(int)at;
    return at < 0.5f ? 4 * at - 1 : 3 - 4 * at;
}

static TubeLook full_look(int index)
{
    return (TubeLook){.glow = 255,
                      .trail = 255,
                      .scan = 255,
                      .vignette = 255,
                      .grain = 255,
                      .grain_step = (uint32_t)index,
                      .milliseconds = (uint32_t)index * 50 / 3};
}

static void draw_digits_on(TubeLook look, int index, Canvas *canvas)
{
    enum { COLUMNS = 125, ROWS = 80 };
    canvas_tube(canvas, 0, 0, CANVAS_WIDTH, CANVAS_HEIGHT, look);
    for (int i = 0; i < COLUMNS * ROWS; i++) {
        float x = ((float)(i % COLUMNS) + 0.5f) * CANVAS_WIDTH / COLUMNS + 3 * swing(index, own(i, 1));
        float y = ((float)(i / COLUMNS) + 0.5f) * CANVAS_HEIGHT / ROWS + 3 * swing(index, own(i, 2));
        float size = 11 + 3 * own(i, 3) + swing(index, own(i, 4));
        canvas_glyph(canvas, digits[rng_mix((uint64_t)i, 1, 5) % 10], x, y, size, INK_NUMBER,
                     80 + (int)(150 * own(i, 6)));
    }
    canvas_tube_end(canvas);
}

static void draw_digits(int index, Canvas *canvas)
{
    draw_digits_on((TubeLook){.scan = 255}, index, canvas);
}

static void draw_digits_full(int index, Canvas *canvas)
{
    draw_digits_on(full_look(index), index, canvas);
}

/* The lens: how much larger a number shows that is `far` away. */
static float swelling(float across, float down)
{
    float near = 1 - (across * across + down * down) / (150.0f * 150.0f);
    return near > 0 ? 1 + 1.2f * near * near : 1;
}

static void draw_panel(float x, const char *word, int index, Canvas *canvas)
{
    canvas_rect(canvas, x, 760, 280, 110, INK_PANEL, 255);
    canvas_frame(canvas, x, 760, 280, 110, 2, INK_EDGE, 255);
    canvas_print(canvas, FONT_TEXT, 22, ALIGN_LEFT, x + 16, 796, INK_TEXT, "%s %d", word, index % 100);
    for (int i = 0; i < 4; i++)
        canvas_rect(canvas, x + 16, 812 + 12 * (float)i, 200 + 48 * swing(index, (float)i / 4), 8, (Ink)(INK_WOE + i),
                    255);
}

static void draw_played(int index, Canvas *canvas)
{
    enum { COLUMNS = 40, ROWS = 20 };
    float eye_x = 800 + 500 * swing(index, 0), eye_y = 400 + 200 * swing(index, 0.3f);
    canvas_tube(canvas, 40, 90, 1520, 640, full_look(index));
    for (int i = 0; i < COLUMNS * ROWS; i++) {
        float x = 59 + 38 * (float)(i % COLUMNS) + 3 * swing(index, own(i, 1));
        float y = 106 + 32 * (float)(i / COLUMNS) + 3 * swing(index, own(i, 2));
        float size = 30 * swelling(x - eye_x, y - eye_y);
        canvas_glyph(canvas, digits[rng_mix((uint64_t)i, 1, 5) % 10], x, y, size, INK_NUMBER,
                     90 + (int)(110 * own(i, 6)));
    }
    canvas_tube_end(canvas);
    canvas_print(canvas, FONT_BOLD, 34, ALIGN_LEFT, 40, 64, INK_BUSY, "BUSYNESS %06d", index * 7);
    canvas_print(canvas, FONT_TEXT, 22, ALIGN_RIGHT, 1560, 60, INK_PROGRESS, "Progress %d numbers   09:%02d", index,
                 index % 60);
    for (int i = 0; i < 5; i++)
        draw_panel(40 + 310 * (float)i, "Bin", index + i, canvas);
}

void stress_draw(StressPicture picture, int index, Canvas *canvas)
{
    static void (*const draws[STRESS_COUNT])(int, Canvas *) = {
        [STRESS_DIGITS] = draw_digits,
        [STRESS_TUBE] = draw_digits_full,
        [STRESS_PLAYED] = draw_played,
    };
    canvas_clear(canvas);
    draws[picture](index, canvas);
}

void stress_floor(const Plane *plane, const Frame *frame, int index)
{
    memset(plane->cells, index & 255, (size_t)plane->pitch * (size_t)plane->height);
    memset(frame->pixels, index & 255, (size_t)frame->pitch * (size_t)frame->height * sizeof *frame->pixels);
}

static int compare(const void *a, const void *b)
{
    const uint64_t *left = a, *right = b;
    return *left < *right ? -1 : *left > *right;
}

static uint64_t at_share(uint64_t *times, int count, int per_cent)
{
    qsort(times, (size_t)count, sizeof *times, compare);
    return times[(count - 1) * per_cent / 100];
}

/* Floor and picture take turns, so that what else the machine does falls on both. The first frames, which fill the
 * cache, are not counted. */
static void measure(Painter *painter, StressPicture picture, const Plane *plane, const Frame *frame, Canvas *canvas,
                    int frames, uint64_t (*clock)(void), StressResult *result)
{
    enum { WARM = 240 };
    uint64_t floors[STRESS_FRAMES_MAX], draws[STRESS_FRAMES_MAX];
    for (int i = -WARM; i < frames; i++) {
        stress_draw(picture, i + WARM, canvas);
        uint64_t start = clock();
        stress_floor(plane, frame, i);
        uint64_t middle = clock();
        paint_frame(painter, canvas, frame);
        uint64_t end = clock();
        if (i < 0)
            continue;
        floors[i] = middle - start;
        draws[i] = end - middle;
    }
    *result = (StressResult){at_share(floors, frames, 50), at_share(draws, frames, 50), at_share(draws, frames, 99)};
}

bool stress_run(Painter *painter, StressPicture picture, int width, int height, int frames, uint64_t (*clock)(void),
                StressResult *result)
{
    assert(frames >= 1 && frames <= STRESS_FRAMES_MAX);
    enum { LINE = 64 }; /* of the cache; a window's pixels begin at one */
    Plane plane = {0};
    Frame frame = {aligned_alloc(LINE, (size_t)width * (size_t)height * sizeof(uint32_t)), width, height, width};
    Canvas *canvas = malloc(sizeof *canvas);
    bool ready = frame.pixels && canvas && plane_resize(&plane, width, height);
    if (ready)
        measure(painter, picture, &plane, &frame, canvas, frames, clock, result);
    free(canvas);
    free(frame.pixels);
    plane_free(&plane);
    return ready;
}
