/* page_broken.c - what is wrong with a level or a run, in the words of the reader; the same text as `mdr check`
 * prints. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

enum { MARGIN = 60 };

static const TextLook line_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};

/* A line of the level, or the carets under one: its blanks stay, and it is not broken in two. */
static bool is_quoted(Text line)
{
    return text_starts(line, " ");
}

static int cells_in(const Ui *ui)
{
    return max_int(8, (int)((CANVAS_WIDTH - 2 * MARGIN) / canvas_width(line_look.font, ui_size(ui, line_look.size), text_of("0"))));
}

static Text columns(Text line, int from, int count)
{
    int start = 0, end;
    uint32_t code;
    for (; from > 0 && start < line.length; from--)
        start += max_int(1, text_character(line, start, &code));
    for (end = start; count > 0 && end < line.length; count--)
        end += max_int(1, text_character(line, end, &code));
    return text_part(line, start, end - start);
}

/* The first cell that is drawn of a line of the level, and of the carets under it, where not all have room: the caret and what is to be
 * written there stay on the page. */
static int first_cell(Text carets, int room)
{
    enum { BEFORE = 8 };
    int caret = max_int(text_find(carets, '^'), 0);
    return clamp_int(text_columns(carets) - room, 0, max_int(caret - BEFORE, 0));
}

static void draw_quoted(Ui *ui, float y, Text line, int from)
{
    float size = ui_size(ui, line_look.size);
    canvas_text(ui->canvas, line_look.font, size, line_look.align, MARGIN, y + size * 1.02f, line_look.ink, columns(line, from, cells_in(ui)));
}

/* Draws from the first line shown, as many as fit; returns how many lines there are in all. */
static int draw_lines(const Game *game, Ui *ui, float y, float bottom)
{
    Text rest = buffer_view(&game->broken), line;
    int count = 0, from = 0;
    for (; text_next_line(&rest, &line); count++) {
        Text ahead = rest, next = text_of("");
        text_next_line(&ahead, &next);
        bool quoted = is_quoted(line);
        float h = quoted ? ui_line(ui, TEXT_SMALL) : ui_wrap_height(ui, CANVAS_WIDTH - 2 * MARGIN, line_look, line);
        h = h > 0 ? h : ui_line(ui, TEXT_SMALL) / 2;
        if (quoted && !text_starts(line, "      |"))
            from = first_cell(next, cells_in(ui));
        if (count >= game->scroll && y + h <= bottom) {
            if (quoted && ui->canvas)
                draw_quoted(ui, y, line, from);
            else if (!quoted)
                ui_wrap(ui, MARGIN, y, CANVAS_WIDTH - 2 * MARGIN, line_look, line);
            y += h;
        } else if (count >= game->scroll) {
            bottom = 0;
        }
    }
    return count;
}

static void draw(const Game *game, Ui *ui)
{
    Flow flow = flow_begin(ui, CANVAS_WIDTH, _("This cannot be played yet"));
    ButtonLook looks[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down")},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    float foot = flow_foot(ui, looks, COUNT_OF(looks));
    draw_lines(game, ui, flow.y + 10, foot - 10);
}

static int lines_of(const Game *game)
{
    Text rest = buffer_view(&game->broken), line;
    int count = 0;
    while (text_next_line(&rest, &line))
        count++;
    return count;
}

static void scroll(Game *game, int by)
{
    game->scroll = clamp_int(game->scroll + by, 0, max_int(0, lines_of(game) - 4));
}

static bool early(Game *game, const Input *input)
{
    int by = input->kind == INPUT_WHEEL      ? -input->notches
             : input->kind == INPUT_KEY_DOWN ? (input->key == KEY_DOWN) - (input->key == KEY_UP)
                                             : 0;
    scroll(game, by);
    return by != 0;
}

/* To the list that it was on. */
static PageId page_back(const Game *game)
{
    bool list = game->before == PAGE_BEGUN || game->before == PAGE_KEPT || game->before == PAGE_CAMPAIGN || game->before == PAGE_TITLE;
    return list ? game->before : game->library.count > 0 ? PAGE_LEVELS : PAGE_TITLE;
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BACK)
        go_to(game, page_back(game));
    else
        scroll(game, id == CHOOSE_LATER ? 8 : -8);
}

const Page page_broken = {.name = "broken", .early = early, .choose = choose, .draw = draw};
