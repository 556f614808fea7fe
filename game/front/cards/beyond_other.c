/* beyond_other.c - the other way: the run's last day again from its own morning, one thing changed, by hands and habits like the player's; the
 * strip grows while one watches, below the player's own. */
#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/cards/beyond.h"
#include "front/cards/beyond_list.h"
#include "front/cards/beyond_parts.h"
#include "front/cards/strip_draw.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/wrap.h"
#include "front/words/weekdays.h"
#include "work/look.h"

static const char *const labels[OTHERWISE_COUNT] = {
    [OTHERWISE_NOTHING] = "", [OTHERWISE_SILENT] = N_("Answer nothing"), [OTHERWISE_PROMPT] = N_("Answer everything"),
    [OTHERWISE_NOTES] = N_("Notes for status meetings")};
static const char *const said[OTHERWISE_COUNT] = {
    [OTHERWISE_NOTHING] = "", [OTHERWISE_SILENT] = N_("Nothing answered"), [OTHERWISE_PROMPT] = N_("Everything answered"),
    [OTHERWISE_NOTES] = N_("Notes sent")};

enum { CHANGES = OTHERWISE_COUNT - 1, GAP = 14 };

static const Strip *own_strip(const Game *game)
{
    return play_strip(&game->play, day_over(&game->play.day));
}

/* ---- what may be changed ---- */

static float draw_changes(const Game *game, Ui *ui, Rect at)
{
    const Beyond *beyond = &game->beyond;
    float w = (at.w - GAP * (CHANGES - 1)) / CHANGES, h = 0, scale = ui->scale;
    ui->scale = fmaxf(scale, BEYOND_LEAST_SCALE);
    for (int i = 1; i < OTHERWISE_COUNT; i++) {
        bool already = habits_already(&beyond->habits, (Otherwise)i);
        ButtonLook look = {.id = CHOOSE_OTHERWISE + i, .key = KEY_CHARACTER, .character = (uint32_t)('0' + i), .label = translated(labels[i]),
                           .detail = already ? _("as you did") : NULL, .on = (int)beyond->other.other == i};
        h = fmaxf(h, ui_button(ui, at.x + (w + GAP) * (float)(i - 1), at.y, w, look));
    }
    ui->scale = scale;
    return h;
}

/* ---- the two strips ---- */

/* Above a strip whose own words have no room. */
static float draw_name(Ui *ui, Rect at, const char *name, const Strip *strip)
{
    TextLook look = {FONT_BOLD, BEYOND_TEXT, INK_TEXT, ALIGN_LEFT, 1, true};
    int busyness = strip->busyness + strip->after_busyness, progress = strip->progress + strip->after_progress;
    if (beyond_large(ui))
        return ui_label(ui, at.x, at.y, at.w, look, _("%s: Busyness %d, Progress %d"), name, busyness, progress);
    return ui_label(ui, at.x, at.y, at.w, look, "%s", name);
}

static int end_of(const Strip *strip)
{
    return max_int(strip->busyness + strip->after_busyness, strip->progress + strip->after_progress);
}

/* Both on one scale, along one day. */
static void draw_strip(const Game *game, Ui *ui, Rect at, const char *name, const Strip *strip)
{
    StripLines lines;
    const Strip *own = own_strip(game);
    float head = draw_name(ui, at, name, strip);
    strip_lines(strip, &lines);
    StripPicture picture = {.strip = strip, .plain = game->settings.plain, .lines = &lines, .most = max_int(end_of(own), end_of(&game->beyond.other.strip)),
                            .along = max_int(strip_shown(own), game->beyond.other.over ? strip_shown(&game->beyond.other.strip) : 0),
                            .text = beyond_large(ui) ? 0 : BEYOND_TEXT};
    strip_draw(ui, (Rect){at.x, at.y + head, at.w, at.h - head}, &picture);
}

static void draw_empty(const Game *game, Ui *ui, Rect at)
{
    TextLook look = {FONT_TEXT, TEXT_HEAD, INK_DIM, ALIGN_LEFT, 0, false};
    ui_frame(ui, at, 2, INK_EDGE, 255);
    ui_text(ui, at.x + 24, at.y + 20, at.w - 48, look, "%s",
            beyond_has_morning(game) ? _("The same day comes here, if one thing in it had been otherwise. Which?")
                                     : _("The morning of that day is not known any more."));
}

/* What the figures below are worth. */
static void print_foot(const Beyond *beyond, bool brief, char out[500])
{
    int length = text_print(out, 500, "%s",
                            brief ? _("Played by hands and habits like yours.")
                                  : _("The same seed, from the same morning. It is played by hands fitted to yours, and otherwise by what you mostly did that day."));
    if (beyond->control.over && beyond->control.day > 0)
        text_print(out + length, 500 - (size_t)length, _(" With nothing changed they come to Busyness %d, Progress %d."), beyond->control.busyness,
                   beyond->control.progress);
}

static void draw_strips(const Game *game, Ui *ui, Rect at)
{
    const Beyond *beyond = &game->beyond;
    float h = (at.h - GAP) / 2;
    Rect below = {at.x, at.y + h + GAP, at.w, h};
    draw_strip(game, ui, (Rect){at.x, at.y, at.w, h}, _("As you had it"), own_strip(game));
    if (beyond->other.strip.count > 0)
        draw_strip(game, ui, below, translated(said[beyond->other.other]), &beyond->other.strip);
    else
        draw_empty(game, ui, below);
}

static float draw_heading(const Game *game, Ui *ui, Rect at)
{
    TextLook look = {FONT_BOLD, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 1, true};
    char day[DAY_WORDS_MAX];
    day_said(&game->play.level, day_over(&game->play.day), day);
    if (game->play.level.days > 1)
        ui_label(ui, at.x, at.y, at.w, look, _("%s again, one thing otherwise"), day);
    else
        ui_label(ui, at.x, at.y, at.w, look, "%s", _("The same day again, one thing otherwise"));
    return ui_line(ui, TEXT_HEAD) + 6;
}

static void draw(const Game *game, Ui *ui, Rect at)
{
    char foot[500];
    float y = at.y;
    y += draw_heading(game, ui, (Rect){at.x, y, at.w, 0});
    y += draw_changes(game, ui, (Rect){at.x, y, at.w, 0}) + GAP;
    if (!ui->canvas || !own_strip(game))
        return;
    print_foot(&game->beyond, beyond_large(ui), foot);
    float h = beyond_foot(ui, at, foot);
    draw_strips(game, ui, (Rect){at.x, y, at.w, at.y + at.h - h - 10 - y});
}

/* ---- watching ---- */

static void choose(Game *game, int id)
{
    if (id > CHOOSE_OTHERWISE && id < CHOOSE_OTHERWISE + (int)OTHERWISE_COUNT && beyond_has_morning(game))
        beyond_change(game, (Otherwise)(id - CHOOSE_OTHERWISE));
}

static void open(Game *game)
{
    int last = day_over(&game->play.day);
    if (game->beyond.day != last)
        beyond_day(game, last - game->beyond.day);
}

static void update(Game *game, uint64_t elapsed)
{
    if (game->beyond.job == BEYOND_JOB_OTHER)
        game->beyond.watched += (double)elapsed / 1e6;
}

const Card beyond_other = {.name = "other", .draw = draw, .choose = choose, .open = open, .update = update};
