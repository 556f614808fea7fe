/* test_frame.c - no frame allocates once a game has settled: a bot plays on with the real fonts, the view pans, cards
 * and panels come and go, every frame is painted, and the run is written as it goes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "allocations.h"
#include "front/game.h"
#include "front/moments.h"
#include "front/spectate.h"
#include "front/run/conversation.h"
#include "front/run/play.h"
#include "paint/paint.h"
#include "scratch.h"
#include "sdl/fonts.h"
#include "work/look.h"

enum {
    FRAME_TIME = 50000,
    STRIDE_TIME = 250000,
    SHOWN = 4,
    WIDTH = 320,
    HEIGHT = 180,
    COUNTED = 60,
    DAY = 2,
    HOUR = 10
};

/* ---- a game that is watched ---- */

typedef struct Watch {
    Scratch *scratch;
    Fonts *fonts;
    Painter *painter;
    Canvas *canvas;
    Frame frame;
    Game *game;
    uint64_t now;
    int allocating; /* frames that allocated */
} Watch;

static void open_watch(Watch *watch, Scratch *scratch)
{
    Buffer error = {0};
    int status = 0;
    GameOptions options = {
        .level_path = MDR_SOURCE "/levels/ordinary-week.level", .seed = 7, .run_folder = in(scratch, "runs")};
    *watch = (Watch){.scratch = scratch, .fonts = fonts_open(&error), .canvas = calloc(1, sizeof(Canvas))};
    assert_non_null(watch->fonts);
    watch->painter = painter_open(fonts_source(watch->fonts));
    watch->game = game_open(&options, &error, &status);
    watch->frame = (Frame){calloc(WIDTH * HEIGHT, sizeof(uint32_t)), WIDTH, HEIGHT, WIDTH};
    assert_true(watch->painter && watch->game && watch->canvas && watch->frame.pixels);
    game_update(watch->game, 0);
    moments_bot(&watch->game->play, BOT_AGREEABLE, (Moment){.kind = MOMENT_CLOCK, .day = 5, .minute = 16 * 60});
}

static void close_watch(Watch *watch)
{
    game_close(watch->game);
    painter_close(watch->painter);
    fonts_close(watch->fonts);
    free(watch->frame.pixels);
    free(watch->canvas);
}

static void pass(Watch *watch, uint64_t elapsed)
{
    watch->now += elapsed;
    game_update(watch->game, watch->now);
}

/* As main.c does it. */
static void frame(Watch *watch, uint64_t elapsed)
{
    long before = allocations;
    pass(watch, elapsed);
    canvas_clear(watch->canvas);
    game_draw(watch->game, watch->canvas);
    assert_true(paint_frame(watch->painter, watch->canvas, &watch->frame));
    watch->allocating += allocations > before;
}

static int64_t run_bytes(const Watch *watch)
{
    struct stat status;
    assert_int_equal(stat(watch->game->play.writer.file.path, &status), 0);
    return status.st_size;
}

/* A letter is cut out of its font when it is first seen; so each has been. */
static void see_letters(Watch *watch)
{
    char letter[2] = "!";
    canvas_clear(watch->canvas);
    for (; letter[0] <= '~'; letter[0]++) {
        for (int font = 0; font < FONT_COUNT; font++)
            canvas_text(watch->canvas, (Font)font, 20, ALIGN_LEFT, 100, 100, INK_TEXT, text_of(letter));
    }
    assert_true(paint_frame(watch->painter, watch->canvas, &watch->frame));
}

/* A day was seen with all that is in it, and the next one is under way. */
static bool settled(const Game *game)
{
    return beat_day(game->play.day.beat) == DAY && beat_minute(game->play.day.beat) >= HOUR * 60;
}

/* ---- the claim ---- */

static void no_frame_of_a_settled_game_allocates(void **state)
{
    Watch watch;
    bool panned = false, worked = false, interrupted = false;
    open_watch(&watch, *state);
    see_letters(&watch);
    for (int i = 0; !settled(watch.game); i++)
        (i % SHOWN == 0 ? frame : pass)(&watch, STRIDE_TIME);
    assert_true(watch.allocating > 0); /* it does count */
    watch.allocating = 0;
    int64_t written = run_bytes(&watch);
    const Game *game = watch.game;
    for (int i = 0; i < COUNTED * 1000000 / FRAME_TIME; i++) {
        float before = game->desk.pan_x + game->desk.pan_y;
        frame(&watch, FRAME_TIME);
        float moved = game->desk.pan_x + game->desk.pan_y - before;
        panned = panned || moved > 0 || moved < 0;
        worked = worked || game->play.day.hand.count > 0;
        interrupted = interrupted || play_job(&game->play) != NULL;
    }
    assert_true(panned && worked && interrupted);
    assert_true(run_bytes(&watch) > written + 1000);
    assert_int_equal(game->page, PAGE_DESK);
    assert_int_equal(watch.allocating, 0);
    close_watch(&watch);
}

/* On foot, in a talk, at a trap, in meetings: what was seen once is seen again for nothing. */
static void no_frame_of_a_tour_seen_before_allocates(void **state)
{
    Watch watch;
    Run run = {0};
    RunError error;
    bool walked = false, talked = false, pulled = false;
    const Moment end = {.kind = MOMENT_CLOCK, .day = 1, .minute = 14 * 60 + 58};
    open_watch(&watch, *state);
    see_letters(&watch);
    assert_true(run_load(MDR_SOURCE "/tests/runs/hand-tour.run", &run, &error));
    for (int time = 1; time <= 2; time++) {
        moments_run(watch.game, &run, end);
        frame(&watch, FRAME_TIME);
        watch.allocating = 0;
        while (spectate_arrival(&watch.game->play) == ARRIVAL_AHEAD) {
            const Job *job = play_job(&watch.game->play);
            int tightened, most;
            walked = walked || watch.game->page == PAGE_CORRIDOR;
            talked = talked || conversation_goes_on(&watch.game->play);
            pulled = pulled || (job && day_trap(&watch.game->play.day, &tightened, &most) && tightened > 0);
            frame(&watch, STRIDE_TIME / 2);
        }
        assert_int_equal(spectate_arrival(&watch.game->play), ARRIVAL_THERE);
    }
    assert_true(walked && talked && pulled);
    assert_int_equal(watch.allocating, 0);
    run_free(&run);
    close_watch(&watch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(no_frame_of_a_settled_game_allocates, set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_frame_of_a_tour_seen_before_allocates, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
