/* slots.c - the slots of a section or row together: clearing them, reading name=value lists, and missing what is
 * needed. */
#include "level/slots.h"

#include "level/lists.h"
#include "level/value.h"
#include "level/value_number.h"

#include <string.h>

/* What a slot holds when nothing was written and it has no default. */
static void clear_by_kind(const Slot *slot, void *object, const char *empty)
{
    switch (slot->kind) {
    case VALUE_TEXT:
    case VALUE_WAITS:
    case VALUE_LANGUAGE:
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

void slots_finish(Reader *reader, const Slot *slots, const Position *seen, const char *owner, Position at)
{
    for (int i = 0; slots[i].name; i++) {
        const Slot *slot = &slots[i];
        if (slot->needed && seen[i].line == 0)
            reader_fail_at(reader, TAG_MISSING_KEY, at, "%s wants '%s', such as %s", owner, slot->name,
                           slot->example ? slot->example : value_forms[slot->kind].example);
    }
}
