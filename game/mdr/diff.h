/* diff.h - what differs between two texts, line by line, as patch(1) reads it. */
#pragma once

#include "base/buffer.h"

/* Adds the hunks that make `after` of `before`, three lines around each, under the name; nothing where they are the same. What no terminal
 * should get is escaped. With `colour` what goes is red and what comes green. */
void diff_print(const char *name, Text before, Text after, bool colour, Buffer *out);
