/* roff.h - what is told, as the source of a manual page: the macros of man(7), and texts with all that roff would take
 * for its own kept from it. In a text `...` is set bold. */
#pragma once

#include "base/buffer.h"

/* Where a page stands, and what `whatis` says of it. */
typedef struct RoffTitle {
    const char *name;
    int section;
    const char *date, *version, *sentence;
} RoffTitle;

void roff_title(const RoffTitle *title, Buffer *out);
void roff_heading(const char *words, Buffer *out); /* as it is: in capitals */
void roff_subheading(const char *words, Buffer *out);
/* Sentences that flow; an empty line ends a paragraph, as the text's end does. */
void roff_text(const char *text, Buffer *out);
/* The same, beginning with a paragraph of its own. */
void roff_paragraph(const char *text, Buffer *out);
/* A thing and what is said of it: the thing is set bold, what follows it, "" nothing, is not. The saying is the text
 * that comes next. */
void roff_item(const char *name, const char *follows, Buffer *out);
/* Whole lines as they are. */
void roff_lines(const char *lines, Buffer *out);
