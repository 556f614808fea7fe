/* run_read.h - a run file as data. */
#pragma once

#include "base/file.h"
#include "level/messages.h"
#include "record/run.h"
#include "work/day.h"

typedef struct RunError {
    ExitStatus status;
    int line; /* of the run file, from 1; 0: the file as a whole */
    char sentence[512];
    Messages level; /* what is wrong with the level inside, placed in the run file; none unless that is the trouble */
} RunError;

/* A state hash, and how many commands had been obeyed when it was taken. */
typedef struct RunHash {
    Beat beat;
    int commands;
    int line;
    uint64_t hash;
} RunHash;

typedef struct Run {
    char program[RUN_WORD_MAX], started[RUN_WORD_MAX]; /* version; UTC as 2026-11-23T09:30:00Z */
    char title[RUN_TITLE_MAX];
    int rules; /* other than RULES_VERSION: only the figures can be shown, and level and commands are empty */
    uint64_t seed;
    int days;
    int round; /* of a room's code; 0: none was given */
    Buffer level_text; /* owned, as all below */
    Level level;
    int command_count, hash_count;
    int unread; /* commands of other rules */
    Command *commands;
    RunHash *hashes;
    Beat beat; /* how far it went */
    bool ended;
    int figured; /* days whose figures are known */
    DayFigures figures[LEVEL_DAYS_MAX];
    size_t good_length; /* bytes up to the bad tail */
    size_t cut_length;  /* bytes of bad tail */
    int lines;          /* good ones */
    uint32_t sum;       /* of the last of them */
} Run;

/* Whether a text says of itself, in its first word, that it is a run. */
bool run_looks_like(Text file);
/* Reads a whole run file. A bad tail is left out and counted; anything else that is wrong is an error with its line.
 * *out is replaced on true and as it was on false. */
bool run_read(Text file, Run *out, RunError *error);
/* The same from a path. */
bool run_load(const char *path, Run *out, RunError *error);
/* Turns a file's trouble into a run's. False, so that a caller can return it. */
bool run_fail_file(RunError *error, const FileError *trouble);
/* What the head says of when it was begun, out of a file's first bytes: a time as 2026-11-23T09:30:00Z. False, with "", when it says none or
 * something else. */
bool run_started(Text start, char started[RUN_WORD_MAX]);
void run_free(Run *run);
/* NAME:LINE: error: SENTENCE, and the messages of the level inside; `file` is the run's text (may be empty). */
void run_error_print(const RunError *error, const char *name, Text file, Buffer *out);
