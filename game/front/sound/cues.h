/* cues.h - what is heard of the game: events of the day and what a hand does become cues, the field and the room become
 * tones. Only listened to; nothing follows from it. What is written for those who do not hear is captions.h's matter.
 */
#pragma once

#include "front/state/state.h"

/* One event of the day. */
void cues_event(Game *game, const Event *event);
/* A sound from the middle of the room, now. */
void cues_ask(Game *game, Cue cue);
/* Tones follow the room and the hand; cues that waited for their moment come. Every tick, on every page. */
void cues_update(Game *game);

/* How near and on which side each temper is to be heard by where the hand is, by the order of the tempers; before
 * volumes. */
void cues_voices(const Game *game, Loudness voices[TEMPER_COUNT]);
