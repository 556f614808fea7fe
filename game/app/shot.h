/* shot.h - one moment of a kept run or of a level as a picture file, drawn as it would be on a screen, without one. */
#pragma once

#include "app/play_options.h"
#include "paint/glyphs.h"

/* Returns an exit status; what is wrong is in *error. */
int shot(const PlayOptions *options, GlyphSource source, Buffer *error);
