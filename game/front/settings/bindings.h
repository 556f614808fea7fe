/* bindings.h - the one table of what a key does, everywhere: at the desk, on foot, on cards and on pages; with what the
 * help line and the pause page show of it, its word in the settings file, and where it holds. Which key a player has
 * given to each is keys_given.h's matter; keys that mean the same everywhere, and cannot be given away, are Esc, Enter,
 * the arrows, F5 and F11. */
#pragma once

#include "io/input.h"

/* What a key asks for at the desk. */
typedef enum Act {
    ACT_NONE,
    ACT_UP,
    ACT_DOWN,
    ACT_LEFT,
    ACT_RIGHT,
    ACT_PAN_UP,
    ACT_PAN_DOWN,
    ACT_PAN_LEFT,
    ACT_PAN_RIGHT,
    ACT_ANCHOR,  /* begins a box, then gathers it */
    ACT_GATHER,  /* by lens */
    ACT_RELEASE, /* what is in hand, or the box begun */
    ACT_BIN_1,
    ACT_BIN_2,
    ACT_BIN_3,
    ACT_BIN_4,
    ACT_BIN_5,
    ACT_CLEAR, /* the bin with most in it that does not belong */
    ACT_UNPICK,
    ACT_POINT, /* arrows go over the instruments, and each says what it is */
    ACT_JIGGLE,
    ACT_ASK,
    ACT_FILES,
    ACT_TRAY,
    ACT_UNMUTE,
    ACT_WARRANT,
    ACT_HOME, /* from the night */
    ACT_CARD, /* the next thing that waits, or none */
    ACT_FIRST,
    ACT_SECOND,
    ACT_THIRD, /* of the card's choices, wherever they are */
    ACT_PAUSE,
    ACT_COUNT
} Act;

/* What has a key besides: rows of the same table. */
typedef enum Keyed {
    KEYED_NOW = ACT_COUNT, /* the choices of a card, */
    KEYED_TRAY,
    KEYED_MUTE,
    KEYED_JOIN,
    KEYED_DECLINE,
    KEYED_NOTE,
    KEYED_WRITE,
    KEYED_TOOL,
    KEYED_LEAVE,
    KEYED_LAYER,
    KEYED_REPLACE,
    KEYED_REFUSE,
    KEYED_TAKE,
    KEYED_PASS,
    KEYED_NUMBER_1, /* whatever is chosen by its number, */
    KEYED_NUMBER_2,
    KEYED_NUMBER_3,
    KEYED_NUMBER_4,
    KEYED_NUMBER_5,
    KEYED_NUMBER_6,
    KEYED_NUMBER_7,
    KEYED_NUMBER_8,
    KEYED_NUMBER_9,
    KEYED_TALK_ENDS, /* the office, */
    KEYED_STAY,
    KEYED_TRANSFER,
    KEYED_DOORS,
    KEYED_TO_DESK,
    KEYED_BEGIN,
    KEYED_REST,
    KEYED_REST_ENDS,
    KEYED_STEWARD,
    KEYED_SAID,
    KEYED_UNKNOWN,
    KEYED_OTHER_DESK,
    KEYED_LOOK_LEFT,
    KEYED_LOOK_RIGHT,
    KEYED_GO_ON,
    KEYED_BET_1,
    KEYED_BET_2,
    KEYED_BET_3,
    KEYED_BET_4,
    KEYED_TO_END,
    KEYED_STANDS,
    KEYED_AMEND,
    KEYED_NEXT_LEVEL, /* and the pages. */
    KEYED_CAMPAIGN,
    KEYED_PLAYED,
    KEYED_SETTINGS,
    KEYED_KEYS,
    KEYED_ISSUED,
    KEYED_OPEN_ALL,
    KEYED_RESULTS,
    KEYED_CARD_BEFORE,
    KEYED_PICTURE,
    KEYED_BEHIND,
    KEYED_LEDGER,
    KEYED_EARLIER,
    KEYED_LATER,
    KEYED_QUIT,
    KEYED_SHOW_RUNS, /* Before an audience. */
    KEYED_BESIDE,
    KEYED_PACE_1,
    KEYED_PACE_2,
    KEYED_PACE_3,
    KEYED_NEXT,
    KEYED_HOLD,
    KEYED_BLANK,
    KEYED_CODE,
    KEYED_WATCHED,
    KEYED_ROOM_ALL,
    KEYED_ROOM_GUESSES,
    KEYED_ROOM_ROUND,
    KEYED_ROOM_LEFT_OUT,
    KEYED_ROOM_MINUTES,
    KEYED_ROOM_DEAREST,
    KEYED_ROOM_QUESTIONS,
    KEYED_COUNT
} Keyed;

/* Where a key means something, a bit each: two that hold in one place need two keys. */
typedef enum Scope {
    SCOPE_DESK = 1 << 0,
    SCOPE_PANEL = 1 << 1, /* the hands are not free */
    SCOPE_CLOSING = 1 << 2,
    SCOPE_FOOT = 1 << 3,
    SCOPE_EVENING = 1 << 4,
    SCOPE_TITLE = 1 << 5,
    SCOPE_PAUSE = 1 << 6,
    SCOPE_SETTINGS = 1 << 7,
    SCOPE_KEYS = 1 << 8,
    SCOPE_CAMPAIGN = 1 << 9,
    SCOPE_LIST = 1 << 10, /* that is turned, and has no letters */
    SCOPE_LIFT = 1 << 11,
    SCOPE_CHARTER = 1 << 12,
    SCOPE_QUARTER = 1 << 13,
    SCOPE_QUARTERS = 1 << 14,
    SCOPE_REST = 1 << 15,
    SCOPE_QUESTION = 1 << 16,
    SCOPE_CARDS = 1 << 17,
    SCOPE_BEYOND = 1 << 18,
    SCOPE_RATE = 1 << 19,
    SCOPE_QUIT = 1 << 20,
    SCOPE_REPLAY = 1 << 21,
    SCOPE_PRESENTER = 1 << 22, /* everywhere, while one presents: before what the page has */
    SCOPE_ROOM = 1 << 23,
    SCOPE_NONE = 0,
} Scope;

typedef struct Binding {
    Key key;        /* as built in; with `shift` it is what other keys may stand for, and `first` the one that does */
    char character; /* when key is KEY_CHARACTER */
    bool shift;
    Key first;
    const char *shown;     /* on the screen, by binding_shown; rows that share a line have it once */
    const char *does;      /* to be translated; NULL: shown with the row before it */
    PadButton pad;         /* the controller's button that does it by itself; PAD_NONE: none */
    const char *pad_shown; /* what is pressed on it, where it is shown at all */
    int rank;              /* in the help line, 1 first; 0: on the pause page only */
    uint32_t where;        /* bits of Scope */
    const char *word;      /* behind key- in the settings file; NULL: its key is not to be changed */
    const char *name;      /* on the page of keys, to be translated */
} Binding;

extern const Binding bindings[KEYED_COUNT];
