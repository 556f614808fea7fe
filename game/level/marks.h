/* marks.h - a text with marks in braces, taken apart. Knows no lists: what a name stands for is for others to know.
 *     {topic}     what that name stands for, or a line drawn from the list of that name
 *     {a topic}   the same with a or an before it
 *     {is|are}    the first after one thing, the second after several */
#pragma once

#include "base/text.h"

typedef enum MarkKind { MARK_NONE, MARK_DRAW, MARK_AGREE, MARK_BROKEN } MarkKind;

typedef struct Mark {
    Text plain;     /* what stands before it */
    MarkKind kind;  /* MARK_NONE: the text ends */
    Text whole;     /* the mark with its braces; a lone brace, or one that never closes, is MARK_BROKEN */
    Text name;      /* MARK_DRAW */
    bool article;   /* MARK_DRAW: with a or an */
    Text one, many; /* MARK_AGREE */
} Mark;

/* Takes the next mark with what stands before it off *rest; false when *rest is empty. */
bool mark_next(Text *rest, Mark *mark);
/* The next mark that draws, whatever stands before it; false when there is none. */
bool mark_next_draw(Text *rest, Mark *mark);
