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

static Player *at_desk(Player *player)
{
    GameOptions options = {0};
    settings_give(&options.given, SETTING_BOOT, false);
    sit_down_to(player, office_level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static void until_minute(Player *player, int wanted)
{
    for (int i = 0; i < PATIENCE && minute_of(player) < wanted; i++)
        pass(player, FRAME_TIME);
    assert_true(minute_of(player) >= wanted);
}

/* Until nothing has the hands. */
static void until_free(Player *player)
{
    for (int i = 0; i < PATIENCE && play_job(&player->game->play); i++)
        pass(player, FRAME_TIME);
    assert_null(play_job(&player->game->play));
    pass(player, FRAME_TIME);
}

/* ---- talks ---- */

static Player *before(Player *player, int column, int row)
{
    at_desk(player);
    letter(player, 'q');
    pass(player, FRAME_TIME);
    corridor_go(&player->game->walker, column, row);
    for (int i = 0; i < PATIENCE && (player->game->walker.going || !corridor_idle(player->game)); i++)
        pass(player, FRAME_TIME);
    return player;
}

static Player *in_talk(Player *player)
{
    before(player, 3, 1);
    key(player, KEY_ENTER);
    until_free(player);
    assert_true(conversation_goes_on(&player->game->play));
    return player;
}

static void a_talk_is_gone_through_as_it_is_written(void **state)
{
    Player *player = in_talk(*state);
    assert_true(shows(player, "First words.") && shows(player, "Second words.") && shows(player, "Go on."));
    letter(player, '1');
    assert_true(shows(player, "You: Go on."));
    until_free(player);
    assert_true(shows(player, "Mr. Ansel Quill: Somebody else speaks."));
    assert_true(shows(player, "It goes on below the label.") && !shows(player, "First words."));
    letter(player, '1');
    until_free(player);
    assert_true(!shows(player, "Somebody else speaks.") && shows(player, "It goes on below the label."));
    letter(player, '2');
    until_free(player);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
}

static void each_thing_said_takes_its_minutes_and_thinking_takes_none(void **state)
{
    Player *player = in_talk(*state);
    int before_it = minute_of(player), price = player->game->play.level.constants[CONSTANT_SAY_MINUTES];
    for (int i = 0; i < 300; i++)
        pass(player, FRAME_TIME);
    assert_int_equal(minute_of(player), before_it);
    letter(player, '1');
    assert_false(offered(player, CHOOSE_SAY)); /* first it is listened to */
    until_free(player);
    assert_int_equal(minute_of(player), before_it + price);
    assert_true(offered(player, CHOOSE_SAY));
}

static void one_may_go_at_any_turn_and_for_nothing(void **state)
{
    Player *player = in_talk(*state);
    int before_it = minute_of(player);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    assert_int_equal(minute_of(player), before_it);
    key(player, KEY_ENTER); /* and comes again, to the first words */
    until_free(player);
    assert_true(shows(player, "First words."));
}

static void whoever_has_no_text_says_something_all_the_same(void **state)
{
    Player *player = before(*state, 3, 2);
    int before_it = minute_of(player);
    key(player, KEY_ENTER);
    pass(player, FRAME_TIME);
    assert_false(conversation_goes_on(&player->game->play));
    assert_true(shows(player, job_title(JOB_VISIT)));
    until_free(player);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    assert_true(minute_of(player) > before_it);
}

static void an_invitation_is_taken_in_a_talk_and_the_talk_goes_on_after_it(void **state)
{
    Player *player = in_talk(*state);
    while (minute_of(player) < 9 * 60 + 40) { /* only what is said makes time pass */
        letter(player, '1');
        until_free(player);
        assert_true(conversation_goes_on(&player->game->play));
    }
    assert_non_null(waiting_card(player->game));
    letter(player, 'j');
    assert_true(shows(player, job_title(JOB_MEETING)));
    until_free(player);
    assert_true(conversation_goes_on(&player->game->play) && shows(player, "It goes on below the label."));
}

static void at_two_hundred_per_cent_words_and_answers_are_two_pages(void **state)
{
    Player *player = in_talk(*state);
    player->game->settings.text_per_cent = 200;
    pass(player, 0);
    assert_true(shows(player, "First words.") && !offered(player, CHOOSE_SAY));
    letter(player, '1');
    assert_true(!shows(player, "First words.") && offered(player, CHOOSE_SAY));
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

static Player *in_meeting(Player *player)
{
    at_desk(player);
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
    let_it_come(player);
    until_nod(player, NOD_BESIDE);
    int64_t before_it = day_of(player)->ledger.seen;
    letter(player, '2');
    assert_true(day_of(player)->ledger.seen == before_it && shows(player, "not seen"));
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
    for (int i = 0; i < PATIENCE && minute_of(player) < wanted; i++) {
        pass(player, FRAME_TIME);
        if (waiting_card(player->game) && minute_of(player) < wanted)
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
    assert_true(shows(player, "readers") != report->reader);
    assert_true(shows(player, "acts") == report->reader);
    assert_true(shows(player, "steward"));
}

static void a_trap_is_pulled_for_minutes_that_were_said(void **state)
{
    Player *player = at_desk(*state);
    decline_until(player, 10 * 60 + 40);
    assert_true(shows(player, "do it"));
    letter(player, 'a');
    assert_true(shows(player, "1 min more, not seen"));
    int length = play_job(&player->game->play)->length;
    click(player, CHOOSE_PULL);
    assert_int_equal(play_job(&player->game->play)->length, length + 1);
    for (int i = 0; i < 20 && offered(player, CHOOSE_PULL); i++)
        letter(player, '1');
    assert_int_equal(play_job(&player->game->play)->length, 2 * length);
    assert_true(shows(player, "as tight as it gets"));
}

static void in_the_break_room_one_hears_of_what_one_declined(void **state)
{
    Player *player = at_desk(*state);
    decline_until(player, 9 * 60 + 50);
    letter(player, 'q');
    pass(player, FRAME_TIME);
    corridor_go(&player->game->walker, 5, 1);
    for (int i = 0; i < PATIENCE && (player->game->walker.going || !corridor_idle(player->game)); i++)
        pass(player, FRAME_TIME);
    player->game->play.day.office.residue = 400;
    key(player, KEY_ENTER);
    pass(player, FRAME_TIME);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_REST);
    assert_true(shows(player, "Pre-alignment") && shows(player, "without you"));
    until_free(player);
    assert_true(day_of(player)->office.residue <= 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_talk_is_gone_through_as_it_is_written),
        PLAYED(each_thing_said_takes_its_minutes_and_thinking_takes_none),
        PLAYED(one_may_go_at_any_turn_and_for_nothing),
        PLAYED(whoever_has_no_text_says_something_all_the_same),
        PLAYED(an_invitation_is_taken_in_a_talk_and_the_talk_goes_on_after_it),
        PLAYED(at_two_hundred_per_cent_words_and_answers_are_two_pages),
        PLAYED(a_talk_that_is_over_does_not_come_back_with_the_next_message),
        PLAYED(who_stands_up_goes_nowhere_by_oneself),
        PLAYED(a_nod_on_the_beat_is_seen_and_one_beside_it_is_not),
        PLAYED(the_head_nods_by_itself_where_it_is_asked_to),
        PLAYED(who_speaks_does_not_nod_and_who_nods_has_stopped_speaking),
        PLAYED(a_report_says_whether_it_is_read_and_that_it_can_be_ended),
        PLAYED(a_trap_is_pulled_for_minutes_that_were_said),
        PLAYED(in_the_break_room_one_hears_of_what_one_declined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
