/* argue_who.c - who is printed: bots and charters in their order, each with the variants of it below, as lines of [expect] name them. */
#include "level/write.h"
#include "mdr/argue_charter.h"
#include "mdr/argument.h"

static bool is_shown(const Argument *argument, int who)
{
    return (argument->shown >> who & 1u) != 0;
}

int argue_shown_at(const Argument *argument, int64_t index)
{
    const Level *level = argument->level;
    for (int who = 0; who < WHO_VARIANT; who++) {
        if (is_shown(argument, who) && index-- == 0)
            return who;
        for (int i = 0; i < level->variant_count; i++) {
            if (level->variants[i].who == who && is_shown(argument, WHO_VARIANT + i) && index-- == 0)
                return WHO_VARIANT + i;
        }
    }
    return WHO_COUNT;
}

uint64_t argue_varied(const Level *level, uint64_t variants)
{
    uint64_t who = 0;
    for (int i = 0; i < level->variant_count; i++) {
        if (variants >> (WHO_VARIANT + i) & 1u)
            who |= UINT64_C(1) << level->variants[i].who;
    }
    return who;
}

uint64_t argue_variants_of(const Level *level, uint64_t who, uint64_t variants)
{
    uint64_t of = 0;
    for (int i = 0; i < level->variant_count; i++) {
        if (who >> level->variants[i].who & 1u)
            of |= UINT64_C(1) << (WHO_VARIANT + i);
    }
    return of & variants;
}

void argue_who(const Level *level, int who, Buffer *out)
{
    const Variant *variant = who >= WHO_VARIANT ? &level->variants[who - WHO_VARIANT] : NULL;
    buffer_text(out, charter_who_word(level, variant ? variant->who : who));
    if (!variant)
        return;
    if (variant->times > 0)
        buffer_print(out, " with %d of ", variant->times);
    else
        buffer_text(out, variant->title[0] ? " without " : " without tool ");
    if (variant->title[0])
        write_quoted(variant->title, out);
    else
        buffer_text(out, level->tools[variant->tool].id);
}
