/* grammar.h - sentences out of lists: a text whose lines draw from other lists, counted when it is read, so that each
 * of its sentences has a number. Which one is said when is not known here; front/jargon.h decides that. */
#pragma once

#include "level/level.h"
#include "level/marks.h"

enum {
    WORDS_VERSION = 1,
    WORDS_BYTES_MAX = 96 * 1024,
    WORDS_LISTS_MAX = 256,
    WORDS_LINES_MAX = 1280,
    WORDS_TEXT_MAX = 160,          /* characters in a line's text */
    WORDS_SENTENCES_MAX = 1 << 30, /* of one line that are told apart; there may be more */
    SENTENCE_BYTES = 640,
};

typedef struct GrammarLine {
    Text text;         /* with its marks */
    int64_t sentences; /* different ones it makes, whatever is given */
    int number;        /* line of the source, from 1 */
    uint8_t given;     /* a bit for each Given it cannot be said without */
    bool plural;
} GrammarLine;

typedef struct GrammarList {
    Text name;
    int number;       /* line of the source */
    int first, count; /* of Grammar.lines */
    int64_t sentences;
    uint8_t given;
} GrammarList;

/* Points into the text it was read from and owns nothing. */
typedef struct Grammar {
    int list_count, line_count;
    GrammarList lists[WORDS_LISTS_MAX];
    GrammarLine lines[WORDS_LINES_MAX];
} Grammar;

/* The list of that name; NULL: there is none. */
const GrammarList *grammar_list(const Grammar *grammar, Text name);

typedef struct GivenWords {
    Text text; /* empty: there is nothing of the kind, and nothing is said that wants it */
    bool plural;
} GivenWords;

typedef struct Givens {
    GivenWords words[GIVEN_COUNT];
} Givens;

typedef struct Sentence {
    char text[SENTENCE_BYTES];
    int length;
    bool plural; /* what it spoke of last is more than one */
} Sentence;

/* A text as it stands, without marks or a capital; cut, at a character, where it is too long. */
Sentence sentence_of(Text text);

/* The Givens that a text's own marks name, a bit each. */
uint8_t grammar_given(Text line);

/* One of a line's sentences by its number, 0 .. sentences-1, with a capital where it begins with a letter of ASCII. A
 * sentence too long for its room is cut, at a character. */
Sentence grammar_say(const Grammar *grammar, Text line, int64_t which, const Givens *givens);
/* The same for a part of a sentence: no capital is put. */
Sentence grammar_say_part(const Grammar *grammar, const GrammarLine *line, int64_t which, const Givens *givens);
