/* expect_number.h - numbers and factors of an expectation in another dress: 1,2, 120% of, x 1.05 behind its measure, 30 minutes, 1h30, a third of, a / b. Each says
 * what stands at `at` of a line in that way, and what is written here; the bytes of it, 0: nothing does. Private to level/. */
#pragma once

#include "level/expect_dress.h"

/* A number that is none as it stands: 1,2 and 120%, 1.2 right before an x, and 1.2 before a measure without one. */
int expect_factor(Text line, int at, Undressed *out);
/* A factor behind its measure, and behind the day of that. */
int expect_turned(Text line, int at, Undressed *out);
/* Per cent more or less of a measure behind it, as a factor of it. */
int expect_more(Text line, int at, Undressed *out);
/* A number with a unit, where numbers have none. */
int expect_unit(Text line, int at, Undressed *out);
/* A part or a multiple in words or as a fraction: a third of, twice, 1/3. */
int expect_part(Text line, int at, Undressed *out);
/* A whole line in which a measure is divided: what it is divided by is a factor of the other side. */
int expect_divided(Text line, int at, Undressed *out);

/* What is said of a sign that no side has, such as / or a factor behind its measure; NULL: it is none of them. */
const char *expect_no_sign(Text word);
