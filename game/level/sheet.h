/* sheet.h - a level's text as lines in cells, for whoever lays it out anew: what stands in a column, and the remark behind it. Private to level/.
 * Knows what a line is, not what is wrong with it: see read.h. */
#pragma once

#include "level/keys.h"

#include "base/buffer.h"

enum { CELLS_MAX = 5 };

typedef enum LineKind {
    LINE_BLANK,
    LINE_REMARK,  /* on a line of its own */
    LINE_HEADING,
    LINE_KEY,     /* key | = value */
    LINE_ROW,     /* when | verb | who | text | options */
    LINE_PAIR,    /* the doors of a map: what is named | the rest */
    LINE_CHOICE,  /* of a bet: id | label | the rest */
    LINE_PLAIN,   /* one cell */
} LineKind;

/* Bytes of Sheet.pool. */
typedef struct Cell {
    int at, length, columns;
} Cell;

typedef struct SheetLine {
    LineKind kind;
    Cell cells[CELLS_MAX]; /* empty ones are not there */
    Text remark;           /* with its #, of LINE_REMARK the whole line; empty: none */
    Text whole;            /* as written, trimmed */
    bool hangs;            /* of LINE_REMARK: it goes on with the remark of the line above */
} SheetLine;

typedef struct Sheet {
    Buffer pool;      /* owned */
    SheetLine *lines; /* owned */
    int count, capacity;
    bool failed;      /* no memory */
} Sheet;

/* `source` has to outlive the sheet. Blank lines at the end are left out. */
void sheet_read(Sheet *sheet, Text source);
void sheet_free(Sheet *sheet);
Text sheet_cell(const Sheet *sheet, const Cell *cell);
