/* theme.h - which colour a meaning has. Colours are 0xFFRRGGBB. Contrast is held by a test: text 7:1 on every ground,
 * 15:1 in the high one. */
#pragma once

#include "io/canvas.h"

typedef enum ThemeName {
    THEME_PHOSPHOR, /* teal on deep navy */
    THEME_CONTRAST, /* 15:1 */
    THEME_COUNT
} ThemeName;

typedef struct Theme {
    const char *word; /* as settings and options name it */
    uint32_t inks[INK_COUNT];
    int scan_per_mille; /* brightness of the dark rows of the tube; 1000: no scan lines */
} Theme;

extern const Theme themes[THEME_COUNT];
