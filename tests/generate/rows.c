#include "generate/rows.h"

#include "generate/values.h"
#include "level/words.h"

/* A row as far as it is settled. */
typedef struct Draft {
    Verb verb;
    uint32_t days; /* a bit each; 0: every day */
    int weekday;   /* Weekday, which they all are; -1: they are written as numbers */
    int start, end;
    int rate;
    bool evening, decides, note_would_do, spread;
    Mode mode;
} Draft;

static bool holds(uint32_t days, int day)
{
    return days == 0 || (days >> day & 1u) != 0;
}

/* Minutes in which something may come on that day, or on all; false when there are none. */
static bool evening_of(const Plan *plan, uint32_t days, int *from, int *to)
{
    *from = 0;
    *to = 24 * 60;
    for (int i = 1; i <= plan->days; i++) {
        if (!holds(days, i))
            continue;
        int end = plan->shifts[i][1];
        *from = max_int(*from, end);
        *to = min_int(*to, end + plan->evening);
    }
    *to = min_int(*to, 24 * 60 - 1);
    return *from + 1 < *to;
}

static bool draw_time(Plan *plan, Draft *draft)
{
    int from = plan->start - 30, to = plan->end + 30;
    from = max_int(from, 0);
    to = min_int(to, 24 * 60 - 2);
    if (draft->evening && !evening_of(plan, draft->days, &from, &to))
        return false;
    draft->start = draw_between(&plan->chance, from, to - 1);
    draft->end = draw_between(&plan->chance, draft->start + 1, to);
    return true;
}

/* What pings come to, a day. */
static int pings(const Draft *draft)
{
    return draft->verb == VERB_PINGS ? draft->rate * (draft->end - draft->start) / 60 : 1;
}

/* Whether the days have room for them; then they are taken. */
static bool take_room(Plan *plan, const Draft *draft)
{
    int count = pings(draft);
    for (int day = 1; day <= plan->days; day++)
        if (holds(draft->days, day) && plan->rows[day] + count > LEVEL_ROWS_A_DAY_MAX)
            return false;
    for (int day = 1; day <= plan->days; day++)
        plan->rows[day] += holds(draft->days, day) ? count : 0;
    return true;
}

/* Options that this row cannot have, or has already. */
static bool skips(const Slot *option, const void *of)
{
    const Draft *draft = of;
    size_t at = option->offset;
    if (option->kind == VALUE_EVERY)
        return draft->days != 0;
    if (at == offsetof(Row, evening))
        return true;
    if (at == offsetof(Row, decides) || at == offsetof(Row, note_would_do))
        return at == offsetof(Row, decides) ? !draft->decides : !draft->note_would_do;
    if (at == offsetof(Row, yours))
        return draft->mode != MODE_RATE;
    return draft->verb == VERB_PINGS && at == offsetof(Row, rate);
}

static bool has_evening(Verb verb)
{
    for (const Slot *option = verb_rows[verb].options; option->name; option++)
        if (option->offset == offsetof(Row, evening))
            return true;
    return false;
}

/* Its words in their order; false when one names what there is none of. */
static bool draw_words(Plan *plan, Verb verb, Buffer *out)
{
    for (const Slot *word = verb_rows[verb].words; word->name; word++) {
        buffer_text(out, " ");
        if (verb == VERB_REPORT && word->kind == VALUE_TEXT)
            buffer_text(out, plan->reports[rng_below(&plan->chance, PLAN_REPORTS)].data);
        else if (!value_draw(plan, word, out))
            return false;
    }
    return true;
}

/* One by one, or the first and the last of those that stand side by side. */
static void print_numbers(uint32_t days, Buffer *out)
{
    for (int day = 1, written = 0; day <= LEVEL_DAYS_MAX; day++) {
        int last = day;
        if ((days >> day & 1u) == 0)
            continue;
        while (last < LEVEL_DAYS_MAX && (days >> (last + 1) & 1u) != 0)
            last++;
        buffer_print(out, written++ > 0 ? ",%d" : "%d", day);
        if (last > day)
            buffer_print(out, "-%d", last);
        day = last;
    }
}

static void print_days(const Draft *draft, Buffer *out)
{
    if (draft->days == 0)
        return;
    buffer_text(out, "day ");
    if (draft->weekday >= 0)
        buffer_text(out, weekday_words[draft->weekday]);
    else
        print_numbers(draft->days, out);
    buffer_text(out, " ");
}

static void print_when(const Plan *plan, const Draft *draft, Buffer *out)
{
    (void)plan;
    print_days(draft, out);
    print_clock(draft->start, out);
    if (verb_rows[draft->verb].when == WHEN_STRETCH) {
        buffer_text(out, "-");
        print_clock(draft->end, out);
    } else if (draft->spread)
        buffer_text(out, "~1m");
    buffer_print(out, " %s", verb_words[draft->verb]);
}

static void draw_row(Plan *plan, Draft draft, Buffer *out)
{
    Buffer row = {0};
    Verb verb = draft.verb;
    bool room = draw_time(plan, &draft) && pings(&draft) > 0;
    print_when(plan, &draft, &row);
    if (room && draw_words(plan, verb, &row) && take_room(plan, &draft)) {
        if (verb == VERB_PINGS)
            buffer_print(&row, " rate=%d/hour", draft.rate);
        options_draw(plan, verb_rows[verb].options, skips, &draft, &row);
        buffer_text(&row, draft.evening ? " evening\n" : "\n");
        buffer_add(out, buffer_view(&row));
    }
    buffer_free(&row);
}

/* One of them, all of one name, or any. */
static void draw_days(Plan *plan, Draft *draft)
{
    int kind = rng_below(&plan->chance, 3), day = draw_between(&plan->chance, 1, plan->days);
    draft->weekday = kind == 0 ? (int)(((int)plan->starts + day - 1) % WEEKDAY_COUNT) : -1;
    draft->days = 1u << day;
    for (int i = 1; i <= plan->days && kind == 0; i++)
        draft->days |= (i - day) % WEEKDAY_COUNT == 0 ? 1u << i : 0;
    for (int i = 1; i <= plan->days && kind == 1; i++)
        draft->days |= rng_chance(&plan->chance, 500) ? 1u << i : 0;
}

static Draft draft_of(Plan *plan, Verb verb)
{
    Draft draft = {.verb = verb, .mode = plan->mode};
    bool some_day = rng_chance(&plan->chance, 400), evening = rng_chance(&plan->chance, 200);
    if (some_day)
        draw_days(plan, &draft);
    draft.rate = draw_between(&plan->chance, 1, 60);
    draft.evening = evening && has_evening(verb);
    draft.decides = rng_chance(&plan->chance, 300);
    draft.note_would_do = !draft.decides && rng_chance(&plan->chance, 300);
    draft.spread = rng_chance(&plan->chance, 300);
    return draft;
}

/* Both reports come, since tools may end them. */
static void draw_reports(Plan *plan, Buffer *out)
{
    for (int i = 0; i < PLAN_REPORTS; i++) {
        print_clock(plan->start + 30, out);
        buffer_print(out, " report %s minutes=%d\n", plan->reports[i].data, draw_between(&plan->chance, 1, 240));
        for (int day = 1; day <= plan->days; day++)
            plan->rows[day]++;
    }
}

static void draw_shifts(Plan *plan, Buffer *out)
{
    for (int day = 1; day <= plan->days; day++) {
        if (!plan->other_shift[day])
            continue;
        buffer_print(out, "day %d shift ", day);
        print_clock(plan->shifts[day][0], out);
        buffer_text(out, "-");
        print_clock(plan->shifts[day][1], out);
        buffer_text(out, "\n");
    }
}

/* What else a day has of its own, now and then: of most things one, and never more than there is room for. */
static void draw_days_own(Plan *plan, Verb verb, Buffer *out)
{
    int most = verb_rows[verb].when == WHEN_DAY ? 1 : LEVEL_FOCUS_MAX;
    for (int i = 0; i < plan->days * most && verb != VERB_SHIFT; i++) {
        int day = 1 + i / most;
        bool all = verb == VERB_OFF && (day == plan->here || plan->mode != MODE_PLAY);
        if (!rng_chance(&plan->chance, 150) || all)
            continue;
        buffer_print(out, "day %d %s", day, verb_words[verb]);
        draw_words(plan, verb, out);
        buffer_text(out, "\n");
    }
}

void rows_make(Plan *plan, Buffer *out)
{
    int rows = 12 + plan_count(plan, 0, LEVEL_ROWS_A_DAY_MAX) * 4;
    buffer_text(out, "\n[schedule]\n");
    draw_reports(plan, out);
    draw_shifts(plan, out);
    for (int verb = 0; verb < VERB_COUNT; verb++)
        if (!verb_comes((Verb)verb))
            draw_days_own(plan, (Verb)verb, out);
    for (int i = 0; i < rows; i++) {
        Verb verb = (Verb)rng_below(&plan->chance, VERB_COUNT);
        if (verb_comes(verb))
            draw_row(plan, draft_of(plan, verb), out);
    }
}
