/* page.h - the screens: a table of few functions each, and the names of what can be chosen on them. One file a page.
 */
#pragma once

#include "front/ui/keys.h"
#include "front/state/state.h"
#include "front/words/words.h"

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
    CHOOSE_AGAIN,
    CHOOSE_NEXT_LEVEL,
    CHOOSE_MANNER = 40,      /* + Manner */
    CHOOSE_BIN = 50,         /* + bin */
    CHOOSE_ANSWER = 60,      /* + index among day_choices */
    CHOOSE_CARD_GROUND = 70, /* a card's own ground: takes clicks, does nothing */
    CHOOSE_BET = 80,         /* + choice */
    CHOOSE_RULE = 100,       /* + rule */
    CHOOSE_SETTING = 140,    /* + SettingId */
    CHOOSE_ENTRY = 200,      /* + level of the list */
    CHOOSE_FLOOR = 400,      /* what is seen in the corridor */
    CHOOSE_TURN_LEFT,
    CHOOSE_AHEAD,
    CHOOSE_TURN_RIGHT,
    CHOOSE_WHERE,
    CHOOSE_DESK,
    CHOOSE_DOOR,             /* that of the door one stands in */
    CHOOSE_GOAL = 410,       /* + door of the map */
    CHOOSE_SAY = 450,        /* + choice of the turn a conversation has come to */
    CHOOSE_TALK_ENDS = 460,
    CHOOSE_HEARD,            /* large text: on to the answers */
    CHOOSE_PULL,             /* at a finger trap */
} Choosable;

typedef struct Page {
    const char *name;
    bool timed;                                    /* losing the window's focus pauses it */
    void (*enter)(Game *game);                     /* NULL: nothing to prepare */
    void (*update)(Game *game, uint64_t elapsed);  /* microseconds; NULL: nothing moves by itself */
    bool (*early)(Game *game, const Input *input); /* sees an input before the buttons do; true: took it. NULL: none */
    void (*input)(Game *game, const Input *input); /* what no button took; NULL: nothing else is wanted */
    void (*choose)(Game *game, int id);
    void (*draw)(const Game *game, Ui *ui); /* also with no canvas, to find the buttons */
    uint64_t (*wait)(const Game *game);     /* as game_wait; NULL: nothing moves by itself */
    PlaceId (*place)(const Game *game);     /* the place it shows, drawn by itself; NULL: none */
} Page;

#define PAGE_HERE(id, name) extern const Page page_##name;
PAGES(PAGE_HERE)
#undef PAGE_HERE

const Page *page_of(PageId id);
/* Leaves the present page for another one and enters it. */
void game_go(Game *game, PageId id);
/* Goes on with a page that was left by pause or quit, without entering it anew. */
void game_back(Game *game);
/* Pauses when there is something to pause. */
void game_pause(Game *game);
/* A key, pressed and let go; `character` with KEY_CHARACTER alone. */
void game_press(Game *game, Key key, uint32_t character);
/* The buttons of what is to be seen now. */
void game_buttons(const Game *game, Ui *ui);
/* Sets one for this session; it is written by the next settings_keep. */
void settings_change(Game *game, SettingId id, int value);
/* Writes what has changed; false when it cannot be, and game->settings_file.trouble says why. */
bool settings_keep(Game *game);
/* Goes to the page of settings, which comes back here. */
void settings_open(Game *game);

/* A button that does what a key of the table does. */
ButtonLook act_button(Act act, int id, const char *label);

/* A page: dark ground, one column. */
typedef struct Flow {
    Ui *ui;
    float x, y, w;
} Flow;
/* Starts a page with its heading; `w` at 100 % text, wider at more. */
Flow flow_begin(Ui *ui, float w, const char *heading);
/* A page inside a panel, over the glass. */
Flow flow_panel(Ui *ui, Rect at, Ink edge);
void flow_gap(Flow *flow, float units);
void flow_text(Flow *flow, TextLook look, const char *format, ...) PRINTF_LIKE(3, 4);
void flow_button(Flow *flow, ButtonLook look);
/* Buttons along the bottom edge, side by side; returns their top. At most 4. */
float flow_foot(Ui *ui, const ButtonLook looks[], int count);

extern const TextLook look_body, look_dim, look_bold, look_head, look_small;
