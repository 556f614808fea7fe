/* policy.c - the policies that have a name. */
#include "work/policy.h"

#include "work/bin.h"
#include "work/office.h"
#include "work/timetable.h"

enum { ALL = INT16_MAX };

/* Three bins and no more: what stands open weighs on the mind. */
#define HABITS .batches = BATCHES, .open_bins = 3
#define PERFORMS                                                                                                                       \
    .tool = TOOLS_LAYER, .perks = 1, .jiggle_every = 10, .manner_deciding = MANNER_NOD, .manner_status = MANNER_NOD, .replies = ALL
#define KEEPS_FOCUS HABITS, .pings = PINGS_BATCH, .status = MEETINGS_NOTE
/* The best that one honestly can, going home at five. */
#define HONEST KEEPS_FOCUS, .manner_deciding = MANNER_SPEAK, .unread = REPORTS_LEAVE, .tool = TOOLS_REPLACE

static const Policy policies[BOT_NEWCOMER + 1] = {
    [BOT_PERFORMER] = {HABITS, PERFORMS, .care = CARE_HASTE},
    [BOT_STAMPER] = {HABITS, PERFORMS, .care = CARE_NONE},
    [BOT_AGREEABLE] = {HABITS, .perks = 1},
    [BOT_HERMIT] = {HABITS, .pings = PINGS_MUTE, .deciding = MEETINGS_DECLINE, .status = MEETINGS_DECLINE,
                    .read = REPORTS_LEAVE, .unread = REPORTS_LEAVE},
    [BOT_BALANCED] = {HONEST},
    [BOT_REFUSER] = {KEEPS_FOCUS, .tool = TOOLS_REFUSE},
    [BOT_LAYERER] = {KEEPS_FOCUS, .tool = TOOLS_LAYER},
    [BOT_OVERTIMER] = {HONEST, .replies = ALL, .stays = EVENING_MINUTES},
    [BOT_REFORMER] = {HONEST, .theatre_from = 240, .rules = ALL},
    [BOT_STAYER] = {HONEST, .stays = EVENING_MINUTES},
    [BOT_RESIDENT] = {HONEST, .stays = ALL},
    [BOT_ASKER] = {HONEST, .asks = ASKS_AND_LEAVES},
    [BOT_NEWCOMER] = {HABITS, .leaves_all = 1},
};

const Policy *policy_of(BotKind kind)
{
    return &policies[kind > BOT_NEWCOMER ? kind - BOT_NEWCOMER_PERFORMER : kind];
}
