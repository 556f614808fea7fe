/* common.h - what the pages of both programs have: options, exit statuses, files, environment. */
#pragma once

#include "options/option.h"

/* Those that --help lists, from a row of the table on, to before another. */
void tell_options(const OptionTable *table, int from, int to, Buffer *out);
void tell_statuses(Buffer *out);
void tell_files(Buffer *out);
/* `present`: with what only the program has that opens a window. */
void tell_environment(bool present, Buffer *out);
