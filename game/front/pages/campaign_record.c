/* campaign_record.c - runs into the record of the campaign. */
#include "front/pages/campaign_record.h"

#include <string.h>

#include "base/translate.h"
#include "front/cards/reckoning.h"
#include "front/run/library.h"
#include "front/run/play.h"

enum { PLAYED_AGAIN_MOST = 48 }; /* runs, each of which takes a moment */

static BestPlay came_to(const Game *game)
{
    const Reckoning *reckoning = &game->reckoning;
    return (BestPlay){.busyness = reckoning->total.busyness,
                      .progress = reckoning->total.progress,
                      .bet = game->play.day.bet >= 0,
                      .won = reckoning->bet_won,
                      .said = reckoning->sentence};
}

static bool in_campaign(const Library *library, const char *title)
{
    int at = library_titled(library, title);
    return at >= 0 && at < library->chain;
}

void campaign_note(Game *game)
{
    Play *play = &game->play;
    bool own = !play->kept && !play->noted && !play->inputs && play->spectator.source == SOURCE_PLAYER;
    if (!own || !in_campaign(&game->library, play->level.title))
        return;
    play->noted = true;
    BestPlay last = came_to(game);
    best_add(bests_at(&game->bests, play->level.title), &last);
    game->bests.changed = true;
    bests_keep(&game->bests);
}

/* ---- out of kept runs ---- */

/* Bets and the last sentence of a level's kept runs, which are the newest first: they are played again for them. */
static void ask_runs(Game *game, Best *best, int *again)
{
    int bets = 0, won = 0;
    bool said = false;
    for (int i = 0; i < game->library.kept.count && *again < PLAYED_AGAIN_MOST; i++) {
        const Kept *kept = &game->library.kept.list[i];
        Buffer broken = {0};
        if (kept->playable && strcmp(kept->title, best->title) == 0 && ++*again > 0 && play_show(game, kept->path, &broken)) {
            reckon_run(game);
            BestPlay last = came_to(game);
            bets += last.bet;
            won += last.bet && last.won;
            if (!said)
                text_print(best->said, sizeof best->said, "%s", last.said);
            said = true;
        }
        buffer_free(&broken);
    }
    play_stop(game);
    best->won = best->bets >= bets ? best->won : won;
    best->bets = max_int(best->bets, bets);
}

static void gather(Game *game, const Listed *listed, int *again)
{
    Best *best = bests_at(&game->bests, listed->title);
    best->plays = listed->runs;
    best->busyness = max_int(best->busyness, listed->best_busyness);
    best->progress = max_int(best->progress, listed->best_progress);
    ask_runs(game, best, again);
    game->bests.changed = true;
}

/* How many levels the record did not know enough of. */
static int gather_all(Game *game)
{
    int gathered = 0, again = 0;
    for (int i = 0; i < game->library.chain; i++) {
        const Listed *listed = &game->library.levels[i];
        const Best *best = bests_of(&game->bests, listed->title);
        if (listed->runs <= (best ? best->plays : 0))
            continue;
        gather(game, listed, &again);
        gathered++;
    }
    return gathered;
}

static void say(Game *game, int gathered)
{
    const Bests *bests = &game->bests;
    game->bests_said[0] = '\0';
    if (bests->damaged && gathered > 0)
        text_print(game->bests_said, sizeof game->bests_said, "%s",
                   _("The record of the campaign was damaged. It was put together again from the kept runs."));
    else if (bests->damaged)
        text_print(game->bests_said, sizeof game->bests_said, "%s", _("The record of the campaign was damaged. It begins anew."));
    else if (bests->missing && gathered > 0 && bests->path[0])
        text_print(game->bests_said, sizeof game->bests_said, "%s",
                   _("There was no record of the campaign. It was put together from the kept runs."));
}

void campaign_gather(Game *game)
{
    int gathered = gather_all(game);
    say(game, gathered);
    game->bests.changed = game->bests.changed || game->bests.damaged;
    game->bests.damaged = game->bests.missing = false;
    bests_keep(&game->bests);
}
