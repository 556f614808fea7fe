#include "front/cards/rated_words.h"

#include "base/translate.h"
#include "front/words/words.h"
#include "work/look.h"
#include "work/rating.h"

void rated_followed_say(const Play *play, char out[RATED_WORDS_MAX])
{
    int hours = play->day.rating.hour;
    text_print(out, RATED_WORDS_MAX, P_("Your stamps followed what was seen in %d of %d hour, what was done in %d.",
                  "Your stamps followed what was seen in %d of %d hours, what was done in %d.", hours),
               rated_followed(&play->day, &play->desks, RATED_BY_SEEN), hours, rated_followed(&play->day, &play->desks, RATED_BY_DONE));
}

static const char *name_of(const Play *play, int desk)
{
    return play->level.desks[desk].name;
}

void rated_ahead_say(const Play *play, char out[RATED_WORDS_MAX])
{
    int left = rated_sum(&play->day, 0), right = rated_sum(&play->day, 1), ahead = right > left;
    if (left == right)
        text_print(out, RATED_WORDS_MAX, _("You rated both alike: %d each. A form has been sent for."), left);
    else
        text_print(out, RATED_WORDS_MAX, _("You rated %s higher: %d in stamps. %s: %d."), name_of(play, ahead),
                   ahead ? right : left, name_of(play, !ahead), ahead ? left : right);
}

static int had(const Play *play, RatedBy by, int desk)
{
    const DayFigures *figures = &play->desks.days[desk].figures;
    return by == RATED_BY_SEEN ? figures->busyness : figures->progress;
}

void rated_had_say(const Play *play, RatedBy by, char out[RATED_WORDS_MAX])
{
    int left = had(play, by, 0), right = had(play, by, 1), ahead = right > left;
    const char *what = by == RATED_BY_SEEN ? _("Busyness") : _("Progress");
    const char *first = name_of(play, ahead), *second = name_of(play, !ahead);
    int more = ahead ? right : left, less = ahead ? left : right;
    if (left == right)
        text_print(out, RATED_WORDS_MAX, _("%s: %d each."), what, left);
    else if (by == RATED_BY_SEEN)
        text_print(out, RATED_WORDS_MAX, _("%s was seen to do more: %s %d. %s: %d."), first, what, more, second, less);
    else
        text_print(out, RATED_WORDS_MAX, _("%s did more: %s %d. %s: %d."), first, what, more, second, less);
}

void rated_paid_say(const Play *play, char out[RATED_WORDS_MAX])
{
    const NumberFile *file = &play->level.files[0];
    const DeskDay *days = play->desks.days;
    out[0] = '\0';
    if (file->wait_count > 0)
        text_print(out, RATED_WORDS_MAX, _("At either desk the same %d %s. By the end, %s: %d at that of %s, %d at that of %s."), file->wait_count, file->waits, file->become,
                   days[0].figures.payees_paid, name_of(play, 0), days[1].figures.payees_paid, name_of(play, 1));
}

void rated_of_you_say(const Play *play, char out[RATED_WORDS_MAX])
{
    const Rating *rating = &play->day.rating;
    if (rating->due == 0)
        text_print(out, RATED_WORDS_MAX, "%s", _("No meeting was yours to attend. You attended all of them."));
    else
        text_print(out, RATED_WORDS_MAX, _("Of %d minutes of your own meetings you were there for %d."), rating->due, rating->attended);
}

void rated_away_say(const Play *play, char out[RATED_WORDS_MAX])
{
    int looks = rated_looks(&play->day), missed = play->day.rating.due - play->day.rating.attended;
    if (looks == 0)
        text_print(out, RATED_WORDS_MAX, "%s", _("You were never found at anybody's bins. Your stamps were not looked at."));
    else if (missed == 0)
        text_print(out, RATED_WORDS_MAX, P_("You looked into bins %d time, and no meeting noticed. Your stamps were not looked at.",
                   "You looked into bins %d times, and no meeting noticed. Your stamps were not looked at.", looks), looks);
    else
        text_print(out, RATED_WORDS_MAX, P_("The %d minute you were missed, you were looking into bins. No column exists for that.",
                   "The %d minutes you were missed, you were looking into bins. No column exists for that.", missed), missed);
}
