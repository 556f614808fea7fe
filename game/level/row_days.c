/* row_days.c - which days of a row are the ones on which it is in its place. */
#include "level/row_days.h"

#include "level/check.h"
#include "level/day_named.h"

uint32_t row_days_held(const Level *level, const Row *row)
{
    uint32_t worked = ((UINT32_C(2) << level->days) - 2) & ~level->off;
    return row->days == 0 ? worked : worked & row->days;
}

bool row_calls(const Row *row)
{
    return (row->verb == VERB_PING || row->verb == VERB_PINGS || row->verb == VERB_MEETING) && !row->yours;
}

int row_over(const Row *row, int minute)
{
    bool lasts = row->verb == VERB_MEETING || row->verb == VERB_REPORT || row->verb == VERB_PERK;
    if (row->verb == VERB_PINGS)
        return row->end;
    return minute + (lasts ? row->minutes : 1);
}

int row_days_calls_from(const Reader *reader, int day, int minute)
{
    for (int i = 0; i < reader->focus_count[day]; i++) {
        const Shift *focus = &reader->focus[day][i];
        if (minute < focus->start || minute >= focus->end)
            continue;
        minute = focus->end;
        i = -1; /* another one may begin before this one ends */
    }
    return minute;
}

static bool fits(const Reader *reader, const Row *row, int minute, int day)
{
    const Shift *shift = &reader->shifts[day];
    int last = row->verb == VERB_PINGS ? row->end - 1 : minute + max_int(0, row->spread - 1);
    bool called = !row_calls(row) || row_days_calls_from(reader, day, minute) <= last;
    return minute >= shift->start + SENSE_QUIET_MINUTES && minute < shift->end && row_over(row, minute) <= shift->end && called;
}

uint32_t row_days_fit(const Reader *reader, const Row *row, int minute)
{
    uint32_t held = row_days_held(reader->level, row), fit = 0;
    for (int day = 1; day <= reader->level->days; day++)
        fit |= (held >> day & 1u) != 0 && fits(reader, row, minute, day) ? UINT32_C(1) << day : 0;
    return fit;
}

/* By their names where all of them have one that is no other day's. */
RowDays row_days_list(const Level *level, uint32_t days)
{
    RowDays list = {""};
    char room[DAY_WORD_MAX];
    bool named = true;
    int length = 0;
    for (int day = 1; day <= level->days; day++)
        named = named && ((days >> day & 1u) == 0 || day_named_word(level, day, room).at != room);
    for (int day = 1; day <= level->days; day++) {
        if ((days >> day & 1u) == 0)
            continue;
        const char *comma = length > 0 ? "," : "";
        if (named)
            length += text_print(list.text + length, sizeof list.text - (size_t)length, "%s%s", comma, day_named_word(level, day, room).at);
        else
            length += text_print(list.text + length, sizeof list.text - (size_t)length, "%s%d", comma, day);
    }
    return list;
}

/* Its days are said at its end, too. */
static bool says_every(const Reader *reader, int index)
{
    Position time = reader->row_positions[index], end = reader->row_ends[index];
    Text row = message_place(reader->source, (Position){time.line, time.column, max_int(0, end.column - time.column)});
    for (int i = 0; i < row.length; i++)
        if (text_starts(text_part(row, i, row.length - i), "every="))
            return true;
    return false;
}

bool row_days_fix(const Reader *reader, int index, uint32_t days, RowDays *room, Fix *fix)
{
    const Row *row = &reader->level->rows[index];
    Position time = reader->row_positions[index];
    Text front = message_place(reader->source, (Position){time.line, 1, time.column - 1}), before = text_trim(front);
    Text clock = message_place(reader->source, time);
    bool written = row->days != 0, plain = clock.length > 0 && clock.at[0] >= '0' && clock.at[0] <= '9';
    if (days == 0 || !plain || says_every(reader, index) || (written ? !text_starts(before, "day ") : before.length > 0))
        return false;
    RowDays list = row_days_list(reader->level, days);
    text_print(room->text, sizeof room->text, written ? "day %s" : "day %s ", list.text);
    int blanks = (int)(before.at - front.at);
    *fix = (Fix){written ? (Position){time.line, blanks + 1, text_columns(before)} : (Position){time.line, time.column, 0}, room->text, false};
    return true;
}

RowDaysSaid row_days_said(const Level *level, const Row *row, uint32_t bad, uint32_t fit)
{
    RowDaysSaid said = {""};
    uint32_t others = bad & (bad - 1);
    int length = 0;
    if (others != 0 && fit != 0)
        length = text_print(said.text, sizeof said.text, ", and so on day %s", row_days_list(level, others).text);
    if (fit != 0)
        text_print(said.text + length, sizeof said.text - (size_t)length, "; %s on day %s", row->verb == VERB_PINGS ? "they fit" : "it fits",
                   row_days_list(level, fit).text);
    return said;
}
