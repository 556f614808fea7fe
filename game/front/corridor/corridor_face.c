/* corridor_face.c - surfaces to draw on: the face of a wall, and the plane of a figure that stands on the carpet. */
#include "front/corridor/corridor_face.h"

#include <math.h>

/* ---- the face of a wall ---- */

/* Its left end, seen from within, is to the left of whoever looks that way. */
Face face_of(const Eye *eye, int column, int row, Heading heading)
{
    float out_x = (float)heading_column[heading], out_y = (float)heading_row[heading];
    Face face = {.eye = eye, .along_x = -out_y, .along_y = out_x, .out_x = -out_x, .out_y = -out_y};
    face.x = (float)column + out_x / 2 - face.along_x / 2;
    face.y = (float)row + out_y / 2 - face.along_y / 2;
    return face;
}

Spot face_spot(const Face *face, float u, float v)
{
    return (Spot){face->x + face->along_x * u, face->y + face->along_y * u, v};
}

float face_depth(const Face *face)
{
    return eye_depth(face->eye, face_spot(face, 0.5f, 0));
}

void face_shape(const Face *face, const CanvasPoint *points, int count, Ink ink, int strength)
{
    Spot spots[EYE_SPOTS_MAX];
    count = min_int(count, EYE_SPOTS_MAX);
    for (int i = 0; i < count; i++)
        spots[i] = face_spot(face, points[i].x, points[i].y);
    eye_polygon(face->eye, spots, count, ink, strength);
}

void face_rect(const Face *face, float left, float right, float low, float high, Ink ink)
{
    const CanvasPoint corners[4] = {{left, low}, {right, low}, {right, high}, {left, high}};
    face_shape(face, corners, 4, ink, 255);
}

enum { ROUND = 16 };

static CanvasPoint on_ellipse(float x, float y, float across, float up, int i)
{
    float turn = (float)i * 6.2831853f / ROUND;
    return (CanvasPoint){x + across * cosf(turn), y + up * sinf(turn)};
}

void face_disc(const Face *face, float u, float v, float r, Ink ink)
{
    CanvasPoint points[ROUND];
    for (int i = 0; i < ROUND; i++)
        points[i] = on_ellipse(u, v, r, r, i);
    face_shape(face, points, ROUND, ink, 255);
}

/* ---- figures ---- */

bool foot_at(const Eye *eye, float x, float y, Foot *foot)
{
    static const float near_enough = 0.3f;
    enum { UNITS_A_CELL = 282 };
    Spot spot = {x, y, FLOOR};
    float depth = eye_depth(eye, spot);
    if (depth < near_enough)
        return false;
    *foot = (Foot){.eye = eye, .at = eye_sees(eye, spot), .unit = eye->focal / depth / UNITS_A_CELL};
    return true;
}

static CanvasPoint foot_point(const Foot *foot, float x, float y)
{
    return (CanvasPoint){foot->at.x + (foot->mirrored ? -x : x) * foot->unit, foot->at.y - y * foot->unit};
}

void foot_draw(const Foot *foot, const Shape *shapes, int count)
{
    for (int i = 0; i < count; i++) {
        CanvasPoint points[SHAPE_POINTS_MAX];
        for (int j = 0; j < shapes[i].count; j++)
            points[j] = foot_point(foot, shapes[i].at[j][0], shapes[i].at[j][1]);
        eye_flat(foot->eye, points, shapes[i].count, shapes[i].ink, 255);
    }
}

/* Each corner becomes two, a quarter of the way to its neighbours. Returns how many there are then. */
static int cut_corners(const CanvasPoint *corners, int count, CanvasPoint *cut)
{
    for (int i = 0; i < count; i++) {
        CanvasPoint from = corners[i], to = corners[(i + 1) % count];
        cut[2 * i] = (CanvasPoint){from.x + (to.x - from.x) / 4, from.y + (to.y - from.y) / 4};
        cut[2 * i + 1] = (CanvasPoint){to.x + (from.x - to.x) / 4, to.y + (from.y - to.y) / 4};
    }
    return 2 * count;
}

void foot_draw_round(const Foot *foot, const Shape *shapes, int count)
{
    enum { FLAT = 4, TWICE = 6 }; /* corners: of what stays as it is, and of what needs it twice */
    for (int i = 0; i < count; i++) {
        CanvasPoint points[SHAPE_POINTS_MAX], round[2 * SHAPE_POINTS_MAX], again[4 * TWICE];
        if (shapes[i].count <= FLAT) {
            foot_draw(foot, &shapes[i], 1);
            continue;
        }
        for (int j = 0; j < shapes[i].count; j++)
            points[j] = foot_point(foot, shapes[i].at[j][0], shapes[i].at[j][1]);
        int corners = cut_corners(points, shapes[i].count, round);
        if (shapes[i].count > TWICE)
            eye_flat(foot->eye, round, corners, shapes[i].ink, 255);
        else
            eye_flat(foot->eye, again, cut_corners(round, corners, again), shapes[i].ink, 255);
    }
}

void foot_disc(const Foot *foot, float x, float y, float across, float up, Ink ink, int strength)
{
    CanvasPoint points[ROUND], middle = foot_point(foot, x, y);
    for (int i = 0; i < ROUND; i++)
        points[i] = on_ellipse(middle.x, middle.y, across * foot->unit, up * foot->unit, i);
    eye_flat(foot->eye, points, ROUND, ink, strength);
}
