/* keyboard.c - the spots of a US keyboard, and what other layouts have there. */
#include "io/keyboard.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char us[SPOT_COUNT] = {
    [0x04] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
    [0x1E] = '1', '2', '3', '4', '5', '6', '7', '8', '9', '0',
    [0x2D] = '-', '=', '[', ']', '\\', '\\', ';', '\'', '`', ',', '.', '/',
    [0x64] = '\\',
};
/* clang-format on */

static bool letter_or_digit(uint32_t character)
{
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

static bool sign(uint32_t character)
{
    return character > ' ' && character < 127 && !letter_or_digit(character);
}

static uint32_t folded(uint32_t engraved)
{
    enum { DOTTED = 0x130, DOTLESS = 0x131 };
    if (engraved == DOTTED || engraved == DOTLESS)
        return 'i';
    return engraved >= 'A' && engraved <= 'Z' ? engraved - 'A' + 'a' : engraved;
}

/* The first spot but `than` that has it; SPOT_COUNT: none. */
static int engraved_at(const Keyboard *keyboard, int than, uint32_t character)
{
    int spot = 0;
    while (spot < SPOT_COUNT && (spot == than || folded(keyboard->engraved[spot]) != character))
        spot++;
    return spot;
}

static int us_spot(uint32_t character)
{
    int spot = 0;
    while (spot < SPOT_COUNT && (unsigned char)us[spot] != character)
        spot++;
    return spot;
}

/* A spot has a letter or digit of its own; `free` counts as one that has not. */
static bool lettered(const Keyboard *keyboard, int spot, int free)
{
    return spot != free && letter_or_digit(folded(keyboard->engraved[spot]));
}

/* Where a letter is that is on no key: where a US keyboard has it, or where the letter is gone from that is there, and
 * so on; or the next that is left. */
static int spot_left(const Keyboard *keyboard, int free, const uint32_t given[SPOT_COUNT], uint32_t character)
{
    int at = us_spot(character);
    for (int step = 0; step < SPOT_COUNT && lettered(keyboard, at, free); step++)
        at = us_spot(folded(keyboard->engraved[at]));
    for (int step = 0; step < SPOT_COUNT && (lettered(keyboard, at, free) || given[at] || !us[at]); step++)
        at = (at + 1) % SPOT_COUNT;
    return at;
}

/* Gives each letter and digit that is on no key one without: first those whose own is free. */
static void give_spots(const Keyboard *keyboard, int free, uint32_t given[SPOT_COUNT])
{
    for (int turn = 0; turn < 2; turn++) {
        for (uint32_t character = '0'; character <= 'z'; character++) {
            if (!letter_or_digit(character) || engraved_at(keyboard, free, character) < SPOT_COUNT)
                continue;
            if (lettered(keyboard, us_spot(character), free) == (turn == 1))
                given[spot_left(keyboard, free, given, character)] = character;
        }
    }
}

/* What a key without a letter stands for: nearly always what a US keyboard has there. */
static uint32_t by_spot(const Keyboard *keyboard, int spot)
{
    uint32_t given[SPOT_COUNT] = {0}, there = spot > 0 && spot < SPOT_COUNT ? (unsigned char)us[spot] : 0;
    bool elsewhere = engraved_at(keyboard, spot, there) < SPOT_COUNT;
    if (there == 0 || (letter_or_digit(there) && !elsewhere))
        return there;
    give_spots(keyboard, spot, given);
    if (given[spot])
        return given[spot];
    return letter_or_digit(there) || elsewhere ? 0 : there;
}

uint32_t keyboard_character(const Keyboard *keyboard, int spot, uint32_t engraved)
{
    uint32_t own = folded(engraved);
    if (letter_or_digit(own))
        return own;
    uint32_t there = by_spot(keyboard, spot);
    if (letter_or_digit(there))
        return there;
    return sign(own) ? own : there;
}

bool keyboard_fixed(int spot, bool number_lock, Key *key, uint32_t *character)
{
    enum { SPACE_BAR = 0x2C, FIRST = 0x54, LAST = 0x63, DIGITS = 0x59 };
    static const char signs[] = "/*-+";
    static const char digits[] = "1234567890.";
    static const Key moves[] = {KEY_END,  KEY_DOWN, KEY_PAGE_DOWN, KEY_LEFT, KEY_NONE,  KEY_RIGHT,
                                KEY_HOME, KEY_UP,   KEY_PAGE_UP,   KEY_NONE, KEY_DELETE};
    *key = spot == SPACE_BAR ? KEY_SPACE : KEY_NONE;
    *character = 0;
    if (spot == SPACE_BAR)
        return true;
    if (spot < FIRST || spot > LAST)
        return false;
    if (spot < FIRST + 4)
        *character = (unsigned char)signs[spot - FIRST];
    else if (spot < DIGITS)
        *key = KEY_ENTER;
    else if (number_lock)
        *character = (unsigned char)digits[spot - DIGITS];
    else
        *key = moves[spot - DIGITS];
    if (*character)
        *key = KEY_CHARACTER;
    return *key != KEY_NONE;
}

/* ---- names ---- */

/* Of the alphabets that are drawn here. */
static uint32_t capital(uint32_t letter)
{
    static const struct {
        uint32_t first, last, down; /* how far below its capital is; 1: every other one is a capital */
    } rows[] = {
        {'a', 'z', 32},    {0xE0, 0xF6, 32},   {0xF8, 0xFE, 32},   {0x100, 0x12F, 1},  {0x132, 0x137, 1},
        {0x14A, 0x177, 1}, {0x3B1, 0x3C1, 32}, {0x3C3, 0x3C9, 32}, {0x430, 0x44F, 32}, {0x450, 0x45F, 80},
        {0x460, 0x481, 1}, {0x48A, 0x4BF, 1},  {0x4D0, 0x52F, 1},  {0x561, 0x586, 48},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        if (letter >= rows[i].first && letter <= rows[i].last)
            return rows[i].down > 1 ? letter - rows[i].down : letter & ~UINT32_C(1);
    }
    return letter;
}

/* Whether the fonts have it standing by itself: of Latin, Greek, Cyrillic and Armenian. */
static bool drawn(uint32_t character)
{
    return (character > ' ' && character < 127) || (character >= 0xA1 && character < 0x250) ||
           (character >= 0x384 && character < 0x530) || (character >= 0x531 && character < 0x588);
}

static void encode(uint32_t character, char out[ENGRAVED_MAX])
{
    if (character < 0x80)
        snprintf(out, ENGRAVED_MAX, "%c", (char)character);
    else /* no further than U+07FF: drawn says so */
        snprintf(out, ENGRAVED_MAX, "%c%c", (char)(0xC0 | character >> 6), (char)(0x80 | (character & 0x3F)));
}

void keyboard_settle(Keyboard *keyboard)
{
    memset(keyboard->standing, SPOT_COUNT, sizeof keyboard->standing);
    for (int spot = SPOT_COUNT - 1; spot >= 0; spot--) {
        uint32_t character = keyboard_character(keyboard, spot, keyboard->engraved[spot]);
        if (character < KEYBOARD_CHARACTERS)
            keyboard->standing[character] = (uint8_t)spot;
    }
    keyboard->settled = true;
}

/* The first spot that stands for it; SPOT_COUNT: none does. */
static int place_of(const Keyboard *keyboard, uint32_t character)
{
    int spot = 0;
    if (keyboard->settled && character < KEYBOARD_CHARACTERS)
        return keyboard->standing[character];
    while (spot < SPOT_COUNT && keyboard_character(keyboard, spot, keyboard->engraved[spot]) != character)
        spot++;
    return spot;
}

/* A US keyboard: each character is engraved as itself. Most pictures are of one, and name many keys. */
static bool blank(const Keyboard *keyboard)
{
    int spot = 0;
    while (spot < SPOT_COUNT && keyboard->engraved[spot] == 0)
        spot++;
    return spot == SPOT_COUNT;
}

void keyboard_engraved(const Keyboard *keyboard, uint32_t character, char out[ENGRAVED_MAX])
{
    bool digit = character >= '0' && character <= '9'; /* it is on its key, if behind Shift */
    int spot = digit || blank(keyboard) ? SPOT_COUNT : place_of(keyboard, character);
    uint32_t here = spot < SPOT_COUNT ? keyboard->engraved[spot] : 0;
    bool foreign = drawn(here) && folded(here) != character;
    encode(capital(foreign ? here : character), out);
}
