/* guard.c - which card was there before, and how long the present one and the panel have been there. */
#include "front/guard.h"

#include "front/run/conversation.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"
#include "front/ui/widgets.h"
#include "work/look.h"

enum { GUARD = 300000 }; /* microseconds */

static bool is_answer(int id)
{
    return id >= CHOOSE_ANSWER && id < CHOOSE_CARD_GROUND;
}

static bool of_panel(int id)
{
    static const struct {
        int first, last;
    } guarded[] = {
        {CHOOSE_MANNER, CHOOSE_BIN - 1},    {CHOOSE_SAY, CHOOSE_PULL},      {CHOOSE_REVIEW, CHOOSE_GUESS - 1},
        {CHOOSE_EARLIER, CHOOSE_EARLIER},   {CHOOSE_LATER, CHOOSE_LATER},   {CHOOSE_TITLE, CHOOSE_TITLE},
        {CHOOSE_NEXT_LEVEL, CHOOSE_NEXT_LEVEL}, {CHOOSE_HOME, CHOOSE_HOME}, {CHOOSE_STAY, CHOOSE_STAY},
        {CHOOSE_TRANSFER, CHOOSE_TRANSFER}, {CHOOSE_CONTINUE, CHOOSE_CONTINUE}, {CHOOSE_SAID, CHOOSE_SAID},
        {CHOOSE_UNKNOWN, CHOOSE_UNKNOWN},
    };
    for (int i = 0; i < COUNT_OF(guarded); i++) {
        if (id >= guarded[i].first && id <= guarded[i].last)
            return true;
    }
    return false;
}

/* ---- since when ---- */

static PanelUp panel_up(const Game *game)
{
    const Play *play = &game->play;
    bool turned = game->page == PAGE_CARDS;
    const Job *job = play_job(play);
    const Conversation *talk = &play->conversation;
    bool talks = conversation_goes_on(play);
    return (PanelUp){.closing = play->day.phase == PHASE_CLOSING,
                     .asked = play->loaded && day_asks(&play->day),
                     .job = job ? job->kind : JOB_COUNT,
                     .row = job ? job->row : -1,
                     .jobs = play->day.office.job_count,
                     .at = talks ? talk->at : -2,
                     .heard = talks && talk->heard,
                     .card = turned ? (int)game->deck.at : -1,
                     .face = turned ? game->deck.face : 0};
}

static bool same_panel(const PanelUp *a, const PanelUp *b)
{
    return a->closing == b->closing && a->asked == b->asked && a->job == b->job && a->row == b->row && a->jobs == b->jobs && a->at == b->at &&
           a->heard == b->heard && a->card == b->card && a->face == b->face;
}

static void look_at_card(Game *game)
{
    Guard *guard = &game->guard;
    CardUp now = {.up = waiting_card(game) != NULL, .name = game->desk.card, .corner = game->desk.corner};
    bool same = now.up == guard->card.up && (!now.up || event_name_equal(now.name, guard->card.name));
    if (!same) {
        guard->before = guard->card;
        guard->card_until = game->now + GUARD;
    }
    guard->card = now;
}

static void look_at_panel(Game *game)
{
    Guard *guard = &game->guard;
    PanelUp now = panel_up(game);
    if (same_panel(&now, &guard->panel))
        return;
    guard->panel = now;
    guard->panel_until = game->now + GUARD;
    if (of_panel(game->pressed))
        game->pressed = BUTTON_NONE;
}

void guard_look(Game *game)
{
    if (!game->play.loaded || game->play.spectator.source != SOURCE_PLAYER)
        return;
    look_at_card(game);
    look_at_panel(game);
}

/* ---- what is meant ---- */

static bool waits(const Day *day, EventName name)
{
    for (int i = 0; i < day->offer_count; i++) {
        if (event_name_equal(day->offers[i].name, name))
            return true;
    }
    return false;
}

static CardKept put(Game *game, CardUp card)
{
    Desk *desk = &game->desk;
    CardKept kept = {.swapped = true, .up = desk->card_up, .card = desk->card, .corner = desk->corner};
    kept.put_up = desk->card_up = card.up && waits(&game->play.day, card.name);
    kept.put = desk->card = card.name;
    desk->corner = card.corner;
    return kept;
}

CardKept guard_before(Game *game, const Input *input)
{
    const Guard *guard = &game->guard;
    bool ends = input->kind == INPUT_BUTTON_UP && is_answer(game->pressed);
    bool moved = ends && !event_name_equal(guard->pressed.name, game->desk.card);
    if (!game->play.loaded || !game->shown.timed)
        return (CardKept){.swapped = false};
    if (moved)
        return put(game, guard->pressed);
    return !ends && game->now < guard->card_until ? put(game, guard->before) : (CardKept){.swapped = false};
}

void guard_after(Game *game, const CardKept *kept)
{
    Desk *desk = &game->desk;
    bool another = desk->card_up != kept->put_up || !event_name_equal(desk->card, kept->put);
    if (!kept->swapped || another)
        return;
    desk->card_up = kept->up;
    desk->card = kept->card;
    desk->corner = kept->corner;
}

void guard_pressed(Game *game, int id)
{
    game->pressed = guard_holds(game, id) ? BUTTON_NONE : id;
    game->guard.pressed = (CardUp){game->desk.card_up, game->desk.card, game->desk.corner};
}

bool guard_new_panel(const Game *game)
{
    return (game->page == PAGE_DESK || game->page == PAGE_QUESTION || game->page == PAGE_CARDS) && game->now < game->guard.panel_until;
}

bool guard_holds(const Game *game, int id)
{
    return guard_new_panel(game) && of_panel(id);
}
