/* replayed.h - for tests: a game is closed, and its run's file plays again to the same state. */
#pragma once

#include <stdio.h>

#include "front_player.h"
#include "record/run_play.h"
#include "work/day_hash.h"

/* Closes the player's game. `day` is the run's as it plays again; its level is gone. */
static inline void close_and_replay(Player *player, Day *day)
{
    char path[PATH_LENGTH_MAX];
    Run run = {0};
    Replay replay;
    RunError error;
    uint64_t hash = day_hash(day_of(player));
    snprintf(path, sizeof path, "%s", player->game->play.writer.file.path);
    game_close(player->game);
    player->game = NULL;
    assert_true(run_load(path, &run, &error));
    assert_true(run_replay(&run, day, &replay, &error) && replay.same);
    assert_true(day_hash(day) == hash);
    day->level = NULL;
    run_free(&run);
}
