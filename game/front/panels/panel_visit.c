/* panel_visit.c - behind a door of the map: whoever uses a file, the steward, a rest among chairs; and before one,
 * somebody who talks. */
#include "front/panels/panel_visit.h"

#include <stdio.h>

#include "base/translate.h"
#include "front/run/conversation.h"
#include "front/state/choosable.h"
#include "front/words/prices.h"
#include "front/words/words.h"
#include "work/look.h"

/* ---- somebody who talks ---- */

/* Words and answers are read one after the other where there is no room for both. */
static bool turns_pages(const Flow *flow)
{
    return flow->ui->scale > 1.4f || flow->ui->most > 0;
}

static void draw_words(const Play *play, const Turns *turn, Flow *flow)
{
    const Level *level = &play->level;
    const Conversation *conversation = &play->conversation;
    TextLook said = panel_quote, mine = look_dim;
    said.most = turns_pages(flow) ? 8 : 5;
    mine.most = 2;
    if (conversation->said >= 0)
        flow_text(flow, mine, _("You: %s"), level->speeches[conversation->said].text);
    for (int i = 0; i < turn->said_count; i++) {
        const Speech *speech = &level->speeches[turn->said[i]];
        if (speech->person == conversation->person)
            flow_text(flow, said, "%s", speech->text);
        else
            flow_text(flow, said, "%s: %s", person_name(level, speech->person), speech->text);
    }
    flow_gap(flow, 8);
}

/* While one waits for what was said nothing can be begun that might not fit. */
static Price price_of_saying(const Play *play, bool waits)
{
    int minutes = play->level.constants[CONSTANT_SAY_MINUTES];
    Price price = price_of(&play->day, minutes, _("not seen"));
    if (waits) {
        price.warns = false;
        snprintf(price.words, PRICE_MAX, _("%d min, not seen"), minutes);
    }
    return price;
}

/* What is said takes its minutes before there is an answer to it. */
static void draw_answers(const Play *play, const Turns *turn, bool waits, Flow *flow)
{
    Price price = price_of_saying(play, waits);
    for (int i = 0; i < turn->choice_count; i++)
        flow_button(flow, (ButtonLook){.id = CHOOSE_SAY + i,
                                       .key = KEY_CHARACTER,
                                       .character = '1' + (uint32_t)i,
                                       .label = play->level.speeches[turn->choices[i]].text,
                                       .detail = turns_pages(flow) ? NULL : price.words,
                                       .warns = price.warns,
                                       .disabled = waits});
    flow_button(flow, (ButtonLook){.id = CHOOSE_TALK_ENDS,
                                   .key = KEY_CHARACTER,
                                   .character = 'b',
                                   .label = _("Go on your way"),
                                   .detail = _("0 min"),
                                   .disabled = waits});
    if (turns_pages(flow) && turn->choice_count > 0)
        flow_text(flow, look_dim, _("Each answer: %s"), price.words);
}

static void draw_heard(bool waits, Flow *flow)
{
    flow_button(flow, (ButtonLook){.id = CHOOSE_HEARD,
                                   .key = KEY_CHARACTER,
                                   .character = '1',
                                   .label = _("Answer"),
                                   .detail = _("0 min"),
                                   .disabled = waits});
}

void panel_conversation(const Game *game, const Job *job, Flow *flow)
{
    const Conversation *conversation = &game->play.conversation;
    const Person *person = &game->play.level.people[conversation->person];
    Turns turn = conversation_turn(&game->play);
    bool words_alone = turns_pages(flow) && turn.choice_count > 0 && !conversation->heard;
    TextLook one = look_dim;
    one.most = 1;
    if (person->role[0] && !turns_pages(flow))
        flow_text(flow, one, "%s", person->role);
    flow_gap(flow, 4);
    if (!turns_pages(flow) || !conversation->heard)
        draw_words(&game->play, &turn, flow);
    if (conversation->at < 0)
        return;
    if (words_alone)
        draw_heard(job != NULL, flow);
    else
        draw_answers(&game->play, &turn, job != NULL, flow);
}

/* ---- doors ---- */

/* More than a colleague would know: for whom it is, what is right in it is worth, and by when. */
static void answer(const NumberFile *file, Flow *flow)
{
    if (!file->serves[0])
        flow_text(flow, panel_quote, "%s", _("It arrives, and is used. They had never thought to ask what for, and ask you."));
    else if (file->due >= 0)
        flow_text(flow, panel_quote, _("It is %s. A right number of it is worth %d here, and half of that after %02d:%02d."),
                  file->serves, file->weight, file->due / 60, file->due % 60);
    else
        flow_text(flow, panel_quote, _("It is %s. A right number of it is worth %d here, whenever it comes. A wrong one comes back."),
                  file->serves, file->weight);
}

/* First one asks; then it is answered. */
static void ask(const Play *play, const Door *door, const Job *job, Flow *flow)
{
    const NumberFile *file = &play->level.files[door->index];
    flow_text(flow, panel_quote, _("You ask what %s is for."), file->name);
    if (2 * job->minutes > job->length)
        flow_text(flow, panel_quote, "%s", _("They put down what they were doing with it, in order to say."));
    else
        answer(file, flow);
}

void panel_visit(const Game *game, const Job *job, Flow *flow)
{
    const Door *door = day_door(&game->play.day);
    if (door && door->kind == DOOR_SERVES)
        ask(&game->play, door, job, flow);
    else if (door && door->kind == DOOR_STEWARD)
        flow_text(flow, panel_quote, "%s", panel_phrase(game, PHRASES_STEWARD, job).text);
    else
        flow_text(flow, panel_quote, "%s", panel_phrase(game, PHRASES_PERSON, job).text);
}

void panel_standing(const Game *game, const Job *job, Flow *flow)
{
    flow_text(flow, panel_quote, "%s", panel_phrase(game, PHRASES_STANDING, job).text);
}

/* ---- rest ---- */

/* What is said in there of a ritual that one kept away from today: two sentences each. */
typedef struct Remarks {
    const char *first, *then;
} Remarks;

static const Remarks remarks[CHOICE_COUNT] = {
    [CHOICE_DECLINE] = {N_("It went ahead without you, somebody says. It went ahead."),
                        N_("Two who were in it are asked what was said. They look at each other.")},
    [CHOICE_NOTE] = {N_("Your note was read in a minute, somebody says, and then discussed for forty."),
                     N_("Could one send a note to all of them? The machine is filled with great care.")},
    [CHOICE_LEAVE] = {N_("It was not written, somebody says. Nobody has asked for it yet. Everybody is waiting for that."),
                      N_("Who used to read it? Three names come up. All three thought it was one of the others.")},
    [CHOICE_REFUSE] = {N_("You refused it, somebody says, and asks, quite low, how one does that."),
                       N_("Those who added it are still recording what it saved them.")},
    [CHOICE_PASS] = {N_("You passed on it, somebody says. It had not been known that one can."),
                     N_("There is some left. It is being kept for whoever was missed.")},
};

static const char *ritual(const Game *game)
{
    const Level *level = &game->play.level;
    const Refusal *refused = &game->play.refused;
    const Row *row = &level->rows[refused->row];
    if (refused->choice == CHOICE_REFUSE)
        return level->tools[row->tool].name;
    return refused->choice == CHOICE_PASS ? noun_perk(game->settings.plain, row->perk) : row->text;
}

static void draw_remark(const Game *game, const Job *job, Flow *flow)
{
    const Remarks *said = &remarks[game->play.refused.choice];
    TextLook one = look_dim;
    one.most = 1;
    flow_text(flow, one, "%s", ritual(game));
    flow_text(flow, panel_quote, "%s", translated(2 * job->minutes > job->length ? said->first : said->then));
}

static bool refused_today(const Play *play)
{
    return play->refused.choice != CHOICE_NONE && remarks[play->refused.choice].first;
}

void panel_rest(const Game *game, const Job *job, Flow *flow)
{
    if (refused_today(&game->play))
        draw_remark(game, job, flow);
    else
        flow_text(flow, panel_quote, "%s", panel_phrase(game, PHRASES_REST, job).text);
    flow_text(flow, look_dim, "%s", _("What interruptions have left grows less here. It is not counted."));
}

void panel_lunch(const Game *game, const Job *job, Flow *flow)
{
    flow_text(flow, panel_quote, "%s", _("Lunch. It is not counted. Please enjoy it at your own pace, within it."));
    if (refused_today(&game->play))
        draw_remark(game, job, flow);
}
