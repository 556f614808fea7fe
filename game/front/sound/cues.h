/* cues.h - what is heard of the game: events of the day and what a hand does become cues, the field and the room become
 * tones. Only listened to; nothing follows from it. What is written for those who do not hear is captions.h's matter.
 */
#pragma once

#include "front/state/state.h"

/* One event of the day. */
void cues_event(Game *game, const Event *event);
/* Tones follow the room and the hand; cues that waited for their moment come. Every tick, on every page. */
void cues_update(Game *game);

/* What is to be heard since it was last asked, volumes and mono applied; takes the cues away. */
void cues_take(Game *game, Cues *out);
