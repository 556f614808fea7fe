/* news.h - what is said on the help line for some seconds. */
#pragma once

#include "front/state/state.h"

void news_say(Desk *desk, const char *format, ...) PRINTF_LIKE(2, 3);
/* Seconds since the line on the screen was said; -1: none is. */
double news_age(const Desk *desk);
