/* corridor.h - on foot on the level's map: where the eye is on its way, where one looks, and where one is walking to by
 * oneself. A step is the day's, and a minute; turning is nobody's. No drawing. */
#pragma once

#include "front/state/state.h"

/* Real seconds of a step. */
extern const double corridor_step_seconds;

/* One stands up, or comes back: the eye is where one is. */
void corridor_place(Game *game);
/* Time goes by; steps of a way begin. */
void corridor_update(Game *game, float seconds);

/* Where one looks. */
Heading corridor_facing(const Walker *walker);
/* Does it, or remembers it while on the way. Ends a way of one's own. */
void corridor_stride(Game *game, Stride stride);
/* Whether it would come to an open cell; turning always can. */
bool corridor_can(const Game *game, Stride stride);
/* Sets out for a cell, one step after the other, until any other wish. */
void corridor_go(Walker *walker, int column, int row);
void corridor_stop(Walker *walker);
/* Back to the desk. From the desk's own door that is once out and in again. */
void corridor_go_home(Game *game);
/* Neither on the way nor turning, and nothing has the hands. */
bool corridor_idle(const Game *game);
