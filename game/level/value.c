/* value.c - the reader of each kind of value, and those of few lines. */
#include "level/value.h"

#include "level/meant.h"
#include "level/other_days.h"
#include "level/scan.h"
#include "level/value_number.h"
#include "level/value_word.h"
#include "level/words.h"

#include <string.h>

typedef bool ReadValue(Reader *reader, const Slot *slot, Text value, void *object);

static bool read_flag(Reader *reader, const Slot *slot, Text value, void *object)
{
    (void)reader;
    (void)value;
    bool is_set = true;
    memcpy((char *)object + slot->offset, &is_set, sizeof is_set);
    return true;
}

static bool read_every(Reader *reader, const Slot *slot, Text value, void *object)
{
    (void)object;
    if (text_starts(value, "week") || other_weekday(value) >= 0)
        return reader_fail(reader, TAG_UNKNOWN_WORD, value, NULL, "'%s' wants the word day; what comes once a week names its day, such as day fri before its time",
                           slot->name);
    return text_is(value, "day") ? true : reader_fail_form(reader, TAG_UNKNOWN_WORD, slot, value, NULL);
}

static bool read_reference(Reader *reader, const Slot *slot, Text value, void *object)
{
    int index = -1;
    if (value.length == 0)
        return reader_fail_form(reader, TAG_UNKNOWN_ID, slot, value, NULL);
    if (slot->kind == VALUE_FILE)
        index = reader_file(reader, value);
    else if (slot->kind == VALUE_TOOL)
        index = reader_tool(reader, value);
    else if (slot->kind == VALUE_PERSON || !text_is(value, "any"))
        index = reader_person(reader, value);
    slot_put(object, slot->offset, index);
    return index >= 0 || text_is(value, "any");
}

static const Slot rule_kind = {"does", VALUE_WORD, LIST_RULES, FIELD(Rule, kind)};
static const Slot quiet_hours = {"quiet", VALUE_HOURS, FIELDS(Rule, from, to), .example = "09:00-12:00"};
static const Slot judged_count = {"judged", VALUE_WORD, LIST_JUDGED, FIELD(Rule, judged), .example = "served"};

static bool read_does(Reader *reader, const Slot *slot, Text value, void *object)
{
    Rule *rule = object;
    Text rest = value, word = scan_word(&rest);
    if (word.length == 0)
        return reader_fail_form(reader, TAG_UNKNOWN_WORD, slot, value, NULL);
    if (!value_word(reader, &rule_kind, word, rule))
        return false;
    if (rule->kind == RULE_QUIET)
        return slot_read(reader, &quiet_hours, rest, rule);
    if (rule->kind == RULE_JUDGED)
        return slot_read(reader, &judged_count, rest, rule);
    if (rest.length > 0)
        return reader_fail(reader, TAG_AFTER_VALUE, rest, NULL, "'%s' stands alone; found '%s'", rule_words[rule->kind],
                           reader_quoted(rest).text);
    return true;
}

static bool read_rules(Reader *reader, const Slot *slot, Text value, void *object)
{
    Text rest = value;
    uint32_t rules = 0;
    if (value.length == 0)
        return reader_fail_form(reader, TAG_UNKNOWN_ID, slot, value, NULL);
    while (rest.length > 0) {
        Text id = scan_word(&rest);
        int index = reader_rule(reader, id);
        if (index < 0)
            return false;
        if (rules >> index & 1u)
            return reader_fail(reader, TAG_DUPLICATE_KEY, id, NULL, "'%s' is named twice here", reader_quoted(id).text);
        rules |= 1u << index;
    }
    memcpy((char *)object + slot->offset, &rules, sizeof rules);
    return true;
}

static ReadValue *const readers[VALUE_KIND_COUNT] = {
    [VALUE_TEXT] = value_text,       [VALUE_NAME] = value_name,       [VALUE_LANGUAGE] = value_language,       [VALUE_WORD] = value_word,
    [VALUE_COUNT] = value_number,    [VALUE_PER_CENT] = value_number, [VALUE_MINUTES] = value_number,
    [VALUE_PACE] = value_number,     [VALUE_RATE] = value_number,     [VALUE_A_DAY] = value_number,
    [VALUE_SEED] = value_seed,       [VALUE_CLOCK] = value_clock,     [VALUE_HOURS] = value_hours,
    [VALUE_LUNCH] = value_lunch,      [VALUE_SIZE] = value_size,       [VALUE_TEMPERS] = value_tempers, [VALUE_BINS] = value_bins,
    [VALUE_WAITS] = value_waits,     [VALUE_NEEDS] = value_needs,
    [VALUE_FLAG] = read_flag,        [VALUE_EVERY] = read_every,      [VALUE_PERSON] = read_reference,
    [VALUE_ANYONE] = read_reference, [VALUE_FILE] = read_reference,   [VALUE_TOOL] = read_reference,
    [VALUE_DOES] = read_does,        [VALUE_RULES] = read_rules,
};

/* Whether it is sound; nobody hears complaints, and what was kept of it is given back. */
static bool is_sound(Reader *reader, const Slot *slot, Text value, void *object)
{
    size_t used = reader->pool_used;
    reader->hushed++;
    bool sound = readers[slot->kind](reader, slot, value, object);
    reader->hushed--;
    reader->pool_used = used;
    return sound;
}

bool slot_meant(Reader *reader, const Slot *slot, Text value, void *object, Meant *meant)
{
    for (int i = 0; i < GUESSES_MAX; i++)
        if (meant_guess(reader, slot, value, i, meant) && is_sound(reader, slot, text_of(meant->text), object))
            return true;
    return false;
}

bool slot_sound(Reader *reader, const Slot *slot, Text value, void *object)
{
    return is_sound(reader, slot, value, object);
}

/* Complains about a value, with what was meant by it as the remedy, and sets that. */
static bool read_meant(Reader *reader, const Slot *slot, Text value, void *object)
{
    Meant meant;
    bool known = slot_meant(reader, slot, value, object, &meant);
    if (known && !reader->meant) {
        reader->meant_part = value;
        reader->meant = meant.text;
        reader->meant_safe = meant.safe;
    }
    readers[slot->kind](reader, slot, value, object);
    if (reader->meant == meant.text)
        reader->meant = NULL;
    reader->hushed++;
    if (known)
        readers[slot->kind](reader, slot, text_of(meant.text), object);
    reader->hushed--;
    return false;
}

bool slot_read(Reader *reader, const Slot *slot, Text value, void *object)
{
    if (reader->hushed > 0)
        return readers[slot->kind](reader, slot, value, object);
    reader->hushed++;
    bool sound = readers[slot->kind](reader, slot, value, object);
    reader->hushed--;
    return sound || read_meant(reader, slot, value, object);
}
