/* words.c - the tables of single words. */
#include "front/words/words.h"

#include "base/text.h"
#include "base/translate.h"

ChoiceWords choice_words(Choice choice)
{
    static const ChoiceWords words[CHOICE_COUNT] = {
        [CHOICE_NONE] = {"", "", 0},
        [CHOICE_NOW] = {N_("Answer now"), N_("seen at once"), 'n'},
        [CHOICE_TRAY] = {N_("Into the tray"), N_("not seen yet"), 't'},
        [CHOICE_MUTE] = {N_("Mute for today"), N_("not seen"), 'm'},
        [CHOICE_JOIN] = {N_("Join"), N_("seen throughout"), 'j'},
        [CHOICE_DECLINE] = {N_("Decline"), N_("not seen"), 'd'},
        [CHOICE_NOTE] = {N_("Send a note"), N_("seen once"), 'o'},
        [CHOICE_WRITE] = {N_("Write it"), N_("seen"), 'w'},
        [CHOICE_LET_TOOL] = {N_("Let the tool"), N_("seen"), 'l'},
        [CHOICE_LEAVE] = {N_("Leave it"), N_("not seen"), 'v'},
        [CHOICE_LAYER] = {N_("Add it on top"), N_("seen"), 'y'},
        [CHOICE_REPLACE] = {N_("Replace the old way"), N_("not seen"), 'r'},
        [CHOICE_REFUSE] = {N_("Refuse"), N_("not seen"), 'f'},
        [CHOICE_TAKE] = {N_("Take part"), N_("not seen"), 'a'},
        [CHOICE_PASS] = {N_("Pass"), N_("not seen"), 's'},
        [CHOICE_ANSWER] = {N_("Answer"), N_("seen as commitment"), 'a'},
    };
    ChoiceWords row = words[choice];
    return (ChoiceWords){translated(row.label), translated(row.seen), row.letter};
}

const char *account_title(Account account)
{
    static const char *const titles[ACCOUNT_COUNT] = {
        [ACCOUNT_REFINING] = N_("At the desk"),
        [ACCOUNT_PINGS] = N_("Pings"),
        [ACCOUNT_MEETINGS] = N_("Meetings"),
        [ACCOUNT_REPORTS] = N_("Reports"),
        [ACCOUNT_SHOW] = N_("Show"),
        [ACCOUNT_NOTES] = N_("Notes"),
        [ACCOUNT_TOOLS] = N_("Tools"),
        [ACCOUNT_WALKING] = N_("Walking"),
        [ACCOUNT_PERKS] = N_("Perks"),
        [ACCOUNT_REST] = N_("Rest"),
        [ACCOUNT_NIGHT] = N_("Night"),
    };
    return translated(titles[account]);
}

const char *job_title(JobKind kind)
{
    static const char *const titles[JOB_COUNT] = {
        [JOB_PING] = N_("Answering"),
        [JOB_MEETING] = N_("In a meeting"),
        [JOB_REPORT] = N_("Writing a report"),
        [JOB_SHOW] = N_("Being present"),
        [JOB_NOTE] = N_("Writing a note"),
        [JOB_TOOL] = N_("Setting up a tool"),
        [JOB_WALK] = N_("Somebody at the desk"),
        [JOB_PERK] = N_("A perk"),
        [JOB_LUNCH] = N_("Lunch"),
        [JOB_TALK] = N_("A conversation about standing"),
        [JOB_SWITCH] = N_("Fetching another file"),
        [JOB_STEP] = N_("On the way"),
        [JOB_VISIT] = N_("Behind a door"),
        [JOB_REST] = N_("A rest"),
    };
    return translated(titles[kind]);
}

const char *gift_title(bool plain, Gift gift)
{
    static const char *const titles[GIFT_COUNT] = {[GIFT_PLAQUE] = N_("A plaque"),
                                                   [GIFT_LAMP] = N_("A second lamp"),
                                                   [GIFT_CHAIR] = N_("A quieter chair"),
                                                   [GIFT_WARRANT] = NULL};
    return titles[gift] ? translated(titles[gift]) : noun(plain, NOUN_WAFFLE_WARRANT);
}

const char *gift_words(Gift gift)
{
    static const char *const words[GIFT_COUNT] = {
        [GIFT_PLAQUE] = N_("It says that there is a plaque. It stands on the desk and asks nothing."),
        [GIFT_LAMP] = N_("The numbers are told apart a little sooner by its light."),
        [GIFT_CHAIR] = N_("Thought returns faster in it. Nobody knows why it was in storage."),
        [GIFT_WARRANT] = N_("Valid for one celebration of fifteen minutes. It clears the mind entirely."),
    };
    return translated(words[gift]);
}

const char *judged_title(Judged count)
{
    static const char *const titles[JUDGED_COUNT] = {
        [JUDGED_SEEN] = N_("Seen"), [JUDGED_COUNTED] = N_("Counted"), [JUDGED_SERVED] = N_("Served")};
    return translated(titles[count]);
}

const char *judged_meaning(Judged count)
{
    static const char *const meanings[JUDGED_COUNT] = {[JUDGED_SEEN] = N_("by how busy one looked"),
                                                       [JUDGED_COUNTED] = N_("by how far the file bar moved"),
                                                       [JUDGED_SERVED] = N_("by what was done for somebody")};
    return translated(meanings[count]);
}

const char *judged_unit(Judged count)
{
    static const char *const units[JUDGED_COUNT] = {[JUDGED_SEEN] = N_("of Busyness of late"),
                                                    [JUDGED_COUNTED] = N_("numbers binned an hour"),
                                                    [JUDGED_SERVED] = N_("of Progress an hour")};
    return translated(units[count]);
}

const char *stamp_title(int rating)
{
    static const char *const titles[RATING_MOST] = {N_("unseen"), N_("glimpsed"), N_("in evidence"), N_("visible"), N_("unmissable")};
    return translated(titles[clamp_int(rating, 1, RATING_MOST) - 1]);
}

const char *rank_title(int rank)
{
    static const char *const titles[RANK_COUNT] = {
        N_("Under Friendly Observation"), N_("Provisionally Retained"), N_("Present"),
        N_("Dependably Present"),         N_("Visibly Indispensable"),  N_("Exemplary, with Lanyard"),
    };
    return translated(titles[clamp_int(rank, 0, RANK_COUNT - 1)]);
}

void rank_words(bool plain, const Ledger *ledger, char out[RANK_WORDS_MAX])
{
    const char *title = rank_title(ledger_rank(ledger->official));
    if (ledger->promoted.day > 0)
        text_print(out, RANK_WORDS_MAX, _("Senior %s, %s"), noun(plain, NOUN_REFINER), title);
    else
        text_print(out, RANK_WORDS_MAX, "%s", title);
}

const char *manner_title(Manner manner)
{
    static const char *const titles[] = {
        [MANNER_QUIET] = N_("Keep quiet"), [MANNER_NOD] = N_("Nod"), [MANNER_SPEAK] = N_("Speak")};
    return translated(titles[manner]);
}

const char *bot_title(BotKind kind)
{
    static const char *const titles[BOT_COUNT] = {
        [BOT_PERFORMER] = N_("performer"),
        [BOT_STAMPER] = N_("stamper"),
        [BOT_AGREEABLE] = N_("agreeable"),
        [BOT_HERMIT] = N_("hermit"),
        [BOT_BALANCED] = N_("balanced"),
        [BOT_REFUSER] = N_("refuser"),
        [BOT_LAYERER] = N_("layerer"),
        [BOT_OVERTIMER] = N_("overtimer"),
        [BOT_REFORMER] = N_("reformer"),
        [BOT_STAYER] = N_("stayer"),
        [BOT_RESIDENT] = N_("resident"),
        [BOT_ASKER] = N_("asker"),
        [BOT_NEWCOMER] = N_("newcomer"),
        [BOT_NEWCOMER_PERFORMER] = N_("performer, new here"),
        [BOT_NEWCOMER_STAMPER] = N_("stamper, new here"),
        [BOT_NEWCOMER_AGREEABLE] = N_("agreeable, new here"),
        [BOT_NEWCOMER_HERMIT] = N_("hermit, new here"),
        [BOT_NEWCOMER_BALANCED] = N_("balanced, new here"),
        [BOT_NEWCOMER_REFUSER] = N_("refuser, new here"),
        [BOT_NEWCOMER_LAYERER] = N_("layerer, new here"),
        [BOT_NEWCOMER_OVERTIMER] = N_("overtimer, new here"),
        [BOT_NEWCOMER_REFORMER] = N_("reformer, new here"),
        [BOT_NEWCOMER_STAYER] = N_("stayer, new here"),
        [BOT_NEWCOMER_RESIDENT] = N_("resident, new here"),
        [BOT_NEWCOMER_ASKER] = N_("asker, new here"),
    };
    return translated(titles[kind]);
}

const char *kind_title(EntryKind kind)
{
    static const char *const titles[ENTRY_COUNT] = {
        [ENTRY_PING] = N_("A message"),         [ENTRY_MEETING] = N_("An invitation"),
        [ENTRY_REPORT] = N_("A report is due"), [ENTRY_PERK] = N_("A perk"),
        [ENTRY_TOOL] = N_("A new tool"),        [ENTRY_EVENING_PING] = N_("A message at home"),
    };
    return translated(titles[kind]);
}

const char *person_name(const Level *level, int person)
{
    return person >= 0 && person < level->person_count ? level->people[person].name : _("Somebody");
}

const char *standing_sentence(int rank)
{
    static const char *const sentences[RANK_COUNT] = {
        N_("We are glad of this chance to be patient."),
        N_("You are here. It has been noted with relief."),
        N_("Your presence is taken as read."),
        N_("One has come to rely on seeing you."),
        N_("The floor would look different without you."),
        N_("There is nothing left to ask of you but more."),
    };
    return translated(sentences[clamp_int(rank, 0, RANK_COUNT - 1)]);
}

/* A count in words as far as they are short, else in figures. */
static const char *count_words(int count, char figures[16])
{
    static const char *const words[] = {
        N_("no"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"),
        N_("seven"), N_("eight"), N_("nine"), N_("ten"), N_("eleven"), N_("twelve"),
    };
    if (count >= 0 && count < COUNT_OF(words))
        return translated(words[count]);
    if (count == LEVEL_DAYS_MAX)
        return _("twenty");
    text_print(figures, 16, "%d", count);
    return figures;
}

void length_words(int days, int minutes, char out[LENGTH_WORDS_MAX])
{
    char a[16], b[16], each[60];
    text_print(each, sizeof each, P_("about %s minute", "about %s minutes", minutes), count_words(minutes, a));
    if (days == 0)
        text_print(out, LENGTH_WORDS_MAX, "%s", each);
    else
        text_print(out, LENGTH_WORDS_MAX, P_("%s day of %s", "%s days of %s", days), count_words(days, b), each);
}
