/* tube.h - the glass of the terminal: light is gathered on its plane, then shown at once, with what lingers, what
 * spills over and what is uneven. It knows neither numbers nor items. */
#pragma once

#include "paint/glow.h"
#include "paint/grain.h"
#include "paint/shades.h"
#include "paint/trail.h"

typedef struct Tube {
    Plane plane; /* dark but between tube_begin and tube_show */
    Area area;   /* of the frame; light falls nowhere else */
    Shades shades;
    Trail trail;
    Glow glow;
    Grain grain;
    uint8_t *row, *dark, *idle; /* one mixed, one without light, one that lingers in vain */
} Tube;

void tube_open(Tube *tube);
/* False when there is no memory for a frame of that size. */
bool tube_resize(Tube *tube, int width, int height);
void tube_free(Tube *tube);

/* Begins a dark tube at `area`, which lies in the frame. */
void tube_begin(Tube *tube, Area area);
/* Adds a glyph with its pen at (x, y). */
void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength);
/* Shows the light, and puts it out: every pixel of the area is replaced. */
void tube_show(Lanes lanes, Tube *tube, const Theme *theme, const TubeLook *look, const Frame *frame);
