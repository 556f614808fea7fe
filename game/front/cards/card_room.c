/* card_room.c - the last card where a room plays: the result as a QR code, for whoever has the projector to photograph.
 */
#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/stack.h"
#include "front/run/results.h"
#include "report/result_text.h"

static bool holds(const Game *game)
{
    return game->play.origin.round > 0 && game->play.day.phase == PHASE_OVER;
}

static void open(Game *game)
{
    Buffer text = {0};
    game->handed_in.result = results_of(&game->play);
    run_result_qr_print(&game->handed_in.result, &text);
    qr_encode(buffer_view(&text), &game->handed_in.code);
    buffer_free(&text);
}

/* Dark on light, whatever the theme: the light rim belongs to it. A module is whole units wide, a row's dark ones are
 * drawn at once. */
static void draw_code(const QrCode *code, Ui *ui, Rect at)
{
    int modules = code->side + 2 * QR_QUIET;
    float most = at.w < at.h ? at.w : at.h, module = (float)(int)(most / (float)modules),
          side = module * (float)modules;
    float left = at.x + (at.w - side) / 2, top = at.y + (at.h - side) / 2;
    ui_rect(ui, (Rect){left, top, side, side}, INK_LAMP, 255);
    for (int row = 0; row < code->side; row++) {
        for (int column = 0, from = 0; column <= code->side; column++) {
            if (column < code->side && code->dark[row][column])
                continue;
            if (column > from)
                ui_rect(ui,
                        (Rect){left + module * (float)(from + QR_QUIET), top + module * (float)(row + QR_QUIET),
                               module * (float)(column - from), module},
                        INK_NIGHT, 255);
            from = column + 1;
        }
    }
}

static void draw_words(const Game *game, Ui *ui, Rect at)
{
    const RunResult *result = &game->handed_in.result;
    char code[ROOM_CODE_MAX], name[RUN_TITLE_MAX], figures[120], file[RUN_TITLE_MAX + 80] = "";
    run_result_code(result, code);
    results_name(&game->play, name);
    text_print(figures, sizeof figures, _("Busyness %d, Progress %d"), result->busyness, result->progress);
    if (name[0])
        text_print(file, sizeof file, _("Or bring the file %s, from the folder of runs."), name);
    StackLine lines[] = {
        {{FONT_TEXT, STACK_SMALL, INK_DIM, ALIGN_LEFT, 2, false}, code, 20},
        {{FONT_BOLD, 54, INK_TEXT, ALIGN_LEFT, 2, false},
         result->nickname[0] ? result->nickname : _("For the room"),
         20},
        {{FONT_TEXT, STACK_BODY, INK_TEXT, ALIGN_LEFT, 2, false}, figures, 40},
        {{FONT_TEXT, STACK_SMALL, INK_TEXT, ALIGN_LEFT, 6, false},
         _("Photograph it. It holds this result, and no name but one that was typed."),
         20},
        {{FONT_TEXT, STACK_SMALL, INK_DIM, ALIGN_LEFT, 4, false}, file, 0},
    };
    stack_draw(ui, at, lines, COUNT_OF(lines));
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const QrCode *code = &game->handed_in.code;
    float side = code->side > 0 ? at.h : 0;
    if (code->side > 0)
        draw_code(code, ui, (Rect){at.x + at.w - side, at.y, side, side});
    draw_words(game, ui, (Rect){at.x, at.y, at.w - side - 40, at.h});
}

const Card card_room = {.name = "room", .holds = holds, .draw = draw, .open = open};
