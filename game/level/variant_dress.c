/* variant_dress.c - the title of a row without its quotes, in others, with the kind of the row before it, or nearly. */
#include "level/variant_dress.h"

#include "level/meant.h"
#include "level/plain.h"
#include "level/scan.h"
#include "level/words.h"
#include "level/write.h"

#include <string.h>

/* A word that says what kind of row it is, or points at it: the text alone is enough. */
static bool is_empty_word(Text word)
{
    static const char *const words[] = {"the", "a", "an", "any", "all", "each", "every", "row", "rows", "meetings", "reports", "messages", "message",
                                        "das", "die", "der", "den", "dem"};
    Plain small = plain_small(word);
    Text text = plain_view(&small);
    return word.length > 0 && (scan_word_index(text, words, COUNT_OF(words)) >= 0 || scan_word_index(text, verb_words, VERB_COUNT) >= 0);
}

static char small_of(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* The bytes of a title that a text begins with, whole words and in any letters; 0: it does not. */
static int title_length(Text text, const char *title)
{
    int length = (int)strlen(title);
    char next = length < text.length ? text.at[length] : ' ';
    if (length > text.length || (next != ' ' && next != '\t' && text_find(text_of(",;.@<>="), next) < 0))
        return 0;
    for (int i = 0; i < length; i++)
        if (small_of(text.at[i]) != small_of(title[i]))
            return 0;
    return length;
}

const Row *variant_row(const Level *level, Text text, int *length)
{
    const Row *found = NULL;
    *length = 0;
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        int there = row->text[0] && !row->yours ? title_length(text, row->text) : 0;
        if (there <= *length)
            continue;
        *length = there;
        found = row;
    }
    return found;
}

Text variant_quoted(Text text)
{
    Text rest = text, word = scan_word(&rest);
    int quotes = plain_quotes_before(word);
    while (quotes > 0 && (plain_quotes_behind(word) == 0 || word.length <= quotes) && rest.length > 0) {
        Text more = scan_word(&rest);
        word.length = (int)(more.at - word.at) + more.length;
    }
    return word;
}

/* The words up to a sign of the expectation. */
static Text words_before_sign(Text text)
{
    static const char *const signs[] = {"-", "+", "<", ">", "=", "<=", ">=", "on", "@day"};
    Text rest = text, word = text_part(text, 0, 0), whole = word;
    while ((word = scan_word(&rest)).length > 0 && word.at[0] != '@' && scan_word_index(word, signs, COUNT_OF(signs)) < 0)
        whole = text_part(text, 0, (int)(word.at - text.at) + word.length);
    return whole;
}

/* The one title that begins with these words, or one that is near to them; NULL: there is none. */
static const char *near_title(Reader *reader, Text words)
{
    const Level *level = reader->level;
    const char *longer = NULL;
    Nearest search = reader_nearest(reader, words);
    char begins[REMEDY_LENGTH];
    text_print(begins, sizeof begins, "%.*s", words.length, words.at);
    for (int i = 0; i < level->row_count; i++) {
        const char *title = level->rows[i].text;
        if (!title[0] || level->rows[i].yours)
            continue;
        nearest_try(&search, title);
        bool begun = words.length > 0 && words.length < REMEDY_LENGTH && title_length(text_of(title), begins) > 0;
        longer = !begun ? longer : longer && strcmp(longer, title) != 0 ? "" : title;
    }
    return longer && longer[0] ? longer : search.word;
}

/* Words without quotes that are a row's title, or near to one; where no row is known yet, a single word may be one. */
static void find_title(Reader *reader, Text text, Titled *out)
{
    int length;
    char meant[REMEDY_LENGTH];
    const Row *row = variant_row(reader->level, text, &length);
    Text words = words_before_sign(text), word = variant_quoted(text);
    const char *near = row ? row->text : near_title(reader, words);
    bool letter = word.length > 0 && ((word.at[0] | ' ') >= 'a' || (unsigned char)word.at[0] >= 0x80);
    out->part = row ? text_part(text, 0, length) : near ? words : word;
    out->safe = row != NULL;
    if (near)
        write_quoted(near, &out->words);
    else if (reader->level->row_count == 0 && letter && meant_text(word, meant, sizeof meant))
        buffer_text(&out->words, meant);
    out->meant = out->words.length > 0;
}

/* Between quotes of another kind. */
static bool find_quoted(Text text, Titled *out)
{
    char meant[REMEDY_LENGTH];
    Text title = variant_quoted(text), inside = plain_unquoted(title);
    if (plain_quotes_before(title) == 0 || inside.length == 0 || !meant_text(inside, meant, sizeof meant))
        return false;
    out->part = title;
    out->meant = out->safe = true;
    buffer_text(&out->words, meant);
    return true;
}

void variant_title(Reader *reader, Text text, Titled *out)
{
    Text rest = text, word = scan_word(&rest), after = is_empty_word(word) ? text_trim(rest) : text;
    *out = (Titled){.part = text_part(text, 0, (int)(after.at - text.at))};
    out->meant = out->safe = after.at > text.at && text_starts(after, "\""); /* without that word it is right */
    if (out->meant)
        return;
    if (!find_quoted(after, out))
        find_title(reader, after, out);
    if (out->meant)
        out->part = (Text){text.at, (int)(out->part.at - text.at) + out->part.length};
    else
        out->part = variant_quoted(text);
}
