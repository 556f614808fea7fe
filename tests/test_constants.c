/* test_constants.c - the table of constants: each has its range and its source, and game/work/CONSTANTS.md tells the
 * truth about it. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <string.h>

#include "base/file.h"
#include "level/constants.h"

static void every_constant_has_a_name_a_range_a_sentence_and_a_source(void **state)
{
    (void)state;
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        const ConstantRow *row = &constant_rows[i];
        if (row->name == NULL || row->unit == NULL || row->sentence == NULL || row->source == NULL)
            fail_msg("constant %d lacks a word", i);
        if (row->value < row->low || row->value > row->high || row->low >= row->high)
            fail_msg("%s = %d is not within %d .. %d", row->name, row->value, row->low, row->high);
        assert_true(strlen(row->source) >= strlen("assumption"));
        assert_int_equal(row->sentence[strlen(row->sentence) - 1], '.');
    }
}

static void every_name_is_found_and_is_one_constants_alone(void **state)
{
    (void)state;
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        Constant found;
        assert_true(constant_find(text_of(constant_rows[i].name), &found));
        assert_int_equal(found, i);
    }
}

static void what_is_no_constant_is_not_found(void **state)
{
    (void)state;
    static const char *const names[] = {"", "cut", "cut-pin", "cut-pings", "Cut-ping", "cut_ping", " cut-ping"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Constant found = CONSTANT_COUNT;
        assert_false(constant_find(text_of(names[i]), &found));
        assert_int_equal(found, CONSTANT_COUNT);
    }
}

/* The name in a table's first column: what stands between backquotes, where anything does. */
static Text name_in(Text column)
{
    int open = text_find(column, '`');
    if (open < 0)
        return column;
    Text behind = text_part(column, open + 1, column.length);
    return text_part(behind, 0, text_find(behind, '`'));
}

/* One row of the table: | constant | model | here | why |. False for other lines. */
static bool read_row(Text line, Text columns[4])
{
    Text empty;
    if (!text_starts(line, "| ") || !text_split(&line, '|', &empty))
        return false;
    for (int i = 0; i < 4; i++) {
        if (!text_split(&line, '|', &columns[i]))
            return false;
        columns[i] = text_trim(columns[i]);
    }
    return !text_is(columns[0], "constant");
}

static void the_page_on_what_the_field_changed_gives_the_figures_of_the_code(void **state)
{
    (void)state;
    Buffer page = {0};
    FileError error;
    if (!file_read(MDR_SOURCE "/game/work/CONSTANTS.md", 100 * 1000, &page, &error))
        fail_msg("%s", error.sentence);
    Text rest = buffer_view(&page), line, columns[4];
    int rows = 0;
    while (text_next_line(&rest, &line)) {
        Constant constant;
        int64_t here = 0;
        if (!read_row(line, columns))
            continue;
        Text name = name_in(columns[0]);
        if (!constant_find(name, &constant))
            fail_msg("no constant '%.*s'", name.length, name.at);
        if (!text_int(columns[2], &here) || here != constant_rows[constant].value)
            fail_msg("%s is %d; the page says '%.*s'", constant_rows[constant].name, constant_rows[constant].value,
                     columns[2].length, columns[2].at);
        assert_false(text_equal(columns[1], columns[2])); /* or it would not be on this page */
        assert_true(columns[3].length > 5);
        rows++;
    }
    assert_true(rows >= 10);
    buffer_free(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_constant_has_a_name_a_range_a_sentence_and_a_source),
        cmocka_unit_test(every_name_is_found_and_is_one_constants_alone),
        cmocka_unit_test(what_is_no_constant_is_not_found),
        cmocka_unit_test(the_page_on_what_the_field_changed_gives_the_figures_of_the_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
