/* test_handed_in.c - a room's day as it is played: three words typed on their page, the result beside the run when it
 * is over, and the last card that has it as a QR code. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/folder.h"
#include "front_player.h"
#include "front/cards/deck.h"
#include "record/run_read.h"
#include "report/code.h"
#include "report/result_text.h"

enum { TICK = 50000, TICKS_MAX = 20000, SEED = 77, ROUND = 2 };

static const char level_text[] = "mdr-level 1\n[day]\ntitle = \"First\"\nshift = 09:00-10:30\npace = 30s/hour\n[file "
                                 "a]\nname = \"A\"\nserves = \"a school\"\n";
static const char own_seed[] = "mdr-level 1\n[day]\ntitle = \"Second\"\nshift = 09:00-10:30\npace = 30s/hour\nseed = "
                               "40000\n[file a]\nname = \"A\"\nserves = \"a school\"\n";

static int open_shelf(void **state)
{
    if (open_player(state) != 0)
        return -1;
    Player *player = *state;
    mkdir(in(player->scratch, "levels"), 0700);
    mkdir(in(player->scratch, "runs"), 0700);
    put(in(player->scratch, "levels/a-first.level"), level_text);
    put(in(player->scratch, "levels/b-second.level"), own_seed);
    return 0;
}

static Player *come_in(Player *player, const char *nickname)
{
    char levels[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX];
    snprintf(levels, sizeof levels, "%s", in(player->scratch, "levels"));
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    return sit_down(
        player, &(GameOptions){
                    .seed = 5, .level_folders = {levels}, .run_folder = runs, .nickname = nickname, .opened = 1000000});
}

static void code_for(const char *title, const char *text, uint64_t seed, char words[ROOM_CODE_MAX])
{
    CodedLevel level = {text_of(title), code_level_hash(text_of(text)), RULES_VERSION};
    RoomCode code = code_of(&level, seed, ROUND);
    code_print(&code, words);
}

static void type(Player *player, const char *words)
{
    for (; *words; words++) {
        if (*words == ' ')
            key(player, KEY_SPACE);
        else
            letter(player, *words);
    }
}

static void open_code_page(Player *player)
{
    letter(player, 'r');
    assert_int_equal(player->game->page, PAGE_CODE);
}

static void begin_room(Player *player)
{
    char words[ROOM_CODE_MAX];
    code_for("First", level_text, SEED, words);
    open_code_page(player);
    type(player, words);
    key(player, KEY_ENTER);
}

/* ---- typing ---- */

static void three_words_begin_their_day(void **state)
{
    Player *player = come_in(*state, NULL);
    begin_room(player);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_string_equal(player->game->play.level.title, "First");
    assert_true(player->game->play.day.seed == SEED);
    assert_int_equal(player->game->play.origin.round, ROUND);
}

static void a_level_with_a_seed_keeps_it(void **state)
{
    Player *player = come_in(*state, NULL);
    char words[ROOM_CODE_MAX];
    code_for("Second", own_seed, 40000, words);
    open_code_page(player);
    type(player, words);
    key(player, KEY_ENTER);
    assert_true(player->game->play.loaded && player->game->play.day.seed == 40000);
    assert_int_equal(player->game->play.origin.round, ROUND);
}

static void what_is_wrong_is_told_and_can_be_mended(void **state)
{
    Player *player = come_in(*state, NULL);
    open_code_page(player);
    type(player, "quiet lamp fort");
    assert_string_equal(player->game->code_page.typed, "quiet-lamp-fort");
    assert_true(shows(player, "forty"));
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_CODE);
    assert_true(shows(player, "did they say 'forty'?"));
    type(player, "y");
    assert_false(shows(player, "did they say"));
    key(player, KEY_ENTER);
    assert_true(shows(player, "no level here has the code quiet-lamp-forty"));
    key(player, KEY_BACKSPACE);
    assert_string_equal(player->game->code_page.typed, "quiet-lamp-fort");
    type(player, "xyz--");
    assert_string_equal(player->game->code_page.typed, "quiet-lamp-fortxyz-");
    for (int i = 0; i < 40; i++)
        letter(player, 'q');
    assert_int_equal(strlen(player->game->code_page.typed), ROOM_CODE_MAX - 1);
    assert_false(player->game->play.loaded);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

static void the_pointer_can_type_too(void **state)
{
    Player *player = come_in(*state, NULL);
    char words[ROOM_CODE_MAX];
    code_for("First", level_text, SEED, words);
    click(player, CHOOSE_ROOM);
    click(player, CHOOSE_LETTER);
    click(player, CHOOSE_ERASE);
    assert_string_equal(player->game->code_page.typed, "");
    for (const char *at = words; *at; at++)
        click(player, CHOOSE_LETTER + (*at == '-' ? 26 : *at - 'a'));
    assert_string_equal(player->game->code_page.typed, words);
    click(player, CHOOSE_BEGIN);
    assert_true(player->game->play.loaded && player->game->play.day.seed == SEED);
}

static void another_text_is_told(void **state)
{
    Player *player = come_in(*state, NULL);
    char words[ROOM_CODE_MAX];
    code_for("First", "another text", SEED, words);
    open_code_page(player);
    type(player, words);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_CODE);
    assert_true(shows(player, "another build"));
    assert_false(player->game->play.loaded);
}

/* ---- handing in ---- */

static void play_to_the_end(Player *player)
{
    begin_and_agree(player);
    for (int ticks = 0; ticks < TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            letter(player, 'b');
        if (player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
            letter(player, 'z');
        answer_nothing(player);
        if (player->game->page == PAGE_EVENING)
            key(player, KEY_ENTER);
        pass(player, TICK);
    }
    assert_true(at_the_end(player));
}

static void read_kept(Player *player, RunResult *result)
{
    Buffer names = {0}, file = {0};
    FileError error;
    ResultError wrong;
    char path[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    assert_true(folder_list(runs, RESULT_ENDING, &names, &error));
    assert_int_equal(text_find(buffer_view(&names), '\n'), (int)names.length - 1);
    text_print(path, sizeof path, "%s/%.*s", runs, (int)names.length - 1, names.data);
    assert_true(file_read(path, RESULT_BYTES_MAX, &file, &error));
    if (!run_result_read(buffer_view(&file), result, &wrong))
        fail_msg("line %d: %s", wrong.line, wrong.sentence);
    memcpy(strrchr(path, '.'), RUN_ENDING, sizeof RUN_ENDING);
    assert_true(file_exists(path));
    buffer_free(&names);
    buffer_free(&file);
}

static void a_result_lies_beside_the_run(void **state)
{
    Player *player = come_in(*state, "Anna B.");
    RunResult result;
    begin_room(player);
    play_to_the_end(player);
    read_kept(player, &result);
    DayFigures total = ledger_total(&day_of(player)->ledger, 1);
    assert_string_equal(result.nickname, "Anna B.");
    assert_int_equal(result.round, ROUND);
    assert_true(result.seed == SEED && result.begun >= 1000000 && result.begun < 1000600);
    assert_int_equal(result.busyness, total.busyness);
    assert_int_equal(result.unknown, 1);
    assert_int_equal(result.review, 0);
    turn_to_card(player, CARD_VERDICTS);
    pass(player, 4000000);
    letter(player, '3');
    assert_int_equal(day_of(player)->review, JUDGED_SERVED);
    while (!deck_ends(player->game, 1))
        key(player, KEY_PAGE_DOWN);
    key(player, KEY_ESCAPE);
    read_kept(player, &result);
    assert_int_equal(result.review, JUDGED_SERVED + 1);
}

static void the_last_card_is_the_rooms(void **state)
{
    Player *player = come_in(*state, NULL);
    char words[ROOM_CODE_MAX];
    code_for("First", level_text, SEED, words);
    begin_room(player);
    play_to_the_end(player);
    turn_to_card(player, CARD_ROOM);
    assert_true(deck_ends(player->game, 1));
    assert_true(shows(player, words));
    assert_true(shows(player, ".result"));
    assert_true(player->game->handed_in.code.side > 0);
    see_sizes(player);
    letter(player, 'n'); /* whatever is next is no room's */
    key(player, KEY_ESCAPE);
}

static void without_a_room_there_is_no_such_card(void **state)
{
    Player *player = come_in(*state, NULL);
    RunResult result;
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    play_to_the_end(player);
    assert_false(deck_has(player->game, CARD_ROOM));
    read_kept(player, &result);
    assert_int_equal(result.round, 0);
    assert_string_equal(result.nickname, "");
}

/* One start is the room's, and no further one. */
static void the_next_day_is_ones_own(void **state)
{
    Player *player = come_in(*state, NULL);
    begin_room(player);
    come_in(player, NULL);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY);
    assert_int_equal(player->game->play.origin.round, 0);
    assert_true(player->game->play.day.seed != SEED);
}

int main(void)
{
#define ON_A_SHELF(test) cmocka_unit_test_setup_teardown(test, open_shelf, close_player)
    const struct CMUnitTest tests[] = {
        ON_A_SHELF(three_words_begin_their_day),
        ON_A_SHELF(a_level_with_a_seed_keeps_it),
        ON_A_SHELF(what_is_wrong_is_told_and_can_be_mended),
        ON_A_SHELF(the_pointer_can_type_too),
        ON_A_SHELF(another_text_is_told),
        ON_A_SHELF(a_result_lies_beside_the_run),
        ON_A_SHELF(the_last_card_is_the_rooms),
        ON_A_SHELF(without_a_room_there_is_no_such_card),
        ON_A_SHELF(the_next_day_is_ones_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
