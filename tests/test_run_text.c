/* test_run_text.c - what a run file may hold, and what is said of one that was cut, damaged or made up. Play itself:
 * test_record.c. */
#define _DEFAULT_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "record/command.h"
#include "record/figures.h"
#include "record/result.h"
#include "record/run_play.h"
#include "record/run_read.h"
#include "recorded.h"
#include "work/look.h"

/* ---- commands ---- */

static void every_command_comes_back_as_it_was(void **state)
{
    (void)state;
    static const EventName meeting = {.day = 2, .minute = 630, .kind = ENTRY_MEETING, .person = 0};
    static const EventName nobodys = {.day = 1, .minute = 840, .kind = ENTRY_REPORT, .person = -1};
    const struct {
        Command command;
        const char *words;
    } cases[] = {
        {{.beat = 21600, .kind = COMMAND_BET, .argument = 1}, "bet 21600 fewer"},
        {{.beat = 21600, .kind = COMMAND_PROPOSE, .argument = 0}, "propose 21600 quiet"},
        {{.beat = 21600, .kind = COMMAND_ADOPT, .argument = 0}, "adopt 21600 quiet"},
        {{.beat = 40800, .kind = COMMAND_AMEND}, "amend 40800"},
        {{.beat = 21600, .kind = COMMAND_BEGIN}, "begin 21600"},
        {{.beat = 21700, .kind = COMMAND_GATHER, .box = {10, 4, 14, 10}}, "gather 21700 10 4 14 10"},
        {{.beat = 21700, .kind = COMMAND_GATHER, .box = {-3, -2, 1, 1}}, "gather 21700 -3 -2 1 1"},
        {{.beat = 21700, .kind = COMMAND_LENS, .box = {63, 39, 0, 0}}, "lens 21700 63 39"},
        {{.beat = 21701, .kind = COMMAND_RELEASE}, "release 21701"},
        {{.beat = 21701, .kind = COMMAND_DEPOSIT, .argument = 4}, "deposit 21701 4"},
        {{.beat = 21701, .kind = COMMAND_CLEAR, .argument = 0}, "clear 21701 0"},
        {{.beat = 21701, .kind = COMMAND_UNPICK, .box = {7, 8, 0, 0}}, "unpick 21701 7 8"},
        {{.beat = 82800, .kind = COMMAND_ANSWER, .event = meeting, .choice = CHOICE_JOIN},
         "answer 82800 2 630 meeting quill join"},
        {{.beat = 82800, .kind = COMMAND_ANSWER, .event = nobodys, .choice = CHOICE_LET_TOOL},
         "answer 82800 1 840 report * let-tool"},
        {{.beat = 22000, .kind = COMMAND_EMPTY_TRAY}, "empty-tray 22000"},
        {{.beat = 22000, .kind = COMMAND_UNMUTE}, "unmute 22000"},
        {{.beat = 22000, .kind = COMMAND_MANNER, .argument = MANNER_SPEAK}, "manner 22000 speak"},
        {{.beat = 22000, .kind = COMMAND_NOD}, "nod 22000"},
        {{.beat = 22001, .kind = COMMAND_PULL}, "pull 22001"},
        {{.beat = 22000, .kind = COMMAND_JIGGLE}, "jiggle 22000"},
        {{.beat = 22000, .kind = COMMAND_ASK}, "ask 22000"},
        {{.beat = 22000, .kind = COMMAND_WALK}, "walk 22000"},
        {{.beat = 22000, .kind = COMMAND_STEP, .argument = HEADING_WEST}, "step 22000 west"},
        {{.beat = 22000, .kind = COMMAND_VISIT}, "visit 22000"},
        {{.beat = 22000, .kind = COMMAND_SAY, .argument = 1}, "say 22000 ines 1"},
        {{.beat = 22000, .kind = COMMAND_OPEN_FILE, .argument = 1}, "open-file 22000 meridian"},
        {{.beat = 22000, .kind = COMMAND_WARRANT}, "warrant 22000"},
        {{.beat = 40800, .kind = COMMAND_STAY}, "stay 40800"},
        {{.beat = 40800, .kind = COMMAND_LEAVE}, "leave 40800"},
        {{.beat = 40800, .kind = COMMAND_GUESS, .guess = {GUESS_SAID, 300, 0, 12}}, "guess 40800 300 0 12"},
        {{.beat = 40800, .kind = COMMAND_GUESS, .guess = {.kind = GUESS_UNKNOWN}}, "guess 40800 unknown"},
        {{.beat = 98400, .kind = COMMAND_VERDICT, .argument = JUDGED_SERVED}, "verdict 98400 served"},
        {{.beat = 40800, .kind = COMMAND_TRANSFER}, "transfer 40800"},
        {{.beat = 24000, .kind = COMMAND_STAMP, .argument = 5}, "stamp 24000 left 5"},
        {{.beat = 24000, .kind = COMMAND_STAMP, .argument = STAMP_DESK + 1}, "stamp 24000 right 1"},
        {{.beat = 24000, .kind = COMMAND_LOOK, .argument = 1}, "look 24000 right"},
    };
    Level level = {0};
    bool met[COMMAND_COUNT] = {[COMMAND_NONE] = true};
    read_small_level(&level);
    level.desks[0].id = "left"; /* only a steward's level has any */
    level.desks[1].id = "right";
    level.desk_count = LEVEL_DESKS;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Buffer words = {0};
        Command back;
        const char *why;
        command_print(&cases[i].command, &level, &words);
        assert_string_equal(words.data, cases[i].words);
        assert_true(text_starts(buffer_view(&words), command_word((CommandKind)cases[i].command.kind)));
        if (!command_read(buffer_view(&words), &level, &back, &why))
            fail_msg("%s: %s", words.data, why);
        const Command *command = &cases[i].command;
        assert_int_equal(back.beat, command->beat);
        assert_int_equal(back.kind, command->kind);
        assert_int_equal(back.argument, command->argument);
        assert_memory_equal(&back.box, &command->box, sizeof back.box);
        assert_true(event_name_equal(back.event, command->event));
        assert_int_equal(back.choice, command->choice);
        assert_memory_equal(&back.guess, &command->guess, sizeof back.guess);
        met[back.kind] = true;
        buffer_free(&words);
    }
    for (int kind = 0; kind < COMMAND_COUNT; kind++)
        assert_true(met[kind]);
    level_free(&level);
}

static void every_event_and_choice_has_its_word(void **state)
{
    (void)state;
    Level level = {0};
    read_small_level(&level);
    for (int i = 0; i < ENTRY_COUNT * CHOICE_COUNT; i++) {
        Command command = {.kind = COMMAND_ANSWER, .choice = (uint8_t)(i % CHOICE_COUNT)}, back;
        command.event = (EventName){.day = 1, .minute = 1439, .kind = (uint8_t)(i / CHOICE_COUNT), .person = 1};
        Buffer words = {0};
        const char *why;
        command_print(&command, &level, &words);
        assert_true(command_read(buffer_view(&words), &level, &back, &why));
        assert_true(event_name_equal(back.event, command.event));
        assert_int_equal(back.choice, command.choice);
        buffer_free(&words);
    }
    level_free(&level);
}

static void every_figure_comes_back_as_it_was(void **state)
{
    (void)state;
    DayFigures figures, back;
    FigureFault fault;
    int *values = (int *)(void *)&figures, day;
    for (int i = 0; i < (int)(sizeof figures / sizeof(int)); i++)
        values[i] = i % 3 == 0 ? 0 : 1000 - i;
    Buffer words = {0};
    figures_print(20, &figures, &words);
    assert_true(figures_read(text_part(buffer_view(&words), 4, 5000), &day, &back, &fault));
    assert_int_equal(day, 20);
    assert_memory_equal(&back, &figures, sizeof figures);
    buffer_free(&words);
}

/* The words of a line that has every figure at `value`. */
static void print_all(int value, Buffer *words)
{
    DayFigures figures;
    int *values = (int *)(void *)&figures;
    for (int i = 0; i < (int)(sizeof figures / sizeof(int)); i++)
        values[i] = value;
    words->length = 0;
    figures_print(1, &figures, words);
}

/* Those of `row`, alone, at `value`; whether they read. */
static bool reads_at(Text word, int64_t value, FigureFault *fault)
{
    Buffer words = {0};
    DayFigures figures = {.busyness = 7};
    int day = 7;
    buffer_print(&words, "1 %.*s %lld", word.length, word.at, (long long)value);
    bool read = figures_read(buffer_view(&words), &day, &figures, fault);
    if (!read) {
        assert_int_equal(day, 7);
        assert_int_equal(figures.busyness, 7);
        assert_true(text_equal(fault->word, word));
    }
    buffer_free(&words);
    return read;
}

static void every_figure_has_its_range(void **state)
{
    (void)state;
    Buffer all = {0};
    Text rest, word;
    int figures = 0;
    print_all(1, &all);
    rest = text_part(buffer_view(&all), (int)strlen("day 1 "), (int)all.length);
    for (; text_split(&rest, ' ', &word); figures++) {
        FigureFault fault;
        static const int64_t never[] = {-1, INT32_MIN, INT32_MAX, INT64_MIN, INT64_MAX};
        assert_true(reads_at(word, 0, &fault) && reads_at(word, 1000, &fault));
        for (int i = 0; i < COUNT_OF(never); i++)
            assert_false(reads_at(word, never[i], &fault));
        int most = fault.most;
        assert_true(reads_at(word, most, &fault));
        assert_false(reads_at(word, (int64_t)most + 1, &fault));
        text_split(&rest, ' ', &word);
    }
    assert_int_equal(figures, sizeof(DayFigures) / sizeof(int));
    buffer_free(&all);
}

/* All at their greatest: what is worked out of them stays a figure. */
static void the_greatest_figures_add_up(void **state)
{
    (void)state;
    DayFigures days[LEVEL_DAYS_MAX];
    for (int i = 0; i < LEVEL_DAYS_MAX; i++) {
        int *values = (int *)(void *)&days[i];
        for (int k = 0; k < (int)(sizeof days[i] / sizeof(int)); k++)
            values[k] = FIGURE_COUNT_MOST;
        for (int k = 0; k < ACCOUNT_COUNT; k++)
            days[i].minutes[k] = FIGURE_MINUTES_MOST;
    }
    Ledger ledger = result_ledger(days, LEVEL_DAYS_MAX);
    DayFigures total = ledger_total(&ledger, LEVEL_DAYS_MAX);
    Buffer out = {0};
    assert_int_equal(total.busyness, 1000000000);
    assert_int_equal(figures_about_work(&total), 7777); /* seven of nine accounts */
    result_print(&ledger, LEVEL_DAYS_MAX, false, &out);
    assert_non_null(strstr(out.data, " 77.7\n"));
    buffer_free(&out);
}

static void a_result_has_a_column_a_day_and_one_for_the_whole(void **state)
{
    (void)state;
    DayFigures days[9] = {{.busyness = 0}};
    for (int i = 0; i < COUNT_OF(days); i++)
        days[i] = (DayFigures){.busyness = 10 * (i + 1), .minutes = {[ACCOUNT_REFINING] = 30, [ACCOUNT_PINGS] = 10}};
    Ledger ledger = result_ledger(days, COUNT_OF(days));
    Buffer out = {0};
    result_print(&ledger, 2, false, &out);
    assert_non_null(strstr(out.data, "    day 1    day 2    whole\nBusyness   "));
    assert_non_null(strstr(out.data, "\n  together                       40       40       80\n"));
    assert_non_null(strstr(out.data, "\n  about work, per cent         25.0     25.0     25.0\n"));
    out.length = 0;
    result_print(&ledger, 2, true, &out);
    assert_non_null(strstr(out.data, "  quarter 1  quarter 2      whole\nBusyness   "));
    assert_non_null(strstr(out.data, "\n  about work, per cent           25.0       25.0       25.0\n"));
    out.length = 0;
    result_print(&ledger, 9, false, &out);
    assert_non_null(strstr(out.data, "    day 7\nBusyness                         10       20       30 "));
    assert_non_null(
        strstr(out.data, "    day 8    day 9    whole\nBusyness                         80       90      450\n"));
    buffer_free(&out);
}

/* ---- cut and damaged files ---- */

/* A closed run of some length, and where its lines begin. */
typedef struct Kept {
    Text file;
    int head; /* lines of it */
    int lines;
    int starts[4000]; /* of each line, then the file's length */
} Kept;

static void keep(Scratch *scratch, int seconds, Kept *kept)
{
    Play *play = play_new(scratch->folder, 11);
    play_on(play, seconds);
    play_close(play, scratch->path, &scratch->text);
    play_free(play);
    Text rest = buffer_view(&scratch->text), line;
    *kept = (Kept){.file = rest};
    while (text_split(&rest, '\n', &line)) {
        bool head = text_starts(text_part(line, LINE_SUM_DIGITS, 3), " | ");
        kept->starts[kept->lines++] = (int)(line.at - kept->file.at);
        kept->head = head ? kept->lines : kept->head;
        assert_true(kept->lines < COUNT_OF(kept->starts));
    }
    kept->starts[kept->lines] = kept->file.length;
}

/* The line, from 0, in which a byte lies. */
static int line_of(const Kept *kept, int byte)
{
    int line = 0;
    while (kept->starts[line + 1] <= byte)
        line++;
    return line;
}

static void a_file_cut_at_any_byte_loses_at_most_its_last_line(void **state)
{
    Scratch *scratch = *state;
    Kept *kept = calloc(1, sizeof *kept);
    keep(scratch, 25, kept);
    for (int length = 0; length < kept->file.length; length++) {
        Run run = {0};
        RunError error;
        int line = line_of(kept, length);
        bool read = run_read(text_part(kept->file, 0, length), &run, &error);
        assert_true(read == (line >= kept->head));
        if (read) {
            assert_int_equal(run.lines, line);
            assert_int_equal(run.good_length, kept->starts[line]);
            assert_int_equal(run.cut_length, length - kept->starts[line]);
        } else {
            assert_int_equal(error.status, EXIT_DATA);
            assert_int_equal(error.line, line + 1);
        }
        run_free(&run);
    }
    free(kept);
}

static void a_cut_tail_is_taken_off_the_file_before_it_grows_again(void **state)
{
    Scratch *scratch = *state;
    Kept *kept = calloc(1, sizeof *kept);
    Play *play = play_new(scratch->folder, 11);
    keep(scratch, 25, kept);
    char path[PATH_LENGTH_MAX];
    strcpy(path, scratch->path);
    Buffer grown = {0};
    for (int length = kept->file.length - 150; length < kept->file.length; length++) {
        Run run = {0};
        RunError error;
        FileError trouble;
        assert_true(file_write(path, text_part(kept->file, 0, length), &trouble));
        run_close(&play->writer);
        assert_true(run_resume(&play->writer, path, &play->level, &play->day, &error));
        play_on(play, 3);
        run_close(&play->writer);
        assert_true(file_read(path, RUN_BYTES_MAX, &grown, &trouble));
        assert_true(run_read(buffer_view(&grown), &run, &error));
        assert_int_equal(run.cut_length, 0);
        assert_int_equal(run.beat, play->day.beat);
        run_free(&run);
    }
    buffer_free(&grown);
    play_free(play);
    free(kept);
}

/* Where a newline is lost two lines become one; near the end nothing good follows them, and it looks like a cut. */
static void a_changed_byte_is_told_with_its_line(void **state)
{
    Scratch *scratch = *state;
    Kept *kept = calloc(1, sizeof *kept);
    keep(scratch, 12, kept);
    Buffer changed = {0};
    buffer_add(&changed, kept->file);
    for (int at = 0; at < kept->starts[kept->lines - 1]; at++) {
        bool looks_cut = kept->file.at[at] == '\n' && line_of(kept, at) >= kept->lines - 3;
        Run run = {0};
        RunError error;
        char flip = (char)(1 << at % 8);
        changed.data[at] = (char)(changed.data[at] ^ flip);
        bool read = run_read(buffer_view(&changed), &run, &error);
        changed.data[at] = (char)(changed.data[at] ^ flip);
        if (read != looks_cut)
            fail_msg("byte %d of line %d", at, line_of(kept, at) + 1);
        if (!read) {
            assert_int_equal(error.status, EXIT_DATA);
            assert_int_equal(error.line, line_of(kept, at) + 1);
        }
        run_free(&run);
    }
    buffer_free(&changed);
    free(kept);
}

static void lines_taken_out_moved_or_put_in_are_damage(void **state)
{
    Scratch *scratch = *state;
    Kept *kept = calloc(1, sizeof *kept);
    keep(scratch, 12, kept);
    int at = kept->starts[kept->head + 3], next = kept->starts[kept->head + 4], third = kept->starts[kept->head + 5];
    const Text parts[][4] = {
        {text_part(kept->file, 0, at), text_part(kept->file, next, kept->file.length)},
        {text_part(kept->file, 0, at), text_of("rubbish\n"), text_part(kept->file, at, kept->file.length)},
        {text_part(kept->file, 0, next), text_part(kept->file, at, kept->file.length)},
        {text_part(kept->file, 0, at), text_part(kept->file, next, third - next), text_part(kept->file, at, next - at),
         text_part(kept->file, third, kept->file.length)},
    };
    static const int lines[] = {4, 4, 5, 4};
    for (int i = 0; i < COUNT_OF(lines); i++) {
        Buffer file = {0};
        Run run = {0};
        RunError error;
        for (int part = 0; part < 4; part++)
            buffer_add(&file, parts[i][part]);
        assert_false(run_read(buffer_view(&file), &run, &error));
        assert_int_equal(error.line, kept->head + lines[i]);
        assert_non_null(strstr(error.sentence, "damaged"));
        buffer_free(&file);
    }
    free(kept);
}

/* ---- files that somebody made up: every checksum agrees ---- */

/* RULES_VERSION as it is written, and the next one. */
#define RULES "4"
#define OTHER_RULES "5"
_Static_assert(RULES_VERSION == 4, "RULES and OTHER_RULES say it too");

#define HEAD "mdr-run 1\nprogram 0.1.0\nrules %d\nseed 1847\ndays 2\nstarted x\ntitle T\n"

typedef struct Hostile {
    const char *head; /* NULL: a good one, with the small level in it */
    const char *body;
    int line; /* from the body's first when there is no head of its own */
    const char *says;
} Hostile;

static const Hostile hostile[] = {
    {"", "", 1, "this is not a run file"},
    {"mdr-level 1\n", "", 1, "this is not a run file"},
    {"mdr-run 1x\n", "", 1, "this is not a run file"},
    {"mdr-run 2\n", "", 1, "a form that this program does not know"},
    {"mdr-run 99999999999999999999\n", "", 1, "this is not a run file"},
    {"mdr-run 1\n", "", 2, "the file ends within its head"},
    {"mdr-run 1\nrules 1\n", "", 2, "the head wants 'program' here; found 'rules 1'"},
    {"mdr-run 1\nprogram x\nseed 1\n", "", 3, "the head wants 'rules' here"},
    {"mdr-run 1\nprogram x\nrules \n", "", 3, "'rules' wants a number"},
    {"mdr-run 1\nprogram x\nrules 0\n", "", 3, "'rules' wants a number"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 18446744073709551616\n", "", 4, "'seed' wants a number"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 1\ndays 21\n", "", 5, "'days' wants a number from 1 to 20; found '21'"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 1\ndays -2\n", "", 5, "'days' wants a number from 1 to 20; found '-2'"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 1\ndays 2\nstarted x\ntitle\nlevel 262145\n", "", 8,
     "'level' wants a number"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 1\ndays 2\nstarted x\ntitle\nlevel 3\n| abcd\n", "", 9,
     "longer than the 3 bytes"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 1\ndays 2\nstarted x\ntitle\nlevel 30\n| abcd\nbeat 3\n", "", 10,
     "the head wants '|' here; found 'beat 3'"},
    {"mdr-run 1\nprogram x\nrules " RULES "\nseed 1\ndays 2\nstarted x\ntitle\nlevel 11\n| mdr-level 9\n", "", 9,
     "the level inside does not read"},
    {NULL, "beat -1\n", 1, "wants a beat within the run's 2 days"},
    {NULL, "beat 172801\n", 1, "wants a beat within the run's 2 days"},
    {NULL, "beat 99999999999999999999\n", 1, "wants a beat within"},
    {NULL, "beat\n", 1, "wants a beat within"},
    {NULL, "beat 5 5\n", 1, "nothing follows the beat; found '5'"},
    {NULL, "beat 50\nbeat 49\n", 2, "beat 49 comes after beat 50"},
    {NULL, "beat 50\nbegin 49\n", 2, "beat 49 comes after beat 50"},
    {NULL, "hash 50 xyz\n", 1, "'hash' wants BEAT and sixteen hex digits; found 'xyz'"},
    {NULL, "hash 50 12345678901234567\n", 1, "'hash' wants"},
    {NULL, "hash 50\n", 1, "'hash' wants"},
    {NULL, "day 0 progress 1\n", 1, "'day' wants a day of the run"},
    {NULL, "day 3 progress 1\n", 1, "'day' wants a day of the run"},
    {NULL, "day 1 progress\n", 1, "'day' wants a day of the run"},
    {NULL, "day 1 progress 99999999999\n", 1, "'progress' wants a number from 0 to 50000000; found '99999999999'"},
    {NULL, "day 1 progress 5x\n", 1, "'progress' wants a number from 0 to 50000000; found '5x'"},
    {NULL, "day 1 zeal 5x\n", 1, "'day' wants a day of the run"},
    {NULL, "day 1 refining-minutes -134217729 pings-minutes 134217728\n", 1, "'refining-minutes' wants a number from 0 to 500000; found '-134217729'"},
    {NULL, "day 2 burnout 1001\n", 1, "'burnout' wants a number from 0 to 1000; found '1001'"},
    {NULL, "end 50\nbeat 51\n", 2, "goes on after its end"},
    {NULL, "end 50\nverdict 50 seen\nend 50\nbegin 50\n", 4, "goes on after its end"},
    {NULL, "end 50\nhash 50 1234567812345678\n", 2, "goes on after its end"},
    {NULL, "verdict 50 praised\n", 1, "wants BEAT COUNT: seen, counted or served"},
    {NULL, "verdict 50\n", 1, "wants BEAT COUNT"},
    {NULL, "guess 50\n", 1, "wants BEAT REFINING AROUND BINS"},
    {NULL, "guess 50 300 60\n", 1, "or BEAT unknown; found 'guess 50 300 60'"},
    {NULL, "guess 50 901 60 5\n", 1, "wants BEAT REFINING"},
    {NULL, "guess 50 300 -1 5\n", 1, "wants BEAT REFINING"},
    {NULL, "guess 50 300 60 1000\n", 1, "wants BEAT REFINING"},
    {NULL, "guess 50 unknown 5\n", 1, "wants BEAT REFINING"},
    {NULL, "end\n", 1, "wants a beat within"},
    {NULL, "\n", 1, "there is no such command; found ''"},
    {NULL, "none 5\n", 1, "there is no such command; found 'none 5'"},
    {NULL, "refine 5\n", 1, "there is no such command; found 'refine 5'"},
    {NULL, "\x1B[31mred 5\n", 1, "found '\\x1B[31mred 5'"},
    {NULL, "begin\n", 1, "wants BEAT alone"},
    {NULL, "begin 5 6\n", 1, "wants BEAT alone"},
    {NULL, "begin -5\n", 1, "wants BEAT alone"},
    {NULL, "begin  5\n", 1, "wants BEAT alone"},
    {NULL, "bet 5 never\n", 1, "a choice of the level's bet"},
    {NULL, "bet 5 1\n", 1, "a choice of the level's bet"},
    {NULL, "propose 5 loud\n", 1, "a rule of the level"},
    {NULL, "open-file 5 thimbles\n", 1, "a file of the level"},
    {NULL, "open-file 5\n", 1, "a file of the level"},
    {NULL, "deposit 5 5\n", 1, "a bin from 0 to 4"},
    {NULL, "deposit 5 -1\n", 1, "a bin from 0 to 4"},
    {NULL, "clear 5 4294967296\n", 1, "a bin from 0 to 4"},
    {NULL, "stamp 5 left\n", 1, "wants BEAT DESK RATING"},
    {NULL, "stamp 5 left 0\n", 1, "wants BEAT DESK RATING"},
    {NULL, "stamp 5 left 6\n", 1, "a desk of the level and 1 to 5"},
    {NULL, "stamp 5 middle 3\n", 1, "wants BEAT DESK RATING"},
    {NULL, "look 5\n", 1, "wants BEAT DESK, a desk of the level"},
    {NULL, "look 5 middle\n", 1, "wants BEAT DESK, a desk of the level"},
    {NULL, "manner 5 shout\n", 1, "quiet, nod or speak"},
    {NULL, "lens 5 1\n", 1, "BEAT COLUMN ROW"},
    {NULL, "lens 5 1 32768\n", 1, "BEAT COLUMN ROW"},
    {NULL, "gather 5 1 1 1\n", 1, "BEAT COLUMN ROW COLUMNS ROWS"},
    {NULL, "gather 5 1 1 1 1 1\n", 1, "BEAT COLUMN ROW COLUMNS ROWS"},
    {NULL, "answer 5 3 600 ping ines now\n", 1, "PERSON one of the level or *"},
    {NULL, "answer 5 1 1440 ping ines now\n", 1, "PERSON one of the level or *"},
    {NULL, "answer 5 1 600 pong ines now\n", 1, "PERSON one of the level or *"},
    {NULL, "answer 5 1 600 ping inez now\n", 1, "PERSON one of the level or *"},
    {NULL, "answer 5 1 600 ping 0 now\n", 1, "PERSON one of the level or *"},
    {NULL, "answer 5 1 600 ping * perhaps\n", 1, "PERSON one of the level or *"},
    {NULL, "answer 5 1 600 ping *\n", 1, "PERSON one of the level or *"},
};

static int print_small_head(Buffer *words, int rules)
{
    Text rest = text_of(small_level), line;
    int lines = 8;
    words->length = 0;
    buffer_print(words, HEAD, rules);
    buffer_print(words, "level %d\n", rest.length);
    while (text_split(&rest, '\n', &line)) {
        buffer_print(words, "| %.*s\n", line.length, line.at);
        lines++;
    }
    return lines;
}

static void made_up_files_are_refused_with_line_and_sentence(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0};
    for (int i = 0; i < COUNT_OF(hostile); i++) {
        const Hostile *row = &hostile[i];
        Run run = {0};
        RunError error;
        int head = row->head ? 0 : print_small_head(&words, RULES_VERSION);
        if (row->head)
            words.length = 0;
        buffer_text(&words, row->head ? row->head : "");
        buffer_text(&words, row->body);
        seal(words.data ? words.data : "", words.length, &sealed);
        if (words.length == 0)
            sealed.length = 0;
        assert_false(run_read(buffer_view(&sealed), &run, &error));
        assert_int_equal(error.status, EXIT_DATA);
        if (error.line != head + row->line || !strstr(error.sentence, row->says))
            fail_msg("row %d: line %d, '%s'", i, error.line - head, error.sentence);
    }
    buffer_free(&words);
    buffer_free(&sealed);
}

static void a_nul_in_a_line_is_only_a_byte(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0};
    Run run = {0};
    RunError error;
    int head = print_small_head(&words, RULES_VERSION);
    buffer_add(&words, (Text){"beat 5\0 6\n", 10});
    seal(words.data, words.length, &sealed);
    assert_false(run_read(buffer_view(&sealed), &run, &error));
    assert_int_equal(error.line, head + 1);
    buffer_free(&words);
    buffer_free(&sealed);
}

static void a_broken_level_is_told_where_it_stands_in_the_run(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0}, said = {0};
    Run run = {0};
    RunError error;
    print_small_head(&words, RULES_VERSION);
    char *days = strstr(words.data, "days  = 2");
    memcpy(days, "dayz", 4);
    seal(words.data, words.length, &sealed);
    assert_false(run_read(buffer_view(&sealed), &run, &error));
    assert_int_equal(error.line, 8 + 6);
    run_error_print(&error, "my.run", buffer_view(&sealed), &said);
    assert_non_null(strstr(said.data, "my.run:14:1: error: the level inside does not read: 1 error\n"));
    assert_non_null(strstr(said.data, "my.run:14:12: error: "));
    assert_non_null(strstr(said.data, "| dayz  = 2\n"));
    buffer_free(&words);
    buffer_free(&sealed);
    buffer_free(&said);
}

static void the_days_of_the_head_are_those_of_the_level(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0};
    Run run = {0};
    RunError error;
    print_small_head(&words, RULES_VERSION);
    *(strstr(words.data, "\ndays 2") + strlen("\ndays ")) = '3';
    seal(words.data, words.length, &sealed);
    assert_false(run_read(buffer_view(&sealed), &run, &error));
    assert_int_equal(error.status, EXIT_DATA);
    assert_non_null(strstr(error.sentence, "the head says 3 days, and the level inside has 2"));
    buffer_free(&words);
    buffer_free(&sealed);
}

static void a_long_title_is_cut_between_two_characters(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0};
    Run run = {0};
    RunError error;
    buffer_print(&words, "mdr-run 1\nprogram x\nrules %d\nseed 1\ndays 1\nstarted x\ntitle aa", RULES_VERSION + 1);
    for (int i = 0; i < RUN_TITLE_MAX; i++)
        buffer_text(&words, "\xC3\xA4");
    buffer_text(&words, "\nlevel 0\n");
    seal(words.data, words.length, &sealed);
    if (!run_read(buffer_view(&sealed), &run, &error))
        fail_msg("%d: %s", error.line, error.sentence);
    assert_int_equal(strlen(run.title), RUN_TITLE_MAX - 2);
    run_free(&run);
    buffer_free(&words);
    buffer_free(&sealed);
}

static void a_beat_that_is_never_reached_is_a_difference(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0};
    Run run = {0};
    RunError error;
    Replay replay;
    Day day;
    print_small_head(&words, RULES_VERSION);
    buffer_text(&words, "beat 30000\n"); /* the day was not begun */
    seal(words.data, words.length, &sealed);
    assert_true(run_read(buffer_view(&sealed), &run, &error));
    assert_true(run_replay(&run, &day, &replay, &error));
    assert_false(replay.same);
    assert_int_equal(replay.differs_at, 30000);
    assert_int_equal(replay.line, 0);
    run_free(&run);
    buffer_free(&words);
    buffer_free(&sealed);
}

static void under_other_rules_only_the_result_is_there(void **state)
{
    (void)state;
    Buffer words = {0}, sealed = {0};
    Run run = {0};
    Day day;
    Replay replay;
    RunError error;
    print_small_head(&words, RULES_VERSION + 1);
    buffer_text(&words, "frobnicate 7 7 7\nday 1 progress 480 zeal 3 busyness 212\nend 90000\n");
    seal(words.data, words.length, &sealed);
    assert_true(run_read(buffer_view(&sealed), &run, &error));
    assert_int_equal(run.figures[0].progress, 480);
    assert_int_equal(run.figures[0].busyness, 212);
    assert_true(run.ended);
    assert_false(run_replay(&run, &day, &replay, &error));
    assert_int_equal(error.status, EXIT_DATA);
    assert_non_null(strstr(error.sentence, "played under rules " OTHER_RULES));
    run_free(&run);
    buffer_free(&words);
    buffer_free(&sealed);
}

static void level_texts_are_kept_byte_for_byte(void **state)
{
    Scratch *scratch = *state;
    Level level = {0};
    read_small_level(&level);
    Buffer crlf = {0};
    Text rest = text_of(small_level), line;
    while (text_split(&rest, '\n', &line))
        buffer_print(&crlf, "%.*s\r\n", line.length, line.at);
    const Text texts[] = {
        text_of(small_level),
        text_part(text_of(small_level), 0, (int)sizeof small_level - 2),
        buffer_view(&crlf),
        text_part(buffer_view(&crlf), 0, (int)crlf.length - 1),
    };
    for (int i = 0; i < COUNT_OF(texts); i++) {
        RunWriter writer;
        FileError error;
        RunError trouble;
        Run run = {0};
        assert_true(run_create(&writer, scratch->folder, STARTED, &level, texts[i], 1, &error));
        strcpy(scratch->path, writer.file.path);
        run_close(&writer);
        if (!run_load(scratch->path, &run, &trouble))
            fail_msg("%d: %s", trouble.line, trouble.sentence);
        assert_true(text_equal(buffer_view(&run.level_text), texts[i]));
        run_free(&run);
    }
    buffer_free(&crlf);
    level_free(&level);
}

/* Whatever is in a file: it is read or refused with a line, and what is read can be played. */
static void no_file_can_do_harm(void **state)
{
    Scratch *scratch = *state;
    Kept *kept = calloc(1, sizeof *kept);
    Buffer words = {0}, changed = {0}, sealed = {0};
    Rng rng = rng_stream(4, 0, 0);
    int played = 0;
    keep(scratch, 60, kept);
    unseal(kept->file, &words);
    int body = kept->starts[kept->head] - kept->head * (LINE_SUM_DIGITS + 1);
    for (int i = 0; i < 1500; i++) {
        Run run = {0};
        RunError error;
        changed.length = 0;
        buffer_add(&changed, buffer_view(&words));
        int from = i % 4 == 0 ? 0 : body, changes = 1 + rng_below(&rng, 4);
        for (int change = 0; change < changes; change++) {
            int at = from + rng_below(&rng, (int)changed.length - from);
            int other = from + rng_below(&rng, (int)changed.length - from);
            bool digit = changed.data[at] >= '0' && changed.data[at] <= '9';
            changed.data[at] = i % 8 == 0 ? (char)rng_below(&rng, 256)
                               : digit    ? (char)('0' + rng_below(&rng, 10))
                                          : changed.data[i % 2 ? other : at];
        }
        seal(changed.data, changed.length, &sealed);
        if (run_read(buffer_view(&sealed), &run, &error)) {
            Replay replay;
            Day day;
            played += run_replay(&run, &day, &replay, &error);
        } else {
            assert_true(error.line > 0 && error.sentence[0]);
        }
        run_free(&run);
    }
    assert_true(played > 100);
    buffer_free(&words);
    buffer_free(&changed);
    buffer_free(&sealed);
    free(kept);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(every_command_comes_back_as_it_was),
        CLAIM(every_event_and_choice_has_its_word),
        CLAIM(every_figure_comes_back_as_it_was),
        CLAIM(every_figure_has_its_range),
        CLAIM(the_greatest_figures_add_up),
        CLAIM(a_result_has_a_column_a_day_and_one_for_the_whole),
        CLAIM(a_file_cut_at_any_byte_loses_at_most_its_last_line),
        CLAIM(a_cut_tail_is_taken_off_the_file_before_it_grows_again),
        CLAIM(a_changed_byte_is_told_with_its_line),
        CLAIM(lines_taken_out_moved_or_put_in_are_damage),
        CLAIM(made_up_files_are_refused_with_line_and_sentence),
        CLAIM(a_nul_in_a_line_is_only_a_byte),
        CLAIM(a_broken_level_is_told_where_it_stands_in_the_run),
        CLAIM(the_days_of_the_head_are_those_of_the_level),
        CLAIM(a_long_title_is_cut_between_two_characters),
        CLAIM(a_beat_that_is_never_reached_is_a_difference),
        CLAIM(under_other_rules_only_the_result_is_there),
        CLAIM(level_texts_are_kept_byte_for_byte),
        CLAIM(no_file_can_do_harm),
    };
    return cmocka_run_group_tests_name("run_text", tests, NULL, NULL);
}
