/* test_argued.c - whether a level's argument holds, as the list of levels says it: the verdict is that of `mdr argue`, on a thread that leaves when it is
 * told to; what is known is kept by the text's hash for one program and its rules; levels with errors are never played. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <time.h>

#include "app/arguing.h"
#include "base/file.h"
#include "front/run/argued.h"
#include "front_player.h"
#include "level/read.h"
#include "report/argument.h"
#include "report/code.h"

#define DAY(title, rest) "mdr-level 1\n[day]\ntitle = \"" title "\"\nshift = 09:00-11:00\n[file a]\nname = \"A\"\nserves = \"a school\"\n" rest

static const char holds[] = DAY("Holds", "[expect]\nbalanced.pings = 0\nperformer.meetings = 0\n");
static const char fails[] = DAY("Fails", "[expect]\nbalanced.pings = 0\nbalanced.pings > 0\nbalanced.meetings > 0\n");
static const char none[] = DAY("None", "");
static const char broken[] = DAY("Broken", "[expect]\nnobody.pings > 0\n");

static const char program[] = "0.1.0-test";

/* ---- playing ---- */

static bool never(void *owner)
{
    ++*(int *)owner;
    return false;
}

static bool at_the_third(void *owner)
{
    return ++*(int *)owner == 3;
}

static Level read_level(const char *text)
{
    Level level = {0};
    Messages messages;
    assert_true(level_read(text_of(text), &level, &messages));
    return level;
}

static void the_lines_that_fail_are_counted_over_twenty_seeds(void **state)
{
    (void)state;
    ArgumentVerdict verdict;
    int asked = 0;
    Level level = read_level(fails);
    assert_true(argument_play(&level, never, &asked, &verdict));
    assert_int_equal(verdict.lines, 3);
    assert_int_equal(verdict.failed, 2);
    assert_int_equal(asked, ARGUMENT_SEEDS);
    level_free(&level);
}

static void it_is_left_before_the_next_seed(void **state)
{
    (void)state;
    ArgumentVerdict verdict = {.lines = 7};
    int asked = 0;
    Level level = read_level(holds);
    assert_false(argument_play(&level, at_the_third, &asked, &verdict));
    assert_int_equal(asked, 3);
    assert_int_equal(verdict.lines, 7);
    level_free(&level);
}

/* ---- the file ---- */

static void what_is_known_is_the_same_when_written_and_read(void **state)
{
    (void)state;
    static Argued argued, again;
    Buffer text = {0};
    argued.count = 2;
    argued.rows[0] = (ArguedRow){.hash = 0xFEDCBA9876543210, .lines = 7, .failed = 2};
    argued.rows[1] = (ArguedRow){.hash = 5, .failed = ARGUED_LONG};
    argued_print(&argued, program, &text);
    argued_read(&again, buffer_view(&text), program);
    assert_int_equal(again.count, 2);
    assert_true(again.rows[0].hash == argued.rows[0].hash);
    assert_int_equal(again.rows[0].lines, 7);
    assert_int_equal(again.rows[0].failed, 2);
    assert_int_equal(again.rows[1].failed, ARGUED_LONG);
    argued_read(&again, buffer_view(&text), "another");
    assert_int_equal(again.count, 0);
    buffer_free(&text);
}

/* A line that says what cannot be is passed over, and the others hold. */
static void what_is_damaged_is_not_known(void **state)
{
    (void)state;
    static Argued argued;
    Buffer text = {0};
    buffer_print(&text, "mdr-arguments 1 %s rules %d\n", program, RULES_VERSION);
    buffer_text(&text, "1 2 3\n1 0 0\n1 65 1\n1 7\n1 7 2 1\nx 7 2\n1 7 -1\n\n2 7 2\n1 longer\n");
    argued_read(&argued, buffer_view(&text), program);
    assert_int_equal(argued.count, 1);
    assert_int_equal(argued.rows[0].hash, 2);
    argued_read(&argued, text_of("nonsense\n2 7 2\n"), program);
    assert_int_equal(argued.count, 0);
    buffer_free(&text);
}

/* More than fit: the oldest go. */
static void it_has_an_end(void **state)
{
    (void)state;
    static Argued argued;
    Buffer text = {0};
    buffer_print(&text, "mdr-arguments 1 %s rules %d\n", program, RULES_VERSION);
    for (int i = 1; i <= LISTED_MAX + 5; i++)
        buffer_print(&text, "%x 1 0\n", (unsigned)i);
    argued_read(&argued, buffer_view(&text), program);
    assert_int_equal(argued.count, LISTED_MAX);
    assert_int_equal(argued.rows[0].hash, 6);
    buffer_free(&text);
}

/* ---- the list ---- */

static Player *come_in(Player *player)
{
    char folder[PATH_LENGTH_MAX];
    GameOptions options = {.seed = 5, .level_folders = {folder}};
    snprintf(folder, sizeof folder, "%s", in(player->scratch, "levels"));
    return sit_down(player, &options);
}

static void put_level(Player *player, const char *name, const char *text)
{
    char below[80];
    snprintf(below, sizeof below, "levels/%s.level", name);
    mkdir(in(player->scratch, "levels"), 0700);
    put(in(player->scratch, below), text);
}

/* What the loop does, until nothing is on its way. */
static void argue_all(Player *player, Arguing *arguing)
{
    enum { ROUNDS_MAX = 60000 };
    int rounds = 0;
    while (arguing_step(arguing, player->game) && rounds++ < ROUNDS_MAX)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    assert_true(rounds < ROUNDS_MAX);
}

static Arguing *start(Player *player)
{
    static char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(player->scratch, "state/arguments"));
    return arguing_open(player->game, path, program);
}

static void each_level_says_whether_it_holds(void **state)
{
    Player *player = *state;
    put_level(player, "a-holds", holds);
    put_level(player, "b-fails", fails);
    put_level(player, "c-none", none);
    put_level(player, "d-broken", broken);
    come_in(player);
    Arguing *arguing = start(player);
    assert_false(arguing_step(arguing, player->game)); /* nobody looks at the list */
    click(player, CHOOSE_LEVELS);
    assert_true(shows(player, "no argument"));
    assert_false(shows(player, "its argument holds"));
    argue_all(player, arguing);
    assert_int_equal(times_seen(player, "its argument holds"), 1);
    assert_int_equal(times_seen(player, "does not hold: 2 of 3 lines"), 1);
    assert_int_equal(times_seen(player, "no argument"), 1);
    assert_int_equal(player->game->argued.count, 2);
    assert_true(shows(player, "a-holds.level"));
    assert_true(shows(player, "d-broken.level"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    arguing_close(arguing, player->game);
}

static void it_is_known_the_next_time(void **state)
{
    Player *player = *state;
    put_level(player, "a-holds", holds);
    come_in(player);
    Arguing *arguing = start(player);
    click(player, CHOOSE_LEVELS);
    argue_all(player, arguing);
    arguing_close(arguing, player->game);
    come_in(player);
    arguing = start(player);
    click(player, CHOOSE_LEVELS);
    assert_false(arguing_step(arguing, player->game));
    assert_true(shows(player, "its argument holds"));
    put_level(player, "a-holds", fails); /* another text is another argument */
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_LEVELS);
    assert_false(shows(player, "its argument holds"));
    argue_all(player, arguing);
    assert_true(shows(player, "does not hold"));
    arguing_close(arguing, player->game);
}

/* It is not asked for without end. */
static void a_file_that_goes_or_changes_meanwhile_says_nothing(void **state)
{
    Player *player = *state;
    put_level(player, "a", holds);
    put_level(player, "b", fails);
    come_in(player);
    Arguing *arguing = start(player);
    click(player, CHOOSE_LEVELS);
    put_level(player, "a", none);
    assert_int_equal(remove(in(player->scratch, "levels/b.level")), 0);
    argue_all(player, arguing);
    assert_false(shows(player, "hold"));
    assert_int_equal(player->game->argued.count, 0);
    arguing_close(arguing, player->game);
}

/* Twenty days of all the rows there may be take many seconds. */
static void whoever_leaves_does_not_wait_for_it(void **state)
{
    enum { LEAST = 200 };
    Player *player = *state;
    Buffer text = {0};
    buffer_text(&text, "mdr-level 1\n[day]\ntitle = \"Long\"\ndays = 20\n[person p]\nname = \"P\"\n[file a]\nname = \"A\"\nserves = \"a school\"\n[schedule]\n");
    for (int i = 0; i < LEAST; i++)
        buffer_print(&text, "%02d:%02d ping p \"Word\"\n", 9 + i % 8, i % 60);
    buffer_text(&text, "[expect]\nresident.floor > performer.floor\nasker.floor > stayer.floor\nlayerer.floor > hermit.floor\n");
    put_level(player, "long", buffer_view(&text).at);
    buffer_free(&text);
    come_in(player);
    Arguing *arguing = start(player);
    click(player, CHOOSE_LEVELS);
    assert_true(arguing_step(arguing, player->game));
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
    arguing_step(arguing, player->game);
    argue_all(player, arguing);
    assert_int_equal(player->game->argued.count, 0);
    arguing_close(arguing, player->game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lines_that_fail_are_counted_over_twenty_seeds),
        cmocka_unit_test(it_is_left_before_the_next_seed),
        cmocka_unit_test(what_is_known_is_the_same_when_written_and_read),
        cmocka_unit_test(what_is_damaged_is_not_known),
        cmocka_unit_test(it_has_an_end),
        PLAYED(each_level_says_whether_it_holds),
        PLAYED(it_is_known_the_next_time),
        PLAYED(a_file_that_goes_or_changes_meanwhile_says_nothing),
        PLAYED(whoever_leaves_does_not_wait_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
