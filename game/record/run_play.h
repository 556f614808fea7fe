/* run_play.h - a run played again: to hold it to its hashes, or to go on with it. */
#pragma once

#include "record/run_read.h"
#include "record/run_write.h"
#include "work/strips.h"

typedef struct Replay {
    bool same;       /* every hash agreed and every command was obeyed */
    Beat differs_at; /* the first beat that did not, when not `same` */
    int line;        /* of that hash; 0 when a command was refused or the recorded beat is not reached */
    int hashes;      /* compared */
    int refused;     /* commands */
} Replay;

/* False, with 65, under other rules: then its figures can be shown, and nothing else. */
bool run_same_rules(const Run *run, RunError *error);

/* Re-simulates the whole run; day->level is &run->level. False, with 65, under other rules. A difference is not a
 * failure: see *replay. */
bool run_replay(const Run *run, Day *day, Replay *replay, RunError *error);

/* Plays it again for the strips of its days, as far as it went, and for the day that began last as it began; morning->level is &run->level,
 * or NULL where none has. Only of a run that run_replay plays. */
void run_strips(const Run *run, Strips *strips, Day *morning);

/* Locks the file, cuts a bad tail off it, re-simulates up to its last beat and leaves the writer ready to go on. On
 * true *level (replaced) is the caller's to free, and day and writer lean on it. On false nothing but *error is
 * changed: when the run is over, in use by another program, damaged, of other rules, or does not replay to its own
 * hashes. */
bool run_resume(RunWriter *writer, const char *path, Level *level, Day *day, RunError *error);
