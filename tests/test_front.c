/* test_front.c - the game as seen, without a window: whole days by keys alone and by mouse alone, pausing, resuming,
 * and whether every text is on the screen and on no other text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/game.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/keys.h"
#include "front/ui/widgets.h"
#include "front/words/words.h"
#include "front/desk/desk.h"
#include "front/run/waiting.h"
#include "front/glass/cells.h"
#include "front_player.h"
#include "scratch.h"
#include "work/day_hash.h"
#include "work/look.h"

enum { TICK = 50000, DAY_TICKS_MAX = 40000 };

static const char short_days[] =
    "mdr-level 1\n"
    "[day]\n"
    "title = \"Two Short Days\"\n"
    "claim = \"A day has everything in it once.\"\n"
    "shift = 09:00-13:30\n"
    "pace = 30s/hour\n"
    "days = 2\n"
    "seed = 77\n"
    "author = \"the tests\"\n"
    "[person quill]\n"
    "name = \"Mr. Ansel Quill\"\n"
    "[person ines]\n"
    "name = \"Ines Farrow\"\n"
    "[file thimble]\n"
    "name = \"Thimble\"\n"
    "numbers = 64x40\n"
    "clusters = 300/day\n"
    "serves = \"the payroll of a school\"\n"
    "[file lantern]\n"
    "name = \"Third Lantern\"\n"
    "[schedule]\n"
    "09:32 ping ines \"Line 14 of the school payroll has no bank\" needs-you about=thimble\n"
    "09:45 meeting quill \"Pre-alignment\" for=20m note-would-do\n"
    "10:10 report \"Weekly compile\" minutes=15 legacy\n"
    "10:25 perk melon-bar for=5m\n"
    "10:40 tool digest\n"
    "11:00 meeting quill \"What we drop\" for=15m decides\n"
    "11:30-13:00 pings any rate=3/hour needs=20%\n"
    "14:00 ping quill \"Saw this?\" evening\n"
    "15:00 ping quill \"Still up?\" evening\n"
    "[tool digest]\n"
    "name = \"AutoDigest\"\n"
    "claims = +20%\n"
    "layered = -19% report=15m\n"
    "replace = +12% setup=30m ends=\"Weekly compile\"\n"
    "[rule quiet]\n"
    "name = \"Quiet until noon\"\n"
    "cost = 150\n"
    "does = quiet 09:00-12:00\n"
    "[constants]\n"
    "plaque-at = 10\n"
    "lamp-at = 20\n"
    "chair-at = 30\n"
    "warrant-at = 40\n"
    "rule-heard = 300\n"
    "[bet]\n"
    "? \"Tomorrow: more pings, or fewer?\"\n"
    "more right when you.pings @day 2 > you.pings @day 1\n"
    "fewer right when you.pings @day 2 <= you.pings @day 1\n"
    "[debrief]\n"
    "? Who could have asked less often?\n";

static const char broken_level[] =
    "mdr-level 1\n[day]\ntitle = \"Broken\"\nshift = yesterday\n[file a]\nname = \"A\"\n";

/* ---- allocations, counted by way of the linker ---- */

static long allocations;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    allocations++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    allocations++;
    return __real_realloc(old, size);
}

/* ---- set-up ---- */

typedef struct Table {
    Scratch scratch;
    Player player;
    char levels[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX];
} Table;

static int open_table(void **state)
{
    Table *table = calloc(1, sizeof *table);
    void *scratch = NULL;
    *state = table;
    if (!table || set_up(&scratch) != 0)
        return -1;
    table->scratch = *(Scratch *)scratch;
    free(scratch);
    snprintf(table->levels, sizeof table->levels, "%s", in(&table->scratch, "levels"));
    snprintf(table->runs, sizeof table->runs, "%s", in(&table->scratch, "runs"));
    mkdir(table->levels, 0700);
    put(in(&table->scratch, "levels/a-short.level"), short_days);
    put(in(&table->scratch, "levels/b-broken.level"), broken_level);
    table->player.canvas = calloc(1, sizeof(Canvas));
    return table->player.canvas ? 0 : -1;
}

static int close_table(void **state)
{
    Table *table = *state;
    game_close(table->player.game);
    free(table->player.canvas);
    empty_folder(table->scratch.folder);
    rmdir(table->scratch.folder);
    free(table);
    return 0;
}

static Player *sit_down(Table *table, const GameOptions *wanted)
{
    GameOptions options = *wanted;
    Buffer error = {0};
    int status = 0;
    options.level_folders[0] = table->levels;
    table->player.game = game_open(&options, &error, &status);
    if (!table->player.game)
        fail_msg("%s", error.data ? error.data : "no message");
    buffer_free(&error);
    pass(&table->player, 0);
    return &table->player;
}

static Player *begin_at_desk(Table *table, const GameOptions *wanted)
{
    GameOptions options = *wanted;
    options.level_path = in(&table->scratch, "levels/a-short.level");
    Player *player = sit_down(table, &options);
    begin_and_agree(player);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

/* ---- a person with keys, and one with a mouse ---- */

typedef struct Manners {
    void (*take)(Player *, int id);      /* something on a page */
    void (*answer)(Player *, int index); /* a card's choice */
    void (*gather)(Player *, Box box);
    void (*bin)(Player *, int bin);
    void (*look_around)(Player *);
    void (*turn)(Player *, bool back); /* a page of the end */
} Manners;

static void press_answer(Player *player, int index)
{
    static const Key keys[] = {KEY_F1, KEY_F2, KEY_F3};
    key(player, keys[index]);
}

static void click_answer(Player *player, int index)
{
    click(player, CHOOSE_ANSWER + index);
}

static void walk_to(Player *player, int column, int row)
{
    const Desk *desk = &player->game->desk;
    key(player, KEY_RIGHT);
    for (int i = 0; i < 400 && (desk->cursor_column != column || desk->cursor_row != row); i++) {
        if (desk->cursor_column != column)
            key(player, desk->cursor_column < column ? KEY_RIGHT : KEY_LEFT);
        else
            key(player, desk->cursor_row < row ? KEY_DOWN : KEY_UP);
    }
}

static void gather_by_keys(Player *player, Box box)
{
    walk_to(player, box.column, box.row);
    key(player, KEY_SPACE);
    for (int i = 1; i < box.columns; i++)
        key(player, KEY_RIGHT);
    for (int i = 1; i < box.rows; i++)
        key(player, KEY_DOWN);
    see(player);
    key(player, KEY_SPACE);
}

/* Dragging at odd times, two clicks at even ones. */
static void gather_by_mouse(Player *player, Box box)
{
    Layout layout = layout_of(player->game);
    CanvasPoint from = cells_centre(&layout, &player->game->desk, box.column, box.row);
    CanvasPoint to = cells_centre(&layout, &player->game->desk, box.column + box.columns - 1, box.row + box.rows - 1);
    if (player->gathers % 2 == 0)
        click_at(player, from.x, from.y);
    else
        button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, from.x, from.y);
    point_at(player, to.x, to.y);
    see(player);
    if (player->gathers % 2 == 0)
        button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, to.x, to.y);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, to.x, to.y);
}

static void bin_by_key(Player *player, int bin)
{
    letter(player, (char)('1' + bin));
}

static void bin_by_click(Player *player, int bin)
{
    click(player, CHOOSE_BIN + bin);
}

static void look_by_keys(Player *player)
{
    static const Key ways[] = {KEY_RIGHT, KEY_DOWN, KEY_LEFT, KEY_UP};
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = ways[player->now / 2000000 % 4], .shift = true});
}

static void look_by_mouse(Player *player)
{
    Ui ui = game_buttons(player->game);
    const Button *map = ui_button_of(&ui, CHOOSE_MAP);
    assert_non_null(map);
    float x = player->now / 2000000 % 2 ? 0.8f : 0.2f, y = player->now / 4000000 % 2 ? 0.8f : 0.2f;
    click_at(player, map->at.x + map->at.w * x, map->at.y + map->at.h * y);
}

static void turn_by_key(Player *player, bool back)
{
    key(player, back ? KEY_LEFT : KEY_SPACE);
}

static void turn_by_click(Player *player, bool back)
{
    click(player, back ? CHOOSE_EARLIER : CHOOSE_LATER);
}

static const Manners keys_alone = {enter_on, press_answer, gather_by_keys, bin_by_key, look_by_keys, turn_by_key};
static const Manners mouse_alone = {click, click_answer, gather_by_mouse, bin_by_click, look_by_mouse, turn_by_click};

static void refine(Player *player, const Manners *manners)
{
    const Day *day = day_of(player);
    Box box;
    Temper temper;
    if (!day_hands_free(day))
        return;
    if (day->hand.count > 0) {
        int right = 0;
        for (int i = 0; i < day->hand.count; i++)
            right += day->hand.held[i].quality == QUALITY_RIGHT;
        manners->bin(player, bin_for(player, right ? (Temper)day->hand.held[0].temper : TEMPER_WOE));
        assert_int_equal(day->hand.count, 0);
        player->deposits++;
    } else if (find_cluster(player, &box, &temper)) {
        manners->gather(player, box);
        assert_true(day->hand.count > 0);
        player->gathers++;
    } else if (player->now / TICK % 20 == 0) {
        manners->look_around(player);
    }
}

static void be_at_the_terminal(Player *player, const Manners *manners)
{
    const Offer *card = NULL;
    const Day *day = day_of(player);
    for (int i = 0; i < 3 && !card; i++)
        card = offered(player, CHOOSE_ANSWER + i) ? &day->offers[0] : NULL;
    if (day->phase == PHASE_CLOSING)
        manners->take(player, beat_day(day->beat) == 1 ? CHOOSE_STAY : CHOOSE_HOME);
    else if (card && player->now / TICK % 10 == 0)
        manners->answer(player, next_choice(player, card));
    else if (offered(player, CHOOSE_MANNER + MANNER_NOD) && day->office.manner != MANNER_NOD)
        manners->take(player, CHOOSE_MANNER + MANNER_NOD);
    else
        refine(player, manners);
}

static void be_at_home(Player *player, const Manners *manners)
{
    if (offered(player, CHOOSE_ANSWER))
        manners->answer(player, next_choice(player, &day_of(player)->offers[0]));
}

/* Plays until the end page; returns how many ticks it took. */
static int play_through(Player *player, const Manners *manners)
{
    int ticks = 0;
    for (; ticks < DAY_TICKS_MAX && player->game->page != PAGE_END; ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            manners->take(player, CHOOSE_BEGIN);
        else if (player->game->page == PAGE_CONSENT)
            manners->take(player, CHOOSE_AGREE);
        else if (player->game->page == PAGE_DESK)
            be_at_the_terminal(player, manners);
        else if (player->game->page == PAGE_EVENING)
            be_at_home(player, manners);
        pass(player, TICK);
        if (ticks % 40 == 0)
            see(player);
    }
    return ticks;
}

static void play_from_title_to_end(Table *table, const Manners *manners)
{
    Player *player = sit_down(table, &(GameOptions){.seed = 5});
    manners->take(player, CHOOSE_LEVELS);
    assert_int_equal(player->game->library.count, 2);
    manners->take(player, CHOOSE_ENTRY);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    manners->take(player, CHOOSE_BET + 1);
    assert_int_equal(day_of(player)->bet, 1);
    manners->take(player, CHOOSE_PROPOSALS);
    manners->take(player, CHOOSE_RULE);
    assert_int_equal(day_of(player)->office.rules, 1);
    manners->take(player, CHOOSE_BACK);
    play_through(player, manners);

    assert_int_equal(player->game->page, PAGE_END);
    assert_true(player->seen[PAGE_EVENING]);
    assert_true(player->gathers > 20);
    assert_true(player->deposits > 20);
    assert_true(player->game->ending.total.progress > 0);
    assert_true(player->game->ending.total.busyness > 0);
    assert_true(player->game->ending.total.minutes[ACCOUNT_NIGHT] > 0);
    assert_true(player->game->ending.right_bet >= 0);
    for (int i = 1; i < 5; i++) {
        manners->turn(player, false);
        assert_int_equal(player->game->ending.page, i);
        see(player);
    }
    for (int i = 3; i >= 0; i--) {
        manners->turn(player, true);
        assert_int_equal(player->game->ending.page, i);
    }
    manners->take(player, CHOOSE_TITLE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

static void keys_alone_play_two_days_from_title_to_end(void **state)
{
    play_from_title_to_end(*state, &keys_alone);
}

static void the_mouse_alone_plays_two_days_from_title_to_end(void **state)
{
    play_from_title_to_end(*state, &mouse_alone);
}

/* ---- idle, pause, resume ---- */

static void a_day_left_alone_reaches_its_end(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    uint64_t from = player->now;
    while (player->game->page != PAGE_BRIEFING && player->now - from < UINT64_C(600) * 1000000)
        pass(player, TICK);
    assert_int_equal(beat_day(day_of(player)->beat), 2); /* it waits for a key in the lift */
    double seconds = (double)(player->now - from) / 1e6;
    enum { HOURS = 135, READING = 3 * 6, CLOSING = 20, EVENING = 20 }; /* 4.5 hours at 30 s, less a quick lunch */
    assert_true(seconds > 120 && seconds < HOURS + READING + CLOSING + EVENING + 2);
}

/* However fast the clock goes, an invitation and a perk are there to be read. */
static void what_comes_can_be_read_before_it_goes(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    double longest[ENTRY_COUNT] = {0};
    while (beat_minute(day_of(player)->beat) < 10 * 60 + 40) {
        pass(player, TICK);
        const Offer *card = waiting_card(player->game);
        if (card && (double)player->game->desk.card_seconds > longest[card->name.kind])
            longest[card->name.kind] = (double)player->game->desk.card_seconds;
        if (card && card->name.kind == ENTRY_REPORT) /* at three times the pace */
            letter(player, 'w');
    }
    assert_true(longest[ENTRY_MEETING] > 5.8 && longest[ENTRY_PERK] > 5.8);
}

static void pausing_stops_the_clock_at_once(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    for (int i = 0; i < 60; i++)
        pass(player, TICK);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
    Beat beat = day_of(player)->beat;
    assert_true(game_wait(player->game) == UINT64_MAX);
    pass(player, 3000000);
    assert_int_equal(day_of(player)->beat, beat);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_DESK);
    pass(player, TICK);
    assert_true(day_of(player)->beat > beat);
}

static void losing_the_window_pauses(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    assert_int_equal(player->game->page, PAGE_PAUSE);
    Beat beat = day_of(player)->beat;
    give(player, (Input){.kind = INPUT_FOCUS_GAINED});
    pass(player, TICK);
    assert_int_equal(day_of(player)->beat, beat);
    click(player, CHOOSE_CONTINUE);
    assert_int_equal(player->game->page, PAGE_DESK);
}

static void a_long_gap_counts_as_a_quarter_of_a_second(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    Beat beat = day_of(player)->beat;
    pass(player, UINT64_C(3600) * 1000000);
    assert_int_equal(day_of(player)->beat - beat, 20); /* 80 beats a second at 30 s an hour */
}

static void a_day_goes_on_where_it_was(void **state)
{
    Table *table = *state;
    Player *player = begin_at_desk(table, &(GameOptions){.seed = 5, .run_folder = table->runs});
    for (int i = 0; i < 1507; i++) {
        be_at_the_terminal(player, &keys_alone);
        pass(player, TICK);
    }
    Beat beat = day_of(player)->beat;
    uint64_t hash = day_hash(day_of(player));
    game_close(player->game);

    player = sit_down(table, &(GameOptions){.seed = 6, .run_folder = table->runs});
    assert_true(player->game->found);
    see(player);
    enter_on(player, CHOOSE_RESUME);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_int_equal(day_of(player)->beat, beat);
    assert_true(day_hash(day_of(player)) == hash);
    play_through(player, &mouse_alone);
    assert_int_equal(player->game->page, PAGE_END);
    click(player, CHOOSE_TITLE);
    assert_false(player->game->found); /* it is over: nothing to go on with */
}

static void a_run_that_cannot_go_on_leaves_the_one_that_is_played_alone(void **state)
{
    Table *table = *state;
    Player *player = begin_at_desk(table, &(GameOptions){.seed = 5, .run_folder = table->runs});
    Game *game = player->game;
    Buffer broken = {0};
    letter(player, 'g');
    pass(player, TICK);
    uint64_t hash = day_hash(day_of(player));
    put(in(&table->scratch, "runs/none.run"), "this is no run");
    assert_false(play_resume(game, in(&table->scratch, "runs/none.run"), &broken));
    assert_true(broken.length > 0);
    assert_true(game->play.loaded && game->play.recording);
    assert_true(day_hash(day_of(player)) == hash && day_of(player)->hand.count > 0);
    key(player, KEY_BACKSPACE);
    pass(player, TICK);
    assert_string_equal(game->play.trouble, "");
    hash = day_hash(day_of(player));
    unlink(in(&table->scratch, "runs/none.run"));
    game_close(game);
    player = sit_down(table, &(GameOptions){.seed = 6, .run_folder = table->runs});
    enter_on(player, CHOOSE_RESUME); /* all that was done is in its file */
    assert_true(day_hash(day_of(player)) == hash);
    buffer_free(&broken);
}

static void another_file_has_nothing_that_was_found_in_this_one(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    Desk *desk = &player->game->desk;
    pass(player, TICK);
    for (int i = 0; i < CLUSTERS_MAX; i++)
        desk->shown[i] = desk->found[i] = 1;
    assert_true(play_obey(&player->game->play, (Command){.kind = COMMAND_OPEN_FILE, .argument = 1}));
    pass(player, 0);
    for (int i = 0; i < CLUSTERS_MAX; i++)
        assert_true(desk->shown[i] <= 0 && desk->found[i] <= 0);
}

static void a_folder_that_cannot_be_written_is_told_and_play_goes_on(void **state)
{
    Table *table = *state;
    put(in(&table->scratch, "file"), "in the way");
    snprintf(table->runs, sizeof table->runs, "%s", in(&table->scratch, "file/runs"));
    Player *player = begin_at_desk(table, &(GameOptions){.seed = 5, .run_folder = table->runs});
    assert_true(player->game->play.trouble[0] != 0);
    assert_non_null(strstr(player->game->desk.news, "not being kept"));
    Beat beat = day_of(player)->beat;
    pass(player, TICK);
    assert_true(day_of(player)->beat > beat);
    key(player, KEY_ESCAPE);
    see(player);
    Buffer picture = {0};
    canvas_picture(player->canvas, 160, 45, &picture);
    assert_non_null(strstr(picture.data, "Not being kept"));
    buffer_free(&picture);
}

/* ---- what cannot be played ---- */

static void a_broken_level_is_listed_with_its_first_message(void **state)
{
    Player *player = sit_down(*state, &(GameOptions){.seed = 5});
    click(player, CHOOSE_LEVELS);
    see(player);
    Buffer picture = {0};
    canvas_picture(player->canvas, 160, 45, &picture);
    assert_non_null(strstr(picture.data, "Two Short Days"));
    assert_non_null(strstr(picture.data, "Cannot be played: line 4"));
    buffer_free(&picture);
    click(player, CHOOSE_ENTRY + 1);
    assert_int_equal(player->game->page, PAGE_BROKEN);
    see_sizes(player);
    assert_string_equal(player->worst, "");
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_LEVELS);
}

static void a_level_named_at_the_start_is_refused_with_its_messages(void **state)
{
    static const struct {
        const char *name, *says;
        int status;
    } rows[] = {
        {"levels/b-broken.level", ":4:", EXIT_DATA},
        {"levels/none.level", "none.level", EXIT_NO_FILE},
    };
    Table *table = *state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        GameOptions options = {.level_path = in(&table->scratch, rows[i].name)};
        Buffer error = {0};
        int status = 0;
        assert_null(game_open(&options, &error, &status));
        assert_int_equal(status, rows[i].status);
        assert_non_null(strstr(error.data, rows[i].says));
        buffer_free(&error);
    }
}

/* ---- the hand ---- */

static void no_card_takes_a_key_meant_for_the_hand(void **state)
{
    (void)state;
    static const char hand[] = "12345gpk";
    for (int choice = CHOICE_NONE + 1; choice < CHOICE_COUNT; choice++) {
        char own = choice_words((Choice)choice).letter;
        assert_true(own != 0 && !strchr(hand, own));
        for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
            assert_false(bindings[act].key == KEY_CHARACTER && bindings[act].character == own);
    }
}

static void no_two_acts_share_a_key(void **state)
{
    (void)state;
    for (int a = ACT_NONE + 1; a < ACT_COUNT; a++) {
        for (int b = a + 1; b < ACT_COUNT; b++)
            assert_false(bindings[a].key == bindings[b].key && bindings[a].shift == bindings[b].shift &&
                         bindings[a].character == bindings[b].character);
    }
}

static void letting_go_puts_the_numbers_back(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    letter(player, 'g');
    assert_true(day_of(player)->hand.count > 30);
    key(player, KEY_BACKSPACE);
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_int_equal(day_of(player)->field.absent_count, 0);
}

static void numbers_fly_for_less_than_a_second_and_block_nothing(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    letter(player, 'g');
    letter(player, '1');
    assert_int_equal(day_of(player)->hand.count, 0);
    letter(player, 'g');
    assert_true(day_of(player)->hand.count > 0);
    see(player);
    bool flying = false;
    for (int i = 0; i < player->canvas->item_count; i++)
        flying |= player->canvas->items[i].kind == ITEM_GLYPH && player->canvas->items[i].ink == INK_STRAY;
    assert_true(flying);
}

static void the_lens_swells_within_fifty_milliseconds(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    Layout layout = layout_of(player->game);
    point_at(player, layout.numbers.x + 20.5f * layout.cell_w, layout.numbers.y + 10.5f * layout.cell_h);
    pass(player, TICK);
    float most = player->game->desk.lens[10][20];
    assert_true(most > 0.95f);
    assert_true(player->game->desk.lens[10][22] < most && player->game->desk.lens[10][22] > 0);
    assert_true(player->game->desk.lens[10][26] <= 0);
}

static void settle_view(Player *player)
{
    for (int i = 0; i < 40; i++)
        pass(player, TICK);
}

static void drag_the_view(Player *player)
{
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_MIDDLE, 600, 400);
    point_at(player, 500, 330);
    button_at(player, INPUT_BUTTON_UP, BUTTON_MIDDLE, 500, 330);
}

static void turn_the_wheel(Player *player)
{
    give(player, (Input){.kind = INPUT_WHEEL, .wheel_x = 1, .wheel_y = -1, .x = 600, .y = 400});
}

static void hold_shift(Player *player)
{
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_RIGHT, .shift = true});
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_DOWN, .shift = true});
}

static void go_to_the_corner(Player *player)
{
    Rect frame = layout_of(player->game).bezel;
    point_at(player, frame.x + frame.w - 2, frame.y + frame.h - 2);
    for (int i = 0; i < 10; i++)
        pass(player, TICK);
}

static void click_the_map(Player *player)
{
    Ui ui = game_buttons(player->game);
    const Button *map = ui_button_of(&ui, CHOOSE_MAP);
    assert_non_null(map);
    click_at(player, map->at.x + map->at.w * 0.7f, map->at.y + map->at.h * 0.7f);
}

static void walk_out_of_view(Player *player)
{
    for (int i = 0; i < 45; i++) {
        key(player, KEY_RIGHT);
        key(player, KEY_DOWN);
    }
}

static void the_view_moves_in_six_ways_and_stays_in_the_field(void **state)
{
    static void (*const ways[])(Player *) = {drag_the_view,    turn_the_wheel, hold_shift,
                                             go_to_the_corner, click_the_map,  walk_out_of_view};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
        pass(player, TICK);
        ways[i](player);
        settle_view(player);
        assert_true(player->game->desk.pan_x > 0.5f && player->game->desk.pan_y > 0.5f);
        for (int j = 0; j < 60; j++)
            ways[i](player);
        settle_view(player);
        assert_true(player->game->desk.pan_x <= 64 - VIEW_COLUMNS && player->game->desk.pan_y <= 40 - VIEW_ROWS);
        game_close(player->game);
        player->game = NULL;
    }
}

static void no_frame_allocates(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    long before = allocations;
    assert_true(before > 0); /* it does count */
    for (int i = 0; i < 2400; i++) {
        point_at(player, 300 + (float)(i % 200), 200 + (float)(i % 90));
        if (i % 40 == 20)
            letter(player, 'g');
        if (i % 40 == 30)
            letter(player, '1');
        if (i % 100 == 50)
            key(player, KEY_F1);
        pass(player, TICK);
        see(player);
    }
    assert_true(player->seen[PAGE_EVENING] || day_figures(day_of(player))->minutes[ACCOUNT_MEETINGS] > 0);
    assert_int_equal(allocations, before);
}

/* ---- every picture at every size ---- */

/* As long as each may be. */
#define LONG_40 "A very long name that somebody had every"
#define LONG_60 "A very long name that somebody had every right to choose, an"
#define LONG_80 "A very long name that somebody had every right to choose, and which goes on, and"
#define LONG_160                                                                                                       \
    "A very long name that somebody had every right to choose, and which goes on, and on, and the" \
    "n on a little further, as names will, to where no longer one is take"

static const char wordy_day[] = "mdr-level 1\n"
                                "[day]\n"
                                "title = \"" LONG_60 "\"\n"
                                "claim = \"" LONG_160 "\"\n"
                                "shift = 09:00-10:30\n"
                                "pace = 30s/hour\n"
                                "seed = 3\n"
                                "author = \"" LONG_60 "\"\n"
                                "[person quill]\n"
                                "name = \"" LONG_40 "\"\n"
                                "[file thimble]\n"
                                "name = \"" LONG_40 "\"\n"
                                "serves = \"" LONG_80 "\"\n"
                                "[schedule]\n"
                                "09:32 ping quill \"" LONG_160 "\"\n"
                                "09:45 meeting quill \"" LONG_80 "\" for=20m\n"
                                "10:05 report \"" LONG_80 "\" minutes=15\n"
                                "11:00 ping quill \"" LONG_160 "\" evening\n"
                                "[lines jargon]\n"
                                "- \"" LONG_160 "\"\n"
                                "[lines certificate]\n"
                                "- \"" LONG_160 "\"\n"
                                "[rule quiet]\n"
                                "name = \"" LONG_40 "\"\n"
                                "cost = 150\n"
                                "does = quiet 09:00-12:00\n"
                                "[bet]\n"
                                "? \"" LONG_160 "\"\n"
                                "more right when you.pings > 2\n"
                                "fewer right when you.pings <= 2\n";

static void meet(Player *player)
{
    see_sizes(player);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

static void meet_again(Player *player)
{
    see_sizes_in_turn(player);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

static void no_text_leaves_the_screen_or_lies_on_another(void **state)
{
    Player *player = sit_down(*state, &(GameOptions){.seed = 5});
    bool jobs[JOB_COUNT] = {false};
    meet(player);
    click(player, CHOOSE_QUIT);
    meet(player);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_LEVELS);
    meet(player);
    click(player, CHOOSE_ENTRY);
    meet(player);
    click(player, CHOOSE_PROPOSALS);
    meet(player);
    click(player, CHOOSE_BACK);
    click(player, CHOOSE_PAUSE);
    meet(player);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_BEGIN);
    meet(player);
    click(player, CHOOSE_AGREE);
    for (int ticks = 0; ticks < DAY_TICKS_MAX && player->game->page != PAGE_END; ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            letter(player, 'b');
        else if (player->game->page == PAGE_DESK && ticks % 60 == 30)
            key(player, KEY_F1);
        const Job *job = play_job(&player->game->play);
        if (ticks % 20 == 0 || (job && ticks % 5 == 0))
            meet_again(player);
        if (job)
            jobs[job->kind] = true;
        pass(player, TICK);
    }
    assert_true(jobs[JOB_PING] && jobs[JOB_MEETING] && jobs[JOB_REPORT] && jobs[JOB_TOOL] && jobs[JOB_PERK] &&
                jobs[JOB_LUNCH]);
    for (int page = 0; page < 5; page++) {
        meet(player);
        key(player, KEY_RIGHT);
    }
}

static void no_level_has_words_too_long_for_a_page(void **state)
{
    Table *table = *state;
    put(in(&table->scratch, "levels/a-short.level"), wordy_day);
    Player *player = sit_down(table, &(GameOptions){.seed = 5});
    click(player, CHOOSE_LEVELS);
    meet(player);
    click(player, CHOOSE_ENTRY);
    meet(player);
    letter(player, 'p');
    meet(player);
    click(player, CHOOSE_BACK);
    begin_and_agree(player);
    for (int ticks = 0; ticks < DAY_TICKS_MAX && player->game->page != PAGE_END; ticks++) {
        if (player->game->page == PAGE_DESK && ticks % 60 == 30)
            key(player, KEY_F1);
        if (ticks % 10 == 0)
            meet_again(player);
        pass(player, TICK);
    }
    for (int page = 0; page < 5; page++) {
        meet(player);
        key(player, KEY_RIGHT);
    }
}

#define AT_TABLE(claim) cmocka_unit_test_setup_teardown(claim, open_table, close_table)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_TABLE(keys_alone_play_two_days_from_title_to_end),
        AT_TABLE(the_mouse_alone_plays_two_days_from_title_to_end),
        AT_TABLE(a_day_left_alone_reaches_its_end),
        AT_TABLE(what_comes_can_be_read_before_it_goes),
        AT_TABLE(pausing_stops_the_clock_at_once),
        AT_TABLE(losing_the_window_pauses),
        AT_TABLE(a_long_gap_counts_as_a_quarter_of_a_second),
        AT_TABLE(a_day_goes_on_where_it_was),
        AT_TABLE(a_run_that_cannot_go_on_leaves_the_one_that_is_played_alone),
        AT_TABLE(another_file_has_nothing_that_was_found_in_this_one),
        AT_TABLE(a_folder_that_cannot_be_written_is_told_and_play_goes_on),
        AT_TABLE(a_broken_level_is_listed_with_its_first_message),
        AT_TABLE(a_level_named_at_the_start_is_refused_with_its_messages),
        cmocka_unit_test(no_card_takes_a_key_meant_for_the_hand),
        cmocka_unit_test(no_two_acts_share_a_key),
        AT_TABLE(letting_go_puts_the_numbers_back),
        AT_TABLE(numbers_fly_for_less_than_a_second_and_block_nothing),
        AT_TABLE(the_lens_swells_within_fifty_milliseconds),
        AT_TABLE(the_view_moves_in_six_ways_and_stays_in_the_field),
        AT_TABLE(no_frame_allocates),
        AT_TABLE(no_text_leaves_the_screen_or_lies_on_another),
        AT_TABLE(no_level_has_words_too_long_for_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
