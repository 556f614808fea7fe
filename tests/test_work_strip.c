/* test_work_strip.c - the day as a strip: its minutes add up to what is counted, what happened stands where it did, and prices are what
 * one reckons by hand. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "base/file.h"
#include "desk.h"
#include "work/bots.h"
#include "work/strips.h"

/* ---- a strip by hand ---- */

static void add_minutes(Strip *strip, int count, Account account, int signal)
{
    for (int i = 0; i < count; i++)
        strip_minute(strip, account, signal, strip->busyness, strip->progress);
}

static int add_beginning(Strip *strip, JobKind kind, int before, int minutes)
{
    return strip_note(strip, (StripEvent){.kind = STRIP_BEGAN, .what = (uint8_t)kind, .value = (int16_t)before, .minutes = (int16_t)minutes,
                                          .row = -1, .came = -1});
}

/* Its last minute is the strip's last but one: it ends before that is put down. */
static void add_end(Strip *strip, JobKind kind, int of)
{
    strip_note(strip, (StripEvent){.kind = STRIP_ENDED, .what = (uint8_t)kind, .value = (int16_t)of, .row = -1, .came = -1});
}

/* A job of so many minutes, at that signal. */
static int add_job(Strip *strip, JobKind kind, Account account, int before, int minutes)
{
    int event = add_beginning(strip, kind, before, minutes);
    add_minutes(strip, minutes - 1, account, 500);
    add_end(strip, kind, event);
    add_minutes(strip, 1, account, 500);
    return event;
}

static Strip *morning(void)
{
    Strip *strip = calloc(1, sizeof *strip);
    assert_non_null(strip);
    strip_begin(strip, 1, 9 * 60);
    add_minutes(strip, 10, ACCOUNT_REFINING, 800);
    return strip;
}

static void assert_price(const Strip *strip, int event, int yield, StripPrice wanted)
{
    StripPrice price = strip_price(strip, event, yield);
    assert_int_equal(price.minutes, wanted.minutes);
    assert_int_equal(price.lost, wanted.lost);
    assert_int_equal(price.yield, yield);
    assert_int_equal(price.numbers, wanted.numbers);
}

/* 3 minutes taken. Then 500, 600, 700 where 800 had been: 0.3 + 0.2 + 0.1 = 0.6 minutes lost. At 1.5 numbers a minute
 * 3.6 x 1.5 = 5.4 numbers. What comes after 800 is reached again is nothing of it. */
static void an_interruption_costs_its_minutes_and_the_signal_lost_until_it_is_back(void **state)
{
    (void)state;
    Strip *strip = morning();
    int ping = add_job(strip, JOB_PING, ACCOUNT_PINGS, 800, 3);
    static const int signals[] = {500, 600, 700, 800, 100};
    for (int i = 0; i < COUNT_OF(signals); i++)
        add_minutes(strip, 1, ACCOUNT_REFINING, signals[i]);
    assert_price(strip, ping, 1500, (StripPrice){.minutes = 3, .lost = 600, .numbers = 5400});
    assert_price(strip, ping, 0, (StripPrice){.minutes = 3, .lost = 600, .numbers = 0});
    free(strip);
}

/* The same, but what follows it ends the reckoning: 0.3 lost and no more. */
static void the_next_interruption_has_a_price_of_its_own(void **state)
{
    (void)state;
    static const struct {
        JobKind kind;
        Account account;
    } next[] = {{JOB_MEETING, ACCOUNT_MEETINGS}, {JOB_LUNCH, ACCOUNT_REST}};
    for (int i = 0; i < COUNT_OF(next); i++) {
        Strip *strip = morning();
        int ping = add_job(strip, JOB_PING, ACCOUNT_PINGS, 800, 3);
        add_minutes(strip, 1, ACCOUNT_REFINING, 500);
        int second = add_job(strip, next[i].kind, next[i].account, 550, 20);
        add_minutes(strip, 2, ACCOUNT_REFINING, 300);
        assert_price(strip, ping, 1000, (StripPrice){.minutes = 3, .lost = 300, .numbers = 3300});
        assert_price(strip, second, 1000, (StripPrice){.minutes = 20, .lost = 500, .numbers = 20500});
        assert_int_equal(strip_interrupts(&strip->events[second]), next[i].kind != JOB_LUNCH);
        assert_int_equal(strip_dearest(strip, 1000), next[i].kind == JOB_LUNCH ? ping : second);
        free(strip);
    }
}

/* A message in the middle of a meeting: the meeting had its own minutes alone, and what is missing afterwards is the meeting's. */
static void a_job_within_a_job_costs_its_own_minutes(void **state)
{
    (void)state;
    Strip *strip = morning();
    int meeting = add_beginning(strip, JOB_MEETING, 800, 30);
    add_minutes(strip, 10, ACCOUNT_MEETINGS, 400);
    int ping = add_job(strip, JOB_PING, ACCOUNT_PINGS, 400, 3);
    add_minutes(strip, 19, ACCOUNT_MEETINGS, 300);
    add_end(strip, JOB_MEETING, meeting);
    add_minutes(strip, 1, ACCOUNT_MEETINGS, 300);
    add_minutes(strip, 2, ACCOUNT_REFINING, 600);
    assert_price(strip, ping, 1000, (StripPrice){.minutes = 3, .lost = 0, .numbers = 3000});
    assert_price(strip, meeting, 1000, (StripPrice){.minutes = 30, .lost = 400, .numbers = 30400});
    free(strip);
}

/* What takes no minute at all is felt from the minute it came in; of what has not ended nothing is known. */
static void nothing_is_lost_before_a_job_is_over(void **state)
{
    (void)state;
    Strip *strip = morning();
    int glance = add_beginning(strip, JOB_PING, 800, 0);
    add_end(strip, JOB_PING, glance);
    add_minutes(strip, 2, ACCOUNT_REFINING, 700);
    int another = add_beginning(strip, JOB_PING, 700, 0);
    add_end(strip, JOB_PING, another);
    add_minutes(strip, 4, ACCOUNT_REFINING, 650);
    int open = add_beginning(strip, JOB_REPORT, 720, 5);
    add_minutes(strip, 5, ACCOUNT_REPORTS, 700);
    assert_price(strip, glance, 2000, (StripPrice){.minutes = 0, .lost = 200, .numbers = 400});
    assert_price(strip, another, 2000, (StripPrice){.minutes = 0, .lost = 200, .numbers = 400});
    assert_price(strip, open, 2000, (StripPrice){.minutes = 5, .lost = 0, .numbers = 10000});
    free(strip);
}

/* 90 right numbers in 10 minutes at 800, 10 at 400 and a night's 5 at 600: 8 + 4 + 3 = 15 minutes at full signal, 6 numbers each. */
static void the_yield_is_what_was_put_where_it_belongs_a_minute_of_signal(void **state)
{
    (void)state;
    Strip *strip = morning();
    assert_int_equal(strip_yield(strip), 0);
    add_minutes(strip, 40, ACCOUNT_MEETINGS, 900);
    add_minutes(strip, 10, ACCOUNT_REFINING, 400);
    add_minutes(strip, 5, ACCOUNT_NIGHT, 600);
    add_minutes(strip, 5, (Account)ACCOUNT_HOME, 600);
    strip->worth = 90;
    assert_int_equal(strip_yield(strip), 6000);
    Strips *strips = calloc(1, sizeof *strips);
    strips->days[0] = strips->days[1] = *strip;
    strips->days[1].worth = 30;
    assert_int_equal(strips_yield(strips), 4000); /* 120 in 30 */
    free(strips);
    strip_begin(strip, 2, 9 * 60);
    strip->worth = 90;
    assert_int_equal(strip_yield(strip), 0);
    free(strip);
}

/* ---- how it is kept ---- */

/* A minute has room for 127 points and 2,047 numbers; the rest follows, and at the latest when the day is over. */
static void what_a_minute_has_no_room_for_is_in_the_next(void **state)
{
    (void)state;
    Strip *strip = calloc(1, sizeof *strip);
    StripLines *lines = calloc(1, sizeof *lines);
    strip_begin(strip, 1, 9 * 60);
    strip_minute(strip, ACCOUNT_REFINING, 1000, 100000, 20);
    strip_minute(strip, ACCOUNT_REFINING, 1000, 100001, 200000);
    strip_lines(strip, lines);
    assert_int_equal(lines->busyness[0], STRIP_BUSYNESS_MOST);
    assert_int_equal(lines->busyness[1], 2 * STRIP_BUSYNESS_MOST);
    assert_int_equal(lines->progress[0], 20);
    assert_int_equal(lines->progress[1], 20 + STRIP_PROGRESS_MOST);
    strip_end(strip, 100001, 200048);
    strip_lines(strip, lines);
    assert_int_equal(lines->busyness[1], 100001);
    assert_int_equal(lines->progress[1], 200048);
    assert_int_equal(lines->progress[0], 20);
    free(lines);
    free(strip);
}

static void events_beyond_its_room_are_counted(void **state)
{
    (void)state;
    Strip *strip = morning();
    for (int i = 0; i < STRIP_EVENTS_MAX; i++)
        assert_int_equal(strip_note(strip, (StripEvent){.kind = STRIP_CAME}), i);
    assert_int_equal(strip->dropped, 0);
    assert_int_equal(strip_note(strip, (StripEvent){.kind = STRIP_CAME}), -1);
    assert_int_equal(strip->event_count, STRIP_EVENTS_MAX);
    assert_int_equal(strip->dropped, 1);
    free(strip);
}

/* ---- a day's own ---- */

static void assert_adds_up(const Strip *strip, const DayFigures *figures)
{
    StripLines *lines = calloc(1, sizeof *lines);
    int minutes[ACCOUNT_HOME + 1] = {0};
    assert_non_null(lines);
    strip_lines(strip, lines);
    for (int i = 0; i < strip->count; i++)
        minutes[strip->minutes[i].account]++;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        assert_int_equal(minutes[i], figures->minutes[i]);
    assert_int_equal(lines->busyness[strip->count - 1], figures->busyness);
    assert_int_equal(lines->progress[strip->count - 1], figures->progress);
    assert_int_equal(strip->dropped, 0);
    free(lines);
}

static void play_and_keep(const Level *level, BotKind kind, Day *day, Strips *strips)
{
    Bot bot;
    day_start(day, level, SEED);
    bot_start(&bot, kind, day);
    while (day->phase != PHASE_OVER) {
        Command command = bot_next(&bot, day);
        if (command.kind == COMMAND_NONE)
            day_run(day, command.beat, NULL);
        else
            day_obey(day, &command, NULL);
        strips_keep(strips, day);
    }
}

/* Accounts, Busyness and Progress, of each day and so of the run. */
static void the_minutes_of_every_day_add_up(void **state)
{
    (void)state;
    static const char *const names[] = {"1-orientation", "tour", "ordinary-week"};
    Day day;
    for (int i = 0; i < COUNT_OF(names); i++) {
        for (int bot = 0; bot < BOT_COUNT; bot++) {
            Strips *strips = calloc(1, sizeof *strips);
            Level level = {0};
            int busyness = 0;
            assert_non_null(strips);
            read_shipped(names[i], &level);
            play_and_keep(&level, (BotKind)bot, &day, strips);
            for (int j = 0; j < level.days; j++) {
                assert_int_equal(strips->days[j].day, j + 1);
                assert_adds_up(&strips->days[j], &day.ledger.days[j]);
                busyness += day.ledger.days[j].busyness;
            }
            assert_int_equal(ledger_total(&day.ledger, level.days).busyness, busyness);
            level_free(&level);
            free(strips);
        }
    }
}

static Offer what_came(const Desk *desk, EntryKind kind)
{
    const Offer *offer = offered(desk, kind);
    assert_non_null(offer);
    return offer ? *offer : (Offer){.row = -1};
}

static const StripEvent *happened(const Desk *desk, StripKind kind)
{
    const Strip *strip = &desk->day.ledger.strip;
    for (int i = 0; i < strip->event_count; i++) {
        if (strip->events[i].kind == kind)
            return &strip->events[i];
    }
    fail_msg("nothing of kind %d happened", (int)kind);
    return NULL;
}

static void assert_event(const Desk *desk, StripKind kind, int minute, int what, int value)
{
    const StripEvent *event = happened(desk, kind);
    assert_int_equal(event->minute, minute);
    assert_int_equal(event->what, what);
    assert_int_equal(event->value, value);
}

static void assert_named(const Desk *desk, StripKind kind, EventName name, int row)
{
    const StripEvent *event = happened(desk, kind);
    assert_true(event_name_equal(strip_name(&desk->day.ledger.strip, event), name));
    assert_int_equal(event->row, row);
}

/* 1000 is cut to 700 and comes back by a twelfth of what is missing, a minute. Of the three minutes after the answer 300, 275 and 253
 * are lost; the meeting that is joined then ends that. */
static void a_message_has_the_price_one_reckons_by_hand(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 ping ines \"Line 14\"\n10:13 meeting quill \"Pre-alignment\" for=30m", STILL);
    Offer ping = what_came(desk, ENTRY_PING);
    run_minutes(desk, 7);
    choose(desk, ENTRY_PING, CHOICE_NOW);
    run_minutes(desk, 6);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_minutes(desk, 40);
    const Strip *strip = &desk->day.ledger.strip;
    assert_event(desk, STRIP_CAME, 600, 0, 0);
    assert_event(desk, STRIP_BEGAN, 607, JOB_PING, 1000);
    assert_named(desk, STRIP_BEGAN, ping.name, ping.row);
    int began = (int)(happened(desk, STRIP_BEGAN) - strip->events);
    assert_event(desk, STRIP_ENDED, 609, JOB_PING, began); /* in its third minute */
    assert_price(strip, began, 2000, (StripPrice){.minutes = 3, .lost = 300 + 275 + 253, .numbers = 7656});
    desk_close(desk);
}

static void what_is_declined_or_left_stands_there_with_its_name(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        EntryKind entry;
        Choice choice;
    } cases[] = {
        {"10:00 meeting quill \"Pre-alignment\" for=30m", ENTRY_MEETING, CHOICE_DECLINE},
        {"10:00 report \"Weekly\" minutes=50", ENTRY_REPORT, CHOICE_LEAVE},
        {"10:00 perk melon-bar for=10m", ENTRY_PERK, CHOICE_PASS},
        {"10:00 ping ines \"Line 14\"", ENTRY_PING, CHOICE_TRAY},
        {"10:00 ping ines \"Line 14\"", ENTRY_PING, CHOICE_MUTE},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, STILL);
        Offer offer = what_came(desk, cases[i].entry);
        run_minutes(desk, 1);
        choose(desk, cases[i].entry, cases[i].choice);
        assert_event(desk, STRIP_CHOSE, 601, (int)cases[i].choice, 0);
        assert_named(desk, STRIP_CHOSE, offer.name, offer.row);
        assert_int_equal(desk->day.ledger.strip.event_count, 2);
        desk_close(desk);
    }
}

/* The note stands in for the meeting and says so by its name. */
static void a_note_has_the_name_of_its_meeting(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 meeting quill \"Pre-alignment\" for=30m note-would-do", STILL);
    Offer offer = what_came(desk, ENTRY_MEETING);
    choose(desk, ENTRY_MEETING, CHOICE_NOTE);
    assert_event(desk, STRIP_BEGAN, 600, JOB_NOTE, 1000);
    assert_named(desk, STRIP_BEGAN, offer.name, offer.row);
    desk_close(desk);
}

static void what_nobody_answered_is_gone(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 meeting quill \"What we drop\" for=30m decides", STILL);
    Offer offer = what_came(desk, ENTRY_MEETING);
    run_to(desk, 10, 40);
    assert_named(desk, STRIP_GONE, offer.name, offer.row);
    assert_int_equal(happened(desk, STRIP_GONE)->minute, offer.until);
    desk_close(desk);
}

/* 22 numbers for who waited; the message left alone comes to the desk after ninety minutes. */
static void who_needed_one_stands_there(void **state)
{
    (void)state;
    static const char row[] = "10:00 ping ines \"Line 14\" needs-you about=thimble";
    Desk *desk = desk_at(10, 0, row, STILL);
    Offer offer = what_came(desk, ENTRY_PING);
    choose(desk, ENTRY_PING, CHOICE_NOW);
    run_minutes(desk, 3);
    assert_event(desk, STRIP_CREDITED, 602, 0, constant(desk, CONSTANT_NEEDED_CREDIT));
    assert_named(desk, STRIP_CREDITED, offer.name, offer.row);
    assert_int_equal(desk->day.ledger.strip.minutes[62].progress, constant(desk, CONSTANT_NEEDED_CREDIT));
    desk_close(desk);

    desk = desk_at(11, 31, row, STILL);
    assert_event(desk, STRIP_WALKED_IN, 690, 0, 0);
    assert_named(desk, STRIP_WALKED_IN, offer.name, offer.row);
    assert_event(desk, STRIP_BEGAN, 690, JOB_WALK, 1000);
    assert_named(desk, STRIP_BEGAN, offer.name, offer.row);
    desk_close(desk);
}

/* Lunch begins when it is eaten, and what five o'clock breaks off has had the minutes until then. */
static void what_waits_begins_later_and_what_is_broken_off_ends(void **state)
{
    (void)state;
    Desk *desk = desk_at(12, 20, "12:20 meeting quill \"What we drop\" for=30m decides\n16:40 meeting quill \"Wrap\" for=60m", STILL);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to(desk, 13, 30);
    const Strip *strip = &desk->day.ledger.strip;
    const StripEvent *lunch = &strip->events[strip->event_count - 2];
    assert_int_equal(lunch->kind, STRIP_BEGAN);
    assert_int_equal(lunch->what, JOB_LUNCH);
    assert_int_equal(lunch->minute, 12 * 60 + 50);
    assert_int_equal(lunch->minutes, 20);
    assert_int_equal(happened(desk, STRIP_DECIDED)->minute, 12 * 60 + 49);
    run_to(desk, 16, 41);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to_closing(desk);
    const StripEvent *wrap = &strip->events[happened(desk, STRIP_UNDONE)->value];
    assert_int_equal(wrap->what, JOB_MEETING);
    assert_int_equal(wrap->minutes, 19);
    assert_int_equal(strip->count, 480);
    sleep_over(desk);
    assert_int_equal(strip->count, 480 + EVENING_MINUTES);
    assert_int_equal(strip->minutes[480].account, ACCOUNT_HOME);
    desk_close(desk);
}

/* Yesterday's stays while the next morning is looked at. */
static void a_strip_stays_until_the_next_day_begins(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "");
    run_to_closing(desk);
    sleep_over(desk);
    assert_int_equal(desk->day.ledger.strip.day, 1);
    assert_adds_up(&desk->day.ledger.strip, figures(desk, 1));
    begin(desk);
    assert_int_equal(desk->day.ledger.strip.day, 2);
    assert_int_equal(desk->day.ledger.strip.count, 0);
    desk_close(desk);
}

static void every_part_of_it_is_in_the_hash(void **state)
{
    (void)state;
    Desk *desk = desk_at(11, 0, "10:00 ping ines \"Line 14\"", STILL);
    Strip *strip = &desk->day.ledger.strip;
    uint64_t before = day_hash(&desk->day);
    Strip kept = *strip;
    assert_int_equal(kept.event_count, 2); /* it came, and went into the tray */
#define CHANGED(change)                                                                                                                     \
    change;                                                                                                                                 \
    assert_true(day_hash(&desk->day) != before);                                                                                            \
    *strip = kept;                                                                                                                          \
    assert_true(day_hash(&desk->day) == before)
    CHANGED(strip->day++);
    CHANGED(strip->dropped++);
    CHANGED(strip->worth++);
    CHANGED(strip->after_progress++);
    CHANGED(strip->minutes[119].signal ^= 1);
    CHANGED(strip->minutes[0].account ^= 1);
    CHANGED(strip->minutes[60].busyness++);
    CHANGED(strip->minutes[60].progress++);
    CHANGED(strip->events[1].minute++);
    CHANGED(strip->events[1].row++);
    CHANGED(strip->events[1].came++);
    CHANGED(strip->events[1].value++);
    CHANGED(strip->events[1].minutes++);
    CHANGED(strip->events[1].kind++);
    CHANGED(strip->events[1].what++);
    CHANGED(strip->events[1].entry++);
    CHANGED(strip->events[1].person++);
#undef CHANGED
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_interruption_costs_its_minutes_and_the_signal_lost_until_it_is_back),
        cmocka_unit_test(the_next_interruption_has_a_price_of_its_own),
        cmocka_unit_test(a_job_within_a_job_costs_its_own_minutes),
        cmocka_unit_test(nothing_is_lost_before_a_job_is_over),
        cmocka_unit_test(the_yield_is_what_was_put_where_it_belongs_a_minute_of_signal),
        cmocka_unit_test(what_a_minute_has_no_room_for_is_in_the_next),
        cmocka_unit_test(events_beyond_its_room_are_counted),
        cmocka_unit_test(the_minutes_of_every_day_add_up),
        cmocka_unit_test(a_message_has_the_price_one_reckons_by_hand),
        cmocka_unit_test(what_is_declined_or_left_stands_there_with_its_name),
        cmocka_unit_test(a_note_has_the_name_of_its_meeting),
        cmocka_unit_test(what_nobody_answered_is_gone),
        cmocka_unit_test(who_needed_one_stands_there),
        cmocka_unit_test(what_waits_begins_later_and_what_is_broken_off_ends),
        cmocka_unit_test(a_strip_stays_until_the_next_day_begins),
        cmocka_unit_test(every_part_of_it_is_in_the_hash),
    };
    return cmocka_run_group_tests_name("strip", tests, NULL, NULL);
}
