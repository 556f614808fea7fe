/* test_level_print.c - parse(print(x)) == x: on shipped levels, on levels with every key, on drawn ones and on damaged
 * ones. */
#include "base/file.h"
#include "base/rng.h"
#include "level/keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/folder.h"
#include "level/equal.h"
#include "level/words.h"
#include "levels.h"

static void assert_round_trip(const Level *level)
{
    Buffer printed = {0};
    level_print(level, &printed);
    Level again = read_sound(buffer_view(&printed));
    if (!level_equal(level, &again))
        print_error("%s", printed.data);
    assert_true(level_equal(level, &again));
    level_free(&again);
    buffer_free(&printed);
}

static void a_level_printed_and_read_is_the_same(void **state)
{
    (void)state;
    Level level = read_sound(text_of(whole));
    assert_round_trip(&level);
    level_free(&level);
    level = read_sound(text_of(SOUND));
    assert_round_trip(&level);
    level_free(&level);
    level = read_sound(text_of(whole_charter));
    assert_round_trip(&level);
    level_free(&level);
}

static void what_is_printed_is_canonical(void **state)
{
    (void)state;
    static const char loose[] = "mdr-level   1\n[file thimble]\nserves=\"a school\"\nname=\"Thimble\" # its name\n"
                                "[tool digest]\nname = \"D\"\nclaims = 20%\nreplace=+12% setup=2h\n"
                                "[schedule]\n11:00   tool\tdigest x-a=1\n[day]\ntitle=\"T\"\n";
    static const char canonical[] =
        "mdr-level 1\n\n[day]\ntitle = \"T\"\nmode = play\nshift = 09:00-17:00\nlunch = 12:30-12:50\npace = 40s/hour\nclock = runs\n"
        "days = 1\nstarts = mon\nrepeat = 1\njudged = seen\nlanguage = en\n\n[file thimble]\nname = \"Thimble\"\nnumbers = 64x40\nclusters = 300/day\n"
        "tempers = woe:1 frolic:1 dread:1 malice:1\nbins = 5 x 48\nfirst-bin = 0\nserves = \"a school\"\nweight = 1\na-head = 0\nbecome = \"paid\"\ntransfer = 0\n\n[schedule]\n11:00 tool "
        "digest\n\n"
        "[tool digest]\nname = \"D\"\nclaims = +20%\nlayered = -19% report=0m\nreplace = +12% setup=120m\n";
    Level level = read_sound(text_of(loose));
    Buffer printed = {0};
    level_print(&level, &printed);
    assert_string_equal(printed.data, canonical);
    buffer_free(&printed);
    level_free(&level);
}

/* Every single change below makes another level. */
typedef struct Change {
    const char *from, *to;
} Change;

static const Change changes[] = {
    {"\"T\"", "\"U\""},
    {"= 1847", "= 1848"},
    {"looks = steward", "looks = clerk"},
    {"80x50", "80x51"},
    {"malice:5", "malice:6"},
    {"school\" 48", "school\" 49"},
    {"teachers", "pupils"},
    {"a-head = 30", "a-head = 31"},
    {"seen to", "served"},
    {"Mr. Brandt", "Mr. Brand"},
    {"- \"Mr. Brandt\"\n", ""},
    {"09:40~10m", "09:40~11m"},
    {"09:40~10m", "09:41~10m"},
    {"needs=20%", "needs=21%"},
    {"needs=2\n", "needs=3\n"},
    {" needs-you", ""},
    {" about=thimble", ""},
    {"day 2 15:30", "day 1 15:30"},
    {"melon-bar", "finger-trap"},
    {"Circle back", "Circle"},
    {"setup=2h", "setup=1h"},
    {"quiet 09:00-12:00", "quiet 09:00-11:00"},
    {"judged served", "judged seen"},
    {"cut-ping = 350", "cut-ping = 351"},
    {"#M+S#", "#M.S#"},
    {"H person ines", "H person quill"},
    {"-> end", "-> later"},
    {"fewer \"Fewer", "less \"Fewer"},
    {"Fewer, á la carte", "Fewer, à la carte"},
    {"\"Fewer, á la carte\" ", ""},
    {"you.pings @day 2 >", "you.pings @day 1 >"},
    {"they", "we"},
    {"1.5 x", "1.6 x"},
    {"on 80% of", "on 81% of"},
};

/* The same of a charter. */
static const Change charter_changes[] = {
    {"slots = 2", "slots = 3"},
    {"amend = 1", "amend = 2"},
    {"an answer", "another answer"},
    {"Ms. Edda Rowe", "Ms. Edna Rowe"},
    {"Reminders", "Posture"},
    {"looks = caller", "looks = clerk"},
    {"plays = performer", "plays = hermit"},
    {"[colleague penn]", "[colleague pen]"},
    {"rules = quiet served", "rules = served"},
    {"[charter both]\nrules = quiet served\n[charter calm]", "[charter calm]\nrules = quiet served\n[charter both]"},
    {"you.floor @day 2 >", "you.floor @day 1 >"},
    {"x quiet.floor", "x served.floor"},
    {"> all-rules.floor", "> no-rules.floor"},
    {"calm.burnout", "both.burnout"},
};

static void assert_changed(const char *from, const Change *change)
{
    Buffer text = {0};
    Level level = read_sound(text_of(from));
    const char *at = strstr(from, change->from);
    assert_non_null(at);
    buffer_add(&text, (Text){from, (int)(at - from)});
    buffer_text(&text, change->to);
    buffer_text(&text, at + strlen(change->from));
    Level other = read_sound(buffer_view(&text));
    assert_false(level_equal(&level, &other));
    assert_round_trip(&other);
    level_free(&level);
    level_free(&other);
    buffer_free(&text);
}

static void levels_that_differ_are_not_equal(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(changes); i++)
        assert_changed(whole, &changes[i]);
    for (int i = 0; i < COUNT_OF(charter_changes); i++)
        assert_changed(whole_charter, &charter_changes[i]);
}

static Buffer shipped(const char *name)
{
    char path[512];
    Buffer text = {0};
    FileError error;
    Buffer joined = {0};
    buffer_print(&joined, "%s/levels/%s", MDR_SOURCE, name);
    strncpy(path, joined.data, sizeof path - 1);
    path[sizeof path - 1] = '\0';
    buffer_free(&joined);
    assert_true(file_read(path, LEVEL_BYTES_MAX, &text, &error));
    return text;
}

static void shipped_levels_are_sound_and_print_back(void **state)
{
    (void)state;
    Buffer names = {0};
    FileError error;
    Text rest, name;
    int count = 0;
    assert_true(folder_list(MDR_SOURCE "/levels", ".level", &names, &error));
    rest = buffer_view(&names);
    while (text_next_line(&rest, &name)) {
        char terminated[128] = "";
        memcpy(terminated, name.at, (size_t)min_int(name.length, 127));
        Buffer text = shipped(terminated);
        Level level = {0};
        Messages messages;
        assert_true(level_read(buffer_view(&text), &level, &messages));
        assert_int_equal(messages.warnings, 0);
        assert_round_trip(&level);
        level_free(&level);
        buffer_free(&text);
        count++;
    }
    assert_true(count >= 2);
    buffer_free(&names);
}

static void the_template_uses_every_section_and_key(void **state)
{
    (void)state;
    Buffer text = shipped("00-template.level");
    for (int i = 0; i < SECTION_COUNT; i++) {
        if (i == SECTION_DESK) /* of another mode than the template's */
            continue;
        char heading[40] = "\n[";
        if (sections[i].only != MODE_PLAY)
            continue; /* it is a day that is played */
        strcat(heading, sections[i].name);
        assert_non_null(strstr(text.data, heading));
        for (const Slot *slot = sections[i].slots; slot && slot->name; slot++) {
            char key[40] = "\n";
            if (slot->only != MODE_PLAY)
                continue;
            strcat(key, slot->name);
            if (!strstr(text.data, key))
                print_error("the template lacks %s of [%s]\n", slot->name, sections[i].name);
            assert_non_null(strstr(text.data, key));
        }
    }
    for (int i = 0; i < VERB_COUNT; i++)
        for (const Slot *slot = verb_rows[i].options; slot->name; slot++)
            assert_true(strcmp(slot->name, "yours") == 0 || strstr(text.data, slot->name));
    buffer_free(&text);
}

/* --- texts nobody wrote --- */

static int draw(Rng *rng, int limit)
{
    return rng_below(rng, limit);
}

/* One slip of a tired hand. */
static void damage(Rng *rng, Buffer *text)
{
    static const char bytes[] = "\"\\#[]=:~@%->x \n\t\r.,0129aeiouAZ\x01\x80\xC3\xE2\xFF";
    int at = draw(rng, (int)text->length);
    int kind = draw(rng, 4);
    int other = draw(rng, (int)sizeof bytes - 1);
    int length = 1 + draw(rng, 12);
    length = min_int(length, (int)text->length - at);
    if (kind == 0)
        text->data[at] = bytes[other];
    else if (kind == 1) {
        memmove(text->data + at, text->data + at + length, text->length - (size_t)(at + length) + 1);
        text->length -= (size_t)length;
    } else if (kind == 2)
        memmove(text->data + at, text->data + draw(rng, (int)text->length - length + 1), (size_t)length);
    else
        text->data[at] = text->data[draw(rng, (int)text->length)]; /* a letter from elsewhere */
}

static void assert_messages_sane(const Messages *messages, bool sound)
{
    assert_int_equal(messages->errors == 0, sound);
    for (int i = 0; i < messages->count; i++) {
        const Message *message = &messages->list[i];
        assert_true(message->line >= 1 && message->column >= 1 && message->width >= 1 && message->sentence[0] &&
                    message->tag[0]);
        if (i > 0)
            assert_true(message->line > message[-1].line ||
                        (message->line == message[-1].line && message->column >= message[-1].column));
    }
}

static void damaged_levels_give_messages_or_levels_that_print_back(void **state)
{
    (void)state;
    Rng rng = rng_stream(1, 77, 0);
    int read = 0, tries = 2000;
    for (int i = 0; i < tries; i++) {
        Buffer text = {0}, said = {0};
        Level level = {0};
        Messages messages;
        buffer_text(&text, i % 3 == 0 ? whole_charter : whole);
        for (int slips = 1 + i % 4; slips > 0; slips--)
            damage(&rng, &text);
        bool sound = level_read(buffer_view(&text), &level, &messages);
        assert_messages_sane(&messages, sound);
        messages_print(&messages, "x", buffer_view(&text), &said);
        if (sound)
            assert_round_trip(&level);
        read += sound;
        level_free(&level);
        buffer_free(&text);
        buffer_free(&said);
    }
    assert_true(read > tries / 50 && read < tries); /* both kinds are met */
}

static const char *const some_texts[] = {
    "a", "caf\xC3\xA9", "say \\\"so\\\"", "two\\nlines", "back\\\\slash", "# no comment", "\xF0\x9F\xA7\x87 waffle"};

static const char *some_text(Rng *rng)
{
    return some_texts[draw(rng, COUNT_OF(some_texts))];
}

static void add_row(Rng *rng, Buffer *out, int people)
{
    int day = draw(rng, 3);
    int hour = 9 + draw(rng, 7);
    int minute = draw(rng, 60);
    int length = 5 + draw(rng, 100);
    int person = draw(rng, people);
    const char *text = some_text(rng);
    if (day > 0)
        buffer_print(out, "day %d\t", day);
    switch (draw(rng, 5)) {
    case 0:
        buffer_print(out, "%02d:%02d ping p%d \"%s\" %s\n", hour, minute, person, text,
                     length % 2 ? "needs-you" : "about=f0");
        break;
    case 1:
        buffer_print(out, "%02d:%02d~%dm meeting p%d \"%s\" for=%dm\n", hour, minute, length, person, text, length);
        break;
    case 2:
        buffer_print(out, "%02d:00-%02d:30 pings any rate=%d/hour needs=%d%%\n", hour, hour + 1, 1 + length % 9,
                     length % 100);
        break;
    case 3:
        buffer_print(out, "%02d:%02d report \"%s\" minutes=%d %s\n", hour, minute, text, length,
                     length % 2 ? "legacy" : "");
        break;
    default:
        buffer_print(out, "%02d:%02d perk %s for=%dm\n", hour, minute, perk_words[length % PERK_COUNT], length);
        break;
    }
}

static void generate(Rng *rng, Buffer *out)
{
    int people = 1 + draw(rng, 5);
    buffer_print(out, "mdr-level 1\n[day]\ntitle = \"%s\"\ndays = 2\n", some_text(rng));
    buffer_print(out, "judged = %s\nclock = %s\n", judged_words[draw(rng, JUDGED_COUNT)],
                 clock_words[draw(rng, CLOCK_COUNT)]);
    for (int i = 0; i < people; i++)
        buffer_print(out, "[person p%d]\nname = \"%s\"\n", i, some_text(rng));
    for (int i = draw(rng, 3); i >= 0; i--) {
        const char *name = some_text(rng);
        buffer_print(out, "[file f%d]\nname = \"%s\"\nserves = \"x\"\nweight = %d\n", i, name, draw(rng, 21));
        int named = draw(rng, 5);
        if (named > 0)
            buffer_print(out, "waits = \"x\" %d\n", named + draw(rng, 90));
        for (; named > 0; named--)
            buffer_print(out, "- \"%s\"\n", some_text(rng));
    }
    buffer_text(out, "[schedule]\n10:00 meeting p0 \"A \\\"fixed\\\" one\" for=5m\n");
    for (int i = draw(rng, 40); i > 0; i--)
        add_row(rng, out, people);
    buffer_text(out, "[constants]\n");
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        int value = draw(rng, 10);
        if (value == 0)
            buffer_print(out, "%s = %d\n", constant_rows[i].name, constant_rows[i].high);
    }
    buffer_text(out, "[expect]\n");
    for (int i = draw(rng, 5); i > 0; i--) {
        const char *bot = bot_words[draw(rng, BOT_COUNT)];
        const char *measure = measure_words[draw(rng, MEASURE_COUNT)];
        const char *op = op_words[draw(rng, OP_COUNT)];
        int number = draw(rng, 90000);
        static const char *const behind[] = {"", " without \"A \\\"fixed\\\" one\"", " with 3 of \"A \\\"fixed\\\" one\"", " @day 2", " + 7.5",
                                             " - 2 x hermit.minutes-rest @day 1"};
        if (strcmp(measure, "about-work") == 0)
            continue;
        buffer_print(out, "%s.%s%s %s %d.%02d\n", bot, measure, behind[draw(rng, COUNT_OF(behind))], op, number / 100, number % 100);
    }
    buffer_text(out, "[debrief]\n");
    for (int i = draw(rng, 4); i > 0; i--)
        buffer_print(out, "? \"%s\"\n", some_text(rng));
}

static void generated_levels_print_back(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < 300; i++) {
        Rng rng = rng_stream(2, 78, i);
        Buffer text = {0};
        generate(&rng, &text);
        Level level = read_sound(buffer_view(&text));
        assert_round_trip(&level);
        level_free(&level);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_printed_and_read_is_the_same),
        cmocka_unit_test(what_is_printed_is_canonical),
        cmocka_unit_test(levels_that_differ_are_not_equal),
        cmocka_unit_test(shipped_levels_are_sound_and_print_back),
        cmocka_unit_test(the_template_uses_every_section_and_key),
        cmocka_unit_test(damaged_levels_give_messages_or_levels_that_print_back),
        cmocka_unit_test(generated_levels_print_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
