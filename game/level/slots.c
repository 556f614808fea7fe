/* slots.c - the slots of a section or row together: clearing them, reading name=value lists, and missing what is needed. */
#include "level/reader.h"

#include <string.h>

/* What a slot holds when nothing was written and it has no default. */
static void clear_by_kind(const Slot *slot, void *object, const char *empty)
{
    switch (slot->kind) {
    case VALUE_TEXT:
    case VALUE_NAME: memcpy((char *)object + slot->offset, &empty, sizeof empty); break;
    case VALUE_CLOCK:
    case VALUE_PERSON:
    case VALUE_ANYONE:
    case VALUE_FILE:
    case VALUE_TOOL:
    case VALUE_NEEDS: put_int(object, slot->offset, -1); break;
    case VALUE_WORD:
    case VALUE_COUNT:
    case VALUE_PER_CENT:
    case VALUE_MINUTES:
    case VALUE_PACE:
    case VALUE_RATE:
    case VALUE_A_DAY:
    case VALUE_SEED:
    case VALUE_HOURS:
    case VALUE_SIZE:
    case VALUE_TEMPERS:
    case VALUE_FLAG:
    case VALUE_EVERY:
    case VALUE_DOES:
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
static void fail_option(Reader *reader, const Slot *slots, const char *owner, Text name, Place *seen)
{
    Nearest search = reader_nearest(reader, name);
    for (const Slot *slot = slots; slot->name; slot++)
        nearest_try(&search, slot->name);
    if (search.word) {
        fail(reader, TAG_UNKNOWN_OPTION, name, search.word, "%s has no option '%s'; did you mean '%s'?", owner, quoted(name).text,
             search.word);
        seen[find_slot(slots, text_of(search.word)) - slots] = place_of(reader, name);
        return;
    }
    fail(reader, TAG_UNKNOWN_OPTION, name, NULL, "%s has no option '%s'", owner, quoted(name).text);
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

static void fail_no_value(Reader *reader, const Slot *slot, Text name)
{
    fail(reader, TAG_MISSING_WORD, name, NULL, "'%s' wants a value, such as %s=%s", slot->name, slot->name,
         slot->example ? slot->example : value_forms[slot->kind].example);
}

static void set_option(Reader *reader, const Slot *slot, Text name, Text value, bool has_value, void *object)
{
    if (slot->kind == VALUE_FLAG && has_value)
        fail(reader, TAG_AFTER_VALUE, (Text){name.at, name.length + 1 + value.length}, slot->name, "'%s' is a flag: it stands alone",
             slot->name);
    else if (slot->kind != VALUE_FLAG && !has_value)
        fail_no_value(reader, slot, name);
    else
        slot_read(reader, slot, value, object);
}

/* False when the rest of the line cannot be read as options any more. */
static bool read_option(Reader *reader, const Slot *slots, const char *owner, Text *rest, Place *seen, void *object)
{
    bool has_value;
    Text name = take_name(rest, &has_value), value = text_part(*rest, 0, 0);
    bool adjoins = rest->length > 0 && rest->at[0] != ' ' && rest->at[0] != '\t';
    if (has_value && adjoins && !take_value(reader, rest, &value))
        return false;
    if (text_starts(name, "x-"))
        return true;
    if (text_starts(name, "\"") || name.length == 0)
        return fail(reader, TAG_AFTER_VALUE, name, NULL, "%s has no place for this text here", owner);
    const Slot *slot = find_slot(slots, name);
    if (!slot) {
        fail_option(reader, slots, owner, name, seen);
        return !has_value || adjoins;
    }
    Place *place = &seen[slot - slots];
    if (place->line > 0)
        return fail(reader, TAG_DUPLICATE_KEY, name, NULL, "'%s' is given twice here", slot->name);
    *place = place_of(reader, name);
    set_option(reader, slot, name, value, has_value && adjoins, object);
    return !has_value || adjoins;
}

void slots_read_options(Reader *reader, const Slot *slots, const char *owner, Text *rest, Place *seen, void *object)
{
    while (text_trim(*rest).length > 0 && read_option(reader, slots, owner, rest, seen, object))
        continue;
}

void slots_finish(Reader *reader, const Slot *slots, const Place *seen, const char *owner, Place at)
{
    for (int i = 0; slots[i].name; i++) {
        const Slot *slot = &slots[i];
        if (slot->needed && seen[i].line == 0)
            fail_at(reader, TAG_MISSING_KEY, at, "%s wants '%s', such as %s", owner, slot->name,
                    slot->example ? slot->example : value_forms[slot->kind].example);
    }
}
