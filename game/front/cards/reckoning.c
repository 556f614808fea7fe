/* reckoning.c - adding up a finished run. */
#include "front/cards/reckoning.h"

#include "base/translate.h"
#include "front/cards/rated_words.h"
#include "front/cards/sentences.h"
#include "front/words/words.h"
#include "level/words.h"
#include "work/claim.h"

/* Of some days alone, which they are. */
static int say_day(const Side *side, char *out, size_t room)
{
    if (side->last_day > side->day)
        return text_print(out, room, _(" on days %d to %d"), side->day, side->last_day);
    return side->day > 0 ? text_print(out, room, _(" on day %d"), side->day) : 0;
}

/* Whoever sits at a desk that is watched has a name. */
static const char *who_plays(const Level *level, BotKind kind)
{
    for (int i = 0; i < level->desk_count && level->mode == MODE_RATE; i++) {
        if (level->desks[i].plays == kind)
            return level->desks[i].name;
    }
    return bot_title(kind);
}

/* Who had how much of what the bet is about, as its first choice names them. A rank is no amount. */
static void say_figures(const Level *level, const Expect *expect, const Outcome *const played[BOT_COUNT], const Outcome *you, char out[BET_FIGURES_MAX])
{
    int length = 0;
    Measure last = MEASURE_COUNT;
    for (int i = 0; i < expect->side_count; i++) {
        const Side *side = &expect->sides[i];
        if (side->is_number || side->measure == MEASURE_RANK)
            continue;
        const Outcome *outcome = side->who == WHO_YOU ? you : played[side->who];
        const char *who = side->who == WHO_YOU ? _("you") : who_plays(level, (BotKind)side->who);
        if (side->measure != last)
            length += text_print(out + length, BET_FIGURES_MAX - (size_t)length, "%s%s:", length > 0 ? "; " : "", measure_words[side->measure]);
        length += text_print(out + length, BET_FIGURES_MAX - (size_t)length, "%s %s %d", side->measure != last ? "" : ",", who,
                             outcome ? (int)outcome_of_side(outcome, side) : 0);
        length += say_day(side, out + length, BET_FIGURES_MAX - (size_t)length);
        last = side->measure;
    }
}

/* Plays the bots a bet speaks of on the player's own seed, and holds its choices against what came out. */
static int right_choice(const Day *day, char figures[BET_FIGURES_MAX])
{
    const Level *level = day->level;
    Outcome outcomes[BOT_COUNT], you;
    const Outcome *played[BOT_COUNT] = {NULL};
    uint32_t bots = 0;
    bool with_floor = false;
    for (int i = 0; i < level->bet.choice_count; i++) {
        bots |= expect_bots(&level->bet.choices[i].right_when);
        with_floor = with_floor || expect_wants_floor(&level->bet.choices[i].right_when);
    }
    for (int i = 0; i < BOT_COUNT; i++) {
        if (!(bots >> i & 1u))
            continue;
        claim_play(level, day->seed, (BotKind)i, with_floor, &outcomes[i]);
        played[i] = &outcomes[i];
    }
    outcome_of(day, with_floor, &you);
    say_figures(level, &level->bet.choices[0].right_when, played, &you, figures);
    for (int i = 0; i < level->bet.choice_count; i++) {
        if (expect_holds(&level->bet.choices[i].right_when, played, &you))
            return i;
    }
    return -1;
}

void reckon_run(Game *game)
{
    const Day *day = &game->play.day;
    Reckoning *reckoning = &game->reckoning;
    *reckoning = (Reckoning){.total = ledger_total(&day->ledger, day->level->days), .right_bet = -1};
    for (int i = 0; i < JUDGED_COUNT; i++)
        reckoning->verdicts[i] = ledger_verdict(&day->ledger, day->level, (Judged)i);
    if (day->level->bet.question[0])
        reckoning->right_bet = right_choice(day, reckoning->bet_figures);
    if (day->rating.on)
        rated_followed_say(&game->play, reckoning->sentence);
    else
        own_sentence(&game->play, reckoning->sentence, reckoning->question);
    reckoning->bet_won = day->bet >= 0 && day->bet == reckoning->right_bet;
}
