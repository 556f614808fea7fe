/* words.c - the words the format uses for its enumerators. What each means is said in lists.c. */
#include "level/words.h"

/* Tables, a row a thing. */
/* clang-format off */

const char *const mode_words[MODE_COUNT] = {
    [MODE_PLAY] = "play",
    [MODE_RATE] = "rate",
    [MODE_CHARTER] = "charter",
};

const char *const clock_words[CLOCK_COUNT] = {
    [CLOCK_RUNS] = "runs",
    [CLOCK_STANDS] = "stands",
};

const char *const judged_words[JUDGED_COUNT] = {
    [JUDGED_SEEN] = "seen",
    [JUDGED_COUNTED] = "counted",
    [JUDGED_SERVED] = "served",
};

const char *const temper_words[TEMPER_COUNT] = {
    [TEMPER_WOE] = "woe",
    [TEMPER_FROLIC] = "frolic",
    [TEMPER_DREAD] = "dread",
    [TEMPER_MALICE] = "malice",
};

const char *const looks_words[LOOKS_COUNT] = {
    [LOOKS_CLERK] = "clerk",
    [LOOKS_STEWARD] = "steward",
    [LOOKS_READER] = "reader",
    [LOOKS_NEIGHBOUR] = "neighbour",
    [LOOKS_CALLER] = "caller",
    [LOOKS_GUARD] = "guard",
};

const char *const perk_words[PERK_COUNT] = {
    [PERK_MELON_BAR] = "melon-bar",
    [PERK_FINGER_TRAP] = "finger-trap",
    [PERK_WAFFLE_PARTY] = "waffle-party",
};

const char *const weekday_words[WEEKDAY_COUNT] = {
    [WEEKDAY_MON] = "mon", [WEEKDAY_TUE] = "tue", [WEEKDAY_WED] = "wed", [WEEKDAY_THU] = "thu", [WEEKDAY_FRI] = "fri",
};

const char *const verb_words[VERB_COUNT] = {
    [VERB_PING] = "ping",
    [VERB_PINGS] = "pings",
    [VERB_MEETING] = "meeting",
    [VERB_REPORT] = "report",
    [VERB_PERK] = "perk",
    [VERB_TOOL] = "tool",
    [VERB_SHIFT] = "shift",
    [VERB_LUNCH] = "lunch",
    [VERB_FOCUS] = "focus",
    [VERB_OFF] = "off",
};

const char *const rule_words[RULE_COUNT] = {
    [RULE_QUIET] = "quiet",
    [RULE_NOTES_FOR_STATUS] = "notes-for-status",
    [RULE_RETIRE] = "retire",
    [RULE_BATCH_PINGS] = "batch-pings",
    [RULE_JUDGED] = "judged",
    [RULE_OWN_HOURS] = "own-hours",
    [RULE_HIRE] = "hire",
    [RULE_DISCONNECT] = "disconnect",
};

const char *const lines_words[LINES_COUNT] = {
    [LINES_PINGS_IDLE] = "pings-idle",
    [LINES_PINGS_NEEDED] = "pings-needed",
    [LINES_JARGON] = "jargon",
    [LINES_REPORTS] = "reports",
    [LINES_TOPICS] = "topics",
    [LINES_CERTIFICATE] = "certificate",
    [LINES_FINDS] = "finds",
};

const char *const given_words[GIVEN_COUNT] = {
    [GIVEN_TOPIC] = "topic",
    [GIVEN_TITLE] = "title",
    [GIVEN_CALLER] = "caller",
    [GIVEN_COLLEAGUE] = "colleague",
    [GIVEN_FILE] = "file",
};

const char *const bot_words[BOT_COUNT] = {
    [BOT_PERFORMER] = "performer",
    [BOT_STAMPER] = "stamper",
    [BOT_AGREEABLE] = "agreeable",
    [BOT_HERMIT] = "hermit",
    [BOT_BALANCED] = "balanced",
    [BOT_REFUSER] = "refuser",
    [BOT_LAYERER] = "layerer",
    [BOT_OVERTIMER] = "overtimer",
    [BOT_REFORMER] = "reformer",
    [BOT_STAYER] = "stayer",
    [BOT_RESIDENT] = "resident",
    [BOT_ASKER] = "asker",
    [BOT_NEWCOMER] = "newcomer",
    [BOT_NEWCOMER_PERFORMER] = "newcomer-performer",
    [BOT_NEWCOMER_STAMPER] = "newcomer-stamper",
    [BOT_NEWCOMER_AGREEABLE] = "newcomer-agreeable",
    [BOT_NEWCOMER_HERMIT] = "newcomer-hermit",
    [BOT_NEWCOMER_BALANCED] = "newcomer-balanced",
    [BOT_NEWCOMER_REFUSER] = "newcomer-refuser",
    [BOT_NEWCOMER_LAYERER] = "newcomer-layerer",
    [BOT_NEWCOMER_OVERTIMER] = "newcomer-overtimer",
    [BOT_NEWCOMER_REFORMER] = "newcomer-reformer",
    [BOT_NEWCOMER_STAYER] = "newcomer-stayer",
    [BOT_NEWCOMER_RESIDENT] = "newcomer-resident",
    [BOT_NEWCOMER_ASKER] = "newcomer-asker",
};

const char *const measure_words[MEASURE_COUNT] = {
    [MEASURE_PROGRESS] = "progress",
    [MEASURE_FLOOR] = "floor",
    [MEASURE_BUSYNESS] = "busyness",
    [MEASURE_STANDING] = "standing",
    [MEASURE_STANDING_SEEN] = "standing-seen",
    [MEASURE_STANDING_COUNTED] = "standing-counted",
    [MEASURE_STANDING_SERVED] = "standing-served",
    [MEASURE_SEALED] = "sealed",
    [MEASURE_KNOTS] = "knots",
    [MEASURE_PINGS] = "pings",
    [MEASURE_MEETINGS] = "meetings",
    [MEASURE_ABOUT_WORK] = "about-work",
    [MEASURE_AN_HOUR] = "progress-an-hour",
    [MEASURE_ENERGY] = "energy",
    [MEASURE_BURNOUT] = "burnout",
    [MEASURE_PAID] = "paid",
    [MEASURE_RANK] = "rank",
    [MEASURE_MINUTES] = "minutes-refining",
    [MEASURE_MINUTES + 1] = "minutes-pings",
    [MEASURE_MINUTES + 2] = "minutes-meetings",
    [MEASURE_MINUTES + 3] = "minutes-reports",
    [MEASURE_MINUTES + 4] = "minutes-show",
    [MEASURE_MINUTES + 5] = "minutes-notes",
    [MEASURE_MINUTES + 6] = "minutes-tools",
    [MEASURE_MINUTES + 7] = "minutes-walking",
    [MEASURE_MINUTES + 8] = "minutes-perks",
    [MEASURE_MINUTES + 9] = "minutes-rest",
    [MEASURE_MINUTES + 10] = "minutes-night",
};

const char *const op_words[OP_COUNT] = {
    [OP_GREATER] = ">",
    [OP_AT_LEAST] = ">=",
    [OP_LESS] = "<",
    [OP_AT_MOST] = "<=",
    [OP_EQUAL] = "=",
};

const char *const door_words[DOOR_COUNT] = {
    [DOOR_REFINEMENT] = "refinement",
    [DOOR_SERVES] = "serves",
    [DOOR_PERSON] = "person",
    [DOOR_BREAK_ROOM] = "break-room",
    [DOOR_MEETING] = "meeting",
    [DOOR_STEWARD] = "steward",
};

const char *const thing_words[THING_COUNT] = {
    [THING_COPIER] = "copier", [THING_PLANT] = "plant",   [THING_TROLLEY] = "trolley",
    [THING_CHAIR] = "chair",   [THING_COOLER] = "cooler", [THING_EASEL] = "easel",
};

bool word_is_everybody(Text word)
{
    static const char *const all[] = {"everybody", "everyone", "anybody", "anyone", "all", "somebody", "someone", "any"};
    for (int i = 0; i < COUNT_OF(all); i++)
        if (text_is(word, all[i]))
            return true;
    return false;
}
