/* hours.h - the same weeks at other hours: hands and habits like the player's, going home as the shift ends, staying three hours every
 * evening, and staying as long as the evening lasts. Counted in slices, one run after another, like ghosts. */
#pragma once

#include "work/fitted.h"
#include "work/sitting.h"

typedef enum HoursId { HOURS_HOME, HOURS_LONGER, HOURS_LONGEST, HOURS_COUNT } HoursId;
typedef enum HoursWeek { HOURS_FIRST_WEEK, HOURS_FOURTH_WEEK, HOURS_WEEK_COUNT } HoursWeek;

typedef struct WorkedWeek {
    int progress, minutes; /* of its five days; minutes of shift and night */
} WorkedWeek;

typedef struct Hours {
    const Level *level;
    uint64_t seed;
    Policy habits;
    int wanted; /* runs: none where there is no evening or no week, two where nobody can stay longer than three hours */
    int runs;   /* that are over */
    bool began; /* the next one has */
    WorkedWeek weeks[HOURS_COUNT][HOURS_WEEK_COUNT];
} Hours;

/* Whether the level has a week, and evenings in it that somebody writes in. */
bool hours_told(const Level *level);
/* Whether it has a fourth week. */
bool hours_has_fourth(const Level *level);
/* The level must outlive them. */
void hours_start(Hours *hours, const Level *level, uint64_t seed, const Policy *habits);
/* Goes on with those hands by at most `most` steps; returns how many it took. `sitting` is theirs until they are done. */
int hours_on(Hours *hours, Sitting *sitting, Skill skill, int most);
/* The sitting was taken from them: the run that goes on begins again. */
void hours_interrupted(Hours *hours);
bool hours_done(const Hours *hours);
/* Hours a week that somebody was there; and Progress an hour of them, in tenths. */
int worked_hours(const WorkedWeek *week);
int worked_an_hour(const WorkedWeek *week);
