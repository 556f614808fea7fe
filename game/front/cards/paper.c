/* paper.c - lines and discs. */
#include "front/cards/paper.h"

#include <math.h>

static const float turn = 6.2831853f;

/* Rings that overlap, as they are printed so that nobody copies them. */
static void rosette(Ui *ui, float x, float y, float r)
{
    enum { RINGS = 8 };
    for (int i = 0; i < RINGS; i++) {
        float angle = turn * (float)i / RINGS;
        ui_ring(ui, x + cosf(angle) * r * 0.5f, y + sinf(angle) * r * 0.5f, r * 0.5f, 1.2f, INK_TEAL, 170);
    }
    ui_ring(ui, x, y, r, 1.5f, INK_TEAL_DARK, 255);
}

Rect paper_draw(Ui *ui, Rect at)
{
    float unit = at.w < 100 ? 2 : at.w < 700 ? 6 : 12;
    Rect shade = {at.x + unit * 0.7f, at.y + unit, at.w, at.h}, outer = rect_inset(at, unit), inner = rect_inset(at, unit * 1.9f);
    ui_rect(ui, shade, INK_SHADE, 190);
    ui_rect(ui, at, INK_WALL_FAR, 255);
    ui_frame(ui, outer, unit * 0.28f, INK_TEAL_DARK, 255);
    ui_frame(ui, inner, 1.5f, INK_TEAL_DARK, 255);
    for (int i = 0; i < 4; i++) {
        float x = i % 2 ? inner.x + inner.w - unit * 2.6f : inner.x + unit * 2.6f;
        float y = i / 2 ? inner.y + inner.h - unit * 2.6f : inner.y + unit * 2.6f;
        rosette(ui, x, y, unit * 2);
    }
    return rect_inset(inner, unit * 1.6f);
}

Rect paper_stamp(Ui *ui, Rect at, Ink ink, float down)
{
    float grown = (1 - down) * 0.35f;
    int strength = (int)(255 * down);
    Rect frame = {at.x - at.w * grown / 2, at.y - at.h * grown / 2, at.w * (1 + grown), at.h * (1 + grown)};
    ui_frame(ui, frame, 5, ink, strength);
    ui_frame(ui, rect_inset(frame, 9), 2, ink, strength);
    return rect_inset(frame, 14);
}

static void ribbon(Ui *ui, float x, float y, float r, float side)
{
    CanvasPoint points[] = {{x, y}, {x + side * r * 0.7f, y + r * 1.9f}, {x + side * r * 0.1f, y + r * 1.7f}, {x - side * r * 0.3f, y + r * 0.5f}};
    ui_polygon(ui, points, COUNT_OF(points), INK_TEAL_DARK, 255);
}

void paper_seal(Ui *ui, float x, float y, float r)
{
    enum { TEETH = 24 };
    ribbon(ui, x, y, r, -1);
    ribbon(ui, x, y, r, 1);
    for (int i = 0; i < TEETH; i++) {
        float angle = turn * (float)i / TEETH;
        ui_disc(ui, x + cosf(angle) * r * 0.92f, y + sinf(angle) * r * 0.92f, r * 0.13f, INK_AMBER_DARK, 255);
    }
    ui_disc(ui, x, y, r * 0.92f, INK_AMBER, 255);
    ui_ring(ui, x, y, r * 0.74f, 2.5f, INK_AMBER_DARK, 255);
    rosette(ui, x, y, r * 0.5f);
}
