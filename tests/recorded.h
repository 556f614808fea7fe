/* recorded.h - for tests of record/: a small level with something of everything, and a player without sense who keeps a
 * run of it. Included after cmocka.h. */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "level/read.h"
#include "record/line.h"
#include "record/run_write.h"
#include "scratch.h"
#include "work/choices.h"
#include "work/obey.h"

enum {
    SECOND = 60,         /* beats to a real second at the standard pace */
    HASH_EVERY = 5,      /* seconds */
    STARTED = 1795426200 /* 2026-11-23 09:30 UTC */
};

static const char small_level[] = "mdr-level 1\n"
                                  "\n"
                                  "[day]\n"
                                  "title = \"Quick Reply\"\n"
                                  "claim = \"Answering at once breeds more to answer.\"\n"
                                  "days  = 2\n"
                                  "seed  = 1847\n"
                                  "judged = seen\n"
                                  "\n"
                                  "[person quill]\n"
                                  "name = \"Mr. Ansel Quill\"\n"
                                  "[person ines]\n"
                                  "name = \"Ines Farrow\"\n"
                                  "\n"
                                  "[file thimble]\n"
                                  "name = \"Thimble\"\n"
                                  "serves = \"the payroll of a school\"\n"
                                  "weight = 1\n"
                                  "[file meridian]\n"
                                  "name = \"Tin Meridian\"\n"
                                  "\n"
                                  "[schedule]\n"
                                  "09:40 ping ines \"Line 14 of the payroll has no bank\" needs-you about=thimble\n"
                                  "10:00-12:00 pings any rate=4/hour needs=20%\n"
                                  "10:30 meeting quill \"Pre-alignment\" for=45m note-would-do\n"
                                  "13:00 meeting quill \"What we drop\" for=30m decides\n"
                                  "14:00 report \"Weekly compile\" minutes=50 legacy\n"
                                  "15:00 perk melon-bar for=10m\n"
                                  "18:40 ping quill \"Saw this?\" evening\n"
                                  "day 2 10:00 tool digest\n"
                                  "\n"
                                  "[tool digest]\n"
                                  "name = \"AutoDigest\"\n"
                                  "claims = +20%\n"
                                  "layered = -19% report=15m\n"
                                  "replace = +12% setup=90m ends=\"Weekly compile\"\n"
                                  "\n"
                                  "[rule quiet]\n"
                                  "name = \"Quiet until noon\"\n"
                                  "cost = 150\n"
                                  "does = quiet 09:00-12:00\n"
                                  "\n"
                                  "[map]\n"
                                  "####\n"
                                  "#MH#\n"
                                  "####\n"
                                  "door M refinement\n"
                                  "door H person ines\n"
                                  "\n"
                                  "[talk ines]\n"
                                  "ines: Yes?\n"
                                  "you> No. -> end\n"
                                  "\n"
                                  "[bet]\n"
                                  "? \"Answer everything today. Tomorrow: more pings, or fewer?\"\n"
                                  "more right when you.pings @day 2 > you.pings @day 1\n"
                                  "fewer right when you.pings @day 2 <= you.pings @day 1\n";

static inline void read_small_level(Level *level)
{
    Messages messages;
    if (!level_read(text_of(small_level), level, &messages)) {
        Buffer said = {0};
        messages_print(&messages, "small.level", text_of(small_level), &said);
        fail_msg("%s", said.data);
    }
}

/* A person at play: the level, the day and the run that is kept of it. */
typedef struct Play {
    Level level;
    Day day;
    RunWriter writer;
    FileError error;
    Rng rng;
    int seconds, commands; /* so far */
} Play;

static inline Play *play_new(const char *folder, uint64_t seed)
{
    Play *play = calloc(1, sizeof *play);
    assert_non_null(play);
    read_small_level(&play->level);
    day_start(&play->day, &play->level, seed);
    play->rng = rng_stream(seed, 0, 0);
    if (!run_create(&play->writer, folder, STARTED, &play->level, text_of(small_level), seed, &play->error))
        fail_msg("%s", play->error.sentence);
    return play;
}

static inline void play_free(Play *play)
{
    run_close(&play->writer);
    level_free(&play->level);
    free(play);
}

/* Anything; where the clock stands, mostly what lets it go on. */
static inline uint8_t any_kind(Play *play)
{
    int drawn = rng_below(&play->rng, 2 * (COMMAND_COUNT - 1));
    if (drawn < COMMAND_COUNT - 1)
        return (uint8_t)(1 + drawn);
    if (play->day.phase == PHASE_BRIEFING)
        return COMMAND_BEGIN;
    if (play->day.phase == PHASE_CLOSING)
        return COMMAND_LEAVE;
    return (uint8_t)(2 + drawn - COMMAND_COUNT);
}

/* One thing that may or may not make sense now. */
static inline Command any_command(Play *play)
{
    Rng *rng = &play->rng;
    const Day *day = &play->day;
    Command command = {.beat = day->beat, .kind = any_kind(play)};
    command.argument = (int16_t)rng_below(rng, 5);
    command.box.column = (int16_t)(rng_below(rng, 80) - 8);
    command.box.row = (int16_t)(rng_below(rng, 50) - 5);
    command.box.columns = (int16_t)(1 + rng_below(rng, 14));
    command.box.rows = (int16_t)(1 + rng_below(rng, 10));
    int waiting = day->offer_count + day->tray_count;
    int which = rng_below(rng, waiting > 0 ? waiting : 1);
    if (waiting > 0) {
        const Offer *offer = which < day->offer_count ? &day->offers[which] : &day->tray[which - day->offer_count];
        Choice choices[3];
        int count = day_choices(day, offer, choices);
        int pick = rng_below(rng, count > 0 ? count : 1);
        command.event = offer->name;
        command.choice = (uint8_t)(count > 0 ? choices[pick] : CHOICE_NONE);
    }
    if (command.kind == COMMAND_GUESS)
        command.guess = (Guess){.kind = GUESS_SAID, .refining = (int16_t)rng_below(rng, 480), .bins = (int16_t)rng_below(rng, 20)};
    if (command.kind == COMMAND_MANNER)
        command.argument = (int16_t)(command.argument % 3);
    return command;
}

/* A few tries at something; what the day obeys is written down. */
static inline bool play_try(Play *play)
{
    bool kept = true;
    for (int i = 0; i < 6; i++) {
        Command command = any_command(play);
        if (!day_allows(&play->day, &command))
            continue;
        assert_true(day_obey(&play->day, &command, NULL));
        play->commands++;
        kept = run_command(&play->writer, &command, &play->error) && kept;
    }
    return kept;
}

/* One real second, written down as the game does it; false when something could not be written. */
static inline bool play_second(Play *play)
{
    int day_before = beat_day(play->day.beat);
    bool kept = play_try(play);
    day_run(&play->day, play->day.beat + SECOND, NULL);
    kept = run_beat(&play->writer, &play->day, &play->error) && kept;
    if (++play->seconds % HASH_EVERY == 0)
        kept = run_hash(&play->writer, &play->day, &play->error) && kept;
    if (beat_day(play->day.beat) != day_before || play->day.phase == PHASE_OVER)
        kept = run_sync(&play->writer, &play->day, &play->error) && kept;
    return kept;
}

static inline void play_on(Play *play, int seconds)
{
    for (int i = 0; i < seconds && play->day.phase != PHASE_OVER; i++)
        assert_true(play_second(play));
}

/* Closes and reads the file as it is on the disk. */
static inline void play_close(Play *play, char *path, Buffer *file)
{
    FileError error;
    strcpy(path, play->writer.file.path);
    run_close(&play->writer);
    assert_true(file_read(path, RUN_BYTES_MAX, file, &error));
}

/* Gives lines of words their checksums: the first is the magic one. */
static inline void seal(const char *words, size_t length, Buffer *out)
{
    Text rest = {words, (int)length}, line = {"", 0};
    out->length = 0;
    text_split(&rest, '\n', &line);
    uint32_t sum = line_sum(0, line);
    buffer_add(out, line);
    buffer_text(out, "\n");
    while (text_split(&rest, '\n', &line))
        line_add(&sum, line, out);
}

/* The words of a run file, without checksums. */
static inline void unseal(Text file, Buffer *words)
{
    Text line;
    words->length = 0;
    text_split(&file, '\n', &line);
    buffer_add(words, line);
    buffer_text(words, "\n");
    while (text_split(&file, '\n', &line)) {
        buffer_add(words, text_part(line, LINE_SUM_DIGITS + 1, line.length));
        buffer_text(words, "\n");
    }
}
