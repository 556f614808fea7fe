/* dearest.h - the interruption with the highest price, and the field as it lay after it; worked out once, as its card comes up. What is
 * seen of that field, as it was and as it would have been, are pure functions of it and of seconds. */
#pragma once

#include "front/state/state.h"

enum { DEAREST_SECONDS = 10 };

/* Of the days `from`..`until` of the run; the yield is that of all days so far. */
void dearest_find(Game *game, int from, int until);

typedef enum DearestSide { DEAREST_WAS, DEAREST_WOULD, DEAREST_SIDES } DearestSide;

/* The moment that is seen when its card has been up for so long; it goes round. */
Beat dearest_beat(const DearestCard *card, double seconds);
/* The signal then. */
int dearest_signal(const DearestCard *card, DearestSide side, Beat beat);
/* Whether that cluster is marked: it is right to take, and at that signal one would be told so. */
bool dearest_marks(const Level *level, const DearestCard *card, DearestSide side, Beat beat, const Cluster *cluster);
