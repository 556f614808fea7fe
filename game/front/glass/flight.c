/* flight.c - curves through the air over the desk. */
#include "front/glass/flight.h"

#include <math.h>

#include "front/glass/cells.h"
#include "front/glass/holding.h"
#include "front/glass/sea.h"
#include "work/look.h"

static const double to_bin = 0.58;     /* seconds, of a number; */
static const double one_by_one = 0.12; /* from the first of a hand to the last: all are there within 0.7 */
static const double shrug = 0.16;      /* a bin takes a moment to say no */
static const double lid_opens = 0.1, lid_shuts = 0.3;
static const double freshness = 0.35; /* how long a number that has just landed is shown to have */
static const double lifting = 0.22;
static const float carried_size = 18, landed_size = 11;
static const float carried_apart = 9, carried_aside = 30, carried_above = 64;

/* Where the nth number in hand hangs: a sunflower beside the pointer, and over the bins above it, so that what is in
 * them is seen. */
static CanvasPoint carried(const Layout *layout, CanvasPoint hand, int index)
{
    bool over_bins = hand.y > layout->bins[0].y;
    float far = carried_apart * sqrtf((float)index), angle = (float)index * 2.3999632f;
    float x = hand.x + (over_bins ? 0 : carried_aside) + far * cosf(angle),
          y = (over_bins ? layout->bins[0].y - carried_above : hand.y + carried_aside) + far * sinf(angle);
    return (CanvasPoint){fminf(fmaxf(x, 12), CANVAS_WIDTH - 12), fminf(fmaxf(y, 12), CANVAS_HEIGHT - 12)};
}

static CanvasPoint cell_point(const Layout *layout, const Game *game, int cell)
{
    int columns = game->play.day.field.columns;
    return cells_centre(layout, &game->desk, cell % columns, cell / columns);
}

void flight_lift(Game *game)
{
    Layout layout = layout_of(game);
    const Hand *hand = &game->play.day.hand;
    game->desk.lifted = game->desk.seconds;
    for (int i = 0; i < hand->count; i++)
        game->desk.lift[i] = cell_point(&layout, game, hand->held[i].cell);
}

static void launch(Desk *desk, Flight flight)
{
    desk->flights[desk->flight_next] = flight;
    desk->flight_next = (desk->flight_next + 1) % FLIGHTS_MAX;
}

/* Seconds begin at 0, and a start of 0 means none. */
static double now(const Desk *desk)
{
    return desk->seconds > 0 ? desk->seconds : 1e-6;
}

static Flight flight_of(const Game *game, const Layout *layout, const Hand *hand, int index)
{
    CanvasPoint from = carried(layout, cells_hand(layout, game), index);
    CanvasPoint to = cell_point(layout, game, hand->held[index].cell);
    return (Flight){.from_x = from.x,
                    .from_y = from.y,
                    .to_x = to.x,
                    .to_y = to.y,
                    .start = now(&game->desk) + one_by_one * index / max_int(hand->count, 1),
                    .digit = sea_digit(game, hand->held[index].cell),
                    .bin = -1,
                    .temper = hand->held[index].quality == QUALITY_RIGHT ? (int8_t)hand->held[index].temper : -1};
}

void flight_release(Game *game)
{
    Layout layout = layout_of(game);
    const Hand *hand = &game->play.day.hand;
    for (int i = 0; i < hand->count; i++) {
        Flight flight = flight_of(game, &layout, hand, i);
        flight.straight = true;
        launch(&game->desk, flight);
    }
}

void flight_deposit(Game *game, const Hand *before, int bin)
{
    Layout layout = layout_of(game);
    const Day *day = &game->play.day;
    Rect at = layout.bins[bin];
    for (int i = 0; i < before->count; i++) {
        int cell = before->held[i].cell;
        Flight flight = flight_of(game, &layout, before, i);
        flight.bin = (int8_t)bin;
        flight.bin_x = at.x + at.w * (0.5f + 0.3f * ((float)i / (float)before->count - 0.5f));
        flight.bin_y = at.y + 2;
        flight.returns = field_present(&day->field, day->beat, cell % day->field.columns, cell / day->field.columns);
        launch(&game->desk, flight);
        if (!flight.returns)
            game->desk.generation[cell]++;
    }
}

static double lasts(const Flight *flight)
{
    return flight->straight ? to_bin / 2 : flight->returns ? 2 * to_bin + shrug : to_bin;
}

static bool flies(const Desk *desk, const Flight *flight)
{
    return flight->start > 0 && desk->seconds < flight->start + lasts(flight);
}

static float smooth(double share)
{
    float t = share < 0 ? 0 : share > 1 ? 1 : (float)share;
    return t * t * (3 - 2 * t);
}

/* From one point to another along a curve that rises first. */
static CanvasPoint along(float from_x, float from_y, float to_x, float to_y, float t)
{
    float lift = 90 * sinf(t * 3.14159265f);
    return (CanvasPoint){from_x + (to_x - from_x) * t, from_y + (to_y - from_y) * t - lift};
}

/* A bin that has enough of those moves its shoulders. */
static CanvasPoint shrugging(const Flight *flight, double share)
{
    return (CanvasPoint){flight->bin_x + 5 * sinf((float)share * 12.566371f), flight->bin_y};
}

static CanvasPoint place(const Desk *desk, const Flight *flight)
{
    double age = desk->seconds - flight->start;
    if (flight->straight)
        return along(flight->from_x, flight->from_y, flight->to_x, flight->to_y, smooth(age * 2 / to_bin));
    if (age < to_bin)
        return along(flight->from_x, flight->from_y, flight->bin_x, flight->bin_y, smooth(age / to_bin));
    if (age < to_bin + shrug)
        return shrugging(flight, (age - to_bin) / shrug);
    return along(flight->bin_x, flight->bin_y, flight->to_x, flight->to_y, smooth((age - shrug) / to_bin - 1));
}

/* Smaller as it goes through the lid. */
static float size_in_flight(const Desk *desk, const Flight *flight)
{
    if (flight->straight || flight->returns)
        return carried_size;
    float in = smooth((desk->seconds - flight->start) / to_bin * 4 - 3);
    return carried_size + (landed_size - carried_size) * in;
}

static void draw_flights(const Desk *desk, Ui *ui)
{
    for (int i = 0; i < FLIGHTS_MAX; i++) {
        const Flight *flight = &desk->flights[i];
        if (!flies(desk, flight))
            continue;
        CanvasPoint at = place(desk, flight);
        canvas_glyph(ui->canvas, flight->digit, at.x, at.y, size_in_flight(desk, flight),
                     flight->returns ? INK_STRAY : INK_HAND, 255);
    }
}

/* Opens as a number sets out and shuts after the last one. */
static float lid_for(double age)
{
    double past = age - to_bin;
    return age < 0 ? 0 : past > 0 ? smooth(1 - past / lid_shuts) : smooth(age / lid_opens);
}

static void await(const Flight *flight, double age, Landing *landing)
{
    bool in_air = age < to_bin && !flight->returns, own = flight->temper >= 0;
    if (in_air && own)
        landing->right[flight->temper]++;
    landing->others += in_air && !own;
    if (!flight->returns && own && age >= to_bin && age < to_bin + freshness)
        landing->fresh[flight->temper] = true;
    landing->open = fmaxf(landing->open, lid_for(age));
}

void flight_landings(const Game *game, Landing landings[BIN_COUNT])
{
    for (int i = 0; i < BIN_COUNT; i++)
        landings[i] = (Landing){0};
    if (game->settings.reduced_motion)
        return; /* nothing is seen to fly */
    for (int i = 0; i < FLIGHTS_MAX; i++) {
        const Flight *flight = &game->desk.flights[i];
        double age = game->desk.seconds - flight->start;
        if (flight->start > 0 && flight->bin >= 0 && age < to_bin + 1)
            await(flight, age, &landings[flight->bin]);
    }
}

/* What is known not to belong is not white. */
static void draw_carried(const Game *game, const Layout *layout, Ui *ui)
{
    const Hand *hand = &game->play.day.hand;
    CanvasPoint at = cells_hand(layout, game);
    float t = game->settings.reduced_motion ? 1 : smooth((game->desk.seconds - game->desk.lifted) / lifting);
    bool told = day_knows_numbers(&game->play.day);
    for (int i = 0; i < hand->count; i++) {
        CanvasPoint to = carried(layout, at, i), from = game->desk.lift[i];
        Ink ink = told && hand->held[i].quality != QUALITY_RIGHT ? INK_STRAY : INK_HAND;
        canvas_glyph(ui->canvas, sea_digit(game, hand->held[i].cell), from.x + (to.x - from.x) * t,
                     from.y + (to.y - from.y) * t, carried_size, ink, 255);
    }
}

void flight_draw(const Game *game, const Layout *layout, Ui *ui)
{
    if (!ui->canvas)
        return;
    if (!game->settings.reduced_motion)
        draw_flights(&game->desk, ui);
    if (!day_at_desk(&game->play.day))
        return; /* what is in hand waits at the desk, and covers no panel */
    draw_carried(game, layout, ui);
    holding_draw(game, layout, ui);
}

bool flight_moves(const Desk *desk)
{
    for (int i = 0; i < FLIGHTS_MAX; i++) {
        if (flies(desk, &desk->flights[i]))
            return true;
    }
    return desk->seconds - desk->lifted < lifting;
}
