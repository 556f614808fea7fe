/* page_charter.c - a charter is written: rules with what they take, holes for some of them, and the bet. The clock stands. */
#include "base/translate.h"
#include "front/cards/quarters.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/words.h"
#include "level/bet_words.h"
#include "work/look.h"

enum {
    SIDE = 60,
    TOP = 36,
    ABOVE_FOOT = 16,
    BETWEEN = 48,
    ROW_GAP = 7,
    NAME = 26,
    TAKES = 21,
    PAD = 7,
    HOLE = 15,
};

static const char bet_keys[LEVEL_BET_CHOICES_MAX] = {'x', 'y', 'z', 'w'};

static bool is_large(const Ui *ui)
{
    return ui->scale > 1.15f;
}

static uint32_t chosen(const Game *game)
{
    return charter_rules(&game->play.day, day_number(&game->play.day));
}

static bool bets(const Game *game)
{
    return game->play.level.bet.question[0] && day_number(&game->play.day) == 1;
}

/* ---- a rule ---- */

static float hole_r(const Ui *ui)
{
    return HOLE * (is_large(ui) ? 1.4f : 1);
}

/* Where its words begin. */
static float words_x(const Ui *ui, Rect at)
{
    return at.x + PAD + 8 + ui_size(ui, TEXT_SMALL) * 1.1f + 14 + 2 * hole_r(ui) + 16;
}

static const TextLook takes_look = {FONT_TEXT, TAKES, INK_DIM, ALIGN_LEFT, 3, false};

static float say_takes(const Rule *rule, Ui *ui, Rect at, float y)
{
    float x = words_x(ui, at), w = at.x + at.w - PAD - x;
    return rule->takes[0] ? ui_text(ui, x, y, w, takes_look, _("takes %s"), rule->takes) : 0;
}

static float row_height(const Game *game, const Ui *ui, int index, float w)
{
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    return 2 * PAD + ui_line(ui, NAME) + say_takes(&game->play.level.rules[index], &measure, (Rect){0, 0, w, 0}, 0);
}

/* Its key, where it has one. */
static void draw_key(Ui *ui, float x, float y, int index)
{
    TextLook look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_CENTRE, 1, false};
    float w = ui_size(ui, TEXT_SMALL) * 1.1f, h = ui_line(ui, TEXT_SMALL);
    if (index >= 9)
        return;
    ui_frame(ui, (Rect){x, y, w, h}, 1.5f, INK_DIM, 255);
    ui_label(ui, x, y, w, look, "%d", index + 1);
}

static void draw_row(const Game *game, Ui *ui, int index, Rect at)
{
    const Rule *rule = &game->play.level.rules[index];
    int id = CHOOSE_RULE + index;
    bool focused = ui->focus == id, on = chosen(game) >> index & 1u;
    ui_place(ui, at, id, index < 9 ? KEY_CHARACTER : KEY_NONE, index < 9 ? (uint32_t)('1' + index) : 0, true);
    if (!ui->canvas)
        return;
    TextLook name = {FONT_BOLD, NAME, focused ? INK_HAND : INK_TEXT, ALIGN_LEFT, 1, true};
    float r = hole_r(ui), left = words_x(ui, at), x = left - r - 16, y = at.y + at.h / 2;
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, focused ? 2.5f : 1.0f, focused ? INK_HAND : INK_EDGE, 255);
    draw_key(ui, at.x + PAD + 8, at.y + PAD + (ui_line(ui, NAME) - ui_line(ui, TEXT_SMALL)) / 2, index);
    ui_ring(ui, x, y, r, 2.5f, on ? INK_BUSY : INK_EDGE, 255);
    if (on)
        ui_disc(ui, x, y, r * 0.6f, INK_BUSY, 255);
    ui_label(ui, left, at.y + PAD, at.x + at.w - PAD - left, name, "%s", rule->name);
    say_takes(rule, ui, at, at.y + PAD + ui_line(ui, NAME));
}

/* ---- as many rules as there is room for ---- */

/* The first that is not shown any more, of those from `from` on; at least one is. */
static int rules_until(const Game *game, const Ui *ui, int from, float w, float room)
{
    int until = from, count = game->play.level.rule_count;
    for (float used = 0; until < count; until++) {
        used += row_height(game, ui, until, w) + ROW_GAP;
        if (used - ROW_GAP > room && until > from)
            break;
    }
    return until;
}

static void draw_rows(const Game *game, Ui *ui, Rect at)
{
    int until = rules_until(game, ui, game->scroll, at.w, at.h);
    for (int i = game->scroll; i < until; i++) {
        float h = row_height(game, ui, i, at.w);
        draw_row(game, ui, i, (Rect){at.x, at.y, at.w, h});
        at.y += h + ROW_GAP;
    }
}

/* ---- what has been chosen ---- */

static void say_room(const Game *game, Flow *flow)
{
    int slots = game->play.level.slots, used = __builtin_popcount(chosen(game));
    TextLook look = look_bold;
    if (game->charter.full) {
        look.ink = INK_BUSY;
        flow_text(flow, look, P_("%d is in force already. Take it out first.", "%d are in force already. Take one out first.", slots), slots);
    } else {
        flow_text(flow, look, P_("%d of %d slot taken", "%d of %d slots taken", slots), used, slots);
    }
}

static void draw_hole(const Game *game, Flow *flow, int number, int rule)
{
    TextLook look = {FONT_TEXT, TEXT_BODY, rule < 0 ? INK_DIM : INK_TEXT, ALIGN_LEFT, 1, true};
    TextLook within = {FONT_BOLD, 18, rule < 0 ? INK_DIM : INK_BACK, ALIGN_CENTRE, 1, true};
    float line = ui_line(flow->ui, TEXT_BODY) + 6, r = line * 0.36f, y = flow->y + line / 2;
    ui_ring(flow->ui, flow->x + r, y, r, 2, rule < 0 ? INK_EDGE : INK_BUSY, 255);
    if (rule >= 0)
        ui_disc(flow->ui, flow->x + r, y, r, INK_BUSY, 255);
    ui_label(flow->ui, flow->x - r, y - ui_line(flow->ui, 18) / 2, 4 * r, within, "%d", number);
    ui_label(flow->ui, flow->x + 2 * r + 14, flow->y + 2, flow->w - 2 * r - 14, look, "%s", rule < 0 ? _("empty") : game->play.level.rules[rule].name);
    flow->y += line;
}

/* Numbered holes, the chosen rules in them in the level's order; those there is no room for are counted. */
static void draw_holes(const Game *game, Flow *flow, float bottom)
{
    uint32_t rules = chosen(game);
    TextLook more = look_dim;
    int slots = game->play.level.slots, room = max_int(1, (int)((bottom - flow->y) / (ui_line(flow->ui, TEXT_BODY) + 6)));
    int shown = slots <= room ? slots : room - 1;
    more.most = 1;
    for (int i = 0; i < shown; i++, rules &= rules - 1)
        draw_hole(game, flow, i + 1, rules ? __builtin_ctz(rules) : -1);
    if (shown < slots)
        flow_text(flow, more, _("and %d more"), slots - shown);
}

static void draw_bet(const Game *game, Flow *flow)
{
    const Bet *bet = &game->play.level.bet;
    TextLook question = look_body;
    question.most = 5;
    flow_text(flow, question, "%s", bet->question);
    flow_gap(flow, 6);
    char words[BET_WORDS_MAX];
    for (int i = 0; i < bet->choice_count; i++)
        flow_button(flow, (ButtonLook){.id = CHOOSE_BET + i,
                                       .key = KEY_CHARACTER,
                                       .character = (uint32_t)bet_keys[i],
                                       .label = bet_words(bet, i, words),
                                       .on = game->play.day.bet == i});
}

/* What the quarters so far came to. */
static void draw_before(const Game *game, Flow *flow)
{
    TextLook look = look_body;
    for (int i = 0; i < charter_lived(&game->play.day); i++)
        flow_text(flow, look, _("Quarter %d: Busyness %d, Progress %d"), i + 1, game->charter.lived[i].busyness, game->charter.lived[i].progress);
}

/* ---- the page ---- */

static void draw_head(const Game *game, Flow *flow)
{
    TextLook head = look_head, line = look_body;
    head.most = line.most = 1;
    flow_text(flow, head, "%s", game->play.level.title);
    if (is_large(flow->ui))
        say_room(game, flow);
    else
        flow_text(flow, line, P_("Quarter %d of %d. Choose up to %d rule; others live under it. It says what it takes, and from whom.",
                                 "Quarter %d of %d. Choose up to %d rules; others live under them. Each says what it takes, and from whom.", game->play.level.slots),
                  day_number(&game->play.day), level_played_days(&game->play.level), game->play.level.slots);
    flow_gap(flow, is_large(flow->ui) ? 4 : 14);
}

static void draw_below(const Game *game, Flow *flow)
{
    if (bets(game))
        draw_bet(game, flow);
    else
        draw_before(game, flow);
}

static void draw_beside(const Game *game, Flow flow, float bottom)
{
    enum { APART = 28 };
    Ui measure = {.scale = flow.ui->scale, .pad = flow.ui->pad, .caps = flow.ui->caps};
    Flow below = {&measure, flow.x, 0, flow.w};
    draw_below(game, &below);
    say_room(game, &flow);
    flow_gap(&flow, 8);
    draw_holes(game, &flow, bottom - below.y - APART);
    flow_gap(&flow, APART);
    draw_below(game, &flow);
}

/* Where the rules lie: under the heading, above the foot; at the left, but where the text is large. */
static Rect room_of(const Game *game, const Ui *ui, float *head)
{
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    ButtonLook foot = {.label = _("Pause")};
    Flow flow = {&measure, SIDE, TOP, CANVAS_WIDTH - 2 * SIDE};
    float bottom = flow_foot(&measure, &foot, 1) - ABOVE_FOOT;
    draw_head(game, &flow);
    *head = flow.y;
    return (Rect){flow.x, flow.y, is_large(ui) ? flow.w : flow.w * 0.6f, bottom - flow.y};
}

/* Behind the rules comes the bet, where the text is large. */
static int last_page(const Game *game, const Ui *ui)
{
    return game->play.level.rule_count - (bets(game) && is_large(ui) ? 0 : 1);
}

static void draw_foot(const Game *game, Ui *ui, Rect room)
{
    int count = game->play.level.rule_count, until = rules_until(game, ui, game->scroll, room.w, room.h);
    bool bet_waits = last_page(game, ui) == count && game->scroll < count, more = until < count || bet_waits;
    ButtonLook foot[] = {
        act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")),
        {.id = CHOOSE_BEGIN, .key = KEY_CHARACTER, .character = 'b', .label = is_large(ui) ? _("Begin") : _("Begin the quarter")},
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll == 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = !more},
    };
    flow_foot(ui, foot, more || game->scroll > 0 ? 4 : 2);
}

/* The foot is drawn last, so that arrows come to it from the rules. */
static void draw(const Game *game, Ui *ui)
{
    float y;
    Rect room = room_of(game, ui, &y);
    Flow flow = {ui, SIDE, TOP, CANVAS_WIDTH - 2 * SIDE};
    draw_head(game, &flow);
    if (game->scroll < game->play.level.rule_count)
        draw_rows(game, ui, room);
    else
        draw_bet(game, &flow);
    if (!is_large(ui))
        draw_beside(game, (Flow){ui, room.x + room.w + BETWEEN, y, flow.w - room.w - BETWEEN}, room.y + room.h);
    draw_foot(game, ui, room);
}

/* ---- inputs ---- */

static void enter(Game *game)
{
    game->charter.full = game->play.hurried = false;
    quarters_reckon(game);
    game->focus = CHOOSE_RULE;
}

static void toggle(Game *game, int rule)
{
    game->charter.full = !play_obey(&game->play, (Command){.kind = COMMAND_ADOPT, .argument = (int16_t)rule});
}

/* A page of rules on, or back. */
static void turn(Game *game, int by)
{
    Ui ui = ui_of(game, NULL);
    float head;
    Rect room = room_of(game, &ui, &head);
    int count = game->play.level.rule_count, from = game->scroll, back = from;
    while (by < 0 && back > 0 && (back == from || rules_until(game, &ui, back - 1, room.w, room.h) >= min_int(from, count)))
        back--;
    game->scroll = by < 0 ? back : min_int(rules_until(game, &ui, from, room.w, room.h), last_page(game, &ui));
    game->focus = BUTTON_NONE;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BEGIN)
        play_obey(&game->play, (Command){.kind = COMMAND_BEGIN});
    else if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_EARLIER || id == CHOOSE_LATER)
        turn(game, id == CHOOSE_LATER ? 1 : -1);
    else if (id >= CHOOSE_RULE && id < CHOOSE_RULE + LEVEL_RULES_MAX)
        toggle(game, id - CHOOSE_RULE);
    else if (id >= CHOOSE_BET && id < CHOOSE_RULE)
        play_obey(&game->play, (Command){.kind = COMMAND_BET, .argument = (int16_t)(id - CHOOSE_BET)});
}

const Page page_charter = {.name = "charter", .enter = enter, .choose = choose, .draw = draw};
