/* card_verdicts.c - the same days judged three times: the certificate stamped under each count, with what it looked for and what it found.
 * Which of them is one's last review is asked, and the answer is kept in the run. */
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/paper.h"
#include "front/cards/stack.h"
#include "front/cards/strip_draw.h"
#include "front/run/play.h"
#include "front/sound/ask.h"
#include "front/state/choosable.h"
#include "front/words/words.h"

enum { GAP = 24, STRIP_H = 150 };

static const double first_falls = 0.7, between = 0.9, falling = 0.16; /* seconds */

/* ---- when ---- */

/* How far down that stamp is, 0..1. */
static float down(const Game *game, int stamp)
{
    double since = game->deck.seconds - first_falls - between * stamp;
    if (game->settings.reduced_motion || since >= falling)
        return 1;
    return since <= 0 ? 0 : (float)(since / falling);
}

static void update(Game *game, uint64_t elapsed)
{
    Deck *deck = &game->deck;
    (void)elapsed;
    if (deck->cued >= JUDGED_COUNT || down(game, deck->cued) < 1)
        return;
    deck->cued = game->settings.reduced_motion ? (int)JUDGED_COUNT : deck->cued + 1;
    ask_cue(game, CUE_STAMP);
}

static uint64_t wait(const Game *game)
{
    return down(game, JUDGED_COUNT - 1) < 1 || game->deck.cued < (int)JUDGED_COUNT ? 0 : UINT64_MAX;
}

/* ---- what was found ---- */

/* Whether that hour was its day's last that was judged. */
static bool last_of_day(const Ledger *ledger, int hour)
{
    return hour + 1 == ledger->hour_count || ledger->hours[hour + 1].day != ledger->hours[hour].day;
}

/* What an hour had in it, on the mean. What is counted and what is served stand in an hour as the mean of its day so far: there
 * the days' last hours say all. */
static int mean_found(const Ledger *ledger, Judged count)
{
    int sum = 0, hours = 0;
    for (int i = 0; i < ledger->hour_count; i++) {
        if (count != JUDGED_SEEN && !last_of_day(ledger, i))
            continue;
        sum += ledger_found(&ledger->hours[i], count);
        hours++;
    }
    return sum / max_int(hours, 1);
}

/* ---- the picture ---- */

/* Everything has its place; else only what is asked. */
static bool roomy(const Ui *ui)
{
    return ui->scale <= 1.15f;
}

static Ink stamp_ink(Judged count)
{
    static const Ink inks[JUDGED_COUNT] = {
        [JUDGED_SEEN] = INK_AMBER_DARK, [JUDGED_COUNTED] = INK_SLATE, [JUDGED_SERVED] = INK_TEAL_DARK};
    return inks[count];
}

static bool is_asked(const Play *play)
{
    return play->day.review < 0 && !play->kept;
}

/* The standing under that count and its word, within the stamp. */
static void draw_stamp(const Game *game, Ui *ui, Rect at, Judged count)
{
    char figure[16];
    TextLook number = {FONT_BOLD, STACK_FIGURE, INK_NIGHT, ALIGN_CENTRE, 1, true}, word = {FONT_BOLD, STACK_BODY, INK_NIGHT, ALIGN_CENTRE, 1, true};
    Rect inner = paper_stamp(ui, at, stamp_ink(count), down(game, (int)count));
    if (down(game, (int)count) < 1)
        return;
    snprintf(figure, sizeof figure, "%d", game->reckoning.verdicts[count]);
    float used = ui_label(ui, inner.x, inner.y, inner.w, word, "%s", judged_title(count));
    ui_label(ui, inner.x, inner.y + used - 14, inner.w, number, "%s", figure);
}

/* What it looked for stands there from the start. */
static void draw_words(const Game *game, Ui *ui, Rect at, Judged count)
{
    const Day *day = &game->play.day;
    char looked[120], found[160] = "", handed[120] = "";
    bool stamped = down(game, (int)count) >= 1;
    TextLook text = {FONT_TEXT, STACK_SMALL, INK_NIGHT, ALIGN_CENTRE, 0, false}, bold = text;
    bold.font = FONT_BOLD;
    text_print(looked, sizeof looked, _("Looked for %d %s."), ledger_looked_for(day->level, count), judged_unit(count));
    text_print(found, sizeof found, stamped ? _("Found %d.") : " ", mean_found(&day->ledger, count));
    if (stamped && count == JUDGED_SERVED && day->ledger.handed_in > 0 && roomy(ui))
        text_print(handed, sizeof handed, _("%d handed in unsealed."), day->ledger.handed_in);
    StackLine lines[] = {{text, stamped && roomy(ui) ? rank_title(ledger_rank(game->reckoning.verdicts[count])) : "", 14},
                         {text, looked, 4},
                         {bold, found, 4},
                         {text, handed, 0}};
    stack_draw(ui, at, lines, COUNT_OF(lines));
}

/* The key that says: this one. Returns the height it takes. */
static float draw_cap(const Play *play, Ui *ui, Rect at, Judged count)
{
    TextLook look = {FONT_BOLD, STACK_SMALL, INK_NIGHT, ALIGN_CENTRE, 1, false};
    float h = ui_line(ui, STACK_SMALL) + 6, w = h * 1.1f;
    if (!is_asked(play) || ui->pad || !roomy(ui))
        return 0;
    Rect cap = {at.x + (at.w - w) / 2, at.y + at.h - h, w, h};
    ui_frame(ui, cap, 2, INK_NIGHT, 255);
    ui_label(ui, cap.x, cap.y + 3, cap.w, look, "%d", (int)count + 1);
    return h + 4;
}

static void draw_paper(const Game *game, Ui *ui, Rect at, Judged count)
{
    const Play *play = &game->play;
    int id = CHOOSE_REVIEW + (int)count;
    bool chosen = play->day.review == (int)count;
    if (is_asked(play))
        ui_place(ui, at, id, KEY_CHARACTER, (uint32_t)('1' + (int)count), true);
    Rect inner = paper_draw(ui, at);
    float stamp_h = ui_line(ui, STACK_BODY) + ui_line(ui, STACK_FIGURE) + 16;
    stamp_h = stamp_h > inner.h * 0.55f ? inner.h * 0.55f : stamp_h;
    draw_stamp(game, ui, (Rect){inner.x + 20, inner.y + 6, inner.w - 40, stamp_h}, count);
    float cap_h = draw_cap(play, ui, inner, count);
    draw_words(game, ui, (Rect){inner.x, inner.y + stamp_h + 10, inner.w, inner.h - stamp_h - 10 - cap_h}, count);
    if (chosen || (is_asked(play) && ui->focus == id))
        ui_frame(ui, rect_inset(at, -8), 5, chosen ? INK_BUSY : INK_HAND, 255);
}

/* The question, or what was said to it. */
static void say_question(const Play *play, char out[160])
{
    int review = play->day.review;
    if (review >= 0)
        text_print(out, 160, _("Your last review: %s, %s."), judged_title((Judged)review), judged_meaning((Judged)review));
    else
        text_print(out, 160, "%s", _("Which of these three is your last review?"));
}

static float draw_question(const Play *play, Ui *ui, Rect at)
{
    char words[160];
    TextLook look = {FONT_BOLD, STACK_QUESTION, INK_TEXT, ALIGN_CENTRE, 0, false};
    say_question(play, words);
    float h = ui_wrap_height(ui, at.w, look, text_of(words));
    ui_wrap(ui, at.x, at.y + at.h - h, at.w, look, text_of(words));
    return h;
}

/* What all three were looking at: the minutes of the last day, where there is room. Returns the height it takes. */
static float draw_strip(const Game *game, Ui *ui, Rect at)
{
    const Strip *strip = play_strip(&game->play, game->deck.day);
    if (!strip || !roomy(ui))
        return 0;
    strip_draw(ui, (Rect){at.x, at.y, at.w, STRIP_H}, &(StripPicture){.strip = strip, .plain = game->settings.plain, .text = STACK_SMALL});
    return STRIP_H + 16;
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    float w = (at.w - (JUDGED_COUNT - 1) * GAP) / JUDGED_COUNT;
    float y = at.y + draw_strip(game, ui, at), h = at.y + at.h - y - draw_question(&game->play, ui, at) - 20;
    for (int i = 0; i < JUDGED_COUNT; i++)
        draw_paper(game, ui, (Rect){at.x + (float)i * (w + GAP), y, w, h}, (Judged)i);
}

static void choose(Game *game, int id)
{
    if (id >= CHOOSE_REVIEW && id < CHOOSE_REVIEW + JUDGED_COUNT && is_asked(&game->play))
        play_obey(&game->play, (Command){.kind = COMMAND_VERDICT, .argument = (int16_t)(id - CHOOSE_REVIEW)});
}

const Card card_verdicts = {.name = "verdicts", .draw = draw, .choose = choose, .update = update, .wait = wait};
