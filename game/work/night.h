/* night.h - the evening: what it costs and what it heals. */
#pragma once

#include "work/turn.h"

/* What staying until the end of the evening comes to, and what going home now does, before either is chosen: what the
 * rules then do where nobody writes in the evening. For the closing and the night. */
typedef struct NightPrice {
    int minutes;                  /* that can be stayed */
    int numbers;                  /* that a colleague with this mind would refine in them, undisturbed */
    int busyness;                 /* points that are seen of it */
    int energy_stay, energy_home; /* tomorrow morning; per mille */
    bool reachable;               /* somebody may write: each message costs, and an evening with one heals nothing */
} NightPrice;
NightPrice day_night_price(const Day *day);

/* Leaves for home, from the closing or the night. Private to work/, like the next ones. */
void go_home(Turn *turn);
/* The evening is over: what it cost and healed. */
void enter_evening_costs(Day *day);
/* That day was off: it heals as an evening does in which nobody writes. Its figures are as of its end. */
void pass_day_off(Day *day, int number);
