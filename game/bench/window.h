/* window.h - the window's figures, by the helper that a build with tests has beside its programs. */
#pragma once

#include "base/file.h"
#include "bench/figures.h"

/* Without that helper, or a display, they are left out, and figures->no_window says why. False: *error has a
 * sentence. */
bool bench_window(const char *folder, const char *level, Figures *figures, FileError *error);
