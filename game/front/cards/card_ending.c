/* card_ending.c - how the run came out: a picture, and three sentences under it. */
#include "front/cards/card.h"
#include "front/cards/ending_scene.h"
#include "front/ui/wrap.h"

static void open(Game *game)
{
    ending_say(&game->play, &game->ending_said);
}

static float write(const Game *game, Ui *ui, Rect at, float y)
{
    const EndingSaid *said = &game->ending_said;
    TextLook title = {FONT_BOLD, 60, INK_BUSY, ALIGN_LEFT, 1, false}, words = {FONT_TEXT, 34, INK_TEXT, ALIGN_LEFT, 0, false};
    y += ui_label(ui, at.x, y, at.w, title, "%s", ending_title(&game->play.level, (EndingId)said->which)) + 8;
    for (int i = 0; i < ENDING_SENTENCES; i++)
        y += ui_wrap(ui, at.x, y, at.w, words, text_of(said->sentences[i]));
    return y;
}

/* The words have what they need, the picture the rest. */
static void draw(const Game *game, Ui *ui, Rect at)
{
    enum { GAP = 20 };
    Ui measure = {.scale = ui->scale};
    float words = write(game, &measure, at, 0), picture = at.h - words - GAP;
    ending_scene(ui, (Rect){at.x, at.y, at.w, picture}, (EndingId)game->ending_said.which);
    write(game, ui, at, at.y + picture + GAP);
}

const Card card_ending = {.name = "ending", .draw = draw, .open = open};
