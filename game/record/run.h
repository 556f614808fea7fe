/* run.h - a run kept on disk: its level's text, its seed, its commands with their beats, in one append-only text file
 * that is the save, the replay, the bug report and the result. What its lines look like: README.md beside this. Not
 * here: which folder, what time it is. */
#pragma once

#include "base/file.h"
#include "level/messages.h"
#include "work/day.h"

#define RUN_ENDING ".run"

enum {
    RUN_VERSION = 1,                  /* of the file's form; the rules have their own number, RULES_VERSION */
    RUN_BYTES_MAX = 64 * 1024 * 1024, /* a larger file is not read */
    RUN_WORD_MAX = 32,                /* bytes in a program version or a time, with the NUL */
    RUN_TITLE_MAX = 256,              /* bytes of a title kept, with the NUL */
};

/* ---- writing ---- */

/* A run being written. The level must outlive it. What could not be written (a full disk) waits in `pending` and goes
 * out with the next line, so that nothing is missing in between: a failed call may be shown and play may go on. */
typedef struct RunWriter {
    Appender file;
    const Level *level;
    Buffer pending;
    Buffer words; /* of the line being made */
    uint32_t sum; /* of the last line */
    Beat beat;    /* the last one written down */
    int figured;  /* days whose figures are final in the file */
    bool hashed;  /* nothing has happened since the last hash */
    bool told;    /* nothing has happened since the last figures */
    bool ended;
} RunWriter;

/* Makes `folder` and in it a file named by `now` (seconds since 1970, as time(2) has them), locks it and writes the
 * head. `level_text` is what `level` was read from, byte for byte; `seed` is the one the day starts with. */
bool run_create(RunWriter *writer, const char *folder, int64_t now, const Level *level, Text level_text, uint64_t seed,
                FileError *error);
/* Writes down a command that day_obey obeyed, in one write(2). Its beat must be the one it was obeyed at: never before
 * the day's. */
bool run_command(RunWriter *writer, const Command *command, FileError *error);
/* Writes down how far the day has run; once a real second. Does nothing when that is in the file already. */
bool run_beat(RunWriter *writer, const Day *day, FileError *error);
/* Writes down the beat and the state's hash; every few seconds. */
bool run_hash(RunWriter *writer, const Day *day, FileError *error);
/* Beat, hash, the figures so far, and the end once the day is over; then waits until all is on the disk. At pause,
 * day's end and quit. */
bool run_sync(RunWriter *writer, const Day *day, FileError *error);
/* Closes; run_sync first. Fine on a zeroed, a failed or a closed writer. */
void run_close(RunWriter *writer);

/* ---- reading ---- */

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
    Buffer level_text; /* owned, as all below */
    Level level;
    int command_count, hash_count;
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
void run_free(Run *run);
/* NAME:LINE: error: SENTENCE, and the messages of the level inside; `file` is the run's text (may be empty). */
void run_error_print(const RunError *error, const char *name, Text file, Buffer *out);

/* ---- playing again ---- */

typedef struct Replay {
    bool same;       /* every hash agreed and every command was obeyed */
    Beat differs_at; /* the first beat that did not, when not `same` */
    int line;        /* of that hash; 0 when a command was refused or the recorded beat is not reached */
    int hashes;      /* compared */
    int refused;     /* commands */
} Replay;

/* Re-simulates the whole run; day->level is &run->level. False, with 65, under other rules. A difference is not a
 * failure: see *replay. */
bool run_replay(const Run *run, Day *day, Replay *replay, RunError *error);

/* Locks the file, cuts a bad tail off it, re-simulates up to its last beat and leaves the writer ready to go on. On
 * true *level (replaced) is the caller's to free, and day and writer lean on it. On false nothing but *error is
 * changed: when the run is over, in use by another program, damaged, of other rules, or does not replay to its own
 * hashes. */
bool run_resume(RunWriter *writer, const char *path, Level *level, Day *day, RunError *error);

/* A run that can be resumed, for the title screen. */
typedef struct RunFound {
    char path[PATH_LENGTH_MAX];
    char title[RUN_TITLE_MAX];
    int day, minute, days;
} RunFound;

/* The newest run in the folder in which something was done, that is not over, not in use and of these rules. False when
 * there is none. */
bool run_latest_unfinished(const char *folder, RunFound *found);
