/* page_code.c - three words are typed, as a host says them, and the day begins that they say; or it is told why there
 * is none. */
#include <string.h>

#include "base/translate.h"
#include "front/pages/begin.h"
#include "front/pages/page.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "report/find.h"
#include "report/words.h"

enum { LETTERS = 26, HYPHEN = LETTERS };

static void enter(Game *game)
{
    game->code_page = (CodePage){0};
    game->focus = CHOOSE_BEGIN;
}

/* ---- typing ---- */

static void type(CodePage *page, char c)
{
    size_t length = strlen(page->typed);
    bool parts = c == '-' && (length == 0 || page->typed[length - 1] == '-');
    page->said[0] = '\0';
    if (parts || length + 1 >= sizeof page->typed)
        return;
    page->typed[length] = c;
    page->typed[length + 1] = '\0';
}

static void erase(CodePage *page)
{
    size_t length = strlen(page->typed);
    page->said[0] = '\0';
    if (length > 0)
        page->typed[length - 1] = '\0';
}

static bool early(Game *game, const Input *input)
{
    if (input->kind != INPUT_KEY_DOWN || input->control)
        return false;
    bool letter = input->key == KEY_CHARACTER &&
                  ((input->character >= 'a' && input->character <= 'z') || input->character == '-');
    if (letter)
        type(&game->code_page, (char)input->character);
    else if (input->key == KEY_SPACE)
        type(&game->code_page, '-');
    else if (input->key == KEY_BACKSPACE)
        erase(&game->code_page);
    else
        return false;
    game->focus = CHOOSE_BEGIN;
    return true;
}

/* ---- beginning ---- */

static void begin(Game *game)
{
    const char *folders[FOLDERS_MAX + 1] = {NULL};
    char path[PATH_LENGTH_MAX];
    Buffer why = {0};
    RoomCode code;
    for (int i = 0; i < game->folder_count; i++)
        folders[i] = game->level_folders[i];
    bool found = find_room(folders, text_of(game->code_page.typed), &code, path, &why);
    text_print(game->code_page.said, sizeof game->code_page.said, "%s", buffer_view(&why).at);
    buffer_free(&why);
    if (!found)
        return;
    game->room = (RoomStart){code.round, (uint64_t)code.seed};
    begin_level(game, path);
}

static void choose(Game *game, int id)
{
    if (id == CHOOSE_BEGIN)
        begin(game);
    else if (id == CHOOSE_BACK)
        go_to(game, PAGE_TITLE);
    else if (id == CHOOSE_ERASE)
        erase(&game->code_page);
    else if (id >= CHOOSE_LETTER && id <= CHOOSE_LETTER + HYPHEN)
        type(&game->code_page, id == CHOOSE_LETTER + HYPHEN ? '-' : (char)('a' + id - CHOOSE_LETTER));
}

/* ---- the page ---- */

/* Words that go on as what is typed last does. */
static void draw_words(const CodePage *page, Flow *flow)
{
    enum { SHOWN = 6 };
    const char *hyphen = strrchr(page->typed, '-'), *last = hyphen ? hyphen + 1 : page->typed;
    char words[SHOWN * (ROOM_WORD_MOST + 2) + 1] = "";
    int length = 0, shown = 0;
    for (int i = 0; i < ROOM_WORDS && shown < SHOWN && last[0]; i++) {
        if (!text_starts(text_of(room_word(i)), last))
            continue;
        length +=
            text_print(words + length, sizeof words - (size_t)length, "%s%s", shown > 0 ? "  " : "", room_word(i));
        shown++;
    }
    flow_text(flow, look_dim, "%s", last[0] && shown == 0 ? _("No word begins so.") : words[0] ? words : " ");
}

static void draw_typed(const CodePage *page, Flow *flow)
{
    TextLook look = {FONT_BOLD, 54, INK_TEXT, ALIGN_CENTRE, 1, false};
    float top = flow->y;
    flow_gap(flow, 12);
    flow_text(flow, look, "%s_", page->typed);
    flow_gap(flow, 4);
    ui_frame(flow->ui, (Rect){flow->x, top, flow->w, flow->y - top}, 2, INK_EDGE, 255);
    flow_gap(flow, 12);
}

/* For the pointer and for a controller. */
static void draw_pad(Flow *flow)
{
    enum { COLUMNS = 9, GAP = 8 };
    static const char letters[] = "A\0B\0C\0D\0E\0F\0G\0H\0I\0J\0K\0L\0M\0N\0O\0P\0Q\0R\0S\0T\0U\0V\0W\0X\0Y\0Z\0-";
    float w = (flow->w - (COLUMNS - 1) * GAP) / COLUMNS, h = 0;
    for (int i = 0; i <= HYPHEN; i++) {
        float x = flow->x + (w + GAP) * (float)(i % COLUMNS), y = flow->y + (h + GAP) * (float)(i / COLUMNS);
        h = ui_button(flow->ui, x, y, w, (ButtonLook){.id = CHOOSE_LETTER + i, .label = &letters[2 * (size_t)i]});
    }
    flow->y += (h + GAP) * (HYPHEN / COLUMNS + 1);
}

static void draw(const Game *game, Ui *ui)
{
    const CodePage *page = &game->code_page;
    Flow flow = flow_begin(ui, 1100, _("A room's day"));
    flow_text(&flow, look_dim, "%s",
              _("Three words, as the host says them. The same words are the same day on every desk."));
    flow_gap(&flow, 14);
    draw_typed(page, &flow);
    draw_words(page, &flow);
    flow_gap(&flow, 8);
    if (!page->said[0])
        draw_pad(&flow);
    else
        flow_text(&flow, look_bold, "%s", page->said);
    ButtonLook foot[] = {
        {.id = CHOOSE_BEGIN, .label = _("Begin")},
        {.id = CHOOSE_ERASE, .label = _("Take the last letter away"), .disabled = !page->typed[0]},
        {.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")},
    };
    flow_foot(ui, foot, COUNT_OF(foot));
}

const Page page_code = {.name = "code", .enter = enter, .early = early, .choose = choose, .draw = draw};
