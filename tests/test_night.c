/* test_night.c - the evening as the player sees it before and after: the closing promises what the rules then do, and the
 * morning's lift says what the night did, to the figure, with its cause. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "front/game.h"
#include "front/state/choosable.h"
#include "front/pages/morning.h"
#include "front/places/place_draw.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front_player.h"
#include "scratch.h"
#include "work/night.h"

enum { TICK = 50000 };

#define LEVEL_HEAD                                                                                                     \
    "mdr-level 1\n[day]\ntitle = \"Three Short Days\"\nshift = 09:00-11:00\npace = 30s/hour\ndays = 3\nseed = 77\n"       \
    "[person quill]\nname = \"Mr. Ansel Quill\"\n[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\n"

static const char calm[] = LEVEL_HEAD;
static const char written_to[] = LEVEL_HEAD "[constants]\nexpect-start = 300\n[schedule]\n12:30 ping quill \"Saw this?\" evening\n13:00 ping quill \"Still up?\" evening\n";

static Player *come_in(void **state, const char *level)
{
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    return sit_down_to(*state, level, &options);
}

static const Day *day(const Player *player)
{
    return day_of(player);
}

static void run_to_closing(Player *player)
{
    letter(player, 'b');
    for (int ticks = 0; ticks < 4000 && day(player)->phase != PHASE_CLOSING; ticks++)
        pass(player, TICK);
    assert_int_equal(day(player)->phase, PHASE_CLOSING);
}

typedef enum Reply { LEAVE_THEM, ANSWER_THEM } Reply;

/* From the closing to the next morning's lift, staying so many minutes. */
static void spend_the_evening(Player *player, int stays, Reply reply)
{
    letter(player, stays > 0 ? 'b' : 'z');
    int number = beat_day(day(player)->beat);
    for (int ticks = 0; ticks < 8000 && (beat_day(day(player)->beat) == number || player->game->page == PAGE_QUESTION || player->game->page == PAGE_CARDS); ticks++) {
        if (day(player)->phase == PHASE_NIGHT && day(player)->office.stayed >= stays)
            letter(player, 'z');
        look_back(player);
        if (reply == ANSWER_THEM && offered(player, CHOOSE_ANSWER))
            click(player, CHOOSE_ANSWER);
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, PAGE_BRIEFING);
}

/* ---- the closing ---- */

static int number_after(Player *player, const char *words)
{
    const Canvas *canvas = player->canvas;
    see(player);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        char text[512] = "";
        if (item->kind == ITEM_TEXT)
            snprintf(text, sizeof text, "%.*s", item->length, canvas->text + item->first);
        const char *at = strstr(text, words);
        int64_t value;
        size_t digits = at ? strspn(at + strlen(words), "0123456789") : 0;
        if (digits > 0 && text_int((Text){at + strlen(words), (int)digits}, &value))
            return (int)value;
    }
    fail_msg("'%s' and a number are not to be seen", words);
    return -1;
}

static void the_closing_promises_what_then_comes(void **state)
{
    static const int stays[] = {180, 0};
    for (int i = 0; i < COUNT_OF(stays); i++) {
        Player *player = come_in(state, calm);
        player->game->play.day.office.burnout = 100;
        run_to_closing(player);
        NightPrice price = day_night_price(day(player));
        assert_int_equal(number_after(player, "About "), price.numbers);
        assert_true(shows(player, i == 0 ? "tomorrow's energy 860 (−40)" : "tomorrow's energy 915 (+15)"));
        spend_the_evening(player, stays[i], LEAVE_THEM);
        assert_int_equal(day(player)->office.energy, i == 0 ? price.energy_stay : price.energy_home);
        assert_int_equal(day(player)->office.energy, i == 0 ? 860 : 915);
    }
}

static void the_closing_says_what_a_message_does_to_a_free_evening(void **state)
{
    Player *player = come_in(state, calm);
    run_to_closing(player);
    assert_true(shows(player, "Nobody may write"));
    player = come_in(state, written_to);
    player->game->play.day.office.burnout = 100;
    run_to_closing(player);
    assert_true(shows(player, "One message, and it is not."));
    spend_the_evening(player, 0, LEAVE_THEM);
    assert_true(day(player)->office.energy < 900);
}

static void on_the_last_day_nothing_is_taken_from_tomorrow(void **state)
{
    Player *player = come_in(state, calm);
    for (int i = 0; i < 2; i++) {
        run_to_closing(player);
        spend_the_evening(player, 0, LEAVE_THEM);
    }
    run_to_closing(player);
    assert_true(shows(player, "no day follows"));
    assert_false(shows(player, "tomorrow"));
}

static void see_closing_sizes(void **state, const char *level)
{
    Player *player = come_in(state, level);
    player->game->play.day.office.burnout = 100;
    run_to_closing(player);
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

static void its_texts_lie_apart_at_every_size(void **state)
{
    see_closing_sizes(state, calm);
    see_closing_sizes(state, written_to);
}

/* ---- the night ---- */

static void nothing_of_the_nights_field_has_been_found_by_day(void **state)
{
    Player *player = come_in(state, calm);
    Desk *desk = &player->game->desk;
    run_to_closing(player);
    for (int i = 0; i < CLUSTERS_MAX; i++)
        desk->shown[i] = desk->found[i] = 1;
    letter(player, 'b');
    assert_int_equal(day(player)->phase, PHASE_NIGHT);
    for (int i = 0; i < CLUSTERS_MAX; i++)
        assert_true(desk->shown[i] <= 0 && desk->found[i] <= 0);
}

/* ---- the morning ---- */

static void the_first_morning_has_no_night_behind_it(void **state)
{
    Morning morning;
    Player *player = come_in(state, calm);
    assert_false(morning_of(day(player), &morning));
    assert_false(shows(player, "Energy"));
}

static void the_morning_says_what_the_night_did(void **state)
{
    static const struct {
        const char *level;
        int before, stays; /* burnout; minutes */
        Reply reply;
        NightUse use;
        int change;
        const char *words, *bar;
    } nights[] = {
        {calm, 100, 0, LEAVE_THEM, NIGHT_FREE, 15, "15 of your energy was found in it", "Energy 915 (+15)"},
        {calm, 0, 0, LEAVE_THEM, NIGHT_FREE, 0, "Your energy is complete", "Energy 1000"},
        {calm, 100, 180, LEAVE_THEM, NIGHT_STAYED, -40, "40 of your energy between 11:00 and 14:00", "Energy 860 (−40)"},
        {calm, 100, 2, LEAVE_THEM, NIGHT_STAYED, 0, "Somebody sat here between 11:00 and 11:02", "Energy 900"},
        {written_to, 100, 0, LEAVE_THEM, NIGHT_LEFT, -6, "Not answering used 6 of your energy", "Energy 894 (−6)"},
        {written_to, 100, 0, ANSWER_THEM, NIGHT_ANSWERED, -32, "answered 2 messages from your home with 32", "Energy 868 (−32)"},
        {written_to, 100, 30, LEAVE_THEM, NIGHT_STAYED_LEFT, -12, "12 of your energy after 11:00, on work and on leaving 2 messages",
         "Energy 888 (−12)"},
        {written_to, 100, 30, ANSWER_THEM, NIGHT_STAYED_ANSWERED, -38, "used 38 of your energy after 11:00, on work and 2 messages",
         "Energy 862 (−38)"},
    };
    for (int i = 0; i < COUNT_OF(nights); i++) {
        Player *player = come_in(state, nights[i].level);
        Morning morning;
        char words[MORNING_MAX];
        player->game->play.day.office.burnout = nights[i].before;
        run_to_closing(player);
        spend_the_evening(player, nights[i].stays, nights[i].reply);
        assert_true(morning_of(day(player), &morning));
        morning_say(&morning, words);
        if (morning.use != nights[i].use || morning.change != nights[i].change || !strstr(words, nights[i].words))
            fail_msg("night %d: use %d, change %d: %s", i, (int)morning.use, morning.change, words);
        assert_int_equal(morning.energy, day(player)->office.energy);
        assert_int_equal(morning.energy - morning.change, 1000 - nights[i].before);
        assert_true(shows(player, nights[i].bar));
        see_sizes(player);
        assert_string_equal(player->worst, "");
    }
}

/* The hours slept are not owed by the day that follows. */
static void the_next_day_runs_at_its_pace_at_once(void **state)
{
    Player *player = come_in(state, calm);
    run_to_closing(player);
    spend_the_evening(player, 0, LEAVE_THEM);
    letter(player, 'b');
    Beat before = day(player)->beat;
    for (int ticks = 0; ticks < 20; ticks++)
        pass(player, TICK);
    assert_int_equal(day(player)->beat - before, 80); /* a second, at 30 of them an hour */
}

/* What the day itself healed is not the night's doing. */
static void the_change_is_the_evenings_alone(void **state)
{
    Player *player = come_in(state, calm);
    Morning morning;
    player->game->play.day.office.burnout = 100;
    letter(player, 'b');
    pass(player, TICK);
    player->game->play.day.office.burnout = 60;
    for (int ticks = 0; ticks < 4000 && day(player)->phase != PHASE_CLOSING; ticks++)
        pass(player, TICK);
    spend_the_evening(player, 0, LEAVE_THEM);
    assert_true(morning_of(day(player), &morning));
    assert_int_equal(morning.change, 15);
    assert_int_equal(morning.energy, 955);
}

/* ---- to bed ---- */

static void at_home(Player *player, void **state, const char *level)
{
    come_in(state, level);
    run_to_closing(player);
    letter(player, 'z');
    look_back(player);
    assert_int_equal(player->game->page, PAGE_EVENING);
}

static int ticks_until_morning(Player *player)
{
    int ticks = 0;
    for (; ticks < 8000 && player->game->page == PAGE_EVENING; ticks++)
        pass(player, TICK);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    return ticks;
}

static void go_to_bed_by_key(Player *player)
{
    letter(player, 'z');
}

static void go_to_bed_by_enter(Player *player)
{
    key(player, KEY_ENTER);
}

static void go_to_bed_by_click(Player *player)
{
    click(player, CHOOSE_SKIP);
}

static void an_evening_in_which_nothing_is_to_do_can_be_left(void **state)
{
    static void (*const ways[])(Player *) = {go_to_bed_by_key, go_to_bed_by_enter, go_to_bed_by_click};
    Player *player = *state;
    at_home(player, state, calm);
    int long_one = ticks_until_morning(player);
    int energy = day(player)->office.energy;
    for (int i = 0; i < COUNT_OF(ways); i++) {
        at_home(player, state, calm);
        assert_true(shows(player, "to bed"));
        ways[i](player);
        assert_true(ticks_until_morning(player) * 8 < long_one);
        assert_int_equal(day(player)->office.energy, energy);
    }
}

/* Who sleeps is woken by each message, and by none twice. */
static void a_message_wakes_whoever_sleeps(void **state)
{
    Player *player = *state;
    at_home(player, state, written_to);
    for (int messages = 1; messages <= 2; messages++) {
        letter(player, 'z');
        for (int ticks = 0; ticks < 400 && player->game->play.asleep; ticks++)
            pass(player, TICK);
        assert_int_equal(day(player)->offer_count, messages);
        assert_true(shows(player, "Let it lie"));
    }
    letter(player, 'z');
    assert_true(ticks_until_morning(player) < 60);
    assert_int_equal(day_figures(day(player))->evening_pings, 0); /* another day */
}

/* Pictures of a home whose telephone is all that moves there. */
static int pictures_at_home(Player *player)
{
    PlaceView view = {.place = PLACE_HOME, .seconds = 1, .region = {0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}};
    int count = 0;
    player->game->places.sceneries[PLACE_HOME] =
        (Scenery){.mover_count = 1, .movers = {{.kind = MOVER_BLINK, .seconds = 6}}};
    canvas_clear(player->canvas);
    place_draw_view(player->game, &view, 200, player->canvas);
    for (int i = 0; i < player->canvas->item_count; i++)
        count += player->canvas->items[i].kind == ITEM_PICTURE;
    return count;
}

static void the_telephone_lights_for_a_message_alone(void **state)
{
    Player *player = *state;
    at_home(player, state, written_to);
    assert_int_equal(pictures_at_home(player), 1);
    for (int ticks = 0; ticks < 400 && day(player)->offer_count == 0; ticks++)
        pass(player, TICK);
    assert_int_equal(pictures_at_home(player), 2);
}

static void no_countdown_was_asked_for(void **state)
{
    Player *player = *state;
    come_in(state, calm);
    run_to_closing(player);
    assert_false(shows(player, "taken home"));
    for (int ticks = 0; ticks < 1200; ticks++)
        pass(player, TICK);
    assert_int_equal(day(player)->phase, PHASE_CLOSING);
}

/* To bed is an answer: where the clock stands for a message it goes on, and the next day knows nothing of having slept. */
static void no_clock_stands_for_whoever_sleeps(void **state)
{
    Player *player = *state;
    at_home(player, state, written_to);
    player->game->settings.clock_stands = STANDING_ALWAYS;
    for (int messages = 1; messages <= 2; messages++) {
        letter(player, 'z');
        for (int ticks = 0; ticks < 400 && player->game->play.asleep; ticks++)
            pass(player, TICK);
        assert_int_equal(day(player)->offer_count, messages);
        assert_true(waiting_stands(player->game));
    }
    letter(player, 'z');
    assert_true(ticks_until_morning(player) < 60);
    assert_false(player->game->play.asleep);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(an_evening_in_which_nothing_is_to_do_can_be_left),
        PLAYED(a_message_wakes_whoever_sleeps),
        PLAYED(no_clock_stands_for_whoever_sleeps),
        PLAYED(the_telephone_lights_for_a_message_alone),
        PLAYED(no_countdown_was_asked_for),
        PLAYED(the_closing_promises_what_then_comes),
        PLAYED(the_closing_says_what_a_message_does_to_a_free_evening),
        PLAYED(on_the_last_day_nothing_is_taken_from_tomorrow),
        PLAYED(its_texts_lie_apart_at_every_size),
        PLAYED(nothing_of_the_nights_field_has_been_found_by_day),
        PLAYED(the_first_morning_has_no_night_behind_it),
        PLAYED(the_morning_says_what_the_night_did),
        PLAYED(the_next_day_runs_at_its_pace_at_once),
        PLAYED(the_change_is_the_evenings_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
