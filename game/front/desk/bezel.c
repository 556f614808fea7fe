/* bezel.c - what holds the glass: a flat frame with cut corners, and in its chin the day's focus as a thin trace,
 * between the instruments of others. */
#include "front/desk/bezel.h"

#include <math.h>

#include "base/translate.h"
#include "front/desk/bubble.h"
#include "front/desk/explain.h"
#include "front/desk/readout.h"
#include "front/ui/wrap.h"
#include "front/words/weekdays.h"
#include "work/look.h"

static const float cut = 16; /* of the corners */
static const float ends = 9; /* units of a trace's place left free at both ends */

/* Four bars around the glass, for what lies under it is not seen. */
static void fill_frame(Ui *ui, Rect at, Rect glass, float cut_by)
{
    float left = at.x, top = at.y, right = at.x + at.w, bottom = at.y + at.h;
    float from = top + cut_by, to = bottom - cut_by, below = glass.y + glass.h;
    CanvasPoint head[] = {{left + cut_by, top}, {right - cut_by, top}, {right, from}, {left, from}};
    CanvasPoint chin[] = {{left, to}, {right, to}, {right - cut_by, bottom}, {left + cut_by, bottom}};
    ui_polygon(ui, head, COUNT_OF(head), INK_PANEL, 255);
    ui_polygon(ui, chin, COUNT_OF(chin), INK_PANEL, 255);
    ui_rect(ui, (Rect){left, from, glass.x - left, to - from}, INK_PANEL, 255);
    ui_rect(ui, (Rect){glass.x + glass.w, from, right - glass.x - glass.w, to - from}, INK_PANEL, 255);
    ui_rect(ui, (Rect){glass.x, below, glass.w, to - below}, INK_PANEL, 255);
}

static void draw_frame(Ui *ui, Rect at, Rect glass, float cut_by)
{
    float left = at.x, top = at.y, right = at.x + at.w, bottom = at.y + at.h;
    CanvasPoint corners[] = {{left + cut_by, top},     {right - cut_by, top},    {right, top + cut_by},
                             {right, bottom - cut_by}, {right - cut_by, bottom}, {left + cut_by, bottom},
                             {left, bottom - cut_by},  {left, top + cut_by}};
    fill_frame(ui, at, glass, cut_by);
    for (int i = 0; i < COUNT_OF(corners); i++) {
        CanvasPoint to = corners[(i + 1) % COUNT_OF(corners)];
        ui_stroke(ui, corners[i].x, corners[i].y, to.x, to.y, 1.5f, INK_EDGE, 120);
    }
}

/* The part of the shift that a minute of the clock lies at: 0..1, and a night makes the shift longer. */
static float along(const Day *day, float minute)
{
    float start = day->timetable.shift_start;
    float end = (float)max_int(day->timetable.shift_end, beat_minute(day->beat));
    return fminf(fmaxf((minute - start) / fmaxf(end - start, 1), 0), 1);
}

static void draw_hours(const Day *day, Ui *ui, Rect at)
{
    int first = (day->timetable.shift_start + 59) / 60 * 60;
    int last = max_int(day->timetable.shift_end, beat_minute(day->beat));
    ui_stroke(ui, at.x, at.y + at.h, at.x + at.w, at.y + at.h, 1, INK_EDGE, 110);
    for (int minute = first; minute <= last; minute += 60) {
        float x = at.x + at.w * along(day, (float)minute);
        ui_stroke(ui, x, at.y + at.h - 4, x, at.y + at.h, 1, INK_EDGE, 200);
    }
}

/* Hours in which nobody calls, along the ground. */
static void draw_quiet(const Day *day, Ui *ui, Rect at)
{
    const float thick = 3;
    for (int i = 0; i < day->timetable.focus_count; i++) {
        const FocusHours *focus = &day->timetable.focus[i];
        float from = at.x + at.w * along(day, focus->from), to = at.x + at.w * along(day, focus->until);
        bool now = day_focus(day) && beat_minute(day->beat) >= focus->from && beat_minute(day->beat) < focus->until;
        if (to > from)
            ui_rect(ui, (Rect){from, at.y + at.h - thick, to - from, thick}, now ? INK_TEXT : INK_DIM, 255);
    }
}

/* When lunch is, likewise, and hollow: it comes then, and waits for whoever sits in a meeting. */
static void draw_lunch(const Day *day, Ui *ui, Rect at)
{
    const float high = 5, thick = 1.5f;
    int start = day->timetable.lunch_start, minute = beat_minute(day->beat);
    float from = at.x + at.w * along(day, (float)start), to = at.x + at.w * along(day, (float)day->timetable.lunch_end), top = at.y + at.h - high;
    bool now = minute >= start && minute < day->timetable.lunch_end;
    Ink ink = now ? INK_TEXT : INK_DIM;
    if (start < 0 || to <= from)
        return;
    ui_rect(ui, (Rect){from, top, to - from, thick}, ink, 255);
    ui_rect(ui, (Rect){from, top, thick, high}, ink, 255);
    ui_rect(ui, (Rect){to - thick, top, thick, high}, ink, 255);
}

/* A minute's signal where the minute begins, and behind the last one the present. */
static CanvasPoint trace_point(const Game *game, Rect at, int index)
{
    const float top = SIGNAL_FULL * 1.02f;
    const Day *day = &game->play.day;
    const Strip *strip = &day->ledger.strip;
    int signal = index < strip->count ? strip->minutes[index].signal : day->office.signal;
    return (CanvasPoint){at.x + at.w * along(day, (float)(strip->start + index)), at.y + (at.h - 2) * (1 - (float)signal / top)};
}

/* Every third minute is as fine as it can be seen, and the present. */
static void draw_line(const Game *game, Ui *ui, Rect at)
{
    enum { STEP = 3 };
    int last = game->play.day.ledger.strip.count;
    for (int i = 1; i < last; i += STEP) { /* from when the first minute is over */
        CanvasPoint from = trace_point(game, at, i), to = trace_point(game, at, min_int(i + STEP, last));
        ui_stroke(ui, from.x, from.y, to.x, to.y, 1.6f, INK_DIM, 220);
    }
    if (last == 0)
        return;
    CanvasPoint now = trace_point(game, at, last);
    ui_disc(ui, now.x, now.y, 3, INK_TEXT, 255);
}

/* The signal of each minute since the morning, after what it is. */
static void draw_trace(const Game *game, const Layout *layout, Ui *ui)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};
    Rect at = layout->trace;
    float left = ends;
    if (!layout->tight) {
        float w = canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(_("Focus"))) + 1;
        ui_label(ui, at.x + ends, at.y + (at.h - ui_line(ui, TEXT_SMALL)) / 2, w, look, "%s", _("Focus"));
        left += w + ends;
    }
    at = (Rect){at.x + left, at.y + 2, at.w - left, at.h - 3};
    draw_hours(&game->play.day, ui, at);
    draw_quiet(&game->play.day, ui, at);
    draw_lunch(&game->play.day, ui, at);
    draw_line(game, ui, at);
}

static void draw_date(const Day *day, const Layout *layout, Ui *ui)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_RIGHT, 1, false};
    Rect at = layout->date;
    char words[DAY_WORDS_MAX];
    day_said_short(day->level, beat_day(day->beat), words);
    if (at.w > 0)
        ui_label(ui, at.x, at.y + (at.h - ui_line(ui, TEXT_SMALL)) / 2, at.w, look, "%s", words);
}

void bezel_draw(const Game *game, const Layout *layout, Ui *ui)
{
    if (game->desk.over <= 0) { /* else a card may lie there */
        explain_place(game, ui, layout->trace, INSTRUMENT_FOCUS);
        explain_place(game, ui, layout->bubble, INSTRUMENT_LEVEL);
    }
    if (!ui->canvas)
        return;
    float lip = layout->tight ? 2 : 3;
    Rect glass = rect_inset(layout->tube, -lip);
    draw_frame(ui, layout->bezel, glass, layout->tight ? cut * 0.6f : cut);
    ui_frame(ui, glass, lip + 1, INK_BACK, 255);
    ui_stroke(ui, glass.x, glass.y + glass.h, glass.x + glass.w, glass.y + glass.h, 1, INK_EDGE, 90);
    draw_trace(game, layout, ui);
    draw_date(&game->play.day, layout, ui);
    bubble_draw(game, layout, ui);
    readout_draw(&game->play, ui, layout->tool);
}
