/* language.c - what draws from which lines: pings by the hour, meetings, reports, a certificate, a mark. */
#include "level/language.h"

#include "level/marks.h"
#include "level/words.h"

bool level_is_english(const Level *level)
{
    Text language = text_of(level->language);
    return text_is(language, "en") || text_starts(language, "en-");
}

static bool brings(const Level *level, Lines kind)
{
    for (int i = 0; i < level->line_count; i++)
        if (level->lines[i].kind == kind)
            return true;
    return false;
}

/* Whether one of the level's own sentences is about a topic. */
static bool names_topic(const Level *level)
{
    for (int i = 0; i < level->line_count; i++) {
        const LineText *line = &level->lines[i];
        Text rest = text_of(line->text);
        Mark mark;
        bool marked = line->kind == LINES_JARGON || line->kind == LINES_REPORTS;
        while (marked && mark_next_draw(&rest, &mark))
            if (text_is(mark.name, given_words[GIVEN_TOPIC]))
                return true;
    }
    return false;
}

static void note_row(const Level *level, const Row *row, bool draws[LINES_COUNT])
{
    bool answered = row->verb == VERB_PING || row->verb == VERB_PINGS;
    draws[LINES_PINGS_IDLE] |= row->verb == VERB_PINGS || (answered && level->constants[CONSTANT_BREED] > 0);
    draws[LINES_PINGS_NEEDED] |= row->verb == VERB_PINGS && (row->needs_count > 0 || row->needs_per_cent > 0);
    draws[LINES_JARGON] |= row->verb == VERB_MEETING;
    draws[LINES_REPORTS] |= row->verb == VERB_REPORT;
}

int level_lacks_lines(const Level *level, bool lacks[LINES_COUNT])
{
    int count = 0;
    for (int i = 0; i < LINES_COUNT; i++)
        lacks[i] = false;
    if (level->mode != MODE_PLAY)
        return 0;
    for (int i = 0; i < level->row_count; i++)
        note_row(level, &level->rows[i], lacks);
    lacks[LINES_TOPICS] = names_topic(level);
    lacks[LINES_CERTIFICATE] = true;
    for (int i = 0; i < LINES_COUNT; i++) {
        lacks[i] = lacks[i] && !brings(level, (Lines)i);
        count += lacks[i];
    }
    return count;
}
