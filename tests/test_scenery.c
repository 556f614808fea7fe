/* test_scenery.c - a place's place.txt: what it says is what is read, and every slip is told at its line and column. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "front/places/scenery.h"

static const char whole[] = "# A room.\n"
                            "layer room.svg   # at the back\n"
                            "\tlayer table.svg\r\n"
                            "\n"
                            "mover second.svg turn 60 at 800,178.6\n"
                            "mover plant.svg sway 6 5.5\n"
                            "mover lift.svg slide -3,0.25 8\n"
                            "mover leaf.svg open 74.4,0 0.45\n"
                            "mover lamp.svg blink 7\n"
                            "mover long.svg minute at 800,178.6\n"
                            "anchor plaque 640,180 320x44 right dark\n"
                            "anchor board-2 -10,20.5 30x40\n"
                            "person aldwick.svg at 1180,420 320x420\n"
                            "light evening";

static void what_is_written_is_read(void **state)
{
    Scenery scenery;
    Messages messages;
    (void)state;
    assert_true(scenery_read(text_of(whole), &scenery, &messages));
    assert_int_equal(scenery.layer_count, 2);
    assert_string_equal(scenery.layers[1].text, "table.svg");
    assert_int_equal(scenery.mover_count, 6);
    assert_int_equal(scenery.movers[0].kind, MOVER_TURN);
    assert_true(scenery.movers[0].seconds == 60 && scenery.movers[0].x == 800 && scenery.movers[0].y == 178.6f);
    assert_true(scenery.movers[1].x == 6 && scenery.movers[1].seconds == 5.5f);
    assert_true(scenery.movers[2].x == -3 && scenery.movers[2].y == 0.25f && scenery.movers[2].seconds == 8);
    assert_int_equal(scenery.movers[3].kind, MOVER_OPEN);
    assert_true(scenery.movers[3].x == 74.4f && scenery.movers[3].y == 0 && scenery.movers[3].seconds == 0.45f);
    assert_int_equal(scenery.movers[4].kind, MOVER_BLINK);
    assert_true(scenery.movers[5].kind == MOVER_MINUTE && scenery.movers[5].y == 178.6f);
    const Anchor *plaque = scenery_anchor(&scenery, "plaque"), *board = scenery_anchor(&scenery, "board-2");
    assert_true(plaque->align == ALIGN_RIGHT && plaque->ink == INK_BACK && plaque->at.w == 320);
    assert_true(board->align == ALIGN_CENTRE && board->ink == INK_TEXT && board->at.x == -10 && board->at.y == 20.5f);
    assert_null(scenery_anchor(&scenery, "clock"));
    assert_string_equal(scenery.sitters[0].who.text, "aldwick");
    assert_int_equal(scenery.light, LIGHT_EVENING);
}

typedef struct Slip {
    const char *text, *sentence;
    int line, column;
} Slip;

static const Slip slips[] = {
    {"", "a place has at least one layer", 1, 1},
    {"anchor a 1,1 2x2", "a place has at least one layer", 1, 1},
    {"layer a.svg\nLayer b.svg", "a line begins with layer, mover, anchor, person or light", 2, 1},
    {"layer", "here stands a file of this folder", 1, 1},
    {"layer a.png", "here stands a file of this folder", 1, 7},
    {"layer ../a.svg", "here stands a file of this folder", 1, 7},
    {"layer /etc/a.svg", "here stands a file of this folder", 1, 7},
    {"layer .svg", "here stands a file of this folder", 1, 7},
    {"layer A.svg", "here stands a file of this folder", 1, 7},
    {"layer a.svg b.svg", "nothing more is known about this line", 1, 13},
    {"layer a23456789012345678901234567890123456789.svg", "at most 40 characters", 1, 7},
    {"layer a.svg\n  mover b.svg spin 3", "what moves does turn, sway, slide, open, blink, hour or minute", 2, 15},
    {"layer a.svg\nmover b.svg", "what moves does turn, sway, slide, open, blink, hour or minute", 2, 1},
    {"layer a.svg\nmover b.svg turn 60 800,2", "before a place there is the word 'at'", 2, 21},
    {"layer a.svg\nmover b.svg turn 0.1 at 1,1", "it takes 0.2 to 3600 seconds", 2, 18},
    {"layer a.svg\nmover b.svg turn 3601 at 1,1", "it takes 0.2 to 3600 seconds", 2, 18},
    {"layer a.svg\nmover b.svg turn 1e3 at 1,1", "it takes 0.2 to 3600 seconds", 2, 18},
    {"layer a.svg\nmover b.svg turn 60 at 800", "a place is X,Y", 2, 24},
    {"layer a.svg\nmover b.svg turn 60 at 800,212,3", "a place is X,Y", 2, 24},
    {"layer a.svg\nmover b.svg turn 60 at 4001,2", "a place is X,Y", 2, 24},
    {"layer a.svg\nmover b.svg turn 60 at ,2", "a place is X,Y", 2, 24},
    {"layer a.svg\nmover b.svg turn 60 at 1.,2", "a place is X,Y", 2, 24},
    {"layer a.svg\nmover b.svg turn 60 at 1.234,2", "a place is X,Y", 2, 24},
    {"layer a.svg\nmover b.svg sway -1 4", "it sways by 0 to 200 units", 2, 18},
    {"layer a.svg\nmover b.svg sway 201 4", "it sways by 0 to 200 units", 2, 18},
    {"layer a.svg\nmover b.svg sway 3", "it takes 0.2 to 3600 seconds", 2, 1},
    {"layer a.svg\nmover b.svg slide 3 4", "a place is X,Y", 2, 19},
    {"layer a.svg\nmover b.svg open 0.5", "a place is X,Y", 2, 18},
    {"layer a.svg\nmover b.svg open 3,0 0.1", "it takes 0.2 to 3600 seconds", 2, 22},
    {"layer a.svg\nmover b.svg hour 3", "before a place there is the word 'at'", 2, 18},
    {"layer a.svg\nmover b.svg blink", "it takes 0.2 to 3600 seconds", 2, 1},
    {"layer a.svg\nmover b.svg blink 3 4", "nothing more is known about this line", 2, 21},
    {"layer a.svg\nanchor", "an anchor is called by", 2, 1},
    {"layer a.svg\nanchor A 1,1 2x2", "an anchor is called by", 2, 8},
    {"layer a.svg\nanchor a 1,1", "a size is WxH", 2, 1},
    {"layer a.svg\nanchor a 1,1 2x0.5", "a size is WxH", 2, 14},
    {"layer a.svg\nanchor a 1,1 2,2", "a size is WxH", 2, 14},
    {"layer a.svg\nanchor a 1,1 2x2 middle", "behind the box there is left, centre or right", 2, 18},
    {"layer a.svg\nanchor a 1,1 2x2\nanchor a 3,3 2x2", "there is an anchor of this name already", 3, 8},
    {"layer a.svg\nperson x.svg 1,1 2x2", "before a place there is the word 'at'", 2, 14},
    {"layer a.svg\nlight", "a place is drawn by light day", 2, 1},
    {"layer a.svg\nlight dawn", "a place is drawn by light day", 2, 7},
};

static void a_slip_is_told_where_it_is(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(slips); i++) {
        Scenery scenery;
        Messages messages;
        if (scenery_read(text_of(slips[i].text), &scenery, &messages))
            fail_msg("'%s' is read as if it were sound", slips[i].text);
        const Message *said = &messages.list[0];
        if (!strstr(said->sentence, slips[i].sentence) || said->line != slips[i].line ||
            said->column != slips[i].column)
            fail_msg("'%s': %d:%d: %s", slips[i].text, said->line, said->column, said->sentence);
    }
}

/* One line too many of each kind, and a text that is too long. */
static void each_limit_is_told(void **state)
{
    static const struct {
        const char *line;
        int most;
    } kinds[] = {{"layer a.svg\n", SCENERY_LAYERS_MAX},
                 {"mover a.svg blink 1\n", SCENERY_MOVERS_MAX},
                 {"person a.svg at 1,1 2x2\n", SCENERY_PEOPLE_MAX}};
    (void)state;
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        Scenery scenery;
        Messages messages;
        Buffer text = {0};
        if (i > 0)
            buffer_text(&text, "layer a.svg\n");
        for (int line = 0; line < kinds[i].most; line++)
            buffer_text(&text, kinds[i].line);
        assert_true(scenery_read(buffer_view(&text), &scenery, &messages));
        buffer_text(&text, kinds[i].line);
        assert_false(scenery_read(buffer_view(&text), &scenery, &messages));
        assert_non_null(strstr(messages.list[0].sentence, "there are at most"));
        while (text.length <= SCENERY_BYTES_MAX)
            buffer_text(&text, "# and so on\n");
        assert_false(scenery_read(buffer_view(&text), &scenery, &messages));
        assert_non_null(strstr(messages.list[0].sentence, "such a text has at most"));
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(a_slip_is_told_where_it_is),
        cmocka_unit_test(each_limit_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
