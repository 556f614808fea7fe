/* beyond_types.h - what is kept of what lies behind the cards: data only. */
#pragma once

#include "front/settings/beyond_ids.h"
#include "work/again.h"
#include "work/floor.h"
#include "work/ghosts.h"
#include "work/hours.h"

/* What is counted beyond the cards, one after the other; they share one sitting. */
typedef enum BeyondJob { BEYOND_JOB_GHOSTS, BEYOND_JOB_FLOOR, BEYOND_JOB_HOURS, BEYOND_JOB_CONTROL, BEYOND_JOB_OTHER, BEYOND_JOBS_DONE } BeyondJob;

typedef struct Beyond {
    bool ready;    /* for the run that is shown */
    bool left;     /* for the cards: the one that was up is to be up again */
    bool open;     /* this one is; else their list is shown: */
    BeyondId at;
    int day;       /* whose strip is seen, from 1 */
    int notch;     /* of that day: index among its interruptions */
    float pointer_x, pointer_y; /* where the pointer lay as that was chosen: it speaks again once it moves */
    int fact;      /* the note that is read */
    bool busyness; /* the ghosts' lines are of Busyness, not of Progress */
    BeyondJob job; /* that is being counted */
    Sitting sitting; /* whose it is */
    Ghosts ghosts;
    FloorCount floor;
    Hours hours;
    Policy habits;    /* of the run's last day, for the other way: */
    Again control;    /* that day once more with nothing changed, */
    Again other;      /* and with one thing changed */
    double watched;   /* seconds of it */
} Beyond;
