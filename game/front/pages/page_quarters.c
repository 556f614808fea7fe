/* page_quarters.c - a quarter of a charter is over: all of them side by side, without a word on which is best, and whether to amend. */
#include "base/translate.h"
#include "front/cards/quarters.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "work/look.h"

enum { SIDE = 60, ABOVE_FOOT = 24 };

/* How often it may still be amended. */
static int amends_left(const Day *day)
{
    return day->level->amend + 1 - day_number(day);
}

static void enter(Game *game)
{
    quarters_reckon(game);
    game->focus = amends_left(&game->play.day) > 0 ? CHOOSE_AMEND : CHOOSE_STANDS;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_AMEND)
        play_obey(&game->play, (Command){.kind = COMMAND_AMEND});
    else if (id == CHOOSE_STANDS)
        play_obey(&game->play, (Command){.kind = COMMAND_LEAVE});
    else if (id == CHOOSE_PAUSE)
        go_pause(game);
}

static void draw_head(const Game *game, Flow *flow)
{
    TextLook head = look_head, said = look_body;
    int left = amends_left(&game->play.day);
    head.most = said.most = flow->ui->scale > 1.4f ? 1 : 2;
    flow_text(flow, head, _("Quarter %d is over"), day_number(&game->play.day));
    if (left > 0 && flow->ui->scale > 1.4f)
        flow_text(flow, said, P_("It may be amended once more.", "It may be amended %d times.", left), left);
    else if (left > 0)
        flow_text(flow, said, P_("It may be amended once more. The quarter will be the same; only the charter will not.",
                                 "It may be amended %d times. The quarter will be the same; only the charter will not.", left), left);
    else
        flow_text(flow, said, "%s", _("It has been amended as often as it may be."));
    flow_gap(flow, flow->ui->scale > 1.4f ? 4 : 20);
}

static void draw(const Game *game, Ui *ui)
{
    bool amends = amends_left(&game->play.day) > 0;
    ButtonLook foot[] = {
        act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")),
        {.id = CHOOSE_STANDS, .key = KEY_CHARACTER, .character = 's', .label = _("Let it stand")},
        {.id = CHOOSE_AMEND, .key = KEY_CHARACTER, .character = 'a', .label = _("Amend it")},
    };
    float bottom = flow_foot(ui, foot, amends ? COUNT_OF(foot) : COUNT_OF(foot) - 1) - ABOVE_FOOT;
    Flow flow = {ui, SIDE, 40, CANVAS_WIDTH - 2 * SIDE};
    draw_head(game, &flow);
    quarters_draw(game, ui, (Rect){SIDE, flow.y, CANVAS_WIDTH - 2 * SIDE, bottom - flow.y}, false);
}

const Page page_quarters = {.name = "quarters", .enter = enter, .choose = choose, .draw = draw};
