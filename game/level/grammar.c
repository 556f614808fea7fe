/* grammar.c - saying one of a line's sentences by number. The number is read as digits, one for each list the line
 * draws from, each to the base of that list's count: other numbers are other sentences. */
#include "level/grammar.h"

#include <string.h>

#include "level/reader.h"
#include "level/scan.h"
#include "level/words.h"

const GrammarList *grammar_list(const Grammar *grammar, Text name)
{
    for (int i = 0; i < grammar->list_count; i++)
        if (text_equal(grammar->lists[i].name, name))
            return &grammar->lists[i];
    return NULL;
}

uint8_t grammar_given(Text line)
{
    unsigned given = 0;
    Mark mark;
    while (mark_next_draw(&line, &mark)) {
        int kind = scan_word_index(mark.name, given_words, GIVEN_COUNT);
        given |= kind < 0 ? 0 : 1U << kind;
    }
    return (uint8_t)given;
}

static void add(Sentence *sentence, Text text)
{
    Text fits = text_cut(text, SENTENCE_BYTES - 1 - sentence->length);
    memcpy(sentence->text + sentence->length, fits.at, (size_t)fits.length);
    sentence->length += fits.length;
    sentence->text[sentence->length] = '\0';
}

Sentence sentence_of(Text text)
{
    Sentence sentence = {.length = 0};
    add(&sentence, text);
    return sentence;
}

/* --- a or an --- */

/* By sound where the first letter misleads; the longest that fits holds. */
static const struct Sounds {
    const char *start;
    bool an;
} sounds[] = {
    {"hour", true}, {"honest", true}, {"honour", true}, {"heir", true}, {"one", false},   {"once", false},
    {"uni", false}, {"unin", true},   {"unim", true},   {"use", false}, {"usual", false}, {"eu", false},
};

static bool takes_an(Text word)
{
    size_t longest = 0;
    bool an = word.length > 0 && text_find(text_of("aeiouAEIOU"), word.at[0]) >= 0;
    for (int i = 0; i < COUNT_OF(sounds); i++) {
        if (!text_starts(word, sounds[i].start) || strlen(sounds[i].start) <= longest)
            continue;
        longest = strlen(sounds[i].start);
        an = sounds[i].an;
    }
    return an;
}

/* --- marks --- */

static void say_line(const Grammar *grammar, Text line, int64_t which, const Givens *givens, Sentence *out);

static void say_drawn(const Grammar *grammar, const GrammarList *list, int64_t which, const Givens *givens,
                      Sentence *out)
{
    const GrammarLine *line = &grammar->lines[list->first];
    for (; which >= line->sentences; line++)
        which -= line->sentences;
    say_line(grammar, line->text, which, givens, out);
    out->plural = line->plural;
}

/* What a name stands for; takes its digit off *which. Until it speaks of something itself it goes on about what was
 * named before. */
static Sentence drawn(const Grammar *grammar, Text name, int64_t *which, const Givens *givens, bool plural)
{
    Sentence part = {.plural = plural};
    int given = scan_word_index(name, given_words, GIVEN_COUNT);
    if (given >= 0) {
        add(&part, givens->words[given].text);
        part.plural = givens->words[given].plural;
        return part;
    }
    const GrammarList *list = grammar_list(grammar, name);
    if (!list) /* never: names are looked up when the text is read */
        return part;
    say_drawn(grammar, list, *which % list->sentences, givens, &part);
    *which /= list->sentences;
    return part;
}

static void say_line(const Grammar *grammar, Text line, int64_t which, const Givens *givens, Sentence *out)
{
    Mark mark;
    while (mark_next(&line, &mark)) {
        add(out, mark.plain);
        if (mark.kind == MARK_AGREE)
            add(out, out->plural ? mark.many : mark.one);
        if (mark.kind != MARK_DRAW)
            continue;
        Sentence part = drawn(grammar, mark.name, &which, givens, out->plural);
        Text words = {part.text, part.length};
        if (mark.article)
            add(out, text_of(takes_an(words) ? "an " : "a "));
        add(out, words);
        out->plural = part.plural;
    }
}

Sentence grammar_say(const Grammar *grammar, Text line, int64_t which, const Givens *givens)
{
    Sentence sentence = {.length = 0};
    say_line(grammar, line, which, givens, &sentence);
    char *first = &sentence.text[0];
    if (*first >= 'a' && *first <= 'z')
        *first = (char)(*first - 'a' + 'A');
    return sentence;
}

Sentence grammar_say_part(const Grammar *grammar, const GrammarLine *line, int64_t which, const Givens *givens)
{
    Sentence part = {.length = 0};
    say_line(grammar, line->text, which, givens, &part);
    part.plural = line->plural;
    return part;
}
