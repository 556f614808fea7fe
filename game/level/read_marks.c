/* read_marks.c - the marks in a level's own sentences. Those of the game's are grammar_read.c's. */
#include "level/read_marks.h"

#include "level/lists.h"
#include "level/marks.h"
#include "level/scan.h"
#include "level/words.h"

static bool has_marks(const Reader *reader)
{
    return reader->section == &sections[SECTION_LINES] &&
           (reader->index == LINES_JARGON || reader->index == LINES_REPORTS);
}

/* What a mark stands for is filled in nowhere else, and would be shown as it is. A lone brace is one. */
static bool refuse_marks(Reader *reader, Text text)
{
    Mark mark;
    bool sound = true;
    while (mark_next(&text, &mark))
        if (mark.whole.length > 2)
            sound = reader_fail(reader, TAG_BAD_MARK, mark.whole, NULL,
                                "nothing fills '%s' here, and it would be shown as it is; write what is meant, without braces",
                                reader_quoted(mark.whole).text);
    return sound;
}

static bool read_own_marks(Reader *reader, Text text)
{
    Mark mark;
    bool sound = true;
    while (mark_next(&text, &mark)) {
        if (mark.kind == MARK_BROKEN)
            sound = reader_fail(reader, TAG_BAD_MARK, mark.whole, NULL, "a mark is {topic}, {a topic} or {is|are}");
        if (mark.kind != MARK_DRAW || scan_word_index(mark.name, given_words, GIVEN_COUNT) >= 0)
            continue;
        const char *near = reader_nearest_of(reader, mark.name, given_words, GIVEN_COUNT);
        sound = reader_fail_unknown(reader, TAG_BAD_MARK, mark.name, word_lists[LIST_MARKS].noun, near);
    }
    return sound;
}

bool read_marks(Reader *reader, Text text)
{
    return has_marks(reader) ? read_own_marks(reader, text) : refuse_marks(reader, text);
}
