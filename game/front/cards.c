/* cards.c - the card and its choices. */
#include "front/cards.h"

#include <stdio.h>

#include "front/desk.h"
#include "front/play.h"

enum { PAD = 16 };

static const TextLook who_look = {FONT_BOLD, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 2, false};
static const TextLook what_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 3, false};
static const TextLook more_look = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 1, false};

/* Everything a card says, made before it is measured. */
typedef struct Words {
    char who[200], what[900], more[80];
    int choice_count;
    Choice choices[3];
    char details[3][64];
} Words;

static const Row *row_of(const Day *day, const Offer *offer)
{
    return offer->row >= 0 ? &day->level->rows[offer->row] : NULL;
}

static void say_tool(const Day *day, const Row *row, Words *words)
{
    const Tool *tool = &day->level->tools[row->tool];
    snprintf(words->what, sizeof words->what, _("%s promises %+d %%. Its own panel will say so."), tool->name,
             tool->claims);
}

static void say_meeting(const Offer *offer, const Row *row, Words *words)
{
    snprintf(words->what, sizeof words->what, _("%.300s. %d minutes%s. It begins without you at %02d:%02d."), row->text,
             row->minutes, row->decides ? _(", and something will be decided") : "", offer->until / 60,
             offer->until % 60);
}

static void say_what(const Game *game, const Offer *offer, Words *words)
{
    const Day *day = &game->play.day;
    const Row *row = row_of(day, offer);
    switch ((EntryKind)offer->name.kind) {
    case ENTRY_MEETING: say_meeting(offer, row, words); return;
    case ENTRY_TOOL: say_tool(day, row, words); return;
    case ENTRY_PERK:
        snprintf(words->what, sizeof words->what, _("A %s, for %d minutes."),
                 noun_perk(game->settings.plain, row->perk), row->minutes);
        return;
    case ENTRY_REPORT:
        snprintf(words->what, sizeof words->what, _("%.400s, by the end of the day."), row->text);
        return;
    case ENTRY_PING:
    case ENTRY_EVENING_PING:
    case ENTRY_COUNT: break;
    }
    snprintf(words->what, sizeof words->what, "%.800s", offer_text(day, offer));
}

static void say_who(const Game *game, const Offer *offer, Words *words)
{
    const char *kind = kind_title((EntryKind)offer->name.kind);
    if (offer->name.person < 0)
        snprintf(words->who, sizeof words->who, "%s", kind);
    else
        snprintf(words->who, sizeof words->who, "%s · %.150s", kind,
                 person_name(&game->play.level, offer->name.person));
}

/* The price, and what will be seen; a report's choices also say which one reads it. */
static void say_choices(const Game *game, const Offer *offer, Words *words)
{
    const Day *day = &game->play.day;
    words->choice_count = day_choices(day, offer, words->choices);
    for (int i = 0; i < words->choice_count; i++) {
        int minutes = day_price(day, offer, words->choices[i]);
        const char *seen = choice_words(words->choices[i]).seen;
        if (minutes > 0)
            snprintf(words->details[i], sizeof words->details[i], _("%d min, %s"), minutes, seen);
        else
            snprintf(words->details[i], sizeof words->details[i], "%s", seen);
    }
}

static Words words_of(const Game *game, const Offer *offer)
{
    Words words = {.choice_count = 0};
    say_who(game, offer, &words);
    say_what(game, offer, &words);
    say_choices(game, offer, &words);
    int more = desk_waiting(game);
    if (more > 0)
        snprintf(words.more, sizeof words.more, _("%d more: Tab"), more);
    return words;
}

static ButtonLook choice_look(const Game *game, const Offer *offer, const Words *words, int index)
{
    ChoiceWords choice = choice_words(words->choices[index]);
    Command command = {.kind = COMMAND_ANSWER, .event = offer->name, .choice = (uint8_t)words->choices[index]};
    ButtonLook look = {.id = CHOOSE_ANSWER + index,
                       .key = KEY_CHARACTER,
                       .character = (unsigned char)choice.letter,
                       .label = choice.label,
                       .detail = words->details[index],
                       .disabled = !day_allows(&game->play.day, &command)};
    const Job *job = play_job(&game->play);
    if (job && job->kind == JOB_REPORT) /* letters write the report */
        look.key = (Key)(KEY_F1 + index);
    return look;
}

static float height_of(const Game *game, const Ui *ui, const Offer *offer, const Words *words, float w)
{
    float h = 2 * PAD + ui_wrap_height(ui, w, who_look, text_of(words->who)) +
              ui_wrap_height(ui, w, what_look, text_of(words->what)) + 8;
    for (int i = 0; i < words->choice_count; i++)
        h += ui_button_height(ui, w, choice_look(game, offer, words, i)) + 6;
    return h + (words->more[0] ? ui_line(ui, TEXT_SMALL) : 0);
}

static void draw_words(const Game *game, Ui *ui, const Offer *offer, const Words *words, Rect at)
{
    float x = at.x + PAD, y = at.y + PAD, w = at.w - 2 * PAD;
    y += ui_wrap(ui, x, y, w, who_look, text_of(words->who));
    y += ui_wrap(ui, x, y, w, what_look, text_of(words->what)) + 8;
    for (int i = 0; i < words->choice_count; i++)
        y += ui_button(ui, x, y, w, choice_look(game, offer, words, i)) + 6;
    if (words->more[0])
        ui_label(ui, x, y, w, more_look, "%s", words->more);
}

static float card_width(const Ui *ui, Rect room)
{
    float w = CARD_W * ui->scale;
    return w < room.w - 2 * CARD_MARGIN ? w : room.w - 2 * CARD_MARGIN;
}

/* Nothing is up, but something waits: a quiet line that can be clicked. */
static void draw_waiting(const Game *game, Ui *ui, Rect room)
{
    int waiting = desk_waiting(game);
    if (waiting == 0)
        return;
    char label[48];
    snprintf(label, sizeof label, waiting == 1 ? _("%d thing waits") : _("%d things wait"), waiting);
    float w = 260 * ui->scale;
    ui_button(ui, room.x + room.w - w - CARD_MARGIN, room.y + CARD_MARGIN, w, act_button(ACT_CARD, CHOOSE_CARD, label));
}

Rect card_rect(const Game *game, const Ui *ui, Rect room)
{
    const Offer *offer = desk_card(game);
    if (!offer)
        return (Rect){0, 0, 0, 0};
    Words words = words_of(game, offer);
    float w = card_width(ui, room);
    return (Rect){room.x + room.w - w - CARD_MARGIN, room.y + CARD_MARGIN, w,
                  height_of(game, ui, offer, &words, w - 2 * PAD)};
}

void card_draw(const Game *game, Ui *ui, Rect room)
{
    const Offer *offer = desk_card(game);
    if (!offer) {
        draw_waiting(game, ui, room);
        return;
    }
    Words words = words_of(game, offer);
    Rect at = card_rect(game, ui, room);
    ui_place(ui, at, CHOOSE_CARD_GROUND, KEY_NONE, 0, false);
    ui_panel(ui, at, INK_BUSY);
    draw_words(game, ui, offer, &words, at);
}

void card_choose(Game *game, int index)
{
    const Offer *offer = desk_card(game);
    Choice choices[3];
    if (!offer || index >= day_choices(&game->play.day, offer, choices))
        return;
    play_obey(game, (Command){.kind = COMMAND_ANSWER, .event = offer->name, .choice = (uint8_t)choices[index]});
}
