/* panel_closing.c - the end of the shift: go home or stay, each with what it is worth and what it costs, before it is
 * chosen. The figures are day_night_price's. */
#include "front/panels/panel_closing.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/translate.h"
#include "front/panels/undone.h"
#include "front/state/choosable.h"
#include "work/night.h"
#include "work/payees.h"

enum { LINE_MAX = 200 };

/* ---- what is said of each ---- */

/* Tomorrow's energy, and what of it is this evening's doing. */
static void say_tomorrow(const Day *day, int energy, char out[LINE_MAX])
{
    int change = energy - (SIGNAL_FULL - day->office.burnout);
    if (day_is_last(day))
        snprintf(out, LINE_MAX, "%s", _("no day follows"));
    else if (change == 0)
        snprintf(out, LINE_MAX, _("tomorrow's energy %d"), energy);
    else
        snprintf(out, LINE_MAX, _("tomorrow's energy %d (%s%d)"), energy, change < 0 ? "−" : "+", abs(change));
}

/* Room is dear where the text is large: the same, shorter. */
static bool large(const Flow *flow)
{
    return flow->ui->scale > 1.4f;
}

/* How a free evening may come to be none. */
static const char *home_words(const Day *day, const NightPrice *price, bool brief)
{
    bool heals = price->energy_home > SIGNAL_FULL - day->office.burnout;
    if (day_is_last(day))
        return price->reachable ? _("Somebody may still write. What lies right in open bins is handed in as it is.")
                                : _("What lies right in open bins is handed in as it is. There is nothing to be rested for.");
    if (!price->reachable)
        return _("A free evening. Nobody may write in it.");
    if (brief)
        return _("If nobody writes.");
    return heals ? _("If it is a free evening. One message, and it is not.")
                 : _("There is nothing to give back. A message may still take.");
}

/* What is seen of it: nobody is there to see a light, unless the level says so. */
static void say_seen(const NightPrice *price, char out[LINE_MAX])
{
    if (price->busyness > 0)
        snprintf(out, LINE_MAX, _("%d Busyness"), price->busyness);
    else
        snprintf(out, LINE_MAX, "%s", _("seen by nobody"));
}

static void say_stay(const Day *day, const NightPrice *price, bool brief, char out[LINE_MAX])
{
    char seen[LINE_MAX];
    say_seen(price, seen);
    if (brief)
        text_print(out, LINE_MAX, P_("About %d number, %s, no hour judged.", "About %d numbers, %s, no hour judged.", price->numbers),
                   price->numbers, seen);
    else
        text_print(out, LINE_MAX,
                   P_("About %d number at a colleague's pace, %s, and no hour judged.%s",
                      "About %d numbers at a colleague's pace, %s, and no hour judged.%s", price->numbers),
                   price->numbers, seen, day_is_last(day) ? "" : _(" A shorter stay costs its share."));
}

/* ---- the panel ---- */

static void draw_choice(Flow *flow, ButtonLook look, const char *words)
{
    TextLook line = look_dim;
    line.most = 3;
    flow_button(flow, look);
    flow_text(flow, line, "%s", words);
    flow_gap(flow, large(flow) ? 4 : 10);
}

static void draw_home(const Day *day, const NightPrice *price, Flow *flow)
{
    char tomorrow[LINE_MAX];
    ButtonLook look = act_button(ACT_HOME, CHOOSE_HOME, _("Go home"));
    say_tomorrow(day, price->energy_home, tomorrow);
    look.detail = tomorrow;
    draw_choice(flow, look, home_words(day, price, large(flow)));
}

static void draw_stay(const Day *day, const NightPrice *price, Flow *flow)
{
    char label[LINE_MAX], tomorrow[LINE_MAX], words[LINE_MAX];
    snprintf(label, sizeof label, _("Stay, up to %d min"), price->minutes);
    say_tomorrow(day, price->energy_stay, tomorrow);
    say_stay(day, price, large(flow), words);
    draw_choice(
        flow,
        (ButtonLook){.id = CHOOSE_STAY, .key = KEY_CHARACTER, .character = 'b', .label = label, .detail = tomorrow},
        words);
}

/* A post with those whom the file serves: they know what it is for, and so does the player. */
static void draw_post(const Day *day, Flow *flow)
{
    int file = day_post(day);
    ButtonLook look = {.id = CHOOSE_TRANSFER, .key = KEY_CHARACTER, .character = 't', .label = _("Take the post elsewhere"), .detail = _("no day here follows")};
    char words[LINE_MAX];
    if (file < 0)
        return;
    look.detail = large(flow) ? NULL : look.detail;
    flow_button(flow, look);
    if (large(flow))
        return;
    text_print(words, LINE_MAX, _("With %s. They know what it is for, and would like somebody who does."), day->level->files[file].serves);
    TextLook line = look_dim;
    line.most = 3;
    flow_text(flow, line, "%s", words);
    flow_gap(flow, 10);
}

/* The hour, and what it cut short. It is asked about for as long as it takes. */
static void draw_head(const Game *game, Flow *flow)
{
    int end = game->play.day.timetable.shift_end;
    char undone[UNDONE_MAX];
    TextLook title = look_bold, quote = look_body;
    title.most = 1;
    title.size += 4;
    quote.most = 5;
    undone_day(game, large(flow), undone);
    if (large(flow)) {
        TextLook all = look_bold;
        all.most = 3;
        flow_text(flow, all, _("It is %02d:%02d. %s"), end / 60, end % 60, undone);
        return;
    }
    flow_text(flow, title, _("It is %02d:%02d."), end / 60, end % 60);
    flow_text(flow, quote, "%s", undone[0] ? undone : _("The lights stay on for those who wish to be seen under them."));
    flow_gap(flow, 8);
}

void panel_closing(const Game *game, Flow *flow)
{
    const Day *day = &game->play.day;
    NightPrice price = day_night_price(day);
    draw_head(game, flow);
    draw_home(day, &price, flow);
    draw_stay(day, &price, flow);
    draw_post(day, flow);
    if (!large(flow))
        flow_text(flow, look_dim, "%s", _("The clock waits for whichever it is."));
}
