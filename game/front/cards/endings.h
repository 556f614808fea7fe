/* endings.h - how a run came out, by both ledgers and by the rules that were bought: a table of thresholds, three sentences each. The
 * picture that belongs to one is in ending_scene.c. */
#pragma once

#include "front/cards/evidence.h"

/* In the order in which they are asked: the first that holds is the one. */
typedef enum EndingId {
    ENDING_NOTHING,   /* nothing done at all: accepted, with thanks */
    ENDING_TRANSFERRED, /* to those whom the file serves, by one's own wish */
    ENDING_BURNT,     /* burnt out */
    ENDING_FLOOR,     /* the floor changed */
    ENDING_DISMISSED, /* dismissed, and hired elsewhere */
    ENDING_HONOURED,  /* honoured and hollow */
    ENDING_PLAIN,     /* none of these */
    ENDING_COUNT
} EndingId;

typedef struct EndingRow {
    const char *name; /* for tests */
    Term terms[TERMS_MAX];
    const char *title; /* as below, untranslated */
    const char *sentences[ENDING_SENTENCES]; /* with marks of evidence.h */
} EndingRow;

extern const EndingRow ending_rows[ENDING_COUNT];

/* As this level ends with it: its last day need not be its week's. */
const char *ending_title(const Level *level, EndingId id);
EndingId ending_of(const Evidence *evidence);
/* The same in words. It looks through the whole run: once, not each frame. */
void ending_say(const Play *play, EndingSaid *out);
