/* conversation.h - somebody is talked to before a door of the map: how far the talk of the level's text has come. What
 * is said is a command and takes minutes; where in the text one is follows from those commands, and no run keeps it. */
#pragma once

#include "front/state/state.h"

/* One turn: what the other says, and what may be said to it. */
typedef struct Turns {
    int said_count, choice_count;
    int said[LEVEL_TURN_SAYS_MAX], choices[LEVEL_TURN_CHOICES_MAX]; /* in Level.speeches */
} Turns;

/* A command was obeyed: a talk may begin with it, go on, or be left behind. */
void conversation_obeyed(Play *play, const Command *command);
/* One goes on one's way. */
void conversation_leave(Play *play);
/* Whether one stands before somebody and talks; the minutes of what was said last may still run. */
bool conversation_goes_on(const Play *play);
/* The turn it has come to; nothing in it once the talk has ended. */
Turns conversation_turn(const Play *play);
/* The text of a person; NULL: there is none. */
const Talk *conversation_text(const Level *level, int person);
