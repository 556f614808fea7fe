/* test_waiting.c - time to answer: how long a choice is there for a person, how that is seen, when the clock stands for
 * it, and that nothing lands on it that was on its way to something else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "front/game.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"
#include "front_player.h"
#include "work/look.h"

enum { TICK = 16667, SECOND = 1000000 };

#define PEOPLE "[person ines]\nname = \"Ines Farrow\"\n[person quill]\nname = \"Mr. Ansel Quill\"\n"
#define FILE_OF "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"
#define CALM "[constants]\nbreed = 0\nconversation-under = 0\n"

/* At the desk on the first day of such a level; `rows` are its schedule. */
static Player *at_desk(void **state, const char *day, const char *rows)
{
    char level[2000];
    Player *player = *state;
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    snprintf(level, sizeof level,
             "mdr-level 1\n[day]\ntitle = \"T\"\nshift = 09:00-17:00\n%s\n" PEOPLE FILE_OF "[schedule]\n%s\n" CALM, day,
             rows);
    sit_down_to(player, level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static const Offer *offer_of(const Player *player, EntryKind kind)
{
    const Day *day = day_of(player);
    for (int i = 0; i < day->offer_count; i++) {
        if (day->offers[i].name.kind == kind)
            return &day->offers[i];
    }
    return NULL;
}

static void pass_seconds(Player *player, double seconds)
{
    for (uint64_t end = player->now + (uint64_t)(seconds * SECOND); player->now < end;)
        pass(player, TICK);
}

/* Until such a thing is there; who has the end of the shift before him goes home. */
static void wait_for(Player *player, EntryKind kind)
{
    for (int i = 0; i < 60 * 900 && !offer_of(player, kind); i++) {
        if (day_of(player)->phase == PHASE_CLOSING)
            play_obey(&player->game->play, (Command){.kind = COMMAND_LEAVE});
        pass(player, TICK);
    }
    assert_non_null(offer_of(player, kind));
}

static void wait_until(Player *player, int minute)
{
    for (int i = 0; i < 60 * 900 && minute_of(player) < minute; i++)
        pass(player, TICK);
    assert_true(minute_of(player) >= minute);
}

/* ---- how long ---- */

/* Whatever the clock is doing when it comes: lunch flies, a report goes at three times the pace, the shift is about to
 * end, the evening too. */
static void what_goes_by_itself_is_there_for_twelve_seconds_of_a_person(void **state)
{
    static const struct {
        const char *rows;
        EntryKind kind;
        bool writes;
    } cases[] = {
        {"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, false},
        {"12:32 ping ines \"A tiny thing?\"", ENTRY_PING, false},
        {"12:31 meeting quill \"Pre-alignment\" for=30m note-would-do", ENTRY_MEETING, false},
        {"10:00 report \"Weekly\" minutes=120\n10:20 perk melon-bar for=1m", ENTRY_PERK, true},
        {"10:00 report \"Weekly\" minutes=120\n10:20 meeting quill \"What we drop\" for=15m decides", ENTRY_MEETING,
         true},
        {"16:56 ping ines \"A tiny thing?\"", ENTRY_PING, false},
        {"16:55 report \"Weekly\" minutes=10", ENTRY_REPORT, false},
        {"19:55 ping ines \"Only a thought\" evening", ENTRY_EVENING_PING, false},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, "pace = 40s/hour", cases[i].rows);
        if (cases[i].writes) {
            wait_for(player, ENTRY_REPORT);
            pass_seconds(player, 0.5);
            letter(player, 'w');
        }
        wait_for(player, cases[i].kind);
        uint64_t from = player->now;
        while (offer_of(player, cases[i].kind) && day_of(player)->phase != PHASE_OVER &&
               player->now - from < UINT64_C(60) * SECOND)
            pass(player, TICK);
        double there = (double)(player->now - from) / SECOND;
        if (there < 12 || there > 14)
            fail_msg("case %d: there for %.2f s", i, there);
    }
}

static void a_decision_waits_as_long_as_it_is_being_taken(void **state)
{
    Player *player = at_desk(state, "pace = 40s/hour", "10:00 meeting quill \"What we drop\" for=45m decides");
    wait_for(player, ENTRY_MEETING);
    wait_until(player, 10 * 60 + 44);
    assert_non_null(offer_of(player, ENTRY_MEETING));
    wait_until(player, 10 * 60 + 45);
    pass(player, TICK);
    assert_null(offer_of(player, ENTRY_MEETING));
    assert_true(shows(player, "Decided without you"));
}

/* In words, with and without motion, at every size; and the words count down. */
static void how_long_is_said_in_seconds(void **state)
{
    for (int still = 0; still <= 1; still++) {
        Player *player = at_desk(state, "pace = 40s/hour", "10:00 ping ines \"A tiny thing?\"");
        player->game->settings.reduced_motion = still;
        wait_for(player, ENTRY_PING);
        pass_seconds(player, 0.05);
        assert_true(shows(player, "12 s left"));
        see_sizes(player);
        assert_string_equal(player->worst, "");
        pass_seconds(player, 4);
        assert_true(shows(player, "8 s left"));
        for (int i = 0; i <= 4; i++) {
            player->game->settings.text_per_cent = 100 + 25 * i;
            assert_true(shows(player, "8 s left"));
        }
    }
}

/* ---- the clock stands ---- */

static bool clock_goes(Player *player)
{
    Beat before = day_of(player)->beat;
    pass_seconds(player, 0.5);
    return day_of(player)->beat > before;
}

static void the_clock_stands_where_level_or_player_say_so(void **state)
{
    static const struct {
        const char *day;
        StandingClock set;
        bool stands;
    } cases[] = {{"clock = runs", STANDING_BY_LEVEL, false},
                 {"clock = stands", STANDING_BY_LEVEL, true},
                 {"", STANDING_BY_LEVEL, false},
                 {"clock = runs", STANDING_ALWAYS, true},
                 {"clock = stands", STANDING_NEVER, false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Player *player = at_desk(state, cases[i].day, "10:00 ping ines \"A tiny thing?\"");
        player->game->settings.clock_stands = cases[i].set;
        wait_for(player, ENTRY_PING);
        pass(player, TICK);
        assert_int_equal(clock_goes(player), !cases[i].stands);
        assert_int_equal(shows(player, "stands"), cases[i].stands);
        see_sizes(player);
        assert_string_equal(player->worst, "");
        if (!cases[i].stands)
            continue;
        pass_seconds(player, 40); /* and does not give way to itself */
        assert_false(clock_goes(player));
        assert_non_null(waiting_card(player->game));
    }
}

static void answer_it(Player *player)
{
    letter(player, 't');
}

static void put_it_aside(Player *player)
{
    key(player, KEY_TAB);
}

static void work_on(Player *player)
{
    letter(player, 'g');
}

static void it_goes_on_once_one_has_chosen_or_works_on(void **state)
{
    static void (*const does[])(Player *) = {answer_it, put_it_aside, work_on};
    for (int i = 0; i < COUNT_OF(does); i++) {
        Player *player = at_desk(state, "clock = stands", "10:00 ping ines \"A tiny thing?\"");
        wait_for(player, ENTRY_PING);
        pass_seconds(player, 1);
        assert_false(clock_goes(player));
        does[i](player);
        assert_true(clock_goes(player));
        assert_false(shows(player, "stands"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(what_goes_by_itself_is_there_for_twelve_seconds_of_a_person),
        PLAYED(a_decision_waits_as_long_as_it_is_being_taken),
        PLAYED(how_long_is_said_in_seconds),
        PLAYED(the_clock_stands_where_level_or_player_say_so),
        PLAYED(it_goes_on_once_one_has_chosen_or_works_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
