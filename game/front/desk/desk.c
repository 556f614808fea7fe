/* desk.c - what the desk remembers of what happened. */
#include "front/desk/desk.h"

#include <string.h>

#include "base/translate.h"
#include "front/desk/bubble.h"
#include "front/desk/keepsakes.h"
#include "front/glass/climate.h"
#include "front/glass/knot.h"
#include "front/glass/pointer.h"
#include "front/glass/sea.h"
#include "front/panels/fate.h"
#include "front/panels/needed.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/run/waiting.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/payees.h"

enum { SEEN_MINUTES = 6 }; /* how long the light stays green after something was seen */

void desk_open(Game *game)
{
    const Field *field = &game->play.day.field;
    game->desk = (Desk){.lifted = -1, .aside = -1, .by_keys = game->keyed};
    game->desk.cursor_column = min_int(VIEW_COLUMNS, field->columns) / 2;
    game->desk.cursor_row = min_int(VIEW_ROWS, field->rows) / 2;
    game->desk.busyness = (float)day_busyness(&game->play.day);
    bubble_open(game);
    keepsakes_open(game);
    sea_open(game);
    climate_open(game);
}

/* Who walks to ask is away, and the light is grey. */
static bool away(const Job *job)
{
    return job && job->kind == JOB_WALK && job->row < 0;
}

bool desk_seen(const Game *game)
{
    const Job *job = play_job(&game->play);
    return !game->play.day.office.away && !away(job) && (job || game->play.day.beat < game->desk.seen);
}

static void be_seen(Game *game)
{
    game->desk.seen = game->play.day.beat + SEEN_MINUTES * BEATS_A_MINUTE;
}

/* A reason is given once an hour; whoever hears that it is due gives it. */
static bool reason_due(Desk *desk, Reason reason, Beat beat)
{
    bool due = desk->reasons[reason] == 0 || beat - desk->reasons[reason] >= 60 * BEATS_A_MINUTE;
    desk->reasons[reason] = due ? beat : desk->reasons[reason];
    return due;
}

static void offer_gone(Game *game, const Event *event)
{
    bool meeting = event->name.kind == ENTRY_MEETING;
    if (meeting && game->play.level.rows[event->a].decides)
        news_tell(&game->desk, _("Decided without you: %s."), game->play.level.rows[event->a].text);
    else if (meeting)
        news_tell(&game->desk, "%s", _("The meeting does without you. It has noticed."));
}

static void interrupted(Game *game, const Event *event)
{
    pointer_drop(&game->desk);
    game->desk.report_keys = 0;
    climate_cut(&game->desk);
    if (event->a != JOB_SHOW)
        return;
    be_seen(game);
    if (day_pretended(&game->play.day, PRETENCE_JIGGLE) > 0) /* this one is, when it is done */
        news_say(&game->desk, "%s", _("The light has been seen this hour. Each time more it counts for less."));
}

static void day_begins(Game *game, const Event *event)
{
    (void)event;
    desk_open(game);
    if (game->play.trouble[0])
        news_say(&game->desk, _("This run is not being kept: %s"), game->play.trouble_brief);
}

static void job_done(Game *game, const Event *event)
{
    (void)event;
    be_seen(game);
}

/* Its clusters have the numbers of others, which had come up and were found. */
static void another_field(Game *game, const Event *event)
{
    (void)event;
    sea_open(game);
}

/* What went into the bin, as far as one so rested knows it: how many of them are right is not said to who cannot tell. */
static void say_put(Game *game)
{
    const Day *day = &game->play.day;
    const Put *put = &game->desk.put;
    char words[NEWS_MAX];
    int right = put->in - put->wrong;
    if (!day_knows_numbers(day))
        text_print(words, sizeof words, P_("Bin %d was given %d number.", "Bin %d was given %d numbers.", put->in), put->bin + 1, put->in);
    else if (put->wrong == 0)
        text_print(words, sizeof words, P_("%d right number into bin %d.", "%d right numbers into bin %d.", put->in), put->in, put->bin + 1);
    else if (right == 0)
        text_print(words, sizeof words, _("Nothing of that belongs in bin %d. It is there now, and costs minutes."), put->bin + 1);
    else
        text_print(words, sizeof words, P_("%d right into bin %d; %d does not belong there, and costs minutes.",
                   "%d right into bin %d; %d do not belong there, and cost minutes.", put->wrong), right, put->bin + 1, put->wrong);
    if (put->back > 0)
        news_say(&game->desk, P_("%s %d came back: it has no room for that.", "%s %d came back: it has no room for those.", put->back),
                 words, put->back);
    else
        news_say(&game->desk, "%s", words);
}

/* A bin that was empty is one more thing to come back to. */
static void say_open(Game *game, const Event *event)
{
    const Day *day = &game->play.day;
    const Bin *bin = &day->bins[day->file][event->a];
    int open = day_open_bins(day), kept = constants_of(day)[CONSTANT_OPEN_BINS];
    bool opened = event->b > 0 && bin_right(bin) + bin->others == event->b;
    if (opened && open > kept && reason_due(&game->desk, REASON_OPEN_BINS, event->beat))
        news_tell(&game->desk, _("%d bins are open. Each beyond %d takes focus as long as it stands open."), open, kept);
}

static void deposited(Game *game, const Event *event)
{
    be_seen(game);
    say_open(game, event);
    game->desk.put = (Put){.bin = event->a, .in = event->b};
    say_put(game);
}

static void rework(Game *game, const Event *event)
{
    game->desk.put.back = event->b;
    say_put(game);
}

static void soiled(Game *game, const Event *event)
{
    game->desk.put.wrong = event->b;
    say_put(game);
}

static void cleared(Game *game, const Event *event)
{
    news_say(&game->desk, _("Bin %d is cleared."), event->a + 1);
}

static void sealing(Game *game, const Event *event)
{
    news_say(&game->desk, _("Bin %d is complete, and is being sealed."), event->a + 1);
}

/* One of those who wait, by name. */
static void sealed_for(Game *game, const Event *event, int payee)
{
    const Level *level = &game->play.level;
    Text name = payee_name(level, payee);
    news_say(&game->desk, _("Bin %d is sealed: %d numbers. %.*s is %s."), event->a + 1, event->b, name.length, name.at,
             level->files[level->payees[payee].file].become);
}

static void sealed(Game *game, const Event *event)
{
    int payee = fate_just_paid(&game->play.day);
    game->desk.sealed[event->a] = game->desk.seconds;
    game->desk.paid[event->a] = event->b;
    if (payee >= 0)
        sealed_for(game, event, payee);
    else if (event->b > 0)
        news_say(&game->desk, P_("Bin %d is sealed: %d number for somebody.", "Bin %d is sealed: %d numbers for somebody.", event->b),
                  event->a + 1, event->b);
    else
        news_say(&game->desk, _("Bin %d is sealed. It has been noted that it was sealed."), event->a + 1);
}

static void returned(Game *game, const Event *event)
{
    game->desk.slipped[event->a] = game->desk.seconds;
    news_tell(&game->desk, _("Bin %d came back with a slip: not what was decided. Half of it is to be done again."),
              event->a + 1);
}

static void knot_started(Game *game, const Event *event)
{
    (void)event;
    news_say(&game->desk, "%s", _("The knot begins to give. It will not survive a visit."));
}

static void knot_lost(Game *game, const Event *event)
{
    (void)event;
    news_say(&game->desk, "%s", _("The knot is lost."));
}

static void knot_done(Game *game, const Event *event)
{
    news_say(&game->desk, P_("The knot is undone: %d number for somebody.", "The knot is undone: %d numbers for somebody.", event->b),
              event->b);
}

/* Of an answer that is said with it, of a report when it is known what it took. */
static void credited(Game *game, const Event *event)
{
    needed_paid(game, event);
}

static void written(Game *game, const Event *event)
{
    int minutes = event->a, paid = event->b;
    if (paid > 0)
        news_tell(&game->desk, P_("The report took %d minute, and somebody acts on it: Progress %d.",
                  "The report took %d minutes, and somebody acts on it: Progress %d.", minutes), minutes, paid);
    else if (reason_due(&game->desk, REASON_UNREAD, event->beat))
        news_tell(&game->desk, P_("The report took %d minute. It has been seen, and filed. Nobody reads it.",
                  "The report took %d minutes. It has been seen, and filed. Nobody reads it.", minutes), minutes);
}

static void walked_in(Game *game, const Event *event)
{
    game->desk.interrupted = event->name;
    const char *who = person_name(&game->play.level, event->name.person);
    if (play_interrupted(&game->play) == JOB_MEETING)
        news_say(&game->desk, _("%s has come into the meeting about a message that needed you."), who);
    else
        news_say(&game->desk, _("%s has come to the desk about a message that needed you."), who);
}

static void gift(Game *game, const Event *event)
{
    Gift which = (Gift)event->a;
    news_say(&game->desk, "%s. %s", gift_title(game->settings.plain, which), gift_words(which));
}

/* What the hour was looked at for, what was found in it, and what that made of standing. */
static void judged(Game *game, const Event *event)
{
    const Day *day = &game->play.day;
    Judged count = count_in_force(day);
    const Hour *hour = &day->ledger.hours[day->ledger.hour_count - 1];
    news_tell(&game->desk, _("Judged: looked for %d %s, found %d. Standing %d (%+d)."), ledger_looked_for(day->level, count),
             judged_unit(count), ledger_found(hour, count), event->a, event->b);
}

static void promoted(Game *game, const Event *event)
{
    (void)event;
    news_tell(&game->desk, "%s", _("You have been promoted. Your duties, desk and pay are unaffected."));
}

static void purpose(Game *game, const Event *event)
{
    const NumberFile *file = &game->play.level.files[event->a];
    if (file->serves[0])
        news_say(&game->desk, _("%s is %s."), file->name, file->serves);
    else
        news_say(&game->desk, _("Nobody could say what %s is for. They were glad you asked."), file->name);
}

static void rolled_out(Game *game, const Event *event)
{
    const Level *level = &game->play.level;
    news_say(&game->desk, _("Nobody had said no to %s. It lies on top of everything from now on."),
             level->tools[level->rows[event->a].tool].name);
}

static void decided(Game *game, const Event *event)
{
    bubble_decided(game, event->a);
    const char *what = game->play.level.rows[event->a].text;
    if (bubble_aligned(&game->play.day))
        news_say(&game->desk, _("Decided: %s. It is now known what to do."), what);
    else
        news_say(&game->desk, _("Decided: %s. More had been left open than one meeting settles."), what);
}

/* Where one was going the last time is nobody's goal now. */
static void stood_up(Game *game, const Event *event)
{
    (void)event;
    game->walker = (Walker){0};
}

static void nodded(Game *game, const Event *event)
{
    game->desk.nod_seen = event->a != 0;
}

static void shift_ends(Game *game, const Event *event)
{
    (void)event;
    game->desk.card_up = false;
    pointer_drop(&game->desk);
}

void desk_event(Game *game, const Event *event)
{
    static void (*const tell[EVENT_COUNT])(Game *, const Event *) = {
        [EVENT_DAY_BEGINS] = day_begins,
        [EVENT_OFFER_GONE] = offer_gone,
        [EVENT_INTERRUPTED] = interrupted,
        [EVENT_JOB_DONE] = job_done,
        [EVENT_DEPOSITED] = deposited,
        [EVENT_REWORK] = rework,
        [EVENT_SOILED] = soiled,
        [EVENT_CLEARED] = cleared,
        [EVENT_SEALING] = sealing,
        [EVENT_SEALED] = sealed,
        [EVENT_RETURNED] = returned,
        [EVENT_KNOT_STARTED] = knot_started,
        [EVENT_KNOT_LOST] = knot_lost,
        [EVENT_KNOT_DONE] = knot_done,
        [EVENT_ANSWERED] = needed_answered,
        [EVENT_WRITTEN] = written,
        [EVENT_CREDITED] = credited,
        [EVENT_WALKED_IN] = walked_in,
        [EVENT_GIFT] = gift,
        [EVENT_JUDGED] = judged,
        [EVENT_PROMOTED] = promoted,
        [EVENT_ROLLED_OUT] = rolled_out,
        [EVENT_PURPOSE] = purpose,
        [EVENT_DECIDED] = decided,
        [EVENT_NODDED] = nodded,
        [EVENT_STOOD_UP] = stood_up,
        [EVENT_FIELD] = another_field,
        [EVENT_SHIFT_ENDS] = shift_ends,
    };
    if (event->kind < EVENT_COUNT && tell[event->kind])
        tell[event->kind](game, event);
}

/* The number runs up to what it is; slower the nearer it comes. */
static void run_up(Desk *desk, float wanted, float seconds)
{
    if (desk->busyness >= wanted) {
        desk->busyness = wanted;
        return;
    }
    float step = (wanted - desk->busyness) * 3 * seconds + 2 * seconds;
    desk->busyness = desk->busyness + step > wanted ? wanted : desk->busyness + step;
    desk->busyness_lit = desk->seconds;
}

/* Twice a day the room goes quiet. */
static void tell_knot(Game *game)
{
    Desk *desk = &game->desk;
    char terms[KNOT_TERMS_MAX];
    int knot = knot_showing(&game->play.day);
    bool there = knot >= 0;
    if (there && !desk->knot_told) {
        knot_terms(game, knot, terms);
        news_say(&game->desk, _("Something here holds together. %s"), terms);
    }
    desk->knot_told = there;
}

void desk_update(Game *game, float seconds)
{
    Desk *desk = &game->desk;
    tell_knot(game);
    desk->seconds += (double)seconds;
    news_update(desk);
    run_up(desk, (float)day_busyness(&game->play.day), seconds);
    waiting_update(game, seconds);
}
