/* test_cards.c - the cards of the reveal as they are turned: by each device and by one key, forth and back, a few after each day and all after
 * the run; the stamps that fall, the answer that is kept, and how large it all is. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "devices.h"
#include "front/cards/deck.h"
#include "front/page_table.h"
#include "front/run/play.h"
#include "front/words/constants_said.h"
#include "record/run_play.h"
#include "work/day_hash.h"

enum { TICK = 50000, TICKS_MAX = 20000, FACES = 4, LONG = 60 };

static const char level[] = "mdr-level 1\n[day]\ntitle = \"Two Days\"\ndays = 2\nshift = 09:00-10:30\npace = 30s/hour\nseed = 3\n"
                            "claim = \"Less is more.\"\n[person ann]\nname = \"Ann\"\n"
                            "[file a]\nname = \"A\"\nserves = \"a school\"\nwaits = \"teachers\" 10\n- \"Mrs. Adeyemi, who rents\"\n"
                            "[schedule]\n09:40 ping ann \"Line 14 has no bank\" needs-you\n"
                            "[bet]\n? \"Who does more?\"\nbusy right when performer.busyness > 1\nidle right when performer.busyness < 0\n"
                            "[debrief]\n? Who asked?\n? Who answered?\n";

/* ---- to where the cards are ---- */

static Player *come_in(Player *player)
{
    char runs[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    GameOptions options = {.seed = 5, .run_folder = runs, .opened = 1000000};
    settings_give(&options.given, SETTING_BOOT, false);
    return sit_down_to(player, level, &options);
}

static PageId page(const Player *player)
{
    return player->game->page;
}

static CardId card(const Player *player)
{
    return player->game->deck.at;
}

/* To five o'clock of that day. */
static void run_to_closing(Player *player, int day)
{
    for (int ticks = 0; ticks < TICKS_MAX && (beat_day(day_of(player)->beat) < day || day_of(player)->phase != PHASE_CLOSING); ticks++) {
        if (page(player) == PAGE_BRIEFING)
            letter(player, 'b');
        if (page(player) == PAGE_CONSENT)
            key(player, KEY_ENTER);
        if (page(player) == PAGE_DESK && day_of(player)->phase == PHASE_SHIFT)
            key(player, KEY_F1); /* it is answered, and so there was an interruption */
        else if (day_of(player)->phase == PHASE_CLOSING || page(player) == PAGE_EVENING)
            letter(player, 'z');
        look_back(player);
        pass(player, TICK);
    }
    if (day_of(player)->phase != PHASE_CLOSING) { see(player); fail_msg("page %d beat %d offers %d", page(player), day_of(player)->beat % 57600 / 40, day_of(player)->offer_count); }
    assert_int_equal(day_of(player)->phase, PHASE_CLOSING);
}

static Player *at_five(void **state, int day)
{
    Player *player = come_in(*state);
    run_to_closing(player, day);
    return player;
}

/* The cards of the first day. */
static Player *after_a_day(void **state)
{
    Player *player = at_five(state, 1);
    letter(player, 'z');
    letter(player, 'n');
    assert_int_equal(page(player), PAGE_CARDS);
    return player;
}

/* Those of the run. */
static Player *after_all(void **state)
{
    Player *player = at_five(state, 2);
    for (int ticks = 0; ticks < TICKS_MAX && !at_the_end(player); ticks++) {
        if (page(player) == PAGE_DESK || page(player) == PAGE_EVENING)
            letter(player, 'z');
        answer_nothing(player);
        pass(player, TICK);
    }
    assert_true(at_the_end(player));
    return player;
}

static bool at_the_last(const Player *player)
{
    return at_the_end(player) && deck_ends(player->game, 1);
}

/* ---- one key, two keys, and each device ---- */

static void press_a(Player *player)
{
    pad_press(player, PAD_A);
}

static void press_enter(Player *player)
{
    key(player, KEY_ENTER);
}

static void press_space(Player *player)
{
    key(player, KEY_SPACE);
}

/* What the page leads on with; the question's bars take a click for themselves. */
static void click_on(Player *player)
{
    int id = page(player) == PAGE_QUESTION ? CHOOSE_UNKNOWN : player->game->focus;
    if (id != BUTTON_NONE && offered(player, id))
        click(player, id);
}

static void one_key_leads_from_five_to_the_last_card(void **state)
{
    static void (*const ways[])(Player *) = {press_enter, press_space, press_a, click_on};
    for (int way = 0; way < COUNT_OF(ways); way++) {
        Player *player = at_five(state, 2);
        unsigned seen = 0;
        for (int ticks = 0; ticks < TICKS_MAX && !at_the_last(player); ticks++) {
            seen |= at_the_end(player) ? 1u << card(player) : 0;
            ways[way](player);
            pass(player, TICK);
        }
        if (!at_the_last(player))
            fail_msg("by way %d one has come to %s", way, page_of(page(player))->name);
        assert_int_equal(player->game->deck.face, FACES - 1);
        seen |= 1u << card(player);
        for (int id = 0; id < (int)CARD_COUNT; id++)
            assert_int_equal(seen >> id & 1u, deck_has(player->game, (CardId)id));
        assert_int_equal(day_of(player)->review, -1); /* nothing was answered by the way */
        ways[way](player);
        assert_int_equal(page(player), PAGE_TITLE);
    }
}

typedef struct Place {
    CardId card;
    int face;
} Place;

/* The same places in reverse, whatever turns them. */
static void turns_both_ways(Player *player, void (*on)(Player *), void (*back)(Player *))
{
    Place places[3 * CARD_COUNT];
    int count = 0;
    while (!at_the_last(player)) {
        assert_true(count < COUNT_OF(places));
        places[count++] = (Place){card(player), player->game->deck.face};
        on(player);
    }
    while (count-- > 0) {
        back(player);
        assert_int_equal(card(player), places[count].card);
        assert_int_equal(player->game->deck.face, places[count].face);
    }
    back(player);
    assert_int_equal(card(player), CARD_CERTIFICATE);
}

static void page_down(Player *player)
{
    key(player, KEY_PAGE_DOWN);
}

static void page_up(Player *player)
{
    key(player, KEY_PAGE_UP);
}

static void press_backspace(Player *player)
{
    key(player, KEY_BACKSPACE);
}

static void press_b(Player *player)
{
    pad_press(player, PAD_B);
}

/* Beside all buttons: the card itself. */
static void click_the_card(Player *player)
{
    click_at(player, 4, 4);
}

static void click_the_other_button(Player *player)
{
    point_at(player, 4, 4);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_SECONDARY, 4, 4);
    button_at(player, INPUT_BUTTON_UP, BUTTON_SECONDARY, 4, 4);
}

static void click_back(Player *player)
{
    if (offered(player, CHOOSE_EARLIER))
        click(player, CHOOSE_EARLIER);
}

static void two_keys_lead_there_and_back(void **state)
{
    static const struct {
        void (*on)(Player *), (*back)(Player *);
    } pairs[] = {{press_enter, press_backspace}, {page_down, page_up}, {press_a, press_b}, {click_the_card, click_the_other_button}, {click_on, click_back}};
    Player *player = after_all(state);
    for (int i = 0; i < COUNT_OF(pairs); i++)
        turns_both_ways(player, pairs[i].on, pairs[i].back);
}

static void a_day_has_a_few_and_leads_home(void **state)
{
    Player *player = after_a_day(state);
    assert_int_equal(card(player), CARD_DAY);
    assert_false(offered(player, CHOOSE_EARLIER));
    assert_false(deck_has(player->game, CARD_CERTIFICATE) || deck_has(player->game, CARD_VERDICTS) || deck_has(player->game, CARD_SENTENCE));
    for (int turns = 0; turns < (int)CARD_COUNT && page(player) == PAGE_CARDS; turns++)
        key(player, KEY_ENTER);
    assert_int_equal(page(player), PAGE_EVENING);
    assert_int_equal(day_of(player)->phase, PHASE_EVENING);
}

/* They were on their way to something else. */
static void hurried_presses_turn_one_card(void **state)
{
    Player *player = after_all(state);
    key(player, KEY_ENTER);
    CardId second = card(player);
    assert_int_not_equal(second, CARD_CERTIFICATE);
    player->hasty = true;
    for (int i = 0; i < 5; i++) {
        key(player, KEY_ENTER);
        key(player, KEY_PAGE_DOWN);
        key(player, KEY_BACKSPACE);
        letter(player, 'n');
        click_the_card(player);
    }
    assert_int_equal(card(player), second);
    pass(player, 200000);
    pass(player, 200000);
    key(player, KEY_ENTER);
    assert_int_not_equal(card(player), second);
}

/* ---- the verdicts ---- */

static void the_stamps_fall_one_after_another_and_are_heard(void **state)
{
    Player *player = after_all(state);
    int heard = 0, fallen[JUDGED_COUNT + 1] = {0};
    turn_to_card(player, CARD_VERDICTS);
    assert_false(shows(player, "Found"));
    for (int i = 0; i < 200; i++) {
        player->game->hearing.cues.count = 0;
        pass(player, 20000);
        for (int k = 0; k < player->game->hearing.cues.count; k++)
            heard += player->game->hearing.cues.asked[k].cue == CUE_STAMP;
        assert_int_equal(times_shown(player, "Found "), heard);
        fallen[heard]++;
    }
    assert_int_equal(heard, JUDGED_COUNT);
    for (int i = 0; i < (int)JUDGED_COUNT; i++)
        assert_true(fallen[i] > 10); /* a while between them */
    assert_true(game_wait(player->game) == UINT64_MAX);
}

static void with_reduced_motion_they_lie_there(void **state)
{
    Player *player = after_all(state);
    player->game->settings.reduced_motion = true;
    turn_to_card(player, CARD_VERDICTS);
    assert_int_equal(times_shown(player, "Found "), JUDGED_COUNT);
    pass(player, TICK);
    assert_true(game_wait(player->game) == UINT64_MAX);
}

/* By the stamp's own key; once, and in the run. */
static void the_answer_is_kept_in_the_run(void **state)
{
    Player *player = after_all(state);
    turn_to_card(player, CARD_VERDICTS);
    assert_true(shows(player, "Which of these three is your last review?"));
    letter(player, '2');
    assert_int_equal(day_of(player)->review, JUDGED_COUNTED);
    assert_true(shows(player, "Your last review: Counted"));
    assert_false(offered(player, CHOOSE_REVIEW));
    letter(player, '3');
    assert_int_equal(day_of(player)->review, JUDGED_COUNTED);
    assert_int_equal(card(player), CARD_VERDICTS);
    uint64_t hash = day_hash(day_of(player));
    key(player, KEY_ESCAPE);
    assert_int_equal(page(player), PAGE_TITLE);
    click(player, CHOOSE_PLAYED);
    assert_int_equal(page(player), PAGE_KEPT);
    key(player, KEY_ENTER);
    assert_true(at_the_end(player));
    assert_true(day_hash(day_of(player)) == hash);
    turn_to_card(player, CARD_VERDICTS);
    assert_true(shows(player, "Your last review: Counted"));
}

/* What was not answered then is not answered now: the run is as it was. */
static void a_run_looked_at_again_takes_no_answer(void **state)
{
    Player *player = after_all(state);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_PLAYED);
    key(player, KEY_ENTER);
    turn_to_card(player, CARD_VERDICTS);
    assert_false(offered(player, CHOOSE_REVIEW));
    letter(player, '2');
    assert_int_equal(day_of(player)->review, -1);
    assert_true(shows(player, "Which of these three"));
}

static void each_device_answers(void **state)
{
    for (int way = 0; way < 3; way++) {
        Player *player = after_all(state);
        turn_to_card(player, CARD_VERDICTS);
        if (way == 0)
            enter_on(player, CHOOSE_REVIEW + JUDGED_SERVED);
        else if (way == 1)
            click(player, CHOOSE_REVIEW + JUDGED_SERVED);
        for (int i = 0; way == 2 && i < 2 * BUTTONS_MAX && player->game->focus != CHOOSE_REVIEW + JUDGED_SERVED; i++)
            pad_press(player, PAD_UP);
        if (way == 2)
            press_a(player);
        assert_int_equal(day_of(player)->review, JUDGED_SERVED);
        key(player, KEY_ENTER); /* and the way leads on */
        assert_int_not_equal(card(player), CARD_VERDICTS);
    }
}

/* ---- the last one ---- */

static void the_questions_come_one_at_a_time(void **state)
{
    static const char *const faces[] = {"Who does more?", "Less is more.", "Who asked?", "Who answered?"};
    Player *player = after_all(state);
    turn_to_card(player, CARD_CLAIM);
    for (int face = 0; face < COUNT_OF(faces); face++) {
        assert_int_equal(player->game->deck.face, face);
        for (int i = 0; i < COUNT_OF(faces); i++)
            assert_int_equal(shows(player, faces[i]), i == face);
        key(player, KEY_ENTER);
    }
    assert_int_equal(page(player), PAGE_TITLE);
}

static void the_bet_is_told(void **state)
{
    Player *player = after_all(state);
    turn_to_card(player, CARD_CLAIM);
    assert_true(shows(player, "You said: nothing"));
    assert_true(shows(player, "It was: Busy"));
    assert_true(shows(player, "busyness: performer"));
}

/* ---- how it looks ---- */

/* Sizes in units: 1080 rows have 1.2 pixels to one. */
static void nothing_is_small_and_something_is_large(void **state)
{
    Player *player = after_all(state);
    while (true) {
        float least = 1000, most = 0;
        player->game->deck.seconds = LONG;
        see(player);
        for (int i = 0; i < player->canvas->item_count; i++) {
            const CanvasItem *item = &player->canvas->items[i];
            if (item->kind == ITEM_TEXT) {
                least = fminf(least, item->size);
                most = fmaxf(most, item->size);
            }
        }
        if (least * 1.2f < 28 || most * 1.2f < 60)
            fail_msg("%s: from %g to %g pixels", card_of(card(player))->name, (double)least * 1.2, (double)most * 1.2);
        bool figures = card(player) != CARD_SENTENCE && card(player) != CARD_ENDING && card(player) != CARD_CLAIM;
        if (figures && most * 1.2f < 120)
            fail_msg("%s: no figure over %g pixels", card_of(card(player))->name, (double)most * 1.2);
        if (at_the_last(player))
            break;
        key(player, KEY_PAGE_DOWN);
    }
}

static void nothing_lies_on_anything_at_any_size(void **state)
{
    for (int all = 0; all < 2; all++) {
        Player *player = all > 0 ? after_all(state) : after_a_day(state);
        while (true) {
            player->game->deck.seconds = LONG;
            see_sizes(player);
            if (player->worst[0])
                fail_msg("%s: %s", card_of(card(player))->name, player->worst);
            if (deck_ends(player->game, 1))
                break;
            key(player, KEY_PAGE_DOWN);
        }
    }
}

/* ---- the title ---- */

static void the_title_says_what_was_played_and_keeps_every_run(void **state)
{
    Player *player = come_in(*state);
    key(player, KEY_ESCAPE);
    come_in(*state);
    for (int runs = 1; runs <= 2; runs++) {
        after_all(state);
        int busyness = player->game->reckoning.total.busyness;
        key(player, KEY_ESCAPE);
        assert_int_equal(player->game->library.kept.count, runs);
        assert_true(shows(player, "What was played"));
        letter(player, 'p');
        for (int row = 0; row < runs; row++)
            assert_true(offered(player, CHOOSE_KEPT + row));
        see_sizes(player);
        assert_string_equal(player->worst, "");
        click(player, CHOOSE_KEPT + runs - 1);
        assert_true(at_the_end(player));
        assert_int_equal(player->game->reckoning.total.busyness, busyness);
    }
}

/* ---- figures of a level's own ---- */

static void a_changed_figure_is_said_in_words_and_in_a_unit_that_people_have(void **state)
{
    (void)state;
    static const struct {
        Constant constant;
        int value;
        const char *said;
    } cases[] = {
        {CONSTANT_FOCUS_START, 450, "Focus when a day begins: 45 %, not 30 %."},
        {CONSTANT_RESIDUE_PING, 35, "What a message leaves in the head for each open bin: 3.5 %, not 3 %."},
        {CONSTANT_PING_MINUTES, 5, "What answering a message takes: 5 min, not 3 min."},
        {CONSTANT_SEEN_REFINE, 5, "Busyness of a minute at the numbers: 0.005, not 0.15."},
        {CONSTANT_SERVED_POINT, 210, "Progress more or less that moves standing by one: 2.1, not 2.06."},
        {CONSTANT_RESIDUE_MINUTES, 28, "What is left in the head fades each minute by one part in 28, not 14."},
        {CONSTANT_KNOTS, 0, "Knots in a field, a day: 0, not 2."},
    };
    char said[256], other[256];
    for (int i = 0; i < COUNT_OF(cases); i++) {
        constant_said(cases[i].constant, cases[i].value, said, sizeof said);
        assert_string_equal(said, cases[i].said);
    }
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        constant_said((Constant)i, 1, said, sizeof said);
        if (strchr(constant_rows[i].name, '-'))
            assert_null(strstr(said, constant_rows[i].name));
        for (int k = 0; k < i; k++) {
            constant_said((Constant)k, 1, other, sizeof other);
            assert_string_not_equal(said, other);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_changed_figure_is_said_in_words_and_in_a_unit_that_people_have),
        PLAYED(one_key_leads_from_five_to_the_last_card),
        PLAYED(two_keys_lead_there_and_back),
        PLAYED(a_day_has_a_few_and_leads_home),
        PLAYED(hurried_presses_turn_one_card),
        PLAYED(the_stamps_fall_one_after_another_and_are_heard),
        PLAYED(with_reduced_motion_they_lie_there),
        PLAYED(the_answer_is_kept_in_the_run),
        PLAYED(a_run_looked_at_again_takes_no_answer),
        PLAYED(each_device_answers),
        PLAYED(the_questions_come_one_at_a_time),
        PLAYED(the_bet_is_told),
        PLAYED(nothing_is_small_and_something_is_large),
        PLAYED(nothing_lies_on_anything_at_any_size),
        PLAYED(the_title_says_what_was_played_and_keeps_every_run),
    };
    return cmocka_run_group_tests_name("cards", tests, NULL, NULL);
}
