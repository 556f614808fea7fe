/* read_marks.h - marks in a text of a level. Private to level/. */
#pragma once

#include "level/reader.h"

/* Of a text of [lines jargon] or [lines reports]: whether its marks name what a day gives. Of any other text of a level, where nothing
 * would fill them: whether it has none. Complains. */
bool read_marks(Reader *reader, Text text);
/* Notes each mark of a sound text that has an English article before it, where the level is in another language. */
void note_articles(Reader *reader, Text text);
