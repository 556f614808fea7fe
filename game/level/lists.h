/* lists.h - closed lists of words, forms of values and limits, each with its sentence. Data only. */
#pragma once

#include "level/keys.h"

typedef struct WordList {
    const char *name; /* plural, for `mdr list` */
    const char *noun; /* one of them, for messages */
    const char *const *words;
    const char *const *sentences; /* one a word */
    int count;
    const char *sentence;
} WordList;

extern const WordList word_lists[LIST_COUNT];

typedef struct ValueForm {
    const char *form; /* for a sentence: 'numbers' wants FORM, such as EXAMPLE */
    const char *example;
    const char *unit; /* "" none */
} ValueForm;

extern const ValueForm value_forms[VALUE_KIND_COUNT];

/* What each measure is of one day, where its sentence in LIST_MEASURES is of the run. */
extern const char *const measure_days[MEASURE_COUNT];

/* The limits of a level, for `mdr list limits`. */
typedef struct LimitRow {
    const char *name;
    int value;
    const char *sentence;
} LimitRow;

extern const LimitRow limit_rows[];
extern const int limit_count;
