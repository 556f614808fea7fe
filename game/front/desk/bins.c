/* bins.c - the five bins: how far they are, what they lack, the price of what does not belong, which can be clicked;
 * what of the hand they have room for; lids, and what sealing looks like. What is still in the air is not in them yet. */
#include "front/desk/bins.h"

#include <math.h>

#include "base/translate.h"
#include "front/desk/bubble.h"
#include "front/glass/flight.h"
#include "front/state/choosable.h"
#include "front/ui/wrap.h"
#include "front/words/words.h"
#include "work/look.h"

enum { STATE_MAX = 48, TO_WHOM_MAX = 320, SEGMENTS_MAX = 12, SEGMENTS_MIN = 3 };

static const double ceremony = 3; /* seconds a sealed or a returned bin is told about */

static const Ink temper_inks[TEMPER_COUNT] = {
    [TEMPER_WOE] = INK_WOE, [TEMPER_FROLIC] = INK_FROLIC, [TEMPER_DREAD] = INK_DREAD, [TEMPER_MALICE] = INK_MALICE};

/* A bin as it is to be seen. */
typedef struct Drawer {
    int index;
    const Bin *bin;
    Landing landing;
    Rect at;
    float slope; /* units by which the right end of what lies in it is low */
} Drawer;

static int right_in(const Drawer *drawer, Temper temper)
{
    return max_int(0, drawer->bin->right[temper] - drawer->landing.right[temper]);
}

/* How full of a temper, in segments that lie as level as the day is. */
static void draw_level(Ui *ui, const Drawer *drawer, Rect at, Temper temper)
{
    int right = right_in(drawer, temper), quota = max_int(1, drawer->bin->quota[temper]);
    int count = clamp_int((int)(at.w / 9), SEGMENTS_MIN, SEGMENTS_MAX);
    float step = at.w / (float)count, full = (float)(right * count) / (float)quota;
    for (int i = 0; i < count; i++) {
        float low = drawer->slope * ((float)i / (float)(count - 1) - 0.5f), lit = fminf(fmaxf(full - (float)i, 0), 1);
        Rect segment = {at.x + (float)i * step, at.y + low, step - 2, at.h};
        ui_rect(ui, segment, INK_EDGE, 110);
        ui_rect(ui, (Rect){segment.x, segment.y, segment.w * lit, segment.h}, temper_inks[temper], 255);
    }
}

/* Of the longest name among those it wants, so that the bars begin alike. */
static float names_width(const Game *game, const Ui *ui, const Bin *bin)
{
    float size = ui_size(ui, TEXT_SMALL), widest = 0;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        if (bin->quota[i] > 0)
            widest = fmaxf(widest, canvas_width(FONT_TEXT, size, text_of(noun_temper(game->settings.plain, (Temper)i))));
    }
    return widest + size * 0.4f;
}

/* Its mark, its name where there is room, how full, and how many are lacking. */
static void draw_quota(const Game *game, Ui *ui, const Drawer *drawer, Temper temper, Rect at)
{
    static const TextLook name_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    enum { BAR_LEAST = 20, BAR_MOST = 120 };
    float size = ui_size(ui, TEXT_SMALL), middle = at.y + at.h / 2, top = middle - ui_line(ui, TEXT_SMALL) / 2;
    float digits = canvas_width(FONT_BOLD, size, text_of("00")) + 2, left = at.x + size * 1.4f;
    int right = right_in(drawer, temper), quota = drawer->bin->quota[temper];
    TextLook lack = {FONT_BOLD, TEXT_SMALL, drawer->landing.fresh[temper] ? INK_HAND : INK_TEXT, ALIGN_RIGHT, 1, false};
    float name_w = names_width(game, ui, drawer->bin), end = at.x + at.w - digits - 6;
    ui_mark(ui, temper, at.x + size * 0.6f, middle, size * 0.9f, temper_inks[temper], 255);
    if (left + name_w + BAR_LEAST <= end) {
        ui_label(ui, left, top, name_w, name_look, "%s", noun_temper(game->settings.plain, temper));
        left += name_w;
    }
    float bar = fminf(end - left, BAR_MOST);
    if (bar >= BAR_LEAST)
        draw_level(ui, drawer, (Rect){end - bar, middle - size * 0.2f, bar, size * 0.4f}, temper);
    if (right < quota)
        ui_label(ui, at.x + at.w - digits, top, digits, lack, "%d", quota - right);
    else
        ui_label(ui, at.x + at.w - digits, top, digits, lack, "✓");
}

/* Those that the file has, side by side where they are more than two. */
static void draw_quotas(const Game *game, Ui *ui, const Drawer *drawer, Rect in)
{
    int tempers = 0, place = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        tempers += drawer->bin->quota[i] > 0;
    int across = tempers > 2 ? 2 : 1, rows = max_int(1, (tempers + across - 1) / across);
    float w = (in.w - 12 * (float)(across - 1)) / (float)across, h = in.h / (float)rows;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        if (drawer->bin->quota[i] == 0)
            continue;
        Rect at = {in.x + (float)(place % across) * (w + 12), in.y + (float)(place / across) * h, w, h};
        draw_quota(game, ui, drawer, (Temper)i, at);
        place++;
    }
}

static bool held(const Office *office, HoldKind kind, int bin)
{
    return office->hold == kind && office->hold_target == bin;
}

static bool lately(const Desk *desk, double when)
{
    return when > 0 && desk->seconds < when + ceremony;
}

static int right_of(const Drawer *drawer)
{
    int right = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        right += right_in(drawer, (Temper)i);
    return right;
}

/* Whether the hand tells what it holds, and has something that belongs somewhere. */
static bool hand_tells(const Day *day)
{
    return day_at_desk(day) && day_knows_temper(day) && day_in_hand(day, QUALITY_RIGHT) > 0;
}

/* It has room for some of what the hand knows that it holds. */
static bool wanted(const Day *day, int index)
{
    return hand_tells(day) && day_hand_fits(day, index) > 0;
}

static bool priced(const Play *play, int index)
{
    const Office *office = &play->day.office;
    bool busy = held(office, HOLD_SEAL, index) || held(office, HOLD_CLEAR, index);
    return play->day.bins[play->day.file][index].others > 0 && !busy;
}

static int minutes_left(const Office *office)
{
    return (office->hold_beats + BEATS_A_MINUTE - 1) / BEATS_A_MINUTE;
}

typedef struct State {
    Ink ink;
    char words[STATE_MAX];
} State;

/* Of what the hand holds; shorter beside a tag and where the text is large. */
static void say_room(State *state, int fits, bool brief)
{
    if (brief)
        text_print(state->words, STATE_MAX, P_("%d fits", "%d fit", fits), fits);
    else if (fits > 0)
        text_print(state->words, STATE_MAX, _("room for %d"), fits);
    else
        text_print(state->words, STATE_MAX, "%s", _("no room"));
}

static void say_right(State *state, int right, int size, bool brief)
{
    if (right > 0 && !brief)
        text_print(state->words, STATE_MAX, _("%d/%d waiting"), right, size);
    else
        text_print(state->words, STATE_MAX, "%d/%d", right, size);
}

/* What has the bin: seal or clearing, with the minutes left; what it would take of the hand; else how far it is. Numbers in it are no
 * Progress yet: they wait. */
static State state_of(const Game *game, const Drawer *drawer, bool brief)
{
    const Day *day = &game->play.day;
    State state = {.ink = INK_TEXT};
    bool busy = held(&day->office, HOLD_SEAL, drawer->index) || held(&day->office, HOLD_CLEAR, drawer->index);
    if (busy || lately(&game->desk, game->desk.slipped[drawer->index]))
        state.ink = INK_BUSY;
    else if (hand_tells(day))
        state.ink = wanted(day, drawer->index) ? INK_HAND : INK_DIM;
    if (held(&day->office, HOLD_SEAL, drawer->index))
        text_print(state.words, STATE_MAX, _("sealing %d min"), minutes_left(&day->office));
    else if (busy)
        text_print(state.words, STATE_MAX, _("clearing %d min"), minutes_left(&day->office));
    else if (state.ink == INK_BUSY)
        text_print(state.words, STATE_MAX, "%s", _("returned"));
    else if (hand_tells(day))
        say_room(&state, day_hand_fits(day, drawer->index), brief);
    else
        say_right(&state, right_of(drawer), bin_size(drawer->bin), brief);
    return state;
}

static void draw_state(const Game *game, Ui *ui, const Drawer *drawer, Rect at)
{
    bool brief = priced(&game->play, drawer->index) || ui->scale > 1.4f;
    State state = state_of(game, drawer, brief);
    TextLook look = {FONT_BOLD, TEXT_SMALL, state.ink, ALIGN_RIGHT, 1, true};
    ui_label(ui, at.x, at.y, at.w, look, "%s", state.words);
}

/* 0..1: how far the sealing of this bin has come. */
static float sealing(const Play *play, int index)
{
    const Office *office = &play->day.office;
    int whole = BEATS_A_MINUTE * day_seal_minutes(&play->day, index);
    float left = (float)office->hold_beats / (float)max_int(whole, 1);
    return !held(office, HOLD_SEAL, index) || left > 1 ? 0 : 1 - left;
}

/* Two plates hinged at the sides; they lie on the slot, and rise into the gap below the glass and no further. */
static void draw_lids(const Play *play, Ui *ui, const Drawer *drawer)
{
    enum { THICK = 4, RISE = 9 };
    Rect at = drawer->at;
    float half = at.w / 2, open = drawer->landing.open, across = half * (1 - 0.2f * open);
    bool sealed = sealing(play, drawer->index) > 0;
    Ink ink = sealed ? INK_BUSY : INK_EDGE;
    if (open > 0)
        ui_rect(ui, (Rect){at.x + half * 0.25f, at.y, half * 1.5f, 3}, INK_NUMBER, (int)(230 * open));
    for (int side = 0; side < 2; side++) {
        float hinge = side ? at.x + at.w : at.x, way = side ? -1 : 1;
        ui_stroke(ui, hinge, at.y + 2, hinge + way * across, at.y + 2 - RISE * open, THICK, ink, 255);
    }
}

/* A band that closes over the drawer from both sides while it is sealed. */
static void draw_sealing(const Play *play, Ui *ui, const Drawer *drawer)
{
    float share = sealing(play, drawer->index);
    Rect at = drawer->at;
    if (share <= 0)
        return;
    float closed = at.w / 2 * share, y = at.y + at.h - 5;
    ui_rect(ui, (Rect){at.x, y, closed, 5}, INK_BUSY, 255);
    ui_rect(ui, (Rect){at.x + at.w - closed, y, closed, 5}, INK_BUSY, 255);
}

/* For whom it was. */
static void say_for_whom(const Play *play, int paid, char words[TO_WHOM_MAX])
{
    const Day *day = &play->day;
    const NumberFile *file = &day->level->files[day->file];
    bool known = day->office.known >> day->file & 1u;
    if (paid > 0 && known && file->serves[0])
        text_print(words, TO_WHOM_MAX, _("for %s"), file->serves);
    else if (paid > 0)
        text_print(words, TO_WHOM_MAX, "%s", _("for somebody who waits"));
    else
        text_print(words, TO_WHOM_MAX, "%s", _("It has been noted"));
}

/* Smaller text, until all of it has room. */
static Ui shrunk(const Ui *ui, Rect at, TextLook look, const char *words)
{
    Ui small = *ui;
    while (small.scale > 1 && ui_wrap_height(&small, at.w, look, text_of(words)) + ui_line(&small, TEXT_SMALL) > at.h)
        small.scale = fmaxf(small.scale - 0.05f, 1);
    return small;
}

/* What is left of the numbers when they have been sealed. */
static void draw_plate(const Game *game, Ui *ui, const Drawer *drawer)
{
    static const TextLook word = {FONT_BOLD, TEXT_SMALL, INK_BUSY, ALIGN_CENTRE, 1, false};
    static const TextLook line = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_CENTRE, 3, false};
    char words[TO_WHOM_MAX], sealed[TO_WHOM_MAX];
    int paid = game->desk.paid[drawer->index];
    text_print(sealed, sizeof sealed, paid > 0 ? _("Sealed: %d") : _("Sealed"), paid);
    Rect at = rect_inset(drawer->at, 4), in = {at.x + 4, at.y + 2, at.w - 8, at.h - 4};
    say_for_whom(&game->play, paid, words);
    Ui small = shrunk(ui, in, line, words);
    float head = ui_line(&small, TEXT_SMALL), h = head + ui_wrap_height(&small, in.w, line, text_of(words));
    ui_rect(ui, at, INK_FOCUSED, 255);
    ui_frame(ui, at, 1.5f, INK_BUSY, 255);
    ui_label(&small, in.x, in.y + (in.h - h) / 2, in.w, word, "%s", sealed);
    ui_text(&small, in.x, in.y + (in.h - h) / 2 + head, in.w, line, "%s", words);
}

/* The one a controller would put into, or has come to. */
static bool chosen(const PadHand *pad, const Ui *ui, const Drawer *drawer)
{
    return pad->reaching ? ui->focus == CHOOSE_BIN + drawer->index : ui->pad && pad->bin == drawer->index;
}

static bool pointed_at(const Game *game, const Ui *ui, const Drawer *drawer)
{
    return ui->pad || game->pad.reaching ? chosen(&game->pad, ui, drawer) : rect_holds(drawer->at, game->pointer_x, game->pointer_y);
}

static void draw_ground(const Game *game, Ui *ui, const Drawer *drawer)
{
    const Day *day = &game->play.day;
    Rect at = drawer->at;
    bool offered = pointed_at(game, ui, drawer) && (day->hand.count > 0 || game->pad.reaching);
    bool told = lately(&game->desk, game->desk.slipped[drawer->index]), lit = offered || wanted(day, drawer->index);
    ui_rect(ui, at, offered ? INK_FOCUSED : INK_PANEL, 255);
    ui_frame(ui, at, lit || told ? 3 : 1.5f, lit ? INK_HAND : told ? INK_BUSY : INK_EDGE, 255);
    if (chosen(&game->pad, ui, drawer)) /* as on a button that has the focus */
        ui_rect(ui, (Rect){at.x, at.y, 6, at.h}, INK_HAND, 255);
}

/* Above and below what lies in a bin: less where the text is large. */
static float room_below(const Ui *ui)
{
    return ui->scale > 1.1f ? 5 : 10;
}

static Rect inside(const Ui *ui, Rect at)
{
    return (Rect){at.x + 10, at.y + room_below(ui), at.w - 20, at.h - 2 * room_below(ui)};
}

static void say_price(int minutes, char words[STATE_MAX])
{
    text_print(words, STATE_MAX, _("+%d min"), minutes);
}

/* The tag that says what clearing it takes, beside the bin's number; it can be clicked. */
static Rect tag_place(const Ui *ui, Rect bin, int minutes)
{
    char words[STATE_MAX];
    say_price(minutes, words);
    Rect in = inside(ui, bin);
    float number = ui_line(ui, TEXT_SMALL) * 0.75f, w = canvas_width(FONT_BOLD, TEXT_SMALL, text_of(words)) + 10;
    return (Rect){in.x + number, in.y - 3, ui->scale > 1.1f ? fmaxf(w, in.w * 0.42f) : w, ui_line(ui, TEXT_SMALL) + 4};
}

static void draw_tag(const Game *game, Ui *ui, const Drawer *drawer)
{
    static const TextLook look = {FONT_BOLD, TEXT_SMALL, INK_BACK, ALIGN_CENTRE, 1, true};
    char words[STATE_MAX];
    int minutes = day_clearing_minutes(&game->play.day, drawer->index);
    Rect at = tag_place(ui, drawer->at, minutes);
    bool pointed = rect_holds(at, game->pointer_x, game->pointer_y) && !game->desk.by_keys;
    say_price(minutes, words);
    ui_rect(ui, at, INK_BUSY, 255);
    ui_frame(ui, at, 2, pointed ? INK_HAND : INK_BUSY, 255);
    ui_label(ui, at.x + 2, at.y + 2, at.w - 4, look, "%s", words);
}

static void draw_contents(const Game *game, Ui *ui, const Drawer *drawer)
{
    static const TextLook number = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    Rect in = inside(ui, drawer->at);
    float line = ui_line(ui, TEXT_SMALL), left = in.x + line * 0.5f;
    ui_label(ui, in.x, in.y, line, number, "%d", drawer->index + 1);
    if (priced(&game->play, drawer->index)) {
        Rect tag = tag_place(ui, drawer->at, day_clearing_minutes(&game->play.day, drawer->index));
        draw_tag(game, ui, drawer);
        left = tag.x + tag.w + 6;
    }
    draw_state(game, ui, drawer, (Rect){left, in.y, in.x + in.w + 4 - left, line});
    draw_quotas(game, ui, drawer, (Rect){in.x, in.y + line, in.w, in.h - line});
}

static void draw_bin(const Game *game, Ui *ui, const Drawer *drawer)
{
    float jolt = bubble_jolt(&game->desk);
    draw_ground(game, ui, drawer);
    canvas_shift(ui->canvas, 0, jolt);
    if (lately(&game->desk, game->desk.sealed[drawer->index]) && bin_empty(drawer->bin))
        draw_plate(game, ui, drawer);
    else
        draw_contents(game, ui, drawer);
    canvas_shift(ui->canvas, 0, -jolt);
    draw_sealing(&game->play, ui, drawer);
    draw_lids(&game->play, ui, drawer);
}

/* The tag lies on the bin; while something is in hand all of the bin takes it. */
static void place_bin(const Game *game, Ui *ui, Rect at, int index)
{
    const Day *day = &game->play.day;
    ui_place(ui, at, CHOOSE_BIN + index, KEY_NONE, 0, day_at_desk(day));
    int minutes = day_clearing_minutes(day, index);
    if (priced(&game->play, index) && day->hand.count == 0)
        ui_place(ui, tag_place(ui, at, minutes), CHOOSE_CLEAR + index, KEY_NONE, 0, day_hands_free(day));
}

void bins_draw(const Game *game, const Layout *layout, Ui *ui)
{
    Landing landings[BIN_COUNT];
    if (ui->canvas)
        flight_landings(game, landings);
    for (int i = 0; i < BIN_COUNT; i++) {
        place_bin(game, ui, layout->bins[i], i);
        if (!ui->canvas)
            continue;
        Drawer drawer = {i, &game->play.day.bins[game->play.day.file][i], landings[i], layout->bins[i],
                         (room_below(ui) - 2) * bubble_slope(&game->desk)};
        draw_bin(game, ui, &drawer);
    }
}
