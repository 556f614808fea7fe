/* cue.h - sounds asked for, as plain data: cues, which are heard once, and tones, which go on. front/ asks, sdl/sound.c
 * plays; how they sound stands in assets/sounds/, a recipe each. */
#pragma once

#include "base/base.h"

/* Heard once. */
typedef enum Cue {
    CUE_CLICK,   /* something on the screen was chosen */
    CUE_TYPING,  /* a stroke */
    CUE_SWITCH,  /* the terminal's rocker switch */
    CUE_GATHER,  /* numbers leave the glass */
    CUE_EMPTY,   /* there was nothing to take */
    CUE_RELEASE, /* they drift back */
    CUE_FLIGHT,  /* they fly to a bin */
    CUE_BIN,     /* they arrive */
    CUE_REWORK,  /* some come back */
    CUE_STRAY,   /* into a bin went what does not belong */
    CUE_CLEAR,
    CUE_SEAL,   /* a complete bin is being sealed */
    CUE_PAID,   /* it is sealed */
    CUE_SLIP,   /* it came back */
    CUE_KNOT,   /* a knot begins to give */
    CUE_LOST,   /* it is lost */
    CUE_UNDONE, /* it is done */
    CUE_CREDIT, /* somebody had waited for an answer or a report */
    CUE_PING,
    CUE_MEMO,     /* an invitation, a report, a tool, a perk */
    CUE_KNOCK,    /* somebody stands at the desk */
    CUE_CUT,      /* the work is interrupted */
    CUE_CHIME,    /* Busyness has risen */
    CUE_GIFT,     /* it has earned something */
    CUE_STAMP,    /* the hour is judged */
    CUE_DECIDED,  /* a meeting decided something */
    CUE_LIFT,     /* a day begins */
    CUE_CLOSING,  /* the shift ends */
    CUE_PHONE,    /* a ping at home */
    CUE_FLOOR,    /* one comes to the lift, */
    CUE_DOOR,     /* into the corridor, */
    CUE_CHAIR,    /* to a meeting, */
    CUE_CARRIAGE, /* to a report, */
    CUE_LID,      /* to a perk, */
    CUE_BELL,     /* to the steward, */
    CUE_CAN,      /* into the break room, */
    CUE_KEY,      /* home */
    CUE_STEP,     /* on foot */
    CUE_NOD,      /* a nod was seen */
    CUE_TRAP,     /* a finger trap is pulled */
    CUE_CONSENT,  /* consent is given */
    CUE_COUNT
} Cue;

/* Heard for as long as they are wanted. */
typedef enum Tone {
    TONE_HUM, /* the room of a mind that is elsewhere */
    TONE_AIR, /* the room of one that is here */
    TONE_WOE,
    TONE_FROLIC,
    TONE_DREAD,
    TONE_MALICE,    /* in the order of the tempers */
    TONE_MOTOR,     /* the lift, and from here on a place each: */
    TONE_CEILING,   /* the corridor */
    TONE_PROJECTOR, /* a meeting */
    TONE_LAMP,      /* a report */
    TONE_MURMUR,    /* a perk */
    TONE_CLOCK,     /* the steward's office */
    TONE_MACHINE,   /* the break room */
    TONE_STREET,    /* home */
    TONE_COUNT,
    TONE_PLACES = TONE_MOTOR /* the first of the places' */
} Tone;

/* The names of their recipes. */
extern const char *const cue_words[CUE_COUNT];
extern const char *const tone_words[TONE_COUNT];

/* How loud, 0..1, and from where: -1 left, 1 right. */
typedef struct Loudness {
    float gain, pan;
} Loudness;

typedef struct CueAsked {
    uint8_t cue; /* Cue */
    Loudness at;
} CueAsked;

enum { CUES_MAX = 16 }; /* between two looks; what is over is not heard */

typedef struct Cues {
    int count;
    CueAsked asked[CUES_MAX];
    Loudness tones[TONE_COUNT]; /* where each is to be now; who plays them goes there smoothly */
    bool flat;                  /* as it sounds over a file that is known to serve nobody */
} Cues;
