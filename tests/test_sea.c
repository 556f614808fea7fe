/* test_sea.c - what eye and hand are given of the field: tempers that can be told apart, clusters that stay found, a
 * room that follows the signal, knots that give number by number, bins that count what has landed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "between.h"
#include "front/game.h"
#include "front/glass/hand.h"
#include "front/run/play.h"
#include "front/glass/climate.h"
#include "front/glass/flight.h"
#include "front/glass/knot.h"
#include "front/glass/motion.h"
#include "front/glass/cells.h"
#include "front/sound/voices.h"
#include "front_player.h"

#define LEVEL MDR_SOURCE "/levels/ordinary-week.level"

enum { TICK = 16667, SECOND = 1000000, SEED = 5 };

/* ---- tempers by motion alone ---- */

/* Two seconds of a number in the middle of its cluster's edge, as a newcomer sees it. */
typedef struct Seen {
    double mean_y, least_y, most_y, reach_x, most_size;
    int turns_x, hops;
} Seen;

static Seen watch_number(Temper temper, int frames_a_second, uint32_t cluster, double from)
{
    Seen seen = {.least_y = 9, .most_y = -9};
    double last_x = 0, step_before = 0;
    bool up = false;
    int frames = 2 * frames_a_second;
    for (int i = 0; i < frames; i++) {
        Pose pose = pose_temper(temper, from + (double)i / frames_a_second, 1, cluster * 31 + 7, cluster, 0, 0);
        double x = (double)pose.x, y = (double)pose.y, step = x - last_x;
        seen.mean_y += y / frames;
        seen.least_y = fmin(seen.least_y, y);
        seen.most_y = fmax(seen.most_y, y);
        seen.reach_x = fmax(seen.reach_x, fabs(x));
        seen.most_size = fmax(seen.most_size, (double)pose.size);
        seen.turns_x += i > 1 && step * step_before < 0;
        seen.hops += !up && y < -0.2;
        up = y < -0.2;
        step_before = step;
        last_x = x;
    }
    return seen;
}

/* The signs of 5-LOOK's table, one each. */
static int told_by_motion(const Seen *seen)
{
    bool sags = seen->mean_y > 0.1 && seen->least_y > 0, hops = seen->hops >= 2,
         shivers = seen->turns_x >= 12 && seen->most_y - seen->least_y < 0.02, swells = seen->most_size > 1.3;
    if (sags + hops + shivers + swells != 1)
        return -1;
    return sags ? TEMPER_WOE : hops ? TEMPER_FROLIC : shivers ? TEMPER_DREAD : TEMPER_MALICE;
}

static void each_temper_is_told_within_two_seconds_at_thirty_and_sixty_frames(void **state)
{
    (void)state;
    for (int rate = 30; rate <= 60; rate += 30) {
        for (int temper = 0; temper < TEMPER_COUNT; temper++) {
            for (uint32_t cluster = 0; cluster < 50; cluster++) {
                Seen seen = watch_number((Temper)temper, rate, cluster, 3.7 * cluster);
                assert_int_equal(told_by_motion(&seen), temper);
            }
        }
    }
}

static void dread_moves_three_pixels_at_most_and_an_ordinary_number_hardly(void **state)
{
    (void)state;
    const double cell = 31 * 1.2; /* pixels at 1080p */
    for (uint32_t cluster = 0; cluster < 50; cluster++) {
        Seen seen = watch_number(TEMPER_DREAD, 60, cluster, 1);
        assert_true(seen.reach_x * cell <= 3 && seen.reach_x * cell >= 1);
        Pose drift = pose_drift(2.5 * cluster, cluster, 1);
        assert_true(fabsf(drift.x) <= 0.08f && fabsf(drift.y) <= 0.08f);
    }
}

static void a_phantom_is_neither_of_what_it_mixes(void **state)
{
    (void)state;
    for (int a = 0; a < TEMPER_COUNT; a++) {
        for (int b = 0; b < a; b++) {
            double apart = 0;
            for (uint32_t cell = 0; cell < 40; cell++) {
                Pose one = pose_still((Temper)a, 1, 1), other = pose_still((Temper)b, 1, 1),
                     mixed = pose_mixed(one, other, cell), next = pose_mixed(one, other, cell + 1);
                assert_true(hypotf(mixed.x - one.x, mixed.y - one.y) + fabsf(mixed.size - one.size) > 0.03f);
                assert_true(hypotf(mixed.x - other.x, mixed.y - other.y) + fabsf(mixed.size - other.size) > 0.03f);
                apart = fmax(apart, (double)(hypotf(mixed.x - next.x, mixed.y - next.y) + fabsf(mixed.size - next.size)));
            }
            assert_true(apart > 0.05); /* neighbours do not agree, as those of one temper do */
        }
    }
}

/* ---- at the desk ---- */

/* At the terminal of the first morning, whatever stands before it. */
static Player *at_desk_of(void **state, const char *level, bool reduced_motion)
{
    GameOptions options = {.level_path = level, .seed = SEED};
    settings_give(&options.given, SETTING_REDUCED_MOTION, reduced_motion);
    Player *player = sit_down(*state, &options);
    for (int i = 0; i < 200 && player->game->page != PAGE_DESK; i++) {
        if (player->game->page == PAGE_BRIEFING)
            letter(player, 'b');
        else
            key(player, KEY_ENTER);
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static Player *at_desk(void **state, bool reduced_motion)
{
    return at_desk_of(state, LEVEL, reduced_motion);
}

static void wait(Player *player, double seconds)
{
    for (int i = 0; i < (int)(seconds * SECOND / TICK); i++)
        pass(player, TICK);
}

/* A ripe cluster in view, waited for. */
static Box cluster_in_view(Player *player, Temper *temper)
{
    Box box = {0};
    for (int i = 0; i < 40 * 60; i++) {
        if (find_cluster(player, &box, temper))
            return box;
        pass(player, TICK);
    }
    fail_msg("no cluster has come up");
    return box;
}

static CanvasPoint cell_at(const Player *player, int column, int row)
{
    Layout layout = layout_of(player->game);
    return cells_centre(&layout, &player->game->desk, column, row);
}

static void a_found_cluster_stays_found_when_the_eye_leaves_it(void **state)
{
    Player *player = at_desk(state, false);
    Temper temper;
    Box box = cluster_in_view(player, &temper);
    const Day *day = day_of(player);
    int index = field_cluster_at(day->level, &day->field, day->beat, box.column, box.row);
    for (int i = 0; index < 0; i++)
        index = field_cluster_at(day->level, &day->field, day->beat, box.column + i % 8, box.row + i / 8);
    const float *found = &player->game->desk.found[index];
    int first = __builtin_ctzll(day->field.clusters[index].cells);
    CanvasPoint on = cell_at(player, box.column + first % 8, box.row + first / 8),
                off = cell_at(player, box.column > 20 ? 3 : 36, box.row > 10 ? 2 : 17);
    assert_true(*found <= 0);
    point_at(player, on.x, on.y);
    wait(player, 0.3);
    assert_true(*found >= 1);
    point_at(player, off.x, off.y);
    wait(player, 1);
    assert_true(*found >= 1);
}

/* ---- a crowded field ---- */

static const char crowded[] = "mdr-level 1\n[day]\ntitle = \"Crowded\"\nseed = 3\n[file a]\nname = \"A\"\n"
                              "numbers = 320x200\nclusters = 600/day\n"
                              "[constants]\nripe-minutes = 240\nfocus-start = 1000\nbreed = 0\n";

static Player *at_crowded_desk(void **state)
{
    Player *player = *state;
    char level[PATH_LENGTH_MAX];
    snprintf(level, sizeof level, "%s", in(player->scratch, "crowded.level"));
    put(level, crowded);
    at_desk_of(state, level, true);
    point_at(player, 5, 5);
    wait(player, 1);
    return player;
}

static int light_at(const Canvas *canvas, CanvasPoint at)
{
    float nearest = 1000;
    int light = 0;
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        float away = hypotf(item->x - at.x, item->y - at.y);
        if (item->kind != ITEM_GLYPH || away >= nearest)
            continue;
        nearest = away;
        light = item->strength;
    }
    return light;
}

static bool heard_at(Player *player, const Cluster *cluster, int column, int row)
{
    Desk *desk = &player->game->desk;
    Loudness voices[TEMPER_COUNT];
    desk->by_keys = true;
    desk->cursor_column = column;
    desk->cursor_row = row;
    cues_voices(player->game, voices);
    desk->by_keys = false;
    return voices[cluster->temper].gain > 0.9f;
}

/* Where it is ripe for a bot. */
static void what_a_bot_could_take_is_seen_and_heard_wherever_it_is(void **state)
{
    enum { UP = 190 }; /* more light than an ordinary number ever has */
    Player *player = at_crowded_desk(state);
    Desk *desk = &player->game->desk;
    const Day *day = day_of(player);
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(day->level, &day->field, day->beat, CLUSTERS_MAX, alive), ripe = 0;
    assert_true(count > 260);
    for (int i = 0; i < count; i++) {
        const Cluster *cluster = &day->field.clusters[alive[i]];
        int first = __builtin_ctzll(cluster->cells), column = cluster->column + first % 8, row = cluster->row + first / 8;
        if (!cluster_ripe(day->level, cluster, day->beat, day->office.signal))
            continue;
        sea_look_at(player->game, (float)column - 20, (float)row - 10);
        desk->pan_x = desk->want_x;
        desk->pan_y = desk->want_y;
        see(player);
        assert_true(desk->shown[alive[i]] > 0.9f);
        assert_true(light_at(player->canvas, cell_at(player, column, row)) >= UP);
        assert_true(heard_at(player, cluster, column, row));
        ripe++;
    }
    assert_true(ripe > 120);
}

/* Seconds until the voice is there, at that signal. */
static double voice_takes(Game *game, int signal, float voice)
{
    game->play.day.office.signal = signal;
    for (int i = 0; i < 600; i++) {
        if (fabsf(game->desk.voice - voice) < 0.01f)
            return (double)i * TICK / SECOND;
        climate_update(game, (float)TICK / SECOND);
    }
    return 99;
}

static void the_voice_goes_at_once_and_comes_back_slowly(void **state)
{
    Player *player = at_desk(state, false);
    Game *game = player->game;
    voice_takes(game, 1000, 1);
    assert_between((int)(100 * voice_takes(game, 300, 0)), 10, 50);
    assert_between((int)(100 * voice_takes(game, 1000, 1)), 150, 400);
    TubeLook rested = climate_tube(game);
    voice_takes(game, 300, 0);
    TubeLook numb = climate_tube(game);
    assert_true(numb.grain > rested.grain && numb.glow < rested.glow);
    assert_true(play_obey(&game->play, (Command){.kind = COMMAND_JIGGLE}));
    game_settle(game);
    assert_true(game->desk.shock >= 1);
    wait(player, 2);
    assert_true(game->desk.shock <= 0);
}

enum { PLACES = (VIEW_COLUMNS + 1) * (VIEW_ROWS + 1) };

/* Where the numbers on the glass are drawn, in order. */
static int numbers_of(const Canvas *canvas, CanvasPoint at[PLACES])
{
    int count = 0;
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_GLYPH && item->ink == INK_NUMBER && count < PLACES)
            at[count++] = (CanvasPoint){item->x, item->y};
    }
    return count;
}

static void without_motion_nothing_ordinary_has_moved_a_second_later(void **state)
{
    Player *player = at_desk(state, true);
    CanvasPoint before[PLACES], after[PLACES];
    point_at(player, 5, 5);
    wait(player, 6);
    canvas_clear(player->canvas);
    see(player);
    int count = numbers_of(player->canvas, before), still = 0;
    assert_true(count >= VIEW_COLUMNS * VIEW_ROWS);
    wait(player, 1);
    canvas_clear(player->canvas);
    see(player);
    assert_int_equal(numbers_of(player->canvas, after), count);
    for (int i = 0; i < count; i++)
        still += fabsf(after[i].x - before[i].x) + fabsf(after[i].y - before[i].y) < 0.01f;
    assert_true(still > count * 9 / 10); /* the rest are clusters on their way up or down */
}

static void a_bin_counts_what_has_landed(void **state)
{
    Player *player = at_desk(state, false);
    Temper temper;
    Box box = cluster_in_view(player, &temper);
    Landing landings[BIN_COUNT];
    assert_true(play_obey(&player->game->play, (Command){.kind = COMMAND_GATHER, .box = box}));
    hand_bin(player->game, 2);
    int right = day_of(player)->bins[day_of(player)->file][2].right[temper];
    assert_true(right > 0);
    flight_landings(player->game, landings);
    assert_int_equal(landings[2].right[temper], right);
    assert_true(landings[1].open <= 0);
    wait(player, 0.4);
    flight_landings(player->game, landings);
    assert_true(landings[2].open >= 0.99f);
    wait(player, 0.31);
    flight_landings(player->game, landings);
    assert_int_equal(landings[2].right[temper], 0);
    assert_true(landings[2].fresh[temper]);
    wait(player, 0.5);
    flight_landings(player->game, landings);
    assert_true(landings[2].open <= 0 && !landings[2].fresh[temper]);
}

static void the_room_holds_its_breath_and_a_knot_gives_number_by_number(void **state)
{
    Player *player = at_desk(state, false);
    Game *game = player->game;
    for (int i = 0; i < 60 * 60 && knot_showing(&game->play.day) < 0; i++)
        pass(player, TICK);
    int index = knot_showing(&game->play.day);
    assert_true(index >= 0);
    wait(player, 1);
    assert_true(game->desk.breath >= 1);
    const Cluster *knot = &day_of(player)->field.clusters[index];
    Box at = {knot->column, knot->row, 1, 1};
    assert_true(play_obey(&game->play, (Command){.kind = COMMAND_UNPICK, .box = at}));
    wait(player, 6);
    int given = 0, waiting = 0;
    for (int place = 0; place < 36; place++) {
        float amount = knot_unpicked(&game->play, index, knot->column + place % 6, knot->row + place / 6);
        given += amount >= 1;
        waiting += amount <= 0;
    }
    assert_between(given, 10, 26);
    assert_true(given + waiting >= 35); /* one at a time */
    assert_true(knot_unpicked(&game->play, index, knot->column, knot->row) >= 1);
    wait(player, 8);
    assert_int_equal(knot_showing(&game->play.day), -1);
    assert_true(game->desk.breath <= 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_temper_is_told_within_two_seconds_at_thirty_and_sixty_frames),
        cmocka_unit_test(dread_moves_three_pixels_at_most_and_an_ordinary_number_hardly),
        cmocka_unit_test(a_phantom_is_neither_of_what_it_mixes),
        PLAYED(a_found_cluster_stays_found_when_the_eye_leaves_it),
        PLAYED(what_a_bot_could_take_is_seen_and_heard_wherever_it_is),
        PLAYED(the_voice_goes_at_once_and_comes_back_slowly),
        PLAYED(without_motion_nothing_ordinary_has_moved_a_second_later),
        PLAYED(a_bin_counts_what_has_landed),
        PLAYED(the_room_holds_its_breath_and_a_knot_gives_number_by_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
