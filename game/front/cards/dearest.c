/* dearest.c - finding it, and laying out the field again from seed, day and file; nothing is played. */
#include "front/cards/dearest.h"

#include <math.h>

#include "front/run/play.h"
#include "work/field_draw.h"
#include "work/look.h"
#include "work/timetable.h"

/* ---- which one ---- */

/* What decides, whatever the yield is: thousandths of a minute at full signal. */
static int64_t minutes_of(StripPrice price)
{
    return (int64_t)price.minutes * SIGNAL_FULL + price.lost;
}

static void find(const Play *play, int from, int until, DearestCard *card)
{
    int yield = play_yield(play);
    for (int day = from; day <= until; day++) {
        const Strip *strip = play_strip(play, day);
        int event = strip ? strip_dearest(strip, yield) : -1;
        if (event < 0)
            continue;
        StripPrice price = strip_price(strip, event, yield);
        if (card->day == 0 || minutes_of(price) > minutes_of(card->price)) {
            card->day = day;
            card->event = event;
            card->price = price;
        }
    }
}

/* ---- when its ten seconds are ---- */

/* As many office minutes as ten seconds have at the desk, or those in which signal was missing if they are fewer; where none was, those
 * that it took. */
static void find_minutes(const Level *level, const Strip *strip, DearestCard *card)
{
    const StripEvent *event = &strip->events[card->event];
    int end = strip_ending(strip, card->event), most = min_int(DEAREST_MINUTES_MAX, max_int(1, 60 * DEAREST_SECONDS / level->pace));
    int first = end >= 0 ? strip->events[end].minute - strip->start + (event->minutes > 0) : strip->count, lost = 0;
    card->before = event->value;
    card->away = card->price.lost == 0;
    card->from = card->away ? event->minute : strip->start + first;
    for (int i = first; i < strip->count && lost < card->price.lost && card->minutes < most; i++) {
        card->after[card->minutes++] = (int16_t)strip->minutes[i].signal;
        lost += card->before - strip->minutes[i].signal;
    }
    if (card->away)
        card->minutes = clamp_int(event->minutes, 1, most);
}

/* ---- the field there ---- */

/* The file that is known to have been open: by what was last sealed or lost in one, else by what was next. */
static int file_at(const Play *play, const Strip *strip, int clock)
{
    int before = -1, after = -1;
    for (int i = 0; i < strip->event_count; i++) {
        const StripEvent *event = &strip->events[i];
        bool of_file = event->kind == STRIP_SEALED || event->kind == STRIP_RETURNED || event->kind == STRIP_KNOT_DONE || event->kind == STRIP_KNOT_LOST;
        if (!of_file || event->row < 0)
            continue;
        if (event->minute <= clock)
            before = event->row;
        else if (after < 0)
            after = event->row;
    }
    return before >= 0 ? before : after >= 0 ? after : play->day.file;
}

static void lay_field(const Play *play, const Strip *strip, DearestCard *card)
{
    Timetable timetable;
    timetable_draw(&play->level, play->day.seed, card->day, &timetable);
    bool night = card->from >= timetable.shift_end;
    int start = night ? timetable.shift_end : timetable.shift_start;
    int end = night ? timetable.shift_end + play->level.constants[CONSTANT_EVENING_MINUTES] : timetable.shift_end;
    card->file = file_at(play, strip, card->from);
    field_draw(&play->level, play->day.seed, (FieldSpan){.day = card->day, .file = card->file, .start = start, .end = end, .night = night},
               &card->field);
}

/* The bought lamp tells sooner. */
static int highlight_at(const Play *play, const DearestCard *card)
{
    for (int day = 1; day <= card->day; day++) {
        const Strip *strip = play_strip(play, day);
        for (int i = 0; strip && i < strip->event_count; i++) {
            const StripEvent *event = &strip->events[i];
            bool there = day < card->day || event->minute <= card->from;
            if (event->kind == STRIP_GIFT && event->what == GIFT_LAMP && there)
                return play->level.constants[CONSTANT_LAMP_HIGHLIGHT];
        }
    }
    return play->level.constants[CONSTANT_HIGHLIGHT];
}

/* ---- where to look ---- */

/* How many lie wholly in that part of the field that were right to take at that signal. */
static int count_in(const Level *level, const DearestCard *card, const int16_t *alive, int count, int column, int row)
{
    int in = 0;
    for (int i = 0; i < count; i++) {
        const Cluster *cluster = &card->field.clusters[alive[i]];
        in += cluster->column >= column && cluster->row >= row && cluster->column + cluster->columns <= column + card->columns &&
              cluster->row + cluster->rows <= row + card->rows && cluster_ripe(level, cluster, dearest_beat(card, 0), card->before);
    }
    return in;
}

/* Both sides look at the same part: where most would have been there to take. */
static void find_view(const Level *level, DearestCard *card)
{
    int16_t alive[CLUSTERS_MAX];
    int count = field_alive(level, &card->field, dearest_beat(card, 0), CLUSTERS_MAX, alive), most = -1;
    card->columns = min_int(DEAREST_COLUMNS, card->field.columns);
    card->rows = min_int(DEAREST_ROWS, card->field.rows);
    for (int row = 0; row + card->rows <= card->field.rows; row++) {
        for (int column = 0; column + card->columns <= card->field.columns; column++) {
            int in = count_in(level, card, alive, count, column, row);
            if (in <= most)
                continue;
            most = in;
            card->column = column;
            card->row = row;
        }
    }
}

void dearest_find(Game *game, int from, int until)
{
    const Play *play = &game->play;
    DearestCard *card = &game->dearest;
    *card = (DearestCard){0};
    find(play, from, until, card);
    if (card->day == 0)
        return;
    const Strip *strip = play_strip(play, card->day);
    find_minutes(&play->level, strip, card);
    lay_field(play, strip, card);
    card->highlight = highlight_at(play, card);
    find_view(&play->level, card);
}

/* ---- what is seen ---- */

Beat dearest_beat(const DearestCard *card, double seconds)
{
    double round = fmod(seconds, DEAREST_SECONDS) / DEAREST_SECONDS;
    return beat_at(card->day, card->from) + (Beat)(round * card->minutes * BEATS_A_MINUTE);
}

int dearest_signal(const DearestCard *card, DearestSide side, Beat beat)
{
    int minute = clamp_int(beat_minute(beat) - card->from, 0, card->minutes - 1);
    return side == DEAREST_WOULD || card->away ? card->before : card->after[minute];
}

bool dearest_marks(const Level *level, const DearestCard *card, DearestSide side, Beat beat, const Cluster *cluster)
{
    int signal = dearest_signal(card, side, beat);
    return signal >= card->highlight && cluster_ripe(level, cluster, beat, signal);
}
