/* holding.c - the count, and beside it a line a temper, then what does not belong and why. */
#include "front/glass/holding.h"

#include <math.h>

#include "base/translate.h"
#include "front/glass/cells.h"
#include "front/ui/wrap.h"
#include "front/words/words.h"
#include "work/look.h"

enum { LINES_MAX = TEMPER_COUNT + 3, WORDS_MAX = 96, PAD = 8, ASIDE = 34, ABOVE = 34, MARK_COLUMNS = 2 };

typedef struct Said {
    int temper; /* whose mark stands before it; -1: none */
    bool belongs;
    char words[WORDS_MAX];
} Said;

typedef struct Told {
    int count;
    Said list[LINES_MAX];
} Told;

static char *line(Told *lines, int temper, bool belongs)
{
    Said *next = &lines->list[lines->count++];
    next->temper = temper;
    next->belongs = belongs;
    return next->words;
}

static int of_temper(const Hand *hand, Temper temper)
{
    int count = 0;
    for (int i = 0; i < hand->count; i++)
        count += hand->held[i].quality == QUALITY_RIGHT && hand->held[i].temper == temper;
    return count;
}

static void say_tempers(const Game *game, Told *lines)
{
    for (int i = 0; i < TEMPER_COUNT; i++) {
        int count = of_temper(&game->play.day.hand, (Temper)i);
        if (count > 0)
            text_print(line(lines, i, true), WORDS_MAX, "%d %s", count, noun_temper(game->settings.plain, (Temper)i));
    }
}

static void say_numbers(const Day *day, Told *lines)
{
    int right = day_in_hand(day, QUALITY_RIGHT);
    if (right > 0)
        text_print(line(lines, -1, true), WORDS_MAX, P_("%d belongs", "%d belong", right), right);
}

/* What was taken too late or too early says so: the eye was right, and the moment was not. */
static void say_others(const Day *day, Told *lines)
{
    int sank = day_in_hand(day, QUALITY_SANK), early = day_in_hand(day, QUALITY_EARLY);
    int others = day->hand.count - day_in_hand(day, QUALITY_RIGHT) - sank - early;
    if (sank > 0)
        text_print(line(lines, -1, false), WORDS_MAX, P_("%d was sinking already", "%d were sinking already", sank), sank);
    if (early > 0)
        text_print(line(lines, -1, false), WORDS_MAX, P_("%d was not up yet", "%d were not up yet", early), early);
    if (others > 0)
        text_print(line(lines, -1, false), WORDS_MAX, P_("%d does not belong", "%d do not belong", others), others);
}

static Told lines_of(const Game *game)
{
    const Day *day = &game->play.day;
    Told lines = {0};
    if (!day_knows_numbers(day)) {
        text_print(line(&lines, -1, true), WORDS_MAX, "?");
        return lines;
    }
    if (day_knows_temper(day))
        say_tempers(game, &lines);
    else
        say_numbers(day, &lines);
    say_others(day, &lines);
    return lines;
}

/* ---- drawing ---- */

static float indent(const Ui *ui, const Said *of)
{
    return of->temper < 0 ? 0 : MARK_COLUMNS * canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("0"));
}

static float width_of(const Ui *ui, const Told *lines)
{
    float widest = 0;
    for (int i = 0; i < lines->count; i++) {
        const Said *of = &lines->list[i];
        widest = fmaxf(widest, indent(ui, of) + canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(of->words)) + 1);
    }
    return widest;
}

static void draw_line(Ui *ui, const Said *of, float x, float y, float w)
{
    static const Ink inks[TEMPER_COUNT] = {INK_WOE, INK_FROLIC, INK_DREAD, INK_MALICE};
    TextLook look = {FONT_BOLD, TEXT_SMALL, of->belongs ? INK_TEXT : INK_STRAY, ALIGN_LEFT, 1, false};
    float size = ui_size(ui, TEXT_SMALL);
    if (of->temper >= 0)
        ui_mark(ui, (Temper)of->temper, x + size * 0.5f, y + ui_line(ui, TEXT_SMALL) / 2, size * 0.9f, inks[of->temper], 255);
    ui_label(ui, x + indent(ui, of), y, w - indent(ui, of), look, "%s", of->words);
}

/* Beside the pointer and above it, over the bins above them; within the picture. */
static Rect place(const Layout *layout, CanvasPoint hand, float w, float h)
{
    enum { RIM = 6, OVER_BINS = 96 };
    bool over_bins = hand.y > layout->bins[0].y;
    float x = hand.x - (over_bins ? w / 2 : ASIDE), y = (over_bins ? layout->bins[0].y - OVER_BINS : hand.y - ABOVE + PAD) - h;
    if (y < layout->tube.y + RIM && !over_bins) { /* under the upper rim it stands at the left */
        y = layout->tube.y + RIM;
        x = hand.x - ASIDE - w;
    }
    return (Rect){fminf(fmaxf(x, RIM), layout->bezel.x + layout->bezel.w - RIM - w), fmaxf(y, RIM), w, h};
}

/* Large digits, as those on the glass. */
static void draw_count(Ui *ui, int count, float x, float y, float size)
{
    char digits[8];
    text_print(digits, sizeof digits, "%d", count);
    for (int i = 0; digits[i]; i++)
        canvas_glyph(ui->canvas, digits[i], x + ((float)i + 0.5f) * size * 0.5f, y, size, INK_HAND, 255);
}

void holding_draw(const Game *game, const Layout *layout, Ui *ui)
{
    int count = game->play.day.hand.count;
    if (count == 0)
        return;
    Told lines = lines_of(game);
    float size = ui_size(ui, TEXT_BODY + 4), step = ui_line(ui, TEXT_SMALL), words_w = width_of(ui, &lines);
    float count_w = size * 0.5f * (count > 99 ? 3 : count > 9 ? 2 : 1);
    float h = fmaxf(step * (float)lines.count, size) + PAD;
    Rect at = place(layout, cells_hand(layout, game), count_w + words_w + 3 * PAD, h);
    ui_ground(ui, at, INK_HAND);
    draw_count(ui, count, at.x + PAD, at.y + at.h / 2, size);
    for (int i = 0; i < lines.count; i++)
        draw_line(ui, &lines.list[i], at.x + 2 * PAD + count_w, at.y + (h - step * (float)lines.count) / 2 + step * (float)i, words_w);
}
