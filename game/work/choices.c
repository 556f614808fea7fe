/* choices.c - which choices an offer has and what each takes; making them is answer.c. */
#include "work/choices.h"

#include "work/look.h"

static const Tool *tool_of(const Day *day)
{
    return day->office.tool >= 0 ? &day->level->tools[day->office.tool] : NULL;
}

static int report_minutes(const Day *day, const Row *row)
{
    const Tool *tool = tool_of(day);
    if (tool == NULL || !row->legacy)
        return row->minutes;
    if (day_tool_wants(day, row))
        return tool->layered_report;
    return tool_is_layered(day) ? row->minutes + tool->layered_report : row->minutes;
}

static int meeting_left(const Day *day, const Offer *offer)
{
    return max_int(1, offer_row(day, offer)->minutes - (beat_minute(day->beat) - offer->name.minute));
}

int day_price(const Day *day, const Offer *offer, Choice choice)
{
    const int *constants = constants_of(day);
    switch (choice) {
    case CHOICE_NOW: return constants[CONSTANT_PING_MINUTES];
    case CHOICE_JOIN: return meeting_left(day, offer);
    case CHOICE_NOTE: return constants[CONSTANT_NOTE_MINUTES];
    case CHOICE_WRITE: return report_minutes(day, offer_row(day, offer));
    case CHOICE_LET_TOOL: return constants[CONSTANT_TOOL_WRITES];
    case CHOICE_LAYER: return constants[CONSTANT_LAYER_MINUTES];
    case CHOICE_REPLACE: return day->level->tools[offer_row(day, offer)->tool].replace_setup;
    case CHOICE_TAKE: return offer_row(day, offer)->minutes;
    case CHOICE_NONE:
    case CHOICE_TRAY:
    case CHOICE_MUTE:
    case CHOICE_DECLINE:
    case CHOICE_LEAVE:
    case CHOICE_REFUSE:
    case CHOICE_PASS:
    case CHOICE_ANSWER:
    case CHOICE_COUNT: return 0;
    }
    return 0;
}

void day_tray_price(const Day *day, int *least, int *most)
{
    *least = day->tray_count * constants_of(day)[CONSTANT_IDLE_PING_MINUTES];
    *most = day->tray_count * constants_of(day)[CONSTANT_PING_MINUTES];
}

int day_choices(const Day *day, const Offer *offer, Choice out[3])
{
    static const Choice choices[ENTRY_COUNT][3] = {
        [ENTRY_PING] = {CHOICE_NOW, CHOICE_TRAY, CHOICE_MUTE},
        [ENTRY_MEETING] = {CHOICE_JOIN, CHOICE_DECLINE, CHOICE_NOTE},
        [ENTRY_REPORT] = {CHOICE_WRITE, CHOICE_LEAVE, CHOICE_LET_TOOL},
        [ENTRY_PERK] = {CHOICE_TAKE, CHOICE_PASS},
        [ENTRY_TOOL] = {CHOICE_LAYER, CHOICE_REPLACE, CHOICE_REFUSE},
        [ENTRY_EVENING_PING] = {CHOICE_ANSWER, CHOICE_LEAVE},
    };
    int count = 0;
    for (int i = 0; i < 3 && choices[offer->name.kind][i] != CHOICE_NONE; i++) {
        Choice choice = choices[offer->name.kind][i];
        bool has_tool = tool_is_layered(day) || tool_has_replaced(day);
        if (choice == CHOICE_LET_TOOL && !has_tool)
            continue;
        if (choice == CHOICE_NOTE && offer_row(day, offer)->decides)
            continue;
        if (offer->name.kind == ENTRY_PING && !offer->fresh && choice != CHOICE_NOW)
            continue;
        out[count++] = choice;
    }
    return count;
}
