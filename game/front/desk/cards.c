/* cards.c - the card, its choices and its place. */
#include "front/desk/cards.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "front/desk/column.h"
#include "front/glass/cells.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"
#include "front/words/prices.h"
#include "front/words/words.h"
#include "work/choices.h"
#include "work/look.h"
#include "work/obey.h"
#include "work/overlap.h"

enum { PAD = 13, BETWEEN = 6, LINES_NARROW = 8, LINES_WIDE = 3 };

static const float slide = 26;           /* units a card comes from, and */
static const float slide_seconds = 0.2f; /* how long it takes */

static const TextLook who_look = {FONT_BOLD, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 2, false};
static const TextLook left_look = {FONT_TEXT, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 1, false};
static const TextLook more_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};

/* Everything a card says, made before it is measured. */
typedef struct Words {
    char who[240], what[900], more[80];
    char left[48]; /* until it goes by itself */
    int choice_count;
    Choice choices[3];
    Price prices[3];
} Words;

static const Row *row_of(const Day *day, const Offer *offer)
{
    return offer->row >= 0 ? &day->level->rows[offer->row] : NULL;
}

static void say_tool(const Day *day, const Row *row, Words *words)
{
    const Tool *tool = &day->level->tools[row->tool];
    text_print(words->what, sizeof words->what, _("%s promises %+d %%. Who does not say no gets it on top."),
               tool->name, tool->claims);
}

/* One choice is about both: which other one is held at the same time, and what becomes of it. */
static void say_beside(const Day *day, const Overlap *beside, char *out, size_t room)
{
    out[0] = '\0';
    if (beside->kind == OVERLAP_NONE)
        return;
    const Row *row = &day->level->rows[beside->row];
    int until = beside->minute + row->minutes;
    switch (beside->kind) {
    case OVERLAP_SAT_IN:
        text_print(out, room, _("You sit in “%s” until %02d:%02d; joining leaves it."), row->text, until / 60, until % 60);
        return;
    case OVERLAP_OFFERED:
        text_print(out, room, overlap_gets_note(day, beside) ? _("At the same time as “%s”; joining sends that a note.")
                                                                  : _("At the same time as “%s”; joining declines that."), row->text);
        return;
    case OVERLAP_COMES:
        text_print(out, room, _("At the same time as “%s” at %02d:%02d; one can sit in one."), row->text, beside->minute / 60,
                   beside->minute % 60);
        return;
    case OVERLAP_NONE: return;
    }
}

static void say_meeting(const Day *day, const Offer *offer, const Row *row, Words *words)
{
    int from = offer->name.minute, until = offer->until;
    Overlap beside = day_overlap(day, offer);
    char both[240];
    say_beside(day, &beside, both, sizeof both);
    if (both[0] && row->decides)
        text_print(words->what, sizeof words->what, _("%s, %02d:%02d to %02d:%02d; it decides. %s"), row->text, from / 60, from % 60,
                   (from + row->minutes) / 60, (from + row->minutes) % 60, both);
    else if (both[0])
        text_print(words->what, sizeof words->what, P_("%s. %d minute. %s", "%s. %d minutes. %s", row->minutes), row->text, row->minutes, both);
    else if (row->decides)
        text_print(words->what, sizeof words->what,
                   _("%s, %02d:%02d to %02d:%02d. Something is decided in it; who comes late has missed that much."),
                   row->text, from / 60, from % 60, (from + row->minutes) / 60, (from + row->minutes) % 60);
    else
        text_print(words->what, sizeof words->what,
                   P_("%s. %d minute. After %02d:%02d it does without you.",
                      "%s. %d minutes. After %02d:%02d it does without you.", row->minutes),
                   row->text, row->minutes, until / 60, until % 60);
}

/* What it is worth: that is a rule, and is said before the choice. */
static void say_perk(const Settings *settings, const Row *row, Words *words)
{
    static const char *const worth[PERK_COUNT] = {[PERK_MELON_BAR] = N_("It halves what interruptions have left."),
                                                  [PERK_FINGER_TRAP] = N_("It tightens when pulled; do it last."),
                                                  [PERK_WAFFLE_PARTY] = N_("It clears what interruptions have left.")};
    text_print(words->what, sizeof words->what, P_("A %s, for %d minute. %s", "A %s, for %d minutes. %s", row->minutes),
               noun_perk(settings->plain, row->perk), row->minutes, translated(worth[row->perk]));
}

/* Whoever reads it, the same in every replay: somebody of the level but who asks for it. */
static const char *reader_of(const Day *day, const Offer *offer)
{
    const Level *level = day->level;
    int others = level->person_count - (offer->name.person >= 0);
    if (others <= 0)
        return person_name(level, offer->name.person);
    int drawn = (int)(rng_mix(day->seed, (uint64_t)offer->name.day, (uint64_t)offer->row) % (uint64_t)others);
    return person_name(level, drawn + (offer->name.person >= 0 && drawn >= offer->name.person));
}

/* A report that has outlived its readers is ended by a rule, or by a tool in its place; which then wants its own. */
static const char *end_of(const Day *day, const Row *row)
{
    const Level *level = day->level;
    if (!row->legacy)
        return "";
    if (day_tool_wants(day, row))
        return _(" The tool in its place wants it.");
    for (int i = 0; i < level->rule_count; i++) {
        if (level->rules[i].kind == RULE_RETIRE)
            return _(" The steward can end it.");
    }
    for (int i = 0; i < level->tool_count; i++) {
        if (text_is(text_of(row->text), level->tools[i].ends))
            return _(" A tool in its place would end it.");
    }
    return "";
}

static void say_report(const Day *day, const Offer *offer, const Row *row, Words *words)
{
    if (offer->reader)
        text_print(words->what, sizeof words->what, _("%s, due today. %s reads it, and acts on it.%s"), row->text,
                   reader_of(day, offer), end_of(day, row));
    else
        text_print(words->what, sizeof words->what, _("%s, due today. It has no readers at present.%s"), row->text,
                   end_of(day, row));
}

static void say_what(const Game *game, const Offer *offer, Words *words)
{
    const Day *day = &game->play.day;
    const Row *row = row_of(day, offer);
    switch ((EntryKind)offer->name.kind) {
    case ENTRY_MEETING: say_meeting(day, offer, row, words); return;
    case ENTRY_TOOL: say_tool(day, row, words); return;
    case ENTRY_PERK: say_perk(&game->settings, row, words); return;
    case ENTRY_REPORT: say_report(&game->play.day, offer, row, words); return;
    case ENTRY_PING:
    case ENTRY_EVENING_PING:
    case ENTRY_COUNT: break;
    }
    text_print(words->what, sizeof words->what, "%s", offer_text(&game->phrases, day, offer).text);
}

static void say_who(const Play *play, const Offer *offer, Words *words)
{
    bool office = offer->name.kind == ENTRY_EVENING_PING && play->day.phase != PHASE_EVENING;
    const char *kind = office ? _("A message after hours") : kind_title((EntryKind)offer->name.kind);
    if (offer->name.person < 0)
        text_print(words->who, sizeof words->who, "%s", kind);
    else
        text_print(words->who, sizeof words->who, "%s · %s", kind, person_name(&play->level, offer->name.person));
}

/* The price, and what will be seen; a report's choices also say which one reads it. */
static void say_choices(const Day *day, const Offer *offer, Words *words)
{
    words->choice_count = day_choices(day, offer, words->choices);
    for (int i = 0; i < words->choice_count; i++)
        words->prices[i] = price_of_choice(day, offer, words->choices[i]);
}

/* In seconds, once it can be counted down; what waits for hours only says that it waits. */
static void say_left(const Game *game, const Offer *offer, Words *words)
{
    enum { COUNTED_MAX = 99 };
    double left = waiting_left(game, offer);
    if (waiting_stands(game))
        snprintf(words->left, sizeof words->left, "%s", _("The clock waits."));
    else if (left <= COUNTED_MAX)
        snprintf(words->left, sizeof words->left, _("%d s left"), (int)ceil(left - 0.1));
}

static Words words_of(const Game *game, const Offer *offer)
{
    Words words = {.choice_count = 0};
    say_who(&game->play, offer, &words);
    say_what(game, offer, &words);
    say_choices(&game->play.day, offer, &words);
    say_left(game, offer, &words);
    int more = waiting_count(game);
    Caps caps = caps_of(game);
    char key[KEYS_SHOWN_MAX];
    if (more > 0)
        snprintf(words.more, sizeof words.more, _("%d more: %s"), more,
                 act_shown(ACT_CARD, &caps, game->pad.used, key));
    return words;
}

static ButtonLook choice_look(const Play *play, const Offer *offer, const Words *words, int index)
{
    ChoiceWords choice = choice_words(words->choices[index]);
    Command command = {.kind = COMMAND_ANSWER, .event = offer->name, .choice = (uint8_t)words->choices[index]};
    ButtonLook look = {.id = CHOOSE_ANSWER + index,
                       .key = KEY_CHARACTER,
                       .character = (unsigned char)choice.letter,
                       .label = choice.label,
                       .detail = words->prices[index].words,
                       .warns = words->prices[index].warns,
                       .disabled = !day_allows(&play->day, &command)};
    if (day_at_desk(&play->day))
        look.pad = bindings[ACT_FIRST + index].pad;
    return look;
}

/* A narrow card may say more lines, since it lies where nothing is hidden. */
static TextLook what_look(const Ui *ui, float w)
{
    return (TextLook){FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, w < CARD_W * ui->scale ? LINES_NARROW : LINES_WIDE,
                      false};
}

static ButtonLook waiting_look(int waiting, char label[48])
{
    snprintf(label, 48, P_("%d thing waits", "%d things wait", waiting), waiting);
    return act_button(ACT_CARD, CHOOSE_CARD, label);
}

/* What is left and what else waits: beside each other where both have room. */
static int foot_lines(const Ui *ui, const Words *words, float w)
{
    float size = ui_size(ui, TEXT_SMALL);
    float both = canvas_width(FONT_TEXT, size, text_of(words->left)) +
                 canvas_width(FONT_TEXT, size, text_of(words->more)) + size;
    return words->left[0] && words->more[0] && both > w ? 2 : words->left[0] || words->more[0];
}

static void draw_foot(Ui *ui, const Words *words, float x, float y, float w)
{
    TextLook more = more_look;
    bool beside = foot_lines(ui, words, w) == 1 && words->left[0];
    if (words->left[0])
        ui_label(ui, x, y, w, left_look, "%s", words->left);
    more.align = beside ? ALIGN_RIGHT : ALIGN_LEFT;
    if (words->more[0])
        ui_label(ui, x, words->left[0] && !beside ? y + ui_line(ui, TEXT_SMALL) : y, w, more, "%s", words->more);
}

/* What a card so wide takes but for what it says. */
static float frame_of(const Play *play, const Ui *ui, const Offer *offer, const Words *words, float wide)
{
    float w = wide - 2 * PAD, h = 2 * PAD + ui_wrap_height(ui, w, who_look, text_of(words->who)) + BETWEEN;
    for (int i = 0; i < words->choice_count; i++)
        h += ui_button_height(ui, w, choice_look(play, offer, words, i)) + BETWEEN;
    return h + (float)foot_lines(ui, words, w) * ui_line(ui, TEXT_SMALL);
}

/* What a card so wide takes, or the line that is there instead of one; 0 when there is neither. */
static float height_of(const Game *game, const Ui *ui, float wide)
{
    const Offer *offer = waiting_card(game);
    char label[48];
    if (!offer)
        return waiting_count(game) ? ui_button_height(ui, wide, waiting_look(waiting_count(game), label)) : 0;
    Words words = words_of(game, offer);
    return frame_of(&game->play, ui, offer, &words, wide) +
           ui_wrap_height(ui, wide - 2 * PAD, what_look(ui, wide), text_of(words.what));
}

/* ---- its place ---- */

/* As wide as its room where it would else be higher than that. */
static float width_of(const Game *game, const Ui *ui, Rect room)
{
    float w = (waiting_card(game) ? CARD_W : 260) * ui->scale, most = room.w - 2 * CARD_MARGIN;
    return w < most && height_of(game, ui, w) <= room.h - 2 * CARD_MARGIN ? w : most;
}

/* Corner: bit 0 right, bit 1 below. One that is higher than its room says less. */
static Rect in_corner(const Game *game, const Ui *ui, Rect room, int corner)
{
    float w = width_of(game, ui, room), h = fminf(height_of(game, ui, w), room.h - 2 * CARD_MARGIN);
    if (h <= 0)
        return (Rect){0, 0, 0, 0};
    float x = corner & 1 ? room.x + room.w - w - CARD_MARGIN : room.x + CARD_MARGIN;
    float y = corner & 2 ? room.y + room.h - h - CARD_MARGIN : room.y + CARD_MARGIN;
    return (Rect){x, y, w, h};
}

Rect card_in_room(const Game *game, const Ui *ui, Rect room)
{
    return in_corner(game, ui, room, 1);
}

/* In the column, above the map where both have room; empty when it has none. */
static Rect in_column(const Game *game, const Layout *layout, const Ui *ui)
{
    Rect slot = column_slot(game, layout, ui);
    float h = height_of(game, ui, slot.w);
    return h <= 0 || h > slot.h ? (Rect){0, 0, 0, 0} : (Rect){slot.x, slot.y, slot.w, h};
}

/* Beside the glass that has moved over for it. */
static Rect beside(const Game *game, const Layout *layout, const Ui *ui)
{
    Rect at = layout->card;
    bool there = at.w > 0 && game->desk.over > 0 && waiting_card(game) && day_at_desk(&game->play.day);
    at.h = there ? fminf(height_of(game, ui, at.w), at.h) : 0;
    return there ? at : (Rect){0, 0, 0, 0};
}

Rect card_at_desk(const Game *game, const Layout *layout, const Ui *ui)
{
    Rect at = beside(game, layout, ui);
    if (at.w > 0)
        return at;
    at = in_column(game, layout, ui);
    if (at.w > 0)
        return at;
    bool kept_away = waiting_card(game) && day_at_desk(&game->play.day);
    return in_corner(game, ui, layout->tube, kept_away ? game->desk.corner : 1);
}

static float away(Rect at, CanvasPoint from)
{
    float x = fmaxf(fmaxf(at.x - from.x, from.x - at.x - at.w), 0);
    float y = fmaxf(fmaxf(at.y - from.y, from.y - at.y - at.h), 0);
    return hypotf(x, y);
}

/* From all that the hand is doing: where it is, and where its box began. A hand that is elsewhere is in nobody's way.
 */
static float away_from_hand(const Game *game, const Layout *layout, Rect at)
{
    const Desk *desk = &game->desk;
    CanvasPoint at_hand = cells_hand(layout, game);
    float hand = rect_holds(layout->tube, at_hand.x, at_hand.y) ? away(at, at_hand) : CANVAS_WIDTH;
    if (!desk->anchored)
        return hand;
    return fminf(hand, away(at, cells_centre(layout, desk, desk->anchor_column, desk->anchor_row)));
}

static int farthest_corner(const Game *game, const Layout *layout, const Ui *ui)
{
    static const int corners[] = {1, 0, 3, 2}; /* above rather than below, at the right rather than the left */
    int best = corners[0];
    float most = -1;
    for (int i = 0; i < COUNT_OF(corners); i++) {
        float far = away_from_hand(game, layout, in_corner(game, ui, layout->tube, corners[i]));
        if (far > most + 1) {
            most = far;
            best = corners[i];
        }
    }
    return best;
}

/* Not under a box that is being drawn: it waits until that is done. */
static void move_over(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    bool wanted = waiting_card(game) && day_at_desk(&game->play.day) && !(desk->anchored && desk->over <= 0);
    float step = game->settings.reduced_motion ? 1 : seconds / slide_seconds;
    desk->over = wanted ? fminf(desk->over + step, 1) : fmaxf(desk->over - step, 0);
}

void card_update(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    const Offer *offer = waiting_card(game);
    move_over(game, seconds);
    if (!offer)
        return;
    Layout layout = layout_of(game);
    Ui ui = {.scale = layout.scale, .pad = game->pad.used, .caps = caps_of(game)};
    bool gives_way = desk->anchored || desk->by_keys;
    bool near = away_from_hand(game, &layout, card_at_desk(game, &layout, &ui)) < layout.cell_w;
    if (event_name_equal(desk->cornered, offer->name) && !(gives_way && near))
        return;
    desk->cornered = offer->name;
    desk->corner = farthest_corner(game, &layout, &ui);
}

/* ---- its picture ---- */

/* How long it will wait: a line that grows shorter. */
static void draw_left(const Day *day, Ui *ui, const Offer *offer, Rect at)
{
    Beat beat = day->beat;
    Beat from = beat_at(offer->name.day, offer->name.minute), until = beat_at(offer->name.day, offer->until);
    float left = (float)(until - beat) / (float)max_int(until - from, 1);
    ui_rect(ui, (Rect){at.x, at.y + at.h - 5, at.w * fminf(fmaxf(left, 0), 1), 5}, INK_BUSY, 150);
}

/* Who it is from. A click on it puts the card aside, or turns to what else waits, and that is said to whoever points
 * there; returns its height. */
static float draw_head(const Game *game, Ui *ui, const Words *words, Rect at)
{
    float x = at.x + PAD, y = at.y + PAD, w = at.w - 2 * PAD, h = ui_wrap_height(ui, w, who_look, text_of(words->who));
    Rect head = {at.x, at.y, at.w, PAD + h};
    bool pointed =
        ui->focus == CHOOSE_CARD || (!game->keyed && !ui->pad && rect_holds(head, game->pointer_x, game->pointer_y));
    TextLook look = who_look;
    look.ink = pointed ? INK_HAND : who_look.ink;
    if (pointed)
        ui_label(ui, x, y, w, look, "%s", waiting_count(game) > 0 ? _("See what else waits") : _("Put it aside"));
    else
        ui_wrap(ui, x, y, w, look, text_of(words->who));
    return h;
}

static void draw_words(const Game *game, Ui *ui, const Offer *offer, Rect at)
{
    Words words = words_of(game, offer);
    TextLook what = what_look(ui, at.w);
    float x = at.x + PAD, y = at.y + PAD, w = at.w - 2 * PAD;
    float room = at.h - frame_of(&game->play, ui, offer, &words, at.w);
    what.most = clamp_int((int)(room / ui_line(ui, TEXT_SMALL) + 0.01f), 1, what.most);
    float head = draw_head(game, ui, &words, at);
    y += head;
    y += ui_wrap(ui, x, y, w, what, text_of(words.what)) + BETWEEN;
    for (int i = 0; i < words.choice_count; i++)
        y += ui_button(ui, x, y, w, choice_look(&game->play, offer, &words, i)) + BETWEEN;
    ui_place(ui, (Rect){at.x, at.y, at.w, PAD + head}, CHOOSE_CARD, KEY_NONE, 0, true); /* keys come to the choices first */
    draw_foot(ui, &words, x, y, w);
}

/* It slides in; what can be clicked is where it will lie. */
static float slid(const Game *game)
{
    float left = 1 - fminf(game->desk.card_seconds / slide_seconds, 1);
    return game->settings.reduced_motion ? 0 : slide * left * left;
}

static void draw_card(const Game *game, Ui *ui, const Offer *offer, Rect at)
{
    float shift = slid(game);
    ui_place(ui, at, CHOOSE_CARD_GROUND, KEY_NONE, 0, false);
    if (ui->canvas)
        canvas_shift(ui->canvas, shift, 0);
    ui_ground(ui, at, INK_BUSY);
    draw_left(&game->play.day, ui, offer, at);
    draw_words(game, ui, offer, at);
    if (ui->canvas)
        canvas_shift(ui->canvas, -shift, 0);
}

void card_draw(const Game *game, Ui *ui, Rect at)
{
    const Offer *offer = waiting_card(game);
    char label[48];
    if (at.w <= 0)
        return;
    if (offer)
        draw_card(game, ui, offer, at);
    else
        ui_button(ui, at.x, at.y, at.w, waiting_look(waiting_count(game), label));
}

void card_choose(Game *game, int index)
{
    const Offer *offer = waiting_card(game);
    Choice choices[3];
    if (!offer || index >= day_choices(&game->play.day, offer, choices))
        return;
    play_obey(&game->play, (Command){.kind = COMMAND_ANSWER, .event = offer->name, .choice = (uint8_t)choices[index]});
}

bool card_key(Game *game, Act act)
{
    bool choice = act >= ACT_FIRST && act <= ACT_THIRD;
    if (choice)
        card_choose(game, (int)act - ACT_FIRST);
    else if (act == ACT_CARD)
        waiting_next(game);
    return choice || act == ACT_CARD;
}
