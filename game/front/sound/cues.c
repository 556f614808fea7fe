/* cues.c - which event sounds how and when, and how loud the room is. */
#include "front/sound/cues.h"

#include <math.h>
#include <string.h>

#include "front/glass/cells.h"
#include "front/run/boot_times.h"
#include "front/run/play.h"
#include "front/sound/ask.h"
#include "front/sound/captions.h"
#include "front/sound/room_tone.h"
#include "front/sound/voices.h"
#include "work/look.h"

static const double arriving = 0.6;    /* seconds from a deposit until its first numbers are in the bin */
static const double chime_gap = 0.22;  /* seconds between two chimes */
static const float points_a_chime = 4; /* of Busyness */
static const float side = 0.7f;        /* how far to one side the rim of the screen is heard */
static const float foot = 0.15f;       /* and either foot */

/* ---- where ---- */

static float pan_at(float x)
{
    float pan = (x / CANVAS_WIDTH * 2 - 1) * side;
    return pan < -side ? -side : pan > side ? side : pan;
}

/* Where the hand is. */
static void ask_here(Game *game, Cue cue)
{
    Layout layout = layout_of(game);
    ask_cue_at(game, cue, pan_at(cells_hand(&layout, game).x));
}

static float bin_pan(const Game *game, int bin)
{
    Layout layout = layout_of(game);
    return pan_at(layout.bins[bin].x + layout.bins[bin].w / 2);
}

/* When numbers that set out now are there. What does not fit is not heard. */
static void ask_later(Game *game, Cue cue, float pan)
{
    Hearing *hearing = &game->hearing;
    if (hearing->late_count < CUES_MAX)
        hearing->late[hearing->late_count++] = (LateCue){game->desk.seconds + arriving, {(uint8_t)cue, {1, pan}}};
}

/* ---- events ---- */

static void deposited(Game *game, const Event *event)
{
    if (event->b <= 0)
        return;
    ask_here(game, CUE_FLIGHT);
    ask_later(game, CUE_BIN, bin_pan(game, event->a));
}

static void rework(Game *game, const Event *event)
{
    ask_later(game, CUE_REWORK, bin_pan(game, event->a));
}

static void gathered(Game *game, const Event *event)
{
    ask_here(game, event->a > 0 ? CUE_GATHER : CUE_EMPTY);
}

static void offered(Game *game, const Event *event)
{
    EntryKind kind = (EntryKind)event->name.kind;
    ask_cue(game, kind == ENTRY_PING ? CUE_PING : kind == ENTRY_EVENING_PING ? CUE_PHONE : CUE_MEMO);
}

/* Lunch and the way to another file are no interruption that one would hear. */
static void interrupted(Game *game, const Event *event)
{
    if (event->a != JOB_LUNCH && event->a != JOB_SWITCH)
        ask_cue(game, CUE_CUT);
}

static void credited(Game *game, const Event *event)
{
    if (event->b > 0)
        ask_cue(game, CUE_CREDIT);
}

/* One foot after the other: each step goes to a cell of the other colour, as on a board. */
static void stepped(Game *game, const Event *event)
{
    const Office *office = &game->play.day.office;
    (void)event;
    ask_cue_at(game, CUE_STEP, (office->column + office->row) % 2 == 0 ? -foot : foot);
}

static void nodded(Game *game, const Event *event)
{
    if (event->a > 0)
        ask_cue(game, CUE_NOD);
}

/* A report that nobody writes writes itself. */
static void minute(Game *game, const Event *event)
{
    const Job *job = play_job(&game->play);
    (void)event;
    if (job && job->kind == JOB_REPORT)
        ask_cue(game, CUE_TYPING);
}

typedef struct EventCue {
    void (*ask)(Game *, const Event *); /* NULL: the cue, as it is */
    Cue cue;
    bool heard, at_bin; /* at_bin: event.a is a bin, and it comes from there */
} EventCue;

void cues_event(Game *game, const Event *event)
{
    static const EventCue rows[EVENT_COUNT] = {
        [EVENT_DAY_BEGINS] = {.cue = CUE_LIFT, .heard = true},
        [EVENT_OFFER] = {.ask = offered},
        [EVENT_INTERRUPTED] = {.ask = interrupted},
        [EVENT_MINUTE] = {.ask = minute},
        [EVENT_GATHERED] = {.ask = gathered},
        [EVENT_RELEASED] = {.cue = CUE_RELEASE, .heard = true},
        [EVENT_DEPOSITED] = {.ask = deposited},
        [EVENT_REWORK] = {.ask = rework},
        [EVENT_SOILED] = {.cue = CUE_STRAY, .heard = true, .at_bin = true},
        [EVENT_CLEARED] = {.cue = CUE_CLEAR, .heard = true, .at_bin = true},
        [EVENT_SEALING] = {.cue = CUE_SEAL, .heard = true, .at_bin = true},
        [EVENT_SEALED] = {.cue = CUE_PAID, .heard = true, .at_bin = true},
        [EVENT_RETURNED] = {.cue = CUE_SLIP, .heard = true, .at_bin = true},
        [EVENT_KNOT_STARTED] = {.cue = CUE_KNOT, .heard = true},
        [EVENT_KNOT_LOST] = {.cue = CUE_LOST, .heard = true},
        [EVENT_KNOT_DONE] = {.cue = CUE_UNDONE, .heard = true},
        [EVENT_CREDITED] = {.ask = credited},
        [EVENT_WALKED_IN] = {.cue = CUE_KNOCK, .heard = true},
        [EVENT_GIFT] = {.cue = CUE_GIFT, .heard = true},
        [EVENT_JUDGED] = {.cue = CUE_STAMP, .heard = true},
        [EVENT_PROMOTED] = {.cue = CUE_GIFT, .heard = true},
        [EVENT_DECIDED] = {.cue = CUE_DECIDED, .heard = true},
        [EVENT_STEPPED] = {.ask = stepped},
        [EVENT_NODDED] = {.ask = nodded},
        [EVENT_TIGHTENED] = {.cue = CUE_TRAP, .heard = true},
        [EVENT_STAMPS_DUE] = {.cue = CUE_MEMO, .heard = true},
        [EVENT_STAMPED] = {.cue = CUE_STAMP, .heard = true},
        [EVENT_WENT_TO_LOOK] = {.cue = CUE_STEP, .heard = true},
        [EVENT_LOOKED] = {.cue = CUE_CHAIR, .heard = true},
        [EVENT_SHIFT_ENDS] = {.cue = CUE_CLOSING, .heard = true},
    };
    if (event->kind >= EVENT_COUNT)
        return;
    const EventCue *row = &rows[event->kind];
    if (row->ask)
        row->ask(game, event);
    else if (row->heard)
        ask_cue_at(game, row->cue, row->at_bin ? bin_pan(game, event->a) : 0);
}

/* ---- what the desk does by itself ---- */

static void come_late(Game *game)
{
    Hearing *hearing = &game->hearing;
    int left = 0;
    for (int i = 0; i < hearing->late_count; i++) {
        LateCue late = hearing->late[i];
        if (late.at > game->desk.seconds + arriving)
            continue; /* of a desk that is gone */
        if (late.at > game->desk.seconds)
            hearing->late[left++] = late;
        else
            ask_cue_at(game, (Cue)late.what.cue, late.what.at.pan);
    }
    hearing->late_count = left;
}

/* The meter chimes as it runs up, and not twice at once. */
static void chime(Game *game)
{
    Hearing *hearing = &game->hearing;
    int now = (int)(game->desk.busyness / points_a_chime);
    bool soon = game->desk.seconds >= hearing->chimed && game->desk.seconds < hearing->chimed + chime_gap;
    if (now > hearing->chimes && !soon) {
        ask_cue(game, CUE_CHIME);
        hearing->chimed = game->desk.seconds;
    }
    if (now < hearing->chimes || !soon)
        hearing->chimes = now;
}

static void type(Game *game)
{
    Hearing *hearing = &game->hearing;
    if (game->desk.report_keys > hearing->strokes)
        ask_cue(game, CUE_TYPING);
    hearing->strokes = game->desk.report_keys;
}

/* ---- the desk, and where else one is ---- */

static void desk_tones(const Game *game, Loudness tones[TONE_COUNT])
{
    const Desk *desk = &game->desk;
    bool held = game->play.day.office.hold == HOLD_KNOT;
    float breath = held ? 1 : desk->breath;
    if (!day_at_desk(&game->play.day)) {
        tones[TONE_HUM].gain = 0.5f;
        return;
    }
    tones[TONE_HUM].gain = fminf(1, 0.9f - 0.65f * desk->voice + 0.3f * desk->shock) * (1 - 0.94f * breath);
    tones[TONE_AIR].gain = 0.8f * desk->voice * (1 - 0.8f * breath);
    if (!held)
        cues_voices(game, &tones[TONE_WOE]);
}

/* Silent on every page where nothing passes, so that the sound card may be let go. */
static void set_tones(const Game *game, Loudness tones[TONE_COUNT])
{
    memset(tones, 0, TONE_COUNT * sizeof *tones);
    if (game->page == PAGE_CORRIDOR || (game->page == PAGE_DESK && game->play.day.phase == PHASE_CLOSING))
        tones[TONE_HUM].gain = 0.5f;
    else if (game->page == PAGE_DESK)
        desk_tones(game, tones);
    else if (game->page == PAGE_BOOT)
        tones[TONE_HUM].gain = fmaxf(0, fminf(0.6f, (float)(game->boot.seconds - boot_times.thrown) * 0.3f));
    else if (game->page == PAGE_EVENING)
        tones[TONE_AIR].gain = 0.35f;
    room_tones(game, tones);
}

static bool serves_nobody(const Play *play)
{
    const Day *day = &play->day;
    bool known = play->loaded && (day->office.known >> day->file & 1u);
    return known && !day->level->files[day->file].serves[0];
}

void cues_update(Game *game)
{
    Cues *cues = &game->hearing.cues;
    if (game->page == PAGE_DESK) {
        come_late(game);
        chime(game);
        type(game);
    }
    room_update(game);
    cues->flat = serves_nobody(&game->play);
    set_tones(game, cues->tones);
    captions_tones(game);
}

/* ---- handing out ---- */

static const int *volume_of(const Settings *settings, Tone tone)
{
    bool voice = tone >= TONE_WOE && tone <= TONE_MALICE;
    return voice ? &settings->voices_volume : &settings->music_volume;
}

static Loudness set_for(Loudness loudness, const Settings *settings, int volume)
{
    return (Loudness){loudness.gain * (float)volume / 100, settings->mono ? 0 : loudness.pan};
}

void cues_take(Game *game, Cues *out)
{
    const Settings *settings = &game->settings;
    Cues *cues = &game->hearing.cues;
    *out = *cues;
    cues->count = 0;
    if (settings->effects_volume == 0)
        out->count = 0;
    for (int i = 0; i < out->count; i++)
        out->asked[i].at = set_for(out->asked[i].at, settings, settings->effects_volume);
    for (int i = 0; i < TONE_COUNT; i++)
        out->tones[i] = set_for(out->tones[i], settings, *volume_of(settings, (Tone)i));
}
