/* widgets.h - what every page is made of: buttons, bars, marks; text is wrap.h's. A page is laid out by one function
 * for drawing and for hitting alike. Nothing here knows a page or a rule. */
#pragma once

#include "front/state/rect.h"
#include "front/ui/keys.h"
#include "io/canvas.h"
#include "io/input.h"
#include "level/level.h"

enum {
    BUTTONS_MAX = 64,
    BUTTON_NONE = -1,
};

/* Something that can be chosen by pointer, by its own key and, on a page, by moving to it and pressing Enter. */
typedef struct Button {
    int id;
    Rect at;
    Key key;            /* KEY_NONE: it has no key of its own */
    uint32_t character; /* when key is KEY_CHARACTER */
    bool enabled;
} Button;

typedef struct Ui {
    Canvas *canvas; /* NULL: only the buttons are wanted */
    float scale;    /* of the interface text: 1..2 */
    int most;           /* lines of any text, where there is no room for more; 0: as many as its look has */
    float least;    /* no text is smaller, in units; 0: as it is */
    int focus;      /* id of the button the keyboard is on */
    float pointer_x, pointer_y;
    bool pad;  /* a controller was used last: caps bear its names */
    Caps caps; /* else these */
    bool page; /* arrows, Tab, Enter and Space go to the buttons; else they belong to the hand */
    int ring;  /* the buttons from here on are the ones arrows go round */
    int count;
    Button buttons[BUTTONS_MAX];
} Ui;

bool rect_holds(Rect rect, float x, float y);
Rect rect_inset(Rect rect, float by);

/* The button of that id; NULL when the page has none. */
const Button *ui_button_of(const Ui *ui, int id);
/* The enabled button under a place, or BUTTON_NONE. */
int ui_at(const Ui *ui, float x, float y);
/* Whether any button, enabled or not, lies there: what is below it is not to be touched. */
bool ui_covers(const Ui *ui, float x, float y);
/* The enabled button whose own key that is, or BUTTON_NONE. */
int ui_keyed(const Ui *ui, const Input *input);
/* The next (step 1) or previous (-1) enabled button after `from`, going round; BUTTON_NONE when there is none. */
int ui_neighbour(const Ui *ui, int from, int step);

void ui_rect(Ui *ui, Rect at, Ink ink, int strength);
void ui_frame(Ui *ui, Rect at, float thick, Ink ink, int strength);
void ui_stroke(Ui *ui, float x, float y, float to_x, float to_y, float thick, Ink ink, int strength);
void ui_polygon(Ui *ui, const CanvasPoint *points, int count, Ink ink, int strength);
void ui_disc(Ui *ui, float x, float y, float r, Ink ink, int strength);
void ui_ring(Ui *ui, float x, float y, float r, float thick, Ink ink, int strength);
/* A small lamp. Lit it is a full disc with a shine around it, unlit a dark one with a rim. */
void ui_lamp(Ui *ui, float x, float y, float r, bool lit, Ink ink);
/* The ground of a panel, a card or a band, with a quiet edge. */
void ui_ground(Ui *ui, Rect at, Ink edge);

typedef enum Lamp { LAMP_NONE, LAMP_DARK, LAMP_LIT } Lamp;

typedef struct ButtonLook {
    int id;
    Key key;
    uint32_t character;
    const char *label;
    const char *detail; /* at the right, or on lines of its own where there is no room; NULL: none */
    bool warns;         /* the detail does: it is lit, and says so in words */
    bool disabled;
    bool on;       /* chosen, switched on: shown by a mark, not by colour alone */
    bool quiet;    /* no frame until the focus is on it */
    PadButton pad; /* that does it too; PAD_NONE: what the key is on pages */
    Lamp lamp;     /* before the label, which says the same in words */
} ButtonLook;

/* A button with its upper left corner at (x, y), w wide. Returns its height. */
float ui_button(Ui *ui, float x, float y, float w, ButtonLook look);
float ui_button_height(const Ui *ui, float w, ButtonLook look);
/* A place that can be clicked and is drawn by somebody else. */
void ui_place(Ui *ui, Rect at, int id, Key key, uint32_t character, bool enabled);

/* A bar `per_mille` full. */
void ui_bar(Ui *ui, Rect at, int per_mille, Ink ink);
/* The mark of a temper around (x, y): what reduced motion shows at its numbers, and the bins at their bars. */
void ui_mark(Ui *ui, Temper temper, float x, float y, float size, Ink ink, int strength);

/* What a controller's button is called on the screen; "" of none. */
const char *pad_name(PadButton button);
