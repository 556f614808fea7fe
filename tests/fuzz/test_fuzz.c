/* test_fuzz.c - the inputs that fuzzing found something with, kept in fuzz/regressions/TARGET, read again in every build. A copy of each
 * with one byte turned over goes through as well. Fuzzing itself: tests/fuzz/run. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/folder.h"
#include "fuzz/harness.h"

#define FOLDER MDR_SOURCE "/tests/fuzz/regressions"

enum { INPUT_MAX = 1 << 20 };

static void read_kept(FuzzRead *read, const char *folder, Text name)
{
    Buffer path = {0}, input = {0};
    FileError error;
    buffer_print(&path, "%s/%.*s", folder, name.length, name.at);
    if (!file_read(path.data, INPUT_MAX, &input, &error))
        fail_msg("%s", error.sentence);
    watch_copy(read, input.data, input.length);
    for (size_t i = 0; i < input.length; i += 7) {
        input.data[i] ^= 0x20;
        watch_copy(read, input.data, input.length);
        input.data[i] ^= 0x20;
    }
    buffer_free(&path);
    buffer_free(&input);
}

static void what_fuzzing_found_is_read_without_harm(void **state)
{
    (void)state;
    for (int i = 0; i < FUZZ_TARGETS; i++) {
        char folder[PATH_LENGTH_MAX];
        Buffer names = {0};
        FileError error;
        Text rest, name;
        snprintf(folder, sizeof folder, "%s/%s", FOLDER, fuzz_targets[i].name);
        assert_true(folder_list(folder, "", &names, &error));
        assert_true(names.length > 0);
        for (rest = buffer_view(&names); text_next_line(&rest, &name);)
            read_kept(fuzz_targets[i].read, folder, name);
        buffer_free(&names);
    }
}

static void the_watch_sees_raw_bytes(void **state)
{
    (void)state;
    assert_int_equal(raw_control(text_of("plain, \xC3\xA9 and \xE2\x82\xAC\n")), -1);
    assert_int_equal(raw_control(text_of("a\tb")), 1);
    assert_int_equal(raw_control(text_of("ab\x1B[2J")), 2);
    assert_int_equal(raw_control(text_of("\x7F")), 0);
    assert_int_equal(raw_control(text_of("x\xC2\x9B")), 1);
    assert_int_equal(raw_control(text_of("x\xE2\x80\xAE")), 1);
    assert_int_equal(raw_control(text_of("x\xFF")), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fuzzing_found_is_read_without_harm),
        cmocka_unit_test(the_watch_sees_raw_bytes),
    };
    return cmocka_run_group_tests_name("fuzz", tests, NULL, NULL);
}
