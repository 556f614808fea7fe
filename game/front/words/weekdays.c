/* weekdays.c - a day of the week alone says which day it is as long as there is one week. */
#include "front/words/weekdays.h"

#include "base/text.h"
#include "base/translate.h"

static const char *const names[WEEKDAY_COUNT] = {
    [WEEKDAY_MON] = N_("Monday"),   [WEEKDAY_TUE] = N_("Tuesday"), [WEEKDAY_WED] = N_("Wednesday"),
    [WEEKDAY_THU] = N_("Thursday"), [WEEKDAY_FRI] = N_("Friday"),
};

const char *weekday_said(Weekday weekday)
{
    return translated(names[weekday]);
}

static const char *name_of(const Level *level, int day)
{
    return weekday_said(level_weekday(level, day));
}

static bool is_named(const Level *level)
{
    return level->weekdays_named && level->mode != MODE_CHARTER;
}

static bool is_enough(const Level *level)
{
    return level->days <= WEEKDAY_COUNT;
}

void day_said(const Level *level, int day, char out[DAY_WORDS_MAX])
{
    if (!is_named(level))
        text_print(out, DAY_WORDS_MAX, _("Day %d"), day);
    else if (is_enough(level))
        text_print(out, DAY_WORDS_MAX, "%s", name_of(level, day));
    else
        text_print(out, DAY_WORDS_MAX, _("%s, day %d"), name_of(level, day), day);
}

void day_said_of(const Level *level, int day, char out[DAY_WORDS_MAX])
{
    if (is_named(level))
        text_print(out, DAY_WORDS_MAX, _("%s, day %d of %d"), name_of(level, day), day, level->days);
    else
        text_print(out, DAY_WORDS_MAX, _("Day %d of %d"), day, level->days);
}

void day_said_short(const Level *level, int day, char out[DAY_WORDS_MAX])
{
    if (is_named(level))
        text_print(out, DAY_WORDS_MAX, "%s", name_of(level, day));
    else
        text_print(out, DAY_WORDS_MAX, _("Day %d of %d"), day, level->days);
}

void day_said_named(const Level *level, int day, char out[DAY_WORDS_MAX])
{
    if (is_named(level))
        text_print(out, DAY_WORDS_MAX, "%s", name_of(level, day));
    else
        text_print(out, DAY_WORDS_MAX, _("Day %d"), day);
}

void day_said_on(const Level *level, int day, char out[DAY_WORDS_MAX])
{
    if (!is_named(level))
        text_print(out, DAY_WORDS_MAX, _("on day %d"), day);
    else if (is_enough(level))
        text_print(out, DAY_WORDS_MAX, _("on %s"), name_of(level, day));
    else
        text_print(out, DAY_WORDS_MAX, _("on %s, day %d"), name_of(level, day), day);
}
