/* read_bet.c - the question of [bet] and its choices; when a choice is right is an expectation, see read_expect.c. */
#include "level/read_bet.h"

#include "level/plain.h"
#include "level/read_expect.h"
#include "level/scan.h"
#include "level/value.h"

static const Slot question = {"question", VALUE_TEXT, .high = 160, FIELD(Bet, question), .example = "\"More pings, or fewer?\""};

static void read_bet_question(Reader *reader, Text content)
{
    if (reader->seen[0].line > 0) {
        reader_fail(reader, TAG_BAD_BET, content, NULL, "a bet asks one question; the first is on line %d",
                    reader->seen[0].line);
        return;
    }
    reader->seen[0] = reader_position(reader, content);
    slot_read(reader, &question, text_trim(text_part(content, 1, content.length)), &reader->level->bet);
}

static bool choice_known(Reader *reader, Text word)
{
    const Bet *bet = &reader->level->bet;
    for (int i = 0; i < bet->choice_count; i++)
        if (text_is(word, bet->choices[i].word))
            return true;
    return false;
}

/* "right when" of an answer, from the first of its words; empty: they are not there. */
static Text right_when(Text content)
{
    Text rest = content, before = text_part(content, 0, 0), word;
    while ((word = scan_word(&rest)).length > 0) {
        Text ahead = rest, second = scan_word(&ahead);
        bool when = text_is(second, "when") || text_is(second, "if") || text_is(second, "When") || text_is(second, "where");
        if ((text_is(word, "right") || text_is(word, "Right")) && when) {
            bool is = before.length > 0 && text_is(before, "is");
            Text from = is ? before : word;
            return (Text){from.at, (int)(second.at - from.at) + second.length};
        }
        before = word;
    }
    return text_part(content, 0, 0);
}

/* "monday when ...", where `right` is missing: complains, and gives "when"; empty: it is not there. */
static Text when_alone(Reader *reader, Text content)
{
    Text rest = content, word = scan_word(&rest), when = scan_word(&rest);
    if (word.length == 0 || !(text_is(when, "when") || text_is(when, "if") || text_is(when, "When") || text_is(when, "where")))
        return text_part(content, 0, 0);
    reader_fail(reader, TAG_BAD_BET, when, "right when", "an answer is WORD right when EXPECTATION; found '%s'", reader_quoted(when).text);
    return when;
}

/* Complains about words between an answer and its expectation that are near to "right when". */
static void fail_words(Reader *reader, Text words)
{
    Text rest = words, first = scan_word(&rest), right = text_is(first, "is") ? scan_word(&rest) : first;
    if (right.at != first.at)
        reader_fail(reader, TAG_BAD_BET, (Text){first.at, (int)(right.at - first.at) + right.length}, "right", "an answer is WORD right when EXPECTATION");
    else if (!text_is(right, "right"))
        reader_fail(reader, TAG_BAD_BET, right, "right", "an answer is WORD right when EXPECTATION");
    if (!text_is(rest, "when"))
        reader_fail(reader, TAG_BAD_BET, rest, "when", "an answer is WORD right when EXPECTATION");
}

/* The answer's word as it may be; *meant has room for it. */
static bool answer_sound(Reader *reader, Text *word, Plain *meant)
{
    if (scan_is_id(*word))
        return true;
    *meant = plain_german_id(*word);
    bool sensible = scan_is_id(plain_view(meant));
    reader_fail(reader, TAG_BAD_ID, *word, sensible ? meant->text : NULL, "a choice is one word of a-z, 0-9 and -; found '%s'",
                reader_quoted(*word).text);
    *word = plain_view(meant);
    return sensible;
}

static void read_bet_choice(Reader *reader, Text content)
{
    Bet *bet = &reader->level->bet;
    Plain meant;
    Text words = right_when(content);
    bool alone = words.length == 0;
    words = alone ? when_alone(reader, content) : words;
    Text word = text_trim(text_part(content, 0, (int)(words.at - content.at)));
    Text rest = text_trim(text_part(content, (int)(words.at - content.at) + words.length, content.length));
    reader->index++; /* choices met, sound or not */
    if (words.length == 0 || word.length == 0) {
        reader_fail(reader, TAG_BAD_BET, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                    reader_quoted(content).text);
        return;
    }
    if (!alone)
        fail_words(reader, words);
    Position place = reader_position(reader, word);
    if (!answer_sound(reader, &word, &meant))
        return;
    if (choice_known(reader, word))
        reader_fail(reader, TAG_BAD_BET, word, NULL, "the bet has a choice '%s' already", reader_quoted(word).text);
    else if (bet->choice_count == LEVEL_BET_CHOICES_MAX)
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a bet has at most %d choices", LEVEL_BET_CHOICES_MAX);
    else if (read_bet_expect(reader, rest, &bet->choices[bet->choice_count].right_when)) {
        reader->bet_choices[bet->choice_count] = place;
        bet->choices[bet->choice_count++].word = reader_intern(reader, word);
    }
}

/* The question without the sign before it, whether its quotes are there or not. */
static bool read_unmarked(Reader *reader, Text content)
{
    Meant meant;
    char words[REMEDY_LENGTH];
    Bet *bet = &reader->level->bet;
    bool asks = reader->seen[0].line == 0 && text_find(content, '?') >= 0 && right_when(content).length == 0;
    bool sound = asks && slot_sound(reader, &question, content, bet), known = !sound && asks && slot_meant(reader, &question, content, bet, &meant);
    Position place = reader_position(reader, content);
    if (!sound && !known)
        return false;
    text_print(words, sizeof words, "? %s", sound ? "" : meant.text);
    place.width = sound ? 0 : place.width;
    reader->seen[0] = reader_position(reader, content);
    bet->question = "";
    return !reader_fail_fix(reader, TAG_BAD_BET, content, &(Fix){place, words, true}, "the bet's question is ? \"question\"; found '%s'",
                            reader_quoted(content).text);
}

void read_bet_line(Reader *reader, Text content)
{
    if (text_starts(content, "?"))
        read_bet_question(reader, content);
    else if (read_unmarked(reader, content))
        return;
    else
        read_bet_choice(reader, content);
}

void read_finish_bet(Reader *reader)
{
    if (reader->seen[0].line == 0)
        reader_fail_at(reader, TAG_BAD_BET, reader->heading,
                       "the bet asks nothing; begin it with a line ? \"question\"");
    else if (reader->index < 2)
        reader_fail_at(reader, TAG_BAD_BET, reader->heading,
                       "a bet has two choices at least, each WORD right when EXPECTATION");
}
