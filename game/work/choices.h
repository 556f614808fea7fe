/* choices.h - which choices an offer has, and the minutes of each before it is chosen. */
#pragma once

#include "work/day.h"

/* What a choice would take, in office minutes, before it is taken. */
int day_price(const Day *day, const Offer *offer, Choice choice);
/* Which choices an offer has now, in order; returns how many (at most 3). */
int day_choices(const Day *day, const Offer *offer, Choice out[3]);
