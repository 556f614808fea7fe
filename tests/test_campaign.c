/* test_campaign.c - the campaign: which levels it is, what the title offers, what its page says before and after play; its record, kept over
 * sessions and put together anew where it was lost, cut off, of another making or written by somebody who means harm; and the shipped
 * levels one after the other, to the last card of each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front_player.h"
#include "base/folder.h"
#include "base/hash.h"
#include "front/cards/deck.h"
#include "front/pages/campaign.h"
#include "front/run/go.h"
#include "front/run/library.h"
#include "work/bots.h"

enum { LEVELS = 3 };

#define DAY "shift = 09:00-10:30\npace = 30s/hour\nseed = 3\n[file a]\nname = \"A\"\nserves = \"a school\"\n"
#define BET "[bet]\n? \"Much or little?\"\nmuch right when you.progress > 0\nlittle right when you.progress <= 0\n"

static const struct {
    const char *file, *text;
} shelf[] = {
    {"2-one.level", "mdr-level 1\n[day]\ntitle = \"One\"\nclaim = \"The first claim.\"\ninvitation = \"Bring a pen.\"\nnext = 7-two\ndays = 3\n" DAY BET},
    {"7-two.level", "mdr-level 1\n[day]\ntitle = \"Two\"\nclaim = \"The second claim.\"\ninvitation = \"Bring a cup.\"\nnext = last\n" DAY BET},
    {"last.level", "mdr-level 1\n[day]\ntitle = \"Three\"\nclaim = \"The third claim.\"\ninvitation = \"Bring a coat.\"\ndays = 2\n" DAY},
    {"00-form.level", "mdr-level 1\n[day]\ntitle = \"Form\"\nnext = 2-one\n" DAY},
    {"11-eleventh.level", "mdr-level 1\n[day]\ntitle = \"Eleventh\"\n" DAY},
    {"more/1-mine.level", "mdr-level 1\n[day]\ntitle = \"Mine\"\n" DAY},
};

static int open_shelf(void **state)
{
    if (open_player(state) != 0)
        return -1;
    Player *player = *state;
    mkdir(in(player->scratch, "levels"), 0700);
    mkdir(in(player->scratch, "levels/more"), 0700);
    mkdir(in(player->scratch, "runs"), 0700);
    for (int i = 0; i < COUNT_OF(shelf); i++) {
        char name[80];
        snprintf(name, sizeof name, "levels/%s", shelf[i].file);
        put(in(player->scratch, name), shelf[i].text);
    }
    return 0;
}

/* At the title, with those levels or those of another folder; runs and record are those of the scratch. */
static Player *come_in_to(Player *player, const char *levels)
{
    static int64_t opened = 1000000; /* runs are named by it */
    char more[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX], record[PATH_LENGTH_MAX], settings[PATH_LENGTH_MAX];
    snprintf(more, sizeof more, "%s", in(player->scratch, "levels/more"));
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    snprintf(record, sizeof record, "%s", in(player->scratch, "data/campaign"));
    snprintf(settings, sizeof settings, "%s", in(player->scratch, "settings"));
    opened += 1000;
    return sit_down(player, &(GameOptions){.seed = 5,
                                           .level_folders = {levels, more},
                                           .run_folder = runs,
                                           .bests_path = record,
                                           .settings_path = settings,
                                           .opened = opened});
}

static Player *come_in(Player *player)
{
    char levels[PATH_LENGTH_MAX];
    snprintf(levels, sizeof levels, "%s", in(player->scratch, "levels"));
    return come_in_to(player, levels);
}

/* ---- playing ---- */

/* The day as a bot would have it, by the commands a player gives; then to the last card. */
static void play_by(Player *player, BotKind kind, int bet)
{
    Game *game = player->game;
    Play *play = &game->play;
    Bot bot;
    assert_int_equal(game->page, play_page(play)); /* before the first day */
    if (bet >= 0)
        assert_true(play_obey(play, (Command){.kind = COMMAND_BET, .argument = (int16_t)bet}));
    bot_start(&bot, kind, &play->day);
    while (play->day.phase != PHASE_OVER) {
        Command command = bot_next(&bot, &play->day);
        day_run(&play->day, command.beat, NULL);
        if (command.kind != COMMAND_NONE)
            play_obey(play, command);
        play->events.count = 0;
    }
    play_sync(play);
    go_to(game, play_page(play));
    game_settle(game);
    answer_nothing(player);
    assert_true(at_the_end(player));
    while (!deck_ends(game, 1))
        key(player, KEY_PAGE_DOWN);
    assert_true(deck_ends(game, 1));
}

static void to_title(Player *player)
{
    click(player, CHOOSE_TITLE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

/* What the title offers first. */
static const char *offered_next(Player *player)
{
    const Listed *onward = campaign_onward(player->game);
    return onward ? onward->title : "";
}

static void play_next(Player *player, BotKind kind, int bet)
{
    letter(player, 'n');
    play_by(player, kind, bet);
    to_title(player);
}

static const Best *best_of(const Player *player, const char *title)
{
    const Best *best = bests_of(&player->game->bests, title);
    assert_non_null(best);
    return best;
}

/* ---- which levels, and in what order ---- */

static void the_campaign_begins_with_the_first_number_shipped_and_goes_from_next_to_next(void **state)
{
    static const char *const titles[] = {"One", "Two", "Three", "Mine", "Form", "Eleventh"};
    Player *player = come_in(*state);
    const Library *library = &player->game->library;
    assert_int_equal(library->chain, LEVELS);
    assert_int_equal(library->count, COUNT_OF(titles));
    for (int i = 0; i < COUNT_OF(titles); i++)
        assert_string_equal(library->levels[i].title, titles[i]);
    assert_null(library_after(library, "Three", ""));
    click(player, CHOOSE_LEVELS); /* the others */
    assert_true(shows(player, "Form") && shows(player, "Mine"));
    assert_false(shows(player, "One") || shows(player, "Three"));
    key(player, KEY_ENTER);
    assert_string_equal(player->game->play.level.title, "Mine");
}

static void a_circle_and_a_gap_end_it(void **state)
{
    Player *player = *state;
    put(in(player->scratch, "levels/7-two.level"), "mdr-level 1\n[day]\ntitle = \"Two\"\nnext = 2-one\n" DAY);
    come_in(player);
    assert_int_equal(player->game->library.chain, 2);
    put(in(player->scratch, "levels/7-two.level"), "mdr-level 1\n[day]\ntitle = \"Two\"\nnext = 3-nowhere\n" DAY);
    come_in(player);
    assert_int_equal(player->game->library.chain, 2);
    put(in(player->scratch, "levels/7-two.level"), "mdr-level 1\n[day]\ntitle = 5\n");
    come_in(player);
    assert_int_equal(player->game->library.chain, 1);
}

static void without_numbers_there_is_none(void **state)
{
    Player *player = *state;
    unlink(in(player->scratch, "levels/2-one.level"));
    unlink(in(player->scratch, "levels/7-two.level"));
    unlink(in(player->scratch, "levels/11-eleventh.level"));
    come_in(player);
    assert_int_equal(player->game->library.chain, 0);
    assert_false(offered(player, CHOOSE_CAMPAIGN) || offered(player, CHOOSE_NEXT_LEVEL));
    assert_true(offered(player, CHOOSE_LEVELS));
}

static void the_title_offers_one_after_the_other_to_the_last(void **state)
{
    static const char *const order[LEVELS] = {"One", "Two", "Three"};
    Player *player = come_in(*state);
    assert_true(shows(player, "Begin: One") && shows(player, "three days of about one minute") && shows(player, "Bring a pen."));
    for (int i = 0; i < LEVELS; i++) {
        assert_string_equal(offered_next(player), order[i]);
        assert_int_equal(player->game->focus, CHOOSE_NEXT_LEVEL);
        play_next(player, BOT_BALANCED, -1);
        assert_int_equal(campaign_played(player->game), i + 1);
    }
    assert_true(shows(player, "3 of 3 levels"));
    assert_string_equal(offered_next(player), ""); /* what is left is none of it */
    assert_int_equal(player->game->focus, CHOOSE_CAMPAIGN);
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* ---- its page ---- */

static void before_play_it_says_no_claim_and_after_it_what_came_of_it(void **state)
{
    Player *player = come_in(*state);
    letter(player, 'c');
    assert_int_equal(player->game->page, PAGE_CAMPAIGN);
    assert_true(shows(player, "The campaign: 0 of 3") && shows(player, "Bring a pen.") && shows(player, "Two"));
    assert_false(shows(player, "claim."));
    see_sizes(player);
    key(player, KEY_ESCAPE);
    play_next(player, BOT_BALANCED, 0);
    const Best *best = best_of(player, "One");
    char busyness[20], progress[20];
    snprintf(busyness, sizeof busyness, "%d", best->busyness);
    snprintf(progress, sizeof progress, "%d", best->progress);
    assert_true(best->progress > 0 && best->said[0]);
    letter(player, 'c');
    assert_true(shows(player, "The campaign: 1 of 3") && shows(player, "Bring a cup."));
    assert_false(shows(player, "claim."));
    key(player, KEY_UP);
    assert_true(shows(player, "The first claim.") && times_seen(player, busyness) >= 1 && times_seen(player, progress) >= 1);
    assert_true(shows(player, "played 1 time") && shows(player, "1 of 1 bet won"));
    assert_false(shows(player, "second claim") || shows(player, "third claim"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    letter(player, 'r'); /* how it went, once more */
    assert_true(at_the_end(player));
    to_title(player);
    assert_int_equal(best_of(player, "One")->plays, 1);
}

static void what_lies_beyond_the_next_opens_for_hosts(void **state)
{
    Player *player = come_in(*state);
    letter(player, 'c');
    click(player, CHOOSE_STEP + 2);
    assert_int_equal(player->game->page, PAGE_CAMPAIGN);
    assert_true(shows(player, "It opens when the one before it has been played."));
    click(player, CHOOSE_OPEN_ALL);
    assert_true(shows(player, "Bring a coat."));
    assert_false(shows(player, "It opens when"));
    come_in(player); /* it was kept */
    letter(player, 'c');
    click(player, CHOOSE_STEP + 2);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_string_equal(player->game->play.level.title, "Three");
    play_by(player, BOT_BALANCED, -1);
    to_title(player);
    assert_string_equal(offered_next(player), "One"); /* in its order all the same */
}

static void pad(Player *player, PadButton button)
{
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = button});
    give(player, (Input){.kind = INPUT_PAD_UP, .pad = button});
}

static void keys_wheel_and_controller_lead_through_it(void **state)
{
    Player *player = come_in(*state);
    const Game *game = player->game;
    enter_on(player, CHOOSE_CAMPAIGN);
    assert_int_equal(game->focus, CHOOSE_STEP);
    key(player, KEY_DOWN);
    assert_int_equal(game->focus, CHOOSE_STEP + 1);
    assert_true(shows(player, "Bring a cup."));
    give(player, (Input){.kind = INPUT_WHEEL, .wheel_y = -1});
    assert_true(shows(player, "Bring a coat."));
    give(player, (Input){.kind = INPUT_WHEEL, .wheel_y = 1});
    key(player, KEY_TAB);
    key(player, KEY_TAB); /* past the list, and it still shows what it showed */
    assert_int_equal(game->focus, CHOOSE_OPEN_ALL);
    assert_true(shows(player, "Bring a coat."));
    key(player, KEY_ESCAPE);
    assert_int_equal(game->page, PAGE_TITLE);
    pad(player, PAD_DOWN);
    assert_int_equal(game->focus, CHOOSE_CAMPAIGN);
    pad(player, PAD_A);
    assert_int_equal(game->page, PAGE_CAMPAIGN);
    pad(player, PAD_DOWN);
    assert_true(shows(player, "Bring a cup."));
    pad(player, PAD_UP);
    pad(player, PAD_START);
    assert_int_equal(game->page, PAGE_BRIEFING);
    assert_string_equal(game->play.level.title, "One");
}

/* ---- the record ---- */

static void the_best_of_each_ledger_stays_whichever_play_it_was(void **state)
{
    Player *player = come_in(*state);
    play_next(player, BOT_BALANCED, 1); /* lost */
    Best first = *best_of(player, "One");
    letter(player, 'c');
    key(player, KEY_UP);
    key(player, KEY_ENTER);
    play_by(player, BOT_STAMPER, 0);
    int busyness = player->game->reckoning.total.busyness, progress = player->game->reckoning.total.progress;
    to_title(player);
    const Best *best = best_of(player, "One");
    assert_true(progress != first.progress && busyness != first.busyness);
    assert_int_equal(best->plays, 2);
    assert_int_equal(best->progress, max_int(first.progress, progress));
    assert_int_equal(best->busyness, max_int(first.busyness, busyness));
    assert_true(best->bets == 2 && first.bets == 1 && first.won == 0);
    Best kept = *best;
    come_in(player);
    assert_memory_equal(best_of(player, "One"), &kept, sizeof kept);
    assert_string_equal(player->game->bests_said, "");
}

/* The last card may be left and come back to. */
static void a_run_counts_once_however_often_its_cards_are_seen(void **state)
{
    Player *player = come_in(*state);
    letter(player, 'n');
    play_by(player, BOT_BALANCED, -1);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_BEYOND);
    key(player, KEY_ESCAPE);
    assert_true(at_the_end(player));
    to_title(player);
    assert_int_equal(best_of(player, "One")->plays, 1);
}

static void other_levels_are_not_in_it(void **state)
{
    Player *player = come_in(*state);
    click(player, CHOOSE_LEVELS);
    key(player, KEY_ENTER);
    play_by(player, BOT_BALANCED, -1);
    to_title(player);
    assert_int_equal(player->game->bests.count, 0);
}

/* Two levels played, of which one twice, and what the record says of them. */
static void play_some(Player *player, Bests *bests)
{
    come_in(player);
    play_next(player, BOT_BALANCED, 0);
    play_next(player, BOT_BALANCED, 1);
    letter(player, 'c');
    click(player, CHOOSE_STEP);
    play_by(player, BOT_STAMPER, 1);
    to_title(player);
    *bests = player->game->bests;
    assert_int_equal(bests->count, 2);
}

/* All that runs can say. */
static void assert_same(const Bests *bests, const Bests *before)
{
    assert_int_equal(bests->count, before->count);
    for (int i = 0; i < before->count; i++) {
        const Best *best = bests_of(bests, before->list[i].title);
        assert_non_null(best);
        assert_memory_equal(best, &before->list[i], sizeof *best);
    }
}

static const char *record(Player *player)
{
    return in(player->scratch, "data/campaign");
}

static void a_lost_record_is_put_together_from_the_kept_runs(void **state)
{
    static Bests before;
    Player *player = *state;
    play_some(player, &before);
    assert_int_equal(unlink(record(player)), 0);
    come_in(player);
    assert_same(&player->game->bests, &before);
    assert_true(shows(player, "There was no record of the campaign."));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    letter(player, 'c');
    assert_true(shows(player, "The campaign: 2 of 3"));
    key(player, KEY_ESCAPE);
    assert_false(shows(player, "no record")); /* it is said once */
    come_in(player);
    assert_same(&player->game->bests, &before);
    assert_false(shows(player, "no record"));
}

/* A file that reads as the record's own, with that between its head and its check. */
static void forge(Player *player, const char *lines)
{
    Buffer text = {0};
    buffer_print(&text, "mdr-campaign 1\n%s", lines);
    Hash hash = hash_start();
    hash_bytes(&hash, text.data, text.length);
    buffer_print(&text, "check %016llx\n", (unsigned long long)hash.value);
    put(record(player), text.data);
    buffer_free(&text);
}

#define SOUND "level One\nplayed 2 busyness 3 progress 4 bets 1 won 1\nsaid Words.\n"

static void a_forged_record_of_sound_lines_is_read(void **state)
{
    Player *player = *state;
    mkdir(in(player->scratch, "data"), 0700);
    forge(player, SOUND);
    come_in(player);
    const Best *best = best_of(player, "One");
    assert_true(best->plays == 2 && best->busyness == 3 && best->progress == 4 && best->bets == 1 && best->won == 1);
    assert_string_equal(best->said, "Words.");
}

static void a_damaged_foreign_or_hostile_record_is_put_together_anew(void **state)
{
    static Bests before;
    static const char *const lines[] = {
        "level One\nplayed 2 busyness 3 progress 4 bets 1 won 1\n",
        "level One\nplayed 0 busyness 3 progress 4 bets 0 won 0\nsaid \n",
        "level One\nplayed 2 busyness 3 progress 4 bets 1 won 2\nsaid \n",
        "level One\nplayed 2 busyness 3 progress 4 bets 3 won 1\nsaid \n",
        "level One\nplayed 2 busyness -3 progress 4 bets 1 won 1\nsaid \n",
        "level One\nplayed 2 busyness 3 progress 99999999999999999999 bets 1 won 1\nsaid \n",
        "level One\nplayed 2 busyness 3 progress 10000000 bets 1 won 1\nsaid \n",
        "level One\nplayed 2 busyness 3 progress 4 bets 1 won 1 more 1\nsaid \n",
        "level One\nplayed 2 busyness 3 progress 4 bets 1 won 1\nsaid \x1b[31mred\n",
        "level O\xffne\nplayed 2 busyness 3 progress 4 bets 1 won 1\nsaid \n",
        "level \nplayed 2 busyness 3 progress 4 bets 1 won 1\nsaid \n",
        SOUND SOUND,
        "x\n",
    };
    Player *player = *state;
    Buffer whole = {0}, part = {0};
    FileError error;
    play_some(player, &before);
    assert_true(file_read(record(player), LIMIT, &whole, &error));
    for (int i = 0; i < COUNT_OF(lines); i++) {
        forge(player, lines[i]);
        come_in(player);
        assert_same(&player->game->bests, &before);
        assert_true(shows(player, "The record of the campaign was damaged."));
    }
    for (size_t length = 0; length < whole.length; length += 7) { /* cut off, anywhere */
        buffer_free(&part);
        buffer_add(&part, text_part(buffer_view(&whole), 0, (int)length));
        assert_true(file_write(record(player), buffer_view(&part), &error));
        come_in(player);
        assert_same(&player->game->bests, &before);
    }
    for (size_t at = 0; at < whole.length; at += 11) { /* one bit, anywhere */
        buffer_free(&part);
        buffer_add(&part, buffer_view(&whole));
        part.data[at] ^= 4;
        assert_true(file_write(record(player), buffer_view(&part), &error));
        come_in(player);
        assert_same(&player->game->bests, &before);
    }
    buffer_free(&part);
    assert_true(file_read(in(player->scratch, "data/campaign.damaged"), LIMIT, &part, &error)); /* it lies beside it */
    buffer_free(&part);
    for (int i = 0; i < 40000; i++)
        buffer_text(&part, SOUND);
    assert_true(file_write(record(player), buffer_view(&part), &error)); /* far too long: it lies beside it, whole */
    size_t length = part.length;
    come_in(player);
    assert_same(&player->game->bests, &before);
    struct stat beside;
    assert_int_equal(stat(in(player->scratch, "data/campaign.damaged"), &beside), 0);
    assert_int_equal(beside.st_size, length);
    buffer_free(&part);
    buffer_free(&whole);
}

/* What is no file cannot be written either; that is said on the page, and play goes on. */
static void a_record_that_cannot_be_written_is_told(void **state)
{
    static Bests before;
    Player *player = *state;
    play_some(player, &before);
    assert_int_equal(unlink(record(player)), 0);
    assert_int_equal(mkdir(record(player), 0700), 0);
    come_in(player);
    assert_same(&player->game->bests, &before);
    letter(player, 'c');
    assert_true(shows(player, "The record of the campaign is not kept:"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* Killed between the last beat and the record: the run is there, and the record has it the next time; nothing is said. */
static void a_run_that_the_record_missed_is_found(void **state)
{
    static Bests before;
    Player *player = *state;
    Buffer early = {0};
    FileError error;
    come_in(player);
    play_next(player, BOT_BALANCED, 0);
    assert_true(file_read(record(player), LIMIT, &early, &error));
    play_next(player, BOT_BALANCED, 1);
    before = player->game->bests;
    game_close(player->game);
    player->game = NULL;
    assert_true(file_write(record(player), buffer_view(&early), &error));
    buffer_free(&early);
    come_in(player);
    assert_same(&player->game->bests, &before);
    assert_string_equal(player->game->bests_said, "");
}

/* Runs that are gone take nothing from it. */
static void without_its_runs_it_is_still_there(void **state)
{
    static Bests before;
    Player *player = *state;
    play_some(player, &before);
    empty_folder(in(player->scratch, "runs"));
    come_in(player);
    assert_same(&player->game->bests, &before);
    assert_string_equal(offered_next(player), "Three");
}

/* ---- the shipped ones ---- */

static void the_shipped_campaign_is_played_from_its_first_to_its_last(void **state)
{
    Player *player = come_in_to(*state, MDR_SOURCE "/levels");
    const Library *library = &player->game->library;
    int levels = library->chain;
    char title[BEST_TITLE_MAX];
    assert_true(levels >= 1);
    for (int i = 0; i < levels; i++) {
        snprintf(title, sizeof title, "%s", library->levels[i].title);
        assert_string_equal(offered_next(player), title);
        assert_true(library->levels[i].invitation[0] && library->levels[i].claim[0]);
        assert_false(shows(player, library->levels[i].claim));
        letter(player, 'n');
        assert_string_equal(player->game->play.level.title, title);
        assert_true(shows(player, title));
        play_by(player, BOT_BALANCED, 0);
        see_sizes_in_turn(player);
        to_title(player);
        assert_int_equal(campaign_played(player->game), i + 1);
        assert_true(best_of(player, title)->progress > 0 || library->levels[i].mode == MODE_RATE);
        assert_true(best_of(player, title)->said[0]);
        letter(player, 'c');
        for (int up = campaign_next(player->game); up > i; up--)
            key(player, KEY_UP);
        assert_true(shows(player, "What it claims") && shows(player, "What you got"));
        see_sizes_in_turn(player);
        key(player, KEY_ESCAPE);
    }
    assert_int_equal(campaign_next(player->game), -1);
    letter(player, 'c');
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

static void each_begins_from_its_page_by_its_own_first_page(void **state)
{
    Player *player = come_in_to(*state, MDR_SOURCE "/levels");
    int levels = player->game->library.chain;
    bool charter = false;
    settings_change(&player->game->settings, &player->game->settings_kept, SETTING_OPEN_ALL, 1);
    for (int i = 0; i < levels; i++) {
        letter(player, 'c');
        click(player, CHOOSE_STEP + i);
        assert_string_equal(player->game->play.level.title, player->game->library.levels[i].title);
        assert_int_equal(player->game->page, play_page(&player->game->play));
        charter = charter || player->game->page == PAGE_CHARTER;
        go_to(player->game, PAGE_TITLE);
        game_settle(player->game);
    }
    assert_true(charter);
}

#define AT_SHELF(claim) cmocka_unit_test_setup_teardown(claim, open_shelf, close_player)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_SHELF(the_campaign_begins_with_the_first_number_shipped_and_goes_from_next_to_next),
        AT_SHELF(a_circle_and_a_gap_end_it),
        AT_SHELF(without_numbers_there_is_none),
        AT_SHELF(the_title_offers_one_after_the_other_to_the_last),
        AT_SHELF(before_play_it_says_no_claim_and_after_it_what_came_of_it),
        AT_SHELF(what_lies_beyond_the_next_opens_for_hosts),
        AT_SHELF(keys_wheel_and_controller_lead_through_it),
        AT_SHELF(the_best_of_each_ledger_stays_whichever_play_it_was),
        AT_SHELF(a_run_counts_once_however_often_its_cards_are_seen),
        AT_SHELF(other_levels_are_not_in_it),
        AT_SHELF(a_lost_record_is_put_together_from_the_kept_runs),
        AT_SHELF(a_forged_record_of_sound_lines_is_read),
        AT_SHELF(a_damaged_foreign_or_hostile_record_is_put_together_anew),
        AT_SHELF(a_record_that_cannot_be_written_is_told),
        AT_SHELF(a_run_that_the_record_missed_is_found),
        AT_SHELF(without_its_runs_it_is_still_there),
        AT_SHELF(the_shipped_campaign_is_played_from_its_first_to_its_last),
        AT_SHELF(each_begins_from_its_page_by_its_own_first_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
