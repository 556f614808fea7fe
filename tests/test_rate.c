/* test_rate.c - a steward's day through the Game without a window: by keys alone, by mouse alone and by controller alone; and that the cards
 * say of the two desks what their own ledgers say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/cards/rated_words.h"
#include "front/cards/deck.h"
#include "front_player.h"
#include "record/ratings.h"
#include "work/claim.h"
#include "work/day_hash.h"
#include "work/rating.h"

enum { TICK = 50000, TICKS_MAX = 20000, HOURS = 3, LONG_SECONDS = 3 };

static const char level[] = "mdr-level 1\n[day]\ntitle = \"Two Windows\"\nmode = rate\nshift = 09:00-12:00\npace = 20s/hour\nseed = 11\n"
                            "claim = \"One is seen.\"\n"
                            "[person quill]\nname = \"Mr. Ansel Quill\"\n"
                            "[desk left]\nname = \"Mr. Corin Vasey\"\nrole = \"Refiner\"\nplays = performer\n"
                            "[desk right]\nname = \"Ms. Odile Tarn\"\nrole = \"Refiner\"\nplays = balanced\n"
                            "[file a]\nname = \"A\"\nserves = \"a school\"\nbins = 5 x 12\nwaits = \"teachers of a school\" 20\n"
                            "[schedule]\n09:35-11:50 pings any rate=3/hour\n"
                            "09:50 meeting quill \"Pre-alignment\" for=30m yours\n"
                            "[debrief]\n? Whom did you rate?\n"
                            "[expect]\nperformer.busyness > balanced.busyness\n";

static PageId page(const Player *player)
{
    return player->game->page;
}

static const Rating *rating_of(const Player *player)
{
    return &day_of(player)->rating;
}

static Player *come_in(void **state)
{
    char runs[PATH_LENGTH_MAX];
    Player *player = *state;
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    sit_down_to(player, level, &(GameOptions){.seed = 5, .run_folder = runs, .opened = 1000000});
    assert_int_equal(page(player), PAGE_BRIEFING);
    return player;
}

static void wait_for_stamps(Player *player)
{
    for (int ticks = 0; ticks < TICKS_MAX && day_of(player)->phase != PHASE_STAMPING; ticks++)
        pass(player, TICK);
    assert_int_equal(day_of(player)->phase, PHASE_STAMPING);
    pass(player, TICK);
    assert_int_equal(page(player), PAGE_RATE);
}

/* With nothing pressed the clock goes on. */
static void let_it_go_on(Player *player)
{
    for (int ticks = 0; ticks < LONG_SECONDS * 1000000 / TICK; ticks++)
        pass(player, TICK);
    assert_int_not_equal(day_of(player)->phase, PHASE_STAMPING);
}

static void assert_stamps(const Player *player, int hour, int left, int right)
{
    assert_int_equal(rating_of(player)->stamps[hour][0], left);
    assert_int_equal(rating_of(player)->stamps[hour][1], right);
}

static void pad(Player *player, PadButton button)
{
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = button});
    give(player, (Input){.kind = INPUT_PAD_UP, .pad = button});
}

/* ---- a whole run by each device ---- */

static void a_day_is_rated_by_keys_one_key_a_stamp(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    assert_true(shows(player, "On each hour you stamp both, 1 to 5."));
    assert_int_equal(page(player), PAGE_RATE); /* no consent and no terminal: a steward is not asked */
    for (int hour = 0; hour < HOURS; hour++) {
        wait_for_stamps(player);
        letter(player, '4');
        letter(player, '2');
        assert_stamps(player, hour, 4, 2);
        let_it_go_on(player);
    }
    assert_true(at_the_end(player));
    assert_int_equal(player->game->deck.at, CARD_RATINGS);
}

static void a_day_is_rated_by_mouse(void **state)
{
    Player *player = come_in(state);
    click(player, CHOOSE_BEGIN);
    for (int hour = 0; hour < HOURS; hour++) {
        wait_for_stamps(player);
        if (hour == 1)
            click(player, CHOOSE_LOOK + 1);
        if (hour == 1)
            wait_for_stamps(player);
        assert_false(offered(player, CHOOSE_GO_ON));
        click(player, CHOOSE_STAMP + STAMP_DESK + 5);
        click(player, CHOOSE_STAMP + 1);
        assert_stamps(player, hour, 1, 5);
        click(player, CHOOSE_GO_ON);
    }
    assert_true(at_the_end(player));
    assert_int_equal(rated_looks(day_of(player)), 1);
}

static void a_day_is_rated_by_controller(void **state)
{
    Player *player = come_in(state);
    while (player->game->focus != CHOOSE_BEGIN)
        pad(player, PAD_DOWN);
    pad(player, PAD_A);
    for (int hour = 0; hour < HOURS; hour++) {
        wait_for_stamps(player);
        assert_int_equal(player->game->focus, CHOOSE_STAMP + 3);
        pad(player, PAD_RIGHT);
        pad(player, PAD_A);
        assert_int_equal(player->game->focus, CHOOSE_STAMP + STAMP_DESK + 3);
        pad(player, PAD_LEFT);
        pad(player, PAD_A);
        assert_stamps(player, hour, 4, 2);
        assert_int_equal(player->game->focus, CHOOSE_GO_ON);
        pad(player, PAD_A);
    }
    assert_true(at_the_end(player));
    for (int turns = 0; turns < 10 && player->game->deck.at != CARD_CLAIM; turns++) {
        let_it_come(player);
        pad(player, PAD_A);
    }
    assert_int_equal(player->game->deck.at, CARD_CLAIM);
}

/* ---- stamps ---- */

static void a_stamp_may_be_changed_until_the_clock_goes_on(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    wait_for_stamps(player);
    letter(player, '4');
    letter(player, '2');
    pass(player, TICK);
    key(player, KEY_BACKSPACE); /* the other desk again: there is time */
    let_it_come(player);
    letter(player, '1');
    assert_stamps(player, 0, 1, 2);
    letter(player, '5'); /* it was the first desk that was changed, and is */
    assert_stamps(player, 0, 5, 2);
    letter(player, 'g');
    assert_int_equal(day_of(player)->phase, PHASE_SHIFT);
    letter(player, '3');
    assert_stamps(player, 0, 5, 2);
    assert_int_equal(rating_of(player)->stamps[1][0], 0);
}

static void the_clock_stands_until_both_have_one(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    wait_for_stamps(player);
    Beat beat = day_of(player)->beat;
    for (int ticks = 0; ticks < 200; ticks++)
        pass(player, TICK);
    letter(player, '4');
    for (int ticks = 0; ticks < 200; ticks++)
        pass(player, TICK);
    assert_int_equal(day_of(player)->beat, beat);
    letter(player, '4');
    let_it_go_on(player);
    assert_true(day_of(player)->beat > beat);
}

/* Enter and Space may come once too often. */
static void whoever_presses_once_more_has_not_walked_over(void **state)
{
    Player *player = come_in(state);
    key(player, KEY_ENTER); /* begins the day */
    assert_int_equal(page(player), PAGE_RATE);
    key(player, KEY_ENTER);
    assert_int_equal(rating_of(player)->at, -1);
    if (page(player) == PAGE_PAUSE)
        key(player, KEY_ESCAPE);
    wait_for_stamps(player);
    letter(player, '4');
    letter(player, '2');
    key(player, KEY_ENTER);
    assert_int_equal(day_of(player)->phase, PHASE_SHIFT);
    key(player, KEY_ENTER);
    assert_int_equal(rating_of(player)->at, -1);
    assert_int_equal(rating_of(player)->looks[0], 0);
}

/* ---- what is seen ---- */

static void progress_and_bins_are_seen_only_over_there(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    for (int ticks = 0; ticks < 200; ticks++) {
        pass(player, TICK);
        assert_false(shows(player, "Progress"));
    }
    assert_true(shows(player, "Busyness"));
    letter(player, 'r');
    assert_int_equal(rating_of(player)->at, 1);
    assert_int_equal(times_shown(player, "Progress"), 1);
    assert_true(shows(player, "You stand before Ms. Odile Tarn"));
    while (rating_of(player)->at >= 0)
        pass(player, TICK);
    assert_int_equal(times_shown(player, "Progress"), 1); /* what was found is remembered */
    assert_true(shows(player, "In the bins at"));
}

static void a_walk_says_what_it_costs(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    assert_true(shows(player, "10 min"));
    assert_false(shows(player, "of your meeting"));
    while (minute_of(player) < 9 * 60 + 52)
        pass(player, TICK);
    assert_true(shows(player, "You are in a meeting: Pre-alignment."));
    assert_int_equal(times_shown(player, "10 min, 10 of your meeting"), LEVEL_DESKS);
    int due = rating_of(player)->due - rating_of(player)->attended;
    letter(player, 'l');
    while (rating_of(player)->at >= 0 || minute_of(player) < 10 * 60)
        pass(player, TICK);
    assert_int_equal(rating_of(player)->due - rating_of(player)->attended, due + 10);
}

static void everything_has_its_place_at_every_size(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    pass(player, TICK);
    see_sizes(player);
    letter(player, 'r');
    see_sizes(player);
    wait_for_stamps(player);
    see_sizes(player);
    letter(player, '4');
    letter(player, '2');
    see_sizes(player);
    for (int hour = 0; hour < HOURS; hour++) {
        if (hour > 0)
            wait_for_stamps(player);
        letter(player, '4');
        letter(player, '2');
        let_it_go_on(player);
    }
    for (int turns = 0; turns < 10; turns++) {
        see_sizes(player);
        key(player, KEY_PAGE_DOWN);
    }
    assert_string_equal(player->worst, "");
}

/* ---- the cards ---- */

static Player *at_the_cards(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    for (int hour = 0; hour < HOURS; hour++) {
        wait_for_stamps(player);
        letter(player, '5');
        letter(player, '2');
        let_it_go_on(player);
    }
    assert_true(at_the_end(player));
    return player;
}

static void the_desks_are_the_bots_days_and_the_cards_have_their_ledgers(void **state)
{
    Player *player = at_the_cards(state);
    const Play *play = &player->game->play;
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        Outcome outcome;
        char words[64];
        claim_play(&play->level, play->day.seed, play->level.desks[desk].plays, false, &outcome);
        assert_int_equal(play->desks.days[desk].figures.busyness, outcome.measures[0][MEASURE_BUSYNESS]);
        assert_int_equal(play->desks.days[desk].figures.progress, outcome.measures[0][MEASURE_PROGRESS]);
        int busyness = 0;
        for (int hour = 0; hour < HOURS; hour++)
            busyness += desks_busyness(&play->desks, desk, hour);
        assert_int_equal(busyness, outcome.measures[0][MEASURE_BUSYNESS]); /* nobody writes to them in the evening */
        turn_to_card(player, CARD_FOLLOWED);
        snprintf(words, sizeof words, "%d", outcome.measures[0][MEASURE_PROGRESS]);
        assert_true(shows(player, words));
        snprintf(words, sizeof words, "%d", outcome.measures[0][MEASURE_BUSYNESS]);
        assert_true(shows(player, words));
    }
}

/* What `mdr replay` prints below the figures. */
static void a_replay_prints_stamps_beside_both_ledgers(void **state)
{
    Player *player = at_the_cards(state);
    const Play *play = &player->game->play;
    Buffer out = {0};
    char wanted[200];
    ratings_print(&play->day, &out);
    for (int hour = 0; hour < HOURS; hour++) {
        snprintf(wanted, sizeof wanted, "%02d:00  %5d  %9d  %9d  %5d  %9d  %9d\n", 10 + hour, 5, desks_busyness(&play->desks, 0, hour),
                 desks_progress(&play->desks, 0, hour), 2, desks_busyness(&play->desks, 1, hour), desks_progress(&play->desks, 1, hour));
        assert_non_null(strstr(out.data, wanted));
    }
    assert_non_null(strstr(out.data, "Own meetings: 30 of 30 minutes, rated 5."));
    buffer_free(&out);
}

static void hours_followed_are_counted_by_who_was_ahead(void **state)
{
    Player *player = at_the_cards(state);
    const Play *play = &player->game->play;
    char words[RATED_WORDS_MAX], wanted[RATED_WORDS_MAX];
    int seen = 0, done = 0;
    for (int hour = 0; hour < HOURS; hour++) { /* the first desk was stamped higher in each */
        seen += desks_busyness(&play->desks, 0, hour) > desks_busyness(&play->desks, 1, hour);
        done += desks_progress(&play->desks, 0, hour) > desks_progress(&play->desks, 1, hour);
    }
    assert_true(seen > done);
    assert_true(play->desks.days[0].figures.payees_paid < play->desks.days[1].figures.payees_paid);
    rated_paid_say(play, words);
    snprintf(wanted, sizeof wanted, "At either desk the same 20 teachers of a school. By the end, paid: %d at that of Mr. Corin Vasey, %d at that of Ms. Odile Tarn.",
             play->desks.days[0].figures.payees_paid, play->desks.days[1].figures.payees_paid);
    assert_string_equal(words, wanted);
    rated_followed_say(play, words);
    snprintf(wanted, sizeof wanted, "Your stamps followed what was seen in %d of 3 hours, what was done in %d.", seen, done);
    assert_string_equal(words, wanted);
    rated_ahead_say(play, words);
    assert_string_equal(words, "You rated Mr. Corin Vasey higher: 15 in stamps. Ms. Odile Tarn: 6.");
}

static void only_a_stewards_cards_are_turned(void **state)
{
    static const CardId wanted[] = {CARD_RATINGS, CARD_FOLLOWED, CARD_ATTENDED, CARD_CLAIM};
    Player *player = at_the_cards(state);
    int count = 0;
    for (int id = 0; id < (int)CARD_COUNT; id++) {
        if (deck_has(player->game, (CardId)id))
            assert_int_equal(id, wanted[count++]);
    }
    assert_int_equal(count, COUNT_OF(wanted));
    assert_false(offered(player, CHOOSE_BEYOND));
    turn_to_card(player, CARD_ATTENDED);
    pass(player, 250000);
    for (int i = 0; i < 20; i++)
        pass(player, TICK);
    assert_true(shows(player, "Attendance 100 %"));
}

/* ---- left and taken up again ---- */

static void a_day_left_between_two_stamps_goes_on_there(void **state)
{
    Player *player = come_in(state);
    letter(player, 'b');
    wait_for_stamps(player);
    letter(player, '4');
    uint64_t hash = day_hash(day_of(player));
    char runs[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    sit_down(player, &(GameOptions){.seed = 5, .run_folder = runs, .opened = 1000000});
    click(player, CHOOSE_RESUME);
    assert_int_equal(page(player), PAGE_RATE);
    assert_true(day_hash(day_of(player)) == hash);
    assert_stamps(player, 0, 4, 0);
    letter(player, '2');
    assert_stamps(player, 0, 4, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_day_is_rated_by_keys_one_key_a_stamp),
        PLAYED(a_day_is_rated_by_mouse),
        PLAYED(a_day_is_rated_by_controller),
        PLAYED(a_stamp_may_be_changed_until_the_clock_goes_on),
        PLAYED(the_clock_stands_until_both_have_one),
        PLAYED(whoever_presses_once_more_has_not_walked_over),
        PLAYED(progress_and_bins_are_seen_only_over_there),
        PLAYED(a_walk_says_what_it_costs),
        PLAYED(everything_has_its_place_at_every_size),
        PLAYED(the_desks_are_the_bots_days_and_the_cards_have_their_ledgers),
        PLAYED(a_replay_prints_stamps_beside_both_ledgers),
        PLAYED(hours_followed_are_counted_by_who_was_ahead),
        PLAYED(only_a_stewards_cards_are_turned),
        PLAYED(a_day_left_between_two_stamps_goes_on_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
