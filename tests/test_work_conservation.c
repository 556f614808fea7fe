/* test_work_conservation.c - what stays true whatever anybody does: a player without sense tries every command at every
 * moment. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <string.h>

#include "base/rng.h"
#include "desk.h"
#include "work/choices.h"

#define EVERYTHING                                                                                                     \
    "09:30-12:30 pings any rate=6/hour needs=30%\n"                                                                    \
    "10:00~20m meeting quill \"Pre-alignment\" for=45m note-would-do\n"                                                \
    "11:00~20m meeting quill \"What we drop\" for=30m decides\n"                                                       \
    "11:40 report \"Weekly compile\" minutes=50 legacy\n"                                                              \
    "12:00 report \"Accident book\" minutes=5\n"                                                                       \
    "10:40 perk finger-trap for=10m\n"                                                                                 \
    "12:20 perk waffle-party for=10m\n"                                                                                \
    "day 2 10:00 tool digest\nday 4 10:00 tool ledger\n"
#define EVENING_AFTER_ONE "13:30-16:00 pings any rate=3/hour evening\n"
#define EVENING_AFTER_FIVE "17:30-20:00 pings any rate=3/hour evening\n"
#define SECTIONS                                                                                                       \
    "[file lantern]\nname = \"Third Lantern\"\nnumbers = 9x9\nclusters = 10/day\n"                                     \
    "[file linen]\nname = \"Linen Count\"\nnumbers = 40x16\nclusters = 40/day\nserves = \"a laundry\"\nweight = "      \
    "3\ndue = 11:00\n"                                                                                                 \
    "[tool digest]\nname = \"AutoDigest\"\nlayered = -19% report=15m\nreplace = +12% setup=20m ends=\"Weekly "         \
    "compile\"\n"                                                                                                      \
    "[tool ledger]\nname = \"AutoLedger\"\n"                                                                           \
    "[rule a]\nname = \"A\"\ndoes = quiet 10:00-11:00\n[rule b]\nname = \"B\"\ndoes = notes-for-status\n"              \
    "[rule c]\nname = \"C\"\ndoes = retire\n[rule d]\nname = \"D\"\ndoes = batch-pings\n"                              \
    "[rule e]\nname = \"E\"\ndoes = judged served\n[rule f]\nname = \"F\"\ndoes = own-hours\n"                         \
    "[rule g]\nname = \"G\"\ndoes = hire\n[rule h]\nname = \"H\"\ndoes = disconnect\n"                                 \
    "[bet]\n? \"More?\"\nmore right when you.pings > 3\nfewer right when you.pings <= 3\n"

#define MAP                                                                                                            \
    "[map]\n#####\n#SMH#\n#B.A#\n#####\n"                                                                              \
    "door S serves lantern\ndoor M refinement\ndoor H person quill\ndoor B break-room\ndoor A steward\n"               \
    "[talk quill]\nquill: Yes?\nyou> No. -> end\nyou> Perhaps. -> end\n"

/* A steward's: two meetings, one after the other. */
#define STEWARDS "10:00 meeting quill \"Calibration\" for=50m yours\n11:30 meeting quill \"Recalibration\" for=50m yours\n"

/* Everything at once; hours as they are usually; a level whose constants turn all that can be turned; and a steward's day. */
static const LevelText levels[] = {
    {.day = "days = 20\nshift = 09:00-13:00",
     .file = "numbers = 16x16\nclusters = 40/day\nwaits = \"teachers\" 40\na-head = 3\ntransfer = 16",
     .rows = EVERYTHING EVENING_AFTER_ONE,
     .more = SECTIONS},
    {.day = "days = 5",
     .file = "clusters = 120/day",
     .rows = EVERYTHING EVENING_AFTER_FIVE,
     .more = SECTIONS MAP "[constants]\nexpect-start = 1000\nbreed = 20\nstanding-start = 900\n"},
    {.day = "days = 20\nshift = 09:00-13:00",
     .file = "numbers = 8x8\nclusters = 15/day\ntempers = woe:5 frolic:1 dread:0 malice:0",
     .rows = EVERYTHING EVENING_AFTER_ONE,
     .more = SECTIONS
     "[constants]\nseal-minutes = 0\nping-minutes = 0\nnote-minutes = 0\nmisaligned-start = 1000\nreturned = 1000\n"
     "seen-jiggle = 60000\nwarrant-minutes = 0\nknot-signal = 100\nknot-beats = 30\nfocus-start = 900\n"
     "standing-start = 1000\nrule-heard = 0\nripe-minutes = 60\nnight-work = 600\nrefill-minutes = 120\n"},
    {.day = "mode = rate\nshift = 09:00-13:30",
     .rows = STEWARDS,
     .more = "[desk left]\nname = \"A\"\nplays = performer\n[desk right]\nname = \"B\"\nplays = balanced\n"},
};

typedef struct Player {
    Level level;
    Day day;
    Rng luck;
    int progress; /* of the run so far */
    int refused, obeyed[COMMAND_COUNT];
} Player;

static Player *player_on(LevelText text, uint64_t seed)
{
    Player *player = calloc(1, sizeof *player);
    if (player == NULL)
        abort();
    read_level(text, &player->level);
    day_start(&player->day, &player->level, seed);
    player->luck = rng_stream(seed, 999, 0);
    return player;
}

static void player_free(Player *player)
{
    level_free(&player->level);
    free(player);
}

/* ---- what must be true ---- */

static int shift_so_far(const Day *day)
{
    int whole = day->timetable.shift_end - day->timetable.shift_start;
    switch ((Phase)day->phase) {
    case PHASE_BRIEFING: return 0;
    case PHASE_STAMPING:
    case PHASE_SHIFT: return beat_minute(day->beat) - day->timetable.shift_start;
    case PHASE_CLOSING:
    case PHASE_NIGHT:
    case PHASE_EVENING:
    case PHASE_OVER: return whole + day->office.stayed;
    case PHASE_COUNT: break;
    }
    return -1;
}

static void assert_per_mille(int value)
{
    assert_true(value >= 0 && value <= 1000);
}

static void assert_office_is_sound(const Day *day)
{
    const Office *office = &day->office;
    const int values[] = {office->focus,           office->residue,        office->energy,
                          office->burnout,         office->misalignment,   office->expectation,
                          office->signal,          day->ledger.official,   day->ledger.standing[0],
                          day->ledger.standing[1], day->ledger.standing[2]};
    for (int i = 0; i < COUNT_OF(values); i++)
        assert_per_mille(values[i]);
    assert_true(office->heat >= 0 && office->hold_beats >= 0 && office->week_minutes >= 0 && office->stayed >= 0);
    assert_true((office->hold == HOLD_NONE) == (office->hold_beats == 0));
    assert_true(office->job_count >= 0 && office->job_count <= JOBS_MAX);
    for (int i = 0; i < office->job_count; i++)
        assert_true(office->jobs[i].minutes > 0 && office->jobs[i].minutes <= office->jobs[i].length);
    assert_true(!office->away || day->phase == PHASE_SHIFT);
    assert_true(!office->away || map_open(&day->level->map, office->column, office->row));
    assert_true(day->offer_count >= 0 && day->offer_count <= OFFERS_MAX && day->tray_count >= 0 &&
                day->tray_count <= TRAY_MAX);
}

static void assert_bins_are_sound(const Day *day)
{
    for (int file = 0; file < day->level->file_count; file++) {
        assert_true(day->bar[file] >= 0);
        for (int i = 0; i < BIN_COUNT; i++) {
            const Bin *bin = &day->bins[file][i];
            assert_true(bin->others <= BIN_OTHERS);
            for (int temper = 0; temper < TEMPER_COUNT; temper++)
                assert_true(bin->right[temper] <= bin->quota[temper]);
        }
    }
    assert_true(day->hand.count >= 0 && day->hand.count <= HAND_MAX);
    int held = 0;
    for (int i = 0; i < day->field.absent_count; i++)
        held += day->field.absent[i].until == ABSENT_IN_HAND;
    assert_int_equal(held, day->hand.count);
}

static void assert_figures_are_sound(const Day *day)
{
    const DayFigures *figures = day_figures(day);
    const int counts[] = {figures->busyness,
                          figures->progress,
                          figures->sealed,
                          figures->returned,
                          figures->binned,
                          figures->gathered_clusters,
                          figures->right,
                          figures->strays,
                          figures->phantoms,
                          figures->reworked,
                          figures->knots,
                          figures->pings,
                          figures->pings_answered,
                          figures->pings_needed,
                          figures->pings_needed_answered,
                          figures->evening_pings,
                          figures->evening_answered,
                          figures->meetings,
                          figures->meetings_joined,
                          figures->reports,
                          figures->reports_written};
    for (int i = 0; i < COUNT_OF(counts); i++)
        assert_true(counts[i] >= 0);
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        assert_true(figures->minutes[i] >= 0);
    assert_int_equal(figures->binned, figures->right + figures->strays + figures->phantoms + figures->reworked);
    assert_true(figures->pings_answered <= figures->pings && figures->pings_needed_answered <= figures->pings_needed);
    assert_true(figures->meetings_joined <= figures->meetings && figures->reports_written <= figures->reports);
}

static void assert_sound(Player *player)
{
    const Day *day = &player->day;
    int progress = 0;
    for (int i = 0; i < player->level.days; i++)
        progress += day->ledger.days[i].progress;
    assert_int_equal(all_minutes(day_figures(day)), shift_so_far(day));
    assert_true(progress >= player->progress);
    player->progress = progress;
    assert_office_is_sound(day);
    assert_bins_are_sound(day);
    assert_figures_are_sound(day);
}

/* ---- a player without sense ---- */

static void about_something_that_waits(Player *player, Command *command)
{
    const Day *day = &player->day;
    int waiting = day->offer_count + day->tray_count;
    if (waiting == 0)
        return;
    int which = rng_below(&player->luck, waiting);
    const Offer *offer = which < day->offer_count ? &day->offers[which] : &day->tray[which - day->offer_count];
    Choice choices[3];
    int count = day_choices(day, offer, choices);
    int pick = rng_below(&player->luck, 4);
    command->event = offer->name;
    if (pick < count)
        command->choice = (uint8_t)choices[pick];
    if (rng_below(&player->luck, 8) == 0)
        command->event.minute++;
}

/* The corner of a cluster more often than not, since most of a field is ordinary. */
static Box any_box(Player *player)
{
    const Field *field = &player->day.field;
    int columns = rng_below(&player->luck, 18);
    int rows = rng_below(&player->luck, 13);
    int column = rng_below(&player->luck, 90) - 10;
    int row = rng_below(&player->luck, 60) - 10;
    if (field->oldest < field->count && rng_below(&player->luck, 4) > 0) {
        int which = field->oldest + rng_below(&player->luck, min_int(field->count - field->oldest, 24));
        column = field->clusters[which].column;
        row = field->clusters[which].row;
    }
    return (Box){(int16_t)column, (int16_t)row, (int16_t)(columns - 1), (int16_t)(rows - 1)};
}

/* In a meeting and on foot there is little that can be done, so that it is tried more often. */
static int any_kind(Player *player)
{
    static const CommandKind sitting[] = {COMMAND_MANNER, COMMAND_NOD, COMMAND_PULL};
    static const CommandKind on_foot[] = {COMMAND_STEP, COMMAND_VISIT, COMMAND_SAY};
    bool meets = player->day.office.job_count > 0, walks = player->day.office.away;
    if (meets && rng_below(&player->luck, 4) == 0)
        return (int)sitting[rng_below(&player->luck, COUNT_OF(sitting))];
    if (walks && rng_below(&player->luck, 2) == 0)
        return (int)on_foot[rng_below(&player->luck, COUNT_OF(on_foot))];
    return rng_below(&player->luck, COMMAND_COUNT + 1);
}

/* Some of them are none that one can make. */
static Guess any_guess(Player *player)
{
    Guess guess = {.kind = (uint8_t)rng_below(&player->luck, 4)};
    if (guess.kind == GUESS_UNKNOWN)
        return guess;
    guess.refining = (int16_t)(rng_below(&player->luck, GUESS_MINUTES_MOST + 100) - 40);
    guess.around = (int16_t)(rng_below(&player->luck, GUESS_MINUTES_MOST + 100) - 40);
    guess.bins = (int16_t)(rng_below(&player->luck, GUESS_BINS_MOST + 100) - 40);
    return guess;
}

static Command any_command(Player *player)
{
    Command command = {.beat = player->day.beat};
    command.kind = (uint8_t)any_kind(player);
    command.argument = (int16_t)(rng_below(&player->luck, command.kind == COMMAND_STAMP ? 2 * STAMP_DESK : 8) - 1);
    command.choice = (uint8_t)rng_below(&player->luck, CHOICE_COUNT + 1);
    command.box = any_box(player);
    if (command.kind == COMMAND_GUESS)
        command.guess = any_guess(player);
    about_something_that_waits(player, &command);
    return command;
}

static bool ends_a_day(const Command *command)
{
    return command->kind == COMMAND_LEAVE || command->kind == COMMAND_BEGIN;
}

static bool try(Player *player, const Command *command)
{
    Day *day = &player->day;
    if (day_allows(day, command)) {
        assert_true(day_obey(day, command, NULL));
        player->obeyed[command->kind]++;
        return true;
    }
    player->refused++;
    if (player->refused % 8 != 0) {
        assert_false(day_obey(day, command, NULL));
        return false;
    }
    Day before;
    memcpy(&before, day, sizeof before);
    assert_false(day_obey(day, command, NULL));
    assert_int_equal(memcmp(day, &before, sizeof before), 0);
    return false;
}

/* Some tries, then some time; a clock that stands is set going now and then. */
static void play_a_little(Player *player)
{
    for (int i = 0; i < 4; i++) {
        Command command = any_command(player);
        if (!ends_a_day(&command) || rng_below(&player->luck, 3) == 0)
            try(player, &command);
    }
    day_run(&player->day, player->day.beat + rng_below(&player->luck, 1000), NULL);
}

static void random_play_keeps_the_books(void **state)
{
    (void)state;
    enum { DAYS = 10000 };
    int obeyed[COMMAND_COUNT] = {0}, days = 0;
    for (uint64_t seed = 1; days < DAYS; seed++) {
        Player *player = player_on(levels[seed % COUNT_OF(levels)], seed);
        while (player->day.phase != PHASE_OVER) {
            int day = beat_day(player->day.beat);
            play_a_little(player);
            assert_sound(player);
            if (beat_day(player->day.beat) == day)
                continue;
            const DayFigures *done = &player->day.ledger.days[day - 1];
            int shift = player->level.shift_end - player->level.shift_start;
            assert_int_equal(all_minutes(done), shift + done->minutes[ACCOUNT_NIGHT]);
            assert_true(done->minutes[ACCOUNT_NIGHT] <= EVENING_MINUTES);
        }
        for (int i = 0; i < 4; i++)
            try(player, &(Command){.beat = player->day.beat, .kind = COMMAND_VERDICT, .argument = (int16_t)(i - 1)});
        days += player->level.days;
        for (int kind = 0; kind < COMMAND_COUNT; kind++)
            obeyed[kind] += player->obeyed[kind];
        player_free(player);
    }
    for (int kind = COMMAND_NONE + 1; kind < COMMAND_COUNT; kind++) {
        bool elsewhere = kind == COMMAND_ADOPT || kind == COMMAND_AMEND; /* where a charter is written */
        if (elsewhere ? obeyed[kind] > 0 : obeyed[kind] < 20)
            fail_msg("command %d was obeyed %d times only", kind, obeyed[kind]);
    }
}

/* ---- equal play, equal state ---- */

enum { LOG_MAX = 20000 };

typedef struct Log {
    int count;
    Command commands[LOG_MAX];
    uint64_t hashes[LOG_MAX]; /* after each */
} Log;

/* Plays to the end and keeps what was obeyed. */
static Log *play_and_log(LevelText text, uint64_t seed)
{
    Player *player = player_on(text, seed);
    Log *log = calloc(1, sizeof *log);
    if (log == NULL)
        abort();
    while (player->day.phase != PHASE_OVER) {
        Command command = any_command(player);
        bool keep = !ends_a_day(&command) || rng_below(&player->luck, 3) == 0;
        if (keep && log->count < LOG_MAX && try(player, &command)) {
            log->commands[log->count] = command;
            log->hashes[log->count++] = day_hash(&player->day);
        }
        if (rng_below(&player->luck, 3) == 0)
            day_run(&player->day, player->day.beat + rng_below(&player->luck, 900), NULL);
    }
    assert_true(log->count > (player->day.rating.on ? 15 : 100) && log->count < LOG_MAX);
    player_free(player);
    return log;
}

typedef enum Stride { WHOLE, RANDOM, BEAT_BY_BEAT } Stride;

static void run_in_strides(Day *day, Beat until, Stride stride, Rng *luck)
{
    if (stride == WHOLE)
        return; /* the command itself runs there */
    Beat before = -1;
    while (day->beat < until && day->beat != before) {
        before = day->beat;
        int step = stride == BEAT_BY_BEAT ? 1 : 1 + rng_below(luck, 70);
        day_run(day, min_int(until, before + step), NULL);
    }
}

static void a_run_is_the_same_in_whatever_strides_it_is_driven(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(levels); i++) {
        Log *log = play_and_log(levels[i], 77);
        for (int stride = WHOLE; stride <= BEAT_BY_BEAT; stride++) {
            Player *player = player_on(levels[i], 77);
            for (int j = 0; j < log->count; j++) {
                run_in_strides(&player->day, log->commands[j].beat, (Stride)stride, &player->luck);
                assert_true(day_obey(&player->day, &log->commands[j], NULL));
                if (day_hash(&player->day) != log->hashes[j])
                    fail_msg("level %d, stride %d: command %d leaves another state", i, stride, j);
            }
            player_free(player);
        }
        free(log);
    }
}

static void a_copied_day_driven_equally_stays_equal(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(levels); i++) {
        Log *log = play_and_log(levels[i], 78);
        Player *player = player_on(levels[i], 78);
        int half = log->count / 2;
        for (int j = 0; j < half; j++)
            day_obey(&player->day, &log->commands[j], NULL);
        Day copy = player->day;
        for (int j = half; j < log->count; j++)
            day_obey(&player->day, &log->commands[j], NULL);
        assert_true(day_hash(&copy) == log->hashes[half - 1]); /* the one does not move the other */
        for (int j = half; j < log->count; j++)
            day_obey(&copy, &log->commands[j], NULL);
        assert_true(day_hash(&copy) == day_hash(&player->day));
        assert_true(day_hash(&copy) == log->hashes[log->count - 1]);
        player_free(player);
        free(log);
    }
}

static void whoever_plays_one_seed_meets_the_same_timetable_and_the_same_field(void **state)
{
    (void)state;
    LevelText text = levels[1];
    text.more = SECTIONS;
    Player *idle = player_on(text, 5), *busy = player_on(text, 5);
    for (int day = 1; day <= 5; day++) {
        assert_true(same_timetable(&idle->day.timetable, &busy->day.timetable));
        if (idle->day.file == busy->day.file)
            assert_true(same_field(&idle->day.field, &busy->day.field));
        while (beat_day(busy->day.beat) == day && busy->day.phase != PHASE_OVER)
            play_a_little(busy);
        const CommandKind ways[] = {COMMAND_BEGIN, COMMAND_LEAVE};
        for (int i = 0; i < COUNT_OF(ways); i++) {
            Command command = {.beat = beat_at(day, 24 * 60 - 1), .kind = (uint8_t)ways[i]};
            assert_true(day_obey(&idle->day, &command, NULL));
        }
        day_run(&idle->day, beat_at(day + 1, 0), NULL);
    }
    player_free(idle);
    player_free(busy);
}

static void every_difference_that_a_rule_can_read_moves_the_hash(void **state)
{
    (void)state;
    Player *player = player_on(levels[0], 3);
    for (int i = 0; i < 60; i++)
        play_a_little(player);
    Day day = player->day;
    uint64_t hash = day_hash(&day);
    int *const numbers[] = {&day.office.focus,
                            &day.office.residue,
                            &day.office.misalignment,
                            &day.office.heat,
                            &day.office.week_minutes,
                            &day.office.hold_beats,
                            &day.ledger.official,
                            &day.ledger.standing[2],
                            &day.ledger.days[0].progress,
                            &day.ledger.days[0].minutes[ACCOUNT_REST],
                            &day.ledger.days[0].standing[1],
                            &day.ledger.spent[0],
                            &day.bar[1],
                            &day.beat};
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        ++*numbers[i];
        if (day_hash(&day) == hash)
            fail_msg("number %d is not in the hash", i);
        --*numbers[i];
    }
    day.seals.state++;
    assert_true(day_hash(&day) != hash);
    day.seals.state--;
    day.field.clusters[day.field.oldest].taken ^= 1;
    assert_true(day_hash(&day) != hash);
    day.field.clusters[day.field.oldest].taken ^= 1;
    day.bins[1][3].others++;
    assert_true(day_hash(&day) != hash);
    day.bins[1][3].others--;
    day.office.muted ^= 1;
    assert_true(day_hash(&day) != hash);
    day.office.muted ^= 1;
    int8_t *const steps[] = {&day.office.column, &day.office.row};
    for (int i = 0; i < COUNT_OF(steps); i++) {
        ++*steps[i];
        assert_true(day_hash(&day) != hash);
        --*steps[i];
    }
    day.office.heading ^= 1;
    assert_true(day_hash(&day) != hash);
    day.office.heading ^= 1;
    assert_true(day_hash(&day) == hash);
    player_free(player);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_play_keeps_the_books),
        cmocka_unit_test(a_run_is_the_same_in_whatever_strides_it_is_driven),
        cmocka_unit_test(a_copied_day_driven_equally_stays_equal),
        cmocka_unit_test(whoever_plays_one_seed_meets_the_same_timetable_and_the_same_field),
        cmocka_unit_test(every_difference_that_a_rule_can_read_moves_the_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
