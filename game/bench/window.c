/* window.c - the window's rows of `mdr bench`. The measuring is that of tests/measure, which runs the game
 * under a shim of its own; here its lines are read. */
#include "bench/window.h"

#include <string.h>

#include "bench/run.h"

enum { HELPER_NO_DISPLAY = EXIT_NO_DISPLAY, STARTS_MAX = 64, SECONDS_WATCHED = 5 };

/* The numbers of a line, in the order that tests/measure/measure.c prints them. */
typedef enum Field {
    FIELD_FIRST,    /* us from the start to the end of the first frame */
    FIELD_MEMORY,   /* KiB */
    FIELD_CORE,     /* millionths of a core */
    FIELD_PRESENTS, /* while it was watched */
    FIELD_ALLOCATIONS,
    FIELD_ALLOCATIONS_P99,
    FIELD_INPUTS,
    FIELD_WAIT, /* us */
    FIELD_WAIT_P95,
    FIELD_COUNT
} Field;

typedef struct Line {
    Text name;
    double fields[FIELD_COUNT];
} Line;

/* The helper's line and number that a figure is, and what makes its unit of it. */
typedef struct Source {
    const char *line;
    Field field;
    double unit;
    Figure figure;
    const char *bare; /* the line of a bare window, whose number is its floor; NULL: it has none */
} Source;

static const Source sources[] = {
    {"terminal-1280x720", FIELD_CORE, 1e4, FIGURE_CORE_720, "bare-1280x720"},
    {"terminal-1920x1080", FIELD_CORE, 1e4, FIGURE_CORE_1080, "bare-1920x1080"},
    {"terminal-1280x720", FIELD_PRESENTS, SECONDS_WATCHED, FIGURE_FRAMES_720, NULL},
    {"terminal-1920x1080", FIELD_PRESENTS, SECONDS_WATCHED, FIGURE_FRAMES_1080, NULL},
    {"inputs-1920x1080", FIELD_MEMORY, 1024, FIGURE_MEMORY, NULL},
    {"inputs-1920x1080", FIELD_ALLOCATIONS, 1, FIGURE_ALLOCATIONS, NULL},
    {"inputs-1280x720", FIELD_WAIT, 1000, FIGURE_INPUT_720, "bare-inputs-1280x720"},
    {"inputs-1280x720", FIELD_WAIT_P95, 1000, FIGURE_INPUT_P95_720, "bare-inputs-1280x720"},
    {"inputs-1920x1080", FIELD_WAIT, 1000, FIGURE_INPUT_1080, "bare-inputs-1920x1080"},
    {"inputs-1920x1080", FIELD_WAIT_P95, 1000, FIGURE_INPUT_P95_1080, "bare-inputs-1920x1080"},
};

static bool read_line(Text text, Line *line)
{
    int64_t value;
    Text word;
    if (!text_split(&text, ' ', &line->name))
        return false;
    for (int i = 0; i < FIELD_COUNT; i++) {
        if (!text_split(&text, ' ', &word) || !text_int(word, &value) || value < 0)
            return false;
        line->fields[i] = (double)value;
    }
    return true;
}

static void take(const Line *line, Figures *figures)
{
    for (int i = 0; i < COUNT_OF(sources); i++) {
        const Source *source = &sources[i];
        Timing *timing = &figures->list[source->figure];
        double number = line->fields[source->field] / source->unit;
        if (text_is(line->name, source->line)) {
            timing->measured = true;
            timing->median = number;
        }
        if (source->bare && text_is(line->name, source->bare))
            timing->floor = number;
    }
}

static void take_allocations(const Line *line, Figures *figures)
{
    Timing *timing = &figures->list[FIGURE_ALLOCATIONS];
    if (!text_is(line->name, "inputs-1920x1080"))
        return;
    timing->spread = true;
    timing->p99 = line->fields[FIELD_ALLOCATIONS_P99];
}

/* The worse of the title and a pause. */
static void take_idle(const Line *line, Figures *figures)
{
    Timing *core = &figures->list[FIGURE_IDLE_CORE], *frames = &figures->list[FIGURE_IDLE_FRAMES];
    if (!text_starts(line->name, "title-") && !text_starts(line->name, "paused-"))
        return;
    double share = line->fields[FIELD_CORE] / 1e4, shown = line->fields[FIELD_PRESENTS];
    *core = (Timing){.measured = true, .median = share > core->median ? share : core->median};
    *frames = (Timing){.measured = true, .median = shown > frames->median ? shown : frames->median};
}

/* Starts of the game and of a bare window take turns, so that what else the machine does falls on both. */
typedef struct Starts {
    int bare_count, game_count;
    double bare[STARTS_MAX], game[STARTS_MAX];
} Starts;

static void take_start(const Line *line, Starts *starts)
{
    double first = line->fields[FIELD_FIRST] / 1000;
    if (text_is(line->name, "start-bare") && starts->bare_count < STARTS_MAX)
        starts->bare[starts->bare_count++] = first;
    if (text_is(line->name, "start-game") && starts->game_count < STARTS_MAX)
        starts->game[starts->game_count++] = first;
}

static void reckon_starts(Starts *starts, Timing *timing)
{
    if (starts->bare_count == 0 || starts->game_count == 0)
        return;
    *timing = (Timing){.measured = true,
                       .spread = true,
                       .median = figure_share(starts->game, starts->game_count, 50),
                       .p99 = figure_share(starts->game, starts->game_count, 99),
                       .floor = figure_share(starts->bare, starts->bare_count, 50)};
}

static bool read_lines(Text said, Figures *figures)
{
    Starts starts = {0};
    Text text;
    while (text_next_line(&said, &text)) {
        Line line;
        if (!read_line(text, &line))
            return false;
        take(&line, figures);
        take_allocations(&line, figures);
        take_idle(&line, figures);
        take_start(&line, &starts);
    }
    reckon_starts(&starts, &figures->list[FIGURE_START]);
    for (int i = FIGURE_START; i < FIGURE_COUNT; i++) {
        if (!figures->list[i].measured)
            return false;
    }
    return true;
}

static bool helper_is_there(const char *folder)
{
    Buffer path = {0};
    buffer_print(&path, "%s/mdr-measure", folder);
    bool there = file_exists(buffer_view(&path).at);
    buffer_free(&path);
    return there;
}

/* A helper that fails leaves rows that are not there, and that is no clean end. */
static bool run_helper(const char *folder, const char *level, Figures *figures, FileError *error)
{
    char name[] = "mdr-measure", build[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX];
    char *const argv[] = {name, build, path, NULL};
    Buffer said = {0};
    memcpy(build, folder, strlen(folder) + 1);
    memcpy(path, level, strlen(level) + 1);
    int status = bench_run(folder, argv, &said);
    bool well = status == HELPER_NO_DISPLAY || (status == EXIT_CLEAN && read_lines(buffer_view(&said), figures));
    buffer_free(&said);
    if (status == HELPER_NO_DISPLAY)
        figures->no_window = "that wants xdotool, and Xvfb or a display";
    if (!well)
        *error = (FileError){.status = EXIT_BUG, .sentence = "mdr-measure did not say how the window fares"};
    return well;
}

bool bench_window(const char *folder, const char *level, Figures *figures, FileError *error)
{
    if (helper_is_there(folder))
        return run_helper(folder, level, figures, error);
    figures->no_window = "mdr-measure, which a build with its tests has, does not lie beside mdr";
    return true;
}
