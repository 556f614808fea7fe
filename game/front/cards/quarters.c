/* quarters.c - a row a rule, a column a quarter, and below them what came of it. */
#include "front/cards/quarters.h"

#include "base/translate.h"
#include "front/ui/wrap.h"

enum { LABEL_PER_CENT = 44, MARK = 9 };

static int row_size(const Ui *ui)
{
    return ui->scale > 1.4f ? 18 : 28;
}

static int figure_size(const Ui *ui)
{
    return ui->scale > 1.4f ? 30 : 50;
}

static int best_of(const Game *game)
{
    const DayFigures *lived = game->charter.lived;
    int count = charter_lived(&game->play.day), best = count > 0 ? 1 : 0;
    for (int i = 2; i <= count; i++)
        best = lived[i - 1].progress > lived[best - 1].progress ? i : best;
    return best;
}

int quarters_reckon(Game *game)
{
    for (int i = 1; i <= charter_lived(&game->play.day); i++)
        game->charter.lived[i - 1] = charter_figures(&game->play.day, i);
    return best_of(game);
}

int quarters_rules(uint32_t rules)
{
    return __builtin_popcount(rules);
}

/* ---- where what stands ---- */

typedef struct Table {
    Ui *ui;
    Rect at;
    float label_w, column_w, y;
    int columns;
} Table;

static float column_x(const Table *table, int column)
{
    return table->at.x + table->label_w + table->column_w * (float)column;
}

static void label(const Table *table, TextLook look, const char *text)
{
    ui_label(table->ui, table->at.x, table->y, table->label_w - 20, look, "%s", text);
}

static void rule_off(Table *table)
{
    ui_stroke(table->ui, table->at.x, table->y + 4, table->at.x + table->at.w, table->y + 4, 1.5f, INK_EDGE, 255);
    table->y += 12;
}

/* ---- rows ---- */

static void draw_heads(Table *table)
{
    int size = row_size(table->ui);
    TextLook look = {FONT_BOLD, size, INK_TEXT, ALIGN_LEFT, 1, true};
    label(table, look, _("Quarter"));
    look.align = ALIGN_RIGHT;
    for (int i = 0; i < table->columns; i++)
        ui_label(table->ui, column_x(table, i), table->y, table->column_w - 16, look, "%d", i + 1);
    table->y += ui_line(table->ui, size);
    rule_off(table);
}

/* Not by its frame alone. */
static void draw_best(Table *table, int best)
{
    int size = row_size(table->ui);
    TextLook look = {FONT_BOLD, size, INK_HAND, ALIGN_LEFT, 1, true};
    float h = ui_line(table->ui, size), x = column_x(table, best - 1);
    label(table, look, _("Most was done in"));
    look.align = ALIGN_RIGHT;
    ui_label(table->ui, x, table->y, table->column_w - 16, look, "%d", best);
    table->y += h;
    ui_frame(table->ui, (Rect){x, table->at.y - 6, table->column_w, table->y - table->at.y + 12}, 2.5f, INK_HAND, 255);
}

static void draw_rule(const Game *game, Table *table, int rule)
{
    TextLook look = {FONT_TEXT, row_size(table->ui), INK_TEXT, ALIGN_LEFT, 1, true};
    float h = ui_line(table->ui, row_size(table->ui)), r = MARK * (table->ui->scale > 1.4f ? 1.5f : 1);
    label(table, look, game->play.level.rules[rule].name);
    for (int i = 0; i < table->columns; i++) {
        float x = column_x(table, i) + table->column_w - 16 - r, y = table->y + h / 2;
        if (charter_rules(&game->play.day, i + 1) >> rule & 1u)
            ui_disc(table->ui, x, y, r, INK_TEXT, 255);
        else
            ui_stroke(table->ui, x - r * 0.5f, y, x + r * 0.5f, y, 2, INK_EDGE, 255);
    }
    table->y += h;
}

typedef int FigureOf(const DayFigures *figures);

static int progress_of(const DayFigures *figures)
{
    return figures->progress;
}

static int busyness_of(const DayFigures *figures)
{
    return figures->busyness;
}

static int burnout_of(const DayFigures *figures)
{
    return figures->burnout;
}

static void draw_figures(const Game *game, Table *table, const char *name, FigureOf *figure, Ink ink)
{
    TextLook look = {FONT_BOLD, figure_size(table->ui), ink, ALIGN_LEFT, 1, true};
    label(table, look, name);
    look.align = ALIGN_RIGHT;
    for (int i = 0; i < table->columns; i++)
        ui_label(table->ui, column_x(table, i), table->y, table->column_w - 16, look, "%d", figure(&game->charter.lived[i]));
    table->y += ui_line(table->ui, figure_size(table->ui));
}

/* Rules that held in any of them. */
static uint32_t rules_met(const Day *day)
{
    uint32_t met = 0;
    for (int i = 1; i <= charter_lived(day); i++)
        met |= charter_rules(day, i);
    return met;
}

/* As many as there is room for above the figures; the others are counted. */
static void draw_rules(const Game *game, Table *table, float bottom)
{
    TextLook look = {FONT_TEXT, row_size(table->ui), INK_DIM, ALIGN_LEFT, 1, true};
    uint32_t met = rules_met(&game->play.day);
    float line = ui_line(table->ui, row_size(table->ui));
    for (; met != 0 && table->y + (quarters_rules(met) > 1 ? 2 : 1) * line <= bottom; met &= met - 1)
        draw_rule(game, table, __builtin_ctz(met));
    if (rules_met(&game->play.day) == 0)
        label(table, look, _("no rule"));
    else if (met != 0)
        ui_label(table->ui, table->at.x, table->y, table->label_w, look, _("and %d more"), quarters_rules(met));
    table->y += met != 0 || rules_met(&game->play.day) == 0 ? line : 0;
}

void quarters_draw(const Game *game, Ui *ui, Rect at, bool marks)
{
    int lived = charter_lived(&game->play.day), best = best_of(game);
    Table table = {.ui = ui, .at = at, .y = at.y, .columns = lived};
    if (lived == 0)
        return;
    table.label_w = at.w * LABEL_PER_CENT / 100;
    table.column_w = (at.w - table.label_w) / (float)level_played_days(&game->play.level);
    draw_heads(&table);
    draw_rules(game, &table, at.y + at.h - 3 * ui_line(ui, figure_size(ui)) - ui_line(ui, row_size(ui)) * (float)marks - 30);
    rule_off(&table);
    draw_figures(game, &table, _("Busyness"), busyness_of, INK_BUSY);
    draw_figures(game, &table, _("Progress"), progress_of, INK_PROGRESS);
    draw_figures(game, &table, _("Burnout"), burnout_of, INK_DIM);
    if (marks)
        draw_best(&table, best);
}
