/* corridor_face.h - surfaces to draw on: the face of a wall, and the plane of a figure that stands on the carpet. */
#pragma once

#include "front/corridor/corridor_eye.h"
#include "work/map.h"

/* A face of a wall, seen from its open cell: u from its left end to its right one, 0 to 1; v upwards from the eye. */
typedef struct Face {
    const Eye *eye;
    float x, y;             /* of its left end */
    float along_x, along_y; /* to its right one */
    float out_x, out_y;     /* into the room */
} Face;

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

Face face_of(const Eye *eye, int column, int row, Heading heading);
Spot face_spot(const Face *face, float u, float v);
/* A rectangle on it, and a convex figure. */
void face_rect(const Face *face, float left, float right, float low, float high, Ink ink);
void face_shape(const Face *face, const CanvasPoint *points, int count, Ink ink, int strength);
void face_disc(const Face *face, float u, float v, float r, Ink ink);
/* How far from the eye its middle is, at a right angle to the picture. */
float face_depth(const Face *face);

/* False when it is behind the eye or too close to be seen. */
bool foot_at(const Eye *eye, float x, float y, Foot *foot);
void foot_draw(const Foot *foot, const Shape *shapes, int count);
/* The same with the corners of whatever has more than four cut off: close by a body is round. */
void foot_draw_round(const Foot *foot, const Shape *shapes, int count);
/* An upright ellipse. */
void foot_disc(const Foot *foot, float x, float y, float across, float up, Ink ink, int strength);
