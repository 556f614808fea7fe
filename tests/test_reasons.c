/* test_reasons.c - the office says why: a price against what is left of the day, what the end of a shift left undone, and at the moment
 * itself what an open bin takes and that nobody reads a report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/desk/explain.h"
#include "front/game.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"
#include "front_player.h"
#include "work/look.h"

enum { TICK = 16667, SECOND = 1000000 };

#define LONG_80 "A very long name that somebody had every right to choose, and which goes on, and"

#define LEVEL                                                                                                          \
    "mdr-level 1\n[day]\ntitle = \"T\"\nshift = 09:00-17:00\ndays = 2\nseed = 3\n"                                     \
    "[person ines]\nname = \"Ines Farrow\"\n[person quill]\nname = \"Mr. Ansel Quill\"\n"                              \
    "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"
#define REST                                                                                                           \
    "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=90m\n"                                                 \
    "[constants]\nbreed = 0\nconversation-under = 0\n"

static Player *at_desk(void **state, const char *rows)
{
    char level[2000];
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    snprintf(level, sizeof level, LEVEL "[schedule]\n%s\n%s", rows, REST);
    sit_down_to(*state, level, &options);
    letter(*state, 'b');
    return *state;
}

static void pass_seconds(Player *player, double seconds)
{
    for (uint64_t end = player->now + (uint64_t)(seconds * SECOND); player->now < end;)
        pass(player, TICK);
}

/* The day goes on without a picture; then what came by the way is seen. */
static void run_to(Player *player, int minute)
{
    while (minute_of(player) < minute && day_of(player)->phase == PHASE_SHIFT)
        pass(player, TICK);
}

static void looks_well(Player *player)
{
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* Somewhere on the screen, over as many lines as it takes. */
static bool says(Player *player, const char *words)
{
    char all[20000] = "";
    size_t length = 0;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT && length < sizeof all - 600)
            length += (size_t)snprintf(all + length, sizeof all - length, "%.*s ", item->length, player->canvas->text + item->first);
    }
    return strstr(all, words) != NULL;
}

/* ---- prices ---- */

/* Of the first text on the screen that holds these words. */
static int ink_of(Player *player, const char *words)
{
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        char text[400] = "";
        if (item->kind == ITEM_TEXT)
            snprintf(text, sizeof text, "%.*s", item->length, player->canvas->text + item->first);
        if (strstr(text, words))
            return item->ink;
    }
    return -1;
}

static void a_price_that_the_day_has_no_room_for_says_so(void **state)
{
    static const struct {
        const char *row, *says;
    } cases[] = {
        {"16:20 report \"Weekly compile\" minutes=40", "40 min, seen"},
        {"16:20 report \"Weekly compile\" minutes=41", "41 min, 40 left: not done"},
        {"16:20 tool digest", "90 min, 40 left: not done"},
        {"16:20 meeting quill \"What we drop\" for=45m decides", "45 min, 40 left: seen, not done"},
        {"16:55 meeting quill \"Pre-alignment\" for=5m note-would-do", "10 min, 5 left: not done"}, /* the note */
        {"16:55 perk melon-bar for=6m", "6 min, 5 left: not done"},
        {"16:58 ping ines \"A tiny thing?\"", "3 min, 2 left: not done"},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, cases[i].row);
        while (!waiting_card(player->game))
            pass(player, TICK);
        assert_true(says(player, cases[i].says));
        assert_int_equal(says(player, "not done"), i > 0);
        assert_int_equal(ink_of(player, i > 0 ? " left: " : "40 min, seen"), i > 0 ? INK_BUSY : INK_DIM);
        looks_well(player);
    }
}

static void a_price_says_what_it_keeps_from_being_done(void **state)
{
    Player *player = at_desk(state, "16:20 report \"Weekly compile\" minutes=38\n16:25 ping ines \"A tiny thing?\"\n16:58 ping quill \"Saw this?\"");
    run_to(player, 16 * 60 + 20);
    pass_seconds(player, 0.5);
    letter(player, 'w');
    assert_int_equal(play_job(&player->game->play)->kind, JOB_REPORT);
    while (!waiting_card(player->game))
        pass(player, TICK);
    assert_true(says(player, "3 min, seen at once; what waits is not done"));
    looks_well(player);
}

/* One that may need somebody and one that may not: two minutes to six. */
static void the_trays_price_stands_against_what_is_left(void **state)
{
    Player *player = at_desk(state, "16:00 ping ines \"A tiny thing?\"\n16:20 ping quill \"Saw this?\"");
    static const struct {
        int left;
        const char *says, *explained;
    } cases[] = {{6, "2-6 min", "All of them are answered"}, {5, "2-6 min, 5 left", "5 minutes are left today"},
                 {2, "2-6 min, 2 left", "2 minutes are left today"},
                 {1, "2-6 min, 1 left: not all", "1 minute is left today"}};
    char words[EXPLAINED_MAX];
    for (int i = 0; i < COUNT_OF(cases); i++) {
        run_to(player, 17 * 60 - cases[i].left);
        assert_int_equal(day_of(player)->tray_count, 2);
        assert_true(says(player, cases[i].says));
        assert_int_equal(says(player, " left"), i > 0);
        assert_int_equal(says(player, "not all"), cases[i].left < 2);
        assert_true(explain_words(player->game, CHOOSE_TRAY, words));
        assert_non_null(strstr(words, cases[i].explained));
        assert_true(explain_words(player->game, CHOOSE_ASK, words));
        assert_non_null(strstr(words, cases[i].left == 1 ? "1 minute is left today" : "minutes are left today")); /* twelve would be asked */
        looks_well(player);
    }
}

static const char house[] = LEVEL "[map]\n#######\n#M.P.U#\n#######\ndoor M refinement\ndoor P person ines\ndoor U serves thimble\n"
                                  "[talk ines]\nines: You found it.\nyou> I did. -> end\n[constants]\nbreed = 0\n";

static void a_door_says_whether_it_is_too_late_for_it(void **state)
{
    for (int late = 0; late <= 1; late++) {
        Player *player = *state;
        GameOptions options = {.seed = 5};
        settings_give(&options.given, SETTING_BOOT, false);
        sit_down_to(player, house, &options);
        letter(player, 'b');
        int there = 17 * 60 - constants_of(day_of(player))[CONSTANT_VISIT_MINUTES] + late;
        run_to(player, there - 4);
        letter(player, 'q');
        letter(player, 'c');
        assert_int_equal(says(player, "4 min, too late today"), late);
        looks_well(player);
        click(player, CHOOSE_GOAL + 2);
        for (int i = 0; i < 600; i++)
            pass(player, TICK);
        assert_int_equal(minute_of(player), there);
        assert_int_equal(says(player, "left: not done"), late);
        assert_int_equal(says(player, "min, not seen"), !late);
        looks_well(player);
    }
}

/* ---- what was left undone ---- */

/* In fewer words, but to the end. */
static bool says_when_large(Player *player, const char *words)
{
    player->game->settings.text_per_cent = 200;
    bool said = says(player, words);
    player->game->settings.text_per_cent = 100;
    return said;
}

static void what_the_shift_cut_short_is_said_until_one_goes_home(void **state)
{
    static const struct {
        const char *row;
        char choice;
        const char *says;
    } cases[] = {
        {"16:40 report \"Weekly compile\" minutes=50", 'w', "Weekly compile: 20 of 50 minutes. Not done, and nothing came of it."},
        {"16:40 report \"" LONG_80 "\" minutes=50", 'w', "20 of 50 minutes. Not done, and nothing came of it."},
        {"16:40 meeting quill \"What we drop\" for=30m decides", 'j', "What we drop: 20 of 30 minutes. The rest was decided without you."},
        {"16:40 tool digest", 'r', "AutoDigest: 20 of 90 minutes. Not done, and nothing came of it."},
        {"16:58 perk melon-bar for=10m", 'a', "Melon bar: 2 of 10 minutes. Not done, and nothing came of it."},
        {"16:58 ping ines \"A tiny thing?\"", 'n', "2 of 3 minutes. Not answered."},
        {"16:40 report \"Weekly compile\" minutes=20", 'w', NULL},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, cases[i].row);
        while (!waiting_card(player->game))
            pass(player, TICK);
        while (!play_job(&player->game->play))
            letter(player, cases[i].choice);
        run_to(player, 17 * 60);
        assert_int_equal(day_of(player)->phase, PHASE_CLOSING);
        if (cases[i].says)
            assert_true(says(player, cases[i].says));
        assert_int_equal(says_when_large(player, "min. Not done."), cases[i].says && strstr(cases[i].says, "Not done"));
        assert_int_equal(says(player, "The lights stay on"), cases[i].says == NULL);
        pass_seconds(player, 10);
        looks_well(player);
        letter(player, 'z');
    }
}

static void the_others_are_counted(void **state)
{
    Player *player = at_desk(state, "15:40 ping ines \"A tiny thing?\"\n15:55 ping quill \"Line 14 has no bank\" needs-you\n"
                                    "16:10 tool digest\n16:25 report \"" LONG_80 "\" minutes=50\n"
                                    "16:40 meeting quill \"" LONG_80 "\" for=60m decides\n");
    run_to(player, 16 * 60 + 41);
    Play *play = &player->game->play;
    while (day_of(player)->offer_count > 0) {
        Command command = {.kind = COMMAND_ANSWER, .event = day_of(player)->offers[0].name};
        Choice choices[3];
        int count = day_choices(day_of(player), &day_of(player)->offers[0], choices);
        command.choice = (uint8_t)choices[count == 3 ? 1 : 0]; /* replaces, writes, joins */
        assert_true(play_obey(play, command));
    }
    assert_true(play_obey(play, (Command){.kind = COMMAND_EMPTY_TRAY}));
    run_to(player, 17 * 60);
    assert_int_equal(day_of(player)->undone_count, 3);
    assert_true(says(player, "1 thing more was not done."));
    assert_true(says_when_large(player, " 2 more."));
    for (int i = 1; i < day_of(player)->undone_count; i++) {
        if (day_of(player)->undone[i].kind == JOB_MEETING) /* its name is cut, so that the rest is not */
            play->day.undone[0] = day_of(player)->undone[i];
    }
    assert_true(says_when_large(player, "Decided without you. 2 more."));
    looks_well(player);
}

/* ---- reasons ---- */

static void write_report(Player *player, bool reader)
{
    while (!waiting_card(player->game))
        pass(player, TICK);
    player->game->play.day.offers[0].reader = reader;
    letter(player, 'w');
    while (play_job(&player->game->play))
        pass(player, TICK);
}

static void that_nobody_reads_a_report_is_said_once_an_hour(void **state)
{
    static const char unread[] = "It has been seen, and filed. Nobody reads it.";
    Player *player = at_desk(state, "10:00 report \"Weekly compile\" minutes=50\n11:10 report \"Accident book\" minutes=20\n"
                                    "14:00 report \"Weekly compile\" minutes=50\n15:00 report \"Audit\" minutes=20\n");
    write_report(player, false);
    assert_true(says(player, "The report took 50 minutes. It has been seen, and filed. Nobody reads it."));
    looks_well(player);
    write_report(player, false);
    assert_false(says(player, unread));
    write_report(player, false);
    assert_true(says(player, unread));
    write_report(player, true); /* what was paid is said each time */
    assert_true(says(player, "The report took 20 minutes, and somebody acts on it: Progress "));
    assert_false(says(player, unread));
    looks_well(player);
}

/* Some numbers that lie there, into that bin. */
static void put_some(Player *player, int bin)
{
    Play *play = &player->game->play;
    Command gather = {.kind = COMMAND_GATHER, .box = {(int16_t)(4 * bin + 1), (int16_t)(minute_of(player) % 20), 3, 1}};
    assert_true(play_obey(play, gather));
    assert_true(play_obey(play, (Command){.kind = COMMAND_DEPOSIT, .argument = (int16_t)bin}));
    pass_seconds(player, 2.5); /* what went in is said first */
}

static void what_a_fourth_open_bin_takes_is_said_once_an_hour(void **state)
{
    static const char open[] = "Each beyond 3 takes focus as long as it stands open.";
    Player *player = at_desk(state, "");
    for (int bin = 0; bin < 3; bin++) {
        put_some(player, bin);
        assert_false(says(player, open));
    }
    put_some(player, 3);
    assert_true(says(player, "4 bins are open. Each beyond 3"));
    looks_well(player);
    pass_seconds(player, 6);
    put_some(player, 4);
    assert_int_equal(day_open_bins(day_of(player)), 5);
    assert_false(says(player, open));
    run_to(player, minute_of(player) + 61);
    put_some(player, 2); /* that was open */
    assert_false(says(player, open));
    player->game->play.day.bins[0][4] = bin_new(&player->game->play.level.files[0]);
    put_some(player, 4);
    assert_true(says(player, "5 bins are open. Each beyond 3"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_price_that_the_day_has_no_room_for_says_so),
        PLAYED(a_price_says_what_it_keeps_from_being_done),
        PLAYED(the_trays_price_stands_against_what_is_left),
        PLAYED(a_door_says_whether_it_is_too_late_for_it),
        PLAYED(what_the_shift_cut_short_is_said_until_one_goes_home),
        PLAYED(the_others_are_counted),
        PLAYED(that_nobody_reads_a_report_is_said_once_an_hour),
        PLAYED(what_a_fourth_open_bin_takes_is_said_once_an_hour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
