/* test_guide.c - the game on paper, in the host's guide of a workshop: played by its own rules on its own list, it
 * comes to what the guide says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"

#define GUIDE MDR_SOURCE "/levels/workshop/GUIDE.md"
#define LIST "## On paper: for the clock alone"

enum { BOXES = 16, FOCUS_START = 2, FOCUS_LEAST = 1, FOCUS_MOST = 3, GUIDE_BYTES_MAX = 100000 };

/* What the clock reads; the first that a line begins with holds. */
typedef enum Read {
    READ_NOTHING,
    READ_LUNCH,
    READ_REPORT,
    READ_DECIDES,
    READ_MEETING,
    READ_NAMES,
    READ_MESSAGE,
    READ_COUNT
} Read;

static const char *const words[READ_COUNT] = {
    [READ_NOTHING] = "nothing",   [READ_LUNCH] = "lunch",
    [READ_REPORT] = "a report",   [READ_DECIDES] = "a meeting that decides",
    [READ_MEETING] = "a meeting", [READ_NAMES] = "a message that names a thing",
    [READ_MESSAGE] = "a message",
};

typedef struct Sheet {
    int focus, done, ticks;
    bool crossed[BOXES];
} Sheet;

static void move(Sheet *sheet, int by)
{
    int focus = sheet->focus + by;
    sheet->focus = focus < FOCUS_LEAST ? FOCUS_LEAST : focus > FOCUS_MOST ? FOCUS_MOST : focus;
}

static void work(Sheet *sheet, Read read, int box)
{
    enum { UNDECIDED = 5 };
    sheet->done += sheet->focus - (read == READ_DECIDES ? UNDECIDED : 0);
    if (read == READ_NAMES && box + 2 < BOXES)
        sheet->crossed[box + 2] = true;
    move(sheet, 1);
}

/* Answers, goes or writes. */
static void take(Sheet *sheet, Read read)
{
    enum { NAMED = 4 };
    bool message = read == READ_MESSAGE || read == READ_NAMES;
    move(sheet, -1);
    sheet->done += message ? sheet->focus + (read == READ_NAMES ? NAMED : 0) : 0;
    sheet->ticks += message ? 1 : 2;
}

static void fill(Sheet *sheet, Read read, int box, bool takes)
{
    if (sheet->crossed[box])
        move(sheet, -1);
    else if (read == READ_LUNCH)
        move(sheet, 1);
    else if (takes && read != READ_NOTHING)
        take(sheet, read);
    else
        work(sheet, read, box);
}

/* Whoever takes those of a set, and works on through the others. */
static Sheet play(const Read list[BOXES], unsigned taken)
{
    Sheet sheet = {.focus = FOCUS_START};
    for (int box = 0; box < BOXES; box++)
        fill(&sheet, list[box], box, taken >> list[box] & 1);
    return sheet;
}

/* ---- the guide ---- */

static void read_guide(Buffer *guide)
{
    FileError error;
    if (!file_read(GUIDE, GUIDE_BYTES_MAX, guide, &error))
        fail_msg("%s", error.sentence);
}

static Read read_of(Text said)
{
    for (int i = 0; i < READ_COUNT; i++) {
        if (text_starts(said, words[i]))
            return (Read)i;
    }
    fail_msg("nothing on paper is called: %.*s", said.length, said.at);
    return READ_NOTHING;
}

/* The rows `| 09:30 | what |` below the heading, half an hour apart. */
static void read_list(Text guide, Read list[BOXES])
{
    enum { SAID = 10, NINE = 9 };
    Text line;
    bool here = false;
    int box = 0;
    while (text_next_line(&guide, &line)) {
        char row[40];
        here = text_starts(line, "#") ? text_is(line, LIST) : here;
        snprintf(row, sizeof row, "| %02d:%02d | ", NINE + box / 2, box % 2 * 30);
        if (!here || !text_starts(line, row))
            continue;
        assert_true(box < BOXES);
        list[box++] = read_of(text_part(line, SAID, line.length));
    }
    assert_int_equal(box, BOXES);
}

static void assert_says(const Buffer *guide, const char *said)
{
    if (!strstr(guide->data, said))
        fail_msg("the guide does not say: %s", said);
}

static void the_game_on_paper_comes_to_what_the_guide_says(void **state)
{
    (void)state;
    Buffer guide = {0};
    Read list[BOXES];
    char said[80];
    read_guide(&guide);
    read_list(buffer_view(&guide), list);
    Sheet all = play(list, ~0u), some = play(list, 1u << READ_NAMES | 1u << READ_DECIDES), none = play(list, 0);
    snprintf(said, sizeof said, "writes everything has %d done and %d ticks.", all.done, all.ticks);
    assert_says(&guide, said);
    snprintf(said, sizeof said, "else works has %d done and %d ticks.", some.done, some.ticks);
    assert_says(&guide, said);
    snprintf(said, sizeof said, "Whoever only works has %d done and no tick.", none.done);
    assert_says(&guide, said);
    assert_int_equal(none.ticks, 0);
    buffer_free(&guide);
}

/* What it is for. */
static void the_busiest_on_paper_gets_least_done_and_whoever_does_nothing_but_work_not_most(void **state)
{
    (void)state;
    Buffer guide = {0};
    Read list[BOXES];
    read_guide(&guide);
    read_list(buffer_view(&guide), list);
    Sheet all = play(list, ~0u), some = play(list, 1u << READ_NAMES | 1u << READ_DECIDES), none = play(list, 0);
    assert_true(all.ticks > some.ticks && some.ticks > none.ticks);
    assert_true(some.done > none.done && none.done > all.done);
    buffer_free(&guide);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_game_on_paper_comes_to_what_the_guide_says),
        cmocka_unit_test(the_busiest_on_paper_gets_least_done_and_whoever_does_nothing_but_work_not_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
