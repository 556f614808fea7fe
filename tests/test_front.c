/* test_front.c - the game as seen, without a window: whole days by keys alone and by mouse alone, pausing, resuming,
 * and what cannot be played. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/game.h"
#include "front/run/kept.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/keys.h"
#include "front/ui/widgets.h"
#include "front/words/words.h"
#include "front/run/waiting.h"
#include "front/desk/desk.h"
#include "front/glass/cells.h"
#include "short_days.h"
#include "work/day_hash.h"
#include "work/look.h"

/* ---- a person with keys, and one with a mouse ---- */

typedef struct Manners {
    void (*take)(Player *, int id);      /* something on a page */
    void (*answer)(Player *, int index); /* a card's choice */
    void (*gather)(Player *, Box box);
    void (*bin)(Player *, int bin);
    void (*look_around)(Player *);
    void (*turn)(Player *, bool back); /* a page of the end */
} Manners;

static void press_answer(Player *player, int index)
{
    static const Key keys[] = {KEY_F1, KEY_F2, KEY_F3};
    key(player, keys[index]);
}

static void click_answer(Player *player, int index)
{
    click(player, CHOOSE_ANSWER + index);
}

static void walk_to(Player *player, int column, int row)
{
    const Desk *desk = &player->game->desk;
    key(player, KEY_RIGHT);
    for (int i = 0; i < 400 && (desk->cursor_column != column || desk->cursor_row != row); i++) {
        if (desk->cursor_column != column)
            key(player, desk->cursor_column < column ? KEY_RIGHT : KEY_LEFT);
        else
            key(player, desk->cursor_row < row ? KEY_DOWN : KEY_UP);
    }
}

static void gather_by_keys(Player *player, Box box)
{
    walk_to(player, box.column, box.row);
    key(player, KEY_SPACE);
    for (int i = 1; i < box.columns; i++)
        key(player, KEY_RIGHT);
    for (int i = 1; i < box.rows; i++)
        key(player, KEY_DOWN);
    see(player);
    key(player, KEY_SPACE);
}

/* Dragging at odd times, two clicks at even ones. */
static void gather_by_mouse(Player *player, Box box)
{
    Layout layout = layout_of(player->game);
    CanvasPoint from = cells_centre(&layout, &player->game->desk, box.column, box.row);
    CanvasPoint to = cells_centre(&layout, &player->game->desk, box.column + box.columns - 1, box.row + box.rows - 1);
    if (player->gathers % 2 == 0)
        click_at(player, from.x, from.y);
    else
        button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, from.x, from.y);
    point_at(player, to.x, to.y);
    see(player);
    if (player->gathers % 2 == 0)
        button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, to.x, to.y);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, to.x, to.y);
}

static void bin_by_key(Player *player, int bin)
{
    letter(player, (char)('1' + bin));
}

static void bin_by_click(Player *player, int bin)
{
    click(player, CHOOSE_BIN + bin);
}

static void look_by_keys(Player *player)
{
    static const Key ways[] = {KEY_RIGHT, KEY_DOWN, KEY_LEFT, KEY_UP};
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = ways[player->now / 2000000 % 4], .shift = true});
}

static void look_by_mouse(Player *player)
{
    Ui ui = game_buttons(player->game);
    const Button *map = ui_button_of(&ui, CHOOSE_MAP);
    assert_non_null(map);
    float x = player->now / 2000000 % 2 ? 0.8f : 0.2f, y = player->now / 4000000 % 2 ? 0.8f : 0.2f;
    click_at(player, map->at.x + map->at.w * x, map->at.y + map->at.h * y);
}

static void turn_by_key(Player *player, bool back)
{
    key(player, back ? KEY_BACKSPACE : KEY_SPACE);
}

static void turn_by_click(Player *player, bool back)
{
    click(player, back ? CHOOSE_EARLIER : CHOOSE_LATER);
}

static const Manners keys_alone = {enter_on, press_answer, gather_by_keys, bin_by_key, look_by_keys, turn_by_key};
static const Manners mouse_alone = {click, click_answer, gather_by_mouse, bin_by_click, look_by_mouse, turn_by_click};

static void refine(Player *player, const Manners *manners)
{
    const Day *day = day_of(player);
    Box box;
    Temper temper;
    if (!day_hands_free(day))
        return;
    if (day->hand.count > 0) {
        int right = 0;
        for (int i = 0; i < day->hand.count; i++)
            right += day->hand.held[i].quality == QUALITY_RIGHT;
        manners->bin(player, bin_for(player, right ? (Temper)day->hand.held[0].temper : TEMPER_WOE));
        assert_int_equal(day->hand.count, 0);
        player->deposits++;
    } else if (find_cluster(player, &box, &temper)) {
        manners->gather(player, box);
        assert_true(day->hand.count > 0);
        player->gathers++;
    } else if (player->now / TICK % 20 == 0) {
        manners->look_around(player);
    }
}

static void be_at_the_terminal(Player *player, const Manners *manners)
{
    const Offer *card = NULL;
    const Day *day = day_of(player);
    let_it_come(player);
    for (int i = 0; i < 3 && !card; i++)
        card = offered(player, CHOOSE_ANSWER + i) ? &day->offers[0] : NULL;
    if (day->phase == PHASE_CLOSING)
        manners->take(player, beat_day(day->beat) == 1 ? CHOOSE_STAY : CHOOSE_HOME);
    else if (card && player->now / TICK % 10 == 0)
        manners->answer(player, next_choice(player, card));
    else if (offered(player, CHOOSE_MANNER + MANNER_NOD) && day->office.manner != MANNER_NOD)
        manners->take(player, CHOOSE_MANNER + MANNER_NOD);
    else if (player->now / TICK % 4 == 0)
        refine(player, manners);
}

static void be_at_home(Player *player, const Manners *manners)
{
    if (offered(player, CHOOSE_ANSWER))
        manners->answer(player, next_choice(player, &day_of(player)->offers[0]));
}

/* Plays until the end page; returns how many ticks it took. */
static int play_through(Player *player, const Manners *manners)
{
    int ticks = 0;
    for (; ticks < DAY_TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            manners->take(player, CHOOSE_BEGIN);
        else if (player->game->page == PAGE_CONSENT)
            manners->take(player, CHOOSE_AGREE);
        else if (player->game->page == PAGE_DESK)
            be_at_the_terminal(player, manners);
        else if (player->game->page == PAGE_QUESTION)
            manners->take(player, CHOOSE_UNKNOWN);
        else if (player->game->page == PAGE_CARDS)
            manners->take(player, CHOOSE_CONTINUE);
        else if (player->game->page == PAGE_EVENING)
            be_at_home(player, manners);
        pass(player, TICK);
        if (ticks % 40 == 0)
            see(player);
    }
    return ticks;
}

static void play_from_title_to_end(Player *player, const Manners *manners)
{
    come_in(player, &(GameOptions){.seed = 5});
    manners->take(player, CHOOSE_LEVELS);
    assert_int_equal(player->game->library.count, 2);
    manners->take(player, CHOOSE_ENTRY);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    manners->take(player, CHOOSE_BET + 1);
    assert_int_equal(day_of(player)->bet, 1);
    manners->take(player, CHOOSE_PROPOSALS);
    manners->take(player, CHOOSE_RULE);
    assert_int_equal(day_of(player)->office.rules, 1);
    manners->take(player, CHOOSE_BACK);
    play_through(player, manners);

    assert_int_equal(player->game->page, PAGE_CARDS);
    assert_true(player->seen[PAGE_QUESTION] && player->seen[PAGE_CARDS] && player->seen[PAGE_EVENING]);
    assert_true(player->gathers > 20);
    assert_true(player->deposits > 20);
    assert_true(player->game->reckoning.total.progress > 0);
    assert_true(player->game->reckoning.total.busyness > 0);
    assert_true(player->game->reckoning.total.minutes[ACCOUNT_NIGHT] > 0);
    assert_true(player->game->reckoning.right_bet >= 0);
    for (int i = CARD_CERTIFICATE + 1; i <= CARD_SENTENCE; i++) {
        manners->turn(player, false);
        assert_int_equal(player->game->deck.at, i);
        see(player);
    }
    for (int i = CARD_SENTENCE - 1; i >= (int)CARD_CERTIFICATE; i--) {
        manners->turn(player, true);
        assert_int_equal(player->game->deck.at, i);
    }
    manners->take(player, CHOOSE_TITLE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

static void keys_alone_play_two_days_from_title_to_end(void **state)
{
    play_from_title_to_end(*state, &keys_alone);
}

static void the_mouse_alone_plays_two_days_from_title_to_end(void **state)
{
    play_from_title_to_end(*state, &mouse_alone);
}

/* ---- idle, pause, resume ---- */

static void a_day_left_alone_reaches_its_end(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    uint64_t from = player->now;
    while (day_of(player)->phase != PHASE_CLOSING && player->now - from < UINT64_C(600) * 1000000)
        pass(player, TICK);
    for (int i = 0; i < 2 * 60 * 20; i++)
        pass(player, TICK);
    assert_int_equal(day_of(player)->phase, PHASE_CLOSING); /* nobody is taken home who did not ask for it */
    from += UINT64_C(120) * 1000000;
    letter(player, 'z');
    look_back(player);
    while (player->game->page != PAGE_BRIEFING && player->now - from < UINT64_C(600) * 1000000)
        pass(player, TICK);
    assert_int_equal(beat_day(day_of(player)->beat), 2); /* it waits for a key in the lift */
    double seconds = (double)(player->now - from) / 1e6;
    enum { HOURS = 135, READING = 3 * 6, EVENING = 20 }; /* 4.5 hours at 30 s, less a quick lunch */
    assert_true(seconds > 120 && seconds < HOURS + READING + EVENING + 2);
}

/* However fast the clock goes, an invitation and a perk are there to be read. */
static void what_comes_can_be_read_before_it_goes(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    double longest[ENTRY_COUNT] = {0};
    while (beat_minute(day_of(player)->beat) < 10 * 60 + 40) {
        pass(player, TICK);
        const Offer *card = waiting_card(player->game);
        if (card && (double)player->game->desk.card_seconds > longest[card->name.kind])
            longest[card->name.kind] = (double)player->game->desk.card_seconds;
        if (card && card->name.kind == ENTRY_REPORT) /* at three times the pace */
            letter(player, 'w');
    }
    assert_true(longest[ENTRY_MEETING] > 5.8 && longest[ENTRY_PERK] > 5.8);
}

static void pausing_stops_the_clock_at_once(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    for (int i = 0; i < 60; i++)
        pass(player, TICK);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
    Beat beat = day_of(player)->beat;
    assert_true(game_wait(player->game) == UINT64_MAX);
    pass(player, 3000000);
    assert_int_equal(day_of(player)->beat, beat);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_DESK);
    pass(player, TICK);
    assert_true(day_of(player)->beat > beat);
}

static void losing_the_window_pauses(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    assert_int_equal(player->game->page, PAGE_PAUSE);
    Beat beat = day_of(player)->beat;
    give(player, (Input){.kind = INPUT_FOCUS_GAINED});
    pass(player, TICK);
    assert_int_equal(day_of(player)->beat, beat);
    click(player, CHOOSE_CONTINUE);
    assert_int_equal(player->game->page, PAGE_DESK);
}

static void a_long_gap_counts_as_a_quarter_of_a_second(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    Beat beat = day_of(player)->beat;
    pass(player, UINT64_C(3600) * 1000000);
    assert_int_equal(day_of(player)->beat - beat, 20); /* 80 beats a second at 30 s an hour */
}

static void a_day_goes_on_where_it_was(void **state)
{
    Player *player = *state;
    char runs[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    begin_at_desk(player, &(GameOptions){.seed = 5, .run_folder = runs});
    for (int i = 0; i < 1507; i++) {
        be_at_the_terminal(player, &keys_alone);
        pass(player, TICK);
    }
    Beat beat = day_of(player)->beat;
    uint64_t hash = day_hash(day_of(player));
    come_in(player, &(GameOptions){.seed = 6, .run_folder = runs});
    assert_non_null(begun_newest(&player->game->library));
    see(player);
    enter_on(player, CHOOSE_RESUME);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_int_equal(day_of(player)->beat, beat);
    assert_true(day_hash(day_of(player)) == hash);
    play_through(player, &mouse_alone);
    assert_int_equal(player->game->page, PAGE_CARDS);
    click(player, CHOOSE_TITLE);
    assert_null(begun_newest(&player->game->library)); /* it is over: nothing to go on with */
}

static void a_run_that_cannot_go_on_leaves_the_one_that_is_played_alone(void **state)
{
    Player *player = *state;
    char runs[PATH_LENGTH_MAX], none[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    snprintf(none, sizeof none, "%s", in(player->scratch, "runs/none.run"));
    begin_at_desk(player, &(GameOptions){.seed = 5, .run_folder = runs});
    Game *game = player->game;
    Buffer broken = {0};
    letter(player, 'g');
    pass(player, TICK);
    uint64_t hash = day_hash(day_of(player));
    int status = 0;
    put(none, "this is no run");
    assert_false(play_resume(game, none, &broken, &status));
    assert_int_equal(status, EXIT_DATA);
    assert_true(broken.length > 0);
    assert_true(game->play.loaded && game->play.recording);
    assert_true(day_hash(day_of(player)) == hash && day_of(player)->hand.count > 0);
    key(player, KEY_BACKSPACE);
    pass(player, TICK);
    assert_string_equal(game->play.trouble, "");
    hash = day_hash(day_of(player));
    unlink(none);
    come_in(player, &(GameOptions){.seed = 6, .run_folder = runs});
    enter_on(player, CHOOSE_RESUME); /* all that was done is in its file */
    assert_true(day_hash(day_of(player)) == hash);
    buffer_free(&broken);
}

static void another_file_has_nothing_that_was_found_in_this_one(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    Desk *desk = &player->game->desk;
    pass(player, TICK);
    for (int i = 0; i < CLUSTERS_MAX; i++)
        desk->shown[i] = desk->found[i] = 1;
    assert_true(play_obey(&player->game->play, (Command){.kind = COMMAND_OPEN_FILE, .argument = 1}));
    pass(player, 0);
    for (int i = 0; i < CLUSTERS_MAX; i++)
        assert_true(desk->shown[i] <= 0 && desk->found[i] <= 0);
}

static void a_folder_that_cannot_be_written_is_told_and_play_goes_on(void **state)
{
    Player *player = *state;
    char runs[PATH_LENGTH_MAX];
    put(in(player->scratch, "file"), "in the way");
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "file/runs"));
    begin_at_desk(player, &(GameOptions){.seed = 5, .run_folder = runs});
    assert_true(player->game->play.trouble[0] != 0);
    assert_non_null(strstr(player->game->desk.news, "not being kept"));
    Beat beat = day_of(player)->beat;
    pass(player, TICK);
    assert_true(day_of(player)->beat > beat);
    key(player, KEY_ESCAPE);
    assert_true(shows(player, "Not being kept"));
}

/* ---- what cannot be played ---- */

static void a_broken_level_is_listed_with_its_first_message(void **state)
{
    Player *player = come_in(*state, &(GameOptions){.seed = 5});
    click(player, CHOOSE_LEVELS);
    assert_true(shows(player, "Two Short Days") && shows(player, "Cannot be played: line 4"));
    click(player, CHOOSE_ENTRY + 1);
    assert_int_equal(player->game->page, PAGE_BROKEN);
    see_sizes(player);
    assert_string_equal(player->worst, "");
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_LEVELS);
}

static void a_level_named_at_the_start_is_refused_with_its_messages(void **state)
{
    static const struct {
        const char *name, *says;
        int status;
    } rows[] = {
        {"levels/b-broken.level", ":4:", EXIT_DATA},
        {"levels/none.level", "none.level", EXIT_NO_FILE},
    };
    Player *player = *state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        GameOptions options = {.level_path = in(player->scratch, rows[i].name)};
        Buffer error = {0};
        int status = 0;
        assert_null(game_open(&options, &error, &status));
        assert_int_equal(status, rows[i].status);
        assert_non_null(strstr(error.data, rows[i].says));
        buffer_free(&error);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_SHELF(keys_alone_play_two_days_from_title_to_end),
        AT_SHELF(the_mouse_alone_plays_two_days_from_title_to_end),
        AT_SHELF(a_day_left_alone_reaches_its_end),
        AT_SHELF(what_comes_can_be_read_before_it_goes),
        AT_SHELF(pausing_stops_the_clock_at_once),
        AT_SHELF(losing_the_window_pauses),
        AT_SHELF(a_long_gap_counts_as_a_quarter_of_a_second),
        AT_SHELF(a_day_goes_on_where_it_was),
        AT_SHELF(a_run_that_cannot_go_on_leaves_the_one_that_is_played_alone),
        AT_SHELF(another_file_has_nothing_that_was_found_in_this_one),
        AT_SHELF(a_folder_that_cannot_be_written_is_told_and_play_goes_on),
        AT_SHELF(a_broken_level_is_listed_with_its_first_message),
        AT_SHELF(a_level_named_at_the_start_is_refused_with_its_messages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
