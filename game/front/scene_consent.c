/* scene_consent.c - what is agreed to before the first day of a run: a sheet on the dark terminal, and one button. The
 * office's clock stands; no run knows of it, so that whoever leaves the page and comes back has agreed. */
#include "front/boot.h"

#include <math.h>

#include "front/boot_draw.h"
#include "front/cues.h"
#include "front/scene.h"

enum { CLAUSES = 4 };

bool consent_wanted(const Game *game)
{
    return boot_wanted(game) && beat_day(game->play.day.beat) == 1;
}

void consent_show(Game *game)
{
    game_go(game, SCENE_CONSENT);
}

static void choose(Game *game, int id)
{
    if (id != CHOOSE_AGREE)
        return;
    cues_ask(game, CUE_CONSENT);
    game_go(game, SCENE_BOOT);
}

/* Pausing needs no button here, and is no answer. */
static void input(Game *game, const Input *input)
{
    bool key = input->kind == INPUT_KEY_DOWN && input->key == KEY_ESCAPE && !input->repeat;
    bool click = input->kind == INPUT_BUTTON_DOWN && input->button == BUTTON_SECONDARY;
    if (key || click)
        game_pause(game);
}

/* ---- the clauses ---- */

static const char *const first_clause = _("By agreeing you consent to having consented.");
static const char *const last_clause = _("A copy has been signed already, for speed.");
static const char *const clauses[] = {
    _("Leaving this page is a way of agreeing. Remaining on it is a slower one."),
    _("There is one button, so that nobody need fear having pressed the other."),
    _("You agree on behalf of whoever goes home in your coat, who will not be troubled with it."),
    _("Consent is voluntary. Yours was entered as voluntary on Friday."),
    _("What you do not understand you have agreed to in the version that is clear."),
    _("Consent may be withdrawn at any time by agreeing that it has been."),
    _("Questions about this clause are answered by it."),
    _("Your silence on these points has been quoted elsewhere with approval."),
};

/* The first and the last stand; those between are drawn for the run, in order, so that none comes twice. */
static const char *clause(const Day *day, int index)
{
    enum { STREAM = 0xC0175E };
    if (index == 0 || index == CLAUSES - 1)
        return index == 0 ? first_clause : last_clause;
    uint64_t drawn = rng_mix(day->seed, STREAM, 1) % COUNT_OF(clauses);
    return clauses[(drawn + (uint64_t)index - 1) % COUNT_OF(clauses)];
}

/* ---- the sheet ---- */

static const TextLook heading = {FONT_BOLD, TEXT_HEAD, INK_BACK, ALIGN_LEFT, 1, false};
static const TextLook words = {FONT_TEXT, TEXT_BODY, INK_BACK, ALIGN_LEFT, 0, false};
static const TextLook number = {FONT_BOLD, TEXT_BODY, INK_BACK, ALIGN_LEFT, 1, false};
static const TextLook small = {FONT_TEXT, TEXT_SMALL, INK_PANEL, ALIGN_LEFT, 1, false};

static void draw_clause(Page *page, const Day *day, int index)
{
    float indent = ui_size(page->ui, TEXT_BODY) * 1.8f;
    ui_label(page->ui, page->x, page->y, indent, number, "%d.", index + 1);
    page->y += ui_wrap(page->ui, page->x + indent, page->y, page->w - indent, words, text_of(clause(day, index)));
    page_gap(page, page->ui->scale > 1.6f ? 6 : 14);
}

/* Somebody has done this often. */
static void draw_signature(Page *page)
{
    static const CanvasPoint hand[] = {{0, 30},   {14, 4},   {20, 0},   {22, 14},  {14, 34},  {8, 36},   {30, 20},
                                       {38, 22},  {34, 32},  {44, 30},  {50, 18},  {54, 30},  {62, 20},  {68, 30},
                                       {78, 6},   {84, 0},   {80, 22},  {82, 32},  {96, 22},  {104, 26}, {150, 20}};
    float x = page->x + page->w - 200, y = page->y;
    for (int i = 0; i + 1 < COUNT_OF(hand); i++)
        ui_stroke(page->ui, x + hand[i].x, y + hand[i].y, x + hand[i + 1].x, y + hand[i + 1].y, 2.5f, INK_PANEL, 255);
}

static void draw_foot(Page *page)
{
    float line = ui_line(page->ui, TEXT_SMALL);
    page_gap(page, 46);
    draw_signature(&(Page){page->ui, page->x, page->y - 34, page->w});
    ui_rect(page->ui, (Rect){page->x, page->y + 4, page->w, 1.5f}, INK_PANEL, 255);
    page_gap(page, 10);
    TextLook right = small;
    right.align = ALIGN_RIGHT;
    ui_label(page->ui, page->x, page->y, page->w, small, "%s", _("Sheet 1 of 1, of many"));
    ui_label(page->ui, page->x, page->y, page->w, right, "%s", _("signed, for you"));
    page_gap(page, line);
}

/* What is on it, and below it the button; returns the height of the sheet alone. */
static float draw_sheet(const Game *game, Page *page, bool signed_below)
{
    enum { ABOVE = 30, SIDE = 44, BELOW = 24, BETWEEN = 20 };
    Page on = {page->ui, page->x + SIDE, page->y + ABOVE, page->w - 2 * SIDE};
    page_text(&on, heading, "%s", _("Consent"));
    page_gap(&on, 12);
    for (int i = 0; i < CLAUSES; i++)
        draw_clause(&on, &game->play.day, i);
    if (signed_below)
        draw_foot(&on);
    float h = on.y + (signed_below ? BELOW : 8) - page->y;
    page->y += h + BETWEEN;
    page_button(page, (ButtonLook){.id = CHOOSE_AGREE, .key = KEY_ENTER, .label = _("Agree")});
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
    Ui measure = {.scale = ui->scale, .pad = ui->pad};
    Page page = {.ui = &measure, .w = w};
    float sheet = draw_sheet(game, &page, signed_below);
    return (Heights){sheet, page.y};
}

static void draw_hint(Ui *ui, const Layout *layout, float below)
{
    TextLook look = look_dim;
    look.most = 1;
    if (layout->help.y > below)
        ui_text(ui, layout->help.x, layout->help.y, layout->help.w, look, "%s",
                ui->pad ? _("B pauses. It has been entered as reading.")
                        : _("Esc or a right click pauses. It has been entered as reading."));
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
    Page page = {ui, glass.x + (glass.w - w) / 2, fmaxf(EDGE, glass.y + (glass.h - h.all) / 2), w};
    boot_draw_dark(game, ui);
    draw_paper(ui, (Rect){page.x, page.y, w, h.sheet});
    draw_sheet(game, &page, signed_below);
    draw_hint(ui, &layout, page.y);
}

const Scene scene_consent = {.name = "consent", .timed = true, .input = input, .choose = choose, .draw = draw};
