/* translate.c - which catalogue the strings come from. */
#include "base/translate.h"

#include <libintl.h>
#include <locale.h>
#include <stdbool.h>
#include <string.h>

#define CATALOGUE "macrodata-refinement"

void translate_from(const char *folder)
{
    if (!setlocale(LC_MESSAGES, ""))
        return;
    bindtextdomain(CATALOGUE, folder);
    bind_textdomain_codeset(CATALOGUE, "UTF-8");
    textdomain(CATALOGUE);
    if (!gettext("")[0]) /* the head of a catalogue */
        setlocale(LC_MESSAGES, "C");
}

static bool is_translated(void)
{
    const char *language = setlocale(LC_MESSAGES, NULL);
    return language && strcmp(language, "C") != 0;
}

const char *translation(const char *text)
{
    return is_translated() ? gettext(text) : text;
}

const char *translation_for(const char *one, const char *many, unsigned long count)
{
    if (is_translated())
        return ngettext(one, many, count);
    return count == 1 ? one : many;
}
