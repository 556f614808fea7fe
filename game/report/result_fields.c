/* result_fields.c - the table of a result's fields, and one field as text. */
#include "report/result_fields.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/utc.h"

static const char *const review_words[] = {"none", "seen", "counted", "served"};
static const char *const dearest_words[] = {
    "none", "ping",  "meeting", "report", "show", "note",  "tool", "walk",
    "perk", "lunch", "talk",    "switch", "step", "visit", "rest",
};
_Static_assert(COUNT_OF(review_words) == JUDGED_COUNT + 1 && COUNT_OF(dearest_words) == JOB_COUNT + 1,
               "a word each, behind none");

/* clang-format off */
#define AT(field) offsetof(RunResult, field)
#define NUMBER(word, field, most) {word, FIELD_NUMBER, AT(field), 0, most, NULL}
#define FROM(word, field, least, most) {word, FIELD_NUMBER, AT(field), least, most, NULL}
#define FIGURE(word, field) NUMBER(word, field, RESULT_FIGURE_MOST)
#define STANDING(word, judged) NUMBER(word, standing[judged], STANDING_MOST)
#define MINUTES(word, account) NUMBER(word, minutes[account], RESULT_MINUTES_MOST)
#define CHOICE(word, field, list) {word, FIELD_CHOICE, AT(field), 0, COUNT_OF(list) - 1, list}

static const ResultField fields[] = {
    {"title", FIELD_WORDS, AT(title), 1, RESULT_TITLE_MAX, NULL},
    {"level", FIELD_HASH, AT(level), 0, 0, NULL},
    FROM("rules", rules, 1, 9999),
    {"seed", FIELD_SEED, AT(seed), 0, 0, NULL},
    FROM("days", days, 1, LEVEL_DAYS_MAX),
    {"begun", FIELD_TIME, AT(begun), 0, 0, NULL},
    NUMBER("round", round, ROOM_ROUND_MOST),
    {"nickname", FIELD_WORDS, AT(nickname), 0, RESULT_NICKNAME_MAX, NULL},
    FIGURE("busyness", busyness),
    FIGURE("progress", progress),
    FIGURE("binned", binned),
    STANDING("standing-seen", JUDGED_SEEN),
    STANDING("standing-counted", JUDGED_COUNTED),
    STANDING("standing-served", JUDGED_SERVED),
    CHOICE("review", review, review_words),
    NUMBER("sealed", sealed, RESULT_COUNT_MOST),
    NUMBER("awaited", awaited, RESULT_COUNT_MOST),
    NUMBER("returned", returned, RESULT_COUNT_MOST),
    NUMBER("knots", knots, 9999),
    NUMBER("pings", pings, RESULT_COUNT_MOST),
    NUMBER("pings-answered", answered, RESULT_COUNT_MOST),
    NUMBER("pings-needed", needed, RESULT_COUNT_MOST),
    NUMBER("pings-needed-answered", needed_answered, RESULT_COUNT_MOST),
    NUMBER("meetings", meetings, 9999),
    NUMBER("meetings-joined", joined, 9999),
    NUMBER("reports", reports, 9999),
    NUMBER("reports-written", written, 9999),
    MINUTES("refining-minutes", ACCOUNT_REFINING),
    MINUTES("pings-minutes", ACCOUNT_PINGS),
    MINUTES("meetings-minutes", ACCOUNT_MEETINGS),
    MINUTES("reports-minutes", ACCOUNT_REPORTS),
    MINUTES("show-minutes", ACCOUNT_SHOW),
    MINUTES("notes-minutes", ACCOUNT_NOTES),
    MINUTES("tools-minutes", ACCOUNT_TOOLS),
    MINUTES("walking-minutes", ACCOUNT_WALKING),
    MINUTES("perks-minutes", ACCOUNT_PERKS),
    MINUTES("rest-minutes", ACCOUNT_REST),
    MINUTES("night-minutes", ACCOUNT_NIGHT),
    NUMBER("bet", bet, LEVEL_BET_CHOICES_MAX),
    NUMBER("right-bet", right_bet, LEVEL_BET_CHOICES_MAX),
    NUMBER("evenings-said", guessed, LEVEL_DAYS_MAX),
    NUMBER("evenings-unknown", unknown, LEVEL_DAYS_MAX),
    NUMBER("said-refining", said_refining, RESULT_MINUTES_MOST),
    NUMBER("said-around", said_around, RESULT_MINUTES_MOST),
    NUMBER("said-bins", said_bins, GUESS_BINS_MOST * LEVEL_DAYS_MAX),
    NUMBER("was-refining", was_refining, RESULT_MINUTES_MOST),
    NUMBER("was-around", was_around, RESULT_MINUTES_MOST),
    NUMBER("was-bins", was_bins, GUESS_BINS_MOST * LEVEL_DAYS_MAX),
    CHOICE("dearest", dearest, dearest_words),
    NUMBER("dearest-day", dearest_day, LEVEL_DAYS_MAX),
    NUMBER("dearest-minute", dearest_minute, 24 * 60 - 1),
    NUMBER("dearest-taken", dearest_taken, 24 * 60),
    NUMBER("dearest-lost", dearest_lost, 24 * 60 * SIGNAL_FULL),
    NUMBER("dearest-price", dearest_price, RESULT_PRICE_MOST),
};
/* clang-format on */
_Static_assert(COUNT_OF(fields) <= RESULT_FIELDS_MOST, "there is room for each");

int result_field_count(void)
{
    return COUNT_OF(fields);
}

const ResultField *result_field(int index)
{
    return &fields[index];
}

/* ---- a field ---- */

static const void *place(const ResultField *field, const RunResult *result)
{
    return (const char *)result + field->at;
}

int run_result_number(const ResultField *field, const RunResult *result)
{
    assert(field->kind == FIELD_NUMBER || field->kind == FIELD_CHOICE);
    return *(const int *)place(field, result);
}

static uint64_t wide(const ResultField *field, const RunResult *result)
{
    uint64_t value;
    memcpy(&value, place(field, result), sizeof value);
    return value;
}

void result_field_print(const ResultField *field, const RunResult *result, Buffer *out)
{
    char time[UTC_TEXT_MAX];
    switch (field->kind) {
    case FIELD_NUMBER: buffer_print(out, "%d", run_result_number(field, result)); break;
    case FIELD_CHOICE: buffer_text(out, field->words[run_result_number(field, result)]); break;
    case FIELD_WORDS: buffer_text(out, (const char *)place(field, result)); break;
    case FIELD_HASH: buffer_print(out, "%016" PRIx64, wide(field, result)); break;
    case FIELD_SEED: buffer_print(out, "%" PRId64, (int64_t)wide(field, result)); break;
    case FIELD_TIME: {
        utc_print((int64_t)wide(field, result), time);
        buffer_text(out, time);
        break;
    }
    }
}

static bool printable(Text text)
{
    uint32_t code;
    for (int at = 0, bytes; at < text.length; at += bytes) {
        bytes = text_character(text, at, &code);
        if (bytes == 0 || text_forbidden(code))
            return false;
    }
    return true;
}

static bool read_words(const ResultField *field, Text text, char *out)
{
    if (text.length < field->low || text.length >= field->high || !printable(text))
        return false;
    memset(out, 0, (size_t)field->high);
    if (text.length > 0)
        memcpy(out, text.at, (size_t)text.length);
    return true;
}

static bool read_choice(const ResultField *field, Text text, int *out)
{
    for (int i = 0; i <= field->high; i++) {
        if (!text_is(text, field->words[i]))
            continue;
        *out = i;
        return true;
    }
    return false;
}

static bool read_number(const ResultField *field, Text text, int *out)
{
    int64_t value;
    if (!text_int(text, &value) || value < field->low || value > field->high)
        return false;
    *out = (int)value;
    return true;
}

static bool read_seed(Text text, uint64_t *out)
{
    int64_t value;
    if (!text_int(text, &value))
        return false;
    *out = (uint64_t)value;
    return true;
}

bool result_field_read(const ResultField *field, Text text, RunResult *result)
{
    void *at = (char *)result + field->at;
    switch (field->kind) {
    case FIELD_NUMBER: return read_number(field, text, at);
    case FIELD_CHOICE: return read_choice(field, text, at);
    case FIELD_WORDS: return read_words(field, text, at);
    case FIELD_HASH: return text.length == 16 && text_hex64(text, at);
    case FIELD_SEED: return read_seed(text, at);
    case FIELD_TIME: return utc_read(text, at);
    }
    return false;
}

void result_field_wants(const ResultField *field, Buffer *out)
{
    switch (field->kind) {
    case FIELD_NUMBER: buffer_print(out, "a number from %d to %d", field->low, field->high); break;
    case FIELD_CHOICE:
        for (int i = 0; i <= field->high; i++)
            buffer_print(out, "%s%s", i == 0 ? "" : i == field->high ? " or " : ", ", field->words[i]);
        break;
    case FIELD_WORDS:
        buffer_print(out, "%sat most %d bytes of plain text", field->low > 0 ? "at least one and " : "",
                     field->high - 1);
        break;
    case FIELD_HASH: buffer_text(out, "sixteen hex digits"); break;
    case FIELD_SEED: buffer_text(out, "a whole number"); break;
    case FIELD_TIME: buffer_text(out, "a time such as 2026-11-23T09:30:00Z"); break;
    }
}

/* ---- of all ---- */

bool run_result_code(const RunResult *result, char out[ROOM_CODE_MAX])
{
    out[0] = '\0';
    if (result->round == 0)
        return false;
    CodedLevel level = {text_of(result->title), result->level, result->rules};
    RoomCode code = code_of(&level, result->seed, result->round);
    code_print(&code, out);
    return true;
}

static int minutes_together(const RunResult *result)
{
    int sum = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        sum += result->minutes[i];
    return sum;
}

const char *run_result_contradiction(const RunResult *result)
{
    if (minutes_together(result) > result->days * 24 * 60)
        return "its minutes are more than its days have";
    if (result->guessed + result->unknown > result->days)
        return "more was said of its days than it has days";
    if (result->dearest_day > result->days || (result->dearest > 0) != (result->dearest_day > 0))
        return "its dearest interruption is on no day of it";
    return NULL;
}
