/* screening.h - kept runs shown to an audience: read, held to their hashes, and brought forth and back along one clock.
 * Nothing is written, and no run that is played is touched. */
#pragma once

#include "front/state/state.h"

/* Reads one run, or with `beside` (else NULL) two, and stands at their beginning. On false *said is why not, with place
 * and remedy, the exit status is as ever, and what was shown before is as it was. Two runs are of one level, of one
 * seed and of these rules. */
bool screening_open(Game *game, const char *path, const char *beside, Buffer *said, int *exit_status);
/* Ends it. Fine when there is none. */
void screening_close(Game *game);

/* The clock goes on by that much real time. */
void screening_pass(Screening *screening, uint64_t elapsed);
/* To that beat, forth or back, within what the runs have. */
void screening_to(Screening *screening, Beat until);
/* To the next full hour of the office, or the one before; past a night to the next morning. */
void screening_hour(Screening *screening, int by);
/* Goes on until something else interrupts one of them, and stands there. */
void screening_next(Screening *screening);
/* All of them have come to their end. */
bool screening_over(const Screening *screening);
/* How many times as fast as at a desk that is. */
int screening_times(int pace);

/* What has come of a run by now, all its days together. */
DayFigures screened_figures(const Screened *screened);
