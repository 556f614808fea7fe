/* bots.h - strategies that play through the same commands as a person, with hands that look, aim and err.
 * A bot sees what a player sees: what has surfaced at the present signal in one view, what was offered, its own bins. */
#pragma once

#include "work/day.h"
#include "work/policy.h"

/* How good the hands are, per mille of the usual ones: of the time each move takes, and of the chance of each slip. As usual is the
 * default, and all that is recorded, claimed and searched is played by such hands. */
enum { SKILL_USUAL = 1000 };
typedef struct Skill {
    int16_t time, slips;
} Skill;

typedef struct Bot {
    Policy policy;
    Skill skill;
    Rng hands;            /* slips of hand */
    uint64_t hands_seed;  /* slips of the eye: the same for one cluster as long as one looks at it */
    Box view;             /* where it looks */
    Beat seen_something;  /* when the view last showed something */
    Command planned;      /* the hands' next move; COMMAND_NONE: look for one */
    int16_t aim;          /* the cluster the planned gather is for */
    bool newcomer;        /* whose hands */
    int16_t since_jiggle; /* minutes at the desk since the last one */
    int16_t batches;      /* trays emptied today */
    bool last_batch;      /* today's last minutes have had theirs */
    bool steward;         /* has been at the steward's today */
    int8_t errand;        /* the door of the map one walks to, in Map.doors; -1: to no other than one's own */
    int16_t rested;       /* minute of the clock of today's last rest; 0 none */
    Beat counted;         /* the minute up to which the above is counted */
    int16_t day;
    uint8_t stamps[RATED_HOURS_MAX][LEVEL_DESKS]; /* where it is a steward: those it will give; 0: it has not made up its mind */
} Bot;

void bot_start(Bot *bot, BotKind kind, const Day *day);
/* One that has no name: that policy, with the hands of that bot. */
void bot_start_with(Bot *bot, const Policy *policy, BotKind hands, const Day *day);

/* The bot's next command. Kind COMMAND_NONE: run to command.beat and ask again. `beat` is never before day->beat, and after it when
 * the command is COMMAND_NONE. */
Command bot_next(Bot *bot, const Day *day);

/* Plays `day` to its end. */
void bot_play(Bot *bot, Day *day);
/* Asks the bot once and does what it says. */
void bot_step(Bot *bot, Day *day);
