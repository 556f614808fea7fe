/* news.h - what is said on the help line for some seconds. */
#pragma once

#include "front/state/state.h"

void news_say(Desk *desk, const char *format, ...) PRINTF_LIKE(2, 3);
