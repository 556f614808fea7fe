/* result_fields.h - what a finished run leaves of itself, and the one table of it: the file, the QR text, a row of CSV
 * and an object of JSON are all written by it, and the first two read. No name of a user or of a machine is in it, and
 * no path. */
#pragma once

#include "base/buffer.h"
#include "report/code.h"
#include "work/ledger.h"

enum {
    RESULT_VERSION = 1,
    RESULT_TITLE_MAX = 36,    /* bytes, with the NUL */
    RESULT_NICKNAME_MAX = 21, /* likewise */
    RESULT_FIGURE_MOST = 9999999,
    RESULT_COUNT_MOST = 46655,    /* three digits to the base of 36 */
    RESULT_PRICE_MOST = 60466175, /* five */
    RESULT_MINUTES_MOST = LEVEL_DAYS_MAX * 24 * 60,
};

/* Plain data. All figures are of the whole run. */
typedef struct RunResult {
    char title[RESULT_TITLE_MAX];       /* the level's, cut */
    char nickname[RESULT_NICKNAME_MAX]; /* as it was typed; "" it was not */
    uint64_t level;                     /* code_level_hash of the level's text */
    uint64_t seed;
    int64_t begun; /* seconds since 1970; 0: not known */
    int rules, days;
    int round; /* of a room's code; 0: there was none */
    int busyness, progress, binned;
    int standing[JUDGED_COUNT]; /* at its end, had that count been the one all along */
    int review;                 /* 0: none was chosen, else Judged + 1 */
    int sealed, awaited, returned, knots;
    int pings, answered, needed, needed_answered, meetings, joined, reports, written;
    int minutes[ACCOUNT_COUNT];
    int bet, right_bet;   /* 0: none, else the choice, from 1; the one that came true */
    int guessed, unknown; /* evenings on which something was said; on which one did not know. Said on the former, and
                             what it was on those: */
    int said_refining, said_around, said_bins;
    int was_refining, was_around, was_bins;
    int dearest; /* the dearest interruption: 0 there was none, else its JobKind + 1; its day, minute of the clock, */
    int dearest_day, dearest_minute;
    int dearest_taken; /* the minutes it took, */
    int dearest_lost;  /* the signal lost since, thousandths of a minute at full signal, */
    int dearest_price; /* and what both could have brought, thousandths of a number */
} RunResult;

typedef enum FieldKind {
    FIELD_NUMBER, /* int, low..high */
    FIELD_CHOICE, /* int: one of `words`, which are high + 1 */
    FIELD_WORDS,  /* char[high]: what somebody wrote; may be empty where low is 0 */
    FIELD_HASH,   /* uint64_t */
    FIELD_SEED,   /* uint64_t, shown as int64_t */
    FIELD_TIME,   /* int64_t: seconds since 1970, up to UTC_LAST */
} FieldKind;

typedef struct ResultField {
    const char *word;
    FieldKind kind;
    size_t at; /* in RunResult */
    int low, high;
    const char *const *words;
} ResultField;

enum { RESULT_FIELDS_MOST = 64 };
int result_field_count(void);
/* 0..result_field_count() - 1, in the order in which they are written. */
const ResultField *result_field(int index);

int run_result_number(const ResultField *field, const RunResult *result); /* of FIELD_NUMBER and FIELD_CHOICE */
/* The field as it is read in a file: "210", "2026-11-23T09:30:00Z", "Quick Reply". Words are added as they are. */
void result_field_print(const ResultField *field, const RunResult *result, Buffer *out);
/* Reads that back. False: it is none of what the field takes, and *result is as it was. */
bool result_field_read(const ResultField *field, Text text, RunResult *result);
/* What it takes, for a sentence: "a number from 0 to 20". */
void result_field_wants(const ResultField *field, Buffer *out);

/* The code of the room it was played in, false where there was none. */
bool run_result_code(const RunResult *result, char out[ROOM_CODE_MAX]);
/* What no single field can tell: NULL, or a sentence about two figures that cannot both be. */
const char *run_result_contradiction(const RunResult *result);
