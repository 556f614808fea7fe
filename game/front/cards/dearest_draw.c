/* dearest_draw.c - numbers of a field that is no longer there. Each moment is a pure function of its seconds. */
#include "front/cards/dearest_draw.h"

#include <math.h>

#include "front/glass/climate.h"
#include "front/glass/numeral.h"

static const float cell_least_w = 24.5f, cell_least_h = 29, number_most = 30;
static const float surfacing = 20;  /* beats in which what the signal lets up comes up */
static const float marked_size = 1.1f;

/* ---- how much of it ---- */

static bool inside(const DearestView *view, const Cluster *cluster)
{
    return cluster->column >= view->column && cluster->row >= view->row && cluster->column + cluster->columns <= view->column + view->columns &&
           cluster->row + cluster->rows <= view->row + view->rows;
}

int dearest_to_take(const Level *level, const DearestCard *card, const DearestView *view, DearestSide side, Beat beat)
{
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(level, &card->field, beat, CLUSTERS_MAX, alive), there = 0;
    for (int i = 0; i < count; i++) {
        const Cluster *cluster = &card->field.clusters[alive[i]];
        there += inside(view, cluster) && cluster_ripe(level, cluster, beat, dearest_signal(card, side, beat));
    }
    return there;
}

/* Where there is no room for all that was chosen, the part of it with most to take. */
DearestView dearest_view(const Level *level, const DearestCard *card, Rect at)
{
    DearestView view = {.columns = min_int(card->columns, max_int(1, (int)(at.w / cell_least_w))),
                        .rows = min_int(card->rows, max_int(1, (int)(at.h / cell_least_h)))};
    view.cell_w = at.w / (float)view.columns;
    view.cell_h = at.h / (float)view.rows;
    DearestView best = view;
    int most = -1;
    for (int i = 0; i <= card->rows - view.rows; i++) {
        for (int k = 0; k <= card->columns - view.columns; k++) {
            view.column = card->column + k;
            view.row = card->row + i;
            int there = dearest_to_take(level, card, &view, DEAREST_WOULD, dearest_beat(card, 0));
            if (there > most) {
                best = view;
                most = there;
            }
        }
    }
    return best;
}

/* ---- what is up ---- */

/* A cluster as it shows on one side at one moment. */
typedef struct Upward {
    const Cluster *cluster;
    float amount, middle_x, middle_y;
    uint32_t name;
    bool marked;
} Upward;

enum { UPWARD_MAX = 128 };

typedef struct Pane {
    Air air;
    uint8_t upward[DEAREST_ROWS][DEAREST_COLUMNS]; /* 0: an ordinary number; else which of them, + 1 */
    int count;
    Upward all[UPWARD_MAX];
} Pane;

static float mixed(float from, float to, float share)
{
    return from + (to - from) * share;
}

/* The signal is another one from minute to minute: what it lets up takes a moment. */
static float amount_of(const Level *level, const DearestCard *card, DearestSide which, Beat beat, const Cluster *cluster, bool still)
{
    Beat before = max_int(beat_at(card->day, card->from), beat - beat % BEATS_A_MINUTE - 1);
    float now = numeral_amount(level, cluster, beat, dearest_signal(card, which, beat));
    float share = fminf(1, (float)(beat % BEATS_A_MINUTE) / surfacing);
    return still ? now : mixed(numeral_amount(level, cluster, beat, dearest_signal(card, which, before)), now, share);
}

static void put_up(Pane *pane, const DearestView *view, const Cluster *cluster, Upward upward)
{
    float sum_x = 0, sum_y = 0;
    int numbers = 0;
    if (pane->count == UPWARD_MAX)
        return;
    for (int bit = 0; bit < CLUSTER_SIDE * CLUSTER_SIDE; bit++) {
        int column = cluster->column + bit % CLUSTER_SIDE, row = cluster->row + bit / CLUSTER_SIDE;
        int x = column - view->column, y = row - view->row;
        if (!(cluster->cells >> bit & 1))
            continue;
        sum_x += (float)column;
        sum_y += (float)row;
        numbers++;
        if (x >= 0 && y >= 0 && x < view->columns && y < view->rows)
            pane->upward[y][x] = (uint8_t)(pane->count + 1);
    }
    upward.middle_x = sum_x / (float)max_int(numbers, 1);
    upward.middle_y = sum_y / (float)max_int(numbers, 1);
    pane->all[pane->count++] = upward;
}

static void find_pane(const Game *game, const DearestView *view, DearestSide which, Beat beat, Pane *pane)
{
    const Level *level = &game->play.level;
    const DearestCard *card = &game->dearest;
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(level, &card->field, beat, CLUSTERS_MAX, alive);
    for (int i = 0; i < count; i++) {
        const Cluster *cluster = &card->field.clusters[alive[i]];
        float amount = amount_of(level, card, which, beat, cluster, pane->air.still);
        bool near = cluster->column < view->column + view->columns && cluster->column + cluster->columns > view->column &&
                    cluster->row < view->row + view->rows && cluster->row + cluster->rows > view->row;
        if (amount > 0 && near)
            put_up(pane, view, cluster,
                   (Upward){.cluster = cluster, .amount = amount, .name = (uint32_t)alive[i], .marked = dearest_marks(level, card, which, beat, cluster)});
    }
}

/* ---- numbers ---- */

static Numeral numeral_at(const DearestCard *card, const DearestView *view, const Pane *pane, int x, int y)
{
    Numeral numeral = {.column = view->column + x, .row = view->row + y};
    numeral.cell = (uint32_t)(numeral.row * card->field.columns + numeral.column);
    if (pane->upward[y][x] == 0)
        return numeral;
    const Upward *upward = &pane->all[pane->upward[y][x] - 1];
    numeral.cluster = upward->cluster;
    numeral.temper = numeral_temper(upward->cluster, numeral.column, numeral.row);
    numeral.other = upward->cluster->kind == CLUSTER_PHANTOM ? (Temper)upward->cluster->mixed : numeral.temper;
    numeral.amount = upward->amount;
    numeral.found = upward->marked ? 1 : 0;
    numeral.name = upward->name;
    numeral.away_x = (float)numeral.column - upward->middle_x;
    numeral.away_y = (float)numeral.row - upward->middle_y;
    return numeral;
}

static void draw_number(const Game *game, Ui *ui, Rect at, const DearestView *view, const Pane *pane, int x, int y)
{
    const DearestCard *card = &game->dearest;
    Numeral numeral = numeral_at(card, view, pane, x, y);
    bool marked = pane->upward[y][x] > 0 && pane->all[pane->upward[y][x] - 1].marked;
    Pose pose = numeral_pose(&numeral, &pane->air);
    float size = fminf(number_most, fminf(view->cell_h * 1.04f, view->cell_w * 1.5f)) * pose.size * (marked ? marked_size : 1);
    float middle_x = at.x + ((float)x + 0.5f + pose.x) * view->cell_w, middle_y = at.y + ((float)y + 0.5f + pose.y) * view->cell_h;
    char digit = numeral_digit(game->play.day.seed, card->day, card->file, (int)numeral.cell, 0);
    canvas_glyph(ui->canvas, digit, middle_x, middle_y, size, marked ? INK_HAND : INK_NUMBER, marked ? 255 : numeral_strength(&numeral, &pane->air));
    if (marked)
        ui_stroke(ui, middle_x - 8, middle_y + 12, middle_x + 8, middle_y + 12, 2, INK_HAND, 255);
    numeral_marks(&numeral, &pane->air, ui, middle_x, middle_y);
}

void dearest_draw(const Game *game, Ui *ui, Rect at, const DearestView *view, DearestSide which, double seconds)
{
    const DearestCard *card = &game->dearest;
    Beat beat = dearest_beat(card, seconds);
    Pane pane = {.air = {.seconds = seconds, .still = game->settings.reduced_motion, .voice = climate_voice(dearest_signal(card, which, beat))}};
    find_pane(game, view, which, beat, &pane);
    for (int y = 0; y < view->rows; y++) {
        for (int x = 0; x < view->columns; x++)
            draw_number(game, ui, at, view, &pane, x, y);
    }
}
