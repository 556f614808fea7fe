/* preview.h - `mdr preview FILE [-o OUT.svg] [--seed N]`: a level on one sheet of paper. */
#pragma once

#include "mdr/options.h"

int tool_preview(const Arguments *arguments);
