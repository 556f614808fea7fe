/* voices.h - the field by ear: each temper as near as the nearest number of it that has come up, and on its side. A
 * phantom has two voices, a knot four. */
#pragma once

#include "front/state/state.h"

/* How near and on which side each temper is to be heard by where the hand is, by the order of the tempers; before
 * volumes. */
void cues_voices(const Game *game, Loudness voices[TEMPER_COUNT]);
