/* geometry.h - where a window is on the desktop, in the desktop's units; how it is made to fit the screens there are;
 * and where it was before it was enlarged. No window is touched here. */
#pragma once

#include "base/buffer.h"

typedef struct Geometry {
    int x, y; /* of the picture, without title bar; hold where `placed` */
    int width, height;
    bool placed;    /* somebody put it there; else it goes to the middle of a screen */
    bool maximised; /* it fills its screen, and the rest is what it goes back to */
} Geometry;

/* What the desktop adds around the picture. */
typedef struct Edges {
    int left, top, right, bottom;
} Edges;

/* What a window may cover of a screen: all but panels. */
typedef struct ScreenRoom {
    int x, y, width, height;
} ScreenRoom;

enum { GEOMETRY_SIDE_MAX = 16384 };

/* As X writes it, 1280x720+100+60, or 1280x720 where no place is known; "maximised" may follow. False: it is neither,
 * and *geometry is as it was. */
bool geometry_read(Text text, Geometry *geometry);
void geometry_print(const Geometry *geometry, Buffer *out);
bool geometry_equal(const Geometry *a, const Geometry *b);

/* The nearest to `wanted` that lies in one of the rooms with all its edges; in the one it covers most of, or in the
 * middle of the first. It stays at least `least` wide and high, and is as wanted where there are no rooms. */
Geometry geometry_fit(const Geometry *wanted, const Edges *edges, const ScreenRoom *rooms, int count, const ScreenRoom *least);

/* What a window goes back to. Its owner sets both to where it was opened. */
typedef struct GeometryPast {
    Geometry settled, last;
    uint64_t since; /* milliseconds; of `last` */
} GeometryPast;

/* It is there now, at `milliseconds`; `enlarged`: it is maximised, full screen or put away. A desktop may tell of the
 * larger size before it says why: what had not stood for half a second was on the way. */
void geometry_note(GeometryPast *past, const Geometry *now, bool enlarged, uint64_t milliseconds);
