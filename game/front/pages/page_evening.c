/* page_evening.c - home: twenty seconds in which the phone may light up, and to bed at any time. */
#include "base/translate.h"
#include "front/desk/cards.h"
#include "front/desk/desk.h"
#include "front/pages/page.h"
#include "front/places/place.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"

static void enter(Game *game)
{
    game->desk.card_up = false;
    game->desk.aside = -1;
    game->play.asleep = false;
}

static bool runs(const Game *game)
{
    (void)game;
    return true;
}

static void update(Game *game, uint64_t elapsed)
{
    desk_update(game, (float)elapsed / 1e6f);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_CARD)
        waiting_next(game);
    else if (id == CHOOSE_SKIP)
        play_sleep(&game->play);
    else if (id >= CHOOSE_ANSWER && id < CHOOSE_CARD_GROUND)
        card_choose(game, id - CHOOSE_ANSWER);
}

/* How far the evening has gone, 0..1000. */
static int gone(const Day *day)
{
    int length = day->level->constants[CONSTANT_EVENING_MINUTES];
    return 1000 * clamp_int(beat_minute(day->beat) - day->timetable.shift_end, 0, length) / length;
}

/* Houses across the street, whose lights go out one by one. */
static void draw_lights(const Day *day, Ui *ui, Rect pane, int which)
{
    enum { ACROSS = 4, DOWN = 5 };
    float w = pane.w / (ACROSS * 2 + 1), h = pane.h / (DOWN * 2 + 1);
    for (int i = 0; i < ACROSS * DOWN; i++) {
        uint64_t drawn = rng_mix(day->seed, (uint64_t)(beat_day(day->beat) * 8 + which), (uint64_t)i);
        bool lit = drawn % 3 != 0 && (int)(drawn >> 8 & 1023) > gone(day);
        Rect light = {pane.x + w * (float)(2 * (i % ACROSS) + 1), pane.y + h * (float)(2 * (i / ACROSS) + 1), w, h};
        ui_rect(ui, light, lit ? INK_BUSY : INK_BACK, lit ? 170 : 255);
    }
}

static void draw_window(const Day *day, Ui *ui, Rect at)
{
    enum { SILL = 10 };
    float w = (at.w - SILL) / 2, h = (at.h - SILL) / 2;
    ui_rect(ui, at, INK_PANEL, 255);
    for (int i = 0; i < 4; i++) {
        Rect pane = {at.x + (float)(i % 2) * (w + SILL), at.y + (float)(i / 2) * (h + SILL), w, h};
        ui_rect(ui, pane, INK_TUBE, 255);
        draw_lights(day, ui, rect_inset(pane, 18), i);
        ui_frame(ui, pane, 2, INK_EDGE, 255);
    }
    ui_frame(ui, at, 5, INK_EDGE, 255);
}

/* The time, and the evening as a line that fills. */
static void draw_time(const Day *day, Flow *flow)
{
    int minute = beat_minute(day->beat);
    flow_text(flow, look_bold, "%02d:%02d", minute / 60, minute % 60);
    ui_bar(flow->ui, (Rect){flow->x, flow->y + 8, flow->w, 10}, gone(day), INK_EDGE);
    flow_gap(flow, 40);
}

/* To bed, and the pause; returns their top. While a message asks something the arrows are its own. */
static float draw_foot(const Game *game, Ui *ui)
{
    bool asked = waiting_card(game) != NULL;
    ButtonLook foot[] = {
        act_button(ACT_HOME, CHOOSE_SKIP, asked ? _("Let it lie, and to bed") : _("Nothing is left to do: to bed")),
        act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")),
    };
    float top = flow_foot(ui, foot, COUNT_OF(foot));
    ui->ring = asked ? ui->count : 0;
    return top;
}

/* A card lies at the right of its room; here it is to begin where the text does. */
static Rect card_room(const Ui *ui, Flow flow, float bottom)
{
    float w = CARD_W * ui->scale + 2 * CARD_MARGIN, most = flow.w + 2 * CARD_MARGIN;
    return (Rect){flow.x - CARD_MARGIN, flow.y, w < most ? w : most, bottom - flow.y};
}

/* The evening in a band under the window of the picture. */
static void draw_band(const Game *game, Flow *flow)
{
    const Day *day = &game->play.day;
    TextLook line = look_body;
    line.most = 4;
    draw_time(day, flow);
    flow_text(flow, line, "%s",
              phrase(&game->phrases, day->level, PHRASES_HOME, day->seed, beat_day(day->beat), 0).text);
}

/* With its picture the place speaks for itself. Band and card leave the telephone to be seen, where the text lets them.
 */
static void draw_at_home(const Game *game, Ui *ui)
{
    enum { SIDE = 60, ABOVE = 12, TOP = 44, PHONE = 1290 };
    place_draw(game, ui->canvas);
    float bottom = draw_foot(game, ui) - ABOVE, w = (ui->scale > 1.2f ? CANVAS_WIDTH - SIDE : PHONE) - SIDE;
    bottom = place_band(game, ui, (Rect){SIDE, 0, w, bottom}, draw_band);
    Rect room = {SIDE, TOP, w, bottom - TOP};
    card_draw(game, ui, card_in_room(game, ui, room));
}

static void draw_plain(const Game *game, Ui *ui)
{
    const Day *day = &game->play.day;
    bool large = ui->scale > 1.2f;
    float bottom = draw_foot(game, ui);
    Flow flow = flow_begin(ui, 1380, _("At home"));
    if (!large) {
        draw_window(day, ui, (Rect){flow.x, flow.y + 20, 620, bottom - flow.y - 70});
        flow.x += 620 + 70;
        flow.w -= 620 + 70;
        flow.y += 20;
    }
    draw_time(day, &flow);
    TextLook line = look_body;
    line.most = 4;
    flow_text(&flow, line, "%s",
              phrase(&game->phrases, day->level, PHRASES_HOME, day->seed, beat_day(day->beat), 0).text);
    flow_gap(&flow, 24);
    card_draw(game, ui, card_in_room(game, ui, card_room(ui, flow, bottom)));
}

static void draw(const Game *game, Ui *ui)
{
    if (place_covers(&game->places))
        draw_at_home(game, ui);
    else
        draw_plain(game, ui);
}

static PlaceId place(const Game *game)
{
    (void)game;
    return PLACE_HOME;
}

static void input(Game *game, const Input *input)
{
    card_key(game, key_act(input));
}

static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    (void)game;
    return CALM;
}

const Page page_evening = {.name = "evening",
                           .timed = true,
                           .enter = enter,
                           .runs = runs,
                           .update = update,
                           .input = input,
                           .choose = choose,
                           .draw = draw,
                           .wait = wait,
                           .place = place};
