/* reference.h - levels/README.md out of the tables. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"

/* The reference part of levels/README.md, in Markdown. */
void reference_print(Buffer *out);
