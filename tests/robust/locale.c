/* locale.c - a library to be loaded before others (LD_PRELOAD): the program is in the locale of its environment from
 * its first line on, whether it asks for one or not. It ends with 99 when the locale is not what LOCALE_POINT, its
 * decimal point, says. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

__attribute__((constructor)) static void begin(void)
{
    const char *point = getenv("LOCALE_POINT"), *turkish = getenv("LOCALE_TURKISH");
    if (!setlocale(LC_ALL, "") || !point || strcmp(localeconv()->decimal_point, point) != 0)
        _exit(99);
    if (turkish && towupper(L'i') != 0x130)
        _exit(99);
}
