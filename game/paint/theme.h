/* theme.h - which colour a meaning has. Colours are 0xFFRRGGBB. Contrast is held by a test: text 7:1 on every ground,
 * 15:1 in the high one. */
#pragma once

#include "io/canvas.h"

typedef struct Theme {
    const char *word; /* as settings and options name it */
    uint32_t inks[INK_COUNT];
    int scan_per_mille;     /* brightness of the dark rows of the tube; 1000: no scan lines */
    int vignette_per_mille; /* brightness of its corners; 1000: as bright as the middle */
    /* At full strength; 0: none. */
    int glow;  /* in 1/256 of four pixels' light */
    int trail; /* what joins the after-image, in 1/256 */
    int grain; /* light it adds at most */
} Theme;

extern const Theme themes[THEME_COUNT];
