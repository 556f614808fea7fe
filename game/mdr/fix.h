/* fix.h - mdr check --fix: what has a safe remedy, shown and then written. */
#pragma once

#include "level/mend.h"

/* Adds to *out what `text`, that of the file at `path`, becomes, as a diff. With `yes`, or when somebody at a terminal says so, it is written
 * and replaces *text; else both stay. Nothing is said where there is nothing to mend. Returns an ExitStatus. */
int fix_text(const char *path, bool yes, MendRead *read, void *context, Buffer *text, Buffer *out);
