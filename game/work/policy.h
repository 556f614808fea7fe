/* policy.h - what somebody plays by: a row of habits. A bot is a policy with a name; search/ looks for others. */
#pragma once

#include "level/level.h"

typedef enum Pings {
    PINGS_NOW,
    PINGS_BATCH, /* into the tray, which is emptied so often a day */
    PINGS_LIE,   /* they slide into the tray by themselves; the sender does not know */
    PINGS_MUTE,
} Pings;

typedef enum Meetings { MEETINGS_JOIN, MEETINGS_DECLINE, MEETINGS_NOTE } Meetings;
typedef enum Reports { REPORTS_WRITE, REPORTS_TOOL, REPORTS_LEAVE } Reports;
typedef enum Asks {
    ASKS_NEVER,
    ASKS_ALWAYS,    /* and opens another file where the answer is nobody */
    ASKS_AND_LEAVES /* and takes a post with those whom it serves */
} Asks;

typedef enum Tools { TOOLS_LEAVE, TOOLS_LAYER, TOOLS_REPLACE, TOOLS_REFUSE } Tools;

/* How the hands go about it. */
typedef enum Care { CARE_GOOD, CARE_HASTE, CARE_NONE } Care;

/* All of one type, so that a search can name, draw and change any of them. 0 is "no" or "never" where a habit can be had or not. */
typedef struct Policy {
    int16_t pings;            /* Pings */
    int16_t needed_now;       /* those that look needed are answered at once */
    int16_t batches;          /* how often a day the tray is emptied */
    int16_t deciding, status; /* Meetings that decide, and that do not; no note can be sent to the former */
    int16_t late;             /* minutes by which one comes late to what decides */
    int16_t manner_deciding, manner_status; /* Manner */
    int16_t read, unread;     /* Reports with a reader, and without; where there is no tool to let, one writes */
    int16_t tool;             /* Tools */
    int16_t perks;
    int16_t warrant;          /* burnout from which it is used */
    int16_t jiggle_every;     /* minutes at the desk; */
    int16_t jiggle_from;      /* minutes into the shift; */
    int16_t jiggle_before;    /* only in the last so many minutes of an hour; 0: at any time */
    int16_t theatre_from;     /* minutes into the shift from which one answers and jiggles, until a rule is bought */
    int16_t rules;            /* bought at most */
    int16_t replies;          /* evening pings answered at most, an evening */
    int16_t stays;            /* minutes after the shift */
    int16_t care;             /* Care */
    int16_t haste_under;      /* care becomes haste below that signal */
    int16_t open_bins;        /* no number is gathered that would open one more; 1.. */
    int16_t leaves_knots;
    int16_t asks;             /* Asks: what the open file is for */
    int16_t rests;            /* residue from which one walks to the break room, once a day */
    int16_t steward;          /* minutes into the shift from which one goes to be seen, once a day */
    int16_t last_reports, last_tray, last_tool; /* put off to the last so many minutes of the shift */
    int16_t leaves_all;       /* lying, whatever comes */
} Policy;

/* The policy of a bot; those with a newcomer's hands have the plans of the first ones. */
const Policy *policy_of(BotKind kind);
