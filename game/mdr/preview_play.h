/* preview_play.h - the days of a level as they come and as a bot plays them: data for the sheet. What is drawn of it, preview_days.h. */
#pragma once

#include "work/strips.h"

enum {
    PREVIEW_MARKS_MAX = 2 * TIMETABLE_MAX,
    PREVIEW_BRED_MAX = 240, /* further ones are only counted */
};

/* Something that comes. */
typedef struct PreviewMark {
    Entry entry;
    int16_t from;     /* the minute of the clock from which it was written */
    int16_t moved;    /* by so many minutes it is pushed later than it was drawn */
    int16_t count, needs; /* of a `pings` row: on its first one, all of them; else 1 and what the entry needs; 0: it is not the first */
    bool yours;       /* the steward's own */
} PreviewMark;

/* One day before anybody plays it. */
typedef struct PreviewComing {
    bool off; /* nothing comes, and the rest is nothing */
    int shift_start, shift_end;
    int lunch_start, lunch_end; /* -1: there is none */
    int focus_count;
    FocusHours focus[LEVEL_FOCUS_MAX];
    int count;
    PreviewMark marks[PREVIEW_MARKS_MAX]; /* by minute */
    int after;    /* of them, so many come after the shift's end and nobody meets them; */
    int midnight; /* and so many were pushed into the night after, and are not among the marks */
} PreviewComing;

void preview_come(const Level *level, uint64_t seed, int day, PreviewComing *out);
/* Pushed later, and met: as mdr argue counts it. */
bool preview_pushed(const PreviewComing *coming, const PreviewMark *mark);

/* All days as somebody plays them. */
typedef struct PreviewPlayed {
    const char *who; /* the bot's word */
    const char *role; /* in whose place; "" : the player's */
    Strips strips;
    DayFigures figures[LEVEL_DAYS_MAX];
    int evening_end[LEVEL_DAYS_MAX]; /* minute of the clock */
    int bred_count[LEVEL_DAYS_MAX];
    int16_t bred[LEVEL_DAYS_MAX][PREVIEW_BRED_MAX]; /* minutes of the clock */
} PreviewPlayed;

/* By balanced; where others do the work, by the first of them. */
void preview_play(const Level *level, uint64_t seed, PreviewPlayed *out);
