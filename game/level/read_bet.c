/* read_bet.c - the question of [bet] and its choices; when a choice is right is an expectation, see read_expect.c. */
#include "level/read_bet.h"

#include "level/read_expect.h"
#include "level/scan.h"
#include "level/value.h"

static void read_bet_question(Reader *reader, Text content)
{
    static const Slot question = {"question", VALUE_TEXT, .high = 160, FIELD(Bet, question),
                                  .example = "\"More pings, or fewer?\""};
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

static void read_bet_choice(Reader *reader, Text content)
{
    Bet *bet = &reader->level->bet;
    Text rest = content, word = scan_word(&rest), right = scan_word(&rest), when = scan_word(&rest);
    reader->index++; /* choices met, sound or not */
    if (!text_is(right, "right") || !text_is(when, "when"))
        reader_fail(reader, TAG_BAD_BET, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                    reader_quoted(content).text);
    else if (!scan_is_id(word))
        reader_fail(reader, TAG_BAD_ID, word, NULL, "a choice is one word of a-z, 0-9 and -; found '%s'",
                    reader_quoted(word).text);
    else if (choice_known(reader, word))
        reader_fail(reader, TAG_BAD_BET, word, NULL, "the bet has a choice '%s' already", reader_quoted(word).text);
    else if (bet->choice_count == LEVEL_BET_CHOICES_MAX)
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a bet has at most %d choices", LEVEL_BET_CHOICES_MAX);
    else if (read_bet_expect(reader, rest, &bet->choices[bet->choice_count].right_when))
        bet->choices[bet->choice_count++].word = reader_intern(reader, word);
}

void read_bet_line(Reader *reader, Text content)
{
    if (text_starts(content, "?"))
        read_bet_question(reader, content);
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
