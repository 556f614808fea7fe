/* test_level.c - reading levels: what a sound text becomes, what stays as it was when one is not, and limits. Printing
 * back is in test_level_print.c, what is said of slips in test_bad_levels.c. */
#include "level/check.h"
#include "work/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "level/bet_words.h"
#include "level/equal.h"
#include "levels.h"

_Static_assert((int)SENSE_GAP_MINUTES == (int)INTERRUPTION_GAP &&
                   (int)SENSE_QUIET_MINUTES == (int)QUIET_START_MINUTES &&
                   (int)SENSE_EVENING_MINUTES == (int)EVENING_MINUTES,
               "what authors are warned of is what the timetable does");

/* The first message about a text; its tag is "" when there is none. */
/* The first error; where there is none, the first of the rest. */
static Message first_message(const char *source)
{
    Level level = {0};
    Messages messages;
    level_read(text_of(source), &level, &messages);
    level_free(&level);
    for (int i = 0; i < messages.count; i++)
        if (messages.list[i].strength == STRENGTH_ERROR)
            return messages.list[i];
    return messages.count > 0 ? messages.list[0] : (Message){.tag = ""};
}

/* --- what a text becomes --- */

static void every_key_of_a_day_is_kept(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    assert_string_equal(level.title, "T");
    assert_string_equal(level.claim, "It breeds.");
    assert_string_equal(level.invitation, "Bring a lanyard.");
    assert_string_equal(level.author, "A \"B\" \\ C");
    assert_string_equal(level.language, "de");
    assert_string_equal(level.next, "other");
    assert_int_equal(level.shift_start, 510);
    assert_int_equal(level.shift_end, 16 * 60 + 45);
    assert_int_equal(level.pace, 30);
    assert_int_equal(level.days, 3);
    assert_int_equal(level.repeat, 2);
    assert_true(level.has_seed && level.seed == 1847);
    assert_int_equal(level.judged, JUDGED_COUNTED);
    level_free(&level);
}

static void people_files_tools_and_rules_are_kept(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    assert_int_equal(level.person_count, 2);
    assert_string_equal(level.people[0].role, "Husbandman");
    assert_int_equal(level.people[0].looks, LOOKS_STEWARD);
    assert_string_equal(level.people[1].role, "");
    assert_int_equal(level.people[1].looks, LOOKS_CLERK);
    const NumberFile *file = &level.files[0];
    assert_true(file->columns == 80 && file->rows == 50 && file->clusters == 200 && file->weight == 3 &&
                file->due == 930);
    assert_true(file->tempers[TEMPER_WOE] == 2 && file->tempers[TEMPER_FROLIC] == 0 &&
                file->tempers[TEMPER_MALICE] == 5);
    file = &level.files[1];
    assert_true(file->columns == 64 && file->rows == 40 && file->clusters == 300 && file->weight == 0 &&
                file->due == -1);
    assert_string_equal(file->serves, "");
    const Tool *tool = &level.tools[0];
    assert_true(tool->claims == 25 && tool->layered == -19 && tool->layered_report == 15);
    assert_true(tool->replace == 12 && tool->replace_setup == 120);
    assert_string_equal(tool->ends, "Weekly");
    assert_true(level.rules[0].kind == RULE_QUIET && level.rules[0].from == 540 && level.rules[0].to == 720);
    assert_true(level.rules[0].cost == 200 && level.rules[1].cost == 150);
    assert_true(level.rules[1].kind == RULE_JUDGED && level.rules[1].judged == JUDGED_SERVED);
    assert_true(level.constants[CONSTANT_CUT_PING] == 350 && level.constant_set[CONSTANT_CUT_PING]);
    assert_int_equal(level.constants[CONSTANT_CUT_MEETING], constant_rows[CONSTANT_CUT_MEETING].value);
    assert_false(level.constant_set[CONSTANT_CUT_MEETING]);
    level_free(&level);
}

static void every_kind_of_row_is_kept(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    const Row *row = level.rows;
    assert_int_equal(level.row_count, 18);
    assert_true(row->verb == VERB_PING && row->start == 580 && row->end == -1 && row->spread == 10 && row->days == 0);
    assert_true(row->person == 1 && row->file == 0 && row->needs_you && !row->evening);
    assert_string_equal(row->text, "Line 14");
    row++;
    assert_true(row->verb == VERB_PINGS && row->start == 600 && row->end == 720 && row->person == -1 && row->rate == 4);
    assert_true(row->needs_count == -1 && row->needs_per_cent == 20);
    row++;
    assert_true(row->person == 0 && row->needs_count == 2);
    row++;
    assert_true(row->verb == VERB_MEETING && row->minutes == 45 && row->note_would_do && !row->decides &&
                row->file == -1);
    row++;
    assert_true(row->verb == VERB_MEETING && row->minutes == 60 && row->decides && row->days == 1u << 2);
    row++;
    assert_true(row->verb == VERB_REPORT && row->minutes == 50 && row->legacy && row->days == 0);
    row++;
    assert_true(row->verb == VERB_PERK && row->perk == PERK_MELON_BAR && row->minutes == 10);
    row++;
    assert_true(row->verb == VERB_PING && row->evening && row->start == 18 * 60 + 40);
    row++;
    assert_true(row->verb == VERB_TOOL && row->tool == 0 && row->days == 1u << 2 && row->start == 660);
    row++;
    assert_true(row->verb == VERB_SHIFT && row->days == 1u << 2 && row->start == 480 && row->end == 960);
    assert_true(level.lunch_start == 12 * 60 && level.lunch_end == 12 * 60 + 45);
    row++;
    assert_true(row->verb == VERB_LUNCH && row->days == 1u << 1 && row->start == 785 && row->end == 830);
    row++;
    assert_true(row->verb == VERB_LUNCH && row->days == 1u << 2 && row->start == -1 && row->end == -1);
    row++;
    assert_true(row[0].verb == VERB_FOCUS && row[0].days == 1u << 2 && row[0].start == 480 && row[0].end == 540);
    assert_true(row[1].verb == VERB_FOCUS && row[1].days == 0);
    row += 2;
    assert_true(row->verb == VERB_OFF && row->days == 1u << 3 && level.off == 1u << 3);
    row++;
    assert_true(row[0].days == 6 && row[1].days == 6 && row[2].days == 1u << 1);
    level_free(&level);
}

static uint32_t days_read(const char *days, const char *row)
{
    Buffer text = {0};
    buffer_print(&text, HEAD "days = 12\n%s\n" FILE_ PERSON "[schedule]\nday %s 10:00 ping quill \"Saw this?\"\n", days, row);
    Level level = read_sound(buffer_view(&text));
    uint32_t read = level.rows[0].days;
    buffer_free(&text);
    level_free(&level);
    return read;
}

static void a_row_holds_on_a_list_of_days_and_on_weekdays(void **state)
{
    (void)state;
    enum { MONDAYS = 1 << 1 | 1 << 6 | 1 << 11 };
    assert_int_equal(days_read("", "12"), 1 << 12);
    assert_int_equal(days_read("", "1,3,5"), 1 << 1 | 1 << 3 | 1 << 5);
    assert_int_equal(days_read("", "2-4,9"), 1 << 2 | 1 << 3 | 1 << 4 | 1 << 9);
    assert_int_equal(days_read("", "mon"), MONDAYS);
    assert_int_equal(days_read("starts = fri", "mon"), 1 << 2 | 1 << 7 | 1 << 12);
    assert_int_equal(days_read("", "mon,3"), MONDAYS | 1 << 3);
    assert_int_equal(days_read("", "mon-tue"), MONDAYS | 1 << 2 | 1 << 7 | 1 << 12);
}

static void maps_and_talks_are_kept(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    assert_true(level.map.columns == 5 && level.map.rows == 4 && level.map.door_count == 3);
    assert_memory_equal(level.map.cells[1], "#M+S#", 5);
    assert_true(level.map.doors[1].kind == DOOR_SERVES && level.map.doors[1].index == 0);
    assert_true(level.map.doors[2].kind == DOOR_PERSON && level.map.doors[2].index == 1);
    assert_true(level.talk_count == 1 && level.talks[0].person == 0 && level.talks[0].count == 5);
    assert_string_equal(level.speeches[0].text, "We are #1 # here");
    assert_string_equal(level.speeches[1].text, "Why -> so?");
    assert_int_equal(level.speeches[1].target, 3);
    assert_int_equal(level.speeches[2].target, -1);
    assert_int_equal(level.speeches[3].kind, SPEECH_LABEL);
    level_free(&level);
}

static void expectations_and_bets_are_kept(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    const Expect *expect = &level.expects[0];
    assert_true(expect->side_count == 3 && !expect->mean && expect->per_cent == 95);
    assert_true(expect->sides[0].who == BOT_PERFORMER && expect->sides[0].measure == MEASURE_BUSYNESS);
    assert_true(expect->ops[0] == OP_GREATER && expect->sides[2].is_number && expect->sides[2].number == 0);
    expect = &level.expects[1];
    assert_true(expect->mean && expect->ops[0] == OP_AT_LEAST && expect->sides[1].factor == 150 &&
                expect->sides[0].factor == 100);
    assert_string_equal(expect->text, "mean balanced.progress >= 1.5 x performer.progress");
    expect = &level.expects[2];
    assert_true(expect->per_cent == 80 && expect->sides[1].is_number && expect->sides[1].number == 6125);
    assert_string_equal(level.bet.question, "More?");
    assert_string_equal(level.bet.choices[1].word, "fewer");
    assert_null(level.bet.choices[0].label);
    assert_string_equal(level.bet.choices[1].label, "Fewer, á la carte");
    char room[BET_WORDS_MAX];
    assert_string_equal(bet_words(&level.bet, 0, room), "More");
    assert_string_equal(bet_words(&level.bet, 1, room), "Fewer, á la carte");
    const Expect *when = &level.bet.choices[1].right_when;
    assert_true(when->sides[0].who == WHO_YOU && when->sides[0].day == 2 && when->ops[0] == OP_AT_MOST &&
                when->sides[1].day == 1);
    assert_string_equal(level.questions[0], "What did \"they\" learn?");
    assert_string_equal(level.questions[1], "Quoted\nand long");
    assert_true(level.lines[0].kind == LINES_JARGON);
    level_free(&level);
}

static void what_is_left_out_has_its_default(void **state)
{
    (void)state;
    Level level = read_sound(text_of(SOUND));
    assert_true(level.shift_start == 540 && level.shift_end == 1020 && level.pace == 40 && level.days == 1 &&
                level.repeat == 1);
    assert_true(!level.has_seed && level.judged == JUDGED_SEEN && level.mode == MODE_PLAY);
    assert_string_equal(level.language, "en");
    assert_string_equal(level.claim, "");
    assert_string_equal(level.bet.question, "");
    level_free(&level);
}

/* --- values: a line, the section it stands in, and the tag of what is said about it --- */

#define DIGITS_40 "1234567890123456789012345678901234567890"
#define DIGITS_80 DIGITS_40 DIGITS_40

static const struct {
    const char *section, *line, *tag; /* tag "": sound */
} values[] = {
    {"[day]", "claim = \"" DIGITS_80 DIGITS_80 "\"", "no-expect"},
    {"[day]", "claim = \"" DIGITS_80 DIGITS_80 "1\"", "long-text"},
    {"[day]", "claim = \"" DIGITS_80 DIGITS_80 "\\n\"", "long-text"},
    {"[day]", "invitation = \"" DIGITS_80 "0123456789\"", ""},
    {"[day]", "invitation = \"" DIGITS_80 "01234567890\"", "long-text"},
    {"[day]", "invitation = \"" DIGITS_80 "012345678e\xCC\x81\"", ""}, /* a letter with its accent is one */
    {"[day]", "invitation = \"" DIGITS_80 "0123456789e\xCC\x81\"", "long-text"},
    {"[day]", "author = \" \"", "bad-text"},
    {"[day]", "days = 1", ""},
    {"[day]", "days = 20", ""},
    {"[day]", "days = 0", "out-of-range"},
    {"[day]", "days = 21", "out-of-range"},
    {"[day]", "days = +3", ""},
    {"[day]", "days = 3 # three", ""},
    {"[day]", "days = 3#three", "bad-unit"},
    {"[day]", "days = 3 4", "bad-unit"},
    {"[day]", "days =", "bad-number"},
    {"[day]", "repeat = 2", "repeat-later"},
    {"[day]", "repeat = 3", "out-of-range"},
    {"[day]", "pace = 10s/hour", ""},
    {"[day]", "pace = 240s/hour", ""},
    {"[day]", "pace = 9s/hour", "out-of-range"},
    {"[day]", "pace = 241s/hour", "out-of-range"},
    {"[day]", "pace = 40 s/hour", "bad-unit"},
    {"[day]", "seed = 0", ""},
    {"[day]", "seed = 9223372036854775807", ""},
    {"[day]", "seed = 9223372036854775808", "bad-number"},
    {"[day]", "shift = 09:00-10:00", ""},
    {"[day]", "shift = 09:00-09:59", "out-of-range"},
    {"[day]", "shift = 09:00-21:00", ""},
    {"[day]", "shift = 08:59-21:00", "out-of-range"},
    {"[day]", "shift = 10:00-21:01", "out-of-range"},
    {"[day]", "shift = 09:00-09:00", "bad-hours"},
    {"[day]", "shift = 09:00-24:00", "bad-hours"},
    {"[day]", "shift = 09:60-17:00", "bad-hours"},
    {"[day]", "language = pt-br", "own-words"},
    {"[day]", "next = a#b", "bad-id"},
    {"[day]", "next = abcdefghijklmnopqrstuvwxyz012345", ""},
    {"[day]", "next = abcdefghijklmnopqrstuvwxyz0123456", "bad-id"},
    {"[file a]\nname = \"A\"", "numbers = 8x8", ""},
    {"[file a]\nname = \"A\"", "numbers = 320x200", ""},
    {"[file a]\nname = \"A\"", "numbers = 7x8", "out-of-range"},
    {"[file a]\nname = \"A\"", "numbers = 8x7", "out-of-range"},
    {"[file a]\nname = \"A\"", "numbers = 321x200", "out-of-range"},
    {"[file a]\nname = \"A\"", "numbers = 320x201", "out-of-range"},
    {"[file a]\nname = \"A\"", "numbers = +64x40", "bad-size"},
    {"[file a]\nname = \"A\"", "clusters = 600/day", ""},
    {"[file a]\nname = \"A\"", "clusters = 601/day", "out-of-range"},
    {"[file a]\nname = \"A\"", "tempers = woe:100 dread:0", ""},
    {"[file a]\nname = \"A\"", "tempers = woe:101", "out-of-range"},
    {"[file a]\nname = \"A\"", "tempers = woe:1 woe:2", "bad-list"},
    {"[file a]\nname = \"A\"", "tempers = woe", "bad-list"},
    {"[file a]\nname = \"A\"", "tempers =", "bad-list"},
    {"[file a]\nname = \"A\"", "due = 23:59", "outside-shift"},
    {"[file a]\nname = \"A\"", "weight = 21", "out-of-range"},
    {"[rule a]\nname = \"A\"", "does = quiet", "bad-hours"},
    {"[rule a]\nname = \"A\"", "does = judged", "unknown-word"},
    {"[rule a]\nname = \"A\"", "does = disconnect", ""},
    {"[schedule]", "10:00 report \"" DIGITS_80 "\" minutes=240", ""},
    {"[schedule]", "10:00 report \"" DIGITS_80 "1\" minutes=240", "long-text"},
    {"[schedule]", "10:00 report \"R\" minutes=241", "out-of-range"},
    {"[schedule]", "10:00~240m perk melon-bar for=1m", ""},
    {"[schedule]", "10:00~241m perk melon-bar for=1m", "out-of-range"},
    {"[schedule]", "10:00 perk melon-bar for=2h", ""},
    {"[schedule]", "10:00 perk melon-bar for=3h", "out-of-range"},
    {"[schedule]", "17:00-20:00 pings any rate=6/hour evening", ""},
    {"[schedule]", "17:00-20:01 pings any rate=6/hour evening", "not-evening"},
    {"[schedule]", "10:00-12:00 pings any rate=5/hour needs=100%", ""},
    {"[schedule]", "10:00-12:00 pings any rate=5/hour needs=101%", "out-of-range"},
    {"[schedule]", "10:00-12:00 pings any rate=5/hour needs=10", ""},
    {"[schedule]", "10:00-12:00 pings any rate=5/hour needs=11", "out-of-range"},
    {"[constants]", "cut-ping = 1000", ""},
    {"[constants]", "cut-ping = -1", "out-of-range"},
    {"[expect]", "balanced.energy<=1000.25", ""},
    {"[expect]", "balanced.energy@day 1-1 > 3", "bad-day"},
    {"[constants]", "evening-minutes = 360", ""},
    {"[constants]", "evening-minutes = 361", "out-of-range"},
    {"[schedule]", "22:00-23:00 pings any rate=6/hour evening\n[constants]\nevening-minutes = 360", ""},
    {"[schedule]", "22:00-23:01 pings any rate=6/hour evening\n[constants]\nevening-minutes = 360", "not-evening"},
    {"[expect]", "mean balanced.energy > 1000x performer.energy", "bad-number"},
    {"[expect]", "mean balanced.energy > 1000.00 x performer.energy", ""},
    {"[expect]", "mean balanced.energy > 1000.01 x performer.energy", "out-of-range"},
    {"[expect]", "balanced.energy > 1 on 101% of seeds", "out-of-range"},
    {"[expect]", "balanced.energy > 1 on 80 of seeds", "bad-expect"},
    {"[expect]", "balanced.energy > 1 always", "bad-expect"},
    {"[expect]", "balanced.energy @week 1 > 1", "bad-expect"},
};

static void a_value_is_taken_to_its_limit_and_no_further(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(values); i++) {
        Buffer text = {0};
        bool day = strcmp(values[i].section, "[day]") == 0;
        buffer_print(&text, "mdr-level 1\n[day]\ntitle = \"T\"\n%s\n", day ? values[i].line : "");
        buffer_text(&text, FILE_ "[debrief]\n? Well?\n");
        if (!day)
            buffer_print(&text, "%s\n%s\n", values[i].section, values[i].line);
        Message message = first_message(text.data);
        if (strcmp(message.tag, values[i].tag) != 0)
            print_error("%s: [%s], not [%s]\n", values[i].line, message.tag, values[i].tag);
        assert_string_equal(message.tag, values[i].tag);
        buffer_free(&text);
    }
}

/* --- the outer form --- */

static const char *const same_texts[] = {
    "\xEF\xBB\xBF" SOUND,
    "mdr-level 1\r\n[day]\r\ntitle = \"T\"\r\n[file thimble]\r\nname = \"Thimble\"\r\nserves = \"a school\"",
    "mdr-level\t1   # mine\n\n\t[day]\t# the day\n\ttitle\t=\t\"T\"\t# a \"title\"\n[ file  thimble "
    "]\nname=\"Thimble\"\nserves=\"a school\"\n",
    "mdr-level 1\n[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\nx-note = \"# no comment\n[day]\ntitle = "
    "\"T\"\n",
};

static void blanks_comments_line_ends_and_order_do_not_count(void **state)
{
    (void)state;
    Level level = read_sound(text_of(SOUND));
    for (int i = 0; i < COUNT_OF(same_texts); i++) {
        Level other = read_sound(text_of(same_texts[i]));
        assert_true(level_equal(&level, &other));
        level_free(&other);
    }
    level_free(&level);
}

/* Wherever a text stands. */
static void accents_are_composed(void **state)
{
    (void)state;
    static const char apart[] = HEAD "author = \"Rene\xCC\x81\"\n" PERSON FILE_ "[schedule]\n10:00 report \"Cafe\xCC\x81\" minutes=5\n"
        "[tool digest]\nname = \"D\"\nreplace = +12% ends=\"Caf\xC3\xA9\"\n[talk quill]\nquill: Ame\xCC\x81lie.\nyou> E\xCC\x81h? -> end\n"
        "[debrief]\n? O\xCC\x88l?\n";
    Level level = {0};
    Messages messages;
    assert_true(level_read(text_of(apart), &level, &messages));
    assert_string_equal(level.author, "Ren\xC3\xA9");
    assert_string_equal(level.rows[0].text, "Caf\xC3\xA9");
    assert_string_equal(level.speeches[0].text, "Am\xC3\xA9lie.");
    assert_string_equal(level.speeches[1].text, "\xC3\x89h?");
    assert_string_equal(level.questions[0], "\xC3\x96l?");
    level_free(&level);
}

static void a_failed_reading_leaves_the_level_as_it_was(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    Level before = level;
    Messages messages;
    assert_false(level_read(text_of(HEAD "days = none\n" FILE_), &level, &messages));
    assert_memory_equal(&before, &level, sizeof level);
    assert_int_equal(messages.errors, 1);
    level_free(&level);
    assert_null(level.pool);
    level_free(&level);
}

/* --- limits --- */

typedef struct LimitCase {
    const char *before; /* lines that open the section; NULL: each line is a section */
    const char *format; /* of the i-th line; has one %d */
    int most;
} LimitCase;

static const LimitCase limit_cases[] = {
    {"", "[person p%d]\nname = \"P\"\n", LEVEL_PEOPLE_MAX},
    {"", "[file f%d]\nname = \"F\"\n", LEVEL_FILES_MAX - 1},
    {"", "[tool t%d]\nname = \"T\"\n", LEVEL_TOOLS_MAX},
    {"", "[rule r%d]\nname = \"R\"\ndoes = hire\n", LEVEL_RULES_MAX},
    {"[schedule]\n", "10:00 report \"R%d\" minutes=5\n", LEVEL_ROWS_A_DAY_MAX},
    {"[lines jargon]\n", "- \"line %d\"\n", LEVEL_LINES_MAX},
    {"[debrief]\n", "? question %d\n", LEVEL_QUESTIONS_MAX},
    {"[expect]\n", "balanced.progress > %d\n", LEVEL_EXPECTS_MAX},
    {PERSON "[talk quill]\n", "@line-%d\n", LEVEL_SPEECHES_MAX},
    {"[bet]\n? \"Which?\"\n", "c%d right when you.pings > 1\n", LEVEL_BET_CHOICES_MAX},
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void build_limit_case(const LimitCase *limit, int count, Buffer *out)
{
    buffer_text(out, SOUND);
    buffer_text(out, limit->before);
    for (int i = 0; i < count; i++)
        buffer_print(out, limit->format, i);
}
#pragma GCC diagnostic pop

static void meeting_a_limit_is_an_error_with_a_sentence(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(limit_cases); i++) {
        Buffer full = {0}, more = {0};
        build_limit_case(&limit_cases[i], limit_cases[i].most, &full);
        build_limit_case(&limit_cases[i], limit_cases[i].most + 1, &more);
        Level level = read_sound(buffer_view(&full));
        level_free(&level);
        Message message = first_message(more.data);
        assert_string_equal(message.tag, "too-many");
        buffer_free(&full);
        buffer_free(&more);
    }
}

static void a_day_counts_each_ping_of_a_stretch(void **state)
{
    (void)state;
    static const char rows[] =
        SOUND "[schedule]\n09:30-17:00 pings any rate=60/hour\n09:30-10:20 pings any rate=60/hour\n";
    Level level = read_sound(text_of(rows));
    level_free(&level);
    Message message =
        first_message(SOUND "[schedule]\n09:30-17:00 pings any rate=60/hour\n09:30-10:21 pings any rate=60/hour\n");
    assert_string_equal(message.tag, "too-many");
    assert_int_equal(message.line, 9);
}

static void a_file_of_256_kib_is_read_and_one_byte_more_is_not(void **state)
{
    (void)state;
    Buffer text = {0};
    buffer_text(&text, SOUND);
    while (text.length < LEVEL_BYTES_MAX)
        buffer_text(&text, text.length % 100 == 99 ? "\n" : "#");
    Level level = read_sound(buffer_view(&text));
    level_free(&level);
    buffer_text(&text, "\n");
    assert_string_equal(first_message(text.data).tag, "file-too-big");
    buffer_free(&text);
}

static void a_line_of_400_bytes_is_read_and_one_more_is_not(void **state)
{
    (void)state;
    Buffer text = {0};
    buffer_text(&text, SOUND);
    for (int i = 0; i < LEVEL_LINE_MAX; i++)
        buffer_text(&text, "#");
    Level level = read_sound(buffer_view(&text));
    level_free(&level);
    buffer_text(&text, "#");
    assert_string_equal(first_message(text.data).tag, "long-line");
    buffer_free(&text);
}

static void fifty_messages_are_kept_and_the_rest_counted(void **state)
{
    (void)state;
    Buffer text = {0}, said = {0};
    Level level = {0};
    Messages messages;
    buffer_text(&text, SOUND "[constants]\n");
    for (int i = 0; i < 80; i++)
        buffer_print(&text, "nothing-%d = 1\n", i);
    assert_false(level_read(buffer_view(&text), &level, &messages));
    assert_true(messages.count == 50 && messages.errors == 80);
    messages_print(&messages, "x", buffer_view(&text), &said);
    assert_non_null(strstr(said.data, "x: and 31 more\n"));
    buffer_free(&text);
    buffer_free(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_holds_on_a_list_of_days_and_on_weekdays),
        cmocka_unit_test(every_key_of_a_day_is_kept),
        cmocka_unit_test(people_files_tools_and_rules_are_kept),
        cmocka_unit_test(every_kind_of_row_is_kept),
        cmocka_unit_test(maps_and_talks_are_kept),
        cmocka_unit_test(expectations_and_bets_are_kept),
        cmocka_unit_test(what_is_left_out_has_its_default),
        cmocka_unit_test(a_value_is_taken_to_its_limit_and_no_further),
        cmocka_unit_test(blanks_comments_line_ends_and_order_do_not_count),
        cmocka_unit_test(accents_are_composed),
        cmocka_unit_test(a_failed_reading_leaves_the_level_as_it_was),
        cmocka_unit_test(meeting_a_limit_is_an_error_with_a_sentence),
        cmocka_unit_test(a_day_counts_each_ping_of_a_stretch),
        cmocka_unit_test(a_file_of_256_kib_is_read_and_one_byte_more_is_not),
        cmocka_unit_test(a_line_of_400_bytes_is_read_and_one_more_is_not),
        cmocka_unit_test(fifty_messages_are_kept_and_the_rest_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
