/* page_begun.c - the runs that were begun and are not over, the newest first: which level, where the day was left, and when it was begun. One
 * goes on with it there; of one that cannot go on it is said why, and what it came to is behind it. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/pages/result_page.h"
#include "front/pages/run_rows.h"
#include "front/run/go.h"
#include "front/run/kept.h"
#include "front/run/play.h"
#include "front/state/choosable.h"

static const KeptList *list(const Game *game)
{
    return &game->library.begun;
}

static void say(const Kept *kept, char detail[RUN_DETAIL_MAX])
{
    char when[RUN_WORD_MAX];
    int length = 0;
    kept_when(kept, when);
    if (kept->readable)
        length = text_print(detail, RUN_DETAIL_MAX, _("day %d of %d, %02d:%02d"), kept->day, kept->days, kept->minute / 60, kept->minute % 60);
    if (when[0])
        length += text_print(detail + length, RUN_DETAIL_MAX - (size_t)length, _("%sbegun %s"), length > 0 ? " · " : "", when);
    if (kept->why[0])
        text_print(detail + length, RUN_DETAIL_MAX - (size_t)length, _("%scannot go on: %s"), length > 0 ? " · " : "", kept->why);
}

static const RunRows rows = {.heading = N_("What was begun"), .first = CHOOSE_BEGUN_RUN, .list = list, .say = say};

static void enter(Game *game)
{
    begun_find(game);
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
    const Kept *chosen = run_rows_choose(game, id, &rows);
    int status;
    if (!chosen)
        return;
    Kept kept = *chosen;
    if (kept.why[0]) {
        go_to(game, result_stored(game, &kept));
        return;
    }
    buffer_free(&game->broken);
    go_to(game, play_resume(game, kept.path, &game->broken, &status) ? play_page(&game->play) : PAGE_BROKEN);
}

const Page page_begun = {.name = "begun", .enter = enter, .early = early, .choose = choose, .draw = draw};
