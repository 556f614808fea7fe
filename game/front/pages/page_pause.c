/* page_pause.c - the day stands. What keys and mouse do, and the ways on and out; the field is not shown. Where text is
 * large, what they do is turned over page by page. */

#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "front/ui/ui.h"

enum { MARGIN = 60, GAP = 40, BESIDE = 460, BOTTOM = 30, BETWEEN = 4 };

/* ---- what is listed ---- */

typedef struct Told {
    const char *shown, *does; /* `does` NULL: a heading */
} Told;

/* The same as it is read. */
typedef struct Line {
    char shown[KEYS_SHOWN_MAX];
    const char *does;
} Line;

typedef struct Listing {
    int count, second; /* second: where the second column begins, if there is one */
    Line list[ACT_COUNT + 16];
} Listing;

static const Told mouse[] = {
    {N_("Move"), N_("the lens goes with it")},
    {N_("Drag"), N_("a box, gathered where it is let go")},
    {N_("Two clicks"), N_("the same, corner by corner")},
    {N_("Click"), N_("on a bin: into it; on its tag: clear it; on a knot: unpick; on a card's head: aside")},
    {N_("Right click"), N_("let go, as its button does; on a bin: clear it")},
    {N_("Wheel"), N_("look elsewhere; so do the rim of the glass and the map")},
    {N_("Walking"), N_("a click on floor or door goes there")},
};

static void add(Listing *lines, const char *shown, const char *does)
{
    Line *line = &lines->list[lines->count++];
    text_print(line->shown, sizeof line->shown, "%s", shown);
    line->does = does;
}

/* Where there is no desk of one's own. */
static const Told rating[] = {
    {"1-5", N_("stamp the hour of the desk that is lit")},
    {"[other-desk]", N_("the other desk")},
    {"[walk-left], [walk-right]", N_("walk over to the left, to the right")},
    {"[clock-on]", N_("on with the clock")},
    {"Esc", N_("pause")},
};
static const Told charter[] = {
    {"1-9", N_("a rule into a slot, or out of it")},
    {"[begin]", N_("begin the quarter")},
    {"[to-end]", N_("to its end")},
    {"[amend], [let-stand]", N_("amend the charter; let it stand")},
    {"Esc", N_("pause")},
};

static void add_all(Listing *lines, const Caps *caps, const Told *told, int count)
{
    char shown[KEYS_SHOWN_MAX];
    for (int i = 0; i < count; i++)
        add(lines, keys_said(caps, translated(told[i].shown), shown, sizeof shown), translated(told[i].does));
}

/* All that is pressed there has its key on it, and is clicked or chosen as well. */
static Listing lines_of_mode(const Caps *caps, Mode mode)
{
    Listing lines = {0};
    add(&lines, _("Keys"), NULL);
    if (mode == MODE_RATE)
        add_all(&lines, caps, rating, COUNT_OF(rating));
    else
        add_all(&lines, caps, charter, COUNT_OF(charter));
    lines.second = lines.count;
    add(&lines, _("Mouse, controller"), NULL);
    add(&lines, _("Click, A"), _("on a button: its key"));
    return lines;
}

/* A controller has no mouse beside it. */
static Listing lines_of(const Ui *ui, Mode mode)
{
    if (mode != MODE_PLAY)
        return lines_of_mode(&ui->caps, mode);
    Listing lines = {0};
    bool pad = ui->pad;
    add(&lines, pad ? _("Controller") : _("Keys"), NULL);
    for (int act = ACT_UP; act < ACT_COUNT; act++) {
        char shown[KEYS_SHOWN_MAX];
        if (bindings[act].does)
            add(&lines, act_shown((Act)act, &ui->caps, pad, shown), translated(bindings[act].does));
    }
    lines.second = lines.count;
    if (pad)
        return lines;
    add(&lines, _("Mouse"), NULL);
    add_all(&lines, &ui->caps, mouse, COUNT_OF(mouse));
    return lines;
}

/* ---- how it lies ---- */

static float shown_width(const Ui *ui)
{
    enum { COLUMNS = 13 };
    return canvas_width(FONT_BOLD, ui_size(ui, TEXT_SMALL), text_of("0")) * COLUMNS;
}

static float line_height(const Ui *ui, float w, const Line *line)
{
    if (!line->does)
        return ui_line(ui, TEXT_SMALL) + 2 * BETWEEN;
    return ui_wrap_height(ui, w - shown_width(ui), look_dim, text_of(line->does)) + BETWEEN;
}

static void draw_line(Ui *ui, float x, float y, float w, const Line *line)
{
    static const TextLook key = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 1, false};
    static const TextLook head = {FONT_BOLD, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 1, false};
    float shown_w = shown_width(ui);
    if (!line->does) {
        ui_label(ui, x, y, w, head, "%s", line->shown);
        return;
    }
    ui_label(ui, x, y, shown_w, key, "%s", line->shown);
    ui_wrap(ui, x + shown_w, y, w - shown_w, look_dim, text_of(line->does));
}

/* Draws the lines from `from` to before `to` into a column as far as there is room; returns the first that has none. At
 * least one always has. */
static int draw_lines(Ui *ui, const Listing *lines, int from, int to, Rect room)
{
    float y = room.y;
    int at = from;
    for (; at < to; at++) {
        float h = line_height(ui, room.w, &lines->list[at]);
        if (at > from && y + h > room.y + room.h)
            break;
        if (ui->canvas)
            draw_line(ui, room.x, y, room.w, &lines->list[at]);
        y += h;
    }
    return at;
}

/* ---- the ways on ---- */

enum { CHOICES = 4 };

/* From a kiosk nobody leaves; whoever has had enough makes room for the next. */
static int choices_of(const Game *game, ButtonLook looks[CHOICES])
{
    looks[0] = (ButtonLook){.id = CHOOSE_CONTINUE, .key = KEY_ESCAPE, .label = _("Go on")};
    looks[1] = (ButtonLook){.id = CHOOSE_SETTINGS, .key = KEY_CHARACTER, .character = 's', .label = _("Settings")};
    looks[2] = (ButtonLook){.id = CHOOSE_TITLE,
                            .label = game->kiosk.on ? _("Make room for the next") : _("To the title")};
    looks[3] = (ButtonLook){.id = CHOOSE_QUIT, .label = _("Leave the building")};
    return game->kiosk.on ? CHOICES - 1 : CHOICES;
}

static void draw_trouble(const Game *game, Flow *flow, int most)
{
    TextLook look = look_dim;
    look.most = most;
    if (!game->records && (game->play.spectator.source == SOURCE_PLAYER || game->play.rest.on))
        flow_text(flow, look, "%s", _("This run is not being kept."));
    else if (game->play.trouble[0])
        flow_text(flow, look, _("Not being kept: %s"), game->play.trouble_brief);
    else
        flow_text(flow, look, "%s", _("All of it is kept. It goes on here."));
}

/* ---- side by side: the ways on at the left, keys and mouse beside them ---- */

static Rect column(float top, int which)
{
    float x = MARGIN + BESIDE + GAP, w = (CANVAS_WIDTH - MARGIN - x - GAP) / 2;
    return (Rect){x + (w + GAP) * (float)which, top, w, CANVAS_HEIGHT - BOTTOM - top};
}

static float head_bottom(Ui *ui)
{
    return flow_begin(ui, CANVAS_WIDTH, _("The day stands")).y + 10;
}

/* Whether all of it is in view beside the ways on. */
static bool lies_beside(const Ui *ui, const Listing *lines)
{
    Ui measure = {.scale = ui->scale, .least = ui->least, .pad = ui->pad, .caps = ui->caps};
    float top = head_bottom(&measure);
    return ui->scale < 1.2f && draw_lines(&measure, lines, 0, lines->second, column(top, 0)) == lines->second &&
           draw_lines(&measure, lines, lines->second, lines->count, column(top, 1)) == lines->count;
}

static void draw_beside(const Game *game, Ui *ui, const Listing *lines)
{
    ButtonLook looks[CHOICES];
    Flow flow = {ui, MARGIN, head_bottom(ui), BESIDE};
    float top = flow.y;
    int count = choices_of(game, looks);
    for (int i = 0; i < count; i++)
        flow_button(&flow, looks[i]);
    flow_gap(&flow, 6);
    draw_trouble(game, &flow, 3);
    draw_lines(ui, lines, 0, lines->second, column(top, 0));
    draw_lines(ui, lines, lines->second, lines->count, column(top, 1));
}

/* ---- one below the other, and as many pages as it takes ---- */

/* Between the heading with what is kept, and the foot. */
static Rect page_room(const Game *game, Ui *ui)
{
    ButtonLook looks[CHOICES];
    Flow flow = {ui, MARGIN, head_bottom(ui) - 10, CANVAS_WIDTH - 2 * MARGIN};
    int count = choices_of(game, looks);
    float bottom = flow_foot(ui, looks, count) - BETWEEN;
    draw_trouble(game, &flow, 1);
    flow_gap(&flow, BETWEEN);
    return (Rect){flow.x, flow.y, flow.w, bottom - flow.y};
}

/* At the right of the heading. */
static void draw_turning(const Game *game, Ui *ui, bool more)
{
    enum { TOP = 36, NEAR = 14 };
    const ButtonLook looks[] = {
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Up"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER, .key = KEY_PAGE_DOWN, .label = _("Down"), .disabled = !more},
    };
    float w = 180 + 110 * (ui->scale - 1), x = CANVAS_WIDTH - MARGIN - COUNT_OF(looks) * w - NEAR;
    for (int i = 0; i < COUNT_OF(looks); i++)
        ui_button(ui, x + (w + NEAR) * (float)i, TOP, w, looks[i]);
}

static void draw_pages(const Game *game, Ui *ui, const Listing *lines)
{
    Rect room = page_room(game, ui);
    int end = draw_lines(ui, lines, clamp_int(game->scroll, 0, lines->count - 1), lines->count, room);
    draw_turning(game, ui, end < lines->count);
}

/* The first line of the page after, or before, the one that is shown. */
static int turned(const Game *game, int step)
{
    Ui ui = ui_of(game, NULL);
    Listing lines = lines_of(&ui, game->play.level.mode);
    if (lies_beside(&ui, &lines))
        return 0;
    Rect room = page_room(game, &ui);
    int from = clamp_int(game->scroll, 0, lines.count - 1); /* a controller has fewer lines than keys and mouse */
    int end = draw_lines(&ui, &lines, from, lines.count, room), start = 0, next;
    if (step > 0)
        return end < lines.count ? end : from;
    while ((next = draw_lines(&ui, &lines, start, lines.count, room)) < from)
        start = next;
    return start;
}

static void draw(const Game *game, Ui *ui)
{
    Listing lines = lines_of(ui, game->play.level.mode);
    if (lies_beside(ui, &lines))
        draw_beside(game, ui, &lines);
    else
        draw_pages(game, ui, &lines);
}

/* ---- inputs ---- */

static void choose(Game *game, int id)
{
    switch (id) {
    case CHOOSE_CONTINUE: go_back(game); break;
    case CHOOSE_SETTINGS: go_settings(game); break;
    case CHOOSE_TITLE: go_to(game, PAGE_TITLE); break;
    case CHOOSE_QUIT: go_to(game, PAGE_QUIT); break;
    case CHOOSE_EARLIER: game->scroll = turned(game, -1); break;
    case CHOOSE_LATER: game->scroll = turned(game, 1); break;
    default: break;
    }
}

static bool early(Game *game, const Input *input)
{
    if (input->kind != INPUT_WHEEL || input->notches == 0)
        return false;
    game->scroll = turned(game, input->notches > 0 ? -1 : 1);
    return true;
}

const Page page_pause = {.name = "pause", .early = early, .choose = choose, .draw = draw};
