/* play.c - starting, resuming, pacing and writing down a run. */
#include "front/run/play.h"

#include <stdio.h>
#include <string.h>

#include "front/run/conversation.h"
#include "front/run/rest.h"
#include "front/run/results.h"
#include "front/run/whereabouts.h"
#include "level/read.h"
#include "record/run_again.h"
#include "work/charter_run.h"
#include "work/look.h"
#include "work/obey.h"

enum {
    SECOND = 1000000,
    HASH_EVERY = 5, /* beat lines */
    BUSY_PACE = 3,  /* what is not refining goes so much faster */
    BUSY_SECONDS_MAX = 12,
    VISIT_SECONDS = 3, /* at least: something is said in it, once */
    LUNCH_SECONDS = 5,
    EVENING_SECONDS = 20,
    QUARTER_SECONDS = 20,
};

static const double asleep_seconds = 1.5; /* an evening */

/* Told once, on the desk's news line and on the pause page; play goes on. */
static void wrote(Play *play, bool well, const FileError *error)
{
    if (well) {
        play->trouble[0] = play->trouble_brief[0] = 0;
        return;
    }
    play->untold = play->untold || !play->trouble[0];
    text_print(play->trouble, sizeof play->trouble, "%s", error->sentence);
    text_print(play->trouble_brief, sizeof play->trouble_brief, "%s", file_brief(error));
}

void play_stop(Game *game)
{
    if (!game->play.loaded)
        return;
    play_sync(&game->play);
    if (game->play.trouble[0])
        memcpy(game->unkept, game->play.trouble, sizeof game->unkept);
    run_close(&game->play.writer);
    level_free(&game->play.level);
    memset(&game->play, 0, sizeof game->play);
}

static bool refuse_file(Buffer *broken, const char *sentence, ExitStatus status, int *exit_status)
{
    buffer_print(broken, "error: %s\n", sentence);
    *exit_status = (int)status;
    return false;
}

bool play_read(const char *path, const char *called, Buffer *source, Level *level, Buffer *broken, int *exit_status)
{
    FileError error;
    if (!file_read(path, LEVEL_BYTES_MAX, source, &error))
        return refuse_file(broken, error.sentence, error.status, exit_status);
    Messages messages;
    if (level_read(buffer_view(source), level, &messages))
        return true;
    messages_keep_errors(&messages);
    messages_print_in_cells(&messages, called, buffer_view(source), broken);
    *exit_status = EXIT_DATA;
    return false;
}

/* A level without a seed is another week each time. */
static uint64_t seed_of(Game *game, const Level *level)
{
    int start = game->starts++;
    if (level->has_seed)
        return level->seed;
    if (game->room.round > 0)
        return game->room.seed;
    return start == 0 || game->kiosk.on ? game->seed : rng_mix(game->seed, (uint64_t)game->opened, (uint64_t)start);
}

int64_t play_time(const Game *game)
{
    return game->opened + (int64_t)((game->now - game->first) / SECOND);
}

/* The run's file, with its round where it is a room's. */
static void record(Game *game, Text source)
{
    Play *play = &game->play;
    FileError error = {0};
    play->recording = run_create(&play->writer, game->run_folder, play_time(game), &play->level, source, play->day.seed, &error);
    bool whole = play->recording && (play->origin.round == 0 || run_round(&play->writer, play->origin.round, &error));
    wrote(play, whole, &error);
}

bool play_start(Game *game, const char *path, Buffer *broken, int *exit_status)
{
    Buffer source = {0};
    Level level = {0};
    if (!play_read(path, path, &source, &level, broken, exit_status)) {
        buffer_free(&source);
        return false;
    }
    play_stop(game);
    Play *play = &game->play;
    play->level = level;
    play->loaded = true;
    day_start(&play->day, &play->level, seed_of(game, &level));
    play->opened = true;
    play_watch(play);
    results_of_start(game, buffer_view(&source), play_time(game));
    if (game->records)
        record(game, buffer_view(&source));
    buffer_free(&source);
    return true;
}

void play_watch(Play *play)
{
    if (play->level.mode == MODE_RATE)
        desks_play(&play->level, play->day.seed, &play->desks);
}

static void take_days(Play *play, const Run *run)
{
    play->origin = run_origin(run);
    run_strips(run, &play->strips, &play->morning);
    if (play->morning.level)
        play->morning.level = &play->level;
}

/* The days before, which the day itself has no room for; without memory for it they are not known. */
static void recall(Play *play, const char *path)
{
    Run run = {0};
    RunError ignored;
    if (run_load(path, &run, &ignored))
        take_days(play, &run);
    run_free(&run);
}

/* Where it lies is no news to whoever has it in a list. */
static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* What it is called is said in messages. */
static bool resume(Game *game, const char *path, const char *called, Buffer *broken, int *exit_status)
{
    RunWriter writer;
    Level level = {0};
    Day day;
    RunError error;
    if (!run_resume(&writer, path, &level, &day, &error)) {
        run_error_print(&error, called, (Text){0}, broken);
        *exit_status = (int)error.status;
        return false;
    }
    play_stop(game);
    Play *play = &game->play;
    play->writer = writer;
    play->level = level;
    play->day = day;
    play->day.level = play->writer.level = &play->level;
    play->loaded = play->recording = true;
    play->opened = play->resumed = true;
    play_watch(play);
    recall(play, path);
    memcpy(play->nickname, game->nickname, sizeof play->nickname);
    play->day_seen = (int16_t)(day_over(&play->day) - day_asks(&play->day)); /* whoever comes back has seen what was told */
    return true;
}

bool play_resume(Game *game, const char *path, Buffer *broken, int *exit_status)
{
    return resume(game, path, name_of(path), broken, exit_status);
}

bool play_open(Game *game, const char *path, Buffer *broken, int *exit_status)
{
    enum { FIRST_WORD = 16 };
    Buffer start = {0}, end = {0};
    FileError unread; /* whoever reads all of it says why not */
    bool run = file_read_ends(path, RUN_BYTES_MAX, FIRST_WORD, &start, &end, &unread) && run_looks_like(buffer_view(&start));
    buffer_free(&start);
    buffer_free(&end);
    return run ? resume(game, path, path, broken, exit_status) : play_start(game, path, broken, exit_status);
}

/* To its end, and as it was recorded: else what is shown would be no result of it. */
static bool load_ended(const char *path, Run *run, Day *day, RunError *error)
{
    Replay replay;
    if (!run_load(path, run, error) || !run_replay(run, day, &replay, error))
        return false;
    if (replay.same && day->phase == PHASE_OVER)
        return true;
    *error = (RunError){.status = EXIT_DATA, .sentence = "this run does not play again as it was recorded"};
    return false;
}

bool play_show(Game *game, const char *path, Buffer *broken)
{
    Run run = {0};
    Day day;
    RunError error;
    if (!load_ended(path, &run, &day, &error)) {
        run_error_print(&error, name_of(path), (Text){0}, broken);
        run_free(&run);
        return false;
    }
    play_stop(game);
    Play *play = &game->play;
    take_days(play, &run);
    play->level = run.level;
    run.level = (Level){0};
    play->day = day;
    play->day.level = &play->level;
    play->loaded = play->kept = true;
    memcpy(play->nickname, game->nickname, sizeof play->nickname);
    play_watch(play);
    run_free(&run);
    return true;
}

PageId play_page(const Play *play)
{
    static const PageId pages[PHASE_COUNT] = {
        [PHASE_BRIEFING] = PAGE_BRIEFING, [PHASE_SHIFT] = PAGE_DESK,  [PHASE_CLOSING] = PAGE_DESK,
        [PHASE_NIGHT] = PAGE_DESK,    [PHASE_EVENING] = PAGE_EVENING, [PHASE_STAMPING] = PAGE_RATE, [PHASE_OVER] = PAGE_CARDS,
    };
    static const PageId charter_pages[PHASE_COUNT] = {
        [PHASE_BRIEFING] = PAGE_CHARTER, [PHASE_SHIFT] = PAGE_QUARTER, [PHASE_CLOSING] = PAGE_QUARTERS, [PHASE_OVER] = PAGE_CARDS,
    };
    if (charter_run_is(&play->day))
        return charter_pages[play->day.phase];
    PlaceId place;
    bool plays = play->spectator.source == SOURCE_PLAYER;
    if (play->rest.on)
        return PAGE_REST;
    if (plays && day_asks(&play->day))
        return PAGE_QUESTION;
    if (plays && play->day_seen < day_over(&play->day) && day_over(&play->day) < level_day_before(&play->level, play->level.days + 1)) /* the last day's are among the run's */
        return PAGE_CARDS;
    if (play->day.rating.on && play->day.phase == PHASE_SHIFT)
        return PAGE_RATE;
    bool out = play->day.office.away && play->day.phase == PHASE_SHIFT;
    bool somewhere = whereabouts_of_day(&play->day, &place) || conversation_goes_on(play);
    return out && !somewhere ? PAGE_CORRIDOR : pages[play->day.phase];
}

const Strip *play_strip(const Play *play, int day)
{
    const Strip *today = &play->day.ledger.strip, *kept = &play->strips.days[day - 1];
    if (today->day == day)
        return today;
    return kept->day == day ? kept : NULL;
}

int play_yield(const Play *play)
{
    StripRefined all = {0};
    for (int day = 1; day <= LEVEL_DAYS_MAX; day++) {
        const Strip *strip = play_strip(play, day);
        if (strip)
            strip_refined_add(&all, strip);
    }
    return strip_refined_yield(&all);
}

const Job *play_job(const Play *play)
{
    const Office *office = &play->day.office;
    return office->job_count > 0 ? &office->jobs[office->job_count - 1] : NULL;
}

JobKind play_interrupted(const Play *play)
{
    const Office *office = &play->day.office;
    return office->job_count > 1 ? (JobKind)office->jobs[office->job_count - 2].kind : JOB_COUNT;
}

/* Beats of `minutes` spread over some real seconds. */
static double spread(double minutes, double seconds)
{
    return minutes * BEATS_A_MINUTE / seconds;
}

double play_pace(const Play *play)
{
    double pace = spread(60, play->level.pace);
    if (play->rest.on)
        return spread(evening_end(&play->day) - play->day.timetable.shift_start, REST_SECONDS);
    if (charter_run_is(&play->day))
        return spread(play->level.shift_end - play->level.shift_start, play->hurried ? asleep_seconds : QUARTER_SECONDS);
    const Job *job = play_job(play);
    if (play->day.phase == PHASE_EVENING)
        return spread(play->level.constants[CONSTANT_EVENING_MINUTES], play->asleep ? asleep_seconds : EVENING_SECONDS);
    if (!job)
        return pace;
    if (job->kind == JOB_LUNCH)
        return spread(job->length, LUNCH_SECONDS);
    if (job->kind == JOB_STEP)
        return spread(job->length, whereabouts_step_seconds);
    if (job->kind == JOB_VISIT && !conversation_goes_on(play))
        return spread(job->length, VISIT_SECONDS);
    double capped = spread(job->length, BUSY_SECONDS_MAX);
    return capped > BUSY_PACE * pace ? capped : BUSY_PACE * pace;
}

void play_sync(Play *play)
{
    if (!play->recording)
        return;
    FileError error = {0};
    wrote(play, run_sync(&play->writer, &play->day, &error) && results_keep(play, &error), &error);
}

static void write_command(Play *play, const Command *command)
{
    if (!play->recording)
        return;
    FileError error = {0};
    wrote(play, run_command(&play->writer, command, &error), &error);
}

static bool keeps_away(Choice choice)
{
    static const bool away[CHOICE_COUNT] = {[CHOICE_DECLINE] = true, [CHOICE_NOTE] = true, [CHOICE_LEAVE] = true,
                                            [CHOICE_REFUSE] = true, [CHOICE_PASS] = true};
    return away[choice];
}

/* What is being answered now, and what one kept away from. */
static void remember(Play *play, const Offer *offer, Choice choice)
{
    EntryKind kind = (EntryKind)offer->name.kind;
    if (kind == ENTRY_PING)
        play->answered = choice == CHOICE_NOW ? *offer : (Offer){.row = -1};
    else if (kind != ENTRY_EVENING_PING && keeps_away(choice))
        play->refused = (Refusal){choice, offer->row};
}

bool play_obey(Play *play, Command command)
{
    command.beat = play->day.beat;
    const Offer *about = command.kind == COMMAND_ANSWER ? day_offer(&play->day, command.event) : NULL;
    Offer offer = about ? *about : (Offer){.row = -1};
    if (command.kind == COMMAND_BEGIN && play->day.phase == PHASE_BRIEFING) {
        strips_keep(&play->strips, &play->day);
        play->morning = play->day;
    }
    bool obeyed = day_obey(&play->day, &command, &play->events);
    play->moved = true;
    if (!obeyed)
        return false;
    play->commands++;
    if (play->inputs)
        run_again_note(play->inputs, &command, &play->level);
    write_command(play, &command);
    conversation_obeyed(play, &command);
    if (about)
        remember(play, &offer, (Choice)command.choice);
    else if (command.kind == COMMAND_EMPTY_TRAY)
        play->answered = (Offer){.row = -1}; /* nothing in particular */
    return true;
}

/* A beat line each real second, a hash every few. */
void play_keep(Play *play, uint64_t elapsed)
{
    play->unwritten += elapsed;
    if (!play->recording || play->unwritten < SECOND)
        return;
    play->unwritten = 0;
    FileError error = {0};
    bool hashed = ++play->lines >= HASH_EVERY;
    if (hashed)
        play->lines = 0;
    bool well = hashed ? run_hash(&play->writer, &play->day, &error) : run_beat(&play->writer, &play->day, &error);
    wrote(play, well, &error);
}

void play_sleep(Play *play)
{
    play->asleep = true;
    play->asleep_to = play->day.offer_count;
}

void play_wake(Play *play)
{
    play->asleep = play->asleep && play->day.phase == PHASE_EVENING && play->day.offer_count <= play->asleep_to;
}

bool play_stands(const Play *play)
{
    return play->spectator.source == SOURCE_PLAYER && play->day.office.away && !play_job(play);
}
