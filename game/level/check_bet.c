/* check_bet.c - warnings on a bet of which two answers can be right at once, or none, or one of which never is. When an answer is right is
 * tried on a fixed table of figures for the few measures that a bet names. */
#include "level/check_bet.h"

#include "level/words.h"

/* Of three outcomes, less, equal and more, a bit each, those at which the first side stands so to the second. */
static const unsigned holds_at[OP_COUNT] = {[OP_GREATER] = 4, [OP_AT_LEAST] = 6, [OP_LESS] = 1, [OP_AT_MOST] = 3, [OP_EQUAL] = 2};

static unsigned outcomes(const Expect *expect, bool turned)
{
    unsigned met = holds_at[expect->ops[0]];
    return turned ? (met & 2u) | (met & 1u) << 2 | met >> 2 : met;
}

static bool same_measure(const Side *a, const Side *b)
{
    return a->who == b->who && a->measure == b->measure && a->day == b->day && a->last_day == b->last_day;
}

static bool same_side(const Side *a, const Side *b)
{
    return a->is_number == b->is_number && a->number == b->number && a->factor == b->factor && same_measure(a, b);
}

/* The sides at those places of two comparisons, sums and all. */
static bool same_sides(const Expect *one, int i, const Expect *other, int k)
{
    return same_side(&one->sides[i], &other->sides[k]) && one->joins[i] == other->joins[k] &&
           (one->joins[i] == JOIN_NONE || same_side(&one->others[i], &other->others[k]));
}

/* Two answers about the same two sides leave no outcome to both or to neither. Whether anything was said. */
static bool check_opposites(Reader *reader)
{
    const Bet *bet = &reader->level->bet;
    const Expect *one = &bet->choices[0].right_when, *other = &bet->choices[1].right_when;
    if (bet->choice_count != 2 || one->side_count != 2 || other->side_count != 2)
        return false;
    bool turned = same_sides(one, 0, other, 1) && same_sides(one, 1, other, 0);
    if (!turned && !(same_sides(one, 0, other, 0) && same_sides(one, 1, other, 1)))
        return false;
    unsigned first = outcomes(one, false), second = outcomes(other, turned);
    Position place = reader->bet_choices[1];
    if (first == second)
        reader_fail_at(reader, TAG_BET_GAP, place, "'%s' and '%s' are right at the same outcomes", bet->choices[0].word, bet->choices[1].word);
    else if ((first | second) != 7u)
        reader_fail_at(reader, TAG_BET_GAP, place, "neither answer is right %s", ((first | second) & 2u) == 0 ? "at a draw: write <= or >= in one of them" : "at every outcome");
    else if ((first & second) != 0)
        reader_fail_at(reader, TAG_BET_GAP, place, "'%s' and '%s' are both right at a draw", bet->choices[0].word, bet->choices[1].word);
    return first == second || (first | second) != 7u || (first & second) != 0;
}

/* ---- the table of figures ---- */

enum { MEASURES_MAX = 4, FIGURES_MAX = 36 };

/* A measure that the bet names, and figures for it; the most that it can be is among them. */
typedef struct Tried {
    const Side *side;
    int count;
    int64_t most, figures[FIGURES_MAX];
} Tried;

typedef struct Trial {
    const Level *level;
    int count; /* of measures */
    Tried tried[MEASURES_MAX];
    int64_t at[MEASURES_MAX]; /* the figures that are being tried */
    bool all; /* every measure found its place */
} Trial;

/* What no run comes near, of a day. Of what is not here nothing is known. */
static int64_t most_of_day(const Level *level, Measure measure)
{
    enum { CLUSTER_NUMBERS = 14, CREDITED = 2000, BETTER = 3, FLOOR = 24, SEEN = 1000000, DAY_MINUTES = 1440, HOUR = 60, RANK = 1, SHARE = 100, FULL = 1000 };
    int64_t numbers = 0;
    for (int i = 0; i < level->file_count; i++)
        numbers += (int64_t)level->files[i].clusters * CLUSTER_NUMBERS * max_int(1, level->files[i].weight);
    int64_t progress = BETTER * numbers + CREDITED;
    if (measure >= MEASURE_MINUTES)
        return DAY_MINUTES;
    switch (measure) {
    case MEASURE_PROGRESS: return progress;
    case MEASURE_AN_HOUR: return HOUR * progress; /* of a single minute at the numbers */
    case MEASURE_FLOOR: return FLOOR * progress;
    case MEASURE_STANDING:
    case MEASURE_STANDING_SEEN:
    case MEASURE_STANDING_COUNTED:
    case MEASURE_STANDING_SERVED:
    case MEASURE_ENERGY:
    case MEASURE_BURNOUT: return FULL;
    case MEASURE_ABOUT_WORK: return SHARE;
    case MEASURE_PAID: return (int64_t)LEVEL_WAITS_MAX * LEVEL_FILES_MAX;
    case MEASURE_RANK: return RANK;
    case MEASURE_SEALED:
    case MEASURE_KNOTS: return progress;
    case MEASURE_PINGS: return DAY_MINUTES;
    case MEASURE_MEETINGS: return LEVEL_ROWS_A_DAY_MAX;
    case MEASURE_BUSYNESS:
    case MEASURE_MINUTES:
    case MEASURE_COUNT: break;
    }
    return SEEN;
}

/* What stands at the end of a day is not added up. */
static bool adds_up(Measure measure)
{
    bool stands = measure >= MEASURE_STANDING && measure <= MEASURE_STANDING_SERVED;
    return !stands && measure != MEASURE_ENERGY && measure != MEASURE_BURNOUT && measure != MEASURE_ABOUT_WORK && measure != MEASURE_RANK &&
           measure != MEASURE_PAID && measure != MEASURE_AN_HOUR;
}

static int64_t most_of(const Level *level, const Side *side)
{
    int days = side->day == 0 ? level_played_days(level) : side->last_day - side->day + 1;
    days *= level->mode == MODE_CHARTER ? level->days : 1; /* a quarter shows all of them */
    return most_of_day(level, side->measure) * (adds_up(side->measure) ? days : 1);
}

/* ---- what never is ---- */

/* The least and the most that a side can be, in hundredths. */
typedef struct Span {
    int64_t least, most;
} Span;

static Span span_of_term(const Level *level, const Side *side)
{
    return side->is_number ? (Span){side->number, side->number} : (Span){0, most_of(level, side) * side->factor};
}

static Span span_of(const Level *level, const Expect *expect, int i)
{
    Span span = span_of_term(level, &expect->sides[i]);
    if (expect->joins[i] == JOIN_NONE)
        return span;
    Span other = span_of_term(level, &expect->others[i]);
    if (expect->joins[i] == JOIN_PLUS)
        return (Span){span.least + other.least, span.most + other.most};
    return (Span){span.least - other.most, span.most - other.least};
}

static bool can_hold(Span left, Op op, Span right)
{
    switch (op) {
    case OP_GREATER: return left.most > right.least;
    case OP_AT_LEAST: return left.most >= right.least;
    case OP_LESS: return left.least < right.most;
    case OP_AT_MOST: return left.least <= right.most;
    case OP_EQUAL: return left.least <= right.most && left.most >= right.least;
    case OP_COUNT: break;
    }
    return true;
}

static bool is_never_right(const Level *level, const Expect *expect)
{
    for (int i = 0; i + 1 < expect->side_count; i++)
        if (!can_hold(span_of(level, expect, i), expect->ops[i], span_of(level, expect, i + 1)))
            return true;
    return false;
}

static bool check_never(Reader *reader)
{
    const Bet *bet = &reader->level->bet;
    bool said = false;
    for (int i = 0; i < bet->choice_count; i++) {
        if (!is_never_right(reader->level, &bet->choices[i].right_when))
            continue;
        said = true;
        reader_fail_at(reader, TAG_BET_GAP, reader->bet_choices[i], "'%s' is never right: no run can come to that", bet->choices[i].word);
    }
    return said;
}

static void try_figure(Tried *tried, int64_t figure, int room)
{
    for (int i = 0; i < tried->count; i++)
        if (tried->figures[i] == figure)
            return;
    if (figure >= 0 && figure <= tried->most && tried->count < room)
        tried->figures[tried->count++] = figure;
}

static void try_about(Tried *tried, int64_t figure, int room)
{
    try_figure(tried, figure, room);
    try_figure(tried, figure - 1, room);
    try_figure(tried, figure + 1, room);
}

/* The terms of all answers, one after another; NULL: no more. */
static const Side *term_of(const Bet *bet, int number)
{
    for (int choice = 0; choice < bet->choice_count; choice++) {
        const Expect *expect = &bet->choices[choice].right_when;
        for (int i = 0; i < 2 * expect->side_count; i++) {
            const Side *term = i % 2 == 0 ? &expect->sides[i / 2] : expect->joins[i / 2] != JOIN_NONE ? &expect->others[i / 2] : NULL;
            if (term && number-- == 0)
                return term;
        }
    }
    return NULL;
}

static int find(const Trial *trial, const Side *side)
{
    int i = 0;
    while (i < trial->count && !same_measure(trial->tried[i].side, side))
        i++;
    return i;
}

static void list_measures(Trial *trial)
{
    const Side *term;
    trial->all = true;
    for (int i = 0; (term = term_of(&trial->level->bet, i)) != NULL; i++) {
        int at = term->is_number ? 0 : find(trial, term);
        if (term->is_number || at < trial->count)
            continue;
        if (at == MEASURES_MAX) {
            trial->all = false;
            return;
        }
        trial->tried[trial->count++] = (Tried){.side = term, .most = most_of(trial->level, term)};
    }
}

/* The numbers that are compared with, and what is beside them. */
static void try_numbers(const Bet *bet, Tried *tried, int room)
{
    const Side *term;
    for (int i = 0; (term = term_of(bet, i)) != NULL; i++)
        if (term->is_number)
            try_about(tried, term->number / 100, room);
}

/* What a factor makes of a hundred tells where answers part. */
static void try_factors(const Bet *bet, Tried *tried, int room)
{
    const Side *term;
    for (int i = 0; (term = term_of(bet, i)) != NULL; i++) {
        if (term->is_number || term->factor <= 0 || term->factor == 100)
            continue;
        try_about(tried, term->factor, room);
        try_figure(tried, 10000 / term->factor, room);
    }
}

/* Those that read best come first. The more measures, the fewer of each. */
static void list_figures(Trial *trial)
{
    static const int rooms[MEASURES_MAX + 1] = {0, FIGURES_MAX, FIGURES_MAX, 14, 8}, numbers[MEASURES_MAX + 1] = {0, 18, 18, 6, 3};
    static const int plains[MEASURES_MAX + 1] = {0, 10, 10, 4, 3}, plain[] = {100, 80, 120, 200, 50, 150, 90, 110, 70, 60};
    int room = rooms[trial->count] - 2; /* but for the most and for none */
    for (int m = 0; m < trial->count; m++) {
        Tried *tried = &trial->tried[m];
        try_numbers(&trial->level->bet, tried, numbers[trial->count]);
        for (int i = 0; i < plains[trial->count]; i++)
            try_figure(tried, plain[i], room);
        try_factors(&trial->level->bet, tried, room);
        try_figure(tried, tried->most, room + 1);
        if (tried->most < plain[0])
            try_figure(tried, 0, room + 2);
    }
}

/* ---- what is right there ---- */

static int64_t term_value(const Trial *trial, const Side *side)
{
    return side->is_number ? side->number : trial->at[find(trial, side)] * side->factor;
}

static int64_t side_value(const Trial *trial, const Expect *expect, int i)
{
    int64_t value = term_value(trial, &expect->sides[i]);
    if (expect->joins[i] == JOIN_NONE)
        return value;
    int64_t other = term_value(trial, &expect->others[i]);
    return expect->joins[i] == JOIN_PLUS ? value + other : value - other;
}

/* Whether it holds; *draw where two of its sides are equal. */
static bool holds(const Trial *trial, const Expect *expect, bool *draw)
{
    bool all = true;
    int64_t right = side_value(trial, expect, 0);
    for (int i = 0; i + 1 < expect->side_count; i++) {
        int64_t left = right;
        right = side_value(trial, expect, i + 1);
        unsigned outcome = left < right ? 1u : left == right ? 2u : 4u;
        all = all && (holds_at[expect->ops[i]] & outcome) != 0;
        *draw = *draw || left == right;
    }
    return all;
}

/* The next figures of the table, the first measure's slowest; false: those were the last. */
static bool next(Trial *trial, int *index)
{
    int m = trial->count - 1;
    while (m >= 0 && ++index[m] == trial->tried[m].count)
        index[m--] = 0;
    for (int i = 0; i < trial->count; i++)
        trial->at[i] = trial->tried[i].figures[index[i]];
    return m >= 0;
}

/* ---- what is said of it ---- */

static void say_who(const Level *level, const Side *side, Buffer *out)
{
    static const char *const floors[] = {"no-rules", "all-rules"};
    int who = side->who, variant = who - WHO_VARIANT;
    if (variant >= 0)
        who = level->variants[variant].who;
    buffer_text(out, who < WHO_YOU ? bot_words[who] : who == WHO_YOU ? "you" : who < WHO_RULE ? floors[who - WHO_NO_RULES] :
                who < WHO_CHARTER ? level->rules[who - WHO_RULE].id : level->charters[who - WHO_CHARTER].id);
    buffer_print(out, ".%s", measure_words[side->measure]);
    if (variant >= 0)
        buffer_text(out, level->variants[variant].times == 0 ? " without what it names" : " with what it names");
    if (side->day > 0 && side->last_day > side->day)
        buffer_print(out, " @day %d-%d", side->day, side->last_day);
    else if (side->day > 0)
        buffer_print(out, " @day %d", side->day);
}

/* "you.progress is 80 and balanced.progress 100" */
static void say_figures(const Trial *trial, Buffer *out)
{
    for (int i = 0; i < trial->count; i++) {
        buffer_text(out, i == 0 ? "" : i + 1 == trial->count ? " and " : ", ");
        say_who(trial->level, trial->tried[i].side, out);
        buffer_print(out, "%s %lld%s", i == 0 ? " is" : "", (long long)trial->at[i], trial->tried[i].side->measure == MEASURE_ABOUT_WORK ? "%" : "");
    }
}

/* Of the answers that are right where something is tried, the first two; -1. */
typedef struct Right {
    int first, second;
    bool draw;
} Right;

static Right right_at(const Trial *trial)
{
    const Bet *bet = &trial->level->bet;
    Right right = {-1, -1, false};
    for (int i = 0; i < bet->choice_count; i++) {
        if (!holds(trial, &bet->choices[i].right_when, &right.draw))
            continue;
        if (right.first < 0)
            right.first = i;
        else if (right.second < 0)
            right.second = i;
    }
    return right;
}

static void say_right(Reader *reader, const Trial *trial, Right right)
{
    const Bet *bet = &trial->level->bet;
    Buffer figures = {0};
    say_figures(trial, &figures);
    if (right.first < 0)
        reader_fail_at(reader, TAG_BET_GAP, reader->bet_choices[bet->choice_count - 1], "where %s, %s answer is right", buffer_view(&figures).at,
                       bet->choice_count == 2 ? "neither" : "no");
    else
        reader_fail_at(reader, TAG_BET_GAP, reader->bet_choices[right.second], "where %s, '%s' and '%s' are both right, and the game takes '%s'",
                       buffer_view(&figures).at, bet->choices[right.first].word, bet->choices[right.second].word, bet->choices[right.first].word);
    buffer_free(&figures);
}

/* A share that is held against less than one of a hundred, of which the reader has asked already whether it is meant. */
static bool holds_small_share(const Expect *expect)
{
    bool share = false, small = false;
    for (int i = 0; i < expect->side_count; i++) {
        const Side *side = &expect->sides[i];
        share = share || (!side->is_number && side->measure == MEASURE_ABOUT_WORK);
        small = small || (side->is_number && side->number > 0 && side->number < 100);
    }
    return share && small;
}

static bool has_small_share(const Bet *bet)
{
    for (int i = 0; i < bet->choice_count; i++)
        if (holds_small_share(&bet->choices[i].right_when))
            return true;
    return false;
}

/* One where two are right and one where none is, if there are such beside draws. */
static void check_figures(Reader *reader)
{
    const Right nowhere = {-1, -1, false};
    Trial trial = {.level = reader->level}, none = trial, two = trial;
    int index[MEASURES_MAX] = {0};
    Right both = nowhere;
    list_measures(&trial);
    if (!trial.all || trial.count == 0)
        return;
    list_figures(&trial);
    for (int i = 0; i < trial.count; i++)
        trial.at[i] = trial.tried[i].figures[0];
    do {
        Right right = right_at(&trial);
        if (right.first < 0 && !right.draw && none.count == 0)
            none = trial;
        if (right.second >= 0 && !right.draw && two.count == 0) {
            two = trial;
            both = right;
        }
    } while ((two.count == 0 || none.count == 0) && next(&trial, index));
    if (two.count > 0)
        say_right(reader, &two, both);
    if (none.count > 0)
        say_right(reader, &none, nowhere);
}

void check_bet(Reader *reader)
{
    const Bet *bet = &reader->level->bet;
    bool said = bet->choice_count < 2 || !reader_whole(reader, SECTION_BET) || check_opposites(reader) || check_never(reader);
    if (!said && !has_small_share(bet))
        check_figures(reader);
}
