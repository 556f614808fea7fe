/* preview_days.c - lanes from top to bottom: hours, messages, what takes time, the bot's minutes; then the words, each at the foot of a
 * line from its mark. Words are placed from the right to the left, so that no such line crosses any. */
#include "mdr/preview_days.h"

#include <stdio.h>
#include <string.h>

#include "base/character.h"
#include "level/words.h"

enum {
    AXIS_LEFT = SHEET_MARGIN + 170,
    AXIS_RIGHT = SHEET_WIDTH - SHEET_MARGIN - 450, /* the last words begin there */
    WORDS_RIGHT = SHEET_WIDTH - SHEET_MARGIN,
    HOURS_HEIGHT = 30,
    MESSAGES_HEIGHT = 54,
    BAR_HEIGHT = 28,
    BAR_LEAST = 12, /* wide */
    BARS_MAX = 8,   /* one below the other */
    RIBBON_HEIGHT = 32,
    WORDS_HEIGHT = 28,
    WORDS_ROWS_MAX = 44,
    WORDS_PLACES_MAX = 90,
    WORDS_BYTES_MAX = 512,
};

static const Fill focus_fill = FILL_GRID;

/* ---- minutes by their account ---- */

typedef struct AccountLook {
    Fill fill;
    char letter;
} AccountLook;

static const AccountLook account_looks[ACCOUNT_COUNT] = {
    [ACCOUNT_REFINING] = {FILL_WHITE, ' '},   [ACCOUNT_PINGS] = {FILL_BLACK, ' '},   [ACCOUNT_MEETINGS] = {FILL_MIDDLE, 'm'},
    [ACCOUNT_REPORTS] = {FILL_STRIPES, ' '},  [ACCOUNT_SHOW] = {FILL_GRID, ' '},     [ACCOUNT_NOTES] = {FILL_LIGHT, 'n'},
    [ACCOUNT_TOOLS] = {FILL_DARK, ' '},       [ACCOUNT_WALKING] = {FILL_DOTS, ' '},  [ACCOUNT_PERKS] = {FILL_PALE, 'k'},
    [ACCOUNT_REST] = {FILL_PALE, '-'},        [ACCOUNT_NIGHT] = {FILL_BACK_STRIPES, ' '},
};

static void draw_account(Sheet *sheet, int account, int x, int y, int w)
{
    const AccountLook *look = &account_looks[account];
    sheet_box(sheet, x, y, w, RIBBON_HEIGHT, look->fill, STROKE_THIN);
    if (look->letter != ' ' && w > sheet_place(TYPE_SMALL) + 2)
        sheet_words(sheet, x + (w - sheet_place(TYPE_SMALL)) / 2, y + 23, TYPE_SMALL, false, (Text){&look->letter, 1});
}

/* ---- where a minute lies ---- */

typedef struct Axis {
    Sheet *sheet;
    const Level *level;
    const PreviewHours *hours;
    const PreviewComing *coming;
    const Strip *strip;
    int top, messages, bars, ribbon, words; /* y of each lane */
    int bar_of[PREVIEW_MARKS_MAX]; /* from 0; -1: it has none, or no room */
    int bar_count, no_room, unsaid;
    Sheet said; /* words, which go over all lines */
} Axis;

static int x_of(const Axis *axis, int minute)
{
    int from = axis->hours->from * 60, length = (axis->hours->to - axis->hours->from) * 60;
    return AXIS_LEFT + (clamp_int(minute, from, from + length) - from) * (AXIS_RIGHT - AXIS_LEFT) / length;
}

void preview_hours_fit(PreviewHours *hours, const PreviewComing *coming, int evening_end)
{
    if (coming->off)
        return;
    int first = coming->shift_start, last = max_int(coming->shift_end, evening_end);
    for (int i = 0; i < coming->count; i++) {
        first = min_int(first, coming->marks[i].entry.minute);
        last = max_int(last, coming->marks[i].entry.minute + 1);
    }
    bool empty = hours->to == 0;
    hours->from = empty ? first / 60 : min_int(hours->from, first / 60);
    hours->to = clamp_int(max_int(hours->to, (last + 59) / 60), hours->from + 1, 24);
}

/* ---- marks ---- */

static bool is_message(const PreviewMark *mark)
{
    return mark->entry.kind == ENTRY_PING || mark->entry.kind == ENTRY_EVENING_PING;
}

static const Row *row_of(const Axis *axis, const PreviewMark *mark)
{
    return &axis->level->rows[mark->entry.row];
}

static int right_of(const Axis *axis, const PreviewMark *mark)
{
    int x = x_of(axis, mark->entry.minute);
    return max_int(x + BAR_LEAST, x_of(axis, mark->entry.minute + row_of(axis, mark)->minutes));
}

/* Bars that lie at one time lie below each other. */
static void place_bars(Axis *axis)
{
    int free_from[BARS_MAX] = {0};
    for (int i = 0; i < axis->coming->count; i++) {
        const PreviewMark *mark = &axis->coming->marks[i];
        axis->bar_of[i] = -1;
        if (is_message(mark))
            continue;
        int at = 0, x = x_of(axis, mark->entry.minute);
        while (at < BARS_MAX && free_from[at] > x - 14)
            at++;
        if (at == BARS_MAX) {
            axis->no_room++;
            continue;
        }
        axis->bar_of[i] = at;
        axis->bar_count = max_int(axis->bar_count, at + 1);
        free_from[at] = right_of(axis, mark);
    }
}

/* From where it was drawn to where it would come. */
static void draw_push(Axis *axis, const PreviewMark *mark, int y)
{
    int from = x_of(axis, mark->entry.minute - mark->moved), to = x_of(axis, mark->entry.minute);
    if (mark->moved <= 0)
        return;
    sheet_rule(axis->sheet, from, y - 7, from, y + 7, STROKE_DASHED);
    sheet_rule(axis->sheet, from, y, to, y, STROKE_DASHED);
    sheet_arrow(axis->sheet, to, y);
}

static void draw_message(Axis *axis, const PreviewMark *mark)
{
    int x = x_of(axis, mark->entry.minute), y = axis->messages;
    draw_push(axis, mark, y + MESSAGES_HEIGHT - 10);
    sheet_rule(axis->sheet, x, y + 22, x, y + MESSAGES_HEIGHT, STROKE_LINE);
    if (mark->entry.needs)
        sheet_flag(axis->sheet, x, y + 12, mark->entry.disguised ? FILL_MIDDLE : FILL_BLACK);
}

static void draw_bar(Axis *axis, const PreviewMark *mark, int bar)
{
    static const Fill fills[ENTRY_COUNT] = {[ENTRY_MEETING] = FILL_LIGHT, [ENTRY_REPORT] = FILL_STRIPES, [ENTRY_PERK] = FILL_DOTS};
    const Row *row = row_of(axis, mark);
    int x = x_of(axis, mark->entry.minute), y = axis->bars + bar * BAR_HEIGHT;
    draw_push(axis, mark, y + BAR_HEIGHT / 2);
    if (mark->entry.kind == ENTRY_TOOL) {
        sheet_diamond(axis->sheet, x, y + BAR_HEIGHT / 2, FILL_WHITE);
        return;
    }
    Stroke stroke = row->decides ? STROKE_THICK : row->note_would_do ? STROKE_DASHED : STROKE_LINE;
    sheet_box(axis->sheet, x, y + 3, right_of(axis, mark) - x, BAR_HEIGHT - 6, fills[mark->entry.kind], stroke);
}

static void draw_marks(Axis *axis)
{
    for (int i = 0; i < axis->coming->count; i++) {
        const PreviewMark *mark = &axis->coming->marks[i];
        if (is_message(mark))
            draw_message(axis, mark);
        else if (axis->bar_of[i] >= 0)
            draw_bar(axis, mark, axis->bar_of[i]);
    }
}

/* ---- what is said of a mark ---- */

static void say_clock(int minute, Buffer *out)
{
    buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
}

static const char *person_of(const Axis *axis, const PreviewMark *mark)
{
    return mark->entry.person >= 0 ? axis->level->people[mark->entry.person].name : "somebody";
}

/* What runs to the left keeps to its own words: behind it stands a mark that runs to the right and is not seen. */
static void say_words(const char *words, Buffer *out)
{
    Text text = text_of(words);
    bool left = false;
    buffer_text(out, words);
    for (int i = 0, bytes; i < text.length; i += max_int(1, bytes)) {
        uint32_t code;
        bytes = text_character(text, i, &code);
        left |= bytes > 0 && character_runs_left(code);
    }
    if (left)
        buffer_text(out, "\u200E");
}

static void say_text(const Row *row, Buffer *out)
{
    buffer_text(out, " ");
    say_words(row->text, out);
    buffer_text(out, row->text[0] ? ", " : "");
}

static void say_message(const Axis *axis, const PreviewMark *mark, Buffer *out)
{
    const Row *row = row_of(axis, mark);
    if (row->verb == VERB_PINGS) {
        buffer_text(out, "-");
        say_clock(row->end, out);
        buffer_print(out, " %d messages, %d needed, ", mark->count, mark->needs);
        say_words(row->person >= 0 ? person_of(axis, mark) : "anybody", out);
        return;
    }
    buffer_text(out, " ");
    say_words(person_of(axis, mark), out);
    buffer_print(out, "%s%s", mark->entry.needs ? ", needed" : "", row->text[0] ? ": " : "");
    say_words(row->text, out);
}

static void say_what(const Axis *axis, const PreviewMark *mark, Buffer *out)
{
    const Row *row = row_of(axis, mark);
    switch ((EntryKind)mark->entry.kind) {
    case ENTRY_PING:
    case ENTRY_EVENING_PING: say_message(axis, mark, out); break;
    case ENTRY_MEETING:
        say_text(row, out);
        buffer_text(out, mark->yours ? "yours, by " : "");
        say_words(person_of(axis, mark), out);
        buffer_print(out, ", %d min%s%s", row->minutes, row->decides ? ", decides" : "", row->note_would_do ? ", a note would do" : "");
        break;
    case ENTRY_REPORT:
        say_text(row, out);
        buffer_print(out, "a report of %d min, %s", row->minutes, mark->entry.reader ? "somebody reads it" : "nobody reads it");
        break;
    case ENTRY_PERK: buffer_print(out, " %s, %d min", perk_words[row->perk], row->minutes); break;
    case ENTRY_TOOL: buffer_print(out, " tool: %s", row->tool >= 0 ? axis->level->tools[row->tool].name : ""); break;
    case ENTRY_COUNT: break;
    }
}

static void say_mark(const Axis *axis, const PreviewMark *mark, Buffer *out)
{
    say_clock(row_of(axis, mark)->verb == VERB_PINGS ? mark->from : mark->entry.minute, out);
    if (mark->moved > 0 && row_of(axis, mark)->verb != VERB_PINGS) {
        buffer_text(out, " (from ");
        say_clock(mark->entry.minute - mark->moved, out);
        buffer_text(out, ")");
    }
    say_what(axis, mark, out);
}

/* Texts may have lines of their own; there is one here. */
static void one_line(Buffer *text)
{
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] == '\n')
            text->data[i] = ' ';
    }
}

/* As much as fits, with a mark where it does not. */
static Text fitted(Text text, int places, char out[WORDS_BYTES_MAX])
{
    if (sheet_places(text) <= places)
        return text;
    Text cut = text_cut(sheet_cut(text, places - 3), WORDS_BYTES_MAX - 4);
    memcpy(out, cut.at, (size_t)cut.length);
    memcpy(out + cut.length, "...", 4);
    return (Text){out, cut.length + 3};
}

/* The first row of words that is free up to there; -1: none is. */
static int free_row(const int lefts[WORDS_ROWS_MAX], int right, int rows)
{
    for (int i = 0; i < rows; i++) {
        if (lefts[i] >= right)
            return i;
    }
    return -1;
}

static void draw_words(Axis *axis, const PreviewMark *mark, int index, int lefts[WORDS_ROWS_MAX], int *rows)
{
    char cut[WORDS_BYTES_MAX];
    Buffer said = {0};
    int x = x_of(axis, mark->entry.minute), place = sheet_place(TYPE_SMALL);
    say_mark(axis, mark, &said);
    one_line(&said);
    Text words = fitted(buffer_view(&said), min_int(WORDS_PLACES_MAX, (WORDS_RIGHT - x - 6) / place), cut);
    int right = x + 6 + sheet_places(words) * place, row = free_row(lefts, right + place, WORDS_ROWS_MAX);
    if (row < 0) {
        axis->unsaid++;
    } else {
        lefts[row] = x;
        *rows = max_int(*rows, row + 1);
        int foot = axis->words + (row + 1) * WORDS_HEIGHT;
        int top = is_message(mark) ? axis->messages + MESSAGES_HEIGHT : axis->bars + axis->bar_of[index] * BAR_HEIGHT + BAR_HEIGHT - 3;
        sheet_rule(axis->sheet, x, top, x, foot, STROKE_FAINT);
        sheet_box(&axis->said, x + 4, foot - WORDS_HEIGHT + 3, right - x - 2, WORDS_HEIGHT - 2, FILL_WHITE, STROKE_NONE);
        sheet_words(&axis->said, x + 6, foot - 5, TYPE_SMALL, false, words);
    }
    buffer_free(&said);
}

static int draw_all_words(Axis *axis)
{
    int lefts[WORDS_ROWS_MAX], rows = 0;
    for (int i = 0; i < WORDS_ROWS_MAX; i++)
        lefts[i] = SHEET_WIDTH;
    for (int i = axis->coming->count - 1; i >= 0; i--) {
        const PreviewMark *mark = &axis->coming->marks[i];
        if (mark->count > 0 && (is_message(mark) || axis->bar_of[i] >= 0))
            draw_words(axis, mark, i, lefts, &rows);
    }
    sheet_over(axis->sheet, &axis->said);
    return axis->words + rows * WORDS_HEIGHT;
}

/* ---- behind the marks ---- */

static void band(Axis *axis, int from, int to, Fill fill)
{
    int x = x_of(axis, from), w = x_of(axis, to) - x;
    if (w > 0)
        sheet_box(axis->sheet, x, axis->top + HOURS_HEIGHT, w, axis->words - axis->top - HOURS_HEIGHT, fill, STROKE_NONE);
}

static void draw_lunch_hour(Axis *axis, int from, int to)
{
    int x = x_of(axis, from);
    sheet_box(axis->sheet, x, axis->messages, x_of(axis, to) - x, axis->ribbon - axis->messages, FILL_LIGHT, STROKE_NONE);
}

/* When the bot ate, which is when its meeting was over; where it did not, when it would have been. */
static void draw_lunch(Axis *axis)
{
    bool had = false;
    for (int i = 0; i < axis->strip->event_count; i++) {
        const StripEvent *event = &axis->strip->events[i];
        int end = event->kind == STRIP_BEGAN && event->what == JOB_LUNCH ? strip_ending(axis->strip, i) : -1;
        if (end < 0)
            continue;
        draw_lunch_hour(axis, event->minute, axis->strip->events[end].minute);
        had = true;
    }
    if (!had && axis->coming->lunch_start >= 0)
        draw_lunch_hour(axis, axis->coming->lunch_start, axis->coming->lunch_end);
}

/* The words where there is room for them; the fill says it by itself. */
static void draw_focus(Axis *axis)
{
    Text words = text_of("nobody calls");
    int w = sheet_places(words) * sheet_place(TYPE_SMALL), free_from = 0;
    for (int i = 0; i < axis->coming->focus_count; i++) {
        const FocusHours *hours = &axis->coming->focus[i];
        int from = x_of(axis, hours->from), until = x_of(axis, hours->until), x = max_int(from, free_from) + 6;
        sheet_box(axis->sheet, from, axis->messages, until - from, MESSAGES_HEIGHT, focus_fill, STROKE_NONE);
        if (x + w + 6 > until)
            continue;
        sheet_box(&axis->said, x - 4, axis->messages + 1, w + 8, WORDS_HEIGHT - 4, FILL_WHITE, STROKE_NONE);
        sheet_words(&axis->said, x, axis->messages + 19, TYPE_SMALL, false, words);
        free_from = x + w;
    }
}

static void draw_hours(Axis *axis)
{
    for (int hour = axis->hours->from; hour <= axis->hours->to; hour++) {
        char words[12];
        int x = x_of(axis, hour * 60), length = snprintf(words, sizeof words, "%02d:00", hour);
        sheet_rule(axis->sheet, x, axis->top + HOURS_HEIGHT, x, axis->words, STROKE_FAINT);
        sheet_words(axis->sheet, x - length * sheet_place(TYPE_SMALL) / 2, axis->top + HOURS_HEIGHT - 7, TYPE_SMALL, false, (Text){words, length});
    }
}

static void draw_ribbon(Axis *axis)
{
    const Strip *strip = axis->strip;
    for (int from = 0; from < strip->count;) {
        int account = strip->minutes[from].account, to = from;
        while (to < strip->count && strip->minutes[to].account == (uint32_t)account)
            to++;
        int x = x_of(axis, strip->start + from);
        if (account < ACCOUNT_COUNT)
            draw_account(axis->sheet, account, x, axis->ribbon, max_int(1, x_of(axis, strip->start + to) - x));
        from = to;
    }
}

static void draw_bred(Axis *axis, const int16_t *minutes, int count)
{
    for (int i = 0; i < count; i++) {
        int x = x_of(axis, minutes[i]), y = axis->messages;
        sheet_box(axis->sheet, x - 3, y + 22, 6, MESSAGES_HEIGHT - 22, FILL_WHITE, STROKE_THIN);
    }
}

static void draw_names(Axis *axis, const char *who)
{
    const struct {
        const char *name;
        int y;
    } lanes[] = {{"messages", axis->messages + MESSAGES_HEIGHT - 8}, {"takes time", axis->bars + 22}, {who, axis->ribbon + 23}};
    for (int i = 0; i < COUNT_OF(lanes); i++) {
        Text name = sheet_cut(text_of(lanes[i].name), (AXIS_LEFT - SHEET_MARGIN) / sheet_place(TYPE_SMALL) - 1);
        sheet_words(axis->sheet, SHEET_MARGIN, lanes[i].y, TYPE_SMALL, false, name);
    }
}

/* ---- the day ---- */

static void say_day(const Axis *axis, int day, const PreviewPlayed *played, Buffer *out)
{
    const DayFigures *figures = &played->figures[day - 1];
    const PreviewComing *coming = axis->coming;
    int messages = 0, needed = 0, meetings = 0, evening = 0, pushed = 0;
    for (int i = 0; i < coming->count; i++) {
        const PreviewMark *mark = &coming->marks[i];
        messages += mark->entry.kind == ENTRY_PING;
        needed += mark->entry.kind == ENTRY_PING && mark->entry.needs;
        evening += mark->entry.kind == ENTRY_EVENING_PING;
        meetings += mark->entry.kind == ENTRY_MEETING;
        pushed += preview_pushed(coming, mark);
    }
    buffer_print(out, "   ");
    say_clock(coming->shift_start, out);
    buffer_text(out, "-");
    say_clock(coming->shift_end, out);
    buffer_print(out, "   messages %d, needed %d, bred %d, in the evening %d   meetings %d   pushed later %d", messages, needed,
                 played->bred_count[day - 1], evening, meetings, pushed);
    if (played->role[0])
        buffer_print(out, "   below: %s, %s", played->role, played->who);
    else
        buffer_print(out, "   %s: Progress %d, Busyness %d", played->who, figures->progress, figures->busyness);
}

static int draw_notice(Axis *axis, int y, int count, const char *sentence)
{
    char words[160];
    if (count == 0)
        return y;
    text_print(words, sizeof words, "%d %s", count, sentence);
    sheet_words(axis->sheet, AXIS_LEFT, y + WORDS_HEIGHT - 5, TYPE_SMALL, true, text_of(words));
    return y + WORDS_HEIGHT;
}

static int draw_notices(Axis *axis, int y)
{
    y = draw_notice(axis, y, axis->coming->after, "come after the shift is over: nobody meets them.");
    y = draw_notice(axis, y, axis->coming->midnight, "are pushed past midnight: they never come.");
    y = draw_notice(axis, y, axis->no_room, "that take time have no room here, so many lie at one time.");
    return draw_notice(axis, y, axis->unsaid, "have no room for their words.");
}

/* Its number and its day of the week; returns where they end. */
static int draw_number(Sheet *sheet, int foot, const Level *level, int day, const char *more)
{
    char number[40];
    text_print(number, sizeof number, "day %d, %s%s", day, weekday_words[level_weekday(level, day)], more);
    sheet_words(sheet, SHEET_MARGIN, foot, TYPE_HEAD, true, text_of(number));
    return SHEET_MARGIN + sheet_places(text_of(number)) * sheet_place(TYPE_HEAD);
}

static int draw_heading(Axis *axis, int y, int day, const PreviewPlayed *played)
{
    Buffer said = {0};
    int foot = y + TYPE_HEAD, x = draw_number(axis->sheet, foot, axis->level, day, "");
    say_day(axis, day, played, &said);
    sheet_words(axis->sheet, x, foot, TYPE_BODY, false, sheet_cut(buffer_view(&said), (WORDS_RIGHT - x) / sheet_place(TYPE_BODY)));
    buffer_free(&said);
    return foot + 12;
}

int preview_day(Sheet *sheet, int y, const PreviewHours *hours, const Level *level, int day, const PreviewComing *coming,
                const PreviewPlayed *played)
{
    if (coming->off) {
        draw_number(sheet, y + TYPE_HEAD, level, day, ": off");
        return y + TYPE_HEAD + 30;
    }
    Axis axis = {.sheet = sheet, .level = level, .hours = hours, .coming = coming, .strip = &played->strips.days[day - 1]};
    place_bars(&axis);
    axis.top = draw_heading(&axis, y, day, played);
    axis.messages = axis.top + HOURS_HEIGHT;
    axis.bars = axis.messages + MESSAGES_HEIGHT + 6;
    axis.ribbon = axis.bars + max_int(1, axis.bar_count) * BAR_HEIGHT + 8;
    axis.words = axis.ribbon + RIBBON_HEIGHT + 4;
    band(&axis, coming->shift_start, coming->shift_end, FILL_PALE);
    band(&axis, coming->shift_end, played->evening_end[day - 1], FILL_BACK_STRIPES);
    draw_lunch(&axis);
    draw_focus(&axis);
    draw_hours(&axis);
    draw_ribbon(&axis);
    draw_names(&axis, played->who);
    draw_bred(&axis, played->bred[day - 1], min_int(played->bred_count[day - 1], PREVIEW_BRED_MAX));
    int end = draw_all_words(&axis);
    draw_marks(&axis);
    return draw_notices(&axis, end) + 30;
}

/* ---- the legend ---- */

typedef struct Legend {
    Sheet *sheet;
    int x, y;
} Legend;

/* Leaves room for a mark and says what it means; in a new line where there is no room. Returns where the mark goes. */
static int entry(Legend *legend, int mark, const char *words)
{
    int w = mark + 10 + (sheet_places(text_of(words)) + 2) * sheet_place(TYPE_SMALL), x = legend->x;
    if (x + w > WORDS_RIGHT) {
        x = SHEET_MARGIN;
        legend->y += 42;
    }
    sheet_words(legend->sheet, x + mark + 10, legend->y + 23, TYPE_SMALL, false, text_of(words));
    legend->x = x + w;
    return x;
}

int preview_legend(Sheet *sheet, int y)
{
    static const struct {
        const char *words;
        Fill fill;
        Stroke stroke;
    } bars[] = {{"meeting", FILL_LIGHT, STROKE_LINE}, {"that decides", FILL_LIGHT, STROKE_THICK}, {"a note would do", FILL_LIGHT, STROKE_DASHED},
                {"report", FILL_STRIPES, STROKE_LINE}, {"perk", FILL_DOTS, STROKE_LINE}};
    Legend legend = {sheet, SHEET_MARGIN, y};
    int x = entry(&legend, 10, "message");
    sheet_rule(sheet, x + 5, legend.y + 4, x + 5, legend.y + 28, STROKE_LINE);
    x = entry(&legend, 20, "it needs the player");
    sheet_flag(sheet, x + 10, legend.y + 16, FILL_BLACK);
    x = entry(&legend, 20, "and does not look it");
    sheet_flag(sheet, x + 10, legend.y + 16, FILL_MIDDLE);
    x = entry(&legend, 10, "bred by quick answers");
    sheet_box(sheet, x + 2, legend.y + 2, 6, 28, FILL_WHITE, STROKE_THIN);
    x = entry(&legend, 40, "lunch");
    sheet_box(sheet, x, legend.y, 40, RIBBON_HEIGHT, FILL_LIGHT, STROKE_NONE);
    x = entry(&legend, 40, "nobody calls");
    sheet_box(sheet, x, legend.y, 40, RIBBON_HEIGHT, focus_fill, STROKE_NONE);
    x = entry(&legend, 60, "pushed later");
    sheet_rule(sheet, x, legend.y + 16, x + 60, legend.y + 16, STROKE_DASHED);
    sheet_arrow(sheet, x + 60, legend.y + 16);
    x = entry(&legend, 26, "tool");
    sheet_diamond(sheet, x + 13, legend.y + 16, FILL_WHITE);
    for (int i = 0; i < COUNT_OF(bars); i++) {
        x = entry(&legend, 60, bars[i].words);
        sheet_box(sheet, x, legend.y + 5, 60, 22, bars[i].fill, bars[i].stroke);
    }
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        x = entry(&legend, 40, account_words[i]);
        draw_account(sheet, i, x, legend.y, 40);
    }
    return legend.y + 60;
}
