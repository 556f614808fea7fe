/* undone.c - a sentence for each thing that was begun and is not done, by what it was. */
#include "front/panels/undone.h"

#include "base/translate.h"
#include "front/words/words.h"

static const char *name_of(const Game *game, const Job *job)
{
    const Level *level = &game->play.level;
    const Row *row = job->row >= 0 ? &level->rows[job->row] : NULL;
    if (job->kind == JOB_PING)
        return job->tray ? _("The tray") : person_name(level, job->name.person);
    if (row && (job->kind == JOB_MEETING || job->kind == JOB_REPORT))
        return row->text;
    if (row && job->kind == JOB_TOOL)
        return level->tools[row->tool].name;
    if (job->kind == JOB_PERK)
        return noun_perk(game->settings.plain, row ? row->perk : PERK_WAFFLE_PARTY);
    return job_title((JobKind)job->kind);
}

/* Of a tray some may have been answered, and a meeting goes on. */
static const char *ends_as(const Job *job, bool brief)
{
    if (job->kind == JOB_MEETING && job->decides)
        return brief ? _("Decided without you.") : _("The rest was decided without you.");
    if (job->kind == JOB_MEETING)
        return _("It ended without you.");
    if (job->kind == JOB_PING && job->tray)
        return brief ? _("Not all is answered.") : _("What was left in it is not answered.");
    if (job->kind == JOB_PING)
        return _("Not answered.");
    return brief ? _("Not done.") : _("Not done, and nothing came of it.");
}

enum { LINE_MAX = 240, NAME_MAX = 48 };
_Static_assert(UNDONE_NAMED * LINE_MAX + LINE_MAX / 2 < UNDONE_MAX, "so many lines have room, and the number of the others");

static void print_one(const Game *game, const Job *job, bool brief, char line[LINE_MAX])
{
    char name[NAME_MAX];
    int had = job->length - job->minutes;
    text_print(name, NAME_MAX, "%s", name_of(game, job));
    if (brief)
        text_print(line, LINE_MAX, _("%s: %d of %d min. %s"), name, had, job->length, ends_as(job, brief));
    else
        text_print(line, LINE_MAX, P_("%s: %d of %d minute. %s", "%s: %d of %d minutes. %s", job->length), name, had, job->length,
                   ends_as(job, brief));
    if (line[0] >= 'a' && line[0] <= 'z')
        line[0] = (char)(line[0] - 'a' + 'A');
}

void undone_day(const Game *game, bool brief, char out[UNDONE_MAX])
{
    const Day *day = &game->play.day;
    int named = min_int(brief ? 1 : UNDONE_NAMED, day->undone_count), more = day->undone_count - named, length = 0;
    char line[LINE_MAX];
    out[0] = '\0';
    for (int i = 0; i < named; i++) {
        print_one(game, &day->undone[i], brief, line);
        length += text_print(out + length, (size_t)(UNDONE_MAX - length), "%s%s", i > 0 ? " " : "", line);
    }
    if (more > 0 && brief)
        text_print(out + length, (size_t)(UNDONE_MAX - length), _(" %d more."), more);
    else if (more > 0)
        text_print(out + length, (size_t)(UNDONE_MAX - length),
                   P_(" %d thing more was not done.", " %d things more were not done.", more), more);
}
