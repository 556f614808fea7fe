/* keys.c - keys to acts, and keys to names. */
#include "front/ui/keys.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/translate.h"

enum { LEAST = 8 }; /* bytes that more is written into */

/* ---- names ---- */

static void code_name(const Caps *caps, KeyCode code, char out[KEY_NAME_MAX])
{
    static const char *const names[KEY_COUNT] = {
        [KEY_NONE] = "",          [KEY_UP] = "↑",           [KEY_DOWN] = "↓",      [KEY_LEFT] = "←",
        [KEY_RIGHT] = "→",        [KEY_ENTER] = "Enter",    [KEY_SPACE] = "Space", [KEY_ESCAPE] = "Esc",
        [KEY_TAB] = "Tab",        [KEY_BACKSPACE] = "Bksp", [KEY_DELETE] = "Del",  [KEY_PAGE_UP] = "PgUp",
        [KEY_PAGE_DOWN] = "PgDn", [KEY_HOME] = "Home",      [KEY_END] = "End",     [KEY_F1] = "F1",
        [KEY_F2] = "F2",          [KEY_F3] = "F3",          [KEY_F4] = "F4",       [KEY_F5] = "F5",
        [KEY_F6] = "F6",          [KEY_F7] = "F7",          [KEY_F8] = "F8",       [KEY_F9] = "F9",
        [KEY_F10] = "F10",        [KEY_F11] = "F11",        [KEY_F12] = "F12",     [KEY_CHARACTER] = "",
    };
    static const Keyboard us = {.settled = false};
    Key key;
    uint32_t character;
    key_of_code(code, &key, &character);
    if (key == KEY_CHARACTER)
        keyboard_engraved(caps->keyboard ? caps->keyboard : &us, character, out);
    else
        snprintf(out, KEY_NAME_MAX, "%s", names[key]);
}

void key_name(const Caps *caps, Key key, uint32_t character, char out[KEY_NAME_MAX])
{
    code_name(caps, caps->keys ? key_shown(caps->keys, caps->scope, key, character) : key_code(key, character), out);
}

bool key_blanks(const Caps *caps, Key key, uint32_t character)
{
    return caps->blanks && key_shown(caps->keys, caps->scope, key, character) == caps->keys->of[KEYED_BLANK];
}

void keyed_name(const Caps *caps, int keyed, char out[KEY_NAME_MAX])
{
    code_name(caps, caps->keys ? caps->keys->of[keyed] : key_first(keyed), out);
}

/* Whether its name is the one the table has words for. */
static bool as_built_in(const Caps *caps, int keyed)
{
    static const Caps none = {0};
    char now[KEY_NAME_MAX], built[KEY_NAME_MAX];
    keyed_name(caps, keyed, now);
    keyed_name(&none, keyed, built);
    return strcmp(now, built) == 0;
}

const char *act_shown(Act act, const Caps *caps, bool pad, char out[KEYS_SHOWN_MAX])
{
    const Binding *row = &bindings[act];
    bool same = as_built_in(caps, (int)act);
    int end = (int)act + 1;
    for (; end < ACT_COUNT && !bindings[end].does; end++)
        same = same && as_built_in(caps, end);
    const char *known = translated(pad ? row->pad_shown : row->shown);
    snprintf(out, KEYS_SHOWN_MAX, "%s", known ? known : "");
    for (int keyed = (int)act, at = 0; !pad && !same && keyed < end && at + LEAST < KEYS_SHOWN_MAX; keyed++) {
        char name[KEY_NAME_MAX];
        keyed_name(caps, keyed, name);
        at += text_print(out + at, (size_t)(KEYS_SHOWN_MAX - at), "%s%s", keyed > (int)act ? " " : "", name);
    }
    return out;
}

/* The row of that word; ACT_NONE: none. */
static int keyed_of(Text word)
{
    int keyed = KEYED_COUNT - 1;
    while (keyed > ACT_NONE && !(bindings[keyed].word && text_is(word, bindings[keyed].word)))
        keyed--;
    return keyed;
}

const char *keys_said(const Caps *caps, const char *sentence, char *out, size_t room)
{
    Text rest = text_of(sentence), before, word;
    size_t at = 0;
    out[0] = '\0';
    while (at + LEAST < room && text_split(&rest, '[', &before)) {
        at += (size_t)text_print(out + at, room - at, "%.*s", before.length, before.at);
        if (at + LEAST >= room || !text_split(&rest, ']', &word))
            continue;
        char name[KEY_NAME_MAX];
        keyed_name(caps, keyed_of(word), name);
        at += (size_t)text_print(out + at, room - at, "%s", name);
    }
    return out;
}

/* ---- acts ---- */

static bool matches(const Binding *binding, const Input *input, bool shift)
{
    if (binding->key == KEY_NONE || binding->key != input->key || binding->shift != shift)
        return false;
    return binding->key != KEY_CHARACTER || (uint32_t)binding->character == input->character;
}

static Act matching(const Input *input, bool shift)
{
    int act = ACT_NONE;
    while (act < ACT_COUNT && !matches(&bindings[act], input, shift))
        act++;
    return act < ACT_COUNT ? (Act)act : ACT_NONE;
}

Act key_act(const Input *input)
{
    if (input->kind != INPUT_KEY_DOWN || input->control)
        return ACT_NONE;
    if (input->key == KEY_ENTER)
        return ACT_GATHER;
    Act act = matching(input, input->shift);
    return act == ACT_NONE && input->shift ? matching(input, false)
                                           : act; /* Shift means nothing where it has nothing to mean */
}

Act key_ranked(int rank)
{
    for (int i = 0; i < ACT_COUNT; i++) {
        if (rank > 0 && bindings[i].rank == rank)
            return (Act)i;
    }
    return ACT_NONE;
}
