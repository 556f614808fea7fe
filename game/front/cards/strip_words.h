/* strip_words.h - a minute of a strip in plain words: what had it, with its name, and what else happened in it. The words of messages and
 * meetings are the level's. */
#pragma once

#include "front/words/words.h"

enum { STRIP_SAID_MAX = 700 };

/* The beginning of what had that minute (index), an event of the strip; -1: nothing had it but the numbers, or home. */
int strip_job_at(const Strip *strip, int minute);
/* Which of the job's minutes it is, from 1. */
int strip_job_minute(const Strip *strip, int event, int minute);
/* What began there, as one says it: "“Pre-alignment”", "an answer to Ines Farrow". */
void strip_say_job(const Level *level, bool plain, const StripEvent *event, char *out, size_t room);
/* "10:42, “Pre-alignment”, minute 12 of 45; signal 430 of 1000." */
void strip_say_minute(const Level *level, bool plain, const Strip *strip, int minute, char out[STRIP_SAID_MAX]);
/* What came, was decided, sealed, lost in it; "" nothing. */
void strip_say_events(const Level *level, bool plain, const Strip *strip, int minute, char out[STRIP_SAID_MAX]);
