/* test_screening.c - kept runs shown to an audience: the figures are the run's own at every hour, however one came there; two run in step, and
 * what does not belong together is refused; no file is touched, whatever is pressed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "between.h"
#include "front_player.h"
#include "record/line.h"
#include "front/run/screening.h"
#include "record/figures.h"
#include "record/run_play.h"
#include "work/day_hash.h"
#include "work/look.h"
#include "work/obey.h"

#define RUNS MDR_SOURCE "/tests/runs/"
#define LAYERER RUNS "layerer.run"
#define REFUSER RUNS "refuser.run"

enum { HOUR = 60 * BEATS_A_MINUTE, FRAME = 16667, SECOND = 1000000 };

static Screening *show(Player *player, const char *run, const char *beside)
{
    sit_down(player, &(GameOptions){.replay = run, .beside = beside});
    assert_int_equal(player->game->page, PAGE_REPLAY);
    return player->game->screening;
}

/* ---- the figures ---- */

/* The run's day at that beat, by no other means than the rules. */
static void simulate(const Run *run, Beat until, Day *day)
{
    day_start(day, &run->level, run->seed);
    for (int i = 0; i < run->command_count && run->commands[i].beat <= until; i++)
        day_obey(day, &run->commands[i], NULL);
    day_run(day, min_int(until, run->beat), NULL);
}

static void check_hour(const Screening *screening)
{
    for (int i = 0; i < screening->count; i++) {
        const Screened *screened = &screening->of[i];
        Day day;
        simulate(&screened->run, screening->at, &day);
        Ledger ledger = day.ledger;
        int days = day_number(&day);
        DayFigures shown = screened_figures(screened), whole;
        ledger.days[days - 1] = figures_so_far(&day, days);
        whole = ledger_total(&ledger, days);
        assert_memory_equal(&shown, &whole, sizeof whole);
        assert_true(day_hash(&screened->watch.day) == day_hash(&day));
    }
}

/* Every hour of the runs, one by one; how many there were. */
static int go_through(Player *player, Screening *screening)
{
    int hours = 0;
    for (; !screening_over(screening); hours++) {
        char busyness[16];
        Beat before = screening->at;
        click(player, CHOOSE_HOUR_ON);
        assert_true(screening->at > before);
        check_hour(screening);
        snprintf(busyness, sizeof busyness, "%d", screened_figures(&screening->of[0]).busyness);
        assert_true(times_seen(player, busyness) > 0);
    }
    return hours;
}

static void every_hour_has_the_figures_of_the_run(void **state)
{
    static const char *const runs[] = {RUNS "hand-tour.run", RUNS "performer.run", RUNS "steward-sees.run"};
    for (int i = 0; i < COUNT_OF(runs); i++) {
        Screening *screening = show(*state, runs[i], NULL);
        assert_true(go_through(*state, screening) >= 7);
        DayFigures shown = screened_figures(&screening->of[0]), kept = {0};
        for (int day = 0; day < screening->of[0].run.figured; day++) {
            kept.busyness += screening->of[0].run.figures[day].busyness;
            kept.progress += screening->of[0].run.figures[day].progress;
        }
        assert_int_equal(shown.busyness, kept.busyness);
        assert_int_equal(shown.progress, kept.progress);
        assert_true(kept.busyness > 0 || screening->of[0].run.level.mode == MODE_RATE);
    }
}

static void the_quarters_of_a_charter_are_told_as_they_end(void **state)
{
    Screening *screening = show(*state, RUNS "charter.run", NULL);
    assert_int_equal(screened_figures(&screening->of[0]).busyness, 0);
    int rises = 0;
    for (int before = 0; !screening_over(screening);) {
        click(*state, CHOOSE_HOUR_ON);
        int now = screened_figures(&screening->of[0]).busyness;
        assert_true(now >= before);
        rises += now > before;
        before = now;
        see(*state);
    }
    assert_int_equal(rises, beat_day(screening->at));
}

enum { STOPS_MOST = 64 };

typedef struct Stops {
    int count;
    Beat beats[STOPS_MOST];
    uint64_t hashes[STOPS_MOST];
} Stops;

static void stop_here(Stops *stops, const Screening *screening)
{
    assert_true(stops->count < STOPS_MOST);
    stops->beats[stops->count] = screening->at;
    stops->hashes[stops->count++] = day_hash(&screening->of[0].watch.day);
}

static int stop_at(const Stops *stops, Beat beat)
{
    int i = stops->count - 1;
    while (i >= 0 && stops->beats[i] != beat)
        i--;
    return i;
}

/* Back from hour to hour, and the mornings that begin beside one are passed. */
static void forth_and_back_come_to_the_same(void **state)
{
    Player *player = *state;
    Screening *screening = show(player, LAYERER, NULL);
    Stops stops = {0};
    int hours = 0, back = 0;
    for (; !screening_over(screening); key(player, KEY_RIGHT)) {
        stop_here(&stops, screening);
        hours += screening->at % HOUR == 0;
    }
    for (Beat before = screening->at + 1; screening->at < before && screening->at > stops.beats[0]; back++) {
        before = screening->at;
        key(player, KEY_LEFT);
        int stop = stop_at(&stops, screening->at);
        assert_true(stop >= 0);
        assert_true(day_hash(&screening->of[0].watch.day) == stops.hashes[stop]);
    }
    assert_true(hours > 15);
    assert_between(back, hours, stops.count);
    key(player, KEY_LEFT);
    assert_int_equal(screening->at, stops.beats[0]);
    assert_true(day_hash(&screening->of[0].watch.day) == stops.hashes[0]);
}

/* ---- the clock ---- */

static void three_paces_are_1_8_and_64_of_the_desks(void **state)
{
    Player *player = *state;
    Beat went[SCREEN_PACES];
    for (int pace = 0; pace < SCREEN_PACES; pace++) {
        Screening *screening = show(player, LAYERER, NULL);
        Beat before = screening->at;
        letter(player, (char)('1' + pace));
        letter(player, 'p');
        for (int i = 0; i < 10; i++)
            pass(player, SECOND / 10);
        letter(player, 'p');
        went[pace] = screening->at - before;
        pass(player, SECOND / 5);
        assert_int_equal(screening->at - before, went[pace]);
        assert_true(game_wait(player->game) > SECOND);
    }
    int pace = player->game->screening->of[0].run.level.pace;
    assert_int_equal(went[0], HOUR / pace);
    assert_between(went[1], 8 * HOUR / pace - 1, 8 * HOUR / pace + 1);
    assert_between(went[2], 64 * HOUR / pace - 1, 64 * HOUR / pace + 1);
}

static void two_runs_go_in_step(void **state)
{
    Player *player = *state;
    Screening *screening = show(player, LAYERER, REFUSER);
    letter(player, '3');
    letter(player, 'p');
    for (int frames = 0; !screening_over(screening); frames++) {
        pass(player, FRAME);
        if (frames % 40 == 0)
            check_hour(screening);
        assert_true(screening->of[0].watch.at == screening->of[1].watch.at);
        for (int i = 0; i < 2; i++)
            assert_true(screening->of[i].watch.day.beat >= screening->at || run_watch_over(&screening->of[i].watch) ||
                        screening->of[i].watch.day.phase == PHASE_CLOSING);
    }
    assert_false(screening->goes);
    assert_true(shows(player, "layerer") && shows(player, "refuser") && shows(player, "difference"));
}

static void space_stands_at_the_next_interruption(void **state)
{
    Player *player = *state;
    Screening *screening = show(player, LAYERER, NULL);
    const Strip *strip = &screening->of[0].watch.day.ledger.strip;
    key(player, KEY_SPACE);
    for (int i = 0; i < 1000 && screening->goes; i++)
        pass(player, FRAME * 6);
    assert_false(screening->goes);
    int began = 0;
    while (began < strip->event_count && !strip_interrupts(&strip->events[began]))
        began++;
    assert_true(began < strip->event_count);
    assert_between(beat_minute(screening->at), strip->events[began].minute, strip->events[began].minute + 1);
    assert_true(shows(player, "min"));
}

/* ---- what is refused ---- */

static void refuses(const char *run, const char *beside, const char *words)
{
    Buffer error = {0};
    int status = 0;
    Game *game = game_open(&(GameOptions){.replay = run, .beside = beside}, &error, &status);
    assert_null(game);
    if (!error.data || !strstr(error.data, words))
        fail_msg("said: %s", error.data ? error.data : "nothing");
    assert_true(status == EXIT_DATA || status == EXIT_NO_FILE);
    buffer_free(&error);
}

/* `from` with the first `word` replaced by another as long. */
static void put_changed(Player *player, const char *from, const char *name, const char *word, const char *by)
{
    Buffer text = {0};
    FileError error;
    assert_true(file_read(from, RUN_BYTES_MAX, &text, &error));
    char *at = strstr(text.data, word);
    assert_non_null(at);
    memcpy(at, by, strlen(by));
    put(in(player->scratch, name), text.data);
    buffer_free(&text);
}

static void what_cannot_be_shown_is_refused_with_a_sentence(void **state)
{
    char path[PATH_LENGTH_MAX];
    refuses(RUNS "performer.run", RUNS "agreeable.run", "another seed");
    refuses(LAYERER, RUNS "performer.run", "another level");
    refuses(RUNS "none.run", NULL, "none.run");
    refuses(LAYERER, RUNS "none.run", "none.run");
    refuses(MDR_SOURCE "/levels/1-orientation.level", NULL, "not a run");
    put_changed(*state, LAYERER, "damaged.run", "gather", "gathex");
    snprintf(path, sizeof path, "%s", in(((Player *)*state)->scratch, "damaged.run"));
    refuses(path, NULL, "damaged.run");
}

/* Signed anew, so that it is whole and of other rules. */
static void a_run_of_other_rules_is_refused(void **state)
{
    char path[PATH_LENGTH_MAX];
    Buffer text = {0}, other = {0};
    FileError error;
    assert_true(file_read(LAYERER, RUN_BYTES_MAX, &text, &error));
    LineReader reader = {.rest = buffer_view(&text)};
    Text words, magic;
    text_split(&reader.rest, '\n', &magic);
    buffer_print(&other, "%.*s\n", magic.length, magic.at);
    uint32_t sum = reader.sum = line_sum(0, magic);
    while (line_next(&reader, &words) == LINE_GOOD)
        line_add(&sum, text_starts(words, "rules ") ? text_of("rules 3") : words, &other);
    snprintf(path, sizeof path, "%s", in(((Player *)*state)->scratch, "older.run"));
    put(path, other.data);
    refuses(path, NULL, "rules 3");
    refuses(LAYERER, path, "rules 3");
    buffer_free(&text);
    buffer_free(&other);
}

/* ---- from the pages ---- */

static void copy(Player *player, const char *from, const char *name)
{
    put_changed(player, from, name, "gather", "gather");
}

static int kept_row(const Player *player, const char *name)
{
    const KeptList *kept = &player->game->library.kept;
    for (int i = 0; i < kept->count; i++) {
        if (strstr(kept->list[i].path, name))
            return CHOOSE_KEPT + i;
    }
    fail_msg("no %s in the list", name);
    return 0;
}

static void what_was_played_is_shown_and_another_beside_it(void **state)
{
    Player *player = *state;
    char runs[PATH_LENGTH_MAX];
    mkdir(in(player->scratch, "runs"), 0700);
    copy(player, LAYERER, "runs/one.run");
    copy(player, REFUSER, "runs/other.run");
    copy(player, RUNS "performer.run", "runs/foreign.run");
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    sit_down(player, &(GameOptions){.run_folder = runs, .opened = 1795500000});
    click(player, CHOOSE_PLAYED);
    letter(player, 'w');
    click(player, kept_row(player, "one.run"));
    assert_int_equal(player->game->page, PAGE_REPLAY);
    letter(player, 'o');
    assert_int_equal(player->game->page, PAGE_KEPT);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_REPLAY);
    letter(player, 'o');
    click(player, kept_row(player, "other.run"));
    assert_int_equal(player->game->page, PAGE_REPLAY);
    assert_int_equal(player->game->screening->count, 2);
    assert_true(shows(player, "one") && shows(player, "other"));
    letter(player, 'o');
    click(player, kept_row(player, "foreign.run"));
    assert_int_equal(player->game->page, PAGE_BROKEN);
    assert_true(shows(player, "another level"));
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_KEPT);
    letter(player, 'w');
    click(player, kept_row(player, "one.run"));
    assert_int_equal(player->game->page, PAGE_CARDS);
}

/* ---- harm ---- */

static uint64_t hash_of_file(const char *path)
{
    Buffer text = {0};
    FileError error;
    assert_true(file_read(path, RUN_BYTES_MAX, &text, &error));
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * 1099511628211u;
    buffer_free(&text);
    return hash;
}

static void strike_anything(Player *player, Rng *rng)
{
    Input input = {.kind = INPUT_KEY_DOWN, .key = (Key)(1 + rng_below(rng, KEY_COUNT - 1)), .character = (uint32_t)(' ' + rng_below(rng, 95))};
    input.shift = rng_below(rng, 4) == 0;
    input.control = rng_below(rng, 8) == 0;
    give(player, input);
    input.kind = INPUT_KEY_UP;
    give(player, input);
    pass(player, FRAME);
}

static void any_keys_leave_files_settings_and_the_game(void **state)
{
    enum { STRIKES = 6000 };
    Player *player = *state;
    char settings[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX], kept[PATH_LENGTH_MAX];
    Rng rng = rng_stream(11, 0, 0);
    mkdir(in(player->scratch, "runs"), 0700);
    snprintf(settings, sizeof settings, "%s", in(player->scratch, "settings"));
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    put(settings, "presenter = yes\nglow = 40%\n");
    put_changed(player, LAYERER, "runs/one.run", "gather", "gather");
    snprintf(kept, sizeof kept, "%s", in(player->scratch, "runs/one.run"));
    uint64_t run_before = hash_of_file(kept), settings_before = hash_of_file(settings);
    sit_down(player, &(GameOptions){.replay = kept, .settings_path = settings, .run_folder = runs, .level_folders = {MDR_SOURCE "/levels"}});
    Settings before = player->game->settings;
    for (int i = 0; i < STRIKES; i++) {
        strike_anything(player, &rng);
        assert_false(game_over(player->game));
        before.full_screen = player->game->settings.full_screen; /* F11 is for this time only */
        assert_true(settings_equal(&before, &player->game->settings));
        if (i % 50 == 0)
            see(player);
    }
    assert_true(player->seen[PAGE_TITLE] && player->seen[PAGE_DESK] && player->seen[PAGE_QUIT] && player->seen[PAGE_PAUSE]);
    game_close(player->game);
    player->game = NULL;
    assert_true(hash_of_file(kept) == run_before);
    assert_true(hash_of_file(settings) == settings_before);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        PLAYED(every_hour_has_the_figures_of_the_run),
        PLAYED(the_quarters_of_a_charter_are_told_as_they_end),
        PLAYED(forth_and_back_come_to_the_same),
        PLAYED(three_paces_are_1_8_and_64_of_the_desks),
        PLAYED(two_runs_go_in_step),
        PLAYED(space_stands_at_the_next_interruption),
        PLAYED(what_cannot_be_shown_is_refused_with_a_sentence),
        PLAYED(a_run_of_other_rules_is_refused),
        PLAYED(what_was_played_is_shown_and_another_beside_it),
        PLAYED(any_keys_leave_files_settings_and_the_game),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
