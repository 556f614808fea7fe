/* panels.c - one body for each kind of job, in a table. */
#include "front/panels.h"

#include <stdio.h>

#include "front/desk.h"
#include "front/jargon.h"
#include "front/place.h"
#include "front/play.h"

enum { PANEL_W = 760, REPORT_KEYS = REPORT_SENTENCES - 1, PROSE_MAX = REPORT_SENTENCES * SENTENCE_BYTES };

static const TextLook title_look = {FONT_BOLD, TEXT_BODY + 4, INK_TEXT, ALIGN_LEFT, 2, false};
static const TextLook quote_look = {FONT_TEXT, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 3, false};
static const TextLook clock_look = {FONT_BOLD, TEXT_BODY, INK_BUSY, ALIGN_LEFT, 1, false};

static const Row *row_of(const Game *game, const Job *job)
{
    return job->row >= 0 ? &game->play.level.rows[job->row] : NULL;
}

/* A number that names this job for choosing its phrases. */
static int name_of(const Job *job)
{
    return job->kind * 1000 + job->row;
}

static const char *phrase_now(const Game *game, Phrases set, const Job *job)
{
    const Day *day = &game->play.day;
    int turn = (job->length - job->minutes) / PHRASE_MINUTES;
    return phrase_after(day->level, set, day->seed, beat_day(day->beat), name_of(job), turn);
}

static Occasion occasion_of(const Game *game, const Job *job)
{
    const Day *day = &game->play.day;
    return (Occasion){day->level, day->seed, beat_day(day->beat), job->row};
}

/* What is being said, and before it what was said just before, where there is room for both. */
static void draw_said(const Game *game, const Job *job, Page *page)
{
    Occasion meeting = occasion_of(game, job);
    int turn = (job->length - job->minutes) / PHRASE_MINUTES, turns = jargon_turns(job->length);
    TextLook before = look_dim, now = quote_look;
    before.most = 3;
    now.most = 4;
    if (turn > 0 && page->ui->scale <= 1.1f)
        page_text(page, before, "“%s”", jargon_meeting(&game->jargon, &meeting, turn - 1, turns).text);
    page_text(page, now, "“%s”", jargon_meeting(&game->jargon, &meeting, turn, turns).text);
}

static ButtonLook manner_look(const Game *game, Manner manner, bool brief)
{
    static const char *const seen[][2] = {
        [MANNER_QUIET] = {NULL, _("as now")},
        [MANNER_NOD] = {_("seen"), _("as now; seen")},
        [MANNER_SPEAK] = {_("helps if something is decided"), _("as now; helps if something is decided")}};
    bool on = game->play.day.office.manner == manner;
    return (ButtonLook){.id = CHOOSE_MANNER + (int)manner,
                        .key = KEY_CHARACTER,
                        .character = '1' + (uint32_t)manner,
                        .label = manner_title(manner),
                        .detail = brief ? NULL : seen[manner][on],
                        .on = on};
}

/* Below each other with what comes of them, or side by side where the text is large. */
static void draw_manners(const Game *game, Page *page)
{
    enum { MANNERS = MANNER_SPEAK + 1, GAP = 10 };
    bool brief = page->ui->scale > 1.4f;
    float w = (page->w - (MANNERS - 1) * GAP) / MANNERS, h = 0;
    for (int i = 0; i < MANNERS && !brief; i++)
        page_button(page, manner_look(game, (Manner)i, false));
    for (int i = 0; i < MANNERS && brief; i++)
        h = ui_button(page->ui, page->x + (float)i * (w + GAP), page->y, w, manner_look(game, (Manner)i, true)) + GAP;
    page_gap(page, h);
}

static void meeting(const Game *game, const Job *job, Page *page)
{
    const Row *row = row_of(game, job);
    TextLook one = look_dim;
    one.most = 1;
    if (row)
        page_text(page, one, "%.200s · %s", row->text, person_name(&game->play.level, row->person));
    page_gap(page, 6);
    draw_said(game, job, page);
    page_gap(page, 6);
    draw_manners(game, page);
}

/* Lines a report has room for. */
static int report_lines(const Ui *ui)
{
    return ui->scale > 1.4f ? 4 : ui->scale > 1.1f ? 7 : 14;
}

/* As many of the sentences, to the last, as have room; an earlier one has scrolled away. */
static void print_prose(const Sentence *sentences, int count, int lines, char prose[PROSE_MAX])
{
    enum { LINE_AT_LEAST = 38 };
    int first = count - 1, columns = text_columns(text_of(sentences[first].text));
    for (; first > 0; first--) {
        columns += 1 + text_columns(text_of(sentences[first - 1].text));
        if (columns > lines * LINE_AT_LEAST)
            break;
    }
    for (int i = first, length = 0; i < count; i++)
        length += snprintf(prose + length, (size_t)(PROSE_MAX - length), "%s ", sentences[i].text);
}

/* The first sentence is there; six keys, any keys, or the time itself write the others. */
static void report(const Game *game, const Job *job, Page *page)
{
    Occasion occasion = occasion_of(game, job);
    const Row *row = row_of(game, job);
    int by_time = REPORT_SENTENCES * (job->length - job->minutes) / max_int(job->length, 1);
    int written = 1 + clamp_int(max_int(game->desk.report_keys, by_time), 0, REPORT_KEYS);
    Sentence sentences[REPORT_SENTENCES];
    for (int i = 0; i < written; i++)
        sentences[i] = jargon_report(&game->jargon, &occasion, i);
    TextLook one = look_dim, look = quote_look;
    one.most = 1;
    look.most = report_lines(page->ui);
    page_text(page, one, _("%.200s · any key writes, and so does none"), row ? row->text : "");
    page_gap(page, 6);
    char prose[PROSE_MAX];
    print_prose(sentences, written, look.most, prose);
    page_text(page, look, "%s", prose);
}

static void ping(const Game *game, const Job *job, Page *page)
{
    const Row *row = row_of(game, job);
    if (row && row->person >= 0)
        page_text(page, look_dim, "%s", person_name(&game->play.level, row->person));
    page_text(page, quote_look, "%s", phrase_now(game, PHRASES_WAITING, job));
}

static void walk(const Game *game, const Job *job, Page *page)
{
    if (!row_of(game, job))
        page_text(page, quote_look, _("You walk the corridor and ask what %s is for."),
                  game->play.level.files[game->play.day.file].name);
    else
        page_text(page, quote_look, _("%s has come about a message. It had been waiting."),
                  person_name(&game->play.level, game->desk.interrupted.person));
}

static void tool(const Game *game, const Job *job, Page *page)
{
    const Row *row = row_of(game, job);
    const char *name = row ? game->play.level.tools[row->tool].name : "";
    page_text(page, quote_look, _("%s introduces itself, step by step. Please do not leave the page."), name);
}

static void talk(const Game *game, const Job *job, Page *page)
{
    (void)game;
    (void)job;
    page_text(page, quote_look, "%s",
              _("Your standing is being discussed with you. Nothing you say will be added to it."));
}

static void lunch(const Game *game, const Job *job, Page *page)
{
    (void)game;
    (void)job;
    page_text(page, quote_look, "%s", _("Lunch. It is not counted. Please enjoy it at your own pace, within it."));
}

static void perk(const Game *game, const Job *job, Page *page)
{
    const Row *row = row_of(game, job);
    page_text(page, look_dim, "%s", noun_perk(game->settings.plain, row ? row->perk : PERK_WAFFLE_PARTY));
    page_text(page, quote_look, "%s", phrase_now(game, PHRASES_WAITING, job));
}

static void waiting(const Game *game, const Job *job, Page *page)
{
    page_text(page, quote_look, "%s", phrase_now(game, PHRASES_WAITING, job));
}

static void (*const bodies[JOB_COUNT])(const Game *, const Job *, Page *) = {
    [JOB_PING] = ping,    [JOB_MEETING] = meeting, [JOB_REPORT] = report,  [JOB_SHOW] = waiting,
    [JOB_NOTE] = waiting, [JOB_TOOL] = tool,       [JOB_WALK] = walk,      [JOB_PERK] = perk,
    [JOB_LUNCH] = lunch,  [JOB_TALK] = talk,       [JOB_SWITCH] = waiting,
    [JOB_STEP] = waiting, [JOB_VISIT] = waiting,   [JOB_REST] = lunch,
};

static const char *title_of(const Game *game, const Job *job)
{
    const Row *row = row_of(game, job);
    if (job->kind == JOB_WALK && !row)
        return _("A walk along the corridor");
    return job_title((JobKind)job->kind);
}

static void draw_job(const Game *game, const Job *job, Page *page)
{
    const Day *day = &game->play.day;
    page_text(page, title_look, "%s", title_of(game, job));
    bodies[job->kind](game, job, page);
    page_gap(page, 8);
    int waits = day->office.job_count - 1;
    if (waits > 0)
        page_text(page, clock_look, _("%d of %d min left · %d more below"), job->minutes, job->length, waits);
    else
        page_text(page, clock_look, _("%d of %d minutes left"), job->minutes, job->length);
    float done = (float)(job->length - job->minutes) + (float)(day->beat % BEATS_A_MINUTE) / BEATS_A_MINUTE;
    ui_bar(page->ui, (Rect){page->x, page->y + 2, page->w, 12}, (int)(1000 * done / (float)max_int(job->length, 1)),
           INK_BUSY);
    page_gap(page, 14);
}

/* Lays the panel out in `at`; returns its height. */
static float draw(const Game *game, Ui *ui, Rect at)
{
    Page page = page_panel(ui, at, INK_EDGE);
    const Job *job = play_job(&game->play);
    if (game->play.day.phase == PHASE_CLOSING)
        panel_closing(game, &page);
    else
        draw_job(game, job, &page);
    return page.y - at.y + 14;
}

static float height_of(const Game *game, const Ui *ui, float w)
{
    Ui measure = *ui;
    measure.canvas = NULL;
    measure.count = 0;
    return draw(game, &measure, (Rect){0, 0, w, 0});
}

bool panel_shade(const Game *game, Ui *ui, Rect glass)
{
    bool asked = game->play.day.phase == PHASE_CLOSING || play_job(&game->play) != NULL;
    if (asked && place_seen(game) == PLACE_NONE)
        ui_rect(ui, glass, INK_SHADE, 150);
    return asked;
}

bool panel_draw(const Game *game, Ui *ui, Rect glass, Rect room)
{
    if (!panel_shade(game, ui, glass))
        return false;
    float w = PANEL_W * ui->scale;
    w = w < room.w - 24 ? w : room.w - 24;
    float h = height_of(game, ui, w);
    float y = room.y + (place_seen(game) == PLACE_NONE ? (room.h - h) / 2 : room.h - h - 12);
    draw(game, ui, (Rect){room.x + (room.w - w) / 2, y, w, h});
    return true;
}
