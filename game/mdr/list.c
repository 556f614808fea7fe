/* list.c - mdr list and mdr explain: the tables of the level format as text. */
#include "mdr/list.h"

#include "level/explain.h"
#include "level/reference.h"
#include "mdr/say.h"

static int unknown(const char *what, const char *word, const char *near)
{
    Buffer shown = {0};
    buffer_escaped(&shown, text_of(word));
    if (near)
        say_wrong(EXIT_USAGE, "%s '%s'; did you mean '%s'?", what, buffer_view(&shown).at, near);
    else
        say_wrong(EXIT_USAGE, "%s '%s'; `mdr list` prints what there is", what, buffer_view(&shown).at);
    buffer_free(&shown);
    return EXIT_USAGE;
}

int tool_list(const Arguments *arguments)
{
    Buffer out = {0};
    const char *kind = arguments->count > 0 ? arguments->files[0] : "";
    if (arguments->count == 0)
        list_kinds(&out);
    else if (text_is(text_of(kind), "reference"))
        reference_print(&out);
    else if (!list_print(text_of(kind), &out))
        return unknown("no list of", kind, list_near(text_of(kind)));
    return say_all(&out, EXIT_CLEAN);
}

int tool_explain(const Arguments *arguments)
{
    Buffer out = {0};
    int status = EXIT_CLEAN;
    for (int i = 0; i < arguments->count; i++) {
        Text word = text_of(arguments->files[i]);
        if (!explain_print(word, &out))
            status = unknown("nothing is called", arguments->files[i], explain_near(word));
    }
    return say_all(&out, (ExitStatus)status);
}
