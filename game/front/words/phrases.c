/* phrases.c - the dry sentences that stand by themselves, and which of them is said. What is said in meetings and reports
 * is jargon.c's. The day knows none of them. */
#include "front/words/words.h"

typedef struct PhraseSet {
    const char *const *texts;
    int count;
    int lines; /* Lines of a level that come instead; -1: none do */
} PhraseSet;

static const char *const lift[] = {
    N_("You have been promoted. Your duties, desk and pay are unaffected."),
    N_("The file is one hundred per cent complete. The remainder will be issued in the morning."),
    N_("The pre-meeting went well. A meeting has been called to say so."),
    N_("The report has no readers at present. This should not affect its tone."),
    N_("Quiet hours begin at nine. You will be reminded at nine, nine-ten and nine-twenty."),
    N_("You were idle for six minutes. In the interests of fairness, we have assumed you were thinking."),
    N_("The lift has been calibrated for one opinion at a time."),
    N_("Attendance was perfect yesterday. It will be examined today."),
    N_("The corridor has been shortened for your convenience. Please allow the usual time."),
    N_("A colleague has been thanked. Their name will be released when the form returns."),
    N_("The clock by the lift is correct. The others have been asked to follow its example."),
    N_("Your suggestion was placed in the box. The box has been promoted."),
    N_("The window has been approved. It will face inwards."),
    N_("Initiative is welcome between ten and a quarter past."),
};

static const char *const ping_idle[] = {
    N_("A tiny thing, whenever you have nothing better: are you there?"),
    N_("Did you see my message about the message?"),
    N_("Just bringing this back to the top of your morning."),
    N_("No action needed. Please confirm that you have taken none."),
    N_("Adding you so that you are not left out of being added."),
    N_("Could you look at whether anybody should look at this?"),
    N_("Thoughts?"),
    N_("I have coloured the calendar. Kindly admire it by noon."),
    N_("Is this the right channel to ask which channel to ask in?"),
    N_("Thank you for your prompt reply. It has been noted that you are capable of them."),
    N_("Quick one: how long is your longest quick one?"),
    N_("The thread has been renamed. Please reply to say that you have found it."),
    N_("I am circling back. Nothing has moved, which I wanted you to know."),
    N_("Would you mind standing up? I am checking who reads these."),
};

static const char *const ping_needed[] = {
    N_("Line 14 of the list has no account number. Ours closes at noon."),
    N_("Two rows carry the same name and one person will not be paid."),
    N_("The total on page 3 does not match page 4. Which one do we send?"),
    N_("The delivery note says forty, the list says fourteen. The van is here."),
    N_("There is a column nobody can read. Could you say what is in it?"),
    N_("The start date in line 9 is in the past. Is it this year's?"),
};

static const char *const ping_evening[] = {
    N_("Saw this and thought of you. No rush before the morning, or now."),
    N_("Evening replies are voluntary. The list of volunteers is by the lift."),
    N_("Are you still up? Asking for the dashboard."),
    N_("One for tomorrow, unless you are looking at it already."),
    N_("I shall be brief: there is an attachment."),
    N_("You need not answer this. Several people have."),
};

static const char *const waiting[] = {
    N_("The ceiling light hums in the key it was bought in."),
    N_("Somebody carries a chair past, slowly, and carries it back."),
    N_("The plant has been watered according to schedule."),
    N_("A door closes with consideration."),
    N_("The printer warms up for nobody in particular."),
    N_("The carpet has been brushed towards the exit."),
};

static const char *const home[] = {
    N_("You are at home. Something was done today. You are told that it went well."),
    N_("The key is in the door. What the hands did until five, the hands keep to themselves."),
    N_("There is soup. It asks nothing about the file."),
    N_("The window shows the street. The street shows up without being asked."),
    N_("You have a slight ache in the wrist and no idea whose it is."),
};

static const char *const prize[] = {
    N_("A pencil, engraved with the word Pencil."),
    N_("A paper cup, for permanent use."),
    N_("Eleven minutes of recognised leisure, to be taken on the premises."),
    N_("The right to name a folder, subject to the naming of folders."),
    N_("A portrait of the desk."),
};

static const char *const certificate[] = {
    N_("The holder was present, and was observed to be so."),
    N_("The machine has run all day, and thanks the holder for standing near it."),
    N_("The day is accepted, with thanks."),
    N_("The holder's light was seen. It was a good light."),
};

static const char *const melon_bar[] = {
    N_("One cube each, the sign says. A second sign thanks you for having read the first."),
    N_("It is cold and sweet, and for a moment it is not about anything."),
    N_("Somebody arranges the rinds by size. Nobody asked for that. It is quite good."),
    N_("The tongs are passed on with both hands."),
};

static const char *const finger_trap[] = {
    N_("It was made for this. It asks for nothing else, and neither can you, for now."),
    N_("It is recommended to do it last."),
    N_("The instructions are inside. They can be read when it is over."),
    N_("Whoever is calm is let go. Whoever is not is noted as keen."),
};

static const char *const waffle_party[] = {
    N_("There is music, at a volume that was agreed."),
    N_("For some minutes nobody is at their best, which is a relief."),
    N_("The plates are issued against a signature. Nobody looks at the signatures."),
    N_("Somebody laughs, and looks round, and it was all right."),
};

static const char *const person[] = {
    N_("They are glad that you came. They have nothing to add to it."),
    N_("They have heard of your department. It was described to them as a door."),
    N_("They ask whether this is about the message. You ask which. It was about that."),
    N_("They would like to go on with what they were doing, and are too kind to say so."),
};

static const char *const steward[] = {
    N_("The steward's pencil moves while you speak, and a little longer."),
    N_("“You came in person. That has a column of its own.”"),
    N_("“I am counted too, you know. By how many I have counted.”"),
    N_("“Do stay until the second hand is at the top. It is easier to enter.”"),
    N_("“There is nothing I want to say. I wanted to be seen saying it.”"),
};

static const char *const standing[] = {
    N_("Your standing is being discussed with you. Nothing you say will be added to it."),
    N_("“You were not where you were expected. We had looked forward to expecting you.”"),
    N_("“I have a graph. It is yours, from behind.”"),
    N_("“I do not doubt that you were working. I am asking whether it could be told.”"),
    N_("“It would help if you were seen to take this in.” You are seen to take it in."),
    N_("“They count my conversations. This one is going to be of the full length.”"),
    N_("“Is there anything I could do, other than something?”"),
    N_("“We have agreed, then.” It is written down that there was agreement."),
};

static const char *const rest[] = {
    N_("The machine hums. It has been told to take its time."),
    N_("A chair that nobody has adjusted. You leave it as it is."),
    N_("For a while nothing is due. It is due later."),
    N_("Somebody else is here, also not saying anything. It is good company."),
};

#define SET(texts, lines)                                                                                              \
    {                                                                                                                  \
        texts, COUNT_OF(texts), lines                                                                                  \
    }

static const PhraseSet sets[PHRASES_COUNT] = {
    [PHRASES_LIFT] = SET(lift, -1),
    [PHRASES_PING_IDLE] = SET(ping_idle, LINES_PINGS_IDLE),
    [PHRASES_PING_NEEDED] = SET(ping_needed, LINES_PINGS_NEEDED),
    [PHRASES_PING_EVENING] = SET(ping_evening, -1),
    [PHRASES_WAITING] = SET(waiting, -1),
    [PHRASES_HOME] = SET(home, -1),
    [PHRASES_PRIZE] = SET(prize, -1),
    [PHRASES_CERTIFICATE] = SET(certificate, LINES_CERTIFICATE),
    [PHRASES_MELON_BAR] = SET(melon_bar, -1),
    [PHRASES_FINGER_TRAP] = SET(finger_trap, -1),
    [PHRASES_WAFFLE_PARTY] = SET(waffle_party, -1),
    [PHRASES_PERSON] = SET(person, -1),
    [PHRASES_STEWARD] = SET(steward, -1),
    [PHRASES_STANDING] = SET(standing, -1),
    [PHRASES_REST] = SET(rest, -1),
};

static int lines_in(const Level *level, int kind)
{
    int count = 0;
    for (int i = 0; i < level->line_count; i++)
        count += (int)level->lines[i].kind == kind;
    return count;
}

static const char *line_in(const Level *level, int kind, int index)
{
    for (int i = 0; i < level->line_count; i++) {
        if ((int)level->lines[i].kind == kind && index-- == 0)
            return level->lines[i].text;
    }
    return "";
}

const char *phrase_after(const Level *level, Phrases set, uint64_t seed, int day, int event, int nth)
{
    enum { SETS = 64 }; /* of a day; one more set is not to change what the others say */
    _Static_assert((int)PHRASES_COUNT <= (int)SETS, "each set has its own number");
    uint64_t drawn = rng_mix(seed, (uint64_t)day * SETS + set, (uint64_t)event);
    int own = sets[set].lines < 0 ? 0 : lines_in(level, sets[set].lines);
    int count = own > 0 ? own : sets[set].count;
    int index = (int)((drawn % (uint64_t)count + (uint64_t)nth) % (uint64_t)count);
    return own > 0 ? line_in(level, sets[set].lines, index) : translated(sets[set].texts[index]);
}

const char *phrase(const Level *level, Phrases set, uint64_t seed, int day, int event)
{
    return phrase_after(level, set, seed, day, event, 0);
}

/* A disguised ping needs the player and does not look it. */
static Phrases ping_set(const Offer *offer)
{
    if (offer->name.kind == ENTRY_EVENING_PING)
        return PHRASES_PING_EVENING;
    return offer->needs && !offer->disguised ? PHRASES_PING_NEEDED : PHRASES_PING_IDLE;
}

const char *offer_text(const Day *day, const Offer *offer)
{
    const char *own = offer->row >= 0 ? day->level->rows[offer->row].text : "";
    if (own[0])
        return own;
    if (offer->name.kind != ENTRY_PING && offer->name.kind != ENTRY_EVENING_PING)
        return "";
    return phrase(day->level, ping_set(offer), day->seed, offer->name.day, offer->name.minute);
}
