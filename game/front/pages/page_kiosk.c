/* page_kiosk.c - between two players of one computer: thanks, what is played here, and a button for the next. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/run/kiosk.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"

enum { SECOND = 1000000 };

static void enter(Game *game)
{
    kiosk_clear(game);
}

/* Whoever pressed on through the last card means nothing by it here. */
static void choose(Game *game, int id)
{
    int status = 0;
    if (game->now - game->kiosk.since < SECOND)
        return;
    buffer_free(&game->broken);
    bool plays =
        id == CHOOSE_RESUME ? kiosk_resume(game, &game->broken, &status) : kiosk_begin(game, &game->broken, &status);
    go_to(game, plays ? play_page(&game->play) : PAGE_BROKEN);
}

static void draw_called(const Kiosk *kiosk, Flow *flow)
{
    static const TextLook large = {FONT_BOLD, TEXT_HUGE, INK_BUSY, ALIGN_CENTRE, 2, false};
    static const TextLook title = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_CENTRE, 2, false};
    flow_text(flow, large, "%s", kiosk->called[0] ? kiosk->called : kiosk->title);
    if (kiosk->called[0])
        flow_text(flow, title, "%s", kiosk->title);
}

/* How the host gets out, at the foot. */
static void draw_hint(const Kiosk *kiosk, Ui *ui)
{
    enum { MARGIN = 60, BELOW = 28 };
    TextLook look = look_dim;
    look.align = ALIGN_CENTRE;
    look.ink = kiosk->leaving ? INK_BUSY : INK_DIM;
    char said[200];
    int seconds = KIOSK_LEAVE_SECONDS - (kiosk->leaving ? (int)(kiosk->held / SECOND) : 0);
    text_print(said, sizeof said,
               kiosk->leaving ? _("F10 is held: the game is left in %d s.")
                              : _("For the host: F10, held for %d s, leaves the game."),
               seconds);
    float w = CANVAS_WIDTH - 2 * MARGIN, h = ui_wrap_height(ui, w, look, text_of(said));
    ui_wrap(ui, MARGIN, CANVAS_HEIGHT - BELOW - h, w, look, text_of(said));
}

static void draw(const Game *game, Ui *ui)
{
    static const TextLook thanks = {FONT_BOLD, TEXT_HUGE, INK_TEXT, ALIGN_CENTRE, 1, false};
    static const TextLook next = {FONT_TEXT, TEXT_HEAD, INK_TEXT, ALIGN_CENTRE, 0, false};
    const Kiosk *kiosk = &game->kiosk;
    bool large = ui->scale > 1.4f;
    Flow flow = flow_begin(ui, 900, "");
    flow.y = large ? 60 : 130;
    flow_text(&flow, thanks, "%s", _("Thank you."));
    flow_gap(&flow, 10);
    flow_text(&flow, next, "%s", _("The next one presses Enter."));
    flow_gap(&flow, large ? 20 : 60);
    draw_called(kiosk, &flow);
    flow_gap(&flow, large ? 20 : 60);
    flow_button(&flow, (ButtonLook){.id = CHOOSE_BEGIN, .key = KEY_ENTER, .label = _("Begin a day")});
    if (kiosk->left[0])
        flow_button(&flow, (ButtonLook){.id = CHOOSE_RESUME, .label = _("The day goes on where it was")});
    draw_hint(kiosk, ui);
}

static uint64_t wait(const Game *game)
{
    return kiosk_wait(&game->kiosk);
}

const Page page_kiosk = {.name = "kiosk", .enter = enter, .choose = choose, .draw = draw, .wait = wait};
