/* policy.c - the policies that have a name. */
#include "work/policy.h"

#include "work/bin.h"
#include "work/office.h"
#include "work/timetable.h"

enum { ALL = INT16_MAX };

#define HABITS .batches = BATCHES, .open_bins = BIN_COUNT
#define PERFORMS                                                                                                                       \
    .tool = TOOLS_LAYER, .perks = 1, .jiggle_every = 10, .manner_deciding = MANNER_NOD, .manner_status = MANNER_NOD, .replies = ALL
#define KEEPS_FOCUS .pings = PINGS_BATCH, .status = MEETINGS_NOTE

static const Policy policies[BOT_NEWCOMER + 1] = {
    [BOT_PERFORMER] = {HABITS, PERFORMS, .care = CARE_HASTE},
    [BOT_STAMPER] = {HABITS, PERFORMS, .care = CARE_NONE},
    [BOT_AGREEABLE] = {HABITS, .perks = 1},
    [BOT_HERMIT] = {HABITS, .pings = PINGS_MUTE, .deciding = MEETINGS_DECLINE, .status = MEETINGS_DECLINE,
                    .read = REPORTS_LEAVE, .unread = REPORTS_LEAVE},
    [BOT_BALANCED] = {HABITS, KEEPS_FOCUS, .tool = TOOLS_REPLACE},
    [BOT_REFUSER] = {HABITS, KEEPS_FOCUS, .tool = TOOLS_REFUSE},
    [BOT_LAYERER] = {HABITS, KEEPS_FOCUS, .tool = TOOLS_LAYER},
    [BOT_OVERTIMER] = {HABITS, KEEPS_FOCUS, .tool = TOOLS_REPLACE, .replies = ALL, .stays = EVENING_MINUTES},
    [BOT_REFORMER] = {HABITS, KEEPS_FOCUS, .tool = TOOLS_REPLACE, .theatre_from = 240, .rules = ALL},
    [BOT_NEWCOMER] = {HABITS, .leaves_all = 1},
};

const Policy *policy_of(BotKind kind)
{
    return &policies[kind > BOT_NEWCOMER ? kind - BOT_NEWCOMER_PERFORMER : kind];
}
