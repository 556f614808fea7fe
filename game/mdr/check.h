/* check.h - mdr check: all that is wrong or odd in levels. */
#pragma once

#include "mdr/options.h"

int tool_check(const Arguments *arguments);
