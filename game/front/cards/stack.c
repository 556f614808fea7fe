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

float stack_draw(Ui *ui, Rect at, const StackLine lines[], int count)
{
    float gaps, h;
    int per_cent = PER_CENT;
    while ((h = height_at(ui, at.w, lines, count, per_cent, &gaps)) + gaps * 0.4f > at.h && per_cent > LEAST)
        per_cent -= STEP;
    float spare = at.h - h, share = gaps <= 0 || spare >= gaps ? 1 : spare > 0 ? spare / gaps : 0;
    float y = at.y + (spare > gaps * share ? (spare - gaps * share) / 2 : 0);
    for (int i = 0; i < count; i++) {
        if (lines[i].text[0])
            y += ui_wrap(ui, at.x, y, at.w, look_at(&lines[i], per_cent), text_of(lines[i].text)) + lines[i].gap * share;
    }
    return y;
}
