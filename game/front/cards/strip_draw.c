/* strip_draw.c - where the parts of a strip lie, and what each looks like. */
#include "front/cards/strip_draw.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/ui/wrap.h"
#include "front/words/nouns.h"

enum { LABEL_MAX = 48, ENDS_MAX = 2 + STRIP_TRACES_MAX };

static const float above = 0.6f;       /* of the minutes' height: what was refined; the rest is everything else */
static const float lines_share = 0.56f; /* of all there is: the lines */
static const float label_gap = 14, hour_tick = 8, dot = 5;

/* ---- where it lies ---- */

int strip_shown(const Strip *strip)
{
    int shown = strip->count;
    while (shown > 0 && strip->minutes[shown - 1].account == ACCOUNT_HOME && strip->minutes[shown - 1].busyness + strip->minutes[shown - 1].progress == 0)
        shown--;
    return shown;
}

typedef struct StripPlace {
    Rect lines, minutes;
    float axis;  /* y */
    float hours; /* y of their words */
    float labels_x, labels_w, line; /* the words at the right, and a line of them */
    int count;   /* minutes that are seen, */
    int along;   /* of so many that there is room for */
} StripPlace;

static TextLook look_of(const StripPicture *picture, Ink ink, Align align)
{
    return (TextLook){FONT_TEXT, picture->text, ink, align, 1, false};
}

/* What stands at the end of a line: its name, and what it came to. */
typedef struct StripEnd {
    char label[LABEL_MAX];
    int value;
    Ink ink;
    float y; /* of its middle */
} StripEnd;

static int value_at_end(const int *values, int count)
{
    return count > 0 ? values[count - 1] : 0;
}

static StripEnd end_of(const char *name, int value, Ink ink)
{
    StripEnd end = {.value = value, .ink = ink};
    snprintf(end.label, sizeof end.label, _("%s %d"), name, value);
    return end;
}

static int find_ends(const StripPicture *picture, StripEnd ends[ENDS_MAX])
{
    int count = 0, minutes = picture->strip->count;
    if (!picture->lines)
        return 0;
    ends[count++] = end_of(_("Busyness"), value_at_end(picture->lines->busyness, minutes), INK_BUSY);
    ends[count++] = end_of(_("Progress"), value_at_end(picture->lines->progress, minutes), INK_PROGRESS);
    for (int i = 0; i < picture->trace_count && i < STRIP_TRACES_MAX; i++) {
        const StripTrace *trace = &picture->traces[i];
        ends[count++] = end_of(trace->label, value_at_end(trace->values, trace->count), trace->ink);
    }
    return count;
}

static bool is_around(int account)
{
    return !strip_refines(account) && account != ACCOUNT_PERKS && account != ACCOUNT_REST && account != ACCOUNT_HOME;
}

/* The words at the two sides of the axis, each with its minutes. */
static void print_sides(const StripPicture *picture, char up[LABEL_MAX], char down[LABEL_MAX])
{
    const Strip *strip = picture->strip;
    int refining = 0, around = 0;
    for (int i = 0; i < strip->count; i++) {
        refining += strip_refines(strip->minutes[i].account);
        around += is_around(strip->minutes[i].account);
    }
    snprintf(up, LABEL_MAX, _("%s %d min"), noun(picture->plain, NOUN_REFINING_FIRST), refining);
    snprintf(down, LABEL_MAX, _("Around it %d min"), around);
}

static float labels_width(const Ui *ui, const StripPicture *picture)
{
    StripEnd ends[ENDS_MAX];
    char up[LABEL_MAX], down[LABEL_MAX];
    float size = ui_size(ui, picture->text), widest;
    if (picture->text == 0)
        return 0;
    print_sides(picture, up, down);
    widest = fmaxf(canvas_width(FONT_TEXT, size, text_of(up)), canvas_width(FONT_TEXT, size, text_of(down)));
    for (int i = find_ends(picture, ends) - 1; i >= 0; i--)
        widest = fmaxf(widest, canvas_width(FONT_TEXT, size, text_of(ends[i].label)));
    return widest + label_gap + 1;
}

static StripPlace place_of(const Ui *ui, Rect at, const StripPicture *picture)
{
    StripPlace place = {.labels_w = labels_width(ui, picture), .line = picture->text > 0 ? ui_line(ui, picture->text) : 0,
                        .count = strip_shown(picture->strip)};
    float hours = place.line > 0 ? place.line + hour_tick : 0, h = at.h - hours, w = at.w - place.labels_w;
    float lines = picture->lines ? h * lines_share : 0, gap = picture->lines ? h * 0.04f : 0;
    place.lines = (Rect){at.x, at.y, w, lines};
    place.minutes = (Rect){at.x, at.y + lines + gap, w, h - lines - gap};
    place.axis = place.minutes.y + place.minutes.h * above;
    place.hours = place.minutes.y + place.minutes.h + hour_tick;
    place.labels_x = at.x + w + label_gap;
    place.along = max_int(max_int(picture->along, place.count), 1);
    return place;
}

static float x_of(const StripPlace *place, int minute)
{
    return place->minutes.x + place->minutes.w * (float)minute / (float)place->along;
}

int strip_minute_at(const Ui *ui, Rect at, const StripPicture *picture, float x, float y)
{
    StripPlace place = place_of(ui, at, picture);
    Rect all = {place.minutes.x, at.y, place.minutes.w, place.minutes.y + place.minutes.h - at.y};
    if (place.count == 0 || !rect_holds(all, x, y))
        return -1;
    return clamp_int((int)((x - all.x) / all.w * (float)place.along), 0, place.count - 1);
}

/* ---- the minutes ---- */

/* What is below the axis: how deep, in which ink, and by how many slits it is told from others as deep. */
typedef struct AccountLook {
    float depth;
    Ink ink;
    int slits;
} AccountLook;

static const AccountLook looks[ACCOUNT_HOME + 1] = {
    [ACCOUNT_REFINING] = {0, INK_PROGRESS, 0}, [ACCOUNT_PINGS] = {0.42f, INK_BUSY, 0}, [ACCOUNT_MEETINGS] = {1, INK_BUSY, 0},
    [ACCOUNT_REPORTS] = {0.74f, INK_BUSY, 1},  [ACCOUNT_SHOW] = {0.26f, INK_BUSY, 0},  [ACCOUNT_NOTES] = {0.58f, INK_BUSY, 1},
    [ACCOUNT_TOOLS] = {0.9f, INK_BUSY, 2},     [ACCOUNT_WALKING] = {0.42f, INK_BUSY, 1}, [ACCOUNT_PERKS] = {0.26f, INK_DIM, 0},
    [ACCOUNT_REST] = {0.13f, INK_DIM, 0},      [ACCOUNT_NIGHT] = {0, INK_PROGRESS, 1}, [ACCOUNT_HOME] = {0, INK_EDGE, 0},
};

static const float numb_share = 0.14f; /* of the height above: a minute of refining without any signal */

static float height_of(const StripPlace *place, const StripMinute *minute)
{
    float room = place->minutes.h * above;
    return minute->account == ACCOUNT_HOME ? 0 : room * (numb_share + (1 - numb_share) * (float)minute->signal / SIGNAL_FULL);
}

/* Minutes that look the same are one shape. */
static bool alike(const StripMinute *a, const StripMinute *b)
{
    return a->account == b->account && (!strip_refines(a->account) || a->signal == b->signal);
}

static void draw_slits(Ui *ui, Rect at, int slits)
{
    bool room = at.h / (float)(slits + 1) >= 5; /* in a very small one the depth has to do */
    for (int i = 1; room && i <= slits; i++)
        ui_rect(ui, (Rect){at.x, at.y + at.h * (float)i / (float)(slits + 1) - 1, at.w, 2}, INK_BACK, 255);
}

static void draw_stretch(Ui *ui, const StripPlace *place, const Strip *strip, int from, int until)
{
    const StripMinute *minute = &strip->minutes[from];
    const AccountLook *look = &looks[minute->account];
    float x = x_of(place, from), w = x_of(place, until) - x;
    float up = strip_refines(minute->account) ? height_of(place, minute) : 0, down = place->minutes.h * (1 - above) * look->depth;
    Rect rect = up > 0 ? (Rect){x, place->axis - up, w, up} : (Rect){x, place->axis, w, down};
    ui_rect(ui, rect, look->ink, up > 0 ? 235 : 255);
    draw_slits(ui, rect, look->slits);
}

static void draw_minutes(Ui *ui, const StripPlace *place, const Strip *strip)
{
    for (int from = 0, until; from < place->count; from = until) {
        for (until = from + 1; until < place->count && alike(&strip->minutes[from], &strip->minutes[until]);)
            until++;
        draw_stretch(ui, place, strip, from, until);
    }
    ui_rect(ui, (Rect){place->minutes.x, place->axis - 1, place->minutes.w, 2}, INK_EDGE, 255);
}

/* ---- hours ---- */

/* Every hour, or every so many where their words have no room. */
static int hours_apart(const Ui *ui, const StripPlace *place, const StripPicture *picture)
{
    float wide = 1.6f * canvas_width(FONT_TEXT, ui_size(ui, picture->text), text_of("10:00")); /* the first one begins at its mark */
    float hour = place->minutes.w * 60 / (float)place->along;
    return max_int(1, (int)ceilf(wide / hour));
}

static void draw_hours(Ui *ui, const StripPlace *place, const StripPicture *picture)
{
    const Strip *strip = picture->strip;
    int apart = picture->text > 0 ? hours_apart(ui, place, picture) : 1, first = (strip->start + 59) / 60;
    float bottom = place->minutes.y + place->minutes.h, top = picture->lines ? place->lines.y : place->minutes.y, wide = canvas_width(FONT_TEXT, ui_size(ui, picture->text), text_of("10:00")) + 1;
    for (int hour = first; hour * 60 <= strip->start + place->along; hour++) {
        float x = x_of(place, hour * 60 - strip->start);
        bool named = (hour - first) % apart == 0;
        ui_stroke(ui, x, top, x, bottom, 1, INK_EDGE, 70);
        ui_stroke(ui, x, bottom, x, bottom + (named ? hour_tick : hour_tick * 0.5f), 2, INK_EDGE, 255);
        if (!named || picture->text == 0)
            continue;
        Align align = x - place->minutes.x < wide / 2 ? ALIGN_LEFT : x + wide / 2 > place->minutes.x + place->minutes.w ? ALIGN_RIGHT : ALIGN_CENTRE;
        float left = align == ALIGN_LEFT ? x : align == ALIGN_RIGHT ? x - wide : x - wide / 2;
        ui_label(ui, left, place->hours, wide, look_of(picture, INK_DIM, align), "%d:00", hour);
    }
}

/* ---- lines ---- */

static int most_of(const StripPicture *picture, const StripEnd *ends, int count)
{
    int most = max_int(picture->most, 1);
    for (int i = 0; i < count; i++)
        most = max_int(most, ends[i].value);
    return most;
}

/* One line of values a minute, from nothing at the day's beginning; they never fall. */
typedef struct Curve {
    const int *values;
    int count, most; /* most: what is at the top */
    Ink ink;
    float thick;
    float bends; /* how far what is drawn may lie beside what is meant, in units */
    bool dashed;
} Curve;

static float y_of(const StripPlace *place, int value, int most)
{
    return place->lines.y + place->lines.h * (1 - (float)value / (float)most);
}

/* The point of the curve when so many minutes are over. */
static CanvasPoint point_of(const StripPlace *place, const Curve *curve, int minutes)
{
    return (CanvasPoint){x_of(place, minutes), y_of(place, minutes > 0 ? curve->values[minutes - 1] : 0, curve->most)};
}

/* Whether all that lies between is as good as on the straight line. */
static bool straight(const StripPlace *place, const Curve *curve, int from, int until)
{
    CanvasPoint a = point_of(place, curve, from), b = point_of(place, curve, until);
    for (int i = from + 1; i < until; i++) {
        CanvasPoint at = point_of(place, curve, i);
        if (fabsf(at.y - (a.y + (b.y - a.y) * (at.x - a.x) / (b.x - a.x))) > curve->bends)
            return false;
    }
    return true;
}

static void draw_curve(Ui *ui, const StripPlace *place, const Curve *curve)
{
    enum { LONGEST = 60, DASH = 5 };
    int count = min_int(curve->count, place->count), longest = curve->dashed ? DASH : LONGEST;
    bool dash = true;
    for (int from = 0, until; from < count; from = until, dash = !dash) {
        for (until = from + 1; until < count && until - from < longest && straight(place, curve, from, until + 1);)
            until++;
        CanvasPoint a = point_of(place, curve, from), b = point_of(place, curve, until);
        if (dash || !curve->dashed)
            ui_stroke(ui, a.x, a.y, b.x, b.y, curve->thick, curve->ink, 255);
        if (!curve->dashed)
            ui_disc(ui, b.x, b.y, curve->thick / 2, curve->ink, 255); /* so that it turns without a gap */
    }
    CanvasPoint last = point_of(place, curve, count), end = {last.x, y_of(place, value_at_end(curve->values, curve->count), curve->most)};
    if (end.y < last.y) /* what came when the minutes were over */
        ui_stroke(ui, last.x, last.y, end.x, end.y, curve->thick, curve->ink, 255);
}

/* Between the two: how far they have parted. */
static void draw_parting(Ui *ui, const StripPlace *place, const StripPicture *picture, int most)
{
    const StripLines *lines = picture->lines;
    for (int i = 0; i < place->count; i++) {
        float busy = y_of(place, lines->busyness[i], most), done = y_of(place, lines->progress[i], most);
        float x = x_of(place, i), w = x_of(place, i + 1) - x;
        ui_rect(ui, (Rect){x, fminf(busy, done), w, fabsf(busy - done)}, busy < done ? INK_BUSY : INK_PROGRESS, 34);
    }
}

/* From above: none over another, all within the lines' height as long as they fit. */
static void spread(const StripPlace *place, StripEnd *ends, int count)
{
    for (int i = 1; i < count; i++) {
        for (int j = i; j > 0 && ends[j].y < ends[j - 1].y; j--) {
            StripEnd kept = ends[j];
            ends[j] = ends[j - 1];
            ends[j - 1] = kept;
        }
    }
    float half = place->line / 2, bottom = place->lines.y + place->lines.h - half, top = place->lines.y + half;
    for (int i = 0; i < count; i++)
        ends[i].y = fmaxf(ends[i].y, i > 0 ? ends[i - 1].y + place->line : top);
    for (int i = count - 1; i >= 0; i--)
        ends[i].y = fminf(ends[i].y, i + 1 < count ? ends[i + 1].y - place->line : bottom);
}

static void draw_ends(Ui *ui, const StripPlace *place, const StripPicture *picture, StripEnd *ends, int count)
{
    float x = x_of(place, place->count);
    int most = most_of(picture, ends, count);
    for (int i = 0; i < count; i++) {
        ends[i].y = y_of(place, ends[i].value, most);
        ui_disc(ui, x, ends[i].y, dot, ends[i].ink, 255);
    }
    if (picture->text == 0)
        return;
    spread(place, ends, count);
    for (int i = 0; i < count; i++)
        ui_label(ui, place->labels_x, ends[i].y - place->line / 2, place->labels_w, look_of(picture, ends[i].ink, ALIGN_LEFT), "%s",
                 ends[i].label);
}

static void draw_lines(Ui *ui, const StripPlace *place, const StripPicture *picture)
{
    float thin = place->lines.h < 80 ? 0.6f : 1;
    const StripLines *lines = picture->lines;
    StripEnd ends[ENDS_MAX];
    int count = find_ends(picture, ends), most = most_of(picture, ends, count), minutes = picture->strip->count;
    draw_parting(ui, place, picture, most);
    for (int i = 0; i < picture->trace_count && i < STRIP_TRACES_MAX; i++) {
        const StripTrace *trace = &picture->traces[i];
        draw_curve(ui, place, &(Curve){trace->values, trace->count, most, trace->ink, 2.5f * thin, 1, true});
    }
    draw_curve(ui, place, &(Curve){lines->busyness, minutes, most, INK_BUSY, 5.5f * thin, 1.4f * thin, false});
    draw_curve(ui, place, &(Curve){lines->progress, minutes, most, INK_PROGRESS, 3 * thin, 0.5f, false});
    draw_ends(ui, place, picture, ends, count);
}

/* ---- marks ---- */

static void draw_caret(Ui *ui, float x, float tip, float by, Ink ink)
{
    CanvasPoint points[] = {{x, tip}, {x - fabsf(by) * 0.8f, tip - by}, {x + fabsf(by) * 0.8f, tip - by}};
    ui_polygon(ui, points, COUNT_OF(points), ink, 255);
}

static void draw_notches(Ui *ui, const StripPlace *place, const StripPicture *picture)
{
    for (int i = 0; i < picture->notch_count; i++) {
        const StripNotch *notch = &picture->notches[i];
        bool chosen = picture->notch == i + 1;
        float x = x_of(place, notch->minute), wide = place->minutes.w * 0.4f;
        draw_caret(ui, x, place->minutes.y + 2, chosen ? 16 : 10, chosen ? INK_HAND : INK_BUSY);
        if (!chosen)
            continue;
        ui_stroke(ui, x, place->minutes.y, x, place->minutes.y + place->minutes.h, 2, INK_HAND, 255);
        if (!notch->label || picture->text == 0)
            continue;
        bool right = x > place->minutes.x + place->minutes.w / 2;
        ui_label(ui, right ? x - wide - label_gap : x + label_gap, place->minutes.y - place->line * 0.9f, wide,
                 look_of(picture, INK_HAND, right ? ALIGN_RIGHT : ALIGN_LEFT), "%s", notch->label);
    }
}

static void draw_pointed(Ui *ui, const StripPlace *place, const StripPicture *picture)
{
    if (!picture->points || picture->minute < 0 || picture->minute >= place->count)
        return;
    float left = x_of(place, picture->minute), right = x_of(place, picture->minute + 1), x = (left + right) / 2;
    float top = picture->lines ? place->lines.y : place->minutes.y, bottom = place->minutes.y + place->minutes.h;
    ui_stroke(ui, x, top, x, bottom, fmaxf(2.5f, right - left), INK_HAND, 255);
    draw_caret(ui, x, bottom + 1, -12, INK_HAND);
}

static void draw_sides(Ui *ui, const StripPlace *place, const StripPicture *picture)
{
    char up[LABEL_MAX], down[LABEL_MAX];
    if (picture->text == 0)
        return;
    print_sides(picture, up, down);
    float high = fminf(place->axis - place->line, place->minutes.y + (place->minutes.h * above - place->line) / 2);
    ui_label(ui, place->labels_x, high, place->labels_w, look_of(picture, INK_PROGRESS, ALIGN_LEFT), "%s", up);
    ui_label(ui, place->labels_x, fmaxf(place->axis, high + place->line), place->labels_w, look_of(picture, INK_BUSY, ALIGN_LEFT), "%s", down);
}

void strip_draw(Ui *ui, Rect at, const StripPicture *picture)
{
    if (!ui->canvas || picture->strip->count == 0)
        return;
    StripPlace place = place_of(ui, at, picture);
    draw_hours(ui, &place, picture);
    draw_minutes(ui, &place, picture->strip);
    if (picture->lines)
        draw_lines(ui, &place, picture);
    draw_sides(ui, &place, picture);
    draw_notches(ui, &place, picture);
    draw_pointed(ui, &place, picture);
}
