/* page_kept.c - the runs that are over, the newest first: what level it was and what it came to, and behind each its cards, or what there is
 * of it. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/pages/result_page.h"
#include "front/pages/run_rows.h"
#include "front/run/go.h"
#include "front/run/kept.h"
#include "front/run/library.h"
#include "front/run/screening.h"
#include "front/state/choosable.h"

static const KeptList *list(const Game *game)
{
    return &game->library.kept;
}

/* What it came to, and when it was begun. */
static void say(const Kept *kept, char detail[RUN_DETAIL_MAX])
{
    char when[RUN_WORD_MAX];
    kept_when(kept, when);
    if (!kept->readable)
        text_print(detail, RUN_DETAIL_MAX, "%s", kept->why);
    else
        text_print(detail, RUN_DETAIL_MAX, _("Busyness %d, Progress %d%s%s"), kept->busyness, kept->progress, when[0] ? " · " : "", when);
}

static bool shows(const Game *game)
{
    return game->kept_page.shows || game->kept_page.beside;
}

static const RunRows rows = {.heading = N_("What was played"), .first = CHOOSE_KEPT, .list = list, .shows = shows, .say = say};

static void enter(Game *game)
{
    library_find(game);
    run_rows_enter(game, &rows);
}

static void draw(const Game *game, Ui *ui)
{
    run_rows_draw(game, ui, &rows);
}

static bool early(Game *game, const Input *input)
{
    return run_rows_early(game, input, &rows);
}

/* By itself, or beside the one that is shown. */
static PageId show(Game *game, const char *path)
{
    char first[PATH_LENGTH_MAX];
    int status;
    bool beside = game->kept_page.beside && game->screening;
    text_print(first, sizeof first, "%s", beside ? game->screening->of[0].path : path);
    game->kept_page.beside = false;
    buffer_free(&game->broken);
    if (!screening_open(game, first, beside ? path : NULL, &game->broken, &status))
        return PAGE_BROKEN;
    game->screening->from = PAGE_KEPT;
    return PAGE_REPLAY;
}

static void choose(Game *game, int id)
{
    bool back = id == CHOOSE_BACK && game->kept_page.beside && game->screening;
    const Kept *kept = back ? NULL : run_rows_choose(game, id, &rows);
    char path[LISTED_PATH_MAX];
    if (back)
        go_to(game, PAGE_REPLAY);
    if (id == CHOOSE_SHOW_RUNS)
        game->kept_page.shows = !game->kept_page.shows;
    game->kept_page.beside = game->kept_page.beside && id != CHOOSE_BACK;
    if (!kept)
        return;
    text_print(path, sizeof path, "%s", kept->path);
    go_to(game, shows(game) ? show(game, path) : result_page(game, path));
}

const Page page_kept = {.name = "kept", .enter = enter, .early = early, .choose = choose, .draw = draw};
