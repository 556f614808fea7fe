/* office.c - the curves of the slow half: focus, residue, the hours. */
#include "work/office.h"

const char *const account_words[ACCOUNT_COUNT] = {
    [ACCOUNT_REFINING] = "refining", [ACCOUNT_PINGS] = "pings",     [ACCOUNT_MEETINGS] = "meetings",
    [ACCOUNT_REPORTS] = "reports",   [ACCOUNT_SHOW] = "show",       [ACCOUNT_NOTES] = "notes",
    [ACCOUNT_TOOLS] = "tools",       [ACCOUNT_WALKING] = "walking", [ACCOUNT_PERKS] = "perks",
    [ACCOUNT_REST] = "rest",         [ACCOUNT_NIGHT] = "night",
};

const char *const job_words[JOB_COUNT] = {
    [JOB_PING] = "ping", [JOB_MEETING] = "meeting", [JOB_REPORT] = "report", [JOB_SHOW] = "show",     [JOB_NOTE] = "note",
    [JOB_TOOL] = "tool", [JOB_WALK] = "walk",       [JOB_PERK] = "perk",     [JOB_LUNCH] = "lunch",   [JOB_TALK] = "talk",
    [JOB_STEP] = "step", [JOB_SWITCH] = "switch",   [JOB_REST] = "rest",     [JOB_VISIT] = "visit",
};

const char *const gift_tokens[GIFT_COUNT] = {
    [GIFT_PLAQUE] = "plaque", [GIFT_LAMP] = "lamp", [GIFT_CHAIR] = "chair", [GIFT_WARRANT] = "warrant"};

bool office_rule(const Office *office, const Level *level, RuleKind kind, int *which)
{
    for (uint32_t bought = office->rules; bought != 0; bought &= bought - 1) {
        int i = __builtin_ctz(bought);
        if (level->rules[i].kind != kind)
            continue;
        if (which != NULL)
            *which = i;
        return true;
    }
    return false;
}

static int hours_factor(const Level *level, int week_minutes)
{
    int past = week_minutes - level->constants[CONSTANT_HOURS_BEND] * 60;
    int fall = level->constants[CONSTANT_HOURS_FALL] * 60;
    return past <= 0 ? SIGNAL_FULL : max_int(0, SIGNAL_FULL - SIGNAL_FULL * past / fall);
}

static int late_factor(const Level *level, int worked)
{
    int late = worked - level->constants[CONSTANT_LATE_FROM];
    return late <= 0 ? SIGNAL_FULL : max_int(0, SIGNAL_FULL - SIGNAL_FULL * late / level->constants[CONSTANT_LATE_SLOPE]);
}

static int peak_factor(const Office *office, const Level *level, int worked)
{
    int from = QUIET_START_MINUTES;
    bool peak = worked >= from && worked < from + level->constants[CONSTANT_PEAK_MINUTES];
    return peak && office_rule(office, level, RULE_OWN_HOURS, NULL) ? level->constants[CONSTANT_PEAK] : SIGNAL_FULL;
}

void office_deepen(Office *office, const Level *level)
{
    bool chair = office->gifts >> GIFT_CHAIR & 1;
    office->focus += (SIGNAL_FULL - office->focus) / level->constants[chair ? CONSTANT_CHAIR_MINUTES : CONSTANT_FOCUS_MINUTES];
}

void office_clear(Office *office, const Level *level)
{
    if (office->residue > 0)
        office->residue -= max_int(1, office->residue / level->constants[CONSTANT_RESIDUE_MINUTES]);
}

void office_heal(Office *office, int by)
{
    int healed = min_int(office->burnout, by);
    office->burnout -= healed;
    office->energy = min_int(SIGNAL_FULL, office->energy + healed);
}

/* Every bin left open beyond what one keeps in mind. */
static int bins_factor(const Level *level, int open)
{
    int beyond = max_int(0, open - level->constants[CONSTANT_OPEN_BINS]);
    return max_int(0, SIGNAL_FULL - beyond * level->constants[CONSTANT_OPEN_BIN_CUTS]);
}

void office_sense(Office *office, const Level *level, Around around)
{
    const int factors[] = {
        SIGNAL_FULL - office->residue,
        office->energy,
        hours_factor(level, office->week_minutes + around.worked),
        late_factor(level, around.worked),
        peak_factor(office, level, around.worked),
        bins_factor(level, around.open_bins),
        around.purpose ? level->constants[CONSTANT_PURPOSE] : SIGNAL_FULL,
    };
    int signal = office->focus;
    for (int i = 0; i < COUNT_OF(factors); i++)
        signal = signal * factors[i] / SIGNAL_FULL;
    office->signal = clamp_int(signal, 0, SIGNAL_FULL);
}

int64_t office_yield(const Office *office, const Level *level, int signal)
{
    const int *constants = level->constants;
    int64_t yield = (int64_t)constants[CONSTANT_FLOOR_PAR] * signal;
    int kept = SIGNAL_FULL - constants[CONSTANT_RETURNED] * office->misalignment / SIGNAL_FULL / 2;
    return yield * kept / SIGNAL_FULL;
}
