/* level_time.h - how long a level takes a person at the desk, in real minutes, out of its shifts and its pace. Meetings and the like run faster, evenings
 * and cards come besides: it is what can be promised, not what a watch will say. */
#pragma once

#include "base/buffer.h"
#include "level/level.h"

typedef struct LevelTime {
    int days;    /* without those off; 0: quarters of a charter, which are not played in days */
    int minutes; /* of one of them, of a charter of all; at least 1 */
} LevelTime;

LevelTime level_time(const Level *level);
/* All days of it; both runs, where the same days are played again. */
int level_minutes(const Level *level);
/* "about 4 minutes", "5 days of about 4 minutes, 20 in all"; for authors. */
void level_time_print(const Level *level, Buffer *out);
