/* argument.h - whether a level's argument holds, for whoever shows levels in a list: its [expect] over the seeds that `mdr argue` plays
 * where nothing else is said. By how much, and why not, is mdr's affair. */
#pragma once

#include "level/level.h"

enum { ARGUMENT_SEEDS = 20 };

typedef struct ArgumentVerdict {
    int lines, failed; /* of [expect] */
} ArgumentVerdict;

/* Asked before each seed; true: leave it. */
typedef bool ArgumentStop(void *owner);

/* Plays bots: hundredths of a second, of the largest levels seconds. False: it was to be left, or there is no memory; *out is as it was. */
bool argument_play(const Level *level, ArgumentStop *stop, void *owner, ArgumentVerdict *out);
