/* corridor_people.h - who stands at a door, from behind: each look has an outline of its own and one coloured object.
 * They are those of assets/places/people/, small. */
#pragma once

#include "front/corridor/corridor_eye.h"
#include "level/level.h"

void person_draw(const Eye *eye, Looks looks, float x, float y);
