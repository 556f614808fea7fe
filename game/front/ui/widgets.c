/* widgets.c - buttons, bars and marks. */
#include "front/ui/widgets.h"

#include <math.h>
#include <stdio.h>

#include "front/ui/wrap.h"

bool rect_holds(Rect rect, float x, float y)
{
    return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

Rect rect_inset(Rect rect, float by)
{
    return (Rect){rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}

const Button *ui_button_of(const Ui *ui, int id)
{
    for (int i = 0; i < ui->count; i++) {
        if (ui->buttons[i].id == id)
            return &ui->buttons[i];
    }
    return NULL;
}

/* The last one drawn lies on top. */
int ui_at(const Ui *ui, float x, float y)
{
    for (int i = ui->count - 1; i >= 0; i--) {
        if (rect_holds(ui->buttons[i].at, x, y))
            return ui->buttons[i].enabled ? ui->buttons[i].id : BUTTON_NONE;
    }
    return BUTTON_NONE;
}

bool ui_covers(const Ui *ui, float x, float y)
{
    for (int i = 0; i < ui->count; i++) {
        if (rect_holds(ui->buttons[i].at, x, y))
            return true;
    }
    return false;
}

int ui_keyed(const Ui *ui, const Input *input)
{
    for (int i = 0; i < ui->count; i++) {
        const Button *button = &ui->buttons[i];
        if (button->enabled && button->key != KEY_NONE && button->key == input->key &&
            (button->key != KEY_CHARACTER || button->character == input->character))
            return button->id;
    }
    return BUTTON_NONE;
}

static int place_of(const Ui *ui, int id)
{
    const Button *button = ui_button_of(ui, id);
    return button ? (int)(button - ui->buttons) : -1;
}

int ui_neighbour(const Ui *ui, int from, int step)
{
    int at = place_of(ui, from);
    if (at < 0 && step < 0)
        at = ui->count;
    for (int i = 0; i < ui->count; i++) {
        at = (at + step + ui->count) % ui->count;
        if (at >= ui->ring && ui->buttons[at].enabled)
            return ui->buttons[at].id;
    }
    return BUTTON_NONE;
}

void ui_rect(Ui *ui, Rect at, Ink ink, int strength)
{
    if (ui->canvas)
        canvas_rect(ui->canvas, at.x, at.y, at.w, at.h, ink, strength);
}

void ui_frame(Ui *ui, Rect at, float thick, Ink ink, int strength)
{
    if (ui->canvas)
        canvas_frame(ui->canvas, at.x, at.y, at.w, at.h, thick, ink, strength);
}

void ui_stroke(Ui *ui, float x, float y, float to_x, float to_y, float thick, Ink ink, int strength)
{
    if (ui->canvas)
        canvas_line(ui->canvas, x, y, to_x, to_y, thick, ink, strength);
}

void ui_polygon(Ui *ui, const CanvasPoint *points, int count, Ink ink, int strength)
{
    if (ui->canvas)
        canvas_polygon(ui->canvas, points, count, ink, strength);
}

enum { ROUND_MAX = 24 }; /* corners of what is to look round */

/* Small things need fewer corners; returns how many. */
static int go_round(float x, float y, float r, CanvasPoint points[ROUND_MAX])
{
    int count = r < 12 ? ROUND_MAX * 2 / 3 : ROUND_MAX;
    for (int i = 0; i < count; i++) {
        float angle = ((float)i + 0.5f) * 6.2831853f / (float)count;
        points[i] = (CanvasPoint){x + r * cosf(angle), y + r * sinf(angle)};
    }
    return count;
}

void ui_disc(Ui *ui, float x, float y, float r, Ink ink, int strength)
{
    CanvasPoint points[ROUND_MAX];
    ui_polygon(ui, points, go_round(x, y, r, points), ink, strength);
}

void ui_ring(Ui *ui, float x, float y, float r, float thick, Ink ink, int strength)
{
    CanvasPoint points[ROUND_MAX];
    int count = go_round(x, y, r - thick / 2, points);
    for (int i = 0; i < count; i++) {
        CanvasPoint to = points[(i + 1) % count];
        ui_stroke(ui, points[i].x, points[i].y, to.x, to.y, thick, ink, strength);
    }
}

void ui_lamp(Ui *ui, float x, float y, float r, bool lit, Ink ink)
{
    if (!lit) {
        ui_disc(ui, x, y, r, INK_EDGE, 255);
        ui_disc(ui, x, y, r * 0.68f, INK_BACK, 255);
        return;
    }
    ui_disc(ui, x, y, r * 1.7f, ink, 46);
    ui_disc(ui, x, y, r * 1.3f, ink, 70);
    ui_disc(ui, x, y, r, ink, 255);
}

void ui_ground(Ui *ui, Rect at, Ink edge)
{
    ui_rect(ui, at, INK_PANEL, 255);
    ui_frame(ui, at, 2, edge, 255);
}

void ui_place(Ui *ui, Rect at, int id, Key key, uint32_t character, bool enabled)
{
    assert(ui->count < BUTTONS_MAX);
    ui->buttons[ui->count++] = (Button){id, at, key, character, enabled};
}

enum { BUTTON_SIDE = 14, BUTTON_TOP = 6 };

/* How a button's inside is divided: the key's cap and a lamp, the label, and the detail beside or below it. */
typedef struct Inside {
    float cap; /* with the lamp */
    float label_w, detail_w;
    bool below;
    float indent; /* of a detail below: under the label, or at the edge where it needs all there is */
    float height;
} Inside;

static const TextLook label_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 2, false};
static const TextLook detail_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 2, false};

static const float lamp_room = 1.1f; /* of the text's size */

static void name_cap(const Ui *ui, ButtonLook look, char name[16])
{
    static const PadButton flow_pads[KEY_COUNT] = {
        [KEY_ESCAPE] = PAD_B, [KEY_PAGE_UP] = PAD_LEFT_SHOULDER, [KEY_PAGE_DOWN] = PAD_RIGHT_SHOULDER};
    name[0] = '\0';
    if (ui->pad)
        snprintf(name, 16, "%s", pad_name(look.pad != PAD_NONE ? look.pad : flow_pads[look.key]));
    else if (!key_blanks(&ui->caps, look.key, look.character))
        key_name(&ui->caps, look.key, look.character, name);
}

static Inside inside(const Ui *ui, float w, ButtonLook look)
{
    char name[16];
    name_cap(ui, look, name);
    Inside in = {0};
    float size = ui_size(ui, TEXT_SMALL);
    if (name[0])
        in.cap = canvas_width(FONT_BOLD, size, text_of(name)) + size;
    if (look.lamp != LAMP_NONE)
        in.cap += size * lamp_room;
    float room = w - 2 * BUTTON_SIDE - in.cap;
    float wanted = canvas_width(FONT_TEXT, size, text_of(look.label));
    in.detail_w = look.detail ? canvas_width(FONT_TEXT, size, text_of(look.detail)) : 0;
    in.below = look.detail && wanted + in.detail_w + size > room;
    in.label_w = look.detail && !in.below ? room - in.detail_w - size : room;
    in.height = ui_wrap_height(ui, in.label_w, label_look, text_of(look.label)) + 2 * BUTTON_TOP;
    if (!in.below)
        return in;
    in.indent = in.detail_w <= room ? in.cap : 0;
    in.detail_w = w - 2 * BUTTON_SIDE - in.indent;
    in.height += ui_wrap_height(ui, in.detail_w, detail_look, text_of(look.detail));
    return in;
}

float ui_button_height(const Ui *ui, float w, ButtonLook look)
{
    return inside(ui, w, look).height;
}

static void cap(Ui *ui, float x, float y, ButtonLook look)
{
    char name[16];
    name_cap(ui, look, name);
    if (!name[0])
        return;
    float size = ui_size(ui, TEXT_SMALL);
    float w = canvas_width(FONT_BOLD, size, text_of(name)) + size * 0.5f;
    float h = ui_line(ui, TEXT_SMALL);
    ui_frame(ui, (Rect){x, y, w, h}, 1.5f, INK_DIM, look.disabled ? 90 : 255);
    TextLook looks = {FONT_BOLD, TEXT_SMALL, look.disabled ? INK_DIM : INK_TEXT, ALIGN_CENTRE, 1, false};
    ui_label(ui, x, y, w + 1, looks, "%s", name);
}

/* The ground, the edge, and the bar at the left that says "here" to those who see no colour. */
static void ground(Ui *ui, Rect at, ButtonLook look)
{
    bool focused = ui->focus == look.id && !look.disabled;
    if (!look.quiet || focused)
        ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    if (!look.quiet || focused)
        ui_frame(ui, at, focused ? 2.5f : 1.5f, focused ? INK_HAND : INK_EDGE, 255);
    if (focused || look.on)
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, look.on ? INK_BUSY : INK_HAND, 255);
}

float ui_button(Ui *ui, float x, float y, float w, ButtonLook look)
{
    Inside in = inside(ui, w, look);
    Rect at = {x, y, w, in.height};
    ui_place(ui, at, look.id, look.key, look.character, !look.disabled);
    if (!ui->canvas)
        return in.height;
    ground(ui, at, look);
    float left = x + BUTTON_SIDE, top = y + BUTTON_TOP, size = ui_size(ui, TEXT_SMALL);
    cap(ui, left, top, look);
    if (look.lamp != LAMP_NONE)
        ui_lamp(ui, left + in.cap - size * 0.7f, top + ui_line(ui, TEXT_SMALL) / 2, size * 0.3f, look.lamp == LAMP_LIT,
                INK_LIGHT);
    TextLook label = label_look;
    label.ink = look.disabled ? INK_DIM : ui->focus == look.id ? INK_HAND : INK_TEXT;
    float used = ui_wrap(ui, left + in.cap, top, in.label_w, label, text_of(look.label));
    if (!look.detail)
        return in.height;
    float detail_x = in.below ? left + in.indent : x + w - BUTTON_SIDE - in.detail_w;
    TextLook detail = detail_look;
    detail.ink = look.warns ? INK_BUSY : detail.ink;
    ui_wrap(ui, detail_x, in.below ? top + used : top, in.detail_w + 1, detail, text_of(look.detail));
    return in.height;
}

void ui_bar(Ui *ui, Rect at, int per_mille, Ink ink)
{
    ui_rect(ui, at, INK_BACK, 255);
    float full = at.w * (float)clamp_int(per_mille, 0, 1000) / 1000;
    if (full > 0)
        ui_rect(ui, (Rect){at.x, at.y, full, at.h}, ink, 255);
    ui_frame(ui, at, 1.5f, INK_EDGE, 255);
}

const char *pad_name(PadButton button)
{
    static const char *const names[PAD_BUTTON_COUNT] = {
        [PAD_NONE] = "",
        [PAD_A] = "A",
        [PAD_B] = "B",
        [PAD_X] = "X",
        [PAD_Y] = "Y",
        [PAD_LEFT_SHOULDER] = "LB",
        [PAD_RIGHT_SHOULDER] = "RB",
        [PAD_LEFT_TRIGGER] = "LT",
        [PAD_RIGHT_TRIGGER] = "RT",
        [PAD_UP] = "↑",
        [PAD_DOWN] = "↓",
        [PAD_LEFT] = "←",
        [PAD_RIGHT] = "→",
        [PAD_START] = "Start",
        [PAD_BACK] = "Back",
    };
    return names[button];
}

static float thick_of(float r)
{
    return 1.4f + r * 0.14f;
}

/* Marks lie where the still signatures put them: below, above, at both sides, around. */
static void mark_woe(Ui *ui, float x, float y, float r, Ink ink, int strength)
{
    ui_stroke(ui, x - r, y + r * 0.5f, x, y + r, thick_of(r), ink, strength);
    ui_stroke(ui, x, y + r, x + r, y + r * 0.5f, thick_of(r), ink, strength);
}

static void mark_frolic(Ui *ui, float x, float y, float r, Ink ink, int strength)
{
    ui_stroke(ui, x - r, y - r * 0.5f, x, y - r, thick_of(r), ink, strength);
    ui_stroke(ui, x, y - r, x + r, y - r * 0.5f, thick_of(r), ink, strength);
}

static void mark_dread(Ui *ui, float x, float y, float r, Ink ink, int strength)
{
    ui_stroke(ui, x - r, y - r * 0.6f, x - r, y + r * 0.6f, thick_of(r), ink, strength);
    ui_stroke(ui, x + r, y - r * 0.6f, x + r, y + r * 0.6f, thick_of(r), ink, strength);
}

static void mark_malice(Ui *ui, float x, float y, float r, Ink ink, int strength)
{
    static const float corners[9][2] = {{1, 0},         {0.7f, 0.7f}, {0, 1},        {-0.7f, 0.7f}, {-1, 0},
                                        {-0.7f, -0.7f}, {0, -1},      {0.7f, -0.7f}, {1, 0}};
    for (int i = 0; i < 8; i++)
        ui_stroke(ui, x + r * corners[i][0], y + r * corners[i][1], x + r * corners[i + 1][0],
                  y + r * corners[i + 1][1], thick_of(r), ink, strength);
}

void ui_mark(Ui *ui, Temper temper, float x, float y, float size, Ink ink, int strength)
{
    static void (*const marks[TEMPER_COUNT])(Ui *, float, float, float, Ink, int) = {[TEMPER_WOE] = mark_woe,
                                                                                     [TEMPER_FROLIC] = mark_frolic,
                                                                                     [TEMPER_DREAD] = mark_dread,
                                                                                     [TEMPER_MALICE] = mark_malice};
    marks[temper](ui, x, y, size / 2, ink, strength);
}
