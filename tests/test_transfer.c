/* test_transfer.c - a post elsewhere, as a player comes by it: chosen at the end of a shift by keys, mouse or controller; it ends the run,
 * which says so, and plays again as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "devices.h"
#include "front/cards/endings.h"
#include "front/game.h"
#include "front_player.h"
#include "replayed.h"

enum { TICK = 50000 };

static const char acre[] = "mdr-level 1\n[day]\ntitle = \"Three Short Days\"\nshift = 09:00-10:00\npace = 30s/hour\ndays = 3\nseed = 77\n"
                           "[person oduya]\nname = \"Ben Oduya\"\n[file acre]\nname = \"Quiet Acre\"\nserves = \"the waiting list of an allotment\"\n"
                           "waits = \"people\" 6\na-head = 300\ntransfer = 1\n"
                           "[schedule]\n09:30 ping oduya \"Plot 9 is free.\" needs-you about=acre\n[constants]\nask-minutes = 5\nneeded-disguised = 0\n";

static PageId page(const Player *player)
{
    return player->game->page;
}

static void sit_at(Player *player, bool resumes)
{
    char runs[PATH_LENGTH_MAX];
    GameOptions options = {.seed = 5, .opened = resumes ? 2000000 : 1000000, .run_folder = runs};
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    settings_give(&options.given, SETTING_BOOT, false);
    settings_give(&options.given, SETTING_HINTS, false);
    if (resumes)
        sit_down(player, &options);
    else
        sit_down_to(player, acre, &options);
}

/* At the end of the first shift: having asked or not, having answered the one message. */
static Player *at_closing(void **state, bool asks)
{
    Player *player = *state;
    sit_at(player, false);
    letter(player, 'b');
    if (page(player) == PAGE_CONSENT)
        key(player, KEY_ENTER);
    if (asks)
        click(player, CHOOSE_ASK);
    for (int ticks = 0; ticks < 4000 && day_of(player)->phase != PHASE_CLOSING; ticks++) {
        if (page(player) == PAGE_DESK && offered(player, CHOOSE_ANSWER))
            click(player, CHOOSE_ANSWER);
        pass(player, TICK);
    }
    assert_int_equal(day_of(player)->phase, PHASE_CLOSING);
    return player;
}

static void who_has_not_asked_is_offered_nothing(void **state)
{
    Player *player = at_closing(state, false);
    assert_false(offered(player, CHOOSE_TRANSFER) || shows(player, "post elsewhere"));
    letter(player, 't');
    assert_int_equal(day_of(player)->phase, PHASE_CLOSING);
}

static void the_offer_fits_its_panel_at_every_size_of_text(void **state)
{
    Player *player = at_closing(state, true);
    assert_true(offered(player, CHOOSE_TRANSFER) && shows(player, "Take the post elsewhere"));
    assert_true(shows(player, "the waiting list of an allotment"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

static void until_the_end(Player *player)
{
    for (int ticks = 0; ticks < 4000 && !at_the_end(player); ticks++) {
        look_back(player);
        pass(player, TICK);
    }
    assert_true(at_the_end(player));
}

static void taken_by_any_device_it_ends_the_run_and_says_so(void **state)
{
    const Device *const devices[] = {&by_keys, &by_mouse, &by_pad};
    for (int i = 0; i < COUNT_OF(devices); i++) {
        Player *player = at_closing(state, true);
        EndingSaid said;
        devices[i]->take(player, CHOOSE_TRANSFER);
        assert_int_equal(day_of(player)->phase, PHASE_EVENING);
        until_the_end(player);
        assert_int_equal(day_of(player)->phase, PHASE_OVER);
        assert_int_equal(beat_day(day_of(player)->beat), 1);
        ending_say(&player->game->play, &said);
        assert_int_equal(said.which, ENDING_TRANSFERRED);
        assert_non_null(strstr(said.sentences[0], "the waiting list of an allotment"));
        turn_to_card(player, CARD_ENDING);
        assert_true(shows(player, "Transferred"));
    }
}

/* Every card of a run that ended before its last day can be turned to and seen, and its file plays again to the same end. */
static void a_run_that_ended_early_is_shown_whole_and_replays(void **state)
{
    Player *player = at_closing(state, true);
    letter(player, 't');
    until_the_end(player);
    for (int turns = 0; turns < 3 * (int)CARD_COUNT; turns++) {
        pass(player, TICK);
        see_sizes_in_turn(player);
        key(player, KEY_PAGE_DOWN);
    }
    assert_string_equal(player->worst, "");
    Day day;
    close_and_replay(player, &day);
    assert_int_equal(day.post, 1);
}

static void left_in_that_evening_the_run_goes_on_to_its_end(void **state)
{
    Player *player = at_closing(state, true);
    letter(player, 't');
    pass(player, TICK);
    sit_at(player, true);
    click(player, CHOOSE_RESUME);
    assert_int_equal(day_of(player)->post, 1);
    until_the_end(player);
    assert_int_equal(beat_day(day_of(player)->beat), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(who_has_not_asked_is_offered_nothing),
        PLAYED(the_offer_fits_its_panel_at_every_size_of_text),
        PLAYED(taken_by_any_device_it_ends_the_run_and_says_so),
        PLAYED(a_run_that_ended_early_is_shown_whole_and_replays),
        PLAYED(left_in_that_evening_the_run_goes_on_to_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
