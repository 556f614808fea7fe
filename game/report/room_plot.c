/* room_plot.c - scales, labels that keep out of each other's way, points and arrows. */
#include "report/room_plot.h"

#include <stdio.h>
#include <stdlib.h>

#include "report/html.h"

enum {
    LEFT = 110,
    RIGHT = PLOT_WIDTH - 30,
    TOP = 20,
    BOTTOM = PLOT_HEIGHT - 64,
    TICKS_MOST = 7,
    DOT = 8,
    LETTER = 11, /* width of one, about */
    LINE = 22,
    PATCHES_MOST = 4 * ROOM_RESULTS_MOST,
};

typedef struct Patch {
    int left, top, right, bottom;
} Patch;

typedef struct Plot {
    const Room *room;
    Scale busyness, progress;
    Patch *taken;
    int taken_count;
    Buffer *out;
} Plot;

void room_person_words(const Room *room, int person, char out[PERSON_WORDS_MAX])
{
    const char *name = room_last(room, person)->name;
    if (name[0])
        text_print(out, PERSON_WORDS_MAX, "%s", name);
    else
        text_print(out, PERSON_WORDS_MAX, "No. %d", person + 1);
}

/* ---- scales ---- */

/* The first of 1, 2, 5, 10, 20 and so on, of which a few reach that far. */
static Scale scale_for(int most)
{
    int step = 1;
    for (int i = 0; (int64_t)step * TICKS_MOST < most; i++)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    return (Scale){step, (most + step - 1) / step * step};
}

static int x_of(const Plot *plot, int busyness)
{
    return LEFT + (int)((int64_t)(RIGHT - LEFT) * busyness / plot->busyness.most);
}

static int y_of(const Plot *plot, int progress)
{
    return BOTTOM - (int)((int64_t)(BOTTOM - TOP) * progress / plot->progress.most);
}

void room_scales(const Room *room, const Landmarks *landmarks, Scale *busyness, Scale *progress)
{
    int across = 1, up = 1;
    for (int i = 0; i < room->count; i++) {
        across = max_int(across, room->runs[i].result.busyness);
        up = max_int(up, room->runs[i].result.progress);
    }
    for (int i = 0; i < landmarks->count; i++) {
        across = max_int(across, landmarks->list[i].busyness);
        up = max_int(up, landmarks->list[i].progress);
    }
    *busyness = scale_for(across);
    *progress = scale_for(up);
}

static void draw_scales(const Plot *plot)
{
    Buffer *out = plot->out;
    char words[16];
    for (int at = 0; at <= plot->busyness.most; at += plot->busyness.step) {
        buffer_print(out, "<path class=\"grid\" d=\"M%d %dV%d\"/>\n", x_of(plot, at), TOP, BOTTOM);
        snprintf(words, sizeof words, "%d", at);
        svg_text(out, x_of(plot, at), BOTTOM + 24, "tick", "middle", text_of(words));
    }
    for (int at = 0; at <= plot->progress.most; at += plot->progress.step) {
        buffer_print(out, "<path class=\"grid\" d=\"M%d %dH%d\"/>\n", LEFT, y_of(plot, at), RIGHT);
        snprintf(words, sizeof words, "%d", at);
        svg_text(out, LEFT - 10, y_of(plot, at) + 6, "tick", "end", text_of(words));
    }
    svg_text(out, RIGHT, BOTTOM + 54, "busy", "end", text_of("Busyness \u2192"));
    buffer_print(out,
                 "<text class=\"progress\" text-anchor=\"end\" transform=\"translate(32 %d) rotate(-90)\">Progress "
                 "\u2192</text>\n",
                 TOP);
}

/* ---- labels ---- */

static bool is_free(const Plot *plot, Patch box)
{
    if (box.left < LEFT || box.right > PLOT_WIDTH || box.top < 0 || box.bottom > BOTTOM)
        return false;
    for (int i = 0; i < plot->taken_count; i++) {
        const Patch *taken = &plot->taken[i];
        if (box.left < taken->right && taken->left < box.right && box.top < taken->bottom && taken->top < box.bottom)
            return false;
    }
    return true;
}

static void take(Plot *plot, Patch box)
{
    if (plot->taken_count < PATCHES_MOST)
        plot->taken[plot->taken_count++] = box;
}

static void take_dot(Plot *plot, int x, int y)
{
    take(plot, (Patch){x - DOT, y - DOT, x + DOT, y + DOT});
}

/* Right of the dot, left, above or below, wherever is room first. */
static bool label(Plot *plot, int x, int y, const char *class_name, const char *words)
{
    static const struct {
        int x, y; /* of the text's foot, from the dot */
        const char *anchor;
        int before, behind; /* halves of its width on either side */
    } spots[] = {{DOT + 5, 6, "start", 0, 2},
                 {-DOT - 5, 6, "end", 2, 0},
                 {0, -DOT - 6, "middle", 1, 1},
                 {0, DOT + 20, "middle", 1, 1}};
    int half = text_columns(text_of(words)) * LETTER / 2;
    for (int i = 0; i < COUNT_OF(spots); i++) {
        int at = x + spots[i].x, foot = y + spots[i].y;
        Patch box = {at - half * spots[i].before, foot - LINE + 5, at + half * spots[i].behind, foot + 5};
        if (!is_free(plot, box))
            continue;
        take(plot, box);
        svg_text(plot->out, at, foot, class_name, spots[i].anchor, text_of(words));
        return true;
    }
    return false;
}

/* ---- who ---- */

static void draw_landmarks(Plot *plot, const Landmarks *landmarks)
{
    for (int i = 0; i < landmarks->count; i++) {
        const Landmark *mark = &landmarks->list[i];
        int x = x_of(plot, mark->busyness), y = y_of(plot, mark->progress);
        buffer_print(plot->out, "<path class=\"mark\" d=\"M%d %dl9 9l-9 9l-9 -9z\"/>\n", x, y - 9);
        label(plot, x, y, "mark", mark->name);
    }
}

static void draw_arrow(const Plot *plot, const RoomRun *from, const RoomRun *to)
{
    buffer_print(plot->out, "<path class=\"arrow\" marker-end=\"url(#head)\" d=\"M%d %dL%d %d\"/>\n",
                 x_of(plot, from->result.busyness), y_of(plot, from->result.progress), x_of(plot, to->result.busyness),
                 y_of(plot, to->result.progress));
}

static void draw_run(const Plot *plot, const RoomRun *run, bool last)
{
    int x = x_of(plot, run->result.busyness), y = y_of(plot, run->result.progress);
    buffer_print(plot->out, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"><title>", last ? "dot" : "first", x, y,
                 last ? DOT : DOT - 2);
    char words[PERSON_WORDS_MAX];
    room_person_words(plot->room, run->person, words);
    html_text(plot->out, text_of(words));
    buffer_print(plot->out, ": Busyness %d, Progress %d</title></circle>\n", run->result.busyness,
                 run->result.progress);
}

static bool is_last(const Room *room, int i)
{
    return room->last[room->runs[i].person] == i;
}

static void draw_people(const Plot *plot)
{
    const Room *room = plot->room;
    for (int i = 1; i < room->count; i++) {
        if (room->runs[i].turn > 0)
            draw_arrow(plot, &room->runs[i - 1], &room->runs[i]);
    }
    for (int last = 0; last <= 1; last++) {
        for (int i = 0; i < room->count; i++) {
            if (is_last(room, i) == (bool)last)
                draw_run(plot, &room->runs[i], last);
        }
    }
}

static void name_people(Plot *plot)
{
    for (int person = 0; person < plot->room->people; person++) {
        const RunResult *result = &room_last(plot->room, person)->result;
        int x = x_of(plot, result->busyness), y = y_of(plot, result->progress);
        char words[PERSON_WORDS_MAX], number[16];
        room_person_words(plot->room, person, words);
        snprintf(number, sizeof number, "%d", person + 1);
        if (plot->room->people > PLOT_NAMED_MOST || !label(plot, x, y, "name", words))
            label(plot, x, y, "name", number);
    }
}

static void take_dots(Plot *plot, const Landmarks *landmarks)
{
    for (int i = 0; i < plot->room->count; i++)
        take_dot(plot, x_of(plot, plot->room->runs[i].result.busyness),
                 y_of(plot, plot->room->runs[i].result.progress));
    for (int i = 0; i < landmarks->count; i++)
        take_dot(plot, x_of(plot, landmarks->list[i].busyness), y_of(plot, landmarks->list[i].progress));
}

void room_plot(const Room *room, const Landmarks *landmarks, Buffer *out)
{
    Plot plot = {.room = room, .out = out, .taken = malloc(PATCHES_MOST * sizeof(Patch))};
    if (!plot.taken) {
        out->failed = true;
        return;
    }
    room_scales(room, landmarks, &plot.busyness, &plot.progress);
    buffer_print(
        out,
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Everybody as a point: Busyness across, Progress up\">\n"
        "<defs><marker id=\"head\" viewBox=\"0 0 10 10\" refX=\"14\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
        "orient=\"auto\">"
        "<path class=\"head\" d=\"M0 0L10 5L0 10z\"/></marker></defs>\n",
        PLOT_WIDTH, PLOT_HEIGHT);
    draw_scales(&plot);
    take_dots(&plot, landmarks);
    draw_people(&plot);
    draw_landmarks(&plot, landmarks);
    name_people(&plot);
    buffer_text(out, "</svg>\n");
    free(plot.taken);
}
