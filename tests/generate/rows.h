/* rows.h - the [schedule] of a made-up level. */
#pragma once

#include "generate/plan.h"

void rows_make(Plan *plan, Buffer *out);
