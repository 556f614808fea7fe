/* corridor_parts.h - what the files that draw the house share: its walls as surfaces to draw on, figures that stand on
 * the carpet, and the order of it all. Nobody else includes it. */
#pragma once

#include "front/corridor/corridor_draw.h"

/* A face of a wall, seen from its open cell: u from its left end to its right one, 0 to 1; v upwards from the eye. */
typedef struct Face {
    const Eye *eye;
    float x, y;             /* of its left end */
    float along_x, along_y; /* to its right one */
    float out_x, out_y;     /* into the room */
} Face;

Face face_of(const Eye *eye, int column, int row, Heading heading);
Spot face_spot(const Face *face, float u, float v);
/* A rectangle on it, and a convex figure. */
void face_rect(const Face *face, float left, float right, float low, float high, Ink ink);
void face_shape(const Face *face, const CanvasPoint *points, int count, Ink ink, int strength);
void face_disc(const Face *face, float u, float v, float r, Ink ink);
/* How far from the eye its middle is, at a right angle to the picture. */
float face_depth(const Face *face);

/* A figure drawn by hand, convex, in units of which 282 are a cell: a person is 172 high. x to the right, y upwards. */
enum { SHAPE_POINTS_MAX = 12 };
typedef struct Shape {
    Ink ink;
    int count;
    int16_t at[SHAPE_POINTS_MAX][2];
} Shape;

/* Where a figure stands; it faces the eye, as backs and fronts alike do here. */
typedef struct Foot {
    const Eye *eye;
    CanvasPoint at;
    float unit;    /* canvas units */
    bool mirrored;
} Foot;

/* False when it is behind the eye or too close to be seen. */
bool foot_at(const Eye *eye, float x, float y, Foot *foot);
void foot_draw(const Foot *foot, const Shape *shapes, int count);
/* An upright ellipse. */
void foot_disc(const Foot *foot, float x, float y, float across, float up, Ink ink, int strength);

/* ---- what there is ---- */

void door_draw(const Face *face, DoorKind kind);
/* A door's sign. It hangs before the leaf; seen from the side that of a door in a niche hangs out in the corridor. */
typedef struct Sign {
    int door, column, row; /* the cell it hangs in */
    Rect board;
    bool worded; /* there is room to read it */
} Sign;
bool sign_place(const CorridorView *view, const Eye *eye, int column, int row, Sign *sign);
void sign_draw(const CorridorView *view, const Eye *eye, const Sign *sign);
void person_draw(const Eye *eye, Looks looks, float x, float y);
void find_draw(const Eye *eye, const Level *level, int column, int row);
