/* test_format.c - a level laid out in columns: where its cells and remarks stand, that it says the same, and that it is laid out once. */
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "level/equal.h"
#include "level/format.h"
#include "levels.h"

typedef struct Laid {
    const char *what, *before, *after;
} Laid;

static const Laid laid[] = {
    {"keys of a section", "[day]\n  title=\"T\"\nclaim   =   \"C\"\ndays=  2\n", "[day]\ntitle = \"T\"\nclaim = \"C\"\ndays  = 2\n"},
    {"the widest key is anybody's", "[day]\ntitle = \"T\"\nx-long-key = a   b\n", "[day]\ntitle      = \"T\"\nx-long-key = a   b\n"},
    {"each section has a column of its own", "[person a]\nname = \"A\"\nlooks = clerk\n\n[file b]\nname =  \"B\"\n",
     "[person a]\nname  = \"A\"\nlooks = clerk\n\n[file b]\nname = \"B\"\n"},
    {"one blank between the words of a value", "[tool d]\nname = \"D  D\"\nlayered = -19%   report=15m\n",
     "[tool d]\nname    = \"D  D\"\nlayered = -19% report=15m\n"},
    {"names of those who wait are no keys", "[file a]\nname = \"A\"\n-   \"B, who\"\n-\"C\"\n", "[file a]\nname = \"A\"\n- \"B, who\"\n- \"C\"\n"},
    {"a heading", "[ person   a ]  # who\n", "[person a]  # who\n"},
    {"blank lines stay, but for those at the end", "\n\n[day]\n\n\ntitle = \"T\"\n\n\n", "\n\n[day]\n\n\ntitle = \"T\"\n"},
    {"a line without its end gets one", "[day]", "[day]\n"},
    {"carriage returns, tabs and a mark go", "\xEF\xBB\xBF[day]\r\ntitle\t=\t\"T\"\t# t\r\n", "[day]\ntitle = \"T\"  # t\n"},

    {"rows", "[schedule]\n09:40~10m ping ines \"L\" needs-you   about=thimble\nday 2 10:30 meeting quill \"Pre  x\" for=45m\nday   2 shift 08:00-16:00\n",
     "[schedule]\n09:40~10m    ping     ines         \"L\"       needs-you about=thimble\n"
     "day 2 10:30  meeting  quill        \"Pre  x\"  for=45m\nday 2        shift    08:00-16:00\n"},
    {"a row that names nobody has its text where others have who", "[schedule]\n10:00 report \"Weekly\" minutes=5 legacy\n11:00 meeting quill \"P\" for=5m\n",
     "[schedule]\n10:00  report   \"Weekly\"    minutes=5 legacy\n11:00  meeting  quill  \"P\"  for=5m\n"},
    {"a row without a text", "[schedule]\n10:00-11:00 pings any rate=2/hour needs=1\n11:00 meeting quill \"A long title\" for=5m\n",
     "[schedule]\n10:00-11:00  pings    any    rate=2/hour needs=1\n11:00        meeting  quill  \"A long title\"  for=5m\n"},
    {"a text much longer than the rest moves nobody",
     "[schedule]\n10:00 ping a \"0123456789012345678901234567890123456789\" evening\n10:00 ping a \"B\" evening\n10:00 ping a \"CC\" evening\n",
     "[schedule]\n10:00  ping  a  \"0123456789012345678901234567890123456789\"  evening\n10:00  ping  a  \"B\"   evening\n10:00  ping  a  \"CC\"  "
     "evening\n"},
    {"texts of rows stand apart where a line is left blank", "[schedule]\n10:00 ping a \"B\" evening\n\n10:00 ping a \"CCC\" evening\n",
     "[schedule]\n10:00  ping  a  \"B\"  evening\n\n10:00  ping  a  \"CCC\"  evening\n"},
    {"a quoted value", "[schedule]\n10:00 tool d x-why=\"a  #  b\"   x-b=c # d\n", "[schedule]\n10:00  tool  d  x-why=\"a  #  b\" x-b=c  # d\n"},

    {"remarks stand in one column", "[day] # a\ntitle = \"Title\" # b\ndays = 2 # c\n", "[day]            # a\ntitle = \"Title\"  # b\ndays  = 2        # c\n"},
    {"but behind what is much longer", "[day]\ndays = 2 # b\nclaim = \"0123456789012345678901234567890\" # a\n",
     "[day]\ndays  = 2  # b\nclaim = \"0123456789012345678901234567890\"  # a\n"},
    {"and in another behind a blank line", "[day]\ntitle = \"Title\" # b\n\ndays = 2 # c\n", "[day]\ntitle = \"Title\"  # b\n\ndays  = 2  # c\n"},
    {"a remark of its own stands at the left", "[day]\n   #a\ntitle = \"T\"\n", "[day]\n#a\ntitle = \"T\"\n"},
    {"one that goes on stays below", "[day]\ntitle = \"T\" # a\n #  b\n   # c\n# d\n  # e\n",
     "[day]\ntitle = \"T\"  # a\n             #  b\n             # c\n# d\n# e\n"},
    {"what is quoted is no remark", "[day]\ntitle = \"T # 1\"   # one\n", "[day]\ntitle = \"T # 1\"  # one\n"},
    {"nor becomes one", "[day]\nx-a=#b\n", "[day]\nx-a=#b\n"},

    {"a map stays as it is drawn", "[map]\n#   a   remark\n  ####\n#M.#\ndoor   M   serves   a # m\ndoor Q refinement\n",
     "[map]\n#   a   remark\n####\n#M.#\ndoor M  serves a  # m\ndoor Q  refinement\n"},
    {"and a talk as it is spoken", "[talk a]\n# r\na:  Two  words  # one\nyou>Why -> so? -> b\n@b\n", "[talk a]\n# r\na:  Two  words  # one\nyou>Why -> so? -> b\n@b\n"},
    {"a bet", "[bet]\n?\"More?\"\nmore   right  when you.pings  > 1 # a\nno right when 2<3\n",
     "[bet]\n? \"More?\"\nmore  right when you.pings  > 1  # a\nno    right when 2<3\n"},
    {"a bet with labels", "[bet]\n? \"More?\"\nel \"Él\" right when you.pings > 1\nnadie    \"Nadie  más\"   right  when 2<3 # a\nyo right when 3<4\n",
     "[bet]\n? \"More?\"\nel     \"Él\"          right when you.pings > 1\nnadie  \"Nadie  más\"  right when 2<3  # a\n"
     "yo                   right when 3<4\n"},
    {"questions", "[debrief]\n?Who  # did?\n?   \"A\"\n", "[debrief]\n? Who  # did?\n? \"A\"\n"},
    {"an expectation stays as it is written", "[expect]\n a.progress  >  b.progress # c\n2<3   # d\n", "[expect]\na.progress  >  b.progress  # c\n2<3                        # d\n"},
    {"constants", "[constants]\nping-minutes=3 # a\ncut-ping = 100\n", "[constants]\nping-minutes = 3  # a\ncut-ping     = 100\n"},
    {"lines", "[lines topics]\n-  \"a\" # b\n", "[lines topics]\n- \"a\"  # b\n"},
};

static void assert_laid(const char *what, Text before, const char *after)
{
    Buffer once = {0}, twice = {0};
    assert_true(level_format(before, &once));
    if (strcmp(buffer_view(&once).at, after) != 0)
        print_error("%s:\n%s", what, buffer_view(&once).at);
    assert_string_equal(buffer_view(&once).at, after);
    assert_true(level_format(buffer_view(&once), &twice));
    if (!text_equal(buffer_view(&once), buffer_view(&twice)))
        print_error("%s, again:\n%s", what, buffer_view(&twice).at);
    assert_true(text_equal(buffer_view(&once), buffer_view(&twice)));
    buffer_free(&once);
    buffer_free(&twice);
}

static void each_form_of_line_has_its_columns(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(laid); i++)
        assert_laid(laid[i].what, text_of(laid[i].before), laid[i].after);
}

static void assert_says_the_same(const char *source)
{
    Buffer once = {0};
    Level before = read_sound(text_of(source));
    assert_true(level_format(text_of(source), &once));
    Level after = read_sound(buffer_view(&once));
    assert_true(level_equal(&before, &after));
    assert_laid("a whole level", buffer_view(&once), buffer_view(&once).at);
    level_free(&before);
    level_free(&after);
    buffer_free(&once);
}

static void a_level_laid_out_says_the_same(void **state)
{
    (void)state;
    assert_says_the_same(whole);
    assert_says_the_same(whole_charter);
}

/* So many bytes of value behind a key, and a remark. */
static void long_line(Buffer *out, int bytes, const char *remark)
{
    buffer_free(out);
    buffer_text(out, HEAD "x-a-key-of-some-length = 1 # one\nx-a=");
    for (int i = 0; i < bytes; i++)
        buffer_text(out, i % 10 == 9 ? "b" : "a");
    buffer_print(out, "%s\n" FILE_, remark);
}

static void no_line_becomes_too_long(void **state)
{
    (void)state;
    Buffer text = {0};
    for (int bytes = 340; bytes <= 396; bytes++) {
        const char *remarks[] = {"", " # r", "\n # goes on"};
        for (int i = 0; i < COUNT_OF(remarks); i++) {
            if (bytes + 4 + (i == 1 ? 4 : 0) > LEVEL_LINE_MAX)
                continue;
            long_line(&text, bytes, remarks[i]);
            assert_says_the_same(buffer_view(&text).at);
        }
    }
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_form_of_line_has_its_columns),
        cmocka_unit_test(a_level_laid_out_says_the_same),
        cmocka_unit_test(no_line_becomes_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
