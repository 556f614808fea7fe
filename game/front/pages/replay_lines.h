/* replay_lines.h - what came between the hands and the numbers on a day that is shown, a line each: when, who, what was
 * chosen, what it cost. */
#pragma once

#include "front/state/screening.h"

enum { REPLAY_WORDS_MAX = 500 };

typedef struct ReplayLine {
    int minute; /* of the clock */
    char what[REPLAY_WORDS_MAX];
    char came_of_it[REPLAY_WORDS_MAX];
} ReplayLine;

/* The latest of the day as it stands, the newest first, up to `most`; how many those are. */
int replay_lines(const Screened *screened, bool plain, ReplayLine lines[], int most);
