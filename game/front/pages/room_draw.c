/* room_draw.c - axes, rows, dots and names. */
#include "front/pages/room_draw.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/pages/room_told.h"
#include "front/pages/room_watch.h"
#include "front/ui/wrap.h"

enum {
    DOT = 9,
    GAP = 8,
    MARGIN = 60,
    NAME_COLUMNS = 16,
    FIGURE_COLUMNS = 12,
    TICK_COLUMNS = 7,
    PATCHES_MOST = 3 * ROOM_RESULTS_MOST
};

static const float least = 18; /* of letters */

/* What is drawn with: the picture of the dots, without what stands around it. */
typedef struct Drawn {
    const WatchedRoom *watched;
    Ui *ui;
    Rect at;
    float letters; /* their size */
    int taken_count;
    Rect taken[PATCHES_MOST];
} Drawn;

static float x_of(const Drawn *drawn, float share)
{
    return drawn->at.x + drawn->at.w * share;
}

static float y_of(const Drawn *drawn, float share)
{
    return drawn->at.y + drawn->at.h * share;
}

static void write_words(const Drawn *drawn, Font font, float size, Align align, float x, float y, Ink ink,
                        const char *words)
{
    canvas_print(drawn->ui->canvas, font, size, align, x, y + size * 0.35f, ink, "%s", words);
}

/* ---- names that keep out of each other's way ---- */

static bool is_free(const Drawn *drawn, Rect box)
{
    if (box.x < drawn->at.x || box.x + box.w > CANVAS_WIDTH - 8 || box.y < drawn->at.y - 20 ||
        box.y + box.h > drawn->at.y + drawn->at.h)
        return false;
    for (int i = 0; i < drawn->taken_count; i++) {
        const Rect *taken = &drawn->taken[i];
        if (box.x < taken->x + taken->w && taken->x < box.x + box.w && box.y < taken->y + taken->h &&
            taken->y < box.y + box.h)
            return false;
    }
    return true;
}

static void take(Drawn *drawn, Rect box)
{
    if (drawn->taken_count < PATCHES_MOST)
        drawn->taken[drawn->taken_count++] = box;
}

static void take_dot(Drawn *drawn, float x, float y)
{
    take(drawn, (Rect){x - DOT, y - DOT, 2 * DOT, 2 * DOT});
}

/* Beside what will be at that place, written beside what is at (x, y) now. False: there is no room. */
static bool name_dot(Drawn *drawn, float to_x, float to_y, float x, float y, Ink ink, const char *words)
{
    float size = drawn->letters, w = canvas_width(FONT_TEXT, size, text_of(words)), h = size * 1.1f, beside = DOT + GAP;
    const Rect spots[] = {
        {beside, -h / 2, w, h}, {-beside - w, -h / 2, w, h}, {-w / 2, -beside - h, w, h}, {-w / 2, beside, w, h}};
    for (int i = 0; i < COUNT_OF(spots); i++) {
        Rect box = {to_x + spots[i].x, to_y + spots[i].y, w, h};
        if (!is_free(drawn, box))
            continue;
        take(drawn, box);
        write_words(drawn, FONT_TEXT, size, ALIGN_LEFT, x + spots[i].x, y + spots[i].y + h / 2, ink, words);
        return true;
    }
    return false;
}

/* ---- everybody ---- */

static void draw_axes(const Drawn *drawn)
{
    Scale busyness, progress;
    Ui *ui = drawn->ui;
    char words[16];
    room_scales(&drawn->watched->room, &drawn->watched->marks, &busyness, &progress);
    float below = y_of(drawn, 1) + drawn->letters, last = -1000, size = drawn->letters,
          end = x_of(drawn, 1) - canvas_width(FONT_BOLD, size, text_of(_("Busyness →"))) - 2 * GAP;
    for (int tick = 0; tick <= busyness.most; tick += busyness.step) {
        float x = x_of(drawn, (float)tick / (float)busyness.most);
        ui_rect(ui, (Rect){x, drawn->at.y, 1.5f, drawn->at.h}, INK_EDGE, 160);
        snprintf(words, sizeof words, "%d", tick);
        float w = canvas_width(FONT_TEXT, size, text_of(words));
        if (x - last < w + 2 * GAP || x + w / 2 > end)
            continue;
        last = x;
        write_words(drawn, FONT_TEXT, size, ALIGN_CENTRE, x, below, INK_DIM, words);
    }
    for (int tick = 0; tick <= progress.most; tick += progress.step) {
        float y = y_of(drawn, 1 - (float)tick / (float)progress.most);
        ui_rect(ui, (Rect){drawn->at.x, y, drawn->at.w, 1.5f}, INK_EDGE, 160);
        snprintf(words, sizeof words, "%d", tick);
        write_words(drawn, FONT_TEXT, drawn->letters, ALIGN_RIGHT, drawn->at.x - GAP, y, INK_DIM, words);
    }
    write_words(drawn, FONT_BOLD, size, ALIGN_RIGHT, x_of(drawn, 1), below, INK_BUSY, _("Busyness →"));
    write_words(drawn, FONT_BOLD, drawn->letters, ALIGN_LEFT, drawn->at.x, drawn->at.y - drawn->letters, INK_PROGRESS,
                _("↑ Progress"));
}

static void draw_marks(Drawn *drawn)
{
    const Landmarks *marks = &drawn->watched->marks;
    Scale busyness, progress;
    room_scales(&drawn->watched->room, marks, &busyness, &progress);
    for (int i = 0; i < marks->count; i++) {
        const Landmark *mark = &marks->list[i];
        float x = x_of(drawn, (float)mark->busyness / (float)busyness.most),
              y = y_of(drawn, 1 - (float)mark->progress / (float)progress.most);
        const CanvasPoint diamond[] = {{x, y - DOT}, {x + DOT, y}, {x, y + DOT}, {x - DOT, y}};
        ui_polygon(drawn->ui, diamond, COUNT_OF(diamond), INK_DIM, 255);
        name_dot(drawn, x, y, x, y, INK_DIM, mark->name);
    }
}

/* From run to run, as far as there are several. */
static void draw_ways(const Drawn *drawn)
{
    const Room *room = &drawn->watched->room;
    Scale busyness, progress;
    room_scales(room, &drawn->watched->marks, &busyness, &progress);
    for (int i = 1; i < room->count; i++) {
        const RunResult *from = &room->runs[i - 1].result, *to = &room->runs[i].result;
        if (room->runs[i].turn == 0)
            continue;
        float x = x_of(drawn, (float)from->busyness / (float)busyness.most),
              y = y_of(drawn, 1 - (float)from->progress / (float)progress.most);
        ui_stroke(drawn->ui, x, y, x_of(drawn, (float)to->busyness / (float)busyness.most),
                  y_of(drawn, 1 - (float)to->progress / (float)progress.most), 2, INK_DIM, 150);
        ui_ring(drawn->ui, x, y, DOT * 0.7f, 2, INK_DIM, 200);
    }
}

static void draw_dot(const Drawn *drawn, const RoomDot *dot, bool leads)
{
    ui_disc(drawn->ui, x_of(drawn, dot->x), y_of(drawn, dot->y), leads ? DOT + 2 : DOT, leads ? INK_BUSY : INK_TEXT,
            255);
}

static void draw_all(Drawn *drawn)
{
    const WatchedRoom *watched = drawn->watched;
    const Room *room = &watched->room;
    draw_axes(drawn);
    for (int person = 0; person < room->people; person++)
        take_dot(drawn, x_of(drawn, watched->dots[person].to_x), y_of(drawn, watched->dots[person].to_y));
    draw_ways(drawn);
    draw_marks(drawn);
    for (int person = 0; person < room->people; person++) {
        const RoomDot *dot = &watched->dots[person];
        float x = x_of(drawn, dot->x), y = y_of(drawn, dot->y), to_x = x_of(drawn, dot->to_x),
              to_y = y_of(drawn, dot->to_y);
        char words[PERSON_WORDS_MAX], number[16];
        room_person_words(room, person, words);
        snprintf(number, sizeof number, "%d", person + 1);
        if (room->people > PLOT_NAMED_MOST || !name_dot(drawn, to_x, to_y, x, y, INK_TEXT, words))
            name_dot(drawn, to_x, to_y, x, y, INK_TEXT, number);
        draw_dot(drawn, dot, false);
    }
}

/* ---- rows ---- */

/* The size of letters in a row; 0: it has no room for any. */
static float row_letters(const Drawn *drawn)
{
    float fits = drawn->at.h / (float)max_int(drawn->watched->rows, 1) * 0.8f;
    float size = fits < drawn->letters ? fits : drawn->letters;
    return size < least ? 0 : size;
}

/* The name left of the rows, and what there is to say at their right; where there is no room, of the first alone. */
static void draw_row_words(const Drawn *drawn, int person, const char *said)
{
    const RoomDot *dot = &drawn->watched->dots[person];
    float size = row_letters(drawn), y = y_of(drawn, dot->y);
    Ink ink = dot->row == 0 ? INK_BUSY : INK_TEXT;
    char words[PERSON_WORDS_MAX], name[PERSON_WORDS_MAX + 16];
    if (size <= 0 && dot->row > 0)
        return;
    size = size > 0 ? size : least;
    room_person_words(&drawn->watched->room, person, words);
    snprintf(name, sizeof name, "%s", words);
    Text cut = text_of(name);
    while (cut.length > 0 && canvas_width(FONT_TEXT, size, cut) > drawn->at.x - 2 * DOT - MARGIN)
        cut = text_part(cut, 0, cut.length - 1);
    canvas_text(drawn->ui->canvas, FONT_TEXT, size, ALIGN_RIGHT, drawn->at.x - 2 * DOT, y + size * 0.35f, ink, cut);
    write_words(drawn, FONT_TEXT, size, ALIGN_LEFT, x_of(drawn, 1) + 2 * DOT, y, ink, said);
}

static void draw_head(const Drawn *drawn, const char *left, const char *right)
{
    float y = drawn->at.y - drawn->letters;
    write_words(drawn, FONT_BOLD, drawn->letters, ALIGN_LEFT, MARGIN, y, INK_DIM, left);
    write_words(drawn, FONT_BOLD, drawn->letters, ALIGN_LEFT, x_of(drawn, 1) + 2 * DOT, y, INK_DIM, right);
}

static void draw_line(const Drawn *drawn, float y)
{
    ui_rect(drawn->ui, (Rect){drawn->at.x, y, drawn->at.w, 1}, INK_EDGE, 200);
}

static void draw_verdict(const Drawn *drawn, Judged count)
{
    static const char *const heads[JUDGED_COUNT] = {N_("Judged by what was seen"), N_("Judged by what was counted"),
                                                    N_("Judged by whom it served")};
    const WatchedRoom *watched = drawn->watched;
    draw_head(drawn, translated(heads[count]), _("standing"));
    for (int person = 0; person < watched->room.people; person++) {
        const RoomDot *dot = &watched->dots[person];
        const RunResult *result = &watched->room.runs[dot->run].result;
        char said[40];
        snprintf(said, sizeof said, "%d", result->standing[count]);
        draw_line(drawn, y_of(drawn, dot->y));
        draw_row_words(drawn, person, said);
        draw_dot(drawn, dot, dot->row == 0);
    }
}

static void draw_guess(const Drawn *drawn, int person)
{
    const WatchedRoom *watched = drawn->watched;
    const RoomDot *dot = &watched->dots[person];
    const RunResult *result = &watched->room.runs[dot->run].result;
    float said_x = x_of(drawn, (float)result->said_refining / (float)watched->most_said), y = y_of(drawn, dot->y);
    char said[60];
    snprintf(said, sizeof said, "%d / %d", result->said_refining, result->was_refining);
    ui_stroke(drawn->ui, said_x, y, x_of(drawn, dot->x), y, 3, INK_DIM, 200);
    ui_ring(drawn->ui, said_x, y, DOT, 2.5f, INK_BUSY, 255);
    draw_dot(drawn, dot, false);
    draw_row_words(drawn, person, said);
}

/* What the two signs are, at the right of the heading. */
static void draw_legend(const Drawn *drawn)
{
    float y = drawn->at.y - drawn->letters, was = canvas_width(FONT_TEXT, drawn->letters, text_of(_("was"))),
          said = canvas_width(FONT_TEXT, drawn->letters, text_of(_("said"))), x = x_of(drawn, 1) - was;
    write_words(drawn, FONT_TEXT, drawn->letters, ALIGN_LEFT, x, y, INK_TEXT, _("was"));
    ui_disc(drawn->ui, x - 2 * DOT, y, DOT, INK_TEXT, 255);
    x -= said + 5 * DOT;
    write_words(drawn, FONT_TEXT, drawn->letters, ALIGN_LEFT, x, y, INK_TEXT, _("said"));
    ui_ring(drawn->ui, x - 2 * DOT, y, DOT, 2.5f, INK_BUSY, 255);
}

static void draw_guesses(const Drawn *drawn)
{
    const WatchedRoom *watched = drawn->watched;
    bool any = false;
    draw_head(drawn, _("Minutes at the numbers"), _("said / was"));
    draw_legend(drawn);
    for (int person = 0; person < watched->room.people; person++) {
        any = any || watched->dots[person].row >= 0;
        if (watched->dots[person].row >= 0)
            draw_guess(drawn, person);
    }
    if (!any)
        write_words(drawn, FONT_TEXT, drawn->letters, ALIGN_LEFT, drawn->at.x, y_of(drawn, 0.1f), INK_TEXT,
                    _("Nobody has said anything of the day yet."));
}

/* ---- what was none ---- */

static void draw_left_out(const WatchedRoom *watched, Ui *ui, Rect at)
{
    static const TextLook line_look = {FONT_TEXT, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 3, false};
    Text rest = buffer_view(&watched->left_out), line;
    float y = at.y;
    while (text_next_line(&rest, &line)) {
        float h = ui_wrap_height(ui, at.w, line_look, line);
        if (y + h > at.y + at.h)
            return;
        y += ui_wrap(ui, at.x, y, at.w, line_look, line) + GAP;
    }
}

static void draw_empty(const WatchedRoom *watched, Ui *ui, Rect at)
{
    static const TextLook words = {FONT_TEXT, TEXT_HEAD, INK_TEXT, ALIGN_CENTRE, 0, false};
    Buffer folder = {0};
    buffer_escaped(&folder, text_of(watched->folder));
    ui_text(ui, at.x, at.y + at.h * 0.2f, at.w, words,
            _("Nobody is here yet. Results that are put into %s are seen within a second."), buffer_view(&folder).at);
    buffer_free(&folder);
}

/* Of everybody as wide as there is room beside the figures of its axis; of rows with names and figures beside them. On
 * the way from one to the other in between. */
static Rect picture_of(const WatchedRoom *watched, const Drawn *drawn, Rect at)
{
    float column = canvas_width(FONT_TEXT, drawn->letters, text_of("0")), wide = watched->wide;
    float names = fminf(column * NAME_COLUMNS, at.w * 0.28f), figures = fminf(column * FIGURE_COLUMNS, at.w * 0.25f),
          ticks = column * TICK_COLUMNS;
    float left = names + (ticks - names) * wide, right = figures + (column * 2 - figures) * wide,
          below = drawn->letters * 1.8f * wide;
    return (Rect){at.x + left, at.y + drawn->letters * 2, at.w - left - right, at.h - drawn->letters * 2 - below};
}

void room_draw(const Game *game, Ui *ui, Rect at)
{
    const WatchedRoom *watched = &game->watched;
    Drawn drawn = {.watched = watched, .ui = ui, .letters = ui_size(ui, TEXT_BODY)};
    drawn.at = picture_of(watched, &drawn, at);
    if (!ui->canvas)
        return;
    if (watched->view == ROOM_LEFT_OUT)
        draw_left_out(watched, ui, at);
    else if (watched->room.count == 0)
        draw_empty(watched, ui, at);
    else if (watched->view == ROOM_ALL)
        draw_all(&drawn);
    else if (watched->view == ROOM_GUESSES)
        draw_guesses(&drawn);
    else if (watched->view >= ROOM_MINUTES)
        room_tell(game, ui, at);
    else
        draw_verdict(&drawn, (Judged)(watched->view - ROOM_VERDICT));
}
