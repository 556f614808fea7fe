/* rate_person.h - somebody at a terminal, seen from the side of the glass where one rates. */
#pragma once

#include "front/ui/widgets.h"
#include "work/desks.h"

typedef struct Seat {
    int desk;
    const DeskMinute *now;
    bool open;      /* one stands there: the bins are seen */
    bool still;     /* nothing moves */
    double seconds; /* of motion */
} Seat;

void rate_person_draw(Ui *ui, Rect at, const Seat *seat);
