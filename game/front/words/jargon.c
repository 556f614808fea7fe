/* jargon.c - a deck for each part and day: every line of the list is a card, shuffled by (seed, day). A round deals
 * each card once, so the same line comes back after all the others; and each time it says the next of its sentences, in
 * an order of its own. So no sentence comes twice before all are said. */
#include "front/words/jargon.h"

#include <string.h>

#include "front/words/words_built_in.h"
#include "level/language.h"
#include "work/office.h"

enum { CARDS_MAX = LEVEL_LINES_MAX + 200, TITLE_MAX = 40, OWN_EVERY = 2 };

/* Streams of chance. */
enum { DRAW_DECK = 0x6a61, DRAW_CARD = 0x6a62, DRAW_PEOPLE = 0x6a63 };

/* What is said where a level in another language brings nothing for it. */
static const char silence[] = "…";

typedef struct PartRow {
    const char *list;
    int own; /* kind of [lines] that come in between; -1: none do */
    bool report;
} PartRow;

static const PartRow parts[PART_COUNT] = {
    [PART_MEETING_TOPICS] = {"topics", LINES_TOPICS, false},
    [PART_CHOICES] = {"choices", LINES_TOPICS, false},
    [PART_OPENING] = {"opening", -1, false},
    [PART_AGENDA] = {"agenda", -1, false},
    [PART_BODY] = {"body", LINES_JARGON, false},
    [PART_WRAP] = {"wrap", -1, false},
    [PART_CLOSING] = {"closing", -1, false},
    [PART_QUESTION] = {"question", -1, false},
    [PART_WEIGHING] = {"weighing", -1, false},
    [PART_DECISION] = {"decision", -1, false},
    [PART_REPORT_TOPICS] = {"topics", LINES_TOPICS, true},
    [PART_REPORT + 0] = {"period", -1, true},
    [PART_REPORT + 1] = {"progress", LINES_REPORTS, true},
    [PART_REPORT + 2] = {"figures", -1, true},
    [PART_REPORT + 3] = {"obstacle", -1, true},
    [PART_REPORT + 4] = {"measure", -1, true},
    [PART_REPORT + 5] = {"outlook", -1, true},
    [PART_REPORT + 6] = {"thanks", -1, true},
};

static const Grammar *grammar_of(const Jargon *jargon, Part part)
{
    return parts[part].report ? &jargon->reports : &jargon->meetings;
}

void jargon_open(Jargon *jargon)
{
    words_read(words_meetings, words_meetings_length, &jargon->meetings);
    words_read(words_reports, words_reports_length, &jargon->reports);
    for (int i = 0; i < PART_COUNT; i++) {
        const Grammar *grammar = grammar_of(jargon, (Part)i);
        const GrammarList *list = grammar_list(grammar, text_of(parts[i].list));
        assert(list && list->count <= CARDS_MAX - LEVEL_LINES_MAX);
        jargon->lists[i] = (int)(list - grammar->lists);
    }
}

/* ---- the deck ---- */

typedef struct Card {
    GrammarLine line;
    int name; /* of its own order, whatever its place in the deck */
    bool own; /* the level's */
} Card;

typedef struct Deck {
    int count;
    int64_t sentences; /* of all cards together */
    Card cards[CARDS_MAX];
} Deck;

static void put(Deck *deck, GrammarLine line, bool own, const Givens *givens)
{
    for (int i = 0; i < GIVEN_COUNT; i++)
        if ((line.given >> i & 1) && givens->words[i].text.length == 0)
            return;
    deck->cards[deck->count] = (Card){line, deck->count, own};
    deck->count++;
    deck->sentences += line.sentences;
}

static void put_own(Deck *deck, const Level *level, int kind, const Givens *givens)
{
    for (int i = 0; i < level->line_count; i++) {
        Text text = text_of(level->lines[i].text);
        if ((int)level->lines[i].kind != kind)
            continue;
        uint8_t given = kind == LINES_TOPICS ? 0 : grammar_given(text);
        put(deck, (GrammarLine){.text = text, .sentences = 1, .given = given}, true, givens);
    }
}

static void shuffle(Card *cards, int count, Rng *rng)
{
    for (int i = count - 1; i > 0; i--) {
        int other = rng_below(rng, i + 1);
        Card card = cards[i];
        cards[i] = cards[other];
        cards[other] = card;
    }
}

/* The level's own, `own` of them at the front, to every second place while there are any. */
static void spread_own(Deck *deck, int own)
{
    Card mixed[CARDS_MAX];
    int next_own = 0, next = own;
    for (int i = 0; i < deck->count; i++) {
        bool takes = next_own < own && (i % OWN_EVERY == 1 || next == deck->count);
        mixed[i] = deck->cards[takes ? next_own++ : next++];
    }
    memcpy(deck->cards, mixed, (size_t)deck->count * sizeof *mixed);
}

/* A level in another language is spoken by its own lines alone: all parts of a meeting by what it brings for its middle. */
static int own_lines(const Level *level, Part part)
{
    int own = parts[part].own;
    if (own >= 0 || level_is_english(level))
        return own;
    return parts[part].report ? LINES_REPORTS : LINES_JARGON;
}

static void make_deck(const Jargon *jargon, const Occasion *occasion, Part part, const Givens *givens, Deck *deck)
{
    const Grammar *grammar = grammar_of(jargon, part);
    const GrammarList *list = &grammar->lists[jargon->lists[part]];
    Rng rng = rng_stream(rng_mix(occasion->seed, DRAW_DECK, part), (uint32_t)occasion->day, 0);
    deck->count = 0;
    deck->sentences = 0;
    put_own(deck, occasion->level, own_lines(occasion->level, part), givens);
    int own = deck->count;
    for (int i = 0; i < list->count && level_is_english(occasion->level); i++)
        put(deck, grammar->lines[list->first + i], false, givens);
    shuffle(deck->cards, own, &rng);
    shuffle(deck->cards + own, deck->count - own, &rng);
    spread_own(deck, own);
}

/* The card of that turn and how often it came before, one card after the other and round after round, a card sitting
 * out once all its sentences are said. */
static const Card *deal(const Deck *deck, int64_t turn, int64_t *round)
{
    turn %= deck->sentences;
    for (*round = 0;; ++*round)
        for (int i = 0; i < deck->count; i++)
            if (deck->cards[i].line.sentences > *round && turn-- == 0)
                return &deck->cards[i];
}

static int64_t common_divisor(int64_t a, int64_t b)
{
    return b == 0 ? a : common_divisor(b, a % b);
}

/* Goes through all numbers below `count` before it comes back to one: a stride that shares no divisor with it. */
static int64_t which_of(int64_t count, int64_t round, Rng rng)
{
    int64_t start = rng_below(&rng, (int)count);
    int64_t stride = 1 + rng_below(&rng, (int)count);
    while (common_divisor(stride, count) != 1)
        stride++;
    return (start + stride % count * round) % count;
}

/* ---- what the day gives: the same kinds of things to all events of a day, or their decks would differ ---- */

static void give(Givens *givens, Given which, const char *words)
{
    givens->words[which].text = text_of(words);
}

static const Row *row_of(const Occasion *occasion)
{
    return occasion->row >= 0 ? &occasion->level->rows[occasion->row] : NULL;
}

static bool is_report(const Row *row)
{
    return row->verb == VERB_REPORT || row->verb == VERB_TOOL;
}

/* Somebody of the cast but `other`; -1 nobody. */
static int somebody_but(const Occasion *occasion, int other, Rng *rng)
{
    int others = occasion->level->person_count - (other >= 0);
    if (others < 1)
        return -1;
    int chosen = rng_below(rng, others);
    return chosen + (other >= 0 && chosen >= other);
}

/* A report is called by nobody; one of the cast may read it. */
static void give_people(const Occasion *occasion, Givens *givens)
{
    const Level *level = occasion->level;
    const Row *row = row_of(occasion);
    Rng rng = rng_stream(rng_mix(occasion->seed, DRAW_PEOPLE, (uint64_t)occasion->day), (uint32_t)occasion->row, 0);
    int caller = row && row->person >= 0 ? row->person : somebody_but(occasion, -1, &rng);
    int colleague = somebody_but(occasion, caller, &rng);
    give(givens, GIVEN_CALLER, caller >= 0 ? level->people[caller].name : "");
    give(givens, GIVEN_COLLEAGUE, colleague >= 0 ? level->people[colleague].name : "");
}

/* Titles are said where all of the level can be. */
static bool titles_are_short(const Level *level)
{
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if ((row->verb == VERB_MEETING || row->verb == VERB_REPORT) && text_columns(text_of(row->text)) > TITLE_MAX)
            return false;
    }
    return true;
}

/* All but the topic. */
static Givens givens_of(const Occasion *occasion)
{
    Givens givens = {0};
    const Row *row = row_of(occasion);
    give(&givens, GIVEN_FILE, occasion->level->files[0].name);
    if (row && titles_are_short(occasion->level))
        give(&givens, GIVEN_TITLE, row->verb == VERB_TOOL ? occasion->level->tools[row->tool].name : row->text);
    give_people(occasion, &givens);
    return givens;
}

static Rng card_chance(const Occasion *occasion, Part part, const Card *card)
{
    return rng_stream(rng_mix(occasion->seed, DRAW_CARD, part), (uint32_t)occasion->day, (uint32_t)card->name);
}

static Sentence say(const Jargon *jargon, const Occasion *occasion, Part part, int64_t turn, const Givens *givens)
{
    Deck deck;
    int64_t round;
    make_deck(jargon, occasion, part, givens, &deck);
    if (deck.count == 0)
        return parts[part].own == LINES_TOPICS ? (Sentence){.length = 0} : sentence_of(text_of(silence));
    const Card *card = deal(&deck, turn, &round);
    int64_t which = which_of(card->line.sentences, round, card_chance(occasion, part, card));
    if (parts[part].own != LINES_TOPICS)
        return grammar_say(grammar_of(jargon, part), card->line.text, which, givens);
    return card->own ? sentence_of(card->line.text) /* a level's topic is no sentence and has no marks */
                     : grammar_say_part(grammar_of(jargon, part), &card->line, which, givens);
}

/* ---- the events of a day, one after the other ---- */

/* A meeting's turns: those that begin it, its middle, those that end it. */
typedef struct Frame {
    int first, middle; /* the first turn of the middle, and how many it has */
} Frame;

/* An agenda and a summing up want a meeting long enough for a middle, and one in which nothing is decided. */
static Frame frame_of(bool decides, int turns)
{
    enum { LONG_ENOUGH = 5 };
    int edge = !decides && turns >= LONG_ENOUGH ? 2 : 1;
    return (Frame){edge, max_int(0, turns - 2 * edge)};
}

/* Whether a row brings on that day an event that draws from the same decks as this one. */
static bool alike(const Row *row, const Row *this, const Occasion *occasion)
{
    bool same = is_report(this) ? is_report(row) : row->verb == this->verb && row->decides == this->decides;
    return same && row_holds(row, occasion->day);
}

static int events_before(const Occasion *occasion)
{
    const Row *rows = occasion->level->rows;
    int count = 0;
    for (int i = 0; i < occasion->row; i++)
        count += alike(&rows[i], &rows[occasion->row], occasion);
    return count;
}

/* Phrases of the middle that the day's earlier meetings have. */
static int middles_before(const Occasion *occasion)
{
    const Row *rows = occasion->level->rows;
    int turns = 0;
    for (int i = 0; i < occasion->row; i++)
        if (alike(&rows[i], &rows[occasion->row], occasion))
            turns += frame_of(rows[i].decides, jargon_turns(rows[i].minutes)).middle;
    return turns;
}

static Sentence topic_of(const Jargon *jargon, const Occasion *occasion, bool report)
{
    Givens givens = givens_of(occasion);
    const Row *row = row_of(occasion);
    Part meeting = row && row->decides ? PART_CHOICES : PART_MEETING_TOPICS;
    return say(jargon, occasion, report ? PART_REPORT_TOPICS : meeting, events_before(occasion), &givens);
}

Sentence jargon_meeting_topic(const Jargon *jargon, const Occasion *occasion)
{
    return topic_of(jargon, occasion, false);
}

static Givens givens_with(const Occasion *occasion, const Sentence *topic)
{
    Givens givens = givens_of(occasion);
    givens.words[GIVEN_TOPIC] = (GivenWords){{topic->text, topic->length}, topic->plural};
    return givens;
}

Sentence jargon_say(const Jargon *jargon, const Occasion *occasion, Part part, int64_t turn)
{
    Sentence topic = topic_of(jargon, occasion, parts[part].report);
    Givens givens = givens_with(occasion, &topic);
    return say(jargon, occasion, part, turn, &givens);
}

int64_t jargon_count(const Jargon *jargon, const Occasion *occasion, Part part)
{
    Deck deck;
    Sentence topic = topic_of(jargon, occasion, parts[part].report);
    Givens givens = givens_with(occasion, &topic);
    make_deck(jargon, occasion, part, &givens, &deck);
    return deck.sentences;
}

int jargon_turns(int minutes)
{
    return max_int(1, (minutes + PHRASE_MINUTES - 1) / PHRASE_MINUTES);
}

static Part part_of(bool decides, int turn, int turns)
{
    Frame frame = frame_of(decides, turns);
    if (turn <= 0)
        return decides ? PART_QUESTION : PART_OPENING;
    if (turn >= turns - 1)
        return decides ? PART_DECISION : PART_CLOSING;
    if (turn < frame.first)
        return PART_AGENDA;
    if (turn >= frame.first + frame.middle)
        return PART_WRAP;
    return decides ? PART_WEIGHING : PART_BODY;
}

/* Phrases that the day's earlier meetings have, whatever they are about. */
static int turns_before(const Occasion *occasion)
{
    const Row *rows = occasion->level->rows;
    int turns = 0;
    for (int i = 0; i < occasion->row; i++)
        if (rows[i].verb == VERB_MEETING && row_holds(&rows[i], occasion->day))
            turns += jargon_turns(rows[i].minutes);
    return turns;
}

Sentence jargon_meeting(const Jargon *jargon, const Occasion *occasion, int turn, int turns)
{
    const Row *row = row_of(occasion);
    if (!level_is_english(occasion->level))
        return jargon_say(jargon, occasion, PART_BODY, turns_before(occasion) + turn);
    bool decides = row && row->decides;
    Part part = part_of(decides, turn, turns);
    bool middle = part == PART_BODY || part == PART_WEIGHING;
    int before = middle ? middles_before(occasion) + turn - frame_of(decides, turns).first : events_before(occasion);
    return jargon_say(jargon, occasion, part, before);
}

/* Of a level in another language one list says all of a report, no line twice in it. */
static Sentence report_of_own(const Jargon *jargon, const Occasion *occasion, int nth)
{
    const Part whole = (Part)(PART_REPORT + 1);
    int64_t lines = jargon_count(jargon, occasion, whole);
    int own = lines < REPORT_SENTENCES ? (int)lines : REPORT_SENTENCES;
    if (nth >= own)
        return sentence_of(text_of(nth == own ? silence : ""));
    return jargon_say(jargon, occasion, whole, (int64_t)events_before(occasion) * own + nth);
}

Sentence jargon_report(const Jargon *jargon, const Occasion *occasion, int nth)
{
    assert(nth >= 0 && nth < REPORT_SENTENCES);
    if (!level_is_english(occasion->level))
        return report_of_own(jargon, occasion, nth);
    return jargon_say(jargon, occasion, (Part)(PART_REPORT + nth), events_before(occasion));
}
