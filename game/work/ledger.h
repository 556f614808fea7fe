/* ledger.h - what is counted: minutes, Busyness, Progress, the file bar; and how the recorded hours are judged under each count. */
#pragma once

#include "work/strip.h"

enum {
    STANDING_MOST = 1000,
};

/* A day's figures. Busyness and numbers are whole; what the rules keep finer stays inside the day. */
typedef struct DayFigures {
    int minutes[ACCOUNT_COUNT];
    int busyness;             /* points, as shown */
    int progress;             /* numbers, sealed or credited, times weight */
    int sealed, returned;     /* bins paid; bins that came back with a slip */
    int awaited;              /* of the bins paid: those of files that serve somebody */
    int binned;               /* numbers ever put in a bin, returned ones too: what the bar counts */
    int gathered_clusters;    /* gathers that took at least half of a true cluster */
    int right, strays, phantoms, reworked; /* numbers put in bins; numbers that came back */
    int knots;
    int pings, pings_answered, pings_needed, pings_needed_answered; /* arrivals; evening pings apart */
    int evening_pings, evening_answered;
    int payees_due, payees_paid; /* of those who wait: that were due on the day; that were paid on it */
    int meetings, meetings_joined;
    int reports, reports_written;
    int standing[JUDGED_COUNT]; /* at the end of the day, had that count been the one all along */
    int official;             /* the same under the counts that were in force; while the day runs, all of these are as of the last judged hour */
    int energy, burnout;        /* at the end of the day's evening; per mille */
} DayFigures;

/* What one says of one's day when asked at home; the same of what it was. */
typedef enum GuessKind { GUESS_NONE, GUESS_UNKNOWN, GUESS_SAID } GuessKind;
typedef struct Guess {
    uint8_t kind; /* GuessKind: not answered, "I do not know", these: */
    int16_t refining, around; /* minutes refining; minutes around the work */
    int16_t bins;             /* somebody was waiting for */
} Guess;
enum { GUESS_MINUTES_MOST = STRIP_MINUTES_MAX, GUESS_BINS_MOST = 999 };

/* One judged hour. */
typedef struct Hour {
    int32_t heat;     /* thousandths, mean of the hour's minutes */
    int16_t binned;   /* numbers a worked hour, mean of the day so far */
    int16_t served;   /* Progress numbers a worked hour, mean of the day so far */
    uint8_t day;      /* from 1 */
} Hour;

/* How a day stood as its shift ended. */
typedef struct ShiftEnd {
    int16_t minute;  /* of the clock; 0: it has not */
    int16_t burnout; /* per mille */
} ShiftEnd;

/* When one was promoted, by the hour that was judged; nobody is demoted. */
typedef struct Promotion {
    int16_t day;     /* from 1; 0: one was not */
    int16_t minute;  /* of the clock */
} Promotion;

/* What the hands did while they were sharp: carrying numbers at signal SHARP_SIGNAL or more, nothing held. */
enum { SHARP_SIGNAL = 800 };
typedef struct Sharp {
    int minutes;
    int right, wrong; /* numbers that went where they belong; others, and those that came back */
} Sharp;

enum { LEDGER_HOURS_MAX = LEVEL_DAYS_MAX * 12 }; /* a shift has no more */

typedef struct Ledger {
    DayFigures days[LEVEL_DAYS_MAX]; /* index day - 1 */
    ShiftEnd ends[LEVEL_DAYS_MAX];   /* shown only: no rule reads them, */
    Promotion promoted;              /* nor this */
    int standing[JUDGED_COUNT];      /* now, 0..1000; proposals are paid from all three */
    int official;                    /* now, under the count in force; another than the level's once a `judged` rule is bought */
    int64_t seen, seen_before;       /* thousandths of Busyness: the whole run, and up to this morning */
    int hour_count;
    Hour hours[LEDGER_HOURS_MAX];
    int waiting[LEVEL_DAYS_MAX];     /* what lay right in open bins as a day ended, times weight, also on days off; nothing after the last. Shown only, */
    int credited[LEVEL_DAYS_MAX];    /* and so is Progress of a day that no numbers brought, but answers and reports, */
    int handed_in;                   /* and so is Progress of what did at the run's end */
    int spent[LEVEL_DAYS_MAX];       /* standing paid for proposals on that morning */
    Guess guesses[LEVEL_DAYS_MAX];   /* no rule reads them */
    Sharp sharp;                     /* of the whole run; nor this */
    Strip strip;                     /* of the last day that began */
} Ledger;

/* The whole run's figures: sums, with standing, energy and burnout as they are at its end. `days` from 1. */
DayFigures ledger_total(const Ledger *ledger, int days);

/* Progress of one day's own work, from 1: right numbers that went into bins on it and what was credited on it. Less what a bin that came
 * back lost, and what one sealed too late. Those of all days of a run that is over are its Progress. */
int ledger_done(const Ledger *ledger, int day);

/* What the right answer would have been: a night is refining, and neither rest nor perks are around the work. */
Guess figures_truth(const DayFigures *figures);

/* Minutes about work, of the minutes at work, in hundredths of a per cent: 1 - (refining + night) / (all - rest - perks). */
int figures_about_work(const DayFigures *figures);

/* Progress that numbers brought, for an hour of refining, nights too, in hundredths; 0 where there was none. Of a day, from 1, it is that of
 * ledger_done; 0: of all of them. */
int ledger_an_hour(const Ledger *ledger, int day, int days);
/* The same of any figures, and all their Progress. */
int figures_an_hour(const DayFigures *figures, int progress);

/* What one judged hour adds to standing under `count`; -20..20 by default. */
int ledger_judge(const Level *level, const Hour *hour, Judged count);
/* What an hour is looked at for under `count`, and what was found in that one: seen in points of Busyness, else numbers an hour. */
int ledger_looked_for(const Level *level, Judged count);
int ledger_found(const Hour *hour, Judged count);
/* Standing recomputed from the recorded hours under a count: the verdict flip. What could have been afforded under it is not re-run. */
int ledger_verdict(const Ledger *ledger, const Level *level, Judged count);

/* 1 once one was promoted, on that day or before it; 0 until then. */
int ledger_promoted(const Ledger *ledger, int day);

/* A dry word for a standing; the front shows it. 0 lowest .. RANK_COUNT-1. */
enum { RANK_COUNT = 6 };
int ledger_rank(int standing);
