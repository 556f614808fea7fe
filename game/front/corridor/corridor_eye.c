/* corridor_eye.c - turning, dividing by the distance, cutting. */
#include "front/corridor/corridor_eye.h"

#include <math.h>

static const float quarter = 1.57079633f;
static const float step_back = 0.42f;   /* from the middle of the cell */
static const float nearest = 0.06f;     /* what is nearer is cut away */
static const float focal_share = 0.54f; /* of the region's width */
const float eye_horizon = 0.445f;

enum { CUT_MAX = EYE_SPOTS_MAX + 5 }; /* each of five edges adds a corner at most */

_Static_assert((int)CUT_MAX <= (int)POLYGON_POINTS_MAX, "what is cut is drawn as one polygon");

Eye eye_at(float column, float row, float turned, Rect region, Canvas *canvas)
{
    Eye eye = {
        .ahead_x = sinf(turned * quarter), .ahead_y = -cosf(turned * quarter), .region = region, .canvas = canvas};
    eye.x = column - eye.ahead_x * step_back;
    eye.y = row - eye.ahead_y * step_back;
    eye.focal = region.w * focal_share;
    eye.vanish = (CanvasPoint){region.x + region.w / 2, region.y + region.h * eye_horizon};
    return eye;
}

float eye_depth(const Eye *eye, Spot spot)
{
    return (spot.x - eye->x) * eye->ahead_x + (spot.y - eye->y) * eye->ahead_y;
}

/* To the right of it. */
static float aside(const Eye *eye, Spot spot)
{
    return (spot.y - eye->y) * eye->ahead_x - (spot.x - eye->x) * eye->ahead_y;
}

CanvasPoint eye_sees(const Eye *eye, Spot spot)
{
    float scale = eye->focal / fmaxf(eye_depth(eye, spot), nearest);
    return (CanvasPoint){eye->vanish.x + aside(eye, spot) * scale, eye->vanish.y - spot.z * scale};
}

Spot eye_floor(const Eye *eye, CanvasPoint at)
{
    float depth = eye->focal * -FLOOR / fmaxf(at.y - eye->vanish.y, 1),
          far = (at.x - eye->vanish.x) / eye->focal * depth;
    return (Spot){eye->x + eye->ahead_x * depth - eye->ahead_y * far,
                  eye->y + eye->ahead_y * depth + eye->ahead_x * far, FLOOR};
}

static Spot between(Spot a, Spot b, float share)
{
    return (Spot){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.z + (b.z - a.z) * share};
}

/* What lies ahead of the eye; returns how many corners that has. */
static int cut_near(const Eye *eye, const Spot *spots, int count, Spot out[CUT_MAX])
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        Spot a = spots[i], b = spots[i + 1 < count ? i + 1 : 0];
        float from = eye_depth(eye, a) - nearest, to = eye_depth(eye, b) - nearest;
        if (from >= 0)
            out[kept++] = a;
        if ((from >= 0) != (to >= 0))
            out[kept++] = between(a, b, from / (from - to));
    }
    return kept;
}

/* A straight edge: what has x * across + y * down <= most is kept. */
typedef struct Edge {
    float across, down, most;
} Edge;

static int cut_edge(Edge edge, const CanvasPoint *points, int count, CanvasPoint out[CUT_MAX])
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        CanvasPoint a = points[i], b = points[i + 1 < count ? i + 1 : 0];
        float from = edge.most - a.x * edge.across - a.y * edge.down;
        float to = edge.most - b.x * edge.across - b.y * edge.down;
        float share = from / (from - to);
        if (from >= 0)
            out[kept++] = a;
        if ((from >= 0) != (to >= 0))
            out[kept++] = (CanvasPoint){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
    }
    return kept;
}

static bool within(const Rect *region, const CanvasPoint *points, int count)
{
    for (int i = 0; i < count; i++) {
        if (points[i].x < region->x || points[i].x > region->x + region->w || points[i].y < region->y ||
            points[i].y > region->y + region->h)
            return false;
    }
    return true;
}

void eye_flat(const Eye *eye, const CanvasPoint *points, int count, Ink ink, int strength)
{
    const Rect *region = &eye->region;
    const Edge edges[4] = {
        {-1, 0, -region->x}, {1, 0, region->x + region->w}, {0, -1, -region->y}, {0, 1, region->y + region->h}};
    CanvasPoint pages[2][CUT_MAX];
    if (within(region, points, count)) {
        canvas_polygon(eye->canvas, points, count, ink, strength);
        return;
    }
    for (int i = 0; i < 4 && count > 0; i++)
        count = cut_edge(edges[i], i == 0 ? points : pages[(i + 1) % 2], count, pages[i % 2]);
    if (count >= 3)
        canvas_polygon(eye->canvas, pages[1], count, ink, strength);
}

void eye_polygon(const Eye *eye, const Spot *spots, int count, Ink ink, int strength)
{
    Spot ahead[CUT_MAX];
    CanvasPoint points[CUT_MAX];
    count = cut_near(eye, spots, count, ahead);
    for (int i = 0; i < count; i++)
        points[i] = eye_sees(eye, ahead[i]);
    if (count >= 3)
        eye_flat(eye, points, count, ink, strength);
}
