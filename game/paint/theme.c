#include "paint/theme.h"

/* Those of the drawings in assets/places/, which keep theirs as well. */
#define PAINT_OF_THE_HOUSE                                                                                             \
    [INK_WALL] = 0xFFC6D0CB, [INK_WALL + 1] = 0xFFD0D9D4, [INK_WALL + 2] = 0xFFD9E0DC, [INK_WALL + 3] = 0xFFDFE6E2,     \
    [INK_WALL + 4] = 0xFFE6ECE9, [INK_WALL + 5] = 0xFFEBF0ED, [INK_WALL + 6] = 0xFFF0F4F1, [INK_WALL + 7] = 0xFFF4F7F5, \
    [INK_WALL + 8] = 0xFFF7FAF8, [INK_WALL_FAR] = 0xFFFCFDFC, [INK_JOINT] = 0xFFAEBCB6, [INK_SKIRTING] = 0xFF9DADA7,    \
    [INK_CEILING] = 0xFFDDE4E0, [INK_RIM] = 0xFFC4CEC9, [INK_LAMP] = 0xFFFFFFFF, [INK_CARPET] = 0xFF2F6B4F,             \
    [INK_CARPET_DARK] = 0xFF24523D, [INK_CARPET_LINE] = 0xFF3F8264, [INK_CARPET_DEEP] = 0xFF1B3F30,                     \
    [INK_GLEAM] = 0xFFA5E4DC, [INK_LEAF] = 0xFFDFE6E2, [INK_LEAF_SHADE] = 0xFFB4C1BB, [INK_FRAME] = 0xFF7F928C,         \
    [INK_NIGHT] = 0xFF0B1426, [INK_CLOTH_DARK] = 0xFF121E33, [INK_CLOTH] = 0xFF1C2B44, [INK_CLOTH_PALE] = 0xFF33465F,   \
    [INK_SLATE] = 0xFF5B6F86, [INK_TEAL] = 0xFF2BB3A6, [INK_TEAL_DARK] = 0xFF16736E, [INK_AMBER] = 0xFFF0B23E,          \
    [INK_AMBER_DARK] = 0xFFB87A1E, [INK_SKIN] = 0xFF3A4C66

const Theme themes[THEME_COUNT] = {
    [THEME_PHOSPHOR] =
        {
            .word = "phosphor",
            .inks =
                {
                    [INK_BACK] = 0xFF060B15,
                    [INK_TUBE] = 0xFF081627,
                    [INK_NUMBER] = 0xFF4FD8C6,
                    [INK_HAND] = 0xFFFFFFFF,
                    [INK_STRAY] = 0xFFFFB3A1,
                    [INK_BUSY] = 0xFFFFC24B,
                    [INK_PROGRESS] = 0xFFCFE4E2,
                    [INK_TEXT] = 0xFFE3EFF1,
                    [INK_DIM] = 0xFFAEC4CC,
                    [INK_PANEL] = 0xFF0E1F33,
                    [INK_EDGE] = 0xFF5B8698,
                    [INK_FOCUSED] = 0xFF15354A,
                    [INK_WOE] = 0xFFA9CBFF,
                    [INK_FROLIC] = 0xFFFFE27A,
                    [INK_DREAD] = 0xFFDCC2FF,
                    [INK_MALICE] = 0xFFFFB6AE,
                    [INK_LIGHT] = 0xFF7DF0A0,
                    [INK_SHADE] = 0xFF02050B,
                    PAINT_OF_THE_HOUSE,
                },
            .scan_per_mille = 880,
            .vignette_per_mille = 840,
            .glow = 272,
            .trail = 84,
            .grain = 5,
        },
    [THEME_CONTRAST] =
        {
            .word = "contrast",
            .inks =
                {
                    [INK_BACK] = 0xFF000000,
                    [INK_TUBE] = 0xFF000000,
                    [INK_NUMBER] = 0xFFB4FFF4,
                    [INK_HAND] = 0xFFFFFFFF,
                    [INK_STRAY] = 0xFFFFE3DA,
                    [INK_BUSY] = 0xFFFFE9A0,
                    [INK_PROGRESS] = 0xFFFFFFFF,
                    [INK_TEXT] = 0xFFFFFFFF,
                    [INK_DIM] = 0xFFECECEC,
                    [INK_PANEL] = 0xFF000000,
                    [INK_EDGE] = 0xFFB9C6CC,
                    [INK_FOCUSED] = 0xFF09151D,
                    [INK_WOE] = 0xFFE0ECFF,
                    [INK_FROLIC] = 0xFFFFF2B0,
                    [INK_DREAD] = 0xFFF3E6FF,
                    [INK_MALICE] = 0xFFFFE2DE,
                    [INK_LIGHT] = 0xFFC9FFD6,
                    [INK_SHADE] = 0xFF000000,
                    PAINT_OF_THE_HOUSE,
                },
            .scan_per_mille = 1000,
            .vignette_per_mille = 1000,
            .trail = 64,
        },
};
