/* card_followed.c - which of the two was rated: hour by hour what the stamps followed, and over the day who was ahead in what. */
#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/rated_words.h"
#include "front/cards/stack.h"

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Play *play = &game->play;
    char followed[RATED_WORDS_MAX], ahead[RATED_WORDS_MAX], seen[RATED_WORDS_MAX], done[RATED_WORDS_MAX], paid[RATED_WORDS_MAX];
    rated_followed_say(play, followed);
    rated_ahead_say(play, ahead);
    rated_had_say(play, RATED_BY_SEEN, seen);
    rated_had_say(play, RATED_BY_DONE, done);
    rated_paid_say(play, paid);
    TextLook large = {FONT_BOLD, 62, INK_TEXT, ALIGN_LEFT, 0, false}, line = {FONT_TEXT, STACK_BODY + 4, INK_TEXT, ALIGN_LEFT, 0, false};
    TextLook busy = line, progress = line;
    busy.ink = INK_BUSY;
    progress.ink = INK_PROGRESS;
    StackLine lines[] = {{large, followed, 60}, {line, ahead, 24}, {busy, seen, 24}, {progress, done, 24}, {line, paid, 0}};
    stack_draw(ui, (Rect){at.x + 60, at.y, at.w - 120, at.h}, lines, COUNT_OF(lines));
}

static bool holds(const Game *game)
{
    return game->play.day.rating.on;
}

const Card card_followed = {.name = "followed", .holds = holds, .draw = draw};
