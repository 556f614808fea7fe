/* test_level_docs.c - list, explain and the reference: everything in the tables is documented, and levels/README.md
 * says what they say. */
#include "base/file.h"
#include "level/explain.h"
#include "level/keys.h"
#include "level/lists.h"
#include "level/reference.h"
#include "level/tags.h"
#include "level/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_explained(const char *word)
{
    Buffer out = {0};
    if (!explain_print(text_of(word), &out))
        print_error("'%s' is not explained\n", word);
    assert_true(out.length > strlen(word) + 10);
    buffer_free(&out);
}

static void every_word_of_the_format_is_explained(void **state)
{
    (void)state;
    for (int i = 0; i < SECTION_COUNT; i++) {
        assert_explained(sections[i].name);
        for (const Slot *slot = sections[i].slots; slot && slot->name; slot++)
            assert_explained(slot->name);
    }
    for (int i = 0; i < VERB_COUNT; i++) {
        assert_explained(verb_words[i]);
        for (const Slot *slot = verb_rows[i].options; slot->name; slot++)
            assert_explained(slot->name);
    }
    for (int i = 0; i < LIST_COUNT; i++)
        for (int k = 0; k < word_lists[i].count; k++)
            assert_explained(word_lists[i].words[k]);
    for (int i = 0; i < CONSTANT_COUNT; i++)
        assert_explained(constant_rows[i].name);
    for (int i = 0; i < TAG_COUNT; i++)
        assert_explained(tag_rows[i].name);
}

/* What may stand behind a verb or a key is said where that is explained, a line each. */
static void assert_behind(const char *word, const Slot *slots)
{
    for (const Slot *slot = slots; slot && slot->name; slot++) {
        Buffer out = {0};
        assert_true(explain_print(text_of(word), &out));
        if (!strstr(out.data, slot->name) || !strstr(out.data, slot->sentence))
            print_error("explain %s says nothing of %s\n", word, slot->name);
        assert_true(strstr(out.data, slot->name) && strstr(out.data, slot->sentence));
        buffer_free(&out);
    }
}

static void what_stands_behind_a_word_is_listed_with_it(void **state)
{
    (void)state;
    for (int i = 0; i < VERB_COUNT; i++) {
        assert_behind(verb_words[i], verb_rows[i].words);
        assert_behind(verb_words[i], verb_rows[i].options);
    }
    for (int i = 0; i < SECTION_COUNT; i++)
        for (const Slot *slot = sections[i].slots; slot && slot->name; slot++)
            assert_behind(slot->name, slot->options);
}

static void kinds_and_words_in_the_plural_are_explained(void **state)
{
    (void)state;
    assert_explained("bots");
    assert_explained("Perks");
    assert_explained("measure");
    assert_explained("rows");
    assert_explained("theatre");
    assert_explained("length");
}

static void no_table_has_a_hole(void **state)
{
    (void)state;
    for (int i = 0; i < SECTION_COUNT; i++)
        for (const Slot *slot = sections[i].slots; slot && slot->name; slot++)
            assert_true(slot->sentence && slots_count(sections[i].slots) <= SLOTS_MAX);
    for (int i = 0; i < VERB_COUNT; i++) {
        assert_true(verb_rows[i].words && verb_rows[i].options && verb_rows[i].sentence && verb_rows[i].example);
        assert_true(slots_count(verb_rows[i].options) <= SLOTS_MAX);
    }
    for (int i = 0; i < VALUE_KIND_COUNT; i++)
        assert_true(value_forms[i].form && value_forms[i].example && value_forms[i].unit);
    for (int i = 0; i < TAG_COUNT; i++)
        assert_true(tag_rows[i].name && tag_rows[i].sentence && tag_rows[i].strength < STRENGTH_COUNT);
}

static void every_kind_that_is_listed_can_be_listed(void **state)
{
    (void)state;
    Buffer kinds = {0};
    list_kinds(&kinds);
    Text rest = buffer_view(&kinds), line, kind;
    int count = 0;
    for (; text_next_line(&rest, &line); count++) {
        Buffer out = {0};
        text_split(&line, ' ', &kind);
        assert_true(list_print(kind, &out));
        assert_true(out.length > 0);
        buffer_free(&out);
    }
    assert_true(count >= LIST_COUNT + 6);
    buffer_free(&kinds);
}

static void what_is_unknown_is_not_explained_but_something_near_is_named(void **state)
{
    (void)state;
    Buffer out = {0};
    assert_false(explain_print(text_of("pign"), &out));
    assert_false(list_print(text_of("bot"), &out));
    assert_int_equal(out.length, 0);
    assert_string_equal(explain_near(text_of("pign")), "ping");
    assert_string_equal(list_near(text_of("bot")), "bots");
    assert_null(explain_near(text_of("xylophone")));
    assert_true(explain_print(text_of("[day]"), &out));
    buffer_free(&out);
}

/* The generated part of levels/README.md runs from its first "## Sections" to the end; `mdr list reference` prints it.
 */
static void the_reference_in_the_readme_is_that_of_the_tables(void **state)
{
    (void)state;
    Buffer readme = {0}, reference = {0};
    FileError error;
    assert_true(file_read(MDR_SOURCE "/levels/README.md", 1 << 20, &readme, &error));
    reference_print(&reference);
    const char *generated = strstr(readme.data, "## Sections\n");
    assert_non_null(generated);
    if (getenv("MDR_ACCEPT")) {
        Buffer text = {0};
        buffer_add(&text, (Text){readme.data, (int)(generated - readme.data)});
        buffer_add(&text, buffer_view(&reference));
        assert_true(file_write(MDR_SOURCE "/levels/README.md", buffer_view(&text), &error));
        buffer_free(&text);
    } else if (strcmp(generated, reference.data) != 0) {
        print_error(
            "levels/README.md is behind the tables; MDR_ACCEPT=1 in the environment of this test writes it anew\n");
        fail();
    }
    buffer_free(&readme);
    buffer_free(&reference);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_the_format_is_explained),
        cmocka_unit_test(what_stands_behind_a_word_is_listed_with_it),
        cmocka_unit_test(kinds_and_words_in_the_plural_are_explained),
        cmocka_unit_test(no_table_has_a_hole),
        cmocka_unit_test(every_kind_that_is_listed_can_be_listed),
        cmocka_unit_test(what_is_unknown_is_not_explained_but_something_near_is_named),
        cmocka_unit_test(the_reference_in_the_readme_is_that_of_the_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
