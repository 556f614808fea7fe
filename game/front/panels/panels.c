/* panels.c - one body for each kind of job, in a table. */
#include "front/panels/panels.h"

#include "base/translate.h"
#include "front/panels/panel_closing.h"
#include "front/panels/panel_meeting.h"
#include "front/panels/panel_perk.h"
#include "front/panels/panel_report.h"
#include "front/panels/panel_visit.h"
#include "front/places/place.h"
#include "front/run/conversation.h"
#include "front/run/play.h"
#include "front/words/words.h"

enum { PANEL_W = 760 };

static const TextLook title_look = {FONT_BOLD, TEXT_BODY + 4, INK_TEXT, ALIGN_LEFT, 2, false};
static const TextLook clock_look = {FONT_BOLD, TEXT_BODY, INK_BUSY, ALIGN_LEFT, 1, false};

/* What was asked; of all that lay in the tray nothing in particular. */
static void ping(const Game *game, const Job *job, Flow *flow)
{
    const Offer *asked = &game->play.answered;
    bool known = asked->name.day == beat_day(game->play.day.beat) && asked->row == job->row;
    if (!known) {
        flow_text(flow, panel_quote, "%s", panel_phrase(game, PHRASES_WAITING, job).text);
        return;
    }
    flow_text(flow, look_dim, "%s", person_name(&game->play.level, asked->name.person));
    flow_text(flow, panel_quote, "“%s”", offer_text(&game->phrases, &game->play.day, asked).text);
    flow_text(flow, look_dim, "%s", asked->needs ? _("It needed you.") : _("It needed nobody."));
}

static void walk(const Game *game, const Job *job, Flow *flow)
{
    if (!panel_row(&game->play, job))
        flow_text(flow, panel_quote, _("You walk the corridor and ask what %s is for."),
                  game->play.level.files[game->play.day.file].name);
    else
        flow_text(flow, panel_quote,
                  _("%s has come about a message. It had been waiting since %02d:%02d, and needed you."),
                  person_name(&game->play.level, game->desk.interrupted.person), game->desk.interrupted.minute / 60,
                  game->desk.interrupted.minute % 60);
}

static void tool(const Game *game, const Job *job, Flow *flow)
{
    const Row *row = panel_row(&game->play, job);
    const char *name = row ? game->play.level.tools[row->tool].name : "";
    flow_text(flow, panel_quote, _("%s introduces itself, step by step. Please do not leave the page."), name);
}

static void waiting(const Game *game, const Job *job, Flow *flow)
{
    flow_text(flow, panel_quote, "%s", panel_phrase(game, PHRASES_WAITING, job).text);
}

static PanelBody *const bodies[JOB_COUNT] = {
    [JOB_PING] = ping,           [JOB_MEETING] = panel_meeting, [JOB_REPORT] = panel_report,
    [JOB_SHOW] = waiting,        [JOB_NOTE] = waiting,          [JOB_TOOL] = tool,
    [JOB_WALK] = walk,           [JOB_PERK] = panel_perk,       [JOB_LUNCH] = panel_lunch,
    [JOB_TALK] = panel_standing, [JOB_SWITCH] = waiting,        [JOB_STEP] = waiting,
    [JOB_VISIT] = panel_visit,   [JOB_REST] = panel_rest,
};

static const char *title_of(const Play *play, const Job *job)
{
    const Row *row = panel_row(play, job);
    if (job->kind == JOB_WALK && !row)
        return _("A walk along the corridor");
    if (job->kind == JOB_WALK && play_interrupted(play) == JOB_MEETING)
        return _("Somebody in the meeting");
    return job_title((JobKind)job->kind);
}

/* What has passed of a job and what is left of it. */
static void draw_time(const Day *day, const Job *job, Flow *flow)
{
    int waits = day->office.job_count - 1;
    if (waits > 0)
        flow_text(flow, clock_look, _("%d of %d min left · %d more below"), job->minutes, job->length, waits);
    else
        flow_text(flow, clock_look, P_("%d of %d minute left", "%d of %d minutes left", job->length), job->minutes,
                  job->length);
    float done = (float)(job->length - job->minutes) + (float)(day->beat % BEATS_A_MINUTE) / BEATS_A_MINUTE;
    ui_bar(flow->ui, (Rect){flow->x, flow->y + 2, flow->w, 12}, (int)(1000 * done / (float)max_int(job->length, 1)),
           INK_BUSY);
    flow_gap(flow, 14);
}

static void draw_job(const Game *game, const Job *job, Flow *flow)
{
    flow_text(flow, title_look, "%s", title_of(&game->play, job));
    bodies[job->kind](game, job, flow);
    flow_gap(flow, 8);
    draw_time(&game->play.day, job, flow);
}

/* Between two turns of a talk the clock stands. */
static void draw_conversation(const Game *game, const Job *job, Flow *flow)
{
    flow_text(flow, title_look, "%s", person_name(&game->play.level, game->play.conversation.person));
    panel_conversation(game, job, flow);
    flow_gap(flow, 8);
    if (job)
        draw_time(&game->play.day, job, flow);
    else
        flow_text(flow, look_dim, "%s", _("The clock stands while you think. It has not been told."));
}

/* Somebody is talked to, and nothing that came in between has the hands. */
static bool talks(const Play *play)
{
    const Job *job = play_job(play);
    return conversation_goes_on(play) && (!job || job->kind == JOB_VISIT);
}

/* Lays the panel out in `at`; returns its height. */
static float draw(const Game *game, Ui *ui, Rect at)
{
    Flow flow = flow_panel(ui, at, INK_EDGE);
    const Job *job = play_job(&game->play);
    if (game->play.day.phase == PHASE_CLOSING)
        panel_closing(game, &flow);
    else if (talks(&game->play))
        draw_conversation(game, job, &flow);
    else
        draw_job(game, job, &flow);
    return flow.y - at.y + 14;
}

static float height_of(const Game *game, const Ui *ui, float w)
{
    Ui measure = *ui;
    measure.canvas = NULL;
    measure.count = 0;
    return draw(game, &measure, (Rect){0, 0, w, 0});
}

/* Texts of a panel that is higher than the screen have as few lines as it takes for its room; returns its height. */
static float fit(const Game *game, Ui *ui, float w, float room)
{
    enum { LINES = 8 };
    float h = height_of(game, ui, w);
    for (int most = h > CANVAS_HEIGHT ? (int)LINES : 0; h > room && most > 0; most /= 2) {
        ui->most = most;
        h = height_of(game, ui, w);
    }
    return h;
}

bool panel_shade(const Game *game, Ui *ui, Rect glass)
{
    bool asked = game->play.day.phase == PHASE_CLOSING || play_job(&game->play) || talks(&game->play);
    if (asked && place_seen(&game->places) == PLACE_NONE)
        ui_rect(ui, glass, INK_SHADE, 150);
    return asked;
}

bool panel_draw(const Game *game, Ui *ui, Rect glass, Rect room)
{
    if (!panel_shade(game, ui, glass))
        return false;
    float w = PANEL_W * ui->scale;
    w = w < room.w - 24 ? w : room.w - 24;
    int most = ui->most;
    float h = fit(game, ui, w, room.h);
    float y = room.y + (place_seen(&game->places) == PLACE_NONE ? (room.h - h) / 2 : room.h - h - 12);
    draw(game, ui, (Rect){room.x + (room.w - w) / 2, y, w, h});
    ui->most = most;
    return true;
}
