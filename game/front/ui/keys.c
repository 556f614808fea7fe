/* keys.c - the table of bindings. */
#include "front/ui/keys.h"

#include "base/translate.h"

#define LETTER(letter) .key = KEY_CHARACTER, .character = letter

const Binding bindings[ACT_COUNT] = {
    [ACT_NONE] = {.key = KEY_NONE},
    [ACT_UP] = {.key = KEY_UP, .shown = "← ↑ ↓ →", .does = N_("move"), .pad_shown = N_("L stick"), .rank = 1},
    [ACT_DOWN] = {.key = KEY_DOWN},
    [ACT_LEFT] = {.key = KEY_LEFT},
    [ACT_RIGHT] = {.key = KEY_RIGHT},
    [ACT_PAN_UP] = {.key = KEY_UP,
                    .shift = true,
                    .shown = N_("Shift+arrows"),
                    .does = N_("five cells, or look on"),
                    .pad_shown = N_("R stick"),
                    .rank = 6},
    [ACT_PAN_DOWN] = {.key = KEY_DOWN, .shift = true},
    [ACT_PAN_LEFT] = {.key = KEY_LEFT, .shift = true},
    [ACT_PAN_RIGHT] = {.key = KEY_RIGHT, .shift = true},
    [ACT_ANCHOR] =
        {.key = KEY_SPACE, .shown = N_("Space"), .does = N_("box"), .pad = PAD_X, .pad_shown = "X", .rank = 2},
    [ACT_GATHER] = {LETTER('g'), .shown = "G", .does = N_("gather"), .pad_shown = "A", .rank = 3},
    [ACT_RELEASE] =
        {.key = KEY_BACKSPACE, .shown = N_("Bksp"), .does = N_("let go"), .pad = PAD_B, .pad_shown = "B", .rank = 5},
    [ACT_BIN_1] = {LETTER('1'), .shown = "1-5", .does = N_("into a bin"), .pad_shown = "LB RB, A", .rank = 4},
    [ACT_BIN_2] = {LETTER('2')},
    [ACT_BIN_3] = {LETTER('3')},
    [ACT_BIN_4] = {LETTER('4')},
    [ACT_BIN_5] = {LETTER('5')},
    [ACT_CLEAR] = {LETTER('c'), .shown = "C", .does = N_("clear a bin"), .pad = PAD_LEFT_TRIGGER, .pad_shown = "LT"},
    [ACT_UNPICK] = {LETTER('k'), .shown = "K", .does = N_("unpick a knot"), .pad_shown = "A", .rank = 7},
    [ACT_POINT] = {LETTER('p'), .shown = "P", .does = N_("what is what"), .pad_shown = "Y", .rank = 8},
    [ACT_JIGGLE] = {LETTER('i'), .shown = "I", .does = N_("jiggle the status light"), .pad = PAD_RIGHT_TRIGGER,
                    .pad_shown = "RT"},
    [ACT_ASK] = {LETTER('q'), .shown = "Q", .does = N_("walk and ask what the file is for"), .pad_shown = "Y ↑ ↓ A"},
    [ACT_FILES] = {LETTER('h'), .shown = "H", .does = N_("fetch the next file"), .pad_shown = "Y ↑ ↓ A"},
    [ACT_TRAY] = {LETTER('e'), .shown = "E", .does = N_("answer what lies in the tray"), .pad = PAD_BACK,
                  .pad_shown = N_("Back")},
    [ACT_UNMUTE] = {LETTER('u'), .shown = "U", .does = N_("unmute"), .pad_shown = "Y ↑ ↓ A"},
    [ACT_WARRANT] = {LETTER('x'), .shown = "X", .does = N_("use the warrant"), .pad_shown = "Y ↑ ↓ A"},
    [ACT_HOME] = {LETTER('z'), .shown = "Z", .does = N_("go home from the night"), .pad_shown = "Y ↑ ↓ A"},
    [ACT_CARD] = {.key = KEY_TAB,
                  .shown = N_("Tab"),
                  .does = N_("see what else waits, or put it aside"),
                  .pad = PAD_LEFT,
                  .pad_shown = "←"},
    [ACT_FIRST] = {.key = KEY_F1,
                   .shown = "F1-F3",
                   .does = N_("the choices of a message, besides their letters"),
                   .pad = PAD_UP,
                   .pad_shown = "↑ → ↓"},
    [ACT_SECOND] = {.key = KEY_F2, .pad = PAD_RIGHT},
    [ACT_THIRD] = {.key = KEY_F3, .pad = PAD_DOWN},
    [ACT_PAUSE] = {.key = KEY_ESCAPE,
                   .shown = N_("Esc"),
                   .does = N_("pause"),
                   .pad = PAD_START,
                   .pad_shown = N_("Start"),
                   .rank = 9},
};

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

const char *binding_shown(const Binding *binding, bool pad)
{
    return translated(pad ? binding->pad_shown : binding->shown);
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
