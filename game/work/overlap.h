/* overlap.h - meetings that are held at the same time: one can sit in one of them. Held is a meeting from when it was called for as long as
 * it was called for, whatever else has the hands meanwhile. */
#pragma once

#include "work/look.h"

typedef enum OverlapKind {
    OVERLAP_NONE,
    OVERLAP_SAT_IN, /* one is in the other one, which joining this one leaves; */
    OVERLAP_OFFERED, /* or the other one waits for an answer too, which joining this one is; */
    OVERLAP_COMES,  /* or it has not been called yet */
} OverlapKind;

typedef struct Overlap {
    OverlapKind kind;
    int row;        /* of the other meeting, in Level.rows, */
    int minute;     /* of the clock, at which it was or will be called */
} Overlap;

/* The first other meeting that is held at the same time as the one offered. */
Overlap day_overlap(const Day *day, const Offer *offer);
/* Whether the other one gets a note when the offered one is joined; else it is declined. */
bool overlap_gets_note(const Day *day, const Overlap *overlap);

/* Whether that is a meeting one sits in, or another one that is offered, held at the same time as the offered one. */
bool overlap_job(const Day *day, const Offer *offer, const Job *job);
bool overlap_offer(const Day *day, const Offer *offer, const Offer *other);
