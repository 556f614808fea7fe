/* constants_said.c - the names, and how a value is written. What `mdr list constants` says is for authors; this is for players, and has neither ids nor per mille. */
#include "front/words/constants_said.h"

#include <string.h>

#include "base/translate.h"

/* Tables, a row a thing. */
/* clang-format off */

static const char *const names[CONSTANT_COUNT] = {
    [CONSTANT_FOCUS_START] = N_("Focus when a day begins"),
    [CONSTANT_FOCUS_MINUTES] = N_("Each quiet minute brings focus nearer to full by one part in"),
    [CONSTANT_CHAIR_MINUTES] = N_("In the quieter chair each quiet minute brings focus nearer to full by one part in"),
    [CONSTANT_CUT_PING] = N_("What answering a message takes of focus"),
    [CONSTANT_CUT_MEETING] = N_("What a meeting takes of focus"),
    [CONSTANT_CUT_WALK] = N_("What somebody at the desk takes of focus"),
    [CONSTANT_CUT_JIGGLE] = N_("What moving the lens for show takes of focus"),
    [CONSTANT_CUT_PERK] = N_("What a perk takes of focus"),
    [CONSTANT_RESIDUE_PING] = N_("What a message leaves in the head for each open bin"),
    [CONSTANT_RESIDUE_MEETING] = N_("What a meeting or a visit leaves in the head for each open bin"),
    [CONSTANT_RESIDUE_MINUTES] = N_("What is left in the head fades each minute by one part in"),
    [CONSTANT_OPEN_BINS] = N_("Bins that may stand open without weighing on the mind"),
    [CONSTANT_OPEN_BIN_CUTS] = N_("What each open bin too many takes of a clear head"),
    [CONSTANT_PURPOSE] = N_("How clear the head is at work whose purpose is known"),
    [CONSTANT_LATE_FROM] = N_("A day grows late after"),
    [CONSTANT_LATE_SLOPE] = N_("Late in the day a clear head falls each minute by one part in"),
    [CONSTANT_HOURS_BEND] = N_("Hours a week up to which an hour is worth an hour"),
    [CONSTANT_HOURS_FALL] = N_("Hours over which, in a long week, one more comes to be worth nothing"),
    [CONSTANT_PEAK] = N_("How clear the head is in hours of one's own"),
    [CONSTANT_PEAK_MINUTES] = N_("How long hours of one's own last"),
    [CONSTANT_PING_MINUTES] = N_("What answering a message takes"),
    [CONSTANT_IDLE_PING_MINUTES] = N_("What a needless message takes when the tray is emptied"),
    [CONSTANT_NEEDED_CREDIT] = N_("Progress of an answer that somebody waited for"),
    [CONSTANT_NEEDED_LATE] = N_("Progress of an answer that somebody waited for, when it comes late"),
    [CONSTANT_NEEDED_FRESH] = N_("How long an answer that somebody waits for is in time"),
    [CONSTANT_NEEDED_DISGUISED] = N_("Messages that need somebody and do not look it"),
    [CONSTANT_MISSED_NEEDED] = N_("How far the work drifts for a message that was left lying"),
    [CONSTANT_WALK_AFTER] = N_("Whoever waits for an answer comes to the desk after"),
    [CONSTANT_WALK_MINUTES] = N_("How long a visit to the desk lasts"),
    [CONSTANT_WALK_MISALIGNS] = N_("How far the work drifts with a visit to the desk"),
    [CONSTANT_ASK_MINUTES] = N_("Going to ask what a file is for, and back"),
    [CONSTANT_STEP_MINUTES] = N_("A step in the corridor"),
    [CONSTANT_VISIT_MINUTES] = N_("What one asks behind a door, and the answer"),
    [CONSTANT_SAY_MINUTES] = N_("Something said to a person, and what the person says to it"),
    [CONSTANT_REST_MINUTES] = N_("How long a rest lasts"),
    [CONSTANT_REST_KEEPS] = N_("What a rest leaves in the head of what was there"),
    [CONSTANT_REST_HEALS] = N_("Burnout that the first rest of a day heals"),
    [CONSTANT_INVITATION_MINUTES] = N_("How long an invitation waits for an answer"),
    [CONSTANT_MISSED_DECISION] = N_("How far the work drifts when something was decided without one"),
    [CONSTANT_MISSED_STATUS] = N_("How far the work drifts where a note would have done, and neither came"),
    [CONSTANT_SPEAK_MINUTES] = N_("By how much speaking shortens what decides, and draws out the rest"),
    [CONSTANT_MEETING_ALIGNS] = N_("Drift that a minute of a meeting that decides takes back"),
    [CONSTANT_STATUS_SHARE] = N_("A meeting that decides nothing takes back, of what one that decides would, one part in"),
    [CONSTANT_NOTE_MINUTES] = N_("What writing a note takes"),
    [CONSTANT_NOTE_ALIGNS] = N_("Drift that a note takes back"),
    [CONSTANT_MISALIGNED_START] = N_("How far the work is from what was decided, at the beginning"),
    [CONSTANT_MISALIGNS_EVERY] = N_("The work drifts by a thousandth every"),
    [CONSTANT_RETURNED] = N_("Chance that a sealed bin comes back, where the work has drifted as far as it can"),
    [CONSTANT_JIGGLE_MINUTES] = N_("What moving the lens for show takes"),
    [CONSTANT_READER_CHANCE] = N_("Reports that somebody reads"),
    [CONSTANT_READER_CREDIT] = N_("Progress of a report that is read"),
    [CONSTANT_MISSED_READER] = N_("How far the work drifts when a report that somebody reads is not written"),
    [CONSTANT_TOOL_WRITES] = N_("What a report takes when the tool writes it"),
    [CONSTANT_LAYER_MINUTES] = N_("What putting a tool on top of the old process takes"),
    [CONSTANT_SWITCH_MINUTES] = N_("What changing to another file takes"),
    [CONSTANT_CONVERSATION_UNDER] = N_("Standing under which a day begins with a conversation about it"),
    [CONSTANT_CONVERSATION_MINUTES] = N_("How long a conversation about one's standing lasts"),
    [CONSTANT_CONVERSATION_MISALIGNS] = N_("How far the work drifts with a conversation about one's standing"),
    [CONSTANT_EXPECT_START] = N_("How promptly an answer is expected, at the beginning"),
    [CONSTANT_EXPECT_PROMPT] = N_("What a prompt answer adds to how promptly one is expected"),
    [CONSTANT_EXPECT_TRAY] = N_("What a message left in the tray takes off how promptly one is expected"),
    [CONSTANT_EXPECT_LATE] = N_("What an answer in the evening adds to how promptly one is expected"),
    [CONSTANT_BREED] = N_("How fast being expected breeds messages"),
    [CONSTANT_PERK_HEALS] = N_("Burnout that a perk heals"),
    [CONSTANT_TRAP_TIGHTENS] = N_("How much longer a toy holds after a pull"),
    [CONSTANT_WARRANT_MINUTES] = N_("How long the party of a warrant lasts"),
    [CONSTANT_WARRANT_HEALS] = N_("Burnout that the party of a warrant heals"),
    [CONSTANT_EVENING_MINUTES] = N_("How long one can stay after the shift"),
    [CONSTANT_NIGHT_WORK] = N_("Burnout of three hours stayed after the shift"),
    [CONSTANT_NIGHT_REPLY] = N_("Burnout of an answer in the evening"),
    [CONSTANT_NIGHT_EXPECT] = N_("Burnout of an evening message that is left alone"),
    [CONSTANT_NIGHT_FREE] = N_("Burnout that an evening without messages heals"),
    [CONSTANT_BURNOUT_MOST] = N_("The most burnout there is"),
    [CONSTANT_SEEN_REFINE] = N_("Busyness of a minute at the numbers"),
    [CONSTANT_SEEN_NIGHT] = N_("Busyness of a minute at the numbers after the shift"),
    [CONSTANT_SEEN_PING] = N_("Busyness of a message answered at once"),
    [CONSTANT_SEEN_TRAY] = N_("Busyness of a message answered from the tray"),
    [CONSTANT_SEEN_MEETING] = N_("Busyness of a minute in a meeting"),
    [CONSTANT_SEEN_NOD] = N_("Busyness that nodding adds to a minute in a meeting"),
    [CONSTANT_SEEN_REPORT] = N_("Busyness of a report"),
    [CONSTANT_SEEN_NOTE] = N_("Busyness of a note"),
    [CONSTANT_SEEN_JIGGLE] = N_("Busyness of moving the lens for show"),
    [CONSTANT_SEEN_LATE] = N_("Busyness of an answer in the evening"),
    [CONSTANT_SEEN_VISIT] = N_("Busyness of having been at the steward's"),
    [CONSTANT_SEEN_AGAIN] = N_("What is seen of a thing done for show, when it is done again within the hour"),
    [CONSTANT_SEEN_MINUTES] = N_("What was seen is forgotten each minute by one part in"),
    [CONSTANT_SEEN_PAR] = N_("What must be in sight to keep one's standing"),
    [CONSTANT_SEEN_POINT] = N_("More or less in sight that moves standing by one"),
    [CONSTANT_COUNTED_PAR] = N_("Numbers binned an hour that keep one's standing"),
    [CONSTANT_COUNTED_POINT] = N_("Numbers more or less that move standing by one"),
    [CONSTANT_SERVED_PAR] = N_("Progress an hour that keeps one's standing"),
    [CONSTANT_SERVED_POINT] = N_("Progress more or less that moves standing by one"),
    [CONSTANT_STANDING_START] = N_("Standing at the beginning"),
    [CONSTANT_STANDING_STEP] = N_("The most that an hour moves standing"),
    [CONSTANT_RULE_HEARD] = N_("Standing from which a proposal is heard"),
    [CONSTANT_PROMOTED_AT] = N_("Standing at which one is promoted"),
    [CONSTANT_FLOOR_COLLEAGUES] = N_("Colleagues on the floor"),
    [CONSTANT_FLOOR_PAR] = N_("Numbers that a colleague with a clear head brings a minute"),
    [CONSTANT_HIRED] = N_("Colleagues that hiring brings"),
    [CONSTANT_RULE_KEPT] = N_("Minutes a day that keeping a rule takes of everybody"),
    [CONSTANT_RULE_PAIRS] = N_("Minutes a day that each two rules take of everybody"),
    [CONSTANT_PEAK_LATE] = N_("By how much hours of one's own make one late for what decides"),
    [CONSTANT_SHOWN_ROUND] = N_("Minutes a day that showing somebody new round takes"),
    [CONSTANT_HIRED_YIELD] = N_("What somebody new brings, of what others do"),
    [CONSTANT_ACCOUNTED] = N_("Minutes a day that the account of the work takes"),
    [CONSTANT_STIR_MINUTES] = N_("How long numbers stir before they are ripe"),
    [CONSTANT_RIPE_MINUTES] = N_("How long numbers are ripe"),
    [CONSTANT_SINK_MINUTES] = N_("How long numbers sink"),
    [CONSTANT_THRESHOLD_LOW] = N_("How clear the head must be for the first numbers to show"),
    [CONSTANT_THRESHOLD_HIGH] = N_("How clear the head must be for all numbers to show"),
    [CONSTANT_PHANTOMS] = N_("Numbers that look right and are not, in groups a day"),
    [CONSTANT_REFILL_MINUTES] = N_("How long a cell stays empty"),
    [CONSTANT_HIGHLIGHT] = N_("How clear the head must be for right numbers to be white"),
    [CONSTANT_LAMP_HIGHLIGHT] = N_("How clear the head must be under the second lamp for right numbers to be white"),
    [CONSTANT_KNOWS_NUMBERS] = N_("How clear the head must be for the hand to tell what belongs"),
    [CONSTANT_KNOWS_TEMPER] = N_("How clear the head must be for the hand to tell of which kind it is"),
    [CONSTANT_KNOTS] = N_("Knots in a field, a day"),
    [CONSTANT_KNOT_MINUTES] = N_("How long a knot waits"),
    [CONSTANT_KNOT_SIGNAL] = N_("How clear the head must be for a knot"),
    [CONSTANT_KNOT_BEATS] = N_("How long a knot takes, in beats"),
    [CONSTANT_CLEARED_A_MINUTE] = N_("Numbers that do not belong which a minute takes out of a bin"),
    [CONSTANT_SEAL_MINUTES] = N_("How long sealing a bin takes"),
    [CONSTANT_SEAL_LAYERED] = N_("How long sealing a bin takes while a tool is on top of the old process"),
    [CONSTANT_SEAL_REPLACED] = N_("How long sealing a bin takes once a tool is in the place of the old process"),
    [CONSTANT_PLAQUE_AT] = N_("Busyness of a day that earns the plaque"),
    [CONSTANT_LAMP_AT] = N_("Busyness of a day that earns the second lamp"),
    [CONSTANT_CHAIR_AT] = N_("Busyness of a day that earns the quieter chair"),
    [CONSTANT_WARRANT_AT] = N_("Busyness of a day that earns the warrant"),
    [CONSTANT_LOOK_MINUTES] = N_("How long a steward is away who looks into a desk's bins"),
};

/* clang-format on */

/* How a value of that unit is written: of so many parts, with what behind it. A unit that is not here is in the name already. */
static const struct {
    const char *unit;
    int parts;
    const char *behind;
} units[] = {
    {"per mille", 10, N_(" %")}, {"per cent", 1, N_(" %")},  {"minutes", 1, N_(" min")},
    {"thousandths", 1000, ""},   {"hundredths", 100, ""},
};

enum { VALUE_MAX = 32 };

/* With as many decimals as it has: 9, 2.5, 0.15. */
static int print_parts(int value, int parts, char out[VALUE_MAX])
{
    int rest = value % parts, length = text_print(out, VALUE_MAX, rest > 0 ? "%d." : "%d", value / parts);
    for (int place = parts / 10; rest > 0; place /= 10) {
        length += text_print(out + length, (size_t)(VALUE_MAX - length), "%d", rest / place);
        rest %= place;
    }
    return length;
}

static void print_value(const char *unit, int value, char out[VALUE_MAX])
{
    for (int i = 0; i < COUNT_OF(units); i++) {
        if (strcmp(unit, units[i].unit) != 0)
            continue;
        int length = print_parts(value, units[i].parts, out);
        text_print(out + length, (size_t)(VALUE_MAX - length), "%s", translated(units[i].behind));
        return;
    }
    text_print(out, VALUE_MAX, "%d", value);
}

int constant_said(Constant constant, int value, char *out, size_t room)
{
    char is[VALUE_MAX], usually[VALUE_MAX];
    bool part = text_ends(text_of(names[constant]), " one part in"); /* the value goes on with the name */
    const char *unit = part ? "" : constant_rows[constant].unit;
    print_value(unit, value, is);
    print_value(unit, constant_rows[constant].value, usually);
    return text_print(out, room, part ? _("%s %s, not %s.") : _("%s: %s, not %s."), translated(names[constant]), is, usually);
}
