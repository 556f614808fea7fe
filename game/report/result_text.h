/* result_text.h - a result as a small file, and as the text of a QR code; back from either, where nothing is believed
 * that its field does not take. A file names its fields, a line each, in the order of the table, and ends with a
 * checksum:
 *
 *     mdr-result 1
 *     title Quick Reply
 *     level 9f86d081884c7d65
 *     ...
 *     code quiet-lamp-forty
 *     sum 6a1c09f2
 *
 * `code` is there where the run was a room's. The QR text has the same values in the same order, numbers to the base of
 * 36, in the characters that a QR code packs closest: MDR1 TITLE.LEVEL.RULES...SUM. Neither checksum is a defence
 * against somebody who wants it to agree. */
#pragma once

#include "base/file.h"
#include "report/result_fields.h"

#define RESULT_ENDING ".result"
#define RESULT_MAGIC "mdr-result"
#define RESULT_QR_MAGIC "MDR1 "

enum {
    RESULT_BYTES_MAX = 2048, /* of a file */
    RESULT_QR_MOST = 400,    /* characters */
};

typedef struct ResultError {
    int line;           /* of the text, from 1; 0: of no line in particular */
    char sentence[320]; /* with what to do about it */
} ResultError;

bool run_result_looks_like(Text file);
void run_result_print(const RunResult *result, Buffer *out);
/* *out is replaced on true. On false it is as it was, and *error says why. */
bool run_result_read(Text file, RunResult *out, ResultError *error);

/* At most RESULT_QR_MOST characters of 0-9 A-Z blank $%*+-./: */
void run_result_qr_print(const RunResult *result, Buffer *out);
/* Whether a line looks like one, with or without the "QR-Code:" that scanners put before it. */
bool run_result_qr_looks_like(Text line);
bool run_result_qr_read(Text line, RunResult *out, ResultError *error);
