/* room_table.h - the results of a room for other programs: a row or an object a run, with every field of a result, in
 * their order. */
#pragma once

#include "report/room.h"

/* CSV as RFC 4180 has it, with a head. Words that a spreadsheet would reckon with have a ' before them. */
void room_csv(const Room *room, Buffer *out);
/* An array of objects. */
void room_json(const Room *room, Buffer *out);
