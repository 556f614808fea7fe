/* page_end.c - the end of a run, page by page: the certificate, both ledgers, the minutes, the bet, the three
 * verdicts, who waited, what the level claimed. Backwards too. */
#include <string.h>

#include "base/translate.h"
#include "front/pages/ending.h"
#include "front/pages/ending_pages.h"
#include "front/pages/ending_payees.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

static void (*const pages[])(const Game *, Ui *, float) = {ending_certificate, ending_ledgers, ending_minutes, ending_bet,
                                                           ending_verdicts,    ending_payees,  ending_claim};

enum { PAGES = COUNT_OF(pages), PAGE_BET = 3, PAGE_PAYEES = 5, PAGE_CLAIM = 6 };

static bool skipped(const Play *play, int page)
{
    const Level *level = &play->level;
    return (page == PAGE_BET && !level->bet.question[0]) || (page == PAGE_PAYEES && !ending_has_payees(level)) ||
           (page == PAGE_CLAIM && !level->claim[0] && level->question_count == 0);
}

/* The page after or before; the same at the ends. */
static int beside(const Game *game, int step)
{
    int page = game->ending.page + step;
    while (step != 0 && page >= 0 && page < PAGES && skipped(&game->play, page))
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

/* The level to offer afterwards; NULL when there is none. */
static const Listed *next_level(const Game *game)
{
    return library_after(&game->library, game->play.level.title, game->play.level.next);
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
    const Listed *next = next_level(game);
    bool named = next && (last || ui->scale < 1.3f); /* else the name would take the room of the page */
    ButtonLook foot[] = {
        {.id = CHOOSE_EARLIER,
         .key = KEY_PAGE_UP,
         .label = _("Back"),
         .disabled = beside(game, -1) == game->ending.page},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("On"), .disabled = last},
        {.id = CHOOSE_TITLE, .key = KEY_ESCAPE, .label = _("To the title")},
        {.id = CHOOSE_NEXT_LEVEL,
         .key = KEY_CHARACTER,
         .character = 'n',
         .label = _("Next level"),
         .detail = named ? next->title : NULL},
    };
    float bottom = flow_foot(ui, foot, next ? 4 : 3);
    pages[game->ending.page](game, ui, bottom);
}

const Page page_end = {.name = "end", .enter = enter, .early = early, .choose = choose, .draw = draw};
