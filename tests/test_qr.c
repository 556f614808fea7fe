/* test_qr.c - the last card of a room's run, taken as a picture by `mdr shot` and read by a scanner that is none of
 * ours: what it reads is the result, to the last figure. And the code by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "between.h"
#include "bot_runs.h"
#include "qr/qr.h"

/* What a command says, to its first newline. */
static void said_by(const char *command, char *out, size_t room)
{
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    out[0] = 0;
    if (fgets(out, (int)room, pipe))
        out[strcspn(out, "\n")] = 0;
    if (pclose(pipe) != 0)
        fail_msg("%s", command);
}

static void a_scanner_reads_the_last_card(void **state)
{
    static const char *const looks[] = {"--size 1280x720", "--size 1920x1080", "--size 1280x720 --text 200",
                                        "--size 1280x720 --theme contrast"};
    Scratch *scratch = *state;
    Played *played = play_bot(scratch->folder, 4, 1);
    Buffer qr = {0};
    char command[3 * PATH_LENGTH_MAX], read[RESULT_QR_MOST + 2];
    RunResult result = result_of(played);
    run_result_qr_print(&result, &qr);
    for (int i = 0; i < COUNT_OF(looks); i++) {
        snprintf(command, sizeof command,
                 "'%s/mdr' shot '%s' --at card:room %s -o '%s/card.png' && zbarimg --raw -q '%s/card.png'", MDR_BUILD,
                 played->path, looks[i], scratch->folder, scratch->folder);
        said_by(command, read, sizeof read);
        assert_string_equal(read, qr.data);
    }
    buffer_free(&qr);
    played_free(played);
}

/* Without a room there is no such card. */
static void others_have_no_such_card(void **state)
{
    Scratch *scratch = *state;
    Played *played = play_bot(scratch->folder, 4, 0);
    char command[3 * PATH_LENGTH_MAX], said[512];
    snprintf(command, sizeof command, "'%s/mdr' shot '%s' --at card:room -o '%s/card.png' 2>&1; test $? -eq 64",
             MDR_BUILD, played->path, scratch->folder);
    said_by(command, said, sizeof said);
    assert_non_null(strstr(said, "no such card"));
    played_free(played);
}

static void a_code_has_its_three_eyes(void **state)
{
    (void)state;
    static const char eye[] = "1111111100000110111011011101101110110000011111111";
    QrCode code;
    char text[RESULT_QR_MOST + 1], much[1200];
    memset(text, 'A', RESULT_QR_MOST);
    text[RESULT_QR_MOST] = 0;
    memset(much, 'a', sizeof much - 1);
    much[sizeof much - 1] = 0;
    assert_true(qr_encode(text_of(text), &code));
    assert_between(code.side, 21, QR_SIDE_MAX);
    for (int i = 0; i < 49; i++) {
        bool dark = eye[i] == '1';
        assert_int_equal(code.dark[i / 7][i % 7], dark);
        assert_int_equal(code.dark[i / 7][code.side - 7 + i % 7], dark);
        assert_int_equal(code.dark[code.side - 7 + i / 7][i % 7], dark);
    }
    assert_false(qr_encode(text_of(much), &code));
    assert_int_equal(code.side, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_scanner_reads_the_last_card, set_up, tear_down),
        cmocka_unit_test_setup_teardown(others_have_no_such_card, set_up, tear_down),
        cmocka_unit_test(a_code_has_its_three_eyes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
