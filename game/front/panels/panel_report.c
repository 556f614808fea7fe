/* panel_report.c - the report writes itself: by six keys, by any keys, or by being watched. */
#include "front/panels/panel_report.h"

#include "base/translate.h"

enum { REPORT_KEYS = REPORT_SENTENCES - 1, PROSE_MAX = REPORT_SENTENCES * SENTENCE_BYTES };

/* Lines a report has room for. */
static int report_lines(const Ui *ui)
{
    return ui->scale > 1.4f ? 4 : ui->scale > 1.1f ? 7 : 14;
}

/* As many of the sentences, to the last, as have room; an earlier one has scrolled away. */
static void print_prose(const Sentence *sentences, int count, int lines, char prose[PROSE_MAX])
{
    enum { LINE_AT_LEAST = 38 };
    int first = count - 1, columns = text_columns(text_of(sentences[first].text));
    for (; first > 0; first--) {
        columns += 1 + text_columns(text_of(sentences[first - 1].text));
        if (columns > lines * LINE_AT_LEAST)
            break;
    }
    for (int i = first, length = 0; i < count; i++)
        length += text_print(prose + length, (size_t)(PROSE_MAX - length), "%s ", sentences[i].text);
}

/* The first sentence is there; six keys, any keys, or the time itself write the others. */
void panel_report(const Game *game, const Job *job, Flow *flow)
{
    const Day *day = &game->play.day;
    Occasion occasion = {day->level, day->seed, beat_day(day->beat), job->row};
    const Row *row = panel_row(&game->play, job);
    int by_time = REPORT_SENTENCES * (job->length - job->minutes) / max_int(job->length, 1);
    int written = 1 + clamp_int(max_int(game->desk.report_keys, by_time), 0, REPORT_KEYS);
    Sentence sentences[REPORT_SENTENCES];
    for (int i = 0; i < written; i++)
        sentences[i] = jargon_report(&game->jargon, &occasion, i);
    TextLook one = look_dim, look = panel_quote;
    one.most = 1;
    look.most = report_lines(flow->ui);
    flow_text(flow, one, _("%s · Space writes, and so does nothing at all"), row ? row->text : "");
    flow_gap(flow, 6);
    char prose[PROSE_MAX];
    print_prose(sentences, written, look.most, prose);
    flow_text(flow, look, "%s", prose);
}
