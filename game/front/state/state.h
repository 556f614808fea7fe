/* state.h - all that the game as seen keeps, in one struct. What a replay must reproduce is in Play.day and nowhere
 * else; the rest may be lost without anybody losing. Plain data, but for what the level, the run file, the list of
 * levels and a page of messages own. */
#pragma once

#include "front/settings/bests.h"
#include "front/settings/learnt.h"
#include "front/settings/settings_kept.h"
#include "front/state/beyond_types.h"
#include "front/state/card_types.h"
#include "front/state/hearing.h"
#include "front/state/page_ids.h"
#include "front/state/place_types.h"
#include "front/state/reread_types.h"
#include "front/state/room_types.h"
#include "front/state/screening.h"
#include "front/state/spectator.h"
#include "front/state/strip_cards.h"
#include "front/state/walker.h"
#include "front/words/jargon.h"
#include "front/words/phrases.h"
#include "io/keyboard.h"
#include "io/wheel.h"
#include "qr/qr.h"
#include "record/run_list.h"
#include "record/run_play.h"
#include "report/result_of.h"
#include "work/charter.h"
#include "work/floor.h"
#include "work/rated.h"

typedef struct Game Game;

enum {
    KEPT_MAX = 64,   /* runs looked at again */
    BEGUN_MAX = 256, /* runs that are not over listed; the page says when there are more */
    LISTED_MAX = 1024, /* levels listed; the page says when there are more */
    LISTED_PATH_MAX = PATH_LENGTH_MAX / 4,
    CAMPAIGN_MAX = 20, /* levels of it */
    FOLDERS_MAX = 3,
    FLIGHTS_MAX = 512,
    NEWS_MAX = 512,
    BET_FIGURES_MAX = 200,
    REPLY_NAMED = 3, /* people that an answered tray names */
    RUN_TROUBLE_MAX = 512,
    OWN_WORDS_MAX = 400,
    CELLS_MAX = LEVEL_COLUMNS_MAX * LEVEL_NUMBER_ROWS_MAX,
};

/* What is known of whether a level's argument holds. */
typedef enum ArgumentState {
    ARGUMENT_NONE,    /* it expects nothing */
    ARGUMENT_UNKNOWN,
    ARGUMENT_KNOWN,
    ARGUMENT_CHANGED, /* its file is another since it was listed */
} ArgumentState;

enum { ARGUED_LONG = -1 }; /* lines that fail: it was left, as it took too long */
typedef struct ArguedRow {
    uint64_t hash;         /* of the level's text */
    int16_t lines, failed; /* of [expect] */
} ArguedRow;

/* Those that have been played out; see argued.h. */
typedef struct Argued {
    int count;
    bool changed; /* since it was last written */
    ArguedRow rows[LISTED_MAX];
} Argued;

/* A level found in a folder. Texts are cut to what a list shows. */
typedef struct Listed {
    char path[LISTED_PATH_MAX];
    char title[256], claim[640], author[256], invitation[368];
    char message[MESSAGE_LENGTH]; /* the first thing wrong with it; "" when it can be played */
    char next[64]; /* the level it names as the one to follow; "" none */
    int days, day_minutes;
    Mode mode;
    uint64_t hash;          /* of its text */
    ArgumentState argument;
    ArguedRow argued;       /* where it is known */
    int came; /* in which order, */
    int folder; /* and out of which folder; the first is that of shipped levels */
    bool played; /* to its end, and kept; the last time came to: */
    int busyness, progress;
    int runs, best_busyness, best_progress; /* of all that are kept */
    char run[LISTED_PATH_MAX]; /* that run, if it can be looked at again; "" not */
} Listed;

/* A run that lies in the folder. */
typedef struct Kept {
    char path[LISTED_PATH_MAX];
    char title[256]; /* of its level; "" not known */
    char started[RUN_WORD_MAX]; /* as its head has it; "" not known */
    bool readable, playable;    /* its figures are known; it is of these rules */
    int day, minute, days;      /* how far it went */
    int busyness, progress;
    char why[FILE_SENTENCE_MAX]; /* why it cannot go on, or its cards not be shown; "" when that can be */
} Kept;

/* Runs, the newest first. */
typedef struct KeptList {
    int count, room;
    int left_out; /* for which there was none */
    Kept *list;   /* owned */
} KeptList;

/* What a run came to that is of other rules, or is not over. */
typedef struct Stored {
    Kept run;
    char program[RUN_WORD_MAX];
    int days; /* whose figures are known */
    DayFigures figures[LEVEL_DAYS_MAX];
} Stored;

typedef struct Library {
    int count, room;
    int chain;                     /* the first of them are the campaign, in its order */
    int left_out;                  /* beyond LISTED_MAX, or the path is too long */
    char trouble[RUN_TROUBLE_MAX]; /* why a folder could not be looked through; "" none */
    int latest;                    /* the level that was played to its end last; -1 none */
    Listed *levels;                /* owned */
    KeptList kept;                 /* that are over */
    KeptList begun;                /* that are not; see begun.h */
} Library;

/* Before somebody's door; see conversation.h. */
typedef struct Conversation {
    bool open;
    int person; /* who is talked to */
    int at;     /* where the text goes on: in Level.speeches; -1 the end */
    int said;   /* one's own last words there; -1 none yet */
    bool heard; /* where there is no room for both: the words are put away for the answers to them */
} Conversation;

/* What was kept away from: CHOICE_NONE, nothing. */
typedef struct Refusal {
    Choice choice;
    int row; /* of the level */
} Refusal;

/* Days that hands like the player's have; see rest.h. */
typedef struct Rest {
    bool on;
    bool stops;        /* the desk is wanted back in the morning */
    bool known;        /* the two below are, */
    int16_t last;      /* and that is the last day they had */
    Policy habits;
    Skill skill;
} Rest;

/* The run as it is played, and its file. What has happened waits in `events` until advance.c tells it. */
typedef struct Play {
    bool loaded; /* level and day are there */
    bool kept;   /* it was over before, and is looked at again: nothing is added to it */
    Level level;
    Day day;
    Desks desks;   /* that are watched, where mode = rate; else all 0 */
    Strips strips; /* of the days before; see play_strip */
    Day morning;   /* of the day that began last, as it began; without a level: it is not known */
    Events events;
    double due; /* beats that real time has earned and the day has not run yet: 0..1 */
    Buffer *inputs; /* where commands are noted, to be played again on another text; NULL: nowhere */
    bool recording;
    RunWriter writer;
    RunOrigin origin;                    /* for its result, */
    char nickname[RESULT_NICKNAME_MAX];  /* in which this stands; "" none was typed */
    int result_kept;                     /* the result is beside the run since so many commands, less one; 0: it is not */
    uint64_t unwritten;  /* microseconds since the last beat line */
    int lines;           /* beat lines since the last hash */
    char trouble[RUN_TROUBLE_MAX]; /* why the run cannot be written; "" when it can, */
    char trouble_brief[FILE_BRIEF_MAX]; /* and in few words */
    Spectator spectator; /* gives the commands when it is no player */
    Rest rest;
    Conversation conversation;
    bool opened;    /* a run was started or taken up again, and the desk does not know yet */
    bool resumed;   /* it was taken up again, and nobody comes to where it stands */
    bool moved;     /* the day has, and what happened is not told yet */
    bool untold;    /* `trouble` is new */
    int16_t day_seen; /* the last day whose end was looked at */
    bool hurried;   /* what is left of a quarter goes by at once */
    bool asleep;    /* at home, until the morning or a message */
    int asleep_to;  /* with so many messages there that are left alone */
    uint32_t told;  /* of which files somebody has spoken, bit by bit, and who: */
    int8_t told_by[LEVEL_FILES_MAX];
    Offer answered; /* the message that was answered last; row -1: none, or nothing in particular */
    Refusal refused; /* today, and last */
    int commands;    /* obeyed, of a player and of others */
    bool noted;      /* what it came to is in the record of the campaign */
} Play;

/* A number on its way from the hand to a bin, and perhaps back to its cell. */
typedef struct Flight {
    float from_x, from_y, bin_x, bin_y, to_x, to_y;
    double start;  /* Desk.seconds; 0: none */
    bool returns;  /* comes back as rework */
    bool straight; /* goes from the hand to its cell, no bin in between */
    char digit;
    int8_t bin;
    int8_t temper; /* a Temper; -1: it does not belong */
} Flight;

/* How long something that waits has been there, in real seconds. */
typedef struct OfferSeen {
    EventName name;
    float seconds;
} OfferSeen;

/* What has just been answered, all at one moment. */
typedef struct Replied {
    Beat beat; /* that moment; 0: nothing */
    int count, needed, paid;
    EventName waited[REPLY_NAMED]; /* the first of those that needed somebody */
} Replied;

/* What the office gives as a reason, at the moment, once an hour each. */
typedef enum Reason { REASON_OPEN_BINS, REASON_UNREAD, REASON_COUNT } Reason;

/* What was last put into a bin. */
typedef struct Put {
    int bin, in;
    int wrong; /* of those that went in */
    int back;  /* that did not */
} Put;

/* The desk as seen. */
typedef struct Desk {
    double seconds;       /* of motion; stands while the game is paused */
    float pan_x, pan_y;   /* what is in the view's upper left corner, in cells */
    float want_x, want_y; /* where the view is going */
    bool by_keys;         /* the hand was last moved by keys, not by the pointer */
    int cursor_column, cursor_row;
    float nudge_x, nudge_y; /* the hand beside the middle of that cell, in cells; keys leave it there */
    bool anchored, dragging, moved, panning;
    bool carrying; /* the pointer went down on the glass with a full hand, and may be let go over a bin */
    int anchor_column, anchor_row;
    int press_column, press_row; /* where the button went down, */
    bool ends;                   /* on what may be a box's second corner */
    float grip_x, grip_y;                        /* where the pointer last was while it drags the view */
    float edge_seconds;                          /* the pointer has been at the tube's edge */
    float lens[VIEW_ROWS + 1][VIEW_COLUMNS + 1]; /* 0..1: how far each place of the view is swollen */
    float shown[CLUSTERS_MAX];                   /* 0..1: how far a cluster has come up, eased */
    float found[CLUSTERS_MAX];                   /* 0..1: the lens has been there; it stays so while the cluster is up */
    float voice, breath, shock;                  /* 0..1, eased: see climate.h */
    bool knot_told;                              /* the news has said that there is one */
    uint8_t generation[CELLS_MAX];
    double lifted; /* when the hand was last filled */
    CanvasPoint lift[HAND_MAX];
    int flight_next;
    Flight flights[FLIGHTS_MAX];
    bool card_up; /* a card is on the screen: the offer of this name */
    EventName card;
    float card_seconds; /* it has been up */
    int card_commands;  /* Play.commands when it came up */
    int offers_seen;
    OfferSeen offer_seen[OFFERS_MAX];
    float over;         /* 0..1: how far the glass has moved over for a card that the column has no room for */
    EventName cornered; /* the card that lies in that corner of the glass: 0..3, bit 0 right, bit 1 below */
    int corner;
    int aside;          /* cards up to this one, in the order they came, were put aside */
    Put put;
    char news[NEWS_MAX];
    double news_until;
    char told[NEWS_MAX];  /* what must not be missed, */
    double told_until;    /* the moment by which it has been seen, */
    bool told_again;      /* and whether something was said over it before */
    Beat reasons[REASON_COUNT]; /* when each was given last; 0: not today */
    float busyness;      /* as the meter shows it, running up */
    double busyness_lit; /* when it last rose */
    float bar;           /* the file's bar as it shows, per mille, filling up */
    Beat seen;                /* until when the status light is green */
    int report_keys;          /* pressed in the report on top */
    EventName interrupted;    /* who is at the desk, or wrote, as last said */
    Replied reply;
    bool nod_seen;            /* the last nod was on the beat */
    double sealed[BIN_COUNT]; /* when a bin was last paid; 0: not yet */
    int paid[BIN_COUNT];      /* what for */
    double slipped[BIN_COUNT]; /* when a bin last came back with a slip; 0: not yet */
    float given[GIFT_COUNT];   /* 0..1: how far what Busyness earned has come to its place */
    float askew;               /* 0..1000: misalignment as the bubble shows it, gliding */
    float jolt;                /* 1: a meeting has just decided something; 0: the bins have settled under it */
    int decided, decided_at;   /* row of the meeting that last decided something today; -1, and its minute */
} Desk;

/* A card on the screen, and the corner of the glass that it lies in if it lies there. */
typedef struct CardUp {
    bool up;
    EventName name;
    int corner;
} CardUp;

/* What a panel asks: another one has another of these. */
typedef struct PanelUp {
    bool closing, asked, heard;
    int job, row, jobs, at;
    int card, face; /* CardId; -1: none */
} PanelUp;

/* What asks and what asked before; see guard.h. Times are of main's clock, microseconds. */
typedef struct Guard {
    CardUp card, before, pressed; /* pressed: that the pointer went down on */
    PanelUp panel;
    uint64_t card_until, panel_until; /* until then what is pressed was on its way to something else */
} Guard;

/* What the office has to say to who is stuck; see hints.h. */
typedef struct Hints {
    int up;       /* the Lesson that is said, + 1; 0: none */
    double said;  /* seconds it has been */
    double quiet; /* seconds since one was */
    int pays;         /* what the bin that was closed last is worth, */
    double pays_told; /* and Desk.seconds until which that is worth saying */
    double lasted[LESSON_COUNT]; /* seconds that its moment has lasted */
} Hints;

/* Before an audience; see presenter.h. Times are of main's clock, microseconds; 0: never. */
typedef struct Presented {
    bool blank;       /* nothing is shown until something is pressed */
    uint64_t pointed; /* when the pointer was used last */
    uint64_t said;    /* when a key was refused */
} Presented;

/* The page of what was played: what comes of a run that is chosen. */
typedef struct KeptPage {
    bool shows;  /* it is shown minute by minute, not its cards, */
    bool beside; /* or beside the one that is shown already */
} KeptPage;

/* The settings page's own. */
typedef struct SettingsPage {
    PageId from; /* where it goes back to */
    bool told;    /* that nothing could be kept */
    int sliding;  /* SettingId whose bar the pointer holds; -1: none */
    Rect slider;  /* that bar, as it was pressed */
} SettingsPage;

/* The page of keys' own. */
typedef struct KeysPage {
    int waits;           /* for the key of that row; ACT_NONE: for none */
    char told[NEWS_MAX]; /* what came of it; "" nothing yet */
} KeysPage;

/* The hand by game controller. */
typedef struct PadHand {
    bool used;     /* it was used last: the names of its buttons are on the screen */
    bool reaching; /* its cross goes over the instruments */
    int bin;       /* the one that its button puts into */
    CanvasPoint sticks[STICK_COUNT];
    float rim_seconds; /* the left stick has been at its rim */
    bool flicked;      /* on a page a stick has moved the focus, and is not back yet */
    char unknown[PAD_NAME_MAX], guid[PAD_GUID_MAX]; /* a joystick that is known as no controller; "" none */
    bool named;        /* that has been said at the desk */
} PadHand;

/* The terminal as it is switched on. */
typedef struct Boot {
    double seconds;
    Input cut;        /* what cut it short, until it is let go: nothing else takes it. INPUT_NONE: nothing is held */
    Input cut_by;     /* the same, for good: pressed again soon after it is still meant for the start, */
    uint64_t cut_now; /* and when it was. Main's clock */
} Boot;

/* To be on another page; see go.h. */
typedef enum WishKind { WISH_NONE, WISH_GO, WISH_BACK, WISH_PAUSE, WISH_SETTINGS } WishKind;

typedef struct Wish {
    WishKind kind;
    PageId page; /* of WISH_GO */
    int focus;   /* where the keyboard is to be there; BUTTON_NONE: where the page wants it */
} Wish;

/* Of the page that is shown, for whoever lies below it; game.c sees to it. */
typedef struct Shown {
    PlaceId place; /* that it asks for, with or without pictures */
    bool timed;    /* time passes on it */
} Shown;

/* The question's own: what is being said of the day. */
enum { QUESTIONS_ASKED = 3 };
typedef struct Question {
    int16_t said[QUESTIONS_ASKED];
    bool moved;  /* something has been said */
    int sliding; /* whose bar the pointer holds; QUESTIONS_ASKED: none */
    Rect slider; /* that bar, as it was pressed */
} Question;

/* The page of two desks. */
typedef struct RatePage {
    int side;       /* the desk that digits stamp, where no stamp has the focus */
    bool due;       /* stamps were, as it was last looked at */
    double stamped; /* seconds since both had theirs and nothing was pressed */
    double seconds; /* of motion */
} RatePage;

/* A charter as it is written and lived. */
typedef struct CharterSeen {
    Quarter quarter; /* the one that passes */
    DayFigures lived[LEVEL_AMENDS_MAX + 1]; /* those that are over */
    bool full;    /* what was chosen last found no room */
} CharterSeen;

/* What a finished run came to, added up for its cards. */
typedef struct Reckoning {
    DayFigures total;
    int verdicts[JUDGED_COUNT];
    int right_bet; /* index of a choice that came true; -1 none */
    char bet_figures[BET_FIGURES_MAX]; /* what was compared: "progress: you 619, performer 655" */
    bool bet_won;
    char sentence[OWN_WORDS_MAX], question[OWN_WORDS_MAX]; /* one's own */
} Reckoning;

/* A room's day, which the next run is: see report/code.h. */
typedef struct RoomStart {
    int round; /* 0: it is none */
    uint64_t seed;
} RoomStart;

/* Three words as they are typed, and what is wrong with them. */
typedef struct CodePage {
    char typed[ROOM_CODE_MAX];
    char said[RUN_TROUBLE_MAX];
} CodePage;

/* A computer that one player has after the other; see kiosk.h. */
typedef struct Kiosk {
    bool on;
    char path[PATH_LENGTH_MAX];  /* of the level, */
    char called[ROOM_CODE_MAX];  /* its code, "" it came by none, */
    char title[LISTED_PATH_MAX]; /* and what it calls itself */
    RoomStart room;              /* of its code: each player's */
    Settings issued;             /* each player finds them so */
    char left[PATH_LENGTH_MAX];  /* the last player's run, where it was left before its end; "" it was not */
    bool leaving;                /* the host's key is held down, */
    uint64_t held;               /* for so many microseconds */
    uint64_t since;              /* when its page came up; main's clock */
} Kiosk;

/* A result as it is handed in, worked out as its card comes up. */
typedef struct HandedIn {
    RunResult result;
    QrCode code;
} HandedIn;

/* The result as a picture: asked for at the last card, written by whoever has files. */
typedef struct SavedPicture {
    bool wished;
    char told[RUN_TROUBLE_MAX]; /* where it went, or why not; "" nothing yet */
} SavedPicture;

/* A file that was dropped on the window. */
typedef struct Dropped {
    char path[PATH_LENGTH_MAX];
    char why[RUN_TROUBLE_MAX]; /* it is not opened; "" : it can be, and what is played is left for it */
    PageId from;               /* where one goes back to */
} Dropped;

struct Game {
    Settings settings; /* of this session */
    SettingsKept settings_kept;
    Learnt learnt;
    Hints hints;
    SettingsPage settings_page;
    KeysPage keys_page;
    char run_folder[PATH_LENGTH_MAX];
    bool records;
    char level_folders[FOLDERS_MAX][PATH_LENGTH_MAX];
    int folder_count;
    uint64_t seed;
    RoomStart room;
    Kiosk kiosk;
    CodePage code_page;
    char nickname[RESULT_NICKNAME_MAX]; /* for results of this session; "" none was typed */
    int starts;     /* runs begun since the program was */
    int64_t opened; /* seconds since 1970 at game_open */

    float enlarged; /* by how much more than set text is to be drawn, as the window is small; 0 and 1: by nothing */
    bool timed;            /* the two below hold */
    uint64_t first, now;   /* of main's clock, microseconds */
    PageId page, behind; /* behind: what pause and quit go back to */
    PageId before;       /* what a page was gone to from */
    Wish wish;
    Shown shown;
    uint32_t scope;        /* which keys hold: a bit of Scope */
    Keyboard keyboard;     /* what is engraved on the player's */
    int focus;             /* button the keyboard is on */
    int pressed;           /* button the pointer went down on */
    float pointer_x, pointer_y;
    bool lifted; /* it was a finger's, and is there no more */
    Wheel wheel;
    bool keyed; /* the last input came from keys: hints are of keys */
    bool over;
    Presented presenting;
    char unkept[RUN_TROUBLE_MAX]; /* why a run that was left is not all in its file; "" when each is */

    Library library;
    Argued argued;
    Bests bests;                    /* of the campaign's levels */
    char bests_said[RUN_TROUBLE_MAX]; /* that they had to be gathered anew; "" not */
    Dropped dropped;
    int scroll; /* first row of a list shown */
    Buffer broken;  /* messages about a level, or a run */
    Stored stored;
    KeptPage kept_page;
    Screening *screening; /* owned; NULL: none is shown */
    bool proposing; /* the briefing shows its rules, and what the floor would do under each: */
    FloorForecast floor;
    Jargon jargon;      /* as built in; never changes */
    PhraseBook phrases; /* likewise */
    Play play;
    Reread reread;
    Boot boot;
    Desk desk;
    Guard guard;
    PadHand pad;
    Walker walker;
    Question question;
    RatePage rate;
    CharterSeen charter;
    Reckoning reckoning;
    EndingSaid ending_said;
    SavedPicture saved_picture;
    HandedIn handed_in;
    Deck deck;
    DayCard day_card;
    DearestCard dearest;
    Beyond beyond;
    Hearing hearing;
    Places places;
    WatchedRoom watched;
};

_Static_assert(sizeof(struct Game) <= 1024 * 1024, "one game is one megabyte at most");
