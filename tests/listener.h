/* listener.h - somebody who hears a game without a sound card, for tests: what was asked for is counted as it is taken.
 * Included after cmocka.h. */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "front/game.h"
#include "front/moments.h"
#include "front/spectate.h"
#include "front/sound/cues.h"
#include "front/run/play.h"

#define LEVEL MDR_SOURCE "/tests/levels/pictures/every-event.level"

enum { TICK = 16667 };

typedef struct Listener {
    Game *game;
    Canvas *canvas;
    uint64_t now;
    int heard[CUE_COUNT];
    Cues cues; /* as last taken */
} Listener;

static inline void take(Listener *listener)
{
    cues_take(listener->game, &listener->cues);
    for (int i = 0; i < listener->cues.count; i++)
        listener->heard[listener->cues.asked[i].cue]++;
}

static inline void tick(Listener *listener, uint64_t microseconds)
{
    listener->now += microseconds;
    game_update(listener->game, listener->now);
    take(listener);
}

static inline void press(Listener *listener, Key key, char character)
{
    Input input = {.kind = INPUT_KEY_DOWN, .key = key, .character = (unsigned char)character};
    game_input(listener->game, &input, listener->now);
    input.kind = INPUT_KEY_UP;
    game_input(listener->game, &input, listener->now);
    take(listener);
}

static inline bool asked(const Listener *listener, Cue cue)
{
    for (int i = 0; i < listener->cues.count; i++) {
        if (listener->cues.asked[i].cue == cue)
            return true;
    }
    return false;
}

static inline int open_listener(void **state)
{
    Listener *listener = calloc(1, sizeof *listener);
    *state = listener;
    if (!listener)
        return -1;
    Buffer error = {0};
    int status = 0;
    GameOptions options = {.level_path = LEVEL, .seed = 7};
    listener->canvas = calloc(1, sizeof *listener->canvas);
    listener->game = game_open(&options, &error, &status);
    return listener->game && listener->canvas ? 0 : -1;
}

static inline int close_listener(void **state)
{
    Listener *listener = *state;
    game_close(listener->game);
    free(listener->canvas);
    free(listener);
    return 0;
}

static inline void travel(Listener *listener, const char *words)
{
    Moment moment = {.day = 1};
    assert_true(moment_read(text_of(words), &moment));
    listener->game->play.spectator.until = moment;
    tick(listener, 0);
    while (spectate_arrival(&listener->game->play) == ARRIVAL_AHEAD)
        tick(listener, TICK);
    assert_int_equal(spectate_arrival(&listener->game->play), ARRIVAL_THERE);
}

/* At the desk at that time, with nobody at the keys; then a player sits down. */
static inline Listener *sit_down(void **state, const char *words)
{
    Listener *listener = *state;
    moments_nobody(&listener->game->play, (Moment){.day = 1});
    travel(listener, words);
    listener->game->play.spectator.source = SOURCE_PLAYER;
    memset(listener->heard, 0, sizeof listener->heard);
    return listener;
}

static inline float tone(const Listener *listener, Tone which)
{
    return listener->cues.tones[which].gain;
}

#define LISTENS(test) cmocka_unit_test_setup_teardown(test, open_listener, close_listener)
