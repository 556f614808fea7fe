/* charter_run.h - the run of who writes a charter. Its days are quarters, and all that it keeps of one is which rules held in it. */
#pragma once

#include "work/day.h"

/* Whether the day is one of such a run, and no colleague's; */
bool charter_run_is(const Day *day);
/* or a colleague's, under one. */
bool charter_floor_is(const Day *day);

/* The rules that held in a quarter, from 1; of the present one those chosen so far. */
uint32_t charter_rules(const Day *day, int quarter);
/* Quarters that are over. */
int charter_lived(const Day *day);
/* What a bot adopts: one that buys rules the level's first charter, or its first rules where none has a name; the others none. */
uint32_t charter_of_bot(const Level *level, bool buys);

/* As day_start, day_run, day_allows and day_obey, where charter_run_is. */
void charter_start(Day *day);
void charter_run(Day *day, Beat until, Events *events);
bool charter_allows(const Day *day, const Command *command);
void charter_execute(Day *day, const Command *command, Events *events);

/* Misalignment that own hours leave a colleague of a meeting that decides. */
int charter_late(const Day *day, int row);
