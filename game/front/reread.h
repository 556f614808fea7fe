/* reread.h - a level that somebody writes: opened at a moment of a day that a bot has played up to, and read again whenever it is saved. The same
 * commands are played on the new text to the same minute; a text that cannot be read leaves the day as it is, and what is wrong with it lies
 * over the picture. No run is recorded, and the record of the campaign knows nothing of it. Who notices a save is main's matter. */
#pragma once

#include "front/game.h"
#include "front/state/state.h"

/* The level that has just been started is gone to where it was asked for. False, with a sentence, where that is no moment of it. */
bool reread_open(Game *game, const Rereading *wanted, Buffer *error, int *exit_status);
void reread_free(Reread *reread);

/* Whether what is played is such a level. */
bool reread_on(const Game *game);
/* Whether one has gone aside from it, to a page that has nothing of it. */
bool reread_aside(const Game *game);
/* It was saved, so many seconds after midnight. To be settled after it. */
void reread_saved(Game *game, int clock);
/* To that card, where cards are shown that have it. */
void reread_to_card(Game *game, CardId card);
/* A key that lets the day go on or stand, or turns the pages of what is wrong. True when it was one. */
bool reread_input(Game *game, const Input *input);
/* Where somebody looks elsewhere the day stands. False where nothing is reread. */
bool reread_looked_away(Game *game);

/* Whether the day is to stand now, */
bool reread_stands(const Game *game);
/* and nothing moves any more. */
bool reread_rests(const Game *game);
void reread_draw(const Game *game, Ui *ui);
