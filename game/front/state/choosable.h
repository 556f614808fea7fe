/* choosable.h - the names of what can be chosen on pages, panels and cards. */
#pragma once

/* What can be chosen, on whichever page it appears. Those with room after them are followed by an index. */
typedef enum Choosable {
    CHOOSE_BACK,
    CHOOSE_RESUME,
    CHOOSE_LEVELS,
    CHOOSE_QUIT,
    CHOOSE_CONTINUE,
    CHOOSE_TITLE,
    CHOOSE_SETTINGS,
    CHOOSE_DEFAULTS,
    CHOOSE_EARLIER,
    CHOOSE_LATER,
    CHOOSE_BEGIN,
    CHOOSE_AGREE,
    CHOOSE_PROPOSALS,
    CHOOSE_PAUSE,
    CHOOSE_JIGGLE,
    CHOOSE_ASK,
    CHOOSE_FILES,
    CHOOSE_TRAY,
    CHOOSE_UNMUTE,
    CHOOSE_WARRANT,
    CHOOSE_CARD,
    CHOOSE_MAP,
    CHOOSE_HOME,
    CHOOSE_STAY,
    CHOOSE_TRANSFER,         /* a post elsewhere */
    CHOOSE_AGAIN,
    CHOOSE_NEXT_LEVEL,
    CHOOSE_SKIP,             /* what is left of an evening */
    CHOOSE_SAID,             /* what one would say one did today, */
    CHOOSE_UNKNOWN,          /* or that one does not know */
    CHOOSE_REST,             /* the days pass; */
    CHOOSE_REST_ENDS,        /* the desk is wanted back */
    CHOOSE_KEEP_PICTURE,     /* the certificate with its counterfoil, as a file */
    CHOOSE_AMEND,            /* a charter, */
    CHOOSE_STANDS,           /* which is left as it is */
    CHOOSE_RELEASE,          /* what is in hand */
    CHOOSE_MANNER = 40,      /* + Manner */
    CHOOSE_BIN = 50,         /* + bin */
    CHOOSE_CLEAR = 55,       /* + bin: its tag */
    CHOOSE_ANSWER = 60,      /* + index among day_choices */
    CHOOSE_CARD_GROUND = 70, /* a card's own ground: takes clicks, does nothing */
    CHOOSE_BET = 80,         /* + choice */
    CHOOSE_RULE = 100,       /* + rule */
    CHOOSE_SETTING = 140,    /* + SettingId */
    CHOOSE_FLOOR = 400,      /* what is seen in the corridor */
    CHOOSE_TURN_LEFT,
    CHOOSE_AHEAD,
    CHOOSE_TURN_RIGHT,
    CHOOSE_WHERE,
    CHOOSE_DESK,
    CHOOSE_DOOR,       /* that of the door one stands in */
    CHOOSE_GOAL = 410, /* + door of the map */
    CHOOSE_SAY = 450,  /* + choice of the turn a conversation has come to */
    CHOOSE_TALK_ENDS = 460,
    CHOOSE_HEARD,         /* large text: on to the answers */
    CHOOSE_PULL,          /* at a finger trap */
    CHOOSE_REVIEW = 463,  /* on the card of three verdicts, + Judged */
    CHOOSE_GUESS = 466,   /* + one of three questions */
    CHOOSE_EXPLAIN = 470, /* + Instrument: is said, and does nothing */
    CHOOSE_BEYOND = 480,     /* to what lies behind the cards, */
    CHOOSE_BEYOND_CARD,      /* + BeyondId */
    CHOOSE_LEDGER = 490,     /* there: the other ledger; */
    CHOOSE_OTHERWISE,        /* + Otherwise */
    CHOOSE_ENTRY = 500,   /* + level of the list, of which there may be LISTED_MAX */
    CHOOSE_RESULT = 2000, /* + the same: how it went */
    CHOOSE_STAMP = 3040, /* + desk * STAMP_DESK + rating */
    CHOOSE_LOOK = 3060,  /* + desk */
    CHOOSE_GO_ON = 3064, /* both are stamped */
    CHOOSE_PLAYED = 3100, /* what was played, on the title */
    CHOOSE_KEPT,          /* + kept run */
    CHOOSE_CAMPAIGN = 3200, /* the page of it, on the title */
    CHOOSE_OPEN_ALL,        /* there, for hosts */
    CHOOSE_LOOK_BACK,       /* at how the level went last */
    CHOOSE_STEP = 3210,     /* + level of the campaign */
    CHOOSE_BEGUN = 3300, /* what was begun and is not over, on the title */
    CHOOSE_BEGUN_RUN,    /* + run of those, of which there may be BEGUN_MAX */
    CHOOSE_KEYS = 3700,     /* the page of them, on that of the settings */
    CHOOSE_KEYED,           /* + row of bindings.h */
    CHOOSE_ROOM = 3900,     /* the page where a room's three words are typed, on the title */
    CHOOSE_ERASE,           /* there, the last letter */
    CHOOSE_LETTER = 3910,   /* + letter; behind them the hyphen */
    CHOOSE_WATCHED = 3950,  /* the room's results, on the title; */
    CHOOSE_ROUND,           /* there, first runs or last; */
    CHOOSE_VIEW,            /* + RoomView */
    CHOOSE_HOLD = 4100, /* of a run that is shown: stops it, or goes on; */
    CHOOSE_HOUR_BACK,
    CHOOSE_HOUR_ON,
    CHOOSE_BESIDE,      /* another one beside it */
    CHOOSE_SHOW_RUNS,   /* what was played, minute by minute and not its cards */
    CHOOSE_PACE,        /* + one of its paces */
} Choosable;
