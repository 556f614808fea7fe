/* play.h - mdr play: a level in a window. */
#pragma once

#include "mdr/options.h"

int tool_play(const Arguments *arguments);
