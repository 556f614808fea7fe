/* test_library.c - the list of levels: all that are in the folders are on it, in an order of their own, or it says what
 * is not; and words in scripts of two, three and four bytes a character are whole wherever they are shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/places/place_words.h"
#include "front/run/library.h"
#include "front/words/plaques.h"
#include "front/words/words.h"
#include "front_player.h"
#include "level/level_time.h"

enum { TICK = 50000, DAY_TICKS_MAX = 4000 };

static int open_shelf(void **state)
{
    if (open_player(state) != 0)
        return -1;
    Player *player = *state;
    return mkdir(in(player->scratch, "levels"), 0700);
}

/* At the title, with the levels of that folder or file of the scratch. */
static Player *come_in(Player *player, const char *levels)
{
    char folder[PATH_LENGTH_MAX], runs[PATH_LENGTH_MAX];
    GameOptions options = {.seed = 5, .level_folders = {folder}, .run_folder = runs};
    snprintf(folder, sizeof folder, "%s", in(player->scratch, levels));
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    settings_give(&options.given, SETTING_BOOT, false);
    return sit_down(player, &options);
}

/* Level n of the folder; each third has two days. */
static void put_levels(Player *player, int count)
{
    for (int n = count - 1; n >= 0; n--) {
        char name[40], text[200];
        snprintf(name, sizeof name, "levels/n%04d.level", n);
        snprintf(text, sizeof text, "mdr-level 1\n[day]\ntitle = \"Level %d\"\ndays = %d\n[file a]\nname = \"A\"\n", n,
                 n % 3 == 0 ? 2 : 1);
        put(in(player->scratch, name), text);
    }
}

/* ---- all of them ---- */

static void two_hundred_levels_are_all_listed_and_can_be_played(void **state)
{
    enum { LEVELS = 200 };
    put_levels(*state, LEVELS);
    Player *player = come_in(*state, "levels");
    click(player, CHOOSE_LEVELS);
    assert_int_equal(player->game->library.count, LEVELS);
    assert_false(shows(player, "not listed"));
    for (int i = 0; i < LEVELS && offered(player, CHOOSE_LATER); i++)
        key(player, KEY_PAGE_DOWN);
    assert_true(shows(player, "Level 198"));
    click(player, CHOOSE_ENTRY + LEVELS - 1);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_string_equal(player->game->play.level.title, "Level 198");
}

/* The shortest first, then by name; however the folder hands them out. */
static void they_are_in_an_order_of_their_own(void **state)
{
    enum { LEVELS = 200 };
    put_levels(*state, LEVELS);
    Player *player = come_in(*state, "levels");
    click(player, CHOOSE_LEVELS);
    const Listed *levels = player->game->library.levels;
    for (int i = 1; i < LEVELS; i++) {
        assert_true(levels[i - 1].days <= levels[i].days);
        if (levels[i - 1].days == levels[i].days)
            assert_true(strcmp(levels[i - 1].path, levels[i].path) < 0);
    }
}

/* What one writes is on the first page, however long it is, and even while it has errors; the first folder is the shipped one. */
static void ones_own_come_before_those_that_are_shipped(void **state)
{
    Player *player = *state;
    char shipped[PATH_LENGTH_MAX], own[PATH_LENGTH_MAX];
    GameOptions options = {.seed = 5, .level_folders = {shipped, own}};
    snprintf(shipped, sizeof shipped, "%s", in(player->scratch, "levels"));
    snprintf(own, sizeof own, "%s", in(player->scratch, "own"));
    mkdir(own, 0700);
    put_levels(player, 20);
    put(in(player->scratch, "own/z.level"), "mdr-level 1\n[day]\ntitle = \"Mine\"\ndays = 5\n[file a]\nname = \"A\"\n");
    put(in(player->scratch, "own/y.level"), "mdr-level 1\n[day]\ntilte = \"Bad\"\n");
    sit_down(player, &options);
    click(player, CHOOSE_LEVELS);
    const Listed *levels = player->game->library.levels;
    assert_int_equal(player->game->library.count, 22);
    assert_string_equal(levels[0].title, "Mine");
    assert_true(levels[1].message[0] != '\0');
    assert_string_equal(levels[2].title, "Level 1");
    assert_true(shows(player, "Mine"));
}

/* ---- what is not there ---- */

static void what_there_is_no_room_for_is_counted_and_how_to_play_it_said(void **state)
{
    put_levels(*state, LISTED_MAX + 3);
    Player *player = come_in(*state, "levels");
    click(player, CHOOSE_LEVELS);
    assert_int_equal(player->game->library.count, LISTED_MAX);
    assert_true(shows(player, "3 more are not listed"));
    assert_true(shows(player, "mdr play FILE"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* Capital letters are no other ending; with another one behind it a level is named and says what to do, beside what editors leave. */
static void what_is_nearly_a_level_is_listed_or_says_why_not(void **state)
{
    Player *player = *state;
    static const char *const names[] = {"levels/B.LEVEL", "levels/a.level.txt", "levels/cafe\xCC\x81.level (1)", "levels/d.level~", "levels/e.level.bak",
                                        "levels/notes.txt"};
    for (int i = 0; i < COUNT_OF(names); i++)
        put(in(player->scratch, names[i]), "mdr-level 1\n[day]\ntitle = \"Tuesday\"\n[file a]\nname = \"A\"\n");
    come_in(player, "levels");
    click(player, CHOOSE_LEVELS);
    const Library *library = &player->game->library;
    assert_int_equal(library->count, 3);
    assert_string_equal(library->levels[0].title, "Tuesday");
    assert_string_equal(library->levels[1].message, "its name does not end in .level; call it a.level");
    assert_string_equal(library->levels[2].title, "caf\xC3\xA9.level (1)");
    assert_true(shows(player, "call it a.level"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* As the next of another one too. */
static void a_level_in_capital_letters_can_be_the_next(void **state)
{
    Player *player = *state;
    put(in(player->scratch, "levels/1-a.level"), "mdr-level 1\n[day]\ntitle = \"One\"\nnext = b\n[file a]\nname = \"A\"\n");
    put(in(player->scratch, "levels/b.LEVEL"), "mdr-level 1\n[day]\ntitle = \"Two\"\n[file a]\nname = \"A\"\n");
    come_in(player, "levels");
    assert_int_equal(player->game->library.chain, 2);
}

static void a_folder_that_cannot_be_looked_through_is_named(void **state)
{
    Player *player = *state;
    put(in(player->scratch, "levels/file"), "no folder");
    come_in(player, "levels/file");
    click(player, CHOOSE_LEVELS);
    assert_true(shows(player, "A folder cannot be looked through: Not a directory: '"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* ---- what is read before play ---- */

static const char claiming[] = "mdr-level 1\n[day]\ntitle = \"Tuesday\"\nclaim = \"The claim itself.\"\nauthor = \"Lanyards\"\n"
                               "invitation = \"Bring the lanyard.\"\ndays = 3\nshift = 09:00-15:00\npace = 40s/hour\n[file a]\nname = \"A\"\n"
                               "[expect]\nbalanced.pings = 0\n";

/* Not the claim: its title, how long it takes and the line it invites with; the same in the lift. */
static void before_play_a_level_says_what_it_takes_and_not_what_it_claims(void **state)
{
    put(in(((Player *)*state)->scratch, "levels/a.level"), claiming);
    Player *player = come_in(*state, "levels");
    click(player, CHOOSE_LEVELS);
    assert_true(shows(player, "Tuesday") && shows(player, "Bring the lanyard.") && shows(player, "three days of about four minutes"));
    assert_false(shows(player, "claim"));
    see_sizes(player);
    click(player, CHOOSE_ENTRY);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_true(shows(player, "Tuesday") && shows(player, "Bring the lanyard.") && shows(player, "three days of about four minutes"));
    assert_false(shows(player, "claim"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* Who invites with nothing is at least somebody. */
static void a_level_without_such_a_line_says_who_wrote_it(void **state)
{
    put(in(((Player *)*state)->scratch, "levels/a.level"),
        "mdr-level 1\n[day]\ntitle = \"Tuesday\"\nauthor = \"Lanyards\"\nshift = 09:00-10:00\n[file a]\nname = \"A\"\n");
    Player *player = come_in(*state, "levels");
    click(player, CHOOSE_LEVELS);
    assert_true(shows(player, "Lanyards") && shows(player, "one day of about one minute"));
}

static void the_length_is_in_words_as_far_as_they_are_short(void **state)
{
    (void)state;
    char words[LENGTH_WORDS_MAX];
    length_words(20, 12, words);
    assert_string_equal(words, "twenty days of about twelve minutes");
    length_words(13, 48, words);
    assert_string_equal(words, "13 days of about 48 minutes");
}

static void how_long_it_takes_follows_from_its_shifts_and_its_pace(void **state)
{
    (void)state;
    static Level level = {.shift_start = 540, .shift_end = 1020, .pace = 40, .days = 1, .repeat = 1};
    Buffer said = {0};
    assert_int_equal(level_time(&level).minutes, 5);
    level.shift_end = 600;
    level.pace = 10;
    assert_int_equal(level_time(&level).minutes, 1);
    level_time_print(&level, &said);
    assert_string_equal(buffer_view(&said).at, "about 1 minute");
    buffer_free(&said);

    Row half = {.verb = VERB_SHIFT, .days = 1u << 2, .start = 540, .end = 780};
    level = (Level){.shift_start = 540, .shift_end = 1020, .pace = 60, .days = 3, .repeat = 2, .off = 1u << 3, .rows = &half, .row_count = 1};
    assert_int_equal(level_time(&level).days, 2);
    assert_int_equal(level_time(&level).minutes, 6); /* eight and four, day 3 is off */
    assert_int_equal(level_minutes(&level), 24);
    level_time_print(&level, &said);
    assert_string_equal(buffer_view(&said).at, "2 days of about 6 minutes, played twice, 24 in all");
    buffer_free(&said);

    level.mode = MODE_CHARTER; /* quarters are not played in days */
    assert_int_equal(level_time(&level).days, 0);
}

/* ---- letters of many bytes ---- */

/* As many of a letter as a text may have, behind `first`, so that they begin at odd bytes too. */
static const char *words_of(Buffer *out, const char *first, const char *character, int columns)
{
    enum { BYTES_MAX = 280 };
    buffer_free(out);
    buffer_text(out, first);
    for (int i = (int)strlen(first); i < columns && out->length + strlen(character) <= BYTES_MAX; i++)
        buffer_text(out, character);
    return out->data;
}

typedef struct LevelKey {
    const char *before;
    int columns;
    const char *behind;
} LevelKey;

/* A day whose every word is as long as it may be. */
static void write_day(Buffer *out, const char *first, const char *character)
{
    static const LevelKey keys[] = {
        {"mdr-level 1\n[day]\nshift = 09:00-10:30\npace = 30s/hour\nseed = 3\ntitle = ", 60, ""},
        {"claim = ", 160, ""},
        {"invitation = ", 90, ""},
        {"author = ", 60, ""},
        {"[person quill]\nname = ", 40, ""},
        {"role = ", 60, ""},
        {"[file thimble]\nname = ", 40, ""},
        {"serves = ", 80, ""},
        {"[tool digest]\nname = ", 40, ""},
        {"[schedule]\n09:03 ping quill ", 160, ""},
        {"09:16 meeting quill ", 80, " for=20m decides"},
        {"09:50 report ", 80, " minutes=15"},
        {"11:00 ping quill ", 160, " evening"},
    };
    Buffer words = {0};
    for (int i = 0; i < COUNT_OF(keys); i++)
        buffer_print(out, "%s\"%s\"%s\n", keys[i].before, words_of(&words, first, character, keys[i].columns),
                     keys[i].behind);
    buffer_free(&words);
}

/* In a meeting of a level in that language. */
static Player *sit_in(Player *player, const char *language)
{
    static const char rest[] = "[person k]\nname = \"Frau Farn\"\n[file a]\nname = \"A\"\n[schedule]\n10:30 meeting k \"Runde\" for=60m decides\n"
                               "[lines jargon]\n- \"Wir nehmen {topic} mit.\"\n[lines topics]\n- \"die Sitzordnung\"\n";
    Rereading reread = {.on = true, .timed = true, .moment = {.kind = MOMENT_CLOCK, .day = 1, .minute = 11 * 60}, .bot = BOT_AGREEABLE};
    char text[600];
    snprintf(text, sizeof text, "mdr-level 1\n[day]\ntitle = \"T\"\nlanguage = %s\n%s", language, rest);
    return sit_down_to(player, text, &(GameOptions){.seed = 5, .reread = reread});
}

static void a_meeting_in_another_language_has_no_english_between_its_words(void **state)
{
    char agenda[PLACE_TEXT_MAX];
    Player *player = sit_in(*state, "de");
    place_say(player->game, PLACE_MEETING, "agenda", agenda);
    assert_true(text_starts(text_of(agenda), "Runde\nFrau Farn +5\n"));
    assert_true(shows(player, "Runde · die Sitzordnung"));
    player = sit_in(*state, "en");
    place_say(player->game, PLACE_MEETING, "agenda", agenda);
    assert_true(text_starts(text_of(agenda), "Runde\nFrau Farn and five more\n"));
    assert_true(shows(player, "Runde · about "));
}

static void assert_whole(const char *where, Text text)
{
    uint32_t code;
    for (int i = 0, bytes; i < text.length; i += bytes) {
        bytes = text_character(text, i, &code);
        if (bytes == 0)
            fail_msg("%s: a character is cut: '%.*s'", where, text.length, text.at);
    }
}

static void all_seen_is_whole(Player *player)
{
    static const struct {
        PlaceId place;
        const char *anchor;
    } says[] = {{PLACE_CORRIDOR, "end-plaque"}, {PLACE_MEETING, "agenda"}, {PLACE_REPORT, "sheet"}};
    const Canvas *canvas = player->canvas;
    char text[PLACE_TEXT_MAX];
    see(player);
    for (int i = 0; i < canvas->item_count; i++) {
        const CanvasItem *item = &canvas->items[i];
        if (item->kind == ITEM_TEXT)
            assert_whole(page_of(player->game->page)->name, (Text){canvas->text + item->first, item->length});
    }
    for (int i = 0; i < COUNT_OF(says); i++) {
        place_say(player->game, says[i].place, says[i].anchor, text);
        assert_whole(says[i].anchor, text_of(text));
    }
    assert_whole("news", text_of(player->game->desk.news));
}

static void plaques_are_whole(const Level *level)
{
    char said[PLAQUE_MAX];
    plaque(level, &(Door){.kind = DOOR_SERVES}, false, said);
    assert_string_equal(said, level->files[0].name);
    plaque(level, &(Door){.kind = DOOR_PERSON}, false, said);
    assert_string_equal(said, level->people[0].name);
}

static void play_a_day(Player *player)
{
    letter(player, 'b');
    if (player->game->page == PAGE_CONSENT)
        key(player, KEY_ENTER);
    for (int ticks = 0; ticks < DAY_TICKS_MAX && !at_the_end(player); ticks++) {
        if (player->game->page == PAGE_DESK && ticks % 60 == 30)
            key(player, KEY_F1);
        if (player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
            letter(player, 'z');
        look_back(player);
        if (ticks % 10 == 0)
            all_seen_is_whole(player);
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, PAGE_CARDS);
}

static void no_character_is_cut_in_any_script(void **state)
{
    static const char *const characters[] = {"я", "汉", "𝄞"}, *const firsts[] = {"", "A", "Ab", "Abc"};
    Player *player = *state;
    for (int i = 0; i < COUNT_OF(characters) * COUNT_OF(firsts); i++) {
        Buffer level = {0};
        write_day(&level, firsts[i % COUNT_OF(firsts)], characters[i / COUNT_OF(firsts)]);
        put(in(player->scratch, "levels/a.level"), level.data);
        buffer_free(&level);
        come_in(player, "levels");
        click(player, CHOOSE_LEVELS);
        const Listed *listed = &player->game->library.levels[0];
        assert_string_equal(listed->message, "");
        assert_whole("title", text_of(listed->title));
        assert_whole("claim", text_of(listed->claim));
        assert_whole("author", text_of(listed->author));
        assert_whole("invitation", text_of(listed->invitation));
        all_seen_is_whole(player);
        click(player, CHOOSE_ENTRY);
        assert_string_equal(player->game->play.level.title, listed->title); /* nothing had to be cut */
        plaques_are_whole(&player->game->play.level);
        play_a_day(player);
    }
}

#define AT_SHELF(claim) cmocka_unit_test_setup_teardown(claim, open_shelf, close_player)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_SHELF(two_hundred_levels_are_all_listed_and_can_be_played),
        AT_SHELF(they_are_in_an_order_of_their_own),
        AT_SHELF(ones_own_come_before_those_that_are_shipped),
        AT_SHELF(a_meeting_in_another_language_has_no_english_between_its_words),
        AT_SHELF(what_there_is_no_room_for_is_counted_and_how_to_play_it_said),
        AT_SHELF(what_is_nearly_a_level_is_listed_or_says_why_not),
        AT_SHELF(a_level_in_capital_letters_can_be_the_next),
        AT_SHELF(a_folder_that_cannot_be_looked_through_is_named),
        AT_SHELF(before_play_a_level_says_what_it_takes_and_not_what_it_claims),
        AT_SHELF(a_level_without_such_a_line_says_who_wrote_it),
        cmocka_unit_test(the_length_is_in_words_as_far_as_they_are_short),
        cmocka_unit_test(how_long_it_takes_follows_from_its_shifts_and_its_pace),
        AT_SHELF(no_character_is_cut_in_any_script),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
