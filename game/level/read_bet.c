/* read_bet.c - the question of [bet] and its choices; when a choice is right is an expectation, see read_expect.c. */
#include "level/read_bet.h"

#include "level/bet_words.h"
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

/* Takes off *rest what goes to the next blank; what begins with a quote goes to where that closes. */
static Text scan_piece(Text *rest)
{
    Text text = text_trim(*rest);
    int end = text_starts(text, "\"") ? 1 : text.length;
    while (end < text.length && text.at[end] != '"')
        end += text.at[end] == '\\' ? 2 : 1;
    if (end >= text.length)
        return scan_word(rest);
    *rest = text_trim(text_part(text, end + 1, text.length));
    return text_part(text, 0, end + 1);
}

/* "right when" of an answer, from the first of its words; empty: they are not there. */
static Text right_when(Text content)
{
    Text rest = content, before = text_part(content, 0, 0), word;
    while ((word = scan_piece(&rest)).length > 0) {
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
    Text rest = content, word = scan_piece(&rest), when = scan_piece(&rest);
    if (text_starts(when, "\""))
        when = scan_word(&rest);
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

/* ---- an answer: its id, and the label that a player reads ---- */

typedef struct Answer {
    Text word, label;  /* the latter empty: there is none */
    BetMeant meant;    /* where the word is no id: what the views may be of */
    BetChoice choice;
} Answer;

/* Where quotes of any kind begin behind a word; the text's length: nowhere. */
static int quote_at(Text front)
{
    for (int i = 1; i < front.length; i++)
        if (text_find(text_of(" \t=:"), front.at[i - 1]) >= 0 && plain_quotes_before(text_part(front, i, front.length)) > 0)
            return i;
    return front.length;
}

/* The id in `el =`, `el:` or `el label=`, as other formats have a text behind a name; empty: it is none of these. */
static Text named(Text word)
{
    static const char *const names[] = {"", "=", ":", "label", "label=", "label =", "label:", "title=", "title =", "name=", "name =", "as"};
    int end = 0;
    while (end < word.length && text_find(text_of(" \t=:"), word.at[end]) < 0)
        end++;
    Text behind = text_trim(text_part(word, end, word.length));
    for (int i = 0; i < COUNT_OF(names); i++)
        if (text_is(behind, names[i]))
            return text_part(word, 0, end);
    return text_part(word, 0, 0);
}

/* The two parts of what stands before `right when`. */
static void split_answer(Text front, Answer *answer)
{
    int at = plain_quotes_before(front) > 0 ? front.length : quote_at(front);
    answer->word = text_trim(text_part(front, 0, at));
    answer->label = text_trim(text_part(front, at, front.length));
}

/* `"Él" el`: the label stands first. Complains, and gives the parts as they are meant. */
static bool turned(Reader *reader, Answer *answer)
{
    Text front = answer->word, id = front;
    while (text_find(id, ' ') >= 0)
        id = text_trim(text_part(id, text_find(id, ' '), id.length));
    Text before = text_trim(text_part(front, 0, front.length - id.length));
    if (!scan_is_id(id) || plain_quotes_before(before) == 0 || plain_quotes_behind(before) == 0)
        return false;
    Plain written = {.length = 0};
    plain_add(&written, id);
    plain_add(&written, text_of(" \""));
    plain_add(&written, plain_unquoted(before));
    plain_add(&written, text_of("\""));
    reader_fail(reader, TAG_BAD_BET, front, written.text, "the id of a choice stands before its label");
    answer->word = id;
    answer->label = text_part(before, 0, 0);
    return true;
}

/* Complains of a word that is no id; false when nobody knows what it was meant to be. With a label the label is right, else it is made of the word. */
static bool mend_word(Reader *reader, Answer *answer)
{
    if (turned(reader, answer))
        return true;
    bool labelled = answer->label.length > 0;
    Text alone = labelled ? named(answer->word) : text_part(answer->word, 0, 0), said = scan_is_id(alone) ? alone : answer->word;
    answer->meant = bet_meant(said, reader->index);
    BetMeant *meant = &answer->meant;
    bool joined = labelled && answer->word.at + answer->word.length == answer->label.at;
    char apart[LEVEL_ID_MAX + 2];
    text_print(apart, sizeof apart, "%s%s", meant->id, joined ? " " : "");
    const char *remedy = !meant->id[0] ? NULL : labelled ? apart : meant->whole.text;
    reader_fail(reader, TAG_BAD_ID, answer->word, remedy, "a choice is one word of a-z, 0-9 and -, and a label may follow it; found '%s'",
                reader_quoted(answer->word).text);
    answer->word = text_of(meant->id);
    answer->label = labelled ? answer->label : plain_view(&meant->label);
    return meant->id[0] != '\0';
}

static bool has_line_break(Text label)
{
    for (int i = 0; i + 1 < label.length; i += label.at[i] == '\\' ? 2 : 1)
        if (label.at[i] == '\\' && label.at[i + 1] == 'n')
            return true;
    return false;
}

static void read_label(Reader *reader, Answer *answer)
{
    static const Slot label = {"label", VALUE_TEXT, .high = BET_LABEL_MAX, FIELD(BetChoice, label), .example = "\"Nobody else\""};
    if (text_is(answer->label, "\"\""))
        reader_fail(reader, TAG_BAD_TEXT, answer->label, "", "this label is empty; without one the word itself is shown");
    else if (has_line_break(answer->label))
        reader_fail(reader, TAG_BAD_TEXT, answer->label, NULL, "a label stands on a button and has no \\n in it");
    else if (answer->label.length > 0)
        slot_read(reader, &label, answer->label, &answer->choice);
}

/* An answer like another, or shown as another. */
static bool answer_new(Reader *reader, const Answer *answer, Text front)
{
    const Bet *bet = &reader->level->bet;
    char shown[BET_WORDS_MAX], other[BET_WORDS_MAX];
    Bet alone = {.choices = {answer->choice}};
    if (choice_known(reader, answer->word))
        return reader_fail(reader, TAG_BAD_BET, front, NULL, "the bet has a choice '%s' already", reader_quoted(answer->word).text);
    for (int i = 0; i < bet->choice_count; i++)
        if (text_is(text_of(bet_words(&alone, 0, shown)), bet_words(bet, i, other)))
            return reader_fail(reader, TAG_BAD_BET, front, NULL, "the choice '%s' is shown as this is: %s", bet->choices[i].word,
                               reader_quoted(text_of(bet_words(bet, i, other))).text);
    return true;
}

/* The answer with what stands before `right when`, of which `rest` is behind. */
static void read_answer(Reader *reader, Text content, Text front, Text rest)
{
    Bet *bet = &reader->level->bet;
    Answer answer = {0};
    Position place = reader_position(reader, front);
    split_answer(front, &answer);
    Text word = answer.word;
    if (!scan_is_id(answer.word) && !mend_word(reader, &answer))
        return;
    read_label(reader, &answer);
    answer.choice.word = reader_intern(reader, answer.word);
    if (!answer_new(reader, &answer, word))
        return;
    if (bet->choice_count == LEVEL_BET_CHOICES_MAX)
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a bet has at most %d choices", LEVEL_BET_CHOICES_MAX);
    else if (read_bet_expect(reader, rest, &answer.choice.right_when)) {
        reader->bet_choices[bet->choice_count] = place;
        bet->choices[bet->choice_count++] = answer.choice;
    }
}

static void read_bet_choice(Reader *reader, Text content)
{
    Text words = right_when(content);
    bool alone = words.length == 0;
    words = alone ? when_alone(reader, content) : words;
    Text front = text_trim(text_part(content, 0, (int)(words.at - content.at)));
    Text rest = text_trim(text_part(content, (int)(words.at - content.at) + words.length, content.length));
    reader->index++; /* choices met, sound or not */
    if (words.length == 0 || front.length == 0) {
        reader_fail(reader, TAG_BAD_BET, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                    reader_quoted(content).text);
        return;
    }
    if (!alone)
        fail_words(reader, words);
    read_answer(reader, content, front, rest);
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
