/* page_consent.c - what is agreed to before the first day of a run: a sheet on the dark terminal, and one button. The
 * office's clock stands; no run knows of it, so that whoever leaves the page and comes back has agreed. */
#include "front/pages/page_consent.h"

#include <math.h>

#include "base/translate.h"
#include "front/pages/boot_draw.h"
#include "front/pages/page.h"
#include "front/pages/page_boot.h"
#include "front/run/go.h"
#include "front/sound/ask.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/layout.h"
#include "front/words/words.h"

enum { CLAUSES = 4 };

bool consent_wanted(const Game *game)
{
    return boot_wanted(game) && beat_day(game->play.day.beat) == 1;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    if (id != CHOOSE_AGREE)
        return;
    ask_cue(game, CUE_CONSENT);
    go_to(game, PAGE_BOOT);
}

/* Pausing needs no button here, and is no answer. */
static void input(Game *game, const Input *input)
{
    bool key = input->kind == INPUT_KEY_DOWN && input->key == KEY_ESCAPE && !input->repeat;
    bool click = input->kind == INPUT_BUTTON_DOWN && input->button == BUTTON_SECONDARY;
    if (key || click)
        go_pause(game);
}

/* ---- the clauses ---- */

static const char *const first_clause = N_("By agreeing you consent to having consented.");
static const char *const last_clause = N_("A copy has been signed already, for speed.");
static const char *const clauses[] = {
    N_("Leaving this page is a way of agreeing. Remaining on it is a slower one."),
    N_("There is one button, so that nobody need fear having pressed the other."),
    NULL, /* NOUN_SIGNATORY */
    N_("Consent is voluntary. Yours was entered as voluntary on Friday."),
    N_("What you do not understand you have agreed to in the version that is clear."),
    N_("Consent may be withdrawn at any time by agreeing that it has been."),
    N_("Questions about this clause are answered by it."),
    N_("Your silence on these points has been quoted elsewhere with approval."),
};

/* The first and the last stand; those between are drawn for the run, in order, so that none comes twice. */
static const char *clause(const Game *game, int index)
{
    enum { STREAM = 0xC0175E };
    const Day *day = &game->play.day;
    if (index == 0 || index == CLAUSES - 1)
        return index == 0 ? translated(first_clause) : translated(last_clause);
    uint64_t drawn = rng_mix(day->seed, STREAM, 1) % COUNT_OF(clauses);
    const char *words = clauses[(drawn + (uint64_t)index - 1) % COUNT_OF(clauses)];
    return words ? translated(words) : noun(game->settings.plain, NOUN_SIGNATORY);
}

/* ---- the sheet ---- */

static const TextLook heading = {FONT_BOLD, TEXT_HEAD, INK_BACK, ALIGN_LEFT, 1, false};
static const TextLook words = {FONT_TEXT, TEXT_BODY, INK_BACK, ALIGN_LEFT, 0, false};
static const TextLook number = {FONT_BOLD, TEXT_BODY, INK_BACK, ALIGN_LEFT, 1, false};
static const TextLook small = {FONT_TEXT, TEXT_SMALL, INK_PANEL, ALIGN_LEFT, 1, false};

static void draw_clause(Flow *flow, const Game *game, int index)
{
    float indent = ui_size(flow->ui, TEXT_BODY) * 1.8f;
    ui_label(flow->ui, flow->x, flow->y, indent, number, "%d.", index + 1);
    flow->y += ui_wrap(flow->ui, flow->x + indent, flow->y, flow->w - indent, words, text_of(clause(game, index)));
    flow_gap(flow, flow->ui->scale > 1.6f ? 6 : 14);
}

/* Somebody has done this often. */
static void draw_signature(Flow *flow)
{
    static const CanvasPoint hand[] = {{0, 30},  {14, 4},  {20, 0},  {22, 14}, {14, 34}, {8, 36},   {30, 20},
                                       {38, 22}, {34, 32}, {44, 30}, {50, 18}, {54, 30}, {62, 20},  {68, 30},
                                       {78, 6},  {84, 0},  {80, 22}, {82, 32}, {96, 22}, {104, 26}, {150, 20}};
    float x = flow->x + flow->w - 200, y = flow->y;
    for (int i = 0; i + 1 < COUNT_OF(hand); i++)
        ui_stroke(flow->ui, x + hand[i].x, y + hand[i].y, x + hand[i + 1].x, y + hand[i + 1].y, 2.5f, INK_PANEL, 255);
}

static void draw_foot(Flow *flow)
{
    float line = ui_line(flow->ui, TEXT_SMALL);
    flow_gap(flow, 46);
    draw_signature(&(Flow){flow->ui, flow->x, flow->y - 34, flow->w});
    ui_rect(flow->ui, (Rect){flow->x, flow->y + 4, flow->w, 1.5f}, INK_PANEL, 255);
    flow_gap(flow, 10);
    TextLook right = small;
    right.align = ALIGN_RIGHT;
    ui_label(flow->ui, flow->x, flow->y, flow->w, small, "%s", _("Sheet 1 of 1, of many"));
    ui_label(flow->ui, flow->x, flow->y, flow->w, right, "%s", _("signed, for you"));
    flow_gap(flow, line);
}

/* What is on it, and below it the button; returns the height of the sheet alone. */
static float draw_sheet(const Game *game, Flow *flow, bool signed_below)
{
    enum { ABOVE = 30, SIDE = 44, BELOW = 24, BETWEEN = 20 };
    Flow on = {flow->ui, flow->x + SIDE, flow->y + ABOVE, flow->w - 2 * SIDE};
    flow_text(&on, heading, "%s", _("Consent"));
    flow_gap(&on, 12);
    for (int i = 0; i < CLAUSES; i++)
        draw_clause(&on, game, i);
    if (signed_below)
        draw_foot(&on);
    float h = on.y + (signed_below ? BELOW : 8) - flow->y;
    flow->y += h + BETWEEN;
    flow_button(flow, (ButtonLook){.id = CHOOSE_AGREE, .key = KEY_ENTER, .label = _("Agree")});
    return h;
}

static void draw_paper(Ui *ui, Rect at)
{
    ui_rect(ui, (Rect){at.x + 10, at.y + 12, at.w, at.h}, INK_SHADE, 150);
    ui_rect(ui, at, INK_TEXT, 255);
}

typedef struct Heights {
    float sheet, all; /* all: with the button */
} Heights;

static Heights heights_of(const Game *game, const Ui *ui, float w, bool signed_below)
{
    Ui measure = {.scale = ui->scale, .pad = ui->pad, .caps = ui->caps};
    Flow flow = {.ui = &measure, .w = w};
    float sheet = draw_sheet(game, &flow, signed_below);
    return (Heights){sheet, flow.y};
}

/* Below the sheet, or beside it where the text is large. It takes a click, and is no second button: no key goes there.
 */
static void draw_hint(Ui *ui, const Layout *layout, float below)
{
    const char *said = ui->pad ? _("B pauses. It has been entered as reading.")
                               : _("Esc, or a click on this, pauses. It has been entered as reading.");
    bool beside = layout->help.y <= below;
    Rect at = beside ? layout->column : layout->help;
    TextLook look = look_dim;
    look.most = beside ? 0 : 1;
    look.ink = ui->focus == CHOOSE_PAUSE ? INK_HAND : look_dim.ink;
    at.h = ui_wrap_height(ui, at.w, look, text_of(said));
    at.y = beside ? layout->column.y + layout->column.h - at.h : at.y;
    ui_place(ui, at, CHOOSE_PAUSE, KEY_NONE, 0, true);
    ui->ring = ui->count;
    ui_wrap(ui, at.x, at.y, at.w, look, text_of(said));
}

/* In the middle of the glass; where text is large it covers more than that, and goes without the signature. */
static void draw(const Game *game, Ui *ui)
{
    enum { WIDE = 780, SIDE = 30, EDGE = 18 };
    Layout layout = layout_of(game);
    Rect glass = layout.bezel;
    float w = fminf(WIDE * ui->scale, glass.w - 2 * SIDE);
    bool signed_below = heights_of(game, ui, w, true).all < CANVAS_HEIGHT - 2 * EDGE;
    Heights h = heights_of(game, ui, w, signed_below);
    Flow flow = {ui, glass.x + (glass.w - w) / 2, fmaxf(EDGE, glass.y + (glass.h - h.all) / 2), w};
    boot_draw_dark(game, ui);
    draw_hint(ui, &layout, flow.y + h.all);
    draw_paper(ui, (Rect){flow.x, flow.y, w, h.sheet});
    draw_sheet(game, &flow, signed_below);
}

const Page page_consent = {.name = "consent", .timed = true, .input = input, .choose = choose, .draw = draw};
