/* page_stored.c - what a run came to that cannot be played here, as its file has it: when it was begun, why it cannot go on, and its figures,
 * a column a day. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/kept.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/words.h"

enum { MARGIN = 60, COLUMN_WIDTH = 8, LABEL_WIDTH = 24, BETWEEN = 4, AT_ONCE = 8 }; /* widths in characters */

/* ---- what is told ---- */

typedef struct StoredRow {
    const char *label; /* NULL: an account's title */
    size_t at;         /* of an int in DayFigures */
    Account account;
} StoredRow;

#define FIGURE(label, member) {label, offsetof(DayFigures, member), ACCOUNT_COUNT}
#define MINUTES(account) {NULL, offsetof(DayFigures, minutes) + (account) * sizeof(int), account}
#define STANDING(label, judged) {label, offsetof(DayFigures, standing) + (judged) * sizeof(int), ACCOUNT_COUNT}

/* clang-format off */
static const StoredRow table[] = {
    FIGURE(N_("Busyness"), busyness), FIGURE(N_("Progress"), progress),
    FIGURE(N_("Standing, as judged"), official),
    STANDING(N_("Had it been seen"), JUDGED_SEEN), STANDING(N_("Had it been counted"), JUDGED_COUNTED), STANDING(N_("Had it been served"), JUDGED_SERVED),
    MINUTES(ACCOUNT_REFINING), MINUTES(ACCOUNT_PINGS), MINUTES(ACCOUNT_MEETINGS), MINUTES(ACCOUNT_REPORTS), MINUTES(ACCOUNT_SHOW),
    MINUTES(ACCOUNT_NOTES), MINUTES(ACCOUNT_TOOLS), MINUTES(ACCOUNT_WALKING), MINUTES(ACCOUNT_PERKS), MINUTES(ACCOUNT_REST), MINUTES(ACCOUNT_NIGHT),
    FIGURE(N_("Bins sealed"), sealed), FIGURE(N_("Somebody waited for"), awaited), FIGURE(N_("Bins returned"), returned), FIGURE(N_("Knots undone"), knots),
    FIGURE(N_("Numbers binned"), binned), FIGURE(N_("Right ones"), right),
    FIGURE(N_("Messages"), pings), FIGURE(N_("Answered"), pings_answered),
    FIGURE(N_("That needed you"), pings_needed), FIGURE(N_("Of these answered"), pings_needed_answered),
    FIGURE(N_("Meetings"), meetings), FIGURE(N_("Joined"), meetings_joined),
    FIGURE(N_("Reports"), reports), FIGURE(N_("Written"), reports_written),
    FIGURE(N_("Energy, per mille"), energy), FIGURE(N_("Burnout, per mille"), burnout),
};
/* clang-format on */

enum { ROWS = COUNT_OF(table), BLOCK_ROWS = ROWS + 2 }; /* a head, and a blank line behind */

static int figure_at(const DayFigures *figures, size_t at)
{
    return *(const int *)(const void *)((const char *)figures + at);
}

/* ---- how it lies ---- */

typedef struct Table {
    const Stored *stored;
    DayFigures whole;
    float y, line, label_w, column_w;
    int columns, across; /* all of them, the whole first where there is more than a day; in a block */
} Table;

static Table table_of(const Game *game, const Ui *ui, float y)
{
    const Stored *stored = &game->stored;
    float character = canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("0"));
    Table lies = {.stored = stored, .y = y, .line = ui_line(ui, TEXT_SMALL) + BETWEEN};
    lies.label_w = character * LABEL_WIDTH;
    lies.column_w = character * COLUMN_WIDTH;
    lies.columns = stored->days > 1 ? stored->days + 1 : stored->days;
    lies.across = max_int(1, (int)((CANVAS_WIDTH - 2 * MARGIN - lies.label_w) / lies.column_w));
    Ledger ledger = {.days = {{.busyness = 0}}};
    for (int i = 0; i < stored->days; i++)
        ledger.days[i] = stored->figures[i];
    lies.whole = ledger_total(&ledger, max_int(1, stored->days));
    return lies;
}

static int line_count(const Table *lies)
{
    int blocks = (lies->columns + lies->across - 1) / lies->across;
    return blocks * BLOCK_ROWS;
}

/* The whole, or a day from 1. */
static int day_of(const Table *lies, int column)
{
    return lies->stored->days > 1 ? column : column + 1;
}

static void draw_cell(Ui *ui, const Table *lies, const StoredRow *row, int column, float x, float y)
{
    TextLook look = {FONT_TEXT, TEXT_SMALL, row ? INK_TEXT : INK_DIM, ALIGN_RIGHT, 1, true};
    int day = day_of(lies, column);
    const DayFigures *figures = day > 0 ? &lies->stored->figures[day - 1] : &lies->whole;
    if (row)
        ui_label(ui, x, y, lies->column_w, look, "%d", figure_at(figures, row->at));
    else if (day > 0)
        ui_label(ui, x, y, lies->column_w, look, _("day %d"), day);
    else
        ui_label(ui, x, y, lies->column_w, look, "%s", _("whole"));
}

static void draw_line(Ui *ui, const Table *lies, int line, float y)
{
    int first = line / BLOCK_ROWS * lies->across, in_block = line % BLOCK_ROWS;
    const StoredRow *row = in_block > 0 && in_block <= ROWS ? &table[in_block - 1] : NULL;
    TextLook look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true};
    if (in_block > ROWS)
        return;
    if (row)
        ui_label(ui, MARGIN, y, lies->label_w, look, "%s", row->label ? translated(row->label) : account_title(row->account));
    for (int i = 0; i < lies->across && first + i < lies->columns; i++)
        draw_cell(ui, lies, row, first + i, MARGIN + lies->label_w + (float)i * lies->column_w, y);
}

/* ---- the page ---- */

static void draw_head(const Game *game, Flow *flow)
{
    const Stored *stored = &game->stored;
    const Kept *run = &stored->run;
    char when[RUN_WORD_MAX];
    TextLook look = look_dim;
    look.most = 3;
    kept_when(run, when);
    flow_text(flow, look, _("Begun %s with version %s. It was left on day %d of %d at %02d:%02d."), when[0] ? when : "?", stored->program, run->day,
              run->days, run->minute / 60, run->minute % 60);
    look.ink = INK_TEXT;
    if (run->why[0])
        flow_text(flow, look, _("It cannot go on: %s."), run->why);
    if (stored->days == 0)
        flow_text(flow, look, "%s", _("No figures of it were kept."));
}

static float draw_foot(const Game *game, Ui *ui, bool more)
{
    ButtonLook looks[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = !more},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    return flow_foot(ui, looks, COUNT_OF(looks));
}

/* The first line, and the one after the last. */
typedef struct InView {
    int from, to, count;
} InView;

static InView lay_out(const Game *game, Ui *ui)
{
    Ui measure = {.scale = ui->scale, .pad = ui->pad, .caps = ui->caps};
    float bottom = draw_foot(game, &measure, true) - 10;
    TextLook name = look_head;
    name.most = 1;
    Flow flow = flow_begin(ui, CANVAS_WIDTH, "");
    Text called = kept_name(&game->stored.run);
    flow_text(&flow, name, "%.*s", called.length, called.at);
    draw_head(game, &flow);
    Table lies = table_of(game, ui, flow.y + 10);
    InView shown = {.count = line_count(&lies)};
    int room = max_int(1, (int)((bottom - lies.y) / lies.line));
    shown.from = clamp_int(game->scroll, 0, max_int(0, shown.count - room));
    shown.to = min_int(shown.from + room, shown.count);
    for (int i = shown.from; i < shown.to; i++)
        draw_line(ui, &lies, i, lies.y + (float)(i - shown.from) * lies.line);
    return shown;
}

static void draw(const Game *game, Ui *ui)
{
    InView shown = lay_out(game, ui);
    draw_foot(game, ui, shown.to < shown.count);
}

static void scroll(Game *game, int by)
{
    Ui ui = ui_of(game, NULL);
    InView shown = lay_out(game, &ui);
    game->scroll = clamp_int(shown.from + by, 0, max_int(0, shown.count - (shown.to - shown.from)));
}

static bool early(Game *game, const Input *input)
{
    int by = input->kind == INPUT_WHEEL ? -input->notches
             : input->kind == INPUT_KEY_DOWN ? (input->key == KEY_DOWN) - (input->key == KEY_UP)
                                             : 0;
    if (by != 0)
        scroll(game, by);
    return by != 0;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BACK)
        go_to(game, game->before);
    else
        scroll(game, id == CHOOSE_LATER ? AT_ONCE : -AT_ONCE);
}

const Page page_stored = {.name = "stored", .early = early, .choose = choose, .draw = draw};
