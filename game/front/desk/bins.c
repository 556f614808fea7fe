/* bins.c - the five bins: what is in them, what they lack, what does not belong; lids, and what sealing looks like.
 * What is still in the air is not in them yet. */
#include "front/desk/bins.h"

#include <math.h>

#include "base/translate.h"
#include "front/desk/bubble.h"
#include "front/glass/flight.h"
#include "front/state/choosable.h"
#include "front/ui/wrap.h"
#include "work/look.h"

static const double ceremony = 2.2; /* seconds a sealed or a returned bin is told about */

static const Ink temper_inks[TEMPER_COUNT] = {
    [TEMPER_WOE] = INK_WOE, [TEMPER_FROLIC] = INK_FROLIC, [TEMPER_DREAD] = INK_DREAD, [TEMPER_MALICE] = INK_MALICE};

/* A bin as it is to be seen. */
typedef struct Drawer {
    int index;
    const Bin *bin;
    Landing landing;
    Rect at;
    float slope; /* units by which the right end of what lies in it is low */
} Drawer;

static int right_in(const Drawer *drawer, Temper temper)
{
    return max_int(0, drawer->bin->right[temper] - drawer->landing.right[temper]);
}

/* The bar beside its mark, or below it where the text leaves no room. */
static Rect bar_place(const Ui *ui, Rect at, float left, float right)
{
    float size = ui_size(ui, TEXT_SMALL), w = right - left;
    if (w > size)
        return (Rect){left, at.y + at.h / 2 - size * 0.2f, w, size * 0.4f};
    return (Rect){at.x, at.y + at.h - 5, at.w, 7};
}

/* A temper's mark, its bar, and how many are lacking. */
static void draw_quota(Ui *ui, const Drawer *drawer, Temper temper, Rect at)
{
    float size = ui_size(ui, TEXT_SMALL), middle = at.y + at.h / 2;
    float digits = canvas_width(FONT_TEXT, size, text_of("00")) + 2;
    int right = right_in(drawer, temper), quota = drawer->bin->quota[temper];
    TextLook lack = {FONT_TEXT, TEXT_SMALL, drawer->landing.fresh[temper] ? INK_HAND : INK_TEXT, ALIGN_RIGHT, 1, false};
    Rect bar = bar_place(ui, at, at.x + size * 1.4f, at.x + at.w - digits - 4);
    ui_mark(ui, temper, at.x + size * 0.6f, middle, size * 0.9f, temper_inks[temper], 255);
    ui_bar(ui, bar, quota == 0 ? 1000 : 1000 * right / quota, temper_inks[temper]);
    Rect number = {at.x + at.w - digits, middle - ui_line(ui, TEXT_SMALL) / 2, digits, 0};
    if (right < quota)
        ui_label(ui, number.x, number.y, number.w, lack, "%d", quota - right);
    else
        ui_label(ui, number.x, number.y, number.w, lack, "✓");
}

/* How much of what does not belong is in there, in twelve pips that lie as level as the day is; and the minutes it will cost. */
static void draw_others(const Level *level, Ui *ui, const Drawer *drawer, Rect at)
{
    enum { PIPS = 12 };
    static const TextLook price = {FONT_BOLD, TEXT_SMALL, INK_STRAY, ALIGN_RIGHT, 1, true};
    int others = drawer->bin->others - drawer->landing.others, minutes = bin_clearing(drawer->bin, level);
    float line = ui_line(ui, TEXT_SMALL), step = at.w * (others > 0 ? 0.5f : 1) / PIPS;
    for (int i = 0; i < PIPS; i++) {
        float low = drawer->slope * (float)i / (PIPS - 1);
        Rect pip = {at.x + (float)i * step, at.y + low, step - 3, at.h};
        if (i * BIN_OTHERS < others * PIPS)
            ui_rect(ui, pip, INK_STRAY, 255);
        else
            ui_frame(ui, pip, 1, INK_EDGE, 255);
    }
    if (others > 0)
        ui_label(ui, at.x + at.w / 2, at.y + at.h / 2 - line / 2, at.w / 2, price, _("+%d min"), minutes);
}

static bool held(const Office *office, HoldKind kind, int bin)
{
    return office->hold == kind && office->hold_target == bin;
}

static bool lately(const Desk *desk, double when)
{
    return when > 0 && desk->seconds < when + ceremony;
}

static int right_of(const Drawer *drawer)
{
    int right = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        right += right_in(drawer, (Temper)i);
    return right;
}

static void draw_state(const Game *game, Ui *ui, const Drawer *drawer, Rect at)
{
    const Office *office = &game->play.day.office;
    TextLook look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, true};
    const char *word = held(office, HOLD_SEAL, drawer->index)                   ? _("sealing")
                       : held(office, HOLD_CLEAR, drawer->index)                ? _("clearing")
                       : lately(&game->desk, game->desk.slipped[drawer->index]) ? _("returned")
                                                                                : NULL;
    look.ink = word ? INK_BUSY : INK_TEXT;
    if (word)
        ui_label(ui, at.x, at.y, at.w, look, "%s", word);
    else
        ui_label(ui, at.x, at.y, at.w, look, "%d/%d", right_of(drawer), bin_size(drawer->bin));
}

/* 0..1: how far the sealing of this bin has come. */
static float sealing(const Play *play, int index)
{
    const Office *office = &play->day.office;
    int whole = BEATS_A_MINUTE * day_seal_minutes(&play->day, index);
    float left = (float)office->hold_beats / (float)max_int(whole, 1);
    return !held(office, HOLD_SEAL, index) || left > 1 ? 0 : 1 - left;
}

/* Two plates hinged at the sides; they lie on the slot, and rise into the gap below the glass and no further. */
static void draw_lids(const Play *play, Ui *ui, const Drawer *drawer)
{
    enum { THICK = 4, RISE = 9 };
    Rect at = drawer->at;
    float half = at.w / 2, open = drawer->landing.open, across = half * (1 - 0.2f * open);
    bool sealed = sealing(play, drawer->index) > 0;
    Ink ink = sealed ? INK_BUSY : INK_EDGE;
    if (open > 0)
        ui_rect(ui, (Rect){at.x + half * 0.25f, at.y, half * 1.5f, 3}, INK_NUMBER, (int)(230 * open));
    for (int side = 0; side < 2; side++) {
        float hinge = side ? at.x + at.w : at.x, way = side ? -1 : 1;
        ui_stroke(ui, hinge, at.y + 2, hinge + way * across, at.y + 2 - RISE * open, THICK, ink, 255);
    }
}

/* A band that closes over the drawer from both sides while it is sealed. */
static void draw_sealing(const Play *play, Ui *ui, const Drawer *drawer)
{
    float share = sealing(play, drawer->index);
    Rect at = drawer->at;
    if (share <= 0)
        return;
    float closed = at.w / 2 * share, y = at.y + at.h - 5;
    ui_rect(ui, (Rect){at.x, y, closed, 5}, INK_BUSY, 255);
    ui_rect(ui, (Rect){at.x + at.w - closed, y, closed, 5}, INK_BUSY, 255);
}

/* What is left of forty-eight numbers when they have been sealed. */
static void draw_plate(const Desk *desk, Ui *ui, const Drawer *drawer)
{
    static const TextLook word = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_CENTRE, 1, true};
    static const TextLook line = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_CENTRE, 1, true};
    Rect at = rect_inset(drawer->at, 6);
    int paid = desk->paid[drawer->index];
    float head = ui_line(ui, TEXT_BODY), y = at.y + (at.h - head - ui_line(ui, TEXT_SMALL)) / 2;
    ui_rect(ui, at, INK_FOCUSED, 255);
    ui_frame(ui, at, 1.5f, INK_EDGE, 255);
    ui_label(ui, at.x + 6, y, at.w - 12, word, "%s", _("Sealed"));
    if (paid > 0)
        ui_label(ui, at.x + 6, y + head, at.w - 12, line, _("%d for somebody"), paid);
    else
        ui_label(ui, at.x + 6, y + head, at.w - 12, line, "%s", _("noted"));
}

/* The one a controller would put into, or has come to. */
static bool chosen(const PadHand *pad, const Ui *ui, const Drawer *drawer)
{
    return ui->pad && (pad->reaching ? ui->focus == CHOOSE_BIN + drawer->index : pad->bin == drawer->index);
}

static bool pointed_at(const Game *game, const Ui *ui, const Drawer *drawer)
{
    return ui->pad ? chosen(&game->pad, ui, drawer) : rect_holds(drawer->at, game->pointer_x, game->pointer_y);
}

static void draw_ground(const Game *game, Ui *ui, const Drawer *drawer)
{
    Rect at = drawer->at;
    bool offered = pointed_at(game, ui, drawer) && (game->play.day.hand.count > 0 || game->pad.reaching);
    bool told = lately(&game->desk, game->desk.slipped[drawer->index]);
    ui_rect(ui, at, offered ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, offered || told ? 3 : 1.5f, offered ? INK_HAND : told ? INK_BUSY : INK_EDGE, 255);
    if (chosen(&game->pad, ui, drawer)) /* as on a button that has the focus */
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, INK_HAND, 255);
}

/* Above and below what lies in a bin: less where the text is large. */
static float room_below(const Ui *ui)
{
    return ui->scale > 1.1f ? 5 : 10;
}

static void draw_contents(const Game *game, Ui *ui, const Drawer *drawer)
{
    static const TextLook number = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    float low = room_below(ui);
    Rect at = drawer->at, in = {at.x + 10, at.y + low, at.w - 20, at.h - 2 * low};
    float line = ui_line(ui, TEXT_SMALL), gap = (in.h - 3 * line - 8) / 3, half = (in.w - 10) / 2;
    ui_label(ui, in.x, in.y, line, number, "%d", drawer->index + 1);
    draw_state(game, ui, drawer, (Rect){in.x + line, in.y, in.w - line, line});
    for (int i = 0; i < TEMPER_COUNT; i++) {
        Rect quota = {in.x + (float)(i % 2) * (half + 10), in.y + line + gap + (float)(i / 2) * (line + gap), half,
                      line};
        draw_quota(ui, drawer, (Temper)i, quota);
    }
    draw_others(&game->play.level, ui, drawer, (Rect){in.x, in.y + in.h - 7, in.w + 3, 8});
}

static void draw_bin(const Game *game, Ui *ui, const Drawer *drawer)
{
    float jolt = bubble_jolt(&game->desk);
    draw_ground(game, ui, drawer);
    canvas_shift(ui->canvas, 0, jolt);
    if (lately(&game->desk, game->desk.sealed[drawer->index]))
        draw_plate(&game->desk, ui, drawer);
    else
        draw_contents(game, ui, drawer);
    canvas_shift(ui->canvas, 0, -jolt);
    draw_sealing(&game->play, ui, drawer);
    draw_lids(&game->play, ui, drawer);
}

void bins_draw(const Game *game, const Layout *layout, Ui *ui)
{
    Landing landings[BIN_COUNT];
    if (ui->canvas)
        flight_landings(game, landings);
    for (int i = 0; i < BIN_COUNT; i++) {
        ui_place(ui, layout->bins[i], CHOOSE_BIN + i, KEY_NONE, 0, day_at_desk(&game->play.day));
        if (!ui->canvas)
            continue;
        Drawer drawer = {i, &game->play.day.bins[game->play.day.file][i], landings[i], layout->bins[i],
                         (room_below(ui) - 2) * bubble_slope(&game->desk)};
        draw_bin(game, ui, &drawer);
    }
}
