/* settings_text.h - the text of a settings file to settings and back: lines of `key = value`, comments behind #.
 * Nothing that somebody wrote is lost by writing: comments, order and keys that only a later version knows stay as they
 * are. */
#pragma once

#include "front/settings/settings.h"
#include "level/messages.h"

/* Reads all that is sound; the rest is as by default. What is wrong is said, and has no effect; of a setting that
 * stands twice the first holds. Fills *settings and *messages. */
void settings_parse(Text text, Settings *settings, Messages *messages);

/* Writes what settings_parse reads as these settings. Of `before`, only values that differ are changed; a line in which
 * something is wrong becomes a comment; what is missing and is not as by default is added. An empty `before` becomes a
 * whole file that explains itself. */
void settings_print(const Settings *settings, Text before, Buffer *out);
