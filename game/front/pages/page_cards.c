/* page_cards.c - the cards: after each day a few of them, after the run all. One key turns to the next, one back; the clock stands. What a
 * card shows is its own affair. */

#include "base/translate.h"
#include "front/cards/beyond.h"
#include "front/cards/deck.h"
#include "front/cards/reckoning.h"
#include "front/pages/begin.h"
#include "front/pages/campaign_record.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/nouns.h"
#include "work/look.h"

static const float least_scale = 1.2f; /* of the foot: to be read from the back of a room */

enum { MARGIN = 60, TOP = 36, ABOVE_FOOT = 24, FRAME = 16667 /* microseconds */ };

/* Where one key leads on. */
static int onward(const Game *game)
{
    return !deck_ends(game, 1) ? CHOOSE_LATER : game->deck.whole ? CHOOSE_TITLE : CHOOSE_CONTINUE;
}

static void turn(Game *game, int by)
{
    if (deck_turn(game, by))
        game->focus = onward(game);
}

/* Whether anything lies behind the cards, and a picture can be had: not of a day at somebody else's desk. */
static bool has_beyond(const Game *game)
{
    return game->deck.whole && game->play.level.mode == MODE_PLAY;
}

static void enter(Game *game)
{
    if (game->play.day.phase == PHASE_OVER) {
        reckon_run(game);
        library_find(game);
        campaign_note(game);
        game->saved_picture = (SavedPicture){0};
    }
    Deck before = game->deck;
    deck_open(game);
    if (has_beyond(game))
        beyond_prepare(game);
    if (has_beyond(game) && game->beyond.left)
        deck_show(game, before.at);
    game->beyond.left = false;
    game->focus = onward(game);
}

/* The level to offer afterwards; NULL when there is none. */
static const Listed *next_level(const Game *game)
{
    return game->kiosk.on ? NULL : library_after(&game->library, game->play.level.title, game->play.level.next);
}

static void play_next(Game *game)
{
    const Listed *next = next_level(game);
    if (next)
        begin_level(game, next->path);
}

static void go_home(Game *game)
{
    game->play.day_seen = (int16_t)day_over(&game->play.day);
    go_to(game, play_page(&game->play));
}

static void choose(Game *game, int id)
{
    const Card *card = card_of(game->deck.at);
    if (id == CHOOSE_TITLE)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_BEYOND)
        go_to(game, PAGE_BEYOND);
    else if (id == CHOOSE_NEXT_LEVEL)
        play_next(game);
    else if (id == CHOOSE_CONTINUE)
        go_home(game);
    else if (id == CHOOSE_PAUSE)
        go_pause(game);
    else if (id == CHOOSE_KEEP_PICTURE)
        game->saved_picture.wished = true;
    else if (id == CHOOSE_LATER || id == CHOOSE_EARLIER)
        turn(game, id == CHOOSE_LATER ? 1 : -1);
    else if (card->choose)
        card->choose(game, id);
}

/* ---- inputs ---- */

static bool is_up(const Game *game)
{
    return game->now >= game->guard.panel_until;
}

static void step(Game *game, int by)
{
    const Card *card = card_of(game->deck.at);
    if (card->step)
        card->step(game, by);
    else if (is_up(game))
        turn(game, by);
}

static bool early(Game *game, const Input *input)
{
    bool down = input->kind == INPUT_KEY_DOWN;
    int sideways = down ? (input->key == KEY_RIGHT) - (input->key == KEY_LEFT) : 0;
    int turns = down ? (input->key == KEY_PAGE_DOWN) - (input->key == KEY_PAGE_UP || input->key == KEY_BACKSPACE) : 0;
    if (input->kind == INPUT_WHEEL)
        sideways = (input->notches < 0) - (input->notches > 0);
    if (sideways != 0)
        step(game, sideways);
    else if (turns != 0 && !input->repeat && is_up(game))
        turn(game, turns);
    return sideways != 0 || turns != 0;
}

/* A click beside all buttons turns the card, the other button turns it back. */
static void input(Game *game, const Input *input)
{
    if (input->kind != INPUT_BUTTON_DOWN || !is_up(game))
        return;
    if (input->button == BUTTON_PRIMARY)
        turn(game, 1);
    else if (input->button == BUTTON_SECONDARY)
        turn(game, -1);
}

/* ---- the picture ---- */

static void update(Game *game, uint64_t elapsed)
{
    const Card *card = card_of(game->deck.at);
    game->deck.seconds += (double)elapsed / 1e6;
    if (has_beyond(game))
        beyond_work(game, BEYOND_STEPS);
    if (card->update)
        card->update(game, elapsed);
}

static uint64_t wait(const Game *game)
{
    const Card *card = card_of(game->deck.at);
    uint64_t own = card->wait ? card->wait(game) : UINT64_MAX;
    return beyond_works(game) && own > FRAME ? FRAME : own;
}

/* At the end of all what comes next is named, where there is room. */
static float draw_foot(const Game *game, Ui *ui)
{
    const Listed *next = game->deck.whole && deck_ends(game, 1) ? next_level(game) : NULL;
    Key enter = game->focus == CHOOSE_LATER ? KEY_ENTER : KEY_PAGE_DOWN; /* as long as it is no other button's */
    ButtonLook back = {.id = CHOOSE_EARLIER, .key = KEY_BACKSPACE, .label = _("Back"), .disabled = deck_ends(game, -1)};
    ButtonLook on = {.id = CHOOSE_LATER, .key = enter, .label = _("On"), .disabled = deck_ends(game, 1)};
    bool end = on.disabled, last = has_beyond(game) && end;
    if (last)
        on = (ButtonLook){.id = CHOOSE_KEEP_PICTURE, .key = KEY_CHARACTER, .character = 's', .label = _("Picture")};
    ButtonLook beyond = {.id = CHOOSE_BEYOND, .key = KEY_CHARACTER, .character = 'b', .label = _("Behind them")};
    ButtonLook title = {.id = CHOOSE_TITLE, .key = KEY_ESCAPE, .label = _("To the title")};
    if (game->kiosk.on) /* one stays to the last card */
        title = end ? (ButtonLook){.id = CHOOSE_TITLE, .label = _("Done")} : act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause"));
    ButtonLook level = {.id = CHOOSE_NEXT_LEVEL, .key = KEY_CHARACTER, .character = 'n', .label = _("Next level"),
                        .detail = next && ui->scale < 1.1f ? next->title : NULL};
    ButtonLook of_run[] = {back, on, last ? beyond : title, last ? title : level, level};
    ButtonLook of_day[] = {back, on, act_button(ACT_HOME, CHOOSE_CONTINUE, _("Home")), act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause"))};
    float scale = ui->scale;
    ui->scale = scale < least_scale ? least_scale : scale;
    float y = game->deck.whole ? flow_foot(ui, of_run, (next ? 4 : 3) + last) : flow_foot(ui, of_day, COUNT_OF(of_day));
    ui->scale = scale;
    return y;
}

/* Where the picture of the result went, above the foot of the last card; returns its top. */
static float draw_kept(const Game *game, Ui *ui, float bottom)
{
    TextLook look = {FONT_TEXT, 26, INK_TEXT, ALIGN_LEFT, 3, false};
    char said[RUN_TROUBLE_MAX];
    nouns_path(game->settings.plain, game->saved_picture.told, said, sizeof said);
    Text told = text_of(said);
    float w = CANVAS_WIDTH - 2 * MARGIN;
    if (told.length == 0 || !deck_ends(game, 1))
        return bottom;
    float y = bottom - ui_wrap_height(ui, w, look, told) - 12;
    ui_wrap(ui, MARGIN, y, w, look, told);
    return y;
}

/* The foot is drawn last, so that a card's own buttons come before it. */
static void draw(const Game *game, Ui *ui)
{
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    float bottom = draw_kept(game, ui, draw_foot(game, &measure));
    card_of(game->deck.at)->draw(game, ui, (Rect){MARGIN, TOP, CANVAS_WIDTH - 2 * MARGIN, bottom - TOP - ABOVE_FOOT});
    draw_foot(game, ui);
}

const Page page_cards = {.name = "cards", .enter = enter, .update = update, .early = early, .input = input, .choose = choose, .draw = draw, .wait = wait};
