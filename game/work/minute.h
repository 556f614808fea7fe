/* minute.h - the office minute and the turn of the day. Private to work/. */
#pragma once

#include "work/turn.h"

/* One office minute ends: booked, felt, judged. */
void close_minute(Turn *turn);
/* Sets up the morning of the day the beat stands in; the evening before is over. */
void open_day(Turn *turn);
/* The evening is over: the day is closed, and the next opened or the run ended. */
void end_day(Turn *turn);
