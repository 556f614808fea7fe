/* keyboard.h - which character a key means, on every layout: Latin letters and digits go by what is engraved on the
 * key, what is not there at all by its spot, where a US keyboard has it. Whoever hears the machine fills a Keyboard;
 * this file knows no machine, and no meaning. */
#pragma once

#include "io/input.h"

/* Spots are the USB's usages of keyboards, which SDL's scancodes are too: 4 is A's on a US keyboard, 0x64 the key
 * beside the left Shift that it lacks. */
enum { SPOT_COUNT = 0x65 };

enum { KEYBOARD_CHARACTERS = 128 };

/* The layout that holds now: what each spot has engraved without Shift, as a character, 0 where that is none. All 0 is
 * a US keyboard. */
typedef struct Keyboard {
    uint32_t engraved[SPOT_COUNT];
    bool settled;                          /* what follows is known; else it is looked for whenever a key is named */
    uint8_t standing[KEYBOARD_CHARACTERS]; /* for each character the first spot that stands for it, SPOT_COUNT none */
} Keyboard;

/* Looks up once what stands for what, for a layout that is kept: names of keys are then cheap. */
void keyboard_settle(Keyboard *keyboard);

/* The character of a US keyboard, a-z, 0-9 or a sign, that a key at `spot` stands for; `engraved` is what that key
 * itself has, 0 none. 0: it stands for none. Turkish ı and İ are the letter i. */
uint32_t keyboard_character(const Keyboard *keyboard, int spot, uint32_t engraved);

/* Keys that go by their spot alone: the space bar, which has another sign on it in Dzongkha; and of the keypad a digit
 * with NumLock, one of the keys that move without, a sign with and without. False where it is no such key, or none that
 * means anything. */
bool keyboard_fixed(int spot, bool number_lock, Key *key, uint32_t *character);

enum { ENGRAVED_MAX = 8 };
/* What is engraved on the key that stands for that character, as capitals are: "G", on a Russian layout "П". The
 * character itself where the layout has no such key, or a script that is not drawn here. */
void keyboard_engraved(const Keyboard *keyboard, uint32_t character, char out[ENGRAVED_MAX]);
