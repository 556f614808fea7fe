/* test_workshop.c - the levels for a room of an hour at most: they have plain words, whoever comes late has the same
 * day, what somebody has seen is passed by a key, the day that is played twice is one day, and each leads to the next.
 * How long they take: test_workshop_time.c. */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/file.h"
#include "front/run/library.h"
#include "shipped.h"
#include "work/day_hash.h"
#include "workshop.h"

enum { SECOND = 1000000 };

/* ---- who has seen it, and who is late ---- */

static void whoever_has_seen_it_is_at_the_desk_by_three_keys(void **state)
{
    Player *player = come_in(*state, "workshop-10", 5, 1000000);
    uint64_t came = player->now;
    for (int keys = 0; keys < 3; keys++)
        key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_true(player->now == came);
}

/* The day as it stands at the desk, of somebody who has stood in the lift for so long. */
static uint64_t morning_of(Player *player, const char *name, uint64_t seed, int minutes)
{
    come_in(player, name, seed, 1000000 + 60 * minutes);
    for (int i = 0; i < 60 * minutes; i++)
        pass(player, SECOND);
    if (player->game->play.level.mode != MODE_CHARTER)
        begin(player);
    return day_hash(day_of(player));
}

static void whoever_is_late_has_the_same_day(void **state)
{
    for (int i = 0; i < COUNT_OF(cuts); i++)
        assert_true(morning_of(*state, cuts[i], 5, 0) == morning_of(*state, cuts[i], 99, 7));
}

/* ---- the day that is played twice ---- */

static void both_rounds_are_one_day(void **state)
{
    Player *player = come_in(*state, "workshop-45", 5, 1000000);
    begin(player);
    uint64_t first = day_hash(day_of(player));
    pass(player, 10 * SECOND);
    come_in(player, "workshop-45", 6, 1001000);
    begin(player);
    assert_true(day_hash(day_of(player)) == first);
}

/* ---- from one to the next ---- */

static void each_leads_to_the_next(void **state)
{
    static const char *const ways[][2] = {{"workshop-10", "workshop-20"},       {"workshop-20", "workshop-20b"},
                                          {"workshop-20b", "workshop-charter"}, {"workshop-45", "workshop-charter"}, {"workshop-charter", ""}};
    (void)state;
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Level level;
        read_shipped(ways[i][0], &level);
        assert_string_equal(level.next, ways[i][1]);
        level_free(&level);
    }
}

static int place_in_list(const Player *player, const char *name)
{
    char file[80];
    const Library *library = &player->game->library;
    snprintf(file, sizeof file, "/%s.level", name);
    for (int i = 0; i < library->count; i++) {
        if (text_ends(text_of(library->levels[i].path), file))
            return i;
    }
    fail_msg("%s is not listed", name);
    return -1;
}

static void the_list_has_the_parts_of_one_behind_one_another(void **state)
{
    Player *player = *state;
    sit_down(player, &(GameOptions){.seed = 5, .level_folders = {MDR_SOURCE "/levels"}});
    click(player, CHOOSE_LEVELS);
    assert_int_equal(place_in_list(player, "workshop-20b"), place_in_list(player, "workshop-20") + 1);
}

/* ---- words ---- */

static bool holds_word(Text text, const char *word)
{
    int length = (int)strlen(word);
    for (int at = 0; at + length <= text.length; at++) {
        int same = 0;
        while (same < length && tolower((unsigned char)text.at[at + same]) == word[same])
            same++;
        if (same == length)
            return true;
    }
    return false;
}

/* Of the theme, in a text that is shown. */
static void assert_plain(const char *name, Text shown)
{
    static const char *const theme[] = {"lumon",       "macrodata", "refine",     "woe",   "frolic",
                                        "dread",       "malice",    "innie",      "outie", "waffle",
                                        "finger trap", "melon",     "break room", "perk",  "severed"};
    for (int i = 0; i < COUNT_OF(theme); i++) {
        if (holds_word(shown, theme[i]))
            fail_msg("%s has '%s': %.*s", name, theme[i], shown.length, shown.at);
    }
}

/* Between quotes, and questions of the room: nothing else of a level is read by who plays it. */
static int assert_lines_plain(const char *name, Text source)
{
    Text line;
    int shown = 0;
    while (text_next_line(&source, &line)) {
        int open = text_find(line, '"');
        bool question = text_starts(line, "? ");
        if (text_starts(line, "#") || (open < 0 && !question))
            continue;
        assert_plain(name, question ? line : text_part(line, open, line.length));
        shown++;
    }
    return shown;
}

static void they_have_no_word_of_the_theme(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(cuts); i++) {
        Buffer source = {0};
        FileError error;
        char path[PATH_LENGTH_MAX];
        snprintf(path, sizeof path, MDR_SOURCE "/levels/%s.level", cuts[i]);
        assert_true(file_read(path, LEVEL_BYTES_MAX, &source, &error));
        assert_true(assert_lines_plain(cuts[i], buffer_view(&source)) > 20);
        buffer_free(&source);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(whoever_has_seen_it_is_at_the_desk_by_three_keys),
        PLAYED(whoever_is_late_has_the_same_day),
        PLAYED(both_rounds_are_one_day),
        cmocka_unit_test(each_leads_to_the_next),
        PLAYED(the_list_has_the_parts_of_one_behind_one_another),
        cmocka_unit_test(they_have_no_word_of_the_theme),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
