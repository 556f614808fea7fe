/* run_watch.h - a run played again for somebody who looks at it: up to any beat, and back. It leans on the run, and
 * keeps nothing but the day as it stood. */
#pragma once

#include "record/run_read.h"

typedef struct RunWatch {
    const Run *run;
    Day day;  /* its level is the run's; where a night is passed over it lies further than `at` */
    int next; /* command of the run that is not obeyed yet */
    Beat at;  /* all up to that beat is done, and at it */
} RunWatch;

/* At its beginning. The run must outlive it, and be one that run_replay plays to its own hashes. */
void run_watch(RunWatch *watch, const Run *run);
/* On to that beat or back to it, as far as the run goes. Back is from the beginning again, which takes milliseconds. */
void run_watch_to(RunWatch *watch, Beat until);
/* Whether nothing more comes. */
bool run_watch_over(const RunWatch *watch);
