/* answer.h - answers to what came from outside, for obey.c; each is checked by day_allows before it is made. */
#pragma once

#include "work/day_parts.h"

void answer(Turn *turn, EventName name, Choice choice);
void empty_tray(Turn *turn);
