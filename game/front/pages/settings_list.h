/* settings_list.h - the rows of the settings page, with a heading for each group: where they are, and how they look.
 * What is done to them is page_settings.c's matter. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Where the entries go: two columns with all in view, or one that scrolls. */
typedef struct SettingsPlan {
    float top, bottom, row, head;
    float w; /* of a column */
    bool two;
} SettingsPlan;

/* The list between `top` and `bottom`, at that text size. */
SettingsPlan settings_plan(const Ui *ui, float top, float bottom);
/* The first entry in view when the list is scrolled to its end; 0 when it need not scroll. */
int settings_last_scroll(const SettingsPlan *plan);
/* The scroll, nearest to `scroll`, that has this setting's row in view, with the heading above it. */
int settings_scroll_to(const SettingsPlan *plan, int scroll, SettingId id);
/* How many rows a page has room for. */
int settings_rows_in_view(const SettingsPlan *plan);

void settings_list_draw(const Game *game, Ui *ui, const SettingsPlan *plan);

/* The setting whose row that button is; -1. */
int settings_row_of(int button);
/* Whether a player may change it: in a kiosk nothing that leads out of the level. */
bool settings_open(const Game *game, SettingId id);
/* The bar of a per cent, inside its row. */
Rect settings_bar(const Ui *ui, Rect row);
