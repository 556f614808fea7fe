/* keys.h - keys as the desk takes them and as the screen shows them: by bindings.h, as the player has given them, and
 * by what is engraved on the player's keyboard. */
#pragma once

#include "front/settings/keys_given.h"
#include "io/keyboard.h"

/* What names of keys depend on; where those are NULL they are as built in, and on a US keyboard. */
typedef struct Caps {
    const KeysGiven *keys;
    const Keyboard *keyboard;
    uint32_t scope; /* bits of Scope */
    bool blanks;    /* while one presents a key has nothing shown, and does nothing that a page says */
} Caps;

enum { KEY_NAME_MAX = 16, KEYS_SHOWN_MAX = 64 };
/* What the key is called that means this there. */
void key_name(const Caps *caps, Key key, uint32_t character, char out[KEY_NAME_MAX]);
/* Whether the key that means this there blanks the screen instead. */
bool key_blanks(const Caps *caps, Key key, uint32_t character);
/* What a row's own key is called. */
void keyed_name(const Caps *caps, int keyed, char out[KEY_NAME_MAX]);
/* What is shown for an act that says what it does: its key, with those of the rows behind it that say nothing, or the
 * controller's button. Returns `out`. */
const char *act_shown(Act act, const Caps *caps, bool pad, char out[KEYS_SHOWN_MAX]);

/* A sentence that names keys by their rows' words, "[gather] takes them", as it is read: "G takes them". Returns `out`.
 */
const char *keys_said(const Caps *caps, const char *sentence, char *out, size_t room);

/* What that key-down asks for, or ACT_NONE. Enter gathers too. */
Act key_act(const Input *input);
/* The act with that rank in the help line; ACT_NONE beyond the last. */
Act key_ranked(int rank);
