/* news.h - what is said on the help line for some seconds. */
#pragma once

#include "front/state/state.h"

void news_say(Desk *desk, const char *format, ...) PRINTF_LIKE(2, 3);
/* The same of what must not be missed: where something is said over it within two seconds, it is told once more after that. */
void news_tell(Desk *desk, const char *format, ...) PRINTF_LIKE(2, 3);
/* Time has passed. */
void news_update(Desk *desk);
/* Seconds since the line on the screen was said; -1: none is. */
double news_age(const Desk *desk);
