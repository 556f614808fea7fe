/* scene.h - the screens: a table of few functions each, and the names of what can be chosen on them. One file a scene.
 */
#pragma once

#include "front/keys.h"
#include "front/state.h"
#include "front/words.h"

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

typedef struct Scene {
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
} Scene;

#define SCENE_HERE(id, name) extern const Scene scene_##name;
SCENES(SCENE_HERE)
#undef SCENE_HERE

const Scene *scene_of(SceneId id);
/* Leaves the present scene for another one and enters it. */
void game_go(Game *game, SceneId id);
/* Goes on with a scene that was left by pause or quit, without entering it anew. */
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
typedef struct Page {
    Ui *ui;
    float x, y, w;
} Page;
/* Starts a page with its heading; `w` at 100 % text, wider at more. */
Page page_begin(Ui *ui, float w, const char *heading);
/* A page inside a panel, over the glass. */
Page page_panel(Ui *ui, Rect at, Ink edge);
void page_gap(Page *page, float units);
void page_text(Page *page, TextLook look, const char *format, ...) PRINTF_LIKE(3, 4);
void page_button(Page *page, ButtonLook look);
/* Buttons along the bottom edge, side by side; returns their top. At most 4. */
float page_foot(Ui *ui, const ButtonLook looks[], int count);

extern const TextLook look_body, look_dim, look_bold, look_head, look_small;
