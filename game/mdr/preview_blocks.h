/* preview_blocks.h - what of a level is words: its cast, files, rules and all the rest, in columns under the days. */
#pragma once

#include "level/messages.h"
#include "mdr/preview_play.h"
#include "mdr/sheet.h"

/* All that a sheet shows of. */
typedef struct Preview {
    const char *path;
    const Level *level;
    const Messages *messages;
    uint64_t seed;
    PreviewComing *coming; /* of each of the level's days */
    PreviewPlayed *played;
} Preview;

/* A column of the sheet, as far as it is written. */
typedef struct Column {
    Sheet *sheet;
    int x, y, places; /* in a line of TYPE_BODY */
} Column;

/* As many lines as the words want, the first that far from the left and those after it two places more; they may not end within a text of
 * the level. */
void column_say(Column *column, int indent, const char *format, ...) PRINTF_LIKE(3, 4);

/* Title, claim and what else is said of all of it; returns where it ends. */
int preview_head(Sheet *sheet, const Preview *preview, int y);
/* The rest, from `y` down. */
int preview_blocks(Sheet *sheet, const Preview *preview, int y);

/* The corridor, drawn: preview_map.c. */
void preview_map(Column *column, const Preview *preview);
