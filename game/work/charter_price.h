/* charter_price.h - what a rule takes, by rule, on the floor of a charter. Elsewhere nothing of it holds. Private to work/. */
#pragma once

#include "work/turn.h"

/* A colleague's shift begins: rules are kept, what was served is accounted for, somebody new is shown round, and what the evening was spared
 * has come. */
void charter_morning(Turn *turn);
/* That did not come, by a rule. */
void charter_left_out(Turn *turn, const Entry *entry);
