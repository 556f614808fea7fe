/* evidence.c - a run's ledger, strips and fates added up into rows of numbers and words. */
#include "front/cards/evidence.h"

#include <string.h>

#include "base/translate.h"
#include "front/run/play.h"
#include "front/words/weekdays.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/payees.h"

#define SET(id, value) (out->numbers[SHOWN_##id] = (value))
#define SAY(id, ...) text_print(out->words[SHOWN_WORDS_##id], EVIDENCE_WORDS_MAX, __VA_ARGS__)

typedef struct Stretch {
    int minutes, from; /* minute of the clock */
} Stretch;

static void say_minute(char out[EVIDENCE_WORDS_MAX], int minute)
{
    text_print(out, EVIDENCE_WORDS_MAX, "%02d:%02d", minute / 60, minute % 60);
}

/* ---- the ledger ---- */

static void minutes_of(const DayFigures *total, Evidence *out)
{
    int all = 0;
    Guess truth = figures_truth(total);
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        all += total->minutes[i];
    SET(MINUTES, all);
    SET(REFINING, truth.refining);
    SET(AROUND, truth.around);
    SET(IN_MEETINGS, total->minutes[ACCOUNT_MEETINGS]);
    SET(IN_REPORTS, total->minutes[ACCOUNT_REPORTS]);
    SET(SHOW, total->minutes[ACCOUNT_SHOW]);
    SET(IN_TOOLS, total->minutes[ACCOUNT_TOOLS]);
    SET(WALKING, total->minutes[ACCOUNT_WALKING]);
    SET(PERKS, total->minutes[ACCOUNT_PERKS]);
    SET(NIGHT, total->minutes[ACCOUNT_NIGHT]);
}

static void done_of(const DayFigures *total, int days, Evidence *out)
{
    SET(BUSYNESS, total->busyness);
    SET(PROGRESS, total->progress);
    SET(BUSYNESS_A_DAY, total->busyness / days);
    SET(PROGRESS_A_DAY, total->progress / days);
    SET(SEALED, total->sealed);
    SET(RETURNED, total->returned);
    SET(AWAITED, total->awaited);
    SET(UNAWAITED, total->sealed - total->awaited);
    SET(BINNED, total->binned);
    SET(RIGHT, total->right);
    SET(WRONG, max_int(0, total->binned - total->right));
    SET(KNOTS, total->knots);
    SET(ENERGY, total->energy);
    SET(BURNOUT, total->burnout);
}

static void asked_of(const DayFigures *total, Evidence *out)
{
    SET(PINGS, total->pings);
    SET(ANSWERED, total->pings_answered);
    SET(NEEDED, total->pings_needed);
    SET(NEEDED_ANSWERED, total->pings_needed_answered);
    SET(NOT_NEEDED, max_int(0, total->pings_answered - total->pings_needed_answered));
    SET(NEEDED_LEFT, max_int(0, total->pings_needed - total->pings_needed_answered));
    SET(EVENING, total->evening_pings);
    SET(EVENING_ANSWERED, total->evening_answered);
    SET(MEETINGS, total->meetings);
    SET(JOINED, total->meetings_joined);
    SET(REPORTS, total->reports);
    SET(WRITTEN, total->reports_written);
}

static void judged_of(const Day *day, const DayFigures *total, Evidence *out)
{
    int seen = ledger_verdict(&day->ledger, day->level, JUDGED_SEEN), served = ledger_verdict(&day->ledger, day->level, JUDGED_SERVED);
    SET(SEEN, seen);
    SET(COUNTED, ledger_verdict(&day->ledger, day->level, JUDGED_COUNTED));
    SET(SERVED, served);
    SET(SEEN_MORE, seen - served);
    SET(SERVED_MORE, served - seen);
    SET(STANDING, total->official);
    SET(PROMOTED, ledger_promoted(&day->ledger, day->level->days));
    SET(REVIEW, day->review);
    SET(HANDED_IN, day->ledger.handed_in);
}

static void guessed_of(const Day *day, int days, Evidence *out)
{
    int said[3] = {0}, was[3] = {0}, guessed = 0, unknown = 0;
    for (int i = 0; i < days; i++) {
        const Guess *guess = &day->ledger.guesses[i];
        Guess truth = figures_truth(&day->ledger.days[i]);
        unknown += guess->kind == GUESS_UNKNOWN;
        if (guess->kind != GUESS_SAID)
            continue;
        guessed++;
        said[0] += guess->refining, said[1] += guess->around, said[2] += guess->bins;
        was[0] += truth.refining, was[1] += truth.around, was[2] += truth.bins;
    }
    SET(GUESSED, guessed);
    SET(UNKNOWN, unknown);
    SET(SAID_REFINING, said[0]);
    SET(WAS_REFINING, was[0]);
    SET(OVER, said[0] - was[0]);
    SET(UNDER, was[0] - said[0]);
    SET(OFF, said[0] > was[0] ? said[0] - was[0] : was[0] - said[0]);
    SET(SAID_AROUND, said[1]);
    SET(WAS_AROUND, was[1]);
    SET(AROUND_UNDER, was[1] - said[1]);
    SET(SAID_BINS, said[2]);
    SET(WAS_BINS, was[2]);
}

/* ---- the strips ---- */

static void longer(const Strip *strip, Stretch *most)
{
    int run = 0;
    for (int i = 0; i < strip->count; i++) {
        run = strip_refines(strip->minutes[i].account) ? run + 1 : 0;
        if (run > most->minutes)
            *most = (Stretch){run, strip->start + i + 1 - run};
    }
}

static void visited(const StripEvent *event, const Level *level, Evidence *out)
{
    if (out->numbers[SHOWN_WALKED_IN]++ > 0 || event->came < 0)
        return;
    SAY(VISITOR, "%s", person_name(level, event->person));
    say_minute(out->words[SHOWN_WORDS_VISIT], event->minute);
    say_minute(out->words[SHOWN_WORDS_VISIT_SINCE], event->came);
}

static void events_of(const Strip *strip, const Level *level, Evidence *out)
{
    for (int i = 0; i < strip->event_count; i++) {
        const StripEvent *event = &strip->events[i];
        out->numbers[SHOWN_KNOTS_LOST] += event->kind == STRIP_KNOT_LOST;
        out->numbers[SHOWN_DECIDED] += event->kind == STRIP_DECIDED;
        out->numbers[SHOWN_CUTS] += strip_interrupts(event);
        if (event->kind == STRIP_WALKED_IN)
            visited(event, level, out);
    }
}

/* What has a title of its own in the level; else what one would call it. */
static void say_event(const Level *level, const StripEvent *event, char out[EVIDENCE_WORDS_MAX])
{
    bool titled = (event->what == JOB_MEETING || event->what == JOB_REPORT) && event->row >= 0;
    text_print(out, EVIDENCE_WORDS_MAX, "%s", titled ? level->rows[event->row].text : job_title((JobKind)event->what));
}

static void dearer(const Strip *strip, const Level *level, int yield, Evidence *out)
{
    int event = strip_dearest(strip, yield);
    if (event < 0)
        return;
    StripPrice price = strip_price(strip, event, yield);
    int dearest = out->numbers[SHOWN_DEAREST_MINUTES] + out->numbers[SHOWN_DEAREST_LOST];
    if (out->numbers[SHOWN_DEAREST] >= 0 && price.minutes + price.lost / SIGNAL_FULL <= dearest)
        return;
    SET(DEAREST, strip->events[event].what);
    SET(DEAREST_MINUTES, price.minutes);
    SET(DEAREST_LOST, price.lost / SIGNAL_FULL);
    SET(DEAREST_NUMBERS, price.numbers / 1000);
    say_event(level, &strip->events[event], out->words[SHOWN_WORDS_PRICIEST]);
}

static void strips_of(const Play *play, int days, Evidence *out)
{
    Stretch quiet = {0};
    int yield = play_yield(play);
    SET(DEAREST, -1);
    for (int day = 1; day <= days; day++) {
        const Strip *strip = play_strip(play, day);
        if (!strip)
            continue;
        longer(strip, &quiet);
        events_of(strip, &play->level, out);
        dearer(strip, &play->level, yield, out);
    }
    SET(QUIET, quiet.minutes);
    say_minute(out->words[SHOWN_WORDS_QUIET_FROM], quiet.from);
    say_minute(out->words[SHOWN_WORDS_QUIET_TO], quiet.from + quiet.minutes);
}

/* ---- those who wait ---- */

/* The more there is to tell of why somebody is not paid, the sooner it is told of them; 0: they are, or are not due yet. */
static int worth_telling(const Day *day, int payee)
{
    static const uint8_t told[DOING_ON_FOOT + 1] = {
        [JOB_MEETING] = 9, [JOB_REPORT] = 8, [JOB_SHOW] = 7, [JOB_PERK] = 6, [JOB_PING] = 5,
    };
    const Needed *message = payee_message(day, payee);
    if (day->fates[payee].day > 0 || payee_day(day->level, payee) > day_number(day))
        return 0;
    return !message ? 1 : 2 + told[message->then.what];
}

static void kept_from(const Level *level, const Needed *message, Evidence *out)
{
    int row = message->then.row;
    SET(KEPT_FROM, message->then.what);
    SET(MUTED, message->lay == LAY_MUTED);
    char on[DAY_WORDS_MAX];
    day_said_on(level, message->name.day, on);
    if (level->days > 1)
        SAY(WHEN, "%02d:%02d %s", message->since / 60, message->since % 60, on);
    else
        say_minute(out->words[SHOWN_WORDS_WHEN], message->since);
    if (row >= 0 && row < level->row_count)
        SAY(DURING, "%s", level->rows[row].text);
}

static void payee_of(const Day *day, Evidence *out)
{
    int chosen = -1, most = 0;
    for (int i = 0; i < day->level->payee_count; i++) {
        int worth = worth_telling(day, i);
        if (worth > most) {
            most = worth;
            chosen = i;
        }
    }
    SET(KEPT_FROM, -1);
    SET(ONE_NAMED, chosen >= 0);
    if (chosen < 0)
        return;
    const Needed *message = payee_message(day, chosen);
    Text name = payee_name(day->level, chosen);
    SAY(PAYEE, "%.*s", name.length, name.at);
    SAY(BECOME, "%s", day->level->files[day->level->payees[chosen].file].become);
    if (message)
        kept_from(day->level, message, out);
}

static void waited_of(const Day *day, Evidence *out)
{
    int due = 0, paid = 0;
    for (int i = day->level->file_count - 1; i >= 0; i--) {
        const NumberFile *file = &day->level->files[i];
        if (file->wait_count == 0)
            continue;
        due += day_due(day, i);
        paid += day_paid(day, i);
        SAY(BECOME, "%s", file->become);
        SAY(WAITS, "%s", file->waits);
    }
    SET(DUE, due);
    SET(PAID, paid);
    SET(UNPAID, max_int(0, due - paid));
    payee_of(day, out);
}

/* ---- what was made of the office ---- */

static void rules_of(const Day *day, int days, Evidence *out)
{
    const Level *level = day->level;
    int first = LEVEL_DAYS_MAX + 1;
    for (int i = 0; i < days; i++)
        out->numbers[SHOWN_SPENT] += day->ledger.spent[i];
    for (int i = 0; i < level->rule_count; i++) {
        int bought = day->office.rule_day[i];
        out->numbers[SHOWN_RULES] += bought > 0;
        if (bought > 0 && bought < first) {
            first = bought;
            SAY(RULE, "%s", level->rules[i].name);
        }
    }
}

static void office_of(const Day *day, Evidence *out)
{
    const Office *office = &day->office;
    const Level *level = day->level;
    int file = -1;
    for (int i = level->file_count - 1; i >= 0; i--) {
        if (office->known >> i & 1u) {
            file = i;
            out->numbers[SHOWN_ASKED]++;
        }
    }
    SAY(FILE, "%s", level->files[max_int(file, 0)].name);
    SAY(SERVES, "%s", level->files[max_int(file, 0)].serves);
    SET(TOOL, office->tool_state);
    if (office->tool >= 0) {
        SAY(TOOL, "%s", level->tools[office->tool].name);
        SET(CLAIMS, level->tools[office->tool].claims);
    }
    SET(WARRANT, office->warrant_left);
    SET(POST, day->post > 0);
    if (day->post > 0)
        SAY(POST_WITH, "%s", level->files[day->post - 1].serves);
}

void evidence_of(const Play *play, Evidence *out)
{
    const Day *day = &play->day;
    int days = min_int(day_number(day), play->level.days);
    DayFigures total = ledger_total(&day->ledger, days);
    memset(out, 0, sizeof *out);
    SET(DAYS, days);
    SAY(TITLE, "%s", play->level.title);
    minutes_of(&total, out);
    done_of(&total, days, out);
    asked_of(&total, out);
    judged_of(day, &total, out);
    guessed_of(day, days, out);
    strips_of(play, days, out);
    waited_of(day, out);
    rules_of(day, days, out);
    office_of(day, out);
}

/* ---- asked of it ---- */

bool term_holds(const Evidence *evidence, const Term *term)
{
    int number = evidence->numbers[term->number];
    return number >= term->low && number <= term->high;
}

bool terms_hold(const Evidence *evidence, const Term terms[TERMS_MAX])
{
    for (int i = 0; i < TERMS_MAX; i++) {
        if (!term_holds(evidence, &terms[i]))
            return false;
    }
    return true;
}

#define EVIDENCE_MARK(id, mark) #mark,
static const char *const number_marks[] = {EVIDENCE_NUMBERS(EVIDENCE_MARK)};
static const char *const word_marks[] = {EVIDENCE_WORDS(EVIDENCE_MARK)};
#undef EVIDENCE_MARK

static int find_mark(const char *const marks[], int count, Text mark)
{
    for (int i = 0; i < count; i++) {
        if (text_is(mark, marks[i]))
            return i;
    }
    return -1;
}

int evidence_number(Text mark)
{
    return find_mark(number_marks, COUNT_OF(number_marks), mark);
}

int evidence_words(Text mark)
{
    return find_mark(word_marks, COUNT_OF(word_marks), mark);
}

/* What stands for the mark, into out; false: it is none. */
static bool print_mark(const Evidence *evidence, Text mark, char *out, size_t room)
{
    int number = evidence_number(mark), words = evidence_words(mark);
    if (number >= 0)
        text_print(out, room, "%d", evidence->numbers[number]);
    else if (words >= 0)
        text_print(out, room, "%s", evidence->words[words]);
    return number >= 0 || words >= 0;
}

int evidence_print(const Evidence *evidence, const char *text, char *out, size_t room)
{
    Text rest = text_of(text);
    int length = 0;
    out[0] = 0;
    while (rest.length > 0) {
        char said[EVIDENCE_WORDS_MAX];
        int open = text_find(rest, '{'), plain = open < 0 ? rest.length : open;
        Text behind = text_part(rest, plain, rest.length - plain);
        int close = text_find(behind, '}');
        bool marked = close > 0 && print_mark(evidence, text_part(behind, 1, close - 1), said, sizeof said);
        int taken = marked ? plain + close + 1 : open < 0 ? plain : plain + 1;
        length += text_print(out + length, room - (size_t)length, "%.*s%s", marked ? plain : taken, rest.at, marked ? said : "");
        if ((size_t)length + 4 >= room)
            break;
        rest = text_part(rest, taken, rest.length - taken);
    }
    return length;
}
