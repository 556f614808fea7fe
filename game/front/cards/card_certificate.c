/* card_certificate.c - management's: Busyness, a rank, a small prize. It means every word. */
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/card.h"
#include "front/cards/paper.h"
#include "front/cards/stack.h"
#include "front/words/words.h"

static StackLine line(Font font, int size, float gap, const char *text)
{
    return (StackLine){{font, size, INK_NIGHT, ALIGN_CENTRE, 0, false}, text, gap};
}

/* Somebody's hand, in a hurry. */
static void signature(Ui *ui, float x, float y)
{
    static const float stroke[][2] = {{0, 0},    {14, -34}, {20, -8},  {30, -22}, {36, -4},  {48, -26}, {52, -6}, {66, -18}, {72, -4},
                                      {86, -30}, {92, -2},  {104, -16}, {112, -4}, {130, -14}, {170, -8}, {212, -16}};
    for (int i = 1; i < COUNT_OF(stroke); i++)
        ui_stroke(ui, x + stroke[i - 1][0], y + stroke[i - 1][1], x + stroke[i][0], y + stroke[i][1], 2.5f, INK_CLOTH, 255);
}

/* Who signs, and the seal; where there is room for them. Returns what is left above. */
static Rect draw_signed(const Level *level, Ui *ui, Rect at)
{
    TextLook look = {FONT_TEXT, STACK_SMALL, INK_NIGHT, ALIGN_LEFT, 1, false};
    float h = 118, y = at.y + at.h - 46;
    if (ui->scale > 1.3f)
        return at;
    ui_stroke(ui, at.x + 60, y, at.x + 700, y, 1.5f, INK_SLATE, 255);
    signature(ui, at.x + 110, y + 4);
    ui_label(ui, at.x + 60, y + 6, 800, look, _("for the Department of Standing & Posture, day %d"), level->days);
    paper_seal(ui, at.x + at.w - 130, at.y + at.h - 120, 62);
    return (Rect){at.x, at.y, at.w, at.h - h};
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Day *day = &game->play.day;
    const Level *level = day->level;
    char figure[16], prize[600], rank[RANK_WORDS_MAX];
    Rect inner = draw_signed(level, ui, paper_draw(ui, (Rect){at.x + 60, at.y, at.w - 120, at.h}));
    snprintf(figure, sizeof figure, "%d", game->reckoning.total.busyness);
    Sentence what = phrase(&game->phrases, level, PHRASES_PRIZE, day->seed, level->days, 2);
    text_print(prize, sizeof prize, what.length > 0 ? _("With a small prize: %s") : "%s", what.text);
    rank_words(game->settings.plain, &day->ledger, rank);
    StackLine lines[] = {
        line(FONT_BOLD, 50, 8, _("Certificate of Busyness")),
        line(FONT_BOLD, 170, 0, figure),
        line(FONT_BOLD, 42, 22, rank),
        line(FONT_TEXT, 30, 10, phrase(&game->phrases, level, PHRASES_CERTIFICATE, day->seed, level->days, 1).text),
        line(FONT_TEXT, 30, 0, prize),
    };
    float aside = ui->scale > 1.3f ? 20 : 200; /* so that nothing is written over the seal */
    stack_draw(ui, (Rect){inner.x + aside, inner.y, inner.w - 2 * aside, inner.h}, lines, COUNT_OF(lines));
}

const Card card_certificate = {.name = "certificate", .draw = draw};
