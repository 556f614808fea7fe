/* test_flash.c - no day flashes: at most one pair of opposing changes of luminance, a tenth of white's or more, over a
 * quarter of the screen within a second, and no saturated red at all. It looks at what the painter makes of days that
 * bots play. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "front/game.h"
#include "front/places/place.h"
#include "front/moments.h"
#include "front/spectate.h"
#include "front/state/state.h"
#include "paint/paint.h"
#include "sdl/fonts.h"
#include "sdl/pictures.h"

#define LEVEL MDR_SOURCE "/tests/levels/pictures/every-event.level"

enum {
    WIDTH = 320,
    HEIGHT = 180,
    BLOCK = 20,
    ACROSS = WIDTH / BLOCK,
    BLOCKS = ACROSS * (HEIGHT / BLOCK),
    FRAMES_A_SECOND = 20,
    FRAME_TIME = 1000000 / FRAMES_A_SECOND,
    TURNS_KEPT = 4,
};

static const double turn_least = 0.1; /* of white's luminance */

/* A block's light since it last turned, and the frames of its last turns. */
typedef struct Block {
    double low, high;
    int way; /* 1: it last rose; -1: fell; 0: neither yet */
    int turns[TURNS_KEPT], count;
} Block;

typedef struct Watch {
    Block blocks[BLOCKS];
    int frames;
    int worst; /* blocks that had more than a pair within a second, at the worst moment */
    int red;   /* blocks seen in saturated red */
} Watch;

static double linear(uint32_t pixel, int shift)
{
    double part = (double)(pixel >> shift & 255) / 255;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

/* Luminances are looked up by channel. */
typedef struct Luminance {
    double of[3][256];
} Luminance;

static Luminance light_table(void)
{
    static const double weights[3] = {0.0722, 0.7152, 0.2126};
    Luminance light;
    for (int channel = 0; channel < 3; channel++) {
        for (uint32_t i = 0; i < 256; i++)
            light.of[channel][i] = weights[channel] * linear(i, 0);
    }
    return light;
}

typedef struct Mean {
    double light, red, all;
} Mean;

static Mean block_mean(const Luminance *light, const Frame *frame, int index)
{
    Mean mean = {0, 0, 0};
    int left = index % ACROSS * BLOCK, top = index / ACROSS * BLOCK;
    for (int y = top; y < top + BLOCK; y++) {
        for (int x = left; x < left + BLOCK; x++) {
            uint32_t pixel = *frame_row(frame, x, y);
            for (int channel = 0; channel < 3; channel++)
                mean.light += light->of[channel][pixel >> (8 * channel) & 255] / (BLOCK * BLOCK);
            mean.red += (double)(pixel >> 16 & 255);
            mean.all += (double)((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255));
        }
    }
    return mean;
}

static void turned(Block *block, int frame, int way)
{
    if (block->way != way) {
        block->turns[block->count % TURNS_KEPT] = frame;
        block->count++;
    }
    block->way = way;
}

static void follow(Block *block, int frame, double light)
{
    if (frame == 0)
        block->low = block->high = light;
    block->low = fmin(block->low, light);
    block->high = fmax(block->high, light);
    if (light - block->low >= turn_least) {
        turned(block, frame, 1);
        block->low = block->high = light;
    } else if (block->high - light >= turn_least) {
        turned(block, frame, -1);
        block->low = block->high = light;
    }
}

/* A third opposing change within the second: more than a pair. */
static bool flashes(const Block *block, int frame)
{
    int recent = 0;
    for (int i = 0; i < TURNS_KEPT && i < block->count; i++)
        recent += block->turns[i] > frame - FRAMES_A_SECOND;
    return recent >= 3;
}

static void watch_frame(Watch *watch, const Luminance *light, const Frame *frame)
{
    int flashing = 0;
    for (int i = 0; i < BLOCKS; i++) {
        Mean mean = block_mean(light, frame, i);
        follow(&watch->blocks[i], watch->frames, mean.light);
        flashing += flashes(&watch->blocks[i], watch->frames);
        watch->red += mean.red > 0.8 * mean.all && mean.light > 0.02;
    }
    watch->worst = max_int(watch->worst, flashing);
    watch->frames++;
}

/* ---- the watch itself ---- */

/* Blocks of a picture, from the left, lit on and off so many times a second, for two seconds. */
static Watch watch_blinking(int columns, int times_a_second, uint32_t colour)
{
    Watch watch = {0};
    Luminance light = light_table();
    uint32_t *pixels = calloc(WIDTH * HEIGHT, sizeof *pixels);
    assert_non_null(pixels);
    Frame frame = {pixels, WIDTH, HEIGHT, WIDTH};
    for (int i = 0; i < 2 * FRAMES_A_SECOND; i++) {
        bool lit = i * times_a_second * 2 / FRAMES_A_SECOND % 2;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < columns * BLOCK; x++)
                *frame_row(&frame, x, y) = lit ? colour : 0xFF000000;
        }
        watch_frame(&watch, &light, &frame);
    }
    free(pixels);
    return watch;
}

static void the_watch_sees_what_flashes_and_how_much_of_it(void **state)
{
    (void)state;
    assert_int_equal(watch_blinking(ACROSS, 3, 0xFFFFFFFF).worst, BLOCKS);
    assert_int_equal(watch_blinking(ACROSS / 2, 3, 0xFFFFFFFF).worst, BLOCKS / 2);
    assert_int_equal(watch_blinking(ACROSS, 1, 0xFFFFFFFF).worst, 0);
    assert_int_equal(watch_blinking(ACROSS, 3, 0xFF303030).worst, 0);
    assert_int_equal(watch_blinking(ACROSS, 3, 0xFFFFFFFF).red, 0);
    assert_true(watch_blinking(1, 1, 0xFFFF2010).red > 0);
}

/* ---- days ---- */

typedef struct Cinema {
    Game *game;
    Painter *painter;
    Canvas *canvas;
    Frame frame;
    Fonts *fonts;
    Pictures *pictures;
} Cinema;

static bool find_picture(const void *owner, int picture, int layer, char *path, CanvasPoint *size)
{
    return place_picture(owner, picture, layer, path, size);
}

static Cinema open_cinema(ThemeName theme)
{
    Cinema cinema = {0};
    Buffer error = {0};
    int status = 0;
    GameOptions options = {.level_path = LEVEL, .seed = 7, .place_folder = MDR_SOURCE "/assets/places"};
    cinema.game = game_open(&options, &error, &status);
    cinema.fonts = fonts_open(&error);
    if (!cinema.game || !cinema.fonts)
        fail_msg("%s", error.data);
    cinema.painter = painter_open(fonts_source(cinema.fonts));
    cinema.canvas = calloc(1, sizeof *cinema.canvas);
    cinema.frame = (Frame){calloc(WIDTH * HEIGHT, sizeof(uint32_t)), WIDTH, HEIGHT, WIDTH};
    cinema.pictures = pictures_open((PictureFiles){find_picture, cinema.game}, true);
    assert_true(cinema.painter && cinema.canvas && cinema.frame.pixels && cinema.pictures);
    painter_pictures(cinema.painter, pictures_source(cinema.pictures));
    painter_theme(cinema.painter, theme);
    return cinema;
}

static void close_cinema(Cinema *cinema)
{
    game_close(cinema->game);
    painter_close(cinema->painter);
    pictures_close(cinema->pictures);
    fonts_close(cinema->fonts);
    free(cinema->canvas);
    free(cinema->frame.pixels);
}

/* The places are there as soon as they are wanted. */
static void prepare(Cinema *cinema)
{
    Sheets sheets = place_sheets(cinema->game);
    while (painter_prepare(cinema->painter, &sheets)) {
    }
    place_sheets_ready(cinema->game, painter_ready(cinema->painter));
}

static Watch watch_day(BotKind bot, ThemeName theme)
{
    Watch watch = {0};
    Luminance light = light_table();
    Cinema cinema = open_cinema(theme);
    Moment end = {.kind = MOMENT_END, .day = 1, .page = 1};
    moments_bot(&cinema.game->play, bot, end);
    uint64_t now = 0;
    game_update(cinema.game, now);
    while (spectate_arrival(&cinema.game->play) == ARRIVAL_AHEAD) {
        now += FRAME_TIME;
        game_update(cinema.game, now);
        canvas_clear(cinema.canvas);
        game_draw(cinema.game, cinema.canvas);
        assert_true(paint_frame(cinema.painter, cinema.canvas, &cinema.frame));
        prepare(&cinema);
        watch_frame(&watch, &light, &cinema.frame);
    }
    close_cinema(&cinema);
    return watch;
}

static void no_day_flashes(void **state)
{
    static const struct {
        BotKind bot;
        ThemeName theme;
    } days[] = {{BOT_PERFORMER, THEME_PHOSPHOR}, {BOT_AGREEABLE, THEME_CONTRAST}};
    (void)state;
    for (int i = 0; i < COUNT_OF(days); i++) {
        Watch watch = watch_day(days[i].bot, days[i].theme);
        assert_true(watch.frames > 60 * FRAMES_A_SECOND);
        assert_true(watch.worst < BLOCKS / 4);
        assert_int_equal(watch.red, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_watch_sees_what_flashes_and_how_much_of_it),
        cmocka_unit_test(no_day_flashes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
