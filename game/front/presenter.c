/* presenter.c - see presenter.h. */
#include "front/presenter.h"

#include "base/translate.h"
#include "front/game.h"
#include "front/page_table.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/wrap.h"

enum { SECOND = 1000000, POINTER_RESTS = 2 * SECOND, SAID = 3 * SECOND };

static bool presents(const Game *game)
{
    return game->settings.presenter || game->page == PAGE_REPLAY;
}

/* ---- keys ---- */

static bool presses(const Input *input)
{
    return input->kind == INPUT_KEY_DOWN || input->kind == INPUT_BUTTON_DOWN || input->kind == INPUT_PAD_DOWN ||
           input->kind == INPUT_WHEEL;
}

/* The page's way on; BUTTON_NONE: it has none. */
static int way_on(const Ui *ui)
{
    static const int ways[] = {CHOOSE_LATER, CHOOSE_CONTINUE, CHOOSE_AGREE, CHOOSE_BEGIN, CHOOSE_NEXT_LEVEL};
    for (int i = 0; ui->page && i < COUNT_OF(ways); i++) {
        const Button *button = ui_button_of(ui, ways[i]);
        if (button && button->enabled)
            return ways[i];
    }
    return BUTTON_NONE;
}

static bool stop_or_go_on(Game *game)
{
    if (game->page == PAGE_PAUSE)
        go_back(game);
    else if (page_of(game->page)->timed)
        go_pause(game);
    else
        return false;
    return true;
}

/* Where settings are changed no key does anything but lead away. */
static bool on_settings(const Game *game)
{
    return game->page == PAGE_SETTINGS || game->page == PAGE_KEYS;
}

static bool say(Game *game)
{
    game->presenting.said = game->now;
    return true;
}

static bool strike(Game *game, const Ui *ui, const Input *input, int *id)
{
    Input raw = *input;
    if (input->struck != 0) /* as it was, before the page's meaning was given to it */
        key_of_code((KeyCode)input->struck, &raw.key, &raw.character);
    Input meant = key_meant(&game->settings.keys, SCOPE_PRESENTER, &raw);
    bool letter = meant.key == KEY_CHARACTER, replay = game->page == PAGE_REPLAY;
    if (game->page == PAGE_CODE) /* where letters are what is typed */
        return false;
    if (on_settings(game))
        return input->key != KEY_ESCAPE && say(game);
    if (input->repeat || input->control)
        return input->control;
    if (letter && meant.character == 'b') {
        game->presenting.blank = true;
        return true;
    }
    if (letter && meant.character == 'p' && !replay)
        return stop_or_go_on(game);
    if (meant.key == KEY_SPACE && !replay)
        *id = way_on(ui);
    return *id != BUTTON_NONE;
}

bool presenter_input(Game *game, const Ui *ui, const Input *input, int *id)
{
    *id = BUTTON_NONE;
    if (game->presenting.blank) {
        game->presenting.blank = !presses(input);
        return true;
    }
    return presents(game) && input->kind == INPUT_KEY_DOWN && strike(game, ui, input, id);
}

bool presenter_keeps(Game *game, int id)
{
    bool ends = id == CHOOSE_QUIT && game->page == PAGE_QUIT,
         sets = id == CHOOSE_SETTINGS || id == CHOOSE_KEYS || id == CHOOSE_OPEN_ALL;
    bool lets_go = id == CHOOSE_TITLE && game->page == PAGE_PAUSE;
    return game->settings.presenter && (ends || sets || lets_go) && say(game);
}

/* ---- the pointer ---- */

void presenter_pointed(Game *game)
{
    game->presenting.pointed = game->now;
}

static uint64_t left_of(uint64_t since, uint64_t now, uint64_t lasts)
{
    return since > 0 && now < since + lasts ? since + lasts - now : 0;
}

bool game_pointer(const Game *game)
{
    return !presents(game) ||
           (!game->presenting.blank && left_of(game->presenting.pointed, game->now, POINTER_RESTS) > 0);
}

uint64_t presenter_wait(const Game *game)
{
    uint64_t pointer = presents(game) ? left_of(game->presenting.pointed, game->now, POINTER_RESTS) : 0;
    uint64_t said = left_of(game->presenting.said, game->now, SAID);
    uint64_t sooner = pointer > 0 && (said == 0 || pointer < said) ? pointer : said;
    return sooner > 0 ? sooner : UINT64_MAX;
}

void presenter_draw(const Game *game, Ui *ui)
{
    TextLook look = {FONT_BOLD, 26, INK_HAND, ALIGN_CENTRE, 1, true};
    float h = ui_line(ui, look.size) + 20;
    if (left_of(game->presenting.said, game->now, SAID) == 0)
        return;
    Rect at = {100, (CANVAS_HEIGHT - h) / 2, CANVAS_WIDTH - 200, h};
    ui_ground(ui, at, INK_BUSY);
    ui_label(ui, at.x + 10, at.y + 10, at.w - 20, look, "%s", _("While one presents, this is for the pointer alone."));
}
