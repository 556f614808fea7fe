/* test_code.c - the three words of a room: what they are made of, that they say one day everywhere, and that another
 * build, another text or a slip of the tongue is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "between.h"
#include "base/folder.h"
#include "level/read.h"
#include "report/find.h"
#include "report/words.h"
#include "scratch.h"
#include "work/day_hash.h"

static void the_words_can_be_told_apart(void **state)
{
    (void)state;
    for (int i = 0; i < ROOM_WORDS; i++) {
        Text word = text_of(room_word(i));
        assert_between(word.length, 3, ROOM_WORD_MOST);
        for (int j = 0; j < word.length; j++)
            assert_between(word.at[j], 'a', 'z');
        assert_int_equal(room_word_place(word), i);
        for (int j = 0; j < i; j++) {
            if (text_distance(word, text_of(room_word(j)), 2) < 2)
                fail_msg("%s and %s are one letter apart", room_word(i), room_word(j));
        }
    }
}

static void none_is_a_noun_of_the_theme(void **state)
{
    (void)state;
    static const char *const nouns[] = {"macrodata", "refiner", "woe",    "frolic",   "dread",   "malice", "innie",
                                        "outie",     "waffle",  "finger", "trap",     "melon",   "room",   "break",
                                        "party",     "signal",  "ledger", "busyness", "verdict", "level"};
    for (int i = 0; i < COUNT_OF(nouns); i++)
        assert_int_equal(room_word_place(text_of(nouns[i])), -1);
    assert_true(room_word_place(text_of("quiet")) >= 0 && room_word_place(text_of("lamp")) >= 0 &&
                room_word_place(text_of("forty")) >= 0);
}

static CodedLevel level_of(const char *title, const char *text, int rules)
{
    return (CodedLevel){text_of(title), code_level_hash(text_of(text)), rules};
}

static void what_is_said_is_what_was_meant(void **state)
{
    (void)state;
    CodedLevel level = level_of("Quick Reply", "one", 4);
    char words[ROOM_CODE_MAX], loud[ROOM_CODE_MAX];
    for (int seed = 1; seed <= ROOM_SEED_MOST; seed++) {
        for (int round = 1; round <= ROOM_ROUND_MOST; round++) {
            RoomCode code = code_of(&level, (uint64_t)seed, round), read, heard;
            Buffer why = {0};
            code_print(&code, words);
            assert_true(code_read(text_of(words), &read, &why));
            assert_int_equal(read.seed, seed);
            assert_int_equal(read.round, round);
            assert_int_equal(code_fit(&read, &level), CODE_FITS);
            for (int i = 0; i <= (int)strlen(words); i++)
                loud[i] = (char)(words[i] == '-'                      ? ' '
                                 : words[i] >= 'a' && words[i] <= 'z' ? words[i] - 'a' + 'A'
                                                                      : words[i]);
            assert_true(code_read(text_of(loud), &heard, &why));
            assert_memory_equal(&read, &heard, sizeof read);
            assert_int_equal(why.length, 0);
        }
    }
}

static void another_text_or_other_rules_do_not_fit(void **state)
{
    (void)state;
    CodedLevel level = level_of("Quick Reply", "one", 4), text = level_of("Quick Reply", "two", 4),
               rules = level_of("Quick Reply", "one", 5);
    int texts = 0, other_rules = 0, titles = 0;
    for (int seed = 1; seed <= ROOM_SEED_MOST; seed++) {
        RoomCode code = code_of(&level, (uint64_t)seed, 1);
        CodedLevel title = level_of("Late Reply", "one", 4);
        texts += code_fit(&code, &text) == CODE_OTHER_TEXT;
        other_rules += code_fit(&code, &rules) == CODE_OTHER_TEXT;
        titles += code_fit(&code, &title) == CODE_OTHER;
    }
    assert_int_equal(texts, ROOM_SEED_MOST);
    assert_int_equal(other_rules, ROOM_SEED_MOST);
    assert_true(titles > ROOM_SEED_MOST * 9 / 10);
}

/* Each word of three replaced by each other one, over a shelf of twenty levels: hardly ever does that play anything. */
static void a_wrong_word_plays_nothing(void **state)
{
    (void)state;
    CodedLevel level = level_of("Quick Reply", "one", 4);
    RoomCode code = code_of(&level, 17, 1), read;
    char words[ROOM_CODE_MAX], parts[3][ROOM_WORD_MOST + 1], changed[ROOM_CODE_MAX];
    int plays = 0;
    code_print(&code, words);
    assert_int_equal(sscanf(words, "%8[a-z]-%8[a-z]-%8[a-z]", parts[0], parts[1], parts[2]), 3);
    for (int at = 0; at < 3; at++) {
        for (int i = 0; i < ROOM_WORDS; i++) {
            Buffer why = {0};
            snprintf(changed, sizeof changed, "%s-%s-%s", at == 0 ? room_word(i) : parts[0],
                     at == 1 ? room_word(i) : parts[1], at == 2 ? room_word(i) : parts[2]);
            assert_true(code_read(text_of(changed), &read, &why));
            for (int other = 0; other < 20 && strcmp(changed, words) != 0; other++) {
                char title[32];
                snprintf(title, sizeof title, other == 0 ? "Quick Reply" : "Level %d", other);
                CodedLevel on_shelf = level_of(title, other == 0 ? "one" : title, 4);
                plays += code_fit(&read, &on_shelf) == CODE_FITS;
            }
        }
    }
    assert_between(plays, 0, 1);
}

static void what_is_no_code_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *said;
    } rows[] = {
        {"quiet-lamp", "three words"},
        {"", "three words"},
        {"quiet-lamp-forty-forty", "three words"},
        {"quiett-lamp-forty", "did they say 'quiet'?"},
        {"quiet-lmap-forty", "did they say 'lamp'?"},
        {"quiet-lamp-cac", "did they say 'cactus'?"},
        {"quiet-lamp-xyxyxy", "the word 'xyxyxy'; ask again"},
        {"quiet-lamp-\x1b[31m", "\\x1B"},
        {"extraordinarily-lamp-forty", "three words"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        RoomCode code;
        Buffer why = {0};
        assert_false(code_read(text_of(rows[i].typed), &code, &why));
        if (!strstr(buffer_view(&why).at, rows[i].said))
            fail_msg("of '%s' was said: %s", rows[i].typed, buffer_view(&why).at);
        assert_null(strchr(why.data, '\x1b'));
        buffer_free(&why);
    }
}

/* ---- among levels ---- */

static void read_shipped(const char *path, Level *level, Buffer *text)
{
    FileError error;
    Messages messages;
    assert_true(file_read(path, LEVEL_BYTES_MAX, text, &error));
    assert_true(level_read(buffer_view(text), level, &messages));
}

/* As two laptops do it: each finds the level by itself, and begins its day. */
static void every_shipped_level_is_found_by_its_code(void **state)
{
    (void)state;
    const char *const folders[] = {MDR_SOURCE "/levels", NULL};
    Buffer names = {0};
    FileError error;
    Text rest, name;
    int found = 0;
    assert_true(folder_list(folders[0], ".level", &names, &error));
    rest = buffer_view(&names);
    while (text_split(&rest, '\n', &name)) {
        char path[PATH_LENGTH_MAX], there[PATH_LENGTH_MAX], words[ROOM_CODE_MAX];
        Level level = {0}, other = {0};
        Buffer text = {0}, why = {0}, other_text = {0};
        RoomCode heard;
        snprintf(path, sizeof path, "%s/%.*s", folders[0], name.length, name.at);
        read_shipped(path, &level, &text);
        CodedLevel coded = {text_of(level.title), code_level_hash(buffer_view(&text)), RULES_VERSION};
        uint64_t seed = level.has_seed ? level.seed : (uint64_t)(200 + found);
        RoomCode code = code_of(&coded, seed, 2);
        code_print(&code, words);
        if (!find_room(folders, text_of(words), &heard, there, &why))
            fail_msg("%s", why.data);
        assert_string_equal(there, path);
        read_shipped(there, &other, &other_text);
        Day one, two;
        day_start(&one, &level, seed);
        day_start(&two, &other, other.has_seed ? other.seed : (uint64_t)heard.seed);
        assert_true(day_hash(&one) == day_hash(&two));
        level_free(&level);
        level_free(&other);
        buffer_free(&text);
        buffer_free(&other_text);
        found++;
    }
    assert_true(found >= 10);
    buffer_free(&names);
}

static void another_build_says_so(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX], there[PATH_LENGTH_MAX], words[ROOM_CODE_MAX];
    const char *const folders[] = {scratch->folder, NULL};
    Level level = {0};
    Buffer text = {0}, why = {0};
    RoomCode heard;
    snprintf(path, sizeof path, "%s/levels/1-orientation.level", MDR_SOURCE);
    read_shipped(path, &level, &text);
    CodedLevel coded = {text_of(level.title), code_level_hash(buffer_view(&text)), RULES_VERSION}, older = coded;
    older.rules--;
    assert_true(file_write(in(scratch, "a.level"), buffer_view(&text), &scratch->error));
    RoomCode code = code_of(&coded, 9, 1), other = code_of(&older, 9, 1);
    code_print(&code, words);
    assert_true(find_room(folders, text_of(words), &heard, there, &why));
    code_print(&other, words);
    assert_false(find_room(folders, text_of(words), &heard, there, &why));
    assert_non_null(strstr(why.data, "another build"));
    assert_non_null(strstr(why.data, "a.level"));
    why.length = 0;
    buffer_text(&text, "# a remark\n");
    code_print(&code, words);
    assert_true(file_write(in(scratch, "a.level"), buffer_view(&text), &scratch->error));
    assert_false(find_room(folders, text_of(words), &heard, there, &why));
    assert_non_null(strstr(why.data, "another build, or another text"));
    why.length = 0;
    unlink(in(scratch, "a.level"));
    assert_false(find_room(folders, text_of(words), &heard, there, &why));
    assert_non_null(strstr(why.data, "no level here has the code"));
    assert_string_equal(there, "");
    level_free(&level);
    buffer_free(&text);
    buffer_free(&why);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_can_be_told_apart),
        cmocka_unit_test(none_is_a_noun_of_the_theme),
        cmocka_unit_test(what_is_said_is_what_was_meant),
        cmocka_unit_test(another_text_or_other_rules_do_not_fit),
        cmocka_unit_test(a_wrong_word_plays_nothing),
        cmocka_unit_test(what_is_no_code_is_told),
        cmocka_unit_test(every_shipped_level_is_found_by_its_code),
        cmocka_unit_test_setup_teardown(another_build_says_so, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
