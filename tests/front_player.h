/* front_player.h - a person for tests of the front: a clock, keys, a pointer, and a reader of what is on the screen. It
 * finds what it clicks by asking the page for its buttons, and it knows no pixel. Included after cmocka.h. */
#pragma once

#include <stdio.h>

#include "front/page_table.h"
#include "front/game.h"
#include "front/ui/widgets.h"
#include "front/glass/hand.h"
#include "front/glass/cells.h"
#include "front/ui/layout.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/glass/sea.h"
#include "work/choices.h"
#include "scratch.h"

typedef struct Player {
    Game *game;
    Canvas *canvas;
    Scratch *scratch; /* a folder of his own */
    uint64_t now;
    bool seen[PAGE_COUNT];
    int choice; /* how many offers were answered */
    int gathers, deposits;
    int sizes;       /* looked at in turn */
    bool picky;      /* looks at every frame for overlaps */
    bool hasty;      /* presses what has just come, as well; who is not waits until it takes a key */
    char worst[400]; /* the first thing wrong with a picture */
} Player;

static inline void see(Player *player);
static inline void pass(Player *player, uint64_t microseconds);

/* ---- sitting down ---- */

static inline int open_player(void **state)
{
    Player *player = calloc(1, sizeof *player);
    void *scratch = NULL;
    *state = player;
    if (!player || set_up(&scratch) != 0)
        return -1;
    player->scratch = scratch;
    player->canvas = calloc(1, sizeof(Canvas));
    return player->canvas ? 0 : -1;
}

static inline int close_player(void **state)
{
    Player *player = *state;
    void *scratch = player->scratch;
    game_close(player->game);
    free(player->canvas);
    free(player);
    return tear_down(&scratch);
}

#define PLAYED(claim) cmocka_unit_test_setup_teardown(claim, open_player, close_player)

/* Opens a game; one that was open is closed. */
static inline Player *sit_down(Player *player, const GameOptions *options)
{
    Buffer error = {0};
    int status = 0;
    game_close(player->game);
    player->game = game_open(options, &error, &status);
    if (!player->game)
        fail_msg("%s", error.data ? error.data : "no message");
    buffer_free(&error);
    pass(player, 0);
    return player;
}

/* The same with a level's text. */
static inline Player *sit_down_to(Player *player, const char *level, const GameOptions *wanted)
{
    char path[PATH_LENGTH_MAX];
    GameOptions options = *wanted;
    snprintf(path, sizeof path, "%s", in(player->scratch, "played.level"));
    put(path, level);
    options.level_path = path;
    return sit_down(player, &options);
}

/* ---- time and inputs ---- */

static inline void pass(Player *player, uint64_t microseconds)
{
    player->now += microseconds;
    game_update(player->game, player->now);
    player->seen[player->game->page] = true;
}

static inline void let_it_come(Player *player)
{
    enum { FRAME = 16667 };
    const Guard *guard = &player->game->guard;
    while (!player->hasty && (player->game->page == PAGE_DESK || player->game->page == PAGE_QUESTION || player->game->page == PAGE_CARDS) &&
           (player->now < guard->card_until || player->now < guard->panel_until))
        pass(player, FRAME);
}

static inline void give(Player *player, Input input)
{
    if (input.kind == INPUT_KEY_DOWN || input.kind == INPUT_BUTTON_DOWN || input.kind == INPUT_PAD_DOWN)
        let_it_come(player);
    game_input(player->game, &input, player->now);
    player->seen[player->game->page] = true;
}

static inline void key(Player *player, Key which)
{
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = which});
    give(player, (Input){.kind = INPUT_KEY_UP, .key = which});
}

static inline void letter(Player *player, char which)
{
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_CHARACTER, .character = (unsigned char)which});
    give(player, (Input){.kind = INPUT_KEY_UP, .key = KEY_CHARACTER, .character = (unsigned char)which});
}

static inline void point_at(Player *player, float x, float y)
{
    give(player, (Input){.kind = INPUT_POINTER, .x = x, .y = y});
}

static inline void button_at(Player *player, InputKind kind, int button, float x, float y)
{
    give(player, (Input){.kind = kind, .button = button, .x = x, .y = y});
}

static inline void click_at(Player *player, float x, float y)
{
    point_at(player, x, y);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, x, y);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, x, y);
}

/* Whether the page has that button now, and it is enabled. */
static inline bool offered(const Player *player, int id)
{
    Ui ui = game_buttons(player->game);
    const Button *button = ui_button_of(&ui, id);
    return button && button->enabled;
}

static inline void click(Player *player, int id)
{
    Ui ui = game_buttons(player->game);
    const Button *button = ui_button_of(&ui, id);
    assert_non_null(button);
    click_at(player, button->at.x + button->at.w / 2, button->at.y + button->at.h / 2);
}

/* Moves the keyboard to a button and presses Enter. */
static inline void enter_on(Player *player, int id)
{
    for (int i = 0; i < 2 * BUTTONS_MAX && player->game->focus != id; i++)
        key(player, KEY_DOWN);
    assert_int_equal(player->game->focus, id);
    key(player, KEY_ENTER);
}

/* From the lift in the morning of the first day on to the start of the terminal. */
static inline void begin_and_agree(Player *player)
{
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_CONSENT);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_BOOT);
}

/* ---- looking ---- */

typedef struct TextBox {
    float left, top, right, bottom;
    Text text;
} TextBox;

static inline TextBox box_of(const Canvas *canvas, const CanvasItem *item)
{
    static const float share[] = {[ALIGN_LEFT] = 0, [ALIGN_CENTRE] = 0.5f, [ALIGN_RIGHT] = 1};
    Text text = {canvas->text + item->first, item->length};
    float w = canvas_width((Font)item->font, item->size, text), left = item->x - w * share[item->align];
    return (TextBox){left, item->y - item->size * 0.75f, left + w, item->y + item->size * 0.22f, text};
}

static inline bool boxes_meet(const TextBox *a, const TextBox *b)
{
    return a->left + 0.5f < b->right && b->left + 0.5f < a->right && a->top + 0.5f < b->bottom &&
           b->top + 0.5f < a->bottom;
}

static inline bool box_outside(const TextBox *box)
{
    return box->left < -0.5f || box->top < -0.5f || box->right > CANVAS_WIDTH + 0.5f ||
           box->bottom > CANVAS_HEIGHT + 0.5f;
}

static inline void complain(Player *player, const char *what, const TextBox *a, const TextBox *b)
{
    if (!player->worst[0])
        snprintf(player->worst, sizeof player->worst, "%s, %d %%: %s: '%.*s' (%.0f,%.0f) and '%.*s' (%.0f,%.0f)",
                 page_of(player->game->page)->name, player->game->settings.text_per_cent, what, a->text.length,
                 a->text.at, (double)a->left, (double)a->top, b ? b->text.length : 0, b ? b->text.at : "",
                 b ? (double)b->left : 0.0, b ? (double)b->top : 0.0);
}

/* What is written on the picture of a place, with nothing but such texts in between: a panel may lie over it. */
static inline bool on_place(const Canvas *canvas, int item)
{
    while (item > 0 && canvas->items[item].kind == ITEM_TEXT)
        item--;
    return canvas->items[item].kind == ITEM_PICTURE;
}

/* No text lies outside the picture, and no two lie on each other. */
static inline void look(Player *player)
{
    enum { TEXTS_MAX = 400 };
    static const float small = 17.9f; /* no text is smaller than 18 units */
    TextBox boxes[TEXTS_MAX];
    int count = 0, written = 0; /* the first of them are written on a place, */
    Canvas *canvas = player->canvas;
    for (int i = 0; i < canvas->item_count && count < TEXTS_MAX; i++) {
        if (canvas->items[i].kind != ITEM_TEXT)
            continue;
        bool sign = on_place(canvas, i);
        boxes[count] = box_of(canvas, &canvas->items[i]);
        if (box_outside(&boxes[count]))
            complain(player, "outside", &boxes[count], NULL);
        if (canvas->items[i].size < small && !sign)
            complain(player, "too small", &boxes[count], NULL);
        for (int j = sign ? 0 : written; j < count; j++) {
            if (boxes_meet(&boxes[j], &boxes[count]))
                complain(player, "overlap", &boxes[j], &boxes[count]);
        }
        count++;
        written += sign;
    }
    if (canvas->dropped > 0 && !player->worst[0])
        snprintf(player->worst, sizeof player->worst, "%d items dropped", canvas->dropped);
}

/* A card's answers lie on its ground, a bin's tag on the bin, and anything on a corridor's floor; nothing else that can be chosen meets. */
static inline bool apart(const Button *a, const Button *b)
{
    bool chosen = (a->enabled || a->id == CHOOSE_CARD_GROUND) && (b->enabled || b->id == CHOOSE_CARD_GROUND);
    bool meet = a->at.x + 0.5f < b->at.x + b->at.w && b->at.x + 0.5f < a->at.x + a->at.w &&
                a->at.y + 0.5f < b->at.y + b->at.h && b->at.y + 0.5f < a->at.y + a->at.h;
    bool answer = a->id == CHOOSE_CARD_GROUND && ((b->id >= CHOOSE_ANSWER && b->id < CHOOSE_CARD_GROUND) || b->id == CHOOSE_CARD);
    bool tag = b->id >= CHOOSE_CLEAR && b->id < CHOOSE_ANSWER && a->id == CHOOSE_BIN + b->id - CHOOSE_CLEAR;
    return !meet || !chosen || answer || tag || a->id == CHOOSE_FLOOR;
}

static inline void look_at_buttons(Player *player)
{
    Ui ui = game_buttons(player->game);
    for (int i = 0; i < ui.count; i++) {
        for (int j = 0; j < i; j++) {
            if (!player->worst[0] && !apart(&ui.buttons[j], &ui.buttons[i]))
                snprintf(player->worst, sizeof player->worst, "%s, %d %%%s: button %d (%.0f,%.0f) lies on %d (%.0f,%.0f)",
                         page_of(player->game->page)->name, player->game->settings.text_per_cent,
                         ui.pad ? ", pad" : "", ui.buttons[i].id, (double)ui.buttons[i].at.x,
                         (double)ui.buttons[i].at.y, ui.buttons[j].id, (double)ui.buttons[j].at.x,
                         (double)ui.buttons[j].at.y);
        }
    }
}

static inline void see(Player *player)
{
    game_draw(player->game, player->canvas);
    if (player->picky) {
        look(player);
        look_at_buttons(player);
    } else
        assert_int_equal(player->canvas->dropped, 0);
}

/* How many texts hold these words. */
static inline int times_shown(Player *player, const char *words)
{
    const Canvas *canvas = player->canvas;
    int count = 0;
    see(player);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        char text[1024] = "";
        if (item->kind == ITEM_TEXT)
            snprintf(text, sizeof text, "%.*s", item->length, canvas->text + item->first);
        count += strstr(text, words) != NULL;
    }
    return count;
}

static inline bool shows(Player *player, const char *words)
{
    return times_shown(player, words) > 0;
}

/* How many texts are these words and no others. */
static inline int times_seen(Player *player, const char *words)
{
    const Canvas *canvas = player->canvas;
    int count = 0;
    see(player);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        count += item->kind == ITEM_TEXT && text_is((Text){canvas->text + item->first, item->length}, words);
    }
    return count;
}

enum { SIZE_LEAST = 100, SIZE_MOST = 200, SIZE_STEP = 5, SIZES = 2 * ((SIZE_MOST - SIZE_LEAST) / SIZE_STEP + 1) };

/* Looks at the present moment at one of SIZES: a text size, and whether a pad was used last. */
static inline void see_size(Player *player, int which)
{
    Game *game = player->game;
    int before = game->settings.text_per_cent;
    bool pad = game->pad.used;
    player->picky = true;
    game->settings.text_per_cent = SIZE_LEAST + which / 2 % (SIZES / 2) * SIZE_STEP;
    game->pad.used = which % 2;
    pass(player, 0);
    see(player);
    player->picky = false;
    game->settings.text_per_cent = before;
    game->pad.used = pad;
    pass(player, 0);
}

static inline void see_sizes(Player *player)
{
    for (int i = 0; i < SIZES; i++)
        see_size(player, i);
}

/* At some of them, and the next time at others: for one who looks again and again. */
static inline void see_sizes_in_turn(Player *player)
{
    enum { AT_ONCE = 6 };
    for (int i = 0; i < AT_ONCE; i++)
        see_size(player, player->sizes++ % SIZES);
}

/* ---- playing ---- */

static inline const Day *day_of(const Player *player)
{
    return &player->game->play.day;
}

static inline int minute_of(const Player *player)
{
    return beat_minute(day_of(player)->beat);
}

/* Whether a button lies over that cell. */
static inline bool covered(const Player *player, int column, int row)
{
    Ui ui = game_buttons(player->game);
    Layout layout = layout_of(player->game);
    CanvasPoint at = cells_centre(&layout, &player->game->desk, column, row);
    return ui_covers(&ui, at.x, at.y);
}

/* A ripe cluster wholly in view, and where it is. */
static inline bool find_cluster(const Player *player, Box *box, Temper *temper)
{
    const Day *day = day_of(player);
    const Desk *desk = &player->game->desk;
    int left = (int)desk->want_x, top = (int)desk->want_y;
    if (desk->pan_x < desk->want_x || desk->pan_x > desk->want_x || desk->pan_y < desk->want_y ||
        desk->pan_y > desk->want_y)
        return false; /* the view is still moving */
    for (int y = top; y < top + VIEW_ROWS && y < day->field.rows; y++) {
        for (int x = left; x < left + VIEW_COLUMNS && x < day->field.columns; x++) {
            Sight sight = field_look(day->level, &day->field, day->beat, day->office.signal, x, y);
            if (sight.cluster < 0 || sight.kind != CLUSTER_TRUE || sight.stage != STAGE_RIPE)
                continue;
            const Cluster *cluster = &day->field.clusters[sight.cluster];
            *box = (Box){cluster->column, cluster->row, 8, 8};
            *box = field_clip(&day->field, *box);
            *temper = (Temper)cluster->temper;
            int right = box->column + box->columns - 1, bottom = box->row + box->rows - 1;
            if (box->column >= left && box->row >= top && right < left + VIEW_COLUMNS && bottom < top + VIEW_ROWS &&
                !covered(player, box->column, box->row) && !covered(player, right, bottom))
                return true;
        }
    }
    return false;
}

static inline int bin_for(const Player *player, Temper temper)
{
    const Day *day = day_of(player);
    for (int i = 0; i < BIN_COUNT; i++) {
        const Bin *bin = &day->bins[day->file][i];
        if (bin->right[temper] < bin->quota[temper])
            return i;
    }
    return 0;
}

/* Asked what one did today, one does not know. */
static inline void answer_nothing(Player *player)
{
    if (player->game->page == PAGE_QUESTION)
        letter(player, 'n');
}

/* Whether the run's own cards are up, and not those of a day. */
static inline bool at_the_end(const Player *player)
{
    return player->game->page == PAGE_CARDS && player->game->deck.whole;
}

/* From card to card, by the key that always turns. */
static inline void turn_to_card(Player *player, CardId id)
{
    for (int turns = 0; turns < 2 * (int)CARD_COUNT && player->game->deck.at != id; turns++)
        key(player, KEY_PAGE_DOWN);
    assert_int_equal(player->game->deck.at, id);
}

/* From the cards of a day on to the evening. */
static inline void look_back(Player *player)
{
    answer_nothing(player);
    if (player->game->page == PAGE_CARDS && !player->game->deck.whole)
        letter(player, 'z');
}

/* Whoever tests that an offer is answered by turns takes each of its choices once. */
static inline int next_choice(Player *player, const Offer *offer)
{
    Choice choices[3];
    int count = day_choices(day_of(player), offer, choices);
    return player->choice++ % max_int(count, 1);
}
