/* unwritten.c - compares what came with what was written. */
#include "mdr/unwritten.h"

#include <stdlib.h>

#include "level/words.h"
#include "mdr/argue_charter.h"

enum { ROWS_NAMED = 6 };

/* ---- adding up ---- */

bool unwritten_start(const Level *level, Unwritten *out)
{
    *out = (Unwritten){.rows = calloc((size_t)max_int(1, level->row_count), sizeof(RowFate))};
    return out->rows != NULL;
}

void unwritten_free(Unwritten *unwritten)
{
    free(unwritten->rows);
    unwritten->rows = NULL;
}

/* The entries of a row keep their order when they are moved; `drawn` is used up. */
static void pushes(Timetable *drawn, const Timetable *timetable, int16_t *moved)
{
    for (int i = 0; i < timetable->count; i++) {
        const Entry *entry = &timetable->entries[i];
        int at = 0;
        while (at < drawn->count && drawn->entries[at].row != entry->row)
            at++;
        moved[i] = 0;
        if (at == drawn->count)
            continue;
        moved[i] = (int16_t)(entry->minute - drawn->entries[at].minute);
        drawn->entries[at].row = -1;
    }
}

void unwritten_pushes(const Level *level, uint64_t seed, int day, const Timetable *timetable, int16_t *moved)
{
    Timetable drawn;
    timetable_draw_unmoved(level, seed, day, &drawn);
    pushes(&drawn, timetable, moved);
}

void unwritten_pushes_yours(const Level *level, uint64_t seed, int day, const Timetable *timetable, int16_t *moved)
{
    Timetable drawn;
    timetable_draw_yours_unmoved(level, seed, day, &drawn);
    pushes(&drawn, timetable, moved);
}

bool unwritten_never(const Timetable *timetable, const Entry *entry)
{
    return entry->kind != ENTRY_EVENING_PING && entry->minute >= timetable->shift_end;
}

static bool is_lunch(const Timetable *timetable, int minute)
{
    return timetable->lunch_start >= 0 && minute >= timetable->lunch_start && minute < timetable->lunch_end;
}

static void add_entry(const Level *level, const Timetable *timetable, int index, int moved, Unwritten *out)
{
    const Entry *entry = &timetable->entries[index];
    RowFate *fate = &out->rows[entry->row];
    int lasts = entry->kind == ENTRY_MEETING ? level->rows[entry->row].minutes : 0;
    bool at_lunch = is_lunch(timetable, entry->minute);
    if (unwritten_never(timetable, entry)) {
        fate->never++;
        return;
    }
    fate->came++;
    fate->pushed += moved > 0;
    fate->minutes_most = max_int(fate->minutes_most, moved);
    fate->at_lunch += at_lunch;
    fate->into_lunch += !at_lunch && entry->minute < timetable->lunch_start && is_lunch(timetable, entry->minute + lasts - 1);
}

/* Messages that the schedule brings within the shift. */
static int add_day(const Level *level, uint64_t seed, int day, Unwritten *out)
{
    Timetable timetable;
    int16_t moved[TIMETABLE_MAX];
    int pings = 0;
    timetable_draw(level, seed, day, &timetable);
    unwritten_pushes(level, seed, day, &timetable, moved);
    for (int i = 0; i < timetable.count; i++) {
        const Entry *entry = &timetable.entries[i];
        pings += entry->kind == ENTRY_PING && entry->minute < timetable.shift_end;
        add_entry(level, &timetable, i, moved[i], out);
    }
    return pings;
}

void unwritten_add(const Level *level, uint64_t seed, const Outcome *const *outcomes, Unwritten *out)
{
    int written = 0;
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day))
        written += add_day(level, seed, day, out);
    out->written += written;
    for (int i = 0; i < BOT_COUNT && level->mode != MODE_CHARTER; i++) {
        if (!outcomes[i])
            continue;
        out->bred[i] += max_int(0, outcomes[i]->measures[0][MEASURE_PINGS] - written);
        out->talks[i] += outcomes[i]->talks;
    }
}

/* ---- saying it ---- */

static void begin(Buffer *out, const char *what, size_t *began)
{
    if (out->length == *began)
        buffer_text(out, "\nWhat nobody wrote:\n");
    buffer_print(out, "- %s", what);
}

static bool any_of(const int64_t *counts, uint64_t shown)
{
    bool any = false;
    for (int i = 0; i < BOT_COUNT; i++)
        any = any || ((shown >> i & 1u) && counts[i] > 0);
    return any;
}

/* "performer 11.2, stamper 0.4": means over the seeds, below what they are of. */
static void add_means(const Level *level, const int64_t *counts, uint64_t shown, int64_t seeds, Buffer *out)
{
    enum { SIX = 6 };
    int said = 0;
    for (int i = 0; i < BOT_COUNT; i++) {
        int64_t tenths = div_floor(2 * counts[i] * 10 + seeds, 2 * seeds);
        if ((shown >> i & 1u) == 0 || counts[i] == 0)
            continue;
        buffer_print(out, "%s%s %lld.%lld", said % SIX > 0 ? ", " : said > 0 ? ",\n    " : "\n    ", charter_who_word(level, i),
                     (long long)tenths / 10, (long long)tenths % 10);
        said++;
    }
}

typedef int CountOf(const RowFate *fate);

static int pushed_of(const RowFate *fate)
{
    return fate->pushed;
}

static int never_of(const RowFate *fate)
{
    return fate->never;
}

static int at_lunch_of(const RowFate *fate)
{
    return fate->at_lunch;
}

static int into_lunch_of(const RowFate *fate)
{
    return fate->into_lunch;
}

static void name_row(const Level *level, int index, Buffer *out)
{
    const Row *row = &level->rows[index];
    buffer_print(out, "%s", verb_words[row->verb]);
    if (row->text[0]) {
        buffer_text(out, " \"");
        buffer_escaped(out, text_of(row->text));
        buffer_text(out, "\"");
    }
    buffer_print(out, " of line %d", row->line);
}

/* Those that it happens to most often first; the rest is counted. */
static void add_rows(const Level *level, const Unwritten *unwritten, CountOf *count_of, Buffer *out)
{
    int said = 0, rows = 0, last = INT32_MAX, last_row = -1;
    for (int i = 0; i < level->row_count; i++)
        rows += count_of(&unwritten->rows[i]) > 0;
    for (; said < min_int(rows, ROWS_NAMED); said++) {
        int next = -1;
        for (int i = 0; i < level->row_count; i++) {
            int count = count_of(&unwritten->rows[i]);
            bool after = count < last || (count == last && i > last_row);
            if (count > 0 && after && (next < 0 || count > count_of(&unwritten->rows[next])))
                next = i;
        }
        const RowFate *fate = &unwritten->rows[next];
        last = count_of(fate);
        last_row = next;
        buffer_text(out, "\n    ");
        name_row(level, next, out);
        buffer_print(out, ": %d of %d", last, fate->came + (count_of == never_of ? fate->never : 0));
        if (count_of == pushed_of)
            buffer_print(out, ", by %d minute%s at most", fate->minutes_most, fate->minutes_most == 1 ? "" : "s");
    }
    if (said < rows)
        buffer_print(out, "\n    and %d more row%s", rows - said, rows - said == 1 ? "" : "s");
    buffer_text(out, "\n");
}

static bool any_row(const Level *level, const Unwritten *unwritten, CountOf *count_of)
{
    bool any = false;
    for (int i = 0; i < level->row_count; i++)
        any = any || count_of(&unwritten->rows[i]) > 0;
    return any;
}

typedef struct RowsTold {
    CountOf *count_of;
    const char *sentence;
    const char *key; /* in JSON */
} RowsTold;

static const RowsTold rows_told[] = {
    {pushed_of, "pushed later, so that what comes is apart and the first half hour free; of so many times that it came:", "pushed"},
    {never_of, "never comes, as its time is past the end of the shift, written or pushed there; of so many times that it was drawn:", "never"},
    {at_lunch_of, "comes at lunch, which is swallowed by whoever takes it, and swallows it for whoever does not:", "at_lunch"},
    {into_lunch_of, "lasts into lunch, which waits for whoever sits there:", "into_lunch"},
};

void unwritten_text(const Level *level, const Unwritten *unwritten, uint64_t shown, int64_t seeds, Buffer *out)
{
    size_t began = out->length;
    if (any_of(unwritten->bred, shown)) {
        int64_t written = div_floor(2 * unwritten->written * 10 + seeds, 2 * seeds);
        char sentence[240];
        text_print(sentence, sizeof sentence,
                   "messages of a run that expectation bred, beside the %lld.%lld of the schedule; it begins at %d of 1000 (expect-start),\n"
                   "    prompt answers and those of evenings raise it, what goes into the tray lowers it:",
                   (long long)written / 10, (long long)written % 10, level->constants[CONSTANT_EXPECT_START]);
        begin(out, sentence, &began);
        add_means(level, unwritten->bred, shown, seeds, out);
        buffer_text(out, "\n");
    }
    if (any_of(unwritten->talks, shown)) {
        char sentence[120];
        text_print(sentence, sizeof sentence, "mornings of a run that begin with the conversation, %d minutes, as standing is under %d:",
                   level->constants[CONSTANT_CONVERSATION_MINUTES], level->constants[CONSTANT_CONVERSATION_UNDER]);
        begin(out, sentence, &began);
        add_means(level, unwritten->talks, shown, seeds, out);
        buffer_text(out, "\n");
    }
    for (int i = 0; i < COUNT_OF(rows_told); i++) {
        if (!any_row(level, unwritten, rows_told[i].count_of))
            continue;
        begin(out, rows_told[i].sentence, &began);
        add_rows(level, unwritten, rows_told[i].count_of, out);
    }
}

static void json_means(const Level *level, const char *key, const int64_t *counts, uint64_t shown, int64_t seeds, Buffer *out)
{
    const char *before = "";
    buffer_print(out, "\"%s\":{", key);
    for (int i = 0; i < BOT_COUNT; i++) {
        int64_t hundredths = counts[i] * 100 / seeds;
        if ((shown >> i & 1u) == 0 || counts[i] == 0)
            continue;
        buffer_print(out, "%s\"%s\":%lld.%02lld", before, charter_who_word(level, i), (long long)hundredths / 100, (long long)hundredths % 100);
        before = ",";
    }
    buffer_text(out, "}");
}

void unwritten_json(const Level *level, const Unwritten *unwritten, uint64_t shown, int64_t seeds, Buffer *out)
{
    bool first = true;
    json_means(level, "bred", unwritten->bred, shown, seeds, out);
    buffer_text(out, ",");
    json_means(level, "conversations", unwritten->talks, shown, seeds, out);
    buffer_text(out, ",\"rows\":[");
    for (int i = 0; i < level->row_count; i++) {
        const RowFate *fate = &unwritten->rows[i];
        if (fate->pushed + fate->never + fate->at_lunch + fate->into_lunch == 0)
            continue;
        buffer_print(out, "%s\n  {\"line\":%d,\"came\":%d", first ? "" : ",", level->rows[i].line, fate->came);
        for (int j = 0; j < COUNT_OF(rows_told); j++)
            buffer_print(out, ",\"%s\":%d", rows_told[j].key, rows_told[j].count_of(fate));
        buffer_print(out, ",\"pushed_by_most\":%d}", fate->minutes_most);
        first = false;
    }
    buffer_text(out, "]");
}
