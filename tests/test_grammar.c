/* test_grammar.c - the reader of sentences out of lists: what it makes of a text, what each number says, and what is
 * told about slips. The game's own sentences are in test_phrases.c. */
#include "level/grammar.h"
#include "level/grammar_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define WORDS "mdr-words 1\n"

static void read_sound(const char *source, Grammar *grammar)
{
    Messages messages;
    if (!grammar_read(text_of(source), grammar, &messages))
        fail_msg("%d:%d: %s", messages.list[0].line, messages.list[0].column, messages.list[0].sentence);
}

static const GrammarLine *first_line(const Grammar *grammar, const char *list)
{
    return &grammar->lines[grammar_list(grammar, text_of(list))->first];
}

static Sentence say(const Grammar *grammar, int64_t which, const Givens *givens)
{
    return grammar_say(grammar, first_line(grammar, "say")->text, which, givens);
}

static const Givens nothing_given;

static void each_number_says_another_sentence(void **state)
{
    (void)state;
    static Grammar grammar;
    static const char *const expected[] = {"We keep tea.",  "We drop tea.",  "We keep cake.",
                                           "We drop cake.", "We keep rice.", "We drop rice."};
    read_sound(WORDS "[say]\n- \"we {verb} {thing}.\"\n[verb]\n- \"keep\"\n- \"drop\"\n"
                     "[thing]\n- \"tea\"\n- \"{other}\"\n[other]\n- \"cake\"\n- \"rice\" # the last\n",
               &grammar);
    assert_int_equal(first_line(&grammar, "say")->sentences, COUNT_OF(expected));
    for (int i = 0; i < COUNT_OF(expected); i++)
        assert_string_equal(say(&grammar, i, &nothing_given).text, expected[i]);
}

static void verbs_follow_what_was_named_last(void **state)
{
    (void)state;
    static Grammar grammar;
    read_sound(WORDS "[say]\n- \"{who} {is|are} late, {why}.\"\n[who]\n- \"the cup\"\n- \"the cups\" plural\n"
                     "[why]\n- \"as {it was|they were}\"\n",
               &grammar);
    assert_string_equal(say(&grammar, 0, &nothing_given).text, "The cup is late, as it was.");
    assert_string_equal(say(&grammar, 1, &nothing_given).text, "The cups are late, as they were.");
}

static void articles_follow_the_sound(void **state)
{
    (void)state;
    static Grammar grammar;
    static const char *const expected[] = {"A list.", "An item.", "An hour.", "A unit.", "An unimportant thing.",
                                           "A one."};
    read_sound(WORDS "[say]\n- \"{a what}.\"\n[what]\n- \"list\"\n- \"item\"\n- \"hour\"\n- \"unit\"\n"
                     "- \"unimportant thing\"\n- \"one\"\n",
               &grammar);
    for (int i = 0; i < COUNT_OF(expected); i++)
        assert_string_equal(say(&grammar, i, &nothing_given).text, expected[i]);
}

static void what_the_day_gives_is_said_and_counts_for_nothing(void **state)
{
    (void)state;
    static Grammar grammar;
    Givens givens = {.words = {[GIVEN_TOPIC] = {text_of("the two clocks"), true}}};
    read_sound(WORDS "[say]\n- \"{topic} {ticks|tick} {how}.\"\n[how]\n- \"on\"\n- \"for {caller}\"\n", &grammar);
    assert_int_equal(first_line(&grammar, "say")->sentences, 2);
    assert_int_equal(first_line(&grammar, "say")->given, 1 << GIVEN_TOPIC | 1 << GIVEN_CALLER);
    assert_int_equal(grammar_given(first_line(&grammar, "say")->text), 1 << GIVEN_TOPIC);
    assert_string_equal(say(&grammar, 0, &givens).text, "The two clocks tick on.");
}

static void a_sentence_too_long_is_cut_at_a_character(void **state)
{
    (void)state;
    static Grammar grammar;
    static char word[SENTENCE_BYTES + 40];
    for (size_t i = 0; i + 2 < sizeof word; i += 2)
        memcpy(word + i, "\xC3\xA9", 2);
    Givens givens = {.words = {[GIVEN_FILE] = {text_of(word), false}}};
    read_sound(WORDS "[say]\n- \"{file}{file}\"\n", &grammar);
    Sentence sentence = say(&grammar, 0, &givens);
    assert_int_equal(sentence.length, (SENTENCE_BYTES - 1) / 2 * 2);
    assert_int_equal(strlen(sentence.text), sentence.length);
}

static void more_than_can_be_counted_is_still_a_number(void **state)
{
    (void)state;
    static Grammar grammar;
    Buffer text = {0};
    buffer_text(&text, WORDS "[say]\n- \"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}\"\n");
    for (int list = 'a'; list <= 'l'; list++) {
        buffer_print(&text, "[%c]\n", list);
        for (int i = 0; i < 10; i++)
            buffer_print(&text, "- \"%c%d\"\n", list, i);
    }
    read_sound(text.data, &grammar);
    assert_int_equal(first_line(&grammar, "say")->sentences, WORDS_SENTENCES_MAX);
    assert_string_equal(say(&grammar, 123456789, &nothing_given).text, "A9b8c7d6e5f4g3h2i1j0k0l0");
    buffer_free(&text);
}

typedef struct Slip {
    const char *text, *tag, *sentence; /* what the sentence begins with */
    int line, column;
} Slip;

static const Slip slips[] = {
    {"", "no-version", "the first line", 1, 1},
    {"[say]\n", "no-version", "the first line", 1, 1},
    {"mdr-words 2\n", "bad-version", "this program reads version 1", 1, 11},
    {WORDS "- \"too soon\"\n", "no-section", "this line stands before", 2, 1},
    {WORDS "[say\n- \"x\"\n", "bad-section", "a section line is [name]", 2, 1},
    {WORDS "[]\n", "bad-id", "a list is called by", 2, 1},
    {WORDS "[Say]\n- \"x\"\n", "bad-id", "a list is called by", 2, 2},
    {WORDS "[topic]\n- \"x\"\n", "duplicate-id", "'topic' is what the day gives", 2, 2},
    {WORDS "[say]\n- \"x\"\n[say]\n- \"y\"\n", "duplicate-id", "[say] is there already, on line 2", 4, 2},
    {WORDS "[say]\n", "bad-section", "the list has no line", 2, 2},
    {WORDS "[say]\nx\n", "bad-line", "a line here is - \"text\"; found 'x'", 3, 1},
    {WORDS "[say]\n- x\n", "bad-text", "a line here is", 3, 3},
    {WORDS "[say]\n-\n", "bad-text", "a line here is", 3, 1},
    {WORDS "[say]\n- \" \"\n", "bad-text", "a text is not empty", 3, 4},
    {WORDS "[say]\n- \"x\n", "open-text", "this text has no closing quote", 3, 3},
    {WORDS "[say]\n- \"a\\nb\"\n", "bad-escape", "a backslash", 3, 4},
    {WORDS "[say]\n- \"a\tb\"\n", "bad-character", "a text has blanks", 3, 4},
    {WORDS "[say]\n- \"x\" many\n", "after-value", "behind a text there is 'plural'", 3, 7},
    {WORDS "[say]\n- \"a {thing}\"\n[things]\n- \"x\"\n", "bad-mark", "no list 'thing'; did you mean 'things'?", 3, 7},
    {WORDS "[say]\n- \"a {thing\"\n", "bad-mark", "a mark is", 3, 6},
    {WORDS "[say]\n- \"a } b\"\n", "bad-mark", "a mark is", 3, 6},
    {WORDS "[say]\n- \"{is|}\"\n", "bad-mark", "a mark is", 3, 4},
    {WORDS "[say]\n- \"{a}\"\n[a]\n- \"{b}\"\n[b]\n- \"x\"\n- \"{say}\"\n", "bad-mark", "'say' comes back to itself", 8,
     4},
    {WORDS "[say]\n- \"{a} {b}\"\n[a]\n- \"{b}\"\n[b]\n- \"x\"\n", "bad-mark",
     "the sentence can draw twice from one list by way of 'b'", 3, 8},
    {WORDS "[say]\n- \"\xC3\"\n", "bad-utf8", "'\\xC3' is not UTF-8", 3, 4},
    {WORDS "[say]\r\n- \"x\x01\"\r\n", "bad-character", "the character <U+0001 control character>", 3, 5},
};

static void slips_are_told_with_their_place(void **state)
{
    (void)state;
    static Grammar grammar;
    for (int i = 0; i < COUNT_OF(slips); i++) {
        Messages messages;
        assert_false(grammar_read(text_of(slips[i].text), &grammar, &messages));
        const Message *met = &messages.list[0];
        if (strcmp(met->tag, slips[i].tag) != 0 ||
            strncmp(met->sentence, slips[i].sentence, strlen(slips[i].sentence)) != 0 || met->line != slips[i].line ||
            met->column != slips[i].column)
            fail_msg("slip %d: met %d:%d: %s [%s]", i, met->line, met->column, met->sentence, met->tag);
    }
}

static void all_slips_are_told_at_once(void **state)
{
    (void)state;
    static Grammar grammar;
    Messages messages;
    assert_false(
        grammar_read(text_of(WORDS "[say]\n- \"{thing}\"\n- \"open\n- \"{is}\" x\n- \"{a|}\"\n"), &grammar, &messages));
    assert_int_equal(messages.errors, 4);
    for (int i = 0; i < 4; i++)
        assert_int_equal(messages.list[i].line, 3 + i);
    assert_false(grammar_read(text_of(WORDS "[say]\n- \"{thing}\"\n[Thing]\n- \"x\"\n"), &grammar, &messages));
    assert_int_equal(messages.errors, 1); /* which names there are is not known */
}

static void limits_are_told(void **state)
{
    (void)state;
    static Grammar grammar;
    Messages messages;
    Buffer text = {0};
    buffer_text(&text, WORDS);
    for (int i = 0; i <= WORDS_LISTS_MAX; i++)
        buffer_print(&text, "[l%d]\n- \"x\"\n", i);
    assert_false(grammar_read(buffer_view(&text), &grammar, &messages));
    assert_string_equal(messages.list[0].tag, "too-many");
    buffer_free(&text);
    buffer_text(&text, WORDS "[say]\n");
    for (int i = 0; i <= WORDS_LINES_MAX; i++)
        buffer_print(&text, "- \"x%d\"\n", i);
    assert_false(grammar_read(buffer_view(&text), &grammar, &messages));
    assert_string_equal(messages.list[0].tag, "too-many");
    assert_int_equal(messages.list[0].line, 3 + WORDS_LINES_MAX);
    while (text.length <= WORDS_BYTES_MAX)
        buffer_text(&text, "# more\n");
    assert_false(grammar_read(buffer_view(&text), &grammar, &messages));
    assert_string_equal(messages.list[0].tag, "file-too-big");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_number_says_another_sentence),
        cmocka_unit_test(verbs_follow_what_was_named_last),
        cmocka_unit_test(articles_follow_the_sound),
        cmocka_unit_test(what_the_day_gives_is_said_and_counts_for_nothing),
        cmocka_unit_test(a_sentence_too_long_is_cut_at_a_character),
        cmocka_unit_test(more_than_can_be_counted_is_still_a_number),
        cmocka_unit_test(slips_are_told_with_their_place),
        cmocka_unit_test(all_slips_are_told_at_once),
        cmocka_unit_test(limits_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
