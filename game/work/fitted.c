/* fitted.c - hands and habits read off a day. */
#include "work/fitted.h"

#include <string.h>

/* ---- hands ---- */

enum { BEYOND_FITS = 3 /* ratios are cut here first, so that nothing overflows */ };

int sharp_pace(const Sharp *sharp)
{
    return sharp->minutes == 0 ? 0 : (int)((int64_t)sharp->right * 60 / sharp->minutes);
}

static int wrong_per_mille(const Sharp *sharp)
{
    int carried = sharp->right + sharp->wrong;
    return carried == 0 ? 0 : (int)((int64_t)sharp->wrong * 1000 / carried);
}

int sharp_wrong(const Sharp *sharp)
{
    return wrong_per_mille(sharp) / 10;
}

static int per_mille(int64_t of, int64_t whole)
{
    int64_t most = BEYOND_FITS * 1000;
    return whole <= 0 || of >= whole * BEYOND_FITS ? (int)most : (int)(of * 1000 / whole);
}

static int held(int value, bool *beyond)
{
    *beyond = value < FITTED_LEAST || value > FITTED_MOST;
    return clamp_int(value, FITTED_LEAST, FITTED_MOST);
}

Fitted fitted_to(const Sharp *you, const Sharp *usual)
{
    Fitted fitted = {.skill = {SKILL_USUAL, SKILL_USUAL}, .you = *you, .usual = *usual};
    fitted.known = you->minutes >= FITTED_MINUTES && usual->minutes >= FITTED_MINUTES && usual->right > 0 && usual->wrong > 0;
    if (!fitted.known)
        return fitted;
    int pace = per_mille((int64_t)usual->right * you->minutes, (int64_t)you->right * usual->minutes);
    int slips = per_mille(wrong_per_mille(you), wrong_per_mille(usual));
    fitted.skill.time = (int16_t)held(SKILL_USUAL + (pace - SKILL_USUAL) * 4 / 3, &fitted.time_held);
    fitted.skill.slips = (int16_t)held(slips, &fitted.slips_held);
    return fitted;
}

/* ---- habits ---- */

/* What happened that day, counted. */
typedef struct Counts {
    int jobs[JOB_COUNT];
    int came[2], joined[2], notes[2]; /* meetings: [1] those that decide */
    int perks, purposes;
} Counts;

static void count_meeting(const Level *level, const StripEvent *event, Counts *counts)
{
    bool decides = event->row >= 0 && level->rows[event->row].decides;
    counts->came[decides] += event->kind == STRIP_CAME;
    counts->joined[decides] += event->kind == STRIP_BEGAN && event->what == JOB_MEETING;
    counts->notes[decides] += event->kind == STRIP_BEGAN && event->what == JOB_NOTE;
}

static Counts count_events(const Level *level, const Strip *strip)
{
    Counts counts = {0};
    for (int i = 0; i < strip->event_count; i++) {
        const StripEvent *event = &strip->events[i];
        bool named = event->came >= 0;
        if (event->kind == STRIP_BEGAN)
            counts.jobs[event->what]++;
        counts.purposes += event->kind == STRIP_PURPOSE;
        counts.perks += named && event->kind == STRIP_CAME && event->entry == ENTRY_PERK;
        if (named && event->entry == ENTRY_MEETING)
            count_meeting(level, event, &counts);
    }
    return counts;
}

static bool mostly(int some, int of)
{
    return some * 2 > of;
}

/* One job for several messages is a tray that was emptied. */
static void read_messages(const Counts *counts, const DayFigures *figures, Policy *habits)
{
    int answered = figures->pings_answered, begun = counts->jobs[JOB_PING];
    bool answers = mostly(answered, figures->pings), gathered = begun > 0 && begun * 2 <= answered;
    habits->pings = (int16_t)(!answers ? PINGS_LIE : gathered ? PINGS_BATCH : PINGS_NOW);
    habits->batches = (int16_t)(answers && gathered ? begun : 0);
    habits->needed_now = !answers && mostly(figures->pings_needed_answered, figures->pings_needed);
}

static int16_t read_meetings(const Counts *counts, bool decides)
{
    bool joins = mostly(counts->joined[decides], counts->came[decides]), notes = mostly(counts->notes[decides], counts->came[decides]);
    return (int16_t)(joins || counts->came[decides] == 0 ? MEETINGS_JOIN : notes ? MEETINGS_NOTE : MEETINGS_DECLINE);
}

static int16_t read_tool(const Office *office)
{
    switch ((ToolState)office->tool_state) {
    case TOOL_LAYERED: return TOOLS_LAYER;
    case TOOL_REPLACED: return TOOLS_REPLACE;
    case TOOL_REFUSED: return TOOLS_REFUSE;
    case TOOL_NONE: break;
    }
    return TOOLS_LEAVE;
}

Policy habits_of(const Level *level, const Strip *strip, const DayFigures *figures, const Office *office)
{
    Counts counts = count_events(level, strip);
    Policy habits = *policy_of(BOT_BALANCED);
    bool writes = mostly(figures->reports_written, figures->reports);
    read_messages(&counts, figures, &habits);
    habits.deciding = read_meetings(&counts, true);
    habits.status = read_meetings(&counts, false);
    habits.read = habits.unread = (int16_t)(writes ? REPORTS_WRITE : REPORTS_LEAVE);
    habits.tool = read_tool(office);
    habits.perks = mostly(counts.jobs[JOB_PERK], counts.perks);
    habits.jiggle_every = (int16_t)(counts.jobs[JOB_SHOW] > 0 ? max_int(figures->minutes[ACCOUNT_REFINING] / counts.jobs[JOB_SHOW], 1) : 0);
    habits.replies = (int16_t)figures->evening_answered;
    habits.stays = (int16_t)figures->minutes[ACCOUNT_NIGHT];
    habits.leaves_knots = figures->knots == 0;
    habits.asks = counts.purposes > 0;
    return habits;
}

Policy habits_otherwise(Policy habits, Otherwise other)
{
    switch (other) {
    case OTHERWISE_SILENT:
        habits.pings = PINGS_MUTE;
        habits.needed_now = habits.replies = 0;
        break;
    case OTHERWISE_PROMPT:
        habits.pings = PINGS_NOW;
        habits.needed_now = 1;
        habits.replies = INT16_MAX;
        break;
    case OTHERWISE_NOTES: habits.status = MEETINGS_NOTE; break;
    case OTHERWISE_NOTHING:
    case OTHERWISE_COUNT: break;
    }
    return habits;
}

bool habits_already(const Policy *habits, Otherwise other)
{
    Policy changed = habits_otherwise(*habits, other);
    return changed.pings == habits->pings && changed.needed_now == habits->needed_now && changed.replies == habits->replies &&
           changed.status == habits->status;
}
