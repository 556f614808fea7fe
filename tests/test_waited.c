/* test_waited.c - those who wait, as seen: the line at the desk, what is said as they are paid, the end of the day and of the run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "front/desk/explain.h"
#include "front/panels/fate.h"
#include "front/panels/needed.h"
#include "front_player.h"

enum { TICK = 50000, TICKS_MAX = 8000 };

#define HEAD "mdr-level 1\n[day]\ntitle = \"Waited\"\nshift = 09:00-11:00\npace = 20s/hour\ndays = 2\nseed = 3\n"
#define CAST "[person ines]\nname = \"Ines Farrow\"\n[person quill]\nname = \"Mr. Ansel Quill\"\n"
#define THIMBLE "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"
#define ROWS                                                                                                           \
    "[schedule]\nday 1 09:32 ping ines \"Line 14 has no bank\" needs-you\n09:50 meeting quill \"Pre-alignment\" for=30m\n"

static const char waiting[] = HEAD CAST THIMBLE "waits = \"teachers\" 10\na-head = 24\n- \"Mrs. Adeyemi, who rents\"\n- \"Mr. Brandt\"\n"
                                                "- \"Miss Castellan, who cycles\"\n- \"Mr. Dube\"\n" ROWS "[debrief]\n? Who waited longest?\n";
static const char uncounted[] = HEAD CAST THIMBLE ROWS;
static const char nobody[] = HEAD CAST "[file lantern]\nname = \"Third Lantern\"\n";

enum { ADEYEMI, BRANDT, CASTELLAN, DUBE };

static Player *at_desk(Player *player, const char *level)
{
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    sit_down_to(player, level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static void to_page(Player *player, PageId page)
{
    for (int ticks = 0; ticks < TICKS_MAX && player->game->page != page; ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            letter(player, 'b');
        if ((player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING) || player->game->page == PAGE_EVENING ||
            player->game->page == PAGE_CARDS)
            letter(player, 'z');
        if (player->game->page == PAGE_QUESTION)
            letter(player, 'n'); /* one does not know what one did */
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, page);
}

static void to_the_end(Player *player)
{
    for (int ticks = 0; ticks < TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            letter(player, 'b');
        if ((player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING) || player->game->page == PAGE_EVENING)
            letter(player, 'z');
        look_back(player);
        pass(player, TICK);
    }
    assert_true(at_the_end(player));
}

static void the_desk_counts_them_at_every_size_of_text(void **state)
{
    Player *player = at_desk(*state, waiting);
    player->game->play.day.payees[0].paid = 3;
    for (int text = 100; text <= 200; text += 10) {
        player->game->settings.text_per_cent = text;
        player->game->play.day.office.known = 0;
        assert_true(shows(player, "3 of 5 paid"));
        player->game->play.day.office.known = 1; /* then what they are, where there is room for it */
        assert_true(shows(player, text <= 110 ? "3 of 5 teachers paid" : "3 of 5 "));
        assert_true(text < 200 || shows(player, "3 of 5 paid"));
    }
    char words[EXPLAINED_MAX];
    assert_true(explain_words(player->game, CHOOSE_EXPLAIN + INSTRUMENT_PAYEES, words));
    assert_string_equal(words, "Of 10 who wait 5 are due by today. 24 Progress of bins and knots: one more is paid. A message that needs you "
                               "is one too.");
}

static void where_nobody_is_counted_the_desk_says_nothing_of_it(void **state)
{
    Player *player = at_desk(*state, uncounted);
    assert_false(shows(player, " paid"));
    assert_true(shows(player, "in bins: 0"));
}

static void whom_an_answer_pays_is_said_by_name(void **state)
{
    Player *player = at_desk(*state, waiting);
    Game *game = player->game;
    Day *day = &game->play.day;
    EventName name = {.day = 1, .minute = 9 * 60 + 32};
    day->needed_count = 1;
    day->needed[0] = (Needed){.name = name, .row = 0, .payee = ADEYEMI};
    needed_answered(game, &(Event){.beat = day->beat, .a = 1, .name = name});
    needed_paid(game, &(Event){.beat = day->beat, .b = 22});
    assert_string_equal(game->desk.news, "It needed you: Mrs. Adeyemi is paid. Progress 22.");
    day->needed[0].payee = -1;
    needed_answered(game, &(Event){.beat = day->beat + 1, .a = 1, .name = name});
    assert_null(strstr(game->desk.news, "Adeyemi"));
}

static void what_came_between_is_said_of_each(void **state)
{
    static const struct {
        Needed message;
        const char *words;
    } cases[] = {
        {{.lay = LAY_SLID, .since = 642, .then = {JOB_MEETING, 1}}, "The message lay in the tray from 10:42; you were in “Pre-alignment”."},
        {{.lay = LAY_PUT, .since = 642, .then = {DOING_REFINING, -1}}, "You put the message aside at 10:42; you were at the numbers."},
        {{.lay = LAY_MUTED, .since = 642, .then = {JOB_TALK, -1}}, "The message was muted from 10:42; you were being talked to."},
        {{.lay = LAY_AT_HAND, .since = 642, .then = {DOING_ON_FOOT, -1}}, "The message came at 10:42; you were in the corridor."},
        {{.lay = LAY_HELD, .since = 642}, "A rule held the message back from 10:42."},
        {{.lay = LAY_BEGUN, .since = 642}, "You began to answer at 10:42, and the day ended."},
        {{.lay = LAY_SLID, .since = 642, .end = NEEDED_WALKED, .ended = 732},
         "The message lay in the tray from 10:42; at 12:12 Ines Farrow came to the desk about it."},
        {{.lay = LAY_MUTED, .since = 642, .end = NEEDED_WALKED, .ended = 732},
         "The message was muted from 10:42; at 12:12 Ines Farrow came to the desk about it."},
    };
    Player *player = at_desk(*state, waiting);
    Play *play = &player->game->play;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char said[FATE_MAX], wanted[FATE_MAX];
        play->day.fates[BRANDT].message = cases[i].message;
        play->day.fates[BRANDT].message.name.day = 1;
        snprintf(wanted, sizeof wanted, "Mr. Brandt was not paid. %s", cases[i].words);
        fate_unpaid(play, BRANDT, FATE_WHOLE | FATE_WHY, said);
        assert_string_equal(said, wanted);
    }
}

static void who_stood_in_line_is_told_what_took_the_minutes(void **state)
{
    char said[FATE_MAX];
    Player *player = at_desk(*state, waiting);
    Play *play = &player->game->play;
    int *minutes = play->day.ledger.days[1].minutes;
    fate_unpaid(play, CASTELLAN, FATE_DAY | FATE_WHOLE | FATE_WHY, said);
    assert_string_equal(said, "Miss Castellan, who cycles, was not paid on day 2. The bins did not get that far.");
    fate_unpaid(play, CASTELLAN, FATE_DAY, said);
    assert_string_equal(said, "Miss Castellan was not paid on day 2.");
    minutes[ACCOUNT_REFINING] = 90;
    minutes[ACCOUNT_REST] = 80;
    minutes[ACCOUNT_NOTES] = 10;
    minutes[ACCOUNT_REPORTS] = 50;
    fate_unpaid(play, CASTELLAN, FATE_WHY, said);
    assert_string_equal(said, "Miss Castellan was not paid. The bins did not get that far; 50 minutes went into reports.");
    assert_true(fate_alike(&play->day, CASTELLAN, DUBE));
    assert_false(fate_alike(&play->day, BRANDT, CASTELLAN)); /* on another day */
    play->day.fates[DUBE].message.name.day = 2;
    assert_false(fate_alike(&play->day, CASTELLAN, DUBE));
}

static void those_that_are_paid_are_named(void **state)
{
    char said[FATE_MAX], short_of_room[24];
    Player *player = at_desk(*state, waiting);
    Play *play = &player->game->play;
    fate_paid(play, 0, 0, said, sizeof said);
    assert_string_equal(said, "");
    play->day.fates[ADEYEMI].day = 1;
    play->day.fates[CASTELLAN].day = 2;
    fate_paid(play, 0, 0, said, sizeof said);
    assert_string_equal(said, "Paid: Mrs. Adeyemi, Miss Castellan");
    fate_paid(play, 0, 2, said, sizeof said);
    assert_string_equal(said, "Paid: Miss Castellan");
    fate_paid(play, 0, 0, short_of_room, sizeof short_of_room);
    assert_true(strlen(short_of_room) < sizeof short_of_room);
}

/* Nothing is touched on both days: the message slides into the tray, and the bins stay empty. */
static void the_end_of_the_day_and_of_the_run_say_who_was_not_paid(void **state)
{
    Player *player = at_desk(*state, waiting);
    to_page(player, PAGE_CARDS);
    turn_to_card(player, CARD_WAITED);
    for (int text = 100; text <= 200; text += 50) {
        player->game->settings.text_per_cent = text;
        assert_true(shows(player, "Who waited"));
        assert_true(shows(player, "0 of 5"));
        assert_true(shows(player, "Mrs. Adeyemi"));
        assert_true(shows(player, "The message"));
        assert_true(shows(player, "Mr. Brandt was not paid."));
        assert_false(shows(player, "Castellan"));
    }
    player->game->settings.text_per_cent = 100;
    to_the_end(player);
    turn_to_card(player, CARD_WAITED);
    assert_true(shows(player, "0 of 10"));
    assert_true(shows(player, "teachers paid"));
    assert_true(shows(player, "Mrs. Adeyemi, who rents, was not paid on day 1."));
    assert_true(shows(player, "Mr. Dube was not paid on day 2."));
}

static void a_file_that_serves_nobody_has_an_empty_card_that_says_so(void **state)
{
    Player *player = at_desk(*state, nobody);
    to_the_end(player);
    turn_to_card(player, CARD_WAITED);
    assert_true(shows(player, "Third Lantern serves nobody."));
}

static void where_nobody_is_counted_there_are_the_messages_in_numbers(void **state)
{
    Player *player = at_desk(*state, uncounted);
    to_the_end(player);
    turn_to_card(player, CARD_WAITED);
    assert_true(shows(player, "0 of 1"));
    assert_true(shows(player, "of the messages that needed you were answered"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(the_desk_counts_them_at_every_size_of_text),
        PLAYED(where_nobody_is_counted_the_desk_says_nothing_of_it),
        PLAYED(whom_an_answer_pays_is_said_by_name),
        PLAYED(what_came_between_is_said_of_each),
        PLAYED(who_stood_in_line_is_told_what_took_the_minutes),
        PLAYED(those_that_are_paid_are_named),
        PLAYED(the_end_of_the_day_and_of_the_run_say_who_was_not_paid),
        PLAYED(a_file_that_serves_nobody_has_an_empty_card_that_says_so),
        PLAYED(where_nobody_is_counted_there_are_the_messages_in_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
