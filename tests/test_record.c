/* test_record.c - runs as they are played: written, read, replayed, resumed, killed. What a run file may hold:
 * test_run_text.c. */
#define _DEFAULT_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "base/folder.h"
#include "record/run_list.h"
#include "record/run_play.h"
#include "record/run_read.h"
#include "recorded.h"
#include "work/bots.h"
#include "work/day_hash.h"
#include "work/look.h"

enum { WHOLE = 1 << 20, KILLS = 50 };

static void assert_read(Text file, Run *run)
{
    RunError error;
    if (!run_read(file, run, &error))
        fail_msg("line %d: %s", error.line, error.sentence);
}

static void assert_replays(const Run *run, Day *day)
{
    Replay replay;
    RunError error;
    assert_true(run_replay(run, day, &replay, &error));
    if (!replay.same)
        fail_msg("differs at beat %d, line %d, %d refused", (int)replay.differs_at, replay.line, replay.refused);
    assert_int_equal(replay.hashes, run->hash_count);
}

/* ---- written and replayed ---- */

static void a_played_run_replays_to_the_same_state(void **state)
{
    Scratch *scratch = *state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        Play *play = play_new(scratch->folder, seed);
        Run run = {0};
        Day again;
        play_on(play, WHOLE);
        assert_int_equal(play->day.phase, PHASE_OVER);
        play_close(play, scratch->path, &scratch->text);
        assert_read(buffer_view(&scratch->text), &run);
        assert_true(run.ended);
        assert_int_equal(run.command_count, play->commands);
        assert_int_equal(run.cut_length, 0);
        assert_int_equal(run.figured, 2);
        assert_memory_equal(run.figures, play->day.ledger.days, 2 * sizeof run.figures[0]);
        assert_replays(&run, &again);
        assert_true(day_hash(&again) == day_hash(&play->day));
        run_free(&run);
        play_free(play);
    }
}

static void play_bot(Play *play, BotKind kind)
{
    Bot bot;
    bot_start(&bot, kind, &play->day);
    while (play->day.phase != PHASE_OVER) {
        Command command = bot_next(&bot, &play->day);
        if (command.kind == COMMAND_NONE)
            day_run(&play->day, command.beat, NULL);
        else if (day_obey(&play->day, &command, NULL))
            assert_true(run_command(&play->writer, &command, &play->error));
        if (play->seconds++ % 40 == 0)
            assert_true(run_hash(&play->writer, &play->day, &play->error));
    }
    assert_true(run_sync(&play->writer, &play->day, &play->error));
}

static void a_bots_run_replays_to_the_same_state(void **state)
{
    Scratch *scratch = *state;
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        Play *play = play_new(scratch->folder, 1847);
        Run run = {0};
        Day again;
        play_bot(play, (BotKind)kind);
        play_close(play, scratch->path, &scratch->text);
        assert_read(buffer_view(&scratch->text), &run);
        assert_replays(&run, &again);
        assert_true(day_hash(&again) == day_hash(&play->day));
        run_free(&run);
        play_free(play);
    }
}

static void the_head_holds_level_seed_and_names(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 0xFFFFFFFFFFFFFFF0u);
    Run run = {0};
    play_close(play, scratch->path, &scratch->text);
    assert_non_null(strstr(scratch->path, "/20261123-093000-00.run"));
    assert_read(buffer_view(&scratch->text), &run);
    assert_true(run.seed == 0xFFFFFFFFFFFFFFF0u);
    assert_string_equal(run.title, "Quick Reply");
    assert_string_equal(run.started, "2026-11-23T09:30:00Z");
    assert_int_equal(run.days, 2);
    assert_int_equal(run.rules, RULES_VERSION);
    assert_true(text_is(buffer_view(&run.level_text), small_level));
    assert_string_equal(run.level.title, "Quick Reply");
    assert_false(run.ended);
    run_free(&run);
    play_free(play);
}

static void a_run_left_in_the_middle_keeps_its_figures_so_far(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 9);
    Run run = {0};
    play_on(play, 200);
    assert_true(run_sync(&play->writer, &play->day, &play->error));
    assert_true(run_sync(&play->writer, &play->day, &play->error));
    play_close(play, scratch->path, &scratch->text);
    assert_read(buffer_view(&scratch->text), &run);
    assert_int_equal(run.figured, 1);
    assert_int_equal(run.figures[0].busyness, day_busyness(&play->day));
    assert_int_equal(run.figures[0].official, play->day.ledger.official);
    assert_true(run.figures[0].official > 0);
    run_free(&run);
    play_free(play);
}

static void runs_of_one_second_get_names_of_their_own(void **state)
{
    Scratch *scratch = *state;
    FileError error;
    for (int i = 0; i < 3; i++)
        play_free(play_new(in(scratch, "state/runs"), 1));
    assert_true(folder_list(in(scratch, "state/runs"), RUN_ENDING, &scratch->text, &error));
    assert_string_equal(scratch->text.data, "20261123-093000-00.run\n20261123-093000-01.run\n20261123-093000-02.run\n");
}

static void a_run_that_cannot_be_created_is_told_and_leaves_nothing(void **state)
{
    Scratch *scratch = *state;
    Level level = {0};
    RunWriter writer = {0};
    FileError error;
    struct rlimit before, small = {100, RLIM_INFINITY};
    read_small_level(&level);
    put(in(scratch, "file"), "");
    assert_false(run_create(&writer, in(scratch, "file"), STARTED, &level, text_of(small_level), 1, &error));
    assert_int_equal(error.status, EXIT_NO_CREATE);

    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    small.rlim_max = before.rlim_max;
    setrlimit(RLIMIT_FSIZE, &small);
    bool created = run_create(&writer, scratch->folder, STARTED, &level, text_of(small_level), 1, &error);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_false(created);
    assert_int_equal(error.status, EXIT_IO);
    assert_int_equal(entries(scratch->folder), 1);
    run_close(&writer);
    level_free(&level);
}

static void a_folder_without_room_for_another_name_is_told(void **state)
{
    Scratch *scratch = *state;
    Level level = {0};
    RunWriter writer = {0};
    FileError error;
    char name[RUN_WORD_MAX], deep[PATH_LENGTH_MAX - 8];
    read_small_level(&level);
    for (int i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "20261123-093000-%02d.run", i);
        put(in(scratch, name), "");
    }
    assert_false(run_create(&writer, scratch->folder, STARTED, &level, text_of(small_level), 1, &error));
    assert_non_null(strstr(error.sentence, "File exists"));
    assert_false(run_create(&writer, "/proc", STARTED, &level, text_of(small_level), 1, &error));
    assert_int_equal(error.status, EXIT_NO_CREATE);

    snprintf(deep, sizeof deep, "%s", scratch->folder);
    for (size_t length = strlen(deep); length + 3 < sizeof deep; length += 2)
        memcpy(deep + length, "/.", 3);
    assert_false(run_create(&writer, deep, STARTED, &level, text_of(small_level), 1, &error));
    assert_non_null(strstr(error.sentence, "too long"));
    assert_int_equal(entries(scratch->folder), 100);
    level_free(&level);
}

static void what_a_full_disk_does_not_take_goes_out_later(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 3);
    Run run = {0};
    Day again;
    struct rlimit before, full;
    play_on(play, 50);
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    full = before;
    full.rlim_cur = (rlim_t)lseek(play->writer.file.descriptor, 0, SEEK_END) + 30;
    setrlimit(RLIMIT_FSIZE, &full);
    int failed = 0;
    for (int i = 0; i < 50; i++)
        failed += !play_second(play);
    bool synced = run_sync(&play->writer, &play->day, &play->error);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_true(failed >= 40);
    assert_false(synced);
    play_on(play, 50);
    play_close(play, scratch->path, &scratch->text);
    assert_read(buffer_view(&scratch->text), &run);
    assert_int_equal(run.command_count, play->commands);
    assert_replays(&run, &again);
    assert_true(day_hash(&again) == day_hash(&play->day));
    run_free(&run);
    play_free(play);
}

/* ---- resumed ---- */

/* Takes a closed play up again. */
static void take_up(Play *play, const char *path)
{
    RunError error;
    uint64_t hash = day_hash(&play->day);
    Beat beat = play->day.beat;
    if (!run_resume(&play->writer, path, &play->level, &play->day, &error))
        fail_msg("line %d: %s", error.line, error.sentence);
    assert_int_equal(play->day.beat, beat);
    assert_true(day_hash(&play->day) == hash);
    assert_ptr_equal(play->day.level, &play->level);
}

static void a_run_goes_on_where_it_was_left_as_often_as_one_likes(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 5);
    Run run = {0};
    Day again;
    char path[PATH_LENGTH_MAX];
    while (play->day.phase != PHASE_OVER) {
        play_on(play, 1 + rng_below(&play->rng, 120));
        play_close(play, path, &scratch->text);
        if (play->day.phase != PHASE_OVER)
            take_up(play, path);
    }
    assert_read(buffer_view(&scratch->text), &run);
    assert_int_equal(run.command_count, play->commands);
    assert_replays(&run, &again);
    assert_true(day_hash(&again) == day_hash(&play->day));
    run_free(&run);
    play_free(play);
}

/* Before the last day's answers and behind the end, which stands there again each time; and the run is still over. */
static void what_is_answered_when_a_run_is_over_stands_behind_its_end(void **state)
{
    static const Command answers[] = {{.kind = COMMAND_GUESS, .guess = {GUESS_SAID, 300, 60, 12}},
                                      {.kind = COMMAND_VERDICT, .argument = JUDGED_SERVED}};
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 1847);
    Buffer words = {0};
    Run run = {0};
    Day again;
    play_bot(play, BOT_BALANCED);
    for (int i = 0; i < COUNT_OF(answers); i++) {
        Command command = answers[i];
        command.beat = play->day.beat;
        assert_true(day_obey(&play->day, &command, NULL));
        assert_true(run_command(&play->writer, &command, &play->error));
    }
    assert_true(run_sync(&play->writer, &play->day, &play->error));
    play_close(play, scratch->path, &scratch->text);
    unseal(buffer_view(&scratch->text), &words);
    const char *end = strstr(words.data, "\nend ");
    char wanted[200];
    int beat = (int)play->day.beat;
    snprintf(wanted, sizeof wanted, "\nend %d\nguess %d 300 60 12\nend %d\nverdict %d served\nend %d\n", beat, beat, beat, beat, beat);
    assert_string_equal(end, wanted);
    assert_read(buffer_view(&scratch->text), &run);
    assert_true(run.ended);
    assert_replays(&run, &again);
    assert_int_equal(again.review, JUDGED_SERVED);
    assert_int_equal(again.ledger.guesses[1].refining, 300);
    assert_true(day_hash(&again) == day_hash(&play->day));
    run_free(&run);
    buffer_free(&words);
    play_free(play);
}

static void assert_not_resumed(const char *path, const char *says)
{
    Level level = {0};
    Day *day = calloc(1, sizeof *day), *before = calloc(1, sizeof *before);
    RunWriter writer = {0}, untouched = {0};
    RunError error;
    assert_false(run_resume(&writer, path, &level, day, &error));
    if (!strstr(error.sentence, says))
        fail_msg("'%s' does not say '%s'", error.sentence, says);
    assert_memory_equal(day, before, sizeof *day);
    assert_memory_equal(&writer, &untouched, sizeof writer);
    free(before);
    free(day);
}

static void a_run_in_use_or_over_is_not_resumed(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 5);
    char path[PATH_LENGTH_MAX];
    strcpy(path, play->writer.file.path);
    play_on(play, 20);
    assert_not_resumed(path, "another program is using it");
    play_on(play, WHOLE);
    play_close(play, path, &scratch->text);
    assert_not_resumed(path, "this run is over");
    assert_not_resumed(in(scratch, "none"), "No such file");
    play_free(play);
}

static void a_run_that_plays_otherwise_is_told_with_its_line(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 5);
    Buffer words = {0}, sealed = {0};
    Run run = {0};
    Day day;
    Replay replay;
    RunError error;
    char path[PATH_LENGTH_MAX];
    play_on(play, 30);
    play_close(play, path, &scratch->text);
    unseal(buffer_view(&scratch->text), &words);
    char *hash = strstr(words.data, "\nhash ");
    hash = strstr(hash + 1, "\nhash ");
    assert_non_null(hash);
    int line = 2;
    for (const char *at = words.data; at < hash; at++)
        line += *at == '\n';
    char *digit = strchr(hash + 1, '\n') - 1;
    *digit = *digit == '0' ? '1' : '0';
    seal(words.data, words.length, &sealed);
    assert_read(buffer_view(&sealed), &run);
    assert_true(run_replay(&run, &day, &replay, &error));
    assert_false(replay.same);
    assert_int_equal(replay.line, line);
    assert_true(day_hash(&day) == day_hash(&play->day));
    put(path, sealed.data);
    assert_not_resumed(path, "does not play again");
    run_free(&run);
    buffer_free(&words);
    buffer_free(&sealed);
    play_free(play);
}

/* What was told, in its order. */
typedef struct Told {
    int count;
    RunListed runs[80];
} Told;

static void tell(void *owner, const RunListed *run)
{
    Told *told = owner;
    assert_true(told->count < COUNT_OF(told->runs));
    told->runs[told->count++] = *run;
}

static Told *unfinished(const Scratch *scratch, Told *told)
{
    told->count = 0;
    run_unfinished(scratch->folder, STARTED + 60, tell, told);
    return told;
}

static void assert_told(const RunListed *run, const char *name, const char *why)
{
    if (!strstr(run->path, name) || (why[0] ? !strstr(run->why, why) : run->why[0]))
        fail_msg("'%s': '%s', not '%s': '%s'", run->path, run->why, name, why);
}

static void all_unfinished_runs_are_told_and_why_one_cannot_go_on(void **state)
{
    Scratch *scratch = *state;
    Told *told = calloc(1, sizeof *told);
    assert_int_equal(unfinished(scratch, told)->count, 0);
    Play *first = play_new(scratch->folder, 1), *second = play_new(scratch->folder, 2),
         *third = play_new(scratch->folder, 3);
    play_on(first, 40);
    play_on(second, 60);
    play_on(third, WHOLE);
    run_close(&third->writer);
    play_free(play_new(scratch->folder, 4)); /* nothing was done in it */
    put(in(scratch, "20991231-000000-00.run"), "mdr-run 1\nrubbish\n");
    put(in(scratch, "20991231-000000-01.run"), "mdr-run 2\nrubbish\n");
    run_close(&first->writer);
    assert_int_equal(unfinished(scratch, told)->count, 4);
    assert_told(&told->runs[0], "20261123-093000-01.run", "another program is using it");
    assert_told(&told->runs[1], "20261123-093000-00.run", "");
    assert_string_equal(told->runs[1].title, "Quick Reply");
    assert_string_equal(told->runs[1].started, "2026-11-23T09:30:00Z");
    assert_int_equal(told->runs[1].day, beat_day(first->day.beat));
    assert_int_equal(told->runs[1].minute, beat_minute(first->day.beat));
    assert_int_equal(told->runs[1].days, 2);
    assert_told(&told->runs[2], "20991231-000000-01.run", "a form that this program does not know");
    assert_told(&told->runs[3], "20991231-000000-00.run", "the file ends within its head");
    run_close(&second->writer);
    assert_told(&unfinished(scratch, told)->runs[0], "20261123-093000-01.run", "");
    play_free(first);
    play_free(second);
    play_free(third);
    free(told);
}

/* A run begun so many seconds later, of these rules or of others, under a name of its own. */
static void put_run(Scratch *scratch, const char *name, const char *started, const char *rules)
{
    Buffer words = {0}, sealed = {0};
    Play *play = play_new(scratch->folder, 7);
    char path[PATH_LENGTH_MAX];
    play_on(play, 10);
    play_close(play, path, &scratch->text);
    unlink(path);
    unseal(buffer_view(&scratch->text), &words);
    memcpy(strstr(words.data, "\nstarted ") + strlen("\nstarted "), started, strlen("2026-11-23"));
    *(strstr(words.data, "\nrules ") + strlen("\nrules ")) = rules[0];
    seal(words.data, words.length, &sealed);
    put(in(scratch, name), sealed.data);
    buffer_free(&words);
    buffer_free(&sealed);
    play_free(play);
}

/* Neither their names nor how many there are: what their heads say; and a clock that was wrong puts none before the others. */
static void runs_are_in_the_order_in_which_they_were_begun(void **state)
{
    Scratch *scratch = *state;
    Told *told = calloc(1, sizeof *told);
    put_run(scratch, "20990101-000000-00.run", "2026-11-20", "4");
    put_run(scratch, "19700101-000000-00.run", "2026-11-22", "4");
    put_run(scratch, "zzz.run", "2099-01-01", "4");
    put_run(scratch, "a.run", "1970-01-01", "4");
    put_run(scratch, "b.run", "2026-11-21", "9");
    put_run(scratch, "c.run", "yesterday:", "4");
    put_run(scratch, "d.run", "2026-13-01", "4");
    for (int i = 0; i < 40; i++) {
        char name[40];
        snprintf(name, sizeof name, "20500101-0000%02d-00.run", i);
        put_run(scratch, name, "2026-11-19", "4");
    }
    unfinished(scratch, told);
    assert_int_equal(told->count, 47);
    assert_told(&told->runs[0], "/19700101-000000-00.run", "");
    assert_told(&told->runs[1], "/b.run", "played under rules 9");
    assert_true(told->runs[1].readable && !told->runs[1].playable);
    assert_told(&told->runs[2], "/20990101-000000-00.run", "");
    assert_told(&told->runs[3], "/20500101-000039-00.run", ""); /* of one second, the later name */
    assert_told(&told->runs[43], "/a.run", "");
    assert_told(&told->runs[44], "/zzz.run", "");
    assert_told(&told->runs[45], "/d.run", "");
    assert_string_equal(told->runs[45].started, "");
    assert_told(&told->runs[46], "/c.run", "");
    assert_string_equal(told->runs[46].started, "");
    free(told);
}

/* ---- killed ---- */

/* What the player had seen written down when the program was killed. */
typedef struct Seen {
    Beat beat;
    int commands;
} Seen;

/* Plays on and tells after every second what is written; never returns. It rests a little each second, or a fast
 * machine would be done before it is killed. */
static void play_until_killed(Play *play, int tell)
{
    while (play->day.phase != PHASE_OVER) {
        Seen seen = {play->day.beat, play->commands};
        if (write(tell, &seen, sizeof seen) != (ssize_t)sizeof seen || !play_second(play))
            _exit(1);
        usleep(100);
    }
    _exit(0);
}

static Seen kill_at_a_random_moment(Play *play, Rng *moments)
{
    int ends[2], status;
    Seen seen = {0, 0}, next;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0)
        play_until_killed(play, ends[1]);
    close(ends[1]);
    usleep((useconds_t)rng_below(moments, 50000));
    kill(child, SIGKILL);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_false(WIFEXITED(status) && WEXITSTATUS(status) != 0);
    while (read(ends[0], &next, sizeof next) == (ssize_t)sizeof next)
        seen = next;
    close(ends[0]);
    return seen;
}

/* MDR_KILLS asks for more. */
static int kills_asked(void)
{
    const char *asked = getenv("MDR_KILLS");
    int64_t kills;
    return asked && text_int(text_of(asked), &kills) && kills > 0 && kills < 1000000 ? (int)kills : KILLS;
}

static void a_kill_at_any_moment_loses_at_most_the_last_second(void **state)
{
    Scratch *scratch = *state;
    Rng moments = rng_stream(7, 0, 0);
    int in_the_middle = 0, kills = kills_asked();
    for (int i = 0; i < kills; i++) {
        Play *play = play_new(scratch->folder, (uint64_t)i);
        RunError error;
        char path[PATH_LENGTH_MAX];
        strcpy(path, play->writer.file.path);
        Seen seen = kill_at_a_random_moment(play, &moments);
        run_close(&play->writer);
        bool resumed = run_resume(&play->writer, path, &play->level, &play->day, &error);
        if (!resumed && !strstr(error.sentence, "this run is over"))
            fail_msg("%s:%d: %s", path, error.line, error.sentence);
        if (resumed) {
            assert_true(play->day.beat >= seen.beat);
            play_on(play, 20);
            in_the_middle += seen.beat > 0;
        }
        play_free(play);
        assert_int_equal(unlink(path), 0);
    }
    assert_true(in_the_middle > kills / 2);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(a_played_run_replays_to_the_same_state),
        CLAIM(a_bots_run_replays_to_the_same_state),
        CLAIM(the_head_holds_level_seed_and_names),
        CLAIM(a_run_left_in_the_middle_keeps_its_figures_so_far),
        CLAIM(runs_of_one_second_get_names_of_their_own),
        CLAIM(a_run_that_cannot_be_created_is_told_and_leaves_nothing),
        CLAIM(a_folder_without_room_for_another_name_is_told),
        CLAIM(what_a_full_disk_does_not_take_goes_out_later),
        CLAIM(a_run_goes_on_where_it_was_left_as_often_as_one_likes),
        CLAIM(what_is_answered_when_a_run_is_over_stands_behind_its_end),
        CLAIM(a_run_in_use_or_over_is_not_resumed),
        CLAIM(a_run_that_plays_otherwise_is_told_with_its_line),
        CLAIM(all_unfinished_runs_are_told_and_why_one_cannot_go_on),
        CLAIM(runs_are_in_the_order_in_which_they_were_begun),
        CLAIM(a_kill_at_any_moment_loses_at_most_the_last_second),
    };
    return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
