/* table.h - the figures of `mdr bench` as a table, each with its floor and its bars. */
#pragma once

#include "base/buffer.h"
#include "bench/figures.h"

/* Whether each figure that was measured is within the bar it must keep. */
bool bench_reached(const Figures *figures);
void bench_print(const Figures *figures, Buffer *out);
/* The same for machines. */
void bench_print_json(const Figures *figures, Buffer *out);
