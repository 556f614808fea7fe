/* fmt.h - mdr fmt: levels into their columns. */
#pragma once

#include "mdr/options.h"

int tool_fmt(const Arguments *arguments);
