/* words.c - the tables of single words: nouns of the theme, choices, accounts, ranks. Phrases are in phrases.c. */
#include "front/words/words.h"

#include "base/translate.h"

typedef struct NounRow {
    const char *themed, *plain;
} NounRow;

static const NounRow nouns[NOUN_COUNT] = {
    [NOUN_GAME] = {_("Macrodata Refinement"), _("Number Sorting")},
    [NOUN_FIRM] = {_("Lumon"), _("the firm")},
    [NOUN_WORK] = {_("refining"), _("sorting")},
    [NOUN_WORKER] = {_("refiner"), _("sorter")},
    [NOUN_WOE] = {_("Woe"), _("Low")},
    [NOUN_FROLIC] = {_("Frolic"), _("Light")},
    [NOUN_DREAD] = {_("Dread"), _("Shaky")},
    [NOUN_MALICE] = {_("Malice"), _("Sharp")},
    [NOUN_INNIE] = {_("innie"), _("self at work")},
    [NOUN_OUTIE] = {_("outie"), _("self at home")},
    [NOUN_MELON_BAR] = {_("melon bar"), _("fruit table")},
    [NOUN_FINGER_TRAP] = {_("finger trap"), _("desk toy")},
    [NOUN_WAFFLE_PARTY] = {_("waffle party"), _("staff party")},
    [NOUN_WAFFLE_WARRANT] = {_("A waffle warrant"), _("A party voucher")},
    [NOUN_BREAK_ROOM] = {_("break room"), _("kitchen")},
};

const char *noun(bool plain, Noun which)
{
    return plain ? nouns[which].plain : nouns[which].themed;
}

const char *noun_temper(bool plain, Temper temper)
{
    static const Noun names[TEMPER_COUNT] = {[TEMPER_WOE] = NOUN_WOE,
                                             [TEMPER_FROLIC] = NOUN_FROLIC,
                                             [TEMPER_DREAD] = NOUN_DREAD,
                                             [TEMPER_MALICE] = NOUN_MALICE};
    return noun(plain, names[temper]);
}

const char *noun_perk(bool plain, PerkKind perk)
{
    static const Noun names[PERK_COUNT] = {[PERK_MELON_BAR] = NOUN_MELON_BAR,
                                           [PERK_FINGER_TRAP] = NOUN_FINGER_TRAP,
                                           [PERK_WAFFLE_PARTY] = NOUN_WAFFLE_PARTY};
    return noun(plain, names[perk]);
}

ChoiceWords choice_words(Choice choice)
{
    static const ChoiceWords words[CHOICE_COUNT] = {
        [CHOICE_NONE] = {"", "", 0},
        [CHOICE_NOW] = {_("Answer now"), _("seen at once"), 'n'},
        [CHOICE_TRAY] = {_("Into the tray"), _("not seen yet"), 't'},
        [CHOICE_MUTE] = {_("Mute for today"), _("not seen"), 'm'},
        [CHOICE_JOIN] = {_("Join"), _("seen throughout"), 'j'},
        [CHOICE_DECLINE] = {_("Decline"), _("not seen"), 'd'},
        [CHOICE_NOTE] = {_("Send a note"), _("seen once"), 'o'},
        [CHOICE_WRITE] = {_("Write it"), _("seen"), 'w'},
        [CHOICE_LET_TOOL] = {_("Let the tool"), _("seen"), 'l'},
        [CHOICE_LEAVE] = {_("Leave it"), _("not seen"), 'v'},
        [CHOICE_LAYER] = {_("Add it on top"), _("seen"), 'y'},
        [CHOICE_REPLACE] = {_("Replace the old way"), _("not seen"), 'r'},
        [CHOICE_REFUSE] = {_("Refuse"), _("not seen"), 'f'},
        [CHOICE_TAKE] = {_("Take part"), _("not seen"), 'a'},
        [CHOICE_PASS] = {_("Pass"), _("not seen"), 's'},
        [CHOICE_ANSWER] = {_("Answer"), _("seen as commitment"), 'a'},
    };
    return words[choice];
}

const char *account_title(Account account)
{
    static const char *const titles[ACCOUNT_COUNT] = {
        [ACCOUNT_REFINING] = _("At the desk"),
        [ACCOUNT_PINGS] = _("Pings"),
        [ACCOUNT_MEETINGS] = _("Meetings"),
        [ACCOUNT_REPORTS] = _("Reports"),
        [ACCOUNT_SHOW] = _("Show"),
        [ACCOUNT_NOTES] = _("Notes"),
        [ACCOUNT_TOOLS] = _("Tools"),
        [ACCOUNT_WALKING] = _("Walking"),
        [ACCOUNT_PERKS] = _("Perks"),
        [ACCOUNT_REST] = _("Rest"),
        [ACCOUNT_NIGHT] = _("Night"),
    };
    return titles[account];
}

const char *job_title(JobKind kind)
{
    static const char *const titles[JOB_COUNT] = {
        [JOB_PING] = _("Answering"),
        [JOB_MEETING] = _("In a meeting"),
        [JOB_REPORT] = _("Writing a report"),
        [JOB_SHOW] = _("Being present"),
        [JOB_NOTE] = _("Writing a note"),
        [JOB_TOOL] = _("Setting up a tool"),
        [JOB_WALK] = _("Somebody at the desk"),
        [JOB_PERK] = _("A perk"),
        [JOB_LUNCH] = _("Lunch"),
        [JOB_TALK] = _("A conversation about standing"),
        [JOB_SWITCH] = _("Fetching another file"),
        [JOB_STEP] = _("On the way"),
        [JOB_VISIT] = _("Behind a door"),
        [JOB_REST] = _("A rest"),
    };
    return titles[kind];
}

const char *gift_title(bool plain, Gift gift)
{
    static const char *const titles[GIFT_COUNT] = {[GIFT_PLAQUE] = _("A plaque"),
                                                   [GIFT_LAMP] = _("A second lamp"),
                                                   [GIFT_CHAIR] = _("A quieter chair"),
                                                   [GIFT_WARRANT] = NULL};
    return titles[gift] ? titles[gift] : noun(plain, NOUN_WAFFLE_WARRANT);
}

const char *gift_words(Gift gift)
{
    static const char *const words[GIFT_COUNT] = {
        [GIFT_PLAQUE] = _("It says that there is a plaque. It stands on the desk and asks nothing."),
        [GIFT_LAMP] = _("The numbers are told apart a little sooner by its light."),
        [GIFT_CHAIR] = _("Thought returns faster in it. Nobody knows why it was in storage."),
        [GIFT_WARRANT] = _("Valid for one celebration of fifteen minutes. It clears the mind entirely."),
    };
    return words[gift];
}

const char *judged_title(Judged count)
{
    static const char *const titles[JUDGED_COUNT] = {
        [JUDGED_SEEN] = _("Seen"), [JUDGED_COUNTED] = _("Counted"), [JUDGED_SERVED] = _("Served")};
    return titles[count];
}

const char *judged_meaning(Judged count)
{
    static const char *const meanings[JUDGED_COUNT] = {[JUDGED_SEEN] = _("by how busy one looked"),
                                                       [JUDGED_COUNTED] = _("by how far the file bar moved"),
                                                       [JUDGED_SERVED] = _("by what was done for somebody")};
    return meanings[count];
}

const char *rank_title(int rank)
{
    static const char *const titles[RANK_COUNT] = {
        _("Under Friendly Observation"), _("Provisionally Retained"), _("Present"),
        _("Dependably Present"),         _("Visibly Indispensable"),  _("Exemplary, with Lanyard"),
    };
    return titles[clamp_int(rank, 0, RANK_COUNT - 1)];
}

const char *manner_title(Manner manner)
{
    static const char *const titles[] = {
        [MANNER_QUIET] = _("Keep quiet"), [MANNER_NOD] = _("Nod"), [MANNER_SPEAK] = _("Speak")};
    return titles[manner];
}

const char *kind_title(EntryKind kind)
{
    static const char *const titles[ENTRY_COUNT] = {
        [ENTRY_PING] = _("A message"),         [ENTRY_MEETING] = _("An invitation"),
        [ENTRY_REPORT] = _("A report is due"), [ENTRY_PERK] = _("A perk"),
        [ENTRY_TOOL] = _("A new tool"),        [ENTRY_EVENING_PING] = _("A message at home"),
    };
    return titles[kind];
}

const char *person_name(const Level *level, int person)
{
    return person >= 0 && person < level->person_count ? level->people[person].name : _("Somebody");
}

const char *standing_sentence(int rank)
{
    static const char *const sentences[RANK_COUNT] = {
        _("We are glad of this chance to be patient."), _("You are here. It has been noted with relief."),
        _("Your presence is taken as read."),           _("One has come to rely on seeing you."),
        _("The floor would look different without you."), _("There is nothing left to ask of you but more."),
    };
    return sentences[clamp_int(rank, 0, RANK_COUNT - 1)];
}
