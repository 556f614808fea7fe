/* steward_page.c - the page of proposals: a band under the steward, who is looking on. */
#include "front/pages/steward_page.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/pages/steward.h"
#include "front/places/place.h"
#include "front/state/choosable.h"
#include "front/words/words.h"
#include "work/look.h"

/* Rules side by side on the band; the larger the text the fewer, so that she stays to be seen. */
static int rules_shown(const Ui *ui)
{
    return ui->scale > 1.4f ? 1 : ui->scale > 1.1f ? 2 : 3;
}

static void draw_rule(const Game *game, Flow *flow, int index)
{
    const Rule *rule = &game->play.level.rules[index];
    bool holds = game->play.day.office.rules >> index & 1u;
    char price[64], effect[FORECAST_MAX], hearing[FORECAST_MAX];
    snprintf(price, sizeof price, _("costs %d of standing"), rule->cost);
    steward_effect(game, index, effect);
    steward_hearing(game, index, hearing);
    flow_button(flow, (ButtonLook){.id = CHOOSE_RULE + index,
                                   .key = KEY_CHARACTER,
                                   .character = (uint32_t)('1' + index - game->scroll),
                                   .label = rule->name,
                                   .detail = holds ? _("bought") : price,
                                   .on = holds,
                                   .disabled = !day_may_propose(&game->play.day, index)});
    TextLook first = look_small, second = look_dim;
    first.most = second.most = 2;
    if (!holds)
        flow_text(flow, first, "%s", effect);
    flow_text(flow, second, "%s", hearing);
    flow_gap(flow, 10);
}

/* Her sentence and the rank are on her own board; where text is large they are said again. */
static void draw_standing(const Game *game, Flow *flow)
{
    TextLook line = look_bold, rank = look_dim;
    line.most = rank.most = 1;
    bool on_board = place_seen(&game->places) == PLACE_STEWARD && flow->ui->scale <= 1.4f;
    if (!on_board) {
        flow_text(flow, line, "“%s”", standing_sentence(ledger_rank(game->play.day.ledger.official)));
        flow_text(flow, rank, "%s", rank_title(ledger_rank(game->play.day.ledger.official)));
    }
    if (flow->ui->scale <= 1.4f)
        flow_text(flow, rank, "%s", _("A proposal is paid for in standing, whoever is glad of it."));
    flow_gap(flow, 12);
}

static void draw_band(const Game *game, Flow *flow)
{
    int count = game->play.level.rule_count, shown = rules_shown(flow->ui);
    draw_standing(game, flow);
    for (int i = game->scroll; i < count && i < game->scroll + shown; i++)
        draw_rule(game, flow, i);
}

void steward_draw(const Game *game, Ui *ui)
{
    enum { SIDE = 60, ABOVE_FOOT = 12 };
    int count = game->play.level.rule_count, shown = rules_shown(ui);
    ButtonLook back = {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("To the lift")};
    ButtonLook foot[] = {
        back,
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll == 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = game->scroll + shown >= count},
    };
    bool more = count > shown;
    float bottom = flow_foot(ui, foot, more ? COUNT_OF(foot) : 1) - ABOVE_FOOT;
    place_band(game, ui, (Rect){SIDE, 0, CANVAS_WIDTH - 2 * SIDE, bottom}, draw_band);
}

void steward_turn(Game *game, int step)
{
    game->scroll = clamp_int(game->scroll + step, 0, max_int(0, game->play.level.rule_count - 1));
}
