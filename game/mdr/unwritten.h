/* unwritten.h - what happens on a level's days though nobody wrote it: messages bred by prompt answers, the conversation after low standing,
 * what is pushed later, what meets lunch. Added up over seeds; on one day, minute by minute, it is diary.h. */
#pragma once

#include "base/buffer.h"
#include "work/claim.h"
#include "work/timetable.h"

/* What became of a row of the schedule, over all days of all seeds. */
typedef struct RowFate {
    int came;
    int never; /* of what was drawn beside that: past the end of the shift, where it is not met */
    int pushed, minutes_most; /* later than it was drawn, and by how much at most */
    int at_lunch;             /* it comes while one is at lunch, */
    int into_lunch;           /* or lasts into it, and lunch waits for whoever is there */
} RowFate;

typedef struct Unwritten {
    int64_t bred[WHO_COUNT];  /* messages */
    int64_t talks[WHO_COUNT]; /* days that began with the conversation */
    int64_t written;          /* messages of the schedule */
    RowFate *rows;            /* as in Level.rows; owned */
} Unwritten;

/* False: there is no memory for it. */
bool unwritten_start(const Level *level, Unwritten *out);
void unwritten_add(const Level *level, uint64_t seed, const Outcome *const *outcomes, Unwritten *out);
void unwritten_free(Unwritten *unwritten);

/* By how many minutes each entry of a day was pushed later; `moved` has TIMETABLE_MAX places. */
void unwritten_pushes(const Level *level, uint64_t seed, int day, const Timetable *timetable, int16_t *moved);
/* Of the steward's own where mode = rate, as timetable_draw_yours has them. */
void unwritten_pushes_yours(const Level *level, uint64_t seed, int day, const Timetable *timetable, int16_t *moved);

/* Whether the day is over before it: nobody meets it. */
bool unwritten_never(const Timetable *timetable, const Entry *entry);

/* A paragraph of those that are shown; nothing where there is nothing to say. */
void unwritten_text(const Level *level, const Unwritten *unwritten, uint64_t shown, int64_t seeds, Buffer *out);
void unwritten_json(const Level *level, const Unwritten *unwritten, uint64_t shown, int64_t seeds, Buffer *out);
