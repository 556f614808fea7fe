/* loop.c - waits as long as nothing changes, draws at once what an input changes, and leaves out frames that are equal.
 */
#include "app/loop.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/certificate.h"
#include "front/game.h"
#include "front/places/place.h"
#include "front/sound/cues.h"

enum {
    FRAME_MICROSECONDS = 16667,
    GAP_MICROSECONDS = 1000,      /* an input is drawn at once, but not sooner than this after the last frame */
    GAP_STREAMING = 6000,         /* the same while frames follow inputs closely */
    AGAIN_MICROSECONDS = 250000,  /* until a frame that could not be shown is tried again, if nothing comes before */
    ARGUED_MICROSECONDS = 50000,  /* between two looks at what the thread has found out */
    BLIND_MICROSECONDS = 5000000, /* and how long it is tried */
};

static const uint64_t never = UINT64_MAX;

static uint64_t microseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000u + (uint64_t)time.tv_nsec / 1000;
}

/* As a clock on the wall has it. */
static int seconds_of_day(void)
{
    time_t now = time(NULL);
    struct tm local;
    return localtime_r(&now, &local) ? local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec : 0;
}

static void hand_on(Loop *loop, Input *input, uint64_t now)
{
    if (input->kind == INPUT_SAVED)
        input->clock = seconds_of_day();
    if (input->kind == INPUT_HIDDEN || input->kind == INPUT_SHOWN)
        loop->hidden = input->kind == INPUT_HIDDEN;
    if (input->kind != INPUT_NONE)
        game_input(loop->game, input, now);
}

static uint64_t drawn_soonest(const Loop *loop)
{
    return loop->shown + (loop->shown - loop->before < GAP_STREAMING ? GAP_STREAMING : GAP_MICROSECONDS);
}

/* Hands on what comes until the next frame is due: by itself, or soon after an input. */
static void take_inputs(Loop *loop)
{
    uint64_t until = loop->due, now = microseconds();
    Input input;
    while (window_input(loop->window, until == never ? never : until > now ? until - now : 0, &input)) {
        now = microseconds();
        hand_on(loop, &input, now);
        uint64_t soonest = drawn_soonest(loop);
        until = soonest < until ? soonest : until;
    }
}

static bool show(void *owner)
{
    Loop *loop = owner;
    Frame frame;
    if (!window_frame(loop->window, &frame))
        return false;
    loop->unpainted = !(window_kept(loop->window) ? paint_onward : paint_frame)(loop->painter, loop->canvas, &frame);
    if (loop->unpainted || !window_show(loop->window))
        return false;
    loop->before = loop->shown;
    loop->shown = microseconds();
    return true;
}

static void draw(Loop *loop)
{
    canvas_clear(loop->canvas);
    game_draw(loop->game, loop->canvas);
    screen_show(&loop->screen, canvas_hash(loop->canvas), window_stale(loop->window), show, loop);
}

/* ---- what cannot be shown ---- */

static void say_of_window(const Loop *loop)
{
    Buffer said = {0};
    window_said(loop->window, &said);
    if (said.length > 0)
        fprintf(stderr, "mdr-play: %s", said.data);
    buffer_free(&said);
}

/* Nobody plays what nobody sees: the day stands at once, and what cannot be shown for long is left. */
static void mind_failure(Loop *loop, uint64_t now)
{
    static const Input away = {.kind = INPUT_FOCUS_LOST};
    say_of_window(loop);
    if (!loop->screen.behind || loop->hidden) {
        loop->blind_since = 0;
        return;
    }
    if (loop->blind_since == 0) {
        loop->blind_since = now;
        loop->trouble = loop->unpainted ? "there is not enough memory to draw" : window_trouble(loop->window);
        fprintf(stderr, "mdr-play: a frame could not be shown (%s); the game is paused\n", loop->trouble);
        game_input(loop->game, &away, now);
    }
    loop->lost = now - loop->blind_since >= BLIND_MICROSECONDS;
}

/* ---- pace ---- */

/* Frames that follow each other keep an even pace by absolute times; a screen that keeps one itself is left to. */
static uint64_t next_due(const Loop *loop, uint64_t started)
{
    uint64_t wait = game_wait(loop->game);
    if (loop->hidden || wait == never)
        return never;
    if (wait >= FRAME_MICROSECONDS)
        return started + wait;
    if (window_paced(loop->window))
        return started;
    uint64_t even = loop->due + FRAME_MICROSECONDS;
    return loop->due <= started && even > started ? even : started + FRAME_MICROSECONDS;
}

/* Brings painter and window in line with what was set. */
static void apply(Loop *loop)
{
    const Settings *now = game_settings(loop->game);
    char title[TITLE_MAX];
    if (now->theme != loop->applied.theme) {
        painter_theme(loop->painter, now->theme);
        screen_forget(&loop->screen);
    }
    if (now->full_screen != loop->applied.full_screen)
        window_full_screen(loop->window, now->full_screen);
    title_of(loop->game, title);
    if (strcmp(title, loop->title) != 0)
        window_title(loop->window, title);
    memcpy(loop->title, title, sizeof title);
    window_pointer(loop->window, game_pointer(loop->game));
    loop->applied = *now;
    int width, height;
    window_size(loop->window, &width, &height);
    game_size(loop->game, width, height);
    Keyboard keyboard;
    window_keyboard(loop->window, &keyboard);
    game_keyboard(loop->game, &keyboard);
}

/* After the first frame only: until then nothing but the display has been started. */
static void hear(Loop *loop)
{
    Cues cues;
    if (loop->shown == 0)
        return;
    if (!loop->sound_tried) {
        Buffer why = {0};
        loop->sound = sound_open(&why);
        loop->sound_tried = true;
        if (why.length > 0)
            fprintf(stderr, "mdr-play: %s", why.data);
        buffer_free(&why);
    }
    cues_take(loop->game, &cues);
    sound_play(loop->sound, &cues);
}

/* What is wrong with pictures is told, and one plays on. */
static void say_of_pictures(Loop *loop)
{
    Buffer said = {0};
    place_said(&loop->game->places, &said);
    pictures_said(loop->pictures, &said);
    if (said.length > 0)
        fprintf(stderr, "mdr-play: %s", said.data);
    buffer_free(&said);
}

/* After the first frame too: a step towards the pictures of the place one is in, and of the next. */
static void prepare(Loop *loop)
{
    if (loop->shown == 0 || !loop->pictures)
        return;
    Sheets sheets = place_sheets(loop->game);
    bool more = painter_prepare(loop->painter, &sheets);
    int edition = painter_edition(loop->painter);
    if (edition != loop->edition) /* what is drawn alike looks different now */
        screen_forget(&loop->screen);
    loop->preparing = more || edition != loop->edition;
    loop->edition = edition;
    place_sheets_ready(loop->game, painter_ready(loop->painter));
    say_of_pictures(loop);
}

/* Silence is left to itself after a while, whatever the picture does. */
static uint64_t next_heard(const Loop *loop, uint64_t started)
{
    uint64_t wait = sound_wait(loop->sound);
    return wait == never ? never : started + wait;
}

/* After the first frame too. */
static void welcome_pads(Loop *loop)
{
    if (loop->shown == 0 || loop->pads_started)
        return;
    loop->pads_started = true;
    window_pads(loop->window);
}

/* Wished for at the last card. It is told in the picture that follows. */
static void keep_picture(Loop *loop)
{
    if (loop->game->saved_picture.wished)
        certificate_keep(loop->game, loop->source, loop->certificates);
}

/* After the first frame too. */
static void argue(Loop *loop)
{
    loop->argues = loop->shown > 0 && arguing_step(loop->arguing, loop->game);
}

/* What is on its way by itself is looked for soon. */
static uint64_t soon(const Loop *loop, uint64_t now)
{
    return loop->preparing ? now + FRAME_MICROSECONDS : loop->argues ? now + ARGUED_MICROSECONDS : never;
}

void loop_run(Loop *loop)
{
    loop->due = microseconds();
    while (!game_over(loop->game) && !loop->lost) {
        take_inputs(loop);
        uint64_t now = microseconds();
        game_update(loop->game, now);
        keep_picture(loop);
        apply(loop);
        argue(loop);
        if (!loop->hidden)
            draw(loop);
        mind_failure(loop, now);
        hear(loop);
        welcome_pads(loop);
        prepare(loop);
        uint64_t heard = next_heard(loop, now);
        loop->due = next_due(loop, now);
        loop->due = heard < loop->due ? heard : loop->due;
        loop->due = soon(loop, now) < loop->due ? soon(loop, now) : loop->due;
        if (loop->screen.behind && !loop->hidden && now + AGAIN_MICROSECONDS < loop->due)
            loop->due = now + AGAIN_MICROSECONDS;
    }
}
