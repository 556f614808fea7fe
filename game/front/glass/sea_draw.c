/* sea_draw.c - the numbers on the glass. What moves how is in motion.c; what is where comes from the field. */
#include "front/glass/sea_draw.h"

#include <math.h>

#include "front/glass/cells.h"
#include "front/glass/climate.h"
#include "front/glass/knot.h"
#include "front/glass/numeral.h"
#include "front/glass/sea.h"
#include "work/look.h"

static const float number_size =
    30; /* em; 24 px at 720p, less where large text leaves low cells, but never under 22 px */
static const float number_size_least = 27.5f;
static const float lens_swell = 1.2f;  /* 2.2 times the size in the middle */
static const float lens_spread = 0.5f; /* how far the lens pushes neighbours apart, so that they do not touch; */
static const float lens_calm = 0.45f;  /* and how much less they move in its middle, for the same reason */

/* What is up in the view: made once a frame, so that no number looks for its cluster. */
typedef struct Up {
    float away_x[CLUSTERS_MAX], away_y[CLUSTERS_MAX]; /* the middle of each that is up, in field cells */
    int left, top;                                    /* the field cell in the corner */
    int16_t cluster[VIEW_ROWS + 1][VIEW_COLUMNS + 1]; /* 0: an ordinary number; else its index + 1 */
    bool absent[VIEW_ROWS + 1][VIEW_COLUMNS + 1];
} Up;

static bool in_view(const Up *up, int column, int row)
{
    return column >= up->left && column <= up->left + VIEW_COLUMNS && row >= up->top && row <= up->top + VIEW_ROWS;
}

static void add_cluster(Up *up, const Cluster *cluster, int index)
{
    float sum_x = 0, sum_y = 0;
    int numbers = 0;
    for (int bit = 0; bit < 64; bit++) {
        if (!((cluster->cells & ~cluster->taken) >> bit & 1))
            continue;
        int column = cluster->column + bit % 8, row = cluster->row + bit / 8;
        sum_x += (float)column;
        sum_y += (float)row;
        numbers++;
        if (in_view(up, column, row))
            up->cluster[row - up->top][column - up->left] = (int16_t)(index + 1);
    }
    up->away_x[index] = sum_x / (float)max_int(numbers, 1);
    up->away_y[index] = sum_y / (float)max_int(numbers, 1);
}

static void mark_absent(Up *up, const Day *day)
{
    const Field *field = &day->field;
    for (int i = 0; i < field->absent_count; i++) {
        int column = field->absent[i].cell % field->columns, row = field->absent[i].cell / field->columns;
        if (in_view(up, column, row) && !field_present(field, day->beat, column, row))
            up->absent[row - up->top][column - up->left] = true;
    }
}

static void find_up(const Game *game, Up *up)
{
    const Day *day = &game->play.day;
    *up = (Up){.left = (int)floorf(game->desk.pan_x), .top = (int)floorf(game->desk.pan_y)};
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(day->level, &day->field, day->beat, CLUSTERS_MAX, alive);
    for (int i = 0; i < count; i++) {
        if (game->desk.shown[alive[i]] > 0)
            add_cluster(up, &day->field.clusters[alive[i]], alive[i]);
    }
    mark_absent(up, day);
}

static Numeral numeral_of(const Game *game, const Up *up, int x, int y)
{
    const Field *field = &game->play.day.field;
    Numeral numeral = {.column = up->left + x, .row = up->top + y, .lens = game->desk.lens[y][x]};
    numeral.cell = (uint32_t)(numeral.row * field->columns + numeral.column);
    int index = up->cluster[y][x] - 1;
    if (index < 0)
        return numeral;
    numeral.cluster = &field->clusters[index];
    numeral.temper = numeral_temper(numeral.cluster, numeral.column, numeral.row);
    numeral.other = numeral.cluster->kind == CLUSTER_PHANTOM ? (Temper)numeral.cluster->mixed : numeral.temper;
    numeral.amount = game->desk.shown[index];
    numeral.found = game->desk.found[index];
    numeral.unpicked = knot_unpicked(&game->play, index, numeral.column, numeral.row);
    numeral.name = (uint32_t)index;
    numeral.away_x = (float)numeral.column - up->away_x[index];
    numeral.away_y = (float)numeral.row - up->away_y[index];
    return numeral;
}

/* How a number stands in what would be taken, before anything is. */
typedef enum Stand { STAND_OUT, STAND_BELONGS, STAND_STRAY } Stand;

/* What would be taken now, as far as it is known: of a box what belongs, by the lens a cluster; else nothing is white. */
typedef struct Promise {
    Box box;     /* no columns: none is drawn */
    int cluster; /* -1: none */
} Promise;

static Promise promise_of(const Game *game)
{
    const Day *day = &game->play.day;
    Promise promise = {.cluster = -1};
    int column, row;
    if (!day_highlight_works(day) || !day_hands_free(day) || day->hand.count > 0)
        return promise;
    if (sea_draws_box(&game->desk))
        sea_selection(game, &promise.box);
    else if (sea_pointed(game, &column, &row))
        promise.cluster = day_lens_cluster(day, column, row);
    return promise;
}

static bool of_cluster(const Cluster *cluster, int column, int row)
{
    int x = column - cluster->column, y = row - cluster->row;
    bool inside = x >= 0 && x < CLUSTER_SIDE && y >= 0 && y < CLUSTER_SIDE;
    return inside && (cluster->cells & ~cluster->taken) >> (y * CLUSTER_SIDE + x) & 1;
}

static Stand stand_of(const Day *day, const Promise *promise, int column, int row)
{
    const Box *box = &promise->box;
    if (promise->cluster >= 0 && of_cluster(&day->field.clusters[promise->cluster], column, row))
        return STAND_BELONGS;
    bool inside = box->columns > 0 && column >= box->column && column < box->column + box->columns && row >= box->row &&
                  row < box->row + box->rows;
    if (!inside)
        return STAND_OUT;
    return day_highlights(day, column, row) ? STAND_BELONGS : STAND_STRAY;
}

/* What will be taken is told apart by ink, by size and by a line below. */
typedef struct StandLook {
    Ink ink;
    float size;
    bool underlined;
} StandLook;

static const StandLook stands[] = {[STAND_OUT] = {INK_NUMBER, 1, false},
                                   [STAND_BELONGS] = {INK_HAND, 1.1f, true},
                                   [STAND_STRAY] = {INK_STRAY, 0.85f, false}};

/* How far the lens pushes a number away from where the hand points. The number under it stays under it. */
static float spread_of(const Desk *desk, const Layout *layout, const Numeral *numeral, CanvasPoint at, CanvasPoint hand)
{
    if (sea_draws_box(desk))
        return 0; /* a box has straight sides */
    float lens = sea_lens_at((at.x - hand.x) / layout->cell_w, (at.y - hand.y) / layout->cell_h);
    return lens_spread * (lens < numeral->lens ? lens : numeral->lens);
}

static float size_of(const Layout *layout)
{
    float fits = fminf(layout->cell_h * 1.04f, layout->cell_w * 1.5f);
    return fits > number_size ? number_size : fits < number_size_least ? number_size_least : fits;
}

static Air air_of(const Game *game)
{
    const Desk *desk = &game->desk;
    return (Air){desk->seconds, desk->voice, desk->breath, game->settings.reduced_motion};
}

static void draw_number(const Game *game, const Layout *layout, Ui *ui, const Numeral *numeral, CanvasPoint hand,
                        Stand stand)
{
    Air air = air_of(game);
    CanvasPoint at = cells_centre(layout, &game->desk, numeral->column, numeral->row);
    Pose pose = numeral_pose(numeral, &air);
    const StandLook *look = &stands[stand];
    float spread = spread_of(&game->desk, layout, numeral, at, hand);
    float calm = 1 - lens_calm * numeral->lens;
    float x = at.x + pose.x * calm * layout->cell_w + (at.x - hand.x) * spread;
    float y = at.y + pose.y * calm * layout->cell_h + (at.y - hand.y) * spread * layout->cell_w / layout->cell_h;
    float swell = 1 + numeral->lens * numeral->lens * (sea_draws_box(&game->desk) ? 0 : lens_swell);
    float tempered = 1 + (pose.size - 1) * (1 - numeral->lens * 0.6f); /* under the lens it is large enough already */
    canvas_glyph(ui->canvas, sea_digit(game, (int)numeral->cell), x, y, size_of(layout) * tempered * swell * look->size,
                 look->ink, stand == STAND_OUT ? numeral_strength(numeral, &air) : 255);
    if (look->underlined)
        ui_stroke(ui, x - 8, y + 12, x + 8, y + 12, 2, look->ink, 255);
    numeral_marks(numeral, &air, ui, x, y);
}

/* In the field, not taken, and with its middle on the glass. */
static bool shows(const Game *game, const Up *up, int x, int y)
{
    const Field *field = &game->play.day.field;
    int column = up->left + x, row = up->top + y;
    bool glass =
        (float)column - game->desk.pan_x < VIEW_COLUMNS - 0.4f && (float)row - game->desk.pan_y < VIEW_ROWS - 0.4f;
    return glass && column >= 0 && row >= 0 && column < field->columns && row < field->rows && !up->absent[y][x];
}

static void draw_numbers(const Game *game, const Layout *layout, Ui *ui)
{
    CanvasPoint hand = cells_hand(layout, game);
    Promise promise = promise_of(game);
    Up up;
    find_up(game, &up);
    for (int y = 0; y <= VIEW_ROWS; y++) {
        for (int x = 0; x <= VIEW_COLUMNS; x++) {
            if (!shows(game, &up, x, y))
                continue;
            Numeral numeral = numeral_of(game, &up, x, y);
            draw_number(game, layout, ui, &numeral, hand, stand_of(&game->play.day, &promise, numeral.column, numeral.row));
        }
    }
}

static void draw_box(const Game *game, const Layout *layout, Ui *ui)
{
    Box box;
    if (!sea_draws_box(&game->desk) || !sea_selection(game, &box))
        return;
    CanvasPoint from = cells_centre(layout, &game->desk, box.column, box.row);
    Rect at = {from.x - layout->cell_w / 2, from.y - layout->cell_h / 2, layout->cell_w * box.columns,
               layout->cell_h * box.rows};
    ui_frame(ui, at, 2, INK_HAND, 230);
}

/* How far a gather by the lens reaches, where it takes whatever is there. */
static void draw_reach(const Game *game, const Layout *layout, Ui *ui, CanvasPoint at)
{
    enum { STROKES = 48 };
    float far = LENS_CELLS + 0.5f;
    if (game->desk.anchored || game->play.day.hand.count > 0 || day_highlight_works(&game->play.day))
        return;
    for (int i = 0; i < STROKES; i += 2) {
        float from = 6.2831853f * (float)i / STROKES, to = 6.2831853f * (float)(i + 1) / STROKES;
        ui_stroke(ui, at.x + far * layout->cell_w * cosf(from), at.y + far * layout->cell_h * sinf(from),
                  at.x + far * layout->cell_w * cosf(to), at.y + far * layout->cell_h * sinf(to), 1.5f, INK_HAND, 150);
    }
}

/* By keys there is no pointer to see: corners around the cell. */
static void draw_cursor(const Game *game, const Layout *layout, Ui *ui)
{
    if (!game->desk.by_keys || !day_at_desk(&game->play.day))
        return;
    CanvasPoint at = cells_centre(layout, &game->desk, game->desk.cursor_column, game->desk.cursor_row);
    draw_reach(game, layout, ui, at);
    for (int i = 0; i < 4; i++) {
        float side_x = i & 1 ? 1 : -1, side_y = i & 2 ? 1 : -1;
        float x = at.x + side_x * 24, y = at.y + side_y * 24;
        ui_stroke(ui, x, y, x - side_x * 10, y, 2.5f, INK_HAND, 255);
        ui_stroke(ui, x, y, x, y - side_y * 10, 2.5f, INK_HAND, 255);
    }
}

void sea_draw(const Game *game, const Layout *layout, Ui *ui)
{
    if (!ui->canvas)
        return;
    Rect glass = layout->tube;
    canvas_tube(ui->canvas, glass.x, glass.y, glass.w, glass.h, climate_tube(game));
    draw_numbers(game, layout, ui);
    knot_draw(game, layout, ui);
    draw_box(game, layout, ui);
    draw_cursor(game, layout, ui);
    canvas_tube_end(ui->canvas);
    knot_sign(game, ui);
}
