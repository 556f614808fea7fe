/* beyond_notes.c - the facts outside the game, one a page: who found it, what, what speaks against it, and what here leans on it. */
#include "base/translate.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/cards/facts.h"
#include "front/ui/wrap.h"
#include "front/words/nouns.h"

enum { SOURCE = 46, FIGURE = 40, DOUBT = 32, WORDS_MAX = 600 };

static float label_width(const Ui *ui)
{
    return canvas_width(FONT_TEXT, ui_size(ui, BEYOND_TEXT), text_of("MMMMMMM"));
}

/* A word at the left, what it is at the right; where text is large, one over the other. */
static float part(Ui *ui, Rect at, const char *word, TextLook look, const char *words)
{
    TextLook label = {FONT_TEXT, BEYOND_TEXT, INK_DIM, ALIGN_LEFT, 1, false};
    float left = beyond_large(ui) ? 0 : label_width(ui), drop = beyond_large(ui) ? 0 : (ui_line(ui, look.size) - ui_line(ui, BEYOND_TEXT)) / 2;
    if (left > 0)
        ui_label(ui, at.x, at.y + drop, left, label, "%s", word);
    return ui_text(ui, at.x + left, at.y, at.w - left, look, "%s", words);
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Fact *fact = &facts[clamp_int(game->beyond.fact, 0, FACT_COUNT - 1)];
    bool large = beyond_large(ui);
    TextLook source = {FONT_BOLD, SOURCE, INK_HAND, ALIGN_LEFT, 2, false}, count = {FONT_TEXT, BEYOND_TEXT, INK_DIM, ALIGN_LEFT, 1, true};
    TextLook figure = {FONT_BOLD, large ? BEYOND_TEXT : FIGURE, INK_TEXT, ALIGN_LEFT, 0, false}, doubt = {FONT_TEXT, large ? BEYOND_TEXT : DOUBT, INK_TEXT, ALIGN_LEFT, 0, false};
    TextLook here = doubt;
    float gap = large ? 8 : 34, y = at.y;
    if (!ui->canvas)
        return;
    if (large)
        source.size = TEXT_HEAD;
    here.ink = INK_BUSY;
    y += ui_label(ui, at.x, y, at.w, count, _("‹ Note %d of %d ›"), game->beyond.fact + 1, (int)FACT_COUNT) + gap / 2;
    y += ui_text(ui, at.x, y, at.w, source, "%s", translated(fact->source)) + gap;
    y += part(ui, (Rect){at.x, y, at.w, 0}, _("found"), figure, translated(fact->figure)) + gap;
    char words[WORDS_MAX];
    nouns_said(game->settings.plain, translated(fact->doubt), words, sizeof words);
    y += part(ui, (Rect){at.x, y, at.w, 0}, _("doubt"), doubt, words) + gap;
    nouns_said(game->settings.plain, translated(fact->here), words, sizeof words);
    part(ui, (Rect){at.x, y, at.w, 0}, _("here"), here, words);
}

static void step(Game *game, int by)
{
    game->beyond.fact = (game->beyond.fact + by + FACT_COUNT) % FACT_COUNT;
}

const Card beyond_notes = {.name = "notes", .draw = draw, .step = step};
