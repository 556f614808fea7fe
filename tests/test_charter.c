/* test_charter.c - a charter written, lived and amended through the front: by mouse, by keys and by controller alone; legible at every size;
 * kept, taken up again and looked at again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "devices.h"
#include "work/charter.h"

enum { FRAME = 16667, SECOND = 1000000 };

static void open_charter(Player *player, const char *runs)
{
    sit_down(player, &(GameOptions){.level_path = MDR_SOURCE "/levels/9-charter.level", .seed = 7, .run_folder = runs});
    assert_int_equal(player->game->page, PAGE_CHARTER);
}

static int rule_named(const Player *player, const char *id)
{
    const Level *level = &player->game->play.level;
    for (int i = 0; i < level->rule_count; i++) {
        if (strcmp(level->rules[i].id, id) == 0)
            return i;
    }
    fail_msg("no rule %s", id);
    return -1;
}

static uint32_t written(const Player *player)
{
    return charter_rules(day_of(player), beat_day(day_of(player)->beat));
}

static void adopt(Player *player, const Device *device, const char *id)
{
    device->take(player, CHOOSE_RULE + rule_named(player, id));
}

/* Seconds that a quarter took. */
static double watch(Player *player)
{
    uint64_t before = player->now;
    assert_int_equal(player->game->page, PAGE_QUARTER);
    for (int i = 0; i < 4000 && player->game->page == PAGE_QUARTER; i++) {
        pass(player, FRAME);
        if (i % 97 == 0)
            see(player);
    }
    assert_int_equal(player->game->page, PAGE_QUARTERS);
    return (double)(player->now - before) / SECOND;
}

static void turn_to_the_end(Player *player, const Device *device)
{
    for (int i = 0; i < 20 && offered(player, CHOOSE_LATER); i++) {
        see(player);
        device->take(player, CHOOSE_LATER);
    }
    device->take(player, CHOOSE_TITLE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

/* ---- by one device alone ---- */

static void play_by(Player *player, const Device *device)
{
    static const char *const ids[] = {"quiet", "notes", "retire", "evenings", "hire"};
    open_charter(player, NULL);
    for (int i = 0; i < COUNT_OF(ids); i++)
        adopt(player, device, ids[i]);
    assert_int_equal(__builtin_popcount(written(player)), 5);
    adopt(player, device, "served");
    assert_int_equal(__builtin_popcount(written(player)), 5);
    assert_true(shows(player, "in force already"));
    adopt(player, device, "quiet");
    assert_false(shows(player, "in force already"));
    adopt(player, device, "batches");
    device->take(player, CHOOSE_BET);
    assert_int_equal(day_of(player)->bet, 0);
    device->take(player, CHOOSE_BEGIN);
    double seconds = watch(player);
    assert_true(seconds > 19 && seconds < 21);
    device->take(player, CHOOSE_AMEND);
    assert_int_equal(player->game->page, PAGE_CHARTER);
    assert_int_equal(__builtin_popcount(written(player)), 5); /* it begins with what held */
    adopt(player, device, "hire");
    device->take(player, CHOOSE_BEGIN);
    device->take(player, CHOOSE_SKIP);
    assert_true(watch(player) < 2);
    assert_false(shows(player, "Most was done in")); /* not before the last one */
    device->take(player, CHOOSE_STANDS);
    assert_int_equal(player->game->page, PAGE_CARDS);
    assert_true(shows(player, "Most was done in"));
    assert_int_equal(charter_lived(day_of(player)), 2);
    assert_true(player->game->reckoning.bet_won);
    turn_to_the_end(player, device);
}

static void by_mouse_alone(void **state)
{
    play_by(*state, &by_mouse);
}

static void by_keys_alone(void **state)
{
    play_by(*state, &by_keys);
}

static void by_a_controller_alone(void **state)
{
    play_by(*state, &by_pad);
}

/* ---- what is seen ---- */

static void it_is_legible_at_every_size(void **state)
{
    Player *player = *state;
    open_charter(player, NULL);
    see_sizes(player);
    for (int quarter = 1; quarter <= 4; quarter++) {
        adopt(player, &by_keys, quarter == 1 ? "hire" : quarter == 2 ? "notes" : quarter == 3 ? "retire" : "evenings");
        see_sizes(player);
        letter(player, 'b');
        for (int i = 0; i < 5; i++) {
            pass(player, SECOND / 4);
            see_size(player, i * 9);
        }
        letter(player, 'e');
        watch(player);
        see_sizes(player);
        if (quarter < 4)
            letter(player, 'a');
    }
    assert_false(offered(player, CHOOSE_AMEND));
    letter(player, 's');
    for (int i = 0; i < 20 && offered(player, CHOOSE_LATER); i++) {
        see_sizes(player);
        click(player, CHOOSE_LATER);
    }
    assert_string_equal(player->worst, "");
}

/* As much of everything as a level may have, and all of it long. */
static void print_full(Buffer *out)
{
    buffer_print(out, "mdr-level 1\n[day]\ntitle = \"%.60s\"\nmode = charter\ndays = 20\nslots = 16\namend = 3\nseed = 3\n",
                 "A Charter of Considerable Length, With Everything In It At Once");
    buffer_text(out, "[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\n[constants]\nhired = 8\n");
    for (int i = 0; i < LEVEL_CHARTER_RULES_MAX; i++)
        buffer_print(out, "[rule r%d]\nname = \"%.40s\"\ndoes = %s\ntakes = \"%.120s\"\n", i,
                     "Everybody is asked to consider whether anybody", i % 2 ? "hire" : "retire",
                     "a considerable part of the early afternoon, from whoever had been counting on it, and from those who had been counting on them");
    for (int i = 0; i < LEVEL_COLLEAGUES_MAX; i++)
        buffer_print(out, "[colleague c%d]\nname = \"%.40s\"\n", i, "Mrs. Wilhelmina Featherstonehaugh-Ramsbottom");
    buffer_print(out, "[bet]\n? \"%.160s\"\n",
                 "Under whatever you are about to write, and beside a floor on which nothing at all has been written: would you say that there is going to be more of it, or less of it?");
    for (int i = 0; i < LEVEL_BET_CHOICES_MAX; i++)
        buffer_print(out, "c%d-%.29s right when you.floor > %d\n", i, "as-long-as-a-word-is-allowed-to-be", i);
    buffer_text(out, "[debrief]\n? Why?\n");
}

static void it_is_legible_with_as_much_as_a_level_may_have(void **state)
{
    Player *player = *state;
    Buffer text = {0};
    print_full(&text);
    sit_down_to(player, text.data, &(GameOptions){.seed = 7});
    buffer_free(&text);
    assert_int_equal(player->game->page, PAGE_CHARTER);
    for (int page = 0; page < 40; page++) {
        see_sizes_in_turn(player);
        for (int i = 0; i < LEVEL_CHARTER_RULES_MAX; i++) {
            if (offered(player, CHOOSE_RULE + i) && !(written(player) >> i & 1u))
                click(player, CHOOSE_RULE + i);
        }
        if (offered(player, CHOOSE_LATER))
            key(player, KEY_PAGE_DOWN);
    }
    assert_int_equal(written(player), charter_all(&player->game->play.level));
    see_sizes(player);
    letter(player, 'b');
    assert_int_equal(player->game->charter.quarter.seats, QUARTER_SEATS_MAX);
    see_sizes(player);
    letter(player, 'e');
    watch(player);
    see_sizes(player);
    letter(player, 's');
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* Pages of rules, and the bet behind them. */
static void where_the_text_is_large_all_of_it_is_reached(void **state)
{
    Player *player = *state;
    open_charter(player, NULL);
    player->game->settings.text_per_cent = SIZE_MOST;
    pass(player, 0);
    uint32_t seen = 0;
    bool bet = false;
    for (int page = 0; page < 10; page++) {
        for (int i = 0; i < player->game->play.level.rule_count; i++)
            seen |= (uint32_t)offered(player, CHOOSE_RULE + i) << i;
        bet = bet || offered(player, CHOOSE_BET + 2);
        if (offered(player, CHOOSE_LATER))
            key(player, KEY_PAGE_DOWN);
    }
    assert_int_equal(seen, charter_all(&player->game->play.level));
    assert_true(bet);
    for (int page = 0; page < 10 && offered(player, CHOOSE_EARLIER); page++)
        key(player, KEY_PAGE_UP);
    assert_true(offered(player, CHOOSE_RULE));
}

/* A lamp keeps its light for a third of a day, and for a whole one where no motion is wanted; what the ledgers show never goes back. */
static void lamps_change_slowly_and_ledgers_only_grow(void **state)
{
    Player *player = *state;
    for (int still = 0; still < 2; still++) {
        open_charter(player, NULL);
        player->game->settings.reduced_motion = still;
        letter(player, 'b');
        uint64_t before = 0;
        int changes = 0, frames = 0;
        while (player->game->page == PAGE_QUARTER) {
            see(player);
            uint64_t hash = 0;
            for (int i = 0; i < player->canvas->item_count; i++) {
                const CanvasItem *item = &player->canvas->items[i];
                if (item->kind == ITEM_TEXT && item->align == ALIGN_CENTRE && item->ink != INK_TEXT && item->y < 700)
                    hash = hash * 31 + item->ink + (uint64_t)item->length;
            }
            changes += frames > 0 && hash != before;
            before = hash;
            frames++;
            pass(player, FRAME);
        }
        assert_true(changes > 0);
        assert_true(changes <= (still ? 12 : 36));
    }
}

/* ---- kept ---- */

static void a_charter_is_kept_and_taken_up_again(void **state)
{
    Player *player = *state;
    char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", in(player->scratch, "runs"));
    open_charter(player, folder);
    adopt(player, &by_keys, "notes");
    adopt(player, &by_keys, "evenings");
    letter(player, 'b');
    for (int i = 0; i < 300; i++)
        pass(player, FRAME);
    assert_int_equal(player->game->page, PAGE_QUARTER);
    uint32_t rules = written(player);
    Beat beat = day_of(player)->beat;
    sit_down(player, &(GameOptions){.seed = 8, .run_folder = folder});
    assert_int_equal(player->game->page, PAGE_TITLE);
    click(player, CHOOSE_RESUME);
    assert_int_equal(player->game->page, PAGE_QUARTER);
    assert_int_equal(written(player), rules);
    assert_true(day_of(player)->beat <= beat && day_of(player)->beat > beat_at(1, day_of(player)->level->shift_start));
    watch(player);
    assert_int_equal(player->game->charter.lived[0].progress, charter_figures(day_of(player), 1).progress);
    sit_down(player, &(GameOptions){.seed = 8, .run_folder = folder});
    click(player, CHOOSE_RESUME);
    assert_int_equal(player->game->page, PAGE_QUARTERS);
    assert_true(shows(player, "Burnout"));
    letter(player, 's');
    assert_int_equal(player->game->page, PAGE_CARDS);
}

static void it_can_be_paused_and_gone_on_with(void **state)
{
    Player *player = *state;
    open_charter(player, NULL);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_CHARTER);
    letter(player, 'b');
    pass(player, SECOND / 5);
    Beat beat = day_of(player)->beat;
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    assert_int_equal(player->game->page, PAGE_PAUSE);
    for (int i = 0; i < 60; i++)
        pass(player, FRAME);
    assert_int_equal(day_of(player)->beat, beat);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_QUARTER);
    watch(player);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(by_mouse_alone),
        PLAYED(by_keys_alone),
        PLAYED(by_a_controller_alone),
        PLAYED(it_is_legible_at_every_size),
        PLAYED(it_is_legible_with_as_much_as_a_level_may_have),
        PLAYED(where_the_text_is_large_all_of_it_is_reached),
        PLAYED(lamps_change_slowly_and_ledgers_only_grow),
        PLAYED(a_charter_is_kept_and_taken_up_again),
        PLAYED(it_can_be_paused_and_gone_on_with),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
