/* walk.h - the level's map on foot; each command is checked by day_allows before it is made. Private to work/. */
#pragma once

#include "work/turn.h"

bool walk_allowed(const Day *day, const Command *command);
bool step_allowed(const Day *day, const Command *command);
bool visit_allowed(const Day *day, const Command *command);
bool say_allowed(const Day *day, const Command *command);

void walk(Turn *turn, const Command *command);
void step(Turn *turn, const Command *command);
void visit(Turn *turn, const Command *command);
void say(Turn *turn, const Command *command);
