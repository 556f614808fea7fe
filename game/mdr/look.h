/* look.h - a look at a level or a run before a window opens, here where messages can be read. */
#pragma once

#include "base/text.h"

/* Says what is wrong with a level; EXIT_CLEAN when it can be played. */
int look_at_level(const char *path);
/* One or the other, as the file's first word has it. */
int look_at_any(const char *path, bool *over);
/* Says why a run cannot be played again; EXIT_CLEAN when it can. `over`: whether it has come to its end. */
int look_at_run(const char *path, Text text, bool *over);
