/* test_question.c - "And what did you do today?": asked at home before any figure, answered by each device, kept in the run, and shown beside
 * what was the case in the morning. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "devices.h"
#include "front/pages/morning.h"
#include "work/day_hash.h"

enum { TICK = 50000, TICKS_MAX = 20000, MINUTES = 90 };

static const char level[] = "mdr-level 1\n[day]\ntitle = \"Two Days\"\ndays = 2\nshift = 09:00-10:30\npace = 30s/hour\nseed = 3\n"
                            "[file a]\nname = \"A\"\nserves = \"a school\"\n";

static Player *come_in(Player *player)
{
    char runs[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    return sit_down_to(player, level, &(GameOptions){.seed = 5, .run_folder = runs, .opened = 1000000});
}

static PageId page(const Player *player)
{
    return player->game->page;
}

static void run_to_closing(Player *player)
{
    for (int ticks = 0; ticks < TICKS_MAX && day_of(player)->phase != PHASE_CLOSING; ticks++) {
        if (page(player) == PAGE_BRIEFING)
            letter(player, 'b');
        if (page(player) == PAGE_CONSENT || page(player) == PAGE_BOOT)
            key(player, KEY_ENTER);
        pass(player, TICK);
    }
    assert_int_equal(day_of(player)->phase, PHASE_CLOSING);
}

/* At home after the first day, asked. */
static Player *asked(void **state)
{
    Player *player = come_in(*state);
    run_to_closing(player);
    letter(player, 'z');
    assert_int_equal(page(player), PAGE_QUESTION);
    return player;
}

static const Guess *guess_of(const Player *player, int day)
{
    return &day_of(player)->ledger.guesses[day - 1];
}

static void assert_said(const Player *player, int refining, int around, int bins)
{
    const int16_t *said = player->game->question.said;
    assert_int_equal(said[0], refining);
    assert_int_equal(said[1], around);
    assert_int_equal(said[2], bins);
}

/* ---- what is seen ---- */

/* Nothing that was counted: the only figures are one's own, which begin at nought. */
static void no_figure_of_the_day_is_seen_before_it_is_answered(void **state)
{
    Player *player = asked(state);
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        for (int j = 0; item->kind == ITEM_TEXT && j < item->length; j++) {
            char letter_there = player->canvas->text[item->first + j];
            assert_false(letter_there >= '1' && letter_there <= '9');
        }
    }
    assert_int_equal(times_shown(player, "0 min"), 2);
    assert_false(player->seen[PAGE_CARDS] || player->seen[PAGE_EVENING]);
    letter(player, 'n');
    assert_int_equal(page(player), PAGE_CARDS);
    assert_int_equal(player->game->deck.at, CARD_DAY);
    assert_false(player->game->deck.whole);
}

/* At 1080p 60 pixels are 50 units. */
static void the_question_is_large_and_nothing_lies_on_anything(void **state)
{
    Player *player = asked(state);
    float size = 0;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT && text_is((Text){player->canvas->text + item->first, item->length}, "And what did you do today?"))
            size = item->size;
    }
    assert_true(size >= 50);
    see_sizes(player);
    for (int i = 0; i < QUESTIONS_ASKED; i++)
        player->game->question.said[i] = 90;
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* ---- by keys ---- */

static void keys_go_over_the_bars_and_move_them(void **state)
{
    Player *player = asked(state);
    assert_int_equal(player->game->focus, CHOOSE_GUESS);
    assert_false(offered(player, CHOOSE_SAID)); /* nothing is said yet */
    key(player, KEY_LEFT);
    assert_said(player, 0, 0, 0);
    for (int i = 0; i < 4; i++)
        key(player, KEY_RIGHT);
    key(player, KEY_LEFT);
    key(player, KEY_DOWN);
    for (int i = 0; i < 20; i++)
        key(player, KEY_RIGHT);
    key(player, KEY_ENTER);
    key(player, KEY_RIGHT);
    key(player, KEY_RIGHT);
    assert_said(player, 30, MINUTES, 2);
    assert_true(shows(player, "30 min"));
    assert_true(shows(player, "90 min"));
    key(player, KEY_UP);
    assert_int_equal(player->game->focus, CHOOSE_GUESS + 1);
    letter(player, 's');
    assert_int_equal(page(player), PAGE_CARDS);
    assert_int_equal(guess_of(player, 1)->kind, GUESS_SAID);
    assert_int_equal(guess_of(player, 1)->refining, 30);
    assert_int_equal(guess_of(player, 1)->around, MINUTES);
    assert_int_equal(guess_of(player, 1)->bins, 2);
}

/* Enter alone leads through: who has moved nothing does not know. */
static void one_key_leads_through(void **state)
{
    for (int moves = 0; moves < 2; moves++) {
        Player *player = asked(state);
        if (moves > 0)
            key(player, KEY_RIGHT);
        for (int i = 0; i < QUESTIONS_ASKED; i++) {
            assert_int_equal(player->game->focus, CHOOSE_GUESS + i);
            key(player, KEY_ENTER);
        }
        assert_int_equal(player->game->focus, moves > 0 ? CHOOSE_SAID : CHOOSE_UNKNOWN);
        assert_int_equal(page(player), PAGE_QUESTION);
        key(player, KEY_ENTER);
        assert_int_equal(page(player), PAGE_CARDS);
        assert_int_equal(guess_of(player, 1)->kind, moves > 0 ? GUESS_SAID : GUESS_UNKNOWN);
    }
}

/* What comes three tenths of a second after the page was meant for the one before. */
static void what_was_on_its_way_to_the_desk_answers_nothing(void **state)
{
    Player *player = come_in(*state);
    run_to_closing(player);
    letter(player, 'z');
    player->hasty = true;
    letter(player, 'n');
    key(player, KEY_ENTER);
    assert_int_equal(page(player), PAGE_QUESTION);
    assert_int_equal(player->game->focus, CHOOSE_GUESS);
    player->hasty = false;
    letter(player, 'n');
    assert_int_equal(page(player), PAGE_CARDS);
    player->hasty = true;
    letter(player, 'z');
    assert_int_equal(page(player), PAGE_CARDS);
}

/* ---- by pointer ---- */

static Rect row(Player *player, int which)
{
    Ui ui = game_buttons(player->game);
    const Button *button = ui_button_of(&ui, CHOOSE_GUESS + which);
    assert_non_null(button);
    return button->at;
}

static void a_bar_is_dragged_from_end_to_end(void **state)
{
    Player *player = asked(state);
    Rect at = row(player, 1);
    float y = at.y + at.h / 2;
    point_at(player, at.x + at.w / 2, y);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, at.x + at.w / 2, y);
    assert_said(player, 0, MINUTES / 2, 0);
    point_at(player, CANVAS_WIDTH, y + 300);
    assert_said(player, 0, MINUTES, 0);
    point_at(player, 0, y);
    assert_said(player, 0, 0, 0);
    point_at(player, at.x + at.w / 3, y);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, at.x + at.w / 3, y);
    assert_said(player, 0, 30, 0);
    point_at(player, at.x + at.w / 2, y); /* it is let go */
    assert_said(player, 0, 30, 0);
    give(player, (Input){.kind = INPUT_WHEEL, .x = at.x + at.w / 2, .y = y, .wheel_y = 1});
    assert_said(player, 0, 40, 0);
    give(player, (Input){.kind = INPUT_WHEEL, .x = at.x + at.w / 2, .y = y, .wheel_y = -1});
    assert_said(player, 0, 30, 0);
    click(player, CHOOSE_SAID);
    assert_int_equal(page(player), PAGE_CARDS);
    assert_int_equal(guess_of(player, 1)->around, 30);
}

/* ---- when ---- */

static void the_clock_stands_and_a_pause_forgets_nothing(void **state)
{
    Player *player = asked(state);
    Beat beat = day_of(player)->beat;
    key(player, KEY_RIGHT);
    for (int i = 0; i < 200; i++)
        pass(player, TICK);
    assert_int_equal(day_of(player)->beat, beat);
    key(player, KEY_ESCAPE);
    assert_int_equal(page(player), PAGE_PAUSE);
    key(player, KEY_ESCAPE);
    assert_int_equal(page(player), PAGE_QUESTION);
    assert_said(player, 10, 0, 0);
    assert_int_equal(guess_of(player, 1)->kind, GUESS_NONE);
}

static void go_home(Player *player, PageId until)
{
    for (int ticks = 0; ticks < TICKS_MAX && page(player) != until; ticks++) {
        if (page(player) == PAGE_CARDS || page(player) == PAGE_EVENING)
            letter(player, 'z');
        pass(player, TICK);
    }
    assert_int_equal(page(player), until);
}

/* "It was" 90, for nobody moved a hand. */
static void the_morning_has_it_beside_what_was(void **state)
{
    for (int knows = 0; knows < 2; knows++) {
        Player *player = asked(state);
        if (knows > 0)
            key(player, KEY_RIGHT);
        letter(player, knows > 0 ? 's' : 'n');
        go_home(player, PAGE_BRIEFING);
        assert_int_equal(day_of(player)->ledger.days[0].minutes[ACCOUNT_REFINING], MINUTES);
        char words[MORNING_MAX];
        assert_true(morning_answer(false, day_of(player), words));
        assert_string_equal(words, knows > 0 ? "You said: refining 10 min, around the work 0, bins somebody waited for 0. It was 90, 0 and 0."
                                             : "Of yesterday you did not know. Refining took 90 min, what is around the work 0; somebody "
                                               "waited for 0 bins.");
        assert_true(shows(player, knows > 0 ? "You said: refining" : "Of yesterday you did not know"));
        see_sizes(player);
        assert_string_equal(player->worst, "");
    }
}

/* Killed while it asks, the game asks again, and what the day came to is told after that; answered, it does not. */
static void a_run_taken_up_again_asks_what_was_not_answered(void **state)
{
    Player *player = asked(state);
    key(player, KEY_RIGHT);
    uint64_t hash = day_hash(day_of(player));
    for (int answered = 0; answered < 2; answered++) {
        char runs[PATH_LENGTH_MAX];
        snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
        sit_down(player, &(GameOptions){.seed = 5, .run_folder = runs, .opened = 2000000});
        click(player, CHOOSE_RESUME);
        if (answered > 0) {
            assert_int_equal(page(player), PAGE_EVENING);
            assert_int_equal(guess_of(player, 1)->kind, GUESS_UNKNOWN);
            return;
        }
        assert_int_equal(page(player), PAGE_QUESTION);
        assert_true(day_hash(day_of(player)) == hash);
        assert_said(player, 0, 0, 0);
        letter(player, 'n');
        assert_int_equal(page(player), PAGE_CARDS);
    }
}

/* Who stays all night has no evening: asked in the morning before the lift, and at the end before the last page. */
static void who_stays_all_night_is_asked_in_the_morning(void **state)
{
    Player *player = come_in(*state);
    for (int day = 1; day <= 2; day++) {
        run_to_closing(player);
        letter(player, 'b');
        for (int ticks = 0; ticks < TICKS_MAX && page(player) == PAGE_DESK; ticks++)
            pass(player, TICK);
        assert_int_equal(day_of(player)->phase, day == 1 ? PHASE_BRIEFING : PHASE_OVER);
        assert_int_equal(page(player), PAGE_QUESTION);
        letter(player, 'n');
        assert_int_equal(guess_of(player, day)->kind, GUESS_UNKNOWN);
        assert_int_equal(page(player), PAGE_CARDS);
        assert_int_equal(player->game->deck.whole, day == 2);
        letter(player, 'z');
        assert_int_equal(page(player), day == 1 ? PAGE_BRIEFING : PAGE_CARDS);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(no_figure_of_the_day_is_seen_before_it_is_answered),
        PLAYED(the_question_is_large_and_nothing_lies_on_anything),
        PLAYED(keys_go_over_the_bars_and_move_them),
        PLAYED(one_key_leads_through),
        PLAYED(what_was_on_its_way_to_the_desk_answers_nothing),
        PLAYED(a_bar_is_dragged_from_end_to_end),
        PLAYED(the_clock_stands_and_a_pause_forgets_nothing),
        PLAYED(the_morning_has_it_beside_what_was),
        PLAYED(a_run_taken_up_again_asks_what_was_not_answered),
        PLAYED(who_stays_all_night_is_asked_in_the_morning),
    };
    return cmocka_run_group_tests_name("question", tests, NULL, NULL);
}
