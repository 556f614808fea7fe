/* page_end.c - the end of a run, page by page: the certificate, both ledgers, the minutes, the bet, the three
 * verdicts. Backwards too. */
#include <string.h>

#include "base/translate.h"
#include "front/pages/ending.h"
#include "front/pages/ending_pages.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

static void (*const pages[])(const Game *, Ui *, float) = {ending_certificate, ending_ledgers, ending_minutes,
                                                           ending_bet, ending_verdicts};

enum { PAGES = COUNT_OF(pages), PAGE_BET = 3 };

static bool skipped(const Play *play, int page)
{
    return page == PAGE_BET && !play->level.bet.question[0];
}

/* The page after or before; the same at the ends. */
static int beside(const Game *game, int step)
{
    int page = game->ending.page + step;
    if (page >= 0 && page < PAGES && skipped(&game->play, page))
        page += step;
    return page < 0 || page >= PAGES ? game->ending.page : page;
}

static void turn(Game *game, int step)
{
    game->ending.page = beside(game, step);
    game->focus = beside(game, 1) == game->ending.page ? CHOOSE_TITLE : CHOOSE_LATER;
}

static void enter(Game *game)
{
    ending_reckon(game);
    library_find(game);
    turn(game, 0);
}

/* The level to offer afterwards, among those found; NULL when there is none. */
static const Listed *next_level(const Game *game)
{
    const char *next = game->play.level.next;
    for (int i = 0; next[0] && i < game->library.count; i++) {
        const Listed *listed = &game->library.levels[i];
        const char *slash = strrchr(listed->path, '/');
        size_t length = strlen(next);
        if (!listed->message[0] && strncmp(slash + 1, next, length) == 0 && strcmp(slash + 1 + length, ".level") == 0)
            return listed;
    }
    return NULL;
}

static void go_on(Game *game)
{
    char path[sizeof(((Listed *)0)->path)];
    const Listed *next = next_level(game);
    int status = 0;
    if (!next)
        return;
    memcpy(path, next->path, sizeof path);
    buffer_free(&game->broken);
    go_to(game, play_start(game, path, &game->broken, &status) ? PAGE_BRIEFING : PAGE_BROKEN);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_TITLE)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_NEXT_LEVEL)
        go_on(game);
    else
        turn(game, id == CHOOSE_LATER ? 1 : -1);
}

/* Several keys turn the page, so that nobody has to look for one. */
static bool early(Game *game, const Input *input)
{
    if (input->kind == INPUT_WHEEL && input->wheel_y != 0) {
        turn(game, input->wheel_y < 0 ? 1 : -1);
        return true;
    }
    if (input->kind != INPUT_KEY_DOWN)
        return false;
    bool on = input->key == KEY_RIGHT || input->key == KEY_SPACE;
    bool back = input->key == KEY_LEFT || input->key == KEY_BACKSPACE;
    if (on || back)
        turn(game, on ? 1 : -1);
    return on || back;
}

static void draw(const Game *game, Ui *ui)
{
    bool last = beside(game, 1) == game->ending.page;
    ButtonLook foot[] = {
        {.id = CHOOSE_EARLIER,
         .key = KEY_PAGE_UP,
         .label = _("Back"),
         .disabled = beside(game, -1) == game->ending.page},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("On"), .disabled = last},
        {.id = CHOOSE_TITLE, .key = KEY_ESCAPE, .label = _("To the title")},
        {.id = CHOOSE_NEXT_LEVEL, .key = KEY_CHARACTER, .character = 'n', .label = _("Next day")},
    };
    float bottom = flow_foot(ui, foot, next_level(game) ? 4 : 3);
    pages[game->ending.page](game, ui, bottom);
}

const Page page_end = {.name = "end", .enter = enter, .early = early, .choose = choose, .draw = draw};
