/* phrases.c - which line of which list is said: chance names the first, and those after it follow in the list's order.
 */
#include "front/words/phrases.h"

#include "front/words/words_built_in.h"
#include "level/language.h"

typedef struct PhraseSet {
    const char *list;
    int lines; /* Lines of a level that come instead; -1: none do */
    int foreign; /* the same of a level in another language, which has no others */
    bool said; /* somebody says it: in such a level dots, where else nothing is written */
} PhraseSet;

static const PhraseSet sets[PHRASES_COUNT] = {
    [PHRASES_LIFT] = {"lift", -1, -1, false},
    [PHRASES_PING_IDLE] = {"ping-idle", LINES_PINGS_IDLE, LINES_PINGS_IDLE, true},
    [PHRASES_PING_NEEDED] = {"ping-needed", LINES_PINGS_NEEDED, LINES_PINGS_NEEDED, true},
    [PHRASES_PING_EVENING] = {"ping-evening", -1, LINES_PINGS_IDLE, true},
    [PHRASES_WAITING] = {"waiting", -1, -1, false},
    [PHRASES_HOME] = {"home", -1, -1, false},
    [PHRASES_PRIZE] = {"prize", -1, -1, false},
    [PHRASES_CERTIFICATE] = {"certificate", LINES_CERTIFICATE, LINES_CERTIFICATE, false},
    [PHRASES_MELON_BAR] = {"melon-bar", -1, -1, false},
    [PHRASES_FINGER_TRAP] = {"finger-trap", -1, -1, false},
    [PHRASES_WAFFLE_PARTY] = {"waffle-party", -1, -1, false},
    [PHRASES_PERSON] = {"person", -1, -1, true},
    [PHRASES_STEWARD] = {"steward", -1, -1, true},
    [PHRASES_STANDING] = {"standing", -1, -1, true},
    [PHRASES_REST] = {"rest", -1, -1, false},
};

void phrases_open(PhraseBook *book)
{
    words_read(words_phrases, words_phrases_length, &book->grammar);
    for (int i = 0; i < PHRASES_COUNT; i++) {
        const GrammarList *list = grammar_list(&book->grammar, text_of(sets[i].list));
        assert(list);
        book->lists[i] = (int)(list - book->grammar.lists);
    }
}

static int lines_in(const Level *level, int kind)
{
    int count = 0;
    for (int i = 0; i < level->line_count; i++)
        count += (int)level->lines[i].kind == kind;
    return count;
}

static Sentence line_in(const Level *level, int kind, int index)
{
    for (int i = 0; i < level->line_count; i++) {
        if ((int)level->lines[i].kind == kind && index-- == 0)
            return sentence_of(text_of(level->lines[i].text));
    }
    return (Sentence){.length = 0};
}

/* The line of that number; which of its sentences, where it makes several, is left to the same draw. */
static Sentence line_of(const Grammar *grammar, const GrammarList *list, int index, uint64_t drawn)
{
    const GrammarLine *line = &grammar->lines[list->first + index];
    int64_t which = (int64_t)(drawn / (uint64_t)list->count % (uint64_t)line->sentences);
    return grammar_say(grammar, line->text, which, &(Givens){0});
}

/* What a level in another language says: its own lines, or nothing. */
static Sentence own_phrase(const Level *level, const PhraseSet *set, uint64_t drawn, int nth)
{
    int own = set->foreign < 0 ? 0 : lines_in(level, set->foreign);
    if (own == 0)
        return sentence_of(text_of(set->said ? "…" : ""));
    return line_in(level, set->foreign, (int)((drawn % (uint64_t)own + (uint64_t)nth) % (uint64_t)own));
}

Sentence phrase_after(const PhraseBook *book, const Level *level, Phrases set, uint64_t seed, int day, int event,
                      int nth)
{
    enum { SETS = 64 }; /* of a day; one more set is not to change what the others say */
    _Static_assert((int)PHRASES_COUNT <= (int)SETS, "each set has its own number");
    uint64_t drawn = rng_mix(seed, (uint64_t)day * SETS + set, (uint64_t)event);
    if (!level_is_english(level))
        return own_phrase(level, &sets[set], drawn, nth);
    const GrammarList *list = &book->grammar.lists[book->lists[set]];
    int own = sets[set].lines < 0 ? 0 : lines_in(level, sets[set].lines);
    int count = own > 0 ? own : list->count;
    int index = (int)((drawn % (uint64_t)count + (uint64_t)nth) % (uint64_t)count);
    return own > 0 ? line_in(level, sets[set].lines, index) : line_of(&book->grammar, list, index, drawn);
}

Sentence phrase(const PhraseBook *book, const Level *level, Phrases set, uint64_t seed, int day, int event)
{
    return phrase_after(book, level, set, seed, day, event, 0);
}

/* A disguised ping needs the player and does not look it. */
static Phrases ping_set(const Offer *offer)
{
    if (offer->name.kind == ENTRY_EVENING_PING)
        return PHRASES_PING_EVENING;
    return offer->needs && !offer->disguised ? PHRASES_PING_NEEDED : PHRASES_PING_IDLE;
}

Sentence offer_text(const PhraseBook *book, const Day *day, const Offer *offer)
{
    Text own = text_of(offer->row >= 0 ? day->level->rows[offer->row].text : "");
    if (own.length > 0 || (offer->name.kind != ENTRY_PING && offer->name.kind != ENTRY_EVENING_PING))
        return sentence_of(own);
    return phrase(book, day->level, ping_set(offer), day->seed, offer->name.day, offer->name.minute);
}
