/* lists.c - the closed lists of words with what each word means, the forms of values, and the limits. The words are in
 * words.c. */
#include "level/lists.h"

#include "level/words.h"

/* Tables, a row a thing. */
/* clang-format off */

static const char *const modes[MODE_COUNT] = {
    [MODE_PLAY] = "A day is played.",
    [MODE_RATE] = "Two desks are watched for a day, and rated on each hour.",
    [MODE_CHARTER] = "The rules of the floor are written, and others live a quarter under them.",
};

static const char *const clocks[CLOCK_COUNT] = {
    [CLOCK_RUNS] = "It runs, and what goes by itself goes.",
    [CLOCK_STANDS] = "It stands until the choice is made or put aside, or work goes on.",
};

static const char *const weekdays[WEEKDAY_COUNT] = {
    [WEEKDAY_MON] = "Monday.",
    [WEEKDAY_TUE] = "Tuesday.",
    [WEEKDAY_WED] = "Wednesday.",
    [WEEKDAY_THU] = "Thursday.",
    [WEEKDAY_FRI] = "Friday, after which comes Monday: a week has five days.",
};

static const char *const judged[JUDGED_COUNT] = {
    [JUDGED_SEEN] = "Standing follows what is seen: Busyness.",
    [JUDGED_COUNTED] = "Standing follows what is counted: numbers binned, right or not.",
    [JUDGED_SERVED] = "Standing follows what is done for somebody: Progress.",
};

static const char *const tempers[TEMPER_COUNT] = {
    [TEMPER_WOE] = "Sags and sinks, slowly.",
    [TEMPER_FROLIC] = "Hops, light and quick.",
    [TEMPER_DREAD] = "Trembles sideways.",
    [TEMPER_MALICE] = "Swells and lunges.",
};

static const char *const looks[LOOKS_COUNT] = {
    [LOOKS_CLERK] = "Somebody with a desk.",
    [LOOKS_STEWARD] = "Somebody with a list.",
    [LOOKS_READER] = "Somebody with spectacles.",
    [LOOKS_NEIGHBOUR] = "Somebody from the next desk.",
    [LOOKS_CALLER] = "Somebody from elsewhere, with a question.",
    [LOOKS_GUARD] = "Somebody by a door.",
};

static const char *const perks[PERK_COUNT] = {
    [PERK_MELON_BAR] = "Melon, in cubes, on a trolley.",
    [PERK_FINGER_TRAP] = "A woven tube for two fingers. It has no other function.",
    [PERK_WAFFLE_PARTY] = "A waffle, a paper hat and a short address.",
};

static const char *const rules[RULE_COUNT] = {
    [RULE_QUIET] = "Pings between the two times wait until the second: quiet 09:00-12:00.",
    [RULE_NOTES_FOR_STATUS] = "Meetings for which a note would do are not held; a note stands in.",
    [RULE_RETIRE] = "Reports marked legacy are no longer due.",
    [RULE_BATCH_PINGS] = "Pings are delivered three times a day.",
    [RULE_JUDGED] = "Standing follows another count: judged served.",
    [RULE_OWN_HOURS] = "Everybody has a peak of three hours of their own choosing.",
    [RULE_HIRE] = "More colleagues on the floor.",
    [RULE_DISCONNECT] = "No pings in the evening.",
};

static const char *const lines[LINES_COUNT] = {
    [LINES_PINGS_IDLE] = "What pings say that need nobody.",
    [LINES_PINGS_NEEDED] = "What pings say that need the player.",
    [LINES_JARGON] = "What is said in meetings, in between what is said there anyway; marks such as {topic} are filled in.",
    [LINES_REPORTS] = "What reports say was done, in between what they say anyway; marks such as {topic} are filled in.",
    [LINES_TOPICS] = "What meetings and reports turn out to be about, as within a sentence: \"the parking list\".",
    [LINES_CERTIFICATE] = "What the certificate says at the end.",
    [LINES_FINDS] = "What stands on `+` cells of the map and what is said of it, row by row: \"plant: It has a badge.\" Without its word the thing is any.",
};

static const char *const givens[GIVEN_COUNT] = {
    [GIVEN_TOPIC] = "What the meeting or report turns out to be about.",
    [GIVEN_TITLE] = "What it is called in the schedule.",
    [GIVEN_CALLER] = "Who called the meeting; in a report, somebody who might read it.",
    [GIVEN_COLLEAGUE] = "Somebody else of the cast.",
    [GIVEN_FILE] = "The level's first file.",
};

static const char *const bots[BOT_COUNT] = {
    [BOT_PERFORMER] = "Answers everything at once, joins all, jiggles, layers the tool, replies at night; refines in haste in between.",
    [BOT_STAMPER] = "The performer, but bins anything at hand.",
    [BOT_AGREEABLE] = "Accepts all that is asked of it, leaves the tool alone, refines with care in between.",
    [BOT_HERMIT] = "Mutes, declines and ignores everything.",
    [BOT_BALANCED] = "Answers pings three times a day, joins what decides and speaks in it, sends notes for the rest, writes what is read, replaces with the tool, goes home.",
    [BOT_REFUSER] = "Balanced, but refuses the tool and writes every report.",
    [BOT_LAYERER] = "Balanced, but layers the tool and writes every report.",
    [BOT_OVERTIMER] = "Balanced, but works and answers at night.",
    [BOT_REFORMER] = "Balanced, with theatre in the afternoon until it can buy a rule; then none.",
    [BOT_STAYER] = "Balanced, but stays three hours every evening and answers nobody: 55 hours a week, where the shift has eight.",
    [BOT_RESIDENT] = "Balanced, but stays as long as the evening lasts and answers nobody: 70 hours, where `evening-minutes` is 360.",
    [BOT_ASKER] = "Balanced, but asks what the open file is for, opens another if it is for nobody, and takes a post that is offered for it.",
    [BOT_NEWCOMER] = "Somebody's first day: aims off by a cell, often mistakes a temper, takes twice as long; leaves all that comes lying.",
    [BOT_NEWCOMER_PERFORMER] = "The performer, with a newcomer's hands.",
    [BOT_NEWCOMER_STAMPER] = "The stamper, at a newcomer's pace.",
    [BOT_NEWCOMER_AGREEABLE] = "The agreeable one, with a newcomer's hands.",
    [BOT_NEWCOMER_HERMIT] = "The hermit, with a newcomer's hands.",
    [BOT_NEWCOMER_BALANCED] = "Balanced, with a newcomer's hands.",
    [BOT_NEWCOMER_REFUSER] = "The refuser, with a newcomer's hands.",
    [BOT_NEWCOMER_LAYERER] = "The layerer, with a newcomer's hands.",
    [BOT_NEWCOMER_OVERTIMER] = "The overtimer, with a newcomer's hands.",
    [BOT_NEWCOMER_REFORMER] = "The reformer, with a newcomer's hands.",
    [BOT_NEWCOMER_STAYER] = "The stayer, with a newcomer's hands.",
    [BOT_NEWCOMER_RESIDENT] = "The resident, with a newcomer's hands.",
    [BOT_NEWCOMER_ASKER] = "The asker, with a newcomer's hands.",
};

static const char *const measures[MEASURE_COUNT] = {
    [MEASURE_PROGRESS] = "Right numbers sealed, times the weight of their file, and what knots, answers and reports that somebody waited for were credited. What lies right in open bins at the run's end is handed in and counts.",
    [MEASURE_FLOOR] = "What the whole office got done: the Progress of whoever plays, and that of three colleagues (`floor-colleagues`) who say yes to everything, as the bot agreeable does, on days "
        "like these. They live under the rules that the run got through at its reviews, so that a rule which helps everybody shows here, and progress alone does not show it. Where "
        "mode = charter: what all those got done who live under that charter.",
    [MEASURE_BUSYNESS] = "What was seen, evenings and nights too.",
    [MEASURE_STANDING] = "Standing under the level's own count at the run's end, 0 to 1000.",
    [MEASURE_STANDING_SEEN] = "Standing if what is seen is judged.",
    [MEASURE_STANDING_COUNTED] = "Standing if what is counted is judged.",
    [MEASURE_STANDING_SERVED] = "Standing if what is done for somebody is judged. The judge looks at what is paid, which is when a bin is sealed.",
    [MEASURE_SEALED] = "Bins sealed and paid. What is handed in at the run's end is not sealed.",
    [MEASURE_KNOTS] = "Knots undone.",
    [MEASURE_PINGS] = "Pings that arrived in a shift, answered or not, and those that expectation bred; not those of evenings.",
    [MEASURE_MEETINGS] = "Meetings one went to.",
    [MEASURE_ABOUT_WORK] = "Share of the minutes at work that went into work about work, in per cent: all but refining, nights, rest and perks.",
    [MEASURE_AN_HOUR] = "Progress that the numbers brought for an hour of refining: `progress`, less what answers and reports were credited, over `minutes-refining` and "
        "`minutes-night`, times 60; 0 where nobody refined. What only takes minutes away leaves it as it is, what spoils those that are left makes it less. Where "
        "mode = charter: all of `progress`.",
    [MEASURE_ENERGY] = "Energy at the end, 0 to 1000.",
    [MEASURE_BURNOUT] = "Burnout at the end, 0 to 1000.",
    [MEASURE_PAID] = "Of those who wait for the files, how many are paid, or whatever they become.",
    [MEASURE_RANK] = "1 once one has been promoted, which standing alone decides, else 0.",
    [MEASURE_MINUTES] = "Minutes of the shift at the numbers, hands moving or not; sealing and unpicking too.",
    [MEASURE_MINUTES + 1] = "Minutes that answering pings took.",
    [MEASURE_MINUTES + 2] = "Minutes in meetings, and in the conversation after low standing.",
    [MEASURE_MINUTES + 3] = "Minutes writing reports.",
    [MEASURE_MINUTES + 4] = "Minutes of being seen to be busy.",
    [MEASURE_MINUTES + 5] = "Minutes writing notes that stand in for a meeting.",
    [MEASURE_MINUTES + 6] = "Minutes putting a tool in, and opening another file.",
    [MEASURE_MINUTES + 7] = "Minutes on foot: asking what a file is for, in the corridor, and with somebody who came to the desk for an answer.",
    [MEASURE_MINUTES + 8] = "Minutes at what the house provides.",
    [MEASURE_MINUTES + 9] = "Minutes of lunch and rests.",
    [MEASURE_MINUTES + 10] = "Minutes stayed after the shift, whatever they went into. All `minutes-` together are the shift and these; the evening at home has none.",
};

const char *const measure_days[MEASURE_COUNT] = {
    [MEASURE_PROGRESS] = "What was worked for on that day: right numbers that went into bins, sealed that day, later or never, and what was credited. Less what a bin that came back that day lost, and half of one sealed too late. The days add up to the run.",
    [MEASURE_FLOOR] = "The same of that day.",
    [MEASURE_BUSYNESS] = "What was seen on that day and in its evening.",
    [MEASURE_STANDING] = "As that day left it.",
    [MEASURE_STANDING_SEEN] = "As that day left it.",
    [MEASURE_STANDING_COUNTED] = "As that day left it.",
    [MEASURE_STANDING_SERVED] = "As that day left it.",
    [MEASURE_SEALED] = "Those sealed on that day, whenever they were filled: a first day, which begins with empty bins, has fewer.",
    [MEASURE_KNOTS] = "Those undone on that day.",
    [MEASURE_PINGS] = "Those that arrived on that day.",
    [MEASURE_MEETINGS] = "Those one went to on that day.",
    [MEASURE_ABOUT_WORK] = "The same of that day's minutes; it does not add up over days.",
    [MEASURE_AN_HOUR] = "The same of that day's progress and minutes; it does not add up over days.",
    [MEASURE_ENERGY] = "After that day's evening.",
    [MEASURE_BURNOUT] = "After that day's evening.",
    [MEASURE_PAID] = "Those paid on that day; on the last, also those whom the bins handed in pay.",
    [MEASURE_RANK] = "1 if it was by the end of that day.",
    [MEASURE_MINUTES] = "Those of that day.",
    [MEASURE_MINUTES + 1] = "Those of that day.",
    [MEASURE_MINUTES + 2] = "Those of that day.",
    [MEASURE_MINUTES + 3] = "Those of that day.",
    [MEASURE_MINUTES + 4] = "Those of that day.",
    [MEASURE_MINUTES + 5] = "Those of that day.",
    [MEASURE_MINUTES + 6] = "Those of that day.",
    [MEASURE_MINUTES + 7] = "Those of that day.",
    [MEASURE_MINUTES + 8] = "Those of that day.",
    [MEASURE_MINUTES + 9] = "Those of that day.",
    [MEASURE_MINUTES + 10] = "Those of that day.",
};

static const char *const ops[OP_COUNT] = {
    [OP_GREATER] = "More than.",
    [OP_AT_LEAST] = "At least.",
    [OP_LESS] = "Less than.",
    [OP_AT_MOST] = "At most.",
    [OP_EQUAL] = "Exactly.",
};

static const char *const doors[DOOR_COUNT] = {
    [DOOR_REFINEMENT] = "The player's own desk.",
    [DOOR_SERVES] = "Whoever a file serves: serves thimble.",
    [DOOR_PERSON] = "Somebody's room: person quill.",
    [DOOR_BREAK_ROOM] = "Where one is asked to take a break.",
    [DOOR_MEETING] = "Where meetings are held.",
    [DOOR_STEWARD] = "The steward's office.",
};

static const char *const things[THING_COUNT] = {
    [THING_COPIER] = "A copier, with something in it.",
    [THING_PLANT] = "A plant in a pot.",
    [THING_TROLLEY] = "A trolley, loaded.",
    [THING_CHAIR] = "A chair on castors.",
    [THING_COOLER] = "A water cooler and its cups.",
    [THING_EASEL] = "Something framed, on an easel.",
};

const WordList word_lists[LIST_COUNT] = {
    [LIST_MODES] = {"modes", "mode", mode_words, modes, MODE_COUNT, "What the player does: `mode` in [day]."},
    [LIST_CLOCKS] = {"clocks", "clock", clock_words, clocks, CLOCK_COUNT, "The clock while a choice is open: `clock` in [day]."},
    [LIST_WEEKDAYS] = {"weekdays", "weekday", weekday_words, weekdays, WEEKDAY_COUNT, "Days of the week: `starts` in [day], and `day mon` before a row."},
    [LIST_JUDGED] = {"judged", "count", judged_words, judged, JUDGED_COUNT, "What standing follows: `judged` in [day]."},
    [LIST_TEMPERS] = {"tempers", "temper", temper_words, tempers, TEMPER_COUNT, "How numbers can feel: `tempers` in [file]."},
    [LIST_LOOKS] = {"looks", "look", looks_words, looks, LOOKS_COUNT, "Portraits: `looks` in [person]."},
    [LIST_PERKS] = {"perks", "perk", perk_words, perks, PERK_COUNT, "What the house provides: `perk` rows."},
    [LIST_RULES] = {"rules", "rule", rule_words, rules, RULE_COUNT, "What a rule can do: `does` in [rule]."},
    [LIST_LINES] = {"lines", "kind of lines", lines_words, lines, LINES_COUNT, "Where more text is wanted: [lines KIND]."},
    [LIST_MARKS] = {"marks", "mark", given_words, givens, GIVEN_COUNT, "What stands in braces in [lines jargon] and [lines reports]: {topic}."},
    [LIST_BOTS] = {"bots", "bot", bot_words, bots, BOT_COUNT, "Who can play a level by itself: [expect] and `mdr argue`."},
    [LIST_MEASURES] = {"measures", "measure", measure_words, measures, MEASURE_COUNT, "What an expectation can compare."},
    [LIST_OPS] = {"ops", "comparison", op_words, ops, OP_COUNT, "How an expectation compares."},
    [LIST_DOORS] = {"doors", "kind of door", door_words, doors, DOOR_COUNT, "Where a door of the map leads."},
    [LIST_THINGS] = {"things", "thing", thing_words, things, THING_COUNT, "What may stand on a + of the map: [lines finds]."},
};

const ValueForm value_forms[VALUE_KIND_COUNT] = {
    [VALUE_TEXT] = {"a text in quotes", "\"Quick Reply\"", ""},
    [VALUE_NAME] = {"an id", "standing-stand-up", ""},
    [VALUE_LANGUAGE] = {"the code of a language, two or three small letters and where it matters a country's behind a dash", "de", ""},
    [VALUE_WORD] = {"a word", "play", ""},
    [VALUE_COUNT] = {"a whole number", "12", ""},
    [VALUE_PER_CENT] = {"per cent", "20%", "%"},
    [VALUE_MINUTES] = {"minutes", "45m", "m"},
    [VALUE_PACE] = {"real seconds an office hour", "40s/hour", "s/hour"},
    [VALUE_RATE] = {"a number an hour", "6/hour", "/hour"},
    [VALUE_A_DAY] = {"a number a day", "300/day", "/day"},
    [VALUE_SEED] = {"a whole number", "1847", ""},
    [VALUE_CLOCK] = {"HH:MM", "15:30", ""},
    [VALUE_HOURS] = {"HH:MM-HH:MM", "09:00-17:00", ""},
    [VALUE_LUNCH] = {"HH:MM-HH:MM or none", "12:00-12:45", ""},
    [VALUE_SIZE] = {"COLUMNSxROWS", "64x40", ""},
    [VALUE_TEMPERS] = {"tempers with weights", "woe:1 frolic:1 dread:1 malice:1", ""},
    [VALUE_BINS] = {"BINS x NUMBERS", "5 x 24", ""},
    [VALUE_WAITS] = {"people in quotes, more than one, and how many", "\"teachers of a school\" 48", ""},
    [VALUE_NEEDS] = {"a number or per cent", "20%", ""},
    [VALUE_FLAG] = {"the word alone", "", ""},
    [VALUE_EVERY] = {"the word day", "day", ""},
    [VALUE_PERSON] = {"a person's id", "quill", ""},
    [VALUE_ANYONE] = {"any or a person's id", "any", ""},
    [VALUE_FILE] = {"a file's id", "thimble", ""},
    [VALUE_TOOL] = {"a tool's id", "digest", ""},
    [VALUE_DOES] = {"what the rule does", "quiet 09:00-12:00", ""},
    [VALUE_RULES] = {"ids of rules", "quiet retire", ""},
};

const LimitRow limit_rows[] = {
    {"file-bytes", LEVEL_BYTES_MAX, "bytes in a level"},
    {"line-bytes", LEVEL_LINE_MAX, "bytes in a line"},
    {"text-bytes", TEXT_BYTES_MAX, "bytes in a text; most texts are shorter, see their keys"},
    {"id-characters", LEVEL_ID_MAX, "characters in an id"},
    {"days", LEVEL_DAYS_MAX, "days in a level"},
    {"rows-a-day", LEVEL_ROWS_A_DAY_MAX, "rows that hold on one day, each ping of a `pings` row counted"},
    {"focus-a-day", LEVEL_FOCUS_MAX, "`focus` rows that hold on one day"},
    {"people", LEVEL_PEOPLE_MAX, "[person] sections"},
    {"files", LEVEL_FILES_MAX, "[file] sections"},
    {"waits", LEVEL_WAITS_MAX, "people who wait for one file"},
    {"payees", LEVEL_PAYEES_MAX, "names of those who wait, in all [file] together"},
    {"tools", LEVEL_TOOLS_MAX, "[tool] sections"},
    {"desks", LEVEL_DESKS, "[desk] sections"},
    {"rules", LEVEL_RULES_MAX, "[rule] sections"},
    {"colleagues", LEVEL_COLLEAGUES_MAX, "[colleague] sections"},
    {"charters", LEVEL_CHARTERS_MAX, "[charter] sections"},
    {"charter-rules", LEVEL_CHARTER_RULES_MAX, "[rule] sections where mode = charter"},
    {"talks", LEVEL_TALKS_MAX, "[talk] sections"},
    {"speeches", LEVEL_SPEECHES_MAX, "lines of all [talk] together"},
    {"turn-says", LEVEL_TURN_SAYS_MAX, "lines of a [talk] between two answers"},
    {"turn-choices", LEVEL_TURN_CHOICES_MAX, "answers to choose from"},
    {"lines", LEVEL_LINES_MAX, "texts in all [lines] together"},
    {"questions", LEVEL_QUESTIONS_MAX, "questions in [debrief]"},
    {"expectations", LEVEL_EXPECTS_MAX, "lines in [expect]"},
    {"sides", EXPECT_SIDES_MAX, "sides in one expectation"},
    {"bet-choices", LEVEL_BET_CHOICES_MAX, "choices in [bet]"},
    {"map-side", LEVEL_MAP_SIDE_MAX, "columns and rows of the map"},
    {"doors", LEVEL_DOORS_MAX, "doors on the map"},
    {"messages", LEVEL_MESSAGES_MAX, "messages shown for one level"},
};

const int limit_count = COUNT_OF(limit_rows);
