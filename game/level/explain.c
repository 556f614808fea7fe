/* explain.c - one walk over all tables; `list` picks by kind, `explain` by name. */
#include "level/explain.h"

#include "level/keys.h"
#include "level/lists.h"
#include "level/near.h"
#include "level/scan.h"
#include "level/tags.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

/* One thing that has a name. */
typedef struct Known {
    const char *kind; /* what `mdr list` calls them all */
    const char *noun; /* what one is */
    const char *name;
    const char *owner; /* what it belongs to; "" */
    const char *sentence;
    const char *example;         /* whole lines; "" */
    const Slot *slot;            /* NULL */
    const ConstantRow *constant; /* NULL */
} Known;

typedef void Visit(const Known *known, void *context);

static void visit_slots(const char *kind, const char *noun, const char *owner, const Slot *slots, Visit *visit,
                        void *context)
{
    for (const Slot *slot = slots; slot && slot->name; slot++) {
        Known known = {kind, noun, slot->name, owner, slot->sentence, "", slot, NULL};
        visit(&known, context);
        visit_slots("options", "option", slot->name, slot->options, visit, context);
    }
}

static void visit_sections(Visit *visit, void *context)
{
    for (int i = 0; i < SECTION_COUNT; i++) {
        const Section *section = &sections[i];
        char owner[24];
        snprintf(owner, sizeof owner, "[%s]", section->name);
        Known known = {"sections", "section", section->name, "", section->sentence, section->example, NULL, NULL};
        visit(&known, context);
        visit_slots("keys", "key", owner, section->slots, visit, context);
    }
}

static void visit_verbs(Visit *visit, void *context)
{
    for (int i = 0; i < VERB_COUNT; i++) {
        const VerbRow *verb = &verb_rows[i];
        Known known = {"verbs", "verb", verb_words[i], "[schedule]", verb->sentence, verb->example, NULL, NULL};
        visit(&known, context);
        visit_slots("options", "option", verb_words[i], verb->options, visit, context);
    }
}

static void visit_lists(Visit *visit, void *context)
{
    for (int i = 0; i < LIST_COUNT; i++) {
        const WordList *list = &word_lists[i];
        for (int k = 0; k < list->count; k++) {
            Known known = {list->name, list->noun, list->words[k], "", list->sentences[k], "", NULL, NULL};
            visit(&known, context);
        }
    }
}

static void visit_rest(Visit *visit, void *context)
{
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        const ConstantRow *row = &constant_rows[i];
        Known known = {"constants", "constant", row->name, "", row->sentence, "", NULL, row};
        visit(&known, context);
    }
    for (int i = 0; i < TAG_COUNT; i++) {
        Known known = {
            "tags", strength_words[tag_rows[i].strength], tag_rows[i].name, "", tag_rows[i].sentence, "", NULL, NULL};
        visit(&known, context);
    }
    for (int i = 0; i < limit_count; i++) {
        char sentence[120];
        snprintf(sentence, sizeof sentence, "At most %d %s.", limit_rows[i].value, limit_rows[i].sentence);
        Known known = {"limits", "limit", limit_rows[i].name, "", sentence, "", NULL, NULL};
        visit(&known, context);
    }
}

static void visit_all(Visit *visit, void *context)
{
    visit_sections(visit, context);
    visit_verbs(visit, context);
    visit_lists(visit, context);
    visit_rest(visit, context);
}

/* --- list --- */

typedef struct Listing {
    Text kind;
    Buffer *out;
    Nearest near;
    const char *last; /* the kind met last */
} Listing;

static void list_one(const Known *known, void *context)
{
    Listing *listing = context;
    char name[80];
    if (!text_is(listing->kind, known->kind))
        return;
    bool owned = known->owner[0] && strcmp(known->kind, "verbs") != 0;
    snprintf(name, sizeof name, "%s%s%s", owned ? known->owner : "", owned ? " " : "", known->name);
    buffer_print(listing->out, "%-22s %s", name, known->sentence);
    if (known->constant)
        buffer_print(listing->out, " %d (%d to %d %s)", known->constant->value, known->constant->low,
                     known->constant->high, known->constant->unit);
    buffer_text(listing->out, "\n");
}

bool list_print(Text kind, Buffer *out)
{
    size_t before = out->length;
    Listing listing = {.kind = kind, .out = out};
    visit_all(list_one, &listing);
    return out->length > before;
}

/* The sentence of each kind of thing that is no list of words. */
static const struct {
    const char *name, *sentence;
} kinds[] = {
    {"sections", "What a level is made of."},
    {"keys", "What stands before = in [day], [person], [file], [tool], [rule], [colleague] and [charter]."},
    {"verbs", "What a row of [schedule] brings."},
    {"options", "What may follow a verb's words, or the value of some keys."},
    {"constants", "What [constants] can change: default and range."},
    {"tags", "What messages end with."},
    {"limits", "How much of everything there may be."},
};

static const char *kind_name(int index)
{
    return index < COUNT_OF(kinds) ? kinds[index].name : word_lists[index - COUNT_OF(kinds)].name;
}

void list_kinds(Buffer *out)
{
    for (int i = 0; i < COUNT_OF(kinds) + LIST_COUNT; i++)
        buffer_print(out, "%-22s %s\n", kind_name(i),
                     i < COUNT_OF(kinds) ? kinds[i].sentence : word_lists[i - COUNT_OF(kinds)].sentence);
}

void list_names(Buffer *out)
{
    for (int i = 0; i < COUNT_OF(kinds) + LIST_COUNT; i++)
        buffer_print(out, "%s\n", kind_name(i));
}

const char *list_near(Text kind)
{
    Nearest search = nearest(kind);
    for (int i = 0; i < COUNT_OF(kinds) + LIST_COUNT; i++)
        nearest_try(&search, kind_name(i));
    return search.word;
}

/* --- explain --- */

static void explain_value(const Slot *slot, Buffer *out)
{
    buffer_print(out, "  value    %s", value_forms[slot->kind].form);
    if (slot->kind == VALUE_WORD)
        for (int i = 0; i < word_lists[slot->list].count; i++)
            buffer_print(out, "%s %s", i > 0 ? "," : ":", word_lists[slot->list].words[i]);
    buffer_text(out, "\n");
}

static void explain_range(const Slot *slot, Buffer *out)
{
    const char *unit = value_forms[slot->kind].unit;
    bool counts = slot->low != 0 || slot->high != 0;
    if (slot->kind == VALUE_TEXT)
        buffer_print(out, "  range    at most %d characters\n", slot->high);
    else if (counts && slot->kind != VALUE_HOURS)
        buffer_print(out, "  range    %d%s to %d%s\n", slot->low, unit, slot->high, unit);
}

static void explain_slot(const Slot *slot, Buffer *out)
{
    explain_value(slot, out);
    explain_range(slot, out);
    if (slot->fallback)
        buffer_print(out, "  default  %s\n", slot->fallback);
    if (slot->needed)
        buffer_text(out, "  needed   yes\n");
    const char *example = slot->example ? slot->example : slot->fallback ? "" : value_forms[slot->kind].example;
    if (example[0])
        buffer_print(out, "  example  %s\n", example);
}

static void explain_example(const char *example, Buffer *out)
{
    Text rest = text_of(example), line;
    while (text_next_line(&rest, &line)) {
        buffer_text(out, "    ");
        buffer_add(out, line);
        buffer_text(out, "\n");
    }
}

static void explain_keys(const char *name, Buffer *out)
{
    for (int i = 0; i < SECTION_COUNT; i++) {
        if (strcmp(sections[i].name, name) != 0 || !sections[i].slots)
            continue;
        buffer_text(out, "  keys    ");
        for (const Slot *slot = sections[i].slots; slot->name; slot++)
            buffer_print(out, " %s", slot->name);
        buffer_text(out, "\n");
    }
}

/* What a measure is of one day. */
static void explain_day(const Known *known, Buffer *out)
{
    int measure = scan_word_index(text_of(known->name), measure_words, MEASURE_COUNT);
    if (measure >= 0 && strcmp(known->kind, word_lists[LIST_MEASURES].name) == 0)
        buffer_print(out, "  of a day %s\n", measure_days[measure]);
}

static void explain_one(const Known *known, void *context)
{
    Listing *listing = context;
    Buffer *out = listing->out;
    if (!text_is(listing->kind, known->name))
        return;
    bool owned = known->owner[0] != '\0';
    buffer_print(out, "%s (%s%s%s)\n  %s\n", known->name, known->noun, owned ? " of " : "", known->owner,
                 known->sentence);
    if (known->slot)
        explain_slot(known->slot, out);
    if (known->constant)
        buffer_print(out, "  default  %d %s\n  range    %d to %d\n  source   %s\n", known->constant->value,
                     known->constant->unit, known->constant->low, known->constant->high, known->constant->source);
    if (strcmp(known->kind, "sections") == 0)
        explain_keys(known->name, out);
    explain_day(known, out);
    explain_example(known->example, out);
}

/* [day] and 'day' are asked for as day. */
static Text bare(Text word)
{
    while (word.length > 0 && text_find(text_of("['\""), word.at[0]) >= 0)
        word = text_part(word, 1, word.length);
    while (word.length > 0 && text_find(text_of("]'\""), word.at[word.length - 1]) >= 0)
        word = text_part(word, 0, word.length - 1);
    return word;
}

bool explain_print(Text word, Buffer *out)
{
    size_t before = out->length;
    Listing listing = {.kind = bare(word), .out = out};
    visit_all(explain_one, &listing);
    return out->length > before;
}

static void word_one(const Known *known, void *context)
{
    Buffer *out = context;
    Text rest = buffer_view(out), line;
    while (text_next_line(&rest, &line)) {
        if (text_is(line, known->name))
            return;
    }
    buffer_print(out, "%s\n", known->name);
}

void explain_names(Buffer *out)
{
    visit_all(word_one, out);
}

static void near_one(const Known *known, void *context)
{
    Listing *listing = context;
    nearest_try(&listing->near, known->name);
}

const char *explain_near(Text word)
{
    Listing listing = {.near = nearest(bare(word))};
    visit_all(near_one, &listing);
    return listing.near.word;
}
