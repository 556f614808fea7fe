/* game.c - what main.c drives: inputs and time to the present page, its picture back. Each page is in its own file. */
#include "front/game.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "front/advance.h"
#include "front/desk/pad.h"
#include "front/glass/pointer.h"
#include "front/guard.h"
#include "front/page_table.h"
#include "front/pages/drop.h"
#include "front/pages/room_watch.h"
#include "front/places/place.h"
#include "front/presenter.h"
#include "front/reread.h"
#include "front/run/go.h"
#include "front/run/kiosk.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/run/screening.h"
#include "front/run/waiting.h"
#include "front/scope.h"
#include "front/sound/ask.h"
#include "front/sound/captions.h"
#include "front/sound/cues.h"
#include "front/sound/room_tone.h"
#include "front/spectate.h"
#include "front/take_options.h"
#include "front/ui/ui.h"

enum { JUMP_MAX = 250000 }; /* microseconds: a longer gap was no time of play */

Ui game_buttons(const Game *game)
{
    Ui ui = ui_of(game, NULL);
    page_of(game->page)->draw(game, &ui);
    return ui;
}

/* Keeps the keyboard on a button that is there. */
static void refocus(Game *game)
{
    Ui ui = game_buttons(game);
    const Button *button = ui_button_of(&ui, game->focus);
    if (!button || !button->enabled)
        game->focus = ui.page ? ui_neighbour(&ui, BUTTON_NONE, 1) : BUTTON_NONE;
}

/* ---- from page to page ---- */

/* What of the page others have to know. */
static void show(Game *game)
{
    const Page *page = page_of(game->page);
    game->scope = scope_of(game);
    game->shown = (Shown){.place = page->place ? page->place(game) : PLACE_NONE, .timed = page->timed};
}

/* Whoever looks elsewhere while something is held lets it go, wherever it is let go: nothing is done by it, and nothing stays half done. */
static void end_drags(Game *game)
{
    game->pressed = BUTTON_NONE;
    game->settings_page.sliding = -1;
    game->question.sliding = QUESTIONS_ASKED;
    pointer_drop(&game->desk);
}

static void turn_to(Game *game, PageId page)
{
    game->page = page;
    game->focus = BUTTON_NONE;
    end_drags(game);
}

static void enter(Game *game, PageId wanted, int focus)
{
    PageId page = kiosk_page(&game->kiosk, wanted);
    game->before = game->page;
    turn_to(game, page);
    game->scroll = 0;
    if (page_of(page)->enter)
        page_of(page)->enter(game);
    if (focus != BUTTON_NONE)
        game->focus = focus;
    refocus(game);
}

static void pause(Game *game)
{
    if (game->page == PAGE_PAUSE || game->page == PAGE_QUIT || !game->play.loaded)
        return;
    game->behind = game->page;
    play_sync(&game->play);
    learnt_keep(&game->learnt);
    enter(game, PAGE_PAUSE, BUTTON_NONE);
}

static void to_settings(Game *game)
{
    game->settings_page = (SettingsPage){.from = game->page, .sliding = -1};
    enter(game, PAGE_SETTINGS, BUTTON_NONE);
}

static void grant(Game *game, Wish wish)
{
    switch (wish.kind) {
    case WISH_GO: enter(game, wish.page, wish.focus); break;
    case WISH_BACK:
        turn_to(game, game->behind);
        refocus(game);
        break;
    case WISH_PAUSE: pause(game); break;
    case WISH_SETTINGS: to_settings(game); break;
    case WISH_NONE: break;
    }
}

void game_settle(Game *game)
{
    advance_tell(game);
    while (game->wish.kind != WISH_NONE) {
        Wish wish = game->wish;
        game->wish = (Wish){.kind = WISH_NONE};
        grant(game, wish);
    }
    show(game);
    if (game->play.resumed)
        room_resume(game);
    game->play.resumed = false;
}

/* ---- opening and closing ---- */

static bool begin(Game *game, const char *path, Buffer *error, int *exit_status)
{
    if (game->reread.path[0])
        return play_start(game, path, error, exit_status);
    return game->kiosk.on ? kiosk_begin(game, error, exit_status) : play_open(game, path, error, exit_status);
}

Game *game_open(const GameOptions *options, Buffer *error, int *exit_status)
{
    Game *game = calloc(1, sizeof *game);
    if (!game) {
        buffer_text(error, "error: not enough memory for a game; close something and try again\n");
        *exit_status = EXIT_BUG;
        return NULL;
    }
    place_open(&game->places);
    if (!take_options(game, options, error, exit_status))
        goto fail;
    jargon_open(&game->jargon);
    phrases_open(&game->phrases);
    game->pointer_x = game->pointer_y = -1;
    if (options->level_path && !begin(game, options->level_path, error, exit_status))
        goto fail;
    if (options->reread.on && !reread_open(game, &options->reread, error, exit_status))
        goto fail;
    if (options->replay && !screening_open(game, options->replay, options->beside, error, exit_status))
        goto fail;
    go_to(game, options->replay ? PAGE_REPLAY : options->level_path ? play_page(&game->play) : PAGE_TITLE);
    game_settle(game);
    return game;
fail:
    play_stop(game);
    reread_free(&game->reread);
    buffer_free(&game->settings_kept.said);
    free(game);
    return NULL;
}

void game_close(Game *game)
{
    if (!game)
        return;
    play_stop(game);
    screening_close(game);
    settings_keep(&game->settings_kept);
    learnt_keep(&game->learnt);
    bests_keep(&game->bests);
    place_close(&game->places);
    library_free(&game->library);
    watched_free(&game->watched);
    buffer_free(&game->settings_kept.said);
    buffer_free(&game->broken);
    reread_free(&game->reread);
    free(game);
}

/* ---- the window ---- */

void game_size(Game *game, int width, int height)
{
    static const float usual = 1280.0f / CANVAS_WIDTH; /* pixels a logical unit */
    float across = (float)width / CANVAS_WIDTH, down = (float)height / CANVAS_HEIGHT;
    float scale = across < down ? across : down, enlarged = scale > 0 && scale < usual ? usual / scale : 1;
    bool same = fabsf(enlarged - game->enlarged) < 0.001f;
    game->enlarged = enlarged;
    if (!same)
        refocus(game);
}

static void leave(Game *game)
{
    play_sync(&game->play);
    settings_keep(&game->settings_kept);
    learnt_keep(&game->learnt);
    game->over = true;
}

/* ---- time ---- */

/* The day first; what the page does by itself only where it did not lead away from it. */
static void pass(Game *game, uint64_t elapsed)
{
    PageId id = game->page;
    const Page *page = page_of(id);
    if (page->runs && page->runs(game) && !game->presenting.blank && !waiting_stands(game) && !reread_stands(game))
        advance(game, elapsed);
    game_settle(game);
    if (page->update && game->page == id)
        page->update(game, elapsed);
    game_settle(game);
}

static void tick(Game *game, uint64_t now)
{
    if (!game->timed) {
        game->first = game->now = now;
        game->timed = true;
    }
    uint64_t elapsed = now > game->now ? now - game->now : 0;
    game->now = now > game->now ? now : game->now;
    elapsed = elapsed > JUMP_MAX ? JUMP_MAX : elapsed;
    if (elapsed > 0)
        pass(game, elapsed);
    if (!reread_stands(game))
        spectate_standing(game);
    game_settle(game);
    guard_look(game);
    spectate_hand(game, (float)elapsed / 1e6f);
    place_update(game, elapsed);
    cues_update(game);
    if (kiosk_left(&game->kiosk, elapsed))
        leave(game);
}

void game_update(Game *game, uint64_t now)
{
    tick(game, now);
    refocus(game);
}

void game_arrive(Game *game)
{
    show(game);
    place_update(game, 0);
    place_arrive(&game->places);
}

/* ---- inputs ---- */

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
    end_drags(game);
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
    refocus(game);
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

void game_keyboard(Game *game, const Keyboard *keyboard)
{
    if (memcmp(game->keyboard.engraved, keyboard->engraved, sizeof keyboard->engraved) == 0)
        return;
    game->keyboard = *keyboard;
    keyboard_settle(&game->keyboard);
    refocus(game);
}

void game_input(Game *game, const Input *input, uint64_t now)
{
    static const Input nothing = {.kind = INPUT_NONE};
    tick(game, now);
    hurry(&game->places, input);
    Input heeded = kiosk_heeds(&game->kiosk, input);
    input = &heeded;
    if (reread_input(game, input))
        input = &nothing;
    switch (input->kind) {
    case INPUT_CLOSED:
    case INPUT_QUIT: leave(game); break;
    case INPUT_FOCUS_LOST:
    case INPUT_HIDDEN: leave_window(game); break;
    case INPUT_DROPPED: end_drags(game); break;
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
    refocus(game);
}

void game_draw(const Game *game, Canvas *canvas)
{
    canvas_clear(canvas);
    Ui ui = ui_of(game, canvas);
    if (game->presenting.blank) {
        canvas_rect(canvas, 0, 0, CANVAS_WIDTH, CANVAS_HEIGHT, INK_SHADE, 255);
        return;
    }
    page_of(game->page)->draw(game, &ui);
    if (!page_of(game->page)->place)
        place_draw(game, canvas);
    captions_draw(game, &ui);
    reread_draw(game, &ui);
    presenter_draw(game, &ui);
}

uint64_t game_wait(const Game *game)
{
    const Page *page = page_of(game->page);
    uint64_t own = page->wait ? page->wait(game) : UINT64_MAX, of_place = place_wait(game);
    uint64_t presenting = presenter_wait(game), leaving = kiosk_wait(&game->kiosk);
    own = own < of_place ? own : of_place;
    own = reread_rests(game) ? UINT64_MAX : own;
    own = own < presenting ? own : presenting;
    return own < leaving ? own : leaving;
}

bool game_over(const Game *game)
{
    return game->over;
}

const char *game_rereads(const Game *game)
{
    return reread_on(game) ? game->reread.path : "";
}

const char *game_unkept(const Game *game)
{
    return game->play.trouble[0] ? game->play.trouble : game->unkept;
}

const Settings *game_settings(const Game *game)
{
    return &game->settings;
}

const char *game_settings_said(const Game *game)
{
    return buffer_view(&game->settings_kept.said).at;
}

const char *game_settings_unkept(const Game *game)
{
    return game->settings_kept.changed.count ? game->settings_kept.file.trouble : "";
}
