/* test_progress.c - Progress is one number: wherever it is shown, at every hour of a recorded week, it is the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "front/cards/deck.h"
#include "front/desk/explain.h"
#include "front/run/go.h"
#include "front_player.h"
#include "record/result.h"
#include "record/run_play.h"
#include "work/look.h"
#include "work/obey.h"

enum { HOUR = 60 * BEATS_A_MINUTE };

/* A week that is being gone through, and the screens that show it. */
typedef struct Week {
    Player *player;
    Run run;
    Day day;
    int compared, ends;
} Week;

static int total_of(const Day *day)
{
    return ledger_total(&day->ledger, day_number(day)).progress;
}

/* The number behind "Progress" in what `mdr replay` prints: of today, and the last one of the line. */
static void printed(const Day *day, int *today, int *whole)
{
    Buffer out = {0};
    result_print_day(day, &out);
    const char *line = strstr(out.data, "\nProgress ");
    assert_non_null(line);
    const char *at = line + strlen("\nProgress ");
    for (int count = 0; *at != '\n'; count++) {
        at += strspn(at, " ");
        *whole = atoi(at);
        *today = count < day_number(day) ? *whole : *today;
        at += strspn(at, "0123456789");
    }
    buffer_free(&out);
}

static void put_there(Week *week)
{
    Game *game = week->player->game;
    game->play.day = week->day;
    game->play.day.level = &game->play.level;
}

/* `before` and a number, and what may stand behind it. */
static bool says_so(Week *week, const char *before, int number, const char *behind)
{
    char words[64];
    snprintf(words, sizeof words, "%s%d%s", before, number, behind);
    return shows(week->player, words);
}

/* On the desk and in what it says of its instrument. */
static void compare_desk(Week *week)
{
    Game *game = week->player->game;
    char words[EXPLAINED_MAX], wanted[64];
    game->page = PAGE_DESK;
    assert_true(says_so(week, "Progress ", day_figures(&week->day)->progress, ""));
    assert_true(says_so(week, "in bins: ", day_waiting(&week->day), ""));
    assert_true(explain_words(game, CHOOSE_EXPLAIN + INSTRUMENT_PROGRESS, words));
    snprintf(wanted, sizeof wanted, "%d today, %d so far", day_figures(&week->day)->progress, total_of(&week->day));
    assert_non_null(strstr(words, wanted));
}

static void compare(Week *week)
{
    const Day *day = &week->day;
    int today = -1, whole = -1;
    put_there(week);
    printed(day, &today, &whole);
    assert_int_equal(today, day_figures(day)->progress);
    assert_int_equal(whole, total_of(day));
    if (day->phase == PHASE_SHIFT && day_at_desk(day))
        compare_desk(week);
    week->compared++;
}

/* What a day came to, once it is over. */
static void compare_day_end(Week *week)
{
    put_there(week);
    const Ledger *ledger = &week->day.ledger;
    int over = day_over(&week->player->game->play.day);
    if (over <= week->ends)
        return;
    assert_int_equal(over, week->ends + 1);
    deck_open(week->player->game);
    deck_show(week->player->game, CARD_DAY);
    week->player->game->page = PAGE_CARDS;
    assert_true(says_so(week, "Progress ", ledger->days[over - 1].progress, ""));
    week->ends++;
}

/* Up to `until`, hour by hour. */
static void go_on(Week *week, Beat until)
{
    while (week->day.beat < until && week->day.phase != PHASE_OVER) {
        Beat hour = (week->day.beat / HOUR + 1) * HOUR, next = hour < until ? hour : until;
        day_run(&week->day, next, NULL);
        compare_day_end(week);
        if (week->day.beat == hour)
            compare(week);
        if (week->day.beat < next)
            return; /* the clock stands */
    }
}

/* The last page, the run's own file, and the list of levels have the number that all days together had. */
static void compare_end(Week *week)
{
    Game *game = week->player->game;
    int sum = 0;
    for (int i = 0; i < week->run.figured; i++)
        sum += week->run.figures[i].progress;
    assert_int_equal(week->run.figured, week->day.level->days);
    assert_int_equal(sum, total_of(&week->day));
    put_there(week);
    game->page = PAGE_BRIEFING;
    game->wish = (Wish){0};
    go_to(game, PAGE_CARDS);
    game_settle(game);
    assert_int_equal(game->reckoning.total.progress, total_of(&week->day));
}

static void progress_is_one_number_wherever_it_is_shown(void **state)
{
    static const char *const runs[] = {"overtimer", "performer", "hermit"};
    for (int i = 0; i < COUNT_OF(runs); i++) {
        char path[PATH_LENGTH_MAX];
        Week week = {.player = *state};
        RunError error;
        snprintf(path, sizeof path, "%s/tests/runs/%s.run", MDR_SOURCE, runs[i]);
        assert_true(run_load(path, &week.run, &error));
        Buffer text = {0};
        buffer_text(&text, week.run.level_text.data);
        sit_down_to(week.player, text.data, &(GameOptions){.seed = week.run.seed});
        day_start(&week.day, &week.player->game->play.level, week.run.seed);
        for (int at = 0; at < week.run.command_count; at++) {
            Command command = week.run.commands[at];
            go_on(&week, command.beat);
            day_obey(&week.day, &command, NULL);
            compare_day_end(&week);
        }
        go_on(&week, INT32_MAX);
        assert_int_equal(week.day.phase, PHASE_OVER);
        compare_end(&week);
        assert_true(week.compared >= 5 * 8);
        assert_int_equal(week.ends, 5);
        buffer_free(&text);
        run_free(&week.run);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {PLAYED(progress_is_one_number_wherever_it_is_shown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
