/* test_watched.c - the page of a room's results, through the front: its figures are those of the runs, what comes into
 * the folder is there within a second, what is none is named, and each view is moved to by key and by mouse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "between.h"
#include "finished.h"
#include "front/pages/room_watch.h"
#include "front_player.h"
#include "report/room_page.h"

enum { FRAME = 16667, SECONDS = 1000000, PLAYED_BY = 6, STARTED = 1794000000 };

static const BotKind bots[PLAYED_BY] = {BOT_PERFORMER, BOT_STAMPER,  BOT_AGREEABLE,
                                        BOT_HERMIT,    BOT_BALANCED, BOT_OVERTIMER};
static const char small_level[] =
    "mdr-level 1\n[day]\ntitle = \"Quick Reply\"\ndays = 2\nseed = 1847\njudged = seen\n"
    "[person quill]\nname = \"Mr. Ansel Quill\"\n[person ines]\nname = \"Ines Farrow\"\n"
    "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n[schedule]\n"
    "09:40 ping ines \"Line 14 of the payroll has no bank\" needs-you about=thimble\n"
    "10:00-12:00 pings any rate=4/hour needs=20%\n"
    "10:30 meeting quill \"Pre-alignment\" for=45m note-would-do\n";

static const char *const names[PLAYED_BY] = {"Anna", "Bela", "Cem", "Dora", "Emil", "Fee"};

/* One bot's result on that level, under somebody's name, as a file that is put into the room. */
static void play_and_hand_in(Player *player, const char *level, int bot, int round, const char *file, RunResult *out)
{
    Play *played = open_play(level, 1847);
    finish_bot(played, bots[bot]);
    strips_keep(&played->strips, &played->day);
    RunOrigin origin = {code_level_hash(text_of(level)), STARTED + bot * 60 + round * 3600, round};
    RunResult result = run_result_of(&played->day, &played->strips, &origin);
    Buffer text = {0};
    char path[200];
    if (bot > 0) { /* the first said nothing */
        result.guessed = 1;
        result.said_refining = 100 + bot;
        result.was_refining = 40 + 3 * bot;
    }
    assert_true(run_result_nickname(&result, text_of(names[(bot + round / 2) % PLAYED_BY])));
    run_result_print(&result, &text);
    snprintf(path, sizeof path, "room/%s", file);
    put(in(player->scratch, path), text.data);
    buffer_free(&text);
    close_play(played);
    *out = result;
}

static RunResult hand_in(Player *player, int bot, int round, const char *file)
{
    RunResult result;
    play_and_hand_in(player, small_level, bot, round, file, &result);
    return result;
}

static void hand_in_all(Player *player, RunResult results[PLAYED_BY])
{
    for (int bot = 0; bot < PLAYED_BY; bot++) {
        char file[40];
        snprintf(file, sizeof file, "%d.result", bot);
        results[bot] = hand_in(player, bot, 1, file);
    }
}

static Player *come_in(Player *player)
{
    char room[PATH_LENGTH_MAX], levels[PATH_LENGTH_MAX];
    snprintf(room, sizeof room, "%s", in(player->scratch, "room"));
    snprintf(levels, sizeof levels, "%s", in(player->scratch, "levels"));
    mkdir(room, 0700);
    mkdir(levels, 0700);
    return sit_down(player,
                    &(GameOptions){.seed = 5, .room_folder = room, .level_folders = {levels}, .opened = 1000000});
}

static void go_in(Player *player)
{
    letter(player, 't');
    assert_int_equal(player->game->page, PAGE_WATCHED);
}

/* By frames, as long as the page itself says that it moves or is to look. */
static void wait_for(Player *player, uint64_t microseconds)
{
    for (uint64_t passed = 0; passed < microseconds; passed += FRAME)
        pass(player, FRAME);
}

static const WatchedRoom *watched_of(const Player *player)
{
    return &player->game->watched;
}

static const RoomDot *dot_of(const Player *player, const char *name)
{
    const Room *room = &watched_of(player)->room;
    for (int person = 0; person < room->people; person++) {
        if (strcmp(room_last(room, person)->name, name) == 0)
            return &watched_of(player)->dots[person];
    }
    fail_msg("nobody is called %s", name);
    return NULL;
}

static bool about(float a, float b)
{
    return a - b < 0.002f && b - a < 0.002f;
}

/* ---- figures ---- */

static void its_figures_are_those_of_the_runs(void **state)
{
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    Scale busyness, progress;
    hand_in_all(player, results);
    put(in(player->scratch, "levels/small.level"), small_level);
    go_in(player);
    wait_for(player, 4 * SECONDS);
    const WatchedRoom *watched = watched_of(player);
    assert_int_equal(watched->room.people, PLAYED_BY);
    assert_int_equal(watched->marks.count, 5);
    room_scales(&watched->room, &watched->marks, &busyness, &progress);
    for (int bot = 0; bot < PLAYED_BY; bot++) {
        const RoomDot *dot = dot_of(player, names[bot]);
        assert_true(about(dot->x * (float)busyness.most / 1000, (float)results[bot].busyness / 1000));
        assert_true(about((1 - dot->y) * (float)progress.most / 1000, (float)results[bot].progress / 1000));
        assert_true(shows(player, names[bot]));
    }
    assert_true(shows(player, "6 people, 6 runs") && shows(player, "Quick Reply") && shows(player, "performer"));
}

/* Of two in a view, whoever stands higher has the higher row; the figure is beside it. */
static void check_verdict(Player *player, const RunResult results[PLAYED_BY], Judged count)
{
    for (int bot = 0; bot < PLAYED_BY; bot++) {
        const RoomDot *dot = dot_of(player, names[bot]);
        char standing[16];
        snprintf(standing, sizeof standing, "%d", results[bot].standing[count]);
        assert_true(times_seen(player, standing) > 0);
        assert_true(about(dot->x, (float)results[bot].standing[count] / 1000));
        for (int other = 0; other < PLAYED_BY; other++) {
            if (results[other].standing[count] > results[bot].standing[count])
                assert_true(dot_of(player, names[other])->y < dot->y);
        }
    }
}

static void each_count_has_its_order(void **state)
{
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    hand_in_all(player, results);
    go_in(player);
    wait_for(player, 4 * SECONDS);
    int moved = 0;
    for (int count = 0; count < JUDGED_COUNT; count++) {
        float before = dot_of(player, "Emil")->y;
        if (count == 1)
            click(player, CHOOSE_VIEW + ROOM_VERDICT + count);
        else
            letter(player, (char)('1' + count));
        assert_int_equal(player->game->watched.view, ROOM_VERDICT + count);
        assert_true(about(dot_of(player, "Emil")->y, before));
        wait_for(player, 4 * SECONDS);
        moved += !about(dot_of(player, "Emil")->y, before);
        check_verdict(player, results, (Judged)count);
    }
    assert_true(moved > 0);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

static void what_was_said_stands_beside_what_was(void **state)
{
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    hand_in_all(player, results);
    go_in(player);
    letter(player, 'g');
    wait_for(player, 4 * SECONDS);
    for (int bot = 0; bot < PLAYED_BY; bot++) {
        char said[40];
        snprintf(said, sizeof said, "%d / %d", results[bot].said_refining, results[bot].was_refining);
        assert_int_equal(times_seen(player, said), bot > 0);
        assert_int_equal(dot_of(player, names[bot])->row >= 0, bot > 0);
        if (bot > 0)
            assert_true(
                about(dot_of(player, names[bot])->x, (float)results[bot].was_refining / (float)(100 + PLAYED_BY - 1)));
    }
}

/* ---- of the whole room ---- */

/* All that is written, a blank between one text and the next: wrapped sentences are whole again. */
static bool says(Player *player, const char *sentence)
{
    Buffer all = {0};
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT)
            buffer_print(&all, "%.*s ", item->length, player->canvas->text + item->first);
    }
    bool found = all.data && strstr(all.data, sentence);
    buffer_free(&all);
    return found;
}

static void its_minutes_are_those_of_the_runs(void **state)
{
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    int spent[ACCOUNT_COUNT] = {0}, sum = 0, shown = 0;
    char words[100];
    hand_in_all(player, results);
    for (int i = 0; i < PLAYED_BY * ACCOUNT_COUNT; i++) {
        spent[i % ACCOUNT_COUNT] += results[i / ACCOUNT_COUNT].minutes[i % ACCOUNT_COUNT];
        sum += results[i / ACCOUNT_COUNT].minutes[i % ACCOUNT_COUNT];
    }
    go_in(player);
    letter(player, 'm');
    assert_int_equal(player->game->watched.view, ROOM_MINUTES);
    snprintf(words, sizeof words, "%d of %d minutes were spent at the numbers.",
             spent[ACCOUNT_REFINING] + spent[ACCOUNT_NIGHT], sum);
    assert_true(says(player, words));
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        shown += spent[i] > 0;
        snprintf(words, sizeof words, " %d (%d %%)", spent[i], (int)((double)spent[i] * 100 / sum + 0.5));
        assert_int_equal(shows(player, words), spent[i] > 0);
    }
    snprintf(words, sizeof words, "%d. ", shown);
    assert_true(shows(player, words));
    snprintf(words, sizeof words, "%d. ", shown + 1);
    assert_false(shows(player, words));
    assert_true(shown > 3 && shows(player, "1. Refining") && !shows(player, "Sorting"));
    player->game->settings.plain = true;
    assert_true(shows(player, "1. Sorting") && !shows(player, "Refining"));
}

static void its_dearest_is_that_of_the_runs(void **state)
{
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    char words[400];
    int most = 0;
    hand_in_all(player, results);
    for (int bot = 0; bot < PLAYED_BY; bot++)
        most = results[bot].dearest_price > results[most].dearest_price ? bot : most;
    const RunResult *result = &results[most];
    go_in(player);
    click(player, CHOOSE_VIEW + ROOM_DEAREST);
    assert_true(result->dearest > 0);
    snprintf(words, sizeof words,
             "A %s, day %d at %02d:%02d, at the desk of %s: it took %d minutes, and signal worth %d.%d more after it. "
             "With these hands that is %d.%d numbers.",
             job_words[result->dearest - 1], result->dearest_day, result->dearest_minute / 60,
             result->dearest_minute % 60, names[most], result->dearest_taken, result->dearest_lost / 1000,
             result->dearest_lost / 100 % 10, result->dearest_price / 1000, result->dearest_price / 100 % 10);
    assert_true(says(player, words));
}

/* As many as a level may have, and together longer than a page. */
static void put_questions(Player *player, Buffer *level)
{
    buffer_text(level, small_level);
    buffer_text(level, "[debrief]\n");
    for (int i = 0; i < LEVEL_QUESTIONS_MAX; i++)
        buffer_print(level,
                     "? Asked as number %d: who was it for, what did it cost, who saw it, and what would have been "
                     "missed without it?\n",
                     i + 1);
    put(in(player->scratch, "levels/asks.level"), level->data);
}

static void its_questions_are_those_of_the_level(void **state)
{
    Player *player = come_in(*state);
    Buffer level = {0};
    RunResult result;
    bool asked[LEVEL_QUESTIONS_MAX] = {false};
    int at_once = 0;
    put_questions(player, &level);
    play_and_hand_in(player, level.data, 0, 1, "one.result", &result);
    go_in(player);
    for (int press = 0; press < LEVEL_QUESTIONS_MAX; press++) {
        letter(player, 'q');
        assert_false(says(player, "What happened?"));
        for (int i = 0; i < LEVEL_QUESTIONS_MAX; i++) {
            char words[60];
            snprintf(words, sizeof words, "%d. Asked as number %d: who", i + 1, i + 1);
            bool here = says(player, words);
            asked[i] = asked[i] || here;
            at_once += here && press == 0;
        }
    }
    assert_between(at_once, 1, LEVEL_QUESTIONS_MAX - 1);
    for (int i = 0; i < LEVEL_QUESTIONS_MAX; i++)
        assert_true(asked[i]);
    see_sizes(player);
    assert_string_equal(player->worst, "");
    buffer_free(&level);
}

static void without_its_level_it_has_questions_of_its_own(void **state)
{
    Player *player = come_in(*state);
    hand_in(player, 0, 1, "one.result");
    go_in(player);
    letter(player, 'q');
    assert_true(
        says(player, "1. What happened? 2. Where have you seen this? 3. Which rule would you change on Monday?"));
}

/* ---- what comes ---- */

static void a_file_is_there_within_a_second(void **state)
{
    Player *player = come_in(*state);
    go_in(player);
    assert_true(shows(player, "Nobody is here yet"));
    assert_true(game_wait(player->game) <= SECONDS);
    hand_in(player, 0, 1, "one.result");
    wait_for(player, SECONDS);
    assert_int_equal(watched_of(player)->room.people, 1);
    hand_in(player, 1, 1, "two.result");
    wait_for(player, SECONDS);
    assert_int_equal(watched_of(player)->room.people, 2);
    assert_true(shows(player, "Bela"));
    unlink(in(player->scratch, "room/one.result"));
    wait_for(player, SECONDS);
    assert_int_equal(watched_of(player)->room.people, 1);
}

static void a_dot_goes_from_the_first_round_to_the_second(void **state)
{
    Player *player = come_in(*state);
    hand_in(player, 0, 1, "one.result");
    hand_in(player, 4, 1, "two.result");
    go_in(player);
    wait_for(player, 4 * SECONDS);
    assert_false(offered(player, CHOOSE_ROUND));
    hand_in(player, 5, 2, "again.result"); /* of round 2, by whoever is called as the first */
    wait_for(player, SECONDS);
    assert_int_equal(watched_of(player)->room.people, 2);
    assert_int_equal(watched_of(player)->room.count, 3);
    wait_for(player, 4 * SECONDS);
    assert_true(watched_rests(watched_of(player)));
    RoomDot last = *dot_of(player, "Anna");
    letter(player, 'r');
    assert_false(watched_rests(watched_of(player)));
    assert_int_equal(game_wait(player->game), 0);
    pass(player, FRAME);
    assert_false(about(dot_of(player, "Anna")->x, dot_of(player, "Anna")->to_x));
    wait_for(player, 4 * SECONDS);
    assert_false(about(dot_of(player, "Anna")->x, last.x) && about(dot_of(player, "Anna")->y, last.y));
    letter(player, 'r');
    wait_for(player, 4 * SECONDS);
    assert_true(about(dot_of(player, "Anna")->x, last.x) && about(dot_of(player, "Anna")->y, last.y));
}

static void with_reduced_motion_nothing_moves(void **state)
{
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    hand_in_all(player, results);
    player->game->settings.reduced_motion = true;
    go_in(player);
    pass(player, FRAME);
    letter(player, '1');
    pass(player, FRAME);
    assert_true(watched_rests(watched_of(player)));
}

/* ---- what is none ---- */

static void what_is_none_is_named(void **state)
{
    Player *player = come_in(*state);
    hand_in(player, 2, 1, "one.result");
    put(in(player->scratch, "room/broken.result"), "mdr-result 1\ntitle Half\n");
    put(in(player->scratch, "room/letter.txt"), "Dear all\n");
    go_in(player);
    assert_int_equal(watched_of(player)->room.people, 1);
    assert_int_equal(watched_of(player)->left_count, 2);
    assert_true(shows(player, "broken.result:3"));
    letter(player, 'l');
    assert_true(shows(player, "Left out: 2") && shows(player, "letter.txt: left out"));
    hand_in(player, 3, 1, "broken.result");
    unlink(in(player->scratch, "room/letter.txt"));
    wait_for(player, SECONDS);
    assert_int_equal(watched_of(player)->room.people, 2);
    assert_false(offered(player, CHOOSE_VIEW + ROOM_LEFT_OUT));
}

static void without_a_folder_there_is_no_such_page(void **state)
{
    Player *player = sit_down(*state, &(GameOptions){.seed = 5, .opened = 1000000});
    assert_false(offered(player, CHOOSE_WATCHED));
    letter(player, 't');
    assert_int_equal(player->game->page, PAGE_TITLE);
}

/* ---- what is seen ---- */

static void it_is_to_be_read_at_every_size(void **state)
{
    static const char views[] = "e123gmdqqqlm";
    Player *player = come_in(*state);
    RunResult results[PLAYED_BY];
    see_sizes(player);
    go_in(player);
    see_sizes(player);
    hand_in_all(player, results);
    hand_in(player, 5, 2, "again.result");
    put(in(player->scratch, "room/letter.txt"), "Dear all\n");
    put(in(player->scratch, "levels/small.level"), small_level);
    wait_for(player, 6 * SECONDS);
    for (int i = 0; views[i]; i++) {
        letter(player, views[i]);
        wait_for(player, 4 * SECONDS);
        see_sizes(player);
    }
    assert_string_equal(player->worst, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(its_figures_are_those_of_the_runs),
        PLAYED(each_count_has_its_order),
        PLAYED(what_was_said_stands_beside_what_was),
        PLAYED(its_minutes_are_those_of_the_runs),
        PLAYED(its_dearest_is_that_of_the_runs),
        PLAYED(its_questions_are_those_of_the_level),
        PLAYED(without_its_level_it_has_questions_of_its_own),
        PLAYED(a_file_is_there_within_a_second),
        PLAYED(a_dot_goes_from_the_first_round_to_the_second),
        PLAYED(with_reduced_motion_nothing_moves),
        PLAYED(what_is_none_is_named),
        PLAYED(without_a_folder_there_is_no_such_page),
        PLAYED(it_is_to_be_read_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
