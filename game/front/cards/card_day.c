/* card_day.c - the day: what one said of it beside what it was, its strip with the two lines that part, and each of its minutes in words. */
#include <math.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/large.h"
#include "front/cards/strip_draw.h"
#include "front/cards/strip_words.h"
#include "front/run/play.h"
#include "front/ui/wrap.h"
#include "front/words/nouns.h"
#include "front/words/weekdays.h"
#include "work/look.h"

enum { LINE = 26, STRIP_TEXT = 24 }; /* 26: at 1920x1080 31 pixels */

static bool is_large(const Ui *ui)
{
    return ui->scale > 1.4f;
}

/* ---- what is seen ---- */

static const Strip *strip_of(const Game *game)
{
    int day = game->day_card.day;
    return day > 0 ? play_strip(&game->play, day) : NULL;
}

static const DayFigures *figures_of(const Game *game)
{
    return &game->play.day.ledger.days[game->day_card.day - 1];
}

/* ---- the answers ---- */

static void draw_refining(const Game *game, Ui *ui, Rect at, float *y)
{
    Guess said = game->play.day.ledger.guesses[game->day_card.day - 1], truth = figures_truth(figures_of(game));
    TextLook over = {FONT_TEXT, LINE, INK_DIM, ALIGN_LEFT, 1, true};
    char words[DAY_WORDS_MAX];
    day_said(&game->play.level, game->day_card.day, words);
    *y += ui_label(ui, at.x, *y, at.w, over, _("%s: minutes %s"), words, noun(game->settings.plain, NOUN_REFINING));
    LargeLine line = {.format = P_("You said # minute. It was #.", "You said # minutes. It was #.", said.refining),
                      .values = {said.refining, truth.refining}, .inks = {INK_DIM, INK_HAND}, .count = 2};
    if (said.kind == GUESS_UNKNOWN)
        line = (LargeLine){.format = _("You did not know. It was #."), .values = {truth.refining}, .inks = {INK_HAND}, .count = 1};
    else if (said.kind == GUESS_NONE)
        line = (LargeLine){.format = _("You were not asked. It was #."), .values = {truth.refining}, .inks = {INK_HAND}, .count = 1};
    *y += large_line(ui, at.x, *y, at.w, &line);
}

static void draw_other(const Guess *said, int guess, int truth, const char *what, const char *unit, Ui *ui, Rect at, float *y)
{
    TextLook look = {FONT_TEXT, LINE, INK_TEXT, ALIGN_LEFT, 1, true};
    if (said->kind == GUESS_SAID)
        *y += ui_label(ui, at.x, *y, at.w, look, _("%s: you said %d%s. It was %d."), what, guess, unit, truth);
    else if (said->kind == GUESS_UNKNOWN)
        *y += ui_label(ui, at.x, *y, at.w, look, _("%s: you did not know. It was %d."), what, truth);
    else
        *y += ui_label(ui, at.x, *y, at.w, look, "%s: %d.", what, truth);
}

static void draw_answers(const Game *game, Ui *ui, Rect at, float *y)
{
    Guess said = game->play.day.ledger.guesses[game->day_card.day - 1], truth = figures_truth(figures_of(game));
    draw_refining(game, ui, at, y);
    draw_other(&said, said.around, truth.around, _("Around the work"), _(" minutes"), ui, at, y);
    draw_other(&said, said.bins, truth.bins, _("Bins somebody was waiting for"), "", ui, at, y);
}

/* ---- the minute ---- */

/* The pointer says which once it has moved, and until keys do. */
static int minute_of(const Game *game, const Ui *ui, Rect at, const StripPicture *picture)
{
    const DayCard *card = &game->day_card;
    bool moved = fabsf(ui->pointer_x - card->pointer_x) + fabsf(ui->pointer_y - card->pointer_y) > 0.5f;
    int pointed = moved ? strip_minute_at(ui, at, picture, ui->pointer_x, ui->pointer_y) : -1;
    return pointed >= 0 ? pointed : clamp_int(card->minute, 0, max_int(strip_shown(picture->strip) - 1, 0));
}

/* Where its name takes two lines, what else happened has none. */
static void draw_minute(const Game *game, Ui *ui, Rect at, const StripPicture *picture)
{
    enum { CLOCK = 5 };
    char said[STRIP_SAID_MAX], whole[STRIP_SAID_MAX + 16];
    const Level *level = &game->play.level;
    TextLook look = {FONT_BOLD, LINE, INK_HAND, ALIGN_LEFT, 2, false}, more = {FONT_TEXT, LINE, INK_TEXT, ALIGN_LEFT, 1, true};
    strip_say_minute(level, game->settings.plain, picture->strip, picture->minute, said);
    text_print(whole, sizeof whole, "‹ %.*s ›%s", CLOCK, said, said + CLOCK); /* as all that goes by left and right */
    float h = ui_wrap(ui, at.x, at.y, at.w, look, text_of(whole));
    if (h > at.h * 0.6f)
        return;
    strip_say_events(level, game->settings.plain, picture->strip, picture->minute, said);
    ui_label(ui, at.x, at.y + h, at.w, more, "%s", said);
}

/* ---- the whole ---- */

static void draw_last(const Game *game, Ui *ui, Rect at, float y)
{
    const DayFigures *figures = figures_of(game);
    TextLook look = {FONT_BOLD, LINE, INK_TEXT, ALIGN_LEFT, 1, true};
    ui_label(ui, at.x, y, at.w, look, _("Bins sealed: %d. Bins anybody was waiting for: %d."), figures->sealed, figures->awaited);
}

static void draw_strip(const Game *game, Ui *ui, Rect at, float words_y)
{
    StripLines lines;
    const Strip *strip = strip_of(game);
    StripPicture picture = {.strip = strip, .plain = game->settings.plain, .lines = &lines, .points = true, .text = STRIP_TEXT};
    strip_lines(strip, &lines);
    picture.minute = minute_of(game, ui, at, &picture);
    strip_draw(ui, at, &picture);
    draw_minute(game, ui, (Rect){at.x, words_y, at.w, 2 * ui_line(ui, LINE)}, &picture);
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    float y = at.y, line = ui_line(ui, LINE), gap = is_large(ui) ? 6 : 16;
    if (!ui->canvas || !strip_of(game))
        return;
    draw_answers(game, ui, at, &y);
    float last = at.y + at.h - line, words = last - 2 * line - gap;
    draw_strip(game, ui, (Rect){at.x, y + gap, at.w, words - y - gap * 1.5f}, words);
    draw_last(game, ui, at, last);
}

/* ---- stepping ---- */

static bool is_known(const Game *game, int day)
{
    const Strip *strip = day >= 1 && day <= day_over(&game->play.day) ? play_strip(&game->play, day) : NULL;
    return strip && strip_shown(strip) > 0;
}

static bool holds(const Game *game)
{
    return is_known(game, game->deck.day);
}

/* The first minute of what cost most; the first of all where nothing did. */
static int dearest_minute(const Strip *strip)
{
    int dearest = strip_dearest(strip, 0), shown = strip_shown(strip);
    int from = dearest < 0 ? shown : strip->events[dearest].minute - strip->start;
    for (int minute = max_int(from, 0); minute < shown; minute++) {
        if (strip_job_at(strip, minute) == dearest)
            return minute;
    }
    return 0;
}

static void settle(Game *game, int day, int minute)
{
    game->day_card = (DayCard){day, minute, game->pointer_x, game->pointer_y};
}

static void open(Game *game)
{
    const Strip *strip = play_strip(&game->play, game->deck.day);
    if (strip)
        settle(game, game->deck.day, dearest_minute(strip));
}

/* Behind the last minute of a day comes the first one of the next, where the cards are of a run. */
static void step(Game *game, int by)
{
    const DayCard *card = &game->day_card;
    const Strip *strip = strip_of(game);
    if (!strip)
        return;
    int shown = strip_shown(strip), minute = card->minute + by, beside = card->day + (by > 0 ? 1 : -1);
    if ((minute < 0 || minute >= shown) && game->deck.whole && is_known(game, beside))
        settle(game, beside, by > 0 ? 0 : strip_shown(play_strip(&game->play, beside)) - 1);
    else
        settle(game, card->day, clamp_int(minute, 0, shown - 1));
}

const Card card_day = {.name = "day", .holds = holds, .draw = draw, .step = step, .open = open};
