/* prices.h - what something takes, and what will be seen of it, before it is chosen; and whether the day still has room for it. */
#pragma once

#include "work/day.h"

enum { PRICE_MAX = 96 };

/* A price in words. Whether they are a warning is told beside them: it is not done today, or what waits for it is not. */
typedef struct Price {
    char words[PRICE_MAX];
    bool warns;
} Price;

/* Of something that is seen only when it is done; `seen` may be NULL. */
Price price_of(const Day *day, int minutes, const char *seen);
Price price_of_choice(const Day *day, const Offer *offer, Choice choice);
/* Which of the messages need longer is not known before they are read: the price is a span. */
Price price_of_tray(const Day *day);
/* Of a way to a door, with what is to be done behind it. */
Price price_of_way(const Day *day, const Door *door, int steps);
