/* page_campaign.c - the campaign: its levels in their order at the left, and at the right the one that the keyboard or the pointer was on
 * last: what there is to know before play, and after it what it came to at best, what it claims, and the sentence one got. */
#include "base/translate.h"
#include "front/pages/begin.h"
#include "front/pages/campaign.h"
#include "front/pages/page.h"
#include "front/pages/result_page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/words.h"

enum { MARGIN = 60, GAP = 8, PAD = 16, BETWEEN = 30, FIGURE = 84, READ = 30 /* to be read from the back of a room */ };

static bool is_large(const Ui *ui)
{
    return ui->scale > 1.4f;
}

/* As much larger than usual as the text setting leaves room for. */
static int read_size(const Ui *ui)
{
    return is_large(ui) ? TEXT_SMALL : ui->scale > 1.15f ? TEXT_BODY : READ;
}

static void select(Game *game, int level)
{
    game->scroll = level;
    game->focus = CHOOSE_STEP + level;
}

static void enter(Game *game)
{
    library_find(game);
    select(game, max_int(0, campaign_next(game)));
}

/* The level of that row; -1: it is none. */
static int level_of(const Game *game, int id)
{
    int level = id - CHOOSE_STEP;
    return level >= 0 && level < game->library.chain ? level : -1;
}

/* Whose particulars are shown. */
static int selected(const Game *game)
{
    int level = level_of(game, game->focus);
    return level >= 0 ? level : clamp_int(game->scroll, 0, max_int(0, game->library.chain - 1));
}

/* ---- the list ---- */

typedef struct Plan {
    Rect list, about;
    float row;
    int first, view; /* rows in view */
} Plan;

static Plan plan_of(const Game *game, const Ui *ui, float top, float bottom)
{
    bool large = is_large(ui);
    float w = large ? 650 : 600, left = MARGIN + w + BETWEEN, most = ui_line(ui, TEXT_BODY) + (large ? 4 : 40);
    Plan plan = {.list = {MARGIN, top, w, bottom - top}, .about = {left, top, CANVAS_WIDTH - MARGIN - left, bottom - top}};
    int count = max_int(1, game->library.chain);
    float least = ui_line(ui, TEXT_BODY) + 2, fair = (plan.list.h + GAP) / (float)count - GAP;
    plan.row = fair > most ? most : fair < least ? least : fair;
    plan.view = min_int(count, max_int(1, (int)((plan.list.h + GAP) / (plan.row + GAP))));
    plan.first = clamp_int(selected(game) - plan.view + 1, 0, count - plan.view);
    return plan;
}

static void draw_mark(Ui *ui, float x, float y)
{
    float size = ui_size(ui, TEXT_BODY);
    ui_stroke(ui, x, y + size * 0.65f, x + size * 0.25f, y + size * 0.95f, 3, INK_PROGRESS, 255);
    ui_stroke(ui, x + size * 0.25f, y + size * 0.95f, x + size * 0.7f, y + size * 0.3f, 3, INK_PROGRESS, 255);
}

/* Its number, its title, and a mark at what was played, a word at what comes next. */
static void draw_row(const Game *game, Ui *ui, int level, Rect at)
{
    int id = CHOOSE_STEP + level;
    bool shown = selected(game) == level, open = campaign_open(game, level), played = campaign_best(game, level) != NULL;
    ui_place(ui, at, id, KEY_NONE, 0, true);
    if (!ui->canvas)
        return;
    ui_rect(ui, at, shown ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, game->focus == id ? 2.5f : 1.5f, game->focus == id ? INK_HAND : INK_EDGE, 255);
    TextLook number = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_RIGHT, 1, false}, title = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, false};
    title.ink = open ? INK_TEXT : INK_DIM;
    float size = ui_size(ui, TEXT_BODY), y = at.y + (at.h - ui_line(ui, TEXT_BODY)) / 2, x = at.x + PAD + size * 2.1f;
    ui_label(ui, at.x + PAD, y, size * 1.5f, number, "%d", level + 1);
    ui_label(ui, x, y, at.x + at.w - PAD - size - x, title, "%s", game->library.levels[level].title);
    if (played)
        draw_mark(ui, at.x + at.w - PAD - size * 0.7f, y);
    else if (level == campaign_next(game))
        ui_disc(ui, at.x + at.w - PAD - size * 0.4f, y + ui_line(ui, TEXT_BODY) / 2, size * 0.22f, INK_HAND, 255);
}

static void draw_list(const Game *game, Ui *ui, const Plan *plan)
{
    for (int i = 0; i < plan->view && i < game->library.chain; i++) {
        float y = plan->list.y + (float)i * (plan->row + GAP);
        draw_row(game, ui, plan->first + i, (Rect){plan->list.x, y, plan->list.w, plan->row});
    }
}

/* ---- one of them ---- */

/* Both ledgers, each at its best; large text has them in a line. */
static void draw_figures(const Best *best, Flow *flow)
{
    TextLook name = look_dim, figure = {FONT_BOLD, FIGURE, INK_BUSY, ALIGN_LEFT, 1, true};
    float half = flow->w / 2, h = ui_line(flow->ui, TEXT_SMALL);
    name.most = 1;
    if (is_large(flow->ui)) {
        flow_text(flow, look_small, _("Busyness %d, Progress %d"), best->busyness, best->progress);
        return;
    }
    ui_label(flow->ui, flow->x, flow->y, half, name, "%s", _("Busyness, at most"));
    ui_label(flow->ui, flow->x + half, flow->y, half, name, "%s", _("Progress, at most"));
    float under = ui_label(flow->ui, flow->x, flow->y + h, half, figure, "%d", best->busyness);
    figure.ink = INK_PROGRESS;
    ui_label(flow->ui, flow->x + half, flow->y + h, half, figure, "%d", best->progress);
    flow_gap(flow, h + under + GAP);
}

static void draw_bets(const Best *best, Flow *flow)
{
    char played[80];
    text_print(played, sizeof played, P_("played %d time", "played %d times", best->plays), best->plays);
    if (best->bets > 0)
        flow_text(flow, look_dim, P_("%s · %d of %d bet won", "%s · %d of %d bets won", best->bets), played, best->won, best->bets);
    else
        flow_text(flow, look_dim, _("%s · no bet"), played);
}

/* Under a heading, in as many lines as there is room for above `bottom`; large text does without the heading. */
static void draw_words(Flow *flow, const char *heading, TextLook look, const char *words, float bottom)
{
    bool large = is_large(flow->ui);
    float head = large ? 0 : ui_line(flow->ui, TEXT_SMALL);
    look.size = read_size(flow->ui);
    look.most = (int)((bottom - flow->y - head) / ui_line(flow->ui, look.size));
    if (!words[0] || look.most < 1)
        return;
    if (!large)
        flow_text(flow, look_dim, "%s", heading);
    flow_text(flow, look, "%s", words);
    flow_gap(flow, large ? 4 : 18);
}

/* What a level claims is read here after play alone; it leaves two lines for one's own sentence. */
static void draw_after(const Listed *listed, const Best *best, Flow *flow, float bottom)
{
    float line = ui_line(flow->ui, read_size(flow->ui)), aside = best->said[0] ? 3 * line : 0;
    if (listed->mode != MODE_RATE) /* a steward has no ledgers */
        draw_figures(best, flow);
    draw_bets(best, flow);
    flow_gap(flow, is_large(flow->ui) ? 4 : 22);
    draw_words(flow, _("What it claims"), look_bold, listed->claim, bottom - aside);
    draw_words(flow, _("What you got"), look_body, best->said, bottom);
}

static void draw_before(const Game *game, const Listed *listed, int level, Flow *flow)
{
    TextLook line = look_body;
    line.size = max_int(TEXT_BODY, read_size(flow->ui));
    line.most = 5;
    if (listed->invitation[0])
        flow_text(flow, line, "%s", listed->invitation);
    flow_gap(flow, 18);
    if (level == campaign_next(game))
        flow_text(flow, look_dim, "%s", _("This is the next."));
    else if (!campaign_open(game, level))
        flow_text(flow, look_dim, "%s", _("It opens when the one before it has been played."));
}

static void draw_about(const Game *game, Ui *ui, Rect at)
{
    int level = selected(game);
    const Listed *listed = &game->library.levels[level];
    const Best *best = campaign_best(game, level);
    char length[LENGTH_WORDS_MAX];
    Flow flow = flow_panel(ui, at, INK_EDGE);
    TextLook title = look_head;
    title.most = is_large(ui) ? 1 : 2;
    flow_text(&flow, title, _("%d · %s"), level + 1, listed->title);
    length_words(listed->days, listed->day_minutes, length);
    flow_text(&flow, look_dim, "%s", length);
    flow_gap(&flow, is_large(ui) ? 4 : 22);
    if (best)
        draw_after(listed, best, &flow, at.y + at.h - PAD);
    else
        draw_before(game, listed, level, &flow);
}

/* ---- the whole ---- */

static float draw_foot(const Game *game, Ui *ui)
{
    bool kept = game->library.chain > 0 && game->library.levels[selected(game)].run[0];
    ButtonLook foot[] = {
        {.id = CHOOSE_OPEN_ALL, .key = KEY_CHARACTER, .character = 'o', .label = _("All open"), .on = game->settings.open_all},
        {.id = CHOOSE_LOOK_BACK, .key = KEY_CHARACTER, .character = 'r', .label = _("Results"), .disabled = !kept},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    return flow_foot(ui, foot, COUNT_OF(foot));
}

/* That the record cannot be kept; returns its height. */
static float draw_trouble(const Game *game, Ui *ui, float y)
{
    TextLook look = {FONT_TEXT, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 2, false};
    if (!game->bests.trouble[0])
        return 0;
    return ui_text(ui, MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, look, _("The record of the campaign is not kept: %s"), game->bests.trouble) + GAP;
}

static void draw(const Game *game, Ui *ui)
{
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    float bottom = draw_foot(game, &measure) - PAD;
    char heading[80];
    text_print(heading, sizeof heading, _("The campaign: %d of %d"), campaign_played(game), game->library.chain);
    Flow flow = flow_begin(ui, CANVAS_WIDTH, heading);
    float top = flow.y + draw_trouble(game, ui, flow.y);
    if (game->library.chain == 0)
        flow_text(&flow, look_body, "%s", _("There is no campaign: no shipped level has a number."));
    else {
        Plan plan = plan_of(game, ui, top, bottom);
        draw_about(game, ui, plan.about);
        draw_list(game, ui, &plan);
    }
    draw_foot(game, ui);
}

/* ---- inputs ---- */

static bool step(Game *game, int by)
{
    int next = selected(game) + by;
    if (by == 0 || next < 0 || next >= game->library.chain)
        return false;
    select(game, next);
    return true;
}

/* Up and down go on beyond what is in view; the wheel goes from level to level. */
static bool early(Game *game, const Input *input)
{
    int level = level_of(game, game->focus);
    game->scroll = selected(game);
    if (input->kind == INPUT_WHEEL) {
        step(game, (input->notches < 0) - (input->notches > 0));
        return true;
    }
    if (input->kind != INPUT_KEY_DOWN || level < 0)
        return false;
    return step(game, (input->key == KEY_DOWN) - (input->key == KEY_UP));
}

static void begin(Game *game, int level)
{
    if (campaign_open(game, level))
        begin_level(game, game->library.levels[level].path);
}

static void look_back(Game *game)
{
    char path[LISTED_PATH_MAX];
    text_print(path, sizeof path, "%s", game->library.levels[selected(game)].run);
    go_to(game, path[0] ? result_page(game, path) : PAGE_BROKEN);
}

static void open_all(Game *game)
{
    settings_change(&game->settings, &game->settings_kept, SETTING_OPEN_ALL, !game->settings.open_all);
    settings_keep(&game->settings_kept);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BACK)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_OPEN_ALL)
        open_all(game);
    else if (id == CHOOSE_LOOK_BACK)
        look_back(game);
    else if (level_of(game, id) >= 0)
        begin(game, level_of(game, id));
}

const Page page_campaign = {.name = "campaign", .enter = enter, .early = early, .choose = choose, .draw = draw};
