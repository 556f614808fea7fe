/* beyond_floor.c - the colleagues' Progress under the rules the player bought, and without them, day by day. */
#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/cards/large.h"
#include "front/ui/wrap.h"

static int sum_of(const int days[LEVEL_DAYS_MAX], int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += days[i];
    return sum;
}

/* ---- in words ---- */

static void print_rules(const Day *day, char out[600])
{
    int length = text_print(out, 600, "%s", _("Bought:"));
    for (int i = 0, first = 1; i < day->level->rule_count && length < 500; i++) {
        int bought = day->office.rule_day[i];
        if (bought == 0)
            continue;
        length += text_print(out + length, 600 - (size_t)length, first ? _(" “%s” on day %d") : _(", “%s” on day %d"), day->level->rules[i].name, bought);
        first = 0;
    }
    text_print(out + length, 600 - (size_t)length, _(". They hold for everybody on the floor. It was played once with them and once without."));
}

static void print_foot(const Day *day, char out[600])
{
    if (day->office.rules != 0)
        print_rules(day, out);
    else
        text_print(out, 600, "%s", day->level->rule_count > 0 ? _("No rule was bought. They say yes to what comes, as agreeable people do.")
                                                              : _("No rule could be bought here. They say yes to what comes, as agreeable people do."));
}

/* ---- bars ---- */

static int most_of(const FloorCount *floor)
{
    int most = 1;
    for (int i = 0; i < floor->days; i++)
        most = max_int(most, max_int(floor->with[i], floor->without[i]));
    return most;
}

/* A day's two bars side by side, each with its number on top; the other one is hollow. */
static void draw_day(Ui *ui, Rect at, const FloorCount *floor, int day, bool ruled)
{
    int most = most_of(floor), values[2] = {floor->without[day], floor->with[day]};
    float line = ui_line(ui, BEYOND_TEXT), room = at.h - 2 * line, w = ruled ? at.w * 0.36f : at.w * 0.5f;
    TextLook look = {FONT_TEXT, BEYOND_TEXT, INK_TEXT, ALIGN_CENTRE, 1, true};
    for (int i = 0; i < (ruled ? 2 : 1); i++) {
        float h = fmaxf(room * (float)values[i] / (float)most, 3), x = at.x + (ruled ? at.w * (i == 0 ? 0.12f : 0.52f) : at.w * 0.25f);
        Rect bar = {x, at.y + line + room - h, w, h};
        if (i == 0 && ruled)
            ui_frame(ui, bar, 3, INK_DIM, 255);
        else
            ui_rect(ui, bar, INK_PROGRESS, 255);
        look.ink = i == 0 && ruled ? INK_DIM : INK_PROGRESS;
        ui_label(ui, x - w * 0.1f, bar.y - line, w * 1.2f, look, "%d", values[i]);
    }
    look.ink = INK_DIM;
    ui_label(ui, at.x, at.y + at.h - line, at.w, look, _("day %d"), day + 1);
}

static void draw_days(Ui *ui, Rect at, const FloorCount *floor, bool ruled)
{
    float line = ui_line(ui, BEYOND_TEXT), most = at.w * 0.3f, w = fminf(at.w / (float)max_int(floor->days, 1), most);
    float x = at.x + (at.w - w * (float)floor->days) / 2;
    for (int i = 0; i < floor->days; i++)
        draw_day(ui, (Rect){x + w * (float)i, at.y, w, at.h}, floor, i, ruled);
    ui_rect(ui, (Rect){at.x, at.y + at.h - line - 1, at.w, 2}, INK_EDGE, 255);
}

/* ---- the whole ---- */

static float draw_pair(const Game *game, Ui *ui, Rect at, bool done)
{
    const FloorCount *floor = &game->beyond.floor;
    int with = sum_of(floor->with, floor->days), without = sum_of(floor->without, floor->days);
    LargeLine line = {.format = _("# with the rules, # without"), .values = {with, without}, .inks = {INK_PROGRESS, INK_DIM}, .count = 2};
    if (!done)
        line = (LargeLine){.format = _("They are still at it.")};
    else if (game->play.day.office.rules == 0)
        line = (LargeLine){.format = _("Their Progress: #"), .values = {without}, .inks = {INK_PROGRESS}, .count = 1};
    return large_line(ui, at.x, at.y, at.w, &line);
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Day *day = &game->play.day;
    const FloorCount *floor = &game->beyond.floor;
    char foot[600];
    bool done = floor_count_done(floor, day), ruled = day->office.rules != 0;
    float y = at.y;
    if (!ui->canvas)
        return;
    TextLook head = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    y += ui_label(ui, at.x, y, at.w, head, P_("The floor: %d colleague beside you", "The floor: %d colleagues beside you", floor->seats), floor->seats) + 6;
    y += draw_pair(game, ui, (Rect){at.x, y, at.w, 0}, done);
    print_foot(day, foot);
    float h = beyond_foot(ui, at, foot);
    if (done)
        draw_days(ui, (Rect){at.x, y + 20, at.w, at.y + at.h - h - 30 - y - 20}, floor, ruled);
}

const Card beyond_floor = {.name = "floor", .draw = draw};
