/* test_onward.c - a frame of which only what has changed is painted again is the frame painted from nothing: over lists
 * by chance, and over an office day with its places, walks and fades; and flats over one another are those painted one
 * by one in plain C. */
#include "painting.h"

#include "front/game.h"
#include "front/moments.h"
#include "front/places/place.h"
#include "front/spectate.h"
#include "front/state/state.h"
#include "paint/blend.h"
#include "paint/flat.h"
#include "paint/outline.h"
#include "paint/theme.h"
#include "paint/view.h"
#include "record/run.h"
#include "sdl/fonts.h"
#include "sdl/pictures.h"

#include <limits.h>
#include <math.h>

static const struct {
    int width, height;
} sizes[] = {{640, 360}, {333, 270}, {200, 400}};

static void assert_equal_frames(const Frame *a, const Frame *b)
{
    assert_memory_equal(a->pixels, b->pixels, frame_bytes(a));
}

/* ---- lists by chance ---- */

static float somewhere(Rng *rng, int limit)
{
    return (float)below(rng, limit * 8) / 8 - 40;
}

/* A convex figure: corners of an ellipse. */
static void random_figure(Rng *rng, Ink ink, int strength, Canvas *canvas)
{
    CanvasPoint points[9], middle = {somewhere(rng, 1700), somewhere(rng, 1000)};
    float across = (float)below(rng, 300) / 2, down = (float)below(rng, 300) / 2, turn = (float)below(rng, 100);
    int count = 3 + below(rng, 7);
    for (int i = 0; i < count; i++) {
        float angle = turn + (float)i * 6.2831853f / (float)count;
        points[i] = (CanvasPoint){middle.x + across * cosf(angle), middle.y + down * sinf(angle)};
    }
    canvas_polygon(canvas, points, count, ink, strength);
}

static void random_item(Rng *rng, Canvas *canvas)
{
    float x = somewhere(rng, 1700), y = somewhere(rng, 1000), w = somewhere(rng, 500), h = somewhere(rng, 400);
    Ink ink = (Ink)below(rng, INK_COUNT);
    int strength = below(rng, 2) ? 255 : below(rng, 256);
    float size = 4 + (float)below(rng, 90) / 3;
    switch (below(rng, 6)) {
    case 0: canvas_rect(canvas, x, y, w, h, ink, strength); break;
    case 1: canvas_frame(canvas, x, y, w, h, size / 4, ink, strength); break;
    case 2: canvas_line(canvas, x, y, x + w, below(rng, 3) ? y + h : y, size / 4, ink, strength); break;
    case 3: random_figure(rng, ink, strength, canvas); break;
    case 4: canvas_glyph(canvas, (char)('0' + below(rng, 10)), x, y, size, ink, strength); break;
    case 5: canvas_print(canvas, (Font)below(rng, FONT_COUNT), size, (Align)below(rng, 3), x, y, ink, "g%d", strength);
    }
}

/* The list of a seed a item, so that one seed changed is one item changed; an odd one may be left out. */
static void list_of(const uint64_t *seeds, int count, int without, Canvas *canvas)
{
    canvas_clear(canvas);
    for (int i = 0; i < count; i++) {
        Rng rng = rng_stream(seeds[i], 3, 0);
        if (i != without)
            random_item(&rng, canvas);
    }
}

static void lists_that_change_a_little_are_painted_alike(void **state)
{
    enum { ITEMS = 60, ROUNDS = 150 };
    (void)state;
    for (int size = 0; size < COUNT_OF(sizes); size++) {
        Rng rng = rng_stream(11, 1, (uint32_t)size);
        Painter *onward = open_painter(NULL), *anew = open_painter(NULL);
        Canvas *canvas = new_canvas();
        Frame a = new_frame(sizes[size].width, sizes[size].height), b = new_frame(a.width, a.height);
        uint64_t seeds[ITEMS];
        for (int i = 0; i < ITEMS; i++)
            seeds[i] = (uint64_t)i;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = below(&rng, 4); i-- > 0;)
                seeds[below(&rng, ITEMS)] = 1000 + (uint64_t)(round * 8 + i);
            list_of(seeds, ITEMS, below(&rng, 3) ? -1 : below(&rng, ITEMS), canvas);
            assert_true((round > 0 ? paint_onward : paint_frame)(onward, canvas, &a));
            assert_true(paint_frame(anew, canvas, &b));
            assert_equal_frames(&a, &b);
        }
        painter_close(onward);
        painter_close(anew);
        free(canvas);
        free(a.pixels);
        free(b.pixels);
    }
}

/* ---- flats that hide one another ---- */

/* A wall seen aslant: two upright sides, or one that leans. */
static void random_wall(Rng *rng, Ink ink, int strength, Canvas *canvas)
{
    float x = somewhere(rng, 1700), w = (float)below(rng, 600) / 2, lean = below(rng, 3) ? 0 : (float)below(rng, 90);
    float y = somewhere(rng, 900), z = y + 90 + (float)below(rng, 700), slant = (float)below(rng, 80) / 2;
    const CanvasPoint points[4] = {{x, y}, {x + w + lean, y + slant}, {x + w, z - slant}, {x, z}};
    canvas_polygon(canvas, points, 4, ink, strength);
}

static void random_flat(Rng *rng, Canvas *canvas)
{
    Ink ink = (Ink)below(rng, INK_COUNT);
    int strength = below(rng, 3) ? 255 : below(rng, 256);
    float y = (float)below(rng, 900), h = (float)below(rng, 300);
    switch (below(rng, 5)) {
    case 0: canvas_rect(canvas, 0, y, CANVAS_WIDTH, h, ink, strength); break;
    case 1: canvas_rect(canvas, somewhere(rng, 1700), y, somewhere(rng, 900), h, ink, strength); break;
    case 2: random_figure(rng, ink, strength, canvas); break;
    default: random_wall(rng, ink, strength, canvas);
    }
}

/* The same in plain C, on a frame as large as the canvas. */
static void plain_rect(const CanvasItem *item, uint32_t colour, const Frame *frame)
{
    Area rect = {pixel_near(item->x), pixel_near(item->y), pixel_near(item->x + item->w),
                 pixel_near(item->y + item->h)};
    Area part = area_meet(rect, frame_area(frame));
    for (int y = part.top; y < part.bottom && part.left < part.right; y++)
        blend_even_plain(frame_row(frame, part.left, y), part.right - part.left, colour, item->strength);
}

static void plain_polygon(const Canvas *canvas, const CanvasItem *item, uint32_t colour, const Frame *frame)
{
    Flank sides[POLYGON_POINTS_MAX];
    int count = outline_sides(canvas->points + item->first, item->count, sides);
    for (int y = 0; y < frame->height; y++) {
        Slab slab;
        outline_slab(sides, count, y, frame_area(frame), &slab);
        for (int x = slab.left; x < slab.right; x++) {
            uint8_t cover;
            outline_cover_plain(&slab, x, x + 1, &cover);
            blend_cover_plain(frame_row(frame, x, y), &cover, 1, colour, item->strength);
        }
    }
}

static void plain_flats(const Canvas *canvas, const Frame *frame)
{
    const uint32_t *inks = themes[THEME_PHOSPHOR].inks;
    for (int i = 0; i < frame->width * frame->height; i++)
        frame->pixels[i] = inks[INK_BACK];
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_RECT)
            plain_rect(item, inks[item->ink], frame);
        else
            plain_polygon(canvas, item, inks[item->ink], frame);
    }
}

static void flats_over_one_another_equal_their_plain_twins(void **state)
{
    enum { ROUNDS = 24 };
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame quick = new_frame(CANVAS_WIDTH, CANVAS_HEIGHT), plain = new_frame(CANVAS_WIDTH, CANVAS_HEIGHT);
    for (int round = 0; round < ROUNDS; round++) {
        Rng rng = rng_stream((uint64_t)round, 4, 0);
        canvas_clear(canvas);
        for (int i = round; i >= 0; i--)
            random_flat(&rng, canvas);
        assert_true(paint_frame(painter, canvas, &quick));
        plain_flats(canvas, &plain);
        assert_equal_frames(&quick, &plain);
    }
    painter_close(painter);
    free(canvas);
    free(quick.pixels);
    free(plain.pixels);
}

/* A pixel that nobody would paint again tells that none was. */
static void what_is_equal_is_left_and_what_is_not_known_is_not(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(640, 360), other = new_frame(640, 360);
    canvas_rect(canvas, 100, 100, 50, 50, INK_BUSY, 255);
    assert_true(paint_onward(painter, canvas, &frame));
    frame.pixels[0] = 7;
    canvas_rect(canvas, 800, 400, 50, 50, INK_BUSY, 255);
    assert_true(paint_onward(painter, canvas, &frame));
    assert_int_equal(frame.pixels[0], 7);
    assert_true(paint_onward(painter, canvas, &other));
    assert_int_not_equal(other.pixels[0], 0x5A5A5A5A);
    other.pixels[0] = 7;
    painter_theme(painter, THEME_CONTRAST);
    assert_true(paint_onward(painter, canvas, &other));
    assert_int_not_equal(other.pixels[0], 7);
    other.pixels[0] = 7;
    assert_true(paint_frame(painter, canvas, &other));
    assert_int_not_equal(other.pixels[0], 7);
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
    free(other.pixels);
}

/* ---- outlines ---- */

static void crossings_and_cover_equal_their_twins(void **state)
{
    static const float odd[] = {0, 1e30f, -1e30f, 1e6f, -1e6f, NAN, INFINITY};
    (void)state;
    Rng rng = rng_stream(12, 1, 0);
    for (int round = 0; round < 20000; round++) {
        Flank side = {.top = (float)below(&rng, 9000) / 7,
                      .x = somewhere(&rng, 8000),
                      .slope = (float)(below(&rng, 2000) - 1000) / (float)(1 + below(&rng, 300))};
        if (below(&rng, 20) == 0)
            side.x = odd[below(&rng, COUNT_OF(odd))];
        Slab slab;
        int plain[OUTLINE_SLICES], y = below(&rng, 8192), from = below(&rng, 8000), to = from + 1 + below(&rng, 60);
        outline_crossings(&side, y, slab.lefts);
        outline_crossings_plain(&side, y, plain);
        assert_memory_equal(slab.lefts, plain, sizeof plain);
        for (int i = 0; i < OUTLINE_SLICES; i++) {
            slab.lefts[i] = from * OUTLINE_STEPS + below(&rng, 3000) - 500;
            slab.rights[i] = below(&rng, 2) ? slab.lefts[i] + below(&rng, 900) - 100 : INT_MAX / 4;
        }
        uint8_t quick[OUTLINE_PIECE], slow[OUTLINE_PIECE];
        outline_cover(&slab, from, to, quick);
        outline_cover_plain(&slab, from, to, slow);
        assert_memory_equal(quick, slow, (size_t)(to - from));
        uint32_t four = outline_four(&slab, from, to);
        memset(quick, 0, 4);
        outline_cover_plain(&slab, from, min_int(to, from + 4), quick);
        assert_memory_equal(&four, quick, sizeof four);
        assert_int_equal(outline_two(&slab, from, from + 2), outline_four(&slab, from, from + 2));
        assert_int_equal(outline_two(&slab, from, from + 1), outline_four(&slab, from, from + 1));
    }
}

static void spans_equal_their_twins(void **state)
{
    (void)state;
    Rng rng = rng_stream(13, 1, 0);
    for (int round = 0; round < 20000; round++) {
        int y = below(&rng, 1000), count = 1 + below(&rng, 9);
        int lefts[2][OUTLINE_SLICES], rights[2][OUTLINE_SLICES];
        Flank sides[9];
        for (int i = 0; i < count; i++)
            sides[i] = (Flank){.top = (float)(8 * y + below(&rng, 16) - 8) / 8,
                               .bottom = (float)(8 * y + below(&rng, 16)) / 8,
                               .x = below(&rng, 8) ? somewhere(&rng, 1700) : 9,
                               .slope = (float)(below(&rng, 2000) - 1000) / (float)(1 + below(&rng, 300))};
        outline_spans(sides, count, y, lefts[0], rights[0]);
        outline_spans_plain(sides, count, y, lefts[1], rights[1]);
        assert_memory_equal(lefts[0], lefts[1], sizeof lefts[0]);
        assert_memory_equal(rights[0], rights[1], sizeof rights[0]);
    }
}

/* As flat.h lays a run, pixel by pixel. */
static void lay_slowly(const Flat *flat, const Frame *frame)
{
    for (int y = flat->runs->first; y < flat->runs->last; y++) {
        Slab slab;
        uint8_t cover[OUTLINE_PIECE];
        outline_slab_of_run(flat->runs, y, flat->touched, &slab);
        if (slab.left >= slab.right)
            continue;
        outline_cover_plain(&slab, slab.left, slab.right, cover);
        blend_cover_plain(frame_row(frame, slab.left, y), cover, slab.right - slab.left, flat->colour, flat->strength);
    }
}

/* Steep and flat ones, to either side, across all edges of a small frame; what is touched may end before the frame. */
static void rows_that_lean_equal_their_twins(void **state)
{
    enum { WIDTH = 96, HEIGHT = 40 };
    (void)state;
    Rng rng = rng_stream(14, 1, 0);
    Frame frames[2] = {new_frame(WIDTH, HEIGHT), new_frame(WIDTH, HEIGHT)};
    for (int round = 0; round < 4000; round++) {
        Flank sides[2];
        for (int i = 0; i < 2; i++)
            sides[i] = (Flank){.top = -1,
                               .bottom = HEIGHT + 1,
                               .x = somewhere(&rng, WIDTH + 40) - 20,
                               .slope = (float)(below(&rng, 800) - 400) / (float)(1 + below(&rng, 200))};
        Area touched = {below(&rng, 20), 0, WIDTH - below(&rng, 20), HEIGHT};
        Stretch run = outline_run(sides, 2, below(&rng, HEIGHT - 1));
        if (!run.right || run.first >= run.last)
            continue;
        run.last = min_int(run.last, HEIGHT);
        Flat flat = {
            (uint32_t)rng_next(&rng) | 0xFF000000u, round % 3 ? 255 : below(&rng, 256), touched, sides, 2, 1, &run};
        for (int i = 0; i < WIDTH * HEIGHT; i++)
            frames[0].pixels[i] = frames[1].pixels[i] = (uint32_t)rng_next(&rng);
        lay_slowly(&flat, &frames[0]);
        Area part = touched;
        part.top = run.first;
        part.bottom = run.last;
        flat_lay(&flat, &frames[1], part, &(Ahead){0});
        assert_memory_equal(frames[0].pixels, frames[1].pixels, WIDTH * HEIGHT * sizeof(uint32_t));
    }
    free(frames[0].pixels);
    free(frames[1].pixels);
}

/* ---- a day of the office ---- */

typedef struct Visit {
    Fonts *fonts;
    Game *game;
    Canvas *canvas;
    Painter *painters[2]; /* onward, and anew */
    Pictures *pictures[2];
    Frame frames[2];
    uint64_t now;
    unsigned places; /* that were seen */
    bool walked;
} Visit;

static bool find_picture(const void *owner, int picture, int layer, char *path, CanvasPoint *size)
{
    return place_picture(owner, picture, layer, path, size);
}

static void open_visit(Visit *visit, int width, int height)
{
    Buffer error = {0};
    int status = 0;
    GameOptions options = {
        .level_path = MDR_SOURCE "/levels/ordinary-week.level", .seed = 7, .place_folder = MDR_SOURCE "/assets/places"};
    *visit = (Visit){.fonts = fonts_open(&error), .canvas = new_canvas(), .game = game_open(&options, &error, &status)};
    assert_true(visit->fonts && visit->game);
    for (int i = 0; i < 2; i++) {
        visit->painters[i] = painter_open(fonts_source(visit->fonts));
        visit->pictures[i] = pictures_open((PictureFiles){find_picture, visit->game}, true);
        visit->frames[i] = new_frame(width, height);
        assert_true(visit->painters[i] && visit->pictures[i]);
        painter_pictures(visit->painters[i], pictures_source(visit->pictures[i]));
    }
    game_update(visit->game, 0);
}

static void close_visit(Visit *visit)
{
    game_close(visit->game);
    for (int i = 0; i < 2; i++) {
        painter_close(visit->painters[i]);
        pictures_close(visit->pictures[i]);
        free(visit->frames[i].pixels);
    }
    fonts_close(visit->fonts);
    free(visit->canvas);
}

/* A tube is always painted anew: of the desk a few frames are enough. */
enum { A_FEW = 12 };

static void see(Visit *visit, uint64_t elapsed)
{
    visit->now += elapsed;
    game_update(visit->game, visit->now);
    bool at_desk = visit->game->page == PAGE_DESK && visit->game->places.now.place == PLACE_NONE;
    if (at_desk && visit->now / elapsed % A_FEW != 0)
        return;
    canvas_clear(visit->canvas);
    game_draw(visit->game, visit->canvas);
    assert_true(paint_onward(visit->painters[0], visit->canvas, &visit->frames[0]));
    assert_true(paint_frame(visit->painters[1], visit->canvas, &visit->frames[1]));
    assert_equal_frames(&visit->frames[0], &visit->frames[1]);
    Sheets sheets = place_sheets(visit->game);
    for (int i = 0; i < 2; i++) {
        while (painter_prepare(visit->painters[i], &sheets)) {
        }
    }
    place_sheets_ready(visit->game, painter_ready(visit->painters[0]));
    if (visit->game->places.now.place != PLACE_NONE)
        visit->places |= 1u << visit->game->places.now.place;
    visit->walked = visit->walked || visit->game->page == PAGE_CORRIDOR;
}

static int bits(unsigned set)
{
    int count = 0;
    for (; set; set &= set - 1)
        count++;
    return count;
}

static void an_office_day_is_painted_alike(void **state)
{
    enum { FRAME_TIME = 50000 };
    const Moment end = {.kind = MOMENT_CLOCK, .day = 1, .minute = 14 * 60 + 58};
    (void)state;
    for (int size = 0; size < 2; size++) {
        Visit visit;
        Run run = {0};
        RunError error;
        open_visit(&visit, sizes[size].width, sizes[size].height);
        assert_true(run_load(MDR_SOURCE "/tests/runs/hand-tour.run", &run, &error));
        moments_run(visit.game, &run, end);
        while (spectate_arrival(&visit.game->play) == ARRIVAL_AHEAD)
            see(&visit, FRAME_TIME);
        assert_int_equal(spectate_arrival(&visit.game->play), ARRIVAL_THERE);
        assert_true(visit.walked && bits(visit.places) >= 4);
        run_free(&run);
        close_visit(&visit);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_that_change_a_little_are_painted_alike),
        cmocka_unit_test(flats_over_one_another_equal_their_plain_twins),
        cmocka_unit_test(what_is_equal_is_left_and_what_is_not_known_is_not),
        cmocka_unit_test(crossings_and_cover_equal_their_twins),
        cmocka_unit_test(spans_equal_their_twins),
        cmocka_unit_test(rows_that_lean_equal_their_twins),
        cmocka_unit_test(an_office_day_is_painted_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
