/* campaign.c - the campaign and its record, beside each other. */
#include "front/pages/campaign.h"

#include "front/run/library.h"

const Best *campaign_best(const Game *game, int level)
{
    return bests_of(&game->bests, game->library.levels[level].title);
}

int campaign_played(const Game *game)
{
    int played = 0;
    for (int i = 0; i < game->library.chain; i++)
        played += campaign_best(game, i) != NULL;
    return played;
}

int campaign_next(const Game *game)
{
    for (int i = 0; i < game->library.chain; i++) {
        if (!campaign_best(game, i))
            return i;
    }
    return -1;
}

bool campaign_open(const Game *game, int level)
{
    return game->settings.open_all || level == campaign_next(game) || campaign_best(game, level);
}

const Listed *campaign_onward(const Game *game)
{
    int next = campaign_next(game);
    if (game->library.chain == 0)
        return library_onward(&game->library);
    return next >= 0 ? &game->library.levels[next] : NULL;
}
