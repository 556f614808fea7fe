/* explain.c - one walk over all tables; `list` picks by kind, `explain` by name. */
#include "level/explain.h"

#include "level/examples.h"
#include "level/glossary.h"
#include "level/keys.h"
#include "level/lists.h"
#include "level/near.h"
#include "level/scan.h"
#include "level/tag_examples.h"
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
    const Slot *words, *options; /* what may stand behind it; NULL */
    const ConstantRow *constant; /* NULL */
    const char *also;            /* other forms of the name, with blanks between; NULL */
    const TagExample *slip;      /* NULL */
    bool failed;                 /* there was no memory for the example */
} Known;

typedef void Visit(const Known *known, void *context);

/* Visits with an example that was made for it; empties `example`. */
static void visit_with(Known known, Buffer *example, Visit *visit, void *context)
{
    known.example = buffer_view(example).at;
    known.failed = example->failed;
    visit(&known, context);
    buffer_free(example);
}

static void visit_keys(const Section *section, const char *owner, Visit *visit, void *context)
{
    for (const Slot *slot = section->slots; slot && slot->name; slot++) {
        Buffer example = {0};
        example_of_key(section, slot, NULL, &example);
        visit_with((Known){.kind = "keys", .noun = "key", .name = slot->name, .owner = owner, .sentence = slot->sentence, .slot = slot,
                           .options = slot->options},
                   &example, visit, context);
        for (const Slot *option = slot->options; option && option->name; option++) {
            example_of_key(section, slot, option, &example);
            visit_with((Known){.kind = "options", .noun = "option", .name = option->name, .owner = slot->name,
                               .sentence = option->sentence, .slot = option},
                       &example, visit, context);
        }
    }
}

static void visit_sections(Visit *visit, void *context)
{
    for (int i = 0; i < SECTION_COUNT; i++) {
        const Section *section = &sections[i];
        char owner[24];
        snprintf(owner, sizeof owner, "[%s]", section->name);
        Known known = {.kind = "sections", .noun = "section", .name = section->name, .owner = "", .sentence = section->sentence,
                       .example = section->example};
        visit(&known, context);
        visit_keys(section, owner, visit, context);
    }
}

static void visit_places(int verb, const Slot *slots, const char *noun, Visit *visit, void *context)
{
    for (const Slot *slot = slots; slot->name; slot++) {
        Buffer example = {0};
        example_of_option(&verb_rows[verb], slot, &example);
        visit_with((Known){.kind = "options", .noun = noun, .name = slot->name, .owner = verb_words[verb], .sentence = slot->sentence,
                           .slot = slot},
                   &example, visit, context);
    }
}

static void visit_verbs(Visit *visit, void *context)
{
    for (int i = 0; i < VERB_COUNT; i++) {
        const VerbRow *verb = &verb_rows[i];
        Known known = {.kind = "verbs", .noun = "verb", .name = verb_words[i], .owner = "[schedule]", .sentence = verb->sentence,
                       .example = verb->example, .words = verb->words, .options = verb->options};
        visit(&known, context);
        visit_places(i, verb->words, "word", visit, context);
        visit_places(i, verb->options, "option", visit, context);
    }
}

/* Weekdays in full, for those who look them up so. */
static const char *const full_names[WEEKDAY_COUNT] = {
    [WEEKDAY_MON] = "monday",   [WEEKDAY_TUE] = "tuesday", [WEEKDAY_WED] = "wednesday",
    [WEEKDAY_THU] = "thursday", [WEEKDAY_FRI] = "friday",
};

static void visit_lists(Visit *visit, void *context)
{
    for (int i = 0; i < LIST_COUNT; i++) {
        const WordList *list = &word_lists[i];
        for (int k = 0; k < list->count; k++) {
            Buffer example = {0};
            example_of_word((ListKind)i, k, &example);
            visit_with((Known){.kind = list->name, .noun = list->noun, .name = list->words[k], .owner = "", .sentence = list->sentences[k],
                               .also = i == LIST_WEEKDAYS ? full_names[k] : NULL},
                       &example, visit, context);
        }
    }
}

static void visit_terms(Visit *visit, void *context)
{
    for (int i = 0; i < term_count; i++) {
        const Term *term = &terms[i];
        Known known = {.kind = "terms", .noun = "term", .name = term->word, .owner = "", .sentence = term->sentence,
                       .example = term->example, .also = term->also};
        visit(&known, context);
    }
}

static void visit_constants(Visit *visit, void *context)
{
    for (int i = 0; i < CONSTANT_COUNT; i++) {
        const ConstantRow *row = &constant_rows[i];
        Buffer example = {0};
        example_of_constant(row, &example);
        visit_with((Known){.kind = "constants", .noun = "constant", .name = row->name, .owner = "", .sentence = row->sentence,
                           .constant = row},
                   &example, visit, context);
    }
}

/* Messages, with a slip, and limits. */
static void visit_rest(Visit *visit, void *context)
{
    for (int i = 0; i < TAG_COUNT; i++) {
        Known known = {.kind = "tags", .noun = strength_words[tag_rows[i].strength], .name = tag_rows[i].name, .owner = "",
                       .sentence = tag_rows[i].sentence, .example = "", .slip = tag_example((Tag)i)};
        visit(&known, context);
    }
    for (int i = 0; i < limit_count; i++) {
        char sentence[120];
        snprintf(sentence, sizeof sentence, "At most %d %s.", limit_rows[i].value, limit_rows[i].sentence);
        Known known = {.kind = "limits", .noun = "limit", .name = limit_rows[i].name, .owner = "", .sentence = sentence, .example = ""};
        visit(&known, context);
    }
}

static void visit_all(Visit *visit, void *context)
{
    visit_sections(visit, context);
    visit_verbs(visit, context);
    visit_lists(visit, context);
    visit_terms(visit, context);
    visit_constants(visit, context);
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
    {"terms", "Words of the game and of its pages that are none of the format."},
    {"constants", "What [constants] can change: default and range."},
    {"tags", "What messages end with."},
    {"limits", "How much of everything there may be."},
};

static const char *kind_name(int index)
{
    return index < COUNT_OF(kinds) ? kinds[index].name : word_lists[index - COUNT_OF(kinds)].name;
}

static const char *kind_sentence(int index)
{
    return index < COUNT_OF(kinds) ? kinds[index].sentence : word_lists[index - COUNT_OF(kinds)].sentence;
}

void list_kinds(Buffer *out)
{
    for (int i = 0; i < COUNT_OF(kinds) + LIST_COUNT; i++)
        buffer_print(out, "%-22s %s\n", kind_name(i), kind_sentence(i));
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

/* The form of a value, and the words where there is a list of them. */
static void explain_form(const Slot *slot, Buffer *out)
{
    buffer_text(out, value_forms[slot->kind].form);
    if (slot->kind == VALUE_WORD)
        for (int i = 0; i < word_lists[slot->list].count; i++)
            buffer_print(out, "%s %s", i > 0 ? "," : ":", word_lists[slot->list].words[i]);
}

static void explain_value(const Slot *slot, Buffer *out)
{
    buffer_text(out, "  value    ");
    explain_form(slot, out);
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

/* Lines behind a word, one under the other. */
static void explain_lines(const char *word, const char *lines, Buffer *out)
{
    Text rest = text_of(lines), line;
    for (const char *before = word; text_next_line(&rest, &line); before = "")
        buffer_print(out, "  %-8s %.*s\n", before, line.length, line.at);
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

/* The same of a word of a row, behind its name. */
static void explain_form_behind(const Slot *slot, Buffer *out)
{
    buffer_text(out, " (");
    explain_form(slot, out);
    buffer_text(out, ")");
}

/* What may stand behind it, a line each: words in their order, options with an example of their value. */
static void explain_behind(const char *what, const Slot *slots, bool named, Buffer *out)
{
    for (const Slot *slot = slots; slot && slot->name; slot++) {
        bool valued = named && slot->kind != VALUE_FLAG;
        char written[80];
        text_print(written, sizeof written, "%s%s%s", slot->name, valued ? "=" : "",
                   !valued ? "" : slot->example ? slot->example : value_forms[slot->kind].example);
        buffer_print(out, "  %-8s %-18s %s", slot == slots ? what : "", written, slot->sentence);
        if (!named)
            explain_form_behind(slot, out);
        buffer_text(out, "\n");
    }
}

static bool is_called(const Known *known, Text word)
{
    Text rest = text_of(known->also ? known->also : ""), form;
    bool same = text_is(word, known->name);
    while (!same && rest.length > 0) {
        text_split(&rest, ' ', &form);
        same = form.length == word.length && memcmp(form.at, word.at, (size_t)word.length) == 0;
    }
    return same;
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
    if (!is_called(known, listing->kind))
        return;
    bool owned = known->owner[0] != '\0';
    buffer_print(out, "%s (%s%s%s)\n  %s\n", known->name, known->noun, owned ? " of " : "", known->owner,
                 known->sentence);
    if (known->slot)
        explain_slot(known->slot, out);
    explain_behind("words", known->words, false, out);
    explain_behind("options", known->options, true, out);
    if (known->constant)
        buffer_print(out, "  default  %d %s\n  range    %d to %d\n  source   %s\n", known->constant->value,
                     known->constant->unit, known->constant->low, known->constant->high, known->constant->source);
    if (strcmp(known->kind, "sections") == 0)
        explain_keys(known->name, out);
    explain_day(known, out);
    explain_example(known->example, out);
    if (known->slip) {
        explain_lines("not", known->slip->slip, out);
        explain_lines("but", known->slip->mended, out);
    }
    out->failed = out->failed || known->failed;
}

enum { ASKED_MAX = 64 };

/* Without what stands before a name: a quote, a bracket, "a " of {a topic}, "lines " of [lines topics]. */
static Text behind_marks(Text word)
{
    static const char *const before[] = {"a ", "lines "};
    while (word.length > 0 && text_find(text_of("['\"`{"), word.at[0]) >= 0)
        word = text_part(word, 1, word.length);
    for (int i = 0; i < COUNT_OF(before); i++)
        if (text_starts(word, before[i]))
            word = text_trim(text_part(word, text_of(before[i]).length, word.length));
    return word;
}

/* At a blank a name ends, and at =, but not at that of >= and <=. */
static bool ends_name(Text word, int at)
{
    char byte = word.at[at], before = at > 0 ? word.at[at - 1] : '\0';
    return at > 0 && (byte == ' ' || (byte == '=' && before != '>' && before != '<'));
}

/* [day], 'day', {day}, Day, day= and day mon are asked for as day, {a topic} and [lines topics] as their name. */
static Text bare(Text word, char room[ASKED_MAX])
{
    int length = 0;
    word = behind_marks(word);
    while (length < word.length && length < ASKED_MAX && !ends_name(word, length)) {
        char byte = word.at[length];
        room[length++] = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
    }
    while (length > 0 && text_find(text_of("]'\"`}"), room[length - 1]) >= 0)
        length--;
    return (Text){room, length};
}

/* Of a kind, such as bots, or of one of them, what `mdr list` has. */
static void explain_kind(Text word, Buffer *out)
{
    for (int i = 0; i < COUNT_OF(kinds) + LIST_COUNT; i++) {
        Text name = text_of(kind_name(i)), one = text_part(name, 0, name.length - 1);
        if (text_equal(word, name) || (name.at[one.length] == 's' && text_equal(word, one)))
            buffer_print(out, "%s (list)\n  %s\n    mdr list %s\n", kind_name(i), kind_sentence(i), kind_name(i));
    }
}

/* Whether anything is called so. */
static bool explain_called(Text word, Buffer *out)
{
    size_t before = out->length;
    Listing listing = {.kind = word, .out = out};
    visit_all(explain_one, &listing);
    explain_kind(word, out);
    return out->length > before;
}

/* A word in the plural is asked for as one, where nothing is called as it stands. */
bool explain_print(Text word, Buffer *out)
{
    char room[ASKED_MAX];
    Text asked = bare(word, room);
    if (explain_called(asked, out))
        return true;
    bool plural = asked.length > 3 && asked.at[asked.length - 1] == 's';
    return plural && explain_called(text_part(asked, 0, asked.length - 1), out);
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
    Text rest = text_of(known->also ? known->also : ""), form;
    nearest_try(&listing->near, known->name);
    while (text_split(&rest, ' ', &form)) {
        char other[ASKED_MAX];
        text_print(other, sizeof other, "%.*s", form.length, form.at);
        nearest_try(&listing->near, other);
        if (listing->near.word == other)
            listing->near.word = known->name;
    }
}

const char *explain_near(Text word)
{
    char room[ASKED_MAX];
    Listing listing = {.near = nearest(bare(word, room))};
    visit_all(near_one, &listing);
    return listing.near.word;
}
