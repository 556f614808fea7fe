/* game.c - what main.c drives: time to the present page, its picture back. Each page is in its own file; inputs are game_input.c. */
#include "front/game.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "front/advance.h"
#include "front/game_inside.h"
#include "front/glass/pointer.h"
#include "front/guard.h"
#include "front/page_table.h"
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

void game_refocus(Game *game)
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

void game_end_drags(Game *game)
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
    game_end_drags(game);
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
    game_refocus(game);
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
        game_refocus(game);
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
        game_refocus(game);
}

void game_keyboard(Game *game, const Keyboard *keyboard)
{
    if (memcmp(game->keyboard.engraved, keyboard->engraved, sizeof keyboard->engraved) == 0)
        return;
    game->keyboard = *keyboard;
    keyboard_settle(&game->keyboard);
    game_refocus(game);
}

void game_leave(Game *game)
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

void game_tick(Game *game, uint64_t now)
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
        game_leave(game);
}

void game_update(Game *game, uint64_t now)
{
    game_tick(game, now);
    game_refocus(game);
}

void game_arrive(Game *game)
{
    show(game);
    place_update(game, 0);
    place_arrive(&game->places);
}

/* ---- what is seen ---- */

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
