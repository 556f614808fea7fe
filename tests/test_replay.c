/* test_replay.c - `mdr replay`, and `mdr shot` of a kept run, as somebody meets them: what they print, and their exit
 * statuses. */
#define _DEFAULT_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <sys/wait.h>

#include "base/folder.h"
#include "recorded.h"
#include "record/run_read.h"

/* A kept run, and what the tool said of it. */
typedef struct Said {
    Buffer words; /* of the run, without checksums */
    Buffer all;   /* output and complaints together */
} Said;

static int tool(const char *command, const char *path, Said *said)
{
    char line[PATH_LENGTH_MAX + 100], chunk[4096];
    snprintf(line, sizeof line, "%s/mdr %s %s 2>&1", MDR_BUILD, command, path);
    FILE *pipe = popen(line, "r");
    assert_non_null(pipe);
    said->all.length = 0;
    for (size_t got = 1; got > 0;) {
        got = fread(chunk, 1, sizeof chunk, pipe);
        buffer_add(&said->all, (Text){chunk, (int)got});
    }
    int status = pclose(pipe);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static int replay(const char *options, const char *path, Said *said)
{
    char command[100];
    snprintf(command, sizeof command, "replay %s", options);
    return tool(command, path, said);
}

static void assert_said(const Said *said, const char *words)
{
    if (!said->all.data || !strstr(said->all.data, words))
        fail_msg("'%s' is not in:\n%s", words, said->all.data ? said->all.data : "");
}

/* What a charter lives are quarters, wherever one is named. */
static void a_charters_columns_are_its_quarters(void **state)
{
    (void)state;
    Said said = {0};
    assert_int_equal(replay("", MDR_SOURCE "/tests/runs/charter.run", &said), EXIT_CLEAN);
    assert_said(&said, "  quarter 1  quarter 2");
    assert_said(&said, "Rules in force\n  quarter 1");
    assert_null(strstr(said.all.data, "day "));
    buffer_free(&said.all);
}

/* Keeps about a third of a day. */
static Said keep(Scratch *scratch)
{
    Said said = {0};
    Play *play = play_new(scratch->folder, 1847);
    play_on(play, 100);
    assert_true(run_sync(&play->writer, &play->day, &play->error));
    play_close(play, scratch->path, &scratch->text);
    unseal(buffer_view(&scratch->text), &said.words);
    play_free(play);
    return said;
}

static void put_words(const Scratch *scratch, const Said *said)
{
    Buffer sealed = {0};
    seal(said->words.data, said->words.length, &sealed);
    put(scratch->path, sealed.data);
    buffer_free(&sealed);
}

static void forget(Said *said)
{
    buffer_free(&said->words);
    buffer_free(&said->all);
}

static void a_good_run_shows_its_result_and_verifies(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    assert_int_equal(replay("--verify", scratch->path, &said), EXIT_CLEAN);
    assert_said(&said, "Quick Reply\nbegun 2026-11-23T09:30:00Z");
    assert_said(&said, "seed 1847");
    assert_said(&said, "stops at day 1, ");
    assert_said(&said, "\n  about work, per cent ");
    assert_said(&said, " recorded states agree.\n");
    forget(&said);
}

static void a_cut_run_is_played_as_far_as_it_is_good(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    assert_int_equal(truncate(scratch->path, (off_t)scratch->text.length - 7), 0);
    assert_int_equal(replay("", scratch->path, &said), EXIT_CLEAN);
    assert_said(&said, ":1: note: cut off or damaged from here on; the last ");
    assert_said(&said, "Busyness");
    forget(&said);
}

static void verify_says_where_a_state_first_differs(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    char *hash = strstr(strstr(said.words.data, "\nhash ") + 1, "\nhash ");
    memcpy(strchr(hash + 1, '\n') - 16, "0123456789abcdef", 16);
    put_words(scratch, &said);
    assert_int_equal(replay("", scratch->path, &said), EXIT_CLEAN);
    assert_said(&said, ": warning: it does not play again as it was recorded");
    assert_int_equal(replay("--verify", scratch->path, &said), EXIT_DATA);
    assert_said(&said, ":1: error: it does not play again as it was recorded: it first differs at beat ");
    assert_said(&said, ", day 1, 09:");
    forget(&said);
}

static void a_run_of_other_rules_shows_what_was_kept(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    *(strstr(said.words.data, "\nrules ") + strlen("\nrules ")) = '9';
    put_words(scratch, &said);
    assert_int_equal(replay("", scratch->path, &said), EXIT_DATA);
    assert_said(&said, "As it was kept:\n\n");
    assert_said(&said, "Busyness");
    assert_said(&said, ": error: this run was played under rules 9");
    forget(&said);
}

static void no_picture_is_taken_of_a_run_that_cannot_be_played_again(void **state)
{
    static const char shot[] = "shot --at 09:30 -o /dev/null";
    Scratch *scratch = *state;
    Said said = keep(scratch);
    char *rules = strstr(said.words.data, "\nrules ") + strlen("\nrules "), present = *rules;
    *rules = '9';
    put_words(scratch, &said);
    assert_int_equal(tool(shot, scratch->path, &said), EXIT_DATA);
    assert_said(&said, ": error: this run was played under rules 9");
    *rules = present;
    memcpy(strchr(strstr(said.words.data, "\nhash ") + 1, '\n') - 16, "0123456789abcdef", 16);
    put_words(scratch, &said);
    assert_int_equal(tool(shot, scratch->path, &said), EXIT_DATA);
    assert_said(&said, ":1: error: it does not play again as it was recorded");
    forget(&said);
}

static void what_is_no_good_run_is_told_with_its_status(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    scratch->text.data[scratch->text.length / 2] ^= 1;
    put(scratch->path, scratch->text.data);
    assert_int_equal(replay("", scratch->path, &said), EXIT_DATA);
    assert_said(&said, ":1: error: this line is damaged");
    put(in(scratch, "letter"), "Dear Ms. Aldwick,\n");
    assert_int_equal(replay("", scratch->path, &said), EXIT_DATA);
    assert_said(&said, "letter:1:1: error: this is not a run file");
    assert_int_equal(replay("", in(scratch, "none"), &said), EXIT_NO_FILE);
    assert_int_equal(replay("", scratch->folder, &said), EXIT_NO_FILE);
    assert_said(&said, "it is a folder");
    assert_int_equal(replay("", "", &said), EXIT_USAGE);
    forget(&said);
}

/* ---- the strip ---- */

/* Hours as they are looked at, what happened in them with its name, and prices with their addends. */
static void a_strip_is_printed_an_hour_a_line(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    assert_int_equal(replay("--strip", scratch->path, &said), EXIT_CLEAN);
    assert_said(&said, "\nday 1  ");
    assert_said(&said, "\n09:00  ");
    assert_said(&said, "\n       09:40 came      ping of 09:40 by ines: Line 14 of the payroll has no bank\n");
    assert_said(&said, " of signal, ");
    assert_said(&said, " numbers a minute at full signal.");
    assert_null(strstr(said.all.data, "about work")); /* in place of the result */
    assert_int_equal(replay("--strip --json", scratch->path, &said), EXIT_CLEAN);
    assert_said(&said, "{\"day\":1,\"minute\":540,\"time\":\"09:00\",\"account\":\"");
    assert_said(&said, "{\"event\":\"came\",\"kind\":\"ping\",\"came\":\"09:40\",\"person\":\"ines\","
                       "\"text\":\"Line 14 of the payroll has no bank\"}");
    assert_int_equal(replay("--json", scratch->path, &said), EXIT_USAGE);
    assert_said(&said, "--json only with --strip");
    forget(&said);
}

static void of_other_rules_no_strip_is_printed(void **state)
{
    Scratch *scratch = *state;
    Said said = keep(scratch);
    *(strstr(said.words.data, "\nrules ") + strlen("\nrules ")) = '9';
    put_words(scratch, &said);
    assert_int_equal(replay("--strip --json", scratch->path, &said), EXIT_DATA);
    assert_null(strstr(said.all.data, "{"));
    assert_null(strstr(said.all.data, "As it was kept"));
    assert_said(&said, ": error: this run was played under rules 9");
    forget(&said);
}

static int number_after(const char *line, const char *key)
{
    const char *at = strstr(line, key);
    if (!at)
        fail_msg("no %s in %s", key, line);
    return (int)strtol(at + strlen(key), NULL, 10);
}

static Account account_in(const char *line)
{
    char wanted[64];
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        snprintf(wanted, sizeof wanted, "\"account\":\"%s\"", account_words[i]);
        if (strstr(line, wanted))
            return (Account)i;
    }
    assert_non_null(strstr(line, "\"account\":\"home\""));
    return (Account)ACCOUNT_HOME;
}

/* What the objects of a run say of each day. */
static int add_up(char *said, DayFigures days[LEVEL_DAYS_MAX])
{
    int lines = 0;
    for (char *line = strtok(said, "\n"); line; line = strtok(NULL, "\n"), lines++) {
        DayFigures *figures = &days[number_after(line, "\"day\":") - 1];
        Account account = account_in(line);
        if (account < ACCOUNT_COUNT)
            figures->minutes[account]++;
        figures->busyness = number_after(line, "\"busyness\":");
        figures->progress = number_after(line, "\"progress\":");
    }
    return lines;
}

static void assert_run_adds_up(const char *path)
{
    Said said = {0};
    Run run = {0};
    RunError error;
    DayFigures days[LEVEL_DAYS_MAX];
    memset(days, 0, sizeof days);
    assert_true(run_load(path, &run, &error));
    bool strips = run.level.mode != MODE_CHARTER; /* others live that */
    assert_int_equal(replay("--strip --json --verify", path, &said), strips ? EXIT_CLEAN : EXIT_USAGE);
    assert_true(!strips || add_up(said.all.data, days) >= 60 * run.days);
    for (int i = 0; i < run.days && strips; i++) {
        assert_memory_equal(days[i].minutes, run.figures[i].minutes, sizeof days[i].minutes);
        assert_int_equal(days[i].busyness, run.figures[i].busyness);
        assert_int_equal(days[i].progress, run.figures[i].progress);
    }
    run_free(&run);
    forget(&said);
}

/* The figures are those that stand in the file. */
static void the_minutes_of_the_recorded_runs_add_up_to_their_figures(void **state)
{
    (void)state;
    Buffer names = {0};
    FileError error;
    Text rest, name;
    int runs = 0;
    assert_true(folder_list(MDR_SOURCE "/tests/runs", RUN_ENDING, &names, &error));
    for (rest = buffer_view(&names); text_next_line(&rest, &name); runs++) {
        char path[PATH_LENGTH_MAX];
        snprintf(path, sizeof path, MDR_SOURCE "/tests/runs/%.*s", name.length, name.at);
        assert_run_adds_up(path);
    }
    assert_true(runs >= 12);
    buffer_free(&names);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_charters_columns_are_its_quarters),
        CLAIM(a_good_run_shows_its_result_and_verifies),
        CLAIM(a_cut_run_is_played_as_far_as_it_is_good),
        CLAIM(no_picture_is_taken_of_a_run_that_cannot_be_played_again),
        CLAIM(verify_says_where_a_state_first_differs),
        CLAIM(a_run_of_other_rules_shows_what_was_kept),
        CLAIM(what_is_no_good_run_is_told_with_its_status),
        CLAIM(a_strip_is_printed_an_hour_a_line),
        CLAIM(of_other_rules_no_strip_is_printed),
        CLAIM(the_minutes_of_the_recorded_runs_add_up_to_their_figures),
    };
    return cmocka_run_group_tests_name("replay", tests, NULL, NULL);
}
