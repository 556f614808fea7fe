/* bubble.c - the bubble, its two marks and its words. It stands between the marks and is lit while hardly a sealed bin
 * comes back, and it lies to the right the further things have drifted. */
#include "front/desk/bubble.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/desk/readout.h"
#include "front/places/place.h"

enum { ALIGNED_BELOW = 60, WORDS_MAX = 320 };

static const float tube_w = 118, tube_h = 20;
static const float glide = 12;       /* a second: hardly a hundredth of the way is left after 0.4 s */
static const float settle = 0.4f;    /* seconds the bins need */
static const float fall = 5;         /* units they do it from */
static const float off_least = 0.3f; /* of the way to the end: outside the marks from the first */

bool bubble_aligned(const Day *day)
{
    return day->office.misalignment < ALIGNED_BELOW;
}

static float wanted(const Day *day)
{
    return bubble_aligned(day) ? 0 : (float)day->office.misalignment;
}

void bubble_open(Game *game)
{
    game->desk.askew = wanted(&game->play.day);
    game->desk.decided = -1;
}

void bubble_decided(Game *game, int row)
{
    game->desk.decided = row;
    game->desk.decided_at = beat_minute(game->play.day.beat);
    game->desk.jolt = 1;
}

void bubble_update(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    if (game->settings.reduced_motion) {
        desk->askew = wanted(&game->play.day);
        desk->jolt = 0;
        return;
    }
    if (place_covers(&game->places))
        return;
    desk->askew += (wanted(&game->play.day) - desk->askew) * (1 - expf(-seconds * glide));
    desk->jolt = fmaxf(desk->jolt - seconds / settle, 0);
}

float bubble_slope(const Desk *desk)
{
    float askew = desk->askew, beyond = (askew - ALIGNED_BELOW) / (1000 - ALIGNED_BELOW);
    return beyond < 0 ? off_least * askew / ALIGNED_BELOW : off_least + (1 - off_least) * beyond;
}

float bubble_jolt(const Desk *desk)
{
    float jolt = desk->jolt;
    return -fall * jolt * jolt;
}

/* ---- drawing ---- */

static float bubble_w(Rect tube)
{
    return tube.h * 1.35f;
}

/* Two, with as much room between them as the bubble needs. */
static void draw_marks(Ui *ui, Rect tube)
{
    for (int side = -1; side <= 1; side += 2) {
        float x = tube.x + tube.w / 2 + (float)side * (bubble_w(tube) / 2 + 3);
        ui_stroke(ui, x, tube.y, x, tube.y + tube.h, 2, INK_TEXT, 255);
    }
}

/* A bar with round ends. */
static void capsule(Ui *ui, Rect at, Ink ink, int strength)
{
    enum { HALF = 8 };
    CanvasPoint points[2 * HALF];
    float r = at.h / 2;
    for (int i = 0; i < 2 * HALF; i++) {
        float angle = ((float)(i % HALF) / (HALF - 1) - 0.5f) * 3.14159265f, side = i < HALF ? 1 : -1;
        float middle = i < HALF ? at.x + at.w - r : at.x + r;
        points[i] = (CanvasPoint){middle + side * r * cosf(angle), at.y + r + side * r * sinf(angle)};
    }
    ui_polygon(ui, points, COUNT_OF(points), ink, strength);
}

static void draw_bubble(const Game *game, Ui *ui, Rect tube)
{
    float w = bubble_w(tube), travel = (tube.w - w) / 2 - 3, shine = w * 0.25f;
    float x = tube.x + tube.w / 2 + travel * bubble_slope(&game->desk), y = tube.y + tube.h * 0.38f;
    bool lit = bubble_aligned(&game->play.day);
    Rect at = {x - w / 2, tube.y + 3, w, tube.h - 6};
    if (lit)
        capsule(ui, rect_inset(at, -3), INK_NUMBER, 90);
    capsule(ui, at, lit ? INK_NUMBER : INK_DIM, 255);
    ui_stroke(ui, x - shine, y, x + shine * 0.4f, y, 2, INK_HAND, 255);
}

static void draw_tube(const Game *game, Ui *ui, Rect tube)
{
    capsule(ui, tube, INK_EDGE, 255);
    capsule(ui, rect_inset(tube, 1.5f), INK_BACK, 255);
    capsule(ui, rect_inset(tube, 1.5f), INK_NUMBER, bubble_aligned(&game->play.day) ? 66 : 26);
    draw_marks(ui, tube);
    draw_bubble(game, ui, tube);
}

static float width(const Ui *ui, const char *words)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(words));
}

/* The longest that has room of: what was decided and when, the same with a tick, how things stand. */
static bool say(const Game *game, const Ui *ui, float room, char words[WORDS_MAX])
{
    static const struct {
        const char *before, *after;
    } forms[] = {{N_("Decided "), ":"}, {"✓ ", ""}};
    const Desk *desk = &game->desk;
    for (int i = 0; desk->decided >= 0 && i < COUNT_OF(forms); i++) {
        text_print(words, WORDS_MAX, "%s%02d:%02d%s %s", translated(forms[i].before), desk->decided_at / 60,
                   desk->decided_at % 60, forms[i].after, game->play.level.rows[desk->decided].text);
        if (width(ui, words) <= room)
            return true;
    }
    snprintf(words, WORDS_MAX, "%s", bubble_aligned(&game->play.day) ? _("Aligned") : _("Askew"));
    return width(ui, words) <= room;
}

/* Up to where the next thing in the chin begins. */
static float words_end(const Day *day, const Layout *layout)
{
    bool bare = layout->tool.w > 0 && !readout_shows(day);
    Rect last = bare ? layout->tool : layout->bubble;
    return last.x + last.w;
}

static void draw_words(const Game *game, const Layout *layout, Ui *ui, float x)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};
    char words[WORDS_MAX];
    float room = words_end(&game->play.day, layout) - x;
    Rect at = layout->bubble;
    if (say(game, ui, room, words))
        ui_label(ui, x, at.y + (at.h - ui_line(ui, TEXT_SMALL)) / 2, room, look, "%s", words);
}

void bubble_draw(const Game *game, const Layout *layout, Ui *ui)
{
    Rect at = layout->bubble;
    if (layout->tight) {
        draw_tube(game, ui, (Rect){at.x, at.y - 1, at.w, at.h + 2});
        return;
    }
    draw_tube(game, ui, (Rect){at.x, at.y + (at.h - tube_h) / 2, tube_w, tube_h});
    draw_words(game, layout, ui, at.x + tube_w + 10);
}
