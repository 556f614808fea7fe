/* glossary.h - words of the game that are no key, verb or option: what a page, a message or a table means by them, each
 * with an example. Data only; explain.c and reference.c print it. */
#pragma once

typedef struct Term {
    const char *word;
    const char *also; /* other forms that mean the same, with blanks between them; "" none */
    const char *sentence;
    const char *example; /* whole lines of a level, or what is typed at a prompt */
} Term;

extern const Term terms[];
extern const int term_count;
