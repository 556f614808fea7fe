/* scenery.h - reading a place.txt; which place is seen is place.h's matter. */
#pragma once

#include "front/state/scenery_types.h"
#include "level/level.h"
#include "level/messages.h"

extern const char *const mover_words[MOVER_COUNT];
extern const char *const light_words[LIGHT_COUNT];

/* Reads a place.txt. False when there are errors; *scenery is then not to be used. */
bool scenery_read(Text source, Scenery *scenery, Messages *messages);

/* The anchor of that name; NULL. */
const Anchor *scenery_anchor(const Scenery *scenery, const char *name);
/* The portrait of somebody, by id or else by looks: an index of scenery->sitters; -1 none, as of nobody (NULL). */
int scenery_sitter(const Scenery *scenery, const Person *person);
