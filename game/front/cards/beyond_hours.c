/* beyond_hours.c - the first week and the fourth at other hours, by hands like the player's: in all, and hour for hour. */
#include "base/translate.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/ui/wrap.h"

/* What a row shows of a week: its bar and its figure. */
typedef struct Measured {
    int value, most; /* the longest bar's */
    Ink ink;
    bool tenths;
} Measured;

static int most_of(const Hours *hours, HoursWeek week, int (*of)(const WorkedWeek *week))
{
    int most = 1;
    for (int i = 0; i < hours->runs; i++)
        most = max_int(most, of(&hours->weeks[i][week]));
    return most;
}

static int progress_of(const WorkedWeek *week)
{
    return week->progress;
}

static void draw_measured(Ui *ui, Rect at, const Measured *measured)
{
    TextLook figure = {FONT_TEXT, BEYOND_TEXT, INK_TEXT, ALIGN_RIGHT, 1, true};
    float line = ui_line(ui, BEYOND_TEXT), w = at.w * 0.24f, high = at.h * 0.5f, y = at.y + (at.h - line) / 2;
    float bar = (at.w - w - 20) * (float)measured->value / (float)measured->most;
    ui_rect(ui, (Rect){at.x, at.y + (at.h - high) / 2, bar, high}, measured->ink, 255);
    if (measured->tenths)
        ui_label(ui, at.x + at.w - w, y, w, figure, "%d.%d", measured->value / 10, measured->value % 10);
    else
        ui_label(ui, at.x + at.w - w, y, w, figure, "%d", measured->value);
}

static void draw_row(const Hours *hours, Ui *ui, Rect at, HoursWeek week, int run)
{
    const WorkedWeek *worked = &hours->weeks[run][week];
    TextLook look = {FONT_TEXT, BEYOND_TEXT, INK_TEXT, ALIGN_LEFT, 1, true};
    float name = at.w * 0.12f, half = (at.w - name) / 2;
    Measured all = {worked->progress, most_of(hours, week, progress_of), INK_PROGRESS, false};
    Measured each = {worked_an_hour(worked), most_of(hours, week, worked_an_hour), INK_DIM, true};
    ui_label(ui, at.x, at.y + (at.h - ui_line(ui, BEYOND_TEXT)) / 2, name, look, _("%d h"), worked_hours(worked));
    draw_measured(ui, (Rect){at.x + name, at.y, half - 40, at.h}, &all);
    draw_measured(ui, (Rect){at.x + name + half, at.y, half, at.h}, &each);
}

/* Returns the height. */
static float draw_week(const Hours *hours, Ui *ui, Rect at, HoursWeek week, const char *title)
{
    TextLook bold = {FONT_BOLD, BEYOND_TEXT, INK_TEXT, ALIGN_LEFT, 1, true};
    float line = ui_line(ui, BEYOND_TEXT) * (beyond_large(ui) ? 1 : 1.5f), y = at.y;
    y += ui_label(ui, at.x, y, at.w, bold, "%s", title);
    for (int i = 0; i < hours->runs; i++, y += line)
        draw_row(hours, ui, (Rect){at.x, y, at.w, line}, week, i);
    return y - at.y;
}

/* Over the bars. */
static float draw_heads(Ui *ui, Rect at)
{
    TextLook look = {FONT_TEXT, BEYOND_TEXT, INK_DIM, ALIGN_LEFT, 1, true};
    float name = at.w * 0.12f, half = (at.w - name) / 2;
    ui_label(ui, at.x + name, at.y, half - 40, look, "%s", _("Progress in all"));
    return ui_label(ui, at.x + name + half, at.y, half, look, "%s", _("hour for hour"));
}

static void draw_weeks(const Hours *hours, Ui *ui, Rect at)
{
    float gap = beyond_large(ui) ? 6 : 44, y = at.y;
    y += draw_heads(ui, at) + gap / 2;
    y += draw_week(hours, ui, (Rect){at.x, y, at.w, 0}, HOURS_FIRST_WEEK, _("The first week")) + gap;
    if (hours_has_fourth(hours->level))
        draw_week(hours, ui, (Rect){at.x, y, at.w, 0}, HOURS_FOURTH_WEEK, _("The fourth week: rests on assumed burnout"));
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Hours *hours = &game->beyond.hours;
    TextLook head = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    if (!ui->canvas)
        return;
    float y = at.y + ui_label(ui, at.x, at.y, at.w, head, "%s", _("The same week at other hours")) + 12;
    if (!hours_done(hours) || hours->runs == 0)
        ui_label(ui, at.x, y, at.w, head, "%s", hours->wanted == 0 ? _("There was no week here with evenings in it.") : _("They are still at it."));
    else
        draw_weeks(hours, ui, (Rect){at.x, y, at.w, 0});
    beyond_foot(ui, at, beyond_large(ui) ? _("Hands like yours. What hours wear is measured; what a night takes from the next day is assumed.")
                                         : _("Hands and habits like yours, and only the time of going home is changed. How an hour wears in a long week is "
                                             "measured (see the notes). What a night takes from the next day is assumed."));
}

const Card beyond_hours = {.name = "hours", .draw = draw};
