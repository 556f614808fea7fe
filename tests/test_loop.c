/* test_loop.c - a game whose frames do not reach the screen: the day stands, it is said why, and what nobody sees for
 * long is left. The loop is the game's own; window, painter, card and clock are those here. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdlib.h>
#include <time.h>

#include "app/certificate.h"
#include "app/loop.h"
#include "front_player.h"

enum { SECOND = 1000000 };

static struct {
    uint64_t now;              /* of the clock, in microseconds */
    uint64_t fail_from, until; /* frames fail from then, until then; it is left when all is over */
    uint64_t hide_at;          /* the window is put away then; 0: never */
    uint64_t over_at;
    bool unpainted; /* it is the painter that fails */
    int tried, shown;
    Beat stood; /* of the day, when the first frame failed */
    int coming; /* steps until a picture is there */
    int came;   /* pictures */
    Game *game;
} machine;

int __wrap_clock_gettime(clockid_t id, struct timespec *time);
int __wrap_clock_gettime(clockid_t id, struct timespec *time)
{
    (void)id;
    *time = (struct timespec){(time_t)(machine.now / SECOND), (long)(machine.now % SECOND * 1000)};
    return 0;
}

static bool fails(void)
{
    bool failing = machine.now >= machine.fail_from && machine.now < machine.until;
    if (failing && machine.stood == 0)
        machine.stood = machine.game->play.day.beat;
    return failing;
}

/* ---- what the loop moves data between ---- */

bool window_frame(Window *window, Frame *frame)
{
    (void)window;
    *frame = (Frame){0};
    machine.tried++;
    return true;
}

bool window_show(Window *window)
{
    (void)window;
    bool shown = !fails();
    machine.shown += shown;
    return shown;
}

/* A wait is over as soon as it is asked for. */
bool window_input(Window *window, uint64_t wait, Input *input)
{
    (void)window;
    machine.now += wait < SECOND ? wait : SECOND;
    machine.game->over = machine.now >= machine.over_at;
    bool hides = machine.hide_at && machine.now >= machine.hide_at;
    *input = (Input){.kind = hides ? INPUT_HIDDEN : INPUT_NONE};
    machine.hide_at = hides ? 0 : machine.hide_at;
    return hides;
}

const char *window_trouble(const Window *window)
{
    (void)window;
    return "the screen is gone";
}

void window_said(Window *window, Buffer *out)
{
    (void)window;
    (void)out;
}

bool window_kept(const Window *window)
{
    return window != NULL;
}

bool window_stale(const Window *window)
{
    return window != NULL;
}

bool window_paced(const Window *window)
{
    return window != NULL;
}

void window_size(const Window *window, int *width, int *height)
{
    (void)window;
    *width = 1280;
    *height = 720;
}

void window_title(Window *window, const char *title)
{
    (void)window;
    (void)title;
}

void window_pointer(Window *window, bool seen)
{
    (void)window;
    (void)seen;
}

void window_full_screen(Window *window, bool full)
{
    (void)window;
    (void)full;
}

void window_keyboard(const Window *window, Keyboard *keyboard)
{
    (void)window;
    *keyboard = (Keyboard){0};
}

void window_pads(Window *window)
{
    (void)window;
}

bool paint_frame(Painter *painter, const Canvas *canvas, const Frame *frame)
{
    (void)painter;
    (void)canvas;
    (void)frame;
    return !machine.unpainted || !fails();
}

bool paint_onward(Painter *painter, const Canvas *canvas, const Frame *frame)
{
    return paint_frame(painter, canvas, frame);
}

void painter_theme(Painter *painter, ThemeName theme)
{
    (void)painter;
    (void)theme;
}

bool painter_prepare(Painter *painter, const Sheets *sheets)
{
    (void)painter;
    (void)sheets;
    machine.came += machine.coming == 1;
    machine.coming -= machine.coming > 0;
    return machine.coming > 0;
}

uint32_t painter_ready(const Painter *painter)
{
    return painter != NULL;
}

int painter_edition(const Painter *painter)
{
    (void)painter;
    return machine.came;
}

Sound *sound_open(Buffer *error)
{
    (void)error;
    return NULL;
}

void sound_play(Sound *sound, const Cues *cues)
{
    (void)sound;
    (void)cues;
}

uint64_t sound_wait(const Sound *sound)
{
    (void)sound;
    return UINT64_MAX;
}

void pictures_said(Pictures *pictures, Buffer *out)
{
    (void)pictures;
    (void)out;
}

void certificate_keep(Game *game, GlyphSource source, const char *folder)
{
    (void)game;
    (void)source;
    (void)folder;
}

/* ---- a day ---- */

static const char level[] =
    "mdr-level 1\n[day]\ntitle = \"T\"\nshift = 09:00-17:00\n[person ines]\nname = \"Ines Farrow\"\n"
    "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"
    "[constants]\nbreed = 0\nconversation-under = 0\n";

/* At the desk, ten seconds before frames fail for so many. */
static Loop at_desk(void **state, uint64_t seconds)
{
    Player *player = *state;
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    sit_down_to(player, level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    memset(&machine, 0, sizeof machine);
    machine.now = player->now + SECOND;
    machine.fail_from = machine.now + 10 * SECOND;
    machine.until = machine.fail_from + seconds * SECOND;
    machine.over_at = machine.fail_from + 60 * SECOND;
    machine.game = player->game;
    return (Loop){.game = player->game, .canvas = player->canvas, .applied = *game_settings(player->game)};
}

static void assert_stood(const Game *game)
{
    assert_true(machine.stood > beat_at(1, 9 * 60));
    assert_int_equal(game->page, PAGE_PAUSE);
    assert_int_equal(game->play.day.beat, machine.stood);
}

static void what_cannot_be_shown_for_long_is_left(void **state)
{
    Loop loop = at_desk(state, 60);
    loop_run(&loop);
    assert_true(loop.lost);
    assert_string_equal(loop.trouble, "the screen is gone");
    assert_stood(loop.game);
    assert_true(machine.tried - machine.shown > 2);
    assert_true(machine.now < machine.until);
}

static void what_cannot_be_shown_for_a_while_only_stands(void **state)
{
    Loop loop = at_desk(state, 2);
    loop_run(&loop);
    assert_false(loop.lost);
    assert_stood(loop.game);
    assert_true(loop.shown >= machine.until);
}

static void two_short_failures_are_not_one_long_one(void **state)
{
    Loop loop = at_desk(state, 4);
    loop_run(&loop);
    loop.game->over = false;
    machine.fail_from = machine.now;
    machine.until = machine.now + 4 * SECOND;
    machine.over_at = machine.until + SECOND;
    screen_forget(&loop.screen);
    loop_run(&loop);
    assert_false(loop.lost);
}

static void a_painter_without_memory_is_told_as_such(void **state)
{
    Loop loop = at_desk(state, 60);
    machine.unpainted = true;
    loop_run(&loop);
    assert_true(loop.lost);
    assert_string_equal(loop.trouble, "there is not enough memory to draw");
    assert_stood(loop.game);
}

/* Nothing is drawn then, and whether something could be is not known. */
static void a_window_that_is_put_away_is_not_left(void **state)
{
    Loop loop = at_desk(state, 60);
    machine.hide_at = machine.fail_from + SECOND;
    loop_run(&loop);
    assert_false(loop.lost);
    assert_true(machine.now >= machine.over_at);
}

/* On a page that stands still: what is drawn is the same, and a picture of it is there late. */
static void pictures_that_come_are_seen_though_nothing_else_changes(void **state)
{
    Loop loop = at_desk(state, 0);
    loop.pictures = (Pictures *)state; /* never looked into */
    game_input(loop.game, &(Input){.kind = INPUT_FOCUS_LOST}, machine.now);
    machine.coming = 4;
    loop_run(&loop);
    assert_int_equal(loop.game->page, PAGE_PAUSE);
    assert_int_equal(machine.shown, 2);
    loop.game->over = false;
    machine.over_at = machine.now + SECOND;
    machine.coming = 4;
    loop_run(&loop);
    assert_int_equal(machine.shown, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(what_cannot_be_shown_for_long_is_left),   PLAYED(what_cannot_be_shown_for_a_while_only_stands),
        PLAYED(two_short_failures_are_not_one_long_one), PLAYED(a_painter_without_memory_is_told_as_such),
        PLAYED(a_window_that_is_put_away_is_not_left),   PLAYED(pictures_that_come_are_seen_though_nothing_else_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
