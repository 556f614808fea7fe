#include "io/cue.h"

const char *const cue_words[CUE_COUNT] = {
    [CUE_CLICK] = "click",       [CUE_TYPING] = "typing",   [CUE_SWITCH] = "switch", [CUE_GATHER] = "gather",
    [CUE_EMPTY] = "empty",       [CUE_RELEASE] = "release", [CUE_FLIGHT] = "flight", [CUE_BIN] = "bin",
    [CUE_REWORK] = "rework",     [CUE_STRAY] = "stray",     [CUE_CLEAR] = "clear",   [CUE_SEAL] = "seal",
    [CUE_PAID] = "paid",         [CUE_SLIP] = "slip",       [CUE_KNOT] = "knot",     [CUE_LOST] = "lost",
    [CUE_UNDONE] = "undone",     [CUE_CREDIT] = "credit",   [CUE_PING] = "ping",     [CUE_MEMO] = "memo",
    [CUE_KNOCK] = "knock",       [CUE_CUT] = "cut",         [CUE_CHIME] = "chime",   [CUE_GIFT] = "gift",
    [CUE_STAMP] = "stamp",       [CUE_DECIDED] = "decided", [CUE_LIFT] = "lift",     [CUE_CLOSING] = "closing",
    [CUE_PHONE] = "phone",       [CUE_FLOOR] = "floor",     [CUE_DOOR] = "door",     [CUE_CHAIR] = "chair",
    [CUE_CARRIAGE] = "carriage", [CUE_LID] = "lid",         [CUE_BELL] = "bell",     [CUE_CAN] = "can",
    [CUE_KEY] = "key",           [CUE_STEP] = "step",       [CUE_NOD] = "nod",       [CUE_TRAP] = "trap",
    [CUE_CONSENT] = "consent",
};

const char *const tone_words[TONE_COUNT] = {
    [TONE_HUM] = "hum",         [TONE_AIR] = "air",         [TONE_WOE] = "woe",
    [TONE_FROLIC] = "frolic",   [TONE_DREAD] = "dread",     [TONE_MALICE] = "malice",
    [TONE_MOTOR] = "motor",     [TONE_CEILING] = "ceiling", [TONE_PROJECTOR] = "projector",
    [TONE_LAMP] = "lamp",       [TONE_MURMUR] = "murmur",   [TONE_CLOCK] = "clock",
    [TONE_MACHINE] = "machine", [TONE_STREET] = "street",
};
