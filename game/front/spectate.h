/* spectate.h - a game whose commands come from elsewhere: from a bot, from a recorded run, or from nobody, who lets the
 * days begin and pass. Day, pace and pictures are those of a played game; nothing is recorded. It is begun in moments.h. The pointer shows where
 * the hand would be: runs do not keep it. */
#pragma once

#include "front/state/state.h"

typedef enum Arrival {
    ARRIVAL_AHEAD, /* game_update brings it nearer */
    ARRIVAL_THERE,
    ARRIVAL_NEVER, /* the day has no such time, or the recorded run stops before */
} Arrival;

/* Where the game is on its way. At HH:MM all is done that was commanded before; what comes at that very minute lies
 * there unanswered. */
Arrival spectate_arrival(const Play *play);
/* Real seconds until then at the present pace; large when that cannot be said. */
double spectate_left(const Play *play);
/* Day and minute of the clock where the game is. */
Moment spectate_now(const Day *day);
/* How many days it has. */
int spectate_days(const Play *play);

/* ---- on the way ---- */

/* `until`, or the beat before it that is not to be passed. */
Beat spectate_before(const Play *play, Beat until);
/* One thing that the source has to say up to `until`. False when there is none, or the clock stands. */
bool spectate_go_on(Game *game, Beat until);
/* What it has to say while the clock stands. */
void spectate_standing(Game *game);
/* The hand goes to where it will be needed. */
void spectate_hand(Game *game, float seconds);
