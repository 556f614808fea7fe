/* keys.h - the one table of key bindings at the desk, with the words the help line and the pause page show. Keys of
 * a page's buttons are on the buttons themselves. */
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

typedef struct Binding {
    Key key;
    char character; /* when key is KEY_CHARACTER */
    bool shift;
    const char *shown;     /* on the screen, by binding_shown; rows that share a line have it once */
    const char *does;      /* to be translated; NULL: shown with the row before it */
    PadButton pad;         /* the controller's button that does it by itself; PAD_NONE: none */
    const char *pad_shown; /* what is pressed on it, where it is shown at all */
    int rank;              /* in the help line, 1 first; 0: on the pause page only */
} Binding;

extern const Binding bindings[ACT_COUNT];

/* What is shown for it: the key, or the controller's button. */
const char *binding_shown(const Binding *binding, bool pad);
/* What that key-down asks for, or ACT_NONE. Enter gathers too. */
Act key_act(const Input *input);
/* The act with that rank in the help line; ACT_NONE beyond the last. */
Act key_ranked(int rank);
