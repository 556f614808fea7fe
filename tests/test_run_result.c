/* test_run_result.c - what a finished run leaves of itself, as file and as QR text: every figure is held against the
 * days of six bots, both forms read back, and what is not whole, changed or out of range is refused with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/utc.h"
#include "between.h"
#include "bot_runs.h"

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
        assert_between(file.length, 1, RESULT_BYTES_MAX);
        assert_between(qr.length, 1, RESULT_QR_MOST);
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
    assert_between(file.length, 1, RESULT_BYTES_MAX);
    assert_between(qr.length, 1, RESULT_QR_MOST);
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
    char text[UTC_TEXT_MAX];
    int64_t read = 7;
    for (int64_t day = 0; day < 60000; day += 13) {
        utc_print(day * 86400 + day, text);
        assert_true(utc_read(text_of(text), &read));
        assert_true(read == day * 86400 + day);
    }
    for (int i = 0; i < COUNT_OF(wrong); i++)
        assert_false(utc_read(text_of(wrong[i]), &read));
}

/* ---- what is none ---- */

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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
