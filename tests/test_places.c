/* test_places.c - the places as one comes to them: every shipped one can be read and drawn, what is missing is told and
 * done without, one is where the day says, and no change of place takes long or costs an input. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "allocations.h"
#include "front/places/scenery.h"
#include "front/run/whereabouts.h"
#include "paint/paint.h"
#include "front/game.h"
#include "front/moments.h"
#include "front/places/place.h"
#include "front/places/place_words.h"
#include "front/spectate.h"
#include "base/folder.h"
#include "front/run/play.h"
#include "front/run/go.h"
#include "painting.h"
#include "scratch.h"
#include "sdl/pictures.h"
#include "work/look.h"

enum { WIDTH = 320, HEIGHT = 180, FRAME_TIME = 16667 };

static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 900\" width=\"1600\" "
                              "height=\"900\"><rect fill=\"#ff0000\" width=\"1600\" height=\"900\"/></svg>";

/* ---- somebody who goes about ---- */

typedef struct Visitor {
    Game *game;
    Painter *painter;
    Pictures *pictures;
    Canvas *canvas;
    Frame frame;
    uint64_t now;
} Visitor;

static bool find(const void *owner, int picture, int layer, char *path, CanvasPoint *size)
{
    return place_picture(owner, picture, layer, path, size);
}

static void open_visitor(Visitor *visitor, const char *folder, bool reduced_motion, bool at_once)
{
    Buffer error = {0};
    int status = 0;
    GameOptions options = {.level_path = MDR_SOURCE "/levels/ordinary-week.level", .seed = 7, .place_folder = folder};
    settings_give(&options.given, SETTING_REDUCED_MOTION, reduced_motion);
    settings_give(&options.given, SETTING_BOOT, false);
    *visitor = (Visitor){.game = game_open(&options, &error, &status),
                         .painter = open_painter(NULL),
                         .canvas = new_canvas(),
                         .frame = new_frame(WIDTH, HEIGHT)};
    assert_non_null(visitor->game);
    visitor->pictures = pictures_open((PictureFiles){find, visitor->game}, at_once);
    assert_non_null(visitor->pictures);
    painter_pictures(visitor->painter, pictures_source(visitor->pictures));
}

static void close_visitor(Visitor *visitor)
{
    game_close(visitor->game);
    painter_close(visitor->painter);
    pictures_close(visitor->pictures);
    free(visitor->canvas);
    free(visitor->frame.pixels);
}

static void draw(Visitor *visitor)
{
    canvas_clear(visitor->canvas);
    game_draw(visitor->game, visitor->canvas);
    assert_int_equal(visitor->canvas->dropped, 0);
    assert_true(paint_frame(visitor->painter, visitor->canvas, &visitor->frame));
}

static void pass(Visitor *visitor, uint64_t elapsed)
{
    visitor->now += elapsed;
    game_update(visitor->game, visitor->now);
}

/* As main.c does it, until there is nothing to wait for. */
static void prepare(Visitor *visitor)
{
    Sheets sheets = place_sheets(visitor->game);
    draw(visitor);
    while (painter_prepare(visitor->painter, &sheets)) {
    }
    place_sheets_ready(visitor->game, painter_ready(visitor->painter));
}

static void begin(Visitor *visitor)
{
    pass(visitor, 0);
    prepare(visitor);
    pass(visitor, FRAME_TIME);
}

static Buffer said(Visitor *visitor)
{
    Buffer out = {0};
    place_said(&visitor->game->places, &out);
    pictures_said(visitor->pictures, &out);
    return out;
}

static void assert_nothing_said(Visitor *visitor)
{
    Buffer out = said(visitor);
    if (out.length > 0)
        fail_msg("%s", out.data);
    buffer_free(&out);
}

/* ---- the shipped places ---- */

static void every_shipped_place_is_read_and_drawn(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    draw(&visitor);
    for (int place = 0; place < PLACE_COUNT; place++) {
        Sheets sheets = {{place, -1}, 0};
        assert_true(place_know(&visitor.game->places, (PlaceId)place));
        while (painter_prepare(visitor.painter, &sheets)) {
        }
        assert_nothing_said(&visitor);
        assert_true(painter_ready(visitor.painter) >> place & 1);
    }
    close_visitor(&visitor);
}

/* The portrait of number `picture`; the owner is the scenery. */
static bool find_portrait(const void *owner, int picture, int layer, char *path, CanvasPoint *size)
{
    const Scenery *scenery = owner;
    *size = (CanvasPoint){WIDTH, HEIGHT};
    snprintf(path, PATH_LENGTH_MAX, MDR_SOURCE "/assets/places/people/%s", scenery->sitters[picture].file.text);
    return layer == 0;
}

static void every_portrait_is_drawn(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    for (int place = 0; place < PLACE_COUNT; place++) {
        assert_true(place_know(&visitor.game->places, (PlaceId)place));
        const Scenery *scenery = &visitor.game->places.sceneries[place];
        Pictures *pictures = pictures_open((PictureFiles){find_portrait, scenery}, true);
        PictureSource source = pictures_source(pictures);
        for (int i = 0; i < scenery->sitter_count; i++) {
            Frame portrait;
            source.order(source.owner, i, 0, WIDTH, HEIGHT);
            if (source.take(source.owner, &portrait) != DELIVERY_HERE)
                fail_msg("%s cannot be drawn", scenery->sitters[i].file.text);
        }
        pictures_close(pictures);
    }
    close_visitor(&visitor);
}

/* A meeting shows whoever called it, by id or by looks, and nobody else. */
static void only_who_is_met_is_drawn(void **state)
{
    Visitor visitor;
    char path[PATH_LENGTH_MAX];
    CanvasPoint size;
    int portraits = 0;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    assert_true(place_know(&visitor.game->places, PLACE_MEETING));
    for (int part = 1 + SCENERY_MOVERS_MAX; part < PICTURE_PARTS; part++)
        portraits += place_picture(visitor.game, PLACE_MEETING * PICTURE_PARTS + part, 0, path, &size);
    assert_int_equal(portraits, scenery_sitter(&visitor.game->places.sceneries[PLACE_MEETING],
                                                    whereabouts_person(&visitor.game->play, PLACE_MEETING)) >= 0);
    assert_int_equal(portraits, 1); /* the day has a meeting */
    close_visitor(&visitor);
}

/* What the art calls its anchors is what the words are for. */
static void no_anchor_is_without_words(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    for (int place = 0; place < PLACE_COUNT; place++) {
        assert_true(place_know(&visitor.game->places, (PlaceId)place));
        const Scenery *scenery = &visitor.game->places.sceneries[place];
        for (int i = 0; i < scenery->anchor_count; i++) {
            if (!place_speaks((PlaceId)place, scenery->anchors[i].name.text))
                fail_msg("nothing is ever said on %s of %s", scenery->anchors[i].name.text, place_folders[place]);
        }
    }
    close_visitor(&visitor);
}

/* ---- what is not there ---- */

static const char *place_folder(Scratch *scratch, const char *page, const char *layer)
{
    FileError error;
    assert_true(folder_make(in(scratch, "elevator"), &error));
    if (page)
        put(in(scratch, "elevator/place.txt"), page);
    if (layer)
        put(in(scratch, "elevator/car.svg"), layer);
    return scratch->folder;
}

static void a_place_that_cannot_be_drawn_is_told_and_plain(void **state)
{
    static const struct {
        const char *page, *layer, *says;
    } slips[] = {
        {NULL, NULL, "place.txt"},
        {"layer car.svg\n", NULL, "car.svg"},
        {"layer car.svg\nlayer roof.svg\n", drawing, "roof.svg"},
        {"layer car.svg\nmover arrow.svg blink 3\n", drawing, "arrow.svg"},
        {"layer car.svg\n", "no drawing", "it is no SVG drawing"},
        {"layer car.svg\n", "", "it is no SVG drawing"},
        {"layer car.svg\nlayr roof.svg\n", drawing, "place.txt:2:1: error: a line begins with"},
    };
    for (int i = 0; i < COUNT_OF(slips); i++) {
        Scratch *scratch = *state;
        Visitor visitor;
        empty_folder(scratch->folder);
        open_visitor(&visitor, place_folder(scratch, slips[i].page, slips[i].layer), true, true);
        begin(&visitor);
        Buffer out = said(&visitor);
        if (!out.data || !strstr(out.data, slips[i].says))
            fail_msg("'%s' is not said but '%s'", slips[i].says, out.data ? out.data : "nothing");
        assert_int_equal(place_seen(&visitor.game->places), PLACE_NONE);
        draw(&visitor);
        buffer_free(&out);
        for (int frame = 0; frame < 3; frame++)
            begin(&visitor);
        out = said(&visitor);
        if (out.data && strstr(out.data, "elevator"))
            fail_msg("it is said twice: %s", out.data);
        buffer_free(&out);
        close_visitor(&visitor);
    }
}

static void drawings_are_read_anew_when_asked(void **state)
{
    Visitor visitor;
    open_visitor(&visitor, place_folder(*state, "layer car.svg\nlayer roof.svg\n", drawing), true, true);
    begin(&visitor);
    assert_int_equal(place_seen(&visitor.game->places), PLACE_NONE);
    put(in(*state, "elevator/place.txt"), "layer car.svg\n");
    game_input(visitor.game, &(Input){.kind = INPUT_KEY_DOWN, .key = KEY_F5}, visitor.now);
    begin(&visitor);
    assert_int_equal(place_seen(&visitor.game->places), PLACE_ELEVATOR);
    draw(&visitor);
    assert_int_equal(visitor.frame.pixels[0], 0xFFFF0000);
    close_visitor(&visitor);
}

/* Drawn beside the program, it is the same in the end. */
static void a_drawing_may_take_its_time(void **state)
{
    Visitor visitor;
    open_visitor(&visitor, place_folder(*state, "layer car.svg\n", drawing), true, false);
    begin(&visitor);
    draw(&visitor);
    assert_int_equal(visitor.frame.pixels[0], 0xFFFF0000);
    close_visitor(&visitor);
}

/* ---- going about ---- */

static void one_is_where_the_day_says(void **state)
{
    Visitor visitor;
    bool seen[PLACE_COUNT] = {false};
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", true, true);
    moments_bot(&visitor.game->play, BOT_AGREEABLE, (Moment){.kind = MOMENT_CLOCK, .day = 2, .minute = 10 * 60});
    place_sheets_ready(visitor.game, UINT32_MAX);
    for (int frame = 0; frame < 20000 && spectate_arrival(&visitor.game->play) == ARRIVAL_AHEAD; frame++) {
        pass(&visitor, 50000);
        PlaceId place = place_seen(&visitor.game->places);
        if (place != PLACE_NONE)
            seen[place] = true;
        const Job *job = play_job(&visitor.game->play);
        bool calm = place != PLACE_NONE || visitor.game->places.now.seconds >= 1;
        if (calm && job && job->kind == JOB_MEETING && visitor.game->page == PAGE_DESK)
            assert_int_equal(place, PLACE_MEETING);
        if (visitor.game->page == PAGE_DESK && day_at_desk(&visitor.game->play.day))
            assert_int_equal(place, PLACE_NONE);
    }
    static const PlaceId expected[] = {PLACE_MEETING, PLACE_REPORT, PLACE_BREAK_ROOM, PLACE_HOME};
    for (int i = 0; i < COUNT_OF(expected); i++) {
        if (!seen[expected[i]])
            fail_msg("nobody came to the %s", place_folders[expected[i]]);
    }
    close_visitor(&visitor);
}

static void a_change_of_place_takes_less_than_half_a_second(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    begin(&visitor);
    assert_true(visitor.game->places.arrived < 1);
    assert_int_equal(game_wait(visitor.game), 0);
    for (uint64_t gone = FRAME_TIME; gone < 500000; gone += FRAME_TIME)
        pass(&visitor, FRAME_TIME);
    assert_true(visitor.game->places.arrived >= 1);
    close_visitor(&visitor);
}

/* From light to dark and back to light takes a second, whatever the day does. */
static void the_desk_stays_dark_for_a_second(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", true, true);
    begin(&visitor);
    assert_int_equal(place_seen(&visitor.game->places), PLACE_ELEVATOR);
    go_to(visitor.game, PAGE_BOOT);
    pass(&visitor, FRAME_TIME);
    go_to(visitor.game, PAGE_BRIEFING);
    for (uint64_t gone = 2 * FRAME_TIME; gone < 900000; gone += FRAME_TIME) {
        pass(&visitor, FRAME_TIME);
        assert_int_equal(place_seen(&visitor.game->places), PLACE_NONE);
    }
    pass(&visitor, 10 * FRAME_TIME);
    pass(&visitor, FRAME_TIME);
    assert_int_equal(place_seen(&visitor.game->places), PLACE_ELEVATOR);
    close_visitor(&visitor);
}

/* As after a change of the window's size. Nobody does anything, and the game is called when it asks to be. */
static void a_place_whose_pictures_are_made_anew_is_seen_again_by_itself(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", true, true);
    begin(&visitor);
    place_sheets_ready(visitor.game, 0);
    pass(&visitor, FRAME_TIME);
    assert_int_equal(place_seen(&visitor.game->places), PLACE_NONE);
    place_sheets_ready(visitor.game, painter_ready(visitor.painter));
    uint64_t until = visitor.now + 2000000;
    while (place_seen(&visitor.game->places) == PLACE_NONE) {
        uint64_t wait = game_wait(visitor.game);
        assert_true(wait > 0 && wait <= until - visitor.now);
        pass(&visitor, wait);
    }
    assert_int_equal(place_seen(&visitor.game->places), PLACE_ELEVATOR);
    close_visitor(&visitor);
}

static void a_key_ends_it_and_does_what_it_does(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    begin(&visitor);
    assert_true(visitor.game->places.arrived < 1);
    game_input(visitor.game, &(Input){.kind = INPUT_KEY_DOWN, .key = KEY_CHARACTER, .character = '1'}, visitor.now);
    assert_true(visitor.game->places.arrived >= 1);
    assert_int_equal(visitor.game->play.day.bet, 0);
    close_visitor(&visitor);
}

static void with_reduced_motion_nothing_moves(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", true, true);
    begin(&visitor);
    assert_int_equal(place_seen(&visitor.game->places), PLACE_ELEVATOR);
    assert_true(visitor.game->places.arrived >= 1);
    draw(&visitor);
    uint64_t before = canvas_hash(visitor.canvas);
    for (int frame = 0; frame < 400; frame++)
        pass(&visitor, FRAME_TIME * 5);
    draw(&visitor);
    assert_true(before == canvas_hash(visitor.canvas));
    assert_true(game_wait(visitor.game) == UINT64_MAX);
    close_visitor(&visitor);
}

/* The first frames bring shapes of letters with them. */
static void a_place_that_has_settled_allocates_nothing(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    begin(&visitor);
    for (int frame = 0; frame < 120; frame++) {
        Sheets sheets = place_sheets(visitor.game);
        pass(&visitor, FRAME_TIME);
        if (frame == 60)
            allocations = 0;
        draw(&visitor);
        assert_false(painter_prepare(visitor.painter, &sheets));
    }
    assert_int_equal(allocations, 0);
    close_visitor(&visitor);
}

/* ---- the doors of the lift ---- */

static float x_of_part(Visitor *visitor, int part)
{
    draw(visitor);
    for (int i = 0; i < visitor->canvas->item_count; i++) {
        const CanvasItem *item = &visitor->canvas->items[i];
        if (item->kind == ITEM_PICTURE && item->first == PLACE_ELEVATOR * PICTURE_PARTS + part)
            return item->x;
    }
    fail_msg("part %d of the lift is not to be seen", part);
    return 0;
}

/* How far the first of them is from where it was drawn. */
static float door_shut(Visitor *visitor)
{
    assert_int_equal(visitor->game->places.sceneries[PLACE_ELEVATOR].movers[0].kind, MOVER_OPEN);
    return x_of_part(visitor, 1) - x_of_part(visitor, 0);
}

static void come_into_the_lift(Visitor *visitor)
{
    begin(visitor);
    while (visitor->game->places.arrived < 1) {
        assert_true(door_shut(visitor) > 74);
        pass(visitor, FRAME_TIME);
    }
}

static void the_lift_opens_within_half_a_second_of_being_there(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    come_into_the_lift(&visitor);
    float before = door_shut(&visitor);
    assert_true(before > 74);
    for (uint64_t gone = FRAME_TIME; gone < 400000; gone += FRAME_TIME) {
        assert_int_equal(game_wait(visitor.game), 0);
        pass(&visitor, FRAME_TIME);
        assert_true(door_shut(&visitor) < before);
        before = door_shut(&visitor);
    }
    pass(&visitor, 100000);
    assert_true(door_shut(&visitor) == 0);
    assert_true(game_wait(visitor.game) > 0);
    pass(&visitor, 20 * FRAME_TIME);
    assert_true(door_shut(&visitor) == 0); /* once */
    close_visitor(&visitor);
}

static void a_key_opens_it_at_once(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    come_into_the_lift(&visitor);
    pass(&visitor, FRAME_TIME);
    assert_true(door_shut(&visitor) > 0);
    game_input(visitor.game, &(Input){.kind = INPUT_KEY_DOWN, .key = KEY_CHARACTER, .character = '1'}, visitor.now);
    assert_true(door_shut(&visitor) == 0);
    close_visitor(&visitor);
}

static void with_reduced_motion_it_is_open(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", true, true);
    begin(&visitor);
    assert_true(door_shut(&visitor) == 0);
    close_visitor(&visitor);
}

static void paused_the_place_stands(void **state)
{
    Visitor visitor;
    (void)state;
    open_visitor(&visitor, MDR_SOURCE "/assets/places", false, true);
    begin(&visitor);
    pass(&visitor, 250000);
    go_pause(visitor.game);
    game_settle(visitor.game);
    double seconds = visitor.game->places.now.seconds;
    draw(&visitor);
    for (int i = 0; i < visitor.canvas->item_count; i++)
        assert_int_not_equal(visitor.canvas->items[i].kind, ITEM_PICTURE);
    for (int frame = 0; frame < 20; frame++)
        pass(&visitor, 250000);
    assert_true(visitor.game->places.now.seconds == seconds);
    assert_true(game_wait(visitor.game) == UINT64_MAX);
    close_visitor(&visitor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_shipped_place_is_read_and_drawn),
        cmocka_unit_test(every_portrait_is_drawn),
        cmocka_unit_test(only_who_is_met_is_drawn),
        cmocka_unit_test(no_anchor_is_without_words),
        cmocka_unit_test_setup_teardown(a_place_that_cannot_be_drawn_is_told_and_plain, set_up, tear_down),
        cmocka_unit_test_setup_teardown(drawings_are_read_anew_when_asked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_drawing_may_take_its_time, set_up, tear_down),
        cmocka_unit_test(one_is_where_the_day_says),
        cmocka_unit_test(a_change_of_place_takes_less_than_half_a_second),
        cmocka_unit_test(the_desk_stays_dark_for_a_second),
        cmocka_unit_test(a_place_whose_pictures_are_made_anew_is_seen_again_by_itself),
        cmocka_unit_test(a_key_ends_it_and_does_what_it_does),
        cmocka_unit_test(with_reduced_motion_nothing_moves),
        cmocka_unit_test(a_place_that_has_settled_allocates_nothing),
        cmocka_unit_test(the_lift_opens_within_half_a_second_of_being_there),
        cmocka_unit_test(a_key_opens_it_at_once),
        cmocka_unit_test(with_reduced_motion_it_is_open),
        cmocka_unit_test(paused_the_place_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
