/* room_sums.c - sums over the runs of a room. */
#include "report/room_sums.h"

#include <stdio.h>

#include "base/translate.h"

const RoomRun *room_dearest(const Room *room)
{
    const RoomRun *most = NULL;
    for (int i = 0; i < room->count; i++) {
        const RunResult *result = &room->runs[i].result;
        if (result->dearest > 0 && (!most || result->dearest_price > most->result.dearest_price))
            most = &room->runs[i];
    }
    return most;
}

int64_t room_at_numbers(const int64_t minutes[ACCOUNT_COUNT])
{
    return minutes[ACCOUNT_REFINING] + minutes[ACCOUNT_NIGHT];
}

int room_per_cent(int64_t part, int64_t sum)
{
    return (int)((part * 200 + sum) / (2 * sum));
}

void thousandths_print(int value, char out[THOUSANDTHS_TEXT_MAX])
{
    snprintf(out, THOUSANDTHS_TEXT_MAX, "%d.%d", value / 1000, value % 1000 / 100);
}

bool room_asks_its_own(const Level *level)
{
    return !level || level->question_count == 0;
}

int room_questions(const Level *level, const char *questions[LEVEL_QUESTIONS_MAX])
{
    static const char *const own[] = {N_("What happened?"), N_("Where have you seen this?"),
                                      N_("Which rule would you change on Monday?")};
    int count = room_asks_its_own(level) ? COUNT_OF(own) : level->question_count;
    for (int i = 0; i < count; i++)
        questions[i] = room_asks_its_own(level) ? own[i] : level->questions[i];
    return count;
}
