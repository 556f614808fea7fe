/* day_parts.h - what day.c, minute.c, arrive.c and obey.c share among themselves; nobody else includes it. */
#pragma once

#include "work/day.h"

/* Everything that happens in one call: the day and where its events go. */
typedef struct Turn {
    Day *day;
    Events *events; /* may be NULL */
} Turn;

static inline const int *constants_of(const Day *day) { return day->level->constants; }
static inline int day_number(const Day *day) { return beat_day(day->beat); }
static inline DayFigures *figures_of(Day *day) { return &day->ledger.days[day_number(day) - 1]; }
static inline int sum_minutes(const Day *day) { return beat_minute(day->beat) - day->timetable.shift_start; }

void emit(Turn *turn, EventKind kind, int a, int b);
void emit_named(Turn *turn, EventKind kind, int a, EventName name);

/* What is seen: thousandths of Busyness, felt at once and leaking away. Hands out what Busyness buys. */
void show(Turn *turn, int thousandths);
/* Progress for somebody, times the weight of the file. */
int credit(Turn *turn, int numbers, int weight);
/* Recomputes the signal for the present minute; breaks a knot that asks for more. */
void sense(Turn *turn);

/* A knot in hand is lost. */
void break_knot(Turn *turn);
/* What is in hand goes back, a knot is lost: the field is about to be another. */
void put_away(Turn *turn);
void go_home(Turn *turn);

/* Puts a job on the stack, what it interrupts waiting below; `cut` of focus (per mille) and residue for each open bin. */
void interrupt(Turn *turn, Job job, int cut, int residue);
/* Puts a job on the stack that interrupts nothing: one is on foot already. */
void begin_job(Turn *turn, Job job);
/* Puts a job where it begins after those already there. */
void queue_job(Turn *turn, Job job);
/* The job on top came to its end. */
void finish_job(Turn *turn, Job job);
/* What held the hands is done. */
void finish_hold(Turn *turn);
void hold(Turn *turn, HoldKind kind, int beats, int target);

/* What comes at the present minute: rows of the timetable, bred pings, lunch, visits. */
void arrive(Turn *turn);
void remove_offer(Day *day, int index);
void remove_tray(Day *day, int index);
/* Puts a ping among the unread; what is muted, quiet or batched lands there without a toast. */
void into_tray(Turn *turn, Offer offer);
/* The ping was answered: credit, and what people learn from it. */
void answered(Turn *turn, const Offer *offer);

/* Writes standing, energy and burnout as they are now into today's figures. */
void note_standing(Day *day);

/* What a minute of refining yields one who has no hands here, at that signal; so much of it is a number. */
enum { YIELD_A_NUMBER = 100 * SIGNAL_FULL };
int64_t yield_by_signal(const Day *day, int signal);

/* The minute of the clock at which the evening is over: a day's figures end with its date. */
static inline int evening_end(const Day *day) { return min_int(day->timetable.shift_end + EVENING_MINUTES, MINUTES_A_DAY - 1); }
/* The evening is over: what it cost and healed. */
void enter_evening_costs(Day *day);

/* One office minute ends: booked, felt, judged. */
void close_minute(Turn *turn);
/* Sets up the morning of the day the beat stands in; the evening before is over. */
void open_day(Turn *turn);
void end_day(Turn *turn);

/* Bought and in force. */
bool rule_in_force(const Day *day, RuleKind kind);
bool tool_is_layered(const Day *day);
bool tool_has_replaced(const Day *day);
/* The count that is in force: the level's, or what a bought rule put in its place. */
Judged count_in_force(const Day *day);
