#include "report/fault.h"

#include <stdarg.h>

enum { FOUND_SHOWN_MAX = 40 }; /* bytes of what was found */

bool fault(ResultError *error, int line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    error->line = line;
    text_vprint(error->sentence, sizeof error->sentence, format, arguments);
    va_end(arguments);
    return false;
}

bool fault_found(ResultError *error, int line, Text found, const char *format, ...)
{
    char wants[sizeof error->sentence];
    Buffer shown = {0};
    va_list arguments;
    va_start(arguments, format);
    text_vprint(wants, sizeof wants, format, arguments);
    va_end(arguments);
    buffer_escaped(&shown, text_cut(found, FOUND_SHOWN_MAX));
    fault(error, line, "found '%s'; %s", buffer_view(&shown).at, wants);
    buffer_free(&shown);
    return false;
}
