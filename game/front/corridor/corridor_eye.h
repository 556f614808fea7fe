/* corridor_eye.h - from the house to the picture: where a spot of the level's map comes to lie in front of an eye that
 * looks level, and what is cut away. Lengths are cells of the map; what there is to see is unknown here. */
#pragma once

#include "front/state/rect.h"
#include "io/canvas.h"

/* On the map: x to the east and y to the south, the middle of a cell at whole numbers; z upwards from the eye. */
typedef struct Spot {
    float x, y, z;
} Spot;

/* The floor and the ceiling lie so far below and above the eye, as they do in assets/places/corridor/. */
static const float FLOOR = -0.568f, CEILING = 0.474f;

typedef struct Eye {
    float x, y;           /* on the map */
    float ahead_x, ahead_y; /* one cell ahead; to the right of it is (-ahead_y, ahead_x) */
    float focal;          /* canvas units that a cell measures at a distance of one */
    CanvasPoint vanish;   /* where all that lies straight ahead meets */
    Rect region;          /* of the canvas: nothing is drawn beyond */
    Canvas *canvas;
} Eye;

/* Stands in a cell and looks in a direction, in quarter turns clockwise from north: a step back from the cell's middle,
 * so that the wall one stands at is seen whole. */
Eye eye_at(float column, float row, float turned, Rect region, Canvas *canvas);
/* The share of the region above what lies straight ahead, where nothing is said of it. */
extern const float eye_horizon;

/* How far ahead a spot lies; less than nothing is behind. */
float eye_depth(const Eye *eye, Spot spot);
/* Where it is seen; it must lie ahead. */
CanvasPoint eye_sees(const Eye *eye, Spot spot);
/* The spot of the floor that is seen at a place below the vanishing point. */
Spot eye_floor(const Eye *eye, CanvasPoint at);
/* A convex plane figure of at most EYE_SPOTS_MAX spots; what lies behind the eye or outside the region is cut away. */
enum { EYE_SPOTS_MAX = 24 };
void eye_polygon(const Eye *eye, const Spot *spots, int count, Ink ink, int strength);
/* The same of points of the canvas. */
void eye_flat(const Eye *eye, const CanvasPoint *points, int count, Ink ink, int strength);
