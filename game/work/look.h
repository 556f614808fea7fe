/* look.h - questions on a day as it stands, for whoever plays it, shows it or steps it. None of them changes anything.
 */
#pragma once

#include "work/day.h"

/* The level's figures, by Constant. */
static inline const int *constants_of(const Day *day)
{
    return day->level->constants;
}
/* The day of the run, from 1. */
static inline int day_number(const Day *day)
{
    return beat_day(day->beat);
}
/* Minutes since the shift began; less than 0 before. */
static inline int minutes_worked(const Day *day)
{
    return beat_minute(day->beat) - day->timetable.shift_start;
}
/* The minute of the clock at which the evening is over: a day's figures end with its date, and its strip has no more minutes. */
static inline int evening_end(const Day *day)
{
    int end = min_int(day->timetable.shift_end + day->level->constants[CONSTANT_EVENING_MINUTES], MINUTES_A_DAY - 1);
    return min_int(end, day->timetable.shift_start + STRIP_MINUTES_MAX);
}

/* Office minutes until the shift ends, the one that has begun counted whole, as it is for whatever has the hands; 0: it does not run. */
int day_minutes_left(const Day *day);
/* Whether something comes of it only once it is done: nothing comes of lunch, of a step, of being talked to. */
bool job_yields(const Job *job);
/* What comes of something that takes so many minutes, begun now, before all that has the hands already, if nothing else is. */
typedef struct Fit {
    bool done;  /* it is done before the shift ends, */
    bool spares; /* and so is all of the rest that would have been done without it */
} Fit;
Fit day_fits(const Day *day, int minutes);
/* The minute of the clock until which nobody calls; 0: one may. */
int day_focus(const Day *day);
/* Whether no day was before this one, and whether none follows; days off are none. */
bool day_is_first(const Day *day);
bool day_is_last(const Day *day);
/* The last day that is over, its evening aside; 0: none. */
int day_over(const Day *day);
/* Whether one may be asked now what one did on it: it was not answered, and the next day has not begun. */
bool day_asks(const Day *day);

/* Hands are free: at the desk, in the shift or the night, nothing on the stack and nothing held. */
bool day_hands_free(const Day *day);
/* At the desk with an empty stack; hands may be held by a seal, by clearing a bin or by a knot. */
bool day_at_desk(const Day *day);
/* From which signal the live highlight works. */
int day_highlight(const Day *day);
bool day_highlight_works(const Day *day);
/* Whether a gather at that cell now would be right: what the live highlight marks while it works. */
bool day_highlights(const Day *day, int column, int row);
/* The cluster that a lens gather there takes while the highlight works: the right one nearest to it within LENS_CELLS; -1 none. */
int day_lens_cluster(const Day *day, int column, int row);
/* Being rested is knowing: whether the hand tells how many of what it holds belong; and of which temper they are, and which bins
 * have room for them. */
bool day_knows_numbers(const Day *day);
bool day_knows_temper(const Day *day);
/* Of what is in hand: how many are of that quality; how many that belong that bin would take now. */
int day_in_hand(const Day *day, Quality quality);
int day_hand_fits(const Day *day, int bin);
/* Minutes it takes to clear that bin of the open file of what does not belong; 0 when all of it belongs. */
int day_clearing_minutes(const Day *day, int bin);
/* Minutes that sealing that bin would take now, with taking out first what does not belong. */
int day_seal_minutes(const Day *day, int bin);
/* Progress that sealing it would pay now: of a file that is late by half, of one that serves nobody none. */
int day_seal_pays(const Day *day, int bin);
/* Busyness of a day that earns it. */
int day_gift_price(const Day *day, Gift gift);
/* How often that was shown in the hour up to now; each time but the first counted for less. */
int day_pretended(const Day *day, Pretence pretence);
/* Right numbers in open bins, times the weight of their files: not Progress yet. */
int day_waiting(const Day *day);
/* The file bar, 0..100: numbers ever binned against the field. */
int day_bar(const Day *day);
/* Bins of the open file with something in them. */
int day_open_bins(const Day *day);
/* The open file serves somebody, and one has found that out. */
bool day_knows_purpose(const Day *day);
/* Today's figures so far; standing as of the last judged hour. */
const DayFigures *day_figures(const Day *day);
/* Busyness points today, as the meter shows them. */
int day_busyness(const Day *day);
/* Whether a nod would be seen. */
typedef enum NodTime {
    NOD_NEVER,   /* no meeting has the hands, or one nods or speaks all the time */
    NOD_BESIDE,  /* the phrase has not got there yet, or is over */
    NOD_ON_BEAT, /* from NOD_FROM to NOD_UNTIL, in beats of a phrase */
    NOD_GIVEN,   /* this phrase has had its nod */
} NodTime;
enum { PHRASE_BEATS = PHRASE_MINUTES * BEATS_A_MINUTE, NOD_FROM = PHRASE_BEATS / 2, NOD_UNTIL = PHRASE_BEATS * 7 / 8 };
NodTime day_nod(const Day *day);
/* The meeting that has the hands; NULL: none has. */
const Job *day_meeting(const Day *day);
/* Beats that the meeting on top has had, 0 where there is none; a phrase has PHRASE_BEATS of them. */
Beat day_meeting_beats(const Day *day);

/* Whether a tool stands in for that report and wants it in its place; what it was before has ended. */
bool day_tool_wants(const Day *day, const Row *report);

/* How much a finger trap has tightened, in minutes, of how many at most; false where the hands are in none. */
bool day_trap(const Day *day, int *tightened, int *most);

/* Whether a bought rule of that kind is in force. */
bool rule_in_force(const Day *day, RuleKind kind);
/* The count that is in force: the level's, or what a bought rule put in its place. */
Judged count_in_force(const Day *day);
/* Whether a rule can be proposed now: in the briefing, standing high enough, not bought yet. */
bool day_may_propose(const Day *day, int rule);
bool tool_is_layered(const Day *day);
bool tool_has_replaced(const Day *day);

/* The door of the map one stands in; NULL: at the desk, or between doors. */
const Door *day_door(const Day *day);
/* Whether one stands in a door of that kind. */
bool day_in_door(const Day *day, DoorKind kind);
/* What a visit behind a door takes, in office minutes; 0: there is nothing to visit, or no door. */
int day_visit_price(const Day *day, const Door *door);

/* The offer of that name, among offers and tray; NULL when it is gone. */
const Offer *day_offer(const Day *day, EventName name);
bool event_name_equal(EventName a, EventName b);
/* The row an offer came from; never asked of a bred ping, which has none. */
const Row *offer_row(const Day *day, const Offer *offer);
