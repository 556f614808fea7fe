/* jobs.h - what has the hands, and what comes of it when it ends. Private to work/. */
#pragma once

#include "work/turn.h"

/* Puts a job on the stack, what it interrupts waiting below; `cut` of focus (per mille) and residue for each open bin.
 */
void interrupt(Turn *turn, Job job, int cut, int residue);
/* Puts a job on the stack that interrupts nothing: one is on foot already. */
void begin_job(Turn *turn, Job job);
/* Puts a job where it begins after those already there. */
void queue_job(Turn *turn, Job job);
/* The job has had the minute that is over. */
void note_minute(Day *day, Job *job);
/* The job on top came to its end: only now does it pay, show, install. */
void finish_job(Turn *turn, Job job);
/* A note about a meeting, written after all that has the hands. */
void write_later(Turn *turn, const Offer *offer);
/* One leaves that meeting of the stack for another one: of what is decided in it the rest is missed. */
void leave_meeting(Turn *turn, int index);
/* In the meeting on top one says something, for the first time. */
void speak(Day *day);
/* The shift ends: what is not done by then is not done; what was decided meanwhile is missed. */
void leave_undone(Day *day);
