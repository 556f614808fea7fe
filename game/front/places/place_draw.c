/* place_draw.c - a view of a place: the camera, what stands still, what moves, who is there, live text. */
#include "front/places/place_draw.h"

#include <math.h>

#include "front/places/place_words.h"
#include "front/places/scenery.h"
#include "front/run/whereabouts.h"
#include "front/ui/wrap.h"

const float place_overscan = 1.01f; /* eight units at either side */

static const float drift = 6;              /* units the camera goes to either side, level, */
static const double drift_seconds = 54;    /* and how long it takes to come round */
static const float drift_step = 1.0f / 8;  /* finer is not seen, and a picture that is equal is not drawn anew */
static const float crop_most = 56;         /* units that the view may cut off above: there boards hang, to be read */
static const int dimmer[LIGHT_COUNT] = {[LIGHT_DAY] = 0, [LIGHT_EVENING] = 46, [LIGHT_NIGHT] = 92};

enum { TEXT_LEAST = 12, TEXT_MOST = 46 };

/* -1..1, once in `period` seconds. */
static float swing(double seconds, double period)
{
    return (float)sin(fmod(seconds, period) / period * 6.283185307179586);
}

/* Where the drawing's upper left corner lies; its middle is the region's, but for the camera and for a low region. */
static CanvasPoint origin_of(const PlaceView *view, double seconds)
{
    float away = floorf(drift * swing(seconds, drift_seconds) / drift_step) * drift_step;
    float above = fminf((CANVAS_HEIGHT * place_overscan - view->region.h) / 2, crop_most);
    return (CanvasPoint){view->region.x + (view->region.w - CANVAS_WIDTH * place_overscan) / 2 + away,
                         view->region.y - above};
}

typedef struct Camera {
    Canvas *canvas;
    PlaceId place;
    CanvasPoint origin;
    double seconds, settled;
    int strength;
} Camera;

static CanvasPoint seen_at(const Camera *camera, float x, float y)
{
    return (CanvasPoint){camera->origin.x + x * place_overscan, camera->origin.y + y * place_overscan};
}

static CanvasPoint whole(void)
{
    return (CanvasPoint){CANVAS_WIDTH * place_overscan, CANVAS_HEIGHT * place_overscan};
}

static void show(const Camera *camera, int part, CanvasPoint at, Bend bend, float by)
{
    canvas_show(camera->canvas, (int)camera->place * PICTURE_PARTS + part, at, whole(), bend, by, camera->strength);
}

/* ---- what moves ---- */

/* A picture turns about its corner, so the corner is put where it comes to lie when the point stands. */
static void show_turned(const Camera *camera, const Mover *mover, int part, double rounds)
{
    float angle = (float)((rounds - floor(rounds)) * 6.283185307179586);
    CanvasPoint point = seen_at(camera, mover->x, mover->y);
    float x = point.x - camera->origin.x, y = point.y - camera->origin.y;
    CanvasPoint at = {point.x - x * cosf(angle) + y * sinf(angle), point.y - y * cosf(angle) - x * sinf(angle)};
    show(camera, part, at, BEND_TURN, angle);
}

static void show_slid(const Camera *camera, const Mover *mover, int part)
{
    float gone = (1 - swing(camera->seconds + (double)mover->seconds / 4, (double)mover->seconds)) / 2;
    Bend bend = mover->y == 0 ? BEND_NONE : BEND_TURN; /* what is turned, by nothing, may lie between two rows */
    show(camera, part, seen_at(camera, mover->x * gone, mover->y * gone), bend, 0);
}

/* Slow at both ends; what has opened stands where it was drawn. */
static void show_opened(const Camera *camera, const Mover *mover, int part)
{
    float gone = fminf((float)(camera->settled / (double)mover->seconds), 1), left = 1 - gone * gone * (3 - 2 * gone);
    show(camera, part, seen_at(camera, mover->x * left, mover->y * left), BEND_NONE, 0);
}

/* At home the telephone lights for a message, and for nothing else. */
static bool calls(const Day *day, const Camera *camera)
{
    return camera->place != PLACE_HOME || day->offer_count > 0;
}

static void show_mover(const Day *day, const Camera *camera, const Mover *mover, int part)
{
    double minute = (double)(day->beat % BEATS_A_DAY / BEATS_A_MINUTE);
    double period = (double)mover->seconds;
    switch (mover->kind) {
    case MOVER_TURN: show_turned(camera, mover, part, camera->seconds / period); break;
    case MOVER_HOUR: show_turned(camera, mover, part, minute / 720); break;
    case MOVER_MINUTE: show_turned(camera, mover, part, minute / 60); break;
    case MOVER_SWAY:
        show(camera, part, camera->origin, BEND_LEAN, mover->x * place_overscan * swing(camera->seconds, period));
        break;
    case MOVER_OPEN: show_opened(camera, mover, part); break;
    case MOVER_SLIDE: show_slid(camera, mover, part); break;
    case MOVER_BLINK:
        if (calls(day, camera) && fmod(camera->seconds, period) < period / 2)
            show(camera, part, camera->origin, BEND_NONE, 0);
        break;
    case MOVER_COUNT: break;
    }
}

/* ---- who is there ---- */

static void show_sitter(const Play *play, const Camera *camera, const Scenery *scenery)
{
    int sitter = scenery_sitter(scenery, whereabouts_person(play, camera->place));
    if (sitter < 0)
        return;
    Rect at = scenery->sitters[sitter].at;
    canvas_show(camera->canvas, (int)camera->place * PICTURE_PARTS + 1 + SCENERY_MOVERS_MAX + sitter,
                seen_at(camera, at.x, at.y), (CanvasPoint){at.w * place_overscan, at.h * place_overscan}, BEND_NONE, 0,
                camera->strength);
}

/* ---- live text ---- */

/* Characters of the longest word. */
static int longest_word(Text text)
{
    int longest = 0, start = 0;
    for (int i = 0; i <= text.length; i++) {
        if (i < text.length && text.at[i] != ' ' && text.at[i] != '\n')
            continue;
        longest = max_int(longest, text_columns(text_part(text, start, i - start)));
        start = i + 1;
    }
    return longest;
}

/* As large as its box lets it be, with no word cut. */
static TextLook look_in(const Ui *ui, const Anchor *anchor, Rect box, Text text)
{
    TextLook look = {FONT_BOLD, TEXT_MOST, anchor->ink, anchor->align, 0, false};
    float word = canvas_width(FONT_BOLD, 1, text_of("0")) * (float)longest_word(text);
    while (look.size > TEXT_LEAST &&
           ((float)look.size * word > box.w || ui_wrap_height(ui, box.w, look, text) > box.h))
        look.size -= 2;
    return look;
}

static void show_text(const Camera *camera, const Anchor *anchor, Text text)
{
    Ui ui = {.canvas = camera->canvas, .scale = 1};
    CanvasPoint at = seen_at(camera, anchor->at.x, anchor->at.y);
    Rect box = {at.x, at.y, anchor->at.w * place_overscan, anchor->at.h * place_overscan};
    TextLook look = look_in(&ui, anchor, box, text);
    float h = ui_wrap_height(&ui, box.w, look, text);
    ui_wrap(&ui, box.x, box.y + (anchor->align == ALIGN_CENTRE ? (box.h - h) / 2 : 0), box.w, look, text);
}

static void show_texts(const Game *game, const Camera *camera, const Scenery *scenery)
{
    for (int i = 0; i < scenery->anchor_count; i++) {
        char text[PLACE_TEXT_MAX];
        place_say(game, camera->place, scenery->anchors[i].name.text, text);
        if (text[0])
            show_text(camera, &scenery->anchors[i], text_of(text));
    }
}

/* ---- all of it ---- */

static Light light_now(const Play *play)
{
    return play->loaded && play->day.phase == PHASE_NIGHT ? LIGHT_NIGHT : LIGHT_DAY;
}

static void dim(const Play *play, const PlaceView *view, Light drawn, int strength, Canvas *canvas)
{
    int darker = dimmer[light_now(play)] - dimmer[drawn];
    if (darker > 0)
        canvas_rect(canvas, view->region.x, view->region.y, view->region.w, view->region.h, INK_SHADE,
                    darker * strength / 255);
}

void place_draw_view(const Game *game, const PlaceView *view, int strength, Canvas *canvas)
{
    const Scenery *scenery = &game->places.sceneries[view->place];
    double seconds = game->settings.reduced_motion ? 0 : view->seconds;
    Camera camera = {canvas, view->place, origin_of(view, seconds), seconds, view->settled, strength};
    show(&camera, 0, camera.origin, BEND_NONE, 0);
    for (int i = 0; i < scenery->mover_count; i++)
        show_mover(&game->play.day, &camera, &scenery->movers[i], 1 + i);
    show_sitter(&game->play, &camera, scenery);
    if (strength == 255)
        show_texts(game, &camera, scenery);
    dim(&game->play, view, scenery->light, strength, canvas);
}
