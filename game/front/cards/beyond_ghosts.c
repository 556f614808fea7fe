/* beyond_ghosts.c - the same day by four bots with hands like the player's, as lines over the player's own strip. */
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/beyond.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/cards/large.h"
#include "front/cards/strip_draw.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/wrap.h"
#include "front/words/words.h"

static const Ink inks[GHOST_COUNT] = {
    [GHOST_PERFORMER] = INK_DREAD, [GHOST_HERMIT] = INK_WOE, [GHOST_BALANCED] = INK_FROLIC, [GHOST_REFORMER] = INK_MALICE};

_Static_assert((int)GHOST_COUNT <= (int)STRIP_TRACES_MAX, "a line a ghost");

static int value_of(const Strip *strip, bool busyness)
{
    return busyness ? strip->busyness + strip->after_busyness : strip->progress + strip->after_progress;
}

/* ---- in words ---- */

/* Whoever came farthest that day; GHOST_COUNT: none is there yet. */
static GhostId first_of(const Beyond *beyond)
{
    GhostId best = GHOST_COUNT;
    for (int i = 0; i < GHOST_COUNT; i++) {
        const Strip *strip = &beyond->ghosts.ghosts[i].strip;
        bool more = best == GHOST_COUNT || value_of(strip, beyond->busyness) > value_of(&beyond->ghosts.ghosts[best].strip, beyond->busyness);
        if (strip->day > 0 && more)
            best = (GhostId)i;
    }
    return best;
}

static float draw_pair(const Beyond *beyond, const Strip *strip, Ui *ui, Rect at)
{
    char format[160];
    GhostId first = first_of(beyond);
    Ink ink = beyond->busyness ? INK_BUSY : INK_PROGRESS;
    LargeLine line = {.format = format, .values = {value_of(strip, beyond->busyness)}, .inks = {ink}, .count = 1};
    const char *what = beyond->busyness ? _("Busyness") : _("Progress");
    if (first == GHOST_COUNT) {
        snprintf(format, sizeof format, _("%s: you #. The others are at it."), what);
    } else {
        line.values[1] = value_of(&beyond->ghosts.ghosts[first].strip, beyond->busyness);
        line.inks[1] = ink;
        line.count = 2;
        snprintf(format, sizeof format, _("%s: you #, %s #"), what, bot_title(ghost_bot(first)));
    }
    return large_line(ui, at.x, at.y, at.w, &line);
}

static int tenths(int per_mille)
{
    return (per_mille + 5) / 10;
}

/* How the hands were fitted, and by what. */
static void print_hands(const Fitted *fitted, bool brief, char out[600])
{
    int time = tenths(fitted->skill.time), slips = tenths(fitted->skill.slips);
    if (!fitted->known) {
        text_print(out, 600, _("All four have the usual hands: of yours too few minutes at signal %d or more are known (%d)."), SHARP_SIGNAL,
                   fitted->you.minutes);
        return;
    }
    if (brief) {
        text_print(out, 600, _("Hands like yours: time %d.%02d, slips %d.%02d (0.7 to 1.4)."), time / 100, time % 100, slips / 100, slips % 100);
        return;
    }
    int length = text_print(out, 600,
                            _("At signal %d or more you carried %d numbers an hour to where they belong, and %d of 100 were wrong; the usual hands, on this "
                              "very seed, %d and %d. "),
                            SHARP_SIGNAL, sharp_pace(&fitted->you), sharp_wrong(&fitted->you), sharp_pace(&fitted->usual), sharp_wrong(&fitted->usual));
    length += text_print(out + length, 600 - (size_t)length, _("So all four take %d.%02d times the usual time and slip %d.%02d times as often."), time / 100,
                         time % 100, slips / 100, slips % 100);
    if (fitted->time_held || fitted->slips_held)
        text_print(out + length, 600 - (size_t)length, _(" Yours were farther off: hands are fitted from 0.7 to 1.4, not beyond."));
    else
        text_print(out + length, 600 - (size_t)length, _(" Hands are fitted from 0.7 to 1.4."));
}

/* ---- the picture ---- */

static void draw_lines(const Game *game, const Strip *strip, Ui *ui, Rect at)
{
    static const StripLines none;
    const Beyond *beyond = &game->beyond;
    StripLines own = none, theirs[GHOST_COUNT];
    StripTrace traces[GHOST_COUNT];
    int count = 0;
    strip_lines(strip, &own);
    for (int i = 0; i < GHOST_COUNT; i++) {
        const Strip *ghost = &beyond->ghosts.ghosts[i].strip;
        if (ghost->day == 0)
            continue;
        strip_lines(ghost, &theirs[i]);
        traces[count++] = (StripTrace){beyond->busyness ? theirs[i].busyness : theirs[i].progress, ghost->count, bot_title(ghost_bot((GhostId)i)), inks[i]};
    }
    StripPicture picture = {.strip = strip, .plain = game->settings.plain, .lines = &own, .traces = traces, .trace_count = count, .text = beyond_large(ui) ? 0 : BEYOND_TEXT};
    strip_draw(ui, at, &picture);
}

/* Where text is large, the ends of their lines have no room: they stand below, in two columns. */
static float draw_ends(const Beyond *beyond, Ui *ui, Rect at)
{
    float line = ui_line(ui, BEYOND_TEXT), h = (float)((GHOST_COUNT + 1) / 2) * line;
    for (int i = 0; i < GHOST_COUNT; i++) {
        const Strip *ghost = &beyond->ghosts.ghosts[i].strip;
        TextLook look = {FONT_TEXT, BEYOND_TEXT, inks[i], ALIGN_LEFT, 1, false};
        if (ghost->day > 0)
            ui_label(ui, at.x + at.w / 2 * (float)(i % 2), at.y + at.h - h + line * (float)(i / 2), at.w / 2, look, _("- - %s %d"), bot_title(ghost_bot((GhostId)i)),
                     value_of(ghost, beyond->busyness));
    }
    return h;
}

static void draw_toggle(const Game *game, Ui *ui, Rect at)
{
    ButtonLook look = {.id = CHOOSE_LEDGER, .key = KEY_CHARACTER, .character = 'l',
                       .label = game->beyond.busyness ? _("Their Progress") : _("Their Busyness")};
    float scale = ui->scale;
    ui->scale = scale < BEYOND_LEAST_SCALE ? BEYOND_LEAST_SCALE : scale;
    ui_button(ui, at.x, at.y, at.w, look);
    ui->scale = scale;
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    const Beyond *beyond = &game->beyond;
    const Strip *strip = play_strip(&game->play, beyond->day);
    char hands[600];
    float wide = 340 * (beyond_large(ui) ? 1.6f : ui->scale), y = at.y;
    y += beyond_heading(game, ui, (Rect){at.x, y, at.w - wide - 20, 0}, beyond_large(ui) ? _("Ghosts") : _("The same day, had by four others"));
    draw_toggle(game, ui, (Rect){at.x + at.w - wide, at.y, wide, 0});
    if (!ui->canvas || !strip)
        return;
    y += draw_pair(beyond, strip, ui, (Rect){at.x, y, at.w, 0});
    print_hands(&beyond->ghosts.fitted, beyond_large(ui), hands);
    float foot = beyond_foot(ui, at, hands);
    if (beyond_large(ui))
        foot += draw_ends(beyond, ui, (Rect){at.x, at.y, at.w, at.h - foot}) + 6;
    draw_lines(game, strip, ui, (Rect){at.x, y + 8, at.w, at.y + at.h - foot - y - 20});
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_LEDGER)
        game->beyond.busyness = !game->beyond.busyness;
}

static void step(Game *game, int by)
{
    beyond_day(game, by);
}

const Card beyond_ghosts = {.name = "ghosts", .draw = draw, .choose = choose, .step = step};
