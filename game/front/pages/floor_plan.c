/* floor_plan.c - desks in rows within a wall. A lamp is never told by its colour alone: each thing one is at has its own shape, and its word. */
#include "front/pages/floor_plan.h"

#include "base/translate.h"
#include "front/ui/wrap.h"
#include "front/words/nouns.h"

enum { GAP = 18, NAME = 22, DOING = 28, DOING_MAX = 60 };

/* ---- what one is at ---- */

typedef enum LampShape { LAMP_FULL, LAMP_ROUND, LAMP_HALF, LAMP_BARS, LAMP_OFF } LampShape;

typedef struct DoingLook {
    const char *words;
    LampShape shape;
    Ink ink;
} DoingLook;

static DoingLook look_of(Account account)
{
    static const DoingLook looks[ACCOUNT_COUNT] = {
        [ACCOUNT_REFINING] = {N_("{refining}"), LAMP_FULL, INK_LIGHT},
        [ACCOUNT_PINGS] = {N_("answering"), LAMP_HALF, INK_BUSY},
        [ACCOUNT_MEETINGS] = {N_("in a meeting"), LAMP_ROUND, INK_BUSY},
        [ACCOUNT_REPORTS] = {N_("reporting"), LAMP_BARS, INK_BUSY},
        [ACCOUNT_SHOW] = {N_("being seen"), LAMP_HALF, INK_BUSY},
        [ACCOUNT_NOTES] = {N_("writing a note"), LAMP_BARS, INK_BUSY},
        [ACCOUNT_TOOLS] = {N_("at a tool"), LAMP_BARS, INK_BUSY},
        [ACCOUNT_WALKING] = {N_("talked to"), LAMP_ROUND, INK_BUSY},
        [ACCOUNT_PERKS] = {N_("at the {melon}"), LAMP_OFF, INK_DIM},
        [ACCOUNT_REST] = {N_("at lunch"), LAMP_OFF, INK_DIM},
        [ACCOUNT_NIGHT] = {N_("still here"), LAMP_FULL, INK_LIGHT},
    };
    return looks[account];
}

static void draw_lamp(Ui *ui, DoingLook look, float x, float y, float r)
{
    static const CanvasPoint around[6] = {{1, 0}, {0.5f, 0.87f}, {-0.5f, 0.87f}, {-1, 0}, {-0.5f, -0.87f}, {0.5f, -0.87f}};
    ui_disc(ui, x, y, r, INK_BACK, 255);
    switch (look.shape) {
    case LAMP_FULL:
        ui_disc(ui, x, y, r * 1.5f, look.ink, 50);
        ui_disc(ui, x, y, r, look.ink, 255);
        break;
    case LAMP_ROUND: /* a table and who sits round it */
        ui_disc(ui, x, y, r * 0.42f, look.ink, 255);
        for (int i = 0; i < 6; i++)
            ui_disc(ui, x + r * 0.7f * around[i].x, y + r * 0.7f * around[i].y, r * 0.14f, look.ink, 255);
        break;
    case LAMP_HALF: ui_rect(ui, (Rect){x - r * 0.75f, y, r * 1.5f, r * 0.6f}, look.ink, 255); break;
    case LAMP_BARS:
        for (int i = -1; i <= 1; i++)
            ui_stroke(ui, x - r * 0.55f, y + (float)i * r * 0.42f, x + r * 0.55f, y + (float)i * r * 0.42f, r * 0.16f, look.ink, 255);
        break;
    case LAMP_OFF: break;
    }
    ui_ring(ui, x, y, r, 2.5f, look.shape == LAMP_OFF ? INK_EDGE : look.ink, 255);
}

/* ---- desks ---- */

static const char *name_of(const Level *level, int seat)
{
    return seat < level->colleague_count ? level->colleagues[seat].name : _("somebody hired");
}

static void draw_desk(const Game *game, Ui *ui, Rect at, int seat, Account account)
{
    DoingLook look = look_of(account);
    char words[DOING_MAX];
    nouns_said(game->settings.plain, translated(look.words), words, sizeof words);
    TextLook name = {FONT_BOLD, NAME, INK_TEXT, ALIGN_CENTRE, 1, true}, doing = {FONT_TEXT, DOING, look.ink, ALIGN_CENTRE, 1, true};
    float text_h = ui_line(ui, NAME) + ui_line(ui, DOING), room = at.h - text_h - 24, r = room * 0.3f;
    r = r > 44 ? 44 : r;
    float top = at.y + (at.h - 16 - text_h - 3 * r) / 2, w = at.w - 16;
    ui_rect(ui, at, INK_PANEL, 255);
    ui_frame(ui, at, 2, INK_EDGE, 255);
    ui_rect(ui, (Rect){at.x + at.w * 0.35f, at.y + at.h - 8, at.w * 0.3f, 8}, INK_EDGE, 255); /* the chair */
    draw_lamp(ui, look, at.x + at.w / 2, top + 1.5f * r, r);
    ui_label(ui, at.x + 8, top + 3 * r, w, doing, "%s", words);
    ui_label(ui, at.x + 8, top + 3 * r + ui_line(ui, DOING), w, name, "%s", name_of(&game->play.level, seat));
}

static int columns_for(int seats)
{
    return seats <= 2 ? seats : seats <= 4 ? 2 : seats <= 9 ? 3 : 4;
}

void floor_plan_draw(const Game *game, Ui *ui, Rect at, int day, int slice)
{
    const Quarter *quarter = &game->charter.quarter;
    int columns = max_int(1, columns_for(quarter->seats)), rows = (quarter->seats + columns - 1) / columns;
    float w = (at.w - GAP * (float)(columns + 1)) / (float)columns, h = (at.h - GAP * (float)(rows + 1)) / (float)max_int(1, rows);
    ui_rect(ui, at, INK_BACK, 255);
    ui_frame(ui, at, 3, INK_DIM, 255);
    ui_rect(ui, (Rect){at.x + at.w * 0.42f, at.y + at.h - 4, at.w * 0.16f, 5}, INK_BACK, 255); /* the door */
    for (int seat = 0; seat < quarter->seats; seat++) {
        float x = at.x + GAP + (float)(seat % columns) * (w + GAP), y = at.y + GAP + (float)(seat / columns) * (h + GAP);
        draw_desk(game, ui, (Rect){x, y, w, h}, seat, (Account)quarter->doing[seat][day][slice]);
    }
}
