/* test_corridor.c - the house on foot: what is seen from where, that any map fits on a canvas, that ways lead where
 * they say, that minutes pass for steps alone, and that every door is reached by keys, by mouse and by controller. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/corridor/corridor.h"
#include "front/corridor/corridor_door_words.h"
#include "front/corridor/corridor_draw.h"
#include "front/corridor/corridor_face.h"
#include "front/corridor/corridor_finds.h"
#include "front/corridor/corridor_people.h"
#include "front/corridor/corridor_sight.h"
#include "work/way.h"
#include "front/game.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/layout.h"
#include "front/ui/widgets.h"
#include "base/rng.h"
#include "front/desk/desk.h"
#include "front/run/waiting.h"
#include "front_player.h"
#include "level/read.h"
#include "work/look.h"

enum { FRAME_TIME = 16667, SIDE = LEVEL_MAP_SIDE_MAX };

#define DAY_BEFORE_MAP                                                                                                 \
    "mdr-level 1\n[day]\ntitle = \"On Foot\"\nshift = 09:00-17:00\nseed = 7\n"                                         \
    "[person ines]\nname = \"Ines Farrow\"\nrole = \"payroll clerk, elsewhere\"\nlooks = caller\n"                     \
    "[person aldwick]\nname = \"Ms. Tove Aldwick\"\nlooks = steward\n"                                                 \
    "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n"                                       \
    "[schedule]\n09:40 ping ines \"Saw this?\"\n"

static const char house[] = DAY_BEFORE_MAP "[debrief]\n? Where was one?\n"
                                           "[map]\n"
                                           "###########\n"
                                           "#M...+...S#\n"
                                           "#.###.###.#\n"
                                           "#H...+...B#\n"
                                           "###A###C###\n"
                                           "###########\n"
                                           "door M refinement\n"
                                           "door S serves thimble\n"
                                           "door H person ines\n"
                                           "door B break-room\n"
                                           "door A steward\n"
                                           "door C meeting\n";

/* ---- a walker ---- */

static Player *at_desk(Player *player)
{
    sit_down_to(player, house, &(GameOptions){0});
    begin_and_agree(player);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static Player *on_foot(Player *player)
{
    at_desk(player);
    letter(player, 'q');
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    return player;
}

static const Office *office(const Player *player)
{
    return &day_of(player)->office;
}

static char cell_of(const Player *player)
{
    return player->game->play.level.map.cells[office(player)->row][office(player)->column];
}

static void settle(Player *player)
{
    for (int i = 0; i < 20; i++)
        pass(player, FRAME_TIME);
}

/* Until one stands, or is back at the desk. */
static void walk_out(Player *player)
{
    enum { PATIENCE = 3000 };
    for (int i = 0; i < PATIENCE; i++) {
        pass(player, FRAME_TIME);
        if (player->game->page != PAGE_CORRIDOR || (corridor_idle(player->game) && !player->game->walker.going))
            return;
    }
    fail_msg("still walking after %d frames", PATIENCE);
}

static void until_back(Player *player)
{
    for (int i = 0; i < 6000 && player->game->page != PAGE_CORRIDOR; i++)
        pass(player, FRAME_TIME);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
}

/* ---- what is seen ---- */

static Level *level_of(const char *text)
{
    Level *level = calloc(1, sizeof *level);
    Messages messages = {0};
    assert_non_null(level);
    if (!level_read(text_of(text), level, &messages))
        fail_msg("the test's level is not sound");
    return level;
}

static void drop(Level *level)
{
    level_free(level);
    free(level);
}

static const Rect whole = {0, 0, CANVAS_WIDTH, CANVAS_HEIGHT};

static void walls_hide_what_lies_behind_them(void **state)
{
    (void)state;
    Level *level = level_of(house);
    Eye eye = eye_at(2, 1, HEADING_EAST, whole, NULL);
    Vista *vista = calloc(1, sizeof *vista);
    vista_find(vista, &level->map, &eye);
    assert_true(vista->cells[1][9]);  /* the far end of the corridor */
    assert_true(vista->cells[2][5]);  /* a way off it */
    assert_false(vista->cells[1][1]); /* behind one's back */
    assert_false(vista->cells[3][9]); /* round the corner */
    assert_false(vista->cells[3][1]);
    assert_true(vista->faces[1][9] >> HEADING_EAST & 1);
    assert_false(vista->faces[1][5] >> HEADING_SOUTH & 1); /* that way is open */
    free(vista);
    drop(level);
}

/* Open and closed cells by chance, with an eye that looks any way from the middle of it all. */
static void house_by_chance(Rng *rng, Map *map)
{
    map->columns = map->rows = LEVEL_MAP_SIDE_MAX;
    int walls = 1 + rng_below(rng, 6);
    for (int i = 0; i < map->columns * map->rows; i++) {
        int column = i % map->columns, row = i / map->columns;
        bool rim = column == 0 || row == 0 || column == map->columns - 1 || row == map->rows - 1;
        map->cells[row][column] = rim || rng_below(rng, 8) < walls ? '#' : '.';
    }
}

/* A region of one column has a ray of its own. */
static void no_column_sees_anything_else(void **state)
{
    (void)state;
    Rng rng = rng_stream(7, 1, 0);
    Level *level = level_of(house);
    Vista *all = calloc(3, sizeof *all), *one = all + 1, *sum = all + 2;
    for (int round = 0; round < 60; round++) {
        house_by_chance(&rng, &level->map);
        int column = 8 + rng_below(&rng, 16), row = 8 + rng_below(&rng, 16);
        float width = (float)(1 + rng_below(&rng, CANVAS_WIDTH));
        Eye eye = eye_at((float)column, (float)row, (float)rng_below(&rng, 4000) / 1000, whole, NULL);
        eye.region.w = width;
        vista_find(all, &level->map, &eye);
        memset(sum, 0, sizeof *sum);
        for (int i = 0; i < (int)width; i++) {
            eye.region = (Rect){(float)i, 0, 1, CANVAS_HEIGHT};
            vista_find(one, &level->map, &eye);
            for (size_t k = 0; k < sizeof *sum; k++)
                ((uint8_t *)sum)[k] |= ((uint8_t *)one)[k];
        }
        assert_memory_equal(all, sum, sizeof *sum);
    }
    free(all);
    drop(level);
}

static void a_leaf_faces_whoever_comes_the_longest_way(void **state)
{
    (void)state;
    Level *level = level_of(house);
    assert_int_equal(map_leaf(&level->map, 9, 1), HEADING_EAST);
    assert_int_equal(map_leaf(&level->map, 1, 1), HEADING_WEST);
    assert_int_equal(map_leaf(&level->map, 3, 4), HEADING_SOUTH);
    assert_int_equal(map_leaf(&level->map, 5, 1), HEADING_NORTH);
    drop(level);
}

/* Every polygon lies in the region and every item has found room. */
static void look_at(const Level *level, Canvas *canvas, int column, int row, float turned, Rect region)
{
    CorridorView view = {.level = level,
                         .column = (float)column,
                         .row = (float)row,
                         .turned = turned,
                         .region = region,
                         .clear = region,
                         .seconds = column};
    canvas_clear(canvas);
    corridor_draw(&view, canvas);
    if (canvas->dropped > 0)
        fail_msg("%d dropped at %d,%d", canvas->dropped, column, row);
    for (int i = 0; i < canvas->point_count; i++) {
        CanvasPoint at = canvas->points[i];
        if (!(at.x >= region.x - 0.5f && at.x <= region.x + region.w + 0.5f && at.y >= region.y - 0.5f &&
              at.y <= region.y + region.h + 0.5f))
            fail_msg("a point at %f,%f seen from %d,%d", (double)at.x, (double)at.y, column, row);
    }
}

static void look_everywhere(Level *level)
{
    Canvas *canvas = calloc(1, sizeof *canvas);
    const Rect part = {100, 50, 1190, 800};
    for (int i = 0; i < SIDE * SIDE; i += 7) {
        int column = i % SIDE, row = i / SIDE;
        if (map_open(&level->map, column, row))
            look_at(level, canvas, column, row, (float)(i % 16) / 4, i % 2 ? whole : part);
    }
    free(canvas);
}

/* A map of the greatest size; its lower right corner has a door of each kind. */
static void fill_map(Map *map, char (*cell)(int column, int row))
{
    map->columns = map->rows = SIDE;
    for (int i = 0; i < SIDE * SIDE; i++)
        map->cells[i / SIDE][i % SIDE] = cell(i % SIDE, i / SIDE);
}

static char hall(int column, int row)
{
    bool edge = column == 0 || row == 0 || column == SIDE - 1 || row == SIDE - 1;
    return edge ? '#' : (column * row) % 11 == 5 ? '+' : '.';
}

static char pillars(int column, int row)
{
    return column % 3 == 1 && row % 3 == 1 ? '#' : hall(column, row);
}

static char maze(int column, int row)
{
    bool wall = (column % 2 == 0 && row % 2 == 0) || rng_mix((uint64_t)column, (uint64_t)row, 3) % 5 == 0;
    return wall ? '#' : hall(column, row);
}

static char doors(int column, int row)
{
    static const char letters[] = "MSHBAC";
    return rng_mix((uint64_t)column, (uint64_t)row, 5) % 5 == 0 && hall(column, row) != '#'
               ? letters[(column + row) % 6]
               : maze(column, row);
}

/* Whoever stands close by has no corners, wherever the picture's edge cuts through. */
static void people_are_round(void **state)
{
    Canvas *canvas = ((Player *)*state)->canvas;
    for (int looks = 0; looks < LOOKS_COUNT; looks++) {
        int most = 0;
        for (int cut = 0; cut < 60; cut++) { /* the first is the whole picture */
            float side = cut == 0 ? CANVAS_WIDTH : 300, across = 20.0f * (float)cut, down = 11.0f * (float)cut;
            Eye eye = eye_at(5, 5, 0, (Rect){across, down, side, side * 9 / 16}, canvas);
            eye.vanish = (CanvasPoint){CANVAS_WIDTH / 2, CANVAS_HEIGHT / 2};
            canvas_clear(canvas);
            person_draw(&eye, (Looks)looks, 5, 4.4f);
            for (int i = 1; cut == 0 && i < canvas->item_count; i++) /* after the shade at the feet */
                most = max_int(most, canvas->items[i].count);
        }
        assert_true(most > SHAPE_POINTS_MAX);
    }
}

static void any_map_of_the_greatest_size_fits_on_a_canvas(void **state)
{
    static char (*const kinds[])(int, int) = {hall, pillars, maze, doors};
    (void)state;
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Level *level = level_of(house);
        fill_map(&level->map, kinds[i]);
        look_everywhere(level);
        drop(level);
    }
}

/* ---- ways ---- */

static void a_way_leads_where_it_says_in_as_many_steps(void **state)
{
    (void)state;
    Level *level = level_of(house);
    fill_map(&level->map, maze);
    level->map.cells[1][1] = level->map.cells[2][1] = level->map.cells[1][2] = '.';
    Ways ways;
    ways_find(&ways, &level->map, 1, 1);
    int ends = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
        int column = 1, row = 1, left = ways_steps(&ways, i % SIDE, i / SIDE);
        ends += left > 0;
        for (; left > 0; left--)
            map_step(way_heading(&level->map, column, row, i % SIDE, i / SIDE, HEADING_NORTH), &column, &row);
        if (left == 0)
            assert_int_equal(row * SIDE + column, i);
    }
    assert_true(ends > 100);
    drop(level);
}

static void no_way_leads_through_the_desk(void **state)
{
    (void)state;
    Level *level = level_of(house);
    Ways ways;
    ways_find(&ways, &level->map, 2, 1);
    assert_int_equal(ways_steps(&ways, 1, 1), 1);
    assert_int_equal(ways_steps(&ways, 1, 2), 10); /* two steps, were it not for the door */
    ways_find(&ways, &level->map, 1, 1);
    assert_int_equal(ways_steps(&ways, 1, 2), 1); /* from the door itself there is */
    drop(level);
}

/* ---- time ---- */

static void standing_is_free_and_a_step_is_a_minute(void **state)
{
    ((Player *)*state)->hasty = true; /* from the turn of a minute on */
    Player *player = on_foot(*state);
    Beat before = day_of(player)->beat;
    for (int i = 0; i < 300; i++)
        pass(player, FRAME_TIME);
    key(player, KEY_LEFT);
    settle(player);
    key(player, KEY_RIGHT);
    settle(player);
    assert_true(day_of(player)->beat == before);
    key(player, KEY_UP);
    settle(player);
    assert_true(day_of(player)->beat - before >= BEATS_A_MINUTE);
    assert_true(day_of(player)->beat - before <= BEATS_A_MINUTE + 1);
    assert_int_equal(office(player)->column, 2);
    assert_false(desk_seen(player->game));
}

static void a_step_glides_and_with_reduced_motion_it_cuts(void **state)
{
    Player *player = on_foot(*state);
    key(player, KEY_UP);
    pass(player, 110000);
    float half = player->game->walker.column;
    assert_true(half > 1.3f && half < 1.7f);
    settle(player);
    player->game->settings.reduced_motion = true;
    key(player, KEY_UP);
    pass(player, FRAME_TIME);
    assert_true(player->game->walker.column > 2.999f);
}

static void a_wall_is_not_walked_into(void **state)
{
    Player *player = on_foot(*state);
    key(player, KEY_LEFT);
    settle(player);
    int before = minute_of(player);
    key(player, KEY_UP);
    settle(player);
    assert_int_equal(minute_of(player), before);
    assert_int_equal(office(player)->row, 1);
}

static void any_wish_ends_a_way_of_its_own(void **state)
{
    Player *player = on_foot(*state);
    corridor_go(&player->game->walker, 9, 1);
    for (int i = 0; i < 30; i++)
        pass(player, FRAME_TIME);
    assert_true(player->game->walker.going);
    letter(player, 'k');
    settle(player);
    assert_false(player->game->walker.going);
    assert_true(office(player)->column < 9);
}

static void at_the_end_of_a_way_one_looks_at_the_door(void **state)
{
    Player *player = on_foot(*state);
    corridor_go(&player->game->walker, 1, 3); /* southwards, to a leaf in the west */
    walk_out(player);
    assert_int_equal(cell_of(player), 'H');
    assert_int_equal(corridor_facing(&player->game->walker), HEADING_WEST);
}

/* ---- by keys, by mouse, by controller ---- */

static void pad(Player *player, PadButton button)
{
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = button});
    give(player, (Input){.kind = INPUT_PAD_UP, .pad = button});
}

static void list_by_keys(Player *player, int id)
{
    letter(player, 'c');
    enter_on(player, id);
}

static void list_by_mouse(Player *player, int id)
{
    click(player, CHOOSE_WHERE);
    pass(player, FRAME_TIME);
    click(player, id);
}

static void list_by_pad(Player *player, int id)
{
    pad(player, PAD_X);
    pass(player, FRAME_TIME);
    for (int i = 0; i < BUTTONS_MAX && player->game->focus != id; i++)
        pad(player, PAD_DOWN);
    assert_int_equal(player->game->focus, id);
    pad(player, PAD_A);
}

static void open_by_key(Player *player)
{
    key(player, KEY_ENTER);
}

static void open_by_click(Player *player)
{
    click(player, CHOOSE_DOOR);
}

static void open_by_pad(Player *player)
{
    pad(player, PAD_A);
}

typedef struct Manners {
    void (*go_to)(Player *player, int id);
    void (*open)(Player *player);
} Manners;

static const Manners keys_alone = {list_by_keys, open_by_key};
static const Manners mouse_alone = {list_by_mouse, open_by_click};
static const Manners pad_alone = {list_by_pad, open_by_pad};

/* Whatever is asked at a door takes the minutes that were said. */
static void go_in(Player *player, const Manners *manners)
{
    DoorWords words;
    assert_true(corridor_door_words(&player->game->play, &words));
    int price = day_visit_price(day_of(player), day_door(day_of(player))), before = minute_of(player);
    see_sizes(player);
    if (!words.offered)
        return;
    manners->open(player);
    pass(player, FRAME_TIME);
    until_back(player);
    assert_int_equal(minute_of(player) - before, price);
}

static void walk_to_each_door(Player *player, const Manners *manners)
{
    on_foot(player);
    const Map *map = &player->game->play.level.map;
    for (int door = 1; door < map->door_count; door++) {
        manners->go_to(player, CHOOSE_GOAL + door);
        walk_out(player);
        assert_int_equal(cell_of(player), map->doors[door].letter);
        assert_int_equal(corridor_facing(&player->game->walker),
                         map_leaf(map, office(player)->column, office(player)->row));
        go_in(player, manners);
    }
    assert_true(office(player)->known & 1);
    manners->go_to(player, CHOOSE_GOAL);
    walk_out(player);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_false(office(player)->away);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

static void keys_alone_reach_every_door(void **state)
{
    walk_to_each_door(*state, &keys_alone);
}

static void the_mouse_alone_reaches_every_door(void **state)
{
    Player *player = at_desk(*state);
    click(player, CHOOSE_ASK);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    walk_to_each_door(player, &mouse_alone);
}

static void the_controller_alone_reaches_every_door(void **state)
{
    walk_to_each_door(*state, &pad_alone);
}

/* Doors lie in two columns, one below the other; at large text in one. */
static void left_and_right_go_across_the_list(void **state)
{
    Player *player = on_foot(*state);
    const Button *door[6];
    letter(player, 'c');
    key(player, KEY_DOWN);
    assert_int_equal(player->game->focus, CHOOSE_GOAL + 1);
    key(player, KEY_RIGHT);
    Ui ui = game_buttons(player->game);
    for (int i = 0; i < COUNT_OF(door); i++)
        door[i] = ui_button_of(&ui, CHOOSE_GOAL + i);
    assert_int_equal(player->game->focus, CHOOSE_GOAL + 4);
    assert_true(door[4]->at.x > door[1]->at.x && fabsf(door[4]->at.y - door[1]->at.y) < 1);
    key(player, KEY_RIGHT);
    assert_int_equal(player->game->focus, CHOOSE_GOAL + 4); /* there is nothing further right */
    key(player, KEY_LEFT);
    assert_int_equal(player->game->focus, CHOOSE_GOAL + 1);
    pad(player, PAD_RIGHT);
    assert_int_equal(player->game->focus, CHOOSE_GOAL + 4);
    player->game->settings.text_per_cent = 200;
    player->game->focus = CHOOSE_GOAL;
    key(player, KEY_RIGHT); /* in one column the next */
    assert_int_equal(player->game->focus, CHOOSE_GOAL + 1);
    key(player, KEY_LEFT);
    assert_int_equal(player->game->focus, CHOOSE_GOAL);
}

static void a_key_that_does_nothing_says_why(void **state)
{
    Player *player = on_foot(*state);
    letter(player, 'h');
    assert_true(shows(player, "Files are fetched at the desk"));
    letter(player, '3');
    assert_true(shows(player, "The numbers are at the desk"));
    key(player, KEY_F1);
    assert_true(shows(player, "No message asks anything"));
    letter(player, 'y');
    assert_true(shows(player, "does nothing on foot"));
    key(player, KEY_LEFT);
    settle(player);
    key(player, KEY_UP);
    assert_true(shows(player, "There is a wall"));
    letter(player, 'c');
    player->game->desk.news[0] = 0;
    assert_true(shows(player, "Arrows choose a door"));
}

/* What a thing to do costs is told at any size of text. */
static void prices_stay_where_text_is_large(void **state)
{
    Player *player = on_foot(*state);
    int usual = times_seen(player, "1 min"); /* a step's, and the light's */
    for (int size = 100; size <= 200; size += 20) {
        player->game->settings.text_per_cent = size;
        pass(player, 0);
        assert_int_equal(times_seen(player, "1 min"), usual);
        assert_true(times_seen(player, "2 min") > 0); /* home */
    }
}

/* Turning and stepping, without the list. */
static void steer(Player *player, const char *moves, void (*move)(Player *player, char which))
{
    for (; *moves; moves++) {
        move(player, *moves);
        settle(player);
    }
}

static void move_by_key(Player *player, char which)
{
    key(player, which == '^' ? KEY_UP : which == '<' ? KEY_LEFT : KEY_RIGHT);
}

static void move_by_letter(Player *player, char which)
{
    letter(player, which == '^' ? 'w' : which == '<' ? 'a' : 'd');
}

static void move_by_click(Player *player, char which)
{
    click(player, which == '^' ? CHOOSE_AHEAD : which == '<' ? CHOOSE_TURN_LEFT : CHOOSE_TURN_RIGHT);
}

static void move_by_pad(Player *player, char which)
{
    pad(player, which == '^' ? PAD_UP : which == '<' ? PAD_LEFT : PAD_RIGHT);
}

static void move_by_stick(Player *player, char which)
{
    Input stick = {.kind = INPUT_PAD_STICK, .stick = STICK_LEFT};
    stick.x = which == '^' ? 0 : which == '<' ? -1 : 1;
    stick.y = which == '^' ? -1 : 0;
    give(player, stick);
    give(player, (Input){.kind = INPUT_PAD_STICK, .stick = STICK_LEFT});
}

static void five_hands_steer_the_same_way(void **state)
{
    static void (*const hands[])(Player *, char) = {move_by_key, move_by_letter, move_by_click, move_by_pad,
                                                    move_by_stick};
    for (int i = 0; i < COUNT_OF(hands); i++) {
        Player *player = on_foot(*state);
        steer(player, "^^^^>^^>^^<^", hands[i]);
        assert_int_equal(cell_of(player), 'A');
        assert_int_equal(minute_of(player) - 9 * 60, 9);
        game_close(player->game);
        player->game = NULL;
    }
}

static void a_click_on_the_floor_walks_there_and_one_at_the_side_turns(void **state)
{
    Player *player = on_foot(*state);
    Rect away = layout_of(player->game).away;
    Eye eye = eye_at(1, 1, HEADING_EAST, away, NULL);
    CanvasPoint floor = eye_sees(&eye, (Spot){3, 1, FLOOR});
    click_at(player, floor.x, floor.y);
    walk_out(player);
    assert_int_equal(office(player)->column, 3);
    click_at(player, away.x + 40, away.y + away.h * 0.4f);
    settle(player);
    assert_int_equal(corridor_facing(&player->game->walker), HEADING_NORTH);
    click_at(player, away.x + away.w - 40, away.y + away.h * 0.4f);
    settle(player);
    assert_int_equal(corridor_facing(&player->game->walker), HEADING_EAST);
}

static void a_message_is_answered_on_foot(void **state)
{
    Player *player = at_desk(*state);
    for (int i = 0; i < 6000 && minute_of(player) < 9 * 60 + 41; i++)
        pass(player, FRAME_TIME);
    letter(player, 'q');
    pass(player, FRAME_TIME);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    assert_non_null(waiting_card(player->game));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    key(player, KEY_F1);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_PING);
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    for (int i = 0; i < 2000 && play_job(&player->game->play); i++)
        pass(player, FRAME_TIME);
    assert_true(corridor_idle(player->game));
}

/* ---- what nobody announced ---- */

static void each_plus_has_a_thing_and_no_two_neighbours_the_same(void **state)
{
    (void)state;
    Level *level = level_of(house);
    const char *first = corridor_find(level, 5, 1), *second = corridor_find(level, 5, 3);
    assert_true(first[0] && second[0]);
    assert_string_not_equal(first, second);
    assert_string_equal(corridor_find(level, 4, 1), "");
    drop(level);
}

static void a_level_says_of_its_things_what_it_likes(void **state)
{
    char text[sizeof house + 100];
    (void)state;
    snprintf(text, sizeof text, "%s[lines finds]\n- \"plant: It has been here longer.\"\n", house);
    Level *level = level_of(text), *plain = level_of(house);
    assert_string_equal(corridor_find(level, 5, 1), "It has been here longer.");
    assert_string_equal(corridor_find(level, 5, 3), corridor_find(plain, 5, 3));
    drop(level);
    drop(plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(walls_hide_what_lies_behind_them),
        cmocka_unit_test(no_column_sees_anything_else),
        cmocka_unit_test(a_leaf_faces_whoever_comes_the_longest_way),
        cmocka_unit_test(any_map_of_the_greatest_size_fits_on_a_canvas),
        cmocka_unit_test(a_way_leads_where_it_says_in_as_many_steps),
        cmocka_unit_test(no_way_leads_through_the_desk),
        PLAYED(standing_is_free_and_a_step_is_a_minute),
        PLAYED(a_step_glides_and_with_reduced_motion_it_cuts),
        PLAYED(a_wall_is_not_walked_into),
        PLAYED(any_wish_ends_a_way_of_its_own),
        PLAYED(at_the_end_of_a_way_one_looks_at_the_door),
        PLAYED(people_are_round),
        PLAYED(left_and_right_go_across_the_list),
        PLAYED(a_key_that_does_nothing_says_why),
        PLAYED(prices_stay_where_text_is_large),
        PLAYED(keys_alone_reach_every_door),
        PLAYED(the_mouse_alone_reaches_every_door),
        PLAYED(the_controller_alone_reaches_every_door),
        PLAYED(five_hands_steer_the_same_way),
        PLAYED(a_click_on_the_floor_walks_there_and_one_at_the_side_turns),
        PLAYED(a_message_is_answered_on_foot),
        cmocka_unit_test(each_plus_has_a_thing_and_no_two_neighbours_the_same),
        cmocka_unit_test(a_level_says_of_its_things_what_it_likes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
