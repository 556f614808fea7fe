/* rate_draw.c - the page of two desks: clock and hours above, two windows, below each what can be done about it. The people are
 * rate_person.c's. */
#include "front/pages/rate_draw.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/pages/rate_person.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/obey.h"
#include "work/rating.h"

enum { FIRST_MINUTES = 25 }; /* in which one is told what one is here for */
enum { SIDE = 40, TOP = 20, BETWEEN = 24, PAD = 16, GAP = 8 };

const double rate_goes_on = 2;

static const float large_text = 1.4f;

int rate_side(const Game *game)
{
    int focused = (game->focus - CHOOSE_STAMP) / STAMP_DESK;
    bool on_stamp = game->focus >= CHOOSE_STAMP && game->focus < CHOOSE_LOOK;
    return on_stamp ? focused : game->rate.side;
}

static bool due(const Day *day)
{
    return day->phase == PHASE_STAMPING;
}

/* The minute of the shift that is seen. */
static const DeskMinute *minute_of(const Game *game, int desk, int clock)
{
    const Desks *desks = &game->play.desks;
    int minute = clamp_int(clock - game->play.day.timetable.shift_start, 0, desks->length);
    return &desks->days[desk].minutes[minute];
}

static const DeskMinute *seen_now(const Game *game, int desk)
{
    return minute_of(game, desk, beat_minute(game->play.day.beat));
}

/* ---- above: the clock, one's own calendar, the hours ---- */

static void say_calendar(const Day *day, char out[160])
{
    int row = rating_meeting(day);
    if (day->rating.at >= 0)
        text_print(out, 160, _("You stand before %s for %d min."), day->level->desks[day->rating.at].name, day->rating.left);
    else if (minutes_worked(day) < FIRST_MINUTES)
        text_print(out, 160, _("Two desks. On each hour you stamp both, 1 to %d."), RATING_MOST);
    else if (row >= 0)
        text_print(out, 160, _("You are in a meeting: %s."), day->level->rows[row].text);
    else
        text_print(out, 160, "%s", _("Your calendar is free. This is not kept against you."));
}

/* What is asked, or where one is. Returns where it ends. */
static float draw_clock(const Game *game, Ui *ui)
{
    const Day *day = &game->play.day;
    char calendar[160];
    int minute = beat_minute(day->beat);
    TextLook clock = {FONT_NUMBERS, TEXT_HUGE, INK_TEXT, ALIGN_LEFT, 1, false}, line = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, true};
    float w = canvas_width(FONT_NUMBERS, ui_size(ui, TEXT_HUGE), text_of("00:00")) + 30, h = ui_line(ui, TEXT_HUGE), two = 2 * ui_line(ui, TEXT_BODY);
    h = two > h ? two : h;
    ui_label(ui, SIDE, TOP + (h - ui_line(ui, TEXT_HUGE)) / 2, w, clock, "%02d:%02d", minute / 60, minute % 60);
    float x = SIDE + w, room = CANVAS_WIDTH - SIDE - x, y = TOP + (h - two) / 2;
    say_calendar(day, calendar);
    if (due(day))
        ui_label(ui, x, y, room, line, rating_stamped(day) ? _("Both are stamped. The clock goes on.") : _("The hour is over. How were they?"));
    else
        ui_label(ui, x, y, room, line, "%s", calendar);
    line.font = FONT_TEXT;
    line.ink = INK_DIM;
    ui_label(ui, x, y + ui_line(ui, TEXT_BODY), room, line, _("Attendance at your own meetings: %d %%"), rating_attendance(day) / 10);
    return TOP + h;
}

/* Where minutes leave no room for stamps beside them, the stamps stand in their place. */
static void say_hour(Ui *ui, Rect at, int ends, const uint8_t stamps[LEVEL_DESKS])
{
    char left[4] = "–", right[4] = "–";
    TextLook time = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, true}, stamp = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_RIGHT, 1, true};
    bool narrow = ends % 60 != 0 && ui->scale > large_text, stamped = stamps[0] + stamps[1] > 0;
    if (stamps[0] > 0)
        snprintf(left, sizeof left, "%d", stamps[0]);
    if (stamps[1] > 0)
        snprintf(right, sizeof right, "%d", stamps[1]);
    if (!narrow || !stamped)
        ui_label(ui, at.x + 8, at.y + 4, narrow ? at.w - 16 : at.w * 0.55f, time, ends % 60 == 0 ? "%d" : "%d:%02d", ends / 60, ends % 60);
    if (!narrow || stamped)
        ui_label(ui, at.x + at.w * 0.4f, at.y + 4, at.w * 0.6f - 8, stamp, "%s·%s", left, right);
}

/* One hour of the strip: when it ends, and its two stamps. */
static void draw_hour(const Day *day, Ui *ui, Rect at, int hour)
{
    int ends = min_int(day->timetable.shift_end, day->timetable.shift_start + (hour + 1) * 60);
    int gone = clamp_int(beat_minute(day->beat) - (day->timetable.shift_start + hour * 60), 0, 60);
    bool present = hour == day->rating.hour;
    ui_rect(ui, at, present ? INK_FOCUSED : INK_PANEL, 255);
    ui_rect(ui, (Rect){at.x, at.y + at.h - 4, at.w * (float)gone / 60, 4}, INK_EDGE, 255);
    ui_frame(ui, at, present && due(day) ? 3 : 1, present && due(day) ? INK_BUSY : INK_EDGE, 255);
    say_hour(ui, at, ends, day->rating.stamps[hour]);
}

static float draw_hours(const Day *day, Ui *ui, float y)
{
    int hours = rating_hours(day);
    float w = (float)(CANVAS_WIDTH - 2 * SIDE) / (float)hours, h = ui_line(ui, TEXT_SMALL) + 10;
    for (int i = 0; i < hours; i++)
        draw_hour(day, ui, (Rect){SIDE + (float)i * w, y, w - 4, h}, i);
    return y + h;
}

/* ---- a desk ---- */

static const char *doing_words(int doing)
{
    static const char *const words[JOB_COUNT + 1] = {
        [JOB_PING] = N_("Replying"),         [JOB_MEETING] = N_("In a meeting"),  [JOB_REPORT] = N_("Writing a report"),
        [JOB_SHOW] = N_("Visibly at the desk"), [JOB_NOTE] = N_("Writing a note"), [JOB_TOOL] = N_("At a tool"),
        [JOB_WALK] = N_("Talking to somebody"), [JOB_PERK] = N_("At a perk"),      [JOB_LUNCH] = N_("At lunch"),
        [JOB_TALK] = N_("Being talked to"),  [JOB_SWITCH] = N_("Fetching a file"), [JOB_STEP] = N_("On foot"),
        [JOB_VISIT] = N_("Behind a door"),   [JOB_REST] = N_("At rest"),          [JOB_COUNT] = N_("At the desk"),
    };
    return translated(words[doing]);
}

/* The lamp, and behind it its word; where text is large, what is done, and the lamp says the rest. */
static float draw_light(const DeskMinute *now, Ui *ui, Rect at, TextLook line)
{
    enum { LAMP = 9 };
    const char *word = now->light ? _("Light: green") : _("Light: grey");
    ui_lamp(ui, at.x + LAMP, at.y + ui_line(ui, line.size) / 2, LAMP, now->light, INK_LIGHT);
    return ui_label(ui, at.x + 3 * LAMP, at.y, at.w - 3 * LAMP, line, "%s", ui->scale > large_text ? doing_words(now->doing) : word);
}

/* Busyness hour by hour, as far as the day has come: the higher the busier, on one scale for both. */
static void draw_past(const Game *game, Ui *ui, Rect at, int desk)
{
    const Desks *desks = &game->play.desks;
    int hours = desks_hours(desks), minute = beat_minute(game->play.day.beat) - game->play.day.timetable.shift_start, most = 1;
    for (int i = 0; i < hours * LEVEL_DESKS; i++)
        most = max_int(most, desks_busyness(desks, i % LEVEL_DESKS, i / LEVEL_DESKS));
    float w = at.w / (float)hours;
    if (at.h < 40)
        return;
    for (int i = 0; i < hours && desks_hour_ends(desks, i) <= minute; i++) {
        float h = at.h * (float)max_int(0, desks_busyness(desks, desk, i)) / (float)most;
        ui_rect(ui, (Rect){at.x + (float)i * w, at.y + at.h - h, w - 6, h}, INK_BUSY, 160);
    }
    ui_rect(ui, (Rect){at.x, at.y + at.h - 2, at.w, 2}, INK_EDGE, 255);
}

/* What is seen from where one sits. */
static void draw_seen(const Game *game, Ui *ui, Rect at, int desk)
{
    const DeskMinute *now = seen_now(game, desk);
    bool large = ui->scale > large_text;
    TextLook line = {FONT_TEXT, large ? TEXT_BODY : TEXT_BODY + 4, INK_TEXT, ALIGN_LEFT, 1, true};
    float y = at.y;
    y += draw_light(now, ui, at, line);
    if (!large)
        y += ui_label(ui, at.x, y, at.w, line, "%s", doing_words(now->doing));
    y += ui_label(ui, at.x, y, at.w, line, _("Replies: %d"), now->replies);
    y += ui_label(ui, at.x, y, at.w, line, _("File bar: %d %%"), now->bar);
    if (!large)
        ui_bar(ui, (Rect){at.x, y + 2, at.w, 10}, now->bar * 10, INK_EDGE);
    y += large ? 0 : 16;
    line.font = FONT_BOLD;
    line.ink = INK_BUSY;
    line.size = large ? TEXT_BODY : TEXT_HEAD + 6;
    y += ui_label(ui, at.x, y, at.w, line, _("Busyness %d"), now->busyness) + GAP;
    draw_past(game, ui, (Rect){at.x, y, at.w, at.y + at.h - y}, desk);
}

/* Where text is large, one line. */
static void say_bins_shortly(const DeskMinute *then, bool known, char out[160])
{
    if (known)
        text_print(out, 160, _("Bins: %d sealed, Progress %d"), then->sealed, then->progress);
    else
        text_print(out, 160, "%s", _("Bins: not seen from here"));
}

/* Over there, or what was found there last; nothing of whom one has not been to. */
static void say_bins(const Game *game, int desk, bool shortly, char out[160])
{
    const Day *day = &game->play.day;
    int at = day->rating.looked[desk];
    bool there = day->rating.at == desk;
    const DeskMinute *then = there ? seen_now(game, desk) : minute_of(game, desk, at);
    if (shortly)
        say_bins_shortly(then, there || at > 0, out);
    else if (there)
        text_print(out, 160, _("In the bins, now: %d sealed. Progress %d."), then->sealed, then->progress);
    else if (at > 0)
        text_print(out, 160, _("In the bins at %02d:%02d: %d sealed. Progress %d."), at / 60, at % 60, then->sealed, then->progress);
    else
        text_print(out, 160, "%s", _("What is in the bins is not seen from here."));
}

/* At the foot of the room; returns its height. */
static float draw_bins(const Game *game, Ui *ui, Rect at, int desk)
{
    const Day *day = &game->play.day;
    char words[160];
    bool known = day->rating.at == desk || day->rating.looked[desk] > 0;
    TextLook look = {known ? FONT_BOLD : FONT_TEXT, TEXT_SMALL, known ? INK_PROGRESS : INK_DIM, ALIGN_LEFT, 1, true};
    float h = ui_line(ui, TEXT_SMALL);
    say_bins(game, desk, ui->scale > 1.2f, words);
    ui_label(ui, at.x, at.y + at.h - h, at.w, look, "%s", words);
    return h;
}

static void draw_name(const Watched *desk, Ui *ui, Rect at)
{
    TextLook name = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, false}, role = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_RIGHT, 1, false};
    float w = canvas_width(FONT_BOLD, ui_size(ui, TEXT_BODY), text_of(desk->name));
    ui_label(ui, at.x, at.y, at.w, name, "%s", desk->name);
    if (w + 30 < at.w && ui->scale <= large_text)
        ui_label(ui, at.x + w + 30, at.y, at.w - w - 30, role, "%s", desk->role);
}

/* The window, and beside it the readouts; where text is large they take the room. */
static void draw_desk(const Game *game, Ui *ui, Rect at, int desk)
{
    const Day *day = &game->play.day;
    const DeskMinute *now = seen_now(game, desk);
    bool there = day->rating.at == desk;
    ui_ground(ui, at, there ? INK_HAND : INK_EDGE);
    Rect in = rect_inset(at, PAD);
    draw_name(&day->level->desks[desk], ui, in);
    float head = ui_line(ui, TEXT_BODY) + GAP;
    in.y += head;
    in.h -= head;
    in.h -= draw_bins(game, ui, in, desk) + GAP;
    float share = ui->scale > large_text ? 0.3f : 0.56f;
    Rect window = {in.x, in.y, in.w * share, in.h};
    Seat seat = {.desk = desk, .now = now, .open = there, .still = game->settings.reduced_motion || due(day), .seconds = game->rate.seconds};
    rate_person_draw(ui, window, &seat);
    draw_seen(game, ui, (Rect){window.x + window.w + PAD, in.y, in.w - window.w - PAD, in.h}, desk);
}

/* ---- below it ---- */

static void draw_stamp(const Game *game, Ui *ui, Rect at, int desk, int rating)
{
    const Day *day = &game->play.day;
    int id = CHOOSE_STAMP + desk * STAMP_DESK + rating;
    bool side = rate_side(game) == desk, given = day->rating.stamps[day->rating.hour][desk] == rating, focused = ui->focus == id;
    TextLook digit = {FONT_BOLD, TEXT_HEAD, given ? INK_BUSY : side ? INK_TEXT : INK_DIM, ALIGN_CENTRE, 1, true};
    TextLook word = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_CENTRE, 1, false};
    float line = ui_line(ui, TEXT_HEAD);
    bool worded = at.h >= line + ui_line(ui, TEXT_SMALL) && ui->scale <= 1.15f;
    ui_place(ui, at, id, side ? KEY_CHARACTER : KEY_NONE, (uint32_t)('0' + rating), true);
    ui_rect(ui, at, focused ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, given ? 5 : side ? 2 : 1, given ? INK_BUSY : focused ? INK_HAND : INK_EDGE, 255);
    ui_label(ui, at.x, worded ? at.y + 2 : at.y + (at.h - line) / 2, at.w, digit, given ? "%d ✓" : "%d", rating);
    if (worded)
        ui_label(ui, at.x, at.y + line - 2, at.w, word, "%s", stamp_title(rating));
}

static void draw_stamps(const Game *game, Ui *ui, Rect at, int desk)
{
    float w = (at.w - (RATING_MOST - 1) * GAP) / RATING_MOST;
    for (int i = 0; i < RATING_MOST; i++)
        draw_stamp(game, ui, (Rect){at.x + (float)i * (w + GAP), at.y, w, at.h}, desk, i + 1);
}

/* The walk, with its price. */
static ButtonLook look_button(const Day *day, int desk, char price[64])
{
    int minutes = day->level->constants[CONSTANT_LOOK_MINUTES], missed = rating_look_misses(day);
    bool allowed = day_allows(day, &(Command){.kind = COMMAND_LOOK, .argument = (int16_t)desk});
    bool late = beat_minute(day->beat) + minutes > day->timetable.shift_end;
    if (late)
        snprintf(price, 64, "%s", _("the bins are locked by then"));
    else if (missed > 0)
        snprintf(price, 64, _("%d min, %d of your meeting"), minutes, missed);
    else
        snprintf(price, 64, _("%d min"), minutes);
    return (ButtonLook){.id = CHOOSE_LOOK + desk, .key = KEY_CHARACTER, .character = desk == 0 ? 'l' : 'r',
                        .label = _("Walk over"), .detail = price, .warns = missed > 0 && !late, .disabled = !allowed};
}

static float look_height(const Day *day, const Ui *ui, float w)
{
    char price[64];
    float first = ui_button_height(ui, w, look_button(day, 0, price)), second = ui_button_height(ui, w, look_button(day, 1, price));
    return first > second ? first : second;
}

/* How far the two seconds are. */
static void draw_going_on(const Game *game, Ui *ui, float y)
{
    if (!due(&game->play.day) || game->rate.stamped <= 0 || game->settings.reduced_motion)
        return;
    ui_rect(ui, (Rect){SIDE, y, (float)(CANVAS_WIDTH - 2 * SIDE) * (float)(game->rate.stamped / rate_goes_on), 4}, INK_BUSY, 255);
}

static float draw_foot(const Game *game, Ui *ui)
{
    const Day *day = &game->play.day;
    ButtonLook foot[] = {
        {.id = CHOOSE_PAUSE, .key = KEY_ESCAPE, .label = _("Pause")},
        {.id = CHOOSE_GO_ON, .key = KEY_CHARACTER, .character = 'g', .label = _("On with the clock"), .disabled = !due(day) || !rating_stamped(day)},
    };
    return flow_foot(ui, foot, COUNT_OF(foot));
}

void rate_draw(const Game *game, Ui *ui)
{
    const Day *day = &game->play.day;
    Ui measure = {.scale = ui->scale, .pad = ui->pad, .caps = ui->caps};
    if (ui->canvas)
        ui_rect(ui, (Rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, INK_BACK, 255);
    float w = (float)(CANVAS_WIDTH - 2 * SIDE - BETWEEN) / LEVEL_DESKS;
    float y = draw_hours(day, ui, draw_clock(game, ui) + GAP) + GAP;
    float foot = draw_foot(game, &measure) - 14, look_h = look_height(day, ui, w);
    float stamp_h = ui_line(ui, TEXT_HEAD) + (ui->scale <= 1.15f ? ui_line(ui, TEXT_SMALL) + 4 : 6);
    float looks = foot - look_h, stamps = looks - GAP - stamp_h;
    draw_going_on(game, ui, y - 6);
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        float x = SIDE + (float)desk * (w + BETWEEN);
        draw_desk(game, ui, (Rect){x, y, w, stamps - GAP - y}, desk);
        if (due(day))
            draw_stamps(game, ui, (Rect){x, stamps, w, stamp_h}, desk);
    }
    for (int desk = 0; desk < LEVEL_DESKS; desk++) {
        char price[64];
        ui_button(ui, SIDE + (float)desk * (w + BETWEEN), looks, w, look_button(day, desk, price));
    }
    draw_foot(game, ui);
}
