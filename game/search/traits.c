/* traits.c - the table of habits, and policies drawn from it. */
#include "search/traits.h"

#include "work/office.h"

#define AT(field) offsetof(Policy, field)
#define YES_NO 2, {{0, "no"}, {1, "yes"}}
#define REPORT_OPTIONS 3, {{REPORTS_LEAVE, "leave"}, {REPORTS_WRITE, "write"}, {REPORTS_TOOL, "let the tool"}}
#define MANNERS 3, {{MANNER_QUIET, "quiet"}, {MANNER_NOD, "nod"}, {MANNER_SPEAK, "speak"}}
#define LAST_MINUTES 4, {{0, "no"}, {1, "to the last minute"}, {10, "to the last ten"}, {60, "to the last hour"}}

/* The first option is what the others are held against. */
const Trait traits[] = {
    {AT(pings), "pings", 4, {{PINGS_BATCH, "batch"}, {PINGS_NOW, "now"}, {PINGS_LIE, "let lie"}, {PINGS_MUTE, "mute"}}},
    {AT(needed_now), "needed ones at once", YES_NO},
    {AT(batches), "batches", 7, {{3, "3 a day"}, {0, "none"}, {1, "1"}, {2, "2"}, {4, "4"}, {6, "6"}, {12, "12"}}},
    {AT(deciding), "what decides", 2, {{MEETINGS_JOIN, "join"}, {MEETINGS_DECLINE, "decline"}}},
    {AT(status), "status meetings", 3, {{MEETINGS_NOTE, "note"}, {MEETINGS_JOIN, "join"}, {MEETINGS_DECLINE, "decline"}}},
    {AT(late), "late to what decides", 3, {{0, "no"}, {15, "15 minutes"}, {30, "30 minutes"}}},
    {AT(manner_deciding), "manner where it decides", MANNERS},
    {AT(manner_status), "manner in status", MANNERS},
    {AT(read), "reports with a reader", REPORT_OPTIONS},
    {AT(unread), "reports without", REPORT_OPTIONS},
    {AT(tool), "tool", 4, {{TOOLS_REFUSE, "refuse"}, {TOOLS_LEAVE, "ignore"}, {TOOLS_LAYER, "layer"}, {TOOLS_REPLACE, "replace"}}},
    {AT(perks), "perks", YES_NO},
    {AT(warrant), "warrant", 3, {{0, "never"}, {1, "at the first burnout"}, {200, "at burnout 200"}}},
    {AT(jiggle_every), "jiggle", 7,
     {{0, "never"}, {1, "without end"}, {3, "every 3 minutes"}, {6, "every 6"}, {10, "every 10"}, {20, "every 20"}, {60, "every 60"}}},
    {AT(jiggle_from), "jiggle from", 5, {{0, "morning"}, {120, "11"}, {240, "1"}, {360, "3"}, {450, "half past 4"}}},
    {AT(jiggle_before), "jiggle when", 4, {{0, "any time"}, {5, "5 before the hour"}, {10, "10 before"}, {20, "20 before"}}},
    {AT(theatre_from), "theatre for a rule", 4, {{0, "never"}, {1, "all day"}, {120, "from 11"}, {240, "from 1"}}},
    {AT(rules), "rules bought", 4, {{0, "none"}, {1, "one"}, {2, "two"}, {9, "all"}}},
    {AT(replies), "evening replies", 4, {{0, "none"}, {1, "one"}, {2, "two"}, {99, "all"}}},
    {AT(stays), "stays", 6, {{0, "home at five"}, {30, "30 minutes"}, {60, "1 hour"}, {90, "90 minutes"}, {120, "2 hours"}, {180, "3 hours"}}},
    {AT(care), "hands", 3, {{CARE_GOOD, "with care"}, {CARE_HASTE, "in haste"}, {CARE_NONE, "anything at hand"}}},
    {AT(haste_under), "haste where signal is low", 4, {{0, "no"}, {300, "under 300"}, {500, "under 500"}, {700, "under 700"}}},
    {AT(open_bins), "bins open", 5, {{5, "up to 5"}, {1, "1"}, {2, "2"}, {3, "3"}, {4, "4"}}},
    {AT(leaves_knots), "leaves knots", YES_NO},
    {AT(asks), "asks what it is for", YES_NO},
    {AT(rests), "break room", 3, {{0, "never"}, {1, "once a day"}, {150, "once, at residue 150"}}},
    {AT(steward), "seen by the steward", 3, {{0, "never"}, {120, "at 11"}, {360, "at 3"}}},
    {AT(last_reports), "puts off reports", LAST_MINUTES},
    {AT(last_tray), "puts off the tray", LAST_MINUTES},
    {AT(last_tool), "puts off the tool", LAST_MINUTES},
};
const int trait_count = COUNT_OF(traits);

static int16_t *at(Policy *policy, int trait)
{
    return (int16_t *)(void *)((char *)policy + traits[trait].at);
}

int trait_value(const Policy *policy, int trait)
{
    Policy copy = *policy;
    return *at(&copy, trait);
}

const char *trait_words(const Policy *policy, int trait)
{
    int value = trait_value(policy, trait);
    for (int i = 0; i < traits[trait].option_count; i++) {
        if (traits[trait].options[i].value == value)
            return traits[trait].options[i].words;
    }
    return "all"; /* a named bot's more than the most that is tried */
}

void trait_set(Policy *policy, int trait, int value)
{
    *at(policy, trait) = (int16_t)value;
}

int trait_find(Text words)
{
    for (int i = 0; i < trait_count; i++) {
        if (text_is(words, traits[i].words))
            return i;
    }
    return -1;
}

static void draw(Policy *policy, int trait, Rng *rng)
{
    int option = rng_below(rng, traits[trait].option_count);
    trait_set(policy, trait, traits[trait].options[option].value);
}

Policy policy_drawn(Rng *rng)
{
    Policy policy = {0};
    for (int i = 0; i < trait_count; i++)
        draw(&policy, i, rng);
    return policy;
}

Policy policy_changed(const Policy *policy, Rng *rng)
{
    Policy changed = *policy;
    int changes = 1 + rng_below(rng, 3);
    while (changes-- > 0) {
        int trait = rng_below(rng, trait_count);
        draw(&changed, trait, rng);
    }
    return changed;
}

Policy policy_of_both(const Policy *one, const Policy *other, Rng *rng)
{
    Policy both = *one;
    for (int i = 0; i < trait_count; i++) {
        bool second = rng_below(rng, 2) == 1;
        if (second)
            trait_set(&both, i, trait_value(other, i));
    }
    return both;
}
