/* test_results.c - what of a level is told before it is played, and what after: the list, the title, the last page, and
 * the way back to it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front_player.h"
#include "front/cards/deck.h"
#include "front/run/library.h"
#include "front/ui/keys.h"
#include "record/line.h"

enum { TICK = 50000, TICKS_MAX = 20000 };

#define DAY "shift = 09:00-10:30\npace = 30s/hour\nseed = 3\n[file a]\nname = \"A\"\nserves = \"a school\"\n"
#define BET                                                                                                            \
    "[bet]\n? \"Much or little?\"\nmuch right when you.progress > 100\nlittle right when you.progress <= 100\n"        \
    "[rule quiet]\nname = \"Quiet until noon\"\ncost = 150\ndoes = quiet 09:00-12:00\n"                                \
    "[constants]\nplaque-at = 11\n[debrief]\n? Who asked?\n"

static const char first[] =
    "mdr-level 1\n[day]\ntitle = \"First\"\nclaim = \"Less is more.\"\nnext = c-third\n" DAY BET;
static const char second[] = "mdr-level 1\n[day]\ntitle = \"Second\"\nclaim = \"More is less.\"\n" DAY;
static const char third[] = "mdr-level 1\n[day]\ntitle = \"Third\"\nclaim = \"Same is same.\"\ndays = 2\n" DAY;

static int open_shelf(void **state)
{
    if (open_player(state) != 0)
        return -1;
    Player *player = *state;
    mkdir(in(player->scratch, "levels"), 0700);
    mkdir(in(player->scratch, "runs"), 0700);
    put(in(player->scratch, "levels/a-first.level"), first);
    put(in(player->scratch, "levels/b-second.level"), second);
    put(in(player->scratch, "levels/c-third.level"), third);
    return 0;
}

static Player *come_in(Player *player)
{
    char levels[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX];
    snprintf(levels, sizeof levels, "%s", in(player->scratch, "levels"));
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    return sit_down(player,
                    &(GameOptions){.seed = 5, .level_folders = {levels}, .run_folder = runs, .opened = 1000000});
}

/* Whatever goes on, and a while. */
static void press_on(Player *player)
{
    if (player->game->page == PAGE_BRIEFING)
        letter(player, 'b');
    if (player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
        letter(player, 'z');
    answer_nothing(player);
    if (player->game->page == PAGE_EVENING || (player->game->page == PAGE_CARDS && !at_the_end(player)))
        key(player, KEY_ENTER);
    pass(player, TICK);
}

static void play_on(Player *player)
{
    for (int ticks = 0; ticks < TICKS_MAX && !at_the_end(player); ticks++)
        press_on(player);
    assert_true(at_the_end(player));
}

static void play_to_the_end(Player *player)
{
    begin_and_agree(player);
    play_on(player);
}

/* What is next is offered with the last card. */
static void to_the_last(Player *player)
{
    while (!deck_ends(player->game, 1)) {
        assert_false(offered(player, CHOOSE_NEXT_LEVEL));
        key(player, KEY_PAGE_DOWN);
    }
}

/* ---- before ---- */

static void a_level_is_followed_by_the_one_it_names(void **state)
{
    Player *player = come_in(*state);
    const Listed *levels = player->game->library.levels;
    click(player, CHOOSE_LEVELS);
    assert_string_equal(levels[0].title, "First");
    assert_string_equal(levels[1].title, "Third");
    assert_string_equal(levels[2].title, "Second");
}

static void no_claim_is_read_before_play(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    assert_true(shows(player, "First"));
    assert_false(shows(player, "is more") || shows(player, "is less"));
    click(player, CHOOSE_ENTRY);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_false(shows(player, "is more"));
    letter(player, 'p');
    assert_true(player->game->proposing);
    assert_false(shows(player, "% Progress") || shows(player, "simulated"));
}

static void changed_constants_are_told_beforehand(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    assert_true(shows(player, "1 rule is not as usual"));
    letter(player, 'b');
    come_in(player);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY + 2);
    assert_false(shows(player, "not as usual"));
}

/* ---- after ---- */

static void see_the_claim(Player *player)
{
    turn_to_card(player, CARD_CLAIM);
    for (int face = 0; face < 3 && !shows(player, "Less is more."); face++)
        key(player, KEY_PAGE_DOWN);
    assert_true(shows(player, "Less is more."));
    assert_false(shows(player, "Who asked?"));
    key(player, KEY_PAGE_DOWN);
    assert_true(shows(player, "Who asked?"));
}

static void a_level_that_was_played_is_marked_and_its_end_can_be_seen_again(void **state)
{
    Player *player = come_in(*state);
    assert_false(offered(player, CHOOSE_NEXT_LEVEL));
    click(player, CHOOSE_LEVELS);
    assert_false(shows(player, "played"));
    click(player, CHOOSE_ENTRY);
    play_to_the_end(player);
    int busyness = player->game->reckoning.total.busyness, progress = player->game->reckoning.total.progress;
    char told[80];
    see_the_claim(player);
    click(player, CHOOSE_TITLE);
    assert_true(shows(player, "Third"));
    click(player, CHOOSE_LEVELS);
    snprintf(told, sizeof told, "played: Busyness %d, Progress %d", busyness, progress);
    assert_int_equal(times_shown(player, told), 1);
    assert_false(offered(player, CHOOSE_RESULT + 1));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    click(player, CHOOSE_RESULT);
    assert_int_equal(player->game->page, PAGE_CARDS);
    assert_int_equal(player->game->reckoning.total.busyness, busyness);
    assert_int_equal(player->game->reckoning.total.progress, progress);
    see_the_claim(player);
}

/* Of the largest text. */
static float largest(Player *player, int per_cent)
{
    float most = 0;
    player->game->settings.text_per_cent = per_cent;
    pass(player, 0);
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT && item->size > most)
            most = item->size;
    }
    return most;
}

static void the_number_is_no_smaller_where_text_is_large(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    play_to_the_end(player);
    for (int card = 0; card < (int)CARD_COUNT; card++) {
        if (!deck_has(player->game, (CardId)card))
            continue;
        turn_to_card(player, (CardId)card);
        float usual = largest(player, 100);
        for (int size = 110; size <= 150; size += 20)
            assert_true(largest(player, size) >= usual * 0.7f);
        assert_true(largest(player, 200) >= 50);
    }
}

static void results_are_reached_by_keys(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    play_to_the_end(player);
    click(player, CHOOSE_TITLE);
    enter_on(player, CHOOSE_LEVELS);
    assert_int_equal(player->game->focus, CHOOSE_ENTRY);
    key(player, KEY_RIGHT);
    assert_int_equal(player->game->focus, CHOOSE_RESULT);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_CARDS);
}

static void what_is_next_follows_the_level_or_else_the_list(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    play_to_the_end(player);
    to_the_last(player);
    letter(player, 'n');
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_string_equal(player->game->play.level.title, "Third");
    play_to_the_end(player);
    to_the_last(player);
    letter(player, 'n');
    assert_string_equal(player->game->play.level.title, "Second"); /* behind it in the list */
    play_to_the_end(player);
    to_the_last(player);
    assert_false(offered(player, CHOOSE_NEXT_LEVEL));
    click(player, CHOOSE_TITLE);
    assert_false(offered(player, CHOOSE_NEXT_LEVEL)); /* all were played */
}

static void a_run_that_is_damaged_is_no_result(void **state)
{
    Player *player = *state;
    put(in(player->scratch, "runs/19700101-000000-00.run"), "mdr-run 1\n00000000 end 7\n");
    come_in(player);
    click(player, CHOOSE_LEVELS);
    assert_false(shows(player, "played"));
}

/* Accounts and Progress of a day as its strip has them. */
static void assert_remembered(Player *player, int day)
{
    const Strip *strip = play_strip(&player->game->play, day);
    const DayFigures *figures = &day_of(player)->ledger.days[day - 1];
    StripLines lines;
    int refining = 0;
    assert_non_null(strip);
    assert_int_equal(strip->day, day);
    strip_lines(strip, &lines);
    for (int i = 0; i < strip->count; i++)
        refining += strip->minutes[i].account == ACCOUNT_REFINING;
    assert_true(refining > 0);
    assert_int_equal(refining, figures->minutes[ACCOUNT_REFINING]);
    assert_int_equal(lines.busyness[strip->count - 1], figures->busyness);
}

/* As it was played, as it was shown again, and as it was gone on with. */
static void the_strip_of_every_day_is_there_when_all_are_over(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY + 1);
    begin_and_agree(player);
    assert_null(play_strip(&player->game->play, 2));
    while (beat_day(day_of(player)->beat) == 1 || day_of(player)->phase != PHASE_SHIFT)
        press_on(player);
    assert_remembered(player, 1);
    come_in(player);
    key(player, KEY_ENTER);
    assert_int_equal(day_of(player)->phase, PHASE_SHIFT);
    assert_remembered(player, 1);
    play_on(player);
    assert_remembered(player, 1);
    assert_remembered(player, 2);
    click(player, CHOOSE_TITLE);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_RESULT + 1);
    assert_int_equal(player->game->page, PAGE_CARDS);
    assert_remembered(player, 1);
    assert_remembered(player, 2);
}

/* The file without the command that ended the day, every line with the sum it should have. */
static void forget_leaving(const char *path)
{
    Buffer file = {0}, out = {0};
    FileError error;
    Text line = {"", 0};
    uint32_t sum = 0;
    assert_true(file_read(path, RUN_BYTES_MAX, &file, &error));
    Text rest = buffer_view(&file);
    assert_true(text_split(&rest, '\n', &line));
    buffer_add(&out, line);
    buffer_text(&out, "\n");
    sum = line_sum(0, line);
    while (text_split(&rest, '\n', &line)) {
        Text words = text_part(line, LINE_SUM_DIGITS + 1, line.length);
        if (!text_starts(words, "leave "))
            line_add(&sum, words, &out);
    }
    assert_true(file_write(path, buffer_view(&out), &error));
    buffer_free(&file);
    buffer_free(&out);
}

static void a_run_that_does_not_end_when_played_again_says_so(void **state)
{
    char path[PATH_LENGTH_MAX];
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    play_to_the_end(player);
    click(player, CHOOSE_TITLE);
    snprintf(path, sizeof path, "%s", player->game->library.levels[0].run);
    forget_leaving(path);
    come_in(player);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_RESULT);
    assert_int_equal(player->game->page, PAGE_BROKEN);
    assert_true(shows(player, "does not play again"));
}

#define AT_SHELF(claim) cmocka_unit_test_setup_teardown(claim, open_shelf, close_player)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_SHELF(a_level_is_followed_by_the_one_it_names),
        AT_SHELF(no_claim_is_read_before_play),
        AT_SHELF(changed_constants_are_told_beforehand),
        AT_SHELF(the_strip_of_every_day_is_there_when_all_are_over),
        AT_SHELF(a_level_that_was_played_is_marked_and_its_end_can_be_seen_again),
        AT_SHELF(the_number_is_no_smaller_where_text_is_large),
        AT_SHELF(results_are_reached_by_keys),
        AT_SHELF(what_is_next_follows_the_level_or_else_the_list),
        AT_SHELF(a_run_that_is_damaged_is_no_result),
        AT_SHELF(a_run_that_does_not_end_when_played_again_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
