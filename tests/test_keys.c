/* test_keys.c - which key does what: the table that is built in, keys given to other things, on their page and in the
 * settings file, and how the screen names them on the player's own keyboard. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/game.h"
#include "front/settings/settings_text.h"
#include "front/state/choosable.h"
#include "front/state/page_ids.h"
#include "front/ui/keys.h"
#include "front_player.h"
#include "scratch.h"
#include "setting.h"

/* ---- the table ---- */

static void as_built_in_no_two_have_one_key_where_both_hold(void **state)
{
    (void)state;
    Settings settings = settings_default();
    for (int keyed = 0; keyed < KEYED_COUNT; keyed++) {
        int other = key_changes(keyed) ? key_clash(&settings.keys, keyed, key_first(keyed)) : ACT_NONE;
        if (other != ACT_NONE)
            fail_msg("%s and %s", bindings[keyed].word, bindings[other].word);
    }
}

static void each_has_a_word_a_name_and_a_key_without_a_modifier(void **state)
{
    (void)state;
    Settings settings = settings_default();
    for (int keyed = ACT_NONE + 1; keyed < KEYED_COUNT; keyed++) {
        const Binding *row = &bindings[keyed];
        if (keyed == ACT_PAUSE)
            continue;
        assert_true(row->word && row->word[0] && row->name && row->name[0] && row->where);
        for (int other = 0; other < keyed; other++)
            assert_false(bindings[other].word && strcmp(bindings[other].word, row->word) == 0);
        for (uint32_t scope = 1; scope <= SCOPE_ROOM; scope <<= 1) {
            Input input = {.kind = INPUT_KEY_DOWN};
            if (!(row->where & scope))
                continue;
            key_of_code(key_first(keyed), &input.key, &input.character);
            Input meant = key_meant(&settings.keys, scope, &input);
            assert_true(meant.key == row->key && meant.character == (unsigned char)row->character &&
                        meant.shift == row->shift);
        }
    }
}

static void a_key_is_read_as_it_is_written(void **state)
{
    (void)state;
    for (int code = 1; code <= '~'; code++) {
        Buffer text = {0};
        KeyCode read = 0;
        if (code == ' ' || (code >= KEY_CHARACTER && code < ' ') || (code >= 'A' && code <= 'Z'))
            continue;
        key_print((KeyCode)code, &text);
        if (!key_read(buffer_view(&text), &read) || read != code)
            fail_msg("%d is written %s and read as %d", code, text.data, read);
        buffer_free(&text);
    }
    KeyCode code;
    assert_true(key_read(text_of("pageup"), &code) && code == KEY_PAGE_UP);
    assert_true(key_read(text_of("g"), &code) && code == 'g');
    assert_false(key_read(text_of(""), &code) || key_read(text_of("GG"), &code) || key_read(text_of("é"), &code) ||
                 key_read(text_of("F13"), &code));
}

/* ---- giving ---- */

static void what_had_the_key_gets_the_other_one(void **state)
{
    (void)state;
    KeysGiven keys = settings_default().keys;
    int other;
    assert_int_equal(key_give(&keys, ACT_GATHER, KEY_F9, &other), KEY_GIVEN);
    assert_int_equal(keys.of[ACT_GATHER], KEY_F9);
    assert_int_equal(key_give(&keys, ACT_GATHER, 'k', &other), KEY_SWAPPED);
    assert_true(other == ACT_UNPICK && keys.of[ACT_UNPICK] == KEY_F9 && keys.of[ACT_GATHER] == 'k');
    assert_int_equal(key_give(&keys, KEYED_SETTINGS, 'k', &other), KEY_GIVEN); /* that holds elsewhere */
    KeysGiven before = keys;
    static const KeyCode fixed[] = {KEY_ESCAPE, KEY_ENTER, KEY_UP, KEY_F5, KEY_F11, KEY_NONE};
    for (int i = 0; i < COUNT_OF(fixed); i++)
        assert_true(key_give(&keys, ACT_GATHER, fixed[i], &other) == KEY_REFUSED && other == ACT_NONE);
    assert_int_equal(key_give(&keys, ACT_UP, 'k', &other), KEY_REFUSED); /* an arrow is nobody else's */
    assert_int_equal(other, ACT_GATHER);
    assert_memory_equal(&keys, &before, sizeof keys);
    assert_int_equal(key_give(&keys, ACT_UP, KEY_F8, &other), KEY_GIVEN);
    assert_int_equal(key_give(&keys, ACT_UP, KEY_UP, &other), KEY_GIVEN); /* but its own again */
}

static Input struck(const KeysGiven *keys, uint32_t scope, Key key, char character, bool shift)
{
    Input input = {.kind = INPUT_KEY_DOWN, .key = key, .character = (unsigned char)character, .shift = shift};
    return key_meant(keys, scope, &input);
}

static void a_key_whose_meaning_has_gone_means_nothing(void **state)
{
    (void)state;
    KeysGiven keys = settings_default().keys;
    int other;
    key_give(&keys, ACT_GATHER, ';', &other);
    key_give(&keys, ACT_LEFT, 'h', &other); /* which was the next file's */
    assert_int_equal(other, ACT_FILES);
    assert_int_equal(key_give(&keys, ACT_FILES, KEY_F9, &other), KEY_GIVEN);
    assert_int_equal(key_give(&keys, ACT_LEFT, 'h', &other), KEY_GIVEN);
    Input semicolon = struck(&keys, SCOPE_DESK, KEY_CHARACTER, ';', false),
          g = struck(&keys, SCOPE_DESK, KEY_CHARACTER, 'g', false);
    assert_int_equal(key_act(&semicolon), ACT_GATHER);
    assert_int_equal(key_act(&g), ACT_NONE);
    assert_int_equal(struck(&keys, SCOPE_RATE, KEY_CHARACTER, 'g', false).character, 'g'); /* which it is not there */
    Input h = struck(&keys, SCOPE_DESK, KEY_CHARACTER, 'h', false),
          left = struck(&keys, SCOPE_DESK, KEY_LEFT, 0, false);
    assert_true(key_act(&h) == ACT_LEFT && key_act(&left) == ACT_LEFT);
    h.shift = true;
    assert_int_equal(key_act(&h), ACT_PAN_LEFT);
    assert_int_equal(key_shown(&keys, SCOPE_DESK, KEY_CHARACTER, 'g'), ';');
}

/* Letters and digits do what they do with Shift as well. */
static void shift_means_nothing_where_it_has_nothing_to_mean(void **state)
{
    (void)state;
    for (int act = ACT_NONE + 1; act < ACT_COUNT; act++) {
        if (bindings[act].key != KEY_CHARACTER)
            continue;
        Input input = {.kind = INPUT_KEY_DOWN,
                       .key = KEY_CHARACTER,
                       .character = (unsigned char)bindings[act].character,
                       .shift = true};
        assert_int_equal(key_act(&input), act);
    }
    Input up = {.kind = INPUT_KEY_DOWN, .key = KEY_UP, .shift = true},
          undo = {.kind = INPUT_KEY_DOWN, .key = KEY_BACKSPACE, .shift = true};
    assert_true(key_act(&up) == ACT_PAN_UP && key_act(&undo) == ACT_RELEASE);
}

/* ---- the file ---- */

static void lines_of_keys_are_read_and_slips_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *text, *sentence, *remedy;
        int line, column;
    } rows[] = {
        {"key-gather = F9\n", NULL, NULL, 0, 0},
        {"key-gather = k\nkey-unpick = g\n", NULL, NULL, 0, 0}, /* the two change keys */
        {"key-box = Hash\n", NULL, NULL, 0, 0},
        {"mono = yes\nkey-gather = K\n", "K is the key of 'unpick' already", "G", 2, 14},
        {"key-unpick = F9\nkey-gather = F9\n", "F9 is the key of 'unpick' already", "G", 2, 14},
        {"key-unpick = F9\nkey-gather = Esc\n", "'key-gather' wants a letter", "G", 2, 14},
        {"key-gather = Up\n", "'key-gather' wants a letter", "G", 1, 14},
        {"key-gathre = F9\n",
         "there is no setting 'key-gathre' here; the line is left as it is; did you mean 'key-gather'?", "key-gather",
         1, 1},
        {"key-gather = F9\nkey-gather = F8\n", "'key-gather' is set in line 1 already", NULL, 2, 1},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Settings settings;
        Messages messages;
        settings_parse(text_of(rows[i].text), &settings, &messages);
        assert_int_equal(messages.count, rows[i].sentence ? 1 : 0);
        if (!rows[i].sentence)
            continue;
        const Message *message = &messages.list[0];
        if (strncmp(message->sentence, rows[i].sentence, strlen(rows[i].sentence)) != 0)
            fail_msg("%s", message->sentence);
        assert_true(message->line == rows[i].line && message->column == rows[i].column);
        if (rows[i].remedy)
            assert_string_equal(message->remedy, rows[i].remedy);
    }
}

static void what_clashes_becomes_a_comment_when_the_file_is_written(void **state)
{
    (void)state;
    static const char before[] = "key-gather = K # mine\nkey-point = F9\nkey-clear = F8\n";
    Settings settings;
    Messages messages;
    Buffer text = {0};
    settings_parse(text_of(before), &settings, &messages);
    assert_int_equal(settings.keys.of[ACT_GATHER], 'g');
    setting_set(&settings, (SettingId)(SETTING_KEYS + ACT_CLEAR), KEY_F7);
    setting_set(&settings, (SettingId)(SETTING_KEYS + ACT_JIGGLE), ';');
    settings_print(&settings, text_of(before), &text);
    assert_string_equal(text.data,
                        "# not understood: key-gather = K # mine\nkey-point = F9\nkey-clear = F7\nkey-jiggle = ;\n");
    buffer_free(&text);
}

static void a_whole_file_reads_as_it_was(void **state)
{
    (void)state;
    Settings settings = settings_default(), again;
    Messages messages;
    Buffer text = {0};
    int other;
    key_give(&settings.keys, ACT_GATHER, 'k', &other);
    key_give(&settings.keys, ACT_BIN_3, '#', &other);
    settings_print(&settings, text_of(""), &text);
    settings_parse(buffer_view(&text), &again, &messages);
    assert_int_equal(messages.count, 0);
    assert_same(&again, &settings);
    assert_true(strstr(text.data, "\nkey-gather = K\n") && strstr(text.data, "\nkey-bin-3 = Hash\n") &&
                strstr(text.data, "\n# key-clear = C\n"));
    buffer_free(&text);
}

/* ---- the page ---- */

/* What is on the screen now. */
static bool says(Player *player, const char *words)
{
    return shows(player, words);
}

static Player *at_title(Player *player)
{
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(player->scratch, "settings"));
    return sit_down(player, &(GameOptions){.settings_path = path});
}

static Player *on_page(Player *player)
{
    at_title(player);
    letter(player, 's');
    letter(player, 'k');
    assert_int_equal(player->game->page, PAGE_KEYS);
    return player;
}

static void a_key_is_given_by_keys(void **state)
{
    Player *player = on_page(*state);
    Settings *settings = &player->game->settings;
    while (player->game->focus != CHOOSE_KEYED + KEYED_SETTINGS)
        key(player, KEY_DOWN);
    key(player, KEY_ENTER);
    assert_true(says(player, "press a key") &&
                says(player, "The next key is that of 'settings'. Esc leaves it as it is."));
    key(player, KEY_ESCAPE);
    assert_true(player->game->page == PAGE_KEYS && settings->keys.of[KEYED_SETTINGS] == 's');
    key(player, KEY_ENTER);
    letter(player, 'c');
    assert_true(says(player, "settings: now C. That was the key of 'the campaign', which has S instead."));
    key(player, KEY_ENTER);
    key(player, KEY_UP);
    assert_true(says(player, "That key cannot be given to anything. Nothing has changed."));
    key(player, KEY_ESCAPE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
    Buffer text = {0};
    FileError error;
    assert_true(file_read(in(player->scratch, "settings"), SETTINGS_BYTES_MAX, &text, &error));
    assert_non_null(strstr(text.data, "\nkey-settings = C\n"));
    buffer_free(&text);
    letter(player, 's');
    assert_int_not_equal(player->game->page, PAGE_SETTINGS);
    letter(player, 'c');
    assert_int_equal(player->game->page, PAGE_SETTINGS);
}

static void a_key_is_given_by_mouse_and_taken_back(void **state)
{
    Player *player = on_page(*state);
    KeysGiven usual = settings_default().keys;
    click(player, CHOOSE_KEYED + ACT_UP);
    key(player, KEY_F9);
    assert_int_equal(player->game->settings.keys.of[ACT_UP], KEY_F9);
    click(player, CHOOSE_DEFAULTS);
    assert_memory_equal(&player->game->settings.keys, &usual, sizeof usual);
    assert_true(says(player, "All keys are as issued."));
    click(player, CHOOSE_BACK);
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    assert_int_equal(player->game->focus, CHOOSE_KEYS);
}

static void a_controller_chooses_and_leaves(void **state)
{
    Player *player = on_page(*state);
    player->game->focus = CHOOSE_KEYED + ACT_GATHER;
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_A});
    assert_int_equal(player->game->keys_page.waits, ACT_GATHER);
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_B});
    assert_int_equal(player->game->keys_page.waits, ACT_NONE);
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_A});
    letter(player, ';');
    assert_int_equal(player->game->settings.keys.of[ACT_GATHER], ';');
}

static void arrows_reach_every_line_and_no_text_lies_on_another(void **state)
{
    for (int per_cent = 100; per_cent <= 200; per_cent += 50) {
        Player *player = on_page(*state);
        bool reached[KEYED_COUNT] = {false};
        player->game->settings.text_per_cent = per_cent;
        pass(player, 0);
        for (int i = 0; i < 2 * KEYED_COUNT; i++) {
            int keyed = player->game->focus - CHOOSE_KEYED;
            if (keyed >= 0 && keyed < KEYED_COUNT)
                reached[keyed] = true;
            see(player);
            key(player, KEY_DOWN);
        }
        for (int keyed = 0; keyed < KEYED_COUNT; keyed++)
            assert_true(reached[keyed] == key_changes(keyed));
    }
}

/* ---- what the screen says ---- */

static const char desk_level[] = "mdr-level 1\n[day]\ntitle = \"A\"\n[file a]\nname = \"A\"\n";

static void the_screen_names_keys_as_they_are_given_and_engraved(void **state)
{
    Player *player = *state;
    Keyboard russian = {.engraved = {[10] = 0x43F, [19] = 0x437}};
    int other;
    sit_down_to(player, desk_level, &(GameOptions){.given = one(SETTING_BOOT, false)});
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    key(player, KEY_RIGHT);
    assert_true(says(player, "G") && !says(player, "П"));
    game_keyboard(player->game, &russian);
    assert_true(says(player, "П"));
    key_give(&player->game->settings.keys, ACT_GATHER, KEY_F9, &other);
    assert_true(says(player, "F9") && !says(player, "П"));
    key(player, KEY_F9);
    assert_true(player->game->desk.by_keys);
    key(player, KEY_ESCAPE);
    assert_true(says(player, "F9") && says(player, "З")); /* what is what: P's */
}

static void the_desk_takes_keys_as_they_are_given(void **state)
{
    Player *player = *state;
    int other;
    sit_down_to(player, desk_level, &(GameOptions){.given = one(SETTING_BOOT, false)});
    letter(player, 'b');
    key_give(&player->game->settings.keys, ACT_POINT, KEY_F9, &other);
    letter(player, 'p');
    assert_false(player->game->pad.reaching);
    key(player, KEY_F9);
    assert_true(player->game->pad.reaching);
    key(player, KEY_F9);
    assert_false(player->game->pad.reaching);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_built_in_no_two_have_one_key_where_both_hold),
        cmocka_unit_test(each_has_a_word_a_name_and_a_key_without_a_modifier),
        cmocka_unit_test(a_key_is_read_as_it_is_written),
        cmocka_unit_test(what_had_the_key_gets_the_other_one),
        cmocka_unit_test(a_key_whose_meaning_has_gone_means_nothing),
        cmocka_unit_test(shift_means_nothing_where_it_has_nothing_to_mean),
        cmocka_unit_test(lines_of_keys_are_read_and_slips_are_told),
        cmocka_unit_test(what_clashes_becomes_a_comment_when_the_file_is_written),
        cmocka_unit_test(a_whole_file_reads_as_it_was),
        PLAYED(a_key_is_given_by_keys),
        PLAYED(a_key_is_given_by_mouse_and_taken_back),
        PLAYED(a_controller_chooses_and_leaves),
        PLAYED(arrows_reach_every_line_and_no_text_lies_on_another),
        PLAYED(the_screen_names_keys_as_they_are_given_and_engraved),
        PLAYED(the_desk_takes_keys_as_they_are_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
