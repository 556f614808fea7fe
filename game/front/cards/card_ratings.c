/* card_ratings.c - one's stamps over the hours, beside what was seen and beside what was done: three charts of one form, a line a desk. */
#include <stdio.h>
#include <string.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/rated_words.h"
#include "front/cards/stack.h"

enum { BETWEEN = 40, ROW_GAP = 14, CHARTS = 3 };

typedef struct Chart {
    const char *title;
    int values[LEVEL_DESKS][RATED_HOURS_MAX];
    int hours, most;
} Chart;

static Chart chart_of(const Play *play, int which)
{
    static const char *const titles[CHARTS] = {N_("Your stamps"), N_("Busyness of the hour"), N_("Progress of the hour")};
    Chart chart = {.title = translated(titles[which]), .hours = play->day.rating.hour, .most = which == 0 ? RATING_MOST : 1};
    for (int i = 0; i < chart.hours * LEVEL_DESKS; i++) {
        int hour = i / LEVEL_DESKS, desk = i % LEVEL_DESKS;
        int value = which == 0 ? play->day.rating.stamps[hour][desk] : rated_had(&play->desks, (RatedBy)(which - 1), desk, hour);
        chart.values[desk][hour] = value;
        chart.most = max_int(chart.most, value);
    }
    return chart;
}

/* The last word of a name: there is room for that behind a line. */
static const char *short_name(const Watched *desk)
{
    const char *space = strrchr(desk->name, ' ');
    return space ? space + 1 : desk->name;
}

static const Ink inks[LEVEL_DESKS] = {INK_BUSY, INK_NUMBER};

static CanvasPoint point_of(const Chart *chart, Rect at, int desk, int hour)
{
    float x = at.x + at.w * ((float)hour + 0.5f) / (float)chart->hours;
    return (CanvasPoint){x, at.y + at.h - at.h * (float)max_int(0, chart->values[desk][hour]) / (float)chart->most};
}

/* The first desk's marks are full, the other's are rings. */
static void draw_line(const Chart *chart, Ui *ui, Rect at, int desk)
{
    enum { R = 7 };
    CanvasPoint before = {0, 0};
    for (int i = 0; i < chart->hours; i++) {
        CanvasPoint here = point_of(chart, at, desk, i);
        if (i > 0)
            ui_stroke(ui, before.x, before.y, here.x, here.y, 3, inks[desk], 255);
        before = here;
    }
    for (int i = 0; i < chart->hours; i++) {
        CanvasPoint here = point_of(chart, at, desk, i);
        ui_disc(ui, here.x, here.y, R, desk == 0 ? inks[desk] : INK_BACK, 255);
        if (desk != 0)
            ui_ring(ui, here.x, here.y, R, 3, inks[desk], 255);
    }
}

/* Where the two labels behind the lines stand, so that neither covers the other. */
static void label_tops(const Chart *chart, Rect at, float line, float tops[LEVEL_DESKS])
{
    for (int desk = 0; desk < LEVEL_DESKS; desk++)
        tops[desk] = point_of(chart, at, desk, chart->hours - 1).y - line / 2;
    int upper = tops[1] < tops[0];
    if (tops[!upper] - tops[upper] < line)
        tops[!upper] = tops[upper] + line;
}

static void draw_labels(const Play *play, const Chart *chart, Ui *ui, Rect at, float x, float w)
{
    float tops[LEVEL_DESKS];
    label_tops(chart, at, ui_line(ui, STACK_SMALL), tops);
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        TextLook look = {FONT_BOLD, STACK_SMALL, inks[desk], ALIGN_LEFT, 1, true};
        ui_label(ui, x, tops[desk], w, look, "%s", short_name(&play->level.desks[desk]));
    }
}

/* Of the figure at the upper end of the scale. */
static float scale_width(const Ui *ui)
{
    return canvas_width(FONT_TEXT, ui_size(ui, STACK_SMALL), text_of("000")) + 12;
}

static void draw_hours(const Play *play, const Chart *chart, Ui *ui, Rect at)
{
    TextLook look = {FONT_TEXT, STACK_SMALL, INK_DIM, ALIGN_CENTRE, 1, true};
    int start = play->day.timetable.shift_start, end = play->day.timetable.shift_end;
    for (int i = 0; i < chart->hours; i++) {
        float w = at.w / (float)chart->hours;
        if (w >= 40 || i % 2 == 1)
            ui_label(ui, at.x + (float)i * w - w / 2, at.y + at.h + 10, 2 * w, look, "%d", min_int(end, start + (i + 1) * 60) / 60);
    }
    ui_stroke(ui, at.x, at.y + at.h, at.x + at.w, at.y + at.h, 2, INK_EDGE, 255);
    ui_stroke(ui, at.x, at.y, at.x, at.y + at.h, 2, INK_EDGE, 255);
    look.align = ALIGN_RIGHT;
    float w = scale_width(ui);
    ui_label(ui, at.x - w, at.y - 12, w - 8, look, "%d", chart->most);
}

static void draw_chart(const Play *play, Ui *ui, Rect at, int which)
{
    Chart chart = chart_of(play, which);
    TextLook title = {FONT_BOLD, STACK_BODY, INK_TEXT, ALIGN_LEFT, 1, true};
    float left = scale_width(ui), label = canvas_width(FONT_BOLD, ui_size(ui, STACK_SMALL), text_of("Nightingale"));
    float head = ui_line(ui, STACK_BODY) + 14, foot = ui_line(ui, STACK_SMALL) + 14;
    label = label > at.w * 0.3f ? at.w * 0.3f : label;
    ui_label(ui, at.x + left, at.y, at.w - left, title, "%s", chart.title);
    Rect plot = {at.x + left, at.y + head, at.w - left - label - 8, at.h - head - foot};
    if (chart.hours == 0 || plot.h < 20)
        return;
    draw_hours(play, &chart, ui, plot);
    for (int desk = 0; desk < LEVEL_DESKS; desk++)
        draw_line(&chart, ui, plot, desk);
    draw_labels(play, &chart, ui, plot, plot.x + plot.w + 8, label);
}

/* The stamps above, over the whole width; below them what they can be held against. One column where text is large. */
static void draw(const Game *game, Ui *ui, Rect at)
{
    bool wide = ui->scale <= 1.3f;
    int rows = wide ? 2 : CHARTS;
    float w = wide ? (at.w - BETWEEN) / 2 : at.w, h = (at.h - (float)(ROW_GAP * (rows - 1))) / (float)rows;
    draw_chart(&game->play, ui, (Rect){at.x + (wide ? w / 2 : 0), at.y, w, h}, 0);
    for (int i = 1; i < CHARTS; i++) {
        Rect beside = {at.x + (float)(i - 1) * (w + BETWEEN), at.y + h + ROW_GAP, w, h};
        Rect below = {at.x, at.y + (float)i * (h + ROW_GAP), w, h};
        draw_chart(&game->play, ui, wide ? beside : below, i);
    }
}

static bool holds(const Game *game)
{
    return game->play.day.rating.on;
}

const Card card_ratings = {.name = "ratings", .holds = holds, .draw = draw};
