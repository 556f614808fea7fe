/* read_marks.c - the marks in a level's own sentences. Those of the game's are grammar_read.c's. */
#include "level/read_marks.h"

#include "level/language.h"
#include "level/lists.h"
#include "level/marks.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/words.h"

static bool has_marks(const Reader *reader)
{
    return reader->section == &sections[SECTION_LINES] &&
           (reader->index == LINES_JARGON || reader->index == LINES_REPORTS);
}

static bool is_given(Text name)
{
    return scan_word_index(name, given_words, GIVEN_COUNT) >= 0;
}

/* What a mark stands for is filled in nowhere else, and would be shown as it is. A lone brace is one. */
static bool refuse_marks(Reader *reader, Text text)
{
    Mark mark;
    bool sound = true;
    while (mark_next(&text, &mark))
        if (mark.whole.length > 2)
            sound = reader_fail(reader, TAG_BAD_MARK, mark.whole, NULL,
                                mark.kind == MARK_DRAW && is_given(mark.name)
                                    ? "'%s' is filled in [lines jargon] and [lines reports] alone, and would be shown as it is; write what is meant, without braces"
                                    : "nothing fills '%s' here, and it would be shown as it is; write what is meant, without braces",
                                reader_quoted(mark.whole).text);
    return sound;
}

/* The mark that {Topic}, { topic } and {the topic} probably are; false: it is none. */
static bool mark_meant(Text whole, char words[32])
{
    static const struct Article {
        const char *met, *before, *within;
    } articles[] = {{"a ", "", "a "}, {"an ", "", "a "}, {"the ", "the ", ""}, {"der ", "der ", ""}, {"die ", "die ", ""}, {"das ", "das ", ""}, {"", "", ""}};
    Plain small = plain_small(text_trim(text_part(whole, 1, whole.length - 2)));
    for (int i = 0; i < COUNT_OF(articles); i++) {
        Text name = text_trim(text_part(plain_view(&small), text_of(articles[i].met).length, small.length));
        if (!text_starts(plain_view(&small), articles[i].met) || !is_given(name))
            continue;
        text_print(words, 32, "%s{%s%.*s}", articles[i].before, articles[i].within, name.length, name.at);
        return true;
    }
    return false;
}

static bool fail_broken(Reader *reader, Text whole)
{
    char words[32];
    Listed listed = reader_listed(given_words, GIVEN_COUNT);
    bool closed = whole.length > 2 && whole.at[0] == '{' && whole.at[whole.length - 1] == '}';
    return reader_fail(reader, TAG_BAD_MARK, whole, closed && mark_meant(whole, words) ? words : NULL,
                       "a mark is {topic}, {a topic} or {is|are}, with %s for names; a brace by itself cannot be written here", listed.text);
}

static bool read_own_marks(Reader *reader, Text text)
{
    Mark mark;
    bool sound = true;
    while (mark_next(&text, &mark)) {
        if (mark.kind == MARK_BROKEN)
            sound = fail_broken(reader, mark.whole);
        if (mark.kind != MARK_DRAW || is_given(mark.name))
            continue;
        const char *near = reader_nearest_of(reader, mark.name, given_words, GIVEN_COUNT);
        Listed listed = reader_listed(given_words, GIVEN_COUNT);
        sound = near ? reader_fail_unknown(reader, TAG_BAD_MARK, mark.name, word_lists[LIST_MARKS].noun, near)
                     : reader_fail(reader, TAG_BAD_MARK, mark.name, NULL, "no mark '%s'; there are %s, and a brace by itself cannot be written here",
                                   reader_quoted(mark.name).text, listed.text);
    }
    return sound;
}

bool read_marks(Reader *reader, Text text)
{
    return has_marks(reader) ? read_own_marks(reader, text) : refuse_marks(reader, text);
}

void note_articles(Reader *reader, Text text)
{
    Mark mark;
    while (has_marks(reader) && !level_is_english(reader->level) && mark_next_draw(&text, &mark)) {
        char words[48];
        text_print(words, sizeof words, "{%.*s}", mark.name.length, mark.name.at);
        if (mark.article)
            reader_advise(reader, TAG_OWN_WORDS, mark.whole, words, "'%s' has an English a or an before it, in a level in '%s'",
                          reader_quoted(mark.whole).text, reader->level->language);
    }
}
