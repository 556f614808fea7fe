/* test_slips.c - slips that authors of levels make, a table of them in tests/slips: each is made in a copy of a level in which all is
 * right, and one message stands at its place; where it has a remedy, the level is right again once that is there, and where that is safe
 * whoever mends levels puts it there. The tables say how they are read. */
#include "base/file.h"
#include "base/folder.h"
#include "level/mend.h"
#include "level/read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "remedy.h"

#define FOLDER MDR_SOURCE "/tests/slips"

enum { SLIPS_LEAST = 260, EXPECTED_MAX = 8, MARK_BYTES = 3 };

/* A message that is expected; its place is one of the marks in the text, in their order, or written. */
typedef struct Expected {
    Position place;
    Text tag;
    bool mends, safe;
    Text remedy; /* as written in the table, its escapes not undone */
} Expected;

typedef struct Slip {
    Text name;
    Buffer source; /* with its slip, without marks */
    int mark_count, expected_count;
    Position marks[EXPECTED_MAX];
    Expected expected[EXPECTED_MAX];
    const char *wrong; /* the table's own mistake; NULL: none */
} Slip;

static Buffer read_file(const char *name)
{
    Buffer text = {0}, path = {0};
    FileError error;
    buffer_print(&path, FOLDER "/%s", name);
    assert_true(file_read(path.data, LEVEL_BYTES_MAX, &text, &error));
    buffer_free(&path);
    return text;
}

/* --- the table's own forms --- */

/* \n, \r, \t, \s for a blank, \\ and \xNN undone. */
static Buffer undone(Text text)
{
    Buffer out = {0};
    for (int i = 0; i < text.length; i++) {
        static const char met[] = "nrts\\", meant[] = "\n\r\t \\";
        int escape = text.at[i] == '\\' && i + 1 < text.length ? text_find(text_of(met), text.at[i + 1]) : -1;
        uint64_t code;
        if (escape >= 0) {
            buffer_add(&out, (Text){&meant[escape], 1});
            i++;
        } else if (text.at[i] == '\\' && i + 3 < text.length && text.at[i + 1] == 'x' && text_hex64(text_part(text, i + 2, 2), &code)) {
            char byte = (char)code;
            buffer_add(&out, (Text){&byte, 1});
            i += 3;
        } else {
            buffer_add(&out, text_part(text, i, 1));
        }
    }
    return out;
}

static int find(Text text, Text part)
{
    for (int i = 0; i + part.length <= text.length; i++)
        if (text_equal(text_part(text, i, part.length), part))
            return i;
    return -1;
}

static void replace(Buffer *source, int at, int length, Text with)
{
    Buffer out = {0};
    Text text = buffer_view(source);
    buffer_add(&out, text_part(text, 0, at));
    buffer_add(&out, with);
    buffer_add(&out, text_part(text, at + length, text.length));
    buffer_free(source);
    *source = out;
}

static void replace_line_ends(Buffer *source, Text with)
{
    Buffer out = {0};
    Text rest = buffer_view(source), line;
    while (text_next_line(&rest, &line)) {
        buffer_add(&out, line);
        buffer_add(&out, with);
    }
    buffer_free(source);
    *source = out;
}

/* OLD => NEW, where OLD stands once in the level; or (all), (lines ends), (start) and (end). */
static void edit(Slip *slip, Text old, Text with)
{
    Text text = buffer_view(&slip->source);
    if (text_is(old, "(all)")) {
        replace(&slip->source, 0, text.length, with);
    } else if (text_is(old, "(line ends)")) {
        replace_line_ends(&slip->source, with);
    } else if (text_is(old, "(start)")) {
        replace(&slip->source, 0, 0, with);
    } else if (text_is(old, "(end)")) {
        replace(&slip->source, text.length, 0, with);
    } else {
        int at = find(text, old);
        if (at < 0 || find(text_part(text, at + 1, text.length), old) >= 0)
            slip->wrong = "what is replaced does not stand there once";
        else
            replace(&slip->source, at, old.length, with);
    }
}

static void read_edit(Slip *slip, Text line, int arrow)
{
    Buffer old = undone(text_trim(text_part(line, 0, arrow))), with = undone(text_trim(text_part(line, arrow + 3, line.length)));
    edit(slip, buffer_view(&old), buffer_view(&with));
    buffer_free(&old);
    buffer_free(&with);
}

/* L:C or L:C+W at the start of *rest. */
static bool take_place(Text *rest, Position *place)
{
    Text word = text_part(*rest, 0, text_find(*rest, ' ') < 0 ? rest->length : text_find(*rest, ' '));
    int colon = text_find(word, ':'), plus = text_find(word, '+');
    int64_t line, column, width = -1;
    Text columns = text_part(word, colon + 1, (plus < 0 ? word.length : plus) - colon - 1);
    if (colon < 1 || !text_int(text_part(word, 0, colon), &line) || !text_int(columns, &column))
        return false;
    if (plus >= 0 && !text_int(text_part(word, plus + 1, word.length), &width))
        return false;
    *place = (Position){(int)line, (int)column, (int)width};
    *rest = text_trim(text_part(*rest, word.length, rest->length));
    return true;
}

/* [L:C] TAG [write: REMEDY | try: REMEDY] */
static void read_expected(Slip *slip, Text line)
{
    if (text_is(line, "nothing"))
        return;
    if (slip->expected_count == EXPECTED_MAX) {
        slip->wrong = "too many messages";
        return;
    }
    Expected *expected = &slip->expected[slip->expected_count++];
    *expected = (Expected){.place = {0}};
    take_place(&line, &expected->place);
    int blank = text_find(line, ' ');
    expected->tag = text_part(line, 0, blank < 0 ? line.length : blank);
    Text remedy = text_trim(text_part(line, expected->tag.length, line.length));
    expected->safe = text_starts(remedy, "write:");
    expected->mends = expected->safe || text_starts(remedy, "try:");
    expected->remedy = text_trim(text_part(remedy, expected->safe ? 6 : 4, remedy.length));
    if (remedy.length > 0 && !expected->mends)
        slip->wrong = "neither write: nor try:";
}

static Position place_at(Text text, int at)
{
    Position place = {1, 1, 0};
    int start = 0;
    for (int i = 0; i < at; i++) {
        bool end = text.at[i] == '\n';
        place.line += end;
        start = end ? i + 1 : start;
    }
    place.column = text_columns(text_part(text, start, at - start)) + 1;
    return place;
}

/* Takes the marks out of the source and keeps where they were. */
static void take_marks(Slip *slip)
{
    const Text open = text_of("⟦"), close = text_of("⟧"), nothing = text_of("");
    for (;;) {
        int from = find(buffer_view(&slip->source), open), to = find(buffer_view(&slip->source), close) - open.length;
        if (from < 0 || to < from || slip->mark_count == EXPECTED_MAX)
            return;
        replace(&slip->source, from, open.length, nothing);
        replace(&slip->source, to, close.length, nothing);
        Text source = buffer_view(&slip->source);
        Position place = place_at(source, from);
        place.width = text_columns(text_part(source, from, to - from));
        slip->marks[slip->mark_count++] = place;
    }
}

/* Those without a place of their own are where the marks are. */
static void place_expected(Slip *slip)
{
    int mark = 0;
    for (int i = 0; i < slip->expected_count; i++) {
        if (slip->expected[i].place.line > 0)
            continue;
        if (mark == slip->mark_count)
            slip->wrong = "there are more messages than marks";
        else
            slip->expected[i].place = slip->marks[mark++];
    }
    if (mark < slip->mark_count)
        slip->wrong = "there are more marks than messages";
}

/* Takes the next slip off a table; `template` is what it is made in. False at the end. */
static bool next_slip(Text *rest, Text template, Slip *slip)
{
    Text line, ahead = *rest;
    *slip = (Slip){.source = {0}};
    buffer_add(&slip->source, template);
    while (text_next_line(&ahead, &line)) {
        Text content = text_trim(line);
        int arrow = find(line, text_of(" =>"));
        bool indented = line.length > content.length;
        if (!indented && content.length > 0 && slip->name.length > 0)
            break;
        *rest = ahead;
        if (content.length == 0 || text_starts(line, "#"))
            continue;
        if (!indented)
            slip->name = content;
        else if (arrow >= 0)
            read_edit(slip, line, arrow);
        else
            read_expected(slip, content);
    }
    take_marks(slip);
    place_expected(slip);
    if (slip->name.length == 0)
        buffer_free(&slip->source);
    return slip->name.length > 0;
}

/* --- what is said of each --- */

static void say(const Slip *slip, const Messages *messages, const char *what)
{
    Buffer said = {0};
    messages_print(messages, "slip", buffer_view(&slip->source), &said);
    print_error("%.*s: %s\n%s\n", slip->name.length, slip->name.at, what, buffer_view(&said).at);
    buffer_free(&said);
}

static void read_text(Text source, Messages *messages)
{
    Level level = {0};
    level_read(source, &level, messages);
    level_free(&level);
}

static bool as_expected(const Expected *expected, const Message *message)
{
    Buffer remedy = undone(expected->remedy);
    const Position *place = &expected->place;
    bool same = place->line == message->line && place->column == message->column &&
                (place->width < 0 || max_int(1, place->width) == message->width) && text_is(expected->tag, message->tag) &&
                expected->mends == (message->fix.line > 0) && expected->safe == message->safe &&
                text_is(buffer_view(&remedy), message->remedy);
    buffer_free(&remedy);
    return same;
}

/* With all remedies in their places, from the last to the first, there is nothing more to say. */
static bool mends(const Slip *slip, const Messages *messages, bool safe)
{
    Messages after;
    Buffer text = {0};
    buffer_add(&text, buffer_view(&slip->source));
    for (int i = messages->count - 1; i >= 0; i--) {
        Buffer next = {0};
        if (messages->list[i].safe != safe || !put_remedy(&messages->list[i], buffer_view(&text), &next))
            continue;
        buffer_free(&text);
        text = next;
    }
    read_text(buffer_view(&text), &after);
    if (after.count > 0)
        say(&(Slip){.name = slip->name, .source = text}, &after, "its remedy leaves this");
    buffer_free(&text);
    return after.count == 0;
}

static void read_to_mend(Text source, void *context, Messages *messages)
{
    (void)context;
    read_text(source, messages);
}

/* Whoever puts all safe remedies in their places leaves nothing to say. */
static bool is_mended(const Slip *slip)
{
    static Mended mended;
    Buffer text = {0};
    level_mend(buffer_view(&slip->source), read_to_mend, NULL, &text, &mended);
    bool clean = mended.after.count == 0 && mended.remedies > 0;
    if (!clean)
        say(&(Slip){.name = slip->name, .source = text}, &mended.after, "mending leaves this");
    buffer_free(&text);
    return clean;
}

static bool is_right(const Slip *slip)
{
    Messages messages;
    bool right = slip->expected_count > 0 || slip->mark_count == 0, all = true, safe = true;
    read_text(buffer_view(&slip->source), &messages);
    right = right && messages.count == slip->expected_count;
    for (int i = 0; i < slip->expected_count && right; i++) {
        right = as_expected(&slip->expected[i], &messages.list[i]);
        all = all && slip->expected[i].mends;
        safe = safe && slip->expected[i].safe;
    }
    if (!right || slip->wrong)
        say(slip, &messages, slip->wrong ? slip->wrong : "another is expected");
    if (!right || slip->wrong || slip->expected_count == 0 || !all)
        return right && !slip->wrong;
    return mends(slip, &messages, slip->expected[0].safe) && (!safe || is_mended(slip));
}

static void each_slip_has_one_message_at_its_place_and_its_remedy_mends_it(void **state)
{
    (void)state;
    int count = 0, wrong = 0;
    FileError error;
    Buffer names = {0}, template = read_file("template.level");
    assert_true(folder_list(FOLDER, ".slips", &names, &error));
    Text files = buffer_view(&names), file;
    while (text_next_line(&files, &file)) {
        char name[80];
        text_print(name, sizeof name, "%.*s", file.length, file.at);
        Buffer table = read_file(name);
        Text rest = buffer_view(&table);
        int before = count, wrong_before = wrong;
        for (Slip slip; next_slip(&rest, buffer_view(&template), &slip); count++) {
            wrong += !is_right(&slip);
            buffer_free(&slip.source);
        }
        print_message("%s: %d of %d\n", name, count - before - (wrong - wrong_before), count - before);
        buffer_free(&table);
    }
    buffer_free(&template);
    buffer_free(&names);
    assert_int_equal(wrong, 0);
    assert_true(count >= SLIPS_LEAST);
}

static void the_level_they_are_made_in_is_right(void **state)
{
    (void)state;
    Messages messages;
    Buffer template = read_file("template.level");
    read_text(buffer_view(&template), &messages);
    assert_int_equal(messages.count, 0);
    buffer_free(&template);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_level_they_are_made_in_is_right),
        cmocka_unit_test(each_slip_has_one_message_at_its_place_and_its_remedy_mends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
