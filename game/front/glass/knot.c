/* knot.c - the thread that runs through a knot, number by number. How its numbers move is in motion.c. */
#include "front/glass/knot.h"

#include <math.h>

#include "front/glass/cells.h"

static bool shows_knot(const Day *day, const Cluster *cluster)
{
    return cluster->kind == CLUSTER_KNOT && !cluster->lost && cluster_surfaces(cluster, day->office.signal) &&
           cluster_stage(day->level, cluster, day->beat) == STAGE_RIPE;
}

int knot_showing(const Day *day)
{
    for (int i = day->field.oldest; i < day->field.count; i++) {
        if (shows_knot(day, &day->field.clusters[i]))
            return i;
    }
    return -1;
}

/* The nth place of a knot, as the thread runs: to the right, and on the next row back. */
static int place_on_thread(int place)
{
    int row = place / 8, column = place % 8;
    return row * 8 + (row % 2 ? 7 - column : column);
}

/* How many numbers of a knot the thread has met before it comes to that place. */
static int met_before(const Cluster *cluster, int place)
{
    int met = 0;
    for (int i = 0; i < place; i++)
        met += (int)(cluster->cells >> place_on_thread(i) & 1);
    return met;
}

/* How many numbers of the knot have been given, and how far the next one is; 0 when it is not being unpicked. */
static float given(const Play *play, const Cluster *cluster, int index)
{
    const Office *office = &play->day.office;
    if (office->hold != HOLD_KNOT || office->hold_target != index)
        return 0;
    int whole = max_int(1, play->level.constants[CONSTANT_KNOT_BEATS]);
    return (float)__builtin_popcountll(cluster->cells) * (1 - (float)office->hold_beats / (float)whole);
}

float knot_unpicked(const Play *play, int index, int column, int row)
{
    const Cluster *cluster = &play->day.field.clusters[index];
    float so_far = given(play, cluster, index);
    if (so_far <= 0)
        return 0;
    int place = place_on_thread((row - cluster->row) * 8 + column - cluster->column);
    float own = so_far - (float)met_before(cluster, place);
    return own < 0 ? 0 : own > 1 ? 1 : own;
}

/* Where a knot is when it is out of view: a mark at the rim, on the way there. */
static void draw_way(Ui *ui, Rect glass, CanvasPoint to)
{
    enum { INSET = 20, ARM = 18 };
    float x = fminf(fmaxf(to.x, glass.x + INSET), glass.x + glass.w - INSET),
          y = fminf(fmaxf(to.y, glass.y + INSET), glass.y + glass.h - INSET);
    float turn = atan2f(to.y - y, to.x - x), open = 2.5f;
    for (int side = -1; side <= 1; side += 2) {
        float arm = turn + open * (float)side;
        ui_stroke(ui, x, y, x + ARM * cosf(arm), y + ARM * sinf(arm), 4, INK_HAND, 255);
    }
}

static CanvasPoint middle_of(const Layout *layout, const Desk *desk, const Cluster *cluster)
{
    CanvasPoint at = cells_centre(layout, desk, cluster->column, cluster->row);
    return (CanvasPoint){at.x + 2.5f * layout->cell_w, at.y + 2.5f * layout->cell_h}; /* a knot is six by six */
}

/* A thread through the numbers that a knot has given already. */
static void draw_thread(const Game *game, const Layout *layout, Ui *ui, const Cluster *cluster, int index)
{
    enum { BELOW = 14 };
    CanvasPoint last = {0, 0};
    float left = given(&game->play, cluster, index);
    bool begun = false;
    for (int i = 0; i < 64 && left >= 0.5f; i++) {
        int place = place_on_thread(i);
        if (!(cluster->cells >> place & 1))
            continue;
        CanvasPoint at = cells_centre(layout, &game->desk, cluster->column + place % 8, cluster->row + place / 8);
        if (begun)
            ui_stroke(ui, last.x, last.y + BELOW, at.x, at.y + BELOW, 1.5f, INK_HAND, 150);
        last = at;
        begun = true;
        left -= 1;
    }
}

void knot_draw(const Game *game, const Layout *layout, Ui *ui)
{
    int index = knot_showing(&game->play.day);
    if (index < 0)
        return;
    const Cluster *cluster = &game->play.day.field.clusters[index];
    CanvasPoint at = middle_of(layout, &game->desk, cluster);
    if (!rect_holds(layout->numbers, at.x, at.y))
        draw_way(ui, layout->tube, at);
    draw_thread(game, layout, ui, cluster, index);
}
