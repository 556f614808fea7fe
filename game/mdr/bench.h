/* bench.h - mdr bench: how long drawing, rules and window take. */
#pragma once

#include "mdr/options.h"

int tool_bench(const Arguments *arguments);
