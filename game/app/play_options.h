/* play_options.h - the command line of `mdr-play`: its own table, and that of the settings. Nothing is opened here. */
#pragma once

#include "front/settings/moment.h"
#include "front/settings/settings.h"
#include "level/level.h"
#include "options/option.h"
#include "sdl/window.h"

typedef enum PlayFlag {
    PLAY_STRESS, /* measure the painter, open no window */
    PLAY_SHOT,   /* write one moment as a picture, open no window */
    PLAY_CERTIFICATE, /* write the result of a kept run as a picture, open no window */
    PLAY_WATCH, /* the level is read again whenever it is saved */
    PLAY_HELP,
    PLAY_VERSION,
    PLAY_FLAG_COUNT
} PlayFlag;

/* Texts and the level are the arguments' own. */
typedef struct PlayOptions {
    const char *level; /* NULL: the title */
    const char *replay, *beside; /* a run to show, and one beside it; NULL: none */
    Text build;        /* the build that started us; empty: nobody did */
    bool seeded;
    uint64_t seed;
    Text room;     /* a room's code as it was typed; empty: none was */
    Text workshop; /* that of a kiosk, or the file of a level; likewise */
    const char *room_folder; /* NULL: none was said */
    Text nickname; /* likewise */
    int width, height;
    bool sized; /* they were said */
    SettingsGiven given; /* settings for this session */
    Presenting presenting;
    bool flags[PLAY_FLAG_COUNT];
    /* for PLAY_SHOT and PLAY_WATCH */
    bool has_moment, has_day; /* it was said */
    Moment moment;
    bool has_as; /* for PLAY_WATCH alone: who plays up to it was said, */
    BotKind as;  /* and is this bot */
    /* for PLAY_SHOT alone */
    const char *picture; /* where to write it; NULL: not said */
    int bot; /* BotKind; -1: nobody plays */
} PlayOptions;

/* Reads the arguments; `present` is MDR_PRESENT of the environment, or NULL, and gives way to them. False with a
 * sentence in *error. */
bool play_options_read(int count, char *const *arguments, const char *present, PlayOptions *options, Buffer *error);
/* The command that was typed, which messages are signed with: mdr where that started us. */
const char *play_options_called(const PlayOptions *options);
void play_options_help(Buffer *out);
/* The program with its options, for its manual page and its completions. */
Synopsis play_options_synopsis(void);
