/* test_text.c - base/text.h: slices, UTF-8, numbers, nearness, escapes. */
#include "base/buffer.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void slices_never_leave_their_text(void **state)
{
    (void)state;
    Text text = text_of("refining");
    assert_true(text_is(text_part(text, 2, 3), "fin"));
    assert_true(text_is(text_part(text, 6, 99), "ng"));
    assert_true(text_is(text_part(text, -5, 2), "re"));
    assert_int_equal(text_part(text, 99, 2).length, 0);
    assert_int_equal(text_part(text, 2, -1).length, 0);
    assert_true(text_starts(text, "ref"));
    assert_true(text_starts(text, ""));
    assert_false(text_starts(text_of("re"), "ref"));
    assert_true(text_is(text_trim(text_of(" \t a b \t")), "a b"));
    assert_true(text_is(text_trim(text_of(" \t ")), ""));
    assert_int_equal(text_find(text, 'i'), 3);
    assert_int_equal(text_find(text, 'z'), -1);
    assert_true(text_equal((Text){NULL, 0}, text_of("")));
}

static void lines_end_at_lf_or_crlf(void **state)
{
    (void)state;
    static const char *const expected[] = {"one", "two", "", "a\rb", "last"};
    Text rest = text_of("one\ntwo\r\n\na\rb\nlast");
    Text line;
    for (int i = 0; i < COUNT_OF(expected); i++) {
        assert_true(text_next_line(&rest, &line));
        assert_true(text_is(line, expected[i]));
    }
    assert_false(text_next_line(&rest, &line));
    rest = text_of("one\n");
    assert_true(text_next_line(&rest, &line));
    assert_false(text_next_line(&rest, &line));
}

static void splitting_drops_the_separator(void **state)
{
    (void)state;
    Text rest = text_of("a,,b");
    Text part;
    assert_true(text_split(&rest, ',', &part) && text_is(part, "a"));
    assert_true(text_split(&rest, ',', &part) && text_is(part, ""));
    assert_true(text_split(&rest, ',', &part) && text_is(part, "b"));
    assert_false(text_split(&rest, ',', &part));
}

static void an_ending_is_taken_off_once_where_it_is(void **state)
{
    (void)state;
    assert_true(text_is(text_without(text_of("a.level"), ".level"), "a"));
    assert_true(text_is(text_without(text_of("A.level.LEVEL"), ".level"), "A.level"));
    assert_true(text_is(text_without(text_of("level"), ".level"), "level"));
    assert_true(text_is(text_without(text_of(".level"), ".level"), ""));
}

static const struct {
    const char *bytes;
    int expected;
    uint32_t code;
} characters[] = {
    {"a", 1, 'a'},
    {"\xC3\xA9", 2, 0xE9},
    {"\xE2\x82\xAC", 3, 0x20AC},
    {"\xF0\x9F\xA7\x87", 4, 0x1F9C7},
    {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF},
    {"\xC0\x80", 0, 0},         /* overlong */
    {"\xE0\x80\x80", 0, 0},     /* overlong */
    {"\xF0\x80\x80\x80", 0, 0}, /* overlong */
    {"\xED\xA0\x80", 0, 0},     /* surrogate */
    {"\xF4\x90\x80\x80", 0, 0}, /* beyond U+10FFFF */
    {"\xFF", 0, 0},
    {"\x80", 0, 0},     /* a tail alone */
    {"\xE2\x82", 0, 0}, /* cut short */
    {"\xE2"
     "a"
     "b",
     0, 0}, /* no tail */
};

static void utf8_is_decoded_strictly(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(characters); i++) {
        uint32_t code = 0;
        assert_int_equal(text_character(text_of(characters[i].bytes), 0, &code), characters[i].expected);
        assert_int_equal(code, characters[i].code);
    }
    uint32_t code;
    assert_int_equal(text_character(text_of("a"), 1, &code), 0);
    assert_int_equal(text_character(text_of("a"), -1, &code), 0);
}

static void columns_count_characters(void **state)
{
    (void)state;
    assert_int_equal(text_columns(text_of("caf\xC3\xA9")), 4);
    assert_int_equal(text_columns(text_of("\xF0\x9F\xA7\x87\xFF!")), 3);
    assert_int_equal(text_columns(text_of("")), 0);
}

static const struct {
    const char *bytes;
    int most, kept;
} cuts[] = {
    {"plain", 3, 3},         {"plain", 9, 5},         {"plain", 0, 0},
    {"plain", -1, 0},        {"aя", 2, 1},            {"aя", 3, 3},
    {"汉字", 3, 3},          {"汉字", 4, 3},          {"汉字", 5, 3},
    {"汉字", 6, 6},          {"a😀b", 1, 1},          {"a😀b", 4, 1},
    {"a😀b", 5, 5},          {"я", 1, 0},             {"a\x80\x80\x80\x80", 3, 3},
    {"\x80\x80\x80", 2, 2}, {"\xE6\xB1", 1, 1},      {"я\x8F", 2, 2},
};

static void a_cut_falls_between_characters(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(cuts); i++) {
        Text cut = text_cut(text_of(cuts[i].bytes), cuts[i].most);
        if (cut.length != cuts[i].kept)
            fail_msg("'%s' to %d bytes has %d", cuts[i].bytes, cuts[i].most, cut.length);
    }
}

static void what_does_not_fit_is_printed_with_an_ellipsis(void **state)
{
    (void)state;
    static const struct {
        const char *words, *printed;
    } rows[] = {{"seven b", "seven b"}, {"eight by", "eigh…"}, {"яяяя", "яя…"}, {"汉字汉字", "汉…"},
                {"a汉字汉", "a汉…"},    {"", ""}};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        char out[8];
        int length = text_print(out, sizeof out, "%s", rows[i].words);
        assert_string_equal(out, rows[i].printed);
        assert_int_equal(length, strlen(out));
    }
    char least[4];
    assert_int_equal(text_print(least, sizeof least, "%s", "four"), 3);
    assert_string_equal(least, "…");
}

static void what_hides_or_turns_is_forbidden(void **state)
{
    (void)state;
    static const uint32_t bad[] = {0,    '\t',   '\n',   0x1B,   0x7F,   0x85,   0x9F,
                                   0xAD, 0x200E, 0x202E, 0x2066, 0xFEFF, 0xFFFF, 0xE0041};
    static const uint32_t good[] = {' ', 'a', '~', 0xA0, 0xE9, 0x200D, 0x20AC, 0x4E00, 0x1F9C7};
    for (int i = 0; i < COUNT_OF(bad); i++)
        assert_true(text_forbidden(bad[i]));
    for (int i = 0; i < COUNT_OF(good); i++)
        assert_false(text_forbidden(good[i]));
}

static const struct {
    const char *text;
    bool fits;
    int64_t value;
} integers[] = {
    {"0", true, 0},
    {"-12", true, -12},
    {"+20", true, 20},
    {"007", true, 7},
    {"9223372036854775807", true, INT64_MAX},
    {"-9223372036854775808", true, INT64_MIN},
    {"9223372036854775808", false, 0},
    {"-9223372036854775809", false, 0},
    {"99999999999999999999999", false, 0},
    {"", false, 0},
    {"-", false, 0},
    {"1 ", false, 0},
    {"1.5", false, 0},
    {"--1", false, 0},
    {"0x10", false, 0},
};

static void integers_are_whole_and_fit(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(integers); i++) {
        int64_t value = 0;
        assert_int_equal(text_int(text_of(integers[i].text), &value), integers[i].fits);
        assert_true(value == integers[i].value);
    }
}

static void hex_has_one_to_sixteen_digits(void **state)
{
    (void)state;
    uint64_t value = 0;
    assert_true(text_hex64(text_of("DeadBeef"), &value) && value == 0xDEADBEEF);
    assert_true(text_hex64(text_of("ffffffffffffffff"), &value) && value == UINT64_MAX);
    assert_false(text_hex64(text_of("10000000000000000"), &value));
    assert_false(text_hex64(text_of(""), &value));
    assert_false(text_hex64(text_of("0g"), &value));
    assert_false(text_hex64(text_of("-1"), &value));
}

static const struct {
    const char *a, *b;
    int most, expected;
} distances[] = {
    {"quill", "quill", 2, 0}, {"quil", "quill", 2, 1},     {"qiull", "quill", 2, 1}, /* a transposition is one slip */
    {"quixx", "quill", 2, 2}, {"abc", "xyz", 2, 3},                                  /* capped */
    {"", "ab", 2, 2},         {"", "abcdef", 2, 3},        {"caf\xC3\xA9", "cafe", 2, 1},
    {"ca", "abc", 9, 3},      {"kitten", "sitting", 9, 3},
};

static void nearness_counts_slips(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(distances); i++) {
        Text a = text_of(distances[i].a), b = text_of(distances[i].b);
        assert_int_equal(text_distance(a, b, distances[i].most), distances[i].expected);
        assert_int_equal(text_distance(b, a, distances[i].most), distances[i].expected);
    }
    char longer[200];
    memset(longer, 'a', sizeof longer);
    assert_int_equal(text_distance((Text){longer, 200}, (Text){longer, 199}, 3), 4);
}

static void a_buffer_grows_and_stays_terminated(void **state)
{
    (void)state;
    Buffer buffer = {0};
    assert_int_equal(buffer_view(&buffer).length, 0);
    for (int i = 0; i < 1000; i++)
        buffer_print(&buffer, "%d,", i % 10);
    assert_int_equal(buffer.length, 2000);
    assert_int_equal(strlen(buffer.data), 2000);
    assert_string_equal(buffer.data + 1996, "8,9,");
    buffer_free(&buffer);
    assert_null(buffer.data);
    buffer_free(&buffer);
}

static const struct {
    const char *bytes, *shown, *json;
} escapes[] = {
    {"plain \xC3\xA9", "plain \xC3\xA9", "\"plain \xC3\xA9\""},
    {"a\x1B[2J", "a\\x1B[2J", "\"a\\u001b[2J\""},
    {"tab\t", "tab\\x09", "\"tab\\u0009\""},
    {"\xFF", "\\xFF", "\"\\ufffd\""},
    {"\xE2\x80\xAE", "\\u{202E}", "\"\\u202e\""},
    {"\xF3\xA0\x81\x81", "\\u{E0041}", "\"\\udb40\\udc41\""},
    {"say \"\\\"", "say \"\\\"", "\"say \\\"\\\\\\\"\""},
};

static void what_is_printed_cannot_move_the_terminal(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(escapes); i++) {
        Buffer shown = {0}, json = {0};
        buffer_escaped(&shown, text_of(escapes[i].bytes));
        buffer_json(&json, text_of(escapes[i].bytes));
        assert_string_equal(shown.data, escapes[i].shown);
        assert_string_equal(json.data, escapes[i].json);
        buffer_free(&shown);
        buffer_free(&json);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices_never_leave_their_text),
        cmocka_unit_test(lines_end_at_lf_or_crlf),
        cmocka_unit_test(splitting_drops_the_separator),
        cmocka_unit_test(an_ending_is_taken_off_once_where_it_is),
        cmocka_unit_test(utf8_is_decoded_strictly),
        cmocka_unit_test(columns_count_characters),
        cmocka_unit_test(a_cut_falls_between_characters),
        cmocka_unit_test(what_does_not_fit_is_printed_with_an_ellipsis),
        cmocka_unit_test(what_hides_or_turns_is_forbidden),
        cmocka_unit_test(integers_are_whole_and_fit),
        cmocka_unit_test(hex_has_one_to_sixteen_digits),
        cmocka_unit_test(nearness_counts_slips),
        cmocka_unit_test(a_buffer_grows_and_stays_terminated),
        cmocka_unit_test(what_is_printed_cannot_move_the_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
