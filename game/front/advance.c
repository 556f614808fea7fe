/* advance.c - slices of real time at the pace of what has the hands, and the events they bring. */
#include "front/advance.h"

#include "base/translate.h"
#include "front/desk/desk.h"
#include "front/desk/hints.h"
#include "front/pages/page_boot.h"
#include "front/pages/page_consent.h"
#include "front/run/go.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/run/rest.h"
#include "front/run/waiting.h"
#include "front/sound/cues.h"
#include "front/spectate.h"

enum {
    SECOND = 1000000,
    SLICE = 50000, /* microseconds run at one pace */
};

/* ---- what happened ---- */

/* The desk is as on any morning, but for what has to be said there. */
static void open_desk(Game *game)
{
    desk_open(game);
    game->play.answered = (Offer){0};
    game->play.refused = (Refusal){0};
    game->play.untold = game->play.trouble[0] != '\0';
}

static void tell_event(Game *game, const Event *event)
{
    if (event->kind == EVENT_DAY_BEGINS)
        open_desk(game);
    if (game->play.rest.on)
        return; /* days that fly past say nothing one by one */
    desk_event(game, event);
    hints_event(game, event);
    cues_event(game, event);
}

/* A terminal is switched on before a day begins at it, and agreed to before the first. */
static PageId next_page(const Game *game)
{
    bool begins = game->page == PAGE_BRIEFING && game->play.day.phase == PHASE_SHIFT && !game->play.day.rating.on;
    if (begins && consent_wanted(game))
        return PAGE_CONSENT;
    return begins && boot_wanted(game) ? PAGE_BOOT : play_page(&game->play);
}

static void tell_moved(Game *game)
{
    Play *play = &game->play;
    bool day_ended = false;
    for (int i = 0; i < play->events.count; i++) {
        day_ended = day_ended || play->events.list[i].kind == EVENT_DAY_ENDS;
        tell_event(game, &play->events.list[i]);
    }
    play->events.count = play->events.dropped = 0;
    play->moved = false;
    play_wake(play);
    rest_look(play);
    if (day_ended || play->day.phase == PHASE_OVER)
        play_sync(play);
    if (game->page != play_page(play) && game->wish.kind == WISH_NONE)
        go_to(game, next_page(game));
}

void advance_tell(Game *game)
{
    Play *play = &game->play;
    if (play->opened)
        open_desk(game);
    play->opened = false;
    if (play->moved)
        tell_moved(game);
    if (play->untold)
        news_say(&game->desk, _("This run is not being kept: %s"), play->trouble_brief);
    play->untold = false;
}

/* ---- the clock ---- */

/* Whoever plays has time to choose: the clock does not fly from what goes by itself. */
static double pace_now(const Game *game)
{
    double pace = play_pace(&game->play);
    return game->play.spectator.source == SOURCE_PLAYER ? waiting_pace(game, pace) : pace;
}

/* What has the hands lets go of them at the turn of a minute. */
static Beat not_past_minute(const Play *play, Beat until)
{
    Beat turn = (play->day.beat / BEATS_A_MINUTE + 1) * BEATS_A_MINUTE;
    return play->day.office.away && turn < until ? turn : until;
}

/* With what somebody else says on the way. */
static void run_spectated(Game *game, Beat until)
{
    until = spectate_before(&game->play, until);
    while (game->wish.kind == WISH_NONE && spectate_go_on(game, until))
        advance_tell(game);
    if (game->wish.kind == WISH_NONE)
        day_run(&game->play.day, until, &game->play.events);
}

/* False once the clock stands. A night that is slept through takes the day past `until`, and owes nothing for it. */
static bool run_slice(Game *game, uint64_t slice)
{
    Play *play = &game->play;
    play->due += pace_now(game) * (double)slice / SECOND;
    Beat until = not_past_minute(play, play->day.beat + (Beat)play->due);
    Beat before = play->day.beat;
    if (play->spectator.source == SOURCE_PLAYER)
        day_run(&play->day, until, &play->events);
    else
        run_spectated(game, until);
    play->moved = true;
    play->due -= play->day.beat - before;
    if (play->day.beat == until && !play_stands(play))
        return true;
    play->due = 0;
    return false;
}

void advance(Game *game, uint64_t elapsed)
{
    for (uint64_t left = elapsed; left > 0 && game->wish.kind == WISH_NONE;) {
        uint64_t slice = left < SLICE ? left : SLICE;
        left -= slice;
        bool runs = run_slice(game, slice);
        advance_tell(game);
        if (!runs)
            break;
    }
    play_keep(&game->play, elapsed);
}
