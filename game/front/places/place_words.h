/* place_words.h - what stands on the anchors of a place. */
#pragma once

#include "front/state/state.h"

/* "" where nothing stands. Lines end in '\n'. */
enum { PLACE_TEXT_MAX = 512 };
void place_say(const Game *game, PlaceId place, const char *anchor, char out[PLACE_TEXT_MAX]);
/* Whether anything is ever said on that anchor. */
bool place_speaks(PlaceId place, const char *anchor);
