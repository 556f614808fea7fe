/* ending_scene.c - seven pictures out of rectangles and polygons. Heights go from 0 to 100, floor to ceiling and back; widths are measured in
 * the same from the middle, so that a wider picture has more wall. */
#include "front/cards/ending_scene.h"

enum { CEILING = 11, FLOOR = 74 };

typedef struct Scene {
    Ui *ui;
    Rect at;
    float u;      /* of a hundredth of its height */
    float middle; /* x of the middle */
} Scene;

static float clip_x(const Scene *scene, float x)
{
    float at = scene->middle + x * scene->u, right = scene->at.x + scene->at.w;
    return at < scene->at.x ? scene->at.x : at > right ? right : at;
}

static float scene_y(const Scene *scene, float y)
{
    return scene->at.y + y * scene->u;
}

/* Both cut at the picture's edges. */
static void box(const Scene *scene, float left, float top, float right, float bottom, Ink ink)
{
    float x = clip_x(scene, left), y = scene_y(scene, top);
    ui_rect(scene->ui, (Rect){x, y, clip_x(scene, right) - x, scene_y(scene, bottom) - y}, ink, 255);
}

static void shape(const Scene *scene, const CanvasPoint *points, int count, Ink ink, int strength)
{
    enum { CORNERS_MAX = 8 };
    CanvasPoint corners[CORNERS_MAX];
    assert(count <= CORNERS_MAX);
    for (int i = 0; i < count; i++)
        corners[i] = (CanvasPoint){clip_x(scene, points[i].x), scene_y(scene, points[i].y)};
    ui_polygon(scene->ui, corners, count, ink, strength);
}

static void four(const Scene *scene, float left, float right, float top, float low_left, float low_right, float low, Ink ink, int strength)
{
    CanvasPoint corners[] = {{left, top}, {right, top}, {low_right, low}, {low_left, low}};
    shape(scene, corners, COUNT_OF(corners), ink, strength);
}

static void disc(const Scene *scene, float x, float y, float r, Ink ink)
{
    ui_disc(scene->ui, scene->middle + x * scene->u, scene_y(scene, y), r * scene->u, ink, 255);
}

static float half_width(const Scene *scene)
{
    return scene->at.w / 2 / scene->u;
}

/* ---- what several of them have ---- */

/* A wall of panels under its lamps, and the carpet before it. */
static void hall(const Scene *scene)
{
    enum { PANEL = 34, LAMP = 20 };
    float half = half_width(scene);
    box(scene, -half, 0, half, CEILING, INK_CEILING);
    box(scene, -half, CEILING, half, FLOOR, INK_WALL + 4);
    for (float x = PANEL / 2.0f; x < half; x += PANEL) {
        box(scene, x, CEILING, x + 0.4f, FLOOR - 3, INK_JOINT);
        box(scene, -x - 0.4f, CEILING, -x, FLOOR - 3, INK_JOINT);
    }
    for (float x = 0; x - LAMP < half; x += 2 * PANEL) {
        four(scene, x - LAMP, x + LAMP, 2, x - LAMP + 3, x + LAMP - 3, CEILING - 3, INK_LAMP, 255);
        four(scene, -x - LAMP, -x + LAMP, 2, -x - LAMP + 3, -x + LAMP - 3, CEILING - 3, INK_LAMP, 255);
    }
    box(scene, -half, FLOOR - 3, half, FLOOR, INK_SKIRTING);
    box(scene, -half, FLOOR, half, 100, INK_CARPET);
    box(scene, -half, FLOOR, half, FLOOR + 2, INK_CARPET_DARK);
    box(scene, -half, 90, half, 91, INK_CARPET_LINE);
}

/* Somebody from behind, standing at that height of the floor: head, shoulders, coat, legs. */
static void person(const Scene *scene, float x, float foot, float tall, Ink coat)
{
    float head = tall * 0.075f, wide = tall * 0.15f;
    float chin = foot - tall + 2 * head, hem = foot - tall * 0.42f;
    box(scene, x - wide * 0.62f, hem, x - wide * 0.08f, foot, INK_NIGHT);
    box(scene, x + wide * 0.08f, hem, x + wide * 0.62f, foot, INK_NIGHT);
    four(scene, x - wide * 0.72f, x + wide * 0.72f, chin + 1, x - wide, x + wide, chin + tall * 0.12f, coat, 255);
    four(scene, x - wide, x + wide, chin + tall * 0.12f, x - wide * 0.8f, x + wide * 0.8f, hem + 2, coat, 255);
    box(scene, x - head * 0.5f, chin - 1, x + head * 0.5f, chin + 1.5f, INK_SKIN);
    disc(scene, x, foot - tall + head, head, INK_NIGHT);
}

static void frame(const Scene *scene, float left, float top, float right, float bottom, Ink edge, Ink ground)
{
    box(scene, left, top, right, bottom, edge);
    box(scene, left + 1.2f, top + 1.2f, right - 1.2f, bottom - 1.2f, ground);
}

/* An office chair with nobody on it, from behind. */
static void chair(const Scene *scene, float x, float foot, Ink cloth)
{
    box(scene, x - 0.8f, foot - 14, x + 0.8f, foot - 3, INK_SLATE);
    four(scene, x - 1, x + 1, foot - 4, x - 8, x + 8, foot, INK_SLATE, 255);
    box(scene, x - 8.5f, foot - 17, x + 8.5f, foot - 13.5f, INK_CLOTH_DARK);
    four(scene, x - 6, x + 6, foot - 36, x - 7.5f, x + 7.5f, foot - 17.5f, cloth, 255);
}

/* ---- the pictures ---- */

/* One line of writing that nobody can read from there. */
static void line(const Scene *scene, float x, float y, float half, Ink ink)
{
    box(scene, x - half, y, x + half, y + 1, ink);
}

/* A form as high as the room, empty, with one stamp on it. */
static void scene_nothing(const Scene *scene)
{
    hall(scene);
    frame(scene, -27, 16, 27, 82, INK_FRAME, INK_LAMP);
    line(scene, 0, 23, 14, INK_SLATE);
    for (int i = 0; i < 5; i++)
        box(scene, -21, 32 + (float)i * 7, 21, 32.4f + (float)i * 7, INK_JOINT);
    four(scene, -1, 22, 61, 1, 24, 74, INK_AMBER_DARK, 255);
    four(scene, 0.6f, 20.7f, 62.4f, 2.3f, 22.4f, 72.6f, INK_LAMP, 255);
    four(scene, 4, 18.5f, 65, 4.4f, 18.9f, 67, INK_AMBER_DARK, 255);
    four(scene, 4.6f, 15, 69, 5, 15.4f, 70.5f, INK_AMBER_DARK, 255);
    chair(scene, -52, 90, INK_CLOTH_PALE);
}

/* The place at night: a coat over a chair, a lamp that was left on. */
static void scene_burnt(const Scene *scene)
{
    float half = half_width(scene);
    box(scene, -half, 0, half, FLOOR, INK_CLOTH_DARK);
    box(scene, -half, FLOOR, half, 100, INK_CARPET_DEEP);
    frame(scene, -74, 12, 20, 56, INK_CLOTH, INK_NIGHT);
    for (int i = 0; i < 24; i++)
        box(scene, -70 + (float)(i % 12) * 7.4f, 22 + (float)(i / 12) * 16, -66 + (float)(i % 12) * 7.4f, 30 + (float)(i / 12) * 16,
            i == 16 ? INK_AMBER : INK_CLOTH);
    four(scene, 42, 52, 42, 22, 78, 69, INK_AMBER, 46);
    box(scene, 46, 45, 47.4f, 69, INK_SLATE);
    four(scene, 43, 51, 36, 40, 54, 45, INK_AMBER, 255);
    box(scene, 18, 69, 84, 72, INK_CLOTH_PALE);
    box(scene, 22, 72, 24, 92, INK_CLOTH);
    box(scene, 78, 72, 80, 92, INK_CLOTH);
    chair(scene, 4, 95, INK_CLOTH_PALE);
    four(scene, -4, 12, 57, -7, 15, 74, INK_SLATE, 255);
    four(scene, -7, -3, 60, -9, -4, 84, INK_SLATE, 255);
    four(scene, 11, 15, 60, 12, 17, 84, INK_SLATE, 255);
}

static void open_door(const Scene *scene, float x)
{
    box(scene, x - 10, 26, x + 10, FLOOR, INK_FRAME);
    box(scene, x - 8.8f, 27.2f, x + 8.8f, FLOOR, INK_LAMP);
    four(scene, x - 8.8f, x - 2, 27.2f, x - 8.8f, x - 2, FLOOR + 2, INK_LEAF_SHADE, 255);
    four(scene, x - 2, x + 8.8f, FLOOR, x - 5, x + 17, 99, INK_GLEAM, 90);
    disc(scene, x + 13, 47, 1.3f, INK_SLATE);
}

/* Doors along a corridor, all ajar; the lights beside them are out, and somebody is at work behind each. */
static void scene_floor(const Scene *scene)
{
    static const Ink coats[] = {INK_TEAL_DARK, INK_CLOTH, INK_AMBER_DARK, INK_CLOTH_PALE};
    hall(scene);
    for (int i = 0; i < COUNT_OF(coats); i++) {
        float x = -66 + (float)i * 44;
        open_door(scene, x);
        box(scene, x - 2, 55, x + 8.8f, 56.5f, INK_SLATE);
        person(scene, x + 3.4f, FLOOR - 1, 36, coats[i]);
    }
}

/* Out of the lift into the light, with a box. */
static void scene_dismissed(const Scene *scene)
{
    hall(scene);
    box(scene, -20, 18, 20, FLOOR, INK_FRAME);
    box(scene, -18, 20, 18, FLOOR, INK_GLEAM);
    four(scene, -18, 18, 52, -18, 18, FLOOR, INK_TEAL, 255);
    disc(scene, 9, 33, 4.4f, INK_LAMP);
    box(scene, -18, 20, -13, FLOOR, INK_LEAF_SHADE);
    box(scene, 13, 20, 18, FLOOR, INK_LEAF_SHADE);
    four(scene, -13, 13, FLOOR, -26, 26, 100, INK_GLEAM, 120);
    person(scene, 0, 92, 48, INK_CLOTH);
    box(scene, 4, 62, 16, 71, INK_AMBER);
    box(scene, 4, 62, 16, 63.4f, INK_AMBER_DARK);
    four(scene, 9, 11, 52, 9.6f, 10.4f, 62, INK_CARPET, 255);
    four(scene, 6, 9, 54, 9.4f, 10, 60, INK_CARPET_LINE, 255);
    four(scene, 11, 15, 53, 10, 10.8f, 60, INK_CARPET_LINE, 255);
}

/* One plaque too large for its wall, a rope before it, and nobody there. */
static void scene_honoured(const Scene *scene)
{
    hall(scene);
    for (int side = -1; side <= 1; side += 2) {
        frame(scene, (float)side * 58 - 11, 28, (float)side * 58 + 11, 56, INK_FRAME, INK_WALL + 1);
        line(scene, (float)side * 58, 60, 6, INK_JOINT);
    }
    four(scene, -9, 9, CEILING - 3, -38, 38, 66, INK_LAMP, 110);
    frame(scene, -30, 19, 30, 64, INK_AMBER_DARK, INK_AMBER);
    frame(scene, -26, 23, 26, 60, INK_AMBER_DARK, INK_AMBER);
    line(scene, 0, 30, 17, INK_AMBER_DARK);
    line(scene, 0, 50, 12, INK_AMBER_DARK);
    line(scene, 0, 54, 7, INK_AMBER_DARK);
    four(scene, -16, 16, 36, -16, 16, 44, INK_AMBER_DARK, 255);
    for (int side = -1; side <= 1; side += 2) {
        float x = (float)side * 34;
        box(scene, x - 0.8f, 72, x + 0.8f, 95, INK_SLATE);
        disc(scene, x, 71.5f, 2, INK_AMBER);
        box(scene, x - 4, 95, x + 4, 96.4f, INK_SLATE);
        shape(scene, (CanvasPoint[]){{(float)side * 34, 73}, {(float)side * 17, 80}, {(float)side * 17, 82}, {(float)side * 34, 75}}, 4, INK_TEAL_DARK,
              255);
    }
    box(scene, -17, 80, 17, 82, INK_TEAL_DARK);
}

/* Before the lift, waiting for it. */
static void scene_plain(const Scene *scene)
{
    hall(scene);
    box(scene, -20, 18, 20, FLOOR, INK_FRAME);
    box(scene, -18, 20, -0.3f, FLOOR, INK_LEAF_SHADE);
    box(scene, 0.3f, 20, 18, FLOOR, INK_LEAF_SHADE);
    box(scene, -5, 13, 5, 16.5f, INK_NIGHT);
    shape(scene, (CanvasPoint[]){{-2, 14}, {2, 14}, {0, 16}}, 3, INK_AMBER, 255);
    box(scene, 24, 46, 27, 52, INK_SLATE);
    disc(scene, 25.5f, 49, 0.9f, INK_AMBER);
    person(scene, -5, 94, 50, INK_CLOTH);
    person(scene, 13, 90, 46, INK_TEAL_DARK);
    box(scene, -13.5f, 76, -10.5f, 86, INK_AMBER_DARK);
}

/* A desk by a window with somebody at it, and people who have come to it with what they have; behind the glass a row of sheds. */
static void scene_transferred(const Scene *scene)
{
    float half = half_width(scene);
    box(scene, -half, 0, half, FLOOR, INK_WALL + 4);
    box(scene, -half, FLOOR, half, 100, INK_CARPET);
    frame(scene, -60, 12, 60, 56, INK_FRAME, INK_GLEAM);
    four(scene, -58.8f, 58.8f, 42, -58.8f, 58.8f, 54.8f, INK_TEAL, 255);
    for (int i = 0; i < 5; i++) {
        float x = -46 + (float)i * 23;
        box(scene, x - 5, 36, x + 5, 46, INK_AMBER_DARK);
        four(scene, x - 0.5f, x + 0.5f, 31, x - 7, x + 7, 36, INK_SLATE, 255);
    }
    box(scene, -0.6f, 12, 0.6f, 56, INK_FRAME);
    person(scene, -10, 90, 44, INK_CLOTH);
    box(scene, -34, 68, 14, 71, INK_CLOTH_PALE);
    box(scene, -31, 71, -29, 92, INK_CLOTH);
    box(scene, 9, 71, 11, 92, INK_CLOTH);
    person(scene, 30, 94, 50, INK_AMBER_DARK);
    person(scene, 48, 92, 46, INK_TEAL_DARK);
    box(scene, 24, 64, 28, 69, INK_LAMP);
}

void ending_scene(Ui *ui, Rect at, EndingId which)
{
    static void (*const scenes[ENDING_COUNT])(const Scene *scene) = {
        [ENDING_NOTHING] = scene_nothing,     [ENDING_TRANSFERRED] = scene_transferred, [ENDING_BURNT] = scene_burnt,       [ENDING_FLOOR] = scene_floor,
        [ENDING_DISMISSED] = scene_dismissed, [ENDING_HONOURED] = scene_honoured, [ENDING_PLAIN] = scene_plain,
    };
    scenes[which](&(Scene){ui, at, at.h / 100, at.x + at.w / 2});
    ui_frame(ui, at, 2, INK_EDGE, 255);
}
