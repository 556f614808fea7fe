/* page_beyond.c - what lies beyond the cards: their list, or one of them. What each shows is its own affair. */
#include "base/translate.h"
#include "front/cards/beyond.h"
#include "front/cards/beyond_list.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"

static const float least_scale = 1.2f, list_scale = 1.5f; /* of the foot, and of the list: to be read from the back of a room */

enum { MARGIN = 60, TOP = 36, ABOVE_FOOT = 24, FRAME = 16667 };

static void enter(Game *game)
{
    beyond_prepare(game);
    game->beyond.open = false;
    game->focus = CHOOSE_BEYOND_CARD + (int)game->beyond.at;
}

static void back(Game *game)
{
    if (!game->beyond.open) {
        game->beyond.left = true;
        go_to_button(game, PAGE_CARDS, CHOOSE_BEYOND);
        return;
    }
    game->beyond.open = false;
    game->focus = CHOOSE_BEYOND_CARD + (int)game->beyond.at;
}

static void open(Game *game, BeyondId id)
{
    beyond_open(game, id);
    game->focus = CHOOSE_LATER;
}

static void choose(Game *game, int id)
{
    const Card *card = beyond_card(game->beyond.at);
    if (id == CHOOSE_BACK)
        back(game);
    else if (id == CHOOSE_LATER || id == CHOOSE_EARLIER)
        open(game, beyond_next(game, game->beyond.at, id == CHOOSE_LATER ? 1 : -1));
    else if (id >= CHOOSE_BEYOND_CARD && id < CHOOSE_BEYOND_CARD + (int)BEYOND_COUNT)
        open(game, (BeyondId)(id - CHOOSE_BEYOND_CARD));
    else if (card->choose)
        card->choose(game, id);
}

static bool early(Game *game, const Input *input)
{
    const Card *card = beyond_card(game->beyond.at);
    int by = input->kind == INPUT_KEY_DOWN ? (input->key == KEY_RIGHT) - (input->key == KEY_LEFT) : 0;
    if (input->kind == INPUT_WHEEL)
        by = (input->notches < 0) - (input->notches > 0);
    if (input->kind == INPUT_KEY_DOWN && input->key == KEY_BACKSPACE && !input->repeat) {
        back(game);
        return true;
    }
    if (!game->beyond.open || !card->step || by == 0)
        return false;
    card->step(game, by);
    return true;
}

static void input(Game *game, const Input *input)
{
    if (input->kind == INPUT_BUTTON_DOWN && input->button == BUTTON_SECONDARY)
        back(game);
}

static void update(Game *game, uint64_t elapsed)
{
    const Card *card = beyond_card(game->beyond.at);
    beyond_work(game, BEYOND_STEPS);
    if (game->beyond.open && card->update)
        card->update(game, elapsed);
}

static uint64_t wait(const Game *game)
{
    return beyond_works(game) ? FRAME : UINT64_MAX;
}

/* ---- the picture ---- */

static float draw_foot(const Game *game, Ui *ui)
{
    ButtonLook to_cards = {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("To the cards")};
    ButtonLook of_one[] = {{.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("List")},
                           {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Before")},
                           {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Next")}};
    float scale = ui->scale;
    ui->scale = scale < least_scale ? least_scale : scale;
    float y = game->beyond.open ? flow_foot(ui, of_one, COUNT_OF(of_one)) : flow_foot(ui, &to_cards, 1);
    ui->scale = scale;
    return y;
}

/* The number on its key is its place among those that are listed. */
static ButtonLook list_look(int id, int place)
{
    return (ButtonLook){.id = CHOOSE_BEYOND_CARD + id, .key = KEY_CHARACTER, .character = (uint32_t)('1' + place), .label = beyond_title((BeyondId)id),
                        .detail = beyond_line((BeyondId)id)};
}

/* Spread over the room there is. */
static void draw_list(const Game *game, Ui *ui, Rect at)
{
    TextLook head = {FONT_BOLD, 54, INK_TEXT, ALIGN_LEFT, 1, true};
    float y = at.y + ui_label(ui, at.x, at.y, at.w, head, "%s", _("Behind the cards")), scale = ui->scale, h = 0;
    int ids[BEYOND_COUNT], count = 0;
    ui->scale = scale < list_scale ? list_scale : scale;
    for (int i = 0; i < (int)BEYOND_COUNT; i++) {
        if (beyond_told(game, (BeyondId)i))
            ids[count++] = i;
    }
    for (int i = 0; i < count; i++)
        h += ui_button_height(ui, at.w, list_look(ids[i], i));
    float between = (at.y + at.h - y - h) / (float)count;
    for (int i = 0; i < count; i++)
        y += between + ui_button(ui, at.x, y + between, at.w, list_look(ids[i], i));
    ui->scale = scale;
}

static void draw(const Game *game, Ui *ui)
{
    Ui measure = {.scale = ui->scale, .pad = ui->pad, .caps = ui->caps};
    float bottom = draw_foot(game, &measure);
    Rect at = {MARGIN, TOP, CANVAS_WIDTH - 2 * MARGIN, bottom - TOP - ABOVE_FOOT};
    if (game->beyond.open)
        beyond_card(game->beyond.at)->draw(game, ui, at);
    else
        draw_list(game, ui, at);
    draw_foot(game, ui);
}

const Page page_beyond = {.name = "beyond", .enter = enter, .update = update, .early = early, .input = input, .choose = choose, .draw = draw, .wait = wait};
