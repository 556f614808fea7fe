/* beyond_focus.c - the day's signal as a line, and below it a notch for each interruption, as deep as it was dear; the chosen one is explained. */
#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/beyond.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/cards/focus.h"
#include "front/cards/large.h"
#include "front/cards/strip_draw.h"
#include "front/run/play.h"
#include "front/ui/wrap.h"

enum { WORDS = 30 };

static const float label_gap = 14, reach = 26, signal_share = 0.58f;

static const Strip *strip_of(const Game *game)
{
    return play_strip(&game->play, game->beyond.day);
}

/* ---- where it lies ---- */

typedef struct FocusPlace {
    Rect signal, prices; /* the line's, and the notches' */
    float hours;         /* y of the words of the hours, between the two */
    float labels_w;
    int count;           /* minutes */
} FocusPlace;

static FocusPlace place_of(const Ui *ui, Rect at, const Strip *strip)
{
    FocusPlace place = {.count = max_int(strip_shown(strip), 1)};
    float size = ui_size(ui, BEYOND_TEXT), line = ui_line(ui, BEYOND_TEXT);
    place.labels_w = canvas_width(FONT_TEXT, size, text_of(_("signal 1000"))) + label_gap + 1;
    float w = at.w - place.labels_w, h = at.h - line - 8;
    place.signal = (Rect){at.x, at.y, w, h * signal_share};
    place.hours = at.y + place.signal.h + 8;
    place.prices = (Rect){at.x, place.hours + line, w, h - place.signal.h};
    return place;
}

static float x_of(const FocusPlace *place, int minute)
{
    return place->signal.x + place->signal.w * (float)minute / (float)place->count;
}

static float y_of(const FocusPlace *place, int signal)
{
    return place->signal.y + place->signal.h * (1 - (float)signal / SIGNAL_FULL);
}

/* ---- which notch ---- */

/* The one nearest to the pointer, else the one stepped to; -1: the day has none. */
static int notch_of(const Game *game, const Ui *ui, const FocusPlace *place, const Strip *strip, const Notches *notches)
{
    Rect all = {place->signal.x, place->signal.y, place->signal.w, place->prices.y + place->prices.h - place->signal.y};
    int nearest = -1;
    float least = reach;
    bool moved = fabsf(ui->pointer_x - game->beyond.pointer_x) + fabsf(ui->pointer_y - game->beyond.pointer_y) > 0.5f;
    if (notches->count == 0)
        return -1;
    for (int i = 0; i < notches->count && moved && rect_holds(all, ui->pointer_x, ui->pointer_y); i++) {
        float away = fabsf(x_of(place, strip->events[notches->events[i]].minute - strip->start) - ui->pointer_x);
        if (away < least) {
            least = away;
            nearest = i;
        }
    }
    return nearest >= 0 ? nearest : clamp_int(game->beyond.notch, 0, notches->count - 1);
}

/* ---- the line ---- */

static TextLook look_of(Ink ink, Align align)
{
    return (TextLook){FONT_TEXT, BEYOND_TEXT, ink, align, 1, false};
}

static void draw_signal(Ui *ui, const FocusPlace *place, const Strip *strip)
{
    float bottom = place->signal.y + place->signal.h;
    int last = 0;
    for (int i = 0; i < place->count && i < strip->count; i++) {
        const StripMinute *minute = &strip->minutes[i];
        float x = x_of(place, i), next = x_of(place, i + 1), y = y_of(place, (int)minute->signal);
        if (strip_refines(minute->account))
            ui_rect(ui, (Rect){x, y, next - x, bottom - y}, INK_PROGRESS, 60);
        if (i > 0)
            ui_stroke(ui, (x + x_of(place, i - 1)) / 2, y_of(place, (int)strip->minutes[i - 1].signal), (x + next) / 2, y, 3.5f, INK_PROGRESS, 255);
        if (minute->account != ACCOUNT_HOME)
            last = (int)minute->signal;
    }
    float line = ui_line(ui, BEYOND_TEXT), x = place->signal.x + place->signal.w + label_gap;
    ui_rect(ui, (Rect){place->signal.x, bottom - 1, place->signal.w, 2}, INK_EDGE, 255);
    ui_label(ui, x, fmaxf(place->signal.y, fminf(y_of(place, last) - line / 2, bottom - line)), place->labels_w, look_of(INK_PROGRESS, ALIGN_LEFT),
             _("signal %d"), last);
}

static void draw_hours(Ui *ui, const FocusPlace *place, const Strip *strip)
{
    float wide = canvas_width(FONT_TEXT, ui_size(ui, BEYOND_TEXT), text_of("10:00 ")), hour_w = place->signal.w * 60 / (float)place->count;
    int apart = max_int(1, (int)ceilf(wide / hour_w)), first = (strip->start + 59) / 60;
    for (int hour = first; hour * 60 <= strip->start + place->count; hour++) {
        float x = x_of(place, hour * 60 - strip->start);
        bool begins = x - place->signal.x < 2;
        ui_stroke(ui, x, place->signal.y, x, place->signal.y + place->signal.h + 6, 1, INK_EDGE, 110);
        bool ends = x + wide / 2 > place->signal.x + place->signal.w;
        if ((hour - first) % apart == 0)
            ui_label(ui, begins ? x : ends ? x - wide : x - wide / 2, place->hours, wide,
                     look_of(INK_DIM, begins ? ALIGN_LEFT : ends ? ALIGN_RIGHT : ALIGN_CENTRE), "%d:00", hour);
    }
}

/* ---- the notches ---- */

static int most_numbers(const Strip *strip, const Notches *notches)
{
    int most = 1;
    for (int i = 0; i < notches->count; i++)
        most = max_int(most, strip_price(strip, notches->events[i], notches->yield).numbers);
    return most;
}

/* A bar from above, coming to a point; its number below it where it is chosen. */
static void draw_notch(Ui *ui, const FocusPlace *place, float x, const StripPrice *price, int most, bool chosen)
{
    float line = ui_line(ui, BEYOND_TEXT), room = place->prices.h - line, half = chosen ? 9 : 6;
    float h = fmaxf(8, room * (float)price->numbers / (float)most), top = place->prices.y;
    CanvasPoint points[] = {{x - half, top}, {x + half, top}, {x + half, top + h * 0.8f}, {x, top + h}, {x - half, top + h * 0.8f}};
    ui_polygon(ui, points, COUNT_OF(points), chosen ? INK_HAND : INK_BUSY, 255);
    if (!chosen)
        return;
    ui_stroke(ui, x, place->signal.y, x, place->signal.y + place->signal.h, 2.5f, INK_HAND, 255);
    float wide = 200 * ui->scale, left = fmaxf(place->signal.x - 4, fminf(x - wide / 2, place->signal.x + place->signal.w - wide));
    ui_label(ui, left, top + h, wide, look_of(INK_HAND, left < x - wide / 2 ? ALIGN_RIGHT : left > x - wide / 2 ? ALIGN_LEFT : ALIGN_CENTRE), "%d", price->numbers / 1000);
}

static void draw_notches(Ui *ui, const FocusPlace *place, const Strip *strip, const Notches *notches, int notch)
{
    int most = most_numbers(strip, notches);
    for (int pass = 0; pass < 2; pass++) { /* the chosen one over the others */
        for (int i = 0; i < notches->count; i++) {
            if ((i == notch) != (pass == 1))
                continue;
            const StripEvent *event = &strip->events[notches->events[i]];
            StripPrice price = strip_price(strip, notches->events[i], notches->yield);
            draw_notch(ui, place, x_of(place, event->minute - strip->start), &price, most, i == notch);
        }
    }
    ui_label(ui, place->signal.x + place->signal.w + label_gap, place->prices.y, place->labels_w, look_of(INK_BUSY, ALIGN_LEFT), "%s", _("its price"));
}

/* ---- the whole ---- */

static float draw_pair(Ui *ui, Rect at, const StripPrice *price)
{
    LargeLine line = {.format = price->minutes == 1 ? _("# minute taken, # numbers not done") : _("# minutes taken, # numbers not done"),
                      .values = {price->minutes, price->numbers / 1000}, .inks = {INK_BUSY, INK_HAND}, .count = 2};
    return large_line(ui, at.x, at.y, at.w, &line);
}

static float draw_said(const Game *game, Ui *ui, Rect at, const StripEvent *event, const StripPrice *price)
{
    char said[FOCUS_SAID_MAX];
    TextLook look = {FONT_TEXT, beyond_large(ui) ? BEYOND_TEXT : WORDS, INK_TEXT, ALIGN_LEFT, beyond_large(ui) ? 3 : 2, false};
    focus_say(game, event, price, said);
    ui_text(ui, at.x, at.y, at.w, look, "%s", said);
    return ui_line(ui, look.size) * (float)look.most; /* always as high, so that the line does not jump from notch to notch */
}

static void draw_nothing(Ui *ui, Rect at, float y)
{
    TextLook look = {FONT_BOLD, 52, INK_TEXT, ALIGN_LEFT, 0, false};
    ui_text(ui, at.x, y, at.w, look, "%s", _("Nothing interrupted you."));
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Strip *strip = strip_of(game);
    float y = at.y;
    if (!ui->canvas || !strip)
        return;
    Notches notches = focus_notches(strip, play_yield(&game->play));
    y += beyond_heading(game, ui, (Rect){at.x, y, at.w, 0}, beyond_large(ui) ? _("Focus, and its price") : _("Your focus, and what each interruption cost"));
    float foot = beyond_foot(ui, at, beyond_large(ui) ? _("Prices do not add up.") : _("Each price is by itself: without the interruption before it, this one would have met another signal. They do not add up."));
    float words_h = beyond_large(ui) ? 3 * ui_line(ui, BEYOND_TEXT) : 2 * ui_line(ui, WORDS), large_h = beyond_large(ui) ? 0 : ui_size(ui, LARGE_SIZE) * 1.2f;
    float top = y + large_h + words_h;
    Rect chart = {at.x, top + 10, at.w, at.y + at.h - foot - 12 - top - 10};
    FocusPlace place = place_of(ui, chart, strip);
    int notch = notch_of(game, ui, &place, strip, &notches);
    draw_hours(ui, &place, strip);
    draw_signal(ui, &place, strip);
    if (notch < 0) {
        draw_nothing(ui, at, y);
        return;
    }
    int event = notches.events[notch];
    StripPrice price = strip_price(strip, event, notches.yield);
    if (large_h > 0)
        draw_pair(ui, (Rect){at.x, y, at.w, 0}, &price);
    draw_said(game, ui, (Rect){at.x, y + large_h, at.w, 0}, &strip->events[event], &price);
    draw_notches(ui, &place, strip, &notches, notch);
}

/* ---- stepping ---- */

static void take_notch(Game *game, int notch)
{
    game->beyond.notch = notch;
    game->beyond.pointer_x = game->pointer_x;
    game->beyond.pointer_y = game->pointer_y;
}

static void open(Game *game)
{
    const Strip *strip = strip_of(game);
    Notches notches = strip ? focus_notches(strip, play_yield(&game->play)) : (Notches){0};
    take_notch(game, strip ? focus_dearest(strip, &notches) : 0);
}

/* Behind the last of a day come those of the next. */
static void step(Game *game, int by)
{
    const Strip *strip = strip_of(game);
    int notch = game->beyond.notch + by, count = strip ? focus_notches(strip, 0).count : 0;
    if (notch >= 0 && notch < count)
        take_notch(game, notch);
    else if (beyond_day(game, by))
        take_notch(game, by > 0 ? 0 : max_int(0, focus_notches(strip_of(game), 0).count - 1));
}

const Card beyond_focus = {.name = "focus", .draw = draw, .step = step, .open = open};
