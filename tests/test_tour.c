/* test_tour.c - levels/tour.level leads through every place of the office, whichever one device it is played with, and
 * three such tours take every choice there is; what is to be read there lies on nothing else at any size of text; and what was done replays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "front/cards/deck.h"
#include "front/corridor/corridor.h"
#include "front/corridor/corridor_door_words.h"
#include "front/game.h"
#include "front/places/place.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/words/words.h"
#include "base/folder.h"
#include "devices.h"
#include "front/run/conversation.h"
#include "front/desk/desk.h"
#include "front/run/waiting.h"
#include "record/run_play.h"
#include "scratch.h"
#include "work/day_hash.h"
#include "work/look.h"

#define LEVEL MDR_SOURCE "/levels/tour.level"

enum { TICK = 50000, TICKS_MAX = 40000, BETWEEN_WALKS = 12, MOMENTS_MAX = 200 };

typedef struct Tour {
    Scratch scratch;
    Player player;
    const Device *device;
    bool places[PLACE_COUNT], jobs[JOB_COUNT], perks[PERK_COUNT], doors[DOOR_COUNT];
    bool choices[ENTRY_COUNT][CHOICE_COUNT];
    int asked[ENTRY_COUNT]; /* how often, so that another choice is taken each time; */
    int decided;            /* the same of meetings that decide, of which the first is joined */
    unsigned cards; /* of the run that were up, bit by bit */
    int said, nods, pulls, spoke, rules, bets, nights, consents, guesses, unknown;
    int door;           /* of the map, on foot: the next to be gone to */
    bool opened;        /* it was */
    bool steward_seen;  /* this morning */
    int sat;            /* the minute since which one has sat at the desk */
    int moment_count;
    int moments[MOMENTS_MAX]; /* those that were looked at closely */
} Tour;

static Game *game_of(Tour *tour)
{
    return tour->player.game;
}

static const Day *today(const Tour *tour)
{
    return day_of(&tour->player);
}

static void take(Tour *tour, int id)
{
    tour->device->take(&tour->player, id);
}

/* ---- looking ---- */

/* One moment each for every page, place and job, and for each turn of a talk. */
static int moment_of(const Tour *tour)
{
    const Game *game = tour->player.game;
    const Job *job = play_job(&game->play);
    int talk = conversation_goes_on(&game->play) ? game->play.conversation.at + 2 : 0;
    int what = job ? 1 + job->kind * 16 + (job->row < 0 ? 15 : job->row % 15) : 0;
    int card = waiting_card(game) ? 1 + waiting_card(game)->name.kind : 0;
    return (((int)game->page * (PLACE_COUNT + 1) + (int)place_seen(&game->places) + 1) * 256 + what) * 64 * 8 + talk % 64 * 8 + card;
}

/* Not at what is fading away. */
static void look_closely(Tour *tour)
{
    pass(&tour->player, 0); /* where one is about to go one is on the way to */
    int moment = moment_of(tour);
    if (game_of(tour)->places.arrived < 1)
        return;
    for (int i = 0; i < tour->moment_count; i++) {
        if (tour->moments[i] == moment)
            return;
    }
    assert_true(tour->moment_count < MOMENTS_MAX);
    tour->moments[tour->moment_count++] = moment;
    see_sizes(&tour->player);
    bool heard = game_of(tour)->play.conversation.heard;
    game_of(tour)->play.conversation.heard = true; /* the other page of large text */
    see_sizes(&tour->player);
    game_of(tour)->play.conversation.heard = heard;
    if (tour->player.worst[0])
        fail_msg("by %s: %s", tour->device->name, tour->player.worst);
}

static void note(Tour *tour)
{
    const Game *game = game_of(tour);
    const Job *job = play_job(&game->play);
    PlaceId place = place_seen(&game->places);
    if (place != PLACE_NONE)
        tour->places[place] = true;
    if (game->page == PAGE_CORRIDOR)
        tour->places[PLACE_CORRIDOR] = true;
    if (job)
        tour->jobs[job->kind] = true;
    if (job && job->kind == JOB_PERK && job->row >= 0)
        tour->perks[game->play.level.rows[job->row].perk] = true;
}

/* Pictures are thought to be ready at once. */
static void tick(Tour *tour)
{
    place_sheets_ready(game_of(tour), ~0u);
    pass(&tour->player, TICK);
    note(tour);
    look_closely(tour);
}

/* Until what was begun here has faded in. */
static void wait_a_second(Tour *tour)
{
    for (int i = 0; i < 20; i++)
        tick(tour);
}

/* ---- what one does ---- */

/* Any card: another choice each time such a thing comes. */
static bool answer(Tour *tour)
{
    const Offer *offer = waiting_card(game_of(tour));
    Choice choices[3];
    if (!offer)
        return false;
    if (tour->player.now < game_of(tour)->guard.card_until || tour->player.now < game_of(tour)->guard.panel_until)
        return true; /* it takes nothing yet */
    int kind = offer->name.kind, count = day_choices(today(tour), offer, choices);
    bool decides = kind == ENTRY_MEETING && game_of(tour)->play.level.rows[offer->row].decides;
    int index = decides ? tour->decided++ % count : tour->asked[kind]++ % count;
    assert_true(offered(&tour->player, CHOOSE_ANSWER + index));
    tour->choices[kind][choices[index]] = true;
    take(tour, CHOOSE_ANSWER + index);
    return true;
}

static void before_the_day(Tour *tour)
{
    if (day_of(&tour->player)->bet < 0 && offered(&tour->player, CHOOSE_BET)) {
        take(tour, CHOOSE_BET + 1);
        tour->bets++;
    } else if (!tour->steward_seen) {
        tour->steward_seen = true;
        take(tour, CHOOSE_PROPOSALS);
        wait_a_second(tour);
        for (int rule = 0; rule < 2; rule++) {
            if (!offered(&tour->player, CHOOSE_RULE + rule))
                continue;
            take(tour, CHOOSE_RULE + rule);
            tour->rules++;
            break;
        }
        take(tour, CHOOSE_BACK);
    } else {
        tour->steward_seen = false;
        take(tour, CHOOSE_BEGIN);
    }
}

/* Each choice of a turn in its turn, so that a talk does not go round. */
static void talk(Tour *tour)
{
    Turns turn = conversation_turn(&game_of(tour)->play);
    if (play_job(&game_of(tour)->play))
        return;
    if (turn.choice_count == 0 || tour->said % 7 == 6) {
        take(tour, CHOOSE_TALK_ENDS);
        tour->said++;
        return;
    }
    take(tour, CHOOSE_SAY + tour->said++ % turn.choice_count);
}

static void meet(Tour *tour)
{
    const Job *job = play_job(&game_of(tour)->play);
    if (job->decides && today(tour)->office.manner != MANNER_SPEAK && tour->spoke == 0) {
        take(tour, CHOOSE_MANNER + MANNER_SPEAK);
        tour->spoke++;
    } else if (day_nod(today(tour)) == NOD_ON_BEAT) {
        int before = day_busyness(today(tour));
        take(tour, CHOOSE_MANNER + MANNER_NOD);
        assert_int_equal(day_nod(today(tour)), NOD_GIVEN);
        assert_true(day_busyness(today(tour)) >= before);
        tour->nods += game_of(tour)->desk.nod_seen;
    }
}

static void have_hands_full(Tour *tour)
{
    const Job *job = play_job(&game_of(tour)->play);
    if (job->kind == JOB_MEETING)
        meet(tour);
    else if (offered(&tour->player, CHOOSE_PULL) && tour->pulls < 3) {
        take(tour, CHOOSE_PULL);
        tour->pulls++;
    }
}

static void close_day(Tour *tour)
{
    if (beat_day(today(tour)->beat) == 1)
        take(tour, CHOOSE_STAY);
    else
        take(tour, CHOOSE_HOME);
}

static void sit(Tour *tour)
{
    int minute = beat_minute(today(tour)->beat);
    bool doors_left = tour->door < game_of(tour)->play.level.map.door_count;
    if (today(tour)->phase == PHASE_NIGHT) {
        tour->nights++;
        if (minute > today(tour)->timetable.shift_end + 30)
            take(tour, CHOOSE_HOME);
    } else if (doors_left && minute - tour->sat > BETWEEN_WALKS && offered(&tour->player, CHOOSE_ASK)) {
        take(tour, CHOOSE_ASK);
    }
}

static void work(Tour *tour)
{
    const Game *game = game_of(tour);
    const Job *job = play_job(&game->play);
    if (today(tour)->phase == PHASE_CLOSING)
        close_day(tour);
    else if (answer(tour))
        return;
    else if (job && job->kind != JOB_VISIT)
        have_hands_full(tour);
    else if (conversation_goes_on(&game->play))
        talk(tour);
    else if (!job)
        sit(tour);
}

/* The next door that has not been opened, one after the other, then the desk. */
static void walk(Tour *tour)
{
    Game *game = game_of(tour);
    const Map *map = &game->play.level.map;
    const Door *here = day_door(today(tour));
    DoorWords words;
    tour->sat = beat_minute(today(tour)->beat);
    if (answer(tour) || !corridor_idle(game) || game->walker.going)
        return;
    if (tour->door == map->door_count) {
        take(tour, CHOOSE_DESK);
    } else if (here != &map->doors[tour->door]) {
        take(tour, CHOOSE_WHERE);
        tick(tour);
        take(tour, CHOOSE_GOAL + tour->door);
    } else {
        tour->doors[here->kind] = true;
        tour->door++;
        if (corridor_door_words(&game->play, &words) && words.offered)
            take(tour, CHOOSE_DOOR);
    }
}

/* By turns: the bars as they can be moved by that device, and that one does not know. */
static void say_what_one_did(Tour *tour)
{
    const Question *question = &game_of(tour)->question;
    bool says = beat_day(today(tour)->beat) % 2 == 1;
    for (int i = 0; says && i < QUESTIONS_ASKED; i++)
        tour->device->slide(&tour->player, CHOOSE_GUESS + i, 3);
    assert_true(!says || (question->said[0] > 0 && question->said[1] > 0 && question->said[2] > 0));
    take(tour, says ? CHOOSE_SAID : CHOOSE_UNKNOWN);
    tour->guesses += says;
    tour->unknown += !says;
}

/* All cards of the day, then home. */
static void turn_cards(Tour *tour)
{
    while (!deck_ends(game_of(tour), 1)) {
        take(tour, CHOOSE_LATER);
        tick(tour);
    }
    take(tour, CHOOSE_CONTINUE);
    tick(tour);
}

/* Those of the run, and back by one; one's last review is one of three. */
static void turn_all_cards(Tour *tour)
{
    const Game *game = game_of(tour);
    tick(tour);
    assert_true(game->page == PAGE_CARDS && game->deck.whole);
    while (!deck_ends(game, 1)) {
        tour->cards |= 1u << game->deck.at;
        if (game->deck.at == CARD_VERDICTS && today(tour)->review < 0) {
            take(tour, CHOOSE_REVIEW + JUDGED_COUNTED);
            assert_int_equal(today(tour)->review, JUDGED_COUNTED);
        }
        take(tour, CHOOSE_LATER);
        tick(tour);
    }
    tour->cards |= 1u << game->deck.at;
    CardId last = game->deck.at;
    int face = game->deck.face;
    take(tour, CHOOSE_EARLIER);
    assert_true(game->deck.at != last || game->deck.face != face);
    tick(tour);
}

static void go_on(Tour *tour)
{
    switch (game_of(tour)->page) {
    case PAGE_BRIEFING: before_the_day(tour); break;
    case PAGE_DESK: work(tour); break;
    case PAGE_CORRIDOR: walk(tour); break;
    case PAGE_QUESTION: say_what_one_did(tour); break;
    case PAGE_CARDS: turn_cards(tour); break;
    case PAGE_EVENING: answer(tour); break;
    case PAGE_CONSENT:
        take(tour, CHOOSE_AGREE);
        tour->consents++;
        break;
    case PAGE_BOOT: break; /* it is watched */
    case PAGE_RATE:
    case PAGE_TITLE:
    case PAGE_CAMPAIGN:
    case PAGE_LEVELS:
    case PAGE_KEPT:
    case PAGE_BEYOND:
    case PAGE_REST:
    case PAGE_CHARTER:
    case PAGE_QUARTER:
    case PAGE_QUARTERS:
    case PAGE_BEGUN:
    case PAGE_KIOSK:
    case PAGE_REPLAY:
    case PAGE_WATCHED:
    case PAGE_STORED:
    case PAGE_DROPPED:
    case PAGE_CODE:
    case PAGE_BROKEN:
    case PAGE_PAUSE:
    case PAGE_QUIT:
    case PAGE_SETTINGS:
    case PAGE_KEYS:
    case PAGE_COUNT: fail_msg("by %s: one has come to %s", tour->device->name, page_of(game_of(tour)->page)->name);
    }
}

/* ---- three tours ---- */

static Tour *open_tour(const Device *device, int first_choice)
{
    Tour *tour = calloc(1, sizeof *tour);
    void *scratch = NULL;
    Buffer error = {0};
    int status = 0;
    if (!tour || set_up(&scratch) != 0 || !scratch)
        abort();
    tour->scratch = *(Scratch *)scratch;
    free(scratch);
    tour->device = device;
    tour->door = 1;
    for (int kind = 0; kind < ENTRY_COUNT; kind++)
        tour->asked[kind] = first_choice;
    GameOptions options = {.level_path = LEVEL,
                           .run_folder = tour->scratch.folder,
                           .opened = 1764000000,
                           .place_folder = MDR_SOURCE "/assets/places"};
    tour->player.game = game_open(&options, &error, &status);
    if (!tour->player.game)
        fail_msg("%s", error.data ? error.data : "no message");
    tour->player.canvas = calloc(1, sizeof(Canvas));
    pass(&tour->player, 0);
    return tour;
}

static void close_tour(Tour *tour)
{
    game_close(tour->player.game);
    free(tour->player.canvas);
    empty_folder(tour->scratch.folder);
    rmdir(tour->scratch.folder);
    free(tour);
}

static void go_all_the_way(Tour *tour)
{
    for (int i = 0; i < TICKS_MAX && today(tour)->phase != PHASE_OVER; i++) {
        tick(tour);
        if (today(tour)->phase != PHASE_OVER)
            go_on(tour);
    }
    assert_int_equal(today(tour)->phase, PHASE_OVER);
    turn_all_cards(tour);
}

static void assert_all_met(const Tour *tour)
{
    static const JobKind jobs[] = {JOB_PING, JOB_MEETING, JOB_REPORT, JOB_PERK, JOB_LUNCH,
                                   JOB_TALK, JOB_STEP,    JOB_VISIT,  JOB_REST};
    for (int i = 0; i < PLACE_COUNT; i++) {
        if (!tour->places[i])
            fail_msg("by %s: never at %s", tour->device->name, place_folders[i]);
    }
    for (int i = 0; i < COUNT_OF(jobs); i++) {
        if (!tour->jobs[jobs[i]])
            fail_msg("by %s: never: %s", tour->device->name, job_title(jobs[i]));
    }
    for (int i = DOOR_SERVES; i < DOOR_COUNT; i++)
        assert_true(tour->doors[i]);
    if (tour->nods == 0 || tour->spoke == 0 || tour->said < 5)
        fail_msg("by %s: nodded %d times, spoke in %d meetings, said %d things", tour->device->name, tour->nods,
                 tour->spoke, tour->said);
    assert_true(tour->rules > 0 && tour->bets == 1 && tour->nights > 0 && tour->consents == 1);
    assert_true(tour->guesses > 0 && tour->unknown > 0);
    uint32_t others = 1u << CARD_RATINGS | 1u << CARD_FOLLOWED | 1u << CARD_ATTENDED | 1u << CARD_QUARTERS | 1u << CARD_ROOM; /* of the other modes, and of a room */
    assert_int_equal(tour->cards, ((1u << CARD_COUNT) - 1) & ~others);
    assert_int_equal(tour->player.game->play.day.office.known, 3); /* what both files are for, or not */
}

/* The run as it was kept comes to the same hashes. */
static void assert_replays(Tour *tour)
{
    Buffer names = {0};
    FileError error;
    RunError wrong;
    Text rest, name;
    char path[PATH_LENGTH_MAX];
    Run run = {0};
    Replay replay;
    Day day;
    uint64_t hash = day_hash(today(tour));
    game_close(tour->player.game);
    tour->player.game = NULL;
    assert_true(folder_list(tour->scratch.folder, RUN_ENDING, &names, &error));
    rest = buffer_view(&names);
    assert_true(text_next_line(&rest, &name));
    snprintf(path, sizeof path, "%s/%.*s", tour->scratch.folder, name.length, name.at);
    assert_true(run_load(path, &run, &wrong));
    assert_true(run_replay(&run, &day, &replay, &wrong));
    assert_true(replay.same);
    assert_true(replay.hashes > 20);
    assert_true(day_hash(&day) == hash);
    run_free(&run);
    buffer_free(&names);
}

static void assert_every_choice(bool taken[ENTRY_COUNT][CHOICE_COUNT])
{
    static const Choice every[ENTRY_COUNT][3] = {
        [ENTRY_PING] = {CHOICE_NOW, CHOICE_TRAY, CHOICE_MUTE},
        [ENTRY_MEETING] = {CHOICE_JOIN, CHOICE_DECLINE, CHOICE_NOTE},
        [ENTRY_REPORT] = {CHOICE_WRITE, CHOICE_LEAVE, CHOICE_LET_TOOL},
        [ENTRY_PERK] = {CHOICE_TAKE, CHOICE_PASS},
        [ENTRY_TOOL] = {CHOICE_LAYER, CHOICE_REPLACE, CHOICE_REFUSE},
        [ENTRY_EVENING_PING] = {CHOICE_ANSWER, CHOICE_LEAVE}};
    for (int i = 0; i < ENTRY_COUNT * 3; i++) {
        Choice choice = every[i / 3][i % 3];
        if (choice != CHOICE_NONE && !taken[i / 3][choice])
            fail_msg("%s, never: %s", kind_title((EntryKind)(i / 3)), choice_words(choice).label);
    }
}

static void one_device_is_enough(void **state)
{
    static const Device *const devices[] = {&by_mouse, &by_keys, &by_pad};
    bool choices[ENTRY_COUNT][CHOICE_COUNT] = {{false}};
    bool perks[PERK_COUNT] = {false};
    int pulls = 0;
    (void)state;
    for (int i = 0; i < COUNT_OF(devices); i++) {
        Tour *tour = open_tour(devices[i], i);
        go_all_the_way(tour);
        assert_all_met(tour);
        pulls += tour->pulls;
        for (int kind = 0; kind < ENTRY_COUNT; kind++)
            for (int choice = 0; choice < CHOICE_COUNT; choice++)
                choices[kind][choice] = choices[kind][choice] || tour->choices[kind][choice];
        for (int perk = 0; perk < PERK_COUNT; perk++)
            perks[perk] = perks[perk] || tour->perks[perk];
        assert_replays(tour);
        close_tour(tour);
    }
    assert_every_choice(choices);
    for (int perk = 0; perk < PERK_COUNT; perk++)
        assert_true(perks[perk]);
    assert_true(pulls > 0);
}

/* Large text has room for some of them only: an arrow goes on to the next page, and back. */
static void arrows_go_through_all_doors_of_the_list(void **state)
{
    Tour *tour = open_tour(&by_keys, 0);
    Game *game = game_of(tour);
    int last = CHOOSE_GOAL + game->play.level.map.door_count - 1;
    (void)state;
    for (int i = 0; i < TICKS_MAX && (game->page != PAGE_DESK || play_job(&game->play)); i++) {
        tick(tour);
        if (game->page != PAGE_DESK)
            go_on(tour);
    }
    game->settings.text_per_cent = 200;
    letter(&tour->player, 'q');
    tick(tour);
    letter(&tour->player, 'c');
    assert_int_equal(game->focus, CHOOSE_GOAL);
    assert_false(offered(&tour->player, last));
    for (int id = CHOOSE_GOAL + 1; id <= last; id++) {
        key(&tour->player, KEY_DOWN);
        assert_int_equal(game->focus, id);
    }
    for (int id = last - 1; id >= CHOOSE_GOAL; id--) {
        key(&tour->player, KEY_UP);
        assert_int_equal(game->focus, id);
    }
    close_tour(tour);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_device_is_enough),
        cmocka_unit_test(arrows_go_through_all_doors_of_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
