/* captions.h - a few words for each sound that means something, for those who do not hear it, where the settings ask
 * for them. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* The words for a sound, in brackets; of a temper without its side. "" for a place's tone: its cue told that one came.
 */
const char *cue_caption(bool plain, Cue cue);
const char *tone_caption(bool plain, Tone tone);
/* Whether a cue only confirms what one's own hand does, and is not written. */
bool cue_is_own(Cue cue);

/* A cue was asked for. */
void captions_cue(Game *game, Cue cue);
/* The tones are as they are now. */
void captions_tones(Game *game);
/* What was heard in the last two seconds, where it covers nothing that is wanted; after the page, whose buttons it
 * heeds. */
void captions_draw(const Game *game, Ui *ui);
