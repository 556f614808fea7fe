/* result_of.h - the result of a run that is over. */
#pragma once

#include "record/run_read.h"
#include "report/result_fields.h"
#include "work/strips.h"

/* What its figures do not tell. */
typedef struct RunOrigin {
    uint64_t level; /* code_level_hash of the level's text */
    int64_t begun;  /* seconds since 1970; 0: not known */
    int round;      /* of a room's code; 0: there was none */
} RunOrigin;

RunOrigin run_origin(const Run *run);

/* Of a day in PHASE_OVER and the strips of all its days; costs the days of the bots that its bet speaks of. */
RunResult run_result_of(const Day *day, const Strips *strips, const RunOrigin *origin);
/* Plays a kept run again for it. False with a sentence, its status and line where the run is not over, of other rules,
 * or does not play again as it was recorded. */
bool run_result_of_run(const Run *run, RunResult *out, RunError *error);

/* Takes what somebody typed for a name: what fits of it, without blanks around it. False where a character in it is
 * none that a page may show; then nothing is changed. */
bool run_result_nickname(RunResult *result, Text typed);
