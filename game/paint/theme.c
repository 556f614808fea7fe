#include "paint/theme.h"

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
                },
            .scan_per_mille = 1000,
            .vignette_per_mille = 1000,
            .trail = 64,
        },
};
