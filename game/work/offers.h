/* offers.h - what waits for an answer: the offers at hand and the tray. Private to work/. */
#pragma once

#include "work/turn.h"

/* Puts an offer with the others and says so. */
void add_offer(Turn *turn, Offer offer);
void remove_offer(Day *day, int index);
void remove_tray(Day *day, int index);
/* Takes the offer of that name from where it lies. */
void take_off(Day *day, EventName name);
/* Puts a ping among the unread, and why it lies there; what is muted, quiet or batched lands there without a toast. */
void into_tray(Turn *turn, Offer offer, Lay lay);
/* A ping that needs the player has come. */
void note_needed(Day *day, const Offer *offer);
/* Why it lies where it lies, from now on. */
void lay_needed(Day *day, EventName name, Lay lay);
/* It has been seen to; NULL: it is not among them. */
const Needed *end_needed(Day *day, EventName name, NeededEnd end);
/* The shift ends: what had the hands is kept of those that are open. */
void leave_needed(Day *day);
/* The ping was answered: its figures, and credit where it needed somebody. */
void answered(Turn *turn, const Offer *offer);
/* Minutes that one from the tray takes. */
int answering_minutes(const Day *day, const Offer *offer);
/* So many minutes were spent on those out of the tray: the answered ones are done; returns what is left for the next. */
int answer_on(Turn *turn, int minutes);
/* An offer that one declines, leaves, or that goes unanswered: what that leaves of misalignment, or brings. */
void miss(Turn *turn, const Offer *offer);
/* An answer, or its absence, teaches people how soon to expect one. */
void expect(Day *day, int by);
