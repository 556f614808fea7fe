/* test_office.c - what is said and done away from the glass: talks before doors, nods in meetings, reports, perks, the
 * break room. Whatever the day counts is in the tests of work/; here it is what is shown and taken. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "front/game.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/words/words.h"
#include "devices.h"
#include "front/run/conversation.h"
#include "front/corridor/corridor.h"
#include "front/desk/desk.h"
#include "front/run/waiting.h"
#include "scratch.h"
#include "work/look.h"

enum { FRAME_TIME = 16667, PATIENCE = 20000 };

static const char office_level[] =
    "mdr-level 1\n[day]\ntitle = \"An Office\"\nclaim = \"Rooms.\"\nseed = 5\n"
    "[person ines]\nname = \"Ines Farrow\"\nrole = \"payroll clerk\"\nlooks = caller\n"
    "[person quill]\nname = \"Mr. Ansel Quill\"\n"
    "[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\n"
    "[schedule]\n"
    "09:40 meeting quill \"Pre-alignment\" for=40m note-would-do\n"
    "10:40 perk finger-trap for=6m\n"
    "11:00 report \"Weekly compile\" minutes=20 legacy\n"
    "11:40 tool digest\n"
    "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=20m ends=\"Weekly compile\"\n"
    "[rule retire]\nname = \"Retired\"\ndoes = retire\n"
    "[map]\n#######\n#M.I.B#\n###Q###\n#######\n"
    "door M refinement\ndoor I person ines\ndoor B break-room\ndoor Q person quill\n"
    "[talk ines]\nines: First words.\nines: Second words.\nyou> Go on. -> more\nyou> Stop. -> end\n"
    "@more\nquill: Somebody else speaks.\n@further\nines: It goes on below the label.\nyou> Again. -> further\n"
    "you> Enough. -> end\n"
    "[debrief]\n? Where was one?\n";

typedef struct Table {
    Scratch scratch;
    Player player;
} Table;

static int open_table(void **state)
{
    Table *table = calloc(1, sizeof *table);
    void *scratch = NULL;
    *state = table;
    if (!table || set_up(&scratch) != 0 || !scratch)
        return -1;
    table->scratch = *(Scratch *)scratch;
    free(scratch);
    put(in(&table->scratch, "office.level"), office_level);
    table->player.canvas = calloc(1, sizeof(Canvas));
    return table->player.canvas ? 0 : -1;
}

static int close_table(void **state)
{
    Table *table = *state;
    game_close(table->player.game);
    free(table->player.canvas);
    empty_folder(table->scratch.folder);
    rmdir(table->scratch.folder);
    free(table);
    return 0;
}

static Player *at_desk(Table *table)
{
    GameOptions options = {.level_path = in(&table->scratch, "office.level")};
    Buffer error = {0};
    int status = 0;
    settings_give(&options.given, SETTING_BOOT, false);
    table->player.game = game_open(&options, &error, &status);
    if (!table->player.game)
        fail_msg("%s", error.data ? error.data : "no message");
    pass(&table->player, 0);
    letter(&table->player, 'b');
    assert_int_equal(table->player.game->page, PAGE_DESK);
    return &table->player;
}

static int minute(const Player *player)
{
    return beat_minute(day_of(player)->beat);
}

static void until_minute(Player *player, int wanted)
{
    for (int i = 0; i < PATIENCE && minute(player) < wanted; i++)
        pass(player, FRAME_TIME);
    assert_true(minute(player) >= wanted);
}

/* Until nothing has the hands. */
static void until_free(Player *player)
{
    for (int i = 0; i < PATIENCE && play_job(&player->game->play); i++)
        pass(player, FRAME_TIME);
    assert_null(play_job(&player->game->play));
    pass(player, FRAME_TIME);
}

static bool holds(const char *line, int length, const char *words)
{
    int wanted = (int)strlen(words);
    for (int i = 0; i + wanted <= length; i++) {
        if (memcmp(line + i, words, (size_t)wanted) == 0)
            return true;
    }
    return false;
}

/* Whether these words stand on the screen, whole within one line. */
static bool reads(Player *player, const char *words)
{
    see(player);
    const Canvas *canvas = player->canvas;
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_TEXT && holds(canvas->text + item->first, item->length, words))
            return true;
    }
    return false;
}

/* ---- talks ---- */

static Player *before(Table *table, int column, int row)
{
    Player *player = at_desk(table);
    letter(player, 'q');
    pass(player, FRAME_TIME);
    corridor_go(player->game, column, row);
    for (int i = 0; i < PATIENCE && (player->game->walker.going || !corridor_idle(player->game)); i++)
        pass(player, FRAME_TIME);
    return player;
}

static Player *in_talk(Table *table)
{
    Player *player = before(table, 3, 1);
    key(player, KEY_ENTER);
    until_free(player);
    assert_true(conversation_goes_on(&player->game->play));
    return player;
}

static void a_talk_is_gone_through_as_it_is_written(void **state)
{
    Player *player = in_talk(*state);
    assert_true(reads(player, "First words.") && reads(player, "Second words.") && reads(player, "Go on."));
    letter(player, '1');
    assert_true(reads(player, "You: Go on."));
    until_free(player);
    assert_true(reads(player, "Mr. Ansel Quill: Somebody else speaks."));
    assert_true(reads(player, "It goes on below the label.") && !reads(player, "First words."));
    letter(player, '1');
    until_free(player);
    assert_true(!reads(player, "Somebody else speaks.") && reads(player, "It goes on below the label."));
    letter(player, '2');
    until_free(player);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
}

static void each_thing_said_takes_its_minutes_and_thinking_takes_none(void **state)
{
    Player *player = in_talk(*state);
    int before_it = minute(player), price = player->game->play.level.constants[CONSTANT_SAY_MINUTES];
    for (int i = 0; i < 300; i++)
        pass(player, FRAME_TIME);
    assert_int_equal(minute(player), before_it);
    letter(player, '1');
    assert_false(offered(player, CHOOSE_SAY)); /* first it is listened to */
    until_free(player);
    assert_int_equal(minute(player), before_it + price);
    assert_true(offered(player, CHOOSE_SAY));
}

static void one_may_go_at_any_turn_and_for_nothing(void **state)
{
    Player *player = in_talk(*state);
    int before_it = minute(player);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    assert_int_equal(minute(player), before_it);
    key(player, KEY_ENTER); /* and comes again, to the first words */
    until_free(player);
    assert_true(reads(player, "First words."));
}

static void whoever_has_no_text_says_something_all_the_same(void **state)
{
    Player *player = before(*state, 3, 2);
    int before_it = minute(player);
    key(player, KEY_ENTER);
    pass(player, FRAME_TIME);
    assert_false(conversation_goes_on(&player->game->play));
    assert_true(reads(player, job_title(JOB_VISIT)));
    until_free(player);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    assert_true(minute(player) > before_it);
}

static void an_invitation_is_taken_in_a_talk_and_the_talk_goes_on_after_it(void **state)
{
    Player *player = in_talk(*state);
    while (minute(player) < 9 * 60 + 40) { /* only what is said makes time pass */
        letter(player, '1');
        until_free(player);
        assert_true(conversation_goes_on(&player->game->play));
    }
    assert_non_null(waiting_card(player->game));
    letter(player, 'j');
    assert_true(reads(player, job_title(JOB_MEETING)));
    until_free(player);
    assert_true(conversation_goes_on(&player->game->play) && reads(player, "It goes on below the label."));
}

static void at_two_hundred_per_cent_words_and_answers_are_two_pages(void **state)
{
    Player *player = in_talk(*state);
    player->game->settings.text_per_cent = 200;
    pass(player, 0);
    assert_true(reads(player, "First words.") && !offered(player, CHOOSE_SAY));
    letter(player, '1');
    assert_true(!reads(player, "First words.") && offered(player, CHOOSE_SAY));
    letter(player, '2');
    until_free(player);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
}

static void a_talk_that_is_over_does_not_come_back_with_the_next_message(void **state)
{
    Player *player = in_talk(*state);
    Office *office = &player->game->play.day.office;
    letter(player, '2');
    until_free(player);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    office->jobs[office->job_count++] = (Job){.kind = JOB_PING, .minutes = 3, .length = 3, .row = -1};
    assert_false(conversation_goes_on(&player->game->play));
}

static void who_stands_up_goes_nowhere_by_oneself(void **state)
{
    Player *player = at_desk(*state);
    player->game->walker = (Walker){.placed = true, .going = true, .goal_column = 5, .goal_row = 1}; /* as yesterday */
    letter(player, 'q');
    pass(player, FRAME_TIME);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    assert_false(player->game->walker.going);
}

/* ---- meetings ---- */

static Player *in_meeting(Table *table)
{
    Player *player = at_desk(table);
    until_minute(player, 9 * 60 + 40);
    pass(player, FRAME_TIME);
    letter(player, 'j');
    assert_int_equal(play_job(&player->game->play)->kind, JOB_MEETING);
    return player;
}

static void until_nod(Player *player, NodTime wanted)
{
    for (int i = 0; i < PATIENCE && day_nod(day_of(player)) != wanted; i++)
        pass(player, FRAME_TIME);
    assert_int_equal(day_nod(day_of(player)), wanted);
}

static void a_nod_on_the_beat_is_seen_and_one_beside_it_is_not(void **state)
{
    Player *player = in_meeting(*state);
    int64_t before_it = day_of(player)->ledger.seen;
    assert_int_equal(day_nod(day_of(player)), NOD_BESIDE);
    letter(player, '2');
    assert_true(day_of(player)->ledger.seen == before_it && reads(player, "not seen"));
    until_nod(player, NOD_ON_BEAT);
    before_it = day_of(player)->ledger.seen;
    letter(player, '2');
    assert_true(day_of(player)->ledger.seen > before_it);
    assert_int_equal(day_nod(day_of(player)), NOD_GIVEN);
    before_it = day_of(player)->ledger.seen;
    letter(player, '2'); /* not twice to one phrase */
    assert_true(day_of(player)->ledger.seen == before_it);
}

static void the_head_nods_by_itself_where_it_is_asked_to(void **state)
{
    Player *player = in_meeting(*state);
    player->game->settings.automatic_nod = true;
    for (int phrase = 0; phrase < 3; phrase++) {
        until_nod(player, NOD_GIVEN);
        assert_true(player->game->desk.nod_seen);
        until_nod(player, NOD_BESIDE);
    }
}

static void who_speaks_does_not_nod_and_who_nods_has_stopped_speaking(void **state)
{
    Player *player = in_meeting(*state);
    letter(player, '3');
    assert_int_equal(day_of(player)->office.manner, MANNER_SPEAK);
    assert_int_equal(day_nod(day_of(player)), NOD_NEVER);
    letter(player, '2');
    assert_int_equal(day_of(player)->office.manner, MANNER_QUIET);
    assert_int_equal(day_nod(day_of(player)), NOD_GIVEN);
}

/* ---- reports, perks, the break room ---- */

static void decline_until(Player *player, int wanted)
{
    for (int i = 0; i < PATIENCE && minute(player) < wanted; i++) {
        pass(player, FRAME_TIME);
        if (waiting_card(player->game) && minute(player) < wanted)
            key(player, KEY_F2);
    }
    pass(player, FRAME_TIME);
}

static void a_report_says_whether_it_is_read_and_that_it_can_be_ended(void **state)
{
    Player *player = at_desk(*state);
    decline_until(player, 11 * 60);
    const Offer *report = waiting_card(player->game);
    assert_true(report && report->name.kind == ENTRY_REPORT);
    assert_true(reads(player, "readers") != report->reader);
    assert_true(reads(player, "acts") == report->reader);
    assert_true(reads(player, "steward"));
}

static void a_trap_is_pulled_for_minutes_that_were_said(void **state)
{
    Player *player = at_desk(*state);
    decline_until(player, 10 * 60 + 40);
    assert_true(reads(player, "do it"));
    letter(player, 'a');
    assert_true(reads(player, "1 min more, not seen"));
    int length = play_job(&player->game->play)->length;
    click(player, CHOOSE_PULL);
    assert_int_equal(play_job(&player->game->play)->length, length + 1);
    for (int i = 0; i < 20 && offered(player, CHOOSE_PULL); i++)
        letter(player, '1');
    assert_int_equal(play_job(&player->game->play)->length, 2 * length);
    assert_true(reads(player, "as tight as it gets"));
}

static void in_the_break_room_one_hears_of_what_one_declined(void **state)
{
    Player *player = at_desk(*state);
    decline_until(player, 9 * 60 + 50);
    letter(player, 'q');
    pass(player, FRAME_TIME);
    corridor_go(player->game, 5, 1);
    for (int i = 0; i < PATIENCE && (player->game->walker.going || !corridor_idle(player->game)); i++)
        pass(player, FRAME_TIME);
    player->game->play.day.office.residue = 400;
    key(player, KEY_ENTER);
    pass(player, FRAME_TIME);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_REST);
    assert_true(reads(player, "Pre-alignment") && reads(player, "without you"));
    until_free(player);
    assert_true(day_of(player)->office.residue <= 200);
}

#define AT_TABLE(claim) cmocka_unit_test_setup_teardown(claim, open_table, close_table)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_TABLE(a_talk_is_gone_through_as_it_is_written),
        AT_TABLE(each_thing_said_takes_its_minutes_and_thinking_takes_none),
        AT_TABLE(one_may_go_at_any_turn_and_for_nothing),
        AT_TABLE(whoever_has_no_text_says_something_all_the_same),
        AT_TABLE(an_invitation_is_taken_in_a_talk_and_the_talk_goes_on_after_it),
        AT_TABLE(at_two_hundred_per_cent_words_and_answers_are_two_pages),
        AT_TABLE(a_talk_that_is_over_does_not_come_back_with_the_next_message),
        AT_TABLE(who_stands_up_goes_nowhere_by_oneself),
        AT_TABLE(a_nod_on_the_beat_is_seen_and_one_beside_it_is_not),
        AT_TABLE(the_head_nods_by_itself_where_it_is_asked_to),
        AT_TABLE(who_speaks_does_not_nod_and_who_nods_has_stopped_speaking),
        AT_TABLE(a_report_says_whether_it_is_read_and_that_it_can_be_ended),
        AT_TABLE(a_trap_is_pulled_for_minutes_that_were_said),
        AT_TABLE(in_the_break_room_one_hears_of_what_one_declined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
