/* large.c - words and large figures on one baseline. */
#include "front/cards/large.h"

#include <math.h>
#include <stdio.h>

enum { FIGURE_MAX = 16, WORDS = 34 };

/* Up to the next figure. */
static Text words_before(const char *format)
{
    int length = 0;
    while (format[length] && format[length] != '#')
        length++;
    return (Text){format, length};
}

static Text figure_of(int value, char out[FIGURE_MAX])
{
    snprintf(out, FIGURE_MAX, "%d", value);
    return text_of(out);
}

static float width_of(const LargeLine *line, float words, float figures)
{
    char figure[FIGURE_MAX];
    float width = 0;
    int at = 0;
    for (const char *rest = line->format; *rest;) {
        Text text = words_before(rest);
        width += canvas_width(FONT_TEXT, words, text);
        rest += text.length;
        if (*rest == '#' && at < line->count)
            width += canvas_width(FONT_BOLD, figures, figure_of(line->values[at++], figure));
        rest += *rest == '#';
    }
    return width;
}

float large_line(Ui *ui, float x, float y, float w, const LargeLine *line)
{
    char figure[FIGURE_MAX];
    float figures = ui_size(ui, LARGE_SIZE), words = ui_size(ui, WORDS), most = width_of(line, words, figures), baseline = y + figures * 0.98f;
    int at = 0;
    if (most > w)
        words = fmaxf(WORDS * 0.76f, words - (most - w) * words / (most - width_of(line, 0, figures)));
    for (const char *rest = line->format; *rest && ui->canvas;) {
        Text text = words_before(rest);
        canvas_text(ui->canvas, FONT_TEXT, words, ALIGN_LEFT, x, baseline, INK_TEXT, text);
        x += canvas_width(FONT_TEXT, words, text);
        rest += text.length;
        if (*rest == '#' && at < line->count) {
            Text value = figure_of(line->values[at], figure);
            canvas_text(ui->canvas, FONT_BOLD, figures, ALIGN_LEFT, x, baseline, line->inks[at++], value);
            x += canvas_width(FONT_BOLD, figures, value);
        }
        rest += *rest == '#';
    }
    return figures * 1.2f;
}
