/* page_kept.c - the runs that are over, the newest first: what level it was and what it came to, and behind each its cards, or what there is
 * of it. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/pages/result_page.h"
#include "front/pages/run_rows.h"
#include "front/run/go.h"
#include "front/run/kept.h"
#include "front/run/library.h"
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

static const RunRows rows = {.heading = N_("What was played"), .first = CHOOSE_KEPT, .list = list, .say = say};

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

static void choose(Game *game, int id)
{
    const Kept *kept = run_rows_choose(game, id, &rows);
    char path[LISTED_PATH_MAX];
    if (!kept)
        return;
    text_print(path, sizeof path, "%s", kept->path);
    go_to(game, result_page(game, path));
}

const Page page_kept = {.name = "kept", .enter = enter, .early = early, .choose = choose, .draw = draw};
