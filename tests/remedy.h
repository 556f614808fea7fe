/* remedy.h - one remedy in its place, whether it is safe or not; those that are, one after another, are level/mend.h's. Included after cmocka.h;
 * not for the game. */
#pragma once

#include "level/messages.h"

/* The source with the remedy in its place, appended to *out; false, and nothing, when the message has none. */
static inline bool put_remedy(const Message *message, Text source, Buffer *out)
{
    if (message->fix.line == 0)
        return false;
    Text place = message_place(source, message->fix);
    int from = (int)(place.at - source.at);
    buffer_add(out, text_part(source, 0, from));
    buffer_text(out, message->remedy);
    buffer_add(out, text_part(source, from + place.length, source.length));
    return true;
}
