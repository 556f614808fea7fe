/* argue.h - mdr argue: bots play levels, and what the levels expect is held against what came out. */
#pragma once

#include "mdr/options.h"

/* Returns an ExitStatus, as all tools do; what is wrong has been said. */
int tool_argue(const Arguments *arguments);
