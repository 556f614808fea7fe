#include "generate/values.h"

#include "level/lists.h"
#include "level/words.h"

static bool draw_number(Plan *plan, const Slot *slot, const char *unit, Buffer *out)
{
    int number = draw_between(&plan->chance, slot->low, slot->high);
    bool hours = slot->kind == VALUE_MINUTES && number % 60 == 0 && number > 0 && rng_chance(&plan->chance, 500);
    buffer_print(out, "%d%s", hours ? number / 60 : number, hours ? "h" : unit);
    return true;
}

static bool draw_hours(Plan *plan, Buffer *out)
{
    int from = draw_between(&plan->chance, 0, (24 * 60) - 2);
    print_clock(from, out);
    buffer_text(out, "-");
    print_clock(draw_between(&plan->chance, from + 1, (24 * 60) - 1), out);
    return true;
}

static bool draw_lunch(Plan *plan, const Slot *slot, Buffer *out)
{
    int minutes = draw_between(&plan->chance, slot->low, slot->high), from = draw_between(&plan->chance, 0, (24 * 60) - 1 - minutes);
    if (rng_chance(&plan->chance, 200)) {
        buffer_text(out, "none");
        return true;
    }
    print_clock(from, out);
    buffer_text(out, "-");
    print_clock(from + minutes, out);
    return true;
}

static bool draw_tempers(Plan *plan, const Slot *slot, Buffer *out)
{
    int some = rng_below(&plan->chance, TEMPER_COUNT);
    for (int i = 0; i < TEMPER_COUNT; i++) {
        int weight = draw_between(&plan->chance, i == some ? 1 : slot->low, slot->high);
        buffer_print(out, "%s%s:%d", i > 0 ? " " : "", temper_words[i], weight);
    }
    return true;
}

/* One of those there are. */
static bool draw_one(Plan *plan, const char *word, int count, Buffer *out)
{
    if (count == 0)
        return false;
    plan_id(plan, word, rng_below(&plan->chance, count), out);
    return true;
}

static bool draw_anyone(Plan *plan, Buffer *out)
{
    if (plan->people > 0 && rng_chance(&plan->chance, 500))
        return draw_one(plan, "p", plan->people, out);
    buffer_text(out, "any");
    return true;
}

static bool draw_does(Plan *plan, Buffer *out)
{
    int kind = rng_below(&plan->chance, RULE_COUNT);
    buffer_text(out, rule_words[kind]);
    if (kind == RULE_QUIET) {
        buffer_text(out, " ");
        draw_hours(plan, out);
    }
    if (kind == RULE_JUDGED)
        buffer_print(out, " %s", judged_words[rng_below(&plan->chance, JUDGED_COUNT)]);
    return true;
}

static bool draw_rules(Plan *plan, Buffer *out)
{
    int some = rng_below(&plan->chance, plan->rules);
    for (int i = 0; i < plan->rules; i++) {
        if (i != some && !rng_chance(&plan->chance, 400))
            continue;
        plan_id(plan, "r", i, out);
        buffer_text(out, " ");
    }
    return true;
}

static bool draw_word(Plan *plan, const Slot *slot, Buffer *out)
{
    const WordList *list = &word_lists[slot->list];
    buffer_text(out, list->words[rng_below(&plan->chance, list->count)]);
    return true;
}

static bool draw_seed(Plan *plan, Buffer *out)
{
    uint64_t bits = rng_next(&plan->chance) >> (1 + rng_below(&plan->chance, 63));
    buffer_print(out, "%llu", (unsigned long long)bits);
    return true;
}

static bool draw_size(Plan *plan, Buffer *out)
{
    buffer_print(out, "%dx", draw_between(&plan->chance, LEVEL_COLUMNS_MIN, LEVEL_COLUMNS_MAX));
    buffer_print(out, "%d", draw_between(&plan->chance, LEVEL_NUMBER_ROWS_MIN, LEVEL_NUMBER_ROWS_MAX));
    return true;
}

static bool draw_written(Plan *plan, const Slot *slot, Buffer *out)
{
    if (slot->kind == VALUE_NAME || slot->kind == VALUE_LANGUAGE)
        draw_id(rng_next(&plan->chance), "n", rng_below(&plan->chance, 100), out);
    else if (slot->kind == VALUE_CLOCK)
        print_clock(draw_between(&plan->chance, 0, (24 * 60) - 1), out);
    else
        draw_text(&plan->chance, slot->high, false, out);
    return true;
}

/* Those that several numbers make. */
static bool draw_several(Plan *plan, const Slot *slot, Buffer *out)
{
    if (slot->kind == VALUE_BINS)
        buffer_print(out, "%d x %d", LEVEL_BINS, draw_between(&plan->chance, slot->low, slot->high));
    else if (slot->kind == VALUE_NEEDS)
        buffer_print(out, "%d%%", draw_between(&plan->chance, 0, 100));
    else {
        draw_text(&plan->chance, 40, false, out);
        buffer_print(out, " %d", draw_between(&plan->chance, slot->low, slot->high));
    }
    return true;
}

bool value_draw(Plan *plan, const Slot *slot, Buffer *out)
{
    switch (slot->kind) {
    case VALUE_TEXT:
    case VALUE_NAME:
    case VALUE_LANGUAGE:
    case VALUE_CLOCK: return draw_written(plan, slot, out);
    case VALUE_WORD: return draw_word(plan, slot, out);
    case VALUE_COUNT:
    case VALUE_PER_CENT:
    case VALUE_MINUTES:
    case VALUE_PACE:
    case VALUE_RATE:
    case VALUE_A_DAY: return draw_number(plan, slot, value_forms[slot->kind].unit, out);
    case VALUE_SEED: return draw_seed(plan, out);
    case VALUE_HOURS: return draw_hours(plan, out);
    case VALUE_LUNCH: return draw_lunch(plan, slot, out);
    case VALUE_SIZE: return draw_size(plan, out);
    case VALUE_TEMPERS: return draw_tempers(plan, slot, out);
    case VALUE_BINS:
    case VALUE_WAITS:
    case VALUE_NEEDS: return draw_several(plan, slot, out);
    case VALUE_FLAG: return true;
    case VALUE_EVERY: buffer_text(out, "day"); return true;
    case VALUE_PERSON: return draw_one(plan, "p", plan->people, out);
    case VALUE_ANYONE: return draw_anyone(plan, out);
    case VALUE_FILE: return draw_one(plan, "f", plan->files, out);
    case VALUE_TOOL: return draw_one(plan, "t", plan->tools, out);
    case VALUE_DOES: return draw_does(plan, out);
    case VALUE_RULES: return draw_rules(plan, out);
    case VALUE_KIND_COUNT: break;
    }
    return false;
}

void options_draw(Plan *plan, const Slot *options, bool (*skip)(const Slot *option, const void *of), const void *of,
                  Buffer *out)
{
    for (const Slot *option = options; option && option->name; option++) {
        bool wanted = option->needed || rng_chance(&plan->chance, 600);
        Buffer value = {0};
        if (wanted && !(skip && skip(option, of)) && value_draw(plan, option, &value))
            buffer_print(out, " %s%s%s", option->name, option->kind == VALUE_FLAG ? "" : "=",
                         value.data ? value.data : "");
        buffer_free(&value);
    }
}
