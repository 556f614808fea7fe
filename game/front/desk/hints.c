/* hints.c - a row a lesson: its moment, how long that must last, how long the sentence stays. */
#include "front/desk/hints.h"

#include "base/translate.h"
#include "front/desk/desk.h"
#include "front/desk/explain.h"
#include "front/state/choosable.h"
#include "front/ui/ui.h"
#include "front/words/words.h"
#include "work/look.h"

/* Seconds: of a day before anything is said, and before an instrument is; between two sentences, and before one of an instrument. */
static const double silence = 60, work_first = 150, breath = 4, pause_for = 20;

typedef enum Device { BY_POINTER, BY_KEYS, BY_PAD } Device;

static Device device_of(const Game *game)
{
    return game->pad.used ? BY_PAD : game->desk.by_keys ? BY_KEYS : BY_POINTER;
}

/* ---- moments ---- */

static const DayFigures *today(const Game *game)
{
    return day_figures(&game->play.day);
}

static bool could_gather(const Game *game)
{
    const Day *day = &game->play.day;
    return day_hands_free(day) && day_highlight_works(day) && day->hand.count == 0 && !game->desk.anchored;
}

static bool carries(const Game *game)
{
    return day_hands_free(&game->play.day) && game->play.day.hand.count > 0;
}

/* Sealing is over sooner than two lines are read. */
static bool seals(const Game *game)
{
    return game->desk.seconds < game->hints.pays_told;
}

/* The bin with most in it that does not belong; -1: there is none. */
static int soiled_bin(const Day *day)
{
    int most = -1, others = 0;
    for (int i = 0; i < BIN_COUNT; i++) {
        if (day->bins[day->file][i].others <= others)
            continue;
        others = day->bins[day->file][i].others;
        most = i;
    }
    return most;
}

static bool soiled(const Game *game)
{
    return day_hands_free(&game->play.day) && soiled_bin(&game->play.day) >= 0;
}

static bool seals_nothing(const Game *game)
{
    return day_hands_free(&game->play.day) && today(game)->sealed == 0 && today(game)->right > 0;
}

/* Once rested, and no longer. */
static bool lost_focus(const Game *game)
{
    const Strip *strip = &game->play.day.ledger.strip;
    bool was = false;
    for (int i = 0; i < strip->count; i++)
        was = was || strip->minutes[i].signal >= constants_of(&game->play.day)[CONSTANT_KNOWS_TEMPER];
    return was && day_at_desk(&game->play.day) && !day_knows_temper(&game->play.day);
}

static bool askew(const Game *game)
{
    return day_at_desk(&game->play.day) && game->desk.askew > 0;
}

static bool is_busy(const Game *game)
{
    return day_hands_free(&game->play.day) && game->desk.busyness >= 5;
}

static bool is_seen(const Game *game)
{
    return day_hands_free(&game->play.day) && desk_seen(game);
}

static bool rewarded(const Game *game)
{
    return day_at_desk(&game->play.day) && game->play.day.office.gifts != 0;
}

static bool looks_elsewhere(const Game *game)
{
    return day_hands_free(&game->play.day) && (game->desk.want_x > 0.5f || game->desk.want_y > 0.5f);
}

/* ---- sentences ---- */

static void say_gather(const Game *game, char words[HINT_MAX])
{
    static const char *const forms[] = {
        [BY_POINTER] = N_("Some numbers move as one. Under the hand they turn white: then a click takes them."),
        [BY_KEYS] = N_("Some numbers move as one. Under the hand they turn white: the arrows go there, [gather] takes them."),
        [BY_PAD] = N_("Some numbers move as one. The left stick goes to them; once they are white, A takes them."),
    };
    Caps caps = caps_of(game);
    keys_said(&caps, translated(forms[device_of(game)]), words, HINT_MAX);
}

static void say_deposit(const Game *game, char words[HINT_MAX])
{
    static const char *const lit[] = {
        [BY_POINTER] = N_("Bins that lack the mark in the hand are lit: click one of them."),
        [BY_KEYS] = N_("Bins that lack the mark in the hand are lit: press the number of one."),
        [BY_PAD] = N_("Bins that lack the mark in the hand are lit: LB and RB choose one, A puts."),
    };
    static const char *const dark[] = {
        [BY_POINTER] = N_("The hand does not know what it holds. A bin takes it all the same: click one."),
        [BY_KEYS] = N_("The hand does not know what it holds. A bin takes it all the same: press its number."),
        [BY_PAD] = N_("The hand does not know what it holds. A bin takes it all the same: A puts."),
    };
    const Day *day = &game->play.day;
    bool told = day_knows_temper(day) && day_in_hand(day, QUALITY_RIGHT) > 0;
    text_print(words, HINT_MAX, "%s", translated((told ? lit : dark)[device_of(game)]));
}

static void say_lacks(const Game *game, char words[HINT_MAX])
{
    (void)game;
    text_print(words, HINT_MAX, "%s",
               _("Beside each mark: how many the bin still lacks. With none lacking it is sealed, and pays."));
}

/* To whom, as far as one knows. */
static void say_seal(const Game *game, char words[HINT_MAX])
{
    const Day *day = &game->play.day;
    const NumberFile *file = &day->level->files[day->file];
    int numbers = game->hints.pays;
    bool known = day->office.known >> day->file & 1u;
    if (numbers == 0)
        text_print(words, HINT_MAX, "%s", _("Sealed, it is noted. Whether anybody waits for it can be asked."));
    else if (known && file->serves[0])
        text_print(words, HINT_MAX, _("Sealed, its %d numbers are Progress: they are for %s."), numbers, file->serves);
    else
        text_print(words, HINT_MAX, _("Sealed, its %d numbers are Progress: somebody waits for them. Who, can be asked."), numbers);
}

static void say_soiled(const Game *game, char words[HINT_MAX])
{
    static const char *const forms[] = {
        [BY_POINTER] = N_("A click on its tag clears it now."),
        [BY_KEYS] = N_("[clear] clears it now, for as much."),
        [BY_PAD] = N_("LT clears it now, for as much."),
    };
    const Day *day = &game->play.day;
    Caps caps = caps_of(game);
    char how[HINT_MAX];
    int bin = soiled_bin(day), clearing = bin < 0 ? 0 : day_clearing_minutes(day, bin);
    text_print(words, HINT_MAX, P_("What does not belong in bin %d costs %d minute at its seal. %s",
               "What does not belong in bin %d costs %d minutes at its seal. %s", clearing), bin + 1, clearing,
               keys_said(&caps, translated(forms[device_of(game)]), how, HINT_MAX));
}

static void say_instrument(const Game *game, int id, char words[HINT_MAX])
{
    explain_words(game, id, words);
}

static void say_focus(const Game *game, char words[HINT_MAX])
{
    say_instrument(game, CHOOSE_EXPLAIN + INSTRUMENT_FOCUS, words);
}

static void say_level(const Game *game, char words[HINT_MAX])
{
    say_instrument(game, CHOOSE_EXPLAIN + INSTRUMENT_LEVEL, words);
}

static void say_busyness(const Game *game, char words[HINT_MAX])
{
    say_instrument(game, CHOOSE_EXPLAIN + INSTRUMENT_BUSYNESS, words);
}

static void say_light(const Game *game, char words[HINT_MAX])
{
    say_instrument(game, CHOOSE_JIGGLE, words);
}

/* Of the one that was earned last. */
static void say_rewards(const Game *game, char words[HINT_MAX])
{
    int last = GIFT_COUNT - 1;
    while (last > 0 && !(game->play.day.office.gifts >> last & 1))
        last--;
    say_instrument(game, CHOOSE_EXPLAIN + INSTRUMENT_REWARD + last, words);
}

static void say_view(const Game *game, char words[HINT_MAX])
{
    say_instrument(game, CHOOSE_MAP, words);
}

typedef struct LessonRow {
    bool (*moment)(const Game *game);
    void (*say)(const Game *game, char words[HINT_MAX]);
    float wait;  /* seconds that the moment must last */
    float lasts; /* seconds that it is said, and then it is learnt; 0: until it is done, or is no longer asked for */
} LessonRow;

static const LessonRow rows[LESSON_COUNT] = {
    [LESSON_GATHER] = {could_gather, say_gather, 12, 0},   [LESSON_DEPOSIT] = {carries, say_deposit, 8, 0},
    [LESSON_SEAL] = {seals, say_seal, 0.4f, 13},            [LESSON_SOILED] = {soiled, say_soiled, 1.5f, 10},
    [LESSON_LACKS] = {seals_nothing, say_lacks, 30, 10},   [LESSON_FOCUS] = {lost_focus, say_focus, 1, 9},
    [LESSON_LEVEL] = {askew, say_level, 1, 9},             [LESSON_BUSYNESS] = {is_busy, say_busyness, 3, 8},
    [LESSON_LIGHT] = {is_seen, say_light, 2, 8},           [LESSON_REWARDS] = {rewarded, say_rewards, 1, 8},
    [LESSON_VIEW] = {looks_elsewhere, say_view, 2, 8},
};

/* ---- learning ---- */

static void learn(Game *game, Lesson lesson)
{
    learnt_add(&game->learnt, lesson);
    if (game->hints.up == (int)lesson + 1) {
        game->hints.up = 0;
        game->hints.quiet = 0;
    }
}

void hints_event(Game *game, const Event *event)
{
    if (game->play.spectator.source != SOURCE_PLAYER)
        return;
    if (event->kind == EVENT_GATHERED && event->b > 0)
        learn(game, LESSON_GATHER);
    if (event->kind == EVENT_DEPOSITED && event->b > 0)
        learn(game, LESSON_DEPOSIT);
    if (event->kind == EVENT_CLEARED)
        learn(game, LESSON_SOILED);
    if (event->kind != EVENT_SEALING)
        return;
    learn(game, LESSON_LACKS);
    game->hints.pays = day_seal_pays(&game->play.day, event->a);
    game->hints.pays_told = game->desk.seconds + 14; /* of which the news of the seal takes five */
}

/* Said long enough, or no longer to the point: then it comes again, if it was too short to be read. */
static void go_on(Game *game, Lesson lesson, float seconds)
{
    static const double read = 1.5; /* seconds */
    const LessonRow *row = &rows[lesson];
    bool moment = row->moment(game);
    game->hints.said += moment ? (double)seconds : 0;
    if (row->lasts > 0 && game->hints.said >= (moment ? (double)row->lasts : read))
        learn(game, lesson);
    else if (!moment)
        game->hints.up = 0;
}

/* `seconds`: of the day at the desk. The work comes before the instruments. */
static bool may_begin(const Hints *hints, Lesson lesson, double seconds)
{
    bool work = lesson < LESSON_FOCUS;
    return seconds >= (work ? silence : work_first) && hints->quiet >= (work ? breath : pause_for) &&
           hints->lasted[lesson] >= (double)rows[lesson].wait;
}

static void begin(Hints *hints, Lesson lesson)
{
    hints->up = (int)lesson + 1;
    hints->said = 0;
}

void hints_update(Game *game, float seconds)
{
    Hints *hints = &game->hints;
    if (!game->settings.hints || game->play.spectator.source != SOURCE_PLAYER)
        return;
    hints->quiet = hints->up ? 0 : hints->quiet + (double)seconds;
    if (hints->up) {
        go_on(game, (Lesson)(hints->up - 1), seconds);
        return;
    }
    for (int i = 0; i < LESSON_COUNT; i++) {
        bool wanted = !learnt_has(&game->learnt, (Lesson)i) && rows[i].moment(game);
        hints->lasted[i] = wanted ? hints->lasted[i] + (double)seconds : 0;
        if (wanted && !hints->up && may_begin(hints, (Lesson)i, game->desk.seconds))
            begin(hints, (Lesson)i);
    }
}

bool hints_words(const Game *game, char words[HINT_MAX])
{
    int up = game->hints.up;
    if (!up || !game->settings.hints || !day_at_desk(&game->play.day) || !rows[up - 1].moment(game))
        return false;
    rows[up - 1].say(game, words);
    return true;
}
