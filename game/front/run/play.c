/* play.c - starting, resuming, pacing and writing down a run. */
#include "front/run/play.h"

#include <stdio.h>
#include <string.h>

#include "front/pages/boot.h"
#include "front/run/conversation.h"
#include "front/sound/cues.h"
#include "front/desk/desk.h"
#include "level/read.h"
#include "work/look.h"
#include "work/obey.h"

enum {
    SECOND = 1000000,
    SLICE = 50000,  /* microseconds run at one pace */
    HASH_EVERY = 5, /* beat lines */
    BUSY_PACE = 3,  /* what is not refining goes so much faster */
    BUSY_SECONDS_MAX = 12,
    VISIT_SECONDS = 3, /* at least: something is said in it, once */
    READING_SECONDS = 6, /* that such a card has */
    LUNCH_SECONDS = 5,
    EVENING_SECONDS = 20,
};

/* Told once, on the desk's news line and on the pause page; play goes on. */
static void wrote(Game *game, bool well, const FileError *error)
{
    Play *play = &game->play;
    if (well) {
        play->trouble[0] = 0;
        return;
    }
    if (!play->trouble[0])
        desk_news(game, _("This run is not being kept: %s"), error->sentence);
    snprintf(play->trouble, sizeof play->trouble, "%s", error->sentence);
}

void play_stop(Game *game)
{
    if (!game->play.loaded)
        return;
    play_sync(game);
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

/* A level of its own text, read; the text is for the run's head. */
static bool load(const char *path, Buffer *source, Level *level, Buffer *broken, int *exit_status)
{
    FileError error;
    if (!file_read(path, LEVEL_BYTES_MAX, source, &error))
        return refuse_file(broken, error.sentence, error.status, exit_status);
    Messages messages;
    if (level_read(buffer_view(source), level, &messages))
        return true;
    messages_print(&messages, path, buffer_view(source), broken);
    *exit_status = EXIT_DATA;
    return false;
}

/* A level without a seed is another week each time. */
static uint64_t seed_of(Game *game, const Level *level)
{
    int start = game->starts++;
    if (level->has_seed)
        return level->seed;
    return start == 0 ? game->seed : rng_mix(game->seed, (uint64_t)game->opened, (uint64_t)start);
}

static int64_t time_now(const Game *game)
{
    return game->opened + (int64_t)((game->now - game->first) / SECOND);
}

bool play_start(Game *game, const char *path, Buffer *broken, int *exit_status)
{
    Buffer source = {0};
    Level level = {0};
    if (!load(path, &source, &level, broken, exit_status)) {
        buffer_free(&source);
        return false;
    }
    play_stop(game);
    Play *play = &game->play;
    play->level = level;
    play->loaded = true;
    uint64_t seed = seed_of(game, &level);
    day_start(&play->day, &play->level, seed);
    desk_open(game);
    if (game->records) {
        FileError error = {0};
        play->recording = run_create(&play->writer, game->run_folder, time_now(game), &play->level,
                                     buffer_view(&source), seed, &error);
        wrote(game, play->recording, &error);
    }
    buffer_free(&source);
    return true;
}

bool play_resume(Game *game, const char *path, Buffer *broken)
{
    Play *play = &game->play;
    RunError error;
    play_stop(game);
    if (!run_resume(&play->writer, path, &play->level, &play->day, &error)) {
        run_error_print(&error, path, (Text){0}, broken);
        return false;
    }
    play->loaded = play->recording = true;
    desk_open(game);
    return true;
}

PageId play_page(const Play *play)
{
    static const PageId pages[PHASE_COUNT] = {
        [PHASE_BRIEFING] = PAGE_BRIEFING, [PHASE_SHIFT] = PAGE_DESK,  [PHASE_CLOSING] = PAGE_DESK,
        [PHASE_NIGHT] = PAGE_DESK,    [PHASE_EVENING] = PAGE_EVENING, [PHASE_OVER] = PAGE_END,
    };
    PlaceId place;
    bool out = play->day.office.away && play->day.phase == PHASE_SHIFT;
    bool somewhere = place_of_day(&play->day, &place) || conversation_goes_on(play);
    return out && !somewhere ? PAGE_CORRIDOR : pages[play->day.phase];
}

const Job *play_job(const Play *play)
{
    const Office *office = &play->day.office;
    return office->job_count > 0 ? &office->jobs[office->job_count - 1] : NULL;
}

/* Beats of `minutes` spread over some real seconds. */
static double spread(double minutes, double seconds)
{
    return minutes * BEATS_A_MINUTE / seconds;
}

double play_pace(const Play *play)
{
    double pace = spread(60, play->level.pace);
    const Job *job = play_job(play);
    if (play->day.phase == PHASE_EVENING)
        return spread(EVENING_MINUTES, EVENING_SECONDS);
    if (!job)
        return pace;
    if (job->kind == JOB_LUNCH)
        return spread(LUNCH_MINUTES, LUNCH_SECONDS);
    if (job->kind == JOB_STEP)
        return spread(job->length, corridor_step_seconds);
    if (job->kind == JOB_VISIT && !conversation_goes_on(play))
        return spread(job->length, VISIT_SECONDS);
    double capped = spread(job->length, BUSY_SECONDS_MAX);
    return capped > BUSY_PACE * pace ? capped : BUSY_PACE * pace;
}

void play_sync(Game *game)
{
    Play *play = &game->play;
    if (!play->recording)
        return;
    FileError error = {0};
    wrote(game, run_sync(&play->writer, &play->day, &error), &error);
}

/* A terminal is switched on before a day begins at it, and agreed to before the first. */
static PageId next_page(const Game *game)
{
    bool begins = game->page == PAGE_BRIEFING && game->play.day.phase == PHASE_SHIFT;
    if (begins && consent_wanted(game))
        return PAGE_CONSENT;
    return begins && boot_wanted(game) ? PAGE_BOOT : play_page(&game->play);
}

/* What happened goes to the desk; where the run stands now decides the page. */
static void settle(Game *game)
{
    Play *play = &game->play;
    bool day_ended = false;
    for (int i = 0; i < play->events.count; i++) {
        day_ended = day_ended || play->events.list[i].kind == EVENT_DAY_ENDS;
        desk_event(game, &play->events.list[i]);
        cues_event(game, &play->events.list[i]);
    }
    play->events.count = play->events.dropped = 0;
    if (day_ended || play->day.phase == PHASE_OVER)
        play_sync(game);
    if (game->page != play_page(play))
        game_go(game, next_page(game));
}

static void write_command(Game *game, const Command *command)
{
    Play *play = &game->play;
    if (!play->recording)
        return;
    FileError error = {0};
    wrote(game, run_command(&play->writer, command, &error), &error);
}

bool play_obey(Game *game, Command command)
{
    Play *play = &game->play;
    command.beat = play->day.beat;
    const Offer *about = command.kind == COMMAND_ANSWER ? day_offer(&play->day, command.event) : NULL;
    Offer offer = about ? *about : (Offer){.row = -1};
    bool obeyed = day_obey(&play->day, &command, &play->events);
    if (obeyed) {
        write_command(game, &command);
        conversation_obeyed(game, &command);
    }
    if (obeyed && about)
        desk_answered(game, &offer, (Choice)command.choice);
    else if (obeyed && command.kind == COMMAND_EMPTY_TRAY)
        game->desk.answered = (Offer){.row = -1}; /* nothing in particular */
    settle(game);
    return obeyed;
}

/* A beat line each real second, a hash every few. */
static void write_beats(Game *game, uint64_t elapsed)
{
    Play *play = &game->play;
    play->unwritten += elapsed;
    if (!play->recording || play->unwritten < SECOND)
        return;
    play->unwritten = 0;
    FileError error = {0};
    bool hashed = ++play->lines >= HASH_EVERY;
    if (hashed)
        play->lines = 0;
    bool well = hashed ? run_hash(&play->writer, &play->day, &error) : run_beat(&play->writer, &play->day, &error);
    wrote(game, well, &error);
}

bool play_stands(const Play *play)
{
    return play->spectator.source == SOURCE_PLAYER && play->day.office.away && !play_job(play);
}

/* Whoever plays reads what comes before it has gone: the clock does not fly from a card that begins or ends soon. */
static double pace_now(const Game *game)
{
    const Offer *card = desk_card(game);
    double pace = play_pace(&game->play);
    bool soon = card && (card->name.kind == ENTRY_MEETING || card->name.kind == ENTRY_PERK);
    if (!soon || game->desk.card_seconds >= READING_SECONDS || game->play.spectator.source != SOURCE_PLAYER)
        return pace;
    double reading = spread(game->play.level.constants[CONSTANT_INVITATION_MINUTES], READING_SECONDS);
    return reading < pace ? reading : pace;
}

/* What has the hands lets go of them at the turn of a minute. */
static Beat not_past_minute(const Play *play, Beat until)
{
    Beat turn = (play->day.beat / BEATS_A_MINUTE + 1) * BEATS_A_MINUTE;
    return play->day.office.away && turn < until ? turn : until;
}

/* False once the clock stands. A night that is slept through takes the day past `until`, and owes nothing for it. */
static bool run_slice(Game *game, uint64_t slice)
{
    Play *play = &game->play;
    play->due += pace_now(game) * (double)slice / SECOND;
    Beat until = not_past_minute(play, play->day.beat + (Beat)play->due);
    Beat before = play->day.beat;
    if (play->spectator.source == SOURCE_PLAYER)
        day_run(&play->day, until, &play->events);
    else
        spectate_day(game, until);
    play->due -= play->day.beat - before;
    if (play->day.beat == until && !play_stands(play))
        return true;
    play->due = 0;
    return false;
}

void play_advance(Game *game, uint64_t elapsed)
{
    PageId page = game->page;
    for (uint64_t left = elapsed; left > 0 && game->page == page;) {
        uint64_t slice = left < SLICE ? left : SLICE;
        left -= slice;
        bool runs = run_slice(game, slice);
        settle(game);
        if (!runs)
            break;
    }
    write_beats(game, elapsed);
}
