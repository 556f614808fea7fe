/* choices.h - which choices an offer has, and the minutes of each before it is chosen. */
#pragma once

#include "work/day.h"

/* What a choice would take, in office minutes, before it is taken. */
int day_price(const Day *day, const Offer *offer, Choice choice);
/* What emptying the tray would take: as many minutes at least, if none of it needs anybody, and at most. Which do is not known before. */
void day_tray_price(const Day *day, int *least, int *most);
/* Which choices an offer has now, in order; returns how many (at most 3). */
int day_choices(const Day *day, const Offer *offer, Choice out[3]);
