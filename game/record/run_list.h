/* run_list.h - the runs that lie in a folder, for lists. Their order is that of when they were begun, as their heads have it: neither names
 * nor dates of files say anything. */
#pragma once

#include "record/run_read.h"

/* What a run's file says of it. */
typedef struct RunListed {
    char path[PATH_LENGTH_MAX];
    char title[RUN_TITLE_MAX];   /* "": not known */
    char started[RUN_WORD_MAX];  /* as in the head; "": not known */
    bool over;                   /* it is finished, or says so at its end */
    bool readable, playable;     /* its figures are known; it is of these rules */
    int day, minute, days;       /* how far it went, and of how many days; day 0: not known */
    int busyness, progress;      /* 0..9,999,999, whatever the file says */
    char why[FILE_SENTENCE_MAX]; /* why it cannot go on, or its cards not be shown; "" when it can, or they can */
} RunListed;

typedef void RunSeen(void *owner, const RunListed *run);

/* Tells `seen` of the newest finished runs of a folder, the newest first, as many as are looked at. `now` is in seconds since 1970: a run
 * that was begun later than that comes last, since its clock was wrong, as does one that does not say when. A folder that cannot be read is
 * passed over. */
void run_finished(const char *folder, int64_t now, RunSeen *seen, void *owner);

/* The same of all that are not finished and in which something was done; those in use and those that are damaged, too. */
void run_unfinished(const char *folder, int64_t now, RunSeen *seen, void *owner);
