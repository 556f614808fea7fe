/* sea.c - looking at the field: pan, lens, what has come up. Drawing is in sea_draw.c. */
#include "front/glass/sea.h"

#include <math.h>
#include <string.h>

#include "front/glass/cells.h"
#include "front/glass/climate.h"
#include "front/glass/numeral.h"
#include "front/ui/widgets.h"
#include "work/look.h"

static const float lens_cells = 3.4f; /* how far the lens reaches */
static const float lens_in = 0.05f;   /* seconds to swell, and to let go */
static const float lens_out = 0.45f;
static const float surfacing = 0.7f; /* seconds a cluster takes to come up, once the signal lets it */
static const float flattening = 0.3f;
static const float finding = 0.12f;     /* seconds the lens needs on a cluster to find it */
static const float found_share = 0.35f; /* of the lens, at least */

char sea_digit(const Game *game, int cell)
{
    const Day *day = &game->play.day;
    return numeral_digit(day->seed, beat_day(day->beat), day->file, cell, game->desk.generation[cell]);
}

bool sea_pointed(const Game *game, int *column, int *row)
{
    Layout layout = layout_of(game);
    CanvasPoint at = cells_hand(&layout, game);
    return cells_hit(&layout, game, at.x, at.y, column, row);
}

/* One side of the box: from the anchor to where the hand is, cut to what can be gathered at once. */
static void span(int anchor, int hand, int most, int16_t *from, int16_t *length)
{
    int other = clamp_int(hand, anchor - most + 1, anchor + most - 1);
    *from = (int16_t)min_int(anchor, other);
    *length = (int16_t)(max_int(anchor, other) - *from + 1);
}

bool sea_selection(const Game *game, Box *box)
{
    const Desk *desk = &game->desk;
    if (!desk->anchored)
        return false;
    int column = desk->cursor_column, row = desk->cursor_row;
    span(desk->anchor_column, column, GATHER_COLUMNS_MAX, &box->column, &box->columns);
    span(desk->anchor_row, row, GATHER_ROWS_MAX, &box->row, &box->rows);
    *box = field_clip(&game->play.day.field, *box);
    return box->columns > 0 && box->rows > 0;
}

bool sea_draws_box(const Desk *desk)
{
    return desk->anchored && !(desk->dragging && !desk->moved && !desk->ends);
}

float sea_lens_at(float x, float y)
{
    float far = (x * x + y * y) / (lens_cells * lens_cells);
    return far >= 1 ? 0 : (1 - far) * (1 - far);
}

static float towards(float now, float wanted, float seconds, float rise, float fall)
{
    if (wanted > now)
        return fminf(wanted, now + seconds / rise);
    return fmaxf(wanted, now - seconds / fall);
}

static void update_lens(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    Layout layout = layout_of(game);
    CanvasPoint hand = cells_hand(&layout, game);
    bool inside = rect_holds(layout.tube, hand.x, hand.y) && day_at_desk(&game->play.day);
    float hand_x = (hand.x - layout.numbers.x) / layout.cell_w, hand_y = (hand.y - layout.numbers.y) / layout.cell_h;
    float shift_x = desk->pan_x - floorf(desk->pan_x), shift_y = desk->pan_y - floorf(desk->pan_y);
    for (int y = 0; y <= VIEW_ROWS; y++) {
        for (int x = 0; x <= VIEW_COLUMNS; x++) {
            float wanted =
                inside ? sea_lens_at((float)x + 0.5f - shift_x - hand_x, (float)y + 0.5f - shift_y - hand_y) : 0;
            desk->lens[y][x] = towards(desk->lens[y][x], wanted, seconds, lens_in, lens_out);
        }
    }
}

/* The lens is on a number of it. */
static bool under_lens(const Desk *desk, const Cluster *cluster)
{
    int left = cluster->column - (int)floorf(desk->pan_x), top = cluster->row - (int)floorf(desk->pan_y);
    for (int bit = 0; bit < 64; bit++) {
        int x = left + bit % 8, y = top + bit / 8;
        bool inside = x >= 0 && x <= VIEW_COLUMNS && y >= 0 && y <= VIEW_ROWS;
        if (inside && (cluster->cells & ~cluster->taken) >> bit & 1 && desk->lens[y][x] >= found_share)
            return true;
    }
    return false;
}

/* What has been found stays found when the eye leaves it, until it goes down. */
static void find(Desk *desk, const Cluster *cluster, int index, float seconds)
{
    float *found = &desk->found[index];
    if (desk->shown[index] <= 0)
        *found = 0;
    else if (*found > 0 || under_lens(desk, cluster))
        *found = towards(*found, 1, seconds, finding, finding);
}

static void update_clusters(Game *game, float seconds)
{
    const Day *day = &game->play.day;
    Desk *desk = &game->desk;
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(day->level, &day->field, day->beat, CLUSTERS_MAX, alive);
    for (int i = 0; i < count; i++) {
        const Cluster *cluster = &day->field.clusters[alive[i]];
        float *shown = &desk->shown[alive[i]];
        *shown = towards(*shown, numeral_amount(day->level, cluster, day->beat, day->office.signal), seconds, surfacing, flattening);
        find(desk, cluster, alive[i], seconds);
    }
}

/* A field narrower than the view lies in its middle. */
static float keep(float at, int numbers, int view)
{
    float most = (float)(numbers - view);
    if (most <= 0)
        return most / 2;
    return at < 0 ? 0 : at > most ? most : at;
}

void sea_look_at(Game *game, float column, float row)
{
    const Field *field = &game->play.day.field;
    game->desk.want_x = keep(column, field->columns, VIEW_COLUMNS);
    game->desk.want_y = keep(row, field->rows, VIEW_ROWS);
}

void sea_open(Game *game)
{
    Desk *desk = &game->desk;
    memset(desk->shown, 0, sizeof desk->shown);
    memset(desk->found, 0, sizeof desk->found);
    memset(desk->generation, 0, sizeof desk->generation);
    sea_look_at(game, desk->want_x, desk->want_y);
    desk->pan_x = desk->want_x;
    desk->pan_y = desk->want_y;
}

static float ease(float now, float wanted, float seconds)
{
    float left = (wanted - now) * expf(-seconds * 14);
    return fabsf(left) < 0.01f ? wanted : wanted - left;
}

static void pan(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    bool jump = game->settings.reduced_motion;
    desk->pan_x = jump ? desk->want_x : ease(desk->pan_x, desk->want_x, seconds);
    desk->pan_y = jump ? desk->want_y : ease(desk->pan_y, desk->want_y, seconds);
}

void sea_update(Game *game, float seconds)
{
    pan(game, seconds);
    update_lens(game, seconds);
    update_clusters(game, seconds);
    climate_update(game, seconds);
}
