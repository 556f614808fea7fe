/* panel_perk.c - what is provided: the bar and the party are stood at, the trap holds two fingers and is pulled or not. */
#include "front/panels/panel_perk.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/state/choosable.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/obey.h"

static Phrases phrases_of(PerkKind perk)
{
    static const Phrases sets[PERK_COUNT] = {[PERK_MELON_BAR] = PHRASES_MELON_BAR,
                                             [PERK_FINGER_TRAP] = PHRASES_FINGER_TRAP,
                                             [PERK_WAFFLE_PARTY] = PHRASES_WAFFLE_PARTY};
    return sets[perk];
}

/* ---- the trap ---- */

typedef struct Weave {
    float x, y, w, h; /* of the tube: its left end's middle, how long, how thick */
} Weave;

enum { TRAP_H = 96, FINGER_H = 30, NAIL_W = 16, STRANDS = 22 };

/* The tighter, the longer and the thinner. */
static Weave weave_of(const Flow *flow, float tight)
{
    float w = flow->w * (0.30f + 0.16f * tight);
    return (Weave){flow->x + (flow->w - w) / 2, flow->y + (float)TRAP_H / 2, w, 58 - 22 * tight};
}

/* A finger from one side, its tip in the tube. */
static void draw_finger(Flow *flow, const Weave *weave, float from, float tip, float sign)
{
    float top = weave->y - FINGER_H / 2, left = from < tip ? from : tip, w = from < tip ? tip - from : from - tip;
    ui_rect(flow->ui, (Rect){left, top, w, FINGER_H}, INK_SKIN, 255);
    ui_disc(flow->ui, tip, weave->y, FINGER_H / 2, INK_SKIN, 255);
    ui_rect(flow->ui, (Rect){from < tip ? left : left + w - 44, top - 9, 44, FINGER_H + 18}, INK_CLOTH, 255);
    ui_stroke(flow->ui, from + sign * 46, top - 7, from + sign * 46, top + FINGER_H + 7, 5, INK_LEAF, 255);
}

/* Strands one way and the other, the upper ones light. */
static void draw_weave(Flow *flow, const Weave *weave)
{
    float top = weave->y - weave->h / 2, step = weave->w / STRANDS;
    ui_rect(flow->ui, (Rect){weave->x, top, weave->w, weave->h}, INK_AMBER, 255);
    for (int i = 0; i < STRANDS; i++) {
        float x = weave->x + step * (float)i, to = x + step;
        ui_stroke(flow->ui, x, top, to, top + weave->h, 3, INK_AMBER_DARK, 255);
        ui_stroke(flow->ui, to, top, x, top + weave->h, 2, INK_TEAL_DARK, 200);
    }
    for (int i = 0; i < 2; i++) {
        float x = weave->x + (i == 0 ? 0 : weave->w - 9);
        ui_rect(flow->ui, (Rect){x, top - 3, 9, weave->h + 6}, INK_TEAL, 255);
    }
}

static void draw_trap(Flow *flow, int tightened, int most)
{
    float tight = most > 0 ? (float)tightened / (float)most : 0;
    Weave weave = weave_of(flow, tight);
    float reach = weave.w * 0.36f, out = flow->w * (0.06f + 0.05f * tight);
    if (flow->ui->canvas) {
        draw_finger(flow, &weave, flow->x + out, weave.x + reach, 1);
        draw_finger(flow, &weave, flow->x + flow->w - out, weave.x + weave.w - reach, -1);
        draw_weave(flow, &weave);
    }
    flow_gap(flow, TRAP_H);
}

static void trap(const Play *play, Flow *flow, int tightened, int most)
{
    char detail[80];
    int by = play->level.constants[CONSTANT_TRAP_TIGHTENS];
    bool gives = day_allows(&play->day, &(Command){.kind = COMMAND_PULL});
    if (flow->ui->scale <= 1.4f)
        draw_trap(flow, tightened, most);
    if (gives)
        snprintf(detail, sizeof detail, _("%d min more, not seen"), by);
    else
        snprintf(detail, sizeof detail, "%s", _("it is as tight as it gets"));
    flow_button(flow, (ButtonLook){.id = CHOOSE_PULL,
                                   .key = KEY_CHARACTER,
                                   .character = '1',
                                   .label = _("Pull"),
                                   .detail = detail,
                                   .disabled = !gives});
    if (tightened > 0)
        flow_text(flow, look_dim, _("Pulled for %d min. Holding still takes no longer than it was going to."), tightened);
    else
        flow_text(flow, look_dim, "%s", _("Holding still takes no longer than it was going to."));
}

/* ---- all of them ---- */

void panel_perk(const Game *game, const Job *job, Flow *flow)
{
    const Row *row = panel_row(&game->play, job);
    PerkKind perk = row ? row->perk : PERK_WAFFLE_PARTY;
    int tightened, most;
    flow_text(flow, look_dim, "%s", noun_perk(game->settings.plain, perk));
    flow_text(flow, panel_quote, "%s", panel_phrase(game, phrases_of(perk), job).text);
    if (day_trap(&game->play.day, &tightened, &most))
        trap(&game->play, flow, tightened, most);
}
