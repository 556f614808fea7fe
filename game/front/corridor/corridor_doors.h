/* corridor_doors.h - a leaf a kind of door, each with a shape of its own, and the plaque that hangs before it. */
#pragma once

#include "front/corridor/corridor_draw.h"
#include "front/corridor/corridor_face.h"

/* A door's sign. It hangs before the leaf; seen from the side that of a door in a niche hangs out in the corridor. */
typedef struct Sign {
    int door, column, row; /* the cell it hangs in */
    Rect board;
    bool worded; /* there is room to read it */
} Sign;

void door_draw(const Face *face, DoorKind kind);
bool sign_place(const CorridorView *view, const Eye *eye, int column, int row, Sign *sign);
void sign_draw(const CorridorView *view, const Eye *eye, const Sign *sign);
