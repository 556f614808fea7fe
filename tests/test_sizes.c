/* test_sizes.c - every text is on the screen and on no other text, at every size of text: through two days, and with
 * words as long as a level may have them. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/game.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/keys.h"
#include "front/ui/widgets.h"
#include "front/words/words.h"
#include "front/run/waiting.h"
#include "front/desk/desk.h"
#include "front/glass/cells.h"
#include "short_days.h"

/* ---- every picture at every size ---- */

/* As long as each may be. */
#define LONG_40 "A very long name that somebody had every"
#define LONG_60 "A very long name that somebody had every right to choose, an"
#define LONG_80 "A very long name that somebody had every right to choose, and which goes on, and"
#define LONG_160                                                                                                       \
    "A very long name that somebody had every right to choose, and which goes on, and on, and the"                     \
    "n on a little further, as names will, to where no longer one is take"

static const char wordy_day[] = "mdr-level 1\n"
                                "[day]\n"
                                "title = \"" LONG_60 "\"\n"
                                "claim = \"" LONG_160 "\"\n"
                                "invitation = \"" LONG_80 " so it did\"\n"
                                "shift = 09:00-10:30\n"
                                "pace = 30s/hour\n"
                                "seed = 3\n"
                                "author = \"" LONG_60 "\"\n"
                                "[person quill]\n"
                                "name = \"" LONG_40 "\"\n"
                                "[file thimble]\n"
                                "name = \"" LONG_40 "\"\n"
                                "serves = \"" LONG_80 "\"\n"
                                "[schedule]\n"
                                "09:32 ping quill \"" LONG_160 "\"\n"
                                "09:45 meeting quill \"" LONG_80 "\" for=20m\n"
                                "10:05 report \"" LONG_80 "\" minutes=15\n"
                                "11:00 ping quill \"" LONG_160 "\" evening\n"
                                "[lines jargon]\n"
                                "- \"" LONG_160 "\"\n"
                                "[lines certificate]\n"
                                "- \"" LONG_160 "\"\n"
                                "[rule quiet]\n"
                                "name = \"" LONG_40 "\"\n"
                                "cost = 150\n"
                                "does = quiet 09:00-12:00\n"
                                "[bet]\n"
                                "? \"" LONG_160 "\"\n"
                                "more right when you.pings > 2\n"
                                "fewer right when you.pings <= 2\n";

/* Windows that are not as wide for their height as the picture, or small: the page is laid out for each. */
static const struct {
    int width, height;
} windows[] = {{1024, 768}, {1366, 768}, {1280, 720}, {800, 600}};

static void see_windows(Player *player)
{
    static const int sizes[] = {0, 1, 20, 21, SIZES - 2, SIZES - 1}; /* the least, the middle, the most */
    for (int i = 0; i < COUNT_OF(windows); i++) {
        game_size(player->game, windows[i].width, windows[i].height);
        for (int k = 0; k < COUNT_OF(sizes); k++)
            see_size(player, sizes[k]);
    }
    game_size(player->game, 1280, 720);
}

static void meet(Player *player)
{
    see_windows(player);
    see_sizes(player);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

static void meet_again(Player *player)
{
    see_sizes_in_turn(player);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

/* From five o'clock to the evening, with all that is shown on the way. */
static void look_home(Player *player)
{
    bool closing = player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING;
    if (!closing && player->game->page != PAGE_QUESTION && player->game->page != PAGE_CARDS)
        return;
    meet(player);
    if (closing)
        letter(player, 'z');
    look_back(player);
}

/* Each card and each of its faces, once all of it has come. */
static void meet_the_cards(Player *player)
{
    assert_true(at_the_end(player));
    for (int turns = 0; turns < 3 * (int)CARD_COUNT + LEVEL_QUESTIONS_MAX; turns++) {
        player->game->deck.seconds = 60;
        meet(player);
        key(player, KEY_PAGE_DOWN);
    }
    assert_int_equal(player->game->deck.at, CARD_CLAIM);
}

static void no_text_leaves_the_screen_or_lies_on_another(void **state)
{
    Player *player = come_in(*state, &(GameOptions){.seed = 5});
    bool jobs[JOB_COUNT] = {false};
    meet(player);
    click(player, CHOOSE_QUIT);
    meet(player);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_LEVELS);
    meet(player);
    click(player, CHOOSE_ENTRY);
    meet(player);
    click(player, CHOOSE_PROPOSALS);
    meet(player);
    click(player, CHOOSE_BACK);
    click(player, CHOOSE_PAUSE);
    meet(player);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_BEGIN);
    meet(player);
    click(player, CHOOSE_AGREE);
    for (int ticks = 0; ticks < DAY_TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_BRIEFING)
            letter(player, 'b');
        else if (player->game->page == PAGE_DESK && ticks % 60 == 30)
            key(player, KEY_F1);
        look_home(player);
        const Job *job = play_job(&player->game->play);
        if (ticks % 20 == 0 || (job && ticks % 5 == 0))
            meet_again(player);
        if (job)
            jobs[job->kind] = true;
        pass(player, TICK);
    }
    assert_true(jobs[JOB_PING] && jobs[JOB_MEETING] && jobs[JOB_REPORT] && jobs[JOB_TOOL] && jobs[JOB_PERK] &&
                jobs[JOB_LUNCH]);
    meet_the_cards(player);
}

static void no_level_has_words_too_long_for_a_page(void **state)
{
    Player *player = *state;
    put(in(player->scratch, "levels/a-short.level"), wordy_day);
    come_in(player, &(GameOptions){.seed = 5});
    click(player, CHOOSE_LEVELS);
    meet(player);
    click(player, CHOOSE_ENTRY);
    meet(player);
    letter(player, 'p');
    meet(player);
    click(player, CHOOSE_BACK);
    begin_and_agree(player);
    for (int ticks = 0; ticks < DAY_TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_DESK && ticks % 60 == 30)
            key(player, KEY_F1);
        look_home(player);
        if (ticks % 10 == 0)
            meet_again(player);
        pass(player, TICK);
    }
    meet_the_cards(player);
}

/* Pixels of the smallest text of a page, in a window. */
static float smallest(Player *player, int width, int height)
{
    float across = (float)width / CANVAS_WIDTH, down = (float)height / CANVAS_HEIGHT, least = 1000;
    const Canvas *canvas = player->canvas;
    game_size(player->game, width, height);
    pass(player, 0);
    see(player);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_TEXT && !on_place(canvas, i))
            least = fminf(least, item->size * fminf(across, down));
    }
    return least;
}

static void a_window_of_another_shape_has_text_as_large(void **state)
{
    static const int sizes[] = {100, 130, 160};
    Player *player = come_in(*state, &(GameOptions){.seed = 5});
    for (int page = 0; page < 4; page++) {
        for (int i = 0; i < COUNT_OF(sizes); i++) {
            player->game->settings.text_per_cent = sizes[i];
            float usual = smallest(player, 1280, 720);
            assert_true(smallest(player, 1024, 768) > usual - 0.1f);
            assert_true(smallest(player, 1366, 768) > usual - 0.1f);
        }
        player->game->settings.text_per_cent = 100;
        game_size(player->game, 1280, 720);
        if (page == 0)
            click(player, CHOOSE_LEVELS);
        else if (page == 1)
            click(player, CHOOSE_ENTRY);
        else if (page == 2)
            click(player, CHOOSE_PAUSE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_SHELF(no_text_leaves_the_screen_or_lies_on_another),
        AT_SHELF(no_level_has_words_too_long_for_a_page),
        AT_SHELF(a_window_of_another_shape_has_text_as_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
