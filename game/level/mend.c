/* mend.c - a walk from remedy to remedy that keeps the best text it met. */
#include "level/mend.h"

#include "level/level.h"

#include <stdlib.h>

/* One remedy may uncover another; a walk that brings nothing for so long is over, and so is one that goes round. */
enum { ROUNDS_MAX = 64, PATIENCE = 2 };

static int marks_of_remarks(Text text)
{
    int count = 0;
    for (int i = 0; i < text.length; i++)
        count += text.at[i] == '#';
    return count;
}

/* A remark is not taken away with what stands before it; one that is complained about itself was meant to be something else. */
static bool loses_remark(Text place, const char *remedy)
{
    return !text_starts(place, "#") && marks_of_remarks(text_of(remedy)) < marks_of_remarks(place);
}

/* Whether its remedy may be put in place by itself, behind byte `done` of the source. */
static bool may_be_put(const Message *message, Text source, int done)
{
    Text place = message_place(source, message->fix);
    int from = (int)(place.at - source.at);
    return message->safe && message->fix.line > 0 && (from > done || (from == done && place.length > 0)) &&
           !loses_remark(place, message->remedy);
}

/* Adds `source` with all remedies in place that are safe and do not meet to *out. Returns how many. */
static int put_remedies(Text source, const Messages *messages, Buffer *out)
{
    int done = 0, count = 0;
    for (int i = 0; i < messages->count; i++) {
        const Message *message = &messages->list[i];
        if (!may_be_put(message, source, count > 0 ? done : -1))
            continue;
        Text place = message_place(source, message->fix);
        int from = (int)(place.at - source.at);
        buffer_add(out, text_part(source, done, from - done));
        buffer_text(out, message->remedy);
        done = from + place.length;
        count++;
    }
    buffer_add(out, text_part(source, done, source.length));
    return count;
}

static bool better(const Messages *a, const Messages *b)
{
    return a->errors != b->errors ? a->errors < b->errors : a->warnings < b->warnings;
}

void level_mend(Text source, MendRead *read, void *context, Buffer *out, Mended *mended)
{
    Buffer text = {0}, next = {0};
    Messages *messages = malloc(sizeof *messages);
    int put = 0, idle = 0;
    buffer_free(out);
    buffer_add(out, source);
    buffer_add(&text, source);
    *mended = (Mended){0};
    read(source, context, &mended->before);
    mended->after = mended->before;
    if (messages)
        *messages = mended->before;
    for (int i = 0; messages && i < ROUNDS_MAX && idle < PATIENCE; i++) {
        int more = put_remedies(buffer_view(&text), messages, &next);
        if (more == 0 || next.failed || next.length > LEVEL_BYTES_MAX || text_equal(buffer_view(&next), buffer_view(&text)))
            break;
        buffer_free(&text);
        text = next;
        next = (Buffer){0};
        put += more;
        read(buffer_view(&text), context, messages);
        bool brings = better(messages, &mended->after);
        idle = brings ? 0 : idle + 1;
        if (!brings)
            continue;
        buffer_free(out);
        buffer_add(out, buffer_view(&text));
        mended->after = *messages;
        mended->remedies = put;
    }
    free(messages);
    buffer_free(&text);
    buffer_free(&next);
}
