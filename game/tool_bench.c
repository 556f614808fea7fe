/* tool_bench.c - `mdr bench`: the table of figures, each beside its floor and its bars. It measures nothing itself. */
#include "tool_bench.h"

/* What a bar is held against. A speed should be high, the rest low. */
typedef enum Scale { SCALE_NONE, SCALE_FLOORS, SCALE_MILLISECONDS, SCALE_REAL_TIME, SCALE_COUNT } Scale;

static const char *const scale_words[SCALE_COUNT] = {
    [SCALE_NONE] = "none",
    [SCALE_FLOORS] = "times the floor",
    [SCALE_MILLISECONDS] = "ms",
    [SCALE_REAL_TIME] = "times real time",
};

typedef struct Row {
    const char *name;
    Scale scale;
    double must, aim;
} Row;

static const Row rows[FIGURE_COUNT] = {
    [FIGURE_DIGITS_720] = {"draw 10,000 digits, 1280x720", SCALE_FLOORS, 3, 2.2},
    [FIGURE_PLAYED_720] = {"draw as played, 1280x720", SCALE_NONE, 0, 0},
    [FIGURE_DIGITS_1080] = {"draw 10,000 digits, 1920x1080", SCALE_FLOORS, 3, 2.2},
    [FIGURE_PLAYED_1080] = {"draw as played, 1920x1080", SCALE_NONE, 0, 0},
    [FIGURE_DAY] = {"a day without a screen", SCALE_REAL_TIME, 500000, 2000000},
    [FIGURE_ARGUE] = {"argue, 20 seeds x 9 bots x 5 days", SCALE_MILLISECONDS, 1000, 300},
    [FIGURE_RESUME] = {"resume from a full day", SCALE_MILLISECONDS, 50, 10},
    [FIGURE_CHECK] = {"check 500 rows, with start", SCALE_MILLISECONDS, 5, 3},
};

static bool has_floor(const Timing *timing)
{
    return timing->floor > 0;
}

/* How often the floor goes into the figure; of a day, how often the figure goes into its real time. */
static double ratio_of(const Row *row, const Timing *timing)
{
    return row->scale == SCALE_REAL_TIME ? timing->floor / timing->median : timing->median / timing->floor;
}

static double held_value(const Row *row, const Timing *timing)
{
    return row->scale == SCALE_MILLISECONDS ? timing->median : ratio_of(row, timing);
}

static bool reaches(const Row *row, const Timing *timing, double bar)
{
    double value = held_value(row, timing);
    return row->scale == SCALE_REAL_TIME ? value >= bar : value <= bar;
}

static const char *verdict(const Row *row, const Timing *timing)
{
    if (row->scale == SCALE_NONE)
        return "-";
    if (!reaches(row, timing, row->must))
        return "MISSED";
    return reaches(row, timing, row->aim) ? "aim" : "must";
}

static bool all_reached(const Timing timings[FIGURE_COUNT])
{
    for (int i = 0; i < FIGURE_COUNT; i++) {
        if (rows[i].scale != SCALE_NONE && !reaches(&rows[i], &timings[i], rows[i].must))
            return false;
    }
    return true;
}

static void add_bars(const Row *row, Buffer *out)
{
    static const char *const units[SCALE_COUNT] = {
        [SCALE_NONE] = "",
        [SCALE_FLOORS] = "x",
        [SCALE_MILLISECONDS] = " ms",
        [SCALE_REAL_TIME] = "x",
    };
    Buffer must = {0}, aim = {0};
    buffer_print(&must, "%.*f%s", row->scale == SCALE_FLOORS ? 1 : 0, row->must, units[row->scale]);
    buffer_print(&aim, "%.*f%s", row->scale == SCALE_FLOORS ? 1 : 0, row->aim, units[row->scale]);
    bool none = row->scale == SCALE_NONE;
    buffer_print(out, " %9s %9s", none ? "-" : buffer_view(&must).at, none ? "-" : buffer_view(&aim).at);
    buffer_free(&must);
    buffer_free(&aim);
}

static void add_row(const Row *row, const Timing *timing, Buffer *out)
{
    buffer_print(out, "%-34s %10.3f %10.3f", row->name, timing->median, timing->p99);
    if (has_floor(timing))
        buffer_print(out, " %11.3f %*.*fx", timing->floor, 9, row->scale == SCALE_REAL_TIME ? 0 : 2,
                     ratio_of(row, timing));
    else
        buffer_print(out, " %11s %10s", "-", "-");
    add_bars(row, out);
    buffer_print(out, "  %s\n", verdict(row, timing));
}

static void add_table(const Timing timings[FIGURE_COUNT], Buffer *out)
{
    buffer_print(out, "%-34s %10s %10s %11s %10s %9s %9s  %s\n", "", "median ms", "p99 ms", "floor ms", "ratio", "must",
                 "aim", "met");
    for (int i = 0; i < FIGURE_COUNT; i++)
        add_row(&rows[i], &timings[i], out);
    buffer_text(out,
                "\nFloors: of drawing, one memset of an 8-bit plane and of the frame; of a day, its real time, which "
                "is to be large;\nof resuming, reading the file; of checking, a start that does nothing else.\n");
}

static void add_object(const Row *row, const Timing *timing, Buffer *out)
{
    buffer_text(out, "{\"name\":");
    buffer_json(out, text_of(row->name));
    buffer_print(out, ",\"median_ms\":%.6f,\"p99_ms\":%.6f", timing->median, timing->p99);
    if (has_floor(timing))
        buffer_print(out, ",\"floor_ms\":%.6f,\"ratio\":%.3f", timing->floor, ratio_of(row, timing));
    if (row->scale != SCALE_NONE)
        buffer_print(out, ",\"bar\":\"%s\",\"must\":%.1f,\"aim\":%.1f,\"met\":\"%s\"", scale_words[row->scale],
                     row->must, row->aim, verdict(row, timing));
    buffer_text(out, "}");
}

static void add_json(const Timing timings[FIGURE_COUNT], Buffer *out)
{
    for (int i = 0; i < FIGURE_COUNT; i++) {
        buffer_text(out, i > 0 ? ",\n " : "[");
        add_object(&rows[i], &timings[i], out);
    }
    buffer_text(out, "]\n");
}

int tool_bench(const Arguments *arguments)
{
    Timing timings[FIGURE_COUNT];
    Buffer out = {0};
    int status = bench_measure(timings);
    if (status != EXIT_CLEAN)
        return status;
    (arguments->json ? add_json : add_table)(timings, &out);
    return tool_print(&out, all_reached(timings) ? EXIT_CLEAN : EXIT_CLAIM);
}
