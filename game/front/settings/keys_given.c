/* keys_given.c - keys, what they are given to, and their names in the file. */
#include "front/settings/keys_given.h"

_Static_assert(KEY_CHARACTER <= ' ' && KEYED_COUNT < 128, "keys and characters are told apart by their number");

typedef struct WordRow {
    KeyCode code;
    const char *word;
} WordRow;

static const WordRow words[] = {
    {KEY_UP, "Up"},         {KEY_DOWN, "Down"},      {KEY_LEFT, "Left"},
    {KEY_RIGHT, "Right"},   {KEY_ENTER, "Enter"},    {KEY_SPACE, "Space"},
    {KEY_ESCAPE, "Esc"},    {KEY_TAB, "Tab"},        {KEY_BACKSPACE, "Backspace"},
    {KEY_DELETE, "Delete"}, {KEY_PAGE_UP, "PageUp"}, {KEY_PAGE_DOWN, "PageDown"},
    {KEY_HOME, "Home"},     {KEY_END, "End"},        {KEY_F1, "F1"},
    {KEY_F2, "F2"},         {KEY_F3, "F3"},          {KEY_F4, "F4"},
    {KEY_F5, "F5"},         {KEY_F6, "F6"},          {KEY_F7, "F7"},
    {KEY_F8, "F8"},         {KEY_F9, "F9"},          {KEY_F10, "F10"},
    {KEY_F11, "F11"},       {KEY_F12, "F12"},        {'#', "Hash"}, /* which begins a comment */
};

KeyCode key_code(Key key, uint32_t character)
{
    if (key != KEY_CHARACTER)
        return (KeyCode)key;
    return character > ' ' && character < 127 ? (KeyCode)character : KEY_NONE;
}

void key_of_code(KeyCode code, Key *key, uint32_t *character)
{
    *key = code > ' ' ? KEY_CHARACTER : (Key)code;
    *character = code > ' ' ? code : 0;
}

KeyCode key_first(int keyed)
{
    const Binding *row = &bindings[keyed];
    return row->first != KEY_NONE ? (KeyCode)row->first : key_code(row->key, (unsigned char)row->character);
}

bool key_changes(int keyed)
{
    return bindings[keyed].word != NULL;
}

static bool moves(KeyCode code)
{
    return code >= KEY_UP && code <= KEY_RIGHT;
}

bool key_gives(KeyCode code)
{
    bool fixed = code == KEY_ENTER || code == KEY_ESCAPE || code == KEY_F5 || code == KEY_F11;
    return code != KEY_NONE && !fixed && !moves(code);
}

int key_clash(const KeysGiven *keys, int keyed, KeyCode code)
{
    for (int other = ACT_NONE + 1; other < KEYED_COUNT; other++) {
        if (other != keyed && (bindings[other].where & bindings[keyed].where) && keys->of[other] == code)
            return other;
    }
    return ACT_NONE;
}

KeyChange key_give(KeysGiven *keys, int keyed, KeyCode code, int *other)
{
    KeyCode before = keys->of[keyed];
    *other = ACT_NONE;
    if (before == code)
        return KEY_GIVEN;
    if (!key_gives(code) && code != key_first(keyed))
        return KEY_REFUSED;
    *other = key_clash(keys, keyed, code);
    if (*other == ACT_NONE) {
        keys->of[keyed] = code;
        return KEY_GIVEN;
    }
    KeysGiven after = *keys;
    after.of[keyed] = code;
    after.of[*other] = before;
    bool fits = key_clash(&after, keyed, code) == ACT_NONE && key_clash(&after, *other, before) == ACT_NONE;
    if (!fits || !key_gives(before))
        return KEY_REFUSED;
    *keys = after;
    return KEY_SWAPPED;
}

/* ---- what they mean ---- */

KeyCode key_shown(const KeysGiven *keys, uint32_t scope, Key key, uint32_t character)
{
    for (int keyed = ACT_NONE + 1; keyed < KEYED_COUNT; keyed++) {
        const Binding *row = &bindings[keyed];
        if ((row->where & scope) && !row->shift && row->key == key && (unsigned char)row->character == character &&
            key_changes(keyed))
            return keys->of[keyed];
    }
    return key_code(key, character);
}

/* What has that key in the scope; with `first`, what had it as built in. ACT_NONE: nothing. */
static int keyed_by(const KeysGiven *keys, uint32_t scope, KeyCode code, bool first)
{
    for (int keyed = ACT_NONE + 1; keyed < KEYED_COUNT; keyed++) {
        if ((bindings[keyed].where & scope) && key_changes(keyed) &&
            (first ? key_first(keyed) : keys->of[keyed]) == code)
            return keyed;
    }
    return ACT_NONE;
}

Input key_meant(const KeysGiven *keys, uint32_t scope, const Input *input)
{
    Input meant = *input;
    KeyCode code = key_code(input->key, input->character);
    meant.struck = code;
    if (code == KEY_NONE || moves(code))
        return meant;
    int keyed = keyed_by(keys, scope, code, false);
    if (keyed != ACT_NONE) {
        meant.key = bindings[keyed].key;
        meant.character = (unsigned char)bindings[keyed].character;
        meant.shift = meant.shift || bindings[keyed].shift;
    } else if (keyed_by(keys, scope, code, true) != ACT_NONE) {
        meant.key = input->key == KEY_CHARACTER ? KEY_CHARACTER : KEY_NONE;
        meant.character = 0;
    }
    return meant;
}

/* ---- in the file ---- */

const char *key_word(int index)
{
    return index < COUNT_OF(words) ? words[index].word : NULL;
}

void key_print(KeyCode code, Buffer *out)
{
    for (int i = 0; i < COUNT_OF(words); i++) {
        if (words[i].code == code) {
            buffer_text(out, words[i].word);
            return;
        }
    }
    buffer_print(out, "%c", code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code);
}

static char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static bool alike(Text text, const char *word)
{
    int at = 0;
    while (at < text.length && word[at] && small(text.at[at]) == small(word[at]))
        at++;
    return at == text.length && !word[at];
}

bool key_read(Text text, KeyCode *code)
{
    for (int i = 0; i < COUNT_OF(words); i++) {
        if (alike(text, words[i].word)) {
            *code = words[i].code;
            return true;
        }
    }
    if (text.length != 1 || text.at[0] <= ' ' || text.at[0] > '~')
        return false;
    *code = (KeyCode)small(text.at[0]);
    return true;
}
