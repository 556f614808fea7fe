#include "sdl/icon.h"

#include "paint/shape.h"
#include "paint/theme.h"

/* A frame of four walls, or a bar when the walls meet. */
typedef struct IconRow {
    int left, top, right, bottom, thick;
    Ink ink;
    int strength;
} IconRow;

static const IconRow parts[] = {
    {.right = 64, .bottom = 64, .thick = 32, .ink = INK_BACK, .strength = 255},
    {.left = 7, .top = 9, .right = 57, .bottom = 55, .thick = 25, .ink = INK_TUBE, .strength = 255},
    {.left = 4, .top = 6, .right = 60, .bottom = 58, .thick = 3, .ink = INK_EDGE, .strength = 255},
    {.left = 15, .top = 16, .right = 19, .bottom = 29, .thick = 2, .ink = INK_NUMBER, .strength = 150},
    {.left = 27, .top = 16, .right = 37, .bottom = 29, .thick = 3, .ink = INK_NUMBER, .strength = 220},
    {.left = 45, .top = 16, .right = 49, .bottom = 29, .thick = 2, .ink = INK_NUMBER, .strength = 150},
    {.left = 12, .top = 36, .right = 22, .bottom = 49, .thick = 3, .ink = INK_NUMBER, .strength = 180},
    {.left = 29, .top = 36, .right = 33, .bottom = 49, .thick = 2, .ink = INK_NUMBER, .strength = 220},
    {.left = 39, .top = 33, .right = 53, .bottom = 51, .thick = 4, .ink = INK_BUSY, .strength = 255},
};

void icon_draw(const Frame *frame)
{
    for (int i = 0; i < COUNT_OF(parts); i++) {
        const IconRow *row = &parts[i];
        Brush brush = {*frame, frame_area(frame), themes[THEME_PHOSPHOR].inks[row->ink], row->strength};
        shape_frame(&brush, (Area){row->left, row->top, row->right, row->bottom}, row->thick);
    }
}
