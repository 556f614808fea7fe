/* slots.c - the slots of a section or row together: clearing them, reading name=value lists, and missing what is
 * needed. */
#include "level/slots.h"

#include "level/lists.h"
#include "level/scan.h"
#include "level/value.h"
#include "level/value_number.h"

#include <string.h>

/* What a slot holds when nothing was written and it has no default. */
static void clear_by_kind(const Slot *slot, void *object, const char *empty)
{
    switch (slot->kind) {
    case VALUE_TEXT:
    case VALUE_WAITS:
    case VALUE_NAME: memcpy((char *)object + slot->offset, &empty, sizeof empty); break;
    case VALUE_CLOCK:
    case VALUE_PERSON:
    case VALUE_ANYONE:
    case VALUE_FILE:
    case VALUE_TOOL:
    case VALUE_NEEDS: slot_put(object, slot->offset, -1); break;
    case VALUE_WORD:
    case VALUE_COUNT:
    case VALUE_PER_CENT:
    case VALUE_MINUTES:
    case VALUE_PACE:
    case VALUE_RATE:
    case VALUE_A_DAY:
    case VALUE_SEED:
    case VALUE_HOURS:
    case VALUE_LUNCH:
    case VALUE_SIZE:
    case VALUE_TEMPERS:
    case VALUE_BINS:
    case VALUE_FLAG:
    case VALUE_EVERY:
    case VALUE_DOES:
    case VALUE_RULES:
    case VALUE_KIND_COUNT: break;
    }
}

void slot_clear(Reader *reader, const Slot *slot, void *object)
{
    clear_by_kind(slot, object, reader->level->pool);
    if (slot->fallback) {
        bool sound = slot_read(reader, slot, text_of(slot->fallback), object);
        assert(sound);
        (void)sound;
    }
    for (const Slot *option = slot->options; option && option->name; option++)
        slot_clear(reader, option, object);
}

static const Slot *find_slot(const Slot *slots, Text name)
{
    for (; slots->name; slots++)
        if (text_is(name, slots->name))
            return slots;
    return NULL;
}

/* Complains, and counts the option that was probably meant as seen. */
static void fail_option(Reader *reader, const Slot *slots, const char *owner, Text name, Position *seen)
{
    Nearest search = reader_nearest(reader, name);
    for (const Slot *slot = slots; slot->name; slot++)
        nearest_try(&search, slot->name);
    if (search.word) {
        reader_fail(reader, TAG_UNKNOWN_OPTION, name, search.word, "%s has no option '%s'; did you mean '%s'?", owner,
                    reader_quoted(name).text, search.word);
        seen[find_slot(slots, text_of(search.word)) - slots] = reader_position(reader, name);
        return;
    }
    reader_fail(reader, TAG_UNKNOWN_OPTION, name, NULL, "%s has no option '%s'", owner, reader_quoted(name).text);
}

/* The name up to '=' or a blank; *has_value tells which. */
static Text take_name(Text *rest, bool *has_value)
{
    Text text = text_trim(*rest);
    int length = 0;
    while (length < text.length && text.at[length] != ' ' && text.at[length] != '\t' && text.at[length] != '=')
        length++;
    *has_value = length < text.length && text.at[length] == '=';
    *rest = text_part(text, length + (*has_value ? 1 : 0), text.length);
    return text_part(text, 0, length);
}

/* One name, with the value that adjoins its '='. */
typedef struct Written {
    Text name, value;
    bool has_value; /* an '=' was there */
    bool adjoins;   /* and a value right behind it */
} Written;

static void fail_no_value(Reader *reader, const Slot *slot, Text name)
{
    reader_fail(reader, TAG_MISSING_WORD, name, NULL, "'%s' wants a value, such as %s=%s", slot->name, slot->name,
                slot->example ? slot->example : value_forms[slot->kind].example);
}

static void set_option(Reader *reader, const Slot *slot, const Written *written, void *object)
{
    Text name = written->name, whole = {name.at, name.length + 1 + written->value.length};
    if (slot->kind == VALUE_FLAG && written->has_value)
        reader_fail(reader, TAG_AFTER_VALUE, whole, slot->name, "'%s' is a flag: it stands alone", slot->name);
    else if (slot->kind != VALUE_FLAG && !written->adjoins)
        fail_no_value(reader, slot, name);
    else
        slot_read(reader, slot, written->value, object);
}

static bool take_option(Reader *reader, Text *rest, Written *out)
{
    out->name = take_name(rest, &out->has_value);
    out->value = text_part(*rest, 0, 0);
    out->adjoins = out->has_value && rest->length > 0 && rest->at[0] != ' ' && rest->at[0] != '\t';
    return !out->adjoins || scan_value(reader, rest, &out->value);
}

static bool set_once(Reader *reader, const Slot *slot, const Written *written, Position *position, void *object)
{
    if (position->line > 0)
        return reader_fail(reader, TAG_DUPLICATE_KEY, written->name, NULL, "'%s' is given twice here", slot->name);
    *position = reader_position(reader, written->value.length > 0 ? written->value : written->name);
    set_option(reader, slot, written, object);
    return true;
}

/* False when the rest of the line cannot be read as options any more. */
static bool read_option(Reader *reader, const Slot *slots, const char *owner, Text *rest, Position *seen, void *object)
{
    Written written;
    if (!take_option(reader, rest, &written))
        return false;
    if (text_starts(written.name, "x-"))
        return true;
    if (text_starts(written.name, "\"") || written.name.length == 0)
        return reader_fail(reader, TAG_AFTER_VALUE, written.name, NULL, "%s has no place for this text here", owner);
    const Slot *slot = find_slot(slots, written.name);
    if (!slot)
        fail_option(reader, slots, owner, written.name, seen);
    else if (!set_once(reader, slot, &written, &seen[slot - slots], object))
        return false;
    return written.adjoins || !written.has_value;
}

void slots_read_options(Reader *reader, const Slot *slots, const char *owner, Text *rest, Position *seen, void *object)
{
    while (text_trim(*rest).length > 0 && read_option(reader, slots, owner, rest, seen, object))
        continue;
}

void slots_finish(Reader *reader, const Slot *slots, const Position *seen, const char *owner, Position at)
{
    for (int i = 0; slots[i].name; i++) {
        const Slot *slot = &slots[i];
        if (slot->needed && seen[i].line == 0)
            reader_fail_at(reader, TAG_MISSING_KEY, at, "%s wants '%s', such as %s", owner, slot->name,
                           slot->example ? slot->example : value_forms[slot->kind].example);
    }
}
