/* ending.c - adding up a finished run. The pages that show it are in ending_pages.c. */
#include "front/pages/ending.h"

#include "work/claim.h"

/* Plays the bots a bet speaks of on the player's own seed, and holds its choices against what came out. */
static int right_choice(const Day *day)
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
    for (int i = 0; i < level->bet.choice_count; i++) {
        if (expect_holds(&level->bet.choices[i].right_when, played, &you))
            return i;
    }
    return -1;
}

void ending_reckon(Game *game)
{
    const Day *day = &game->play.day;
    Ending *ending = &game->ending;
    *ending = (Ending){.total = ledger_total(&day->ledger, day->level->days), .right_bet = -1};
    for (int i = 0; i < JUDGED_COUNT; i++)
        ending->verdicts[i] = ledger_verdict(&day->ledger, day->level, (Judged)i);
    if (day->level->bet.question[0])
        ending->right_bet = right_choice(day);
    ending->bet_won = day->bet >= 0 && day->bet == ending->right_bet;
}
