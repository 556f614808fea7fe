/* page_corridor.c - on foot: the corridor where the glass was, what stands around it as at the desk, and below it what
 * is said and where one's feet may go. */
#include <stdio.h>

#include "base/translate.h"
#include "front/corridor/corridor.h"
#include "front/corridor/corridor_click.h"
#include "front/corridor/corridor_door_words.h"
#include "front/corridor/corridor_finds.h"
#include "front/corridor/corridor_list.h"
#include "front/corridor/corridor_plan.h"
#include "work/way.h"
#include "front/corridor/corridor_why.h"
#include "front/desk/cards.h"
#include "front/desk/column.h"
#include "front/desk/desk.h"
#include "front/desk/instruments.h"
#include "front/pages/page.h"
#include "front/places/place.h"
#include "front/run/go.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"
#include "front/ui/ui.h"
#include "front/words/words.h"

enum { GAP = 8, SIDE = 20, ABOVE = 12 };

static const TextLook line_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 3, false};

/* ---- time ---- */

static bool runs(const Game *game)
{
    return !play_stands(&game->play);
}

static void update(Game *game, uint64_t elapsed)
{
    float seconds = (float)elapsed / 1e6f;
    desk_update(game, seconds);
    card_update(game, seconds);
    instruments_update(game, seconds);
    corridor_update(game, seconds);
}

/* ---- inputs ---- */

static void draw(const Game *game, Ui *ui);

static Stride stride_of(const Input *input)
{
    bool side = input->shift;
    switch ((int)input->key) {
    case KEY_UP: return STRIDE_AHEAD;
    case KEY_DOWN: return STRIDE_BACK;
    case KEY_LEFT: return side ? STRIDE_TO_LEFT : STRIDE_TURN_LEFT;
    case KEY_RIGHT: return side ? STRIDE_TO_RIGHT : STRIDE_TURN_RIGHT;
    default: break;
    }
    if (input->key != KEY_CHARACTER)
        return STRIDE_NONE;
    switch (input->character) {
    case 'w': return STRIDE_AHEAD;
    case 's': return STRIDE_BACK;
    case 'a': return side ? STRIDE_TO_LEFT : STRIDE_TURN_LEFT;
    case 'd': return side ? STRIDE_TO_RIGHT : STRIDE_TURN_RIGHT;
    default: return STRIDE_NONE;
    }
}

static void close_list(Game *game)
{
    game->walker.choosing = false;
    game->scroll = 0;
}

static bool on_door(int id)
{
    return id >= CHOOSE_GOAL && id < CHOOSE_GOAL + LEVEL_DOORS_MAX;
}

/* The last door of the list's page, or the first; BUTTON_NONE where its page is the only one that way. */
static int door_at_end(const Game *game, bool last)
{
    Ui ui = ui_of(game, NULL);
    int end = BUTTON_NONE;
    draw(game, &ui);
    const Button *on = ui_button_of(&ui, last ? CHOOSE_LATER : CHOOSE_EARLIER);
    for (int i = 0; on && on->enabled && i < ui.count; i++) {
        int id = ui.buttons[i].id;
        if (on_door(id) && (end == BUTTON_NONE || (last ? id > end : id < end)))
            end = id;
    }
    return end;
}

/* Left and right go across; where all is one column they go on and back. */
static bool cross_list(Game *game, const Input *input)
{
    int step = (input->key == KEY_RIGHT) - (input->key == KEY_LEFT);
    if (input->kind != INPUT_KEY_DOWN || step == 0 || !on_door(game->focus) || !corridor_list_wide(game))
        return false;
    game->focus = corridor_list_across(game, game->focus, step);
    return true;
}

/* From the last door of a page an arrow goes on to the next page's first, and back. */
static bool turn_list(Game *game, const Input *input)
{
    bool wide = corridor_list_wide(game);
    bool on = input->key == KEY_DOWN || (!wide && input->key == KEY_RIGHT);
    bool back = input->key == KEY_UP || (!wide && input->key == KEY_LEFT);
    if (input->kind != INPUT_KEY_DOWN || !(on || back) || game->focus == BUTTON_NONE ||
        game->focus != door_at_end(game, on))
        return false;
    int next = game->focus + (on ? 1 : -1);
    corridor_list_turn(game, on ? 1 : -1);
    game->focus = next;
    return true;
}

/* Escape leaves the list and not the game. */
static bool early(Game *game, const Input *input)
{
    bool down = input->kind == INPUT_KEY_DOWN && !input->repeat;
    if (game->walker.choosing && (turn_list(game, input) || cross_list(game, input)))
        return true;
    if (!game->walker.choosing || !down || input->key != KEY_ESCAPE)
        return false;
    close_list(game);
    return true;
}

/* One thing for Enter and for the controller's A: the door, if there is anything to be had, else a step. */
static void go_ahead(Game *game)
{
    DoorWords words;
    if (corridor_door_words(&game->play, &words) && words.offered)
        corridor_open_door(game);
    else
        corridor_stride(game, STRIDE_AHEAD);
}

static void choose_feet(Game *game, int id)
{
    switch (id) {
    case CHOOSE_TURN_LEFT: corridor_stride(game, STRIDE_TURN_LEFT); break;
    case CHOOSE_AHEAD: corridor_stride(game, STRIDE_AHEAD); break;
    case CHOOSE_TURN_RIGHT: corridor_stride(game, STRIDE_TURN_RIGHT); break;
    case CHOOSE_DESK: corridor_go_home(game); break;
    case CHOOSE_DOOR: corridor_open_door(game); break;
    case CHOOSE_FLOOR: corridor_click(game, layout_of(game).away, game->pointer_x, game->pointer_y); break;
    case CHOOSE_WHERE:
        corridor_stop(&game->walker);
        game->walker.choosing = true;
        game->focus = BUTTON_NONE;
        break;
    default: break;
    }
}

/* A wall is no step; one is told so once one stands before it. */
static void stride_or_say(Game *game, Stride stride)
{
    Caps caps = caps_of(game);
    char said[NEWS_MAX];
    if (corridor_idle(game) && !corridor_can(game, stride))
        news_say(&game->desk, "%s", keys_said(&caps, _("There is a wall. Left and right turn; [doors] lists the doors."), said, sizeof said));
    corridor_stride(game, stride);
}

static void end_way_or_say(Game *game, Act act, bool repeat)
{
    bool stood = corridor_idle(game) && !game->walker.going;
    corridor_stop(&game->walker);
    if (stood && !repeat)
        corridor_say_why(game, act);
}

static void press(Game *game, const Input *input)
{
    Act act = key_act(input);
    Stride stride = stride_of(input);
    bool for_card = act == ACT_CARD || (act >= ACT_FIRST && act <= ACT_THIRD);
    if (for_card && game->play.day.offer_count == 0)
        corridor_say_why(game, act);
    if (card_key(game, act))
        return;
    if (input->key == KEY_ENTER || input->key == KEY_SPACE)
        go_ahead(game);
    else if (input->key == KEY_CHARACTER && input->character == 'b') /* a card may lie where its button is */
        choose_feet(game, CHOOSE_DESK);
    else if (stride != STRIDE_NONE && !input->control && !(input->repeat && !corridor_idle(game)))
        stride_or_say(game, stride);
    else
        end_way_or_say(game, act, input->repeat);
}

static void input(Game *game, const Input *input)
{
    if (input->kind == INPUT_KEY_DOWN && !game->walker.choosing)
        press(game, input);
}

static void choose_goal(Game *game, int door)
{
    const Office *office = &game->play.day.office;
    Ways ways;
    int column, row;
    ways_find(&ways, &game->play.level.map, office->column, office->row);
    close_list(game);
    if (ways_to_door(&ways, door, &column, &row) != NO_WAY)
        corridor_go(&game->walker, column, row);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_CARD)
        waiting_next(game);
    else if (id == CHOOSE_TRAY || id == CHOOSE_UNMUTE)
        play_obey(&game->play, (Command){.kind = id == CHOOSE_TRAY ? COMMAND_EMPTY_TRAY : COMMAND_UNMUTE});
    else if (id >= CHOOSE_ANSWER && id < CHOOSE_CARD_GROUND)
        card_choose(game, id - CHOOSE_ANSWER);
    else if (id == CHOOSE_BACK)
        close_list(game);
    else if (id == CHOOSE_EARLIER || id == CHOOSE_LATER)
        corridor_list_turn(game, id == CHOOSE_EARLIER ? -1 : 1);
    else if (id >= CHOOSE_GOAL && id < CHOOSE_GOAL + LEVEL_DOORS_MAX)
        choose_goal(game, id - CHOOSE_GOAL);
    else
        choose_feet(game, id);
}

/* ---- the band below ---- */

static void say_job(const Job *job, Flow *flow)
{
    flow_text(flow, line_look, _("%s: %d of %d min. One stands while it lasts."), job_title((JobKind)job->kind),
              job->length - job->minutes, job->length);
}

/* What stands where one is, or else ahead. */
static const char *find_near(const Game *game)
{
    const Office *office = &game->play.day.office;
    int column = office->column, row = office->row;
    const char *here = corridor_find(&game->play.level, column, row);
    map_step(corridor_facing(&game->walker), &column, &row);
    return here[0] ? here : corridor_find(&game->play.level, column, row);
}

static void say_where(const Game *game, Flow *flow)
{
    const Job *job = play_job(&game->play);
    const char *find = find_near(game);
    DoorWords words;
    if (job && job->kind != JOB_STEP)
        say_job(job, flow);
    else if (corridor_door_words(&game->play, &words))
        flow_text(flow, line_look, "%s", words.says);
    else
        flow_text(flow, line_look, "%s",
                  find[0] ? find : _("Each step is a minute. Standing still is free; nobody has thought of it."));
}

static void draw_door_button(const Play *play, Flow *flow)
{
    DoorWords words;
    if (!corridor_door_words(play, &words) || !words.offered)
        return;
    flow_button(flow, (ButtonLook){.id = CHOOSE_DOOR,
                                   .key = KEY_ENTER,
                                   .label = words.label,
                                   .detail = words.price.words,
                                   .warns = words.price.warns,
                                   .disabled = play_job(play) != NULL,
                                   .pad = PAD_A});
}

/* From the desk's own door it is out and in again. */
static int minutes_home(const Play *play)
{
    const Map *map = &play->level.map;
    const Office *office = &play->day.office;
    int column, row, steps = 0;
    Ways ways;
    if (map_find(map, DOOR_REFINEMENT, &column, &row)) {
        ways_find(&ways, map, column, row);
        steps = ways_steps(&ways, office->column, office->row);
    }
    return (steps > 0 ? steps : 2) * play->level.constants[CONSTANT_STEP_MINUTES];
}

/* Side by side; in two rows where the text is large. */
static void draw_feet(const Game *game, Flow *flow)
{
    char home[40];
    snprintf(home, sizeof home, _("%d min"), minutes_home(&game->play));
    const ButtonLook looks[] = {
        {.id = CHOOSE_TURN_LEFT, .key = KEY_LEFT, .label = _("Turn"), .pad = PAD_LEFT},
        {.id = CHOOSE_AHEAD,
         .key = KEY_UP,
         .label = _("Step"),
         .detail = _("1 min"),
         .disabled = !corridor_can(game, STRIDE_AHEAD),
         .pad = PAD_UP},
        {.id = CHOOSE_TURN_RIGHT, .key = KEY_RIGHT, .label = _("Turn"), .pad = PAD_RIGHT},
        {.id = CHOOSE_WHERE, .key = KEY_CHARACTER, .character = 'c', .label = _("Where to"), .pad = PAD_X},
        {.id = CHOOSE_DESK, .key = KEY_CHARACTER, .character = 'b', .label = _("Desk"), .detail = home, .pad = PAD_B},
    };
    int columns = flow->ui->scale > 1.4f ? 3 : COUNT_OF(looks);
    float w = (flow->w - GAP * (float)(columns - 1)) / (float)columns, h = 0;
    for (int i = 0; i < COUNT_OF(looks); i++) {
        float own = ui_button_height(flow->ui, w, looks[i]);
        h = own > h ? own : h;
    }
    for (int i = 0; i < COUNT_OF(looks); i++)
        ui_button(flow->ui, flow->x + (w + GAP) * (float)(i % columns), flow->y + (h + GAP) * (float)(i / columns), w,
                  looks[i]);
    flow_gap(flow, (h + GAP) * (float)((COUNT_OF(looks) + columns - 1) / columns) - GAP);
}

static void draw_band(const Game *game, Flow *flow)
{
    say_where(game, flow);
    flow_gap(flow, GAP);
    draw_door_button(&game->play, flow);
    draw_feet(game, flow);
}

/* ---- the page ---- */

static void draw_help(const Desk *desk, const Layout *layout, Ui *ui, bool choosing)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};
    Rect at = layout->help;
    bool brief = ui->scale > 1.2f;
    if (desk->news[0] && desk->seconds < desk->news_until)
        ui_label(ui, at.x, at.y, at.w, look, "%s", desk->news);
    else if (choosing)
        ui_label(ui, at.x, at.y, at.w, look, "%s",
                 ui->pad ? _("The cross chooses a door, A walks there, B stays here.")
                         : _("Arrows choose a door and Enter walks there; so does a click. Esc stays."));
    else if (brief)
        ui_label(ui, at.x, at.y, at.w, look, "%s",
                 ui->pad ? _("The light is grey. Y goes over the instruments.")
                         : _("The light is grey. Floor and doors take clicks."));
    else if (ui->pad)
        ui_label(ui, at.x, at.y, at.w, look, "%s",
                 _("The light is grey. Cross or stick: turn and step. A the door, X where to, B to the desk, Y the "
                   "instruments."));
    else
        ui_label(
            ui, at.x, at.y, at.w, look, "%s",
            _("The light is grey. Arrows turn and step, with Shift sideways. A click on floor or door walks there."));
}

static void draw_around(const Layout *layout, Ui *ui)
{
    Rect away = layout->away;
    ui_rect(ui, (Rect){0, 0, CANVAS_WIDTH, away.y}, INK_BACK, 255);
    ui_rect(ui, (Rect){away.x + away.w, away.y, CANVAS_WIDTH - away.x - away.w, away.h}, INK_BACK, 255);
    ui_rect(ui, (Rect){0, away.y + away.h, CANVAS_WIDTH, CANVAS_HEIGHT - away.y - away.h}, INK_BACK, 255);
}

/* What of the picture no card, plan or band lies over. */
static Rect clear_of(Rect away, Rect card, float plan, float band)
{
    float left = away.x + 12 + plan, right = away.x + away.w;
    if (card.w > 0 && card.x < right)
        right = card.x;
    return (Rect){left, away.y, right - left, band - away.y};
}

static void draw(const Game *game, Ui *ui)
{
    Layout layout = layout_of(game);
    Rect away = layout.away, card = card_at_desk(game, &layout, ui);
    Canvas *canvas = ui->canvas;
    bool choosing = game->walker.choosing;
    ui->page = choosing || game->pad.reaching;
    ui_place(ui, away, CHOOSE_FLOOR, KEY_NONE, 0, !ui->page);
    ui->canvas = NULL;
    Ui measure = *ui;
    float plan = corridor_plan(game, &measure, away), band = place_band(game, &measure, away, draw_band);
    bool aside = choosing || (waiting_card(game) && card.x < away.x + away.w && card.y + card.h > band);
    ui->canvas = canvas;
    if (canvas) {
        CorridorView view = corridor_view(game, away, clear_of(away, card, plan, choosing ? away.y : band));
        corridor_draw(&view, canvas);
    }
    corridor_plan(game, ui, away);
    place_draw(game, canvas); /* what one has come out of fades */
    draw_around(&layout, ui);
    instruments_top(game, &layout, ui);
    column_draw(game, &layout, ui, card);
    draw_help(&game->desk, &layout, ui, choosing);
    if (!aside)
        place_band(game, ui, away, draw_band);
    if (choosing) {
        ui->ring = ui->count;
        corridor_list(game, ui, away);
    } else {
        card_draw(game, ui, card);
    }
}

static void enter(Game *game)
{
    corridor_place(game);
}

/* The corridor itself is drawn here. */
static PlaceId place(const Game *game)
{
    (void)game;
    return PLACE_NONE;
}

/* The lamp that ails is slow; with reduced motion it does not. */
static uint64_t wait(const Game *game)
{
    enum { CALM = 50000, GENTLE = 33333 };
    if (!corridor_idle(game) || game->walker.going)
        return 0;
    return game->settings.reduced_motion ? CALM : GENTLE;
}

const Page page_corridor = {.name = "corridor",
                            .timed = true,
                            .enter = enter,
                            .runs = runs,
                            .update = update,
                            .early = early,
                            .input = input,
                            .choose = choose,
                            .draw = draw,
                            .wait = wait,
                            .place = place};
