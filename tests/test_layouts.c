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
#include "front/settings/settings.h"
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
    *keyboard = (Keyboard){.settled = false};
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
    int layouts, variants, keys, actions, by_place, displaced;
    bool reached[KEYED_COUNT];
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

static bool letter_or_digit(uint32_t character)
{
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == 0x131;
}

/* Where a layout lacks a letter and has another one in its place, any key will do that has none. */
static const Place *place_given(Tally *tally, const Keyboard *keyboard, uint32_t character)
{
    tally->displaced++;
    for (int i = 0; i < COUNT_OF(places); i++) {
        uint32_t engraved = keyboard->engraved[places[i].usage];
        if (!letter_or_digit(engraved) && keyboard_character(keyboard, places[i].usage, engraved) == character)
            return &places[i];
    }
    return NULL;
}

/* The key somebody looks for who wants that character. */
static const Place *own_key(Tally *tally, const Keyboard *keyboard, uint32_t character)
{
    const Place *place = place_engraved(keyboard, character), *there = place_on_us(character);
    if (place)
        return place;
    tally->by_place++;
    return letter_or_digit(keyboard->engraved[there->usage]) ? place_given(tally, keyboard, character) : there;
}

/* Whether it does what the row does, wherever that holds. */
static bool does(const Settings *settings, int keyed, const Input *input)
{
    const Binding *row = &bindings[keyed];
    for (uint32_t scope = 1; scope <= SCOPE_QUIT; scope <<= 1) {
        Input meant = key_meant(&settings->keys, scope, input);
        bool same = meant.key == row->key && meant.character == (unsigned char)row->character;
        if ((row->where & scope) && (!same || (keyed < ACT_COUNT && key_act(&meant) != (Act)keyed)))
            return false;
    }
    return row->where != 0;
}

static bool struck(const Settings *settings, const Keyboard *keyboard, int usage, int keyed, bool shift)
{
    Input input = {.kind = INPUT_KEY_DOWN, .shift = shift};
    input.character = keyboard_character(keyboard, usage, keyboard->engraved[usage]);
    input.key = input.character ? KEY_CHARACTER : KEY_NONE;
    return does(settings, keyed, &input);
}

static void play(Tally *tally, const Keyboard *keyboard, const char *name)
{
    Settings settings = settings_default();
    bool pressed[SPOT_COUNT] = {false};
    for (int keyed = ACT_NONE + 1; keyed < KEYED_COUNT; keyed++) {
        KeyCode character = key_first(keyed);
        if (character <= ' ')
            continue;
        const Place *place = own_key(tally, keyboard, character);
        if (!place)
            fail_msg("%s: no key for '%c'", name, character);
        else if (!struck(&settings, keyboard, place->usage, keyed, false) ||
                 !struck(&settings, keyboard, place->usage, keyed, true))
            fail_msg("%s: '%c' is not reached by <%s>, which has U+%04X", name, character, place->name,
                     keyboard->engraved[place->usage]);
        else
            pressed[place->usage] = true;
        tally->actions++;
        tally->reached[keyed] = true;
    }
    for (int usage = 0; usage < SPOT_COUNT; usage++)
        tally->keys += pressed[usage];
}

/* Keys that are no characters are what they are on every layout. */
static void play_named(Tally *tally, struct xkb_keymap *map, const char *name)
{
    static const struct {
        const char *place;
        xkb_keysym_t keysym;
        Key key;
    } rows[] = {
        {"SPCE", XKB_KEY_space, KEY_SPACE},
        {"TAB", XKB_KEY_Tab, KEY_TAB},
        {"BKSP", XKB_KEY_BackSpace, KEY_BACKSPACE},
        {"PGUP", XKB_KEY_Prior, KEY_PAGE_UP},
        {"PGDN", XKB_KEY_Next, KEY_PAGE_DOWN},
        {"HOME", XKB_KEY_Home, KEY_HOME},
        {"END", XKB_KEY_End, KEY_END},
        {"UP", XKB_KEY_Up, KEY_UP},
        {"DOWN", XKB_KEY_Down, KEY_DOWN},
        {"LEFT", XKB_KEY_Left, KEY_LEFT},
        {"RGHT", XKB_KEY_Right, KEY_RIGHT},
        {"FK01", XKB_KEY_F1, KEY_F1},
        {"FK02", XKB_KEY_F2, KEY_F2},
        {"FK03", XKB_KEY_F3, KEY_F3},
        {"ESC", XKB_KEY_Escape, KEY_ESCAPE},
        {"RTRN", XKB_KEY_Return, KEY_ENTER},
    };
    Settings settings = settings_default();
    for (int i = 0; i < COUNT_OF(rows); i++) {
        const xkb_keysym_t *keysyms;
        int count = xkb_keymap_key_get_syms_by_level(map, xkb_keymap_key_by_name(map, rows[i].place), 0, 0, &keysyms);
        Key fixed;
        uint32_t none;
        bool space =
            rows[i].key == KEY_SPACE && keyboard_fixed(0x2C, false, &fixed, &none) && fixed == KEY_SPACE && none == 0;
        if (!space && (count != 1 || keysyms[0] != rows[i].keysym))
            fail_msg("%s: <%s> is another key", name, rows[i].place);
        tally->keys++;
        for (int keyed = ACT_NONE + 1; keyed < KEYED_COUNT; keyed++) {
            Input input = {.kind = INPUT_KEY_DOWN, .key = rows[i].key};
            if (key_first(keyed) != rows[i].key || !key_changes(keyed))
                continue;
            assert_true(does(&settings, keyed, &input));
            tally->actions++;
            tally->reached[keyed] = true;
        }
    }
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
    play_named(tally, map, name);
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
    for (int keyed = 0; keyed < KEYED_COUNT; keyed++) {
        assert_true(tally.reached[keyed] == key_changes(keyed));
        reached += tally.reached[keyed];
    }
    print_message("%d layouts, %d variants, %d keys, %d actions each, %d in all, %d of them by place, %d where another "
                  "letter is there\n",
                  tally.layouts, tally.variants, tally.keys, reached, tally.actions, tally.by_place, tally.displaced);
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
