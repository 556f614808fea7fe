/* marks.c - finding the braces and what is between them. */
#include "level/marks.h"

static int find_brace(Text text)
{
    int at = 0;
    while (at < text.length && text.at[at] != '{' && text.at[at] != '}')
        at++;
    return at;
}

static bool is_name(Text text)
{
    int at = 0;
    while (at < text.length && ((text.at[at] >= 'a' && text.at[at] <= 'z') || text.at[at] == '-'))
        at++;
    return at > 0 && at == text.length;
}

static void read_draw(Text inside, Mark *mark)
{
    mark->article = text_starts(inside, "a ");
    mark->name = mark->article ? text_part(inside, 2, inside.length) : inside;
    mark->kind = is_name(mark->name) ? MARK_DRAW : MARK_BROKEN;
}

static void read_agree(Text inside, int bar, Mark *mark)
{
    mark->one = text_part(inside, 0, bar);
    mark->many = text_part(inside, bar + 1, inside.length);
    mark->kind =
        mark->one.length > 0 && mark->many.length > 0 && text_find(mark->many, '|') < 0 ? MARK_AGREE : MARK_BROKEN;
}

/* `text` begins with a brace. */
static void read_mark(Text text, Mark *mark)
{
    Text behind = text_part(text, 1, text.length);
    int end = find_brace(behind);
    bool closed = text.at[0] == '{' && end < behind.length && behind.at[end] == '}';
    mark->kind = MARK_BROKEN;
    mark->whole = text_part(text, 0, closed ? end + 2 : 1);
    Text inside = text_part(behind, 0, end);
    int bar = text_find(inside, '|');
    if (closed && bar >= 0)
        read_agree(inside, bar, mark);
    else if (closed)
        read_draw(inside, mark);
}

bool mark_next(Text *rest, Mark *mark)
{
    if (rest->length == 0)
        return false;
    int brace = find_brace(*rest);
    *mark = (Mark){.plain = text_part(*rest, 0, brace), .kind = MARK_NONE};
    Text behind = text_part(*rest, brace, rest->length);
    if (behind.length > 0)
        read_mark(behind, mark);
    *rest = text_part(behind, mark->whole.length, behind.length);
    return true;
}

bool mark_next_draw(Text *rest, Mark *mark)
{
    while (mark_next(rest, mark))
        if (mark->kind == MARK_DRAW)
            return true;
    return false;
}
