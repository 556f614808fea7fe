/* room_tone.h - what the places sound like: a tone each, for as long as one is there, and a cue each, as one comes.
 * One is there when its picture is; on foot the corridor is wherever nothing else is. */
#pragma once

#include "front/state/state.h"

/* The cue of a place that was just come to, once; tones come and go as quickly as pictures. After place_update. */
void room_update(Game *game);
/* A run was taken up again: nobody comes to where it stands. */
void room_resume(Game *game);
/* Adds the places' tones to those of the desk, which are lowered by as much. */
void room_tones(const Game *game, Loudness tones[TONE_COUNT]);
