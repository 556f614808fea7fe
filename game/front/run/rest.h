/* rest.h - the rest of a long run, by hands and habits like the player's: offered in the lift from the second day on, at some seconds a
 * day, and given back in any morning. What they do is given as commands and written down like a player's. */
#pragma once

#include "front/state/state.h"

enum { REST_SECONDS = 5 /* a day */ };

/* Whether the days that are left may pass so: in the lift, and not before one day was had by hand. */
bool rest_offered(const Play *play);
/* The hands are fitted to what was done so far, the habits to the last day that was had by hand; then they have the desk. */
void rest_begin(Play *play);
/* The desk is wanted back in the next morning; or, after all, it is not. */
void rest_stop(Play *play, bool stops);
/* Gives it back where it is wanted, or the run is over. Asked after all that happens. */
void rest_look(Play *play);
