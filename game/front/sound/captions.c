/* captions.c - the table of words, and a strip of one line, where that is enough. */
#include "front/sound/captions.h"

#include <stdio.h>
#include <string.h>

#include "base/translate.h"
#include "front/places/place.h"
#include "front/run/waiting.h"
#include "front/state/choosable.h"
#include "front/ui/layout.h"
#include "front/words/words.h"
#include "work/look.h"

static const uint64_t lasting = 2000000;       /* microseconds */
static const float near_gain = 0.25f;          /* from which a temper is near enough to be written */
static const float aside = 0.35f;              /* from which it is at one side */
static const float thick = 0.35f, thin = 0.7f; /* of the room's voice */

typedef struct CueWords {
    const char *words;
    bool own;
} CueWords;

static const CueWords cue_table[CUE_COUNT] = {
    [CUE_CLICK] = {N_("a key"), true},
    [CUE_TYPING] = {N_("typing"), true},
    [CUE_SWITCH] = {N_("a rocker switch"), false},
    [CUE_GATHER] = {N_("numbers lift"), true},
    [CUE_EMPTY] = {N_("a tap on glass"), true},
    [CUE_RELEASE] = {N_("numbers drift back"), true},
    [CUE_FLIGHT] = {N_("numbers in the air"), true},
    [CUE_BIN] = {N_("a drawer, lined with felt"), true},
    [CUE_REWORK] = {N_("a shrug: some come back"), false},
    [CUE_STRAY] = {N_("two dull knocks: some do not belong"), false},
    [CUE_CLEAR] = {N_("a bin is tipped out"), true},
    [CUE_SEAL] = {N_("a lid, a latch"), false},
    [CUE_PAID] = {N_("a muted bell"), false},
    [CUE_SLIP] = {N_("a slip of paper, falling"), false},
    [CUE_KNOT] = {N_("a breath in"), false},
    [CUE_LOST] = {N_("something comes undone"), false},
    [CUE_UNDONE] = {N_("four notes, rising"), false},
    [CUE_CREDIT] = {N_("two bells: somebody had waited"), false},
    [CUE_PING] = {N_("a message"), false},
    [CUE_MEMO] = {N_("a form arrives"), false},
    [CUE_KNOCK] = {N_("a knock on the partition"), false},
    [CUE_CUT] = {N_("a thud: work is put down"), false},
    [CUE_CHIME] = {N_("a chime"), false},
    [CUE_GIFT] = {N_("chimes, very pleased"), false},
    [CUE_STAMP] = {N_("a stamp"), false},
    [CUE_DECIDED] = {N_("a pencil on the table, twice"), false},
    [CUE_LIFT] = {N_("the lift"), false},
    [CUE_CLOSING] = {N_("the closing bell"), false},
    [CUE_PHONE] = {N_("a telephone on a table"), false},
    [CUE_FLOOR] = {N_("a bell for the floor; doors"), false},
    [CUE_DOOR] = {N_("carpet; behind one a door"), false},
    [CUE_CHAIR] = {N_("castors, and a projector's click"), false},
    [CUE_CARRIAGE] = {N_("a lamp; a carriage returns"), false},
    [CUE_LID] = {N_("a lid, lifted from a warmer"), false},
    [CUE_BELL] = {N_("a desk bell, at once muffled"), false},
    [CUE_CAN] = {N_("a drink falls in a machine"), false},
    [CUE_KEY] = {N_("a key in a lock"), false},
    [CUE_STEP] = {N_("a shoe on carpet"), true},
    [CUE_NOD] = {N_("a tick, in favour"), false},
    [CUE_TRAP] = {NULL /* NOUN_STRAW */, false},
    [CUE_CONSENT] = {N_("a pen; the form is turned over"), false},
};

const char *cue_caption(bool plain, Cue cue)
{
    const char *words = cue_table[cue].words;
    return words ? translated(words) : noun(plain, NOUN_STRAW);
}

bool cue_is_own(Cue cue)
{
    return cue_table[cue].own;
}

const char *tone_caption(bool plain, Tone tone)
{
    switch (tone) {
    case TONE_HUM: return _("the hum thickens");
    case TONE_AIR: return _("the hum thins");
    case TONE_WOE: return noun_temper(plain, TEMPER_WOE);
    case TONE_FROLIC: return noun_temper(plain, TEMPER_FROLIC);
    case TONE_DREAD: return noun_temper(plain, TEMPER_DREAD);
    case TONE_MALICE: return noun_temper(plain, TEMPER_MALICE);
    case TONE_MOTOR:
    case TONE_CEILING:
    case TONE_PROJECTOR:
    case TONE_LAMP:
    case TONE_MURMUR:
    case TONE_CLOCK:
    case TONE_MACHINE:
    case TONE_STREET:
    case TONE_COUNT: break;
    }
    return "";
}

/* ---- what was heard ---- */

void captions_cue(Game *game, Cue cue)
{
    if (cue_is_own(cue))
        return;
    Captions *captions = &game->hearing.captions;
    if (captions->until[0] > game->now && captions->cue[0] != cue) {
        captions->cue[1] = captions->cue[0];
        captions->until[1] = captions->until[0];
    }
    captions->cue[0] = (uint8_t)cue;
    captions->until[0] = game->now + lasting;
}

static void note_room(Game *game)
{
    Captions *captions = &game->hearing.captions;
    float voice = game->desk.voice;
    RoomHeard heard = game->desk.breath > 0.5f ? ROOM_STILL
                      : voice < thick          ? ROOM_THICK
                      : voice > thin           ? ROOM_THIN
                                               : captions->room;
    if (heard != captions->room && heard != ROOM_UNHEARD)
        captions->room_until = game->now + lasting;
    captions->room = heard;
}

void captions_tones(Game *game)
{
    Captions *captions = &game->hearing.captions;
    if (game->page == PAGE_DESK && game->hearing.cues.tones[TONE_HUM].gain > 0)
        note_room(game);
    for (int i = 0; i < TEMPER_COUNT; i++) {
        Loudness heard = game->hearing.cues.tones[TONE_WOE + i];
        if (heard.gain < near_gain)
            continue;
        captions->voice_until[i] = game->now + lasting / 4;
        captions->voice_side[i] = (int8_t)(heard.pan < -aside ? -1 : heard.pan > aside ? 1 : 0);
    }
}

/* ---- the strip ---- */

enum { LINES_MAX = 3, LINE_BYTES = 160 };

typedef struct CaptionStrip {
    int columns; /* there is room for on a line */
    int count;
    char lines[LINES_MAX][LINE_BYTES];
} CaptionStrip;

/* Behind what stands there, as far as there is room; the field below is to be seen. */
static void add(CaptionStrip *strip, const char *words)
{
    enum { BETWEEN = 2, BRACKETS = 2 };
    char *last = strip->lines[max_int(strip->count - 1, 0)];
    int length = (int)strlen(last), added = text_columns(text_of(words)) + BRACKETS;
    if (!words[0])
        return;
    if (strip->count > 0 && text_columns(text_of(last)) + BETWEEN + added <= strip->columns)
        snprintf(last + length, (size_t)(LINE_BYTES - length), "%*s[%s]", BETWEEN, "", words);
    else if (strip->count < LINES_MAX)
        snprintf(strip->lines[strip->count++], LINE_BYTES, "[%s]", words);
}

static void add_voices(const Game *game, CaptionStrip *strip)
{
    static const char *const sides[] = {N_(", left"), "", N_(", right")};
    const Captions *captions = &game->hearing.captions;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        char words[LINE_BYTES / 2];
        if (captions->voice_until[i] <= game->now)
            continue;
        const char *name = tone_caption(game->settings.plain, (Tone)(TONE_WOE + i));
        snprintf(words, sizeof words, "%s%s", name, translated(sides[captions->voice_side[i] + 1]));
        add(strip, words);
    }
}

static void add_room(const Game *game, CaptionStrip *strip)
{
    const Captions *captions = &game->hearing.captions;
    bool plain = game->settings.plain;
    if (captions->room_until <= game->now)
        return;
    switch (captions->room) {
    case ROOM_UNHEARD: break;
    case ROOM_THICK: add(strip, tone_caption(plain, TONE_HUM)); break;
    case ROOM_THIN: add(strip, tone_caption(plain, TONE_AIR)); break;
    case ROOM_STILL: add(strip, _("the hum drops away")); break;
    }
}

/* The newest cue is last but for the room and the voices, which stay. */
static CaptionStrip strip_of(const Game *game, int columns)
{
    const Captions *captions = &game->hearing.captions;
    CaptionStrip strip = {.columns = columns};
    for (int i = COUNT_OF(captions->cue) - 1; i >= 0; i--) {
        if (captions->until[i] > game->now)
            add(&strip, cue_caption(game->settings.plain, (Cue)captions->cue[i]));
    }
    add_room(game, &strip);
    add_voices(game, &strip);
    return strip;
}

/* What a page has at its foot begins there. */
static float foot_of(const Ui *ui)
{
    enum { FOOT = 40 };
    float foot = CANVAS_HEIGHT;
    for (int i = 0; i < ui->count; i++) {
        Rect at = ui->buttons[i].at;
        foot = at.y + at.h > CANVAS_HEIGHT - FOOT && at.y < foot ? at.y : foot;
    }
    return foot;
}

/* The lower rim of the glass; of a page above its foot. */
static Rect room_of(const Game *game, const Ui *ui)
{
    Layout layout = layout_of(game);
    if (game->page == PAGE_CORRIDOR)
        return layout.away;
    if (game->page != PAGE_DESK && game->page != PAGE_BOOT)
        return (Rect){0, 0, CANVAS_WIDTH, foot_of(ui)};
    return place_seen(&game->places) != PLACE_NONE ? layout.away : layout.tube;
}

/* Where a place speaks below, they stand above, unless a card does. */
static bool stands_above(const Game *game)
{
    return (place_seen(&game->places) != PLACE_NONE || game->page == PAGE_CORRIDOR) && !waiting_card(game);
}

enum { PAD = 10, GAP = 4 };

/* Lines of a strip in a room, at its upper or its lower end; the newest of them where it has not room for all. */
typedef struct Stand {
    Rect room;
    bool above;
    int most;
} Stand;

static float column_of(const Ui *ui)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("0"));
}

/* The line with that number of those that are drawn, from above. */
static Rect line_at(const Ui *ui, const Stand *stand, const CaptionStrip *strip, int line)
{
    int first = max_int(strip->count - stand->most, 0), lines = strip->count - first;
    float h = ui_line(ui, TEXT_SMALL), room = (h + GAP) * (float)lines - GAP;
    float w = column_of(ui) * (float)text_columns(text_of(strip->lines[first + line])) + 2 * PAD + 1;
    float top = stand->above ? stand->room.y + PAD : stand->room.y + stand->room.h - PAD - room;
    return (Rect){stand->room.x + (stand->room.w - w) / 2, top + (h + GAP) * (float)line, w, h};
}

static bool meet(Rect a, Rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* Nothing that can be chosen lies there, nor what a panel says above its choices; the corridor's floor may. */
static bool is_clear(const Game *game, const Ui *ui, Rect at)
{
    bool panel = game->page == PAGE_DESK && !day_at_desk(&game->play.day);
    if (panel && place_seen(&game->places) == PLACE_NONE && meet(at, layout_of(game).tube))
        return false;
    for (int i = 0; i < ui->count; i++) {
        if (ui->buttons[i].id != CHOOSE_FLOOR && meet(at, ui->buttons[i].at))
            return false;
    }
    return true;
}

static bool stands_clear(const Game *game, const Ui *ui, const Stand *stand, const CaptionStrip *strip)
{
    for (int i = 0; i < min_int(strip->count, stand->most); i++) {
        if (!is_clear(game, ui, line_at(ui, stand, strip, i)))
            return false;
    }
    return true;
}

static void draw_strip(Ui *ui, const Stand *stand, const CaptionStrip *strip)
{
    static const TextLook look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_CENTRE, 1, false};
    int first = max_int(strip->count - stand->most, 0);
    for (int i = first; i < strip->count; i++) {
        Rect at = line_at(ui, stand, strip, i - first);
        ui_rect(ui, at, INK_PANEL, 235);
        ui_label(ui, at.x + PAD, at.y, at.w - 2 * PAD, look, "%s", strip->lines[i]);
    }
}

/* At one end of the room or at the other; where neither is clear, in the place of the line below everything. */
void captions_draw(const Game *game, Ui *ui)
{
    if (!game->settings.captions || !ui->canvas)
        return;
    Rect room = room_of(game, ui), help = layout_of(game).help;
    bool above = stands_above(game);
    help.h += PAD;
    const Stand stands[] = {{room, above, LINES_MAX}, {room, !above, LINES_MAX}, {help, false, 1}};
    for (int i = 0; i < COUNT_OF(stands); i++) {
        CaptionStrip strip = strip_of(game, (int)((stands[i].room.w - 4 * PAD) / column_of(ui)));
        if (i + 1 < COUNT_OF(stands) && !stands_clear(game, ui, &stands[i], &strip))
            continue;
        draw_strip(ui, &stands[i], &strip);
        return;
    }
}
