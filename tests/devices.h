/* devices.h - a button of any page taken by one device alone: the mouse, the keys, or a game controller. Included after
 * front_player.h. */
#pragma once

#include "front/state/choosable.h"
#include "front/state/page_ids.h"
#include "front/ui/widgets.h"
#include "front_player.h"

typedef struct Device {
    const char *name;
    void (*take)(Player *player, int id); /* a button that is offered now */
    void (*slide)(Player *player, int id, int notches); /* the bar of a row so far on from its beginning */
} Device;

static inline void pad_press(Player *player, PadButton button)
{
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = button});
    give(player, (Input){.kind = INPUT_PAD_UP, .pad = button});
}

/* By its own key, or else by going to it. */
static inline void take_by_keys(Player *player, int id)
{
    Ui ui = game_buttons(player->game);
    const Button *button = ui_button_of(&ui, id);
    assert_non_null(button);
    if (button->key == KEY_NONE)
        enter_on(player, id);
    else if (button->key == KEY_CHARACTER)
        letter(player, (char)button->character);
    else
        key(player, button->key);
}

/* What a controller has a button for where it does not go over the page. */
static inline PadButton pad_button_of(const Player *player, int id)
{
    static const PadButton answers[] = {PAD_UP, PAD_RIGHT, PAD_DOWN};
    if (player->game->page == PAGE_CORRIDOR)
        return id == CHOOSE_WHERE ? PAD_X : id == CHOOSE_DOOR ? PAD_A : id == CHOOSE_DESK ? PAD_B : PAD_NONE;
    bool answer = id >= CHOOSE_ANSWER && id < CHOOSE_ANSWER + COUNT_OF(answers);
    return answer ? answers[id - CHOOSE_ANSWER] : PAD_NONE;
}

static inline void take_by_pad(Player *player, int id)
{
    Ui ui = game_buttons(player->game);
    if (!ui.page && pad_button_of(player, id) != PAD_NONE) {
        pad_press(player, pad_button_of(player, id));
        return;
    }
    if (!ui.page)
        pad_press(player, PAD_Y);
    for (int i = 0; i < 2 * BUTTONS_MAX && player->game->focus != id; i++)
        pad_press(player, PAD_DOWN);
    assert_int_equal(player->game->focus, id);
    pad_press(player, PAD_A);
}

static inline void slide_by_mouse(Player *player, int id, int notches)
{
    Ui ui = game_buttons(player->game);
    const Button *button = ui_button_of(&ui, id);
    assert_non_null(button);
    Rect at = button->at;
    float y = at.y + at.h / 2;
    point_at(player, at.x + at.w / 2, y);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, at.x + at.w / 2, y);
    point_at(player, at.x + at.w * 0.1f * (float)notches, y);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, at.x + at.w * 0.1f * (float)notches, y);
}

static inline void slide_by_keys(Player *player, int id, int notches)
{
    for (int i = 0; i < 2 * BUTTONS_MAX && player->game->focus != id; i++)
        key(player, KEY_DOWN);
    for (int i = 0; i < notches; i++)
        key(player, KEY_RIGHT);
}

static inline void slide_by_pad(Player *player, int id, int notches)
{
    for (int i = 0; i < 2 * BUTTONS_MAX && player->game->focus != id; i++)
        pad_press(player, PAD_DOWN);
    for (int i = 0; i < notches; i++)
        pad_press(player, PAD_RIGHT);
}

static const Device by_mouse = {"mouse", click, slide_by_mouse};
static const Device by_keys = {"keys", take_by_keys, slide_by_keys};
static const Device by_pad = {"controller", take_by_pad, slide_by_pad};
