/* game.h - the whole game as seen, in one struct, without SDL, clock or window: inputs go in, a display list comes out.
 * main.c hands it time and inputs; a test does the same. */
#pragma once

#include "front/settings/moment.h"
#include "front/settings/settings.h"
#include "front/ui/widgets.h"

typedef struct Game Game; /* state/state.h has it; at most 1 MiB */

/* A level that is read again whenever it is saved: where it is opened. */
typedef struct Rereading {
    bool on;
    bool timed;    /* the moment is said, and not its day alone: then it is opened as that day begins */
    Moment moment; /* a time of a day, its briefing, or the end; day 0: the first that is not off */
    BotKind bot;   /* who plays up to it */
} Rereading;

typedef struct GameOptions {
    const char *level_path;  /* play this level at once, or go on with this run; NULL: the title */
    Rereading reread;        /* that level, while it is written; then nothing is recorded */
    const char *replay, *beside; /* show this run, and another one beside it; NULL: none */
    uint64_t seed;           /* used when the level leaves it out */
    const char *run_folder;  /* where runs are written; NULL: nothing is recorded */
    const char *level_folders[3]; /* searched for *.level, NULL-terminated */
    const char *settings_path; /* where settings are kept; NULL: they are as by default, and nowhere kept */
    const char *bests_path;    /* where the record of the campaign is kept; NULL: nowhere */
    const char *place_folder;  /* of the places' folders; NULL: they do without pictures */
    SettingsGiven given;       /* hold for this session whatever that file says, and are not written to it */
    int room_round;          /* of a room's code that level_path and seed are from; 0: there was none */
    const char *kiosk;       /* what level_path is called to whoever comes next: a code, or ""; NULL: it is no kiosk */
    const char *room_folder; /* of a room's results, to be watched; NULL: none */
    const char *nickname;    /* for results, as it was typed; NULL: none was */
    int64_t opened;          /* seconds since 1970 now, as time(2) has them; runs are named by it */
} GameOptions;

/* Allocates and starts. On failure NULL, and *error says what is wrong with place and remedy. */
Game *game_open(const GameOptions *options, Buffer *error, int *exit_status);
/* Closes the run file in order and frees. NULL is fine. */
void game_close(Game *game);

/* As they are now: main.c brings theme and window in line with them. */
const Settings *game_settings(const Game *game);
/* What is wrong with the settings file, with places and remedies; "" nothing. */
const char *game_settings_said(const Game *game);
/* Why settings that were changed are not in their file; "" when they are. */
const char *game_settings_unkept(const Game *game);

/* The picture is that many pixels: what is written on a small one is larger in it. 0: not known. */
void game_size(Game *game, int width, int height);
/* What is engraved on the player's keyboard now: keys are called so on the screen. Until then it is a US keyboard. */
void game_keyboard(Game *game, const Keyboard *keyboard);
/* An input, at `now` microseconds of a clock that never goes back. */
void game_input(Game *game, const Input *input, uint64_t now);
/* Moves the game on to `now`. A jump of more than a quarter of a second counts as a quarter (suspend, debugger). */
void game_update(Game *game, uint64_t now);
/* Draws what is to be seen at the time of the last update. Writes no game state. */
void game_draw(const Game *game, Canvas *canvas);

/* A key, pressed and let go; `character` with KEY_CHARACTER alone. */
void game_press(Game *game, Key key, uint32_t character);
/* The buttons of what is to be seen now. */
Ui game_buttons(const Game *game);
/* Tells what the day did, and goes to the page that is wished for. After anything that was done to the game from
 * outside. */
void game_settle(Game *game);
/* Puts one where one is, with no way there. */
void game_arrive(Game *game);

/* Microseconds until the picture changes by itself: 0 at once (animating), UINT64_MAX never. */
uint64_t game_wait(const Game *game);

/* Whether the pointer is to be seen: while one presents, not while it rests. */
bool game_pointer(const Game *game);

/* The file of the level that is read again whenever it is saved; "" there is none. */
const char *game_rereads(const Game *game);
bool game_over(const Game *game); /* the window is to be closed */
/* Why a run that was played is not all in its file; "" when each is. */
const char *game_unkept(const Game *game);
