/* each.h - the files that operands name: a file is itself, and a folder every .level in it. */
#pragma once

#include "base/file.h"

/* Returns an ExitStatus. */
typedef int EachFile(void *context, const char *path);

/* Calls `each` for all of them in turn; complains about folders that hold none, and about names in them that were meant to. Returns the worst
 * status met. */
int each_level(int count, const char *const *operands, EachFile *each, void *context);
