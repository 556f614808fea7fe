/* say.h - how the tools speak: all of what they found to standard output, what is wrong to standard error. */
#pragma once

#include "base/buffer.h"

/* Writes all of *out to standard output and frees it. Returns `status`; EXIT_IO, after a complaint, when that fails. */
int say_all(Buffer *out, ExitStatus status);
/* Writes "mdr: sentence" to standard error. Returns `status`. */
int say_wrong(ExitStatus status, const char *format, ...) PRINTF_LIKE(2, 3);
/* Whether both ends of a talk are terminals; colours and questions are for those. */
bool say_to_terminal(void);
