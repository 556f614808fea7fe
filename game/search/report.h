/* report.h - what a search found, in words and tables, or as JSON. What the columns mean: levels/ARGUING.md. */
#pragma once

#include "base/buffer.h"
#include "search/search.h"

/* Begins with one sentence, for whoever does not know the words: whether anybody leads both ledgers. */
void report_text(const Search *search, const Found *found, const char *path, Buffer *out);
/* One object, without a newline behind it. */
void report_json(const Search *search, const Found *found, const char *path, Buffer *out);
