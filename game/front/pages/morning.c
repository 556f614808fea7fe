#include "front/pages/morning.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/translate.h"
#include "front/words/nouns.h"
#include "work/look.h"

static NightUse use_of(const DayFigures *night)
{
    bool stayed = night->minutes[ACCOUNT_NIGHT] > 0;
    if (night->evening_answered > 0)
        return stayed ? NIGHT_STAYED_ANSWERED : NIGHT_ANSWERED;
    if (night->evening_pings > 0)
        return stayed ? NIGHT_STAYED_LEFT : NIGHT_LEFT;
    return stayed ? NIGHT_STAYED : NIGHT_FREE;
}

bool morning_of(const Day *day, Morning *out)
{
    int number = beat_day(day->beat);
    if (number < 2)
        return false;
    const DayFigures *night = &day->ledger.days[number - 2];
    const ShiftEnd *end = &day->ledger.ends[number - 2];
    *out = (Morning){.use = use_of(night),
                     .energy = day->office.energy,
                     .change = end->burnout - night->burnout,
                     .from = end->minute,
                     .until = end->minute + night->minutes[ACCOUNT_NIGHT],
                     .messages = night->evening_pings,
                     .answered = night->evening_answered};
    return true;
}

/* ---- sentences ---- */

/* "a message", "3 messages" */
static const char *messages(int count, char out[24])
{
    if (count == 1)
        return _("a message");
    snprintf(out, 24, _("%d messages"), count);
    return out;
}

static void say_free(const Morning *morning, char out[MORNING_MAX])
{
    if (morning->change > 0)
        snprintf(out, MORNING_MAX, _("The evening was used by nobody. %d of your energy was found in it."), morning->change);
    else if (morning->energy == SIGNAL_FULL)
        snprintf(out, MORNING_MAX, "%s", _("The evening was used by nobody. Your energy is complete; there was nowhere to put more."));
    else
        snprintf(out, MORNING_MAX, "%s", _("The evening was used by nobody. Your energy is as it was."));
}

static void say_left(const Morning *morning, char out[MORNING_MAX])
{
    char count[24];
    const char *what = messages(morning->messages, count);
    if (morning->change < 0)
        snprintf(out, MORNING_MAX, _("Somebody left %s alone at home. Not answering used %d of your energy."), what, -morning->change);
    else
        snprintf(out, MORNING_MAX, _("Somebody left %s alone at home. The evening does not count as free."), what);
}

static void say_answered(const Morning *morning, char out[MORNING_MAX])
{
    char count[24];
    snprintf(out, MORNING_MAX, _("Somebody answered %s from your home with %d of your energy. It was prompt."),
             messages(morning->answered, count), -morning->change);
}

static void say_stayed(const Morning *morning, char out[MORNING_MAX])
{
    int from = morning->from, until = morning->until;
    if (morning->change < 0)
        snprintf(out, MORNING_MAX, _("Somebody used %d of your energy between %02d:%02d and %02d:%02d. It has been thanked."),
                 -morning->change, from / 60, from % 60, until / 60, until % 60);
    else
        snprintf(out, MORNING_MAX, _("Somebody sat here between %02d:%02d and %02d:%02d. It has been thanked."), from / 60,
                 from % 60, until / 60, until % 60);
}

static void say_stayed_left(const Morning *morning, char out[MORNING_MAX])
{
    char count[24];
    if (morning->change < 0)
        snprintf(out, MORNING_MAX, _("Somebody used %d of your energy after %02d:%02d, on work and on leaving %s. It has been thanked."),
                 -morning->change, morning->from / 60, morning->from % 60, messages(morning->messages, count));
    else
        say_stayed(morning, out);
}

static void say_stayed_answered(const Morning *morning, char out[MORNING_MAX])
{
    char count[24];
    snprintf(out, MORNING_MAX,
             _("Somebody used %d of your energy after %02d:%02d, on work and %s. It has been thanked."),
             -morning->change, morning->from / 60, morning->from % 60, messages(morning->answered, count));
}

void morning_say(const Morning *morning, char out[MORNING_MAX])
{
    static void (*const says[NIGHT_USE_COUNT])(const Morning *, char[MORNING_MAX]) = {
        [NIGHT_FREE] = say_free,
        [NIGHT_LEFT] = say_left,
        [NIGHT_ANSWERED] = say_answered,
        [NIGHT_STAYED] = say_stayed,
        [NIGHT_STAYED_LEFT] = say_stayed_left,
        [NIGHT_STAYED_ANSWERED] = say_stayed_answered,
    };
    says[morning->use](morning, out);
}

/* ---- what was said of yesterday ---- */

bool morning_answer(bool plain, const Day *day, char out[MORNING_MAX])
{
    int over = day_over(day);
    if (over < 1 || day->ledger.guesses[over - 1].kind == GUESS_NONE)
        return false;
    Guess said = day->ledger.guesses[over - 1], was = figures_truth(&day->ledger.days[over - 1]);
    if (said.kind == GUESS_UNKNOWN)
        text_print(out, MORNING_MAX, _("Of yesterday you did not know. %s took %d min, what is around the work %d; somebody waited for %d bins."),
                   noun(plain, NOUN_REFINING_FIRST), was.refining, was.around, was.bins);
    else
        text_print(out, MORNING_MAX, _("You said: %s %d min, around the work %d, bins somebody waited for %d. It was %d, %d and %d."),
                   noun(plain, NOUN_REFINING), said.refining, said.around, said.bins, was.refining, was.around, was.bins);
    return true;
}

/* ---- what was made of one ---- */

bool morning_promoted(const Day *day)
{
    int number = day->ledger.promoted.day;
    return number > 0 && number == day_over(day);
}

static void draw_promoted(const Day *day, Flow *flow)
{
    TextLook look = look_bold;
    look.most = 2;
    if (!morning_promoted(day))
        return;
    flow_gap(flow, 8);
    flow_text(flow, look, "%s", _("You have been promoted. Your duties, desk and pay are unaffected."));
}

static void draw_answer(bool plain, const Day *day, Flow *flow)
{
    char words[MORNING_MAX];
    TextLook look = look_body;
    look.most = 4;
    if (!morning_answer(plain, day, words))
        return;
    flow_gap(flow, 8);
    flow_text(flow, look, "%s", words);
}

/* ---- the bar ---- */

/* What went lies thin beside what is left, what came is cut off within it; the figure beside the bar says it too. */
static void draw_change(Ui *ui, Rect bar, const Morning *morning)
{
    enum { CUT = 3 };
    bool lost = morning->change < 0;
    float unit = bar.w / SIGNAL_FULL, size = unit * (float)abs(morning->change), x = bar.x + unit * (float)morning->energy;
    if (lost)
        ui_rect(ui, (Rect){x, bar.y + bar.h / 3, size, bar.h / 3}, INK_BUSY, 255);
    else if (morning->change > 0)
        ui_rect(ui, (Rect){x - size, bar.y, CUT, bar.h}, INK_BACK, 255);
}

static void draw_bar(const Morning *morning, Flow *flow)
{
    enum { GAP = 16, HIGH = 15 };
    TextLook figure = look_small;
    figure.most = 1;
    char text[48];
    int change = morning->change, length = snprintf(text, sizeof text, _("Energy %d"), morning->energy);
    if (change != 0)
        snprintf(text + length, sizeof text - (size_t)length, " (%s%d)", change < 0 ? "−" : "+", abs(change));
    float line = ui_line(flow->ui, TEXT_SMALL);
    float w = canvas_width(FONT_TEXT, ui_size(flow->ui, TEXT_SMALL), text_of(text)) + 2;
    Rect bar = {flow->x + w + GAP, flow->y + (line - HIGH) / 2, flow->w - w - GAP, HIGH};
    ui_label(flow->ui, flow->x, flow->y, w, figure, "%s", text);
    ui_bar(flow->ui, bar, morning->energy, INK_NUMBER);
    draw_change(flow->ui, bar, morning);
    flow_gap(flow, line);
}

void morning_draw(bool plain, const Day *day, Flow *flow)
{
    Morning morning;
    char words[MORNING_MAX];
    TextLook look = look_body;
    look.most = 4;
    if (!morning_of(day, &morning))
        return;
    morning_say(&morning, words);
    flow_text(flow, look, "%s", words);
    flow_gap(flow, 8);
    draw_bar(&morning, flow);
    draw_promoted(day, flow);
    draw_answer(plain, day, flow);
}
