/* value_number.c - numbers, times and sizes into the structs of a level, as the table of keys says. */
#include "level/value_number.h"

#include "level/lists.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

void slot_put(void *object, size_t offset, int value)
{
    memcpy((char *)object + offset, &value, sizeof value);
}

_Static_assert(sizeof(Mode) == sizeof(int) && sizeof(RuleKind) == sizeof(int), "enumerators are set as ints");

static bool in_range(Reader *reader, const Slot *slot, Text value, int64_t number)
{
    if (number >= slot->low && number <= slot->high)
        return true;
    const char *unit = value_forms[slot->kind].unit;
    return reader_fail(reader, TAG_OUT_OF_RANGE, value, NULL, "'%s' is %d%s to %d%s; found '%s'", slot->name, slot->low,
                       unit, slot->high, unit, reader_quoted(value).text);
}

/* The number at the start of a value, with its sign; *behind is what follows it. */
static bool take_number(Text value, int64_t *number, Text *behind)
{
    int sign = text_starts(value, "-") || text_starts(value, "+") ? 1 : 0;
    int length = sign + scan_digits(text_part(value, sign, value.length));
    *behind = text_part(value, length, value.length);
    return text_int(text_part(value, 0, length), number);
}

/* How many of the slot's unit a written unit is; 0: it is another. */
static int unit_worth(const Slot *slot, Text unit)
{
    if (text_is(unit, value_forms[slot->kind].unit))
        return 1;
    return slot->kind == VALUE_MINUTES && text_is(unit, "h") ? 60 : 0;
}

/* 0.5 or 1,5: a number, and none that is whole. */
static bool has_decimals(Text behind)
{
    return (text_starts(behind, ".") || text_starts(behind, ",")) && scan_digits(text_part(behind, 1, behind.length)) > 0;
}

static bool fail_decimals(Reader *reader, const Slot *slot, Text value)
{
    const char *unit = value_forms[slot->kind].unit;
    return reader_fail(reader, TAG_BAD_NUMBER, value, NULL, "'%s' wants a whole number, %d%s to %d%s; found '%s'", slot->name, slot->low, unit, slot->high, unit,
                       reader_quoted(value).text);
}

bool value_number(Reader *reader, const Slot *slot, Text value, void *object)
{
    int64_t number;
    Text behind;
    bool is_number = take_number(value, &number, &behind);
    if (is_number && has_decimals(behind))
        return fail_decimals(reader, slot, value);
    if (!is_number || text_starts(behind, ".") || text_starts(behind, ","))
        return reader_fail_form(reader, TAG_BAD_NUMBER, slot, value, NULL);
    int worth = unit_worth(slot, behind);
    if (worth == 0)
        return reader_fail_form(reader, TAG_BAD_UNIT, slot, value, NULL);
    bool huge = number > INT32_MAX || number < INT32_MIN; /* out of every range, with or without its unit */
    if (!in_range(reader, slot, value, huge ? number : number * worth))
        return false;
    slot_put(object, slot->offset, (int)number * worth);
    return true;
}

bool value_seed(Reader *reader, const Slot *slot, Text value, void *object)
{
    int64_t number;
    if (!text_int(value, &number) || number < 0)
        return reader_fail_form(reader, TAG_BAD_NUMBER, slot, value, NULL);
    uint64_t seed = (uint64_t)number;
    bool is_set = true;
    memcpy((char *)object + slot->offset, &seed, sizeof seed);
    memcpy((char *)object + slot->second, &is_set, sizeof is_set);
    return true;
}

bool value_needs(Reader *reader, const Slot *slot, Text value, void *object)
{
    static const Slot count = {"needs", VALUE_COUNT, .low = 0, .high = LEVEL_ROWS_A_DAY_MAX};
    static const Slot chance = {"needs", VALUE_PER_CENT, .low = 0, .high = 100};
    bool is_chance = text_find(value, '%') >= 0;
    int number = 0;
    int digits = scan_digits(value);
    if (digits == 0 || (!is_chance && has_decimals(text_part(value, digits, value.length))))
        return reader_fail_form(reader, TAG_BAD_NUMBER, slot, value, NULL);
    if (!value_number(reader, is_chance ? &chance : &count, value, &number))
        return false;
    slot_put(object, slot->offset, is_chance ? -1 : number);
    slot_put(object, slot->second, is_chance ? number : 0);
    return true;
}

bool value_clock(Reader *reader, const Slot *slot, Text value, void *object)
{
    int minute;
    if (!scan_clock(value, &minute))
        return reader_fail_form(reader, TAG_BAD_CLOCK, slot, value, NULL);
    slot_put(object, slot->offset, minute);
    return true;
}

bool value_hours(Reader *reader, const Slot *slot, Text value, void *object)
{
    int from, to;
    if (!scan_hours(value, &from, &to))
        return reader_fail_form(reader, TAG_BAD_HOURS, slot, value, NULL);
    if (from >= to)
        return reader_fail(reader, TAG_BAD_HOURS, value, NULL, "'%s' ends after it begins, on the same day; found '%s'",
                           slot->name, reader_quoted(value).text);
    bool is_shift = slot->high > 0;
    if (is_shift && (to - from < slot->low || to - from > slot->high || to > SHIFT_END_MAX))
        return reader_fail(reader, TAG_OUT_OF_RANGE, value, NULL,
                           "a shift lasts %d to %d hours and is over by %d:00; found '%s'", slot->low / 60,
                           slot->high / 60, SHIFT_END_MAX / 60, reader_quoted(value).text);
    slot_put(object, slot->offset, from);
    slot_put(object, slot->second, to);
    return true;
}

bool value_lunch(Reader *reader, const Slot *slot, Text value, void *object)
{
    Slot hours = *slot;
    int read[2] = {-1, -1};
    hours.high = 0; /* it is no shift */
    hours.offset = 0;
    hours.second = sizeof read[0];
    if (!text_is(value, "none") && !value_hours(reader, &hours, value, read))
        return false;
    if (read[0] >= 0 && (read[1] - read[0] < slot->low || read[1] - read[0] > slot->high))
        return reader_fail(reader, TAG_OUT_OF_RANGE, value, NULL, "lunch lasts %d to %d minutes; found '%s'", slot->low, slot->high,
                           reader_quoted(value).text);
    slot_put(object, slot->offset, read[0]);
    slot_put(object, slot->second, read[1]);
    return true;
}

bool value_size(Reader *reader, const Slot *slot, Text value, void *object)
{
    int64_t columns, rows;
    int x = scan_digits(value);
    Text behind = text_part(value, x, value.length), height = text_part(value, x + 1, value.length);
    bool sound = text_starts(behind, "x") && scan_digits(height) == height.length &&
                 text_int(text_part(value, 0, x), &columns) && text_int(height, &rows);
    if (!sound)
        return reader_fail_form(reader, TAG_BAD_SIZE, slot, value, NULL);
    if (columns < LEVEL_COLUMNS_MIN || columns > LEVEL_COLUMNS_MAX || rows < LEVEL_NUMBER_ROWS_MIN ||
        rows > LEVEL_NUMBER_ROWS_MAX)
        return reader_fail(reader, TAG_OUT_OF_RANGE, value, NULL, "'%s' is %dx%d to %dx%d; found '%s'", slot->name,
                           LEVEL_COLUMNS_MIN, LEVEL_NUMBER_ROWS_MIN, LEVEL_COLUMNS_MAX, LEVEL_NUMBER_ROWS_MAX,
                           reader_quoted(value).text);
    slot_put(object, slot->offset, (int)columns);
    slot_put(object, slot->second, (int)rows);
    return true;
}

bool value_bins(Reader *reader, const Slot *slot, Text value, void *object)
{
    int64_t bins, numbers;
    Text rest = value, count = scan_word(&rest), sign = scan_word(&rest), size = text_trim(rest);
    if (!text_is(sign, "x") || !text_int(count, &bins) || !text_int(size, &numbers))
        return reader_fail_form(reader, TAG_BAD_BINS, slot, value, NULL);
    if (bins != LEVEL_BINS)
        return reader_fail(reader, TAG_OUT_OF_RANGE, count, NULL, "the desk has %d bins; found '%s'", LEVEL_BINS,
                           reader_quoted(count).text);
    if (!in_range(reader, slot, size, numbers))
        return false;
    slot_put(object, slot->offset, (int)numbers);
    return true;
}

/* One "name:weight" into weights; *met has a bit a temper. */
static bool read_temper(Reader *reader, const Slot *slot, Text word, int weights[TEMPER_COUNT], unsigned *met)
{
    int colon = text_find(word, ':');
    Text name = text_part(word, 0, colon < 0 ? word.length : colon), number = text_part(word, colon + 1, word.length);
    int64_t weight;
    int temper = scan_word_index(name, temper_words, TEMPER_COUNT);
    if (temper < 0)
        return reader_fail_unknown(reader, TAG_UNKNOWN_WORD, name, "temper",
                                   reader_nearest_of(reader, name, temper_words, TEMPER_COUNT));
    if (colon < 0 || !text_int(number, &weight))
        return reader_fail_form(reader, TAG_BAD_LIST, slot, word, NULL);
    if (*met & 1U << temper)
        return reader_fail(reader, TAG_BAD_LIST, name, NULL, "'%s' is given two weights", temper_words[temper]);
    if (!in_range(reader, slot, number, weight))
        return false;
    *met |= 1U << temper;
    weights[temper] = (int)weight;
    return true;
}

bool value_tempers(Reader *reader, const Slot *slot, Text value, void *object)
{
    int weights[TEMPER_COUNT] = {0}, sum = 0;
    unsigned met = 0;
    Text rest = value;
    while (rest.length > 0) {
        if (!read_temper(reader, slot, scan_word(&rest), weights, &met))
            return false;
    }
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += weights[i];
    if (sum == 0)
        return reader_fail_form(reader, TAG_BAD_LIST, slot, value, NULL);
    memcpy((char *)object + slot->offset, weights, sizeof weights);
    return true;
}
