/* list.h - mdr list and mdr explain: what the level format knows. */
#pragma once

#include "mdr/options.h"

int tool_list(const Arguments *arguments);
int tool_explain(const Arguments *arguments);
