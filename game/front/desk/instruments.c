/* instruments.c - the line above everything and the line below it. */
#include "front/desk/instruments.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/desk/explain.h"
#include "front/desk/hints.h"
#include "front/desk/slip.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/run/whereabouts.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/weekdays.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/obey.h"

static const TextLook name_look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, true};
static const TextLook plain_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true};
static const TextLook clock_look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, false};

static float columns(const Ui *ui, int count)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("0")) * (float)count;
}

/* A button with its right edge there; returns where the next one ends. */
static float from_right(Ui *ui, float right, float y, ButtonLook look, bool allowed)
{
    float w = columns(ui, 13) + 40;
    look.disabled = !allowed;
    ui_button(ui, right - w, y, w, look);
    return right - w - 8;
}

/* Asking and fetching stand at the right of the file's name, as far as there is anything to ask or fetch. */
static float file_buttons(const Day *day, Ui *ui, float right, float y)
{
    const int *constants = day->level->constants;
    char label[64];
    if (day->level->file_count > 1) {
        Command next = {.kind = COMMAND_OPEN_FILE, .argument = (int16_t)((day->file + 1) % day->level->file_count)};
        snprintf(label, sizeof label, _("File %d min"), constants[CONSTANT_SWITCH_MINUTES]);
        right = from_right(ui, right, y, act_button(ACT_FILES, CHOOSE_FILES, label), day_allows(day, &next));
    }
    if (whereabouts_on_foot(day->level)) {
        Command walk = {.kind = COMMAND_WALK};
        snprintf(label, sizeof label, _("Walk %d min"), constants[CONSTANT_STEP_MINUTES]);
        return from_right(ui, right, y, act_button(ACT_ASK, CHOOSE_ASK, label), day_allows(day, &walk));
    }
    if (day->office.known >> day->file & 1u)
        return right;
    Command ask = {.kind = COMMAND_ASK};
    snprintf(label, sizeof label, _("Ask %d min"), constants[CONSTANT_ASK_MINUTES]);
    return from_right(ui, right, y, act_button(ACT_ASK, CHOOSE_ASK, label), day_allows(day, &ask));
}

enum { PURPOSE_MAX = 320 };

static void say_purpose(const Play *play, char out[PURPOSE_MAX])
{
    const Day *day = &play->day;
    const NumberFile *file = &day->level->files[day->file];
    if (day->office.known >> day->file & 1u)
        text_print(out, PURPOSE_MAX, "%s", file->serves[0] ? file->serves : _("serves nobody"));
    else if (play->told >> day->file & 1u)
        text_print(out, PURPOSE_MAX, _("told of by %s"), person_name(&play->level, play->told_by[day->file]));
    else
        text_print(out, PURPOSE_MAX, "%s", _("purpose not stated"));
}

/* The name, and the purpose where there is room: an unasked question needs no words of its own. */
static void draw_file(const Play *play, Ui *ui, float x, float y, float room)
{
    const Day *day = &play->day;
    const NumberFile *file = &day->level->files[day->file];
    bool known = day->office.known >> day->file & 1u;
    char words[PURPOSE_MAX];
    say_purpose(play, words);
    float name_w = canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(file->name)) + 1;
    float name = name_w < room * 0.6f || !known ? fminf(name_w, room) : room * 0.6f;
    float left = room - name - columns(ui, 1);
    float wanted = known ? columns(ui, 10) : columns(ui, text_columns(text_of(words)));
    ui_label(ui, x, y + 6, name, name_look, "%s", file->name);
    if (left > wanted)
        ui_label(ui, x + name + columns(ui, 1), y + 6, left, plain_look, "%s", words);
}

/* The screen's own metric, which counts whatever was binned. */
static void draw_bar(const Game *game, Ui *ui, float x, float y, float w)
{
    float label_w = columns(ui, 19), h = ui_line(ui, TEXT_SMALL);
    ui_label(ui, x, y + 6, label_w, plain_look, _("File complete %d %%"), day_bar(&game->play.day));
    Rect bar = {x + label_w, y + 6 + h * 0.2f, w - label_w, h * 0.55f};
    ui_bar(ui, bar, (int)game->desk.bar, INK_PROGRESS);
    Rect all = ui->scale > 1.3f ? (Rect){x, bar.y, w, bar.h} : (Rect){x, y + 5, w, h + 2};
    explain_place(game, ui, all, INSTRUMENT_BAR);
}

static const TextLook stands_look = {FONT_BOLD, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 1, false};

static float stands_width(const Ui *ui)
{
    return canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of(_("stands"))) + 2;
}

/* Three arrows: one is on while one refines, all of them while the time flies, none where it stands. */
static float draw_arrows(const Game *game, Ui *ui, float right, float y, float h)
{
    enum { ARROWS = 3 };
    const Play *play = &game->play;
    bool stands = waiting_stands(game) || play->day.phase == PHASE_CLOSING;
    bool flies = play_job(play) && !stands;
    bool goes = flies || !(play_stands(play) || stands);
    float step = h * 0.36f, x = right - step * ARROWS;
    for (int i = 0; i < ARROWS; i++) {
        float left = x + step * (float)i, middle = y + h / 2;
        CanvasPoint arrow[] = {
            {left, middle - step * 0.5f}, {left + step * 0.72f, middle}, {left, middle + step * 0.5f}};
        ui_polygon(ui, arrow, COUNT_OF(arrow),
                   flies            ? INK_BUSY
                   : i == 0 && goes ? INK_TEXT
                                    : INK_EDGE,
                   flies || (i == 0 && goes) ? 255 : 90);
    }
    return x - h * 0.3f;
}

/* A face of its own: at three times the pace one sees its hand go round. */
static void draw_face(const Game *game, Ui *ui, float x, float y, float r)
{
    const Day *day = &game->play.day;
    int minute = beat_minute(day->beat);
    float past = game->settings.reduced_motion ? 0 : (float)(day->beat % BEATS_A_MINUTE) / BEATS_A_MINUTE;
    float long_hand = ((float)(minute % 60) + past) * 0.10471976f;
    float short_hand = (float)(minute % 720) * 0.0087266463f;
    ui_ring(ui, x, y, r, 1.5f, INK_EDGE, 255);
    ui_stroke(ui, x, y, x + r * 0.5f * sinf(short_hand), y - r * 0.5f * cosf(short_hand), 2.5f, INK_TEXT, 255);
    ui_stroke(ui, x, y, x + r * 0.82f * sinf(long_hand), y - r * 0.82f * cosf(long_hand), 1.8f, INK_TEXT, 255);
}

static float pause_width(const Ui *ui)
{
    return columns(ui, ui->pad ? 10 : 8) + ui_size(ui, TEXT_SMALL) + 2 * 14 + 4;
}

static void draw_pause(Ui *ui, float right, float y)
{
    float w = pause_width(ui);
    ui_button(ui, right - w, y, w, act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause")));
}

/* Above the column: the face where there is room for it, the time, its pace; and the way out of it. */
static void draw_clock(const Game *game, const Layout *layout, Ui *ui)
{
    bool roomy = ui->scale < 1.1f;
    TextLook look = {FONT_BOLD, roomy ? TEXT_HEAD : TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, false};
    Rect top = layout->top;
    float x = layout->column.x, h = ui_line(ui, TEXT_SMALL) + 12, r = h * 0.42f;
    float time_w = canvas_width(FONT_BOLD, ui_size(ui, look.size), text_of("00:00")) + 2;
    int minute = beat_minute(game->play.day.beat);
    draw_pause(ui, top.x + top.w, top.y);
    if (!ui->canvas)
        return;
    float end = top.x + top.w - pause_width(ui) - 8, word_w = stands_width(ui);
    bool stands = waiting_stands(game), face = roomy && (!stands || x + 2 * r + 12 + time_w + 10 + word_w <= end);
    if (face) {
        draw_face(game, ui, x + r, top.y + h / 2, r);
        x += 2 * r + 12;
    }
    ui_label(ui, x, top.y + (h - ui_line(ui, look.size)) / 2, time_w, look, "%02d:%02d", minute / 60, minute % 60);
    x += time_w + 10;
    if (stands && x + word_w <= end)
        ui_label(ui, x, top.y + 6, word_w, stands_look, "%s", _("stands"));
    else
        draw_arrows(game, ui, x + h * 1.08f, top.y, h);
}

/* Large text leaves no room above the column: day and time stand before the button. Returns where they begin. */
static float draw_clock_line(const Game *game, const Layout *layout, Ui *ui)
{
    const Day *day = &game->play.day;
    Rect top = layout->top;
    int minute = beat_minute(day->beat);
    char words[DAY_WORDS_MAX + 24], today[DAY_WORDS_MAX];
    int quiet = day_focus(day);
    day_said_short(day->level, beat_day(day->beat), today);
    if (quiet > 0)
        snprintf(words, sizeof words, _("Quiet to %02d:%02d  %02d:%02d"), quiet / 60, quiet % 60, minute / 60, minute % 60);
    else
        snprintf(words, sizeof words, "%s  %02d:%02d", today, minute / 60, minute % 60);
    float w = columns(ui, text_columns(text_of(words))) + 2, right = top.x + top.w - pause_width(ui) - 12;
    draw_pause(ui, top.x + top.w, top.y);
    if (waiting_stands(game)) {
        right -= stands_width(ui);
        ui_label(ui, right, top.y + 6, stands_width(ui), stands_look, "%s", _("stands"));
        right -= 12;
    } else {
        right = draw_arrows(game, ui, right, top.y, ui_line(ui, TEXT_SMALL) + 12);
    }
    ui_label(ui, right - w, top.y + 6, w, clock_look, "%s", words);
    return right - w;
}

static void large_top(const Game *game, const Layout *layout, Ui *ui)
{
    Rect top = layout->top;
    float second = top.y + ui_line(ui, TEXT_SMALL) + 4, name_w = top.w * 0.36f;
    file_buttons(&game->play.day, ui, draw_clock_line(game, layout, ui) - 12, top.y);
    draw_file(&game->play, ui, top.x, second, name_w);
    draw_bar(game, ui, top.x + name_w + 12, second, top.w - name_w - 12);
}

void instruments_top(const Game *game, const Layout *layout, Ui *ui)
{
    if (layout->tight) {
        large_top(game, layout, ui);
        return;
    }
    Rect top = layout->top;
    float end = layout->bezel.x + layout->bezel.w, bar_w = layout->bezel.w * 0.36f;
    draw_clock(game, layout, ui);
    float right = file_buttons(&game->play.day, ui, end - bar_w - 16, top.y);
    draw_file(&game->play, ui, top.x, top.y, right - top.x - 12);
    draw_bar(game, ui, end - bar_w, top.y, bar_w);
}

void instruments_update(Game *game, float seconds)
{
    const Day *day = &game->play.day;
    int numbers = max_int(1, day->field.columns * day->field.rows);
    float wanted = fminf(1000, 1000.0f * (float)day->bar[day->file] / (float)numbers);
    float share = game->settings.reduced_motion ? 1 : 1 - expf(-seconds * 5);
    game->desk.bar += (wanted - game->desk.bar) * share;
}

/* One entry of the help line; false when it does not fit any more. */
static bool draw_act(Ui *ui, Act act, float *x, float y, float right)
{
    float size = ui_size(ui, TEXT_SMALL);
    char keys[KEYS_SHOWN_MAX];
    const char *shown = act_shown(act, &ui->caps, ui->pad, keys), *does = translated(bindings[act].does);
    float key_w = canvas_width(FONT_BOLD, size, text_of(shown));
    float does_w = canvas_width(FONT_TEXT, size, text_of(does));
    if (*x + key_w + does_w + size * 0.5f > right)
        return false;
    TextLook key = name_look;
    ui_label(ui, *x, y, key_w + 1, key, "%s", shown);
    ui_label(ui, *x + key_w + size * 0.5f, y, does_w + 1, plain_look, "%s", does);
    *x += key_w + does_w + size * 1.9f;
    return true;
}

/* What to do with the hands, where nothing else is to be said. */
static void draw_bindings(Ui *ui, Rect at)
{
    float x = at.x;
    for (int rank = 1; key_ranked(rank) != ACT_NONE; rank++) {
        if (!draw_act(ui, key_ranked(rank), &x, at.y, at.x + at.w))
            break;
    }
}

/* The first of the two that has room at its full size. */
static const char *fitting(const Ui *ui, Rect at, const char *longer, const char *shorter)
{
    float w = canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(longer));
    return w <= at.w ? longer : shorter;
}

static const char *standing_words(const Game *game, const Ui *ui, Rect at, char keyed[2][EXPLAINED_MAX])
{
    if (day_nod(&game->play.day) != NOD_NEVER)
        return _("A nod is seen while the bead is on the lit part of the line.");
    if (!day_at_desk(&game->play.day))
        return ui->pad ? fitting(ui, at, _("The hands are not free. Choices take the cross and A."),
                                 _("The hands are not free: the cross, then A."))
                       : fitting(ui, at,
                                 _("The hands are not free. Choices take a click, arrows and Enter, or their letter."),
                                 _("The hands are not free. Choices take a click or a letter."));
    if (game->pad.reaching)
        return ui->pad ? fitting(ui, at, _("The cross goes over the instruments, A takes one; Y goes back to the glass."),
                                 _("The cross chooses, A takes one, Y goes back."))
                       : fitting(ui, at,
                                 keys_said(&ui->caps, _("Arrows go over the instruments, Enter takes one; [what-is-what] goes back to the glass."), keyed[0], EXPLAINED_MAX),
                                 keys_said(&ui->caps, _("Arrows choose, Enter takes one, [what-is-what] goes back."), keyed[1], EXPLAINED_MAX));
    if (game->desk.by_keys || game->keyed || ui->pad)
        return NULL;
    return fitting(ui, at,
                   _("Click what is white, or drag a box. A click on a bin puts, a right click lets go or clears. "
                     "Wheel, rim and map look elsewhere."),
                   _("A click takes what is white, and on a bin it puts."));
}

/* At the end of the line, for whoever has one button or a finger: what is in hand goes back. What is left of the line.
 */
static Rect draw_release(const Game *game, Ui *ui, Rect line)
{
    enum { SIDES = 32, RIM = 2, BESIDE = 14 };
    const Day *day = &game->play.day;
    if (day->hand.count == 0 || !day_at_desk(day))
        return line;
    ButtonLook look = {
        .id = CHOOSE_RELEASE, .label = _("Let go"), .disabled = !day_allows(day, &(Command){.kind = COMMAND_RELEASE})};
    float w = canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of(look.label)) + SIDES;
    ui_button(ui, line.x + line.w - w, CANVAS_HEIGHT - RIM - ui_button_height(ui, w, look), w, look);
    line.w -= w + BESIDE;
    return line;
}

static void draw_help(const Game *game, const Layout *layout, Ui *ui)
{
    const Desk *desk = &game->desk;
    char words[EXPLAINED_MAX], keyed[2][EXPLAINED_MAX];
    Rect at = layout->help;
    double age = news_age(desk);
    bool news = age >= 0, older = news && game->hints.said < age; /* than the hint: the newer of the two is said */
    if (explain_pointed(game, ui, news, words) && slip_draw(game, layout, ui, words, INK_EDGE))
        return;
    if ((!news || older) && hints_words(game, words) && slip_draw(game, layout, ui, words, INK_BUSY))
        return;
    const char *standing = news ? desk->news : standing_words(game, ui, at, keyed);
    if (standing)
        ui_label(ui, at.x, at.y, at.w, news ? name_look : plain_look, "%s", standing);
    else
        draw_bindings(ui, at);
}

void instruments_help(const Game *game, const Layout *layout, Ui *ui)
{
    Layout left = *layout;
    left.help = draw_release(game, ui, layout->help);
    draw_help(game, &left, ui);
}
