/* code.h - a day that a whole room plays, as three words to say aloud: its seed, which round it is, and a check by
 * which the level is found that is meant. Another text of that level, or other rules, has another check: whoever has
 * those is told so, and plays no other day. What the words are: words.h. Where levels lie: others' affair. */
#pragma once

#include "base/buffer.h"

enum {
    ROOM_SEED_MOST = 256,  /* seeds that a code can say: 1 to this */
    ROOM_ROUND_MOST = 4,   /* a room's rounds likewise */
    ROOM_CODE_MAX = 3 * 9, /* bytes of a code as text, with the NUL */
    ROOM_TITLE_BYTES = 24, /* of a level's title that are looked at */
};

/* What a code's day is played on. */
typedef struct CodedLevel {
    Text title;    /* its first ROOM_TITLE_BYTES count */
    uint64_t hash; /* code_level_hash of its text */
    int rules;     /* RULES_VERSION of who plays it */
} CodedLevel;

/* Of a level's text, byte for byte. */
uint64_t code_level_hash(Text level_text);

typedef struct RoomCode {
    int seed;                /* 1..ROOM_SEED_MOST */
    int round;               /* 1..ROOM_ROUND_MOST */
    uint32_t named, checked; /* of the title, and of text and rules; both with seed and round */
} RoomCode;

/* Of a level that names its own seed that one; it may be any, and is said by what is over when ROOM_SEED_MOST is taken
 * away as often as can be. The round is within its range. */
RoomCode code_of(const CodedLevel *level, uint64_t seed, int round);
/* "quiet-lamp-forty". */
void code_print(const RoomCode *code, char out[ROOM_CODE_MAX]);
/* Reads three words with hyphens or blanks between them, in either case. False with a sentence in *why, without a
 * newline: a word that is none of ours is told with the nearest. */
bool code_read(Text text, RoomCode *out, Buffer *why);

typedef enum CodeFit {
    CODE_OTHER,      /* another level is meant */
    CODE_OTHER_TEXT, /* that level is meant, by its title, but with another text or other rules; or a word is wrong: one
                        in 64 looks so */
    CODE_FITS,       /* by chance one in 130,000 */
} CodeFit;
CodeFit code_fit(const RoomCode *code, const CodedLevel *level);
