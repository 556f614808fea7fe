/* test_pad.c - the game by a controller alone: SDL's virtual one, through sdl/ and a window that nobody sees. A file is
 * finished with it, which is to say that its bar comes to 100 %, and everything else that can be asked for is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <SDL.h>
#include <math.h>
#include <stdlib.h>

#include "front/game.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/keys.h"
#include "front/desk/pad.h"
#include "front_player.h"
#include "scratch.h"
#include "sdl/window.h"
#include "work/look.h"

enum { FRAME_TIME = 16667, AXES = 6 };

static const char small_file[] = "mdr-level 1\n"
                                 "[day]\n"
                                 "title = \"By Controller\"\n"
                                 "shift = 09:00-10:30\n"
                                 "pace = 30s/hour\n"
                                 "seed = 77\n"
                                 "[person quill]\n"
                                 "name = \"Mr. Ansel Quill\"\n"
                                 "[file thimble]\n"
                                 "name = \"Thimble\"\n"
                                 "numbers = 18x14\n"
                                 "clusters = 200/day\n"
                                 "serves = \"the payroll of a school\"\n"
                                 "[file lantern]\n"
                                 "name = \"Third Lantern\"\n"
                                 "[schedule]\n"
                                 "09:32 ping quill \"Saw this?\"\n"
                                 "09:46 ping quill \"And this?\"\n"
                                 "09:58 meeting quill \"Pre-alignment\" for=10m note-would-do\n"
                                 "10:12 report \"Weekly compile\" minutes=10\n"
                                 "[debrief]\n"
                                 "? Who could have asked less often?\n";

/* ---- a person with a controller ---- */

typedef struct Seat {
    Scratch scratch;
    Player player;
    Window *window;
    int device;
    SDL_Joystick *pad;
    uint64_t ticks;
} Seat;

static void plug_in(Seat *table)
{
    table->device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, AXES, SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(table->device >= 0);
    table->pad = SDL_JoystickOpen(table->device);
    assert_non_null(table->pad);
}

static void pull_out(Seat *table)
{
    SDL_JoystickClose(table->pad);
    table->pad = NULL;
    assert_int_equal(SDL_JoystickDetachVirtual(table->device), 0);
}

/* As main.c does it, but for the clock. */
static void frame(Seat *table)
{
    Input input;
    while (window_input(table->window, 0, &input)) {
        if (input.kind != INPUT_NONE)
            give(&table->player, input);
    }
    pass(&table->player, FRAME_TIME);
}

static void frames(Seat *table, int count)
{
    for (int i = 0; i < count; i++)
        frame(table);
}

static void press(Seat *table, SDL_GameControllerButton button)
{
    SDL_JoystickSetVirtualButton(table->pad, button, 1);
    frame(table);
    SDL_JoystickSetVirtualButton(table->pad, button, 0);
    frame(table);
}

static void turn(Seat *table, SDL_GameControllerAxis axis, float value)
{
    SDL_JoystickSetVirtualAxis(table->pad, axis, (Sint16)(value * 32767));
}

static void pull_trigger(Seat *table, SDL_GameControllerAxis axis)
{
    turn(table, axis, 1);
    frame(table);
    turn(table, axis, -1);
    frame(table);
}

static Game *game_of(Seat *table)
{
    return table->player.game;
}

static int open_table(void **state)
{
    Seat *table = calloc(1, sizeof *table);
    void *scratch = NULL;
    Buffer error = {0};
    WindowOptions wanted = {.title = "test", .at = {.width = WINDOW_WIDTH, .height = WINDOW_HEIGHT}};
    *state = table;
    if (!table || set_up(&scratch) != 0)
        return -1;
    table->scratch = *(Scratch *)scratch;
    free(scratch);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    table->window = display_open(&error) ? window_open(&wanted, &error) : NULL;
    table->player.canvas = calloc(1, sizeof(Canvas));
    if (!table->window || !table->player.canvas)
        return -1;
    window_pads(table->window);
    plug_in(table);
    mkdir(in(&table->scratch, "levels"), 0700);
    put(in(&table->scratch, "levels/small.level"), small_file);
    return 0;
}

static int close_table(void **state)
{
    Seat *table = *state;
    game_close(game_of(table));
    if (table->pad)
        pull_out(table);
    window_close(table->window);
    display_close();
    free(table->player.canvas);
    empty_folder(table->scratch.folder);
    rmdir(table->scratch.folder);
    free(table);
    return 0;
}

static void open_game(Seat *table)
{
    char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", in(&table->scratch, "levels"));
    sit_down(&table->player, &(GameOptions){.level_folders = {folder}, .seed = 5});
    frame(table); /* what is pressed before the game has taken the controller up is lost */
}

/* ---- what it can do ---- */

/* Moves the focus with the cross, and takes what it is on. */
static void take(Seat *table, int id)
{
    for (int i = 0; i < 2 * BUTTONS_MAX && game_of(table)->focus != id; i++)
        press(table, SDL_CONTROLLER_BUTTON_DPAD_DOWN);
    assert_int_equal(game_of(table)->focus, id);
    press(table, SDL_CONTROLLER_BUTTON_A);
}

/* Takes an instrument of the desk. */
static void take_instrument(Seat *table, int id)
{
    press(table, SDL_CONTROLLER_BUTTON_Y);
    take(table, id);
    assert_false(game_of(table)->pad.reaching);
}

/* A stick for so far: further for more, and never within the dead zone. */
static float stick_for(float cells)
{
    float far = fabsf(cells) < 0.3f ? 0 : fminf(0.3f + fabsf(cells) / 8, 1);
    return cells < 0 ? -far : far;
}

static void steer_to(Seat *table, int column, int row)
{
    const Desk *desk = &game_of(table)->desk;
    float x = 1, y = 1;
    for (int i = 0; i < 600 && (fabsf(x) > 0.3f || fabsf(y) > 0.3f); i++) {
        x = (float)column - (float)desk->cursor_column - desk->nudge_x;
        y = (float)row - (float)desk->cursor_row - desk->nudge_y;
        turn(table, SDL_CONTROLLER_AXIS_LEFTX, stick_for(x));
        turn(table, SDL_CONTROLLER_AXIS_LEFTY, stick_for(y));
        frame(table);
    }
    turn(table, SDL_CONTROLLER_AXIS_LEFTX, 0);
    turn(table, SDL_CONTROLLER_AXIS_LEFTY, 0);
    frame(table);
    assert_int_equal(desk->cursor_column, column);
    assert_int_equal(desk->cursor_row, row);
}

static void gather_by_box(Seat *table, const Box *box)
{
    steer_to(table, box->column, box->row);
    press(table, SDL_CONTROLLER_BUTTON_X);
    steer_to(table, box->column + box->columns - 1, box->row + box->rows - 1);
    press(table, SDL_CONTROLLER_BUTTON_X);
}

static void choose_bin(Seat *table, int bin)
{
    for (int i = 0; i < BIN_COUNT && game_of(table)->pad.bin != bin; i++)
        press(table, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
    assert_int_equal(game_of(table)->pad.bin, bin);
}

/* One thing the hand can do now; by box and by lens in turn. */
static void refine(Seat *table)
{
    Player *player = &table->player;
    const Day *day = day_of(player);
    Box box;
    Temper temper;
    if (!day_hands_free(day)) {
        frame(table);
    } else if (day->hand.count > 0) {
        choose_bin(table, bin_for(player, (Temper)day->hand.held[0].temper));
        press(table, SDL_CONTROLLER_BUTTON_A);
        player->deposits++;
    } else if (!find_cluster(player, &box, &temper)) {
        frame(table);
    } else if (player->gathers++ % 2 == 0) {
        gather_by_box(table, &box);
    } else {
        steer_to(table, box.column + min_int(3, box.columns - 1), box.row + min_int(3, box.rows - 1));
        press(table, SDL_CONTROLLER_BUTTON_A);
    }
}

/* Answers what is on a card: with the cross at the desk, with cross and A where somebody else has the hands. */
static bool answer(Seat *table)
{
    static const SDL_GameControllerButton ways[] = {SDL_CONTROLLER_BUTTON_DPAD_UP, SDL_CONTROLLER_BUTTON_DPAD_RIGHT,
                                                    SDL_CONTROLLER_BUTTON_DPAD_DOWN};
    Player *player = &table->player;
    const Day *day = day_of(player);
    int before = day->offer_count;
    if (!offered(player, CHOOSE_ANSWER))
        return false;
    int choice = next_choice(player, &day->offers[0]);
    if (day_at_desk(day))
        press(table, ways[choice]);
    else
        take(table, CHOOSE_ANSWER);
    return day->offer_count < before;
}

static void begin_the_day(Seat *table)
{
    open_game(table);
    Game *game = game_of(table);
    take(table, CHOOSE_LEVELS);
    assert_int_equal(game->page, PAGE_LEVELS);
    press(table, SDL_CONTROLLER_BUTTON_A);
    assert_int_equal(game->page, PAGE_BRIEFING);
    press(table, SDL_CONTROLLER_BUTTON_A);
    assert_int_equal(game->page, PAGE_CONSENT);
    press(table, SDL_CONTROLLER_BUTTON_A);
    assert_int_equal(game->page, PAGE_BOOT);
    press(table, SDL_CONTROLLER_BUTTON_X);
    assert_int_equal(game->page, PAGE_DESK);
    frames(table, 40); /* in a hurry it would be for the start once more */
}

/* ---- the claims ---- */

static void a_file_is_finished(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    Game *game = game_of(table);
    const Day *day = &game->play.day;
    int answered = 0;
    while (day_bar(day) < 100 && game->page == PAGE_DESK && day->phase == PHASE_SHIFT) {
        if (answer(table))
            answered++;
        else
            refine(table);
    }
    assert_int_equal(day_bar(day), 100);
    assert_true(answered > 0 && table->player.gathers > 4 && table->player.deposits > 4);
    while (game->page == PAGE_DESK && day->phase == PHASE_SHIFT) {
        answer(table);
        frame(table);
    }
    take(table, CHOOSE_HOME);
    while (game->page == PAGE_QUESTION) {
        press(table, SDL_CONTROLLER_BUTTON_A);
        frame(table);
    }
    while (game->page == PAGE_EVENING)
        frame(table);
    assert_int_equal(game->page, PAGE_CARDS);
    press(table, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
    assert_int_equal(game->deck.at, CARD_DAY);
    press(table, SDL_CONTROLLER_BUTTON_B);
    assert_int_equal(game->deck.at, CARD_CERTIFICATE);
    press(table, SDL_CONTROLLER_BUTTON_START);
    assert_int_equal(game->page, PAGE_TITLE);
    press(table, SDL_CONTROLLER_BUTTON_B);
    take(table, CHOOSE_QUIT);
    assert_true(game_over(game));
}

static void the_hand_moves_by_parts_of_a_cell(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    const Desk *desk = &game_of(table)->desk;
    float last = (float)desk->cursor_column + desk->nudge_x, steps = 0;
    turn(table, SDL_CONTROLLER_AXIS_LEFTX, 0.5f);
    frames(table, 2);
    float slow = 0;
    for (int i = 0; i < 10; i++) {
        frame(table);
        float now = (float)desk->cursor_column + desk->nudge_x;
        assert_true(now > last && now < last + 1);
        slow = now - last;
        steps += slow;
        last = now;
    }
    turn(table, SDL_CONTROLLER_AXIS_LEFTX, -1);
    frames(table, 2);
    last = (float)desk->cursor_column + desk->nudge_x;
    frame(table);
    assert_true(steps > 0 && last - (float)desk->cursor_column - desk->nudge_x > slow);
    turn(table, SDL_CONTROLLER_AXIS_LEFTX, 0.1f); /* a worn stick at rest */
    frames(table, 2);
    last = (float)desk->cursor_column + desk->nudge_x;
    frames(table, 10);
    assert_true(fabsf((float)desk->cursor_column + desk->nudge_x - last) < 1e-6f);
    turn(table, SDL_CONTROLLER_AXIS_LEFTX, 0);
}

static void every_instrument_is_within_reach(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    Game *game = game_of(table);
    const Day *day = &game->play.day;
    pull_trigger(table, SDL_CONTROLLER_AXIS_TRIGGERRIGHT);
    assert_true(day_figures(day)->minutes[ACCOUNT_SHOW] > 0 || play_job(&game->play));
    while (!day_at_desk(day))
        frame(table);
    take_instrument(table, CHOOSE_ASK);
    assert_int_equal(play_job(&game->play)->kind, JOB_WALK);
    while (!day_at_desk(day))
        frame(table);
    take_instrument(table, CHOOSE_FILES);
    while (!day_at_desk(day))
        frame(table);
    assert_int_equal(day->file, 1);
    press(table, SDL_CONTROLLER_BUTTON_A);
    assert_true(day->hand.count > 0);
    press(table, SDL_CONTROLLER_BUTTON_B);
    assert_int_equal(day->hand.count, 0);
    float from = game->desk.want_x;
    turn(table, SDL_CONTROLLER_AXIS_RIGHTX, 1);
    frames(table, 10);
    turn(table, SDL_CONTROLLER_AXIS_RIGHTX, 0);
    frame(table);
    assert_true(game->desk.want_x > from + 1);
    press(table, SDL_CONTROLLER_BUTTON_Y);
    assert_true(game->pad.reaching);
    press(table, SDL_CONTROLLER_BUTTON_B);
    assert_false(game->pad.reaching);
}

static void pausing_and_settings_need_no_keyboard(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    Game *game = game_of(table);
    press(table, SDL_CONTROLLER_BUTTON_START);
    assert_int_equal(game->page, PAGE_PAUSE);
    press(table, SDL_CONTROLLER_BUTTON_START);
    assert_int_equal(game->page, PAGE_DESK);
    press(table, SDL_CONTROLLER_BUTTON_START);
    press(table, SDL_CONTROLLER_BUTTON_B);
    assert_int_equal(game->page, PAGE_DESK);
    press(table, SDL_CONTROLLER_BUTTON_START);
    int before = game->focus;
    turn(table, SDL_CONTROLLER_AXIS_LEFTY, 0.8f);
    frames(table, 5);
    assert_int_not_equal(game->focus, before); /* one push, one step */
    int after = game->focus;
    turn(table, SDL_CONTROLLER_AXIS_LEFTY, 1);
    frames(table, 5);
    turn(table, SDL_CONTROLLER_AXIS_LEFTY, 0.9f);
    frames(table, 5);
    assert_int_equal(game->focus, after);
    turn(table, SDL_CONTROLLER_AXIS_LEFTY, 0);
    frame(table);
    take(table, CHOOSE_SETTINGS);
    int size = game->settings.text_per_cent;
    press(table, SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    assert_int_not_equal(game->settings.text_per_cent, size);
    press(table, SDL_CONTROLLER_BUTTON_B);
    take(table, CHOOSE_TITLE);
    assert_int_equal(game->page, PAGE_TITLE);
}

static void a_report_is_written_with_its_buttons(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    Game *game = game_of(table);
    const Day *day = &game->play.day;
    while (!play_job(&game->play) || play_job(&game->play)->kind != JOB_REPORT) {
        assert_int_equal(day->phase, PHASE_SHIFT);
        if (beat_minute(day->beat) > 10 * 60 + 11 && offered(&table->player, CHOOSE_ANSWER))
            press(table, SDL_CONTROLLER_BUTTON_DPAD_UP);
        frame(table);
    }
    press(table, SDL_CONTROLLER_BUTTON_X);
    press(table, SDL_CONTROLLER_BUTTON_Y);
    press(table, SDL_CONTROLLER_BUTTON_B);
    assert_int_equal(game->desk.report_keys, 3);
    assert_int_equal(game->page, PAGE_DESK);
}

static void pulling_it_out_pauses(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    Game *game = game_of(table);
    turn(table, SDL_CONTROLLER_AXIS_LEFTX, 1);
    frames(table, 3);
    pull_out(table);
    frames(table, 3);
    assert_int_equal(game->page, PAGE_PAUSE);
    assert_true(!game->pad.used && !pad_moves(&game->pad));
    plug_in(table);
    frames(table, 3);
    press(table, SDL_CONTROLLER_BUTTON_B);
    assert_int_equal(game->page, PAGE_DESK);
}

static void its_names_are_shown_while_it_is_used(void **state)
{
    Seat *table = *state;
    begin_the_day(table);
    assert_true(times_seen(&table->player, "RT") && times_seen(&table->player, "Start") &&
                times_seen(&table->player, "L stick"));
    assert_false(times_seen(&table->player, "Esc") || times_seen(&table->player, "I"));
    letter(&table->player, 'p');
    letter(&table->player, 'p');
    assert_true(times_seen(&table->player, "Esc") && times_seen(&table->player, "I"));
    assert_false(times_seen(&table->player, "RT") || times_seen(&table->player, "Start"));
}

static void no_two_acts_share_a_button(void **state)
{
    (void)state;
    for (int a = ACT_UP; a < ACT_COUNT; a++) {
        assert_true(!bindings[a].does || bindings[a].pad_shown);
        for (int b = ACT_UP; b < a; b++)
            assert_false(bindings[a].pad != PAD_NONE && bindings[a].pad == bindings[b].pad);
    }
}

#define AT_TABLE(test) cmocka_unit_test_setup_teardown(test, open_table, close_table)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_TABLE(a_file_is_finished),
        AT_TABLE(the_hand_moves_by_parts_of_a_cell),
        AT_TABLE(every_instrument_is_within_reach),
        AT_TABLE(pausing_and_settings_need_no_keyboard),
        AT_TABLE(a_report_is_written_with_its_buttons),
        AT_TABLE(pulling_it_out_pauses),
        AT_TABLE(its_names_are_shown_while_it_is_used),
        cmocka_unit_test(no_two_acts_share_a_button),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
