/* fates.h - who waited, by name, and what became of them, as `mdr replay` prints it. */
#pragma once

#include "base/buffer.h"
#include "work/day.h"

/* A heading a file and a line a name; of a run that is not over, those who are due by now. Nothing where nobody is counted. */
void fates_print(const Day *day, Buffer *out);
