/* row_whole.c - the order of a row's parts, and rows that are broken in two. */
#include "level/row_whole.h"

#include "level/meant.h"
#include "level/option.h"
#include "level/row_front.h"
#include "level/scan.h"
#include "level/words.h"

#include <stdio.h>
#include <string.h>

enum { PARTS_MAX = 24 };

/* In the order in which they come; words behind a verb have as many ranks as it wants. */
enum { RANK_DAY, RANK_TIME, RANK_VERB, RANK_WORDS, RANK_OPTION = RANK_WORDS + 4 };

typedef struct Part {
    Text text;
    int rank;
} Part;

static Text next_part(Text *rest)
{
    Text text = text_trim(*rest);
    int length = 0;
    bool inside = false;
    while (length < text.length && (inside || (text.at[length] != ' ' && text.at[length] != '\t'))) {
        if (text.at[length] == '"')
            inside = !inside;
        length++;
    }
    *rest = text_trim(text_part(text, length, text.length));
    return text_part(text, 0, length);
}

/* The rank of the verb's word that is a text, or is none. */
static int word_rank(Verb verb, bool text)
{
    const Slot *words = verb_rows[verb].words;
    for (int i = 0; words[i].name; i++)
        if ((words[i].kind == VALUE_TEXT) == text)
            return RANK_WORDS + i;
    return RANK_WORDS;
}

static int rank_of(Text part, Verb verb)
{
    int minute;
    if (scan_word_index(part, verb_words, VERB_COUNT) >= 0)
        return RANK_VERB;
    if (option_start(verb_rows[verb].options, part))
        return RANK_OPTION;
    if (scan_clock(text_part(part, 0, 5), &minute))
        return verb_comes(verb) ? RANK_TIME : RANK_WORDS; /* what is about the day has its hours behind it */
    return word_rank(verb, text_starts(part, "\""));
}

static int take_parts(Text row, Verb verb, Part parts[PARTS_MAX])
{
    int count = 0;
    Text rest = row;
    while (rest.length > 0 && count < PARTS_MAX) {
        Text part = next_part(&rest);
        Text ahead = rest, number = next_part(&ahead);
        bool day = text_is(part, "day") && (scan_digits(number) > 0 || scan_word_index(text_part(number, 0, 3), weekday_words, WEEKDAY_COUNT) >= 0);
        parts[count++] = day ? (Part){{part.at, (int)(number.at - part.at) + number.length}, RANK_DAY} : (Part){part, rank_of(part, verb)};
        rest = day ? ahead : rest;
    }
    return rest.length > 0 ? 0 : count;
}

/* Stable, by rank. */
static void sort(Part *parts, int count)
{
    for (int i = 1; i < count; i++)
        for (int at = i; at > 0 && parts[at - 1].rank > parts[at].rank; at--) {
            Part part = parts[at];
            parts[at] = parts[at - 1];
            parts[at - 1] = part;
        }
}

/* The verb wherever it stands. */
static bool any_verb(Text row, Verb *verb)
{
    Text rest = row;
    while (rest.length > 0) {
        int index = scan_word_index(next_part(&rest), verb_words, VERB_COUNT);
        *verb = (Verb)max_int(index, 0);
        if (index >= 0)
            return true;
    }
    return false;
}

static Tag tag_of(const Part *first)
{
    return first->rank == RANK_VERB ? TAG_MISSING_TIME : first->rank == RANK_TIME || first->rank == RANK_DAY ? TAG_UNKNOWN_VERB : TAG_MISSING_WORD;
}

bool row_reorder(Text row, Reordered *out)
{
    Part met[PARTS_MAX], sorted[PARTS_MAX];
    Plain words = {.length = 0};
    if (!any_verb(row, &out->verb))
        return false;
    int count = take_parts(row, out->verb, met), from = 0, to = count - 1;
    memcpy(sorted, met, sizeof met);
    sort(sorted, count);
    while (from < count && sorted[from].text.at == met[from].text.at)
        from++;
    while (to > from && sorted[to].text.at == met[to].text.at)
        to--;
    if (from >= to)
        return false;
    for (int i = from; i <= to; i++) {
        plain_add(&words, text_of(i > from ? " " : ""));
        plain_add(&words, sorted[i].text);
    }
    out->tag = tag_of(&met[from]);
    out->part = (Text){met[from].text.at, (int)(met[to].text.at - met[from].text.at) + met[to].text.length};
    text_print(out->words, sizeof out->words, "%s", words.text);
    out->row = (Plain){.length = 0};
    plain_add(&out->row, text_part(row, 0, (int)(out->part.at - row.at)));
    plain_add(&out->row, plain_view(&words));
    plain_add(&out->row, text_part(row, (int)(out->part.at - row.at) + out->part.length, row.length));
    return words.length < REMEDY_LENGTH - 1;
}

/* --- a row broken in two --- */

bool row_join(Reader *reader, Text row, Joined *out)
{
    Text ahead = reader->rest, next, word;
    Verb verb;
    bool backslash = text_ends(row, "\\");
    Text head = text_trim(text_part(row, 0, row.length - (backslash ? 1 : 0)));
    if (!row_verb(head, &word, &verb) || !text_next_line(&ahead, &next) || next.length > LEVEL_LINE_MAX)
        return false;
    Text content = scan_content(next);
    if (content.length == 0 || (!backslash && !option_start(verb_rows[verb].options, content)))
        return false;
    int indent = text_columns(text_part(next, 0, (int)(content.at - next.at))), width = reader_position(reader, head).width;
    int end = reader_position(reader, head).column + width, line_end = text_columns(reader->written) + 1;
    out->row = (Plain){.length = 0};
    plain_add(&out->row, head);
    plain_add(&out->row, text_of(" "));
    plain_add(&out->row, content);
    out->joint = (Position){reader->number, end, line_end - end + 1 + indent};
    out->marked = backslash ? (Position){reader->number, reader_position(reader, row).column + text_columns(row) - 1, 1}
                            : (Position){reader->number + 1, indent + 1, text_columns(content)};
    out->comment = text_find(text_part(reader->line, (int)(row.at - reader->line.at) + row.length, reader->line.length), '#') >= 0;
    return out->row.length < PLAIN_MAX;
}

void row_fail_joined(Reader *reader, const Joined *joined)
{
    Text line;
    const Fix fix = {joined->joint, " ", !joined->comment};
    reader->complaints++;
    if (reader->quiet || reader->hushed > 0)
        return;
    reader->broken[SECTION_SCHEDULE] = true;
    messages_add_fix(reader->messages, TAG_BAD_LINE, joined->marked, &fix, "one line holds one row: it cannot go on in the next; put both on one line");
    text_next_line(&reader->rest, &line);
    reader->number++;
}
