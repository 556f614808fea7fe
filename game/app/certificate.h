/* certificate.h - the result picture as a file: of a kept run, without a window; or of the run that has just ended, for whoever asked for it at its
 * last card. */
#pragma once

#include "app/play_options.h"
#include "front/game.h"
#include "paint/glyphs.h"

/* Whether that path ends in one of the two that can be written. */
bool certificate_ending(const char *path);

/* Returns an exit status; what is wrong is in *error. */
int certificate(const PlayOptions *options, GlyphSource source, Buffer *error);

/* Into that folder, which is made, under a name that nothing has yet; where it went, or why not, is told to the game. NULL: there is no
 * folder. */
void certificate_keep(Game *game, GlyphSource source, const char *folder);
