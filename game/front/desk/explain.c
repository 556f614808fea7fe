/* explain.c - the sentences. Figures are the level's own. */
#include "front/desk/explain.h"

#include "base/translate.h"
#include "front/run/whereabouts.h"
#include "front/state/choosable.h"
#include "front/words/words.h"
#include "work/choices.h"
#include "work/look.h"
#include "work/payees.h"

typedef void Say(const Game *game, int index, char words[EXPLAINED_MAX]);

static void say_busyness(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s", _("Busyness: what has been seen of you today. It counts at once, whatever it was."));
}

static void say_progress(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    (void)index;
    text_print(words, EXPLAINED_MAX,
               _("Progress: right numbers sealed for somebody, %d today, %d so far. What lies in open bins waits, and is none yet."),
               day_figures(day)->progress, ledger_total(&day->ledger, day_number(day)).progress);
}

static void say_payees(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    const NumberFile *file = &day->level->files[day->file];
    (void)index;
    text_print(words, EXPLAINED_MAX, _("Of %d who wait %d are due by today. %d Progress of bins and knots: one more is %s. A message that needs you is one too."),
               file->wait_count, day_due(day, day->file), payees_a_head(file), file->become);
}

/* What comes of it, when it has been earned. */
static void say_reward(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const int *constants = game->play.level.constants;
    const char *title = gift_title(game->settings.plain, (Gift)index);
    int price = day_gift_price(&game->play.day, (Gift)index);
    switch ((Gift)index) {
    case GIFT_PLAQUE:
        text_print(words, EXPLAINED_MAX, _("%s, for %d Busyness. It says that there was some."), title, price);
        break;
    case GIFT_LAMP:
        text_print(words, EXPLAINED_MAX, _("%s, for %d Busyness: what is right is white from a focus of %d on."), title, price,
                   constants[CONSTANT_LAMP_HIGHLIGHT]);
        break;
    case GIFT_CHAIR:
        text_print(words, EXPLAINED_MAX, _("%s, for %d Busyness: focus comes sooner to who sits in it."), title, price);
        break;
    case GIFT_WARRANT:
        text_print(words, EXPLAINED_MAX, _("%s, for %d Busyness: %d minutes once. No interruption is felt after them, and energy comes back."), title,
                   price, constants[CONSTANT_WARRANT_MINUTES]);
        break;
    case GIFT_COUNT: break;
    }
}

static void say_focus(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    (void)index;
    int quiet = day_focus(day);
    if (quiet > 0) {
        text_print(words, EXPLAINED_MAX, _("Focus, %d of %d. Nobody calls until %02d:%02d: who would have called waits until then."), day->office.signal,
                   SIGNAL_FULL, quiet / 60, quiet % 60);
        return;
    }
    text_print(words, EXPLAINED_MAX,
               _("Focus, %d of %d. From %d on white is right, from %d the hand knows. Interruptions cut it."),
               day->office.signal, SIGNAL_FULL, day_highlight(day), constants_of(day)[CONSTANT_KNOWS_TEMPER]);
}

static void say_level(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s",
               _("Level: how far the work is what was decided. Askew, sealed bins may come back; a meeting that decides levels it."));
}

static void say_bar(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s", _("File complete: numbers put into bins, against those that the field has."));
}

static void say_light(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s",
               _("Light: green while you are seen, grey while you think. A jiggle is seen, and cuts focus."));
}

static void say_tray(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    int least, most, left = day_minutes_left(day);
    (void)index;
    day_tray_price(day, &least, &most);
    if (day_fits(day, most).done)
        text_print(words, EXPLAINED_MAX, "%s", _("Tray: messages that wait. All of them are answered in one interruption."));
    else
        text_print(words, EXPLAINED_MAX, P_("Tray: messages that wait. %d minute is left today: what it does not reach is not answered.",
                   "Tray: messages that wait. %d minutes are left today: what they do not reach is not answered.", left), left);
}

static void say_pause(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s", _("Pause: the day stands, and is kept where it is."));
}

static void say_ask(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    int takes = constants_of(day)[whereabouts_on_foot(day->level) ? CONSTANT_STEP_MINUTES : CONSTANT_ASK_MINUTES];
    (void)index;
    if (day_fits(day, takes).done)
        text_print(words, EXPLAINED_MAX, "%s", _("Away from the desk: somebody knows what the file is for. Who knows whom it serves has a little more focus on it."));
    else
        text_print(words, EXPLAINED_MAX, P_("Away from the desk: %d minute is left today, and nobody says what the file is for in so few.",
                   "Away from the desk: %d minutes are left today, and nobody says what the file is for in so few.",
                   day_minutes_left(day)), day_minutes_left(day));
}

static void say_files(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s", _("Another file: it has its own field and its own bins, and this one waits."));
}

static void say_map(const Game *game, int index, char words[EXPLAINED_MAX])
{
    (void)game, (void)index;
    text_print(words, EXPLAINED_MAX, "%s", _("In view: the frame is what the glass shows. The rest of the field holds as much."));
}

/* What it lacks, by temper: "6 Woe, 4 Frolic". */
static void say_lacks(const Game *game, const Bin *bin, char lacks[128])
{
    int length = 0;
    lacks[0] = '\0';
    for (int i = 0; i < TEMPER_COUNT; i++) {
        int left = bin->quota[i] - bin->right[i];
        if (left <= 0)
            continue;
        text_print(lacks + length, (size_t)(128 - length), "%s%d %s", length > 0 ? ", " : "", left,
                   noun_temper(game->settings.plain, (Temper)i));
        length = text_of(lacks).length;
    }
}

static void say_bin(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    char lacks[128];
    int minutes = day_seal_minutes(day, index);
    if (bin_complete(&day->bins[day->file][index])) {
        text_print(words, EXPLAINED_MAX, _("Bin %d lacks nothing. Once it is sealed, %d numbers are Progress."), index + 1,
                   day_seal_pays(day, index));
        return;
    }
    say_lacks(game, &day->bins[day->file][index], lacks);
    text_print(words, EXPLAINED_MAX, P_("Bin %d lacks %s. Then it is sealed in %d minute, and %d numbers are Progress.",
               "Bin %d lacks %s. Then it is sealed in %d minutes, and %d numbers are Progress.", minutes), index + 1, lacks,
               minutes, day_seal_pays(day, index));
}

static void say_tag(const Game *game, int index, char words[EXPLAINED_MAX])
{
    const Day *day = &game->play.day;
    int minutes = day_clearing_minutes(day, index);
    text_print(words, EXPLAINED_MAX, P_("%d do not belong there: %d minute more, before it is sealed or now, by a click here.",
               "%d do not belong there: %d minutes more, before it is sealed or now, by a click here.", minutes),
               day->bins[day->file][index].others, minutes);
}

static const struct {
    int first, count;
    Say *say;
} sentences[] = {
    {CHOOSE_EXPLAIN + INSTRUMENT_BUSYNESS, 1, say_busyness},
    {CHOOSE_EXPLAIN + INSTRUMENT_PROGRESS, 1, say_progress},
    {CHOOSE_EXPLAIN + INSTRUMENT_PAYEES, 1, say_payees},
    {CHOOSE_EXPLAIN + INSTRUMENT_REWARD, GIFT_COUNT, say_reward},
    {CHOOSE_EXPLAIN + INSTRUMENT_FOCUS, 1, say_focus},
    {CHOOSE_EXPLAIN + INSTRUMENT_LEVEL, 1, say_level},
    {CHOOSE_EXPLAIN + INSTRUMENT_BAR, 1, say_bar},
    {CHOOSE_PAUSE, 1, say_pause},
    {CHOOSE_ASK, 1, say_ask},
    {CHOOSE_FILES, 1, say_files},
    {CHOOSE_JIGGLE, 1, say_light},
    {CHOOSE_TRAY, 1, say_tray},
    {CHOOSE_MAP, 1, say_map},
    {CHOOSE_BIN, BIN_COUNT, say_bin},
    {CHOOSE_CLEAR, BIN_COUNT, say_tag},
};

void explain_place(const Game *game, Ui *ui, Rect at, Instrument instrument)
{
    int id = CHOOSE_EXPLAIN + (int)instrument;
    ui_place(ui, at, id, KEY_NONE, 0, day_at_desk(&game->play.day));
    if (game->pad.reaching && ui->focus == id)
        ui_frame(ui, rect_inset(at, -2), 2.5f, INK_HAND, 255);
}

bool explain_words(const Game *game, int id, char words[EXPLAINED_MAX])
{
    for (int i = 0; i < COUNT_OF(sentences); i++) {
        if (id < sentences[i].first || id >= sentences[i].first + sentences[i].count)
            continue;
        sentences[i].say(game, id - sentences[i].first, words);
        return true;
    }
    return false;
}

/* Whether it can be taken or not. */
static int under_pointer(const Game *game, const Ui *ui)
{
    for (int i = ui->count - 1; i >= 0; i--) {
        if (rect_holds(ui->buttons[i].at, game->pointer_x, game->pointer_y))
            return ui->buttons[i].id;
    }
    return BUTTON_NONE;
}

static bool of_bins(int id)
{
    return id >= CHOOSE_BIN && id < CHOOSE_CLEAR + BIN_COUNT;
}

bool explain_pointed(const Game *game, const Ui *ui, bool news, char words[EXPLAINED_MAX])
{
    if (!day_at_desk(&game->play.day))
        return false;
    if (game->pad.reaching)
        return explain_words(game, ui->focus, words);
    if (game->desk.by_keys || ui->pad || game->play.day.hand.count > 0)
        return false;
    int id = under_pointer(game, ui);
    return !(news && of_bins(id)) && explain_words(game, id, words);
}
