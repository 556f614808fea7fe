/* messages.c - keeping messages in order and showing them: line, caret, remedy. What they say is written where the slip
 * is met. */
#include "level/messages.h"

#include "base/character.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Where it is shown: how many cells a character has there. */
typedef struct Page {
    int (*cells)(uint32_t code);
} Page;

/* Characters of a source line that are shown; a longer line is shown around the caret. */
enum { SHOWN_MAX = 120, SHOWN_BEFORE = 60 };

static bool later(const Message *a, Position position)
{
    return a->line != position.line ? a->line > position.line : a->column > position.column;
}

static void count(Messages *messages, Strength strength)
{
    switch (strength) {
    case STRENGTH_ERROR: messages->errors++; break;
    case STRENGTH_WARNING: messages->warnings++; break;
    case STRENGTH_NOTE: messages->notes++; break;
    case STRENGTH_COUNT: break;
    }
}

/* The last of the weakest, of those that are kept. */
static int weakest(const Messages *messages)
{
    int found = messages->count - 1;
    for (int i = messages->count - 1; i >= 0; i--)
        if (messages->list[i].strength > messages->list[found].strength)
            found = i;
    return found;
}

static void drop(Messages *messages, int index)
{
    messages->count--;
    memmove(&messages->list[index], &messages->list[index + 1], (size_t)(messages->count - index) * sizeof(Message));
}

/* Opens a gap for a message at `place`; NULL when it is weaker than all that can be kept, or comes after them. */
static Message *slot_for(Messages *messages, Position position, Strength strength)
{
    if (messages->count == MESSAGES_KEPT) {
        int out = weakest(messages);
        const Message *last = &messages->list[out];
        if (strength > last->strength || (strength == last->strength && !later(last, position)))
            return NULL;
        drop(messages, out);
    }
    int at = messages->count++;
    while (at > 0 && later(&messages->list[at - 1], position))
        at--;
    memmove(&messages->list[at + 1], &messages->list[at], (size_t)(messages->count - at - 1) * sizeof(Message));
    return &messages->list[at];
}

static void PRINTF_LIKE(5, 0)
    add(Messages *messages, Tag tag, Position position, const Fix *fix, const char *format, va_list arguments)
{
    const TagRow *row = &tag_rows[tag];
    count(messages, row->strength);
    Message *message = slot_for(messages, position, row->strength);
    if (!message)
        return;
    *message = (Message){.strength = row->strength, .line = position.line, .column = position.column, .tag = row->name};
    message->width = max_int(1, position.width);
    text_vprint(message->sentence, sizeof message->sentence, format, arguments);
    if (!fix || strlen(fix->words) >= sizeof message->remedy)
        return;
    snprintf(message->remedy, sizeof message->remedy, "%s", fix->words);
    message->fix = fix->place;
    message->safe = fix->safe;
}

const Message *messages_first_error(const Messages *messages)
{
    for (int i = 0; i < messages->count; i++) {
        if (messages->list[i].strength == STRENGTH_ERROR)
            return &messages->list[i];
    }
    return NULL;
}

void messages_keep_errors(Messages *messages)
{
    int kept = 0;
    for (int i = 0; i < messages->count; i++) {
        if (messages->list[i].strength == STRENGTH_ERROR)
            messages->list[kept++] = messages->list[i];
    }
    messages->count = kept;
    messages->warnings = messages->notes = 0;
}

void messages_add(Messages *messages, Tag tag, Position position, const char *remedy, bool safe, const char *format,
                  ...)
{
    const Fix fix = {position, remedy, safe};
    va_list arguments;
    va_start(arguments, format);
    add(messages, tag, position, remedy ? &fix : NULL, format, arguments);
    va_end(arguments);
}

void messages_add_fix(Messages *messages, Tag tag, Position position, const Fix *fix, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(messages, tag, position, fix, format, arguments);
    va_end(arguments);
}

/* A byte order mark is no part of the first line. */
static Text without_mark(Text source)
{
    return text_starts(source, "\xEF\xBB\xBF") ? text_part(source, 3, source.length) : source;
}

/* The bytes of the character at the start; a line's end is one. */
static int step(Text text)
{
    uint32_t code;
    return text_starts(text, "\r\n") ? 2 : max_int(1, text_character(text, 0, &code));
}

Text message_place(Text source, Position place)
{
    Text rest = without_mark(source), line;
    for (int number = 1; number < place.line; number++)
        if (!text_next_line(&rest, &line))
            return text_part(source, source.length, 0);
    for (int column = 1; column < place.column && rest.length > 0; column++)
        rest = text_part(rest, step(rest), rest.length);
    Text from = rest;
    for (int i = 0; i < place.width && rest.length > 0; i++)
        rest = text_part(rest, step(rest), rest.length);
    return text_part(from, 0, (int)(rest.at - from.at));
}

/* The line of that number; empty when the text has fewer. */
static Text line_of(Text source, int number)
{
    Text line = {"", 0};
    source = without_mark(source);
    for (int i = 0; i < number; i++) {
        if (!text_next_line(&source, &line))
            return text_of("");
    }
    return line;
}

/* The bytes of `line` that hold `count` characters from character `from`. */
static Text characters(Text line, int from, int characters_wanted)
{
    int start = 0, end, column = 0;
    uint32_t code;
    for (; start < line.length && column < from; column++)
        start += max_int(1, text_character(line, start, &code));
    for (end = start, column = 0; end < line.length && column < characters_wanted; column++)
        end += max_int(1, text_character(line, end, &code));
    return text_part(line, start, end - start);
}

/* As it is shown: escaped, a tab as one blank. */
static void show(Buffer *out, Text text)
{
    Text part;
    while (text.length > 0) {
        int tab = text_find(text, '\t');
        part = text_part(text, 0, tab < 0 ? text.length : tab);
        buffer_escaped(out, part);
        if (tab >= 0)
            buffer_text(out, " ");
        text = text_part(text, part.length + 1, text.length);
    }
}

/* The cells that a part of a line takes as it is shown. */
static int shown_cells(const Page *page, Text part)
{
    Buffer buffer = {0};
    int cells = 0, bytes;
    show(&buffer, part);
    Text text = buffer_view(&buffer);
    for (int i = 0; i < text.length; i += bytes) {
        uint32_t code = ' ';
        bytes = max_int(1, text_character(text, i, &code));
        cells += page->cells(code);
    }
    buffer_free(&buffer);
    return cells;
}

static void repeat(Buffer *out, const char *mark, int times)
{
    for (int i = 0; i < times; i++)
        buffer_text(out, mark);
}

/* A caret under a place of the line, with ~ over its length; `from` is the first character of it that is shown. */
static void print_mark(const Page *page, Text line, int from, int column, int width, Buffer *out)
{
    int before = column - 1 - from, indent = shown_cells(page, characters(line, from, before));
    int under = max_int(1, shown_cells(page, characters(line, from + before, min_int(width, SHOWN_MAX - before))));
    buffer_text(out, "      | ");
    repeat(out, " ", indent + (from > 0 ? 3 : 0));
    buffer_text(out, "^");
    repeat(out, "~", under - 1);
}

/* The remedy in words: what is to be written, or that something goes. */
static void print_remedy(const Message *message, const char *lead, Buffer *out)
{
    Text remedy = text_of(message->remedy);
    while (text_ends(remedy, "\n"))
        remedy.length--;
    if (remedy.length == 0) {
        buffer_text(out, " take it out");
        return;
    }
    buffer_text(out, lead);
    if (text_trim(remedy).length == 0)
        buffer_text(out, "a blank");
    else
        buffer_escaped(out, message->fix.width == 0 ? text_trim(remedy) : remedy);
}

static bool same_place(const Message *message)
{
    return message->fix.line == message->line && message->fix.column == message->column;
}

/* Where the remedy belongs, when that is elsewhere on the line. */
static void print_elsewhere(const Page *page, const Message *message, Text line, int from, Buffer *out)
{
    const Position *fix = &message->fix;
    if (fix->line != message->line || fix->column <= from || fix->column - from > SHOWN_MAX)
        return;
    print_mark(page, line, from, fix->column, fix->width, out);
    print_remedy(message, fix->width == 0 ? " write here: " : " write: ", out);
    buffer_text(out, "\n");
}

static void print_caret(const Page *page, const Message *message, Text line, int from, Buffer *out)
{
    print_mark(page, line, from, message->column, message->width, out);
    if (message->fix.line > 0 && same_place(message))
        print_remedy(message, message->fix.width == 0 ? " write before it: " : " write: ", out);
    buffer_text(out, "\n");
    if (message->fix.line > 0 && !same_place(message))
        print_elsewhere(page, message, line, from, out);
}

/* No blank is left at the end of what is printed. */
static void end_line(Buffer *out)
{
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->length--;
    buffer_text(out, "\n");
}

static void print_source(const Page *page, const Message *message, Text source, Buffer *out)
{
    Text line = line_of(source, message->line);
    int from = message->column > SHOWN_MAX ? message->column - SHOWN_BEFORE : 0;
    buffer_print(out, "%5d | %s", message->line, from > 0 ? "..." : "");
    show(out, characters(line, from, SHOWN_MAX));
    if (text_columns(line) - from > SHOWN_MAX)
        buffer_text(out, "...");
    end_line(out);
    print_caret(page, message, line, from, out);
}

static void print_one(const Page *page, const Message *message, const char *name, Text source, Buffer *out)
{
    buffer_escaped(out, text_of(name));
    buffer_print(out, ":%d:%d: %s: ", message->line, message->column, strength_words[message->strength]);
    buffer_escaped(out, text_of(message->sentence));
    buffer_print(out, " [%s]\n", message->tag);
    print_source(page, message, source, out);
}

static void print_all(const Page *page, const Messages *messages, const char *name, Text source, Buffer *out)
{
    for (int i = 0; i < messages->count; i++)
        print_one(page, &messages->list[i], name, source, out);
    int met = messages->errors + messages->warnings + messages->notes;
    if (met <= messages->count)
        return;
    buffer_escaped(out, text_of(name));
    buffer_print(out, ": and %d more\n", met - messages->count);
}

static int one_cell(uint32_t code)
{
    (void)code;
    return 1;
}

void messages_print(const Messages *messages, const char *name, Text source, Buffer *out)
{
    print_all(&(Page){character_cells}, messages, name, source, out);
}

void messages_print_in_cells(const Messages *messages, const char *name, Text source, Buffer *out)
{
    print_all(&(Page){one_cell}, messages, name, source, out);
}

static void json_one(const Message *message, Buffer *out)
{
    buffer_print(out, "{\"line\":%d,\"column\":%d,\"width\":%d,\"strength\":\"%s\",\"tag\":\"%s\",\"sentence\":",
                 message->line, message->column, message->width, strength_words[message->strength], message->tag);
    buffer_json(out, text_of(message->sentence));
    buffer_text(out, ",\"remedy\":");
    buffer_json(out, text_of(message->remedy));
    if (message->fix.line > 0)
        buffer_print(out, ",\"fix\":{\"line\":%d,\"column\":%d,\"width\":%d}", message->fix.line, message->fix.column, message->fix.width);
    buffer_print(out, ",\"safe\":%s}", message->safe ? "true" : "false");
}

void messages_json(const Messages *messages, const char *name, Buffer *out)
{
    buffer_text(out, "{\"file\":");
    buffer_json(out, text_of(name));
    buffer_print(out, ",\"errors\":%d,\"warnings\":%d,\"notes\":%d,\"messages\":[", messages->errors,
                 messages->warnings, messages->notes);
    for (int i = 0; i < messages->count; i++) {
        buffer_text(out, i > 0 ? ",\n " : "\n ");
        json_one(&messages->list[i], out);
    }
    buffer_text(out, "]}");
}
