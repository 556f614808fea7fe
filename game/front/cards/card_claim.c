/* card_claim.c - the last one, face by face: what was bet and how it came, what the level claims, and its questions for the room, one at a
 * time. One's own sentence stays above them. */
#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/stack.h"
#include "front/words/constants_said.h"
#include "front/words/words.h"
#include "level/bet_words.h"

enum { WORDS_MAX = 2400 };

/* ---- which face is which ---- */

static int bets(const Level *level)
{
    return level->bet.question[0] ? 1 : 0;
}

static int claims(const Level *level)
{
    return level->claim[0] || level->question_count == 0 ? 1 : 0;
}

static int faces(const Game *game)
{
    const Level *level = &game->play.level;
    return bets(level) + claims(level) + level->question_count;
}

/* ---- the bet ---- */

static const char *bet_answer(const Game *game)
{
    if (game->play.day.bet < 0)
        return _("You did not bet. That, too, is a forecast.");
    return game->reckoning.bet_won ? _("You were right. It has not been held against you.")
                                : _("It came otherwise. The form had room for that.");
}

static void draw_bet(const Game *game, Ui *ui, Rect at)
{
    const Bet *bet = &game->play.level.bet;
    int said = game->play.day.bet, was = game->reckoning.right_bet;
    char answer[600], came[600], words[BET_WORDS_MAX];
    TextLook question = {FONT_TEXT, 44, INK_TEXT, ALIGN_LEFT, 0, false}, large = {FONT_BOLD, STACK_QUESTION, INK_BUSY, ALIGN_LEFT, 0, false};
    TextLook dim = {FONT_TEXT, STACK_BODY, INK_DIM, ALIGN_LEFT, 0, false}, true_one = large;
    true_one.ink = INK_PROGRESS;
    text_print(answer, sizeof answer, _("You said: %s"), said >= 0 ? bet_words(bet, said, words) : _("nothing"));
    text_print(came, sizeof came, _("It was: %s"), was >= 0 ? bet_words(bet, was, words) : _("none of these"));
    StackLine lines[] = {{question, bet->question, 50},        {large, answer, 6},          {true_one, came, 20},
                         {dim, game->reckoning.bet_figures, 50}, {dim, bet_answer(game), 0}};
    stack_draw(ui, at, lines, COUNT_OF(lines));
}

/* ---- the claim ---- */

/* Which figures of the rules the level has set, in words; the level's text has them by name. */
static void print_changed(const Level *level, char out[WORDS_MAX])
{
    int length = 0;
    out[0] = '\0';
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        if (level->constants[i] == constant_rows[i].value)
            continue;
        length += text_print(out + length, WORDS_MAX - (size_t)length, "%s", length > 0 ? " " : _("It is played with figures of its own. "));
        length += constant_said((Constant)i, level->constants[i], out + length, WORDS_MAX - (size_t)length);
    }
}

static void draw_claim(const Level *level, Ui *ui, Rect at)
{
    char changed[WORDS_MAX];
    print_changed(level, changed);
    TextLook head = {FONT_TEXT, STACK_BODY, INK_DIM, ALIGN_LEFT, 0, false}, claim = {FONT_BOLD, 62, INK_TEXT, ALIGN_LEFT, 0, false}, small = head;
    small.size = STACK_SMALL;
    small.most = ui->scale > 1.3f ? 3 : 6;
    StackLine lines[] = {{head, _("What this level claims"), 30},
                         {claim, level->claim[0] ? level->claim : _("Nothing. It only asks."), 50},
                         {small, changed, 0}};
    stack_draw(ui, at, lines, COUNT_OF(lines));
}

/* ---- the questions ---- */

static void draw_question(const Game *game, Ui *ui, Rect at, int index)
{
    StackLine lines[] = {{{FONT_BOLD, 70, INK_TEXT, ALIGN_LEFT, 0, false}, game->play.level.questions[index], 0}};
    stack_draw(ui, at, lines, COUNT_OF(lines));
}

/* One's own sentence, small, at the top; what is left below it. */
static Rect draw_sentence(const Game *game, Ui *ui, Rect at)
{
    TextLook look = {FONT_TEXT, STACK_SMALL, INK_DIM, ALIGN_LEFT, 3, false};
    if (ui->scale > 1.3f)
        return at;
    float h = ui_wrap(ui, at.x, at.y, at.w, look, text_of(game->reckoning.sentence));
    return (Rect){at.x, at.y + h, at.w, at.h - h};
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Level *level = &game->play.level;
    int face = game->deck.face;
    Rect inner = {at.x + 60, at.y, at.w - 120, at.h};
    if (face < bets(level))
        draw_bet(game, ui, inner);
    else if (face < bets(level) + claims(level))
        draw_claim(level, ui, draw_sentence(game, ui, inner));
    else
        draw_question(game, ui, draw_sentence(game, ui, inner), face - bets(level) - claims(level));
}

const Card card_claim = {.name = "claim", .draw = draw, .faces = faces};
