/* day_hash.c - every field a rule reads, in order; never raw bytes, so that padding and compilers stay out of it. */
#include "work/day_hash.h"

#include "base/hash.h"
#include "work/payees.h"

static void hash_name(Hash *hash, EventName name)
{
    hash_int(hash, name.day);
    hash_int(hash, name.minute);
    hash_int(hash, name.kind);
    hash_int(hash, name.person);
}

static void hash_offers(Hash *hash, const Offer *offers, int count)
{
    hash_int(hash, count);
    for (int i = 0; i < count; i++) {
        hash_name(hash, offers[i].name);
        hash_int(hash, offers[i].row);
        hash_int(hash, offers[i].until);
        hash_int(hash, offers[i].needs | offers[i].disguised << 1 | offers[i].reader << 2 | offers[i].fresh << 3 | offers[i].told << 4 | offers[i].held << 5);
    }
}

static void hash_timetable(Hash *hash, const Timetable *timetable)
{
    hash_int(hash, timetable->shift_start);
    hash_int(hash, timetable->shift_end);
    hash_int(hash, timetable->count);
    for (int i = 0; i < timetable->count; i++) {
        const Entry *entry = &timetable->entries[i];
        hash_int(hash, entry->minute);
        hash_int(hash, entry->row);
        hash_int(hash, entry->kind);
        hash_int(hash, entry->person);
        hash_int(hash, entry->needs | entry->disguised << 1 | entry->reader << 2);
    }
}

static void hash_cluster(Hash *hash, const Cluster *cluster)
{
    hash_int(hash, (int64_t)cluster->cells);
    hash_int(hash, (int64_t)cluster->taken);
    hash_int(hash, cluster->column);
    hash_int(hash, cluster->row);
    hash_int(hash, cluster->minute);
    hash_int(hash, cluster->threshold);
    hash_int(hash, cluster->kind | cluster->temper << 4 | cluster->mixed << 8 | cluster->lost << 12);
}

static void hash_field(Hash *hash, const Field *field)
{
    hash_int(hash, field->columns);
    hash_int(hash, field->rows);
    hash_int(hash, field->oldest);
    hash_int(hash, field->count);
    for (int i = field->oldest; i < field->count; i++)
        hash_cluster(hash, &field->clusters[i]);
    hash_int(hash, field->absent_count);
    for (int i = 0; i < field->absent_count; i++) {
        hash_int(hash, field->absent[i].cell);
        hash_int(hash, field->absent[i].until);
    }
}

static void hash_hand(Hash *hash, const Hand *hand)
{
    hash_int(hash, hand->count);
    for (int i = 0; i < hand->count; i++) {
        hash_int(hash, hand->held[i].cell);
        hash_int(hash, hand->held[i].cluster);
        hash_int(hash, hand->held[i].quality | hand->held[i].temper << 4);
    }
}

static void hash_bins(Hash *hash, const Day *day)
{
    for (int file = 0; file < day->level->file_count; file++) {
        hash_int(hash, day->bar[file]);
        hash_int(hash, day->put_away[file]);
        for (int i = 0; i < BIN_COUNT; i++) {
            const Bin *bin = &day->bins[file][i];
            hash_bytes(hash, bin->right, sizeof(bin->right));
            hash_bytes(hash, bin->quota, sizeof(bin->quota));
            hash_int(hash, bin->others);
        }
    }
}

static void hash_office(Hash *hash, const Office *office)
{
    const int64_t values[] = {
        office->focus,  office->residue,      office->energy,    office->burnout,     office->misalignment, office->expectation,
        office->signal, office->heat, office->heat_sum, office->week_minutes, (int)office->hold, office->hold_beats,   office->hold_target,
        office->muted,  office->manner,       office->tool_state, office->tool,       (int)office->rules,   office->gifts,
        office->warrant_left, office->evening_pinged, office->stayed, (int)office->known, office->job_count, office->rested,
        office->away, office->column, office->row, office->heading,
    };
    for (int i = 0; i < COUNT_OF(values); i++)
        hash_int(hash, values[i]);
    hash_bytes(hash, office->rule_day, sizeof(office->rule_day));
    for (int i = 0; i < PRETENCE_COUNT * REMEMBERED; i++)
        hash_int(hash, office->pretences[i / REMEMBERED][i % REMEMBERED]);
    for (int i = 0; i < office->job_count; i++) {
        const Job *job = &office->jobs[i];
        hash_int(hash, job->kind);
        hash_int(hash, job->decides);
        hash_int(hash, job->minutes);
        hash_int(hash, job->length);
        hash_int(hash, job->row);
        hash_int(hash, job->nodded);
        hash_int(hash, job->spoke);
        hash_int(hash, job->shows);
        hash_int(hash, job->pays);
        hash_int(hash, job->choice);
        hash_int(hash, job->tray);
        hash_int(hash, job->spent);
        hash_int(hash, job->needs);
        hash_int(hash, job->name.minute);
        hash_int(hash, job->began);
    }
}

static void hash_figures(Hash *hash, const DayFigures *figures)
{
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        hash_int(hash, figures->minutes[i]);
    const int values[] = {
        figures->busyness, figures->progress, figures->sealed, figures->returned, figures->awaited, figures->binned,
        figures->gathered_clusters, figures->right, figures->strays, figures->phantoms, figures->reworked,
        figures->knots, figures->pings, figures->pings_answered, figures->pings_needed,
        figures->pings_needed_answered, figures->evening_pings, figures->evening_answered, figures->meetings,
        figures->meetings_joined, figures->reports, figures->reports_written, figures->official,
        figures->energy, figures->burnout,
    };
    for (int i = 0; i < COUNT_OF(values); i++)
        hash_int(hash, values[i]);
    for (int i = 0; i < JUDGED_COUNT; i++)
        hash_int(hash, figures->standing[i]);
}

/* Many, so a number each. */
static void hash_strip(Hash *hash, const Strip *strip)
{
    const int values[] = {strip->day, strip->start, strip->count, strip->event_count, strip->dropped, strip->busyness, strip->progress,
                          strip->after_busyness, strip->after_progress, strip->worth};
    for (int i = 0; i < COUNT_OF(values); i++)
        hash_int(hash, values[i]);
    for (int i = 0; i < strip->count; i++) {
        const StripMinute *minute = &strip->minutes[i];
        hash_int(hash, minute->signal | (int64_t)minute->account << 12 | (int64_t)minute->busyness << 16 | (int64_t)minute->progress << 32);
    }
    for (int i = 0; i < strip->event_count; i++) {
        const StripEvent *event = &strip->events[i];
        hash_int(hash, (uint16_t)event->minute | (int64_t)(uint16_t)event->row << 16 | (int64_t)(uint16_t)event->came << 32 |
                           (int64_t)event->kind << 48 | (int64_t)event->what << 56);
        hash_int(hash, (uint16_t)event->value | (int64_t)(uint16_t)event->minutes << 16 | (int64_t)event->entry << 32 |
                           (int64_t)(uint8_t)event->person << 40);
    }
}

static void hash_guess(Hash *hash, const Guess *guess)
{
    hash_int(hash, guess->kind);
    hash_int(hash, guess->refining);
    hash_int(hash, guess->around);
    hash_int(hash, guess->bins);
}

static void hash_ledger(Hash *hash, const Ledger *ledger, int days)
{
    for (int i = 0; i < days; i++) {
        hash_figures(hash, &ledger->days[i]);
        hash_int(hash, ledger->spent[i]);
        hash_guess(hash, &ledger->guesses[i]);
    }
    for (int i = 0; i < JUDGED_COUNT; i++)
        hash_int(hash, ledger->standing[i]);
    hash_int(hash, ledger->official);
    hash_int(hash, ledger->seen);
    hash_int(hash, ledger->seen_before);
    hash_int(hash, ledger->hour_count);
    for (int i = 0; i < ledger->hour_count; i++) {
        hash_int(hash, ledger->hours[i].heat);
        hash_int(hash, ledger->hours[i].binned);
        hash_int(hash, ledger->hours[i].served);
        hash_int(hash, ledger->hours[i].day);
    }
    hash_strip(hash, &ledger->strip);
}

static void hash_needed(Hash *hash, const Needed *needed)
{
    const int values[] = {
        needed->row, needed->ended, needed->end, needed->lay, needed->since, needed->then.what, needed->then.row,
        needed->last.what, needed->last.row, needed->file, needed->payee,
    };
    hash_name(hash, needed->name);
    for (int i = 0; i < COUNT_OF(values); i++)
        hash_int(hash, values[i]);
}

/* Nothing at all where the level counts nobody. */
static void hash_payees(Hash *hash, const Day *day)
{
    if (!payees_counted(day->level))
        return;
    hash_int(hash, day->needed_count);
    for (int i = 0; i < day->needed_count; i++)
        hash_needed(hash, &day->needed[i]);
    for (int i = 0; i < day->level->file_count; i++) {
        const Payees *payees = &day->payees[i];
        const int values[] = {payees->brought, payees->line, payees->paid, payees->messages, payees->asked, payees->answered};
        for (int k = 0; k < COUNT_OF(values); k++)
            hash_int(hash, values[k]);
    }
    for (int i = 0; i < day->level->payee_count; i++) {
        const Fate *fate = &day->fates[i];
        const int values[] = {fate->day, fate->minute, fate->in_line, fate->place};
        for (int k = 0; k < COUNT_OF(values); k++)
            hash_int(hash, values[k]);
        hash_needed(hash, &fate->message);
    }
}

/* Nothing at all where nobody is rated. */
static void hash_rating(Hash *hash, const Rating *rating)
{
    if (!rating->on)
        return;
    hash_bytes(hash, &rating->stamps[0][0], sizeof rating->stamps);
    const int values[] = {rating->hour,     rating->at,        rating->left,      rating->looks[0], rating->looks[1],
                          rating->looked[0], rating->looked[1], rating->due, rating->attended};
    for (int i = 0; i < COUNT_OF(values); i++)
        hash_int(hash, values[i]);
}

/* Nor where none can be offered. */
static void hash_post(Hash *hash, const Day *day)
{
    bool offered = false;
    for (int i = 0; i < day->level->file_count; i++)
        offered = offered || day->level->files[i].transfer > 0;
    if (offered)
        hash_int(hash, day->post);
}

/* Nothing at all elsewhere. */
static void hash_charter(Hash *hash, const Day *day)
{
    if (day->level->mode != MODE_CHARTER)
        return;
    for (int i = 0; i < COUNT_OF(day->charters); i++)
        hash_int(hash, day->charters[i]);
    hash_int(hash, day->spared);
}

uint64_t day_hash(const Day *day)
{
    Hash hash = hash_start();
    hash_int(&hash, RULES_VERSION);
    hash_int(&hash, (int64_t)day->seed);
    hash_int(&hash, day->beat);
    hash_int(&hash, day->phase);
    hash_int(&hash, day->bet);
    hash_int(&hash, day->review);
    hash_int(&hash, day->file);
    hash_int(&hash, day->timetable_next);
    hash_int(&hash, day->office_only);
    hash_int(&hash, day->refined);
    hash_int(&hash, (int64_t)day->seals.state);
    hash_timetable(&hash, &day->timetable);
    hash_field(&hash, &day->field);
    hash_hand(&hash, &day->hand);
    hash_bins(&hash, day);
    hash_offers(&hash, day->offers, day->offer_count);
    hash_offers(&hash, day->tray, day->tray_count);
    hash_offers(&hash, day->answering, day->answering_count);
    hash_office(&hash, &day->office);
    hash_ledger(&hash, &day->ledger, day->level->days);
    hash_payees(&hash, day);
    hash_rating(&hash, &day->rating);
    hash_post(&hash, day);
    hash_charter(&hash, day);
    return hash.value;
}
