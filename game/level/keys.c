/* keys.c - sections with their keys, verbs with their words and options. One row is all it takes to add a key: the
 * reader, the printer, the comparison and the documentation follow it. */
#include "level/keys.h"

/* Tables, a row a thing. */
/* clang-format off */

static const Slot day_keys[] = {
    {"title", VALUE_TEXT, .high = 60, FIELD(Level, title), .needed = true, .example = "\"Quick Reply\"",
        .sentence = "What the level is called in the list."},
    {"claim", VALUE_TEXT, .high = 160, FIELD(Level, claim), .example = "\"Answering at once breeds more to answer.\"",
        .sentence = "What the level argues, in one sentence; [expect] puts it to the test."},
    {"invitation", VALUE_TEXT, .high = 90, FIELD(Level, invitation), .example = "\"A day in which you can be reached.\"",
        .sentence = "One line read before play; it gives nothing of the claim away."},
    {"mode", VALUE_WORD, LIST_MODES, FIELD(Level, mode), .fallback = "play", .sentence = "What the player does."},
    {"shift", VALUE_HOURS, .low = SHIFT_MINUTES_MIN, .high = SHIFT_MINUTES_MAX, FIELDS(Level, shift_start, shift_end),
        .fallback = "09:00-17:00",
        .sentence = "When the day begins and ends: one hour to twelve, over by 21:00."},
    {"lunch", VALUE_LUNCH, .low = LUNCH_MINUTES_MIN, .high = LUNCH_MINUTES_MAX, FIELDS(Level, lunch_start, lunch_end),
        .fallback = "12:30-12:50", .sentence = "When there is lunch, 5 minutes to two hours within the shift; none: nobody has any."},
    {"pace", VALUE_PACE, .low = 10, .high = 240, FIELD(Level, pace), .fallback = "40s/hour",
        .sentence = "Real seconds an office hour takes at the desk. Meetings and the like run faster."},
    {"clock", VALUE_WORD, LIST_CLOCKS, FIELD(Level, clock), .fallback = "runs",
        .sentence = "The clock while a choice is open: it runs or stands. A player's own setting comes before it."},
    {"days", VALUE_COUNT, .low = 1, .high = LEVEL_DAYS_MAX, FIELD(Level, days), .fallback = "1", .example = "5",
        .sentence = "Days played one after another, with the evenings between them."},
    {"starts", VALUE_WORD, LIST_WEEKDAYS, FIELD(Level, starts), .fallback = "mon",
        .sentence = "What day of the week day 1 is. A week has five days: mon to fri."},
    {"repeat", VALUE_COUNT, .low = 1, .high = 2, FIELD(Level, repeat), .fallback = "1", .example = "2",
        .sentence = "2: the same days are played again, and the two runs stand side by side."},
    {"seed", VALUE_SEED, FIELDS(Level, seed, has_seed), .example = "1847",
        .sentence = "What the days are drawn from. Left out: a new one each play."},
    {"judged", VALUE_WORD, LIST_JUDGED, FIELD(Level, judged), .fallback = "seen", .sentence = "What standing follows."},
    {"author", VALUE_TEXT, .high = 60, FIELD(Level, author), .example = "\"the workshop\"", .sentence = "Who wrote it."},
    {"language", VALUE_LANGUAGE, FIELD(Level, language), .fallback = "en", .example = "de", .sentence = "The language of its texts, by its code. In another than en nothing is said that the level does not bring: see [lines]."},
    {"next", VALUE_NAME, FIELD(Level, next), .example = "standing-stand-up",
        .sentence = "The level offered afterwards: its file name without .level."},
    {"slots", VALUE_COUNT, .low = 1, .high = LEVEL_CHARTER_RULES_MAX, FIELD(Level, slots), .fallback = "5", .only = MODE_CHARTER,
        .sentence = "Where mode = charter: how many rules a charter has room for."},
    {"amend", VALUE_COUNT, .low = 0, .high = LEVEL_AMENDS_MAX, FIELD(Level, amend), .fallback = "3", .only = MODE_CHARTER,
        .sentence = "Where mode = charter: how often it may be amended, a quarter each time."},
    {0},
};

static const Slot person_keys[] = {
    {"name", VALUE_TEXT, .high = 40, FIELD(Person, name), .needed = true, .example = "\"Mr. Ansel Quill\"",
        .sentence = "The name people read."},
    {"role", VALUE_TEXT, .high = 60, FIELD(Person, role), .example = "\"Calendar Husbandman\"", .sentence = "What they are here."},
    {"looks", VALUE_WORD, LIST_LOOKS, FIELD(Person, looks), .fallback = "clerk", .sentence = "Their portrait."},
    {0},
};

static const Slot desk_keys[] = {
    {"name", VALUE_TEXT, .high = 40, FIELD(Watched, name), .needed = true, .example = "\"Ms. Ida Brandt\"",
        .sentence = "The name people read."},
    {"role", VALUE_TEXT, .high = 60, FIELD(Watched, role), .example = "\"Refiner, third window\"", .sentence = "What they are here."},
    {"looks", VALUE_WORD, LIST_LOOKS, FIELD(Watched, looks), .fallback = "clerk", .sentence = "Their portrait."},
    {"plays", VALUE_WORD, LIST_BOTS, FIELD(Watched, plays), .needed = true, .example = "balanced",
        .sentence = "Which of the bots spends the day there."},
    {0},
};

static const Slot file_keys[] = {
    {"name", VALUE_TEXT, .high = 40, FIELD(NumberFile, name), .needed = true, .example = "\"Thimble\"",
        .sentence = "The name on the terminal."},
    {"numbers", VALUE_SIZE, FIELDS(NumberFile, columns, rows), .fallback = "64x40",
        .sentence = "The field, columns x rows: 8x8 to 320x200. The terminal shows 40x20 of it at a time."},
    {"clusters", VALUE_A_DAY, .low = 1, .high = LEVEL_CLUSTERS_MAX, FIELD(NumberFile, clusters), .fallback = "300/day",
        .sentence = "Groups of numbers worth gathering, spread over the day."},
    {"tempers", VALUE_TEMPERS, .low = 0, .high = 100, FIELD(NumberFile, tempers), .fallback = "woe:1 frolic:1 dread:1 malice:1",
        .sentence = "How often each temper comes, and what a bin wants of it."},
    {"bins", VALUE_BINS, .low = LEVEL_BIN_LEAST, .high = LEVEL_BIN_MOST, FIELD(NumberFile, bin_numbers), .fallback = "5 x 48",
        .sentence = "The bins on the desk, of which there are five, and the right numbers that seal one."},
    {"first-bin", VALUE_COUNT, .low = 0, .high = LEVEL_BIN_MOST, FIELD(NumberFile, first_bin), .fallback = "0", .example = "12",
        .sentence = "The right numbers that seal the first bin, once, so that one comes soon: 8 to those of the others. 0: as they."},
    {"serves", VALUE_TEXT, .high = 80, FIELD(NumberFile, serves), .example = "\"the payroll of a school\"",
        .sentence = "Whom it is for. Left out: it serves nobody."},
    {"weight", VALUE_COUNT, .low = 0, .high = 20, FIELD(NumberFile, weight), .fallback = "1",
        .sentence = "Progress per right number. 0 for a file that serves nobody, whatever is written."},
    {"due", VALUE_CLOCK, FIELD(NumberFile, due), .example = "15:30",
        .sentence = "After this a sealed bin pays half. Left out: never."},
    {"waits", VALUE_WAITS, .low = 1, .high = LEVEL_WAITS_MAX, FIELDS(NumberFile, waits, wait_count),
        .example = "\"teachers of a school\" 48",
        .sentence = "Who waits for it, more than one of them, and how many. Lines - \"Mrs. Adeyemi, who rents\" below name some of them."},
    {"a-head", VALUE_COUNT, .low = 0, .high = 1000, FIELD(NumberFile, a_head), .fallback = "0", .example = "12",
        .sentence = "Progress of its bins and knots that pays one of those who wait. 0: what a full bin brings."},
    {"become", VALUE_TEXT, .high = 20, FIELD(NumberFile, become), .fallback = "\"paid\"",
        .sentence = "What those who wait are then, as in: 31 of 48 paid."},
    {"transfer", VALUE_COUNT, .low = 0, .high = LEVEL_WAITS_MAX, FIELD(NumberFile, transfer), .fallback = "0", .example = "40",
        .sentence = "Once so many of those who wait are paid, and one has asked what the file is for, the end of a shift offers a post with "
                    "them: it is a way out of the run. 0: never."},
    {0},
};

static const Slot layered_options[] = {
    {"report", VALUE_MINUTES, .low = 0, .high = 240, FIELD(Tool, layered_report), .fallback = "0m", .example = "15m",
        .sentence = "Minutes a day its own report takes."},
    {0},
};

static const Slot replace_options[] = {
    {"setup", VALUE_MINUTES, .low = 0, .high = 480, FIELD(Tool, replace_setup), .fallback = "90m",
        .sentence = "Minutes it takes once to put the tool in the old process's place."},
    {"ends", VALUE_TEXT, .high = 80, FIELD(Tool, ends), .example = "\"Weekly compile\"",
        .sentence = "The text of the report that the tool writes from then on; the row of that report says `legacy`, or it takes its time as before."},
    {0},
};

static const Slot tool_keys[] = {
    {"name", VALUE_TEXT, .high = 40, FIELD(Tool, name), .needed = true, .example = "\"AutoDigest\"", .sentence = "Its name."},
    {"claims", VALUE_PER_CENT, .low = -100, .high = 1000, FIELD(Tool, claims), .fallback = "+20%",
        .sentence = "What its own panel says it gains."},
    {"layered", VALUE_PER_CENT, .low = -100, .high = 100, FIELD(Tool, layered), .fallback = "-19%",
        .sentence = "What it gains on top of the old process; shown in the notes.", .options = layered_options},
    {"replace", VALUE_PER_CENT, .low = -100, .high = 100, FIELD(Tool, replace), .fallback = "+12%",
        .sentence = "What it gains instead of the old process; shown in the notes.", .options = replace_options},
    {0},
};

static const Slot rule_keys[] = {
    {"name", VALUE_TEXT, .high = 40, FIELD(Rule, name), .needed = true, .example = "\"Quiet until noon\"",
        .sentence = "What it is called at the review."},
    {"cost", VALUE_COUNT, .low = 0, .high = 1000, FIELD(Rule, cost), .fallback = "150",
        .sentence = "Standing a proposal takes, of 1000."},
    {"does", VALUE_DOES, .needed = true, .sentence = "What it does; `mdr list rules` prints the kinds."},
    {"takes", VALUE_TEXT, .high = 120, FIELD(Rule, takes), .example = "\"the quick answer, from whoever asks before noon\"",
        .sentence = "What it takes away, and from whom; shown beside it where mode = charter."},
    {0},
};

static const Slot colleague_keys[] = {
    {"name", VALUE_TEXT, .high = 40, FIELD(Colleague, name), .needed = true, .example = "\"Ms. Edda Rowe\"",
        .sentence = "The name on the desk."},
    {"role", VALUE_TEXT, .high = 60, FIELD(Colleague, role), .example = "\"Gentle Reminders\"", .sentence = "What they are here."},
    {"looks", VALUE_WORD, LIST_LOOKS, FIELD(Colleague, looks), .fallback = "clerk", .sentence = "Their portrait."},
    {"plays", VALUE_WORD, LIST_BOTS, FIELD(Colleague, plays), .fallback = "agreeable", .sentence = "Their temper: how they go about a day."},
    {0},
};

static const Slot charter_keys[] = {
    {"rules", VALUE_RULES, FIELD(Charter, rules), .needed = true, .example = "quiet retire",
        .sentence = "Ids of the rules that hold together."},
    {0},
};

const Section sections[SECTION_COUNT] = {
    [SECTION_DAY] = {"day", HEADING_NONE, false, day_keys, "key = value",
        "What the level is: its title, its claim, its hours.", "[day]\ntitle = \"Quick Reply\"\ndays  = 2\n", MODE_PLAY},
    [SECTION_PERSON] = {"person", HEADING_NEW_ID, true, person_keys, "key = value",
        "Somebody who pings, calls meetings or can be asked.", "[person quill]\nname = \"Mr. Ansel Quill\"\n", MODE_PLAY},
    [SECTION_DESK] = {"desk", HEADING_NEW_ID, true, desk_keys, "key = value",
        "A desk that is watched: two of them where mode = rate, else none.", "[desk left]\nname  = \"Ms. Ida Brandt\"\nplays = balanced\n",
        .only = MODE_RATE},
    [SECTION_FILE] = {"file", HEADING_NEW_ID, true, file_keys, "key = value",
        "A file of numbers to refine. The first is open at the start.",
        "[file thimble]\nname   = \"Thimble\"\nserves = \"the payroll of a school\"\nwaits  = \"teachers of a school\" 48\n"
        "- \"Mrs. Adeyemi, who rents\"\n", MODE_PLAY},
    [SECTION_SCHEDULE] = {"schedule", HEADING_NONE, true, NULL, "[day DAYS] HH:MM verb ...",
        "What comes from outside, a row each. A row without `day N` holds every day; before others stand their days: `day 2`, `day 1,3,5`, "
        "`day 2-4`, `day mon`, `day tue-thu`. 09:30~10m comes within ten minutes after.",
        "[schedule]\n09:40        ping    ines \"Line 14 has no bank\" needs-you about=thimble\n"
        "day mon,wed 10:30  meeting quill \"Pre-alignment\" for=45m note-would-do\n", MODE_PLAY},
    [SECTION_LINES] = {"lines", HEADING_LINES, true, NULL, "- \"text\"",
        "More text for a place that draws from a list.", "[lines pings-idle]\n- \"A tiny thing?\"\n", MODE_PLAY},
    [SECTION_TOOL] = {"tool", HEADING_NEW_ID, true, tool_keys, "key = value",
        "A tool that can be layered on the old process, put in its place, or refused. The schedule offers it; what nobody refuses by the shift's end is layered.",
        "[tool digest]\nname    = \"AutoDigest\"\nreplace = +12% setup=90m ends=\"Weekly compile\"\n", MODE_PLAY},
    [SECTION_RULE] = {"rule", HEADING_NEW_ID, true, rule_keys, "key = value",
        "What a player may propose at the review. Once bought it also holds for the floor.",
        "[rule quiet]\nname = \"Quiet until noon\"\ndoes = quiet 09:00-12:00\n", MODE_PLAY},
    [SECTION_COLLEAGUE] = {"colleague", HEADING_NEW_ID, true, colleague_keys, "key = value",
        "Where mode = charter: somebody who lives a quarter under it. Their desk stands on the floor plan.",
        "[colleague rowe]\nname  = \"Ms. Edda Rowe\"\nplays = performer\n", .only = MODE_CHARTER},
    [SECTION_CHARTER] = {"charter", HEADING_NEW_ID, true, charter_keys, "key = value",
        "Where mode = charter: rules under a name, which [expect] can compare with others. A bot that buys rules lives the first one.",
        "[charter calm]\nrules = quiet retire\n", .only = MODE_CHARTER},
    [SECTION_CONSTANTS] = {"constants", HEADING_NONE, true, NULL, "constant-name = number",
        "Constants of the rules under other values; the player is shown which. `mdr list constants` prints them.",
        "[constants]\ncut-ping = 350\n", MODE_PLAY},
    [SECTION_MAP] = {"map", HEADING_NONE, false, NULL, "a row of the map, or door LETTER KIND",
        "The corridor: # wall, . and + floor, letters are doors. Rows are read as they are; `# ` with a blank begins a comment.",
        "[map]\n#####\n#M.H#\n#####\ndoor M refinement\ndoor H person quill\n", MODE_PLAY},
    [SECTION_TALK] = {"talk", HEADING_PERSON, true, NULL, "id: speech, you> choice -> label, or @label",
        "What somebody says when one walks to them. Speech runs to the end of its line.",
        "[talk quill]\nquill: Numbers are happiest when they are watched.\nyou> Of course. -> end\n", MODE_PLAY},
    [SECTION_BET] = {"bet", HEADING_NONE, false, NULL, "? \"question\", or WORD [\"LABEL\"] right when EXPECTATION",
        "A question between quotes, asked before the day, answered with one key and settled afterwards: the first answer whose expectation holds is right. On its "
        "key an answer is its word, with a capital and blanks for its dashes, or the label between quotes behind it, which may have accents and more: "
        "el \"Él\" right when. A run keeps the word.",
        "[bet]\n? \"Tomorrow: more pings, or fewer?\"\nmore                    right when you.pings @day 2 > you.pings @day 1\n"
        "fewer  \"Fewer, at last\"  right when you.pings @day 2 <= you.pings @day 1\n", MODE_PLAY},
    [SECTION_DEBRIEF] = {"debrief", HEADING_NONE, true, NULL, "? question",
        "Questions that stay up for the room. They run to the end of the line, without quotes.", "[debrief]\n? What did people learn to expect of you?\n", MODE_PLAY},
    [SECTION_EXPECT] = {"expect", HEADING_NONE, true, NULL, "[mean] SIDE OP SIDE",
        "The level's argument, checked by bots over seeds: [mean] SIDE OP SIDE [OP SIDE...] [on N% of seeds]. It holds when it holds on "
        "at least 95 % of them; `mean` compares the means instead. A SIDE is a number or [NUMBER x] BOT.MEASURE [@day N] [without \"TITLE\"], or two of "
        "them with + or - between.",
        "[expect]\nperformer.busyness > balanced.busyness\nmean balanced.progress >= 1.5 x performer.progress\n", MODE_PLAY},
};

static const Slot no_slots[] = {{0}};

static const Slot ping_words[] = {
    {"person", VALUE_PERSON, FIELD(Row, person), .sentence = "Who writes."},
    {"text", VALUE_TEXT, .high = 160, FIELD(Row, text), .example = "\"Saw this?\"", .sentence = "What it says."},
    {0},
};

static const Slot ping_options[] = {
    {"needs-you", VALUE_FLAG, FIELD(Row, needs_you), .sentence = "Somebody waits for the answer, and it pays."},
    {"about", VALUE_FILE, FIELD(Row, file), .sentence = "The file it is about."},
    {"evening", VALUE_FLAG, FIELD(Row, evening), .sentence = "It comes within three hours after the shift."},
    {0},
};

static const Slot pings_words[] = {
    {"person", VALUE_ANYONE, FIELD(Row, person), .sentence = "Who writes; any: somebody of the cast each time."},
    {0},
};

static const Slot pings_options[] = {
    {"rate", VALUE_RATE, .low = 1, .high = 60, FIELD(Row, rate), .needed = true, .sentence = "How many an hour, spread over the stretch."},
    {"needs", VALUE_NEEDS, FIELDS(Row, needs_count, needs_per_cent), .fallback = "0%", .example = "20%",
        .sentence = "How many of them need the player: a count, or a chance for each."},
    {"evening", VALUE_FLAG, FIELD(Row, evening), .sentence = "They come within three hours after the shift."},
    {0},
};

static const Slot meeting_words[] = {
    {"person", VALUE_PERSON, FIELD(Row, person), .sentence = "Who calls it."},
    {"text", VALUE_TEXT, .high = 80, FIELD(Row, text), .example = "\"Pre-alignment\"", .sentence = "What it is called."},
    {0},
};

static const Slot meeting_options[] = {
    {"for", VALUE_MINUTES, .low = 5, .high = 240, FIELD(Row, minutes), .needed = true, .sentence = "How long it lasts."},
    {"note-would-do", VALUE_FLAG, FIELD(Row, note_would_do), .sentence = "A note of ten minutes does the same."},
    {"yours", VALUE_FLAG, FIELD(Row, yours), .sentence = "Where mode = rate: it is the steward's own, and not the desks'."},
    {"decides", VALUE_FLAG, FIELD(Row, decides), .sentence = "Something is decided: sitting through it clears misalignment, missing it costs."},
    {0},
};

static const Slot report_words[] = {
    {"text", VALUE_TEXT, .high = 80, FIELD(Row, text), .example = "\"Weekly compile\"", .sentence = "What it is called."},
    {0},
};

static const Slot report_options[] = {
    {"minutes", VALUE_COUNT, .low = 1, .high = 240, FIELD(Row, minutes), .needed = true, .example = "50",
        .sentence = "Minutes it takes to write."},
    {"every", VALUE_EVERY, .sentence = "Says what holds anyway: a row without `day N` is for every day."},
    {"legacy", VALUE_FLAG, FIELD(Row, legacy), .sentence = "It belongs to the old process: the tool whose `ends=` names it writes it once that is put in its place, and the rule `retire` ends it."},
    {0},
};

static const Slot perk_words_of_row[] = {
    {"kind", VALUE_WORD, LIST_PERKS, FIELD(Row, perk), .example = "melon-bar", .sentence = "What is provided."},
    {0},
};

static const Slot perk_options[] = {
    {"for", VALUE_MINUTES, .low = 1, .high = 120, FIELD(Row, minutes), .needed = true, .example = "10m",
        .sentence = "How long it lasts."},
    {0},
};

static const Slot tool_words[] = {
    {"tool", VALUE_TOOL, FIELD(Row, tool), .sentence = "Which tool is offered."},
    {0},
};

static const Slot shift_words[] = {
    {"hours", VALUE_HOURS, .low = SHIFT_MINUTES_MIN, .high = SHIFT_MINUTES_MAX, FIELDS(Row, start, end),
        .example = "08:00-16:00", .sentence = "The shift of that day."},
    {0},
};

static const Slot lunch_words[] = {
    {"hours", VALUE_LUNCH, .low = LUNCH_MINUTES_MIN, .high = LUNCH_MINUTES_MAX, FIELDS(Row, start, end), .example = "13:00-13:45",
        .sentence = "The lunch of that day, or none."},
    {0},
};

static const Slot focus_words[] = {
    {"hours", VALUE_HOURS, FIELDS(Row, start, end), .example = "09:00-11:00", .sentence = "From when to when."},
    {0},
};

const VerbRow verb_rows[VERB_COUNT] = {
    [VERB_PING] = {WHEN_MOMENT, ping_words, ping_options, "Somebody writes, once.",
        "09:40 ping ines \"Line 14 of the payroll has no bank\" needs-you about=thimble"},
    [VERB_PINGS] = {WHEN_STRETCH, pings_words, pings_options, "People write, many times over a stretch of the day.",
        "10:00-12:00 pings any rate=6/hour needs=20%"},
    [VERB_MEETING] = {WHEN_MOMENT, meeting_words, meeting_options, "Somebody calls a meeting.",
        "10:30 meeting quill \"Pre-alignment\" for=45m note-would-do"},
    [VERB_REPORT] = {WHEN_MOMENT, report_words, report_options, "A report is due.",
        "14:00 report \"Weekly compile\" minutes=50 legacy"},
    [VERB_PERK] = {WHEN_MOMENT, perk_words_of_row, perk_options, "Something is provided.", "15:00 perk melon-bar for=10m"},
    [VERB_TOOL] = {WHEN_MOMENT, tool_words, no_slots, "A tool is offered.", "day 2 10:00 tool digest"},
    [VERB_SHIFT] = {WHEN_DAY, shift_words, no_slots, "Other hours on one day.", "day 2 shift 08:00-16:00"},
    [VERB_LUNCH] = {WHEN_DAY, lunch_words, no_slots, "Lunch at another time on one day, or none.", "day 2 lunch 13:00-13:45"},
    [VERB_FOCUS] = {WHEN_DAYS, focus_words, no_slots,
        "Nobody calls: messages, invitations and visits wait until its end, one after the other. Reports, perks and tools come all the same.",
        "day mon-thu focus 09:00-11:00"},
    [VERB_OFF] = {WHEN_DAY, no_slots, no_slots, "A day off: the run passes it over, and nothing comes on it.", "day wed off"},
};

int slots_count(const Slot *slots)
{
    int count = 0;
    while (slots && slots[count].name)
        count++;
    return count;
}

const Slot *slots_find(const Slot *slots, Text name)
{
    for (; slots && slots->name; slots++)
        if (text_is(name, slots->name))
            return slots;
    return NULL;
}
