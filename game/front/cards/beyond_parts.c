/* beyond_parts.c - headings and feet. */
#include "front/cards/beyond_parts.h"

#include "base/translate.h"
#include "front/ui/wrap.h"
#include "front/words/weekdays.h"

bool beyond_large(const Ui *ui)
{
    return ui->scale > 1.4f;
}

float beyond_heading(const Game *game, Ui *ui, Rect at, const char *words)
{
    TextLook look = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    char day[DAY_WORDS_MAX];
    day_said(&game->play.level, game->beyond.day, day);
    if (game->play.level.days > 1)
        ui_label(ui, at.x, at.y, at.w, look, "‹ %s › %s", day, words);
    else
        ui_label(ui, at.x, at.y, at.w, look, "%s", words);
    return ui_line(ui, TEXT_HEAD) + 6;
}

float beyond_foot(Ui *ui, Rect at, const char *words)
{
    TextLook look = {FONT_TEXT, BEYOND_TEXT, INK_DIM, ALIGN_LEFT, 0, false};
    float h = ui_wrap_height(ui, at.w, look, text_of(words));
    ui_text(ui, at.x, at.y + at.h - h, at.w, look, "%s", words);
    return h;
}
