/* test_work_pay.c - those who wait for a file: who is due when, who is paid by what, what is kept of those who are named; and that no
 * other figure knows of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "work/claim.h"
#include "work/payees.h"

/* Ten in two days, three to a full bin of 48; four of them by name. Each day one message needs the player. */
#define TEN                                                                                                            \
    "clusters = 1/day\nwaits = \"teachers\" 10\na-head = 16\n- \"Mrs. Adeyemi, who rents\"\n- \"Mr. Brandt\"\n"         \
    "- \"Miss Castellan\"\n- \"Mr. Dube\"\n"
#define NOTHING_COMES_BACK "[constants]\nreturned = 0\n"

enum { ADEYEMI, BRANDT, CASTELLAN, DUBE };

static Desk *ten_wait(const char *rows)
{
    Desk *desk = desk_open((LevelText){.day = "days = 2", .file = TEN, .rows = rows, .more = NOTHING_COMES_BACK});
    begin(desk);
    return desk;
}

/* A full bin is sealed within the minute. */
static void seal(Desk *desk)
{
    Bin *bin = &desk->day.bins[desk->day.file][0];
    memcpy(bin->right, bin->quota, sizeof bin->right);
    desk->day.office.hold = HOLD_SEAL;
    desk->day.office.hold_beats = 1;
    desk->day.office.hold_target = 0;
    run_minutes(desk, 1);
    assert_int_equal(desk->counts[EVENT_SEALED], 1);
    forget(desk);
}

static void answer(Desk *desk, Choice choice)
{
    must(desk, (Command){.kind = COMMAND_ANSWER, .event = desk->last[EVENT_OFFER].name, .choice = (uint8_t)choice});
}

static void end_of_day(Desk *desk)
{
    run_until(desk, beat_at(today(desk), desk->day.timetable.shift_end));
    must(desk, order(COMMAND_LEAVE, 0));
    run_until(desk, beat_at(today(desk) + 1, 0));
}

static void assert_paid(const Desk *desk, int paid, int due)
{
    assert_int_equal(day_paid(&desk->day, 0), paid);
    assert_int_equal(day_due(&desk->day, 0), due);
}

static void assert_fate(const Desk *desk, int payee, int day)
{
    assert_int_equal(desk->day.fates[payee].day, day);
}

static void people_and_names_are_spread_evenly_over_the_days(void **state)
{
    (void)state;
    Level level;
    read_level((LevelText){.day = "days = 5", .file = "waits = \"teachers\" 12\n- \"A\"\n- \"B\"\n- \"C\"\n"}, &level);
    static const int due[] = {0, 3, 5, 8, 10, 12}; /* 12 a fifth: 2.4, 4.8, 7.2, 9.6, 12, each begun one counted */
    for (int day = 0; day < COUNT_OF(due); day++)
        assert_int_equal(payees_due(&level, 0, day), due[day]);
    static const int places[] = {2, 6, 10}; /* the middles of three times four */
    static const int days[] = {1, 3, 5};    /* 2 is among the first 3, 6 among the first 8, 10 among the last */
    for (int i = 0; i < 3; i++) {
        assert_int_equal(payee_place(&level, i), places[i]);
        assert_int_equal(payee_day(&level, i), days[i]);
    }
    level_free(&level);
}

/* On each day a payee's day has room for its place, however the numbers fall. */
static void a_name_is_due_on_the_day_of_its_place(void **state)
{
    (void)state;
    static Level level;
    level.file_count = 1;
    for (int days = 1; days <= LEVEL_DAYS_MAX; days++) {
        for (int people = 1; people <= 40; people++) {
            for (int named = 1; named <= people; named++) {
                level.days = days;
                level.files[0] = (NumberFile){.wait_count = people, .payee_count = named};
                for (int i = 0; i < named; i++) {
                    int place = payee_place(&level, i), day = payee_day(&level, i);
                    assert_true(place >= payees_due(&level, 0, day - 1) && place < payees_due(&level, 0, day));
                    assert_true(i == 0 || place > payee_place(&level, i - 1));
                }
            }
        }
    }
}

static void a_head_is_what_is_written_or_what_a_full_bin_brings(void **state)
{
    (void)state;
    assert_int_equal(payees_a_head(&(NumberFile){.a_head = 12, .bin_numbers = 48, .weight = 1}), 12);
    assert_int_equal(payees_a_head(&(NumberFile){.bin_numbers = 24, .weight = 3}), 72);
    assert_int_equal(payees_a_head(&(NumberFile){.bin_numbers = 24, .weight = 0}), 1);
}

/* The names stand at places 1, 3, 6 and 8. On day 1 the message is about Mrs. Adeyemi, and four stand in line: of them Mr. Brandt is the
 * third. On day 2 it is about Miss Castellan; behind the first four come four more, Mr. Dube the third of these. */
static void a_run_counted_by_hand(void **state)
{
    (void)state;
    Desk *desk = ten_wait("10:00 ping ines \"Line 14 has no bank\" needs-you about=thimble");
    assert_paid(desk, 0, 5);
    run_to(desk, 10, 10);
    seal(desk);
    assert_paid(desk, 3, 5);
    assert_fate(desk, BRANDT, 1);
    assert_int_equal(desk->day.fates[BRANDT].minute, 10 * 60 + 10);
    seal(desk); /* for two more than there are in line */
    assert_paid(desk, 4, 5);
    assert_fate(desk, ADEYEMI, 0);
    answer(desk, CHOICE_NOW);
    run_minutes(desk, constant(desk, CONSTANT_PING_MINUTES));
    assert_paid(desk, 5, 5);
    assert_fate(desk, ADEYEMI, 1);
    assert_int_equal(day_figures(&desk->day)->payees_due, 5);
    assert_int_equal(day_figures(&desk->day)->payees_paid, 5);
    end_of_day(desk);
    assert_paid(desk, 7, 10); /* those two, first thing in the morning */
    begin(desk);
    run_to(desk, 10, 0);
    assert_int_equal(desk->day.needed[0].payee, CASTELLAN);
    answer(desk, CHOICE_TRAY);
    end_of_day(desk);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    assert_paid(desk, 7, 10);
    assert_fate(desk, CASTELLAN, 0);
    assert_fate(desk, DUBE, 0);
    assert_int_equal(desk->day.ledger.days[1].payees_due, 5);
    assert_int_equal(desk->day.ledger.days[1].payees_paid, 2);
    desk_close(desk);
}

/* At the run's end: 16 right numbers that lie in open bins are one of them. */
static void what_is_handed_in_pays_too(void **state)
{
    (void)state;
    Desk *desk = ten_wait("");
    end_of_day(desk);
    begin(desk);
    run_to(desk, 12, 0);
    desk->day.bins[0][0].right[TEMPER_WOE] = 8;
    desk->day.bins[0][0].right[TEMPER_DREAD] = 7;
    desk->day.bins[0][1].right[TEMPER_WOE] = 1;
    end_of_day(desk);
    assert_int_equal(desk->day.ledger.handed_in, 16);
    assert_paid(desk, 1, 10);
    desk_close(desk);
}

/* Of five who are due there are two names: the third message is about somebody without one, and the sixth about nobody. */
static void more_messages_than_names_and_than_people(void **state)
{
    (void)state;
    Desk *desk = ten_wait("10:00-12:00 pings ines rate=3/hour needs=6");
    run_to(desk, 16, 59);
    static const int payees[] = {ADEYEMI, BRANDT, -1, -1, -1, -1};
    assert_int_equal(desk->day.needed_count, 6);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(desk->day.needed[i].payee, payees[i]);
        assert_int_equal(desk->day.needed[i].file, i < 5 ? 0 : -1);
    }
    must(desk, order(COMMAND_EMPTY_TRAY, 0));
    assert_paid(desk, 0, 5);
    desk_close(desk);
}

/* What is about another file pays nobody here; nor does that file's bin. */
static void another_file_has_its_own_people(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){
        .file = "waits = \"teachers\" 4\na-head = 24\n",
        .rows = "10:00 ping ines \"The sheets\" needs-you about=linen",
        .more = "[file linen]\nname = \"Linen Count\"\nserves = \"a laundry\"\nwaits = \"wards\" 3\n- \"Ward 2\"\n" NOTHING_COMES_BACK});
    begin(desk);
    run_to(desk, 10, 0);
    answer(desk, CHOICE_NOW);
    run_minutes(desk, constant(desk, CONSTANT_PING_MINUTES));
    assert_paid(desk, 0, 4);
    assert_int_equal(day_paid(&desk->day, 1), 1);
    assert_int_equal(desk->day.fates[0].day, 1);
    seal(desk);
    assert_paid(desk, 2, 4);
    must(desk, order(COMMAND_OPEN_FILE, 1));
    run_minutes(desk, 5);
    seal(desk);
    assert_paid(desk, 2, 4);
    assert_int_equal(day_paid(&desk->day, 1), 2);
    desk_close(desk);
}

/* ---- what became of a message ---- */

static const Needed *only_message(const Desk *desk)
{
    assert_int_equal(desk->day.needed_count, 1);
    return &desk->day.needed[0];
}

static void assert_lies(const Desk *desk, Lay lay, int hour, int minute)
{
    assert_int_equal(only_message(desk)->lay, lay);
    assert_int_equal(only_message(desk)->since, hour * 60 + minute);
}

#define NEEDED_AT_TEN "10:00 ping ines \"Line 14 has no bank\" needs-you\n"

static void what_the_player_did_with_a_message_is_kept(void **state)
{
    (void)state;
    static const struct {
        Choice choice;
        Lay lay;
    } cases[] = {{CHOICE_NOW, LAY_BEGUN}, {CHOICE_TRAY, LAY_PUT}, {CHOICE_MUTE, LAY_MUTED}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = ten_wait(NEEDED_AT_TEN);
        run_to(desk, 10, 0);
        assert_lies(desk, LAY_AT_HAND, 10, 0);
        run_to(desk, 10, 2);
        answer(desk, cases[i].choice);
        assert_lies(desk, cases[i].lay, 10, 2);
        desk_close(desk);
    }
}

static void a_message_nobody_touched_slid_into_the_tray(void **state)
{
    (void)state;
    Desk *desk = ten_wait("10:12 meeting quill \"Pre-alignment\" for=90m\n" NEEDED_AT_TEN);
    run_to(desk, 10, 12);
    assert_int_equal(only_message(desk)->then.what, DOING_REFINING);
    answer(desk, CHOICE_JOIN);
    run_to(desk, 10, 30);
    const Needed *message = only_message(desk);
    assert_int_equal(message->lay, LAY_SLID);
    assert_true(message->since > 612 && message->since < 630);
    assert_int_equal(message->then.what, JOB_MEETING);
    assert_int_equal(message->then.row, 0);
    desk_close(desk);
}

static void a_message_that_was_muted_comes_to_the_desk_and_is_not_paid(void **state)
{
    (void)state;
    Desk *desk = ten_wait("09:35 ping quill \"A tiny thing?\"\n" NEEDED_AT_TEN);
    run_to(desk, 9, 35);
    answer(desk, CHOICE_MUTE);
    run_to(desk, 11, 45);
    const Needed *message = only_message(desk);
    assert_int_equal(message->lay, LAY_MUTED);
    assert_int_equal(message->end, NEEDED_WALKED);
    assert_int_equal(message->ended, 600 + constant(desk, CONSTANT_WALK_AFTER));
    assert_int_equal(message->payee, ADEYEMI);
    assert_paid(desk, 0, 5);
    desk_close(desk);
}

static void what_had_the_hands_at_five_is_kept_and_so_is_the_message(void **state)
{
    (void)state;
    Desk *desk = ten_wait(NEEDED_AT_TEN "16:30 meeting quill \"Post-alignment\" for=60m");
    run_to(desk, 10, 0);
    answer(desk, CHOICE_TRAY);
    assert_int_equal(only_message(desk)->then.what, DOING_REFINING);
    run_to(desk, 16, 30);
    answer(desk, CHOICE_JOIN);
    end_of_day(desk);
    assert_int_equal(today(desk), 2);
    assert_int_equal(desk->day.needed_count, 0);
    const Needed *message = payee_message(&desk->day, ADEYEMI);
    assert_non_null(message);
    assert_int_equal(message->end, NEEDED_OPEN);
    assert_int_equal(message->last.what, JOB_MEETING);
    assert_int_equal(message->last.row, 1);
    assert_null(payee_message(&desk->day, BRANDT));
    desk_close(desk);
}

static void one_who_is_being_answered_as_the_day_ends_is_not_paid(void **state)
{
    (void)state;
    Desk *desk = ten_wait("16:58 ping ines \"Line 14 has no bank\" needs-you");
    run_to(desk, 16, 58);
    answer(desk, CHOICE_NOW);
    run_until(desk, beat_at(1, 17 * 60));
    assert_int_equal(only_message(desk)->lay, LAY_BEGUN);
    assert_int_equal(only_message(desk)->last.what, JOB_PING);
    assert_paid(desk, 0, 5);
    desk_close(desk);
}

/* ---- what does not know of them ---- */

#define A_WEEK                                                                                                         \
    "09:30-16:30 pings any rate=2/hour needs=3\n10:30 meeting quill \"Pre-alignment\" for=45m note-would-do\n"         \
    "14:00 report \"Weekly compile\" minutes=40 legacy\n"

static DayFigures without_payees(DayFigures figures)
{
    figures.payees_due = 0;
    figures.payees_paid = 0;
    return figures;
}

static void no_other_figure_knows_of_them(void **state)
{
    (void)state;
    static const BotKind bots[] = {BOT_BALANCED, BOT_PERFORMER, BOT_HERMIT};
    Level with, without;
    read_level((LevelText){.day = "days = 2", .file = "waits = \"teachers\" 20\na-head = 20\n- \"Mr. Brandt\"", .rows = A_WEEK}, &with);
    read_level((LevelText){.day = "days = 2", .rows = A_WEEK}, &without);
    for (int i = 0; i < COUNT_OF(bots); i++) {
        static Outcome left, right;
        claim_play(&with, SEED, bots[i], true, &left);
        claim_play(&without, SEED, bots[i], true, &right);
        assert_true(left.measures[0][MEASURE_PAID] > 0);
        assert_int_equal(right.measures[0][MEASURE_PAID], 0);
        DayFigures a = without_payees(left.total), b = right.total;
        assert_memory_equal(&a, &b, sizeof a);
        assert_int_equal(left.measures[0][MEASURE_FLOOR], right.measures[0][MEASURE_FLOOR]);
    }
    level_free(&with);
    level_free(&without);
}

/* What is kept of them is part of the state where they are counted, and no part of it where they are not. */
static void they_are_hashed_where_they_are_counted(void **state)
{
    (void)state;
    for (int counted = 0; counted < 2; counted++) {
        Desk *desk = desk_open((LevelText){.file = counted ? "waits = \"teachers\" 20\n- \"Mr. Brandt\"" : "", .rows = NEEDED_AT_TEN});
        begin(desk);
        run_to(desk, 10, 30);
        uint64_t before = day_hash(&desk->day);
        desk->day.payees[0].brought++;
        assert_int_equal(day_hash(&desk->day) != before, counted);
        desk->day.payees[0].brought--;
        desk->day.fates[0].minute++;
        assert_int_equal(day_hash(&desk->day) != before, counted);
        desk->day.fates[0].minute--;
        desk->day.needed[0].since++;
        assert_int_equal(day_hash(&desk->day) != before, counted);
        desk_close(desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_and_names_are_spread_evenly_over_the_days),
        cmocka_unit_test(a_name_is_due_on_the_day_of_its_place),
        cmocka_unit_test(a_head_is_what_is_written_or_what_a_full_bin_brings),
        cmocka_unit_test(a_run_counted_by_hand),
        cmocka_unit_test(what_is_handed_in_pays_too),
        cmocka_unit_test(more_messages_than_names_and_than_people),
        cmocka_unit_test(another_file_has_its_own_people),
        cmocka_unit_test(what_the_player_did_with_a_message_is_kept),
        cmocka_unit_test(a_message_nobody_touched_slid_into_the_tray),
        cmocka_unit_test(a_message_that_was_muted_comes_to_the_desk_and_is_not_paid),
        cmocka_unit_test(what_had_the_hands_at_five_is_kept_and_so_is_the_message),
        cmocka_unit_test(one_who_is_being_answered_as_the_day_ends_is_not_paid),
        cmocka_unit_test(no_other_figure_knows_of_them),
        cmocka_unit_test(they_are_hashed_where_they_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
