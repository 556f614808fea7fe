/* replay_draw.c - see replay_draw.h. */
#include "front/pages/replay_draw.h"

#include "base/translate.h"
#include "front/cards/strip_draw.h"
#include "front/pages/replay_lines.h"
#include "front/run/screening.h"
#include "front/ui/wrap.h"
#include "front/words/nouns.h"
#include "work/charter_run.h"
#include "work/look.h"

/* At 1920x1080 all of it is 28 pixels and more. */
enum {
    SIDE = 60,
    BETWEEN = 40,
    LINE = 24,
    FIGURE = 84,
    NAME = 28,
    GAP = 10,
    LINES_MOST = 12,
    WORDY = 6 /* lines that a strip with words is high */
};

/* ---- the ledgers ---- */

static void draw_ledger(Ui *ui, Rect at, const char *name, int value, Ink ink)
{
    TextLook over = {FONT_BOLD, NAME, ink, ALIGN_LEFT, 1, true}, figure = {FONT_BOLD, FIGURE, ink, ALIGN_LEFT, 1, true};
    float y = at.y + ui_label(ui, at.x, at.y, at.w, over, "%s", name) * 0.9f;
    ui_label(ui, at.x, y, at.w, figure, "%d", value);
}

static float ledger_height(const Ui *ui)
{
    return ui_line(ui, NAME) * 0.9f + ui_line(ui, FIGURE);
}

static void draw_ledgers(Ui *ui, Rect at, const Screened *screened)
{
    DayFigures figures = screened_figures(screened);
    float half = at.w / 2;
    draw_ledger(ui, (Rect){at.x, at.y, half, at.h}, _("Busyness"), figures.busyness, INK_BUSY);
    draw_ledger(ui, (Rect){at.x + half, at.y, half, at.h}, _("Progress"), figures.progress, INK_PROGRESS);
}

/* ---- the minutes ---- */

/* The least of 100, 200, 500, 1000 and so on that holds it: what the top of the lines stands for, so that it seldom
 * moves. */
static int round_above(int value)
{
    static const int steps[] = {1, 2, 5};
    int most = 100;
    for (int i = 1; most < value && most < INT32_MAX / 100; i++)
        most = i % 3 == 0 ? most * 2 : most / steps[(i - 1) % 3] * steps[i % 3];
    return most;
}

/* Of the day that is shown, on all of them: two strips beside each other are of one measure. */
static int most_of(const Screening *screening)
{
    int most = 0;
    for (int i = 0; i < screening->count; i++) {
        const Strip *strip = &screening->of[i].watch.day.ledger.strip;
        most = max_int(most, max_int(strip->busyness + strip->after_busyness, strip->progress + strip->after_progress));
    }
    return round_above(most);
}

static void draw_minutes(Ui *ui, Rect at, const Screened *screened, int most, bool plain)
{
    const Strip *strip = &screened->watch.day.ledger.strip;
    const Level *level = &screened->run.level;
    StripLines lines;
    bool words = at.h >= WORDY * ui_line(ui, LINE);
    if (strip->day == 0)
        return;
    strip_lines(strip, &lines);
    strip_draw(ui, at, &(StripPicture){.strip = strip, .plain = plain, .lines = &lines, .most = most, .along = level->shift_end - level->shift_start,
                                       .text = words ? LINE : 0});
}

/* ---- what came ---- */

static void draw_lines(Ui *ui, Rect at, const Screened *screened, bool plain)
{
    ReplayLine lines[LINES_MOST];
    float line = ui_line(ui, LINE), clock = canvas_width(FONT_TEXT, ui_size(ui, LINE), text_of("00:00  "));
    int room = clamp_int((int)(at.h / (2 * line + GAP)), 0, LINES_MOST),
        count = replay_lines(screened, plain, lines, room);
    for (int i = 0; i < count; i++) {
        float y = at.y + (float)i * (2 * line + GAP), w = at.w - clock;
        TextLook what = {FONT_BOLD, LINE, i == 0 ? INK_HAND : INK_TEXT, ALIGN_LEFT, 1, false};
        TextLook cost = {FONT_TEXT, LINE, i == 0 ? INK_BUSY : INK_DIM, ALIGN_LEFT, 1, false};
        ui_label(ui, at.x, y, clock, what, "%02d:%02d", lines[i].minute / 60, lines[i].minute % 60);
        ui_label(ui, at.x + clock, y, w, what, "%s", lines[i].what);
        ui_label(ui, at.x + clock, y + line, w, cost, "%s", lines[i].came_of_it);
    }
}

/* Where others do the work: the rules that they do it under. */
static void draw_rules(Ui *ui, Rect at, const Screened *screened)
{
    const Day *day = &screened->watch.day;
    TextLook look = {FONT_TEXT, LINE, INK_TEXT, ALIGN_LEFT, 1, false}, over = look;
    uint32_t rules = charter_rules(day, day_number(day));
    float y = at.y;
    over.ink = INK_DIM;
    y += ui_label(ui, at.x, y, at.w, over, "%s", rules ? _("In force:") : _("No rule is in force."));
    for (; rules != 0 && y + ui_line(ui, LINE) <= at.y + at.h; rules &= rules - 1)
        y += ui_label(ui, at.x, y, at.w, look, "%s", screened->run.level.rules[__builtin_ctz(rules)].name);
}

/* ---- the end of two ---- */

typedef struct Compared {
    const char *what;
    int values[SCREENED_MOST];
} Compared;

enum { COMPARED = 5, WHAT_MAX = 80 };

static void compare(const Screening *screening, Compared rows[COMPARED])
{
    static const char *const what[COMPARED] = {N_("Busyness"), N_("Progress"), N_("Minutes {refining}"), N_("Minutes around it"),
                                               N_("Bins somebody was waiting for")};
    for (int row = 0; row < COMPARED; row++)
        rows[row].what = translated(what[row]);
    for (int i = 0; i < screening->count; i++) {
        DayFigures figures = screened_figures(&screening->of[i]);
        Guess truth = figures_truth(&figures);
        const int values[COMPARED] = {figures.busyness, figures.progress, truth.refining, truth.around, truth.bins};
        for (int row = 0; row < COMPARED; row++)
            rows[row].values[i] = values[row];
    }
}

static void draw_differences(Ui *ui, Rect at, const Screening *screening, bool plain)
{
    Compared rows[COMPARED];
    float line = ui_line(ui, NAME), name = at.w * 0.46f, w = (at.w - name) / 3;
    TextLook look = {FONT_BOLD, NAME, INK_TEXT, ALIGN_LEFT, 1, true},
             right = {FONT_BOLD, NAME, INK_TEXT, ALIGN_RIGHT, 1, true};
    const char *const heads[] = {_("left"), _("right"), _("difference")};
    compare(screening, rows);
    for (int i = 0; i < COUNT_OF(heads); i++)
        ui_label(ui, at.x + name + w * (float)i, at.y, w, right, "%s", heads[i]);
    for (int row = 0; row < COMPARED; row++) {
        float y = at.y + line * (float)(row + 1);
        int by = rows[row].values[1] - rows[row].values[0];
        char what[WHAT_MAX];
        nouns_said(plain, rows[row].what, what, sizeof what);
        ui_label(ui, at.x, y, name, look, "%s", what);
        ui_label(ui, at.x + name, y, w, right, "%d", rows[row].values[0]);
        ui_label(ui, at.x + name + w, y, w, right, "%d", rows[row].values[1]);
        ui_label(ui, at.x + name + 2 * w, y, w, right, by > 0 ? "+%d" : "%d", by);
    }
}

/* ---- the whole ---- */

static void draw_run(const Game *game, Ui *ui, Rect at, const Screened *screened, bool lines)
{
    const Screening *screening = game->screening;
    TextLook name = {FONT_BOLD, NAME, INK_TEXT, ALIGN_LEFT, 1, true};
    float y = at.y, bottom = at.y + at.h;
    if (screening->count > 1)
        y += ui_label(ui, at.x, y, at.w, name, "%s", screened->name);
    draw_ledgers(ui, (Rect){at.x, y, at.w, bottom - y}, screened);
    y += ledger_height(ui) + GAP;
    if (screened->run.level.mode == MODE_CHARTER) {
        draw_rules(ui, (Rect){at.x, y, at.w, bottom - y}, screened);
        return;
    }
    float h = lines ? (bottom - y) * 0.5f : bottom - y;
    draw_minutes(ui, (Rect){at.x, y, at.w, h}, screened, most_of(screening), game->settings.plain);
    if (lines)
        draw_lines(ui, (Rect){at.x, y + h + GAP, at.w, bottom - y - h - GAP}, screened, game->settings.plain);
}

void replay_draw(const Game *game, Ui *ui, float top, float bottom)
{
    const Screening *screening = game->screening;
    float all = CANVAS_WIDTH - 2 * SIDE, w = screening->count > 1 ? (all - BETWEEN) / 2 : all;
    bool compares = screening->count > 1 && screening_over(screening);
    float table = compares ? (COMPARED + 1) * ui_line(ui, NAME) + GAP : 0;
    for (int i = 0; i < screening->count; i++) {
        float x = SIDE + (float)i * (w + BETWEEN);
        draw_run(game, ui, (Rect){x, top, w, bottom - top - table}, &screening->of[i], !compares);
    }
    if (screening->count > 1)
        ui_rect(ui, (Rect){CANVAS_WIDTH / 2 - 1, top, 2, bottom - top - table}, INK_EDGE, 255);
    if (compares)
        draw_differences(ui, (Rect){SIDE, bottom - table, all, table}, screening, game->settings.plain);
}
