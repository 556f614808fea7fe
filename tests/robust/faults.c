/* faults.c - each call of ours that can fail does, once, and with each reason it may give: allocations and what has to
 * do with files. The programs then end with a documented status and a sentence, or carry on and do what they do
 * otherwise; never do they crash, leak, hang, lose what was there, or say nothing of what they did not do. faulty.c is
 * linked with them; hand.c plays the game.
 *
 *     faults BUILD SOURCE FOLDER [EVERY]    EVERY: of the failures of a trial only each so manieth, with its first
 * reason */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/folder.h"
#include "faulty.h"
#include "record/run_read.h"

enum { WORDS_MAX = 12, SECONDS_MAX = 60, BYTES_MAX = 16 << 20, REASONS_MAX = 4, RUNS_MAX = 4 };

/* What is done: a program's arguments, with @ for the source tree. */
typedef struct Trial {
    const char *name, *program, *arguments[WORDS_MAX];
    const char *keys;  /* the game's: what hand.c strikes */
    const char *takes; /* a run under the source tree that lies in the home and is gone on with; NULL: none */
} Trial;

static const Trial trials[] = {
    {.name = "check",
     .program = "mdr",
     .arguments = {"check", "@/levels", "@/tests/bad-levels/everything-at-once.level"}},
    {.name = "check --json", .program = "mdr", .arguments = {"check", "--json", "@/levels/ordinary-week.level"}},
    {.name = "argue",
     .program = "mdr",
     .arguments = {"argue", "--seeds", "1..1", "--days", "1", "@/levels/1-orientation.level"}},
    {.name = "argue --search",
     .program = "mdr",
     .arguments = {"argue", "--search", "--policies", "9", "--climb", "2", "--seeds", "1", "--no-effects", "@/levels/1-orientation.level"}},
    {.name = "replay", .program = "mdr", .arguments = {"replay", "--verify", "@/tests/runs/hand-short.run"}},
    {.name = "explain", .program = "mdr", .arguments = {"explain", "ping"}},
    {.name = "shot",
     .program = "mdr-play",
     .arguments = {"--shot", "--at", "09:20", "--bot", "balanced", "--size", "640x360", "-o", "picture.png",
                   "@/levels/1-orientation.level"}},
    {.name = "a day begun",
     .program = "mdr-play",
     .arguments = {"--seed", "7", "--size", "640x360", "@/levels/ordinary-week.level"},
     .keys = "--N-Ng1RRRg2----------E----"},
    {.name = "a day gone on with",
     .program = "mdr-play",
     .arguments = {"--size", "640x360"},
     .keys = "--N--g1RRRg2----------",
     .takes = "tests/runs/hand-short.run"},
};

typedef struct Outcome {
    int status; /* of waitpid */
    Buffer said, complained;
    Buffer files; /* what lies in the home: names and contents */
    Buffer run;   /* the run gone on with */
} Outcome;

typedef struct Faults {
    const char *build, *source;
    int every;
    char home[PATH_LENGTH_MAX / 4], tell[PATH_LENGTH_MAX / 2];
    Faulty *faulty;
    const Trial *trial;
    Buffer taken; /* the text of trial->takes, cut before its end */
    int done, refused, wrong;
} Faults;

static const char *const call_names[] = {
#define NAME(call, ...) #call,
    FAULTY_CALLS(NAME)
#undef NAME
};

static const int reasons[][REASONS_MAX] = {
#define REASONS(call, ...) {__VA_ARGS__},
    FAULTY_CALLS(REASONS)
#undef REASONS
};

/* ---- one time ---- */

static void set(const char *name, const char *value)
{
    if (setenv(name, value, 1) != 0)
        abort();
}

static const char *below(const char *folder, const char *name, char path[PATH_LENGTH_MAX])
{
    if (snprintf(path, PATH_LENGTH_MAX, "%s/%s", folder, name) >= PATH_LENGTH_MAX)
        abort();
    return path;
}

static void to_file(const char *name, int descriptor)
{
    int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || dup2(file, descriptor) < 0)
        _exit(126);
}

/* In the child. What it prints goes beside the home, so that the home holds what it keeps. */
static void be_the_program(const Faults *faults)
{
    const Trial *trial = faults->trial;
    char program[PATH_LENGTH_MAX], words[WORDS_MAX][PATH_LENGTH_MAX], *arguments[WORDS_MAX + 2] = {program};
    snprintf(program, sizeof program, "%s/tests/faulty-%s", faults->build, trial->program);
    for (int i = 0; i < WORDS_MAX && trial->arguments[i]; i++) {
        bool ours = trial->arguments[i][0] == '@';
        snprintf(words[i], sizeof words[i], "%s%s", ours ? faults->source : "", trial->arguments[i] + ours);
        arguments[i + 1] = words[i];
    }
    set("HOME", faults->home);
    set("XDG_STATE_HOME", faults->home);
    set("FAULTY", faults->tell);
    set("SDL_VIDEODRIVER", "dummy");
    set("SDL_AUDIODRIVER", "dummy");
    set("ASAN_OPTIONS", "exitcode=99:allocator_may_return_null=1");
    set("HAND_STEP", "200");
    set("HAND_KEYS", trial->keys ? trial->keys : "");
    unsetenv("XDG_DATA_HOME");
    unsetenv("XDG_CONFIG_HOME");
    if (chdir(faults->home) != 0)
        _exit(125);
    to_file("../said", STDOUT_FILENO);
    to_file("../complained", STDERR_FILENO);
    alarm(SECONDS_MAX);
    execv(program, arguments);
    _exit(127);
}

/* The command finds the path as $PLACE. */
static void run_shell(const char *command, const char *path)
{
    set("PLACE", path);
    if (system(command) != 0)
        abort();
}

/* An empty home, or one in which a run waits to be gone on with. */
static void furnish(const Faults *faults)
{
    char path[PATH_LENGTH_MAX];
    run_shell("rm -rf \"$PLACE\"", faults->home);
    FileError error;
    if (!folder_make(below(faults->home, "macrodata-refinement/runs", path), &error))
        abort();
    if (faults->trial->takes &&
        !file_write(below(faults->home, "macrodata-refinement/runs/20200101-000000-00.run", path),
                    buffer_view(&faults->taken), &error))
        abort();
}

static void read_beside(const Faults *faults, const char *name, Buffer *out)
{
    char path[PATH_LENGTH_MAX];
    FileError error;
    out->length = 0;
    if (file_exists(below(faults->home, name, path)) && !file_read(path, BYTES_MAX, out, &error))
        abort();
}

/* Names and contents of what a program keeps. */
static void read_home(const Faults *faults, Outcome *outcome)
{
    run_shell("cd \"$PLACE\" && find . -type f | LC_ALL=C sort | xargs -r head -v -c 1000000000 >../files",
              faults->home);
    read_beside(faults, "../files", &outcome->files);
    read_beside(faults, "../said", &outcome->said);
    read_beside(faults, "../complained", &outcome->complained);
    read_beside(faults, "macrodata-refinement/runs/20200101-000000-00.run", &outcome->run);
}

static void once(Faults *faults, FaultyCall call, int which, int reason, Outcome *outcome)
{
    furnish(faults);
    *faults->faulty = (Faulty){.call = (int)call, .which = which, .reason = reason};
    pid_t child = fork();
    if (child == 0)
        be_the_program(faults);
    if (child < 0 || waitpid(child, &outcome->status, 0) != child)
        abort();
    read_home(faults, outcome);
}

static void forget(Outcome *outcome)
{
    buffer_free(&outcome->said);
    buffer_free(&outcome->complained);
    buffer_free(&outcome->files);
    buffer_free(&outcome->run);
}

/* ---- what is asked of it ---- */

static bool documented(int status)
{
    static const int statuses[] = {EXIT_CLEAN, EXIT_CLAIM,      EXIT_USAGE,     EXIT_DATA, EXIT_NO_FILE,
                                   EXIT_BUG,   EXIT_NO_DISPLAY, EXIT_NO_CREATE, EXIT_IO};
    for (int i = 0; i < COUNT_OF(statuses); i++) {
        if (WIFEXITED(status) && WEXITSTATUS(status) == statuses[i])
            return true;
    }
    return false;
}

static bool same(const Buffer *a, const Buffer *b)
{
    return text_equal(buffer_view(a), buffer_view(b));
}

static bool begins(const Buffer *text, const Buffer *start)
{
    return text->length >= start->length && (start->length == 0 || memcmp(text->data, start->data, start->length) == 0);
}

/* Every run that is left can be read, or has no whole head, as one that was never begun. */
static bool runs_are_good(const Faults *faults)
{
    char folder[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX];
    Buffer names = {0};
    FileError error;
    Text rest, name;
    bool good = folder_list(below(faults->home, "macrodata-refinement/runs", folder), RUN_ENDING, &names, &error);
    for (rest = buffer_view(&names); good && text_next_line(&rest, &name);) {
        Run run = {0};
        RunError wrong;
        if (snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at) >= (int)sizeof path)
            abort();
        good = run_load(path, &run, &wrong);
        run_free(&run);
    }
    buffer_free(&names);
    return good;
}

/* A run that could not be gone on with is told on the screen, which nobody sees here, and stays as it was. */
static bool untouched(const Faults *faults, const Outcome *now)
{
    return faults->trial->takes && same(&now->run, &faults->taken);
}

/* NULL, or what is wrong. */
static const char *judge(const Faults *faults, const Outcome *usual, const Outcome *now)
{
    bool as_usual = now->status == usual->status, silent = same(&now->complained, &usual->complained);
    if (!documented(now->status))
        return "it ended in no documented way";
    if (!as_usual && now->complained.length == 0 && same(&now->said, &usual->said))
        return "it failed without a word";
    if (as_usual && now->status == 0 && silent && !same(&now->said, &usual->said))
        return "it printed something else as if all were well";
    if (!begins(&now->run, &faults->taken))
        return "the run that was there is no longer";
    if (!runs_are_good(faults))
        return "a run is left that cannot be read";
    if (as_usual && silent && !same(&now->files, &usual->files) && !untouched(faults, now))
        return "it kept something else, and said nothing of it";
    return NULL;
}

/* ---- all of them ---- */

static void complain(Faults *faults, const Outcome *now, const char *what)
{
    const Faulty *faulty = faults->faulty;
    faults->wrong++;
    printf("%s, %s %d, %s: %s (status %#x, struck %d)\n", faults->trial->name, call_names[faulty->call], faulty->which,
           strerror(faulty->reason), what, (unsigned)now->status, faulty->struck);
    printf("%.*s\n", (int)(now->complained.length < 2000 ? now->complained.length : 2000),
           now->complained.length > 0 ? now->complained.data : "");
    printf("%.*s\n", (int)(now->said.length < 500 ? now->said.length : 500),
           now->said.length > 0 ? now->said.data : "");
}

static void fail_once(Faults *faults, const Outcome *usual, FaultyCall call, int which, int reason)
{
    Outcome now = {0};
    once(faults, call, which, reason, &now);
    const char *what = judge(faults, usual, &now);
    if (what)
        complain(faults, &now, what);
    faults->done++;
    faults->refused += now.status != usual->status;
    forget(&now);
}

/* Each call in turn, and each reason; or a few of them, spread over all. */
static void fail_all(Faults *faults, const Outcome *usual, const int counts[FAULTY_COUNT])
{
    int at = 0;
    for (int call = 0; call < FAULTY_COUNT; call++) {
        for (int which = 1; which <= counts[call]; which++) {
            if (at++ % faults->every != 0)
                continue;
            for (int i = 0; i < REASONS_MAX && reasons[call][i] != 0 && (i == 0 || faults->every == 1); i++)
                fail_once(faults, usual, (FaultyCall)call, which, reasons[call][i]);
        }
    }
}

/* A trial's run is taken from where it lies and loses its end, so that it is not over. */
static void take_run(Faults *faults)
{
    char path[PATH_LENGTH_MAX];
    FileError error;
    faults->taken.length = 0;
    if (!faults->trial->takes)
        return;
    if (!file_read(below(faults->source, faults->trial->takes, path), BYTES_MAX, &faults->taken, &error))
        abort();
    faults->taken.length = faults->taken.length * 3 / 4;
    while (faults->taken.data[faults->taken.length - 1] != '\n')
        faults->taken.length--;
    faults->taken.data[faults->taken.length] = '\0';
}

/* What cannot fail must do well, and the game must have kept something. */
static bool sane(const Faults *faults, const Outcome *usual)
{
    int allocated = faults->faulty->counts[FAULTY_malloc] + faults->faulty->counts[FAULTY_calloc] +
                    faults->faulty->counts[FAULTY_realloc];
    int wanted = strcmp(faults->trial->name, "check") == 0 ? EXIT_DATA : EXIT_CLEAN;
    bool kept = !faults->trial->keys || (usual->files.length > faults->taken.length + 200);
    return WIFEXITED(usual->status) && WEXITSTATUS(usual->status) == wanted && kept && allocated > 0;
}

static void play_trial(Faults *faults, const Trial *trial)
{
    Outcome usual = {0};
    faults->trial = trial;
    take_run(faults);
    once(faults, FAULTY_COUNT, 0, 0, &usual);
    Faulty counted = *faults->faulty;
    if (!sane(faults, &usual)) {
        printf("%s: without any failure it ends with %#x and %zu bytes kept:\n%s\n", trial->name,
               (unsigned)usual.status, usual.files.length, usual.complained.length > 0 ? usual.complained.data : "");
        faults->wrong++;
    }
    int before = faults->done;
    fail_all(faults, &usual, counted.counts);
    printf("%s: %d failures\n", trial->name, faults->done - before);
    forget(&usual);
}

static bool prepare(Faults *faults, const char *folder)
{
    char place[PATH_LENGTH_MAX / 8];
    snprintf(place, sizeof place, "%s/faults-XXXXXX", folder);
    if (!mkdtemp(place))
        return false;
    snprintf(faults->home, sizeof faults->home, "%s/home", place);
    snprintf(faults->tell, sizeof faults->tell, "%s/faulty", place);
    int file = open(faults->tell, O_RDWR | O_CREAT, 0600);
    if (file < 0 || ftruncate(file, sizeof(Faulty)) != 0)
        return false;
    void *map = mmap(NULL, sizeof(Faulty), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    faults->faulty = map;
    return map != MAP_FAILED;
}

int main(int count, char **arguments)
{
    static Faults faults;
    int64_t every = 1;
    if (count < 4 || (count > 4 && (!text_int(text_of(arguments[4]), &every) || every < 1)))
        return 64;
    faults.build = arguments[1];
    faults.source = arguments[2];
    faults.every = (int)every;
    if (!prepare(&faults, arguments[3]))
        return 73;
    for (int i = 0; i < COUNT_OF(trials); i++)
        play_trial(&faults, &trials[i]);
    buffer_free(&faults.taken);
    run_shell("rm -rf \"$(dirname \"$PLACE\")\"", faults.home);
    printf("%s: %d failures, %d of them ended the program, %d were not borne\n", faults.wrong ? "not held" : "held",
           faults.done, faults.refused, faults.wrong);
    return faults.wrong ? 1 : 0;
}
