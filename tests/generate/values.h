/* values.h - a value for any row of the tables of keys, by its kind alone. */
#pragma once

#include "generate/plan.h"

/* Writes a value that the slot takes; false, and nothing, where there is nothing that it could name. */
bool value_draw(Plan *plan, const Slot *slot, Buffer *out);
/* "name=value" or a flag, for each of the options that is needed, and some of the others; `skip` leaves out those it is
 * true of. */
void options_draw(Plan *plan, const Slot *options, bool (*skip)(const Slot *option, const void *of), const void *of,
                  Buffer *out);
