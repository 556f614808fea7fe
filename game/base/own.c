/* own.c - what files of ours begin with. */
#include "base/own.h"

enum {
    LOOKED_AT = 512,  /* bytes */
    CHUNK_AT = 37,    /* the signature's 8, the head's 25, a length */
};

static bool is_own_png(Text start)
{
    static const char signature[] = "\x89PNG\r\n\x1A\n";
    return text_starts(start, signature) && text_starts(text_part(start, CHUNK_AT, start.length), OWN_CHUNK);
}

static bool is_own_svg(Text start)
{
    Text first;
    return text_next_line(&start, &first) && text_starts(first, "<svg ") && text_starts(start, OWN_COMMENT);
}

bool own_may_replace(const char *path, FileError *error)
{
    Buffer start = {0}, end = {0};
    FileError unread;
    if (!file_exists(path) || !file_read_ends(path, INT64_MAX, LOOKED_AT, &start, &end, &unread))
        return true; /* whoever writes it says what it is */
    Text text = buffer_view(&start);
    bool own = text.length == 0 || is_own_png(text) || is_own_svg(text);
    buffer_free(&start);
    buffer_free(&end);
    return own || file_fail(error, EXIT_NO_CREATE, "write", path, "there is something else of that name; give another, or take it away first");
}
