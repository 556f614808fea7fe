/* test_sentences.c - the player's own sentence: each row of the table can be reached, the row that says more comes first, every shipped level
 * has one for every bot, and all of them fit at 200 %. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "finished.h"
#include "front/cards/sentences.h"
#include "front/ui/wrap.h"

static const char level[] =
    "mdr-level 1\n[day]\ntitle = \"Made Up\"\ndays = 2\nshift = 09:00-17:00\n"
    "[person ines]\nname = \"Ines Farrow\"\n[person quill]\nname = \"Mr. Ansel Quill\"\n"
    "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\nwaits = \"teachers\" 10\n- \"Mrs. Adeyemi, who rents\"\n- \"Mr. Brandt\"\n"
    "[schedule]\n10:00 meeting quill \"Pre-alignment\" for=45m\n11:00 report \"Weekly compile\" minutes=30\n12:00 tool digest\n"
    "[tool digest]\nname = \"AutoDigest\"\nclaims = +20%\nlayered = -19% report=15m\nreplace = +12% setup=45m\n"
    "[rule quiet]\nname = \"Quiet until noon\"\ncost = 150\ndoes = quiet 09:00-12:00\n"
    "[rule served]\nname = \"Judged on use\"\ncost = 150\ndoes = judged served\n";

enum { MEETING_ROW, REPORT_ROW, TEACHERS = 10 };

/* A run made up: what differs from a plain one of two days, in which five of ten were paid. */
typedef struct MadeUp {
    const char *name; /* of the row that it gets */
    DayFigures figures;
    Guess guess;
    int unpaid;              /* of the ten; -1: all of them */
    void (*more)(Play *play);
    const char *sentence;    /* NULL: its name is enough */
} MadeUp;

/* ---- what more there may be ---- */

static void message(Play *play, JobKind then, int row, Lay lay)
{
    play->day.fates[0].message = (Needed){.name = {.day = 1, .minute = 642, .person = 0}, .since = 642, .then = {(uint8_t)then, (int16_t)row},
                                          .lay = (uint8_t)lay, .payee = 0};
}
static void met(Play *play) { message(play, JOB_MEETING, MEETING_ROW, LAY_SLID); }
static void reported(Play *play) { message(play, JOB_REPORT, REPORT_ROW, LAY_SLID); }
static void showed(Play *play) { message(play, JOB_SHOW, -1, LAY_PUT); }
static void cheered(Play *play) { message(play, JOB_PERK, -1, LAY_PUT); }
static void pinged(Play *play) { message(play, JOB_PING, -1, LAY_PUT); }
static void muted(Play *play) { message(play, (JobKind)DOING_REFINING, -1, LAY_MUTED); }
static void all_but_brandt(Play *play) { play->day.fates[0].day = 1; }
static void nobody_known(Play *play)
{
    play->day.ledger.guesses[0].kind = play->day.ledger.guesses[1].kind = GUESS_UNKNOWN;
}
static void promoted(Play *play) { play->day.ledger.promoted.day = 2; }
static void one_unknown(Play *play) { play->day.ledger.guesses[1].kind = GUESS_UNKNOWN; }

/* Both counts' standing goes its way, 20 an hour. */
static void hours(Play *play, int heat, int served)
{
    Ledger *ledger = &play->day.ledger;
    for (ledger->hour_count = 0; ledger->hour_count < 16; ledger->hour_count++)
        ledger->hours[ledger->hour_count] = (Hour){.heat = heat, .served = (int16_t)served, .day = (uint8_t)(1 + ledger->hour_count / 8)};
}
static void seen(Play *play) { hours(play, 1000000, 0); }
static void served(Play *play) { hours(play, 0, 1000); }
static void review(Play *play, Judged count) { play->day.review = (int8_t)count; }
static void review_seen(Play *play) { seen(play), review(play, JUDGED_SEEN); }
static void review_seen_quiet(Play *play) { served(play), review(play, JUDGED_SEEN); }
static void review_served(Play *play) { served(play), review(play, JUDGED_SERVED); }
static void review_counted(Play *play) { review(play, JUDGED_COUNTED); }

static void one_rule(Play *play)
{
    play->day.office.rule_day[1] = 2;
    play->day.ledger.spent[1] += 150;
}
static void two_rules(Play *play)
{
    one_rule(play);
    play->day.office.rule_day[0] = 1;
    play->day.ledger.spent[0] += 150;
}
static void layered(Play *play)
{
    play->day.office.tool_state = TOOL_LAYERED;
    play->day.office.tool = 0;
}
static void asked(Play *play) { play->day.office.known = 1; }
static void warrant(Play *play) { play->day.office.warrant_left = true; }
static void left_open(Play *play) { play->day.ledger.handed_in = 31; }

static Strip *strip_of(Play *play)
{
    play->strips.days[0] = (Strip){.day = 1, .start = 540};
    return &play->strips.days[0];
}
static void minutes(Strip *strip, Account account, int count, int signal)
{
    while (count-- > 0)
        strip_minute(strip, account, signal, 0, 0);
}
static void event(Strip *strip, StripKind kind, int what, int value, int took)
{
    strip_note(strip, (StripEvent){.row = MEETING_ROW, .came = 570, .person = 0, .kind = (uint8_t)kind, .what = (uint8_t)what,
                                   .value = (int16_t)value, .minutes = (int16_t)took});
}
static void on_foot(Play *play)
{
    Strip *strip = strip_of(play);
    minutes(strip, ACCOUNT_REFINING, 120, 900);
    event(strip, STRIP_WALKED_IN, 0, 0, 0);
}
static void on_foot_twice(Play *play)
{
    on_foot(play);
    event(&play->strips.days[0], STRIP_WALKED_IN, 0, 0, 0);
}
/* 45 minutes of a meeting, then, behind the one it ended in, twelve at half the signal: six minutes of full signal. The whole day's signal is that
 * of 68.5 minutes, in which 137 numbers were put right: two a minute. (45 + 6) x 2. */
static void dear(Play *play)
{
    Strip *strip = strip_of(play);
    strip->worth = 137;
    minutes(strip, ACCOUNT_REFINING, 60, 1000);
    event(strip, STRIP_BEGAN, JOB_MEETING, 1000, 45);
    minutes(strip, ACCOUNT_MEETINGS, 45, 500);
    event(strip, STRIP_ENDED, JOB_MEETING, 0, 0);
    minutes(strip, ACCOUNT_REFINING, 13, 500);
    minutes(strip, ACCOUNT_REFINING, 2, 1000);
}
static void unravelled(Play *play)
{
    Strip *strip = strip_of(play);
    for (int i = 0; i < 3; i++)
        event(strip, STRIP_KNOT_LOST, 0, 0, 0);
}
static void long_quiet(Play *play) { minutes(strip_of(play), ACCOUNT_REFINING, 150, 900); }
static void short_quiet(Play *play)
{
    Strip *strip = strip_of(play);
    for (int i = 0; i < 4; i++) {
        minutes(strip, ACCOUNT_REFINING, 9 + i, 900);
        event(strip, STRIP_BEGAN, JOB_PING, 900, 1);
        minutes(strip, ACCOUNT_PINGS, 1, 900);
    }
}
static void one_decided(Play *play) { event(strip_of(play), STRIP_DECIDED, 0, 0, 0); }

/* ---- the table of runs ---- */

#define SAID(r, a, b) {.kind = GUESS_SAID, .refining = r, .around = a, .bins = b}
#define SHARES(r, m) .minutes = {[ACCOUNT_REFINING] = r, [ACCOUNT_MEETINGS] = m}

static const MadeUp made_up[] = {
    {"nothing", {SHARES(480, 0), .meetings = 1}, .unpaid = -1, .sentence = "480 minutes went by, and you let them. They were accepted, with thanks."},
    {"promoted-for-nothing", {SHARES(162, 70), .busyness = 223, .meetings_joined = 2}, .unpaid = -1, .more = promoted,
     .sentence = "You were promoted. Busyness is 223; Progress is 0."},
    {"exact", {SHARES(141, 60), .binned = 9}, SAID(141, 20, 1), .unpaid = 5,
     .sentence = "You said 141 minutes at the numbers, and it was 141."},
    {"bins-of-nobody", {SHARES(141, 60), .binned = 9}, SAID(200, 60, 4), .unpaid = 5},
    {"bins-unnoticed", {SHARES(141, 60), .binned = 9, .sealed = 3, .awaited = 3}, SAID(200, 60, 0), .unpaid = 5},
    {"doubled", {SHARES(141, 60), .binned = 9, .awaited = 1}, SAID(300, 60, 1), .unpaid = 5,
     .sentence = "You said 300 minutes at the numbers. It was 141."},
    {"burnt", {.minutes = {[ACCOUNT_NIGHT] = 300}, .binned = 9, .burnout = 520}, .unpaid = 5},
    {"all-but-one", {.binned = 9}, .unpaid = 1, .more = all_but_brandt, .sentence = "9 of 10 were paid. The other one is Mr. Brandt."},
    {"in-a-meeting", {.binned = 9}, .unpaid = 5, .more = met,
     .sentence = "At 10:42 on day 1 a message was there about Mrs. Adeyemi, who was not paid. You were in “Pre-alignment”."},
    {"at-a-report", {.binned = 9}, .unpaid = 5, .more = reported,
     .sentence = "At 10:42 on day 1 a message was there about Mrs. Adeyemi, who was not paid. You were writing “Weekly compile”."},
    {"being-seen", {.binned = 9}, .unpaid = 5, .more = showed},
    {"at-cheer", {.binned = 9}, .unpaid = 5, .more = cheered},
    {"at-another", {.binned = 9}, .unpaid = 5, .more = pinged},
    {"muted", {.binned = 9}, .unpaid = 5, .more = muted, .sentence = "At 10:42 on day 1 a message was muted that was about Mrs. Adeyemi, who was not paid."},
    {"review-seen", {.binned = 9}, .unpaid = 5, .more = review_seen,
     .sentence = "Your last review, you said, looks at what is seen. That makes 720 of 1000 here; what was of use makes 144."},
    {"review-seen-quiet", {.binned = 9}, .unpaid = 5, .more = review_seen_quiet},
    {"review-served", {.binned = 9}, .unpaid = 5, .more = review_served},
    {"review-counted", {.binned = 90, .right = 30}, .unpaid = 5, .more = review_counted,
     .sentence = "Your last review, you said, counts. Here it counts 90 numbers, of which 30 belong."},
    {"less-than-said", {SHARES(300, 60), .binned = 9, .awaited = 1}, SAID(141, 60, 1), .unpaid = 5},
    {"around-unseen", {SHARES(300, 90), .binned = 9, .awaited = 1}, SAID(280, 20, 1), .unpaid = 5},
    {"nobody-knows", {SHARES(300, 90), .binned = 9}, .unpaid = 5, .more = nobody_known},
    {"does-not-know", {SHARES(300, 90), .binned = 9}, .unpaid = 5, .more = one_unknown},
    {"near", {SHARES(300, 60), .binned = 9, .awaited = 1}, SAID(290, 60, 1), .unpaid = 5},
    {"neat-and-nobodys", {.binned = 99, .sealed = 5, .awaited = 2}, .unpaid = 5,
     .sentence = "Of 5 bins that you closed 3 were of a file that serves nobody."},
    {"stamper", {.binned = 900, .right = 30, .progress = 20}, .unpaid = 5},
    {"nothing-arrived", {.binned = 9, .busyness = 80}, .unpaid = 5},
    {"two-rules", {.binned = 9}, .unpaid = 5, .more = two_rules, .sentence = "You spent 300 of standing on 2 rules. “Quiet until noon” was the first."},
    {"one-rule", {.binned = 9}, .unpaid = 5, .more = one_rule},
    {"nobody-paid", {.binned = 9, .busyness = 30}, .unpaid = -1},
    {"everybody-paid", {.binned = 9}, .unpaid = 0},
    {"on-foot", {.binned = 9}, .unpaid = 5, .more = on_foot,
     .sentence = "Ines Farrow came to the desk at 11:00. The message had been there since 09:30."},
    {"all-answered", {.pings = 80, .pings_answered = 75, .pings_needed = 5, .pings_needed_answered = 5}, .unpaid = 5},
    {"right-ones", {.pings = 14, .pings_answered = 5, .pings_needed = 3, .pings_needed_answered = 3}, .unpaid = 5},
    {"wrong-ones", {.pings = 30, .pings_answered = 20, .pings_needed = 6, .pings_needed_answered = 2}, .unpaid = 5,
     .sentence = "You answered 18 messages that did not need you, and left 4 that did."},
    {"none-answered", {.pings = 30, .pings_needed = 6, .binned = 9}, .unpaid = 5},
    {"many-on-foot", {.binned = 9}, .unpaid = 5, .more = on_foot_twice},
    {"kitchen", {.pings = 9, .pings_answered = 2, .evening_pings = 4}, .unpaid = 5},
    {"volunteer", {.binned = 9, .evening_pings = 4, .evening_answered = 3, .burnout = 80}, .unpaid = 5},
    {"stayed", {.minutes = {[ACCOUNT_NIGHT] = 60}, .binned = 9}, .unpaid = 5},
    {"undecided", {SHARES(300, 90), .binned = 9, .meetings = 3, .meetings_joined = 2}, .unpaid = 5},
    {"some-decided", {SHARES(300, 150), .binned = 9, .meetings = 4, .meetings_joined = 4}, .unpaid = 5, .more = one_decided},
    {"without-you", {.binned = 9, .meetings = 4}, .unpaid = 5},
    {"author", {.minutes = {[ACCOUNT_REPORTS] = 70}, .binned = 9, .reports = 2, .reports_written = 2}, .unpaid = 5},
    {"dear-meeting", {.binned = 9}, .unpaid = 5, .more = dear,
     .sentence = "“Pre-alignment” took 45 minutes, and 6 more before you saw as before. That was 102 numbers."},
    {"unravelled", {.binned = 9}, .unpaid = 5, .more = unravelled},
    {"knots", {.binned = 9, .knots = 2}, .unpaid = 5},
    {"long-quiet", {.binned = 9}, .unpaid = 5, .more = long_quiet,
     .sentence = "From 09:00 to 11:30, for 150 minutes, nothing wanted you, or you did not hear it."},
    {"short-quiet", {.binned = 9}, .unpaid = 5, .more = short_quiet,
     .sentence = "Your longest stretch at the numbers was 12 minutes. 4 things came between."},
    {"shown", {.minutes = {[ACCOUNT_SHOW] = 30}, .binned = 9}, .unpaid = 5},
    {"flip-seen", {.binned = 9}, .unpaid = 5, .more = seen, .sentence = "Seen, these hours make 720 of 1000. Of use, they make 144."},
    {"flip-served", {.binned = 9}, .unpaid = 5, .more = served},
    {"no-party", {.binned = 9, .busyness = 300, .progress = 1}, .unpaid = 5, .more = warrant},
    {"layered", {.binned = 9}, .unpaid = 5, .more = layered},
    {"mostly-around", {SHARES(30, 90), .binned = 9}, .unpaid = 5},
    {"slips", {.binned = 9, .returned = 2}, .unpaid = 5},
    {"never-asked", {.binned = 9, .sealed = 3, .awaited = 3}, .unpaid = 5},
    {"asked", {.minutes = {[ACCOUNT_WALKING] = 12}, .binned = 9, .sealed = 3, .awaited = 3}, .unpaid = 5, .more = asked,
     .sentence = "It took 12 minutes on foot to hear what “Thimble” is for: the payroll of a school."},
    {"cheered", {.minutes = {[ACCOUNT_PERKS] = 15}, .binned = 9}, .unpaid = 5},
    {"left-open", {.binned = 9}, .unpaid = 5, .more = left_open},
    {"plain", {SHARES(450, 10), .binned = 9, .busyness = 12, .progress = 3}, .unpaid = 5,
     .sentence = "Busyness 12, Progress 3, in 460 minutes."},
};

static Play *make_up(const MadeUp *made)
{
    Play *play = open_play(level, 7);
    Day *day = &play->day;
    day->beat = beat_at(2, 20 * 60);
    day->phase = PHASE_OVER;
    day->ledger.days[0] = made->figures;
    day->ledger.days[1] = (DayFigures){.energy = made->figures.energy, .burnout = made->figures.burnout};
    day->ledger.guesses[0] = made->guess;
    day->payees[0].paid = (int16_t)(made->unpaid < 0 ? 0 : TEACHERS - made->unpaid);
    if (made->unpaid == 0)
        day->fates[0].day = day->fates[1].day = 1;
    if (made->more)
        made->more(play);
    return play;
}

static void each_can_be_reached(void **state)
{
    (void)state;
    bool reached[COUNT_OF(made_up)] = {false};
    assert_int_equal(COUNT_OF(made_up), sentence_count);
    for (int i = 0; i < COUNT_OF(made_up); i++) {
        Play *play = make_up(&made_up[i]);
        Evidence evidence;
        char sentence[SENTENCE_MAX], question[SENTENCE_MAX];
        evidence_of(play, &evidence);
        int row = sentence_row(&evidence);
        assert_string_equal(sentence_rows[row].name, made_up[i].name);
        assert_false(reached[row]);
        reached[row] = true;
        own_sentence(play, sentence, question);
        if (made_up[i].sentence)
            assert_string_equal(sentence, made_up[i].sentence);
        close_play(play);
    }
}

/* ---- the table of sentences ---- */

/* Whether whatever meets a's condition meets b's. */
static bool within(const Term *a, const Term *b)
{
    return a->number == b->number && a->low >= b->low && a->high <= b->high;
}

static bool implies(const SentenceRow *a, const SentenceRow *b)
{
    for (int j = 0; j < TERMS_MAX; j++) {
        bool met = b->terms[j].number == SHOWN_NOTHING;
        for (int i = 0; i < TERMS_MAX; i++)
            met = met || within(&a->terms[i], &b->terms[j]);
        if (!met)
            return false;
    }
    return true;
}

static void what_says_more_comes_first(void **state)
{
    (void)state;
    for (int first = 0; first < sentence_count; first++)
        for (int later = first + 1; later < sentence_count; later++)
            if (implies(&sentence_rows[later], &sentence_rows[first]))
                fail_msg("%s is never said: whenever it holds, so does %s", sentence_rows[later].name, sentence_rows[first].name);
}

static void the_last_one_always_holds(void **state)
{
    (void)state;
    static const Evidence bare;
    assert_true(sentence_count >= 40);
    assert_true(terms_hold(&bare, sentence_rows[sentence_count - 1].terms));
    Evidence odd = bare;
    for (int i = 1; i < SHOWN_COUNT; i++)
        odd.numbers[i] = -7;
    assert_int_equal(sentence_row(&odd), sentence_count - 1);
}

/* Whether a word in the plural follows the mark. */
static bool counts_a_plural(Text behind)
{
    Text word;
    if (!text_starts(behind, " "))
        return false;
    behind = text_part(behind, 1, behind.length - 1);
    int length = 0;
    while (length < behind.length && behind.at[length] >= 'a' && behind.at[length] <= 'z')
        length++;
    word = text_part(behind, 0, length);
    return length > 2 && word.at[length - 1] == 's' && !text_is(word, "was");
}

static bool at_least_two(const SentenceRow *row, int number)
{
    for (int i = 0; i < TERMS_MAX; i++)
        if (row->terms[i].number == number && row->terms[i].low >= 2)
            return true;
    return false;
}

/* Numbers that are at least two wherever they are said. */
static bool always_many(int number)
{
    return number == SHOWN_MINUTES || number == SHOWN_REFINING || number == SHOWN_WAS_REFINING || number == SHOWN_DEAREST_MINUTES;
}

static int look_at_marks(const SentenceRow *row, Text text)
{
    int marks = 0;
    for (int open; (open = text_find(text, '{')) >= 0;) {
        Text rest = text_part(text, open + 1, text.length);
        int close = text_find(rest, '}');
        assert_true(close > 0);
        Text mark = text_part(rest, 0, close);
        int number = evidence_number(mark);
        if (number < 0 && evidence_words(mark) < 0)
            fail_msg("%s: {%.*s} names nothing", row->name, mark.length, mark.at);
        text = text_part(rest, close + 1, rest.length);
        if (number >= 0 && counts_a_plural(text) && !at_least_two(row, number) && !always_many(number))
            fail_msg("%s: {%.*s} may be 1 before a plural", row->name, mark.length, mark.at);
        marks++;
    }
    return marks;
}

/* True of this run and no other: each has a figure or a name of it. No digit is the table's own but for what standing is measured by. */
static void each_has_something_of_the_run(void **state)
{
    (void)state;
    for (int i = 0; i < sentence_count; i++) {
        const SentenceRow *row = &sentence_rows[i];
        int marks = look_at_marks(row, text_of(row->sentence));
        if (marks == 0)
            fail_msg("%s has nothing of the run in it", row->name);
        look_at_marks(row, text_of(row->question));
        Text question = text_of(row->question), sentence = text_of(row->sentence);
        assert_true(question.at[question.length - 1] == '?' && text_find(question, '?') == question.length - 1);
        assert_true(sentence.at[sentence.length - 1] == '.');
        for (int at = 0; at < sentence.length; at++)
            if (sentence.at[at] >= '0' && sentence.at[at] <= '9' && !text_starts(text_part(sentence, at, 4), "1000"))
                fail_msg("%s has a number of its own", row->name);
            else if (sentence.at[at] == '1')
                at += 3;
        for (int other = 0; other < i; other++)
            assert_string_not_equal(row->name, sentence_rows[other].name);
    }
}

static void none_has_a_moral(void **state)
{
    (void)state;
    static const char *const moral[] = {"should", "must ", "ought", "better", "waste", "wrong", "sadly", "only ", "really", "remember", "try to", "!"};
    for (int i = 0; i < sentence_count; i++)
        for (int word = 0; word < COUNT_OF(moral); word++) {
            assert_null(strstr(sentence_rows[i].sentence, moral[word]));
            assert_null(strstr(sentence_rows[i].question, moral[word]));
        }
}

/* ---- as they are shown ---- */

/* On the card: sentence and question, large, in a column of 1,400 units; at 200 % too they have at most 720 of the 900 there are. */
static void assert_fits(const char *sentence, const char *question)
{
    enum { COLUMN = 1400, ROOM = 720, SENTENCE_SIZE = 44, QUESTION_SIZE = 56 };
    for (int scale = 10; scale <= 20; scale++) {
        Ui ui = {.scale = (float)scale / 10};
        TextLook look = {FONT_TEXT, SENTENCE_SIZE, INK_TEXT, ALIGN_LEFT, 0, false}, large = {FONT_BOLD, QUESTION_SIZE, INK_TEXT, ALIGN_LEFT, 0, false};
        float h = ui_wrap_height(&ui, COLUMN, look, text_of(sentence)) + ui_wrap_height(&ui, COLUMN, large, text_of(question));
        if (h > ROOM)
            fail_msg("%.0f high at %d %%: %s %s", (double)h, scale * 10, sentence, question);
    }
}

static void assert_whole(const Play *play)
{
    char sentence[SENTENCE_MAX], question[SENTENCE_MAX];
    own_sentence(play, sentence, question);
    assert_true(sentence[0] && question[0]);
    assert_null(strchr(sentence, '{'));
    assert_null(strchr(question, '{'));
    assert_null(strstr(sentence, "  "));
    assert_null(strstr(sentence, "“”"));
    assert_true(strlen(sentence) < SENTENCE_MAX - 4);
    assert_int_equal(sentence[strlen(sentence) - 1], '.');
    assert_fits(sentence, question);
}

static void each_shipped_level_has_one_for_each_bot(void **state)
{
    (void)state;
    Shipped shipped;
    find_shipped(&shipped);
    for (int i = 0; i < shipped.count; i++) {
        for (int bot = 0; bot < BOT_COUNT; bot++) {
            Play *play = open_shipped(shipped.names[i], 3);
            finish_bot(play, (BotKind)bot);
            assert_whole(play);
            close_play(play);
        }
    }
}

static bool is_time(int words)
{
    return words == SHOWN_WORDS_WHEN || words == SHOWN_WORDS_VISIT || words == SHOWN_WORDS_VISIT_SINCE || words == SHOWN_WORDS_QUIET_FROM ||
           words == SHOWN_WORDS_QUIET_TO;
}

/* A name or a title may have all the length that a level gives it: it is cut, and the sentence is not. */
static void long_names_are_cut_and_all_fit(void **state)
{
    (void)state;
    static char name[301];
    memset(name, 'w', sizeof name - 1);
    for (int i = 0; i < sentence_count; i++) {
        Evidence evidence;
        char sentence[SENTENCE_MAX], question[SENTENCE_MAX];
        for (int n = 0; n < SHOWN_COUNT; n++)
            evidence.numbers[n] = 88888;
        for (int n = 0; n < SHOWN_WORDS_COUNT; n++)
            text_print(evidence.words[n], EVIDENCE_WORDS_MAX, "%s", is_time(n) ? "23:59 on day 20" : name);
        evidence_print(&evidence, sentence_rows[i].sentence, sentence, sizeof sentence);
        evidence_print(&evidence, sentence_rows[i].question, question, sizeof question);
        assert_true(strlen(sentence) < SENTENCE_MAX - 4);
        assert_int_equal(sentence[strlen(sentence) - 1], '.');
        assert_fits(sentence, question);
    }
}

static void what_is_no_mark_stays_as_it_is(void **state)
{
    (void)state;
    static const Evidence bare = {.numbers = {[SHOWN_PINGS] = 14}, .words = {[SHOWN_WORDS_FILE] = "Thimble"}};
    char out[SENTENCE_MAX], little[12];
    evidence_print(&bare, "{pings} of {file}, {none}, {", out, sizeof out);
    assert_string_equal(out, "14 of Thimble, {none}, {");
    evidence_print(&bare, "{pings} of {file} and more", little, sizeof little);
    assert_true(strlen(little) < sizeof little);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_can_be_reached),
        cmocka_unit_test(what_says_more_comes_first),
        cmocka_unit_test(the_last_one_always_holds),
        cmocka_unit_test(each_has_something_of_the_run),
        cmocka_unit_test(none_has_a_moral),
        cmocka_unit_test(each_shipped_level_has_one_for_each_bot),
        cmocka_unit_test(long_names_are_cut_and_all_fit),
        cmocka_unit_test(what_is_no_mark_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
