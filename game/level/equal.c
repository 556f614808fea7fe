/* equal.c - whether two levels say the same. Strings count by their bytes; line numbers and pointers do not count. */
#include "level/equal.h"
#include "level/write.h"

#include <string.h>

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static bool slots_equal(const Slot *slots, const void *a, const void *b)
{
    for (const Slot *slot = slots; slot->name; slot++)
        if (!slot_equal(slot, a, b))
            return false;
    return true;
}

/* Structs that begin with an id, in two lists. */
static bool entities_equal(SectionKind kind, const void *a, const void *b, size_t stride, int count_a, int count_b)
{
    if (count_a != count_b)
        return false;
    for (int i = 0; i < count_a; i++) {
        const char *left = (const char *)a + (size_t)i * stride, *right = (const char *)b + (size_t)i * stride;
        const char *id_a, *id_b;
        memcpy(&id_a, left, sizeof id_a);
        memcpy(&id_b, right, sizeof id_b);
        if (!same(id_a, id_b) || !slots_equal(sections[kind].slots, left, right))
            return false;
    }
    return true;
}

static bool row_equal(const Row *a, const Row *b)
{
    return a->verb == b->verb && a->days == b->days && a->start == b->start && a->end == b->end &&
           a->spread == b->spread && slots_equal(verb_rows[a->verb].words, a, b) &&
           slots_equal(verb_rows[a->verb].options, a, b);
}

static bool rows_equal(const Level *a, const Level *b)
{
    if (a->row_count != b->row_count)
        return false;
    for (int i = 0; i < a->row_count; i++)
        if (!row_equal(&a->rows[i], &b->rows[i]))
            return false;
    return true;
}

static bool lines_equal(const Level *a, const Level *b)
{
    if (a->line_count != b->line_count)
        return false;
    for (int i = 0; i < a->line_count; i++)
        if (a->lines[i].kind != b->lines[i].kind || !same(a->lines[i].text, b->lines[i].text))
            return false;
    return true;
}

static bool constants_equal(const Level *a, const Level *b)
{
    for (int i = 0; i < CONSTANT_COUNT; i++)
        if (a->constants[i] != b->constants[i] || a->constant_set[i] != b->constant_set[i])
            return false;
    return true;
}

static bool payees_equal(const Level *a, const Level *b)
{
    if (a->payee_count != b->payee_count)
        return false;
    for (int i = 0; i < a->payee_count; i++)
        if (a->payees[i].file != b->payees[i].file || !same(a->payees[i].name, b->payees[i].name))
            return false;
    return true;
}

static bool map_equal(const Map *a, const Map *b)
{
    if (a->columns != b->columns || a->rows != b->rows || a->door_count != b->door_count)
        return false;
    for (int y = 0; y < a->rows; y++)
        if (memcmp(a->cells[y], b->cells[y], (size_t)a->columns) != 0)
            return false;
    for (int i = 0; i < a->door_count; i++) {
        const Door *left = &a->doors[i], *right = &b->doors[i];
        if (left->letter != right->letter || left->kind != right->kind || left->index != right->index)
            return false;
    }
    return true;
}

static bool speech_equal(const Speech *a, const Speech *b)
{
    return a->kind == b->kind && a->person == b->person && a->target == b->target && same(a->text, b->text);
}

static bool talks_equal(const Level *a, const Level *b)
{
    if (a->talk_count != b->talk_count || a->speech_count != b->speech_count)
        return false;
    for (int i = 0; i < a->talk_count; i++) {
        const Talk *left = &a->talks[i], *right = &b->talks[i];
        if (left->person != right->person || left->first != right->first || left->count != right->count)
            return false;
    }
    for (int i = 0; i < a->speech_count; i++)
        if (!speech_equal(&a->speeches[i], &b->speeches[i]))
            return false;
    return true;
}

/* Variants are numbered as they are met, which the order of sections is free to change. */
static bool who_equal(const Level *a, int who, const Level *b, int other)
{
    if (who < WHO_VARIANT || other < WHO_VARIANT)
        return who == other;
    const Variant *left = &a->variants[who - WHO_VARIANT], *right = &b->variants[other - WHO_VARIANT];
    return left->who == right->who && same(left->title, right->title) && left->tool == right->tool && left->times == right->times;
}

static bool side_equal(const Level *in_a, const Side *a, const Level *in_b, const Side *b)
{
    return a->is_number == b->is_number && a->number == b->number && a->factor == b->factor && who_equal(in_a, a->who, in_b, b->who) &&
           a->measure == b->measure && a->day == b->day && a->last_day == b->last_day;
}

static bool expect_equal(const Level *in_a, const Expect *a, const Level *in_b, const Expect *b)
{
    if (!same(a->text, b->text) || a->mean != b->mean || a->per_cent != b->per_cent || a->side_count != b->side_count)
        return false;
    for (int i = 0; i < a->side_count; i++)
        if (!side_equal(in_a, &a->sides[i], in_b, &b->sides[i]) || (i > 0 && a->ops[i - 1] != b->ops[i - 1]) || a->joins[i] != b->joins[i] ||
            !side_equal(in_a, &a->others[i], in_b, &b->others[i]))
            return false;
    return true;
}

/* Either may be NULL. */
static bool same_label(const char *a, const char *b)
{
    return a && b ? same(a, b) : a == b;
}

static bool bet_equal(const Level *in_a, const Level *in_b)
{
    const Bet *a = &in_a->bet, *b = &in_b->bet;
    if (!same(a->question, b->question) || a->choice_count != b->choice_count)
        return false;
    for (int i = 0; i < a->choice_count; i++)
        if (!same(a->choices[i].word, b->choices[i].word) || !same_label(a->choices[i].label, b->choices[i].label) ||
            !expect_equal(in_a, &a->choices[i].right_when, in_b, &b->choices[i].right_when))
            return false;
    return true;
}

static bool argument_equal(const Level *a, const Level *b)
{
    if (a->question_count != b->question_count || a->expect_count != b->expect_count)
        return false;
    for (int i = 0; i < a->question_count; i++)
        if (!same(a->questions[i], b->questions[i]))
            return false;
    for (int i = 0; i < a->expect_count; i++)
        if (!expect_equal(a, &a->expects[i], b, &b->expects[i]))
            return false;
    return bet_equal(a, b);
}

bool level_equal(const Level *a, const Level *b)
{
    return slots_equal(sections[SECTION_DAY].slots, a, b) &&
           entities_equal(SECTION_PERSON, a->people, b->people, sizeof(Person), a->person_count, b->person_count) &&
           entities_equal(SECTION_DESK, a->desks, b->desks, sizeof(Watched), a->desk_count, b->desk_count) &&
           entities_equal(SECTION_FILE, a->files, b->files, sizeof(NumberFile), a->file_count, b->file_count) &&
           entities_equal(SECTION_TOOL, a->tools, b->tools, sizeof(Tool), a->tool_count, b->tool_count) &&
           entities_equal(SECTION_RULE, a->rules, b->rules, sizeof(Rule), a->rule_count, b->rule_count) &&
           entities_equal(SECTION_COLLEAGUE, a->colleagues, b->colleagues, sizeof(Colleague), a->colleague_count, b->colleague_count) &&
           entities_equal(SECTION_CHARTER, a->charters, b->charters, sizeof(Charter), a->charter_count, b->charter_count) &&
           payees_equal(a, b) && rows_equal(a, b) && lines_equal(a, b) && constants_equal(a, b) && map_equal(&a->map, &b->map) &&
           talks_equal(a, b) && argument_equal(a, b);
}
