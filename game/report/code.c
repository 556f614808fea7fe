/* code.c - 27 bits, nine a word: two of the round, eight of the seed, six of the title, eleven of text and rules. */
#include "report/code.h"

#include <stdio.h>

#include "base/hash.h"
#include "report/words.h"

enum {
    WORDS_A_CODE = 3,
    ROUND_BITS = 2,
    SEED_BITS = 8,
    NAMED_BITS = 6,
    CHECKED_BITS = 11,
    CODE_BITS = 27,
    WORD_BITS = 9,
    FOLD = 14, /* more than half of the bits, so that folding twice is folding never */
};

_Static_assert(1 << ROUND_BITS == ROOM_ROUND_MOST && 1 << SEED_BITS == ROOM_SEED_MOST && 1 << WORD_BITS == ROOM_WORDS,
               "as many as there are");
_Static_assert(ROUND_BITS + SEED_BITS + NAMED_BITS + CHECKED_BITS == CODE_BITS && WORDS_A_CODE * WORD_BITS == CODE_BITS,
               "none is lost");

static const uint32_t all_bits = (UINT32_C(1) << CODE_BITS) - 1;
static const uint32_t stir = 0x5A1C36D, unstir = 0x7CFBE65; /* one undoes the other, modulo 2^27 */

uint64_t code_level_hash(Text level_text)
{
    Hash hash = hash_start();
    hash_bytes(&hash, level_text.at, (size_t)level_text.length);
    return hash.value;
}

/* ---- what it says ---- */

static uint32_t few_bits(const Hash *hash, int bits)
{
    uint64_t folded = hash->value ^ hash->value >> 32 ^ hash->value >> 17;
    return (uint32_t)(folded & ((UINT64_C(1) << bits) - 1));
}

RoomCode code_of(const CodedLevel *level, uint64_t whole_seed, int round)
{
    assert(round >= 1 && round <= ROOM_ROUND_MOST);
    int seed = (int)((whole_seed - 1) % ROOM_SEED_MOST) + 1;
    Text title = text_part(level->title, 0, ROOM_TITLE_BYTES);
    Hash named = hash_start();
    hash_int(&named, seed * ROOM_ROUND_MOST + round);
    Hash checked = named;
    hash_bytes(&named, title.at, (size_t)title.length);
    hash_int(&checked, level->rules);
    hash_int(&checked, (int64_t)level->hash);
    return (RoomCode){.seed = seed,
                      .round = round,
                      .named = few_bits(&named, NAMED_BITS),
                      .checked = few_bits(&checked, CHECKED_BITS)};
}

CodeFit code_fit(const RoomCode *code, const CodedLevel *level)
{
    RoomCode wanted = code_of(level, (uint64_t)code->seed, code->round);
    if (wanted.named != code->named)
        return CODE_OTHER;
    return wanted.checked == code->checked ? CODE_FITS : CODE_OTHER_TEXT;
}

/* ---- as words ---- */

/* Spreads every bit over all words, so that two codes look alike in none. */
static uint32_t mix(uint32_t bits)
{
    bits = bits * stir & all_bits;
    bits ^= bits >> FOLD;
    return bits * stir & all_bits;
}

static uint32_t unmix(uint32_t bits)
{
    bits = bits * unstir & all_bits;
    bits ^= bits >> FOLD;
    return bits * unstir & all_bits;
}

void code_print(const RoomCode *code, char out[ROOM_CODE_MAX])
{
    uint32_t bits = code->checked;
    bits = bits << NAMED_BITS | code->named;
    bits = bits << SEED_BITS | (uint32_t)(code->seed - 1);
    bits = mix(bits << ROUND_BITS | (uint32_t)(code->round - 1));
    int first = (int)(bits >> 2 * WORD_BITS), second = (int)(bits >> WORD_BITS) % ROOM_WORDS,
        third = (int)(bits % ROOM_WORDS);
    snprintf(out, ROOM_CODE_MAX, "%s-%s-%s", room_word(first), room_word(second), room_word(third));
}

/* The lowest bits off *bits. */
static uint32_t take(uint32_t *bits, int count)
{
    uint32_t taken = *bits & ((UINT32_C(1) << count) - 1);
    *bits >>= count;
    return taken;
}

/* Takes the next word off, in lower case; false at the end, and where what is there is too long for one. */
static bool next_word(Text *rest, char word[ROOM_WORD_MOST + 1], int *length)
{
    *length = 0;
    while (rest->length > 0 && (rest->at[0] == '-' || rest->at[0] == ' '))
        *rest = text_part(*rest, 1, rest->length);
    for (; rest->length > 0 && rest->at[0] != '-' && rest->at[0] != ' '; *rest = text_part(*rest, 1, rest->length)) {
        char c = rest->at[0];
        if (*length == ROOM_WORD_MOST)
            return false;
        word[(*length)++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return *length > 0;
}

static bool not_three(Text text, Buffer *why)
{
    buffer_text(why, "a room's code is three words, such as quiet-lamp-forty; found '");
    buffer_escaped(why, text_cut(text, 60));
    buffer_text(why, "'");
    return false;
}

static bool unknown(Text word, Buffer *why)
{
    const char *near = room_word_near(word);
    buffer_text(why, "no room's code has the word '");
    buffer_escaped(why, word);
    buffer_print(why, near ? "'; did they say '%s'?" : "'; ask again what was said", near);
    return false;
}

bool code_read(Text text, RoomCode *out, Buffer *why)
{
    uint32_t bits = 0;
    Text rest = text_trim(text);
    char letters[ROOM_WORD_MOST + 1];
    int length;
    for (int i = 0; i < WORDS_A_CODE; i++) {
        if (!next_word(&rest, letters, &length))
            return not_three(text, why);
        int place = room_word_place((Text){letters, length});
        if (place < 0)
            return unknown((Text){letters, length}, why);
        bits = bits << WORD_BITS | (uint32_t)place;
    }
    if (rest.length > 0)
        return not_three(text, why);
    bits = unmix(bits);
    out->round = (int)take(&bits, ROUND_BITS) + 1;
    out->seed = (int)take(&bits, SEED_BITS) + 1;
    out->named = take(&bits, NAMED_BITS);
    out->checked = take(&bits, CHECKED_BITS);
    return true;
}
