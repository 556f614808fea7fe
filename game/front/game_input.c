/* game_input.c - where an input goes: to the window, to a button, to the page. What a page does with it is in its own file. */
#include "front/game.h"

#include <math.h>

#include "front/desk/pad.h"
#include "front/game_inside.h"
#include "front/guard.h"
#include "front/page_table.h"
#include "front/pages/drop.h"
#include "front/places/place.h"
#include "front/presenter.h"
#include "front/reread.h"
#include "front/run/go.h"
#include "front/run/kiosk.h"
#include "front/sound/ask.h"
#include "front/ui/ui.h"

static void choose(Game *game, int id)
{
    if (id == BUTTON_NONE || guard_holds(game, id))
        return;
    ask_cue(game, CUE_CLICK);
    page_of(game->page)->choose(game, id);
}

/* Full screen: works wherever one is, and is kept like any other setting. True when that was the key. */
static bool switch_screen(Game *game, const Input *input)
{
    if (input->kind != INPUT_KEY_DOWN || input->key != KEY_F11)
        return false;
    if (input->repeat)
        return true;
    if (game->settings.presenter) { /* for this time only */
        game->settings.full_screen = !game->settings.full_screen;
        return true;
    }
    settings_change(&game->settings, &game->settings_kept, SETTING_FULL_SCREEN, !game->settings.full_screen);
    settings_keep(&game->settings_kept);
    return true;
}

/* The drawings of the places are read anew. True when that was the key. */
static bool reload(Places *places, const Input *input)
{
    if (input->kind != INPUT_KEY_DOWN || input->key != KEY_F5)
        return false;
    if (!input->repeat)
        place_reload(places);
    return true;
}

/* What is pressed ends a change of place; it does what it does besides. */
static void hurry(Places *places, const Input *input)
{
    if (input->kind == INPUT_KEY_DOWN || input->kind == INPUT_BUTTON_DOWN || input->kind == INPUT_PAD_DOWN)
        place_arrive(places);
}

/* The pointer: what it is over has the focus; a click goes down and up on the same button. True when a button took it.
 */
static bool point(Game *game, const Ui *ui, const Input *input)
{
    int under = ui_at(ui, input->x, input->y);
    if (ui->page && under != BUTTON_NONE)
        game->focus = under;
    if (input->kind == INPUT_BUTTON_DOWN && input->button == BUTTON_PRIMARY) {
        guard_pressed(game, under);
        return ui_covers(ui, input->x, input->y);
    }
    if (input->kind != INPUT_BUTTON_UP || input->button != BUTTON_PRIMARY)
        return false;
    int pressed = game->pressed;
    game->pressed = BUTTON_NONE;
    if (pressed == BUTTON_NONE)
        return false;
    if (pressed == under)
        choose(game, under);
    return true;
}

static void choose_by_key(Game *game, int id)
{
    if (!presenter_keeps(game, id))
        choose(game, id);
}

static int step_of(const Input *input)
{
    bool back = input->key == KEY_UP || input->key == KEY_LEFT || (input->key == KEY_TAB && input->shift);
    bool on = input->key == KEY_DOWN || input->key == KEY_RIGHT || (input->key == KEY_TAB && !input->shift);
    return back ? -1 : on ? 1 : 0;
}

/* Keys: a button's own; on a page also moving and Enter. True when a button took it. */
static bool press(Game *game, const Ui *ui, const Input *input)
{
    int keyed = input->repeat || input->control ? BUTTON_NONE : ui_keyed(ui, input);
    if (keyed != BUTTON_NONE) {
        choose_by_key(game, keyed);
        return true;
    }
    if (!ui->page)
        return false;
    if (step_of(input) != 0) {
        game->focus = ui_neighbour(ui, game->focus, step_of(input));
        return true;
    }
    if (input->repeat || (input->key != KEY_ENTER && input->key != KEY_SPACE))
        return false;
    if (guard_new_panel(game))
        return true;
    choose_by_key(game, game->focus);
    return true;
}

static void leave_window(Game *game)
{
    game->boot.cut = (Input){.kind = INPUT_NONE}; /* that it is let go may never be told */
    game_end_drags(game);
    if (page_of(game->page)->timed && !reread_looked_away(game))
        go_pause(game);
    game_settle(game);
}

/* A pointer that only trembles is not in use. */
static void note_device(Game *game, const Input *input)
{
    static const float tremble = 4;
    bool moved = fabsf(input->x - game->pointer_x) + fabsf(input->y - game->pointer_y) > tremble;
    if (input->kind == INPUT_KEY_DOWN)
        game->keyed = true;
    else if (input->kind != INPUT_KEY_UP && (input->kind != INPUT_POINTER || moved)) {
        game->keyed = false;
        presenter_pointed(game);
    }
}

static void to_page(Game *game, const Input *input)
{
    const Page *page = page_of(game->page);
    CardKept kept = guard_before(game, input);
    Ui ui = game_buttons(game);
    bool pointer = input->kind == INPUT_POINTER || input->kind == INPUT_BUTTON_DOWN || input->kind == INPUT_BUTTON_UP;
    int pressed = BUTTON_NONE;
    bool taken = presenter_input(game, &ui, input, &pressed);
    note_device(game, input);
    if (pointer || input->kind == INPUT_WHEEL) {
        game->pointer_x = input->x;
        game->pointer_y = input->y;
        game->lifted = input->touch && input->kind == INPUT_BUTTON_UP;
    }
    if (taken)
        choose_by_key(game, pressed);
    else if (page->early && page->early(game, input))
        taken = true;
    else if (pointer)
        taken = point(game, &ui, input);
    else if (input->kind == INPUT_KEY_DOWN)
        taken = press(game, &ui, input);
    if (!taken && page->input)
        page->input(game, input);
    guard_after(game, &kept);
    game_settle(game);
    guard_look(game);
}

void game_press(Game *game, Key key, uint32_t character)
{
    Input input = {.kind = INPUT_KEY_DOWN, .key = key, .character = character};
    to_page(game, &input);
    game_refocus(game);
    input.kind = INPUT_KEY_UP;
    to_page(game, &input);
}

static void turn_wheel(Game *game, const Input *input)
{
    Input turned = *input;
    turned.notches = wheel_turn(&game->wheel, input->wheel_y, game->now);
    to_page(game, &turned);
}

static void strike(Game *game, const Input *input)
{
    Ui ui = game_buttons(game);
    Stroke stroke = pad_input(game, &ui, input);
    if (stroke.key != KEY_NONE)
        game_press(game, stroke.key, stroke.character);
    if (stroke.last)
        pad_reach(game, false);
    game_settle(game);
}

/* As the player has given keys; but a page that waits for one has it as it is. */
static void strike_key(Game *game, const Input *input)
{
    pad_rest(game);
    if (switch_screen(game, input) || reload(&game->places, input))
        return;
    Input meant = key_meant(&game->settings.keys, game->scope, input);
    to_page(game, game->keys_page.waits != ACT_NONE ? input : &meant);
}

/* Whoever looks at a card goes on looking at it. */
static void read_again(Game *game, int clock)
{
    bool cards = game->page == PAGE_CARDS;
    CardId card = game->deck.at;
    reread_saved(game, clock);
    game_settle(game);
    if (cards)
        reread_to_card(game, card);
    game_arrive(game);
}

void game_input(Game *game, const Input *input, uint64_t now)
{
    static const Input nothing = {.kind = INPUT_NONE};
    game_tick(game, now);
    hurry(&game->places, input);
    Input heeded = kiosk_heeds(&game->kiosk, input);
    input = &heeded;
    if (reread_input(game, input))
        input = &nothing;
    switch (input->kind) {
    case INPUT_CLOSED:
    case INPUT_QUIT: game_leave(game); break;
    case INPUT_FOCUS_LOST:
    case INPUT_HIDDEN: leave_window(game); break;
    case INPUT_DROPPED: game_end_drags(game); break;
    case INPUT_FILE:
        drop_pauses(game);
        game_settle(game);
        drop_file(game, input->path);
        game_settle(game);
        break;
    case INPUT_KEY_DOWN:
    case INPUT_KEY_UP: strike_key(game, input); break;
    case INPUT_POINTER:
    case INPUT_BUTTON_DOWN:
    case INPUT_BUTTON_UP:
        pad_rest(game);
        to_page(game, input);
        break;
    case INPUT_WHEEL:
        pad_rest(game);
        turn_wheel(game, input);
        break;
    case INPUT_PAD_DOWN:
    case INPUT_PAD_UP:
    case INPUT_PAD_STICK:
    case INPUT_PAD_GONE: strike(game, input); break;
    case INPUT_SAVED: read_again(game, input->clock); break;
    case INPUT_PAD_UNKNOWN: pad_unknown(&game->pad, input); break;
    case INPUT_NONE:
    case INPUT_FOCUS_GAINED:
    case INPUT_SHOWN:
    case INPUT_RESIZED: break;
    }
    game_refocus(game);
}
