/* short_days.h - a level whose two short days have everything in them once, a level that cannot be played, and a player
 * who has both in a folder. Included after cmocka.h. */
#pragma once

#include "front_player.h"

enum { TICK = 50000, DAY_TICKS_MAX = 40000 };

static const char short_days[] =
    "mdr-level 1\n"
    "[day]\n"
    "title = \"Two Short Days\"\n"
    "claim = \"A day has everything in it once.\"\n"
    "shift = 09:00-13:30\n"
    "pace = 30s/hour\n"
    "days = 2\n"
    "seed = 77\n"
    "author = \"the tests\"\n"
    "[person quill]\n"
    "name = \"Mr. Ansel Quill\"\n"
    "[person ines]\n"
    "name = \"Ines Farrow\"\n"
    "[file thimble]\n"
    "name = \"Thimble\"\n"
    "numbers = 64x40\n"
    "clusters = 300/day\n"
    "serves = \"the payroll of a school\"\n"
    "[file lantern]\n"
    "name = \"Third Lantern\"\n"
    "[schedule]\n"
    "09:32 ping ines \"Line 14 of the school payroll has no bank\" needs-you about=thimble\n"
    "09:45 meeting quill \"Pre-alignment\" for=20m note-would-do\n"
    "10:10 report \"Weekly compile\" minutes=15 legacy\n"
    "10:25 perk melon-bar for=5m\n"
    "10:40 tool digest\n"
    "11:00 meeting quill \"What we drop\" for=15m decides\n"
    "11:30-13:00 pings any rate=3/hour needs=20%\n"
    "14:00 ping quill \"Saw this?\" evening\n"
    "15:00 ping quill \"Still up?\" evening\n"
    "[tool digest]\n"
    "name = \"AutoDigest\"\n"
    "claims = +20%\n"
    "layered = -19% report=15m\n"
    "replace = +12% setup=30m ends=\"Weekly compile\"\n"
    "[rule quiet]\n"
    "name = \"Quiet until noon\"\n"
    "cost = 150\n"
    "does = quiet 09:00-12:00\n"
    "[constants]\n"
    "plaque-at = 10\n"
    "lamp-at = 20\n"
    "chair-at = 30\n"
    "warrant-at = 40\n"
    "rule-heard = 300\n"
    "[bet]\n"
    "? \"Tomorrow: more pings, or fewer?\"\n"
    "more right when you.pings @day 2 > you.pings @day 1\n"
    "fewer right when you.pings @day 2 <= you.pings @day 1\n"
    "[debrief]\n"
    "? Who could have asked less often?\n";

static const char broken_level[] =
    "mdr-level 1\n[day]\ntitle = \"Broken\"\nshift = yesterday\n[file a]\nname = \"A\"\n";

static inline int open_shelf(void **state)
{
    if (open_player(state) != 0)
        return -1;
    Player *player = *state;
    mkdir(in(player->scratch, "levels"), 0700);
    put(in(player->scratch, "levels/a-short.level"), short_days);
    put(in(player->scratch, "levels/b-broken.level"), broken_level);
    return 0;
}

#define AT_SHELF(claim) cmocka_unit_test_setup_teardown(claim, open_shelf, close_player)

/* At the title. */
static inline Player *come_in(Player *player, const GameOptions *wanted)
{
    char levels[PATH_LENGTH_MAX];
    GameOptions options = *wanted;
    snprintf(levels, sizeof levels, "%s", in(player->scratch, "levels"));
    options.level_folders[0] = levels;
    return sit_down(player, &options);
}

static inline Player *begin_at_desk(Player *player, const GameOptions *wanted)
{
    char level[PATH_LENGTH_MAX];
    GameOptions options = *wanted;
    snprintf(level, sizeof level, "%s", in(player->scratch, "levels/a-short.level"));
    options.level_path = level;
    come_in(player, &options);
    begin_and_agree(player);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}
