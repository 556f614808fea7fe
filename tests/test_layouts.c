/* test_layouts.c - every layout of xkeyboard-config, played through: each is compiled by libxkbcommon, its keys are
 * named as SDL 2.26 names them under X11 (the keysym of the first level, as a character where it is one), and for each
 * action that has a key the layout's own key is struck, without a modifier. Which key that is, is decided here and not
 * by what is tested: the one with the letter engraved, where there is one; else the one where a US keyboard has it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xkbcommon/xkbcommon.h>

#include "base/file.h"
#include "base/text.h"
#include "front/ui/keys.h"
#include "io/keyboard.h"

/* ---- the places of a keyboard, by xkb's names and the USB's usages ---- */

typedef struct Place {
    const char *name;
    int usage;
    char us;
} Place;

/* clang-format off */
static const Place places[] = {
    {"AE01", 30, '1'}, {"AE02", 31, '2'}, {"AE03", 32, '3'}, {"AE04", 33, '4'}, {"AE05", 34, '5'}, {"AE06", 35, '6'},
    {"AE07", 36, '7'}, {"AE08", 37, '8'}, {"AE09", 38, '9'}, {"AE10", 39, '0'}, {"AE11", 45, '-'}, {"AE12", 46, '='},
    {"AD01", 20, 'q'}, {"AD02", 26, 'w'}, {"AD03", 8, 'e'}, {"AD04", 21, 'r'}, {"AD05", 23, 't'}, {"AD06", 28, 'y'},
    {"AD07", 24, 'u'}, {"AD08", 12, 'i'}, {"AD09", 18, 'o'}, {"AD10", 19, 'p'}, {"AD11", 47, '['}, {"AD12", 48, ']'},
    {"AC01", 4, 'a'}, {"AC02", 22, 's'}, {"AC03", 7, 'd'}, {"AC04", 9, 'f'}, {"AC05", 10, 'g'}, {"AC06", 11, 'h'},
    {"AC07", 13, 'j'}, {"AC08", 14, 'k'}, {"AC09", 15, 'l'}, {"AC10", 51, ';'}, {"AC11", 52, '\''}, {"BKSL", 49, '\\'},
    {"AB01", 29, 'z'}, {"AB02", 27, 'x'}, {"AB03", 6, 'c'}, {"AB04", 25, 'v'}, {"AB05", 5, 'b'}, {"AB06", 17, 'n'},
    {"AB07", 16, 'm'}, {"AB08", 54, ','}, {"AB09", 55, '.'}, {"AB10", 56, '/'}, {"TLDE", 53, '`'}, {"LSGT", 100, 0},
};
/* clang-format on */

static uint32_t as_sdl_has_it(xkb_keysym_t keysym)
{
    bool named = keysym >= 0xFD00 && keysym < 0x1000000; /* keys that are no characters, dead ones too */
    uint32_t character = named ? 0 : xkb_keysym_to_utf32(keysym);
    return character > ' ' ? character : 0;
}

static bool keyboard_of(struct xkb_keymap *map, Keyboard *keyboard)
{
    *keyboard = (Keyboard){{0}};
    for (int i = 0; i < COUNT_OF(places); i++) {
        const xkb_keysym_t *keysyms;
        xkb_keycode_t code = xkb_keymap_key_by_name(map, places[i].name);
        if (code == XKB_KEYCODE_INVALID)
            return false;
        int count = xkb_keymap_key_get_syms_by_level(map, code, 0, 0, &keysyms);
        keyboard->engraved[places[i].usage] = count == 1 ? as_sdl_has_it(keysyms[0]) : 0;
    }
    return true;
}

/* ---- a player of that layout ---- */

typedef struct Tally {
    struct xkb_context *context;
    int layouts, variants, keys, actions, by_place;
    bool reached[ACT_COUNT];
} Tally;

static const Place *place_engraved(const Keyboard *keyboard, uint32_t character)
{
    for (int i = 0; i < COUNT_OF(places); i++) {
        uint32_t engraved = keyboard->engraved[places[i].usage];
        if (engraved == character || (character == 'i' && engraved == 0x131))
            return &places[i];
    }
    return NULL;
}

static const Place *place_on_us(uint32_t character)
{
    for (int i = 0; i < COUNT_OF(places); i++) {
        if ((unsigned char)places[i].us == character)
            return &places[i];
    }
    return NULL;
}

/* The key somebody looks for who wants that character. Five layouts lack a letter and have another one in its place:
 * theirs is the place which that one has left. */
static const Place *own_key(Tally *tally, const Keyboard *keyboard, uint32_t character)
{
    const Place *place = place_engraved(keyboard, character);
    if (place)
        return place;
    tally->by_place++;
    place = place_on_us(character);
    for (int step = 0; place && step < COUNT_OF(places); step++) {
        uint32_t other = keyboard->engraved[place->usage];
        bool taken = (other >= 'a' && other <= 'z') || (other >= '0' && other <= '9') || other == 0x131;
        if (!taken)
            break;
        place = place_on_us(other == 0x131 ? 'i' : other);
    }
    return place;
}

static Act struck(const Keyboard *keyboard, int usage, bool shift)
{
    Input input = {.kind = INPUT_KEY_DOWN, .shift = shift};
    input.character = keyboard_character(keyboard, usage, keyboard->engraved[usage]);
    input.key = input.character ? KEY_CHARACTER : KEY_NONE;
    return key_act(&input);
}

static void play(Tally *tally, const Keyboard *keyboard, const char *name)
{
    bool pressed[SPOT_COUNT] = {false};
    for (int act = ACT_NONE + 1; act < ACT_COUNT; act++) {
        if (bindings[act].key != KEY_CHARACTER)
            continue;
        const Place *place = own_key(tally, keyboard, (unsigned char)bindings[act].character);
        assert_non_null(place);
        if (struck(keyboard, place->usage, false) != (Act)act || struck(keyboard, place->usage, true) != (Act)act)
            fail_msg("%s: '%c' is not reached by <%s>, which has U+%04X", name, bindings[act].character, place->name,
                     keyboard->engraved[place->usage]);
        pressed[place->usage] = true;
        tally->actions++;
        tally->reached[act] = true;
    }
    for (int usage = 0; usage < SPOT_COUNT; usage++)
        tally->keys += pressed[usage];
}

static void compile_and_play(Tally *tally, const char *layout, const char *variant)
{
    char name[128];
    Keyboard keyboard;
    const struct xkb_rule_names names = {
        .rules = "evdev", .model = "pc105", .layout = layout, .variant = variant, .options = ""};
    struct xkb_keymap *map = xkb_keymap_new_from_names(tally->context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS);
    text_print(name, sizeof name, "%s(%s)", layout, variant);
    if (!map || !keyboard_of(map, &keyboard))
        fail_msg("%s cannot be compiled", name);
    play(tally, &keyboard, name);
    xkb_keymap_unref(map);
}

/* ---- the list of them: evdev.lst, lines "  NAME  WORDS" and "  VARIANT  LAYOUT: WORDS" under "! layout" and "!
 * variant" ---- */

static void take_word(Text *rest, char out[64])
{
    Text word = text_of("");
    *rest = text_trim(*rest);
    text_split(rest, ' ', &word);
    text_print(out, 64, "%.*s", word.length, word.at);
}

static void take_line(Tally *tally, Text line, bool variants)
{
    char first[64], layout[64] = "";
    take_word(&line, first);
    if (variants)
        take_word(&line, layout);
    if (!first[0] || text_is(text_of(first), "custom"))
        return;
    if (variants)
        layout[strlen(layout) - 1] = '\0'; /* its colon */
    compile_and_play(tally, variants ? layout : first, variants ? first : "");
    tally->layouts += !variants;
    tally->variants += variants;
}

static void every_layout_reaches_every_action_by_its_own_keys(void **state)
{
    (void)state;
    Tally tally = {.context = xkb_context_new(XKB_CONTEXT_NO_DEFAULT_INCLUDES)};
    Buffer list = {0};
    FileError error;
    Text line, section = text_of("");
    assert_true(tally.context && xkb_context_include_path_append(tally.context, MDR_XKB));
    if (!file_read(MDR_XKB "/rules/evdev.lst", 1 << 20, &list, &error))
        fail_msg("%s", error.sentence);
    for (Text rest = buffer_view(&list); text_next_line(&rest, &line);) {
        if (text_starts(line, "! "))
            section = text_trim(text_part(line, 2, line.length));
        else if (text_is(section, "layout") || text_is(section, "variant"))
            take_line(&tally, line, text_is(section, "variant"));
    }
    int reached = 0;
    for (int act = 0; act < ACT_COUNT; act++)
        reached += tally.reached[act];
    print_message("%d layouts, %d variants, %d keys, %d actions each, %d in all, %d of them by place\n", tally.layouts,
                  tally.variants, tally.keys, reached, tally.actions, tally.by_place);
    assert_true(tally.layouts > 80 && tally.variants > 300);
    assert_int_equal(tally.actions, reached * (tally.layouts + tally.variants));
    buffer_free(&list);
    xkb_context_unref(tally.context);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_layout_reaches_every_action_by_its_own_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
