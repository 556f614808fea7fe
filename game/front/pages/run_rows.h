/* run_rows.h - a page that lists runs: a row each, as many as there is room for, and the ways up, down and back below them. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

enum { RUN_DETAIL_MAX = FILE_SENTENCE_MAX + 200 };

typedef struct RunRows {
    const char *heading; /* N_ */
    int first;           /* the id of the first row */
    const KeptList *(*list)(const Game *game);
    bool (*shows)(const Game *game); /* whether a run that is chosen is shown minute by minute; NULL: it never is */
    void (*say)(const Kept *kept, char detail[RUN_DETAIL_MAX]); /* of a run, beside its name */
} RunRows;

void run_rows_enter(Game *game, const RunRows *rows);
void run_rows_draw(const Game *game, Ui *ui, const RunRows *rows);
bool run_rows_early(Game *game, const Input *input, const RunRows *rows);
/* The run that was chosen; NULL: something else was, and is done. */
const Kept *run_rows_choose(Game *game, int id, const RunRows *rows);
