/* test_room.c - what a room makes of many results: the numbers of page and tables are those of six bots' runs; whatever
 * else is handed in is named and left out; words stay words, and one or two hundred find room. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "bot_runs.h"
#include "report/room_charts.h"
#include "report/room_page.h"
#include "report/room_table.h"

/* ---- a room ---- */

static void put_result(Scratch *scratch, const char *name, const RunResult *result)
{
    Buffer file = {0};
    run_result_print(result, &file);
    assert_true(file_write(in(scratch, name), buffer_view(&file), &scratch->error));
    buffer_free(&file);
}

/* Somebody who is nobody's bot: as far as figures go, anything. */
static RunResult anybody(int number)
{
    RunResult result = {
        .title = "Quick Reply", .rules = RULES_VERSION, .days = 1, .seed = 1847, .begun = STARTED + number};
    result.level = code_level_hash(text_of(small_level));
    result.busyness = 100 + number * 7 % 311;
    result.progress = 50 + number * 13 % 401;
    result.binned = result.progress + number % 5;
    for (int i = 0; i < JUDGED_COUNT; i++)
        result.standing[i] = (number * (31 + i * 17) + i) % 1000;
    return result;
}

static void count_is(const char *text, const char *part, int wanted)
{
    int count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
        count++;
    if (count != wanted)
        fail_msg("'%s' is there %d times, and not %d", part, count, wanted);
}

typedef struct Pages {
    Buffer html, csv, json;
} Pages;

/* One run's figures, once in each. */
static void has_run(const Pages *pages, const Played *played)
{
    char part[200];
    RunResult result = result_of(played);
    DayFigures total = ledger_total(&played->day.ledger, 2);
    snprintf(part, sizeof part, ": Busyness %d, Progress %d</title>", total.busyness, total.progress);
    count_is(pages->html.data, part, 1);
    snprintf(part, sizeof part, "<td>1</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td>",
             total.busyness, total.progress, total.binned, result.standing[0], result.standing[1], result.standing[2]);
    count_is(pages->html.data, part, 1);
    snprintf(part, sizeof part, ",\"\",%d,%d,%d,", total.busyness, total.progress, total.binned);
    count_is(pages->csv.data, part, 1);
    snprintf(part, sizeof part, "\"busyness\":%d,\"progress\":%d,\"binned\":%d,", total.busyness, total.progress,
             total.binned);
    count_is(pages->json.data, part, 1);
    snprintf(part, sizeof part, "<td>%d / %d</td>", result.said_refining, result.was_refining);
    count_is(pages->html.data, part, result.guessed > 0);
}

static void has_minutes(const Pages *pages, const Room *room, int64_t together)
{
    int64_t minutes[ACCOUNT_COUNT];
    assert_true(room_minutes(room, true, minutes) == together);
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        char part[64];
        snprintf(part, sizeof part, "</i>%s %" PRId64 " (", account_words[i], minutes[i]);
        count_is(pages->html.data, part, minutes[i] > 0);
    }
}

static void print_pages(const Room *room, const Level *level, Pages *pages)
{
    room_page(room, level, &pages->html);
    room_csv(room, &pages->csv);
    room_json(room, &pages->json);
}

static void pages_free(Pages *pages)
{
    buffer_free(&pages->html);
    buffer_free(&pages->csv);
    buffer_free(&pages->json);
}

static void the_page_has_the_numbers_of_the_runs(void **state)
{
    Scratch *scratch = *state;
    Room room = {0};
    Buffer notes = {0};
    Pages pages = {0};
    Played *played[BOTS_PLAYED];
    int64_t together = 0;
    for (int i = 0; i < BOTS_PLAYED; i++)
        played[i] = play_bot(scratch->folder, i, 0);
    assert_true(room_take(&room, scratch->folder, &notes));
    room_settle(&room);
    assert_int_equal(room.count, BOTS_PLAYED);
    assert_int_equal(room.people, BOTS_PLAYED);
    assert_int_equal(notes.length, 0);
    print_pages(&room, &played[0]->level, &pages);
    for (int i = 0; i < BOTS_PLAYED; i++) {
        DayFigures total = ledger_total(&played[i]->day.ledger, 2);
        has_run(&pages, played[i]);
        for (int account = 0; account < ACCOUNT_COUNT; account++)
            together += total.minutes[account];
    }
    has_minutes(&pages, &room, together);
    count_is(pages.html.data, ">performer</text>", 1);
    for (int i = 0; i < BOTS_PLAYED; i++)
        played_free(played[i]);
    room_free(&room);
    buffer_free(&notes);
    pages_free(&pages);
}

/* A workshop of forty-five minutes: six computers, each with a hand of its own, and the day twice. */
static void six_computers_have_a_workshop(void **state)
{
    Scratch *scratch = *state;
    Room room = {0};
    Buffer notes = {0}, level = {0};
    Pages pages = {0};
    Played *played[2 * BOTS_PLAYED];
    FileError error;
    assert_true(file_read(MDR_SOURCE "/levels/workshop-45.level", LEVEL_BYTES_MAX, &level, &error));
    for (int i = 0; i < COUNT_OF(played); i++) /* the second time another hand, who has learnt from the first */
        played[i] =
            play_bot_of(scratch->folder, (i + i / BOTS_PLAYED) % BOTS_PLAYED, 1 + i / BOTS_PLAYED, buffer_view(&level));
    assert_true(room_take(&room, scratch->folder, &notes));
    room_settle(&room);
    assert_int_equal(room.count, COUNT_OF(played));
    print_pages(&room, &played[0]->level, &pages);
    count_is(pages.html.data, "<h1>", 1);
    for (int i = 0; i < COUNT_OF(played); i++) {
        char part[100];
        RunResult result = result_of(played[i]);
        DayFigures total = ledger_total(&played[i]->day.ledger, 1);
        assert_int_equal(result.busyness, total.busyness);
        assert_int_equal(result.progress, total.progress);
        snprintf(part, sizeof part, ": Busyness %d, Progress %d</title>", total.busyness, total.progress);
        assert_non_null(strstr(pages.html.data, part));
        played_free(played[i]);
    }
    room_free(&room);
    buffer_free(&notes);
    buffer_free(&level);
    pages_free(&pages);
}

/* They play by the same commands as the bots whose runs were kept. */
static void bots_are_landmarks(void **state)
{
    Scratch *scratch = *state;
    Played *performer = play_bot(scratch->folder, 0, 0);
    Landmarks marks = room_landmarks(&performer->level, 1847);
    DayFigures total = ledger_total(&performer->day.ledger, 2);
    assert_int_equal(marks.count, 5);
    assert_string_equal(marks.list[0].name, "performer");
    assert_int_equal(marks.list[0].busyness, total.busyness);
    assert_int_equal(marks.list[0].progress, total.progress);
    played_free(performer);
}

static void what_is_there_twice_counts_once(void **state)
{
    Scratch *scratch = *state;
    Room room = {0};
    Buffer notes = {0}, qr = {0};
    Played *played = play_bot(scratch->folder, 1, 0), *other = play_bot(scratch->folder, 3, 0);
    RunResult result = result_of(played), named = result;
    assert_true(run_result_nickname(&named, text_of("Bela")));
    put_result(scratch, "b.result", &named);
    buffer_text(&qr, "read by the host:\nQR-Code:");
    run_result_qr_print(&result, &qr);
    buffer_text(&qr, "\r\nthat was all\n");
    put(in(scratch, "photographs.txt"), qr.data);
    assert_true(room_take(&room, scratch->folder, &notes));
    room_settle(&room);
    assert_int_equal(room.count, 2);
    count_is(notes.data, "counted once", 2);
    int bela = strcmp(room.runs[0].name, "Bela") == 0 ? 0 : 1;
    assert_string_equal(room.runs[bela].name, "Bela");
    played_free(played);
    played_free(other);
    room_free(&room);
    buffer_free(&notes);
    buffer_free(&qr);
}

static void whatever_is_none_is_named(void **state)
{
    Scratch *scratch = *state;
    Room room = {0};
    Buffer notes = {0}, file = {0}, qr = {0};
    kept_of(scratch, &file, &qr);
    assert_true(file_write(in(scratch, "good.result"), buffer_view(&file), &scratch->error));
    put(in(scratch, "letter.txt"), "Dear all,\nit was a pleasure.\n");
    put(in(scratch, "empty"), "");
    put(in(scratch, "page.html"), "<html><script>alert(1)</script></html>");
    assert_true(file_write(in(scratch, "half.result"), text_part(buffer_view(&file), 0, 300), &scratch->error));
    assert_true(file_write(in(scratch, "half.txt"), text_part(buffer_view(&qr), 0, 60), &scratch->error));
    buffer_print(&file, "%5000s", "");
    assert_true(file_write(in(scratch, "long.result"), buffer_view(&file), &scratch->error));
    put(in(scratch, "old.run"), "mdr-run 1\nnothing");
    FILE *huge = fopen(in(scratch, "huge.result"), "wb");
    assert_non_null(huge);
    assert_int_equal(ftruncate(fileno(huge), (off_t)10 << 30), 0);
    fclose(huge);
    assert_int_equal(mkfifo(in(scratch, "pipe.result"), 0600), 0);
    assert_int_equal(mkdir(in(scratch, "below"), 0700), 0);
    put(in(scratch, "below/\x1b[2J.result"), "mdr-result 9\n");
    assert_true(room_take(&room, scratch->folder, &notes));
    assert_int_equal(room.count, 1); /* the run and the result of it are one */
    static const char *const named[] = {"letter.txt: left out: it is no result",
                                        "empty: left out: it is no result",
                                        "page.html: left out",
                                        "half.result:",
                                        ": left out: the file ends here: it was copied half",
                                        "half.txt:1: left out: this QR text is not whole",
                                        "long.result: left out: a result has at most 2048 bytes",
                                        "old.run",
                                        "huge.result: left out: ",
                                        "pipe.result: left out: ",
                                        "\\x1B[2J.result:1: left out: found '9'"};
    for (int i = 0; i < COUNT_OF(named); i++)
        count_is(notes.data, named[i], 1);
    assert_null(strchr(notes.data, '\x1b'));
    assert_false(room_take(&room, in(scratch, "not-there"), &notes));
    count_is(notes.data, "not-there", 2);
    room_free(&room);
    buffer_free(&notes);
    buffer_free(&file);
    buffer_free(&qr);
}

static const RoomRun *run_named(const Room *room, const char *name, int turn)
{
    for (int i = 0; i < room->count; i++) {
        if (strcmp(room->runs[i].name, name) == 0 && room->runs[i].turn == turn)
            return &room->runs[i];
    }
    fail_msg("nobody is called %s, turn %d", name, turn);
    return NULL;
}

static void two_runs_of_one_person_are_one_person(void **state)
{
    Scratch *scratch = *state;
    Room room = {0};
    Buffer notes = {0}, page = {0};
    RunResult first = anybody(1), second = anybody(2), later = anybody(3), other = anybody(4), same = anybody(5),
              alone = anybody(6);
    second.begun = STARTED - 5; /* by its clock it is before; by its round behind */
    first.round = 1;
    second.round = 2;
    assert_true(run_result_nickname(&first, text_of("Anna")) && run_result_nickname(&second, text_of("Anna")));
    put_result(scratch, "x.result", &second);
    put_result(scratch, "y.result", &first);
    put_result(scratch, "emil-1.result", &other);
    put_result(scratch, "emil-2.result", &later);
    put_result(scratch, "emil.result", &same);
    put_result(scratch, "20261123-093000-00.result", &alone);
    room_take(&room, scratch->folder, &notes);
    room_settle(&room);
    assert_int_equal(room.count, 6);
    assert_int_equal(room.people, 4);
    assert_int_equal(run_named(&room, "Anna", 0)->result.round, 1);
    assert_int_equal(run_named(&room, "Anna", 1)->result.round, 2);
    assert_int_equal(run_named(&room, "emil", 1)->result.busyness, later.busyness);
    assert_int_equal(run_named(&room, "", 0)->result.busyness, alone.busyness);
    for (int person = 0; person + 1 < room.people; person++)
        assert_true(room_last(&room, person)->result.standing[JUDGED_SERVED] >=
                    room_last(&room, person + 1)->result.standing[JUDGED_SERVED]);
    room_page(&room, NULL, &page);
    count_is(page.data, "class=\"arrow\"", 2);
    count_is(page.data, "class=\"first\"", 2);
    count_is(page.data, "What happened?", 1);
    room_free(&room);
    buffer_free(&notes);
    buffer_free(&page);
}

static void each_count_ranks_by_itself(void **state)
{
    (void)state;
    Room room = {0};
    Buffer notes = {0};
    int order[3];
    for (int i = 0; i < 3; i++) {
        RunResult result = anybody(i);
        for (int count = 0; count < JUDGED_COUNT; count++)
            result.standing[count] = 100 * ((i + count) % 3);
        room_add(&room, &result, i == 0 ? "ann.result" : i == 1 ? "bob.result" : "cem.result", &notes);
    }
    room_settle(&room);
    for (int count = 0; count < JUDGED_COUNT; count++) {
        room_rank(&room, (Judged)count, order);
        for (int i = 0; i < 3; i++)
            assert_int_equal(room_last(&room, order[i])->result.standing[count], 200 - 100 * i);
    }
    room_free(&room);
    buffer_free(&notes);
}

static void words_stay_words(void **state)
{
    (void)state;
    static const char *const nasty[] = {"<script>alert(1)", "\"><img src=x>", "'&amp;",
                                        "</text></svg>",    "=1+2",           "]]>--><b>"};
    Room room = {0};
    Buffer notes = {0}, page = {0}, csv = {0}, json = {0};
    for (int i = 0; i < COUNT_OF(nasty); i++) {
        RunResult result = anybody(i);
        assert_true(run_result_nickname(&result, text_of(nasty[i])));
        if (i == 0)
            strcpy(result.title, "<h1 onclick=\"x()\">");
        room_add(&room, &result, "x.result", &notes);
    }
    room_settle(&room);
    room_page(&room, NULL, &page);
    room_csv(&room, &csv);
    room_json(&room, &json);
    static const char *const never[] = {"<script", "<img", "<b>alert", "onclick=\"", "></svg><", "--><b>"};
    for (int i = 0; i < COUNT_OF(never); i++)
        assert_null(strstr(page.data, never[i]));
    assert_non_null(strstr(page.data, "&lt;script&gt;alert(1)"));
    assert_null(strstr(page.data, "http://"));
    assert_null(strstr(page.data, "https://"));
    assert_null(strstr(page.data, "src=\""));
    assert_null(strstr(page.data, "href"));
    assert_non_null(strstr(csv.data, ",\"'=1+2\","));
    assert_non_null(strstr(csv.data, ",\"\"\"><img src=x>\","));
    assert_non_null(strstr(json.data, "\"\\\"><img src=x>\""));
    RunResult turned = anybody(0);
    assert_false(run_result_nickname(&turned, text_of("a\u202egnp.exe")));
    assert_false(run_result_nickname(&turned, text_of("a\nb")));
    assert_string_equal(turned.nickname, "");
    room_free(&room);
    buffer_free(&notes);
    buffer_free(&page);
    buffer_free(&csv);
    buffer_free(&json);
}

/* ---- few and many ---- */

typedef struct Label {
    int left, top, right, bottom;
} Label;

/* The names in a plot, as wide as they are drawn at the most. */
static int labels_in(const char *svg, Label *labels, int most)
{
    int count = 0;
    for (const char *at = svg; (at = strstr(at, "<text x=\"")) != NULL && count < most; at++) {
        int x, y, length = 0;
        char class_name[16], anchor[16], words[64];
        if (sscanf(at, "<text x=\"%d\" y=\"%d\" class=\"%15[a-z]\" text-anchor=\"%15[a-z]\">%63[^<]%n", &x, &y,
                   class_name, anchor, words, &length) != 5)
            continue;
        if (strcmp(class_name, "name") != 0 && strcmp(class_name, "mark") != 0)
            continue;
        int wide = text_columns(text_of(words)) * 10, left = anchor[0] == 's'   ? x
                                                             : anchor[0] == 'e' ? x - wide
                                                                                : x - wide / 2;
        labels[count++] = (Label){left, y - 14, left + wide, y + 3};
    }
    return count;
}

static void it_holds_one_and_two_hundred(void **state)
{
    (void)state;
    static const int sizes[] = {1, 2, 24, 25, 200};
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        Room room = {0};
        Buffer notes = {0}, page = {0}, plot = {0};
        Label labels[256];
        Landmarks marks = {2, {{"performer", 240, 130}, {"balanced", 243, 133}}};
        for (int j = 0; j < sizes[i]; j++) {
            RunResult result = anybody(j);
            char name[32];
            snprintf(name, sizeof name, "Person no. %d", j);
            assert_true(run_result_nickname(&result, text_of(name)));
            room_add(&room, &result, "x.result", &notes);
        }
        room_settle(&room);
        assert_int_equal(room.people, sizes[i]);
        room_page(&room, NULL, &page);
        room_plot(&room, &marks, &plot);
        assert_false(page.failed || plot.failed);
        count_is(plot.data, "class=\"dot\"", sizes[i]);
        count_is(page.data, "<tr><td>", sizes[i]);
        int count = labels_in(plot.data, labels, COUNT_OF(labels));
        assert_true(count >= 2);
        for (int a = 0; a < count; a++) {
            assert_true(labels[a].left >= 0 && labels[a].right <= PLOT_WIDTH && labels[a].top >= 0 &&
                        labels[a].bottom <= PLOT_HEIGHT);
            for (int b = 0; b < a; b++)
                assert_false(labels[a].left < labels[b].right && labels[b].left < labels[a].right &&
                             labels[a].top < labels[b].bottom && labels[b].top < labels[a].bottom);
        }
        room_free(&room);
        buffer_free(&notes);
        buffer_free(&page);
        buffer_free(&plot);
    }
}

static void an_order_of_files_changes_nothing(void **state)
{
    (void)state;
    Buffer pages[2] = {{0}, {0}};
    for (int turn = 0; turn < 2; turn++) {
        Room room = {0};
        Buffer notes = {0};
        for (int i = 0; i < 30; i++) {
            RunResult result = anybody(turn ? 29 - i : i);
            room_add(&room, &result, "1.result", &notes);
        }
        room_settle(&room);
        room_page(&room, NULL, &pages[turn]);
        room_free(&room);
        buffer_free(&notes);
    }
    assert_string_equal(pages[0].data, pages[1].data);
    buffer_free(&pages[0]);
    buffer_free(&pages[1]);
}

int main(void)
{
#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        IN_A_FOLDER(the_page_has_the_numbers_of_the_runs),
        IN_A_FOLDER(six_computers_have_a_workshop),
        IN_A_FOLDER(bots_are_landmarks),
        IN_A_FOLDER(what_is_there_twice_counts_once),
        IN_A_FOLDER(whatever_is_none_is_named),
        IN_A_FOLDER(two_runs_of_one_person_are_one_person),
        cmocka_unit_test(each_count_ranks_by_itself),
        cmocka_unit_test(words_stay_words),
        cmocka_unit_test(it_holds_one_and_two_hundred),
        cmocka_unit_test(an_order_of_files_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
