/* scene_evening.c - home: twenty seconds in which the phone may light up. */
#include "front/scene.h"

#include "front/cards.h"
#include "front/desk.h"
#include "front/play.h"

static void enter(Game *game)
{
    game->desk.card_up = false;
    game->desk.aside = -1;
}

static void update(Game *game, uint64_t elapsed)
{
    play_advance(game, elapsed);
    if (game->scene == SCENE_EVENING)
        desk_update(game, (float)elapsed / 1e6f);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_PAUSE)
        game_pause(game);
    else if (id == CHOOSE_CARD)
        desk_next_card(game);
    else if (id >= CHOOSE_ANSWER && id < CHOOSE_CARD_GROUND)
        card_choose(game, id - CHOOSE_ANSWER);
}

/* The evening as a line that shortens. */
static void draw_time(const Game *game, Page *page)
{
    const Day *day = &game->play.day;
    int minute = beat_minute(day->beat), home = day->timetable.shift_end;
    page_text(page, look_bold, "%02d:%02d", minute / 60, minute % 60);
    ui_bar(page->ui, (Rect){page->x, page->y + 8, page->w, 10}, 1000 * clamp_int(minute - home, 0, EVENING_MINUTES) / EVENING_MINUTES,
           INK_EDGE);
    page_gap(page, 40);
}

static void draw(const Game *game, Ui *ui)
{
    const Day *day = &game->play.day;
    Page page = page_begin(ui, 900, _("At home"));
    draw_time(game, &page);
    TextLook line = look_body;
    line.most = 4;
    page_text(&page, line, "%s", phrase(day->level, PHRASES_HOME, day->seed, beat_day(day->beat), 0));
    page_gap(&page, 24);
    ButtonLook foot[] = {act_button(ACT_PAUSE, CHOOSE_PAUSE, _("Pause"))};
    float bottom = page_foot(ui, foot, 1);
    ui->ring = ui->count;
    card_draw(game, ui, (Rect){page.x - 12, page.y, page.w + 24, bottom - page.y});
}

static void input(Game *game, const Input *input)
{
    Act act = key_act(input);
    if (act >= ACT_FIRST && act <= ACT_THIRD)
        card_choose(game, (int)act - ACT_FIRST);
}

static uint64_t wait(const Game *game)
{
    enum { CALM = 50000 };
    (void)game;
    return CALM;
}

const Scene scene_evening = {.name = "evening", .timed = true, .enter = enter, .update = update, .input = input, .choose = choose,
                             .draw = draw, .wait = wait};
