/* knot.c - where a knot is and what it is worth, and the thread that runs through it, number by number. How its numbers
 * move is in motion.c. */
#include "front/glass/knot.h"

#include <math.h>

#include "base/translate.h"
#include "front/glass/cells.h"
#include "front/run/waiting.h"
#include "front/ui/keys.h"
#include "front/ui/ui.h"
#include "front/ui/wrap.h"
#include "work/look.h"

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

int knot_under(const Day *day, int column, int row)
{
    int index = knot_showing(day);
    if (index < 0)
        return -1;
    const Cluster *cluster = &day->field.clusters[index];
    int x = column - cluster->column, y = row - cluster->row;
    bool inside = x >= 0 && x < CLUSTER_SIDE && y >= 0 && y < CLUSTER_SIDE;
    return inside && cluster->cells >> (y * CLUSTER_SIDE + x) & 1 ? index : -1;
}

void knot_number(const Day *day, int index, int *column, int *row)
{
    const Cluster *cluster = &day->field.clusters[index];
    int first = __builtin_ctzll(cluster->cells);
    *column = cluster->column + first % CLUSTER_SIDE;
    *row = cluster->row + first / CLUSTER_SIDE;
}

bool knot_in_view(const Game *game, int index)
{
    const Cluster *cluster = &game->play.day.field.clusters[index];
    float x = (float)cluster->column - game->desk.pan_x, y = (float)cluster->row - game->desk.pan_y;
    return x >= 0 && y >= 0 && x + (float)cluster->columns <= VIEW_COLUMNS && y + (float)cluster->rows <= VIEW_ROWS;
}

static int numbers_of(const Day *day, int index)
{
    return __builtin_popcountll(day->field.clusters[index].cells);
}

static int minutes_of(const Day *day)
{
    return constants_of(day)[CONSTANT_KNOT_BEATS] / BEATS_A_MINUTE;
}

static const char *taken_by(const Game *game, char key[KEYS_SHOWN_MAX])
{
    Caps caps = caps_of(game);
    if (game->pad.used)
        return _("A on it");
    return game->desk.by_keys ? act_shown(ACT_UNPICK, &caps, false, key) : _("click");
}

void knot_terms(const Game *game, int index, char terms[KNOT_TERMS_MAX])
{
    const Day *day = &game->play.day;
    char key[KEYS_SHOWN_MAX];
    text_print(terms, KNOT_TERMS_MAX, _("%d numbers for %d unbroken minutes, at a focus of %d or more: %s."),
               numbers_of(day, index), minutes_of(day), day->field.clusters[index].threshold, taken_by(game, key));
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

/* Where a knot is when it is out of view: at the rim, on the way there. */
static CanvasPoint rim_point(Rect glass, CanvasPoint to)
{
    enum { INSET = 20 };
    return (CanvasPoint){fminf(fmaxf(to.x, glass.x + INSET), glass.x + glass.w - INSET),
                         fminf(fmaxf(to.y, glass.y + INSET), glass.y + glass.h - INSET)};
}

/* Two strokes that point from there to the knot. */
static void draw_way(Ui *ui, CanvasPoint at, CanvasPoint to)
{
    enum { ARM = 18 };
    float turn = atan2f(to.y - at.y, to.x - at.x), open = 2.5f;
    for (int side = -1; side <= 1; side += 2) {
        float arm = turn + open * (float)side;
        ui_stroke(ui, at.x, at.y, at.x + ARM * cosf(arm), at.y + ARM * sinf(arm), 4, INK_HAND, 255);
    }
}

/* Four corners around it. */
static void draw_corners(Ui *ui, Rect at)
{
    enum { ARM = 16 };
    for (int i = 0; i < 4; i++) {
        float x = i & 1 ? at.x + at.w : at.x, y = i & 2 ? at.y + at.h : at.y;
        ui_stroke(ui, x, y, x + (i & 1 ? -ARM : ARM), y, 2.5f, INK_HAND, 220);
        ui_stroke(ui, x, y, x, y + (i & 2 ? -ARM : ARM), 2.5f, INK_HAND, 220);
    }
}

static CanvasPoint middle_of(const Layout *layout, const Desk *desk, const Cluster *cluster)
{
    CanvasPoint at = cells_centre(layout, desk, cluster->column, cluster->row);
    float right = (float)(cluster->columns - 1) / 2, down = (float)(cluster->rows - 1) / 2;
    return (CanvasPoint){at.x + right * layout->cell_w, at.y + down * layout->cell_h};
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

/* A hand that is held by it needs no terms. */
static bool being_unpicked(const Office *office, int index)
{
    return office->hold == HOLD_KNOT && office->hold_target == index;
}

/* What is shown of it: where it is or where it lies, and its terms below or above that, on the glass. */
typedef struct Sign {
    CanvasPoint middle, at; /* of the knot; the same, or at the rim on the way there */
    bool seen;
    Rect around, place;
    char words[64];
} Sign;

static Rect terms_place(const Ui *ui, Rect glass, const Sign *sign)
{
    enum { PAD = 8, INSET = 44 };
    float w = canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(sign->words)) + 2 * PAD;
    float h = ui_line(ui, TEXT_SMALL) + 2, below = sign->seen ? sign->around.h / 2 + 4 : 24;
    float y = sign->at.y + below + h > glass.y + glass.h ? sign->at.y - below - h : sign->at.y + below;
    return (Rect){fminf(fmaxf(sign->at.x - w / 2, glass.x + INSET), glass.x + glass.w - INSET - w), y, w, h};
}

/* False where there is nothing to sign: no knot, or one that has the hands already. */
static bool find_sign(const Game *game, Sign *sign)
{
    const Day *day = &game->play.day;
    int index = knot_showing(day);
    if (index < 0 || !day_at_desk(day) || being_unpicked(&day->office, index))
        return false;
    Layout layout = layout_of(game);
    Ui measure = {.scale = layout.scale};
    const Cluster *knot = &day->field.clusters[index];
    float w = layout.cell_w * ((float)knot->columns + 0.6f), h = layout.cell_h * ((float)knot->rows + 0.6f);
    sign->middle = middle_of(&layout, &game->desk, knot);
    sign->seen = rect_holds(layout.numbers, sign->middle.x, sign->middle.y);
    sign->at = sign->seen ? sign->middle : rim_point(layout.tube, sign->middle);
    sign->around = (Rect){sign->at.x - w / 2, sign->at.y - h / 2, w, h};
    char key[KEYS_SHOWN_MAX];
    text_print(sign->words, sizeof sign->words, _("knot: %d for %d min · %s"), numbers_of(day, index), minutes_of(day),
               taken_by(game, key));
    sign->place = terms_place(&measure, layout.numbers, sign);
    return true;
}

/* Large cards may lie on the glass. */
static bool says_terms(const Game *game)
{
    return !waiting_card(game) || ui_scale(game) <= 1.1f;
}

bool knot_sign_at(const Game *game, float x, float y)
{
    Sign sign;
    return find_sign(game, &sign) && says_terms(game) && rect_holds(sign.place, x, y);
}

void knot_draw(const Game *game, const Layout *layout, Ui *ui)
{
    int index = knot_showing(&game->play.day);
    if (index >= 0)
        draw_thread(game, layout, ui, &game->play.day.field.clusters[index], index);
}

void knot_sign(const Game *game, Ui *ui)
{
    static const TextLook look = {FONT_BOLD, TEXT_SMALL, INK_HAND, ALIGN_CENTRE, 1, false};
    Sign sign;
    if (!find_sign(game, &sign))
        return;
    if (sign.seen)
        draw_corners(ui, sign.around);
    else
        draw_way(ui, sign.at, sign.middle);
    if (!says_terms(game))
        return;
    ui_ground(ui, sign.place, INK_HAND);
    ui_label(ui, sign.place.x + 4, sign.place.y + 1, sign.place.w - 8, look, "%s", sign.words);
}
