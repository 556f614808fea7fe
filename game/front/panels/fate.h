/* fate.h - those who wait, in words: how many are paid, and of each who is named whether they were, and what came between. What
 * they become is the level's word; "paid" below stands for it. */
#pragma once

#include "front/state/state.h"

enum { FATE_MAX = 900 };

/* "17 of 60 paid", and where the file's purpose is known and there is room for it in `width` units of that size, "17 of 60 teachers
 * paid". False where nobody is counted for that file. */
bool fate_count(const Day *day, int file, float width, float size, char *out, size_t room);
enum {
    FATE_DAY = 1 << 0,   /* with the day, where the run has several, */
    FATE_WHOLE = 1 << 1, /* with what is said of them behind their name, */
    FATE_WHY = 1 << 2,   /* and with what came between */
};
/* Of one who is not paid by now: "Mr. Brandt was not paid on day 5. The message lay in the tray from 10:42; you were in
 * “Pre-alignment”." `with`: of the above. */
void fate_unpaid(const Play *play, int payee, unsigned with, char out[FATE_MAX]);
/* Whether the same came between for both: they stood in line on the same day. */
bool fate_alike(const Day *day, int payee, int other);
/* Those that are paid, by name: "Paid: Mrs. Adeyemi, Mr. Dube". Of one day, or with day 0 of the run; "" where it is none of them. */
void fate_paid(const Play *play, int file, int day, char *out, size_t room);
/* Who was paid at this very minute by what stood in line; -1. */
int fate_just_paid(const Day *day);
