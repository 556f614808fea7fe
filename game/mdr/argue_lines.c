/* argue_lines.c - each line of [expect] and what became of it: by how much it holds, or which of its comparisons broke, and where. */
#include "level/words.h"
#include "mdr/argument.h"

enum { PAGE_COLUMNS = 100, INDENT = 6 };

/* ---- a comparison within the text of its line ---- */

typedef struct Part {
    int from, until; /* bytes */
} Part;

static bool is_operator(char c)
{
    return c == '<' || c == '>' || c == '=';
}

/* The next operator from `at` on that stands in no quotes, and its end; false: there is none. */
static bool next_operator(Text text, int at, Part *out)
{
    bool quoted = false;
    for (int i = at; i < text.length; i++) {
        quoted = quoted != (text.at[i] == '"');
        if (quoted || !is_operator(text.at[i]))
            continue;
        *out = (Part){i, i + 1};
        while (out->until < text.length && is_operator(text.at[out->until]))
            out->until++;
        return true;
    }
    return false;
}

/* Where the last side ends: before "on 90% of seeds". */
static int sides_end(Text text, int from)
{
    bool quoted = false;
    for (int i = from; i < text.length; i++) {
        quoted = quoted != (text.at[i] == '"');
        if (!quoted && text_starts(text_part(text, i, text.length), " on "))
            return i;
    }
    return text.length;
}

/* `a < b` of "a < b < c": the words between the operators round its own. */
static Part part_of(Text text, int link)
{
    Part sign = {0, 0}, part = {0, 0};
    int at = 0;
    for (int i = 0; i <= link && next_operator(text, at, &sign); i++) {
        part.from = at;
        at = sign.until;
    }
    part.until = sides_end(text, at);
    if (next_operator(text, at, &sign))
        part.until = sign.from;
    if (link == 0 && text_starts(text, "mean "))
        part.from = 5;
    while (part.from < part.until && text.at[part.from] == ' ')
        part.from++;
    while (part.until > part.from && text.at[part.until - 1] == ' ')
        part.until--;
    return part;
}

/* ---- by how much ---- */

/* Of hundredths, cut. */
static void add_tenths(Buffer *out, int hundredths)
{
    int size = hundredths < 0 ? -hundredths : hundredths;
    buffer_print(out, "%s%d.%d", hundredths <= -10 ? "-" : "", size / 100, size / 10 % 10);
}

/* Tenths are enough to see it by. */
static void add_margin(Buffer *out, const Margin *margin, int seeds)
{
    if (!margin->has)
        return;
    buffer_text(out, ", margin ");
    add_tenths(out, margin->per_cent);
    buffer_text(out, " %");
    if (seeds < 2)
        return;
    if (margin->errors == ERRORS_MOST || margin->errors == -ERRORS_MOST) {
        buffer_text(out, " on every seed alike");
        return;
    }
    buffer_text(out, " and ");
    add_tenths(out, margin->errors);
    buffer_text(out, " standard errors");
}

static void add_values(Buffer *out, const Link *link, int seeds)
{
    argue_decimal(out, link->left, 100);
    buffer_text(out, " : ");
    argue_decimal(out, link->right, 100);
    add_margin(out, &link->margin, seeds);
    buffer_text(out, link->equal ? ", equal on every seed: write =" : "");
}

static void add_seeds_held(Buffer *out, const Verdict *verdict)
{
    buffer_print(out, "on %d of %d seeds, %d wanted", verdict->seeds_held, verdict->seeds, verdict->seeds_wanted);
}

/* In brackets behind the line, or below it where that would be too wide; of a chain, its weakest comparison. */
static void add_holding(Buffer *out, const Expect *expect, const Verdict *verdict)
{
    Buffer bracket = {0};
    Text text = text_of(expect->text);
    if (verdict->link_count > 1) {
        Part part = part_of(text, verdict->link);
        buffer_print(out, "\n%*sweakest: ", INDENT, "");
        buffer_escaped(out, text_part(text, part.from, part.until - part.from));
    }
    buffer_text(&bracket, "[");
    add_values(&bracket, &verdict->links[verdict->link], verdict->seeds);
    if (!expect->mean) {
        buffer_text(&bracket, "; ");
        add_seeds_held(&bracket, verdict);
    }
    buffer_print(&bracket, "]%s", verdict->hair ? " by a hair" : "");
    bool fits = verdict->link_count == 1 && INDENT + text_columns(text) + 3 + text_columns(buffer_view(&bracket)) <= PAGE_COLUMNS;
    buffer_print(out, "%s%s\n", fits ? "   " : "\n      ", buffer_view(&bracket).at);
    out->failed = out->failed || bracket.failed;
    buffer_free(&bracket);
}

/* ---- what broke ---- */

static bool broke(const Link *link, bool mean)
{
    return mean ? !link->holds : link->broken > 0;
}

/* Of one comparison that too few seeds bear out, though the means do. */
static void add_means_hold(Buffer *out, const Expect *expect, const Verdict *verdict, int index)
{
    const Link *link = &verdict->links[index];
    buffer_print(out, "on %d of %d seeds, though the means hold (", link->broken, verdict->seeds);
    argue_decimal(out, link->left, 100);
    buffer_print(out, " %s ", op_words[expect->ops[index]]);
    argue_decimal(out, link->right, 100);
    buffer_print(out, "): each seed is asked; write mean before %s to compare the means\n", verdict->link_count > 1 ? "the line" : "it");
}

/* A line of one comparison is not said again. */
static void add_link(Buffer *out, const Expect *expect, const Verdict *verdict, int index)
{
    const Link *link = &verdict->links[index];
    Text text = text_of(expect->text);
    Part part = part_of(text, index);
    buffer_print(out, "%*s", INDENT, "");
    if (verdict->link_count > 1) {
        buffer_print(out, "%*s", text_columns(text_part(text, 0, part.from)), "");
        for (int i = text_columns(text_part(text, part.from, part.until - part.from)); i > 0; i--)
            buffer_text(out, "^");
        buffer_print(out, "\n%*s", INDENT, "");
    }
    buffer_text(out, "broken: ");
    if (verdict->link_count > 1) {
        buffer_escaped(out, text_part(text, part.from, part.until - part.from));
        buffer_text(out, "  ");
    }
    if (!expect->mean && op_holds(link->left, expect->ops[index], link->right)) {
        add_means_hold(out, expect, verdict, index);
        return;
    }
    add_values(out, link, verdict->seeds);
    if (!expect->mean)
        buffer_print(out, "; on %d seed%s", link->broken, link->broken == 1 ? "" : "s");
    buffer_text(out, "\n");
}

static void add_seeds_broken(Buffer *out, const BrokenSeeds *broken)
{
    int named = min_int(broken->count, BROKEN_SEEDS_NAMED);
    buffer_text(out, ", not on ");
    for (int i = 0; i < named; i++)
        buffer_print(out, "%s%lld", i > 0 ? ", " : "", (long long)broken->first[i]);
    if (named < broken->count)
        buffer_print(out, " and %d more", broken->count - named);
}

static void add_failing(Buffer *out, const Expect *expect, const Verdict *verdict, const BrokenSeeds *broken)
{
    buffer_text(out, verdict->hair ? "   by a hair\n" : "\n");
    for (int i = 0; i < verdict->link_count; i++) {
        if (broke(&verdict->links[i], expect->mean))
            add_link(out, expect, verdict, i);
    }
    if (expect->mean)
        return;
    buffer_print(out, "%*sholds ", INDENT, "");
    add_seeds_held(out, verdict);
    add_seeds_broken(out, broken);
    buffer_text(out, "\n");
}

/* ---- days that nothing is measured on ---- */

/* "day 3 (wed) is off", "days 3 (wed) and 4 (thu) are off" */
static void name_days(const Level *level, uint32_t off, Buffer *out)
{
    int count = __builtin_popcount(off), said = 0;
    buffer_text(out, count == 1 ? "day" : "days");
    for (int day = 1; day <= level->days; day++) {
        if ((off >> day & 1u) == 0)
            continue;
        said++;
        buffer_print(out, "%s %d (%s)", said == 1 ? "" : said == count ? " and" : ",", day, weekday_words[level_weekday(level, day)]);
    }
    buffer_text(out, count == 1 ? " is off" : " are off");
}

/* How it stands, which a day off takes over from the day before; all else is nought on it. */
static bool is_kept(Measure measure)
{
    bool standing = measure >= MEASURE_STANDING && measure <= MEASURE_STANDING_SERVED;
    return standing || measure == MEASURE_ENERGY || measure == MEASURE_BURNOUT || measure == MEASURE_RANK;
}

static bool same_days(const Side *side, const Side *other)
{
    return side_first_day(side) == side_first_day(other) && side->last_day == other->last_day && is_kept(side->measure) == is_kept(other->measure);
}

static bool told_before(const Expect *expect, int index)
{
    int before = 0;
    const Side *side = expect_measured(expect, index);
    while (before < index && !same_days(expect_measured(expect, before), side))
        before++;
    return before < index;
}

/* Of each stretch of days once: a line must not seem to be of more days than it is. */
static void add_days_off(const Level *level, const Expect *expect, Buffer *out)
{
    const Side *side;
    for (int i = 0; (side = expect_measured(expect, i)) != NULL; i++) {
        uint32_t off = argue_days_off_of(level, side);
        int first = side_first_day(side), worked = side->last_day - first + 1 - __builtin_popcount(off);
        if (off == 0 || told_before(expect, i))
            continue;
        buffer_print(out, "%*s", INDENT, "");
        name_days(level, off, out);
        if (worked == 0 && is_kept(side->measure))
            buffer_print(out, ": nothing is measured then, and %s stands as on the evening before, but for what a free evening heals\n",
                         measure_words[side->measure]);
        else if (worked == 0)
            buffer_print(out, ": nothing is measured then, and %s is 0\n", measure_words[side->measure]);
        else
            buffer_print(out, ": @day %d-%d adds up %d day%s, not %d\n", first, side->last_day, worked, worked == 1 ? "" : "s",
                         side->last_day - first + 1);
    }
}

enum { SEEDS_OF_A_HAIR = 100 };

static void add_hair(const Argument *argument, Buffer *out)
{
    bool few = seeds_count(&argument->seeds) < SEEDS_OF_A_HAIR;
    buffer_text(out, "By a hair: chance is as large as what is between the sides, so that as many other seeds may say otherwise.\n");
    buffer_print(out, "Ask more seeds: --seeds 1..%d\n", few ? SEEDS_OF_A_HAIR : 10 * SEEDS_OF_A_HAIR);
}

void argue_lines(const Argument *argument, const Sums *sums, Buffer *out)
{
    const Level *level = argument->level;
    bool hair = false;
    if (level->expect_count > 0)
        buffer_text(out, "\n");
    for (int i = 0; i < level->expect_count; i++) {
        const Expect *expect = &level->expects[i];
        Verdict verdict = tally_verdict(&sums->tallies[i]);
        buffer_print(out, "%-5s ", verdict.holds ? "holds" : "FAILS");
        buffer_escaped(out, text_of(expect->text));
        if (verdict.holds)
            add_holding(out, expect, &verdict);
        else
            add_failing(out, expect, &verdict, &sums->broken[i]);
        add_days_off(level, expect, out);
        if (argument->margin && verdict.slight)
            buffer_print(out, "%*snot enough for --margin, which wants 5 %% or 3 standard errors, and no hair\n", INDENT, "");
        hair = hair || verdict.hair;
    }
    if (hair)
        add_hair(argument, out);
}
