/* rate_person.c - room, desk, terminal, lamp, and whoever is there; an empty chair is drawn with as much care. */
#include "front/pages/rate_person.h"

#include <math.h>

/* The picture has a hundred units to its height; x counts from its middle. */
typedef struct View {
    Ui *ui;
    Rect at;
    float unit, middle;
} View;

static void box(const View *view, float x, float y, float w, float h, Ink ink)
{
    ui_rect(view->ui, (Rect){view->middle + x * view->unit, view->at.y + y * view->unit, w * view->unit, h * view->unit}, ink, 255);
}

static void disc(const View *view, float x, float y, float r, Ink ink)
{
    ui_disc(view->ui, view->middle + x * view->unit, view->at.y + y * view->unit, r * view->unit, ink, 255);
}

static void shape(const View *view, const CanvasPoint *points, int count, Ink ink)
{
    CanvasPoint moved[8];
    for (int i = 0; i < count && i < COUNT_OF(moved); i++)
        moved[i] = (CanvasPoint){view->middle + points[i].x * view->unit, view->at.y + points[i].y * view->unit};
    ui_polygon(view->ui, moved, count, ink, 255);
}

/* Whether they sit there. */
static bool is_here(const DeskMinute *now)
{
    switch (now->doing) {
    case JOB_MEETING:
    case JOB_PERK:
    case JOB_LUNCH:
    case JOB_STEP:
    case JOB_VISIT:
    case JOB_REST: return false;
    default: return true;
    }
}

static void draw_room(const View *view)
{
    float wide = view->at.w / view->unit;
    box(view, -wide / 2, 0, wide, 74, INK_WALL);
    box(view, -wide / 2, 74, wide, 2, INK_SKIRTING);
    box(view, -wide / 2, 76, wide, 24, INK_CARPET);
    for (int i = 1; i < 4; i++)
        box(view, -wide / 2 + wide * (float)i / 4, 0, 0.6f, 74, INK_JOINT);
}

static void draw_chair(const View *view)
{
    const CanvasPoint back[] = {{-13, 44}, {13, 44}, {11, 82}, {-11, 82}};
    shape(view, back, COUNT_OF(back), INK_NIGHT);
    box(view, -1.5f, 82, 3, 14, INK_SLATE);
    box(view, -10, 95, 20, 2.5f, INK_SLATE);
}

/* Hands go up and down while there is something to type. */
static float strokes(const Seat *seat)
{
    bool types = seat->now->doing == JOB_COUNT || seat->now->doing == JOB_PING || seat->now->doing == JOB_REPORT || seat->now->doing == JOB_NOTE;
    float speed = seat->now->doing == JOB_COUNT ? 5 : 13;
    return types && !seat->still ? sinf((float)seat->seconds * speed + (float)seat->desk) : 0;
}

/* Eyes on the terminal, or on whoever looks in. */
static void draw_face(const View *view, const Seat *seat)
{
    float x = seat->open ? 0 : 2;
    for (int side = -1; side <= 1; side += 2)
        box(view, x + (float)side * 4 - 1.2f, 27.5f, 2.4f, 1.6f, INK_NIGHT);
    box(view, x - 2.2f, 34, 4.4f, 0.9f, INK_NIGHT);
}

static void draw_person(const View *view, const Seat *seat)
{
    float hand = strokes(seat);
    bool shows = seat->now->doing == JOB_SHOW;
    Ink cloth = seat->desk == 0 ? INK_CLOTH : INK_TEAL_DARK;
    const CanvasPoint body[] = {{-15, 50}, {-8, 42}, {8, 42}, {15, 50}, {17, 76}, {-17, 76}};
    const CanvasPoint left[] = {{-15, 50}, {-10, 52}, {-12, 70 + hand}, {-18, 70 + hand}};
    const CanvasPoint right[] = {{15, 50}, {10, 52}, {12, 70 - hand}, {18, 70 - hand}};
    const CanvasPoint raised[] = {{15, 50}, {10, 46}, {22, 24}, {26, 26}};
    shape(view, body, COUNT_OF(body), cloth);
    shape(view, left, COUNT_OF(left), INK_CLOTH_DARK);
    shape(view, shows ? raised : right, COUNT_OF(right), INK_CLOTH_DARK);
    disc(view, -15, 71 + hand, 3, INK_SKIN);
    disc(view, shows ? 25 : 15, shows ? 23 : 71 - hand, 3, INK_SKIN);
    box(view, -3.5f, 36, 7, 8, INK_SKIN);
    disc(view, 0, 27, seat->desk == 0 ? 11.5f : 12.5f, INK_NIGHT);
    disc(view, 0, 29, 10, INK_SKIN);
    draw_face(view, seat);
    if (seat->desk != 0)
        box(view, -12.5f, 27, 4, 15, INK_NIGHT);
}

/* Its back is to the glass: one sees that it shines, not what on. */
static void draw_terminal(const View *view, const Seat *seat)
{
    bool lit = seat->now->light;
    float wide = view->at.w / view->unit;
    float x = wide > 90 ? 28 : wide / 2 - 24;
    box(view, -wide / 2 + 3, 72, wide - 6, 5, INK_SLATE);
    box(view, -wide / 2 + 6, 77, 4, 21, INK_NIGHT);
    box(view, wide / 2 - 10, 77, 4, 21, INK_NIGHT);
    box(view, x - 13, 48, 26, 19, INK_NIGHT);
    box(view, x - 11, 50, 22, 15, INK_TUBE);
    for (int i = 0; i < 12 && is_here(seat->now); i++)
        box(view, x - 9.5f + (float)(i % 4) * 5, 52 + (float)(i / 4) * 4.2f, 3.4f, 2, INK_TEAL);
    box(view, x - 3, 67, 6, 5, INK_NIGHT);
    box(view, x - 1, 36, 2, 12, INK_SLATE);
    ui_lamp(view->ui, view->middle + x * view->unit, view->at.y + 34 * view->unit, 4.5f * view->unit, lit, INK_LIGHT);
}

/* Lids closed: five of them, and no more is to be seen. Over there each shows how full it is. */
static void draw_bins(const View *view, const Seat *seat)
{
    float wide = view->at.w / view->unit, step = (wide - 28) / BIN_COUNT;
    for (int i = 0; i < BIN_COUNT; i++) {
        float x = -wide / 2 + 14 + (float)i * step, w = step - 3, full = 15 * (float)seat->now->full[i] / 100;
        box(view, x, 81, w, 16, INK_NIGHT);
        if (seat->open)
            box(view, x + 0.8f, 96 - full, w - 1.6f, full, INK_TEAL);
        else
            box(view, x - 0.6f, 80, w + 1.2f, 2, INK_SLATE);
    }
}

void rate_person_draw(Ui *ui, Rect at, const Seat *seat)
{
    View view = {ui, at, at.h / 100, at.x + at.w / 2};
    if (at.h < 60 || at.w < 60 || !ui->canvas)
        return;
    if (at.w < 0.75f * at.h) { /* a tall one: the picture lies at its foot */
        view.unit = at.w / 75;
        view.at.h = view.unit * 100;
    }
    draw_room(&view);
    draw_chair(&view);
    if (is_here(seat->now))
        draw_person(&view, seat);
    draw_terminal(&view, seat);
    draw_bins(&view, seat);
    ui_frame(ui, view.at, 2, INK_EDGE, 255);
}
