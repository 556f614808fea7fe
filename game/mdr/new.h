/* new.h - mdr new: a level to begin with, out of a template. */
#pragma once

#include "mdr/options.h"

int tool_new(const Arguments *arguments);
