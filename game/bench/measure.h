/* measure.h - the measuring of `mdr bench`. How the figures are judged and printed is in table.h. */
#pragma once

#include "base/file.h"
#include "bench/figures.h"

/* Measures everything, in a temporary folder that is gone afterwards. False: *error has a sentence. Takes some ten
 * seconds, and fifty more for the window. */
bool bench_measure(Figures *figures, FileError *error);
