/* panel_bodies.h - what a panel says of each kind of job; the panel itself is panels.c's. */
#pragma once

#include "front/pages/page.h"

typedef void PanelBody(const Game *game, const Job *job, Flow *flow);

PanelBody panel_meeting, panel_report, panel_perk, panel_visit, panel_standing, panel_lunch, panel_rest;
/* What one is told in the conversation that goes on, and what one may say; `job` NULL: all has been said so far. */
PanelBody panel_conversation;

/* The row of the level a job came from; NULL: none. */
const Row *panel_row(const Game *game, const Job *job);
/* The phrase of this office minute; another one every PHRASE_MINUTES. */
const char *panel_phrase(const Game *game, Phrases set, const Job *job);

/* In a meeting the head nods: once, or by itself where the settings say so. */
void panel_nod(Game *game);
void panel_nod_by_itself(Game *game);

extern const TextLook panel_quote; /* what is said, three lines of it */
