/* fitted.h - hands as good as a player's, and what a player mostly did, both read off a day that was played: for who plays the same day
 * again otherwise. Shown only; no rule reads any of it. */
#pragma once

#include "work/bots.h"

enum {
    FITTED_LEAST = 700, /* hands are fitted within these, per mille of the usual ones: beyond them */
    FITTED_MOST = 1400, /* it would be another kind of hands */
    FITTED_MINUTES = 15, /* fewer sharp minutes say nothing about hands */
};

/* The hands, and what they were fitted by. */
typedef struct Fitted {
    Skill skill;
    Sharp you, usual;
    bool known;     /* there were minutes enough; else the hands are as usual */
    bool time_held, slips_held; /* it would have been beyond the limits */
} Fitted;

/* `usual`: what the usual hands did while sharp, on the same seed. Both are of minutes at signal SHARP_SIGNAL or more, nothing held.
 *  - slips: the share of what was carried that was wrong, yours against theirs.
 *  - time: the numbers a minute that went where they belong, theirs against yours; a third more of the difference than that, since whoever
 *    is quicker waits for clusters more often: hands at 700 carry 1.29 times as much on levels/ordinary-week, at 1400 0.75 times. */
Fitted fitted_to(const Sharp *you, const Sharp *usual);

/* Numbers an hour that went where they belong, while sharp. */
int sharp_pace(const Sharp *sharp);
/* Of a hundred that were carried then, so many were wrong; rounded down. */
int sharp_wrong(const Sharp *sharp);

/* What was mostly done on that day, as a policy: what one did with more than half of the messages, meetings, reports and perks; what cannot be
 * read off it is as balanced. `strip` and `figures` are the day's, `office` as it was at its end. */
Policy habits_of(const Level *level, const Strip *strip, const DayFigures *figures, const Office *office);

/* One thing done otherwise. */
typedef enum Otherwise {
    OTHERWISE_NOTHING, /* the day again as it was: what comes of these hands and habits alone */
    OTHERWISE_SILENT,  /* no message is answered, */
    OTHERWISE_PROMPT,  /* or each at once */
    OTHERWISE_NOTES,   /* notes for meetings that do not decide */
    OTHERWISE_COUNT
} Otherwise;
Policy habits_otherwise(Policy habits, Otherwise other);
/* Whether that is no change: it was done already. */
bool habits_already(const Policy *habits, Otherwise other);
