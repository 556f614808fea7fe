/* run_write.h - a run being written down as it is played. */
#pragma once

#include "base/append.h"
#include "record/run.h"
#include "work/day.h"

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
/* Writes down which round of a room it is, 1..RUN_ROUND_MOST, as its code said; before anything is done. */
bool run_round(RunWriter *writer, int round, FileError *error);
/* Writes down a command that day_obey obeyed, in one write(2); behind the end of a run that is over with another end.
 * Its beat must be the one it was obeyed at: never before
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
