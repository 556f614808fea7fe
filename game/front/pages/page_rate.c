/* page_rate.c - the steward's day: the clock runs at the level's pace, and stands on the hour for two stamps. One key is one stamp; after
 * both it goes on by itself, unless something is changed. */
#include "front/pages/page.h"
#include "front/pages/rate_draw.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/sound/ask.h"
#include "front/state/choosable.h"
#include "work/rating.h"

enum { MIDDLE = 3 };

static const Day *day_of(const Game *game)
{
    return &game->play.day;
}

static bool due(const Game *game)
{
    return day_of(game)->phase == PHASE_STAMPING;
}

/* The first desk without a stamp for this hour; the last where both have one. */
static int unstamped(const Day *day)
{
    return day->rating.stamps[day->rating.hour][0] == 0 ? 0 : 1;
}

static void turn_to(Game *game, int desk)
{
    game->rate.side = desk;
    game->rate.stamped = 0;
    game->focus = CHOOSE_STAMP + desk * STAMP_DESK + MIDDLE;
}

static void enter(Game *game)
{
    game->rate = (RatePage){.due = due(game)};
    game->focus = CHOOSE_PAUSE;
    if (due(game))
        turn_to(game, unstamped(day_of(game)));
}

static bool runs(const Game *game)
{
    return !due(game);
}

static void give(Game *game, CommandKind kind, int argument)
{
    play_obey(&game->play, (Command){.kind = (uint8_t)kind, .argument = (int16_t)argument});
}

/* Whoever presses once more has not walked over. */
static void go_on(Game *game)
{
    give(game, COMMAND_BEGIN, 0);
    if (due(game))
        turn_to(game, unstamped(day_of(game)));
    else
        game->focus = CHOOSE_PAUSE;
}

static void update(Game *game, uint64_t elapsed)
{
    RatePage *page = &game->rate;
    double seconds = (double)elapsed / 1e6;
    page->seconds += seconds;
    if (due(game) && !page->due)
        turn_to(game, unstamped(day_of(game)));
    page->due = due(game);
    if (!page->due || !rating_stamped(day_of(game)) || game->play.spectator.source != SOURCE_PLAYER)
        return;
    page->stamped += seconds;
    if (page->stamped >= rate_goes_on)
        go_on(game);
}

/* Whoever does anything may be about to change a stamp: the clock gives them time. Backspace: the other desk again. */
static bool early(Game *game, const Input *input)
{
    bool down = input->kind == INPUT_KEY_DOWN || input->kind == INPUT_BUTTON_DOWN;
    if (down)
        game->rate.stamped = 0;
    if (!due(game) || input->kind != INPUT_KEY_DOWN || input->key != KEY_BACKSPACE)
        return false;
    turn_to(game, 1 - rate_side(game));
    return true;
}

static void stamp(Game *game, int argument)
{
    int desk = argument / STAMP_DESK;
    give(game, COMMAND_STAMP, argument);
    if (!rating_stamped(day_of(game)))
        turn_to(game, 1 - desk);
    else
        game->rate.side = desk;
    if (rating_stamped(day_of(game)))
        game->focus = CHOOSE_GO_ON;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_GO_ON)
        go_on(game);
    else if (id >= CHOOSE_LOOK && id < CHOOSE_LOOK + LEVEL_DESKS)
        give(game, COMMAND_LOOK, id - CHOOSE_LOOK);
    else if (id >= CHOOSE_STAMP && id < CHOOSE_LOOK)
        stamp(game, id - CHOOSE_STAMP);
}

/* The clock's minutes and somebody's hands; with reduced motion no hands, and slowly. */
static uint64_t wait(const Game *game)
{
    enum { CALM = 50000, FRAME = 33333 };
    return game->settings.reduced_motion ? CALM : FRAME;
}

const Page page_rate = {.name = "rate",
                        .timed = true,
                        .enter = enter,
                        .runs = runs,
                        .update = update,
                        .early = early,
                        .choose = choose,
                        .draw = rate_draw,
                        .wait = wait};
