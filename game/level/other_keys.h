/* other_keys.h - keys under which authors look for others. Private to level/. */
#pragma once

#include "level/reader.h"

/* The key of the present section that another name stands for; NULL: it is none's. */
const char *other_key(const Reader *reader, Text name);
/* Whether the key of [day] says when the day begins, or ends, by itself; `starts`, which names a weekday, may. */
bool other_key_is_end(const Reader *reader, Text name, Text value);
/* Complains about such a key, once for two lines of them. */
void other_key_fail_end(Reader *reader);
/* The key that is meant then. */
const Slot *other_key_shift(void);
