/* page_rest.c - the days pass: the lift comes and goes, and both ledgers grow, a column a day, under hands like one's own. */
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/places/place.h"
#include "front/run/go.h"
#include "front/run/rest.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/weekdays.h"
#include "work/look.h"

static void enter(Game *game)
{
    game->focus = CHOOSE_REST_ENDS;
}

static bool runs(const Game *game)
{
    (void)game;
    return true;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_REST_ENDS)
        rest_stop(&game->play, !game->play.rest.stops);
}

/* ---- the two ledgers ---- */

static int busyness_of(const DayFigures *figures)
{
    return figures->busyness;
}

static int progress_of(const DayFigures *figures)
{
    return figures->progress;
}

typedef int Figure(const DayFigures *figures);

typedef struct Columns {
    const char *name;
    Figure *figure;
    Ink ink;
} Columns;

static int most_of(const Day *day, Figure *figure)
{
    int most = 1;
    for (int i = 0; i < day->level->days; i++)
        most = max_int(most, figure(&day->ledger.days[i]));
    return most;
}

/* A column a day, weeks a little apart; where there is room for no more, the sum alone. */
static void draw_columns(const Day *day, Columns columns, Flow *flow)
{
    enum { HIGH = 54, WEEK = 5, BETWEEN_WEEKS = 12, GAP = 4, LINE = 2 };
    int days = day->level->days, weeks = (days - 1) / WEEK, most = most_of(day, columns.figure);
    DayFigures total = ledger_total(&day->ledger, days);
    flow_text(flow, look_body, "%s %d", columns.name, columns.figure(&total));
    if (flow->ui->scale > 1.4f)
        return;
    flow_gap(flow, 6);
    float w = (flow->w - (float)(weeks * BETWEEN_WEEKS)) / (float)days, foot = flow->y + HIGH;
    for (int i = 0; i < days; i++) {
        float h = (float)HIGH * (float)columns.figure(&day->ledger.days[i]) / (float)most, x = flow->x + (float)i * w + (float)(i / WEEK * BETWEEN_WEEKS);
        ui_rect(flow->ui, (Rect){x, foot - h, w - GAP, h}, columns.ink, 255);
        ui_rect(flow->ui, (Rect){x, foot, w - GAP, LINE}, INK_EDGE, 255);
    }
    flow_gap(flow, HIGH + 14);
}

static void draw_ledgers(const Day *day, Flow *flow)
{
    draw_columns(day, (Columns){_("Busyness"), busyness_of, INK_BUSY}, flow);
    draw_columns(day, (Columns){_("Progress"), progress_of, INK_NUMBER}, flow);
}

/* ---- the day ---- */

static const char *where(const Day *day)
{
    switch ((Phase)day->phase) {
    case PHASE_SHIFT: return _("at the desk");
    case PHASE_NIGHT: return _("still at the desk");
    case PHASE_EVENING: return _("at home");
    case PHASE_BRIEFING: return _("in the lift");
    case PHASE_STAMPING:
    case PHASE_CLOSING:
    case PHASE_OVER:
    case PHASE_COUNT: break;
    }
    return _("on the way");
}

static void draw_day(const Game *game, Flow *flow)
{
    const Play *play = &game->play;
    const Day *day = &play->day;
    int minute = beat_minute(day->beat);
    char words[DAY_WORDS_MAX];
    TextLook title = look_head, line = look_body;
    title.most = 1;
    line.most = 3;
    flow_text(flow, title, "%s", play->level.title);
    day_said_of(&play->level, day_number(day), words);
    flow_text(flow, look_dim, "%s · %02d:%02d · %s", words, minute / 60, minute % 60, where(day));
    flow_gap(flow, 10);
    flow_text(flow, line, "%s", _("Hands like yours have the desk. They do what you mostly did, about as well."));
    flow_text(flow, look_dim, _("Standing %d of 1000, burnout %d"), day->ledger.official, day->office.burnout);
    if (play->rest.stops)
        flow_text(flow, line, "%s", _("You will have it back in the morning."));
}

/* The day at the left, the ledgers at the right; one below the other where the text is large. */
static void draw_band(const Game *game, Flow *flow)
{
    enum { BETWEEN = 60 };
    Flow day = *flow, ledgers = *flow;
    bool beside = flow->ui->scale <= 1.4f;
    if (beside)
        day.w = ledgers.w = (flow->w - BETWEEN) / 2;
    draw_day(game, &day);
    if (beside)
        ledgers.x += ledgers.w + BETWEEN;
    else
        ledgers.y = day.y + 4;
    draw_ledgers(&game->play.day, &ledgers);
    flow->y = day.y > ledgers.y ? day.y : ledgers.y;
}

static void draw(const Game *game, Ui *ui)
{
    enum { SIDE = 60, ABOVE_FOOT = 12 };
    ButtonLook foot[] = {
        {.id = CHOOSE_PAUSE, .key = KEY_ESCAPE, .label = _("Pause")},
        {.id = CHOOSE_REST_ENDS, .key = KEY_CHARACTER, .character = 'b', .label = _("Back to the desk"), .on = game->play.rest.stops},
    };
    place_draw(game, ui->canvas);
    float bottom = flow_foot(ui, foot, COUNT_OF(foot)) - ABOVE_FOOT;
    place_band(game, ui, (Rect){SIDE, 0, CANVAS_WIDTH - 2 * SIDE, bottom}, draw_band);
}

static PlaceId place(const Game *game)
{
    (void)game;
    return PLACE_ELEVATOR;
}

static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    (void)game;
    return CALM;
}

const Page page_rest = {
    .name = "rest", .timed = true, .enter = enter, .runs = runs, .choose = choose, .draw = draw, .wait = wait, .place = place};
