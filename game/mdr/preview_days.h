/* preview_days.h - a day on the sheet: what comes, when, with its words, above how a bot spends each minute. */
#pragma once

#include "mdr/preview_play.h"
#include "mdr/sheet.h"

/* From and to which hour of the clock all days of the sheet are drawn. */
typedef struct PreviewHours {
    int from, to;
} PreviewHours;

/* Widens the hours so that the day has room. */
void preview_hours_fit(PreviewHours *hours, const PreviewComing *coming, int evening_end);

/* Draws a day from `y` down and returns where it ends. */
int preview_day(Sheet *sheet, int y, const PreviewHours *hours, const Level *level, int day, const PreviewComing *coming,
                const PreviewPlayed *played);
/* What all the marks and fills mean. */
int preview_legend(Sheet *sheet, int y);
