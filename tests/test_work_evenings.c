/* test_work_evenings.c - going home or staying, evening pings, burnout and the energy of the next morning, hours a
 * week. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <cmocka.h>

#include "desk.h"
#include "work/night.h"

#define RESTED "[constants]\nbreed = 0\nfocus-start = 1000\nlate-from = 1440\n"

static const char two_pings[] =
    "17:20 ping quill \"Saw this?\" evening\n18:30 ping ines \"Only if you happen to be up.\" evening\n";

static Desk *at_closing(LevelText text)
{
    Desk *desk = desk_open(text);
    begin(desk);
    run_to_closing(desk);
    return desk;
}

/* ---- burnout ---- */

typedef enum Reply { NO_PING, SILENCE, LEAVE, ANSWER } Reply;

/* Answers or leaves each ping as it comes; silence does nothing at all. */
static void spend_evening(Desk *desk, Reply reply)
{
    while (desk->day.phase == PHASE_EVENING || desk->day.phase == PHASE_NIGHT) {
        run_minutes(desk, 1);
        bool asked = offered(desk, ENTRY_EVENING_PING) != NULL && desk->day.phase != PHASE_BRIEFING;
        if (asked && reply == LEAVE)
            choose(desk, ENTRY_EVENING_PING, CHOICE_LEAVE);
        if (asked && reply == ANSWER)
            choose(desk, ENTRY_EVENING_PING, CHOICE_ANSWER);
    }
}

static void evenings_build_burnout_and_free_ones_heal(void **state)
{
    (void)state;
    static const struct {
        int before, expectation, stays; /* minutes stayed */
        Reply reply;
        int after;
    } cases[] = {
        {100, 300, 0, NO_PING, 85},    {10, 300, 0, NO_PING, 0},
        {100, 300, 0, SILENCE, 106},   {100, 300, 0, LEAVE, 106},
        {100, 600, 0, SILENCE, 112},   {100, 0, 0, SILENCE, 100}, /* it heals nothing, though nothing is expected */
        {100, 300, 0, ANSWER, 132},    {100, 300, 180, NO_PING, 140},
        {100, 300, 60, NO_PING, 113},  {100, 300, 4, NO_PING, 100},
        {100, 300, 180, SILENCE, 146}, {100, 300, 180, ANSWER, 172},
        {590, 300, 180, ANSWER, 600},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = at_closing(
            (LevelText){.day = "days = 2", .rows = cases[i].reply == NO_PING ? "" : two_pings, .more = RESTED});
        desk->day.office.burnout = cases[i].before;
        desk->day.office.expectation = cases[i].expectation;
        if (cases[i].stays > 0) {
            must(desk, order(COMMAND_STAY, 0));
            if (cases[i].stays < EVENING_MINUTES) {
                run_minutes(desk, cases[i].stays);
                must(desk, order(COMMAND_LEAVE, 0));
            }
        } else {
            must(desk, order(COMMAND_LEAVE, 0));
        }
        spend_evening(desk, cases[i].reply);
        if (office(desk)->burnout != cases[i].after)
            fail_msg("case %d: burnout %d", i, office(desk)->burnout);
        assert_int_equal(desk->day.phase, PHASE_BRIEFING);
        assert_int_equal(office(desk)->energy, 1000 - cases[i].after);
        assert_int_equal(figures(desk, 1)->burnout, cases[i].after);
        assert_int_equal(figures(desk, 1)->energy, 1000 - cases[i].after);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_NIGHT], cases[i].stays);
        desk_close(desk);
    }
}

static void an_evening_answer_is_seen_and_teaches_people_more_than_a_prompt_one(void **state)
{
    (void)state;
    Desk *desk = at_closing((LevelText){.day = "days = 2", .rows = two_pings, .more = RESTED});
    int64_t seen = desk->day.ledger.seen;
    must(desk, order(COMMAND_LEAVE, 0));
    run_to(desk, 17, 20);
    choose(desk, ENTRY_EVENING_PING, CHOICE_ANSWER);
    assert_int_equal(desk->day.ledger.seen - seen, 7000);
    assert_int_equal(office(desk)->expectation, 400);
    assert_int_equal(figures(desk, 1)->evening_answered, 1);
    run_to(desk, 18, 30);
    choose(desk, ENTRY_EVENING_PING, CHOICE_LEAVE);
    assert_int_equal(office(desk)->expectation, 400);
    assert_int_equal(desk->day.ledger.seen - seen, 7000);
    assert_int_equal(figures(desk, 1)->evening_pings, 2);
    assert_int_equal(figures(desk, 1)->pings, 0);         /* evenings are counted apart */
    assert_int_equal(all_minutes(figures(desk, 1)), 480); /* and an evening at home books no minute */
    desk_close(desk);
}

static void the_next_days_signal_is_capped_by_energy(void **state)
{
    (void)state;
    Desk *desk = at_closing((LevelText){.day = "days = 2", .more = RESTED});
    desk->day.office.burnout = 215;
    sleep_over(desk);
    begin(desk);
    run_minutes(desk, 30);
    assert_int_equal(office(desk)->energy, 800);
    assert_int_equal(office(desk)->focus, 1000);
    assert_int_equal(office(desk)->signal, 800);
    desk_close(desk);
}

/* ---- staying ---- */

static void one_may_stay_three_hours_and_refine_undisturbed(void **state)
{
    (void)state;
    Desk *desk =
        at_closing((LevelText){.day = "days = 2",
                               .file = "clusters = 600/day\ntempers = woe:1 frolic:0 dread:0 malice:0",
                               .rows = "16:59 ping ines \"A tiny thing?\"\n17:20 ping quill \"Saw this?\" evening\n",
                               .more = "[constants]\n" CALM_CONSTANTS "late-from = 1440\n"});
    forget(desk);
    must(desk, order(COMMAND_STAY, 0));
    must_not(desk, order(COMMAND_STAY, 0));
    while (figures(desk, 1)->sealed == 0) {
        int index = find_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, TEMPER_WOE);
        if (index >= 0 && day_hands_free(&desk->day)) {
            gather_cluster(desk, index);
            must(desk, order(COMMAND_DEPOSIT, 0));
        }
        run_minutes(desk, 1);
    }
    assert_int_equal(desk->day.phase, PHASE_NIGHT);
    assert_int_equal(figures(desk, 1)->progress, 48);
    must_not(desk, order(COMMAND_EMPTY_TRAY, 0));
    must_not(desk, order(COMMAND_JIGGLE, 0));
    run_until(desk, beat_at(1, 20 * 60) - 1);
    assert_int_equal(desk->day.phase, PHASE_NIGHT);
    run_until(desk, beat_at(1, 20 * 60));
    assert_int_equal(desk->day.phase, PHASE_BRIEFING); /* the next thing one knows is the lift */
    assert_int_equal(today(desk), 2);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_NIGHT], 180);
    assert_int_equal(desk->counts[EVENT_JUDGED], 0);
    desk_close(desk);
}

/* Three hours as usual; six where the level says so, but before midnight, and no day has more than fifteen hours. */
static void how_long_an_evening_lasts(void **state)
{
    (void)state;
    static const struct {
        const char *day, *more;
        int from, stayed;
    } cases[] = {
        {"days = 2", RESTED, 17 * 60, 180},
        {"days = 2", RESTED "evening-minutes = 360\n", 17 * 60, 360},
        {"days = 2\nshift = 10:00-19:00", RESTED "evening-minutes = 360\n", 19 * 60, 24 * 60 - 1 - 19 * 60},
        {"days = 2\nshift = 07:00-19:00", RESTED "evening-minutes = 360\n", 19 * 60, 180},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = at_closing((LevelText){.day = cases[i].day, .more = cases[i].more});
        assert_int_equal(beat_minute(desk->day.beat), cases[i].from);
        must(desk, order(COMMAND_STAY, 0));
        bool shown_till_its_end = false;
        while (desk->day.phase == PHASE_NIGHT) {
            run_minutes(desk, 1);
            for (int k = desk->day.field.oldest; k < desk->day.field.count; k++)
                shown_till_its_end = shown_till_its_end || desk->day.field.clusters[k].minute >= cases[i].from + cases[i].stayed - 30;
        }
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_NIGHT], cases[i].stayed);
        assert_true(shown_till_its_end);
        assert_int_equal(desk->day.phase, PHASE_BRIEFING);
        desk_close(desk);
    }
}

static void what_is_in_hand_at_the_end_of_shift_or_night_goes_back(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 2", .more = RESTED});
    begin(desk);
    run_to(desk, 16, 59);
    must(desk, order_box((Box){0, 0, 3, 3}));
    run_to_closing(desk);
    assert_int_equal(desk->day.hand.count, 0);
    must(desk, order(COMMAND_STAY, 0));
    must(desk, order_box((Box){0, 0, 3, 3}));
    must(desk, order(COMMAND_LEAVE, 0));
    assert_int_equal(desk->day.hand.count, 0);
    assert_int_equal(desk->counts[EVENT_RELEASED], 2);
    desk_close(desk);
}

static void the_clock_stands_until_one_has_decided(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = RESTED});
    run_until(desk, beat_at(1, 12 * 60));
    assert_int_equal(beat_minute(desk->day.beat), 9 * 60);
    begin(desk);
    run_until(desk, beat_at(2, 12 * 60));
    assert_int_equal(beat_minute(desk->day.beat), 17 * 60);
    assert_int_equal(desk->counts[EVENT_SHIFT_ENDS], 1);
    sleep_over(desk);
    run_until(desk, beat_at(3, 0));
    assert_int_equal(desk->day.phase, PHASE_OVER);
    assert_int_equal(desk->counts[EVENT_RUN_OVER], 1);
    desk_close(desk);
}

static void whatever_goes_on_at_five_ends_at_five(void **state)
{
    (void)state;
    Desk *desk = desk_open(
        (LevelText){.day = "days = 2",
                    .rows = "16:30 meeting quill \"What we drop\" for=45m decides\n16:45 ping ines \"A tiny thing?\"\n",
                    .more = RESTED});
    begin(desk);
    run_to(desk, 16, 30);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to_closing(desk);
    assert_int_equal(office(desk)->job_count, 0);
    assert_int_equal(desk->day.offer_count, 0);
    assert_int_equal(desk->counts[EVENT_DECIDED],
                     0); /* what was not sat through to its end has decided nothing for the player */
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_MEETINGS], 30);
    desk_close(desk);
}

static void a_late_shift_leaves_an_evening_that_ends_before_midnight(void **state)
{
    (void)state;
    static const CommandKind ways[] = {COMMAND_LEAVE, COMMAND_STAY};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Desk *desk = at_closing((LevelText){.day = "days = 2\nshift = 10:00-21:00",
                                            .rows = "23:59 ping ines \"Only if you happen to be up.\" evening",
                                            .more = RESTED});
        must(desk, order(ways[i], 0));
        run_until(desk, beat_at(2, 0));
        assert_int_equal(desk->day.phase, PHASE_BRIEFING);
        assert_int_equal(desk->day.beat, beat_at(2, 10 * 60));
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_NIGHT], i == 1 ? 179 : 0);
        assert_int_equal(all_minutes(figures(desk, 2)), 0);
        desk_close(desk);
    }
}

/* ---- what it costs, beforehand ---- */

/* Where nobody writes, what the closing promises is what the morning shows. */
static void the_price_of_a_night_is_what_the_morning_then_shows(void **state)
{
    (void)state;
    static const int burnouts[] = {0, 7, 100, 590};
    static const CommandKind ways[] = {COMMAND_STAY, COMMAND_LEAVE};
    for (int i = 0; i < 2 * COUNT_OF(burnouts); i++) {
        Desk *desk = at_closing((LevelText){.day = "days = 2", .more = RESTED});
        desk->day.office.burnout = burnouts[i / 2];
        NightPrice price = day_night_price(&desk->day);
        assert_int_equal(price.minutes, 180);
        must(desk, order(ways[i % 2], 0));
        run_until(desk, beat_at(2, 0));
        assert_int_equal(today(desk), 2);
        assert_int_equal(office(desk)->energy, i % 2 == 0 ? price.energy_stay : price.energy_home);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_NIGHT], i % 2 == 0 ? price.minutes : 0);
        desk_close(desk);
    }
}

static Desk *colleague_at_closing(LevelText text)
{
    Desk *desk = desk_open(text);
    day_start_colleague(&desk->day, &desk->level, SEED);
    begin(desk);
    run_to_closing(desk);
    return desk;
}

/* A colleague of that mind stays, and is paid to the number what was said. */
static void what_a_night_is_worth_is_what_a_colleague_makes_of_it(void **state)
{
    (void)state;
    static const struct {
        const char *shift;
        int focus, residue, misalignment, gifts;
    } cases[] = {
        {"09:00-17:00", 1000, 0, 0, 0},   {"09:00-17:00", 300, 400, 300, 0}, {"09:00-17:00", 100, 900, 1000, 1 << GIFT_CHAIR},
        {"10:00-21:00", 700, 50, 300, 0}, {"09:00-12:00", 0, 0, 300, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char day[64];
        snprintf(day, sizeof day, "days = 2\nshift = %s", cases[i].shift);
        Desk *desk = colleague_at_closing((LevelText){.day = day});
        desk->day.office.focus = cases[i].focus;
        desk->day.office.residue = cases[i].residue;
        desk->day.office.misalignment = cases[i].misalignment;
        desk->day.office.gifts |= (uint8_t)cases[i].gifts;
        NightPrice price = day_night_price(&desk->day);
        int before = figures(desk, 1)->progress, busyness = figures(desk, 1)->busyness;
        must(desk, order(COMMAND_STAY, 0));
        run_until(desk, beat_at(2, 0));
        assert_int_equal(figures(desk, 1)->progress - before, price.numbers);
        assert_int_equal(figures(desk, 1)->busyness - busyness, price.busyness);
        assert_true(price.numbers > 0);
        desk_close(desk);
    }
}

/* In the night it is the price of the rest of it. */
static void the_price_of_what_is_left_of_a_night(void **state)
{
    (void)state;
    Desk *desk = at_closing((LevelText){.day = "days = 2", .more = RESTED});
    NightPrice whole = day_night_price(&desk->day);
    must(desk, order(COMMAND_STAY, 0));
    run_minutes(desk, 60);
    NightPrice rest = day_night_price(&desk->day);
    assert_int_equal(rest.minutes, 120);
    assert_true(rest.numbers < whole.numbers);
    assert_int_equal(rest.energy_stay, whole.energy_stay);
    assert_int_equal(rest.energy_home, 1000 - 40 * 60 / 180);
    must(desk, order(COMMAND_LEAVE, 0));
    run_until(desk, beat_at(2, 0));
    assert_int_equal(office(desk)->energy, rest.energy_home);
    desk_close(desk);
}

static void one_is_reachable_where_somebody_may_write(void **state)
{
    (void)state;
    static const char rule[] = "[rule off]\nname = \"Off\"\ncost = 0\ndoes = disconnect\n[constants]\nrule-heard = 0\n";
    static const struct {
        const char *rows;
        bool bought, reachable;
    } cases[] = {{"", false, false}, {"12:00 ping ines \"A tiny thing?\"", false, false}, {two_pings, false, true}, {two_pings, true, false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){.day = "days = 2", .rows = cases[i].rows, .more = rule});
        if (cases[i].bought)
            must(desk, order(COMMAND_PROPOSE, 0));
        begin(desk);
        run_to_closing(desk);
        assert_int_equal(day_night_price(&desk->day).reachable, cases[i].reachable);
        desk_close(desk);
    }
}

static void how_the_shift_ended_is_kept(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 3\nshift = 09:00-13:30", .more = RESTED});
    desk->day.office.burnout = 100;
    begin(desk);
    assert_int_equal(desk->day.ledger.ends[0].minute, 0);
    run_to_closing(desk);
    must(desk, order(COMMAND_STAY, 0));
    run_until(desk, beat_at(2, 0));
    assert_int_equal(desk->day.ledger.ends[0].minute, 13 * 60 + 30);
    assert_int_equal(desk->day.ledger.ends[0].burnout, 100);
    assert_int_equal(desk->day.ledger.ends[1].minute, 0);
    desk_close(desk);
}

/* ---- mornings ---- */

static void a_morning_starts_with_a_fresh_mind_and_what_people_have_learned(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){
        .day = "days = 2", .rows = "10:00 ping ines \"A tiny thing?\"", .more = "[constants]\nbreed = 0\n"});
    begin(desk);
    run_to(desk, 10, 0);
    choose(desk, ENTRY_PING, CHOICE_NOW);
    run_to_closing(desk);
    int misalignment = office(desk)->misalignment;
    assert_true(office(desk)->heat > 0);
    sleep_over(desk);
    assert_int_equal(office(desk)->focus, 300);
    assert_int_equal(office(desk)->residue, 0);
    assert_int_equal(office(desk)->heat, 0);
    assert_int_equal(office(desk)->expectation, 104);
    assert_int_equal(office(desk)->misalignment, misalignment);
    assert_int_equal(day_busyness(&desk->day), 0);
    desk_close(desk);
}

/* ---- hours ---- */

static void run_week_to(Desk *desk, int day, bool stays)
{
    while (today(desk) < day) {
        begin(desk);
        run_to_closing(desk);
        if (stays) {
            must(desk, order(COMMAND_STAY, 0));
            run_until(desk, beat_at(today(desk) + 1, 0));
        } else {
            sleep_over(desk);
        }
    }
    begin(desk);
}

static void from_the_sixth_hour_on_every_minute_of_the_day_is_worth_a_little_less(void **state)
{
    (void)state;
    static const struct {
        int worked, signal;
    } cases[] = {{0, 1000}, {360, 1000}, {361, 999}, {369, 990}, {450, 900}, {480, 867}};
    Desk *desk = desk_open((LevelText){0});
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Office office = {.focus = SIGNAL_FULL, .energy = SIGNAL_FULL};
        office_sense(&office, &desk->level, (Around){.worked = cases[i].worked});
        if (office.signal != cases[i].signal)
            fail_msg("after %d minutes: %d", cases[i].worked, office.signal);
    }
    desk_close(desk);
}

static void an_hour_past_49_a_week_is_worth_less_and_past_63_nothing(void **state)
{
    (void)state;
    static const struct {
        int day;
        bool stays;
        int hour, signal;
    } cases[] = {
        {4, false, 19, 1000},                                         /* 47 h */
        {5, false, 9, 1000},                                          /* 49 h */
        {5, false, 10, 929},  {5, false, 16, 500},                    /* 56 h */
        {5, false, 19, 286},  {6, false, 19, 1000},                   /* a new week */
        {4, true, 12, 1000},                                          /* 3 x 15 h and 4 */
        {4, true, 19, 500},   {5, true, 8, 215},    {5, true, 11, 0}, /* 63 h */
        {5, true, 14, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){
            .day = "days = 6\nshift = 08:00-20:00", .file = "clusters = 1/day", .more = RESTED "night-work = 0\n"});
        run_week_to(desk, cases[i].day, cases[i].stays);
        run_to(desk, cases[i].hour, 0);
        if (office(desk)->signal != cases[i].signal)
            fail_msg("case %d: signal %d", i, office(desk)->signal);
        desk_close(desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(evenings_build_burnout_and_free_ones_heal),
        cmocka_unit_test(an_evening_answer_is_seen_and_teaches_people_more_than_a_prompt_one),
        cmocka_unit_test(the_next_days_signal_is_capped_by_energy),
        cmocka_unit_test(one_may_stay_three_hours_and_refine_undisturbed),
        cmocka_unit_test(how_long_an_evening_lasts),
        cmocka_unit_test(what_is_in_hand_at_the_end_of_shift_or_night_goes_back),
        cmocka_unit_test(the_clock_stands_until_one_has_decided),
        cmocka_unit_test(whatever_goes_on_at_five_ends_at_five),
        cmocka_unit_test(a_late_shift_leaves_an_evening_that_ends_before_midnight),
        cmocka_unit_test(the_price_of_a_night_is_what_the_morning_then_shows),
        cmocka_unit_test(what_a_night_is_worth_is_what_a_colleague_makes_of_it),
        cmocka_unit_test(the_price_of_what_is_left_of_a_night),
        cmocka_unit_test(one_is_reachable_where_somebody_may_write),
        cmocka_unit_test(how_the_shift_ended_is_kept),
        cmocka_unit_test(a_morning_starts_with_a_fresh_mind_and_what_people_have_learned),
        cmocka_unit_test(from_the_sixth_hour_on_every_minute_of_the_day_is_worth_a_little_less),
        cmocka_unit_test(an_hour_past_49_a_week_is_worth_less_and_past_63_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
