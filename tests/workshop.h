/* workshop.h - the levels for a room of an hour at most, and a player who sits down to one. Included after cmocka.h. */
#pragma once

#include "front_player.h"

static const char *const cuts[] = {"workshop-10", "workshop-20", "workshop-20b", "workshop-45", "workshop-charter"};

static inline Player *come_in(Player *player, const char *name, uint64_t seed, int64_t opened)
{
    char path[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, MDR_SOURCE "/levels/%s.level", name);
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    return sit_down(player, &(GameOptions){.level_path = path, .run_folder = runs, .seed = seed, .opened = opened});
}

/* Past what is agreed to and the start of the terminal, as whoever knows them does. */
static inline void begin(Player *player)
{
    key(player, KEY_ENTER);
    while (player->game->page == PAGE_CONSENT || player->game->page == PAGE_BOOT)
        key(player, KEY_ENTER);
}

static inline bool is_over(const Player *player)
{
    return player->game->page == PAGE_QUESTION || player->game->page == PAGE_CARDS;
}
