/* lines.h - the sections of a made-up level whose lines have a form of their own. */
#pragma once

#include "generate/plan.h"

/* The whole section, or sections, of that kind; nothing now and then. */
void lines_make(Plan *plan, SectionKind kind, Buffer *out);
