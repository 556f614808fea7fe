/* test_beyond.c - behind the cards: what is counted there is counted in bounded slices and is the same as in one go, a notch is explained with
 * its addends, and the notes hold every fact that may be quoted. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "between.h"
#include "front/cards/beyond.h"
#include "front/cards/beyond_list.h"
#include "front/cards/facts.h"
#include "front/cards/focus.h"
#include "front/game.h"
#include "front/moments.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/ui.h"
#include "work/bots.h"

#define LEVEL MDR_SOURCE "/levels/tour.level"

/* ---- a run that is over ---- */

static void play_by(Game *game, BotKind kind)
{
    Play *play = &game->play;
    Bot bot;
    bot_start(&bot, kind, &play->day);
    while (play->day.phase != PHASE_OVER) {
        Command command = bot_next(&bot, &play->day);
        day_run(&play->day, command.beat, NULL);
        if (command.kind != COMMAND_NONE)
            play_obey(play, command);
        play->events.count = 0;
    }
}

static Game *ended(BotKind kind)
{
    Buffer error = {0};
    int status = 0;
    Game *game = game_open(&(GameOptions){.level_path = LEVEL, .seed = 1847}, &error, &status);
    assert_non_null(game);
    play_by(game, kind);
    game_update(game, 1);
    assert_true(moments_show(game, (Moment){.kind = MOMENT_END, .page = 1}));
    return game;
}

static Game *beyond(BotKind kind)
{
    Game *game = ended(kind);
    assert_true(moments_show(game, (Moment){.kind = MOMENT_BEYOND}));
    return game;
}

static void count_all(Game *game, int slice)
{
    while (beyond_works(game)) {
        int took = beyond_work(game, slice);
        assert_between(took, 0, slice);
    }
}

/* ---- counting ---- */

static void what_is_counted_in_slices_is_what_is_counted_at_once(void **state)
{
    (void)state;
    Game *cut = beyond(BOT_AGREEABLE), *whole = beyond(BOT_AGREEABLE);
    count_all(cut, 13);
    count_all(whole, 10000000);
    assert_memory_equal(cut->beyond.ghosts.ghosts, whole->beyond.ghosts.ghosts, sizeof whole->beyond.ghosts.ghosts);
    assert_memory_equal(cut->beyond.floor.with, whole->beyond.floor.with, sizeof whole->beyond.floor.with);
    assert_int_equal(cut->beyond.control.progress, whole->beyond.control.progress);
    assert_true(whole->beyond.control.over && whole->beyond.control.progress > 0);
    assert_true(whole->beyond.ghosts.fitted.known);
    game_close(cut);
    game_close(whole);
}

/* The page asks for no more than that a frame; ghosts of five days are then there within 300 ms of frames at sixty a second. */
static void ghosts_are_there_within_eighteen_frames(void **state)
{
    (void)state;
    enum { FRAMES = 18, FRAME = 16667 };
    Game *game = beyond(BOT_BALANCED);
    int frames = 0;
    for (uint64_t now = 1000; !ghosts_done(&game->beyond.ghosts); now += FRAME, frames++)
        game_update(game, now);
    assert_between(frames, 1, FRAMES);
    game_close(game);
}

static void cards_that_are_read_count_already(void **state)
{
    (void)state;
    Game *game = ended(BOT_AGREEABLE);
    assert_int_equal(game->page, PAGE_CARDS);
    for (uint64_t now = 1000; now < 5000000; now += 20000)
        game_update(game, now);
    assert_true(ghosts_done(&game->beyond.ghosts));
    assert_false(beyond_works(game));
    game_close(game);
}

/* ---- the other way ---- */

static void the_other_way_grows_for_ten_seconds_and_is_the_same_day(void **state)
{
    (void)state;
    enum { SECOND = 1000000 };
    Game *game = beyond(BOT_AGREEABLE);
    const Again *other = &game->beyond.other;
    count_all(game, 100000);
    beyond_open(game, BEYOND_OTHER);
    beyond_change(game, OTHERWISE_SILENT);
    int count = 0;
    uint64_t now = 2;
    for (; !other->over; now += 50000) {
        game_update(game, now);
        assert_true(other->strip.count >= count);
        if (now > SECOND && now < 9 * SECOND)
            assert_between(other->strip.count, 1, play_strip(&game->play, other->day)->count - 1);
        count = other->strip.count;
    }
    assert_between(now, 10 * SECOND - 500000, 11 * SECOND);
    assert_int_equal(other->day, game->play.level.days);
    assert_int_equal(other->strip.start, play_strip(&game->play, other->day)->start);
    for (int i = 0; i < other->strip.count; i++)
        assert_int_not_equal(other->strip.minutes[i].account, ACCOUNT_PINGS);
    game_close(game);
}

static void a_change_begins_anew_and_another_day_does_not_spoil_it(void **state)
{
    (void)state;
    Game *game = beyond(BOT_AGREEABLE);
    count_all(game, 100000);
    game->beyond.watched = 60;
    beyond_change(game, OTHERWISE_NOTES);
    game->beyond.watched = 60;
    count_all(game, 100000);
    int progress = game->beyond.other.progress;
    beyond_change(game, OTHERWISE_NOTES);
    game->beyond.watched = 5;
    for (int i = 0; i < 100; i++)
        beyond_work(game, 1000);
    assert_false(game->beyond.other.over);
    assert_true(beyond_day(game, -1));
    game->beyond.watched = 60;
    count_all(game, 100);
    assert_int_equal(game->beyond.other.progress, progress);
    assert_int_equal(game->beyond.ghosts.ghosts[0].strip.day, game->play.level.days - 1);
    assert_false(beyond_day(game, -game->play.level.days));
    game_close(game);
}

/* ---- focus ---- */

/* 3 minutes taken, then 0.6 lost; at 1.5 numbers a minute 5.4 numbers, of which five are whole. */
static void a_notch_is_explained_with_its_addends(void **state)
{
    (void)state;
    char said[FOCUS_SAID_MAX];
    Game *game = ended(BOT_AGREEABLE);
    StripEvent event = {.kind = STRIP_BEGAN, .what = JOB_LUNCH, .minute = 10 * 60 + 42, .row = -1, .came = -1};
    focus_say(game, &event, &(StripPrice){.minutes = 3, .lost = 600, .yield = 1500, .numbers = 5400}, said);
    assert_string_equal(said, "10:42, lunch: (3 minutes taken + 0.6 of signal lost since) × 1.50 numbers a minute = 5 numbers not done.");
    game_close(game);
}

static void notches_are_the_interruptions_and_begin_with_the_dearest(void **state)
{
    (void)state;
    Game *game = beyond(BOT_AGREEABLE);
    const Strip *strip = play_strip(&game->play, game->beyond.day);
    Notches notches = focus_notches(strip, play_yield(&game->play));
    int began = 0;
    for (int i = 0; i < strip->event_count; i++)
        began += strip_interrupts(&strip->events[i]);
    assert_true(began > 2);
    assert_int_equal(notches.count, began);
    beyond_open(game, BEYOND_FOCUS);
    assert_int_equal(notches.events[game->beyond.notch], strip_dearest(strip, notches.yield));
    int dearest = game->beyond.notch;
    beyond_focus.step(game, dearest > 0 ? -1 : 1);
    assert_int_not_equal(game->beyond.notch, dearest);
    game_close(game);
}

/* ---- notes ---- */

/* The table of what may be quoted, word for word where it is a figure. */
static const char *const quoted[] = {
    "Asana", "60 %", "26 %", "14 %", "13,123", "58, 33 and 9 %", "10,624", "leaving 40 % skilled", "Microsoft", "57 %", "68 %", "31,000", "365 apps",
    "Pencavel 2014", "49 hours", "63", "70 hours", "56", "Hour for hour", "23 minutes", "Mark, Gudith and Klocke 2008", "faster", "Leroy 2009", "unfinished",
    "Perlow", "2017", "65 %", "71 %", "Laker", "2022", "76 firms", "35, 71, 73, 74 and 64 %", "Fitz", "237 people", "Riedl and Woolley 2018", "Visier 2023",
    "43 %", "10 hours", "Slack", "32 %", "63 %", "Reid 2015", "Elsbach and Cable 2010", "dependable", "METR 2025", "19 % slower", "20 % faster", "2026",
    "an assumption", "Upwork 2024", "77 %", "Belkin", "2016", "Eurofound 2023", "92 %", "80 %", "8 in 10", "Ariely", "2008", "about 11", "about 7", "Soffia",
    "2021", "1 job in 20", "Bloom", "2024", "a third fewer", "Second-hand", "second-hand", "sells the cure", "seller of remote hiring", "What happened?",
    "Where have you seen this?", "Which rule would you change on Monday?",
};

static bool said_anywhere(const char *words)
{
    bool found = false;
    for (int i = 0; i < FACT_COUNT; i++)
        found = found || strstr(facts[i].source, words) || strstr(facts[i].figure, words) || strstr(facts[i].doubt, words);
    return found;
}

static void the_notes_hold_every_fact(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(quoted); i++) {
        if (!said_anywhere(quoted[i]))
            fail_msg("no note says: %s", quoted[i]);
    }
    for (int i = 0; i < FACT_COUNT; i++)
        assert_true(facts[i].source && facts[i].figure && facts[i].doubt && facts[i].here && facts[i].here[0]);
}

/* ---- pages ---- */

/* How far down and how far right anything reaches. */
static bool stays_on_the_page(const Canvas *canvas)
{
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_TEXT && (item->y > CANVAS_HEIGHT || item->y < 0))
            return false;
    }
    return canvas->dropped == 0;
}

static void draw_each(int text)
{
    Game *game = beyond(BOT_REFORMER);
    Canvas *canvas = calloc(1, sizeof *canvas);
    assert_non_null(canvas);
    count_all(game, 100000);
    game->settings.text_per_cent = text;
    for (int i = 0; i < (int)BEYOND_COUNT; i++) {
        beyond_open(game, (BeyondId)i);
        for (int step = 0; step < FACT_COUNT; step++) {
            game_draw(game, canvas);
            if (!stays_on_the_page(canvas))
                fail_msg("%s at %d %% of text does not stay on the page, step %d", beyond_card((BeyondId)i)->name, text, step);
            if (beyond_card((BeyondId)i)->step && i == BEYOND_NOTES)
                beyond_card((BeyondId)i)->step(game, 1);
        }
    }
    free(canvas);
    game_close(game);
}

static void each_page_stays_on_the_page(void **state)
{
    (void)state;
    draw_each(100);
    draw_each(200);
}

static Game *beyond_of(const char *level, BotKind kind)
{
    Buffer error = {0};
    int status = 0;
    Game *game = game_open(&(GameOptions){.level_path = level, .seed = 1847}, &error, &status);
    assert_non_null(game);
    play_by(game, kind);
    game_update(game, 1);
    assert_true(moments_show(game, (Moment){.kind = MOMENT_BEYOND}));
    return game;
}

/* Whether that is written somewhere. */
static bool written(const Canvas *canvas, const char *words)
{
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        char text[400] = "";
        if (item->kind == ITEM_TEXT)
            snprintf(text, sizeof text, "%.*s", item->length, canvas->text + item->first);
        if (strstr(text, words))
            return true;
    }
    return false;
}

static const char *const late_bell = MDR_SOURCE "/levels/7-the-late-bell.level", *const week = MDR_SOURCE "/levels/ordinary-week.level";

/* Two weeks of three hours where the level has twenty days and long evenings, one week of two in an ordinary one; at every size of text. */
static void other_hours_are_on_a_page_of_levels_that_have_evenings(void **state)
{
    (void)state;
    static const struct {
        const char *const *level;
        bool longest, fourth;
    } cases[] = {{&late_bell, true, true}, {&week, false, false}};
    Canvas *canvas = calloc(1, sizeof *canvas);
    assert_non_null(canvas);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Game *game = beyond_of(*cases[i].level, BOT_BALANCED);
        count_all(game, 100000);
        Ui ui = game_buttons(game);
        assert_non_null(ui_button_of(&ui, CHOOSE_BEYOND_CARD + (int)BEYOND_HOURS));
        for (int text = 100; text <= 200; text += 20) {
            game->settings.text_per_cent = text;
            game->beyond.open = false;
            game_draw(game, canvas);
            assert_true(stays_on_the_page(canvas));
            beyond_open(game, BEYOND_HOURS);
            game_draw(game, canvas);
            assert_true(stays_on_the_page(canvas));
            assert_true(written(canvas, "40 h") && written(canvas, "55 h"));
            assert_int_equal(written(canvas, "70 h"), cases[i].longest);
            assert_int_equal(written(canvas, "rests on assumed burnout"), cases[i].fourth);
        }
        game_close(game);
    }
    free(canvas);
}

static void a_level_without_evenings_has_no_such_page_and_none_is_turned_to(void **state)
{
    (void)state;
    Game *game = beyond_of(MDR_SOURCE "/levels/1-orientation.level", BOT_BALANCED);
    Ui ui = game_buttons(game);
    assert_null(ui_button_of(&ui, CHOOSE_BEYOND_CARD + (int)BEYOND_HOURS));
    game_press(game, KEY_CHARACTER, '6');
    assert_true(game->beyond.open && game->beyond.at == BEYOND_NOTES);
    game_press(game, KEY_PAGE_UP, 0);
    assert_int_equal(game->beyond.at, BEYOND_FLOOR);
    game_press(game, KEY_PAGE_DOWN, 0);
    assert_int_equal(game->beyond.at, BEYOND_NOTES);
    game_close(game);
}

static void press_key(Game *game, Key key, uint32_t character)
{
    game_press(game, key, character);
}

static void keys_lead_there_and_back_to_the_card_one_came_from(void **state)
{
    (void)state;
    Game *game = ended(BOT_AGREEABLE);
    uint64_t now = 1;
    Ui ui = game_buttons(game);
    for (int cards = 0; !ui_button_of(&ui, CHOOSE_BEYOND) && cards < 30; cards++) {
        game_update(game, now += 3000000);
        game_update(game, now += 3000000); /* what has just come up does not take a key that was on its way */
        press_key(game, KEY_PAGE_DOWN, 0);
        ui = game_buttons(game);
    }
    assert_non_null(ui_button_of(&ui, CHOOSE_BEYOND));
    CardId last = game->deck.at;
    press_key(game, KEY_CHARACTER, 'b');
    assert_int_equal(game->page, PAGE_BEYOND);
    press_key(game, KEY_CHARACTER, '2');
    assert_true(game->beyond.open && game->beyond.at == BEYOND_GHOSTS);
    press_key(game, KEY_CHARACTER, 'l');
    assert_true(game->beyond.busyness);
    press_key(game, KEY_PAGE_DOWN, 0);
    assert_int_equal(game->beyond.at, BEYOND_FOCUS);
    press_key(game, KEY_ESCAPE, 0);
    assert_false(game->beyond.open);
    press_key(game, KEY_ESCAPE, 0);
    assert_int_equal(game->page, PAGE_CARDS);
    assert_int_equal(game->deck.at, last);
    game_close(game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_hours_are_on_a_page_of_levels_that_have_evenings),
        cmocka_unit_test(a_level_without_evenings_has_no_such_page_and_none_is_turned_to),
        cmocka_unit_test(what_is_counted_in_slices_is_what_is_counted_at_once),
        cmocka_unit_test(ghosts_are_there_within_eighteen_frames),
        cmocka_unit_test(cards_that_are_read_count_already),
        cmocka_unit_test(the_other_way_grows_for_ten_seconds_and_is_the_same_day),
        cmocka_unit_test(a_change_begins_anew_and_another_day_does_not_spoil_it),
        cmocka_unit_test(a_notch_is_explained_with_its_addends),
        cmocka_unit_test(notches_are_the_interruptions_and_begin_with_the_dearest),
        cmocka_unit_test(the_notes_hold_every_fact),
        cmocka_unit_test(each_page_stays_on_the_page),
        cmocka_unit_test(keys_lead_there_and_back_to_the_card_one_came_from),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
