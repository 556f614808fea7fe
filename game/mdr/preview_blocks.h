/* preview_blocks.h - what of a level is words: its cast, files, rules and all the rest, in columns under the days. */
#pragma once

#include "level/messages.h"
#include "mdr/preview_column.h"
#include "mdr/preview_play.h"

/* All that a sheet shows of. */
typedef struct Preview {
    const char *path;
    const Level *level;
    const Messages *messages;
    uint64_t seed;
    PreviewComing *coming; /* of each of the level's days */
    PreviewPlayed *played;
} Preview;

/* Title, claim and what else is said of all of it; returns where it ends. */
int preview_head(Sheet *sheet, const Preview *preview, int y);
/* The rest, from `y` down. */
int preview_blocks(Sheet *sheet, const Preview *preview, int y);

/* The corridor, drawn: preview_map.c. */
void preview_map(Column *column, const Preview *preview);
