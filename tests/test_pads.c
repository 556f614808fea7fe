/* test_pads.c - several controllers, which are SDL's virtual ones, and joysticks that are none: each has its own
 * sticks, the one that was touched last leads, and one that SDL has no mapping for is named once and works with the
 * mapping it is given. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sdl/pad.h"

enum { AXES = 6, TOLD_MAX = 32, PLUGGED_MAX = 3 };

typedef struct Table {
    Pads pads;
    SDL_Joystick *plugged[PLUGGED_MAX];
    SDL_JoystickID ids[PLUGGED_MAX];
    Input told[TOLD_MAX];
    int count;
} Table;

/* What has come since it was asked last. */
static void hear(Table *table)
{
    SDL_Event event;
    table->count = 0;
    SDL_JoystickUpdate();
    while (SDL_PollEvent(&event)) {
        pads_event(&table->pads, &event);
        while (table->count < TOLD_MAX && pads_input(&table->pads, &table->told[table->count]))
            table->count++;
    }
}

static void start(Table *table)
{
    pads_start(&table->pads);
    assert_true(table->pads.started);
    hear(table);
}

static int open_table(void **state)
{
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    unsetenv("SDL_GAMECONTROLLERCONFIG");
    *state = calloc(1, sizeof(Table));
    if (!*state || SDL_Init(SDL_INIT_EVENTS) != 0)
        return -1;
    start(*state);
    return 0;
}

static void plug_in(Table *table, int which, SDL_JoystickType type)
{
    int device = SDL_JoystickAttachVirtual(type, AXES, SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(device >= 0);
    table->plugged[which] = SDL_JoystickOpen(device);
    assert_non_null(table->plugged[which]);
    table->ids[which] = SDL_JoystickInstanceID(table->plugged[which]);
}

static void pull_out(Table *table, int which)
{
    SDL_JoystickID id = table->ids[which];
    SDL_JoystickClose(table->plugged[which]);
    table->plugged[which] = NULL;
    for (int i = 0; i < SDL_NumJoysticks(); i++) {
        if (SDL_JoystickGetDeviceInstanceID(i) == id)
            assert_int_equal(SDL_JoystickDetachVirtual(i), 0);
    }
}

static int close_table(void **state)
{
    Table *table = *state;
    for (int i = 0; i < PLUGGED_MAX; i++) {
        if (table->plugged[i])
            pull_out(table, i);
    }
    pads_stop(&table->pads);
    SDL_Quit();
    free(table);
    return 0;
}

static void push(Table *table, int which, SDL_GameControllerAxis axis, float value)
{
    SDL_JoystickSetVirtualAxis(table->plugged[which], axis, (Sint16)(value * 32767));
    hear(table);
}

static void press(Table *table, int which, SDL_GameControllerButton button, bool down)
{
    SDL_JoystickSetVirtualButton(table->plugged[which], button, down);
    hear(table);
}

static void two(Table *table)
{
    plug_in(table, 0, SDL_JOYSTICK_TYPE_GAMECONTROLLER);
    plug_in(table, 1, SDL_JOYSTICK_TYPE_GAMECONTROLLER);
    hear(table);
}

/* The last that was told of that stick; fails where nothing was. */
static Input stick(const Table *table, PadStick which)
{
    for (int i = table->count - 1; i >= 0; i--) {
        if (table->told[i].kind == INPUT_PAD_STICK && table->told[i].stick == which)
            return table->told[i];
    }
    fail_msg("nothing was told of stick %d", which);
    return (Input){0};
}

static int times(const Table *table, InputKind kind)
{
    int count = 0;
    for (int i = 0; i < table->count; i++)
        count += table->told[i].kind == kind;
    return count;
}

/* ---- several ---- */

/* One pad's stick up and another's to the right are no stick that goes up and to the right. */
static void each_has_its_own_sticks(void **state)
{
    Table *table = *state;
    two(table);
    push(table, 0, SDL_CONTROLLER_AXIS_LEFTY, -1);
    assert_true(stick(table, STICK_LEFT).y < -0.9f);
    push(table, 1, SDL_CONTROLLER_AXIS_LEFTX, 1);
    Input right = stick(table, STICK_LEFT);
    assert_true(right.x > 0.9f && right.y > -0.01f);
    push(table, 0, SDL_CONTROLLER_AXIS_LEFTY, 0); /* it does not lead any more */
    assert_int_equal(table->count, 0);
}

static void the_one_touched_last_leads_and_the_other_lets_go(void **state)
{
    Table *table = *state;
    two(table);
    push(table, 0, SDL_CONTROLLER_AXIS_RIGHTX, 1);
    press(table, 1, SDL_CONTROLLER_BUTTON_A, true);
    assert_int_equal(table->count, 2); /* the stick first */
    assert_true(table->told[0].kind == INPUT_PAD_STICK && table->told[0].x < 0.01f);
    assert_true(table->told[1].kind == INPUT_PAD_DOWN && table->told[1].pad == PAD_A);
    press(table, 1, SDL_CONTROLLER_BUTTON_A, false);
    assert_int_equal(times(table, INPUT_PAD_UP), 1);
    press(table, 0, SDL_CONTROLLER_BUTTON_B, true); /* and has its stick again, which is still held */
    assert_true(stick(table, STICK_RIGHT).x > 0.9f);
    assert_int_equal(times(table, INPUT_PAD_DOWN), 1);
}

static void one_that_trembles_does_not_lead(void **state)
{
    Table *table = *state;
    two(table);
    push(table, 0, SDL_CONTROLLER_AXIS_LEFTX, 1);
    push(table, 1, SDL_CONTROLLER_AXIS_LEFTX, 0.1f);
    assert_int_equal(table->count, 0);
    push(table, 0, SDL_CONTROLLER_AXIS_LEFTX, 0.5f);
    assert_true(stick(table, STICK_LEFT).x > 0.2f);
}

/* Half a pull of either is no whole one. */
static void each_has_its_own_triggers(void **state)
{
    Table *table = *state;
    two(table);
    push(table, 0, SDL_CONTROLLER_AXIS_TRIGGERLEFT, 1);
    assert_int_equal(times(table, INPUT_PAD_DOWN), 1);
    push(table, 1, SDL_CONTROLLER_AXIS_TRIGGERLEFT, 1);
    assert_int_equal(times(table, INPUT_PAD_DOWN), 1);
    push(table, 1, SDL_CONTROLLER_AXIS_TRIGGERLEFT, -1);
    assert_int_equal(times(table, INPUT_PAD_UP), 1);
}

static void pulling_out_the_one_that_leads_lets_go_and_another_goes_unnoticed(void **state)
{
    Table *table = *state;
    two(table);
    push(table, 1, SDL_CONTROLLER_AXIS_LEFTX, 1);
    push(table, 0, SDL_CONTROLLER_AXIS_LEFTX, 1);
    pull_out(table, 1);
    hear(table);
    assert_int_equal(table->count, 0);
    plug_in(table, 1, SDL_JOYSTICK_TYPE_GAMECONTROLLER);
    hear(table);
    pull_out(table, 0);
    hear(table);
    assert_int_equal(times(table, INPUT_PAD_GONE), 1);
    press(table, 1, SDL_CONTROLLER_BUTTON_X, true);
    assert_int_equal(times(table, INPUT_PAD_STICK), 0);
    assert_int_equal(times(table, INPUT_PAD_DOWN), 1);
}

/* ---- none that SDL knows ---- */

static const Input *unknown(const Table *table)
{
    for (int i = 0; i < table->count; i++) {
        if (table->told[i].kind == INPUT_PAD_UNKNOWN)
            return &table->told[i];
    }
    fail_msg("none was named");
    return NULL;
}

static void one_without_a_mapping_is_named_once(void **state)
{
    Table *table = *state;
    plug_in(table, 0, SDL_JOYSTICK_TYPE_WHEEL);
    hear(table);
    assert_int_equal(times(table, INPUT_PAD_UNKNOWN), 1);
    assert_true(unknown(table)->name[0]);
    assert_int_equal(strlen(unknown(table)->guid), 32);
    pull_out(table, 0);
    plug_in(table, 0, SDL_JOYSTICK_TYPE_WHEEL);
    plug_in(table, 1, SDL_JOYSTICK_TYPE_GAMECONTROLLER);
    hear(table);
    assert_int_equal(times(table, INPUT_PAD_UNKNOWN), 0);
}

static void it_works_with_the_mapping_that_the_variable_gives(void **state)
{
    Table *table = *state;
    char mapping[200];
    plug_in(table, 0, SDL_JOYSTICK_TYPE_WHEEL);
    hear(table);
    snprintf(mapping, sizeof mapping, "%s,Mine,a:b3,leftx:a2,", unknown(table)->guid);
    pull_out(table, 0);
    pads_stop(&table->pads);
    setenv("SDL_GAMECONTROLLERCONFIG", mapping, 1);
    start(table);
    plug_in(table, 0, SDL_JOYSTICK_TYPE_WHEEL);
    hear(table);
    assert_int_equal(times(table, INPUT_PAD_UNKNOWN), 0);
    press(table, 0, (SDL_GameControllerButton)3, true);
    assert_true(table->count == 1 && table->told[0].pad == PAD_A);
    push(table, 0, (SDL_GameControllerAxis)2, 1);
    assert_true(stick(table, STICK_LEFT).x > 0.9f);
}

#define AT_TABLE(claim) cmocka_unit_test_setup_teardown(claim, open_table, close_table)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_TABLE(each_has_its_own_sticks),
        AT_TABLE(the_one_touched_last_leads_and_the_other_lets_go),
        AT_TABLE(one_that_trembles_does_not_lead),
        AT_TABLE(each_has_its_own_triggers),
        AT_TABLE(pulling_out_the_one_that_leads_lets_go_and_another_goes_unnoticed),
        AT_TABLE(one_without_a_mapping_is_named_once),
        AT_TABLE(it_works_with_the_mapping_that_the_variable_gives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
