/* write.c - values out of the structs of a level, as the table of keys says. */
#include "level/write.h"

#include "level/lists.h"
#include "level/words.h"

#include <string.h>

typedef bool WriteValue(const Level *level, const Slot *slot, const void *object, Buffer *out);

static int int_at(const void *object, size_t offset)
{
    int value;
    memcpy(&value, (const char *)object + offset, sizeof value);
    return value;
}

static const char *string_at(const void *object, size_t offset)
{
    const char *value;
    memcpy(&value, (const char *)object + offset, sizeof value);
    return value;
}

static bool flag_at(const void *object, size_t offset)
{
    bool value;
    memcpy(&value, (const char *)object + offset, sizeof value);
    return value;
}

void write_quoted(const char *text, Buffer *out)
{
    buffer_text(out, "\"");
    for (const char *at = text; *at; at++) {
        if (*at == '"' || *at == '\\')
            buffer_text(out, "\\");
        buffer_add(out, *at == '\n' ? text_of("\\n") : (Text){at, 1});
    }
    buffer_text(out, "\"");
}

static bool write_text(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    const char *text = string_at(object, slot->offset);
    if (text[0])
        write_quoted(text, out);
    return text[0] != '\0';
}

static bool write_name(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    buffer_text(out, string_at(object, slot->offset));
    return string_at(object, slot->offset)[0] != '\0';
}

static bool write_word(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    buffer_text(out, word_lists[slot->list].words[int_at(object, slot->offset)]);
    return true;
}

static bool write_number(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    bool is_signed = slot->kind == VALUE_PER_CENT && slot->low < 0;
    buffer_print(out, is_signed ? "%+d%s" : "%d%s", int_at(object, slot->offset), value_forms[slot->kind].unit);
    return true;
}

static bool write_seed(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    uint64_t seed;
    (void)level;
    memcpy(&seed, (const char *)object + slot->offset, sizeof seed);
    if (flag_at(object, slot->second))
        buffer_print(out, "%llu", (unsigned long long)seed);
    return flag_at(object, slot->second);
}

static bool write_clock(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    int minute = int_at(object, slot->offset);
    if (minute >= 0)
        buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
    return minute >= 0;
}

static bool write_hours(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    int from = int_at(object, slot->offset), to = int_at(object, slot->second);
    buffer_print(out, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    return true;
}

static bool write_lunch(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    if (int_at(object, slot->offset) >= 0)
        return write_hours(level, slot, object, out);
    buffer_text(out, "none");
    return true;
}

static bool write_size(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    buffer_print(out, "%dx%d", int_at(object, slot->offset), int_at(object, slot->second));
    return true;
}

static bool write_tempers(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    for (int i = 0; i < TEMPER_COUNT; i++)
        buffer_print(out, "%s%s:%d", i > 0 ? " " : "", temper_words[i],
                     int_at(object, slot->offset + (size_t)i * sizeof(int)));
    return true;
}

static bool write_bins(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    buffer_print(out, "%d x %d", LEVEL_BINS, int_at(object, slot->offset));
    return true;
}

static bool write_waits(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    if (!write_text(level, slot, object, out))
        return false;
    buffer_print(out, " %d", int_at(object, slot->second));
    return true;
}

static bool write_needs(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    int count = int_at(object, slot->offset);
    buffer_print(out, count >= 0 ? "%d" : "%d%%", count >= 0 ? count : int_at(object, slot->second));
    return true;
}

static bool write_nothing(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    (void)slot;
    (void)object;
    (void)out;
    return false;
}

static bool write_reference(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    int index = int_at(object, slot->offset);
    if (index < 0 && slot->kind != VALUE_ANYONE)
        return false;
    if (index < 0)
        buffer_text(out, "any");
    else if (slot->kind == VALUE_FILE)
        buffer_text(out, level->files[index].id);
    else if (slot->kind == VALUE_TOOL)
        buffer_text(out, level->tools[index].id);
    else
        buffer_text(out, level->people[index].id);
    return true;
}

static bool write_does(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    (void)level;
    (void)slot;
    const Rule *rule = object;
    buffer_text(out, rule_words[rule->kind]);
    if (rule->kind == RULE_QUIET)
        buffer_print(out, " %02d:%02d-%02d:%02d", rule->from / 60, rule->from % 60, rule->to / 60, rule->to % 60);
    if (rule->kind == RULE_JUDGED)
        buffer_print(out, " %s", judged_words[rule->judged]);
    return true;
}

static bool write_rules(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    uint32_t rules;
    bool begun = false;
    memcpy(&rules, (const char *)object + slot->offset, sizeof rules);
    for (int i = 0; i < level->rule_count; i++) {
        if (rules >> i & 1u)
            buffer_print(out, "%s%s", begun ? " " : "", level->rules[i].id);
        begun = begun || (rules >> i & 1u);
    }
    return begun;
}

static WriteValue *const writers[VALUE_KIND_COUNT] = {
    [VALUE_TEXT] = write_text,      [VALUE_NAME] = write_name,        [VALUE_LANGUAGE] = write_name,        [VALUE_WORD] = write_word,
    [VALUE_COUNT] = write_number,   [VALUE_PER_CENT] = write_number,  [VALUE_MINUTES] = write_number,
    [VALUE_PACE] = write_number,    [VALUE_RATE] = write_number,      [VALUE_A_DAY] = write_number,
    [VALUE_SEED] = write_seed,      [VALUE_CLOCK] = write_clock,      [VALUE_HOURS] = write_hours,
    [VALUE_LUNCH] = write_lunch,    [VALUE_SIZE] = write_size,      [VALUE_TEMPERS] = write_tempers,  [VALUE_BINS] = write_bins,
    [VALUE_WAITS] = write_waits,    [VALUE_NEEDS] = write_needs,
    [VALUE_FLAG] = write_nothing, /* its name says it all */
    [VALUE_EVERY] = write_nothing,  [VALUE_PERSON] = write_reference, [VALUE_ANYONE] = write_reference,
    [VALUE_FILE] = write_reference, [VALUE_TOOL] = write_reference,   [VALUE_DOES] = write_does,
    [VALUE_RULES] = write_rules,
};

bool slot_write(const Level *level, const Slot *slot, const void *object, Buffer *out)
{
    return writers[slot->kind](level, slot, object, out);
}

static bool strings_equal(const Slot *slot, const void *a, const void *b)
{
    return strcmp(string_at(a, slot->offset), string_at(b, slot->offset)) == 0;
}

static bool waits_equal(const Slot *slot, const void *a, const void *b)
{
    return strings_equal(slot, a, b) && int_at(a, slot->second) == int_at(b, slot->second);
}

static bool flags_equal(const Slot *slot, const void *a, const void *b)
{
    return flag_at(a, slot->offset) == flag_at(b, slot->offset);
}

static bool ints_equal(const Slot *slot, const void *a, const void *b)
{
    return int_at(a, slot->offset) == int_at(b, slot->offset);
}

static bool pairs_equal(const Slot *slot, const void *a, const void *b)
{
    return ints_equal(slot, a, b) && int_at(a, slot->second) == int_at(b, slot->second);
}

static bool seeds_equal(const Slot *slot, const void *a, const void *b)
{
    return memcmp((const char *)a + slot->offset, (const char *)b + slot->offset, sizeof(uint64_t)) == 0 &&
           flag_at(a, slot->second) == flag_at(b, slot->second);
}

static bool tempers_equal(const Slot *slot, const void *a, const void *b)
{
    return memcmp((const char *)a + slot->offset, (const char *)b + slot->offset, sizeof(int[TEMPER_COUNT])) == 0;
}

static bool rules_equal(const Slot *slot, const void *a, const void *b)
{
    (void)slot;
    const Rule *left = a, *right = b;
    return left->kind == right->kind && left->from == right->from && left->to == right->to &&
           left->judged == right->judged;
}

static bool nothing_equal(const Slot *slot, const void *a, const void *b)
{
    (void)slot;
    (void)a;
    (void)b;
    return true;
}

typedef bool EqualValue(const Slot *slot, const void *a, const void *b);

static EqualValue *const equals[VALUE_KIND_COUNT] = {
    [VALUE_TEXT] = strings_equal, [VALUE_NAME] = strings_equal,    [VALUE_LANGUAGE] = strings_equal,    [VALUE_WORD] = ints_equal,
    [VALUE_COUNT] = ints_equal,   [VALUE_PER_CENT] = ints_equal,   [VALUE_MINUTES] = ints_equal,
    [VALUE_PACE] = ints_equal,    [VALUE_RATE] = ints_equal,       [VALUE_A_DAY] = ints_equal,
    [VALUE_SEED] = seeds_equal,   [VALUE_CLOCK] = ints_equal,      [VALUE_HOURS] = pairs_equal,
    [VALUE_LUNCH] = pairs_equal,  [VALUE_SIZE] = pairs_equal,   [VALUE_TEMPERS] = tempers_equal, [VALUE_BINS] = ints_equal,
    [VALUE_WAITS] = waits_equal,  [VALUE_NEEDS] = pairs_equal,
    [VALUE_FLAG] = flags_equal,   [VALUE_EVERY] = nothing_equal,   [VALUE_PERSON] = ints_equal,
    [VALUE_ANYONE] = ints_equal,  [VALUE_FILE] = ints_equal,       [VALUE_TOOL] = ints_equal,
    [VALUE_DOES] = rules_equal,   [VALUE_RULES] = ints_equal,
};

bool slot_equal(const Slot *slot, const void *a, const void *b)
{
    if (!equals[slot->kind](slot, a, b))
        return false;
    for (const Slot *option = slot->options; option && option->name; option++)
        if (!slot_equal(option, a, b))
            return false;
    return true;
}
