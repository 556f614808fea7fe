/* grammar.c - any bytes as a file of words: read and told about; of a sound one the first line says its first and its
 * last sentences. */
#include "fuzz/targets.h"

#include <stdlib.h>
#include <string.h>

#include "level/grammar.h"
#include "level/grammar_read.h"

enum { SAID_MAX = 4 };

static void check(bool holds)
{
    if (!holds)
        abort();
}

/* Each can be said, is text, and ends in its room. */
static void say(const Grammar *grammar, Text line, int64_t which, const Givens *givens, Buffer *said)
{
    Sentence sentence = grammar_say(grammar, line, which, givens);
    check(sentence.length < SENTENCE_BYTES && strlen(sentence.text) == (size_t)sentence.length);
    buffer_text(said, sentence.text);
    buffer_text(said, "\n");
}

void fuzz_grammar(Text input, Buffer *said)
{
    static const Givens givens = {
        .words = {[GIVEN_TOPIC] = {{"the two clocks", 14}, true}, [GIVEN_FILE] = {{"Thimble", 7}, false}}};
    Grammar grammar;
    Messages messages;
    bool sound = grammar_read(input, &grammar, &messages);
    check(sound == (messages.errors == 0));
    messages_print(&messages, "fuzz.words", input, said);
    for (int i = 0; sound && i < min_int(grammar.line_count, SAID_MAX); i++) {
        const GrammarLine *line = &grammar.lines[i];
        check(line->sentences > 0);
        say(&grammar, line->text, 0, &givens, said);
        say(&grammar, line->text, line->sentences - 1, &givens, said);
    }
}
