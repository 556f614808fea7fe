/* keepsakes.c - a still life of 152x107 units, as data: a shelf, and on it what was given. */
#include "front/desk/keepsakes.h"

#include <math.h>

#include "base/translate.h"
#include "front/places/place.h"

enum { WIDE = 152, HIGH = 107 };

static const float least = 0.6f;   /* of its size: below it nothing could be told apart */
static const float settle = 0.45f; /* seconds a thing needs to its place */

typedef enum PieceKind { PIECE_AREA, PIECE_DISC, PIECE_OVAL, PIECE_LINE, PIECE_COUNT } PieceKind;

enum { PIECE_POINTS = 8, OVAL_POINTS = 24 };

/* A stroke of the drawing. `size`: of a disc its radius, of a line how thick; the second point of an oval is its radii.
 */
typedef struct Piece {
    uint8_t kind, ink, strength, count;
    float size;
    CanvasPoint at[PIECE_POINTS];
} Piece;

/* clang-format off */

static const Piece ledge[] = {
    {PIECE_AREA, INK_PANEL, 255, 4, 0, {{1, 81}, {151, 81}, {151, 106}, {1, 106}}},
    {PIECE_LINE, INK_EDGE, 255, 2, 3, {{1, 80}, {151, 80}}},
};

static const Piece plaque[] = {
    {PIECE_AREA, INK_BACK, 255, 4, 0, {{28, 85}, {124, 85}, {124, 105}, {28, 105}}},
    {PIECE_AREA, INK_DIM, 255, 8, 0, {{28, 84}, {124, 84}, {126, 86}, {126, 101}, {124, 103}, {28, 103}, {26, 101}, {26, 86}}},
    {PIECE_LINE, INK_TEXT, 255, 2, 1.5f, {{28, 85}, {124, 85}}},
    {PIECE_DISC, INK_BACK, 255, 1, 2.2f, {{32, 93.5f}}},
    {PIECE_DISC, INK_BACK, 255, 1, 2.2f, {{120, 93.5f}}},
};

/* Its light, which falls on what holds the glass too. */
static const Piece light[] = {
    {PIECE_AREA, INK_BUSY, 26, 4, 0, {{39, 41}, {59, 31}, {108, 81}, {26, 81}}},
    {PIECE_AREA, INK_BUSY, 36, 4, 0, {{43, 40}, {57, 33}, {92, 81}, {36, 81}}},
    {PIECE_OVAL, INK_BUSY, 34, 2, 0, {{68, 88}, {58, 16}}},
    {PIECE_OVAL, INK_BUSY, 58, 2, 0, {{66, 86}, {40, 10}}},
};

static const Piece lamp[] = {
    {PIECE_AREA, INK_DIM, 255, 4, 0, {{8, 79}, {11, 74}, {29, 74}, {32, 79}}},
    {PIECE_LINE, INK_DIM, 255, 2, 3, {{20, 75}, {10, 46}}},
    {PIECE_LINE, INK_DIM, 255, 2, 3, {{10, 46}, {38, 22}}},
    {PIECE_DISC, INK_TEXT, 255, 1, 3.4f, {{10, 46}}},
    {PIECE_DISC, INK_BUSY, 255, 1, 6.5f, {{49, 36}}},
    {PIECE_AREA, INK_DIM, 255, 6, 0, {{32, 20}, {36, 15}, {44, 15}, {62, 28}, {38, 44}, {31, 27}}},
    {PIECE_LINE, INK_TEXT, 255, 2, 2, {{38, 44}, {62, 28}}},
};

/* Its head and shoulders; the rest is below the shelf. */
static const Piece chair[] = {
    {PIECE_LINE, INK_TEAL_DARK, 255, 2, 4, {{118, 60}, {118, 72}}},
    {PIECE_LINE, INK_TEAL_DARK, 255, 2, 4, {{132, 60}, {132, 72}}},
    {PIECE_AREA, INK_TEAL_DARK, 255, 8, 0, {{102, 84}, {103, 74}, {107, 69}, {113, 67}, {137, 67}, {143, 69}, {147, 74}, {148, 84}}},
    {PIECE_LINE, INK_TEAL, 255, 2, 1.5f, {{110, 68}, {140, 68}}},
    {PIECE_AREA, INK_TEAL, 255, 8, 0, {{106, 44}, {108, 34}, {114, 29}, {136, 29}, {142, 34}, {144, 44}, {141, 61}, {109, 61}}},
    {PIECE_AREA, INK_TEAL_DARK, 255, 8, 0, {{108, 46}, {110, 37}, {115, 33}, {135, 33}, {140, 37}, {142, 46}, {139, 60}, {111, 60}}},
    {PIECE_LINE, INK_TEAL, 255, 2, 1.5f, {{118, 36}, {119, 59}}},
    {PIECE_LINE, INK_TEAL, 255, 2, 1.5f, {{132, 36}, {131, 59}}},
};

/* Paper with a waffle, and what the pin keeps of it when it is used. */
static const Piece warrant[] = {
    {PIECE_AREA, INK_TEXT, 255, 4, 0, {{68, 9}, {97, 6}, {101, 47}, {72, 50}}},
    {PIECE_AREA, INK_AMBER, 255, 8, 0, {{75.5f, 17}, {90.5f, 15.5f}, {92.5f, 17}, {94, 32.5f}, {92.5f, 34.5f}, {77, 36}, {75, 34.5f}, {73.5f, 19}}},
    {PIECE_LINE, INK_AMBER_DARK, 255, 2, 2, {{79.5f, 17.5f}, {81, 35}}},
    {PIECE_LINE, INK_AMBER_DARK, 255, 2, 2, {{86.5f, 16.5f}, {88, 34.5f}}},
    {PIECE_LINE, INK_AMBER_DARK, 255, 2, 2, {{74.5f, 23}, {93, 21}}},
    {PIECE_LINE, INK_AMBER_DARK, 255, 2, 2, {{75, 30}, {93.5f, 28}}},
    {PIECE_LINE, INK_SLATE, 255, 2, 2, {{77, 42}, {95, 40.2f}}},
    {PIECE_DISC, INK_AMBER_DARK, 255, 1, 3, {{83, 10}}},
};

static const Piece torn[] = {
    {PIECE_AREA, INK_TEXT, 255, 5, 0, {{76, 8}, {90, 7}, {89, 13}, {84, 11}, {79, 15}}},
    {PIECE_DISC, INK_AMBER_DARK, 255, 1, 3, {{83, 10}}},
};

/* clang-format on */

/* Where things come from, beside their places. */
static const CanvasPoint from[GIFT_COUNT] = {
    [GIFT_PLAQUE] = {0, -12}, [GIFT_LAMP] = {-14, 0}, [GIFT_CHAIR] = {0, 20}, [GIFT_WARRANT] = {0, -18}};

/* Where the drawing's upper left corner is, its scale, and how much of its ink is there. */
typedef struct Easel {
    Ui *ui;
    float x, y, unit, share;
} Easel;

static CanvasPoint on(const Easel *easel, CanvasPoint at)
{
    return (CanvasPoint){easel->x + at.x * easel->unit, easel->y + at.y * easel->unit};
}

static void draw_area(const Easel *easel, const Piece *piece, int strength)
{
    CanvasPoint points[PIECE_POINTS];
    for (int i = 0; i < piece->count; i++)
        points[i] = on(easel, piece->at[i]);
    ui_polygon(easel->ui, points, piece->count, (Ink)piece->ink, strength);
}

static void draw_disc(const Easel *easel, const Piece *piece, int strength)
{
    CanvasPoint at = on(easel, piece->at[0]);
    ui_disc(easel->ui, at.x, at.y, piece->size * easel->unit, (Ink)piece->ink, strength);
}

static void draw_oval(const Easel *easel, const Piece *piece, int strength)
{
    CanvasPoint points[OVAL_POINTS], middle = piece->at[0], across = piece->at[1];
    for (int i = 0; i < OVAL_POINTS; i++) {
        float angle = (float)i * 6.2831853f / OVAL_POINTS;
        points[i] = on(easel, (CanvasPoint){middle.x + across.x * cosf(angle), middle.y + across.y * sinf(angle)});
    }
    ui_polygon(easel->ui, points, OVAL_POINTS, (Ink)piece->ink, strength);
}

static void draw_line(const Easel *easel, const Piece *piece, int strength)
{
    CanvasPoint at = on(easel, piece->at[0]), to = on(easel, piece->at[1]);
    ui_stroke(easel->ui, at.x, at.y, to.x, to.y, piece->size * easel->unit, (Ink)piece->ink, strength);
}

static void draw_pieces(const Easel *easel, const Piece *pieces, int count)
{
    static void (*const draw[PIECE_COUNT])(const Easel *, const Piece *, int) = {
        [PIECE_AREA] = draw_area, [PIECE_DISC] = draw_disc, [PIECE_OVAL] = draw_oval, [PIECE_LINE] = draw_line};
    for (int i = 0; i < count; i++)
        draw[pieces[i].kind](easel, &pieces[i], (int)((float)pieces[i].strength * easel->share));
}

#define DRAW(easel, pieces) draw_pieces(easel, pieces, COUNT_OF(pieces))

static bool given(const Day *day, Gift gift)
{
    return day->office.gifts >> gift & 1;
}

/* 0..1, slower the nearer it comes. */
static float come(const Game *game, Gift gift)
{
    float left = 1 - game->desk.given[gift];
    return game->settings.reduced_motion ? 1 : 1 - left * left;
}

static Easel easel_of(const Game *game, const Easel *shelf, Gift gift)
{
    float left = 1 - come(game, gift);
    CanvasPoint at = on(shelf, (CanvasPoint){from[gift].x * left, from[gift].y * left});
    return (Easel){shelf->ui, at.x, at.y, shelf->unit, 1 - left};
}

static void draw_plaque(const Game *game, const Easel *shelf)
{
    Easel easel = easel_of(game, shelf, GIFT_PLAQUE);
    DRAW(&easel, plaque);
}

/* It says that there is a plaque. */
static void draw_engraving(const Game *game, const Easel *shelf)
{
    static const TextLook engraved = {FONT_BOLD, 18, INK_BACK, ALIGN_CENTRE, 1, true};
    Easel easel = easel_of(game, shelf, GIFT_PLAQUE);
    float line = ui_line(easel.ui, engraved.size), w = 68 * easel.unit;
    CanvasPoint middle = on(&easel, (CanvasPoint){76, 93.5f});
    if (easel.share >= 1 && easel.unit > 0.9f)
        ui_label(easel.ui, middle.x - w / 2, middle.y - line / 2, w, engraved, "%s", _("PLAQUE"));
}

static void draw_light(const Game *game, const Easel *shelf)
{
    Easel still = *shelf;
    still.share = come(game, GIFT_LAMP);
    DRAW(&still, light);
}

static void draw_lamp(const Game *game, const Easel *shelf)
{
    Easel easel = easel_of(game, shelf, GIFT_LAMP);
    DRAW(&easel, lamp);
}

static void draw_chair(const Game *game, const Easel *shelf)
{
    Easel easel = easel_of(game, shelf, GIFT_CHAIR);
    DRAW(&easel, chair);
}

/* The paper, with its line and its pin, and nothing drawn on it. */
static void draw_plain_warrant(const Easel *easel)
{
    enum { LAST = 2 };
    draw_pieces(easel, warrant, 1);
    draw_pieces(easel, warrant + COUNT_OF(warrant) - LAST, LAST);
}

static void draw_warrant(const Game *game, const Easel *shelf)
{
    Easel easel = easel_of(game, shelf, GIFT_WARRANT);
    if (!game->play.day.office.warrant_left)
        DRAW(&easel, torn);
    else if (game->settings.plain)
        draw_plain_warrant(&easel);
    else
        DRAW(&easel, warrant);
}

static void draw_ledge(const Game *game, const Easel *shelf)
{
    (void)game;
    DRAW(shelf, ledge);
}

/* From the back to the front; the ledge is there without anything being given. */
static const struct {
    int gift; /* -1: none */
    void (*draw)(const Game *, const Easel *);
} layers[] = {
    {GIFT_CHAIR, draw_chair},      {-1, draw_ledge},       {GIFT_PLAQUE, draw_plaque},
    {GIFT_LAMP, draw_light},       {GIFT_LAMP, draw_lamp}, {GIFT_WARRANT, draw_warrant},
    {GIFT_PLAQUE, draw_engraving},
};

void keepsakes_open(Game *game)
{
    for (int i = 0; i < GIFT_COUNT; i++)
        game->desk.given[i] = given(&game->play.day, (Gift)i) ? 1 : 0;
}

void keepsakes_update(Game *game, float seconds)
{
    if (place_covers(&game->places))
        return;
    for (int i = 0; i < GIFT_COUNT; i++) {
        float come_by = given(&game->play.day, (Gift)i) ? seconds / settle : 0;
        game->desk.given[i] = fminf(game->desk.given[i] + come_by, 1);
    }
}

void keepsakes_draw(const Game *game, Ui *ui, Rect at)
{
    float unit = fminf(fminf(at.w / WIDE, at.h / HIGH), 1);
    if (!ui->canvas || unit < least)
        return;
    Easel shelf = {ui, at.x + (at.w - WIDE * unit) / 2, at.y + at.h - HIGH * unit, unit, 1};
    ui_rect(ui, at, INK_TUBE, 255);
    for (int i = 0; i < COUNT_OF(layers); i++) {
        if (layers[i].gift < 0 || given(&game->play.day, (Gift)layers[i].gift))
            layers[i].draw(game, &shelf);
    }
    ui_frame(ui, at, 1.5f, INK_EDGE, 110);
}
