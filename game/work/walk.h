/* walk.h - the level's map on foot, for obey.c and for jobs that end; each command is checked by day_allows before it is made. */
#pragma once

#include "work/day_parts.h"

bool walk_allowed(const Day *day, const Command *command);
bool step_allowed(const Day *day, const Command *command);
bool visit_allowed(const Day *day, const Command *command);
bool say_allowed(const Day *day, const Command *command);

void walk(Turn *turn, const Command *command);
void step(Turn *turn, const Command *command);
void visit(Turn *turn, const Command *command);
void say(Turn *turn, const Command *command);

void finish_step(Turn *turn);
void finish_visit(Turn *turn);
void finish_rest(Day *day);
