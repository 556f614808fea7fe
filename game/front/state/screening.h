/* screening.h - a kept run shown to an audience, or two beside each other; see front/run/screening.h for what is done
 * with them. Data only.
 */
#pragma once

#include "front/state/page_ids.h"
#include "record/run_watch.h"

enum {
    SCREENED_MOST = 2,   /* runs */
    SCREEN_PACES = 3,    /* 1x, 8x, 64x */
    SCREEN_NAME_MAX = 64 /* bytes of a run's name, with the NUL */
};

typedef struct Screened {
    Run run; /* owned */
    RunWatch watch;
    Day end;                                   /* as it was left */
    DayFigures quarters[LEVEL_AMENDS_MAX + 1]; /* of a charter's run: what each came to */
    int yield;                                 /* of these hands, as strip_yield has it, over all of its days */
    char name[SCREEN_NAME_MAX];                /* that of its file */
    char path[PATH_LENGTH_MAX];
} Screened;

typedef struct Screening {
    int count; /* 1 or 2 */
    Screened of[SCREENED_MOST];
    Beat at;      /* both have come to this */
    double due;   /* beats that real time has earned and that have not passed yet: 0..1 */
    int pace;     /* which of the three */
    bool goes;    /* the clock does */
    bool to_next; /* until something interrupts */
    PageId from;  /* where it goes back to */
} Screening;
