/* test_remedies.c - whatever `check` proposes for a row brings no error and mends what it was proposed for: rows of all kinds, at all sorts of
 * times and on all sorts of days, in weeks whose days are not alike. */
#include "level/read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "remedy.h"

/* What the week is, and rows that make its days unlike each other. */
static const char *const weeks[][2] = {
    {"", ""},
    {"days = 5\n", ""},
    {"days = 5\n", "day wed shift 09:00-13:00\n"},
    {"days = 5\n", "day wed shift 09:00-13:00\nday fri shift 08:00-12:00\nday mon off\n"},
    {"days = 5\n", "day tue focus 09:00-11:30\n"},
    {"days = 5\n", "focus 09:00-10:30\nday thu focus 10:30-12:00\nday wed shift 09:00-13:00\n"},
    {"days = 5\n", "day 2 shift 08:30-16:30\nday 3 focus 14:00-17:00\n"},
    {"days = 5\n", "day mon,fri focus 09:00-17:00\n"},
    {"days = 7\n", "day 3 shift 09:00-13:00\nday 6 focus 09:00-11:00\nday 7 off\n"},
    {"days = 10\n", "day 3 shift 09:00-13:00\nday 8 shift 11:00-19:00\n"},
    {"days = 5\nstarts = wed\n", "day mon shift 09:00-13:00\n[constants]\nevening-minutes = 60\n[schedule]\n"},
};

static const char *const days[] = {"", "day 1 ", "day 1,3 ", "day mon-fri ", "day tue,wed ", "day 2-5 ", "  day wed  "};

static const char *const times[] = {"07:30", "08:45", "09:05", "10:00", "11:00", "12:40", "14:50", "16:20", "16:55", "17:30", "18:50", "20:30"};

static const char *const rows[] = {
    "%s%s ping ines \"Are you there?\"\n",
    "%s%s~10m ping ines \"Are you there?\"\n",
    "%s%s ping ines \"Are you there?\" evening\n",
    "%s%s meeting ines \"Status\" for=45m\n",
    "%s%s report \"Weekly compile\" minutes=40\n",
    "%s%s report \"Weekly compile\" minutes=40 legacy\n",
    "%s%s report \"Weekly compile\" minutes=40 every=day legacy # every day\n",
    "%s%s perk melon-bar for=15m\n",
    "%s%s tool digest\n",
    "%s%s-21:00 pings any rate=2/hour\n",
    "%s%s-21:00 pings any rate=2/hour evening\n",
    "%s%s ping ines \"One\"\n10:05 ping ines \"Other\"\n10:00 meeting ines \"Status\" for=45m\n10:00 meeting ines \"Planning\" for=30m\n",
};

static void read_text(Text source, Messages *messages)
{
    Level level = {0};
    level_read(source, &level, messages);
    level_free(&level);
}

static int count_of(const Messages *messages, const Message *like)
{
    int count = 0;
    for (int i = 0; i < messages->count; i++)
        count += messages->list[i].tag == like->tag && messages->list[i].line == like->line;
    return count;
}

/* What one remedy leaves: no error that was not there, and no complaint of that kind about that line that it was for. */
static bool is_sound(Text source, const Messages *before, const Message *message)
{
    static Messages after;
    Buffer mended = {0};
    bool has = put_remedy(message, source, &mended);
    read_text(buffer_view(&mended), &after);
    bool sound = !has || (after.errors <= before->errors && count_of(&after, message) < count_of(before, message));
    if (!sound) {
        Buffer said = {0};
        messages_print(before, "before", source, &said);
        messages_print(&after, "after", buffer_view(&mended), &said);
        print_error("%s\n", buffer_view(&said).at);
        buffer_free(&said);
    }
    buffer_free(&mended);
    return sound;
}

static void try_level(Text source, int *proposed, int *unsound)
{
    static Messages before;
    read_text(source, &before);
    for (int i = 0; i < before.count; i++) {
        *proposed += before.list[i].fix.line > 0;
        *unsound += !is_sound(source, &before, &before.list[i]);
    }
}

static void write_level(int week, const char *row, const char *when, const char *time, Buffer *out)
{
    buffer_free(out);
    buffer_print(out, "mdr-level 1\n[day]\ntitle = \"T\"\n%s[person ines]\nname = \"Ines\"\n[file f]\nname = \"F\"\nserves = \"a school\"\n"
                      "[tool digest]\nname = \"D\"\nreplace = +12%% ends=\"Weekly compile\"\n[debrief]\n? Why?\n[schedule]\n%s", weeks[week][0], weeks[week][1]);
    Text rest = text_of(row);
    const char *given[] = {when, time};
    for (int i = 0, at; i < 2 && (at = text_find(rest, '%')) >= 0; i++) {
        buffer_add(out, text_part(rest, 0, at));
        buffer_text(out, given[i]);
        rest = text_part(rest, at + 2, rest.length);
    }
    buffer_add(out, rest);
}

static void no_remedy_of_a_row_brings_an_error(void **state)
{
    (void)state;
    int proposed = 0, unsound = 0;
    Buffer source = {0};
    for (int week = 0; week < COUNT_OF(weeks); week++)
        for (int row = 0; row < COUNT_OF(rows); row++)
            for (int i = 0; i < COUNT_OF(days) * COUNT_OF(times); i++) {
                write_level(week, rows[row], days[i % COUNT_OF(days)], times[i / COUNT_OF(days)], &source);
                try_level(buffer_view(&source), &proposed, &unsound);
            }
    buffer_free(&source);
    print_message("%d remedies\n", proposed);
    assert_int_equal(unsound, 0);
    assert_true(proposed > 3000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_remedy_of_a_row_brings_an_error)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
