/* corridor_draw.h - the house in first person: walls, carpet, lamps, doors with their plaques, who stands at them and
 * what nobody announced, as polygons on a canvas. It knows no input, no clock and no rule. */
#pragma once

#include "front/state/rect.h"
#include "io/canvas.h"
#include "level/level.h"

typedef struct CorridorView {
    const Level *level; /* with a map; the eye stands on an open cell of it or between two */
    float column, row;
    float turned;       /* quarter turns clockwise from north */
    Rect region;        /* of the canvas */
    Rect clear;         /* where nothing else is written: signs outside have no words */
    float horizon;      /* share of the region that lies above what is straight ahead; 0: as usual */
    double seconds;     /* of the lamp that flickers; negative: it does not */
    bool plain;         /* the other theme's nouns */
} CorridorView;

void corridor_draw(const CorridorView *view, Canvas *canvas);
