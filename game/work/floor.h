/* floor.h - the colleagues beside the player. */
#pragma once

#include "work/sitting.h"

/* The colleagues' Progress of a seed, day by day, where no rule is bought: the same beside all who play it so. Costs
 * the colleagues' days. */
void floor_unruled(const Level *level, uint64_t seed, int floor[LEVEL_DAYS_MAX]);

/* Progress of the floor, day by day, of a finished run: its own and that of the colleagues under the rules bought in it
 * (ruling 17). Costs the colleagues' days, but where no rule was bought and `unruled` has them; NULL: it has not. */
void floor_progress(const Day *finished, const int *unruled, int floor[LEVEL_DAYS_MAX]);

/* What the rules not bought yet would do for the colleagues in the days from this morning on: simulated, not promised.
 */
typedef struct FloorForecast {
    int first, days; /* the morning's day, and how many were looked at */
    int colleagues;
    int progress;              /* of theirs in these days, as the rules are */
    int gain[LEVEL_RULES_MAX]; /* how much more with that rule alone, less than 0 where it is less; 0 for one that holds
                                  already */
} FloorForecast;

/* Looks `days` ahead, at most to the run's end, from a briefing. Costs the colleagues' days once for each rule. */
void floor_forecast(const Day *morning, int days, FloorForecast *out);

/* The colleagues' Progress beside a run, day by day: as it was, under the rules bought in it, and without them. The same as floor_progress
 * less one's own, and as floor_unruled, but counted in slices. */
typedef struct FloorCount {
    int days;        /* that are counted, from the first */
    int seats, hired; /* colleagues, and those hired by a rule */
    int runs;        /* that are over */
    bool began;      /* the next one has */
    int without[LEVEL_DAYS_MAX], with[LEVEL_DAYS_MAX];
} FloorCount;

void floor_count_start(FloorCount *count, const Day *run, int days);
/* Goes on by at most `most` steps, as sitting_play has them; returns how many it took. `sitting` is its own until it is done. */
int floor_count_on(FloorCount *count, const Day *run, Sitting *sitting, int most);
bool floor_count_done(const FloorCount *count, const Day *run);
