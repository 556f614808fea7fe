/* measure.c - the measuring of `mdr bench`: work and its floor take turns, so that what else the machine
 * does falls on both. Drawing is measured by `mdr-play`, which has a painter. */
#include "bench/measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/folder.h"
#include "bench/run.h"
#include "bench/window.h"
#include "level/read.h"
#include "record/run_play.h"
#include "work/claim.h"
#include "work/obey.h"

enum { TURNS_MAX = 200 };

typedef struct Bench {
    Figures *figures;
    FileError *error; /* what went wrong */
    char level_path[PATH_LENGTH_MAX];
    Buffer level_text;
    Level level;
    char run[PATH_LENGTH_MAX];      /* path of a recorded day in it; empty: none */
    char programs[PATH_LENGTH_MAX]; /* the folder they lie in */
    char folder[PATH_LENGTH_MAX];   /* a temporary one; empty: not made */
    Buffer rows;                    /* path of a large level in it */
} Bench;

static bool fail(const Bench *bench, ExitStatus status, const char *sentence)
{
    bench->error->status = status;
    snprintf(bench->error->sentence, sizeof bench->error->sentence, "%s", sentence);
    return false;
}

static uint64_t nanoseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

/* ---- turns ---- */

/* One turn of some work; false when it fails. */
typedef bool Work(Bench *bench, int turn);

static Timing spread(double median, double p99, double floor)
{
    return (Timing){.measured = true, .spread = true, .median = median, .p99 = p99, .floor = floor};
}

/* `floor` may be NULL. The first turn warms up and is not counted. */
static bool measure(Bench *bench, Work *work, Work *floor, int turns, Timing *timing)
{
    double works[TURNS_MAX + 1], floors[TURNS_MAX + 1];
    for (int i = 0; i <= turns; i++) {
        uint64_t start = nanoseconds();
        if (floor && !floor(bench, i))
            return false;
        uint64_t middle = nanoseconds();
        if (!work(bench, i))
            return false;
        works[i] = (double)(nanoseconds() - middle) / 1e6;
        floors[i] = (double)(middle - start) / 1e6;
    }
    double least = floor ? figure_share(floors + 1, turns, 50) : 0;
    *timing = spread(figure_share(works + 1, turns, 50), figure_share(works + 1, turns, 99), least);
    return true;
}

/* ---- drawing ---- */

/* What mdr-play says of a picture behind its numbers. */
typedef struct Picture {
    const char *words;
    Figure figure;
} Picture;

static const Picture pictures[] = {
    {"1280x720 10,000 digits", FIGURE_DIGITS_720},
    {"1280x720 10,000 digits, full tube", FIGURE_TUBE_720},
    {"1280x720 as played, full tube", FIGURE_PLAYED_720},
    {"1920x1080 10,000 digits", FIGURE_DIGITS_1080},
    {"1920x1080 10,000 digits, full tube", FIGURE_TUBE_1080},
    {"1920x1080 as played, full tube", FIGURE_PLAYED_1080},
    {"1920x1080 a place", FIGURE_PLACE_1080},
    {"1920x1080 a corridor", FIGURE_CORRIDOR_1080},
};

/* "FLOOR MEDIAN P99 WORDS", in nanoseconds. */
static bool read_drawing(Text line, Timing *timings)
{
    int64_t values[3];
    for (int i = 0; i < 3; i++) {
        Text word;
        if (!text_split(&line, ' ', &word) || !text_int(word, &values[i]) || values[i] <= 0)
            return false;
    }
    for (int i = 0; i < COUNT_OF(pictures); i++) {
        if (text_is(line, pictures[i].words))
            timings[pictures[i].figure] =
                spread((double)values[1] / 1e6, (double)values[2] / 1e6, (double)values[0] / 1e6);
    }
    return true;
}

static bool read_drawings(Text rest, Timing *timings)
{
    Text line;
    while (text_next_line(&rest, &line)) {
        if (!read_drawing(line, timings))
            return false;
    }
    for (int i = 0; i < COUNT_OF(pictures); i++) {
        if (!timings[pictures[i].figure].measured)
            return false;
    }
    return true;
}

static bool measure_draws(Bench *bench)
{
    char name[] = "mdr-play", build[] = "--build-id=" MDR_BUILD_ID, option[] = "--stress";
    char *const argv[] = {name, build, option, NULL};
    Buffer said = {0};
    int status = bench_run(bench->programs, argv, &said);
    bool well = status == EXIT_CLEAN && read_drawings(buffer_view(&said), bench->figures->list);
    buffer_free(&said);
    return well || fail(bench, EXIT_BUG,
                        "mdr-play, which is built with the game and lies beside mdr, did not say how long it draws");
}

/* ---- days ---- */

static bool play_week(Bench *bench, int turn)
{
    Outcome outcome;
    claim_play(&bench->level, (uint64_t)turn, BOT_BALANCED, false, &outcome);
    return true;
}

/* The real time is that of the shift; evenings take some more. */
static bool measure_day(Bench *bench)
{
    const Level *level = &bench->level;
    Timing *timing = &bench->figures->list[FIGURE_DAY];
    if (!measure(bench, play_week, NULL, 100, timing))
        return false;
    double real = (level->shift_end - level->shift_start) / 60.0 * level->pace * 1000;
    *timing = spread(timing->median / level->days, timing->p99 / level->days, real);
    return true;
}

/* ---- resuming ---- */

static bool record_command(RunWriter *writer, Day *day, const Command *command, FileError *error)
{
    if (command->kind == COMMAND_NONE) {
        day_run(day, command->beat, NULL);
        return true;
    }
    return !day_obey(day, command, NULL) || run_command(writer, command, error);
}

/* Keeps beats and hashes about as often as a played game does. */
static bool record_day(RunWriter *writer, Day *day, FileError *error)
{
    enum { A_SECOND = 60, HASH_EVERY = 5 };
    Bot bot;
    Beat written = 0;
    bot_start(&bot, BOT_BALANCED, day);
    for (int lines = 0; beat_day(day->beat) == 1 && day->phase != PHASE_OVER;) {
        Command command = bot_next(&bot, day);
        if (!record_command(writer, day, &command, error))
            return false;
        if (day->beat - written < A_SECOND)
            continue;
        written = day->beat;
        if (!(++lines % HASH_EVERY == 0 ? run_hash : run_beat)(writer, day, error))
            return false;
    }
    return run_sync(writer, day, error);
}

static bool make_run(Bench *bench)
{
    Day day;
    RunWriter writer;
    day_start(&day, &bench->level, 1);
    if (!run_create(&writer, bench->folder, 0, &bench->level, buffer_view(&bench->level_text), 1, bench->error))
        return false;
    memcpy(bench->run, writer.file.path, sizeof bench->run);
    bool well = record_day(&writer, &day, bench->error);
    run_close(&writer);
    return well;
}

static bool read_run(Bench *bench, int turn)
{
    Buffer text = {0};
    (void)turn;
    bool read = file_read(bench->run, RUN_BYTES_MAX, &text, bench->error);
    buffer_free(&text);
    return read;
}

static bool resume_run(Bench *bench, int turn)
{
    Run run = {0};
    Day day;
    Replay replay = {0};
    RunError error;
    (void)turn;
    bool same = run_load(bench->run, &run, &error) && run_replay(&run, &day, &replay, &error) && replay.same;
    run_free(&run);
    return same || fail(bench, EXIT_BUG, "the day that was recorded does not replay");
}

static bool measure_resume(Bench *bench)
{
    return make_run(bench) && measure(bench, resume_run, read_run, 100, &bench->figures->list[FIGURE_RESUME]);
}

/* ---- checking ---- */

static bool make_rows(Bench *bench)
{
    enum { DAYS = 20, ROWS_A_DAY = 25, APART = 16, START = 9 * 60 + 31 };
    Buffer text = {0};
    buffer_print(&text, "mdr-level 1\n[day]\ntitle = \"Rows\"\nshift = 09:00-17:00\ndays = %d\n", (int)DAYS);
    buffer_text(&text, "[person clerk]\nname = \"Clerk\"\nlooks = clerk\n[file only]\nname = \"Only\"\nnumbers = "
                       "64x40\nclusters = 300/day\n[schedule]\n");
    for (int i = 0; i < DAYS * ROWS_A_DAY; i++) {
        int minute = START + i % ROWS_A_DAY * APART;
        buffer_print(&text, "day %d %02d:%02d ping clerk \"Row %d?\"\n", i / ROWS_A_DAY + 1, minute / 60, minute % 60,
                     i);
    }
    buffer_print(&bench->rows, "%s/rows.level", bench->folder);
    bool written = file_write(buffer_view(&bench->rows).at, buffer_view(&text), bench->error);
    buffer_free(&text);
    return written;
}

static bool says_nothing(const Bench *bench, char *const argv[])
{
    return bench_run(bench->programs, argv, NULL) == EXIT_CLEAN || fail(bench, EXIT_BUG, "mdr did not end well");
}

static bool start_only(Bench *bench, int turn)
{
    char name[] = "mdr", option[] = "--version";
    char *const argv[] = {name, option, NULL};
    (void)turn;
    return says_nothing(bench, argv);
}

static bool check_rows(Bench *bench, int turn)
{
    char name[] = "mdr", task[] = "check";
    char *const argv[] = {name, task, bench->rows.data, NULL};
    (void)turn;
    return says_nothing(bench, argv);
}

static bool measure_check(Bench *bench)
{
    return make_rows(bench) && measure(bench, check_rows, start_only, 200, &bench->figures->list[FIGURE_CHECK]);
}

/* ---- arguing ---- */

/* Over the seeds that `mdr argue` plays unless told otherwise, on all processors, as whoever asks it would wait. */
static bool argue(Bench *bench, int turn)
{
    char name[] = "mdr", task[] = "argue";
    char *const argv[] = {name, task, bench->level_path, NULL};
    (void)turn;
    return says_nothing(bench, argv);
}

static bool measure_argue(Bench *bench)
{
    return measure(bench, argue, NULL, 5, &bench->figures->list[FIGURE_ARGUE]);
}

/* ---- all ---- */

static bool shipped_level(const Bench *bench, const char *name, char path[PATH_LENGTH_MAX])
{
    char folder[PATH_LENGTH_MAX];
    if (!folder_of_share("levels", folder, bench->error))
        return false;
    int length = snprintf(path, PATH_LENGTH_MAX, "%s/%s.level", folder, name);
    return (length >= 0 && length < PATH_LENGTH_MAX) || fail(bench, EXIT_NO_FILE, "the path of the levels is too long");
}

static bool read_level(Bench *bench)
{
    Messages messages;
    return shipped_level(bench, "ordinary-week", bench->level_path) &&
           file_read(bench->level_path, LEVEL_BYTES_MAX, &bench->level_text, bench->error) &&
           (level_read(buffer_view(&bench->level_text), &bench->level, &messages) ||
            fail(bench, EXIT_DATA, "the level that is measured with has errors"));
}

static bool make_folder(Bench *bench)
{
    const char *parent = getenv("TMPDIR");
    snprintf(bench->folder, sizeof bench->folder, "%s/mdr-bench-XXXXXX", parent && parent[0] ? parent : "/tmp");
    if (mkdtemp(bench->folder))
        return true;
    bench->folder[0] = 0;
    return fail(bench, EXIT_NO_CREATE, "cannot make a temporary folder");
}

static void clean_up(Bench *bench)
{
    FileError ignored;
    if (bench->run[0])
        file_remove(bench->run, &ignored);
    if (bench->rows.length > 0)
        file_remove(bench->rows.data, &ignored);
    if (bench->folder[0])
        rmdir(bench->folder);
    level_free(&bench->level);
    buffer_free(&bench->level_text);
    buffer_free(&bench->rows);
}

static bool find_programs(Bench *bench)
{
    return folder_of_program(bench->programs, bench->error);
}

static bool measure_window(Bench *bench)
{
    char level[PATH_LENGTH_MAX];
    return shipped_level(bench, "1-orientation", level) &&
           bench_window(bench->programs, level, bench->figures, bench->error);
}

bool bench_measure(Figures *figures, FileError *error)
{
    static bool (*const steps[])(Bench *) = {find_programs, read_level,     make_folder,   measure_draws, measure_day,
                                             measure_argue, measure_resume, measure_check, measure_window};
    *figures = (Figures){.no_window = NULL};
    Bench bench = {.figures = figures, .error = error};
    bool well = true;
    for (int i = 0; well && i < COUNT_OF(steps); i++)
        well = steps[i](&bench);
    clean_up(&bench);
    return well;
}
