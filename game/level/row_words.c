/* row_words.c - people and texts of a row, where they stand and where authors put others. */
#include "level/row_words.h"

#include "level/option.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/words.h"

/* What a text is called in a sentence. */
static const char *const text_names[VERB_COUNT] = {
    [VERB_PING] = "the message", [VERB_MEETING] = "the meeting's title", [VERB_REPORT] = "the report's title",
    [VERB_PINGS] = "", [VERB_PERK] = "", [VERB_TOOL] = "", [VERB_SHIFT] = "", [VERB_LUNCH] = "", [VERB_FOCUS] = "",
    [VERB_OFF] = "", /* they have none */
};

static Text behind(Text text, Text part)
{
    return text_trim(text_part(text, (int)(part.at - text.at) + part.length, text.length));
}

/* The offset of the first word that begins with a quote; the length where none does. */
static int first_quote(Text text)
{
    Text rest = text;
    while (rest.length > 0) {
        Text word = scan_word(&rest);
        if (plain_quotes_before(word) > 0)
            return (int)(word.at - text.at);
    }
    return text.length;
}

static bool wants_text(const Slot *slot)
{
    return slot->name && slot->kind == VALUE_TEXT;
}

static bool fail_missing(Reader *reader, const Row *row, const Slot *slot, Text at)
{
    const ValueForm *form = &value_forms[slot->kind];
    return reader_fail(reader, TAG_MISSING_WORD, at, NULL, "'%s' wants %s here, such as %s", verb_words[row->verb], form->form,
                       slot->example ? slot->example : form->example);
}

/* A person is wanted, and a title or `any` stands there. */
static bool fail_nobody(Reader *reader, const Row *row, Text found, bool any)
{
    const char *ids[ENTITIES_MAX];
    int count = min_int(reader->level->person_count, ENTITIES_MAX);
    for (int i = 0; i < count; i++)
        ids[i] = reader->level->people[i].id;
    Listed listed = reader_listed(ids, count);
    return reader_fail(reader, any ? TAG_UNKNOWN_ID : TAG_MISSING_WORD, found, NULL, "'%s' wants the id of a person here%s%s%s",
                       verb_words[row->verb], any ? ", and 'any' is for pings" : "", listed.text[0] ? ": " : "", listed.text);
}

/* A title stands where a person is wanted: nobody is called so, and no text follows that would be the title. */
static bool is_title(Reader *reader, const Slot *slot, Text value, Text beyond, Row *row)
{
    Meant meant;
    bool who = slot->kind == VALUE_PERSON || slot->kind == VALUE_ANYONE, last = first_quote(beyond) == beyond.length;
    return who && wants_text(slot + 1) && last && !slot_meant(reader, slot, value, row, &meant);
}

/* An id, a word of a list or hours: one word, or as many as have a meaning together. */
static bool read_word(Reader *reader, const Slot *slot, Text *rest, Row *row)
{
    const Slot *options = verb_rows[row->verb].options;
    Text text = text_trim(*rest), chunk = option_before(options, text), ahead = chunk;
    bool quoted = plain_quotes_before(text) > 0;
    if (chunk.length == 0)
        return fail_missing(reader, row, slot, text_part(text, 0, first_quote(text) > 0 ? 0 : text.length));
    Text value = quoted ? option_text(reader, options, text) : scan_word(&ahead);
    if (quoted && is_title(reader, slot, value, behind(text, value), row))
        return fail_nobody(reader, row, value, false);
    if (!quoted && !slot_sound(reader, slot, value, row))
        value = option_stretch(reader, slot, value, behind(text_part(chunk, 0, first_quote(chunk)), value), row);
    *rest = behind(text, value);
    if (slot->kind == VALUE_PERSON && text_is(value, "any"))
        fail_nobody(reader, row, value, true);
    else
        slot_read(reader, slot, value, row);
    return true;
}

/* Words between a person and a text. */
static void fail_between(Reader *reader, const Row *row, Text words)
{
    bool called = row->verb == VERB_MEETING && row->person >= 0;
    reader_advise(reader, TAG_AFTER_VALUE, text_trim(words), "",
                  called ? "a meeting is called by one person, and its title follows; found '%s'" : "a text in quotes is wanted here; found '%s'",
                  reader_quoted(text_trim(words)).text);
}

static bool read_text(Reader *reader, const Slot *slot, Text *rest, Row *row)
{
    const Slot *options = verb_rows[row->verb].options;
    Text text = text_trim(*rest), value = text;
    int quote;
    if (option_before(options, text).length == 0)
        return fail_missing(reader, row, slot, text_part(text, 0, 0));
    value = option_text(reader, options, text);
    quote = first_quote(value);
    if (quote > 0 && quote < value.length) {
        fail_between(reader, row, text_part(value, 0, quote));
        value = option_text(reader, options, text_part(text, quote, text.length));
    }
    *rest = behind(text, value);
    reader->part_name = text_names[row->verb];
    slot_read(reader, slot, value, row);
    reader->part_name = NULL;
    return true;
}

bool row_words_read(Reader *reader, Text *rest, Row *row)
{
    for (const Slot *slot = verb_rows[row->verb].words; slot->name; slot++)
        if (!(slot->kind == VALUE_TEXT ? read_text : read_word)(reader, slot, rest, row)) {
            if (wants_text(slot + 1) && plain_quotes_before(text_trim(*rest)) > 0)
                continue;
            return false;
        }
    return true;
}
