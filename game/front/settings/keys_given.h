/* keys_given.h - which key a player has given to what, of the rows of bindings.h; what a key then means in a scope; and
 * how keys are written in the settings file. A key is what a US keyboard has there, or what is engraved: see
 * keyboard.h. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"
#include "front/settings/bindings.h"

/* A Key, or above those a character. 0: none. */
typedef uint8_t KeyCode;

typedef struct KeysGiven {
    KeyCode of[KEYED_COUNT];
} KeysGiven;

KeyCode key_code(Key key, uint32_t character);
void key_of_code(KeyCode code, Key *key, uint32_t *character);

/* As built in. */
KeyCode key_first(int keyed);
/* Whether its key may be changed. */
bool key_changes(int keyed);
/* Whether that key may be given to anything: the others mean the same everywhere. */
bool key_gives(KeyCode code);
/* The first that has that key already where `keyed` holds as well; ACT_NONE when there is none. */
int key_clash(const KeysGiven *keys, int keyed, KeyCode code);
/* What comes of giving it a key. */
typedef enum KeyChange {
    KEY_GIVEN,
    KEY_SWAPPED, /* *other had it, and has the one that this one had */
    KEY_REFUSED, /* it may not be given, or *other had it and cannot have the one that this one had: nothing changes */
} KeyChange;
KeyChange key_give(KeysGiven *keys, int keyed, KeyCode code, int *other);

/* The key that means that in a scope: what is to be shown on a button, or pressed by whoever has no keyboard. */
KeyCode key_shown(const KeysGiven *keys, uint32_t scope, Key key, uint32_t character);
/* A key as it was struck to what it means there; one whose meaning has gone elsewhere means nothing. */
Input key_meant(const KeysGiven *keys, uint32_t scope, const Input *input);

/* "G", "7", ";", "PageUp": as the file has it. Reading takes capitals and small letters. */
void key_print(KeyCode code, Buffer *out);
bool key_read(Text text, KeyCode *code);
/* The names of keys that are no characters, one by one from 0; NULL behind the last. */
const char *key_word(int index);
