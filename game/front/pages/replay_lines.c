/* replay_lines.c - see replay_lines.h. The strip of the day has it all; here it is put in order and into words. */
#include "front/pages/replay_lines.h"

#include "base/translate.h"
#include "front/cards/strip_words.h"
#include "work/look.h"

enum { COST_MAX = 120 };

/* ---- which belongs to which ---- */

static bool named_alike(const StripEvent *a, const StripEvent *b)
{
    return a->came >= 0 && a->came == b->came && a->entry == b->entry && a->person == b->person;
}

static bool is_answer(const StripEvent *event)
{
    return event->kind == STRIP_BEGAN || event->kind == STRIP_CHOSE || event->kind == STRIP_GONE;
}

/* What first came of something that came; -1: it waits. */
static int answer_to(const Strip *strip, int came)
{
    for (int i = came + 1; i < strip->event_count; i++) {
        if (is_answer(&strip->events[i]) && named_alike(&strip->events[i], &strip->events[came]))
            return i;
    }
    return -1;
}

/* Whether that beginning is told with what came. */
static bool told_before(const Strip *strip, int began)
{
    for (int i = began - 1; i >= 0; i--) {
        if (strip->events[i].kind == STRIP_CAME && named_alike(&strip->events[i], &strip->events[began]))
            return answer_to(strip, i) == began;
    }
    return false;
}

static bool has_line(const Strip *strip, int event)
{
    const StripEvent *of = &strip->events[event];
    return of->kind == STRIP_CAME || (strip_interrupts(of) && !told_before(strip, event));
}

/* ---- words ---- */

static void say_cost(const Screened *screened, int began, char out[COST_MAX])
{
    enum { HALF = 500, THOUSAND = 1000 };
    StripPrice price = strip_price(&screened->watch.day.ledger.strip, began, screened->yield);
    int lost = (price.lost + HALF) / THOUSAND, numbers = price.numbers / THOUSAND;
    char not_done[COST_MAX / 2];
    text_print(not_done, sizeof not_done, P_("%d number", "%d numbers", numbers), numbers);
    if (lost > 0)
        text_print(out, COST_MAX, _("%d min, %d lost since: %s"), price.minutes, lost, not_done);
    else
        text_print(out, COST_MAX, _("%d min: %s"), price.minutes, not_done);
}

/* What was chosen where that began; CHOICE_NONE: its own name says so. */
static Choice chosen(JobKind job)
{
    static const Choice choices[JOB_COUNT] = {[JOB_PING] = CHOICE_NOW,
                                              [JOB_MEETING] = CHOICE_JOIN,
                                              [JOB_REPORT] = CHOICE_WRITE,
                                              [JOB_NOTE] = CHOICE_NOTE,
                                              [JOB_PERK] = CHOICE_TAKE};
    return choices[job];
}

static void say_begun(const Screened *screened, bool plain, int began, char out[REPLAY_WORDS_MAX])
{
    const StripEvent *event = &screened->watch.day.ledger.strip.events[began];
    Choice choice = chosen((JobKind)event->what);
    char cost[COST_MAX], name[REPLAY_WORDS_MAX - COST_MAX];
    say_cost(screened, began, cost);
    if (choice == CHOICE_NONE)
        strip_say_job(&screened->run.level, plain, event, name, sizeof name);
    else
        text_print(name, sizeof name, "%s", choice_words(choice).label);
    text_print(out, REPLAY_WORDS_MAX, "%s · %s", name, cost);
}

static void say_answer(const Screened *screened, bool plain, int came, char out[REPLAY_WORDS_MAX])
{
    const Strip *strip = &screened->watch.day.ledger.strip;
    int answer = answer_to(strip, came);
    const StripEvent *event = answer >= 0 ? &strip->events[answer] : NULL;
    if (!event)
        text_print(out, REPLAY_WORDS_MAX, "%s", _("waits"));
    else if (event->kind == STRIP_BEGAN)
        say_begun(screened, plain, answer, out);
    else if (event->kind == STRIP_CHOSE)
        text_print(out, REPLAY_WORDS_MAX, "%s", choice_words((Choice)event->what).label);
    else
        text_print(out, REPLAY_WORDS_MAX, "%s", _("gone, unanswered"));
}

static void say_what(const Screened *screened, const StripEvent *event, char out[REPLAY_WORDS_MAX])
{
    const Level *level = &screened->run.level;
    const char *words = event->row >= 0 && event->row < level->row_count ? level->rows[event->row].text : NULL;
    const char *who = event->person >= 0 ? person_name(level, event->person) : kind_title((EntryKind)event->entry);
    if (words && words[0])
        text_print(out, REPLAY_WORDS_MAX, _("%s: “%s”"), who, words);
    else
        text_print(out, REPLAY_WORDS_MAX, "%s", who);
}

static void write_line(const Screened *screened, bool plain, int event, ReplayLine *line)
{
    const StripEvent *of = &screened->watch.day.ledger.strip.events[event];
    line->minute = of->minute;
    if (of->kind == STRIP_CAME) {
        say_what(screened, of, line->what);
        say_answer(screened, plain, event, line->came_of_it);
        return;
    }
    strip_say_job(&screened->run.level, plain, of, line->what, sizeof line->what);
    say_cost(screened, event, line->came_of_it);
}

int replay_lines(const Screened *screened, bool plain, ReplayLine lines[], int most)
{
    const Strip *strip = &screened->watch.day.ledger.strip;
    int count = 0;
    if (strip->day != day_number(&screened->watch.day)) /* a morning still has yesterday's */
        return 0;
    for (int i = strip->event_count - 1; i >= 0 && count < most; i--) {
        if (has_line(strip, i))
            write_line(screened, plain, i, &lines[count++]);
    }
    return count;
}
