/* replay.h - mdr replay: a kept run once more, without a window. */
#pragma once

#include "mdr/options.h"

int tool_replay(const Arguments *arguments);
