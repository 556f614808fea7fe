/* card_waited.c - who waited: how many were paid, and of each who is named whether they were, and what came between. Of a day those who were
 * due on it, of a run all. */
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/stack.h"
#include "front/panels/fate.h"
#include "front/panels/needed.h"
#include "work/payees.h"

enum { WORDS_MAX = 2400 };

static int pings_needed(const Game *game)
{
    return ledger_total(&game->play.day.ledger, game->deck.day).pings_needed;
}

static bool holds(const Game *game)
{
    return game->deck.whole || payees_counted(&game->play.level) || game->play.day.ledger.days[game->deck.day - 1].pings_needed > 0;
}

static bool roomy(const Ui *ui)
{
    return ui->scale <= 1.3f;
}

/* ---- those who are named ---- */

/* Whether it is told of this one that they were not paid: of a run any who is not, of a day who was due on it and was not paid by its end. */
static bool left_out(const Game *game, int payee)
{
    const Play *play = &game->play;
    int paid = play->day.fates[payee].day, day = game->deck.day;
    if (game->deck.whole)
        return paid == 0;
    return payee_day(&play->level, payee) == day && (paid == 0 || paid > day);
}

static int next_left_out(const Game *game, int payee)
{
    while (payee < game->play.level.payee_count && !left_out(game, payee))
        payee++;
    return payee;
}

/* As many as there is room for in `h`; says how many more there are. Returns where they end. */
static float draw_unpaid(const Game *game, Ui *ui, Rect at)
{
    const Play *play = &game->play;
    const int end = play->level.payee_count;
    TextLook look = {FONT_TEXT, roomy(ui) ? 30 : STACK_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};
    float y = at.y, gap = roomy(ui) ? 12 : 4, more = ui_line(ui, STACK_SMALL);
    int left = 0;
    for (int i = next_left_out(game, 0), next; i < end; i = next) {
        char words[FATE_MAX];
        next = next_left_out(game, i + 1);
        bool alike = next < end && fate_alike(&play->day, i, next);
        fate_unpaid(play, i, (game->deck.whole ? FATE_DAY : 0) | (roomy(ui) ? FATE_WHOLE : 0) | (alike ? 0 : FATE_WHY), words);
        float h = ui_wrap_height(ui, at.w, look, text_of(words));
        if (left > 0 || y + h + (next < end ? more : 0) > at.y + at.h) {
            left++;
            continue;
        }
        y += ui_wrap(ui, at.x, y, at.w, look, text_of(words)) + gap;
    }
    look.size = STACK_SMALL;
    look.ink = INK_DIM;
    return left > 0 ? y + ui_text(ui, at.x, y, at.w, look, P_("And %d more.", "And %d more.", left), left) : y;
}

static void print_paid(const Game *game, char out[WORDS_MAX])
{
    int length = 0;
    out[0] = '\0';
    for (int file = 0; file < game->play.level.file_count && length < WORDS_MAX - FATE_MAX; file++) {
        char names[FATE_MAX];
        fate_paid(&game->play, file, game->deck.whole ? 0 : game->deck.day, names, sizeof names);
        if (names[0])
            length += text_print(out + length, (size_t)(WORDS_MAX - length), "%s%s", length > 0 ? "\n" : "", names);
    }
}

static void draw_names(const Game *game, Ui *ui, Rect at)
{
    char paid[WORDS_MAX];
    TextLook look = {FONT_TEXT, STACK_SMALL, INK_DIM, ALIGN_LEFT, roomy(ui) ? 3 : 2, false};
    print_paid(game, paid);
    float h = paid[0] ? ui_wrap_height(ui, at.w, look, text_of(paid)) + 12 : 0;
    float y = draw_unpaid(game, ui, (Rect){at.x, at.y, at.w, at.h - h});
    if (h > 0)
        ui_wrap(ui, at.x, y + 8, at.w, look, text_of(paid));
}

/* ---- how many ---- */

/* The pair, large, and behind it who they are. Returns where it ends. */
static float draw_pair(Ui *ui, Rect at, int paid, int due, const char *words)
{
    char figure[32];
    snprintf(figure, sizeof figure, _("%d of %d"), paid, due);
    TextLook number = {FONT_BOLD, STACK_FIGURE, INK_HAND, ALIGN_LEFT, 1, false}, word = {FONT_TEXT, STACK_BODY, INK_TEXT, ALIGN_LEFT, 2, false};
    float w = canvas_width(FONT_BOLD, ui_size(ui, STACK_FIGURE), text_of(figure)) + 30, h = ui_line(ui, STACK_FIGURE);
    ui_label(ui, at.x, at.y, w, number, "%s", figure);
    float word_h = ui_wrap_height(ui, at.w - w, word, text_of(words));
    ui_wrap(ui, at.x + w, at.y + (h - word_h) / 2, at.w - w, word, text_of(words));
    return at.y + (word_h > h ? word_h : h);
}

static void draw_person(Ui *ui, float x, float y, float h, bool paid)
{
    float r = h * 0.17f;
    CanvasPoint body[] = {{x - r * 1.5f, y + h}, {x - r * 1.1f, y + h * 0.44f}, {x + r * 1.1f, y + h * 0.44f}, {x + r * 1.5f, y + h}};
    if (paid) {
        ui_disc(ui, x, y + r, r, INK_PROGRESS, 255);
        ui_polygon(ui, body, COUNT_OF(body), INK_PROGRESS, 255);
        return;
    }
    ui_ring(ui, x, y + r, r, 2, INK_BUSY, 255);
    for (int i = 0; i < COUNT_OF(body); i++) {
        CanvasPoint to = body[(i + 1) % COUNT_OF(body)];
        ui_stroke(ui, body[i].x, body[i].y, to.x, to.y, 2, INK_BUSY, 255);
    }
}

/* One behind the other, in rows; who was not paid is an outline. Returns where they end. */
static float draw_people(Ui *ui, Rect at, int paid, int due)
{
    enum { A_ROW = 30, ROW = 76, MOST = 120 };
    if (!roomy(ui) || due > MOST || due <= 0)
        return at.y;
    float step = at.w / A_ROW;
    for (int i = 0; i < due; i++)
        draw_person(ui, at.x + ((float)(i % A_ROW) + 0.5f) * step, at.y + (float)(i / A_ROW * ROW), ROW * 0.78f, i < paid);
    return at.y + (float)(((due + A_ROW - 1) / A_ROW) * ROW);
}

/* A pair a file. Of a day those due on it, whichever file is theirs. */
static float draw_counts(const Game *game, Ui *ui, Rect at)
{
    const Play *play = &game->play;
    char words[400];
    if (!game->deck.whole) {
        DayFigures total = ledger_total(&play->day.ledger, game->deck.day);
        float y = draw_pair(ui, at, total.payees_paid, total.payees_due, _("were not kept waiting, of those due by now"));
        return draw_people(ui, (Rect){at.x, y, at.w, 0}, total.payees_paid, total.payees_due);
    }
    for (int i = 0; i < play->level.file_count; i++) {
        const NumberFile *file = &play->level.files[i];
        text_print(words, sizeof words, "%s %s", file->waits, file->become);
        float y = file->wait_count > 0 ? draw_pair(ui, at, day_paid(&play->day, i), file->wait_count, words) : at.y;
        y = file->wait_count > 0 ? draw_people(ui, (Rect){at.x, y, at.w, 0}, day_paid(&play->day, i), file->wait_count) : y;
        at.h -= y - at.y;
        at.y = y;
    }
    return at.y;
}

/* Which files served nobody is said; what that is like is not. */
static void print_nobody(const Level *level, char words[WORDS_MAX])
{
    words[0] = '\0';
    for (int i = 0, length = 0; i < level->file_count; i++) {
        if (!level->files[i].serves[0])
            length += text_print(words + length, (size_t)(WORDS_MAX - length), _("%s%s serves nobody. Nobody waited for it."), length > 0 ? "\n" : "",
                                 level->files[i].name);
    }
}

/* Nobody is counted: the messages say it in numbers, or nobody waited at all. */
static void draw_messages(const Game *game, Ui *ui, Rect at)
{
    const Play *play = &game->play;
    DayFigures total = ledger_total(&play->day.ledger, game->deck.day);
    const DayFigures *figures = game->deck.whole ? &total : &play->day.ledger.days[game->deck.day - 1];
    char words[WORDS_MAX] = "", nobody[WORDS_MAX];
    TextLook look = {FONT_TEXT, 30, INK_TEXT, ALIGN_LEFT, 0, false}, large = {FONT_BOLD, STACK_BODY, INK_TEXT, ALIGN_LEFT, 0, false};
    print_nobody(&play->level, nobody);
    float y = draw_pair(ui, at, figures->pings_needed_answered, figures->pings_needed, _("of the messages that needed you were answered"));
    if (play->day.phase == PHASE_EVENING || play->level.days == 1) /* else they are no longer the day's own */
        needed_day(play, !roomy(ui), words, sizeof words);
    StackLine lines[] = {{large, nobody, 20}, {look, words, 0}};
    stack_draw(ui, (Rect){at.x, y, at.w, at.y + at.h - y}, lines, COUNT_OF(lines));
}

static void draw_nobody(const Level *level, Ui *ui, Rect at)
{
    char words[WORDS_MAX];
    print_nobody(level, words);
    StackLine lines[] = {{{FONT_BOLD, STACK_QUESTION, INK_TEXT, ALIGN_LEFT, 0, false}, words[0] ? words : _("No message needed you."), 0}};
    stack_draw(ui, at, lines, COUNT_OF(lines));
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    TextLook head = {FONT_BOLD, STACK_BODY + 8, INK_DIM, ALIGN_LEFT, 1, false};
    at.y += ui_label(ui, at.x, at.y, at.w, head, "%s", _("Who waited"));
    at.h -= ui_line(ui, head.size);
    if (payees_counted(&game->play.level)) {
        float y = draw_counts(game, ui, at) + (roomy(ui) ? 16 : 4);
        draw_names(game, ui, (Rect){at.x, y, at.w, at.y + at.h - y});
    } else if (pings_needed(game) > 0) {
        draw_messages(game, ui, at);
    } else {
        draw_nobody(&game->play.level, ui, at);
    }
}

const Card card_waited = {.name = "waited", .holds = holds, .draw = draw};
