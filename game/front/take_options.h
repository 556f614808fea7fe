/* take_options.h - what a game is opened with becomes part of it. Nothing is played yet. */
#pragma once

#include "base/buffer.h"
#include "front/game.h"
#include "front/state/state.h"

/* False, with a sentence, where a path is longer than there may be. */
bool take_options(Game *game, const GameOptions *options, Buffer *error, int *exit_status);
