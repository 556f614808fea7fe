/* scenery.c - any bytes as a place's place.txt: told about, or within its limits. */
#include "fuzz/targets.h"

#include <math.h>
#include <stdlib.h>

#include "front/places/scenery.h"

static void check(bool holds)
{
    if (!holds)
        abort();
}

/* A name goes into a path, so it may lead nowhere else. */
static void check_name(const SceneryName *name)
{
    Text text = text_of(name->text);
    check(text.length > 0 && text.length <= SCENERY_NAME_MAX && text_find(text, '/') < 0 && !text_starts(text, "."));
}

static void check_rect(Rect at)
{
    check(fabsf(at.x) <= 4000 && fabsf(at.y) <= 4000 && at.w >= 1 && at.w <= 4000 && at.h >= 1 && at.h <= 4000);
}

static void check_scenery(const Scenery *scenery)
{
    check(scenery->layer_count >= 1 && scenery->layer_count <= SCENERY_LAYERS_MAX);
    check(scenery->mover_count <= SCENERY_MOVERS_MAX && scenery->anchor_count <= SCENERY_ANCHORS_MAX &&
          scenery->sitter_count <= SCENERY_PEOPLE_MAX && scenery->light < LIGHT_COUNT);
    for (int i = 0; i < scenery->layer_count; i++)
        check_name(&scenery->layers[i]);
    for (int i = 0; i < scenery->mover_count; i++) {
        check_name(&scenery->movers[i].file);
        check(scenery->movers[i].kind < MOVER_COUNT && (scenery->movers[i].seconds > 0 || scenery->movers[i].kind >= MOVER_HOUR));
    }
    for (int i = 0; i < scenery->anchor_count; i++)
        check_rect(scenery->anchors[i].at);
    for (int i = 0; i < scenery->sitter_count; i++) {
        check_name(&scenery->sitters[i].file);
        check_rect(scenery->sitters[i].at);
    }
}

void fuzz_scenery(Text input, Buffer *said)
{
    Scenery scenery;
    Messages messages;
    if (scenery_read(input, &scenery, &messages))
        check_scenery(&scenery);
    else
        check(messages.errors > 0);
    messages_print(&messages, "place.txt", input, said);
}
