/* answer.h - answers to what came from outside, each checked by day_allows before it is made. Private to work/. */
#pragma once

#include "work/turn.h"

void answer(Turn *turn, EventName name, Choice choice);
void empty_tray(Turn *turn);
