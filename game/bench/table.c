/* table.c - the bars, and what is held against them. It measures nothing itself. */
#include "bench/table.h"

/* What a bar is held against: how often the floor goes into the median, how often the median goes into the floor, or a
 * figure as it is. */
typedef enum Scale {
    SCALE_NONE,
    SCALE_FLOORS,
    SCALE_REAL_TIME,
    SCALE_MEDIAN,
    SCALE_P99,
    SCALE_LEAST,
    SCALE_COUNT
} Scale;

typedef struct ScaleRow {
    const char *words;
    bool times; /* a factor, not a figure in the row's unit */
    bool least; /* the bar is to be reached, not kept below */
} ScaleRow;

static const ScaleRow scales[SCALE_COUNT] = {
    [SCALE_NONE] = {"none", false, false},
    [SCALE_FLOORS] = {"times the floor, at most", true, false},
    [SCALE_REAL_TIME] = {"times real time, at least", true, true},
    [SCALE_MEDIAN] = {"the median, at most", false, false},
    [SCALE_P99] = {"the p99, at most", false, false},
    [SCALE_LEAST] = {"the median, at least", false, true},
};

typedef struct Row {
    const char *name, *unit;
    Scale scale;
    double must, aim;
    double bare; /* as many times what a bare window takes in the same run are no miss either; 0: there is none */
} Row;

static const Row rows[FIGURE_COUNT] = {
    [FIGURE_DIGITS_720] = {"draw 10,000 digits, 1280x720", "ms", SCALE_FLOORS, 3, 2.2, 0},
    [FIGURE_TUBE_720] = {"draw them, full tube, 1280x720", "ms", SCALE_FLOORS, 6, 4.5, 0},
    [FIGURE_PLAYED_720] = {"draw as played, 1280x720", "ms", SCALE_NONE, 0, 0, 0},
    [FIGURE_DIGITS_1080] = {"draw 10,000 digits, 1920x1080", "ms", SCALE_FLOORS, 3, 2.2, 0},
    [FIGURE_TUBE_1080] = {"draw them, full tube, 1920x1080", "ms", SCALE_FLOORS, 6, 4.5, 0},
    [FIGURE_PLAYED_1080] = {"draw as played, 1920x1080", "ms", SCALE_NONE, 0, 0, 0},
    [FIGURE_PLACE_1080] = {"draw the slowest place, 1920x1080", "ms", SCALE_FLOORS, 3, 2.2, 0},
    [FIGURE_CORRIDOR_1080] = {"draw a 32x32 corridor, 1920x1080", "ms", SCALE_FLOORS, 4, 3, 0},
    [FIGURE_DAY] = {"a day without a screen", "ms", SCALE_REAL_TIME, 500000, 2000000, 0},
    [FIGURE_ARGUE] = {"argue, 20 seeds x 9 bots x 5 days", "ms", SCALE_MEDIAN, 1000, 300, 0},
    [FIGURE_RESUME] = {"resume from a full day", "ms", SCALE_MEDIAN, 50, 10, 0},
    [FIGURE_CHECK] = {"check 500 rows, with start", "ms", SCALE_MEDIAN, 5, 3, 0},
    [FIGURE_START] = {"start to first frame", "ms", SCALE_FLOORS, 3, 2, 0},
    [FIGURE_CORE_720] = {"terminal, of one core, 1280x720", "%", SCALE_MEDIAN, 12, 7, 13},
    [FIGURE_CORE_1080] = {"terminal, of one core, 1920x1080", "%", SCALE_MEDIAN, 25, 15, 21},
    [FIGURE_FRAMES_720] = {"terminal, frames a second, 720", "", SCALE_LEAST, 59, 60, 0},
    [FIGURE_FRAMES_1080] = {"terminal, frames a second, 1080", "", SCALE_LEAST, 59, 60, 0},
    [FIGURE_MEMORY] = {"memory while playing, 1920x1080", "MiB", SCALE_MEDIAN, 60, 40, 0},
    [FIGURE_ALLOCATIONS] = {"allocations a frame, once settled", "", SCALE_P99, 0, 0, 0},
    [FIGURE_INPUT_720] = {"input to present, 1280x720", "ms", SCALE_MEDIAN, 2.5, 1.5, 4},
    [FIGURE_INPUT_P95_720] = {"input to present, p95, 1280x720", "ms", SCALE_MEDIAN, 4, 2.5, 4},
    [FIGURE_INPUT_1080] = {"input to present, 1920x1080", "ms", SCALE_MEDIAN, 4, 1.5, 5},
    [FIGURE_INPUT_P95_1080] = {"input to present, p95, 1920x1080", "ms", SCALE_MEDIAN, 6, 2.5, 5},
    [FIGURE_IDLE_CORE] = {"title and pause, of one core", "%", SCALE_MEDIAN, 0.5, 0.1, 0},
    [FIGURE_IDLE_FRAMES] = {"title and pause, frames", "", SCALE_MEDIAN, 0, 0, 0},
};

static bool has_floor(const Timing *timing)
{
    return timing->floor > 0;
}

static double ratio_of(const Row *row, const Timing *timing)
{
    return row->scale == SCALE_REAL_TIME ? timing->floor / timing->median : timing->median / timing->floor;
}

static double held_value(const Row *row, const Timing *timing)
{
    if (scales[row->scale].times)
        return ratio_of(row, timing);
    return row->scale == SCALE_P99 ? timing->p99 : timing->median;
}

static bool reaches(const Row *row, const Timing *timing, double bar)
{
    double value = held_value(row, timing);
    return scales[row->scale].least ? value >= bar : value <= bar;
}

/* A machine that is slow, or has other work, is so for a bare window as well. */
static bool slow_machine(const Row *row, const Timing *timing)
{
    return has_floor(timing) && row->bare > 0 && timing->median <= row->bare * timing->floor;
}

static bool held(const Row *row, const Timing *timing)
{
    return reaches(row, timing, row->must) || slow_machine(row, timing);
}

static const char *verdict(const Row *row, const Timing *timing)
{
    if (row->scale == SCALE_NONE)
        return "-";
    if (!timing->measured)
        return "not measured";
    if (!held(row, timing))
        return "MISSED";
    if (!reaches(row, timing, row->must))
        return "slow machine";
    return reaches(row, timing, row->aim) ? "aim" : "must";
}

bool bench_reached(const Figures *figures)
{
    for (int i = 0; i < FIGURE_COUNT; i++) {
        const Timing *timing = &figures->list[i];
        if (rows[i].scale != SCALE_NONE && timing->measured && !held(&rows[i], timing))
            return false;
    }
    return true;
}

/* ---- the table ---- */

static void add_number(bool there, double number, int width, int decimals, Buffer *out)
{
    if (there)
        buffer_print(out, " %*.*f", width, decimals, number);
    else
        buffer_print(out, " %*s", width, "-");
}

static void add_bar(const Row *row, double bar, Buffer *out)
{
    Buffer words = {0};
    bool whole = bar >= 100 || row->scale == SCALE_P99 || row->scale == SCALE_LEAST;
    buffer_print(&words, "%.*f%s%s", whole ? 0 : 1, bar,
                 scales[row->scale].times ? "x"
                 : row->unit[0]           ? " "
                                          : "",
                 scales[row->scale].times ? "" : row->unit);
    buffer_print(out, " %9s", row->scale == SCALE_NONE ? "-" : buffer_view(&words).at);
    buffer_free(&words);
}

static void add_ratio(const Row *row, const Timing *timing, Buffer *out)
{
    if (has_floor(timing))
        buffer_print(out, " %*.*fx", 9, row->scale == SCALE_REAL_TIME ? 0 : 2, ratio_of(row, timing));
    else
        buffer_print(out, " %10s", "-");
}

static void add_row(const Row *row, const Timing *timing, Buffer *out)
{
    buffer_print(out, "%-34s %-3s", row->name, row->unit);
    add_number(timing->measured, timing->median, 10, 3, out);
    add_number(timing->spread, timing->p99, 9, 3, out);
    add_number(has_floor(timing), timing->floor, 11, 3, out);
    add_ratio(row, timing, out);
    add_bar(row, row->must, out);
    add_bar(row, row->aim, out);
    buffer_print(out, "  %s\n", verdict(row, timing));
}

void bench_print(const Figures *figures, Buffer *out)
{
    buffer_print(out, "%-34s %-3s %10s %9s %11s %10s %9s %9s  %s\n", "", "", "median", "p99", "floor", "ratio", "must",
                 "aim", "met");
    int count = figures->no_window ? FIGURE_START : FIGURE_COUNT;
    for (int i = 0; i < count; i++)
        add_row(&rows[i], &figures->list[i], out);
    if (figures->no_window)
        buffer_print(out, "The window was not measured: %s.\n", figures->no_window);
    buffer_text(
        out, "\nFloors: of drawing, one memset of an 8-bit plane and of the frame; of a day, its real time, which "
             "is to be large;\nof resuming, reading the file; of checking, a start that does nothing else; of the "
             "window, that of a bare one\nthat shows as many frames of the same size and paints none: where it is slow "
             "too, that is the machine.\n");
}

/* ---- for machines ---- */

static void add_object(const Row *row, const Timing *timing, Buffer *out)
{
    buffer_text(out, "{\"name\":");
    buffer_json(out, text_of(row->name));
    buffer_print(out, ",\"unit\":\"%s\"", row->unit);
    if (timing->measured)
        buffer_print(out, ",\"median\":%.6f", timing->median);
    if (timing->spread)
        buffer_print(out, ",\"p99\":%.6f", timing->p99);
    if (has_floor(timing))
        buffer_print(out, ",\"floor\":%.6f,\"ratio\":%.3f", timing->floor, ratio_of(row, timing));
    if (row->scale != SCALE_NONE)
        buffer_print(out, ",\"bar\":\"%s\",\"must\":%.1f,\"aim\":%.1f,\"met\":\"%s\"", scales[row->scale].words,
                     row->must, row->aim, verdict(row, timing));
    buffer_text(out, "}");
}

void bench_print_json(const Figures *figures, Buffer *out)
{
    for (int i = 0; i < FIGURE_COUNT; i++) {
        buffer_text(out, i > 0 ? ",\n " : "[");
        add_object(&rows[i], &figures->list[i], out);
    }
    buffer_text(out, "]\n");
}
