/* translate.h - strings of the interface in the user's language, by libintl. Where there is no catalogue they are what
 * stands in the code. What is said in assets/words and in levels is not translated: other words are other texts. */
#pragma once

/* A string in code. */
#define _(text) translation(text)
/* The same where a number decides its form; in English `many` is for all numbers but one. */
#define P_(one, many, count) translation_for(one, many, (unsigned long)(count))
/* A string in a table, which is made before there is a language: whoever shows it calls translated, once. */
#define N_(text) text

/* Takes the language from the environment and its catalogue from `folder`, LANGUAGE/LC_MESSAGES/macrodata-refinement.mo
 * in it. Numbers and dates stay as they are in C. Once, when the program begins. */
void translate_from(const char *folder);

/* Where there is no catalogue libintl is not asked: since glibc 2.41 it allocates for every string that it looks for. */
__attribute__((format_arg(1))) const char *translation(const char *text);
__attribute__((format_arg(1), format_arg(2))) const char *translation_for(const char *one, const char *many, unsigned long count);

/* What N_ marked. Of an empty string libintl would give the head of its catalogue; that and NULL stay as they are. */
__attribute__((format_arg(1))) static inline const char *translated(const char *marked)
{
    return marked && marked[0] ? translation(marked) : marked;
}
