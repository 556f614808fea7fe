/* translate.c - which catalogue the strings come from. */
#include "base/translate.h"

#include <locale.h>

#define CATALOGUE "macrodata-refinement"

void translate_from(const char *folder)
{
    if (!setlocale(LC_MESSAGES, ""))
        return;
    bindtextdomain(CATALOGUE, folder);
    bind_textdomain_codeset(CATALOGUE, "UTF-8");
    textdomain(CATALOGUE);
}
