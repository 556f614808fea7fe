/* shot.h - mdr shot: a moment as a picture. */
#pragma once

#include "mdr/options.h"

int tool_shot(const Arguments *arguments);
