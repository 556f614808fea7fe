/* players.h - who plays the recorded runs: the bots, a hand that tries whatever it has tried least, somebody without sense, and somebody
 * who does whatever is seen and leaves the numbers alone. */
#pragma once

#include "work/bots.h"

typedef enum PlayerKind {
    PLAYER_BOT,
    PLAYER_HAND,
    PLAYER_NONSENSE,
    PLAYER_SEEN,
    PLAYER_AMENDER, /* where a charter is written: nothing first, then those with a name, the level's last one first */
} PlayerKind;

typedef struct Player {
    PlayerKind kind;
    Bot bot;        /* the hand's, too: it refines as the balanced bot does */
    int tool;       /* which of the choices about a tool the hand takes */
    Beat next;      /* when the hand does something of its own */
    int tried[COMMAND_COUNT], answered[ENTRY_COUNT][CHOICE_COUNT];
    int walk;       /* which: its door is the map's with that index */
    bool there, visited; /* on that walk */
    uint8_t said[LEVEL_SPEECHES_MAX];
    Rng chance;     /* nonsense */
} Player;

Player player_start(PlayerKind kind, int which, const Day *day);

/* The next command, or COMMAND_NONE: run to command.beat and ask again. */
Command player_next(Player *player, const Day *day);
