/* card_attended.c - one's own steward's stamp: paper, a figure that comes of attendance, and nothing about the desks. */
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/paper.h"
#include "front/cards/rated_words.h"
#include "front/cards/stack.h"
#include "front/sound/ask.h"
#include "front/words/words.h"
#include "work/rating.h"

static const double falls = 0.7, falling = 0.16; /* seconds */

static float down(const Game *game)
{
    double since = game->deck.seconds - falls;
    if (game->settings.reduced_motion || since >= falling)
        return 1;
    return since <= 0 ? 0 : (float)(since / falling);
}

static void update(Game *game, uint64_t elapsed)
{
    (void)elapsed;
    if (game->deck.cued > 0 || down(game) < 1)
        return;
    game->deck.cued = 1;
    ask_cue(game, CUE_STAMP);
}

static uint64_t wait(const Game *game)
{
    return game->deck.cued == 0 ? 0 : UINT64_MAX;
}

static void draw_stamp(const Game *game, Ui *ui, Rect at)
{
    int rating = rating_of_you(&game->play.day);
    TextLook figure = {FONT_BOLD, STACK_FIGURE, INK_NIGHT, ALIGN_CENTRE, 1, true}, word = {FONT_BOLD, STACK_BODY, INK_NIGHT, ALIGN_CENTRE, 1, true};
    Rect inner = paper_stamp(ui, at, INK_AMBER_DARK, down(game));
    if (down(game) < 1)
        return;
    float used = ui_label(ui, inner.x, inner.y, inner.w, word, "%s", stamp_title(rating));
    ui_label(ui, inner.x, inner.y + used - 14, inner.w, figure, "%d", rating);
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Play *play = &game->play;
    char of_you[RATED_WORDS_MAX], away[RATED_WORDS_MAX], share[80];
    rated_of_you_say(play, of_you);
    rated_away_say(play, away);
    text_print(share, sizeof share, _("Attendance %d %%"), rating_attendance(&play->day) / 10);
    TextLook head = {FONT_BOLD, STACK_BODY, INK_NIGHT, ALIGN_LEFT, 0, false}, text = head, large = head;
    text.font = FONT_TEXT;
    large.size = 60;
    Rect inner = paper_draw(ui, at);
    float stamp_w = inner.w * 0.3f, stamp_h = ui_line(ui, STACK_BODY) + ui_line(ui, STACK_FIGURE) + 20;
    stamp_h = stamp_h > inner.h ? inner.h : stamp_h;
    draw_stamp(game, ui, (Rect){inner.x + inner.w - stamp_w, inner.y + (inner.h - stamp_h) / 2, stamp_w, stamp_h});
    StackLine lines[] = {{head, _("Your own steward has rated you. It went by attendance."), 30},
                         {large, share, 30}, {text, of_you, 20}, {text, away, 0}};
    stack_draw(ui, (Rect){inner.x + 20, inner.y, inner.w - stamp_w - 60, inner.h}, lines, COUNT_OF(lines));
}

static bool holds(const Game *game)
{
    return game->play.day.rating.on;
}

const Card card_attended = {.name = "attended", .holds = holds, .draw = draw, .update = update, .wait = wait};
