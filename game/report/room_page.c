/* room_page.c - the sections of a room's page, one under the other. */
#include "report/room_page.h"

#include <inttypes.h>
#include <stdlib.h>

#include "level/words.h"
#include "report/html.h"
#include "report/room_charts.h"
#include "report/room_sums.h"
#include "report/room_style.h"
#include "work/claim.h"

/* ---- who is no person ---- */

Landmarks room_landmarks(const Level *level, uint64_t seed)
{
    static const BotKind shown[] = {BOT_PERFORMER, BOT_STAMPER, BOT_AGREEABLE, BOT_HERMIT, BOT_BALANCED};
    Landmarks marks = {0};
    Outcome outcome;
    for (int i = 0; i < COUNT_OF(shown) && level->mode == MODE_PLAY; i++) {
        claim_play(level, seed, shown[i], false, &outcome);
        marks.list[marks.count++] = (Landmark){bot_words[shown[i]], outcome.total.busyness, outcome.total.progress};
    }
    return marks;
}

/* ---- words ---- */

static void say_person(const Room *room, int which, Buffer *out)
{
    char words[PERSON_WORDS_MAX];
    room_person_words(room, which, words);
    html_text(out, text_of(words));
}

static void say_clock(int minute, Buffer *out)
{
    buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
}

static void say_thousandths(int value, Buffer *out)
{
    char words[THOUSANDTHS_TEXT_MAX];
    thousandths_print(value, words);
    buffer_text(out, words);
}

static void open_section(Buffer *out, const char *class_name, const char *title)
{
    buffer_print(out, "<section class=\"%s\">\n<h2>%s</h2>\n", class_name, title);
}

/* ---- everybody ---- */

static void say_day(const Room *room, const RunResult *day, int same, Buffer *out)
{
    char code[ROOM_CODE_MAX];
    buffer_text(out, "<h1>");
    html_text(out, text_of(day->title));
    buffer_print(out, "</h1>\n<p class=\"dim\">%d %s, %d %s; ", room->people, room->people == 1 ? "person" : "people",
                 room->count, room->count == 1 ? "run" : "runs");
    if (run_result_code(day, code))
        buffer_print(out, "code %s, ", code);
    buffer_print(out, "seed %" PRId64 ", rules %d.", (int64_t)day->seed, day->rules);
    if (same < room->count)
        buffer_print(
            out, " <strong>%d of the runs had another day than this one: another level, seed or set of rules.</strong>",
            room->count - same);
    buffer_text(out, "</p>\n");
}

static void everybody(const Room *room, const RunResult *day, int same, const Landmarks *marks, Buffer *out)
{
    buffer_text(out, "<section class=\"all\">\n");
    say_day(room, day, same, out);
    buffer_text(
        out, "<p><b class=\"busy\">Busyness</b> was seen. <b class=\"progress\">Progress</b> was done for somebody.");
    if (room_plays_twice(room))
        buffer_text(out, " Arrows lead from the first run to the last.");
    if (marks->count > 0)
        buffer_text(out, " The diamonds are programs that played the same day, each by one habit.");
    buffer_text(out, "</p>\n");
    room_plot(room, marks, out);
    buffer_text(out, "</section>\n");
}

/* ---- what was believed ---- */

typedef struct Believed {
    int64_t evenings, unknown, said[3], was[3];
    int bets, right;
} Believed;

static Believed believed(const Room *room)
{
    Believed sum = {0};
    for (int i = 0; i < room->count; i++) {
        const RunResult *result = &room->runs[i].result;
        const int said[3] = {result->said_refining, result->said_around, result->said_bins};
        const int was[3] = {result->was_refining, result->was_around, result->was_bins};
        sum.evenings += result->guessed;
        sum.unknown += result->unknown;
        sum.bets += result->bet > 0;
        sum.right += result->bet > 0 && result->bet == result->right_bet;
        for (int j = 0; j < 3; j++) {
            sum.said[j] += said[j];
            sum.was[j] += was[j];
        }
    }
    return sum;
}

static void guesses(const Room *room, Buffer *out)
{
    static const char *const asked[] = {"minutes at the numbers", "minutes around the work",
                                        "bins that somebody waited for"};
    Believed sum = believed(room);
    if (sum.evenings + sum.unknown + sum.bets == 0)
        return;
    open_section(out, "guesses", "What did you do today? What was said, and what it was");
    if (sum.unknown > 0)
        buffer_print(out, "<p>%d times the answer was that one does not know.</p>\n", (int)sum.unknown);
    if (sum.bets > 0)
        buffer_print(out, "<p>%d made a bet before the day; %d of them won it.</p>\n", sum.bets, sum.right);
    if (chart_guesses(room, out) > 0) {
        buffer_text(out, "<table class=\"means\"><thead><tr><th class=\"who\">a day, on "
                         "average</th><th>said</th><th>was</th></tr></thead>\n");
        for (int i = 0; i < COUNT_OF(asked); i++)
            buffer_print(out, "<tr><td class=\"who\">%s</td><td>%d</td><td>%d</td></tr>\n", asked[i],
                         (int)(sum.said[i] / sum.evenings), (int)(sum.was[i] / sum.evenings));
        buffer_text(out, "</table>\n");
    }
    buffer_text(out, "</section>\n");
}

/* ---- the dearest interruption ---- */

/* The word for what it was. */
static const char *dearest_word(const RunResult *result)
{
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        if (field->at == offsetof(RunResult, dearest))
            return field->words[result->dearest];
    }
    return "";
}

static void dearest(const Room *room, Buffer *out)
{
    const RoomRun *most = room_dearest(room);
    if (!most)
        return;
    const RunResult *result = &most->result;
    buffer_text(out, "<h2>The dearest interruption of this room</h2>\n");
    buffer_print(out, "<p class=\"big\">A %s, day %d at ", dearest_word(result), result->dearest_day);
    say_clock(result->dearest_minute, out);
    buffer_text(out, ", at the desk of ");
    say_person(room, most->person, out);
    buffer_print(out, ": it took %d minutes, and signal worth ", result->dearest_taken);
    say_thousandths(result->dearest_lost, out);
    buffer_text(out, " more after it. With these hands that is <b class=\"progress\">");
    say_thousandths(result->dearest_price, out);
    buffer_text(out, " numbers</b>.</p>\n<p class=\"dim\">Nothing is played again for that, and such prices do not add "
                     "up: without one interruption "
                     "the next would have found another signal.</p>\n");
}

/* ---- the minutes ---- */

static void minutes_key(const int64_t spent[ACCOUNT_COUNT], int64_t sum, Buffer *out)
{
    buffer_text(out, "<ul class=\"key\">\n");
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        if (spent[i] > 0)
            buffer_print(out, "<li><i class=\"a-%s\"></i>%s %" PRId64 " (%d %%)</li>\n", account_words[i],
                         account_words[i], spent[i], room_per_cent(spent[i], sum));
    }
    buffer_text(out, "</ul>\n");
}

static void minutes(const Room *room, Buffer *out)
{
    int64_t spent[ACCOUNT_COUNT], sum = room_minutes(room, true, spent);
    open_section(out, "minutes", "Where the minutes of this room went");
    if (sum > 0) {
        buffer_print(out, "<p class=\"big\">%" PRId64 " of %" PRId64 " minutes were spent at the numbers%s.</p>\n",
                     room_at_numbers(spent), sum, room_plays_twice(room) ? " in the last runs" : "");
        chart_minutes(room, out);
        minutes_key(spent, sum, out);
    }
    dearest(room, out);
    buffer_text(out, "</section>\n");
}

/* ---- the verdicts ---- */

static void first_under(const Room *room, Judged count, int *order, Buffer *out)
{
    room_rank(room, count, order);
    buffer_text(out, "<b>");
    say_person(room, order[0], out);
    buffer_text(out, "</b>");
}

static void verdicts(const Room *room, Buffer *out)
{
    int *order = calloc((size_t)room->people, sizeof *order);
    if (!order) {
        out->failed = true;
        return;
    }
    open_section(out, "verdicts", "The same days, judged three times");
    buffer_text(out, "<p>First of those who were seen: ");
    first_under(room, JUDGED_SEEN, order, out);
    buffer_text(out, ". Of those who were counted: ");
    first_under(room, JUDGED_COUNTED, order, out);
    buffer_text(out, ". Of those who served: ");
    first_under(room, JUDGED_SERVED, order, out);
    buffer_text(out, ".</p>\n");
    chart_verdicts(room, out);
    buffer_text(out, "<p class=\"dim\">Only the judgement is another: what anybody would have done under it is not "
                     "played again.</p>\n</section>\n");
    free(order);
}

/* ---- questions ---- */

static void questions(const Level *level, Buffer *out)
{
    const char *asked[LEVEL_QUESTIONS_MAX];
    int count = room_questions(level, asked);
    open_section(out, "ask", "Questions");
    buffer_text(out, "<ol class=\"questions\">\n");
    for (int i = 0; i < count; i++) {
        buffer_text(out, "<li>");
        html_text(out, text_of(asked[i]));
        buffer_text(out, "</li>\n");
    }
    buffer_text(out, "</ol>\n</section>\n");
}

/* ---- the list ---- */

static void list_row(const RoomRun *run, bool of_day, Buffer *out)
{
    const RunResult *result = &run->result;
    buffer_print(out, "<tr><td>%d</td><td class=\"who\">", run->person + 1);
    html_text(out, text_of(run->name));
    buffer_print(out, "%s</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td>", of_day ? "" : " (another day)",
                 run->turn + 1, result->busyness, result->progress, result->binned);
    for (int i = 0; i < JUDGED_COUNT; i++)
        buffer_print(out, "<td>%d</td>", result->standing[i]);
    if (result->guessed > 0)
        buffer_print(out, "<td>%d / %d</td>", result->said_refining, result->was_refining);
    else
        buffer_text(out, "<td></td>");
    if (result->dearest > 0) {
        buffer_print(out, "<td>%s ", dearest_word(result));
        say_clock(result->dearest_minute, out);
        buffer_text(out, ", ");
        say_thousandths(result->dearest_price, out);
        buffer_text(out, "</td></tr>\n");
    } else {
        buffer_text(out, "<td></td></tr>\n");
    }
}

static void list(const Room *room, const RunResult *day, Buffer *out)
{
    open_section(out, "list", "Everybody");
    buffer_text(out, "<table><thead><tr><th></th><th "
                     "class=\"who\">who</th><th>run</th><th>Busyness</th><th>Progress</th><th>numbers binned</th>"
                     "<th>standing: seen</th><th>counted</th><th>served</th><th>minutes at the numbers, said / "
                     "was</th><th>dearest interruption, "
                     "in numbers</th></tr></thead>\n");
    for (int i = 0; i < room->count; i++)
        list_row(&room->runs[i], room_day_is(&room->runs[i].result, day), out);
    buffer_text(out, "</table>\n<p class=\"dim\">Macrodata Refinement, an unaffiliated parody. This page was made on "
                     "this machine out of what was "
                     "handed in, and fetches nothing.</p>\n</section>\n");
}

/* ---- the whole ---- */

static void head(const RunResult *day, Buffer *out)
{
    buffer_text(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta name=\"color-scheme\" content=\"dark light\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                     "'unsafe-inline'\">\n<title>");
    html_text(out, text_of(day->title));
    buffer_print(out, " - the room</title>\n<style>\n%s</style>\n</head>\n<body>\n", room_style);
}

void room_page(const Room *room, const Level *level, Buffer *out)
{
    assert(room->count > 0);
    int which, same = room_same_day(room, &which);
    const RunResult *day = &room->runs[which].result;
    Landmarks marks = {0};
    if (level && day->rules == RULES_VERSION)
        marks = room_landmarks(level, day->seed);
    head(day, out);
    everybody(room, day, same, &marks, out);
    guesses(room, out);
    minutes(room, out);
    verdicts(room, out);
    questions(level, out);
    list(room, day, out);
    buffer_text(out, "</body>\n</html>\n");
}
