/* page_quarter.c - a quarter under a charter, in some twenty seconds: the floor from above, both ledgers, the calendar. Others live it;
 * there is nothing to do but to look, and to hurry it. */
#include "base/translate.h"
#include "front/pages/floor_plan.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "work/look.h"

enum {
    SIDE = 60,
    TOP = 36,
    ABOVE_FOOT = 20,
    BETWEEN = 36,
    CALENDAR = 110,
    BUSY_SIZE = 104,
    PARTS = 3, /* of a day, in each of which a lamp stays as it is */
    FRAME = 16667,
};

/* ---- where the quarter is ---- */

typedef struct Where {
    int day;   /* from 0; */
    int slice; /* of it, that runs */
    int part;  /* thousandths of the slice */
} Where;

static Where where(const Game *game)
{
    const Level *level = &game->play.level;
    const Day *day = &game->play.day;
    int64_t slices = (int64_t)level->days * QUARTER_SLICES, all = (int64_t)(level->shift_end - level->shift_start) * BEATS_A_MINUTE;
    int64_t gone = day->beat - beat_at(day_number(day), level->shift_start), at = gone * slices * 1000 / max_int(1, (int)all);
    at = at < slices * 1000 ? at : slices * 1000 - 1;
    return (Where){(int)(at / 1000) / QUARTER_SLICES, (int)(at / 1000) % QUARTER_SLICES, (int)(at % 1000)};
}

/* What a ledger shows then: that much of the slice has come. Whoever wants no motion sees it day by day. */
static int shown(const Game *game, const int ledger[LEVEL_DAYS_MAX][QUARTER_SLICES], Where at)
{
    int before = at.slice > 0 ? ledger[at.day][at.slice - 1] : at.day > 0 ? ledger[at.day - 1][QUARTER_SLICES - 1] : 0;
    if (game->settings.reduced_motion)
        return at.day > 0 ? ledger[at.day - 1][QUARTER_SLICES - 1] : 0;
    return before + (int)((int64_t)(ledger[at.day][at.slice] - before) * at.part / 1000);
}

/* A lamp changes so seldom that nobody has to follow it: some slice of each part of the day stands for it. */
static int lamp_slice(const Game *game, Where at)
{
    int part = game->settings.reduced_motion ? 1 : at.slice * PARTS / QUARTER_SLICES;
    int first = part * QUARTER_SLICES / PARTS;
    return first + (at.day * 2 + part) % (QUARTER_SLICES / PARTS);
}

/* ---- the picture ---- */

static void draw_ledgers(const Game *game, Flow flow)
{
    const Quarter *quarter = &game->charter.quarter;
    Where at = where(game);
    int busyness = shown(game, quarter->busyness, at), most = max_int(1, quarter->total.busyness);
    TextLook name = {FONT_BOLD, 30, INK_BUSY, ALIGN_LEFT, 1, true}, figure = {FONT_BOLD, BUSY_SIZE, INK_BUSY, ALIGN_LEFT, 1, true};
    TextLook plain = {FONT_TEXT, 32, INK_PROGRESS, ALIGN_LEFT, 1, true};
    flow_text(&flow, name, "%s", _("Busyness"));
    flow.y += ui_label(flow.ui, flow.x, flow.y, flow.w, figure, "%d", busyness);
    ui_bar(flow.ui, (Rect){flow.x, flow.y + 6, flow.w, 26}, (int)((int64_t)busyness * 1000 / most), INK_BUSY);
    flow_gap(&flow, 58);
    flow_text(&flow, plain, _("Progress %d"), shown(game, quarter->progress, at));
}

static void draw_rules(const Game *game, Flow flow, float bottom)
{
    uint32_t rules = game->charter.quarter.rules;
    TextLook look = look_body, dim = look_body;
    look.most = dim.most = 1;
    dim.ink = INK_DIM;
    flow_text(&flow, dim, "%s", rules ? _("In force:") : _("No rule is in force."));
    for (; rules != 0 && flow.y + ui_line(flow.ui, TEXT_BODY) <= bottom; rules &= rules - 1)
        flow_text(&flow, look, "%s", game->play.level.rules[__builtin_ctz(rules)].name);
}

/* A day's share of a ledger, of the most that any day had, as a bar from the bottom. */
static void draw_share(Ui *ui, Rect at, const int ledger[LEVEL_DAYS_MAX][QUARTER_SLICES], int days, int day, Ink ink)
{
    int most = 1, last = QUARTER_SLICES - 1;
    for (int i = 0; i < days; i++)
        most = max_int(most, ledger[i][last] - (i > 0 ? ledger[i - 1][last] : 0));
    int own = max_int(0, ledger[day][last] - (day > 0 ? ledger[day - 1][last] : 0));
    float h = at.h * (float)own / (float)most;
    ui_rect(ui, (Rect){at.x, at.y + at.h - h, at.w, h}, ink, 255);
}

static void draw_calendar(const Game *game, Ui *ui, Rect at)
{
    const Quarter *quarter = &game->charter.quarter;
    int days = game->play.level.days, today = where(game).day;
    float w = at.w / (float)days;
    TextLook number = {FONT_BOLD, 20, INK_TEXT, ALIGN_CENTRE, 1, true};
    for (int day = 0; day < days; day++) {
        Rect cell = {at.x + w * (float)day, at.y, w - 6, at.h};
        bool now = day == today;
        ui_rect(ui, cell, now ? INK_FOCUSED : INK_PANEL, 255);
        ui_frame(ui, cell, now ? 2.5f : 1, now ? INK_HAND : INK_EDGE, 255);
        number.ink = now ? INK_HAND : day < today ? INK_TEXT : INK_DIM;
        ui_label(ui, cell.x, cell.y + 4, cell.w, number, "%d", day + 1);
        float top = cell.y + ui_line(ui, 20) + 4, h = cell.y + cell.h - top - 4, half = cell.w / 2 - 8;
        if (day >= today)
            continue;
        draw_share(ui, (Rect){cell.x + 6, top, half, h}, quarter->busyness, days, day, INK_BUSY);
        draw_share(ui, (Rect){cell.x + 10 + half, top, half, h}, quarter->progress, days, day, INK_PROGRESS);
    }
}

static void draw_head(const Game *game, Flow *flow)
{
    TextLook head = look_head;
    head.most = 1;
    flow_text(flow, head, _("Quarter %d of %d · week %d of %d"), day_number(&game->play.day), level_played_days(&game->play.level), where(game).day + 1,
              game->play.level.days);
    flow_gap(flow, flow->ui->scale > 1.4f ? 4 : 12);
}

static void draw(const Game *game, Ui *ui)
{
    ButtonLook foot[] = {
        act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")),
        {.id = CHOOSE_SKIP, .key = KEY_CHARACTER, .character = 'e', .label = _("To its end"), .disabled = game->play.hurried},
    };
    float bottom = flow_foot(ui, foot, COUNT_OF(foot)) - ABOVE_FOOT;
    Flow flow = {ui, SIDE, TOP, CANVAS_WIDTH - 2 * SIDE};
    Where at = where(game);
    if (!ui->canvas)
        return;
    draw_head(game, &flow);
    Rect calendar = {SIDE, bottom - CALENDAR, flow.w, CALENDAR};
    Rect plan = {SIDE, flow.y, flow.w * 0.66f, calendar.y - 20 - flow.y};
    Flow beside = {ui, plan.x + plan.w + BETWEEN, flow.y, flow.w - plan.w - BETWEEN};
    floor_plan_draw(game, ui, plan, at.day, lamp_slice(game, at));
    draw_ledgers(game, beside);
    if (ui->scale <= 1.4f)
        draw_rules(game, (Flow){ui, beside.x, flow.y + 300, beside.w}, plan.y + plan.h);
    draw_calendar(game, ui, calendar);
}

/* ---- the page ---- */

static void enter(Game *game)
{
    const Day *day = &game->play.day;
    charter_quarter(&game->play.level, day->seed, charter_rules(day, day_number(day)), &game->charter.quarter);
    game->play.hurried = false;
    game->focus = CHOOSE_SKIP;
}

static bool runs(const Game *game)
{
    return game->play.day.phase == PHASE_SHIFT;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_SKIP)
        game->play.hurried = true;
}

static uint64_t wait(const Game *game)
{
    (void)game;
    return FRAME;
}

const Page page_quarter = {.name = "quarter", .timed = true, .enter = enter, .runs = runs, .choose = choose, .draw = draw, .wait = wait};
