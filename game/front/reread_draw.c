/* reread_draw.c - a line at the lower edge, and what is wrong with the text over the day. */
#include "front/reread.h"

#include "base/translate.h"
#include "front/page_table.h"
#include "front/ui/caret.h"
#include "front/ui/layout.h"
#include "front/ui/ui.h"
#include "level/words.h"

enum {
    MARGIN = 24, /* beside what lies over the day, */
    BELOW = 4,   /* and under it */
    PAD = 14,
    LINE_MAX = 400,
    SAID = 8000000, /* microseconds that it is said, while the day goes on */
};

static const float least_seen = 0.14f; /* of what it lies in: so much of the day is seen above */

static const TextLook head_look = {FONT_BOLD, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 3, false};
static const TextLook foot_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_RIGHT, 1, false};
static const TextLook line_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, true};

/* ---- the line ---- */

static void words_of(const Game *game, char words[LINE_MAX])
{
    const Reread *reread = &game->reread;
    bool bot = game->play.spectator.source == SOURCE_BOT, fresh = game->now < reread->told + SAID;
    const char *said = reread->stands || fresh ? reread->said : "";
    const char *name = bot_words[reread->bot];
    words[0] = '\0';
    if (reread->stands)
        text_print(words, LINE_MAX, _("The day stands. F6: it goes on; F7: %s goes on. %s"), name, said);
    else if (bot)
        text_print(words, LINE_MAX, _("%s goes on; F6: the day stands. %s"), name, said);
    else if (said[0])
        text_print(words, LINE_MAX, "%s", said);
}

static void draw_line(const Game *game, Ui *ui)
{
    char words[LINE_MAX];
    words_of(game, words);
    if (!words[0])
        return;
    float w = CANVAS_WIDTH - 2 * PAD, h = ui_line(ui, TEXT_SMALL);
    Rect at = {0, CANVAS_HEIGHT - h - PAD / 2.0f, CANVAS_WIDTH, h + PAD / 2.0f};
    ui_rect(ui, at, INK_PANEL, 255);
    ui_rect(ui, (Rect){at.x, at.y, at.w, 1}, INK_EDGE, 255);
    ui_label(ui, PAD, at.y + PAD / 4.0f, w, line_look, "%s", words);
}

/* ---- what is wrong ---- */

/* What is left of the messages behind the first ones. */
static Text behind(const Game *game)
{
    Ui unseen = ui_of(game, NULL);
    Text rest = buffer_view(&game->reread.broken);
    for (int i = 0; i < game->reread.first; i++)
        caret_draw_message(&unseen, 0, 0, CANVAS_WIDTH, &rest);
    return rest;
}

/* As many as there is room for, the first one in any case; how high they are, and how many. */
static float draw_messages(Ui *ui, Rect room, Text rest, int *count)
{
    Ui unseen = *ui;
    float y = 0, gap = ui_line(ui, TEXT_SMALL) / 3;
    unseen.canvas = NULL;
    for (*count = 0; rest.length > 0; (*count)++) {
        Text next = rest;
        float h = caret_draw_message(&unseen, 0, 0, room.w, &next);
        if (*count > 0 && y + gap + h > room.h)
            break;
        y += *count > 0 ? gap : 0;
        caret_draw_message(ui, room.x, room.y + y, room.w, &rest);
        y += h;
    }
    return y;
}

static void draw_foot(const Game *game, Ui *ui, Rect at, int shown)
{
    const Reread *reread = &game->reread;
    int more = reread->slips - reread->first - shown;
    if (more > 0 && reread->first > 0)
        ui_label(ui, at.x, at.y, at.w, foot_look, P_("PgUp: %d before; PgDn: and %d more", "PgUp: %d before; PgDn: and %d more", more), reread->first, more);
    else if (more > 0)
        ui_label(ui, at.x, at.y, at.w, foot_look, P_("PgDn: and %d more", "PgDn: and %d more", more), more);
    else if (reread->first > 0)
        ui_label(ui, at.x, at.y, at.w, foot_look, P_("PgUp: %d before", "PgUp: %d before", reread->first), reread->first);
}

/* What it lies in, at the lower edge: the glass, so that bins and cards with their buttons are seen beside it; elsewhere the picture. */
static Rect room_of(const Game *game)
{
    if (game->page == PAGE_DESK)
        return layout_of(game).bezel;
    return (Rect){MARGIN, 0, CANVAS_WIDTH - 2 * MARGIN, CANVAS_HEIGHT - BELOW};
}

/* Where it is higher than what it lies in, it goes up to the top of the picture before it goes down. */
static Rect place_in(Rect room, float h)
{
    float foot = room.y + room.h;
    if (h > foot)
        foot = h < CANVAS_HEIGHT - BELOW ? h : CANVAS_HEIGHT - BELOW;
    return (Rect){room.x, foot - h, room.w, h};
}

static void draw_broken(const Game *game, Ui *ui)
{
    bool gone = game->reread.gone;
    const char *head = gone ? _("The file is gone; the day stands as it was.") : _("Saved with slips: the day stands as it was before.");
    Ui unseen = *ui;
    Text rest = gone ? text_of("") : behind(game);
    Rect room = room_of(game);
    float line = ui_line(ui, TEXT_SMALL), w = room.w - 2 * PAD;
    float head_h = ui_wrap_height(ui, w, head_look, text_of(head)) + line / 3;
    float most = room.h * (1 - least_seen) - head_h - 2 * PAD;
    int shown;
    unseen.canvas = NULL;
    float h = draw_messages(&unseen, (Rect){0, 0, w, most - line}, rest, &shown);
    bool foot = shown < game->reread.slips;
    float all = head_h + h + (foot ? line : 0) + 2 * PAD;
    Rect at = place_in(room, all);
    float y = at.y + PAD + head_h;
    ui_ground(ui, at, INK_BUSY);
    ui_wrap(ui, at.x + PAD, at.y + PAD, w, head_look, text_of(head));
    draw_messages(ui, (Rect){at.x + PAD, y, w, most - line}, rest, &shown);
    if (foot)
        draw_foot(game, ui, (Rect){at.x + PAD, y + h, w, line}, shown);
}

void reread_draw(const Game *game, Ui *ui)
{
    const Page *page = page_of(game->page);
    if (!reread_on(game) || reread_aside(game))
        return;
    bool broken = game->reread.broken.length > 0;
    if (page->runs && page->runs(game) && (!broken || game->page == PAGE_DESK)) /* there what is wrong lies beside the line */
        draw_line(game, ui);
    if (broken)
        draw_broken(game, ui);
}
