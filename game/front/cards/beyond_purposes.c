/* beyond_purposes.c - what it was for: each file, whom it serves, whether one was told, and what went into it. */
#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/cards/large.h"
#include "front/run/play.h"
#include "front/ui/wrap.h"
#include "work/look.h"

enum { NAME = 34 };

/* Progress of one file's bins and knots. */
static int brought(const Day *day, int file)
{
    return day->payees[file].brought;
}

static int all_progress(const Day *day)
{
    return ledger_total(&day->ledger, day->level->days).progress;
}

/* What no file brought: messages and reports that somebody waited for. */
static int answered(const Day *day)
{
    int rest = all_progress(day);
    for (int i = 0; i < day->level->file_count; i++)
        rest -= brought(day, i);
    return max_int(rest, 0);
}

/* ---- a row ---- */

typedef struct PurposeRow {
    const char *name;
    char words[700];
    int progress;
} PurposeRow;

static const char *serves(const NumberFile *file)
{
    return file->serves[0] ? file->serves : _("nobody");
}

static void fill_file(const Day *day, int index, PurposeRow *row)
{
    const NumberFile *file = &day->level->files[index];
    bool known = day->office.known >> index & 1u;
    row->name = file->name;
    row->progress = brought(day, index);
    text_print(row->words, sizeof row->words, known ? _("It serves %s. You were told. Numbers carried: %d.") : _("It serves %s. Nobody told you. Numbers carried: %d."),
               serves(file), (int)day->bar[index]);
}

static void fill_answers(const Day *day, PurposeRow *row)
{
    row->name = _("No file");
    row->progress = answered(day);
    text_print(row->words, sizeof row->words, "%s", _("Answers and reports that somebody waited for."));
}

/* Name and words, and under them a bar as long as its share. */
static float draw_row(Ui *ui, Rect at, const PurposeRow *row, int all)
{
    bool large = beyond_large(ui);
    float w = at.w * 0.14f, line = ui_line(ui, NAME), bar = large ? 8 : 14;
    TextLook name = {FONT_BOLD, NAME, INK_TEXT, ALIGN_LEFT, 1, true}, words = {FONT_TEXT, BEYOND_TEXT, INK_DIM, ALIGN_LEFT, 2, false};
    TextLook figure = {FONT_BOLD, large ? NAME : 60, row->progress > 0 ? INK_PROGRESS : INK_DIM, ALIGN_RIGHT, 1, true};
    ui_label(ui, at.x, at.y, at.w - w, name, "%s", row->name);
    ui_label(ui, at.x + at.w - w, at.y, w, figure, "%d", row->progress);
    float h = line + ui_text(ui, at.x, at.y + line, at.w - w - 10, words, "%s", row->words);
    ui_rect(ui, (Rect){at.x, at.y + h + 6, at.w, bar}, INK_PANEL, 255);
    ui_rect(ui, (Rect){at.x, at.y + h + 6, fmaxf(at.w * (float)row->progress / (float)max_int(all, 1), 2), bar}, INK_PROGRESS, 255);
    return h + 6 + bar + (large ? 10 : 26);
}

static bool worth_a_row(const Day *day, int file)
{
    return day->bar[file] > 0 || brought(day, file) > 0 || (day->office.known >> file & 1u) || day->level->file_count <= 4;
}

static float draw_pair(const Day *day, Ui *ui, Rect at)
{
    int all = all_progress(day), files = all - answered(day);
    LargeLine line = {.format = _("Progress: # through files, # without"), .values = {files, all - files}, .inks = {INK_PROGRESS, INK_PROGRESS}, .count = 2};
    return large_line(ui, at.x, at.y, at.w, &line);
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Day *day = &game->play.day;
    PurposeRow row;
    float y = at.y;
    int left = 0, all = all_progress(day);
    if (!ui->canvas)
        return;
    TextLook head = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true}, more = {FONT_TEXT, BEYOND_TEXT, INK_DIM, ALIGN_LEFT, 1, true};
    y += ui_label(ui, at.x, y, at.w, head, "%s", _("What it was for")) + 6;
    y += draw_pair(day, ui, (Rect){at.x, y, at.w, 0}) + (beyond_large(ui) ? 4 : 20);
    for (int i = 0; i <= day->level->file_count; i++) {
        bool answers = i == day->level->file_count;
        if (answers ? answered(day) == 0 : !worth_a_row(day, i))
            continue;
        if (answers)
            fill_answers(day, &row);
        else
            fill_file(day, i, &row);
        float least = ui_line(ui, NAME) + 2 * ui_line(ui, BEYOND_TEXT) + 30;
        if (left > 0 || y + least > at.y + at.h - ui_line(ui, BEYOND_TEXT) * (left > 0)) {
            left++;
            continue;
        }
        y += draw_row(ui, (Rect){at.x, y, at.w, 0}, &row, all);
    }
    if (left > 0)
        ui_label(ui, at.x, at.y + at.h - ui_line(ui, BEYOND_TEXT), at.w, more, P_("And %d more.", "And %d more.", left), left);
}

const Card beyond_purposes = {.name = "purposes", .draw = draw};
