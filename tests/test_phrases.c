/* test_phrases.c - what is said in meetings and written in reports: ten thousand sentences, each held to the rules of a
 * sentence, to its day and to the essay; and what a level of one's own changes in them. How the reader of the words
 * complains is in test_grammar.c. */
#include "front/words/jargon.h"
#include "front/words/phrases.h"
#include "front/words/words.h"
#include "front/words/words_built_in.h"
#include "level/read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "level/grammar_read.h"
#include "scratch.h"

enum { SAID_LEAST = 10000, COLUMNS_MAX = 128, WORDS_MAX = 60 };

#define HEAD "mdr-level 1\n[day]\ntitle = \"T\"\n"
#define FILE_ "[file thimble]\nname = \"Thimble\"\n"

static const char full_day[] = HEAD
    "days = 2\n" FILE_ "[person quill]\nname = \"Mr. Ansel Quill\"\n[person dray]\nname = \"Mrs. Perpetua Dray\"\n"
    "[person ines]\nname = \"Ines Farrow\"\n[schedule]\n"
    "09:30 meeting quill \"Pre-alignment\" for=45m note-would-do\n10:20 meeting ines \"What we drop\" for=50m decides\n"
    "11:15 meeting dray \"The meeting about the notes\" for=30m\n11:50 meeting quill \"Post-alignment\" for=60m\n"
    "13:00 meeting quill \"Stand-up, seated\" for=15m\n13:20 meeting quill \"Hour of the calendar\" for=60m\n"
    "14:25 meeting ines \"Keep or drop\" for=45m decides\n15:15 meeting dray \"Outlook\" for=45m\n"
    "16:00 report \"Weekly compile\" minutes=10\n16:15 report \"Daily compile\" minutes=10\n"
    "16:30 report \"Compile of compiles\" minutes=10 legacy\n16:45 report \"Register\" minutes=10\n"
    "day 2 09:30 meeting quill \"Second day\" for=45m\n";

typedef struct Said {
    Sentence *list; /* owned */
    int count, capacity;
} Said;

static void keep(Said *said, Sentence sentence)
{
    if (said->count == said->capacity) {
        said->capacity = said->capacity * 2 + 64;
        said->list = realloc(said->list, (size_t)said->capacity * sizeof *said->list);
        assert_non_null(said->list);
    }
    said->list[said->count++] = sentence;
}

static Level level_of(const char *text)
{
    Level level = {0};
    Messages messages;
    Buffer told = {0};
    if (level_read(text_of(text), &level, &messages))
        return level;
    messages_print(&messages, "test.level", text_of(text), &told);
    fail_msg("%s", told.data);
    return level;
}

static const Jargon *jargon_of(void **state)
{
    return *state;
}

static int open_jargon(void **state)
{
    Jargon *jargon = calloc(1, sizeof *jargon);
    if (!jargon)
        return -1;
    jargon_open(jargon);
    *state = jargon;
    return 0;
}

static int close_jargon(void **state)
{
    free(*state);
    return 0;
}

static void keep_row(const Jargon *jargon, const Occasion *occasion, Said *said)
{
    const Row *row = &occasion->level->rows[occasion->row];
    int turns = row->verb == VERB_MEETING ? jargon_turns(row->minutes) : 0;
    if (!row_holds(row, occasion->day))
        return;
    for (int i = 0; i < turns; i++)
        keep(said, jargon_meeting(jargon, occasion, i, turns));
    for (int i = 0; row->verb == VERB_REPORT && i < REPORT_SENTENCES; i++)
        keep(said, jargon_report(jargon, occasion, i));
}

static void keep_day(const Jargon *jargon, const Level *level, uint64_t seed, int day, Said *said)
{
    for (int row = 0; row < level->row_count; row++) {
        Occasion occasion = {level, seed, day, row};
        keep_row(jargon, &occasion, said);
    }
}

/* ---- the same sentence twice ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(((const Sentence *)a)->text, ((const Sentence *)b)->text);
}

/* Sorts them. */
static void assert_no_repeat(Sentence *list, int count)
{
    if (count > 1)
        qsort(list, (size_t)count, sizeof *list, by_text);
    for (int i = 1; i < count; i++)
        if (strcmp(list[i - 1].text, list[i].text) == 0)
            fail_msg("said twice: %s", list[i].text);
}

/* ---- the rules of a sentence ---- */

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static char small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* The sentence without the honorifics of the cast, whose full stops end nothing. */
static void without_honorifics(const char *text, char out[SENTENCE_BYTES])
{
    int length = 0;
    for (const char *at = text; *at; at++)
        if (*at != '.' || (strncmp(at - 2, "Mr", 2) != 0 && (at - text < 3 || strncmp(at - 3, "Mrs", 3) != 0)))
            out[length++] = *at;
    out[length] = '\0';
}

/* Letters and digits alone, in small letters; bytes of other characters belong to their word. */
static int words_of(const char *text, char words[WORDS_MAX][40])
{
    int count = 0, length = 0;
    for (const char *at = text;; at++) {
        bool inside = is_letter(*at) || (*at >= '0' && *at <= '9');
        if (inside && length < 39)
            words[count][length++] = small(*at);
        if (inside || length == 0) {
            if (!*at)
                return count;
            continue;
        }
        words[count++][length] = '\0';
        length = 0;
        if (!*at || count == WORDS_MAX)
            return count;
    }
}

static const char *punctuation_slip(const char *text)
{
    static const char *const never[] = {"  ", " ,", " .", " ;", " :", " ?", ",,", ",;", ",.", ";.",
                                        ":.", ",?", "{",  "}",  "|",  "\"", "\\", "_",  "\n", "!"};
    size_t length = strlen(text), ends = strcspn(text, ".?");
    if (length == 0 || text[0] < 'A' || text[0] > 'Z')
        return "no capital at its start";
    if (ends != length - 1)
        return "not one end, at its end";
    if (text_columns(text_of(text)) > COLUMNS_MAX)
        return "too long for its place";
    for (int i = 0; i < COUNT_OF(never); i++)
        if (strstr(text, never[i]))
            return never[i];
    return NULL;
}

static bool has_vowel(const char *word)
{
    return strchr("aeiou", word[0]) != NULL;
}

static const char *word_slip(const char *text)
{
    char words[WORDS_MAX][40];
    int count = words_of(text, words);
    for (int i = 0; i + 1 < count; i++) {
        const char *next = words[i + 1];
        bool sounds_an = (has_vowel(next) && strncmp(next, "uni", 3) != 0 && strcmp(next, "one") != 0 &&
                          strncmp(next, "use", 3) != 0) ||
                         strncmp(next, "hour", 4) == 0;
        if (strcmp(words[i], next) == 0)
            return "a word twice in a row";
        if (strcmp(words[i], "an") == 0 && !sounds_an)
            return "an before no vowel";
        if (strcmp(words[i], "a") == 0 && sounds_an)
            return "a before a vowel";
    }
    return NULL;
}

/* What is one is, what is several are: for everything the words can name that has no marks of its own. */
static const char *number_slip(const Grammar *grammar, const char *list, const char *text)
{
    static const char *const verbs[][2] = {{" is ", " are "},     {" was ", " were "}, {" has ", " have "},
                                           {" looks ", " look "}, {" ends ", " end "}, {" goes ", " go "},
                                           {" stays ", " stay "}};
    const GrammarList *known = grammar_list(grammar, text_of(list));
    for (int i = 0; i < known->count; i++) {
        const GrammarLine *line = &grammar->lines[known->first + i];
        char named[SENTENCE_BYTES];
        snprintf(named, sizeof named, "%.*s", line->text.length - 1,
                 line->text.at + 1); /* its first letter may be a capital */
        const char *at = strstr(text, named);
        bool subject = at && at - text == 1;
        for (int v = 0; subject && v < COUNT_OF(verbs); v++)
            if (text_starts(text_of(at + strlen(named)), verbs[v][!line->plural]))
                return "its verb has the other number";
    }
    return NULL;
}

/* Nouns of the theme stay out, so that the plain theme needs no words of its own, and nothing of the series is said. */
static const char *theme_slip(const char *text)
{
    char words[WORDS_MAX][40];
    int count = words_of(text, words);
    for (int n = 0; n < NOUN_COUNT; n++) {
        char nouns[WORDS_MAX][40];
        int length = words_of(noun(false, (Noun)n), nouns);
        for (int i = 0; i + length <= count; i++) {
            int same = 0;
            while (same < length && strcmp(words[i + same], nouns[same]) == 0)
                same++;
            if (same == length)
                return noun(false, (Noun)n);
        }
    }
    return NULL;
}

static const char *slip_in(const Jargon *jargon, const char *said)
{
    char text[SENTENCE_BYTES];
    without_honorifics(said, text);
    const char *const found[] = {punctuation_slip(text),
                                 word_slip(text),
                                 theme_slip(text),
                                 number_slip(&jargon->meetings, "topics", text),
                                 number_slip(&jargon->meetings, "choices", text),
                                 number_slip(&jargon->meetings, "matter", text),
                                 number_slip(&jargon->reports, "topics", text)};
    for (int i = 0; i < COUNT_OF(found); i++)
        if (found[i])
            return found[i];
    return NULL;
}

static void assert_well_formed(const Jargon *jargon, const Said *said)
{
    int wrong = 0;
    for (int i = 0; i < said->count; i++) {
        const char *slip = slip_in(jargon, said->list[i].text);
        if (slip && wrong++ < 20)
            print_error("%s: %s\n", slip, said->list[i].text);
    }
    assert_int_equal(wrong, 0);
}

/* ---- the essay ---- */

/* As the check of our own texts reads them: in a tree of its own, with the same list of hashes. */
static void none_is_from_the_essay(const Said *said)
{
    void *state;
    assert_int_equal(set_up(&state), 0);
    Scratch *scratch = state;
    char command[2 * PATH_LENGTH_MAX];
    mkdir(in(scratch, "tests"), 0700);
    assert_int_equal(symlink(MDR_SOURCE "/tests/essay-shingles.txt", in(scratch, "tests/essay-shingles.txt")), 0);
    FILE *file = fopen(in(scratch, "tests/said"), "w");
    assert_non_null(file);
    for (int i = 0; i < said->count; i++)
        fprintf(file, "%s\n", said->list[i].text);
    fclose(file);
    snprintf(command, sizeof command, "%s %s", MDR_SOURCE "/tests/structure/shingles.pl", scratch->folder);
    assert_int_equal(system(command), 0);
    tear_down(&state);
}

/* ---- claims ---- */

static void the_words_read_without_a_message(void **state)
{
    (void)state;
    static Grammar grammar;
    const struct {
        const char *name;
        Text text;
    } files[] = {{"assets/words/meetings.words", {(const char *)words_meetings, words_meetings_length}},
                 {"assets/words/reports.words", {(const char *)words_reports, words_reports_length}},
                 {"assets/words/phrases.words", {(const char *)words_phrases, words_phrases_length}}};
    for (int i = 0; i < COUNT_OF(files); i++) {
        Messages messages;
        Buffer told = {0};
        grammar_read(files[i].text, &grammar, &messages);
        messages_print(&messages, files[i].name, files[i].text, &told);
        if (messages.count > 0)
            fail_msg("%s", told.data);
        buffer_free(&told);
    }
}

static void ten_thousand_sentences_are_sound_and_none_comes_twice_a_day(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    Said said = {0};
    for (int day = 1; said.count < SAID_LEAST; day++) {
        int from = said.count;
        keep_day(jargon, &level, 1847, day, &said);
        assert_true(said.count - from > 70);
        assert_no_repeat(said.list + from, said.count - from);
    }
    assert_well_formed(jargon, &said);
    none_is_from_the_essay(&said);
    free(said.list);
    level_free(&level);
}

static void one_day_can_say_ten_thousand_phrases_without_a_repeat(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    Occasion occasion = {&level, 7, 1, 0};
    Said said = {0};
    assert_true(jargon_count(jargon, &occasion, PART_BODY) >= SAID_LEAST);
    for (int i = 0; i < SAID_LEAST; i++)
        keep(&said, jargon_say(jargon, &occasion, PART_BODY, i));
    assert_well_formed(jargon, &said);
    assert_no_repeat(said.list, said.count);
    free(said.list);
    level_free(&level);
}

/* All there are, each once, in any part. */
static void a_part_says_everything_before_anything_again(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    Occasion occasion = {&level, 11, 3, 1};
    for (int part = 0; part < PART_COUNT; part++) {
        Said said = {0};
        int count = (int)jargon_count(jargon, &occasion, (Part)part);
        assert_true(count >= 20);
        for (int i = 0; i < count && part != PART_BODY; i++)
            keep(&said, jargon_say(jargon, &occasion, (Part)part, i));
        if (part != PART_BODY && part != PART_REPORT_TOPICS && part != PART_CHOICES && part != PART_MEETING_TOPICS)
            assert_well_formed(jargon, &said);
        assert_no_repeat(said.list, said.count);
        assert_string_equal(jargon_say(jargon, &occasion, (Part)part, 0).text,
                            jargon_say(jargon, &occasion, (Part)part, count).text);
        free(said.list);
    }
    level_free(&level);
}

/* So that neighbouring phrases have neither the frame nor the joke in common. */
static void a_line_comes_back_only_after_all_the_others(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    Occasion occasion = {&level, 5, 2, 0};
    char starts[12][24];
    for (int i = 0; i < COUNT_OF(starts); i++) {
        snprintf(starts[i], sizeof starts[i], "%.20s", jargon_say(jargon, &occasion, PART_QUESTION, i).text);
        for (int before = max_int(0, i - 3); before < i; before++)
            assert_true(strncmp(starts[i], starts[before], 8) != 0);
    }
    level_free(&level);
}

static bool says(const Jargon *jargon, const Occasion *occasion, const char *words)
{
    int turns = jargon_turns(occasion->level->rows[occasion->row].minutes);
    for (int i = 0; i < turns; i++)
        if (strstr(jargon_meeting(jargon, occasion, i, turns).text, words))
            return true;
    return false;
}

static void other_seeds_and_days_say_other_things(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    Occasion one = {&level, 1, 1, 0}, again = one, seed = {&level, 2, 1, 0}, day = {&level, 1, 2, 0};
    int same_seed = 0, same_day = 0;
    for (int i = 0; i < 12; i++) {
        Sentence said = jargon_meeting(jargon, &one, i, 12);
        assert_string_equal(said.text, jargon_meeting(jargon, &again, i, 12).text);
        same_seed += strcmp(said.text, jargon_meeting(jargon, &seed, i, 12).text) == 0;
        same_day += strcmp(said.text, jargon_meeting(jargon, &day, i, 12).text) == 0;
    }
    assert_true(same_seed <= 1 && same_day <= 1);
    level_free(&level);
}

static void a_meeting_keeps_to_its_topic_and_a_deciding_one_decides_on_it(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    for (int day = 1; day <= 20; day++) {
        Occasion idle = {&level, 3, day, 0}, deciding = {&level, 3, day, 1};
        assert_true(says(jargon, &idle, jargon_meeting_topic(jargon, &idle).text));
        Sentence topic = jargon_meeting_topic(jargon, &deciding);
        assert_non_null(strstr(jargon_meeting(jargon, &deciding, 6, 7).text, topic.text));
    }
    level_free(&level);
}

static void reports_name_the_people_the_file_and_the_title(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(full_day);
    int named[3] = {0};
    for (int day = 1; day <= 40; day++) {
        Occasion report = {&level, 3, day, 8};
        for (int i = 0; i < REPORT_SENTENCES; i++) {
            Sentence said = jargon_report(jargon, &report, i);
            named[0] += strstr(said.text, "Quill") || strstr(said.text, "Dray") || strstr(said.text, "Farrow");
            named[1] += strstr(said.text, "Thimble") != NULL;
            named[2] += strstr(said.text, "‘Weekly compile’") != NULL;
        }
    }
    assert_true(named[0] > 10 && named[1] > 2 && named[2] > 2);
    level_free(&level);
}

/* ---- levels of one's own ---- */

static const char own_lines[] = HEAD FILE_
    "[person quill]\nname = \"Mr. Ansel Quill\"\n[schedule]\n"
    "09:30 meeting quill \"One\" for=45m\n10:30 meeting quill \"Two\" for=45m\n11:30 report \"Three\" minutes=10\n"
    "12:00 report \"Four\" minutes=10\n"
    "[lines jargon]\n- \"Has {topic} met the parking list?\"\n- \"A plain {is|are} plain.\"\n"
    "[lines reports]\n- \"The parking list {was|were} parked.\"\n[lines topics]\n- \"the {literal list\"\n";

static void a_level_s_own_lines_come_soon_and_once(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level = level_of(own_lines);
    int asked = 0, plain = 0, parked = 0, topic = 0;
    Said said = {0};
    keep_day(jargon, &level, 9, 1, &said);
    for (int i = 0; i < said.count; i++) {
        asked += strstr(said.list[i].text, "met the parking list?") != NULL;
        plain += strcmp(said.list[i].text, "A plain is plain.") == 0;
        parked += strcmp(said.list[i].text, "The parking list was parked.") == 0;
    }
    for (int row = 0; row < 2; row++) {
        Occasion occasion = {&level, 9, 1, row};
        topic += strcmp(jargon_meeting_topic(jargon, &occasion).text, "the {literal list") == 0;
    }
    assert_int_equal(asked, 1);
    assert_int_equal(plain, 1);
    assert_int_equal(parked, 1);
    assert_int_equal(topic, 1);
    free(said.list);
    level_free(&level);
}

static bool is_one_of(const PhraseBook *book, Phrases set, const char *text)
{
    const GrammarList *list = &book->grammar.lists[book->lists[set]];
    for (int i = 0; i < list->count; i++)
        if (text_is(book->grammar.lines[list->first + i].text, text))
            return true;
    return false;
}

static void phrases_are_drawn_by_seed_and_day_and_follow_in_order(void **state)
{
    (void)state;
    static PhraseBook book;
    Level level = level_of(HEAD FILE_ "[lines certificate]\n- \"It } is { so.\"\n");
    phrases_open(&book);
    for (int set = 0; set < PHRASES_COUNT; set++) {
        const int count = book.grammar.lists[book.lists[set]].count;
        for (int nth = 0; nth < count && set != PHRASES_CERTIFICATE; nth++) {
            Sentence said = phrase_after(&book, &level, (Phrases)set, 7, 1, 3, nth);
            assert_true(is_one_of(&book, (Phrases)set, said.text));
            assert_string_not_equal(said.text, phrase_after(&book, &level, (Phrases)set, 7, 1, 3, nth + 1).text);
        }
    }
    /* As it was said before the words had a file of their own. */
    assert_string_equal(phrase(&book, &level, PHRASES_LIFT, 1847, 1, 0).text,
                        "You were idle for six minutes. In the interests of fairness, we have assumed you were thinking.");
    assert_string_equal(phrase(&book, &level, PHRASES_PING_IDLE, 1847, 2, 615).text,
                        "Just bringing this back to the top of your morning.");
    assert_string_equal(phrase(&book, &level, PHRASES_CERTIFICATE, 7, 1, 3).text, "It } is { so.");
    level_free(&level);
}

#define GERMAN "mdr-level 1\n[day]\ntitle = \"T\"\nlanguage = de\n" FILE_ \
    "[person quill]\nname = \"Herr Kiel\"\n[person ines]\nname = \"Frau Farn\"\n[schedule]\n09:30 meeting quill \"Runde\" for=45m\n" \
    "11:00 meeting ines \"Was bleibt\" for=60m decides\n13:00 report \"Bericht\" minutes=20\n14:00 report \"Noch einer\" minutes=20\n" \
    "14:00-15:00 pings any rate=3/hour needs=1\n"

/* Its own, which ends in a star here, or silence. */
static void assert_own(const char *said)
{
    size_t length = strlen(said);
    if (length == 0 || strcmp(said, "…") == 0 || said[length - 1] == '*')
        return;
    fail_msg("a level in German says: %s", said);
}

static void assert_speaks_own(const Jargon *jargon, const PhraseBook *book, const char *text, int *own)
{
    Level level = level_of(text);
    Said said = {0};
    for (int day = 1; day <= 5; day++)
        keep_day(jargon, &level, 11, day, &said);
    for (int i = 0; i < said.count; i++) {
        assert_own(said.list[i].text);
        *own += said.list[i].length > 4;
    }
    for (int set = 0; set < PHRASES_COUNT; set++)
        for (int event = 0; event < 20; event++)
            assert_own(phrase_after(book, &level, (Phrases)set, 5, 1, event, event).text);
    free(said.list);
    level_free(&level);
}

static void a_level_in_another_language_is_spoken_by_its_own_lines(void **state)
{
    static PhraseBook book;
    int own = 0, silent = 0;
    phrases_open(&book);
    assert_speaks_own(jargon_of(state), &book, GERMAN, &silent);
    assert_int_equal(silent, 0);
    assert_speaks_own(jargon_of(state), &book,
                      GERMAN "[lines jargon]\n- \"Wir nehmen {topic} mit. *\"\n- \"Und wieder her. *\"\n[lines topics]\n- \"den Parkplatz\"\n"
                             "[lines reports]\n- \"Es lief. *\"\n- \"Es lief weiter. *\"\n[lines pings-idle]\n- \"Kurz? *\"\n"
                             "[lines pings-needed]\n- \"Zeile 14? *\"\n[lines certificate]\n- \"Gut. *\"\n", &own);
    assert_true(own > 5 * (6 + 8 + 4) - 1);
}

/* Each of what a report of such a level says is said once in it. */
static void a_report_of_few_lines_has_none_twice(void **state)
{
    Level level = level_of(GERMAN "[lines reports]\n- \"Es lief. *\"\n- \"Es lief weiter. *\"\n");
    Occasion occasion = {&level, 3, 1, 2};
    Sentence first = jargon_report(jargon_of(state), &occasion, 0), second = jargon_report(jargon_of(state), &occasion, 1);
    assert_string_not_equal(first.text, second.text);
    assert_string_equal(jargon_report(jargon_of(state), &occasion, 2).text, "…");
    assert_string_equal(jargon_report(jargon_of(state), &occasion, 3).text, "");
    level_free(&level);
}

static void what_a_level_lacks_is_not_spoken_of(void **state)
{
    const Jargon *jargon = jargon_of(state);
    Level level =
        level_of(HEAD FILE_ "[schedule]\n09:30 report \"A report whose title is far too long to be said\" minutes=9\n");
    Said said = {0};
    for (int day = 1; day <= 100; day++)
        keep_day(jargon, &level, 1, day, &said);
    assert_int_equal(said.count, 100 * REPORT_SENTENCES);
    assert_well_formed(jargon, &said);
    for (int i = 0; i < said.count; i++)
        assert_null(strstr(said.list[i].text, "‘"));
    free(said.list);
    level_free(&level);
}

/* ---- the rules themselves ---- */

static void the_rules_see_a_bad_sentence(void **state)
{
    const Jargon *jargon = jargon_of(state);
    static const char *const bad[] = {"no capital.",
                                      "No end",
                                      "Two. Ends.",
                                      "Two  blanks.",
                                      "A mark {here}.",
                                      "The the same.",
                                      "A item.",
                                      "An list.",
                                      "Space before , it.",
                                      "The two clocks is late.",
                                      "The green folder are late.",
                                      "A waffle party is held.",
                                      ("This sentence goes on and on until nobody who reads it at two hundred per cent "
                                      "could still find the place where it began, or an end.")};
    for (int i = 0; i < COUNT_OF(bad); i++)
        if (!slip_in(jargon, bad[i]))
            fail_msg("nothing wrong is seen in: %s", bad[i]);
    assert_null(slip_in(jargon, "Mrs. Perpetua Dray spent an hour on a one-page unit, if any."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_read_without_a_message),
        cmocka_unit_test(ten_thousand_sentences_are_sound_and_none_comes_twice_a_day),
        cmocka_unit_test(one_day_can_say_ten_thousand_phrases_without_a_repeat),
        cmocka_unit_test(a_part_says_everything_before_anything_again),
        cmocka_unit_test(a_line_comes_back_only_after_all_the_others),
        cmocka_unit_test(other_seeds_and_days_say_other_things),
        cmocka_unit_test(a_meeting_keeps_to_its_topic_and_a_deciding_one_decides_on_it),
        cmocka_unit_test(reports_name_the_people_the_file_and_the_title),
        cmocka_unit_test(a_level_s_own_lines_come_soon_and_once),
        cmocka_unit_test(phrases_are_drawn_by_seed_and_day_and_follow_in_order),
        cmocka_unit_test(a_level_in_another_language_is_spoken_by_its_own_lines),
        cmocka_unit_test(a_report_of_few_lines_has_none_twice),
        cmocka_unit_test(what_a_level_lacks_is_not_spoken_of),
        cmocka_unit_test(the_rules_see_a_bad_sentence),
    };
    return cmocka_run_group_tests(tests, open_jargon, close_jargon);
}
