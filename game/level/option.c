/* option.c - options as they are, and in other dresses: with blanks around their sign, with a colon, without a name, under another
 * one's. */
#include "level/option.h"

#include "level/plain.h"
#include "level/read_days.h"
#include "level/scan.h"

#include <stdio.h>
#include <string.h>

typedef struct Options {
    Reader *reader;
    const Slot *slots;
    const char *owner;
    Position *seen;
    void *object;
} Options;

/* Names under which authors look for others. */
static const char *const other_names[][2] = {
    {"minutes", "for"}, {"for", "minutes"}, {"duration", "for"}, {"duration", "minutes"}, {"length", "for"}, {"length", "minutes"},
    {"lasts", "for"}, {"need", "needs"}, {"file", "about"}, {"replaces", "ends"},
};

enum { WORDS_MAX = 6, VALUE_ROOM = 200 };

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The name up to '=' or a blank. */
static Text name_of(Text text)
{
    int length = 0;
    while (length < text.length && !is_blank(text.at[length]) && text.at[length] != '=')
        length++;
    return text_part(text, 0, length);
}

static Text behind(Text text, Text part)
{
    return text_part(text, (int)(part.at - text.at) + part.length, text.length);
}

/* From the start of one part to the end of a later one. */
static Text from_to(Text from, Text to)
{
    return (Text){from.at, (int)(to.at - from.at) + to.length};
}

/* The first `count` words; all of it where it has fewer. */
static Text first_words(Text text, int count)
{
    Text rest = text, word = text_part(text, 0, 0);
    for (int i = 0; i < count && rest.length > 0; i++)
        word = scan_word(&rest);
    return word.length > 0 ? from_to(text, word) : word;
}

bool option_start(const Slot *slots, Text text)
{
    Text name = name_of(text);
    bool equals = name.length < text.length && text.at[name.length] == '=';
    const Slot *slot = slots_find(slots, name);
    return (slot && (equals || slot->kind == VALUE_FLAG)) || (equals && text_starts(name, "x-"));
}

Text option_before(const Slot *slots, Text rest)
{
    Text text = text_trim(rest), ahead = text;
    while (ahead.length > 0 && !option_start(slots, ahead))
        scan_word(&ahead);
    return text_trim(text_part(text, 0, text.length - ahead.length));
}

Text option_stretch(Reader *reader, const Slot *slot, Text value, Text beyond, void *object)
{
    Meant meant;
    for (int count = slot->kind == VALUE_TEXT ? VALUE_ROOM : WORDS_MAX; count > 0; count--) {
        Text more = first_words(text_trim(beyond), count), whole = from_to(value, more);
        if (more.length == 0)
            return value;
        bool fewer = slot->kind == VALUE_TEXT || first_words(text_trim(beyond), count - 1).length < more.length;
        if (fewer && slot_meant(reader, slot, whole, object, &meant))
            return whole;
        if (slot->kind == VALUE_TEXT)
            return value;
    }
    return value;
}

/* --- texts --- */

static bool is_word_byte(Text text, int at)
{
    if (at >= text.length)
        return false;
    char byte = text.at[at];
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || (uint8_t)byte >= 0x80;
}

/* The text in straight quotes that it begins with; empty: there is none, or words run on behind it as if it had not ended. */
static Text closed_text(Reader *reader, Text text)
{
    Text rest = text, inside;
    if (!text_starts(text, "\""))
        return text_part(text, 0, 0);
    reader->hushed++;
    scan_quoted(reader, &rest, &inside);
    reader->hushed--;
    int end = (int)(rest.at - text.at);
    while (end > 0 && is_blank(text.at[end - 1]))
        end--;
    bool closed = end > 1 && end <= text.length && text.at[end - 1] == '"' && rest.length < text.length;
    bool runs_on = closed && is_word_byte(text, end) && text_find(text_part(text, end, text.length), '"') >= 0;
    return text_part(text, 0, closed && !runs_on ? end : 0);
}

/* The end of the last word that ends in a quote of any kind; 0: none does. */
static int last_quote(Text text)
{
    Text rest = text;
    int end = 0;
    while (rest.length > 0) {
        Text word = scan_word(&rest);
        if (plain_quotes_behind(word) > 0 && plain_quotes_behind(word) < word.length)
            end = (int)(word.at - text.at) + word.length;
    }
    return end;
}

Text option_text(Reader *reader, const Slot *slots, Text text)
{
    Text closed = closed_text(reader, text);
    if (closed.length > 0)
        return closed;
    Text whole = text, ahead = text;
    while (ahead.length > 0 && !(option_start(slots, ahead) && name_of(ahead).length < ahead.length && ahead.at[name_of(ahead).length] == '='))
        scan_word(&ahead);
    whole = text_trim(text_part(text, 0, text.length - ahead.length));
    int quote = last_quote(whole);
    if (quote > 0)
        return text_part(whole, 0, quote);
    for (;;) { /* flags at the end */
        int at = whole.length;
        while (at > 0 && !is_blank(whole.at[at - 1]))
            at--;
        if (at == 0 || !option_start(slots, text_part(whole, at, whole.length)))
            return whole;
        whole = text_trim(text_part(whole, 0, at));
    }
}

/* --- one option --- */

static void set_value(const Options *options, const Slot *slot, Text value)
{
    slot_read(options->reader, slot, value, options->object);
}

/* False, after a complaint, when it is there already. */
static bool first_time(const Options *options, const Slot *slot, Text name, Text value)
{
    Position *seen = &options->seen[slot - options->slots];
    if (seen->line > 0)
        return reader_fail(options->reader, TAG_DUPLICATE_KEY, name, NULL, "'%s' is given twice here", slot->name);
    *seen = reader_position(options->reader, value.length > 0 ? value : name);
    return true;
}

/* Where a row names its days nothing can be said of every day: true, after a complaint whose remedy is that the option, and the blank before
 * it, go. */
static bool fail_every(const Options *options, const Slot *slot, Text name, Text value)
{
    const Row *row = slot->kind == VALUE_EVERY ? options->object : NULL;
    Position option = reader_position(options->reader, from_to(name, value));
    const Fix fix = {{option.line, option.column - 1, option.width + 1}, "", false};
    Buffer days = {0};
    if (!row || row->days == 0 || row->days == NO_DAYS)
        return false;
    write_days(row->days, &days);
    if (text_is(value, "day"))
        reader_fail_fix(options->reader, TAG_CONFLICT, value, &fix, "the row is for day %s and for every day", days.data);
    else
        reader_fail_fix(options->reader, TAG_CONFLICT, value, &fix, "the row is for day %s; 'every' goes with rows that name no day", days.data);
    buffer_free(&days);
    return true;
}

/* A value that is none with a word behind it that can only be its unit: 1 min/hora. */
static Text with_unit(Reader *reader, const Slot *slot, Text value, Text beyond, void *object)
{
    Text unit = first_words(text_trim(beyond), 1);
    bool belongs = value_forms[slot->kind].unit[0] && text_find(unit, '/') >= 0 && text_find(unit, '=') < 0 && scan_digits(value) > 0;
    return belongs && !slot_sound(reader, slot, value, object) ? from_to(value, unit) : value;
}

/* name=value, the value right behind the sign. */
static void read_valued(const Options *options, const Slot *slot, Text name, Text *rest)
{
    Reader *reader = options->reader;
    Text text = behind(*rest, name), closed;
    text = text_part(text, 1, text.length);
    closed = closed_text(reader, text);
    Text word = closed.length > 0 ? closed : first_words(text, 1), value = word;
    if (slot->kind == VALUE_TEXT && closed.length == 0)
        value = option_text(reader, options->slots, text);
    else if (closed.length == 0)
        value = option_stretch(reader, slot, word, option_before(options->slots, behind(text, word)), options->object);
    if (value.length == word.length && closed.length == 0)
        value = with_unit(reader, slot, word, option_before(options->slots, behind(text, word)), options->object);
    if (slot->kind == VALUE_FLAG) {
        reader_fail(reader, TAG_AFTER_VALUE, from_to(name, word), slot->name, "'%s' is a flag: it stands alone", slot->name);
        set_value(options, slot, word);
    } else if (first_time(options, slot, name, value) && !fail_every(options, slot, name, value))
        set_value(options, slot, value);
    *rest = text_trim(behind(text, value));
}

/* A value that is sound, or has a meaning, at the start of words; empty: there is none. *written is how it is written. */
static Text find_value(const Options *options, const Slot *slot, Text words, Meant *written)
{
    Reader *reader = options->reader;
    Text closed = closed_text(reader, words);
    for (int count = WORDS_MAX; count > 0; count--) {
        Text part = closed.length > 0 ? closed : first_words(words, count);
        if (slot_meant(reader, slot, part, options->object, written))
            return part;
        if (part.length > 0 && slot_sound(reader, slot, part, options->object)) {
            text_print(written->text, sizeof written->text, "%.*s", part.length, part.at);
            written->safe = true;
            return part;
        }
    }
    return text_part(words, 0, 0);
}

/* Complains about a part that is an option in another dress, and sets it. */
static void put_right(const Options *options, const Slot *slot, Tag tag, Text part, const Meant *value)
{
    char words[REMEDY_LENGTH];
    Reader *reader = options->reader;
    text_print(words, sizeof words, "%s=%s", slot->name, value->text);
    if (!first_time(options, slot, part, part) || fail_every(options, slot, part, part))
        return;
    reader_fail(reader, tag, part, value->safe ? words : NULL, "'%s' is written %s here", slot->name, words);
    reader->hushed++;
    set_value(options, slot, text_of(value->text));
    reader->hushed--;
}

/* A value that is none, where the option is written with blanks: true, after one complaint, about the value. */
static bool fail_value(const Options *options, const Slot *slot, Text name, Text value, Text *rest)
{
    int complaints = options->reader->complaints;
    if (value.length == 0 || plain_quotes_before(value) > 0)
        return false;
    if (first_time(options, slot, name, value) && !fail_every(options, slot, name, value))
        set_value(options, slot, value);
    *rest = text_trim(behind(*rest, value));
    return options->reader->complaints > complaints;
}

/* name = value, or the name alone. */
static void read_apart(const Options *options, const Slot *slot, Text name, Text *rest)
{
    Meant written;
    Reader *reader = options->reader;
    Text after = text_trim(behind(*rest, name));
    bool sign = text_starts(after, "=");
    if (sign)
        after = text_trim(text_part(after, 1, after.length));
    Text words = text_starts(after, "\"") ? after : option_before(options->slots, after);
    Text value = find_value(options, slot, words, &written);
    *rest = value.length > 0 ? text_trim(behind(after, value)) : after;
    if (value.length > 0) {
        put_right(options, slot, TAG_MISSING_WORD, from_to(name, value), &written);
        return;
    }
    if (fail_value(options, slot, name, sign ? words : first_words(words, 1), rest))
        return;
    if (first_time(options, slot, name, name))
        reader_fail(reader, TAG_MISSING_WORD, name, NULL, "'%s' wants a value, such as %s=%s", slot->name, slot->name,
                    slot->example ? slot->example : value_forms[slot->kind].example);
}

/* --- what is no option as it stands --- */

/* Words that are a flag once they are one word. */
static bool read_joined(const Options *options, Text chunk, Text *rest)
{
    for (int count = 4; count > 0; count--) {
        Text part = first_words(chunk, count);
        Plain id = plain_id(part);
        const Slot *slot = id.length > 0 ? slots_find(options->slots, plain_view(&id)) : NULL;
        if (!slot || slot->kind != VALUE_FLAG || text_find(part, '=') >= 0)
            continue;
        if (first_time(options, slot, part, part)) {
            reader_fail(options->reader, TAG_UNKNOWN_OPTION, part, slot->name, "%s has no option '%s'; did you mean '%s'?", options->owner,
                        reader_quoted(part).text, slot->name);
            set_value(options, slot, part);
        }
        *rest = text_trim(behind(*rest, part));
        return true;
    }
    return false;
}

static const Slot *other_slot(const Slot *slots, Text name)
{
    for (int i = 0; i < COUNT_OF(other_names); i++)
        if (text_is(name, other_names[i][0]) && slots_find(slots, text_of(other_names[i][1])))
            return slots_find(slots, text_of(other_names[i][1]));
    return NULL;
}

/* name:value, or another's name=value. */
static bool read_renamed(const Options *options, Text chunk, Text *rest)
{
    Meant written;
    Text word = first_words(chunk, 1);
    int colon = text_find(word, ':'), sign = colon > 0 ? colon : text_find(word, '=');
    Text name = text_part(word, 0, sign);
    const Slot *slot = colon > 0 ? slots_find(options->slots, name) : sign > 0 ? other_slot(options->slots, name) : NULL;
    if (!slot || slot->kind == VALUE_FLAG)
        return false;
    Text value = find_value(options, slot, text_part(chunk, sign + 1, chunk.length), &written);
    if (value.length == 0)
        return false;
    put_right(options, slot, TAG_UNKNOWN_OPTION, from_to(word, value), &written);
    *rest = text_trim(behind(*rest, from_to(word, value)));
    return true;
}

/* A value with its unit, and no name. */
static bool read_nameless(const Options *options, Text chunk, Text *rest)
{
    Meant written;
    Text word = first_words(chunk, 1);
    bool unit = scan_digits(word) > 0 && scan_digits(word) < word.length;
    for (const Slot *slot = options->slots; slot->name && unit; slot++) {
        bool has_unit = value_forms[slot->kind].unit[0] || slot->kind == VALUE_NEEDS;
        if (!has_unit || options->seen[slot - options->slots].line > 0)
            continue;
        Text value = find_value(options, slot, word, &written);
        if (value.length == 0)
            continue;
        put_right(options, slot, TAG_UNKNOWN_OPTION, value, &written);
        *rest = text_trim(behind(*rest, value));
        return true;
    }
    return false;
}

static const Slot *nearest_slot(const Options *options, Text name)
{
    Nearest search = reader_nearest(options->reader, name);
    for (const Slot *slot = options->slots; slot->name; slot++)
        nearest_try(&search, slot->name);
    return search.word ? slots_find(options->slots, text_of(search.word)) : NULL;
}

/* Complains, and counts the option that was probably meant as seen. */
static void read_near(const Options *options, const Slot *slot, Text name, Text *rest)
{
    bool valued = name.length < rest->length && rest->at[name.length] == '=' && slot->kind != VALUE_FLAG;
    reader_fail(options->reader, TAG_UNKNOWN_OPTION, name, slot->name, "%s has no option '%s'; did you mean '%s'?", options->owner,
                reader_quoted(name).text, slot->name);
    if (valued) {
        read_valued(options, slot, name, rest);
        return;
    }
    options->seen[slot - options->slots] = reader_position(options->reader, name);
    scan_word(rest);
}

static void fail_option(const Options *options, Text chunk, Text name, Text *rest)
{
    const char *names[SLOTS_MAX];
    int count = 0;
    for (const Slot *slot = options->slots; slot->name && count < SLOTS_MAX; slot++)
        names[count++] = slot->name;
    bool valued = name.length < chunk.length && text_find(chunk, '=') >= 0;
    Text part = valued ? name : chunk;
    Listed listed = reader_listed(names, count);
    reader_fail(options->reader, TAG_UNKNOWN_OPTION, part, NULL, listed.text[0] ? "%s has no option '%s'; it has %s" : "%s has no option '%s'",
                options->owner, reader_quoted(part).text, listed.text);
    *rest = text_trim(behind(*rest, chunk));
}

/* A text where none is wanted. */
static bool read_stray_text(const Options *options, Text *rest)
{
    Text text = *rest, start = text;
    while (start.length > 0 && text_find(text_of(",;+&"), start.at[0]) >= 0)
        start = text_trim(text_part(start, 1, start.length));
    if (plain_quotes_before(start) == 0)
        return false;
    Text closed = closed_text(options->reader, start), part = closed.length > 0 ? closed : option_before(options->slots, start);
    if (part.length == 0)
        part = start;
    part = from_to(text, part);
    reader_advise(options->reader, TAG_AFTER_VALUE, part, "", "%s has no place for this text", options->owner);
    *rest = text_trim(behind(text, part));
    return true;
}

static void read_unknown(const Options *options, Text *rest)
{
    Text chunk = option_before(options->slots, *rest), name = name_of(chunk);
    if (read_stray_text(options, rest))
        return;
    bool stop = chunk.length == 1 && text_find(text_of(",;."), chunk.at[0]) >= 0;
    if (stop) {
        reader_fail(options->reader, TAG_AFTER_VALUE, chunk, "", "nothing stands between options but blanks");
        *rest = text_trim(behind(*rest, chunk));
        return;
    }
    if (read_joined(options, chunk, rest) || read_renamed(options, chunk, rest) || read_nameless(options, chunk, rest))
        return;
    const Slot *near = nearest_slot(options, name);
    if (near)
        read_near(options, near, name, rest);
    else
        fail_option(options, chunk, name, rest);
}

/* An option of an author's own. */
static void pass_over(Reader *reader, Text name, Text *rest)
{
    Text text = behind(*rest, name);
    if (text_starts(text, "="))
        text = text_part(text, 1, text.length);
    Text closed = closed_text(reader, text);
    if (closed.length > 0)
        text = behind(text, closed);
    else if (text.length > 0 && !is_blank(text.at[0]))
        scan_word(&text);
    *rest = text_trim(text);
}

static void read_option(const Options *options, Text *rest)
{
    Text name = name_of(*rest);
    const Slot *slot = slots_find(options->slots, name);
    bool equals = name.length < rest->length && rest->at[name.length] == '=';
    bool adjoins = equals && name.length + 1 < rest->length && !is_blank(rest->at[name.length + 1]);
    if (text_starts(name, "x-"))
        pass_over(options->reader, name, rest);
    else if (!slot)
        read_unknown(options, rest);
    else if (adjoins)
        read_valued(options, slot, name, rest);
    else if (slot->kind != VALUE_FLAG)
        read_apart(options, slot, name, rest);
    else {
        if (first_time(options, slot, name, name))
            set_value(options, slot, name);
        *rest = text_trim(behind(*rest, name));
        if (equals)
            *rest = text_trim(text_part(*rest, 1, rest->length));
    }
}

void option_read(Reader *reader, const Slot *slots, const char *owner, Text *rest, Position *seen, void *object)
{
    const Options options = {reader, slots, owner, seen, object};
    *rest = text_trim(*rest);
    while (rest->length > 0) {
        int before = rest->length;
        read_option(&options, rest);
        assert(rest->length < before);
        if (rest->length >= before)
            return;
    }
}
