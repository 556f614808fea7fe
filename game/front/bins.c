/* bins.c - the five bins: what is in them, what they lack, what does not belong. */
#include "front/instruments.h"

#include "front/scene.h"

static const double ceremony = 1.6; /* seconds a sealed bin is told about */

static const Ink temper_inks[TEMPER_COUNT] = {
    [TEMPER_WOE] = INK_WOE, [TEMPER_FROLIC] = INK_FROLIC, [TEMPER_DREAD] = INK_DREAD, [TEMPER_MALICE] = INK_MALICE};

/* A temper's mark, its bar, and how many are lacking. */
static void draw_quota(Ui *ui, const Bin *bin, Temper temper, Rect at)
{
    static const TextLook lack = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, false};
    float size = ui_size(ui, TEXT_SMALL), middle = at.y + at.h / 2;
    float digits = canvas_width(FONT_TEXT, size, text_of("00")) + 2;
    int lacks = bin->quota[temper] - bin->right[temper];
    ui_mark(ui, temper, at.x + size * 0.6f, middle, size * 0.9f, temper_inks[temper], 255);
    float x = at.x + size * 1.4f, w = at.w - size * 1.4f - digits - 4;
    int full = bin->quota[temper] == 0 ? 1000 : 1000 * bin->right[temper] / bin->quota[temper];
    if (w > 10)
        ui_bar(ui, (Rect){x, middle - size * 0.2f, w, size * 0.4f}, full, temper_inks[temper]);
    if (lacks > 0)
        ui_label(ui, at.x + at.w - digits, middle - ui_line(ui, TEXT_SMALL) / 2, digits, lack, "%d", lacks);
    else
        ui_label(ui, at.x + at.w - digits, middle - ui_line(ui, TEXT_SMALL) / 2, digits, lack, "✓");
}

/* Twelve pips: how much room what does not belong has left. */
static void draw_others(Ui *ui, const Bin *bin, Rect at)
{
    float step = at.w / BIN_OTHERS;
    for (int i = 0; i < BIN_OTHERS; i++) {
        Rect pip = {at.x + (float)i * step, at.y, step - 3, at.h};
        if (i < bin->others)
            ui_rect(ui, pip, INK_STRAY, 255);
        else
            ui_frame(ui, pip, 1, INK_EDGE, 255);
    }
}

static bool held(const Office *office, HoldKind kind, int bin)
{
    return office->hold == kind && office->hold_target == bin;
}

static bool just_sealed(const Game *game, int bin)
{
    double at = game->desk.sealed[bin];
    return at > 0 && game->desk.seconds < at + ceremony;
}

static void draw_state(const Game *game, Ui *ui, int index, const Bin *bin, Rect at)
{
    const Office *office = &game->play.day.office;
    TextLook look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, false};
    const char *word = held(office, HOLD_SEAL, index)   ? _("sealing")
                       : held(office, HOLD_PICK, index) ? _("picking")
                       : just_sealed(game, index)       ? _("sealed")
                       : bin_jammed(bin)                ? _("jammed")
                                                        : NULL;
    look.ink = word ? INK_BUSY : INK_TEXT;
    if (word)
        ui_label(ui, at.x, at.y, at.w, look, "%s", word);
    else
        ui_label(ui, at.x, at.y, at.w, look, "%d/%d", bin_right(bin), BIN_NUMBERS);
}

/* Two lids that close over a bin as it is sealed. */
static void draw_lids(const Game *game, Ui *ui, int index, Rect at)
{
    const Office *office = &game->play.day.office;
    if (!held(office, HOLD_SEAL, index))
        return;
    int whole = BEATS_A_MINUTE * game->play.level.constants[CONSTANT_SEAL_MINUTES];
    float left = (float)office->hold_beats / (float)max_int(whole, 1);
    float closed = at.w / 2 * (left > 1 ? 0 : 1 - left);
    ui_rect(ui, (Rect){at.x, at.y, closed, 5}, INK_BUSY, 255);
    ui_rect(ui, (Rect){at.x + at.w - closed, at.y, closed, 5}, INK_BUSY, 255);
}

static void draw_ground(const Game *game, Ui *ui, int index, const Bin *bin, Rect at)
{
    bool offered = game->play.day.hand.count > 0 && rect_holds(at, game->pointer_x, game->pointer_y);
    bool told = bin_jammed(bin) || just_sealed(game, index);
    ui_rect(ui, at, offered ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, offered || told ? 3 : 1.5f, offered ? INK_HAND : told ? INK_BUSY : INK_EDGE, 255);
}

static void draw_bin(const Game *game, const Layout *layout, Ui *ui, int index)
{
    static const TextLook number = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    const Bin *bin = &game->play.day.bins[game->play.day.file][index];
    Rect at = layout->bins[index], in = rect_inset(at, 10);
    float line = ui_line(ui, TEXT_SMALL), gap = (in.h - 3 * line - 8) / 3;
    draw_ground(game, ui, index, bin, at);
    ui_label(ui, in.x, in.y, line, number, "%d", index + 1);
    draw_state(game, ui, index, bin, (Rect){in.x + line, in.y, in.w - line, line});
    float half = (in.w - 10) / 2;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        Rect quota = {in.x + (float)(i % 2) * (half + 10), in.y + line + gap + (float)(i / 2) * (line + gap), half,
                      line};
        draw_quota(ui, bin, (Temper)i, quota);
    }
    draw_others(ui, bin, (Rect){in.x, in.y + in.h - 7, in.w + 3, 8});
    draw_lids(game, ui, index, at);
}

void instruments_bins(const Game *game, const Layout *layout, Ui *ui)
{
    for (int i = 0; i < BIN_COUNT; i++) {
        ui_place(ui, layout->bins[i], CHOOSE_BIN + i, KEY_NONE, 0, day_at_desk(&game->play.day));
        if (ui->canvas)
            draw_bin(game, layout, ui, i);
    }
}
