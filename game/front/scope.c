/* scope.c - from pages to scopes. */
#include "front/scope.h"

#include "front/run/play.h"
#include "work/look.h"

static uint32_t at_desk(const Game *game)
{
    if (game->play.day.phase == PHASE_CLOSING)
        return SCOPE_CLOSING;
    return day_at_desk(&game->play.day) ? SCOPE_DESK : SCOPE_PANEL;
}

uint32_t scope_of(const Game *game)
{
    static const uint32_t scopes[PAGE_COUNT] = {
        [PAGE_TITLE] = SCOPE_TITLE,       [PAGE_LEVELS] = SCOPE_LIST,     [PAGE_CAMPAIGN] = SCOPE_CAMPAIGN,
        [PAGE_REPLAY] = SCOPE_REPLAY,     [PAGE_KEPT] = SCOPE_LIST,         [PAGE_BROKEN] = SCOPE_LIST,     [PAGE_BRIEFING] = SCOPE_LIFT,
        [PAGE_REST] = SCOPE_REST,         [PAGE_CONSENT] = SCOPE_NONE,    [PAGE_BOOT] = SCOPE_NONE,
        [PAGE_DESK] = SCOPE_DESK,         [PAGE_RATE] = SCOPE_RATE,       [PAGE_CORRIDOR] = SCOPE_FOOT,
        [PAGE_CHARTER] = SCOPE_CHARTER,   [PAGE_QUARTER] = SCOPE_QUARTER, [PAGE_QUARTERS] = SCOPE_QUARTERS,
        [PAGE_QUESTION] = SCOPE_QUESTION, [PAGE_EVENING] = SCOPE_EVENING, [PAGE_CARDS] = SCOPE_CARDS,
        [PAGE_BEYOND] = SCOPE_BEYOND,     [PAGE_PAUSE] = SCOPE_PAUSE,     [PAGE_QUIT] = SCOPE_QUIT,
        [PAGE_SETTINGS] = SCOPE_SETTINGS, [PAGE_KEYS] = SCOPE_KEYS,
        [PAGE_WATCHED] = SCOPE_ROOM,
    };
    if (game->page == PAGE_DESK)
        return at_desk(game);
    return game->page == PAGE_CORRIDOR && game->walker.choosing ? SCOPE_LIST : scopes[game->page];
}
