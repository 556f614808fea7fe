/* panel_meeting.c - what is being said, the beat on which one nods to it, and what one does meanwhile. */
#include "front/panels/panel_meeting.h"

#include "base/translate.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/words/words.h"
#include "level/language.h"
#include "work/look.h"

enum { GAP = 10, BEAT_H = 10 };

static Occasion occasion_of(const Day *day, const Job *job)
{
    return (Occasion){day->level, day->seed, beat_day(day->beat), job->row};
}

/* What is being said, and before it what was said just before, where there is room for both. */
static void draw_said(const Game *game, const Job *job, Flow *flow)
{
    Occasion meeting = occasion_of(&game->play.day, job);
    int turn = (job->length - job->minutes) / PHRASE_MINUTES, turns = jargon_turns(job->length);
    TextLook before = look_dim, now = panel_quote;
    before.most = 3;
    now.most = 4;
    if (turn > 0 && flow->ui->scale <= 1.1f)
        flow_text(flow, before, "“%s”", jargon_meeting(&game->jargon, &meeting, turn - 1, turns).text);
    flow_text(flow, now, "“%s”", jargon_meeting(&game->jargon, &meeting, turn, turns).text);
}

/* ---- the beat ---- */

static float at_beat(const Flow *flow, float beats)
{
    return flow->x + flow->w * beats / PHRASE_BEATS;
}

/* The phrase as a line: where on it a nod is seen, and how far it has come. */
static void draw_beat(const Play *play, Flow *flow)
{
    const Day *day = &play->day;
    NodTime time = day_nod(day);
    float now = (float)(day_meeting_beats(day) % PHRASE_BEATS) + (float)play->due;
    float y = flow->y + BEAT_H + 4, from = at_beat(flow, NOD_FROM), until = at_beat(flow, NOD_UNTIL);
    bool open = time == NOD_BESIDE || time == NOD_ON_BEAT;
    ui_stroke(flow->ui, flow->x, y, flow->x + flow->w, y, 2, INK_EDGE, 160);
    ui_rect(flow->ui, (Rect){from, y - 5, until - from, 10}, INK_BUSY, time == NOD_ON_BEAT ? 255 : open ? 110 : 45);
    if (time == NOD_GIVEN)
        ui_ring(flow->ui, at_beat(flow, now), y, 7, 2, INK_TEXT, 255);
    else
        ui_disc(flow->ui, at_beat(flow, now), y, 7, open ? INK_HAND : INK_DIM, 255);
    flow_gap(flow, 2 * BEAT_H + 6);
}

/* ---- what one does ---- */

static const char *nod_detail(const Game *game)
{
    static const char *const details[] = {[NOD_NEVER] = N_("on the beat, seen"), [NOD_BESIDE] = N_("on the beat, seen"),
                                          [NOD_ON_BEAT] = N_("now: seen"), [NOD_GIVEN] = N_("given")};
    NodTime time = day_nod(&game->play.day);
    if (time == NOD_GIVEN)
        return game->desk.nod_seen ? _("seen") : _("beside the beat: not seen");
    if (game->settings.automatic_nod && time == NOD_BESIDE)
        return _("by itself, seen");
    return translated(details[time]);
}

static ButtonLook manner_look(const Game *game, Manner manner, bool brief)
{
    static const char *const seen[][2] = {
        [MANNER_QUIET] = {N_("not seen"), N_("as now, not seen")},
        [MANNER_NOD] = {NULL, NULL},
        [MANNER_SPEAK] = {N_("seen; shortens what decides, draws out the rest"), N_("as now; shortens what decides, draws out the rest")}};
    bool on = game->play.day.office.manner == manner;
    const char *detail = manner == MANNER_NOD ? nod_detail(game) : translated(seen[manner][on]);
    return (ButtonLook){.id = CHOOSE_MANNER + (int)manner,
                        .key = KEY_CHARACTER,
                        .character = '1' + (uint32_t)manner,
                        .label = manner_title(manner),
                        .detail = brief ? NULL : detail,
                        .on = on};
}

/* Below each other with what comes of them, or side by side where the text is large. */
static void draw_manners(const Game *game, Flow *flow)
{
    enum { MANNERS = MANNER_SPEAK + 1 };
    bool brief = flow->ui->scale > 1.4f;
    float w = (flow->w - (MANNERS - 1) * GAP) / MANNERS, h = 0;
    for (int i = 0; i < MANNERS && !brief; i++)
        flow_button(flow, manner_look(game, (Manner)i, false));
    for (int i = 0; i < MANNERS && brief; i++)
        h = ui_button(flow->ui, flow->x + (float)i * (w + GAP), flow->y, w, manner_look(game, (Manner)i, true)) + GAP;
    flow_gap(flow, h);
}

/* A level in another language need not say what it is about, and where it does there is no English between its words. */
static void draw_title(const Level *level, const Row *row, Sentence topic, Flow *flow)
{
    TextLook one = look_dim;
    one.most = 1;
    if (topic.length > 0 && !level_is_english(level))
        flow_text(flow, one, "%s · %s", row->text, topic.text);
    else if (topic.length > 0)
        flow_text(flow, one, _("%s · about %s"), row->text, topic.text);
    else
        flow_text(flow, one, "%s", row->text);
}

void panel_meeting(const Game *game, const Job *job, Flow *flow)
{
    const Row *row = panel_row(&game->play, job);
    Occasion meeting = occasion_of(&game->play.day, job);
    if (row)
        draw_title(meeting.level, row, jargon_meeting_topic(&game->jargon, &meeting), flow);
    flow_gap(flow, 6);
    draw_said(game, job, flow);
    draw_beat(&game->play, flow);
    draw_manners(game, flow);
}

/* Who was speaking stops, and nods; not twice to one phrase. */
void panel_nod(Play *play)
{
    const Job *meeting = play_job(play);
    if (meeting && meeting->nodded == day_meeting_beats(&play->day) / PHRASE_BEATS + 1)
        return;
    if (play->day.office.manner != MANNER_QUIET)
        play_obey(play, (Command){.kind = COMMAND_MANNER, .argument = MANNER_QUIET});
    play_obey(play, (Command){.kind = COMMAND_NOD});
}

void panel_nod_by_itself(Game *game)
{
    bool mine = game->play.spectator.source == SOURCE_PLAYER && game->settings.automatic_nod;
    if (mine && day_nod(&game->play.day) == NOD_ON_BEAT)
        play_obey(&game->play, (Command){.kind = COMMAND_NOD});
}
