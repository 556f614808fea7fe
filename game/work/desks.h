/* desks.h - what happens at the two desks, where mode = rate: a bot's day each, on one seed, with all rows but the steward's own. A pure
 * function of level and seed, and nobody's day but theirs. */
#pragma once

#include "work/day.h"

enum { DESK_MINUTES_MAX = RATED_HOURS_MAX * 60 + 1 };

/* A desk as a minute of its shift begins; all counts since the morning. */
typedef struct DeskMinute {
    int16_t busyness, progress;
    int16_t replies;           /* messages answered */
    uint8_t doing;             /* JobKind; JOB_COUNT: refining */
    bool light;                /* it is green */
    uint8_t bar;               /* the file bar, 0..100 */
    uint8_t sealed;            /* bins */
    uint8_t full[BIN_COUNT];   /* right numbers in each, per cent of what seals it */
} DeskMinute;

typedef struct DeskDay {
    DeskMinute minutes[DESK_MINUTES_MAX];
    DayFigures figures; /* of the whole day; what was handed in unsealed counts, as in any */
} DeskDay;

typedef struct Desks {
    int length; /* minutes of the shift */
    DeskDay days[LEVEL_DESKS];
} Desks;

/* The level must be one with desks. */
void desks_play(const Level *level, uint64_t seed, Desks *out);
/* The hours of the shift, the last one begun counted whole; the minute at which hour `hour` (from 0) is over. */
int desks_hours(const Desks *desks);
int desks_hour_ends(const Desks *desks, int hour);
/* Busyness and Progress of that hour alone. What is handed in unsealed after the last one is of no hour, and in the figures. */
int desks_busyness(const Desks *desks, int desk, int hour);
int desks_progress(const Desks *desks, int desk, int hour);
