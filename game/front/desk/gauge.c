/* gauge.c - the dial goes from left over the top to right, in segments that light up one after the other. */
#include "front/desk/gauge.h"

#include <math.h>

#include "base/translate.h"
#include "front/desk/explain.h"
#include "front/ui/wrap.h"
#include "front/words/words.h"
#include "work/look.h"

static const float rim_lamp = 7, above = 26; /* above the dial is room for the rim */
static const float half_turn = 3.14159265f;
static const float name_least = 0.6f; /* so much of a gift's name has room, or the name is left out */
static const double lit_seconds = 0.4;

enum { SEGMENTS = 32, ARCH_POINTS = 29 };

/* The dearest gift lies a little before the end. */
static float full(const Play *play)
{
    return (float)max_int(1, day_gift_price(&play->day, GIFT_WARRANT)) * 1.05f;
}

typedef struct Dial {
    float x, y; /* its middle, at the foot */
    float inner, outer, rim;
} Dial;

static Dial dial_of(Rect at)
{
    float outer = at.h - above;
    return (Dial){at.x + at.w / 2, at.y + at.h - 4, outer * 0.815f, outer, outer + 14};
}

/* A place on the dial: `along` 0 at the left foot, 1 at the right one. */
static CanvasPoint place(const Dial *dial, float along, float r)
{
    float angle = half_turn * (1 - along);
    return (CanvasPoint){dial->x + r * cosf(angle), dial->y - r * sinf(angle)};
}

static void segment(Ui *ui, const Dial *dial, int index, Ink ink, int strength)
{
    float from = ((float)index + 0.1f) / SEGMENTS, to = ((float)index + 0.9f) / SEGMENTS;
    CanvasPoint points[] = {place(dial, from, dial->inner), place(dial, from, dial->outer),
                            place(dial, to, dial->outer), place(dial, to, dial->inner)};
    ui_polygon(ui, points, COUNT_OF(points), ink, strength);
}

static void draw_segments(Ui *ui, const Dial *dial, float share)
{
    for (int i = 0; i < SEGMENTS; i++) {
        float own = fminf(fmaxf(share * SEGMENTS - (float)i, 0), 1);
        if (own > 0)
            segment(ui, dial, i, INK_BUSY, (int)(255 * own));
    }
}

static void draw_arch(Ui *ui, const Dial *dial, float r, Ink ink, int strength)
{
    CanvasPoint points[ARCH_POINTS];
    for (int i = 0; i < ARCH_POINTS; i++)
        points[i] = place(dial, (float)i / (ARCH_POINTS - 1), r);
    ui_polygon(ui, points, ARCH_POINTS, ink, strength);
}

/* What is not lit, and the light that the rest throws on its ground. */
static void draw_ground(Ui *ui, const Dial *dial, bool lit)
{
    draw_arch(ui, dial, dial->outer, INK_EDGE, 60);
    draw_arch(ui, dial, dial->inner, INK_BACK, 255);
    if (lit)
        draw_arch(ui, dial, dial->inner, INK_BUSY, 30);
}

static void draw_rim(const Play *play, Ui *ui, const Dial *dial)
{
    for (int i = 0; i < GIFT_COUNT; i++) {
        float along = (float)day_gift_price(&play->day, (Gift)i) / full(play);
        CanvasPoint at = place(dial, along, dial->rim);
        if (along <= 1)
            ui_lamp(ui, at.x, at.y, rim_lamp, play->day.office.gifts >> i & 1, INK_BUSY);
    }
}

static void draw_number(const Desk *desk, Ui *ui, const Dial *dial, bool lit)
{
    static const TextLook label = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_CENTRE, 1, true};
    float below = ui_line(ui, TEXT_SMALL), w = 2 * (dial->inner - 6);
    bool large = dial->inner > 120;
    ui_label(ui, dial->x - w / 2, dial->y - below, w, label, "%s", _("Busyness"));
    canvas_print(ui->canvas, FONT_BOLD, large ? 68 : 56, ALIGN_CENTRE, dial->x, dial->y - below - (large ? 16 : 10),
                 lit ? INK_HAND : INK_BUSY, "%d", (int)desk->busyness);
}

void gauge_draw(const Game *game, Ui *ui, Rect at)
{
    const Desk *desk = &game->desk;
    Dial dial = dial_of(at);
    bool lit = desk->busyness_lit > 0 && desk->seconds < desk->busyness_lit + lit_seconds;
    if (!ui->canvas)
        return;
    draw_ground(ui, &dial, lit);
    draw_segments(ui, &dial, desk->busyness / full(&game->play));
    draw_rim(&game->play, ui, &dial);
    draw_number(&game->desk, ui, &dial, lit);
}

/* The first that is not earned yet; after the last, the last. */
static Gift next_gift(const Office *office)
{
    int next = 0;
    while (next < GIFT_COUNT - 1 && (office->gifts >> next & 1))
        next++;
    return (Gift)next;
}

static float draw_gift(const Game *game, Ui *ui, Rect at, Gift gift)
{
    bool given = game->play.day.office.gifts >> gift & 1;
    float size = ui_size(ui, TEXT_SMALL), indent = size * 1.1f;
    float digits = canvas_width(FONT_TEXT, size, text_of(" 000"));
    TextLook name = {FONT_TEXT, TEXT_SMALL, given ? INK_TEXT : INK_DIM, ALIGN_LEFT, 1, true}, price = name;
    price.align = ALIGN_RIGHT;
    explain_place(game, ui, at, (Instrument)(INSTRUMENT_REWARD + (int)gift));
    if (ui->canvas)
        ui_lamp(ui, at.x + size * 0.4f, at.y + at.h / 2, size * 0.3f, given, INK_BUSY);
    const char *title = gift_title(game->settings.plain, gift);
    float room = at.w - indent - digits;
    if (canvas_width(FONT_TEXT, size, text_of(title)) * name_least <= room)
        ui_label(ui, at.x + indent, at.y, room, name, "%s", title);
    ui_label(ui, at.x + at.w - digits, at.y, digits, price, "%d", day_gift_price(&game->play.day, gift));
    return at.h;
}

float gauge_next(const Game *game, Ui *ui, float x, float y, float w)
{
    const Office *office = &game->play.day.office;
    bool all = office->gifts >> next_gift(office) & 1; /* then there is none to come */
    const char *word = all ? _("last:") : _("next:");
    float size = ui_size(ui, TEXT_SMALL), label = canvas_width(FONT_TEXT, size, text_of(word)) + size * 0.4f;
    TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true};
    ui_label(ui, x, y, label, look, "%s", word);
    return draw_gift(game, ui, (Rect){x + label, y, w - label, ui_line(ui, TEXT_SMALL)}, next_gift(office));
}

float gauge_others(const Game *game, Ui *ui, float x, float y, float w)
{
    float line = ui_line(ui, TEXT_SMALL), top = y;
    for (int i = 0; i < GIFT_COUNT; i++) {
        if ((Gift)i != next_gift(&game->play.day.office))
            y += draw_gift(game, ui, (Rect){x, y, w, line}, (Gift)i);
    }
    return y - top;
}
