/* sentences.h - the player's own sentence and the one question after it: a table of conditions on what the run has to show, data that a
 * test reads. Never a moral: what is so, in plain words, with this run's figures. */
#pragma once

#include "front/cards/evidence.h"

enum { SENTENCE_MAX = 400 };

typedef struct SentenceRow {
    const char *name;     /* for tests and --at */
    Term terms[TERMS_MAX];
    const char *sentence; /* both with marks of evidence.h; untranslated */
    const char *question;
} SentenceRow;

/* What holds more rarely stands higher; the last one always holds. */
extern const SentenceRow sentence_rows[];
extern const int sentence_count;

/* The first row that holds. */
int sentence_row(const Evidence *evidence);
/* Both, as they are shown. It looks through the whole run: once, not each frame. */
void own_sentence(const Play *play, char sentence[SENTENCE_MAX], char question[SENTENCE_MAX]);
