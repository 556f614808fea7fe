/* level.c - a made-up level, section by section. */
#include "generate/level.h"

#include "generate/lines.h"
#include "generate/values.h"
#include "level/words.h"

/* What a section's keys have said so far that others lean on. */
typedef struct Said {
    int bin_numbers, waits;
    bool serves;
} Said;

static int int_of(const Buffer *value)
{
    int64_t number = 0;
    Text text = buffer_view(value);
    int space = 0;
    for (int i = 0; i < text.length; i++)
        space = text.at[i] == ' ' ? i + 1 : space;
    text_int(text_part(text, space, text.length), &number);
    return (int)number;
}

/* ---- keys that lean on others ---- */

/* True when the value has been written, or is to be left out. */
static bool day_key(Plan *plan, const Slot *slot, Buffer *out)
{
    if (slot->offset == offsetof(Level, mode))
        buffer_text(out, mode_words[plan->mode]);
    else if (slot->offset == offsetof(Level, days))
        buffer_print(out, "%d", plan->days);
    else if (slot->offset == offsetof(Level, starts))
        buffer_text(out, weekday_words[plan->starts]);
    else if (slot->offset == offsetof(Level, amend))
        buffer_print(out, "%d", plan->amend);
    else if (slot->offset == offsetof(Level, shift_start)) {
        print_clock(plan->start, out);
        buffer_text(out, "-");
        print_clock(plan->end, out);
    } else
        return false;
    return true;
}

/* The first bin is none, or of as many as the others; a post is offered for people who wait. */
static bool file_key(Plan *plan, const Slot *slot, const Said *said, Buffer *out)
{
    if (slot->offset == offsetof(NumberFile, first_bin)) {
        bool none = rng_chance(&plan->chance, 300);
        buffer_print(out, "%d", none ? 0 : draw_between(&plan->chance, LEVEL_BIN_LEAST, said->bin_numbers));
    } else if (slot->offset == offsetof(NumberFile, transfer))
        buffer_print(out, "%d", draw_between(&plan->chance, 0, said->serves ? said->waits : 0));
    else
        return false;
    return true;
}

/* A tool ends a report that comes. */
static void ends(Plan *plan, Buffer *out)
{
    if (rng_chance(&plan->chance, 500))
        buffer_print(out, " ends=%s", plan->reports[rng_below(&plan->chance, PLAN_REPORTS)].data);
}

static bool leans(Plan *plan, SectionKind kind, const Slot *slot, const Said *said, Buffer *out)
{
    if (kind == SECTION_DAY)
        return day_key(plan, slot, out);
    return kind == SECTION_FILE && file_key(plan, slot, said, out);
}

static void note(SectionKind kind, const Slot *slot, const Buffer *value, Said *said)
{
    if (kind != SECTION_FILE)
        return;
    if (slot->offset == offsetof(NumberFile, bin_numbers))
        said->bin_numbers = int_of(value);
    said->serves = said->serves || slot->offset == offsetof(NumberFile, serves);
    if (slot->offset == offsetof(NumberFile, waits))
        said->waits = int_of(value);
}

static bool is_ends(const Slot *option, const void *of)
{
    (void)of;
    return option->kind == VALUE_TEXT;
}

static bool is_wanted(Plan *plan, SectionKind kind, const Slot *slot)
{
    bool settled =
        kind == SECTION_DAY && (slot->offset == offsetof(Level, mode) || slot->offset == offsetof(Level, days) ||
                                slot->offset == offsetof(Level, shift_start) || slot->offset == offsetof(Level, amend) ||
                                slot->offset == offsetof(Level, starts));
    if (slot->only != MODE_PLAY && slot->only != plan->mode)
        return false;
    return slot->needed || settled || rng_chance(&plan->chance, 800);
}

static void write_keys(Plan *plan, SectionKind kind, Said *said, Buffer *out)
{
    for (const Slot *slot = sections[kind].slots; slot->name; slot++) {
        Buffer value = {0};
        bool written =
            is_wanted(plan, kind, slot) && (leans(plan, kind, slot, said, &value) || value_draw(plan, slot, &value));
        if (written) {
            note(kind, slot, &value, said);
            buffer_print(out, "%s = %s", slot->name, value.data);
            options_draw(plan, slot->options, is_ends, NULL, out);
            if (slot->options && is_ends(slot->options + slots_count(slot->options) - 1, NULL))
                ends(plan, out);
            buffer_text(out, rng_chance(&plan->chance, 100) ? " # a remark\n" : "\n");
        }
        buffer_free(&value);
    }
}

/* Some of those who wait, by name. */
static void write_payees(Plan *plan, const Said *said, Buffer *out)
{
    int most = min_int(said->waits, LEVEL_PAYEES_MAX - plan->payees);
    int count = said->waits > 0 ? plan_count(plan, 0, most) : 0;
    for (int i = 0; i < min_int(count, most); i++) {
        buffer_text(out, "- ");
        draw_text(&plan->chance, 40, false, out);
        buffer_text(out, "\n");
        plan->payees++;
    }
}

static void write_entities(Plan *plan, SectionKind kind, const char *word, int count, Buffer *out)
{
    for (int i = 0; i < count; i++) {
        Said said = {.bin_numbers = LEVEL_BIN_MOST};
        buffer_print(out, "\n[%s ", sections[kind].name);
        plan_id(plan, word, i, out);
        buffer_text(out, "]\n");
        write_keys(plan, kind, &said, out);
        if (kind == SECTION_FILE)
            write_payees(plan, &said, out);
    }
}

static void write_day(Plan *plan, Buffer *out)
{
    Said said = {0};
    buffer_text(out, "mdr-level 1\n\n[day]\n");
    write_keys(plan, SECTION_DAY, &said, out);
    buffer_text(out, "x-own = whatever\n");
}

static void write_section(Plan *plan, SectionKind kind, Buffer *out)
{
    switch (kind) {
    case SECTION_DAY: write_day(plan, out); break;
    case SECTION_PERSON: write_entities(plan, kind, "p", plan->people, out); break;
    case SECTION_DESK: write_entities(plan, kind, "d", plan->desks, out); break;
    case SECTION_FILE: write_entities(plan, kind, "f", plan->files, out); break;
    case SECTION_TOOL: write_entities(plan, kind, "t", plan->tools, out); break;
    case SECTION_RULE: write_entities(plan, kind, "r", plan->rules, out); break;
    case SECTION_COLLEAGUE: write_entities(plan, kind, "c", plan->colleagues, out); break;
    case SECTION_CHARTER: write_entities(plan, kind, "h", plan->charters, out); break;
    case SECTION_SCHEDULE:
    case SECTION_LINES:
    case SECTION_CONSTANTS:
    case SECTION_MAP:
    case SECTION_TALK:
    case SECTION_BET:
    case SECTION_DEBRIEF:
    case SECTION_EXPECT: lines_make(plan, kind, out); break;
    case SECTION_COUNT: break;
    }
}

void level_make(uint64_t seed, Buffer *out)
{
    Plan plan = plan_make(seed);
    for (int kind = 0; kind < SECTION_COUNT; kind++)
        write_section(&plan, (SectionKind)kind, out);
    plan_free(&plan);
}
