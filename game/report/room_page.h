/* room_page.h - a room on one page of HTML that needs nothing else: no script, nothing fetched. Dark for a projector,
 * light on paper. */
#pragma once

#include "level/level.h"
#include "report/room_plot.h"

/* What bots come to on that level and seed; none where nobody sits at a desk of their own. */
Landmarks room_landmarks(const Level *level, uint64_t seed);

/* `room` is settled and has at least one run; `level` is that of the day that most of them played, or NULL: it is not
 * here, and the page does without landmarks and with questions of its own. */
void room_page(const Room *room, const Level *level, Buffer *out);
