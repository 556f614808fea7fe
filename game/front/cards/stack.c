/* stack.c - finding the size at which they fit. */
#include "front/cards/stack.h"

enum { PER_CENT = 100, STEP = 4, LEAST = 40 };

static TextLook look_at(const StackLine *line, int per_cent)
{
    TextLook look = line->look;
    look.size = max_int(min_int(look.size, STACK_SMALL), look.size * per_cent / PER_CENT);
    return look;
}

/* Of the texts alone, with the gaps in *gaps. */
static float height_at(const Ui *ui, float w, const StackLine lines[], int count, int per_cent, float *gaps)
{
    float h = 0;
    *gaps = 0;
    for (int i = 0; i < count; i++) {
        h += lines[i].text[0] ? ui_wrap_height(ui, w, look_at(&lines[i], per_cent), text_of(lines[i].text)) : 0;
        *gaps += lines[i].text[0] && i + 1 < count ? lines[i].gap : 0;
    }
    return h;
}

/* A text that has no room at the least size ends with the last line that has some. */
static TextLook look_within(const Ui *ui, TextLook look, float room)
{
    int lines = max_int(1, (int)(room / ui_line(ui, look.size) + 0.01f));
    look.most = look.most > 0 ? min_int(look.most, lines) : lines;
    return look;
}

/* What the texts from `first` on have to have: a line each. */
static float least_height(const Ui *ui, const StackLine lines[], int first, int count, int per_cent)
{
    float h = 0;
    for (int i = first; i < count; i++)
        h += lines[i].text[0] ? ui_line(ui, look_at(&lines[i], per_cent).size) : 0;
    return h;
}

float stack_draw(Ui *ui, Rect at, const StackLine lines[], int count)
{
    float gaps, h;
    int per_cent = PER_CENT;
    while ((h = height_at(ui, at.w, lines, count, per_cent, &gaps)) + gaps * 0.4f > at.h && per_cent > LEAST)
        per_cent -= STEP;
    float spare = at.h - h, share = gaps <= 0 || spare >= gaps ? 1 : spare > 0 ? spare / gaps : 0;
    float y = at.y + (spare > gaps * share ? (spare - gaps * share) / 2 : 0);
    for (int i = 0; i < count; i++) {
        TextLook look = look_at(&lines[i], per_cent);
        if (spare < 0)
            look = look_within(ui, look, at.y + at.h - y - least_height(ui, lines, i + 1, count, per_cent));
        if (lines[i].text[0])
            y += ui_wrap(ui, at.x, y, at.w, look, text_of(lines[i].text)) + lines[i].gap * share;
    }
    return y;
}
