/* game.h - the whole game as seen, in one struct, without SDL, clock or window: inputs go in, a display list comes out.
 * main.c hands it time and inputs; a test does the same. */
#pragma once

#include "io/canvas.h"
#include "io/input.h"

typedef struct Game Game; /* front/state.h has it; at most 1 MiB */

typedef struct GameOptions {
    const char *level_path;  /* play this level at once; NULL: the title */
    uint64_t seed;           /* used when the level leaves it out */
    const char *run_folder;  /* where runs are written; NULL: nothing is recorded */
    const char *level_folders[3]; /* searched for *.level, NULL-terminated */
    int text_per_cent;       /* 100..200 */
    bool reduced_motion;
    bool plain;              /* the plain theme's nouns */
    int64_t opened;          /* seconds since 1970 now, as time(2) has them; runs are named by it */
} GameOptions;

/* Allocates and starts. On failure NULL, and *error says what is wrong with place and remedy. */
Game *game_open(const GameOptions *options, Buffer *error, int *exit_status);
/* Closes the run file in order and frees. NULL is fine. */
void game_close(Game *game);

/* An input, at `now` microseconds of a clock that never goes back. */
void game_input(Game *game, const Input *input, uint64_t now);
/* Moves the game on to `now`. A jump of more than a quarter of a second counts as a quarter (suspend, debugger). */
void game_update(Game *game, uint64_t now);
/* Draws what is to be seen at the time of the last update. Writes no game state. */
void game_draw(const Game *game, Canvas *canvas);

/* Microseconds until the picture changes by itself: 0 at once (animating), UINT64_MAX never. */
uint64_t game_wait(const Game *game);
bool game_over(const Game *game); /* the window is to be closed */
