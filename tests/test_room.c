/* test_room.c - what a finished run leaves of itself, as file and as QR text, and what a room makes of many: six bots
 * play a small level, and every figure of the page, the tables and the results is held against their days. Whatever
 * else is handed in is named and left out. */
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

static RunResult result_of(const Played *played)
{
    Run run = {0};
    RunError error;
    RunResult result;
    if (!run_load(played->path, &run, &error) || !run_result_of_run(&run, &result, &error))
        fail_msg("%s", error.sentence);
    run_free(&run);
    return result;
}

static void same_result(const RunResult *a, const RunResult *b)
{
    Buffer one = {0}, other = {0};
    run_result_print(a, &one);
    run_result_print(b, &other);
    assert_string_equal(one.data, other.data);
    buffer_free(&one);
    buffer_free(&other);
}

/* ---- what a run leaves ---- */

static void a_result_has_the_figures_of_its_run(void **state)
{
    Scratch *scratch = *state;
    for (int bot = 0; bot < BOTS_PLAYED; bot++) {
        Played *played = play_bot(scratch->folder, bot, 0);
        RunResult result = result_of(played);
        DayFigures total = ledger_total(&played->day.ledger, 2);
        assert_string_equal(result.title, "Quick Reply");
        assert_string_equal(result.nickname, "");
        assert_true(result.seed == 1847 && result.rules == RULES_VERSION && result.days == 2 && result.round == 0);
        assert_true(result.begun == STARTED + bot * 60);
        assert_true(result.level == code_level_hash(text_of(small_level)));
        assert_int_equal(result.busyness, total.busyness);
        assert_int_equal(result.progress, total.progress);
        assert_int_equal(result.binned, total.binned);
        assert_int_equal(result.sealed, total.sealed);
        assert_int_equal(result.awaited, total.awaited);
        assert_int_equal(result.answered, total.pings_answered);
        assert_int_equal(result.joined, total.meetings_joined);
        assert_int_equal(result.written, total.reports_written);
        assert_memory_equal(result.minutes, total.minutes, sizeof result.minutes);
        for (int i = 0; i < JUDGED_COUNT; i++)
            assert_int_equal(result.standing[i], ledger_verdict(&played->day.ledger, &played->level, (Judged)i));
        Guess truth = figures_truth(&played->day.ledger.days[1]);
        assert_int_equal(result.unknown, bot == 0);
        assert_int_equal(result.guessed, bot != 0);
        assert_int_equal(result.said_refining, bot == 0 ? 0 : 100 + bot);
        assert_int_equal(result.was_refining, bot == 0 ? 0 : truth.refining);
        assert_int_equal(result.was_around, bot == 0 ? 0 : truth.around);
        assert_int_equal(result.was_bins, bot == 0 ? 0 : truth.bins);
        assert_int_equal(result.review, bot == 1 ? 1 + JUDGED_COUNTED : 0);
        RunOrigin origin = {result.level, result.begun, 0};
        RunResult direct = run_result_of(&played->day, &played->strips, &origin);
        same_result(&direct, &result);
        played_free(played);
    }
}

/* No interruption of any day has a higher price. */
static void its_dearest_interruption_is_the_dearest(void **state)
{
    Scratch *scratch = *state;
    Played *played = play_bot(scratch->folder, 2, 0);
    RunResult result = result_of(played);
    int yield = strips_yield(&played->strips), found = 0;
    for (int i = 0; i < 2; i++) {
        const Strip *strip = &played->strips.days[i];
        for (int event = 0; event < strip->event_count; event++) {
            if (!strip_interrupts(&strip->events[event]))
                continue;
            StripPrice price = strip_price(strip, event, yield);
            assert_true(price.numbers <= result.dearest_price);
            found += price.numbers == result.dearest_price && strip->day == result.dearest_day &&
                     strip->events[event].minute == result.dearest_minute && price.minutes == result.dearest_taken &&
                     price.lost == result.dearest_lost && strip->events[event].what + 1 == result.dearest;
        }
    }
    assert_true(found > 0 && result.dearest_price > 0);
    for (int i = 0; i < result_field_count(); i++) {
        if (strcmp(result_field(i)->word, "dearest") == 0)
            assert_string_equal(result_field(i)->words[result.dearest], job_words[result.dearest - 1]);
    }
    played_free(played);
}

static void a_round_is_in_the_run_and_its_code_in_the_result(void **state)
{
    Scratch *scratch = *state;
    Played *played = play_bot(scratch->folder, 4, 2);
    RunResult result = result_of(played), again;
    char words[ROOM_CODE_MAX], line[64];
    Buffer file = {0};
    ResultError error;
    assert_int_equal(result.round, 2);
    CodedLevel level = {text_of(played->level.title), code_level_hash(text_of(small_level)), RULES_VERSION};
    RoomCode code = code_of(&level, 1847, 2);
    code_print(&code, words);
    snprintf(line, sizeof line, "\ncode %s\n", words);
    run_result_print(&result, &file);
    assert_non_null(strstr(file.data, line));
    assert_true(run_result_read(buffer_view(&file), &again, &error));
    same_result(&again, &result);
    buffer_free(&file);
    played_free(played);
}

static void file_and_qr_text_read_back(void **state)
{
    Scratch *scratch = *state;
    for (int bot = 0; bot < BOTS_PLAYED; bot++) {
        Played *played = play_bot(scratch->folder, bot, bot % 3);
        RunResult result = result_of(played), from_file, from_qr;
        Buffer file = {0}, qr = {0};
        ResultError error;
        if (bot == 3)
            assert_true(run_result_nickname(&result, text_of("  Zoë \"the\" Ünsal.  ")));
        run_result_print(&result, &file);
        run_result_qr_print(&result, &qr);
        assert_in_range(file.length, 1, RESULT_BYTES_MAX);
        assert_in_range(qr.length, 1, RESULT_QR_MOST);
        assert_int_equal(strspn(qr.data, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"), qr.length);
        assert_true(run_result_read(buffer_view(&file), &from_file, &error));
        assert_true(run_result_qr_read(buffer_view(&qr), &from_qr, &error));
        same_result(&result, &from_file);
        same_result(&result, &from_qr);
        assert_true(run_result_looks_like(buffer_view(&file)) && run_result_qr_looks_like(buffer_view(&qr)));
        buffer_free(&file);
        buffer_free(&qr);
        played_free(played);
    }
}

/* Every figure at its highest, words of the longest characters. */
static void the_largest_result_fits(void **state)
{
    (void)state;
    RunResult result = {0}, again;
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        char *at = (char *)&result + field->at;
        const uint64_t wide = field->kind == FIELD_TIME ? UINT64_C(253402300799) : UINT64_MAX;
        if (field->kind == FIELD_NUMBER || field->kind == FIELD_CHOICE)
            memcpy(at, &field->high, sizeof field->high);
        else if (field->kind == FIELD_WORDS)
            memset(at, '&', (size_t)field->high - 1);
        else
            memcpy(at, &wide, sizeof wide);
    }
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        result.minutes[i] = RESULT_MINUTES_MOST / ACCOUNT_COUNT;
    result.guessed = result.unknown = LEVEL_DAYS_MAX / 2;
    Buffer file = {0}, qr = {0};
    ResultError error;
    run_result_print(&result, &file);
    run_result_qr_print(&result, &qr);
    assert_in_range(file.length, 1, RESULT_BYTES_MAX);
    assert_in_range(qr.length, 1, RESULT_QR_MOST);
    if (!run_result_read(buffer_view(&file), &again, &error) || !run_result_qr_read(buffer_view(&qr), &again, &error))
        fail_msg("%s", error.sentence);
    same_result(&again, &result);
    buffer_free(&file);
    buffer_free(&qr);
}

static void a_time_is_a_time(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01 00:00:00Z",
        "1969-12-31T23:59:59Z", "2026-1-01T00:00:00Z",  "+026-01-01T00:00:00Z", ""};
    char text[TIME_TEXT_MAX];
    int64_t read = 7;
    for (int64_t day = 0; day < 60000; day += 13) {
        time_print(day * 86400 + day, text);
        assert_true(time_read(text_of(text), &read));
        assert_true(read == day * 86400 + day);
    }
    for (int i = 0; i < COUNT_OF(wrong); i++)
        assert_false(time_read(text_of(wrong[i]), &read));
}

/* ---- what is none ---- */

static void kept_of(Scratch *scratch, Buffer *file, Buffer *qr)
{
    Played *played = play_bot(scratch->folder, 4, 0);
    RunResult result = result_of(played);
    assert_true(run_result_nickname(&result, text_of("Anna")));
    run_result_print(&result, file);
    run_result_qr_print(&result, qr);
    played_free(played);
}

/* A line changed, and the checksum made to agree: so would somebody do who means it. */
static void forge(Text file, const char *word, const char *line, Buffer *out)
{
    Text found;
    while (text_next_line(&file, &found)) {
        if (text_starts(found, "sum "))
            break;
        bool this = text_starts(found, word) && found.length > (int)strlen(word) && found.at[strlen(word)] == ' ';
        buffer_add(out, this ? text_of(line) : found);
        buffer_text(out, "\n");
    }
    buffer_print(out, "sum %08x\n", line_sum(0, buffer_view(out)));
}

static void each_figure_out_of_range_is_named(void **state)
{
    static const struct {
        const char *word, *line, *said;
        int at;
    } rows[] = {
        {"mdr-result", "mdr-result 2", "form that this program does not know", 1},
        {"title", "title ", "'title' wants at least one", 2},
        {"title", "title A\x1b[2J", "'title' wants", 2},
        {"title", "title 1234567890123456789012345678901234567890", "35 bytes", 2},
        {"level", "level 12", "sixteen hex digits", 3},
        {"rules", "rules 0", "a number from 1 to 9999", 4},
        {"seed", "seed one", "a whole number", 5},
        {"days", "days 21", "a number from 1 to 20", 6},
        {"begun", "begun today", "a time such as", 7},
        {"round", "round 5", "from 0 to 4", 8},
        {"nickname", "nickname \xff\xfe", "plain text", 9},
        {"busyness", "busyness 10000000", "from 0 to 9999999", 10},
        {"busyness", "busyness -1", "from 0 to 9999999", 10},
        {"progress", "progress 9e9", "from 0 to 9999999", 11},
        {"standing-seen", "standing-seen 1001", "from 0 to 1000", 13},
        {"review", "review liked", "none, seen, counted or served", 16},
        {"dearest", "dearest visitor", "ping", 50},
        {"sealed", "<b>", "this line wants 'sealed'", 17},
        {"refining-minutes", "refining-minutes 28000", "more than its days have", 0},
    };
    Buffer file = {0}, qr = {0};
    kept_of(*state, &file, &qr);
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Buffer forged = {0};
        ResultError error;
        RunResult result = {.busyness = 7};
        forge(buffer_view(&file), rows[i].word, rows[i].line, &forged);
        assert_false(run_result_read(buffer_view(&forged), &result, &error));
        if (!strstr(error.sentence, rows[i].said) || error.line != rows[i].at)
            fail_msg("of '%s' was said, line %d: %s", rows[i].line, error.line, error.sentence);
        assert_non_null(strstr(error.sentence, i == 0 ? "use the version" : "mdr result RUN"));
        assert_null(strchr(error.sentence, '\x1b'));
        assert_int_equal(result.busyness, 7);
        buffer_free(&forged);
    }
    buffer_free(&file);
    buffer_free(&qr);
}

static void no_part_of_one_and_no_changed_one_is_taken(void **state)
{
    Buffer file = {0}, qr = {0};
    RunResult result;
    ResultError error;
    kept_of(*state, &file, &qr);
    for (size_t i = 0; i < file.length; i++)
        assert_false(run_result_read((Text){file.data, (int)i}, &result, &error));
    for (size_t i = 0; i < qr.length; i++)
        assert_false(run_result_qr_read((Text){qr.data, (int)i}, &result, &error));
    for (size_t i = 0; i < file.length; i++) {
        file.data[i] ^= 1;
        assert_false(run_result_read(buffer_view(&file), &result, &error));
        file.data[i] ^= 1;
    }
    for (size_t i = 0; i < qr.length; i++) {
        char was = qr.data[i];
        qr.data[i] = was == '7' ? '8' : '7';
        assert_false(run_result_qr_read(buffer_view(&qr), &result, &error));
        qr.data[i] = was;
    }
    buffer_text(&file, "\n");
    assert_false(run_result_read(buffer_view(&file), &result, &error));
    assert_non_null(strstr(error.sentence, "more follows"));
    buffer_free(&file);
    buffer_free(&qr);
}

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

static void the_page_has_the_numbers_of_the_runs(void **state)
{
    Scratch *scratch = *state;
    Room room = {0};
    Buffer notes = {0}, page = {0}, csv = {0}, json = {0};
    Played *played[BOTS_PLAYED];
    Level level = {0};
    int64_t minutes[ACCOUNT_COUNT], together = 0, sum = 0;
    for (int i = 0; i < BOTS_PLAYED; i++)
        played[i] = play_bot(scratch->folder, i, 0);
    assert_true(room_take(&room, scratch->folder, &notes));
    room_settle(&room);
    assert_int_equal(room.count, BOTS_PLAYED);
    assert_int_equal(room.people, BOTS_PLAYED);
    assert_int_equal(notes.length, 0);
    read_small_level(&level);
    room_page(&room, &level, &page);
    room_csv(&room, &csv);
    room_json(&room, &json);
    for (int i = 0; i < BOTS_PLAYED; i++) {
        char part[200];
        RunResult result = result_of(played[i]);
        DayFigures total = ledger_total(&played[i]->day.ledger, 2);
        snprintf(part, sizeof part, ": Busyness %d, Progress %d</title>", total.busyness, total.progress);
        count_is(page.data, part, 1);
        snprintf(part, sizeof part, "<td>1</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td>",
                 total.busyness, total.progress, total.binned, result.standing[0], result.standing[1],
                 result.standing[2]);
        count_is(page.data, part, 1);
        snprintf(part, sizeof part, ",\"\",%d,%d,%d,", total.busyness, total.progress, total.binned);
        count_is(csv.data, part, 1);
        snprintf(part, sizeof part, "\"busyness\":%d,\"progress\":%d,\"binned\":%d,", total.busyness, total.progress,
                 total.binned);
        count_is(json.data, part, 1);
        if (result.guessed > 0) {
            snprintf(part, sizeof part, "<td>%d / %d</td>", result.said_refining, result.was_refining);
            count_is(page.data, part, 1);
        }
        for (int account = 0; account < ACCOUNT_COUNT; account++)
            sum += total.minutes[account];
    }
    together = room_minutes(&room, true, minutes);
    assert_true(together == sum);
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        char part[64];
        snprintf(part, sizeof part, "</i>%s %" PRId64 " (", account_words[i], minutes[i]);
        count_is(page.data, part, minutes[i] > 0);
    }
    Landmarks marks = room_landmarks(&level, 1847);
    assert_int_equal(marks.count, 5);
    DayFigures performer = ledger_total(&played[0]->day.ledger, 2);
    assert_int_equal(marks.list[0].busyness, performer.busyness);
    assert_int_equal(marks.list[0].progress, performer.progress);
    count_is(page.data, ">performer</text>", 1);
    for (int i = 0; i < BOTS_PLAYED; i++)
        played_free(played[i]);
    level_free(&level);
    room_free(&room);
    buffer_free(&notes);
    buffer_free(&page);
    buffer_free(&csv);
    buffer_free(&json);
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
        IN_A_FOLDER(a_result_has_the_figures_of_its_run),
        IN_A_FOLDER(its_dearest_interruption_is_the_dearest),
        IN_A_FOLDER(a_round_is_in_the_run_and_its_code_in_the_result),
        IN_A_FOLDER(file_and_qr_text_read_back),
        cmocka_unit_test(the_largest_result_fits),
        cmocka_unit_test(a_time_is_a_time),
        IN_A_FOLDER(each_figure_out_of_range_is_named),
        IN_A_FOLDER(no_part_of_one_and_no_changed_one_is_taken),
        IN_A_FOLDER(the_page_has_the_numbers_of_the_runs),
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
