/* beyond.h - what is counted for what lies behind the cards, a little a frame while others are read. */
#pragma once

#include "front/state/state.h"

/* One step of counting asks a bot once (work/sitting.h). So many a frame take a few milliseconds, */
enum { BEYOND_STEPS = 2000 };
/* Takes the run that is shown, of which a day is over at least; nothing is counted yet. Once ready it is as it was. */
void beyond_prepare(Game *game);
/* Counts on by at most so many steps; returns how many it took. */
int beyond_work(Game *game, int steps);
/* Whether there is something to count. */
bool beyond_works(const Game *game);

/* Begins the other way with that change, from its morning; what was begun before is forgotten. */
void beyond_change(Game *game, Otherwise other);
/* Whether the morning of the day that would be played again is known. */
bool beyond_has_morning(const Game *game);

/* For `left` and `right`: the day before or after; false where there is none with a strip. */
bool beyond_day(Game *game, int by);
