/* spectate.c - what the source of the commands says next, and the hand as it would have moved. */
#include "front/spectate.h"

#include <math.h>

#include "front/glass/flight.h"
#include "front/glass/pointer.h"
#include "front/glass/sea.h"
#include "front/run/play.h"
#include "work/look.h"
#include "work/obey.h"
#include "work/stewards.h"

static const double never = 1e9;         /* seconds */
static const double drag_seconds = 0.45; /* a box is drawn so long before it is gathered */

/* ---- how far ---- */

static bool standing(const Day *day)
{
    return day->phase == PHASE_BRIEFING || day->phase == PHASE_CLOSING || day->phase == PHASE_STAMPING;
}

static Beat moment_beat(const Moment *moment)
{
    return moment->kind == MOMENT_CLOCK ? beat_at(moment->day, moment->minute) : INT32_MAX;
}

Beat spectate_before(const Play *play, Beat until)
{
    const Spectator *spectator = &play->spectator;
    Beat stop = moment_beat(&spectator->until);
    if (spectator->source == SOURCE_RUN)
        stop = min_int(stop, spectator->run->beat);
    return min_int(until, stop);
}

static bool there(const Moment *until, const Day *day)
{
    bool today = beat_day(day->beat) == until->day;
    switch (until->kind) {
    case MOMENT_CLOCK:
        return day->beat == moment_beat(until) && day->phase != PHASE_BRIEFING && day->phase != PHASE_OVER;
    case MOMENT_BRIEFING:
    case MOMENT_PROPOSALS:
    case MOMENT_CONSENT:
    case MOMENT_BOOT:
    case MOMENT_PAUSE: return today && day->phase == PHASE_BRIEFING;
    case MOMENT_QUESTION:
    case MOMENT_DAY_END:
    case MOMENT_EVENING: return today && day->phase == PHASE_EVENING;
    case MOMENT_END:
    case MOMENT_BEYOND:
    case MOMENT_CARD: return day->phase == PHASE_OVER;
    case MOMENT_TITLE:
    case MOMENT_SETTINGS:
    case MOMENT_KEYS:
    case MOMENT_CAMPAIGN:
    case MOMENT_LEVELS:
    case MOMENT_COUNT: break;
    }
    return true;
}

/* Asked only when it is not there. */
static bool past(const Moment *until, const Day *day)
{
    if (day->phase == PHASE_OVER || until->kind == MOMENT_END || until->kind == MOMENT_BEYOND || until->kind == MOMENT_CARD)
        return day->phase == PHASE_OVER;
    return beat_day(day->beat) > until->day || day->beat > moment_beat(until);
}

/* A recorded run that was left off. */
static bool exhausted(const Spectator *spectator, const Day *day)
{
    if (spectator->source != SOURCE_RUN || spectator->next < spectator->run->command_count || spectator->asked)
        return false;
    return day->beat >= spectator->run->beat || standing(day);
}

Arrival spectate_arrival(const Play *play)
{
    const Spectator *spectator = &play->spectator;
    const Day *day = &play->day;
    if (there(&spectator->until, day))
        return ARRIVAL_THERE;
    return past(&spectator->until, day) || exhausted(spectator, day) ? ARRIVAL_NEVER : ARRIVAL_AHEAD;
}

double spectate_left(const Play *play)
{
    const Moment *until = &play->spectator.until;
    if (until->kind != MOMENT_CLOCK)
        return never;
    return (moment_beat(until) - play->day.beat) / play_pace(play);
}

Moment spectate_now(const Day *day)
{
    Beat beat = day->beat;
    return (Moment){.kind = MOMENT_CLOCK, .day = beat_day(beat), .minute = beat_minute(beat)};
}

int spectate_days(const Play *play)
{
    return play->level.days;
}

/* ---- what is commanded ---- */

static Command ask(Spectator *spectator, const Day *day)
{
    Command wait = {.beat = INT32_MAX};
    switch (spectator->source) {
    case SOURCE_BOT: return steward_next(&spectator->bot, day);
    case SOURCE_RUN:
        return spectator->next < spectator->run->command_count ? spectator->run->commands[spectator->next++] : wait;
    case SOURCE_NOBODY:
        if (day->phase == PHASE_STAMPING) /* the clock waits for stamps, and nobody gives threes */
            return bot_next(&spectator->bot, day);
        return (Command){.kind = day->phase == PHASE_CLOSING ? COMMAND_LEAVE : COMMAND_BEGIN,
                         .beat = standing(day) ? day->beat : INT32_MAX};
    case SOURCE_PLAYER: break;
    }
    return wait;
}

/* Obeyed as from a hand: what is lifted and thrown is seen to fly. */
static void carry_out(Game *game, Command command)
{
    Play *play = &game->play;
    day_run(&play->day, command.beat, &play->events);
    Hand before = play->day.hand;
    if (command.kind == COMMAND_RELEASE && day_allows(&play->day, &command))
        flight_release(game);
    if (!play_obey(&game->play, command))
        return;
    game->desk.anchored = false;
    if (command.kind == COMMAND_GATHER || command.kind == COMMAND_LENS)
        flight_lift(game);
    else if (command.kind == COMMAND_DEPOSIT)
        flight_deposit(game, &before, command.argument);
}

bool spectate_go_on(Game *game, Beat until)
{
    Play *play = &game->play;
    Spectator *spectator = &play->spectator;
    if (!spectator->asked) {
        spectator->command = ask(spectator, &play->day);
        spectator->asked = spectator->command.beat < INT32_MAX;
    }
    Command command = spectator->command;
    bool held = command.beat >= moment_beat(&spectator->until) && play->day.phase != PHASE_BRIEFING;
    if (!spectator->asked || held || command.beat > until)
        return false;
    spectator->asked = false;
    if (command.kind != COMMAND_NONE) {
        carry_out(game, command);
        return true;
    }
    day_run(&play->day, command.beat, &play->events);
    return play->day.beat >= command.beat;
}

void spectate_standing(Game *game)
{
    const Play *play = &game->play;
    if (play->spectator.source == SOURCE_PLAYER)
        return;
    while (standing(&play->day) && spectate_arrival(&game->play) == ARRIVAL_AHEAD &&
           spectate_go_on(game, play->day.beat)) {
    }
}

/* ---- the hand ---- */

static bool in_view(const Desk *desk, const Box *box)
{
    return (float)box->column >= desk->want_x && (float)(box->column + box->columns) <= desk->want_x + VIEW_COLUMNS &&
           (float)box->row >= desk->want_y && (float)(box->row + box->rows) <= desk->want_y + VIEW_ROWS;
}

static void point(Game *game, CanvasPoint at)
{
    Input pointer = {.kind = INPUT_POINTER, .x = at.x, .y = at.y};
    game->pointer_x = at.x;
    game->pointer_y = at.y;
    pointer_input(game, &pointer);
}

/* Part of the way, sooner far than near. */
static void glide(Game *game, CanvasPoint to, float seconds)
{
    float share = 1 - expf(-seconds * 9);
    CanvasPoint from = {game->pointer_x, game->pointer_y};
    if (from.x < 0)
        from = to;
    point(game, (CanvasPoint){from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
}

/* Where a cell will be when the view has come to rest. */
static CanvasPoint cell_point(const Game *game, int column, int row)
{
    Layout layout = layout_of(game);
    float x = (float)column - game->desk.want_x + 0.5f, y = (float)row - game->desk.want_y + 0.5f;
    return (CanvasPoint){layout.numbers.x + x * layout.cell_w, layout.numbers.y + y * layout.cell_h};
}

/* Over the box's first corner; then the box is drawn to the other one. */
static void draw_box(Game *game, const Box *box, double left, float seconds)
{
    Desk *desk = &game->desk;
    CanvasPoint first = cell_point(game, box->column, box->row);
    CanvasPoint last = cell_point(game, box->column + box->columns - 1, box->row + box->rows - 1);
    desk->anchored = left < drag_seconds;
    desk->anchor_column = box->column;
    desk->anchor_row = box->row;
    if (!desk->anchored) {
        glide(game, first, seconds);
        return;
    }
    float share = (float)(1 - left / drag_seconds);
    point(game, (CanvasPoint){first.x + (last.x - first.x) * share, first.y + (last.y - first.y) * share});
}

/* What the hand is about to do; a bot knows that before it says so. */
static const Command *coming(const Spectator *spectator)
{
    bool planned = spectator->source == SOURCE_BOT && spectator->command.kind == COMMAND_NONE;
    return planned ? &spectator->bot.planned : &spectator->command;
}

/* Bins are named by their keys, so that the hand stays over the field. */
void spectate_hand(Game *game, float seconds)
{
    const Play *play = &game->play;
    if (play->spectator.source == SOURCE_PLAYER || game->page != PAGE_DESK)
        return;
    const Command *command = coming(&play->spectator);
    Box box = command->box;
    bool points = command->kind == COMMAND_GATHER || command->kind == COMMAND_LENS || command->kind == COMMAND_UNPICK;
    game->desk.anchored = false;
    if (!play->spectator.asked || !points || command->beat < play->day.beat || !day_hands_free(&play->day))
        return;
    if (command->kind != COMMAND_GATHER)
        box.columns = box.rows = 1;
    box = field_clip(&play->day.field, box);
    if (!in_view(&game->desk, &box))
        sea_look_at(game, (float)(box.column + box.columns / 2 - VIEW_COLUMNS / 2),
                    (float)(box.row + box.rows / 2 - VIEW_ROWS / 2));
    double left = (command->beat - play->day.beat) / play_pace(play);
    draw_box(game, &box, command->kind == COMMAND_GATHER ? left : never, seconds);
}
