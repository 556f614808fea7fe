/* expect_cursor.c - words of an expectation: what stands between blanks, a sign of comparison, @day. */
#include "level/expect_cursor.h"

static bool is_op_byte(char byte)
{
    return byte == '<' || byte == '>' || byte == '=' || byte == '!';
}

static int word_length(Text text)
{
    int length = 0;
    if (text.length > 0 && text.at[0] == '@')
        return text_starts(text, "@day") ? 4 : 1;
    bool op = text.length > 0 && is_op_byte(text.at[0]);
    while (length < text.length && text.at[length] != ' ' && text.at[length] != '\t' && text.at[length] != '@' &&
           is_op_byte(text.at[length]) == op)
        length++;
    return length;
}

Text cursor_next(Cursor *cursor)
{
    Text text = text_trim(cursor->rest);
    int length = word_length(text);
    cursor->word = text_part(text, 0, length);
    cursor->rest = text_trim(text_part(text, length, text.length));
    return cursor->word;
}

Text cursor_peek(const Cursor *cursor)
{
    Cursor ahead = *cursor;
    return cursor_next(&ahead);
}

bool cursor_wants(Cursor *cursor, const char *what)
{
    Text found = cursor->word;
    if (found.length == 0)
        return reader_fail(cursor->reader, TAG_BAD_EXPECT, found, NULL, "%s is wanted here; the line ends", what);
    return reader_fail(cursor->reader, TAG_BAD_EXPECT, found, NULL, "%s is wanted here; found '%s'", what,
                       reader_quoted(found).text);
}
