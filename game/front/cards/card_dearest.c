/* card_dearest.c - the dearest interruption: its price with each addend, and ten seconds of the field after it, as it was and as it would
 * have been. */
#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/dearest_draw.h"
#include "front/cards/large.h"
#include "front/cards/strip_words.h"
#include "front/glass/climate.h"
#include "front/run/play.h"
#include "front/words/weekdays.h"
#include "work/look.h"

enum { LINE = 26, SIDE_GAP = 24, FIGURE_MAX = 24, NAME_MAX = 320 };

static bool is_large(const Ui *ui)
{
    return ui->scale > 1.4f;
}

/* ---- the price ---- */

/* A figure of the sum, with what it is below. */
typedef struct Term {
    char figure[FIGURE_MAX];
    const char *sign; /* before it */
    const char *what; /* two lines */
    Ink ink;
} Term;

enum { TERMS = 4 };

/* To the nearest of so many decimals, of thousandths. */
static void print_thousandths(int value, int decimals, char out[FIGURE_MAX])
{
    int unit = decimals == 2 ? 10 : decimals == 1 ? 100 : 1000, ones = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
    int rounded = (value + unit / 2) / unit;
    if (decimals == 0)
        snprintf(out, FIGURE_MAX, "%d", rounded);
    else
        snprintf(out, FIGURE_MAX, "%d.%0*d", rounded / ones, decimals, rounded % ones);
}

/* The numbers are rounded down, as a price is. */
static void find_terms(const StripPrice *price, Term terms[TERMS])
{
    terms[0] = (Term){.sign = "(", .what = _("minutes\ntaken"), .ink = INK_BUSY};
    terms[1] = (Term){.sign = "+", .what = _("of signal\nlost since"), .ink = INK_BUSY};
    terms[2] = (Term){.sign = ")×", .what = _("numbers a\nminute, yours"), .ink = INK_TEXT};
    terms[3] = (Term){.sign = "=", .what = _("numbers\nnot done"), .ink = INK_HAND};
    snprintf(terms[0].figure, FIGURE_MAX, "%d", price->minutes);
    print_thousandths(price->lost, price->lost > 0 ? 1 : 0, terms[1].figure);
    print_thousandths(price->yield, 2, terms[2].figure);
    snprintf(terms[3].figure, FIGURE_MAX, "%d", price->numbers / 1000);
}

static float words_width(const Ui *ui, const char *what)
{
    Text first = text_of(what), second = first;
    int cut = 0;
    while (cut < first.length && first.at[cut] != '\n')
        cut++;
    second = text_part(first, min_int(cut + 1, first.length), first.length - min_int(cut + 1, first.length));
    first = text_part(first, 0, cut);
    float size = ui_size(ui, LINE);
    return fmaxf(canvas_width(FONT_TEXT, size, first), canvas_width(FONT_TEXT, size, second));
}

/* How much of a figure's size there is room for. */
static float terms_width(const Ui *ui, const Term terms[TERMS], float figures, float signs, float gap)
{
    float width = 0;
    for (int i = 0; i < TERMS; i++)
        width += canvas_width(FONT_TEXT, signs, text_of(terms[i].sign)) + gap +
                 fmaxf(canvas_width(FONT_BOLD, figures, text_of(terms[i].figure)), words_width(ui, terms[i].what)) + gap;
    return width - gap;
}

static float draw_price(Ui *ui, Rect at, float y, const StripPrice *price)
{
    Term terms[TERMS];
    TextLook look = {FONT_TEXT, LINE, INK_DIM, ALIGN_LEFT, 2, false};
    float figures = ui_size(ui, LARGE_SIZE), signs = figures * 0.6f, gap = 20, baseline = y + figures * 0.9f;
    find_terms(price, terms);
    float most = terms_width(ui, terms, figures, signs, gap), x = at.x;
    if (most > at.w)
        gap = fmaxf(2, gap - (most - at.w) / (2 * TERMS - 1));
    for (int i = 0; i < TERMS; i++) {
        Text sign = text_of(terms[i].sign), figure = text_of(terms[i].figure);
        canvas_text(ui->canvas, FONT_TEXT, signs, ALIGN_LEFT, x, baseline - figures * 0.08f, INK_DIM, sign);
        x += canvas_width(FONT_TEXT, signs, sign) + gap;
        canvas_text(ui->canvas, FONT_BOLD, figures, ALIGN_LEFT, x, baseline, terms[i].ink, figure);
        float w = fmaxf(canvas_width(FONT_BOLD, figures, figure), words_width(ui, terms[i].what));
        ui_text(ui, x, y + figures * 1.06f, w + 2, look, "%s", terms[i].what);
        x += w + gap;
    }
    return figures * 1.06f + 2 * ui_line(ui, LINE);
}

/* ---- the fields ---- */

static void draw_title(const Game *game, Ui *ui, Rect at, DearestSide side, const DearestView *view, Beat beat)
{
    int signal = dearest_signal(&game->dearest, side, beat), count = dearest_to_take(&game->play.level, &game->dearest, view, side, beat);
    TextLook look = {FONT_BOLD, LINE, side == DEAREST_WAS ? INK_BUSY : INK_HAND, ALIGN_LEFT, 1, true}, end = look;
    bool seen = side == DEAREST_WOULD || !game->dearest.away;
    char words[64], to_take[32] = "";
    float size = ui_size(ui, LINE), gap = 16;
    if (!is_large(ui) && seen)
        snprintf(to_take, sizeof to_take, _("%d to take"), count);
    float room = canvas_width(FONT_BOLD, size, text_of(to_take)) + 2;
    if (side == DEAREST_WAS)
        snprintf(words, sizeof words, seen ? _("As it was: signal %d") : _("As it was: not looked at"), signal);
    else
        snprintf(words, sizeof words, _("As it would have been: signal %d"), signal);
    if (side == DEAREST_WOULD && canvas_width(FONT_BOLD, size, text_of(words)) > at.w - room - gap)
        snprintf(words, sizeof words, _("Without it: signal %d"), signal);
    end.align = ALIGN_RIGHT;
    ui_label(ui, at.x, at.y, at.w - room - gap, look, "%s", words);
    ui_label(ui, at.x + at.w - room, at.y, room, end, "%s", to_take);
}

/* What one had in place of the field. */
static void draw_away(const Game *game, Ui *ui, Rect at)
{
    const Strip *strip = play_strip(&game->play, game->dearest.day);
    char name[NAME_MAX];
    TextLook look = {FONT_TEXT, LINE, INK_BUSY, ALIGN_CENTRE, 2, false};
    strip_say_job(&game->play.level, game->settings.plain, &strip->events[game->dearest.event], name, sizeof name);
    float h = ui_wrap_height(ui, at.w - 40, look, text_of(name));
    ui_wrap(ui, at.x + 20, at.y + (at.h - h) / 2, at.w - 40, look, text_of(name));
}

/* One tube for both, as a picture has one; what is between them covers it. */
static void draw_fields(const Game *game, Ui *ui, Rect at)
{
    const DearestCard *card = &game->dearest;
    double seconds = game->settings.reduced_motion ? 0 : game->deck.seconds;
    float line = ui_line(ui, LINE), w = (at.w - SIDE_GAP) / 2;
    Rect glass = {at.x, at.y + line, at.w, at.h - line}, sides[DEAREST_SIDES] = {{at.x, glass.y, w, glass.h}, {at.x + w + SIDE_GAP, glass.y, w, glass.h}};
    DearestView view = dearest_view(&game->play.level, card, rect_inset(sides[0], 8));
    canvas_tube(ui->canvas, glass.x, glass.y, glass.w, glass.h, climate_picture(&game->settings, seconds));
    for (int i = card->away ? DEAREST_WOULD : DEAREST_WAS; i < DEAREST_SIDES; i++)
        dearest_draw(game, ui, rect_inset(sides[i], 8), &view, (DearestSide)i, seconds);
    canvas_tube_end(ui->canvas);
    ui_rect(ui, (Rect){at.x + w, glass.y, SIDE_GAP, glass.h}, INK_BACK, 255);
    for (int i = 0; i < DEAREST_SIDES; i++) {
        ui_frame(ui, sides[i], 2, i == DEAREST_WAS ? INK_BUSY : INK_HAND, 200);
        draw_title(game, ui, (Rect){sides[i].x, at.y, w, line}, (DearestSide)i, &view, dearest_beat(card, seconds));
    }
    if (card->away)
        draw_away(game, ui, sides[DEAREST_WAS]);
}

/* ---- the whole ---- */

static float draw_heading(const Game *game, Ui *ui, Rect at, float y)
{
    const DearestCard *card = &game->dearest;
    const Strip *strip = play_strip(&game->play, card->day);
    const StripEvent *event = &strip->events[card->event];
    char name[NAME_MAX], day[DAY_WORDS_MAX] = "";
    TextLook look = {FONT_BOLD, is_large(ui) ? LINE : TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    strip_say_job(&game->play.level, game->settings.plain, event, name, sizeof name);
    if (game->play.level.days > 1)
        day_said(&game->play.level, card->day, day);
    const char *what = is_large(ui) ? _("Dearest") : _("The dearest interruption");
    return ui_label(ui, at.x, y, at.w, look, _("%s: %s%s%02d:%02d, %s"), what, day, day[0] ? ", " : "", event->minute / 60, event->minute % 60, name);
}

/* Nobody adds up prices who has read this, and nobody takes this for a second try. */
static float draw_foot(const Game *game, Ui *ui, Rect at, bool drawn)
{
    TextLook look = {FONT_TEXT, LINE, INK_DIM, ALIGN_LEFT, 0, false};
    const DearestCard *card = &game->dearest;
    char words[200];
    int until = card->from + card->minutes;
    text_print(words, sizeof words, _("The field from %02d:%02d to %02d:%02d. Nothing is played again. Prices do not add up."), card->from / 60,
               card->from % 60, until / 60, until % 60);
    float h = ui_wrap_height(ui, at.w, look, text_of(words));
    return drawn ? ui_wrap(ui, at.x, at.y + at.h - h, at.w, look, text_of(words)) : h;
}

static void draw_none(Ui *ui, Rect at)
{
    TextLook look = {FONT_BOLD, LARGE_SIZE / 2, INK_TEXT, ALIGN_LEFT, 0, false};
    ui_text(ui, at.x, at.y + at.h * 0.36f, at.w, look, "%s", _("Nothing interrupted you. It has no price."));
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    float y = at.y, gap = is_large(ui) ? 4 : 14;
    if (!ui->canvas)
        return;
    if (game->dearest.day == 0) {
        draw_none(ui, at);
        return;
    }
    float foot = draw_foot(game, ui, at, false);
    y += draw_heading(game, ui, at, y);
    y += draw_price(ui, at, y, &game->dearest.price) + gap;
    draw_fields(game, ui, (Rect){at.x, y, at.w, at.y + at.h - foot - gap - y});
    draw_foot(game, ui, at, true);
}

static bool holds(const Game *game)
{
    return day_over(&game->play.day) > 0;
}

static void open(Game *game)
{
    dearest_find(game, game->deck.whole ? 1 : game->deck.day, game->deck.day);
}

static uint64_t wait(const Game *game)
{
    return game->settings.reduced_motion || game->dearest.day == 0 ? UINT64_MAX : 0;
}

const Card card_dearest = {.name = "dearest", .holds = holds, .draw = draw, .open = open, .wait = wait};
