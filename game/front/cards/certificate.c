/* certificate.c - the one layout of the result picture. Sizes are of 100 % text and of every theme: it is looked at elsewhere. */
#include "front/cards/certificate.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/evidence.h"
#include "front/cards/paper.h"
#include "front/run/play.h"
#include "front/ui/wrap.h"
#include "front/words/words.h"
#include "work/look.h"

enum {
    RIM = 30,
    TORN = 500, /* y of the perforation */
    BELOW_TEXT = 28,
};

static TextLook one_line(Font font, int size, Ink ink, Align align)
{
    return (TextLook){font, size, ink, align, 1, false};
}

/* ---- above: management's ---- */

static void draw_above(const Game *game, Ui *ui)
{
    const Play *play = &game->play;
    const Day *day = &play->day;
    Rect at = paper_draw(ui, (Rect){RIM, 18, CANVAS_WIDTH - 2 * RIM, TORN - 18});
    DayFigures total = ledger_total(&day->ledger, play->level.days);
    char rank[RANK_WORDS_MAX];
    rank_words(game->settings.plain, &day->ledger, rank);
    float y = at.y - 6;
    y += ui_label(ui, at.x, y, at.w, one_line(FONT_BOLD, 44, INK_NIGHT, ALIGN_CENTRE), "%s", _("Certificate of Busyness"));
    y += ui_label(ui, at.x, y - 12, at.w, one_line(FONT_BOLD, 160, INK_NIGHT, ALIGN_CENTRE), "%d", total.busyness) - 20;
    y += ui_label(ui, at.x, y, at.w, one_line(FONT_BOLD, 42, INK_NIGHT, ALIGN_CENTRE), "%s", rank);
    ui_label(ui, at.x, y + 6, at.w, one_line(FONT_TEXT, 28, INK_NIGHT, ALIGN_CENTRE), "%s",
             phrase(&game->phrases, &play->level, PHRASES_CERTIFICATE, day->seed, play->level.days, 1).text);
    paper_seal(ui, at.x + at.w - 110, at.y + 120, 66);
}

/* ---- below: the player's own ---- */

static void draw_perforation(Ui *ui)
{
    enum { HOLE = 12, DASH = 14, GAP = 10 };
    for (float x = RIM + HOLE + GAP; x + DASH < CANVAS_WIDTH - RIM - HOLE; x += DASH + GAP)
        ui_rect(ui, (Rect){x, TORN - 1.5f, DASH, 3}, INK_BACK, 255);
    ui_disc(ui, RIM, TORN, HOLE, INK_BACK, 255);
    ui_disc(ui, CANVAS_WIDTH - RIM, TORN, HOLE, INK_BACK, 255);
}

/* One of the two figures, with its words above it. */
static void draw_figure(Ui *ui, Rect at, const char *words, const char *figure)
{
    float y = at.y + ui_label(ui, at.x, at.y, at.w, one_line(FONT_TEXT, BELOW_TEXT, INK_NIGHT, ALIGN_LEFT), "%s", words);
    ui_label(ui, at.x, y - 14, at.w, one_line(FONT_BOLD, 110, INK_NIGHT, ALIGN_LEFT), "%s", figure);
}

/* Of the days that something was said of; of all, where one did not know or was not asked. */
static void draw_guess(const Evidence *evidence, Ui *ui, Rect at)
{
    char said[16] = "?", was[16];
    const int *numbers = evidence->numbers;
    bool guessed = numbers[SHOWN_GUESSED] > 0;
    if (guessed)
        snprintf(said, sizeof said, "%d", numbers[SHOWN_SAID_REFINING]);
    snprintf(was, sizeof was, "%d", guessed ? numbers[SHOWN_WAS_REFINING] : numbers[SHOWN_REFINING]);
    float half = at.w / 2;
    bool asked = guessed || numbers[SHOWN_UNKNOWN] > 0;
    draw_figure(ui, (Rect){at.x, at.y, half, at.h}, guessed ? _("You said") : asked ? _("You did not know") : _("You were not asked"), said);
    draw_figure(ui, (Rect){at.x + half, at.y, half, at.h}, _("It was"), was);
    ui_label(ui, at.x, at.y + 166, at.w, one_line(FONT_TEXT, BELOW_TEXT, INK_NIGHT, ALIGN_LEFT), "%s", _("minutes at the numbers"));
}

/* Office minutes of a day: an evening at home is none. */
static int office_minutes(const Strip *strip)
{
    int count = strip ? strip->count : 0;
    while (count > 0 && strip->minutes[count - 1].account == ACCOUNT_HOME)
        count--;
    return count;
}

static Ink account_ink(unsigned account)
{
    if (strip_refines((int)account))
        return INK_TEAL_DARK;
    return account == ACCOUNT_REST || account == ACCOUNT_PERKS || account == ACCOUNT_HOME ? INK_WALL : INK_AMBER;
}

/* One day's minutes, side by side. */
static void draw_strip(Ui *ui, Rect at, const Strip *strip, int most)
{
    int count = office_minutes(strip), from = 0;
    float minute = at.w / (float)max_int(most, 1);
    for (int i = 1; i <= count; i++) {
        Ink ink = account_ink(strip->minutes[from].account);
        if (i < count && account_ink(strip->minutes[i].account) == ink)
            continue;
        ui_rect(ui, (Rect){at.x + (float)from * minute, at.y, (float)(i - from) * minute, at.h}, ink, 255);
        from = i;
    }
}

static void draw_hours(Ui *ui, Rect at, const Strip *strip, int most)
{
    enum { EVERY = 60, SAID_EVERY = 120, WIDE = 60 };
    if (!strip)
        return;
    for (int minute = (strip->start + EVERY - 1) / EVERY * EVERY; minute <= strip->start + most; minute += EVERY) {
        float x = at.x + at.w * (float)(minute - strip->start) / (float)max_int(most, 1);
        bool room = x + WIDE / 2.0f <= at.x + at.w + RIM;
        ui_rect(ui, (Rect){x - 1, at.y, 2, 8}, INK_SLATE, 255);
        if (room && (minute - strip->start) % SAID_EVERY == 0)
            ui_label(ui, x - WIDE / 2.0f, at.y + 6, WIDE, one_line(FONT_TEXT, 28, INK_NIGHT, ALIGN_CENTRE), "%d", minute / 60);
    }
}

/* All days, one above the other, over one clock. */
static void draw_strips(const Play *play, Ui *ui, Rect at)
{
    enum { HOURS = 46 };
    int days = play->level.days, most = 0;
    float step = (at.h - HOURS) / (float)days;
    for (int day = 1; day <= days; day++)
        most = max_int(most, office_minutes(play_strip(play, day)));
    for (int day = 1; day <= days; day++)
        draw_strip(ui, (Rect){at.x, at.y + (float)(day - 1) * step, at.w, step - (days > 10 ? 1 : 4)}, play_strip(play, day), most);
    draw_hours(ui, (Rect){at.x, at.y + at.h - HOURS, at.w, HOURS}, play_strip(play, 1), most);
}

static void draw_key(Ui *ui, float x, float y, Ink ink, const char *words)
{
    ui_rect(ui, (Rect){x, y + 8, 24, 24}, ink, 255);
    ui_label(ui, x + 36, y, 400, one_line(FONT_TEXT, 28, INK_NIGHT, ALIGN_LEFT), "%s", words);
}

static void draw_below(const Play *play, Ui *ui)
{
    enum { LEFT = 640, GAP = 30, INNER = RIM + 36 };
    float y = TORN + 20, right = INNER + LEFT + GAP, w = CANVAS_WIDTH - INNER - right, foot = CERTIFICATE_UNITS - 76;
    char seed[24];
    Evidence evidence;
    evidence_of(play, &evidence);
    draw_guess(&evidence, ui, (Rect){INNER, y, LEFT, 200});
    draw_key(ui, right, y, INK_TEAL_DARK, _("at the numbers"));
    draw_key(ui, right + w / 2, y, INK_AMBER, _("around them"));
    draw_strips(play, ui, (Rect){right, y + 50, w, foot - y - 60});
    snprintf(seed, sizeof seed, "%" PRIu64, play->day.seed);
    float seed_w = canvas_width(FONT_TEXT, BELOW_TEXT, text_of(seed)) + 160, title_w = CANVAS_WIDTH - 2 * INNER - seed_w;
    ui_label(ui, INNER, foot, title_w, one_line(FONT_BOLD, BELOW_TEXT, INK_NIGHT, ALIGN_LEFT), "%s", play->level.title);
    ui_label(ui, INNER + title_w, foot, seed_w, one_line(FONT_TEXT, BELOW_TEXT, INK_NIGHT, ALIGN_RIGHT), _("seed %s"), seed);
}

void certificate_draw(const Game *game, Canvas *canvas)
{
    Ui ui = {.canvas = canvas, .scale = 1, .focus = BUTTON_NONE};
    ui_rect(&ui, (Rect){0, 0, CANVAS_WIDTH, CERTIFICATE_UNITS}, INK_BACK, 255);
    draw_above(game, &ui);
    ui_rect(&ui, (Rect){RIM, TORN, CANVAS_WIDTH - 2 * RIM, CERTIFICATE_UNITS - TORN - 18}, INK_LAMP, 255);
    draw_perforation(&ui);
    draw_below(&game->play, &ui);
}

/* ---- its file ---- */

static bool plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void certificate_name(const Play *play, char out[CERTIFICATE_NAME_MAX])
{
    enum { TITLE_MOST = 32 };
    int length = 0;
    for (const char *at = play->level.title; *at && length < TITLE_MOST; at++) {
        char c = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
        if (plain(c))
            out[length++] = c;
        else if (length > 0 && out[length - 1] != '-')
            out[length++] = '-';
    }
    while (length > 0 && out[length - 1] == '-')
        length--;
    snprintf(out + length, (size_t)(CERTIFICATE_NAME_MAX - length), "%s%" PRIu64, length > 0 ? "-" : "certificate-", play->day.seed);
}
