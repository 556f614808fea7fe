/* translate.h - strings of the interface in the user's language, by libintl. Where there is no catalogue they are what
 * stands in the code. What is said in assets/words and in levels is not translated: other words are other texts. */
#pragma once

#include <libintl.h>

/* A string in code. */
#define _(text) gettext(text)
/* The same where a number decides its form; in English `many` is for all numbers but one. */
#define P_(one, many, count) ngettext(one, many, (unsigned long)(count))
/* A string in a table, which is made before there is a language: whoever shows it calls translated, once. */
#define N_(text) text

/* Takes the language from the environment and its catalogue from `folder`, LANGUAGE/LC_MESSAGES/macrodata-refinement.mo
 * in it. Numbers and dates stay as they are in C. Once, when the program begins. */
void translate_from(const char *folder);

/* What N_ marked. Of an empty string libintl would give the head of its catalogue; that and NULL stay as they are. */
__attribute__((format_arg(1))) static inline const char *translated(const char *marked)
{
    return marked && marked[0] ? gettext(marked) : marked;
}
