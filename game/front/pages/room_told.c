/* room_told.c - a strip with its key, a sentence, and questions, each as large as there is room for. */
#include "front/pages/room_told.h"

#include <math.h>

#include "base/translate.h"
#include "front/ui/flow.h"
#include "front/words/nouns.h"
#include "front/words/words.h"
#include "report/room_charts.h"
#include "report/room_sums.h"
#include "work/strip.h"

enum { GAP = 12, STRIP_MOST = 150, PART_WORDS_MAX = 80, SENTENCE_MAX = 500, QUESTION_MAX = 2100 };

static const float least = 18; /* of letters */

/* The largest size down from its own at which the words have room. */
static TextLook fitting(const Ui *ui, Rect at, TextLook look, const char *words)
{
    while (look.size > TEXT_SMALL && ui_wrap_height(ui, at.w, look, text_of(words)) > at.h)
        look.size -= 2;
    return look;
}

/* ---- the minutes ---- */

/* What had some of them. */
typedef struct Portion {
    Account account;
    int64_t minutes;
    char words[PART_WORDS_MAX]; /* in the key */
} Portion;

static const char *part_title(Account account, bool plain)
{
    return account == ACCOUNT_REFINING ? noun(plain, NOUN_REFINING_FIRST) : account_title(account);
}

static Ink part_ink(Account account)
{
    if (strip_refines((int)account))
        return INK_PROGRESS;
    return account == ACCOUNT_PERKS || account == ACCOUNT_REST ? INK_DIM : INK_BUSY;
}

static int find_parts(const int64_t spent[ACCOUNT_COUNT], int64_t sum, bool plain, Portion parts[ACCOUNT_COUNT])
{
    int count = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        if (spent[i] == 0)
            continue;
        Portion *part = &parts[count++];
        *part = (Portion){.account = (Account)i, .minutes = spent[i]};
        text_print(part->words, sizeof part->words, _("%d. %s %d (%d %%)"), count, part_title(part->account, plain),
                   (int)spent[i], room_per_cent(spent[i], sum));
    }
    return count;
}

/* Its name where there is room for that, else its number in the key, else nothing. */
static void name_part(Ui *ui, Rect at, const char *title, int number)
{
    float size = ui_size(ui, TEXT_BODY), y = at.y + at.h / 2 + size * 0.35f, room = at.w - GAP;
    char digits[16];
    text_print(digits, sizeof digits, "%d", number);
    const char *words = canvas_width(FONT_BOLD, size, text_of(title)) <= room ? title : digits;
    if (canvas_width(FONT_BOLD, size, text_of(words)) <= room)
        canvas_print(ui->canvas, FONT_BOLD, size, ALIGN_CENTRE, at.x + at.w / 2, y, INK_BACK, "%s", words);
}

static void draw_strip(Ui *ui, Rect at, const Portion *parts, int count, int64_t sum, bool plain)
{
    int64_t before = 0;
    for (int i = 0; i < count; i++) {
        float x = at.x + at.w * (float)before / (float)sum, w = at.w * (float)parts[i].minutes / (float)sum;
        before += parts[i].minutes;
        Rect part = {x, at.y, fmaxf(w - 2, 1), at.h};
        ui_rect(ui, part, part_ink(parts[i].account), 255);
        name_part(ui, part, part_title(parts[i].account, plain), i + 1);
    }
}

/* In columns, in lines that are as high as there is room for. */
static void draw_key(Ui *ui, Rect at, const Portion *parts, int count)
{
    float size = ui_size(ui, TEXT_BODY), widest = 1;
    for (int i = 0; i < count; i++)
        widest = fmaxf(widest, canvas_width(FONT_TEXT, size, text_of(parts[i].words)));
    int columns = clamp_int((int)(at.w / (widest + 2 * size)), 1, max_int(count, 1)),
        rows = (count + columns - 1) / columns;
    float line = fminf(size * 1.6f, at.h / (float)max_int(rows, 1)), w = at.w / (float)columns;
    size = fmaxf(fminf(size, line / 1.2f), least);
    for (int i = 0; i < count; i++) {
        float x = at.x + w * (float)(i / rows), y = at.y + line * ((float)(i % rows) + 0.5f), sign = size * 0.7f;
        ui_rect(ui, (Rect){x, y - sign / 2, sign, sign}, part_ink(parts[i].account), 255);
        canvas_print(ui->canvas, FONT_TEXT, size, ALIGN_LEFT, x + size, y + size * 0.35f, INK_TEXT, "%s",
                     parts[i].words);
    }
}

static void tell_minutes(const Room *room, bool plain, Ui *ui, Rect at)
{
    static const TextLook look = {FONT_TEXT, TEXT_HEAD, INK_TEXT, ALIGN_LEFT, 0, false};
    Portion parts[ACCOUNT_COUNT];
    int64_t spent[ACCOUNT_COUNT], sum = room_minutes(room, true, spent);
    if (sum == 0)
        return;
    int count = find_parts(spent, sum, plain, parts);
    float said =
        GAP + ui_text(ui, at.x, at.y, at.w, look,
                      room_plays_twice(room) ? _("%d of %d minutes were spent at the numbers in the last runs.")
                                             : _("%d of %d minutes were spent at the numbers."),
                      (int)room_at_numbers(spent), (int)sum);
    float high = fminf((at.h - said) * 0.3f, STRIP_MOST), below = said + high + 2 * GAP;
    draw_strip(ui, (Rect){at.x, at.y + said, at.w, high}, parts, count, sum, plain);
    draw_key(ui, (Rect){at.x, at.y + below, at.w, at.h - below}, parts, count);
}

/* ---- the dearest interruption ---- */

/* What it was, by its JobKind. */
static const char *interruption(int job)
{
    static const char *const titles[JOB_COUNT] = {
        [JOB_PING] = N_("A ping"),   [JOB_MEETING] = N_("A meeting"), [JOB_REPORT] = N_("A report"),
        [JOB_SHOW] = N_("A show"),   [JOB_NOTE] = N_("A note"),       [JOB_TOOL] = N_("A tool"),
        [JOB_WALK] = N_("A walk"),   [JOB_PERK] = N_("A perk"),       [JOB_LUNCH] = N_("A lunch"),
        [JOB_TALK] = N_("A talk"),   [JOB_SWITCH] = N_("A switch"),   [JOB_STEP] = N_("A step"),
        [JOB_VISIT] = N_("A visit"), [JOB_REST] = N_("A rest"),
    };
    return translated(titles[job]);
}

static void say_dearest(const Room *room, const RoomRun *run, char out[SENTENCE_MAX])
{
    const RunResult *result = &run->result;
    char who[PERSON_WORDS_MAX], lost[THOUSANDTHS_TEXT_MAX], price[THOUSANDTHS_TEXT_MAX];
    room_person_words(room, run->person, who);
    thousandths_print(result->dearest_lost, lost);
    thousandths_print(result->dearest_price, price);
    text_print(out, SENTENCE_MAX,
               _("%s, day %d at %02d:%02d, at the desk of %s: it took %d minutes, and signal worth %s more after it. "
                 "With these hands that is %s numbers."),
               interruption(result->dearest - 1), result->dearest_day, result->dearest_minute / 60,
               result->dearest_minute % 60, who, result->dearest_taken, lost, price);
}

static void tell_dearest(const Room *room, Ui *ui, Rect at)
{
    static const TextLook large = {FONT_BOLD, TEXT_HUGE, INK_TEXT, ALIGN_LEFT, 0, false},
                          small = {FONT_TEXT, TEXT_SMALL, INK_DIM, ALIGN_LEFT, 0, false};
    const RoomRun *run = room_dearest(room);
    char said[SENTENCE_MAX];
    Flow flow = {ui, at.x, at.y, at.w};
    if (!run) {
        flow_text(&flow, large, "%s", _("Nothing interrupted this room. It has no price."));
        return;
    }
    flow_text(&flow, look_dim, "%s", _("The dearest interruption of this room"));
    say_dearest(room, run, said);
    const char *caution = _("Nothing is played again for that, and such prices do not add up: without one interruption "
                            "the next would have found another signal.");
    float below = ui_wrap_height(ui, at.w, small, text_of(caution));
    Rect rest = {at.x, flow.y, at.w, at.y + at.h - flow.y - below - GAP};
    ui_wrap(ui, rest.x, rest.y, rest.w, fitting(ui, rest, large, said), text_of(said));
    ui_wrap(ui, at.x, at.y + at.h - below, at.w, small, text_of(caution));
}

/* ---- the questions ---- */

/* Their size, and how they lie on pages: those that do not fit on one are turned. */
typedef struct Asked {
    const Level *level;
    int count;
    const char *questions[LEVEL_QUESTIONS_MAX];
    TextLook look;
    float w, h; /* of a page */
} Asked;

/* With its number. */
static void say_question(const Asked *asked, int which, char out[QUESTION_MAX])
{
    const char *question = asked->questions[which];
    text_print(out, QUESTION_MAX, "%d. %s", which + 1,
               room_asks_its_own(asked->level) ? translated(question) : question);
}

static float question_height(const Ui *ui, const Asked *asked, int which)
{
    char said[QUESTION_MAX];
    say_question(asked, which, said);
    return ui_wrap_height(ui, asked->w, asked->look, text_of(said)) + ui_line(ui, asked->look.size) / 2;
}

/* The first question that is on a later page than `from`, which begins one. */
static int page_end(const Ui *ui, const Asked *asked, int from)
{
    float h = question_height(ui, asked, from);
    int end = from + 1;
    while (end < asked->count && h + question_height(ui, asked, end) <= asked->h)
        h += question_height(ui, asked, end++);
    return end;
}

static int page_count(const Ui *ui, const Asked *asked)
{
    int pages = 0;
    for (int from = 0; from < asked->count; from = page_end(ui, asked, from))
        pages++;
    return pages;
}

static void draw_page(Ui *ui, const Asked *asked, Rect at, int page)
{
    char said[QUESTION_MAX];
    int from = 0;
    for (; page > 0; page--)
        from = page_end(ui, asked, from);
    float y = at.y;
    for (int i = from, end = page_end(ui, asked, from); i < end; i++) {
        say_question(asked, i, said);
        ui_wrap(ui, at.x, y, at.w, asked->look, text_of(said));
        y += question_height(ui, asked, i);
    }
}

static void tell_questions(const WatchedRoom *watched, Ui *ui, Rect at)
{
    float below = ui_line(ui, TEXT_BODY);
    Asked asked = {.level = &watched->level,
                   .look = {FONT_TEXT, TEXT_HUGE, INK_TEXT, ALIGN_LEFT, 0, false},
                   .w = at.w,
                   .h = at.h - below};
    asked.count = room_questions(asked.level, asked.questions);
    while (asked.look.size > TEXT_HEAD && page_count(ui, &asked) > 1)
        asked.look.size -= 2;
    asked.look.most = max_int(1, (int)(asked.h / ui_line(ui, asked.look.size)));
    int pages = page_count(ui, &asked), page = watched->turned % pages;
    draw_page(ui, &asked, at, page);
    TextLook number = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_RIGHT, 1, false};
    if (pages > 1)
        ui_label(ui, at.x, at.y + asked.h, at.w, number, _("%d of %d"), page + 1, pages);
}

/* ---- which ---- */

void room_tell(const Game *game, Ui *ui, Rect at)
{
    const WatchedRoom *watched = &game->watched;
    if (watched->view == ROOM_MINUTES)
        tell_minutes(&watched->room, game->settings.plain, ui, at);
    else if (watched->view == ROOM_DEAREST)
        tell_dearest(&watched->room, ui, at);
    else
        tell_questions(watched, ui, at);
}
