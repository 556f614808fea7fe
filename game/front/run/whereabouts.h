/* whereabouts.h - where in the office the day has one, where it will have one next, and whom one meets there. Pure of
 * the day; whether a place has pictures is place.h's matter. */
#pragma once

#include "front/state/state.h"

/* Real seconds of a step in the corridor. */
extern const double whereabouts_step_seconds;

/* The job that has one somewhere, with its place; NULL and PLACE_NONE at the desk. */
const Job *whereabouts_of_day(const Day *day, PlaceId *place);
/* The same of a run that may not be loaded. */
const Job *whereabouts_job(const Play *play, PlaceId *place);
/* At the desk or on foot: where the next moment may have one. PLACE_NONE: nowhere. */
PlaceId whereabouts_instead(const Play *play);
/* The first place that the rest of the day is sure to ask for; `proposing`: one is with the steward about a rule. */
PlaceId whereabouts_next(const Play *play, bool proposing);
/* Whom one meets there, or would; NULL: nobody. */
const Person *whereabouts_person(const Play *play, PlaceId place);
/* Whether one can set out from the desk on foot: the level's map has its door. */
bool whereabouts_on_foot(const Level *level);
