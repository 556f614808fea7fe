/* pay.h - paying those who wait for a file. Private to work/. */
#pragma once

#include "work/payees.h"
#include "work/turn.h"

/* The day's people join: those that a message of the day is about, and the others, who stand in line. */
void pay_open_day(Turn *turn);
/* A message that needs the player has come: whom it is about. */
void pay_asked(Day *day, Needed *needed);
/* It was answered: that pays whom it was about. */
void pay_answered(Turn *turn, const Needed *needed);
/* A bin or a knot of that file has brought so much Progress: that pays the next in line. */
void pay_brought(Turn *turn, int file, int progress);
/* What became of the day's messages is kept of those who are named. */
void pay_close_day(Day *day);
