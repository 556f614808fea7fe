/* run.h - other programs beside this one. */
#pragma once

#include "base/buffer.h"

/* Runs a program of the folder that this one lies in, and waits for its end. What it prints is added to *out; NULL:
 * goes nowhere. Returns its exit status; -1: it cannot be started, or did not end by itself. */
int bench_run(const char *folder, char *const argv[], Buffer *out);
