#include "front/pages/ending_payees.h"

#include "base/translate.h"
#include "front/panels/fate.h"
#include "front/ui/flow.h"
#include "work/payees.h"

static bool serves_anybody(const Level *level)
{
    for (int i = 0; i < level->file_count; i++) {
        if (level->files[i].serves[0])
            return true;
    }
    return false;
}

bool ending_has_payees(const Level *level)
{
    return payees_counted(level) || !serves_anybody(level);
}

static bool roomy(const Ui *ui)
{
    return ui->scale <= 1.3f;
}

static float height_of(const Flow *flow, TextLook look, const char *words)
{
    return words[0] ? ui_wrap_height(flow->ui, flow->w, look, text_of(words)) : 0;
}

/* The next who was not paid; the end of the file's names where there is none. */
static int unpaid_from(const Play *play, const NumberFile *file, int payee)
{
    while (payee < file->first_payee + file->payee_count && play->day.fates[payee].day > 0)
        payee++;
    return payee;
}

/* Who was not paid, as many as there is room for above `bottom`; how many more there are. */
static void draw_unpaid(const Play *play, const NumberFile *file, Flow *flow, float bottom)
{
    Ui *ui = flow->ui;
    TextLook look = roomy(ui) ? look_body : look_small;
    float gap = roomy(ui) ? 10 : 2, more = ui_line(ui, look_dim.size) + 2 * gap;
    int left = 0, end = file->first_payee + file->payee_count;
    for (int i = unpaid_from(play, file, file->first_payee), next; i < end; i = next) {
        char words[FATE_MAX];
        next = unpaid_from(play, file, i + 1);
        bool alike = next < end && fate_alike(&play->day, i, next);
        fate_unpaid(play, i, FATE_DAY | (roomy(ui) ? FATE_WHOLE : 0) | (alike ? 0 : FATE_WHY), words);
        if (left > 0 || flow->y + height_of(flow, look, words) + more > bottom) {
            left++;
            continue;
        }
        flow_text(flow, look, "%s", words);
        flow_gap(flow, gap);
    }
    if (left > 0)
        flow_text(flow, look_dim, P_("And %d more.", "And %d more.", left), left);
}

static void draw_file(const Play *play, int index, Flow *flow, float bottom)
{
    const NumberFile *file = &play->level.files[index];
    TextLook head = look_head, names = look_dim;
    char paid[1200];
    names.most = roomy(flow->ui) ? 3 : 2;
    head.size += roomy(flow->ui) ? 14 : 0;
    flow_text(flow, head, _("%d of %d %s %s"), day_paid(&play->day, index), file->wait_count, file->waits, file->become);
    flow_gap(flow, roomy(flow->ui) ? 10 : 0);
    fate_paid(play, index, 0, paid, sizeof paid);
    draw_unpaid(play, file, flow, bottom - height_of(flow, names, paid));
    if (paid[0])
        flow_text(flow, names, "%s", paid);
    flow_gap(flow, roomy(flow->ui) ? 16 : 2);
}

void ending_payees(const Game *game, Ui *ui, float bottom)
{
    const Play *play = &game->play;
    Flow flow = flow_begin(ui, 1300, _("Who waited"));
    for (int i = 0; i < play->level.file_count; i++) {
        const NumberFile *file = &play->level.files[i];
        if (file->wait_count > 0)
            draw_file(play, i, &flow, bottom);
        else if (!file->serves[0] && flow.y + ui_line(ui, look_dim.size) <= bottom)
            flow_text(&flow, look_dim, _("%s serves nobody. Nobody waited for it."), file->name);
    }
}
