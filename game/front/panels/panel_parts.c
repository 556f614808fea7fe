/* panel_parts.c - what the bodies of several panels are made of. */
#include "front/panels/panel_parts.h"

const TextLook panel_quote = {FONT_TEXT, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 3, false};

const Row *panel_row(const Play *play, const Job *job)
{
    return job->row >= 0 ? &play->level.rows[job->row] : NULL;
}

/* A number that names this job for choosing its phrases. */
static int name_of(const Job *job)
{
    return job->kind * 1000 + job->row;
}

Sentence panel_phrase(const Game *game, Phrases set, const Job *job)
{
    const Day *day = &game->play.day;
    int turn = (job->length - job->minutes) / PHRASE_MINUTES;
    return phrase_after(&game->phrases, day->level, set, day->seed, beat_day(day->beat), name_of(job), turn);
}
