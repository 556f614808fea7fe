/* turn.h - one call in progress and the small moves every part of it makes. Private to work/. */
#pragma once

#include "work/look.h"

/* Everything that happens in one call: the day and where its events go. */
typedef struct Turn {
    Day *day;
    Events *events; /* may be NULL */
} Turn;

/* Today's figures, to write in. */
static inline DayFigures *figures_of(Day *day)
{
    return &day->ledger.days[day_number(day) - 1];
}

/* What an event of the strip is about. */
static inline StripEvent about(EventName name, int row)
{
    return (StripEvent){.row = (int16_t)row, .came = name.minute, .entry = name.kind, .person = name.person};
}
/* The same of something that did not come from outside. */
static inline StripEvent about_nobody(int row)
{
    return (StripEvent){.row = (int16_t)row, .came = -1, .person = -1};
}
/* Notes in today's strip what happened. */
int note(Day *day, StripKind kind, int what, int value, StripEvent event);

void emit(Turn *turn, EventKind kind, int a, int b);
void emit_named(Turn *turn, EventKind kind, int a, EventName name);

/* What is seen: thousandths of Busyness, felt at once and leaking away. Hands out what Busyness buys. */
void show(Turn *turn, int thousandths);
/* The same of a pretence: what was shown within the hour already is seen less. */
void show_pretence(Turn *turn, Pretence pretence, int thousandths);
/* Progress for somebody, times the weight of the file; returns what was paid. */
int credit(Turn *turn, int numbers, int weight);
/* Recomputes the signal for the present minute; breaks a knot that asks for more. */
void sense(Turn *turn);
/* A knot in hand is lost. */
void break_knot(Turn *turn);
/* Writes standing, energy and burnout as they are now into today's figures. */
void note_standing(Day *day);
