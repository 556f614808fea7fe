/* kills.c - the game as played is killed at a random moment, again and again, each time after it took up the day where
 * the last kill left it. What it had written is at most a second of its clock old, holds all that was written before,
 * and replays to its own hashes. There is no display: hand.c strikes the keys and makes the clock run. The same through
 * a display, in real time: kills.sh.
 *
 *     kills BUILD HAND FOLDER LEVEL KILLS */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/folder.h"
#include "base/rng.h"
#include "hand.h"
#include "record/run_play.h"
#include "record/run_read.h"

enum {
    MOMENT_MAX = 8 * 1000 * 1000, /* microseconds of the game to the kill */
    START_MAX = 30 * 1000,        /* real ones, for the fifth of the kills that is to fall into its start */
    WITHIN = 4 * 1000,            /* real ones, so that a kill falls anywhere in a frame */
    REAL_MAX = 60 * 1000,         /* milliseconds after which the game hangs */
    LATE_MAX = 1000 * 1000,       /* microseconds of the game that a kill may cost */
    FRAMES = 100 * 1000,          /* in which a second ends and is told */
    BEATS_SOON = 240,             /* more than the clock runs in a second at the work that goes fastest */
};

typedef struct Kills {
    const char *build, *hand, *level;
    char home[PATH_LENGTH_MAX / 4], runs[PATH_LENGTH_MAX / 2], tell[PATH_LENGTH_MAX / 2], said[PATH_LENGTH_MAX / 2];
    HandTold *told;
    Rng rng;
    int kill;      /* which one this is, from 1 */
    Buffer before; /* the run as the last kill left it; empty: none is under way */
    Beat beat;     /* how far it had come */
    char path[PATH_LENGTH_MAX];
    int moved, aged,
        over; /* kills after which the day had gone on, or its last line was looked at; runs that came to their end */
} Kills;

static _Noreturn void fail(const Kills *kills, const char *format, ...) PRINTF_LIKE(2, 3);

static void fail(const Kills *kills, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("kill %d: ", kills->kill);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n(%s is left as it is)\n", kills->home);
    exit(1);
}

/* ---- one life ---- */

static void set(const char *name, const char *value)
{
    if (setenv(name, value, 1) != 0)
        abort();
}

static void set_below(const Kills *kills, const char *name, const char *folder)
{
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s/%s", kills->home, folder);
    set(name, path);
}

/* In the child: the game, with keys struck in every other life and none in the others. A day is begun and gone on with
 * by Return. */
static void be_the_game(const Kills *kills)
{
    char program[PATH_LENGTH_MAX];
    snprintf(program, sizeof program, "%s/mdr-play", kills->build);
    set("HOME", kills->home);
    set_below(kills, "XDG_STATE_HOME", "state");
    set_below(kills, "XDG_DATA_HOME", "data");
    set_below(kills, "XDG_CONFIG_HOME", "config");
    set("SDL_VIDEODRIVER", "dummy");
    set("SDL_AUDIODRIVER", "dummy");
    set("LD_PRELOAD", kills->hand);
    set("HAND_TELL", kills->tell);
    set("HAND_KEYS", kills->kill % 2 ? "--N|" : "--N-N--|g1RRRg2LLDg3eDFg4LUUGg5BNz");
    int said = open(kills->said, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(said, STDOUT_FILENO);
    dup2(said, STDERR_FILENO);
    execl(program, program, "--size", "640x360", "--clock-stands=never", kills->before.length > 0 ? NULL : kills->level, NULL);
    _exit(127);
}

/* Sleeps to a random moment of the life just begun. It is the game's own clock that counts, so that a busy machine is
 * no other life. */
static void await_moment(Kills *kills)
{
    int64_t moment = rng_below(&kills->rng, MOMENT_MAX);
    if (rng_below(&kills->rng, 5) == 0) {
        usleep((useconds_t)rng_below(&kills->rng, START_MAX));
        return;
    }
    for (int waited = 0; kills->told->now < moment; waited++) {
        if (waited == REAL_MAX)
            fail(kills, "the game hangs");
        usleep(1000);
    }
    usleep((useconds_t)rng_below(&kills->rng, WITHIN));
}

static void live_and_die(Kills *kills)
{
    int status;
    *kills->told = (HandTold){0};
    pid_t child = fork();
    if (child == 0)
        be_the_game(kills);
    await_moment(kills);
    kill(child, SIGKILL);
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
        fail(kills, "the game ended by itself, see %s", kills->said);
}

/* ---- what is left of it ---- */

/* The one run that is there. One that was killed before its head was written is none, and goes. */
static bool find_run(Kills *kills, Run *run)
{
    Buffer names = {0};
    FileError trouble;
    RunError error;
    Text name, rest;
    int found = 0;
    if (!folder_list(kills->runs, RUN_ENDING, &names, &trouble))
        fail(kills, "%s", trouble.sentence);
    for (rest = buffer_view(&names); text_next_line(&rest, &name);) {
        snprintf(kills->path, sizeof kills->path, "%s/%.*s", kills->runs, name.length, name.at);
        if (run_load(kills->path, run, &error))
            found++;
        else if (kills->before.length > 0)
            fail(kills, "%s:%d: %s", kills->path, error.line, error.sentence);
        else
            unlink(kills->path);
    }
    buffer_free(&names);
    if (found > 1)
        fail(kills, "another run was begun beside the one there was");
    return found == 1;
}

/* All that was whole in the file before is there still. */
static void hold_to_before(Kills *kills, const Run *run)
{
    Buffer now = {0};
    FileError error;
    if (!file_read(kills->path, RUN_BYTES_MAX, &now, &error))
        fail(kills, "%s", error.sentence);
    if (run->good_length < kills->before.length || memcmp(now.data, kills->before.data, kills->before.length) != 0)
        fail(kills, "lines that were written are gone");
    now.length = run->good_length;
    buffer_free(&kills->before);
    kills->before = now;
}

static void hold_to_its_hashes(const Kills *kills, const Run *run, Day *day)
{
    Replay replay;
    RunError error;
    if (!run_replay(run, day, &replay, &error))
        fail(kills, "line %d: %s", error.line, error.sentence);
    if (!replay.same)
        fail(kills, "line %d: it replays otherwise from beat %d on", replay.line, (int)replay.differs_at);
}

/* Whether the clock of the day stands, or soon will: at the briefing, while the shift is being begun, at the closing
 * until one goes, at the end. */
static bool stands(const Run *run, const Day *day)
{
    for (int i = run->command_count - 1; i >= 0 && run->commands[i].beat == run->beat; i--) {
        if (run->commands[i].kind == COMMAND_BEGIN || run->commands[i].kind == COMMAND_LEAVE)
            return true; /* the terminal is switched on, or it is said what the day came to */
    }
    Day ahead = *day;
    day_run(&ahead, day->beat + BEATS_SOON, NULL);
    return day->phase == PHASE_BRIEFING || ahead.phase == PHASE_CLOSING || ahead.phase == PHASE_BRIEFING ||
           ahead.phase == PHASE_OVER;
}

/* Where the day runs, what was written last is a second old at most. */
static void hold_to_a_second(Kills *kills, const Run *run, const Day *day)
{
    const HandTold *told = kills->told;
    if (told->ran == 0 || stands(run, day))
        return;
    kills->aged++;
    int64_t from = told->wrote;
    if (told->now - from > LATE_MAX + FRAMES)
        fail(kills, "what was written last is %d ms old, at beat %d, in phase %d; now %d ms, written %d ms",
             (int)((told->now - from) / 1000), (int)day->beat, (int)day->phase, (int)(told->now / 1000),
             (int)(told->wrote / 1000));
}

static void bury(Kills *kills, const Run *run)
{
    kills->moved += run->beat > kills->beat;
    kills->beat = run->beat;
    if (!run->ended)
        return;
    kills->over++;
    kills->before.length = 0;
    kills->beat = 0;
    unlink(kills->path);
}

static void look(Kills *kills)
{
    Run run = {0};
    Day day;
    if (!find_run(kills, &run)) {
        if (kills->before.length > 0)
            fail(kills, "the run is gone");
        return;
    }
    hold_to_before(kills, &run);
    hold_to_its_hashes(kills, &run, &day);
    hold_to_a_second(kills, &run, &day);
    bury(kills, &run);
    run_free(&run);
}

/* ---- all of them ---- */

static bool prepare(Kills *kills, const char *folder)
{
    snprintf(kills->home, sizeof kills->home, "%s/kills-XXXXXX", folder);
    if (!mkdtemp(kills->home))
        return false;
    snprintf(kills->runs, sizeof kills->runs, "%s/state/macrodata-refinement/runs", kills->home);
    snprintf(kills->tell, sizeof kills->tell, "%s/told", kills->home);
    snprintf(kills->said, sizeof kills->said, "%s/said", kills->home);
    int file = open(kills->tell, O_RDWR | O_CREAT, 0600);
    if (file < 0 || ftruncate(file, sizeof(HandTold)) != 0)
        return false;
    void *map = mmap(NULL, sizeof(HandTold), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    kills->told = map;
    return map != MAP_FAILED;
}

static void tidy(const Kills *kills)
{
    char command[PATH_LENGTH_MAX];
    snprintf(command, sizeof command, "rm -rf '%s'", kills->home);
    if (system(command) != 0)
        printf("%s could not be taken away\n", kills->home);
}

int main(int count, char **arguments)
{
    static Kills kills;
    int64_t wanted;
    if (count != 6 || !text_int(text_of(arguments[5]), &wanted))
        return 64;
    kills.build = arguments[1];
    kills.hand = arguments[2];
    kills.level = arguments[4];
    kills.rng = rng_stream(1847, 0, 0);
    if (!prepare(&kills, arguments[3]))
        return 73;
    for (kills.kill = 1; kills.kill <= wanted; kills.kill++) {
        live_and_die(&kills);
        look(&kills);
    }
    if (kills.moved < wanted / 3 || kills.aged < wanted / 5)
        fail(&kills, "the day went on after %d kills only, and ran at %d", kills.moved, kills.aged);
    tidy(&kills);
    printf("held: %d kills, the day had gone on before %d of them and ran at %d; %d runs came to their end, the last "
           "is at beat %d\n",
           (int)wanted, kills.moved, kills.aged, kills.over, (int)kills.beat);
    return 0;
}
