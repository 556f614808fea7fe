/* fault.h - sentences about a result that does not read. Private to report/. */
#pragma once

#include "report/result_text.h"

/* False, so that a caller can return it. */
bool fault(ResultError *error, int line, const char *format, ...) PRINTF_LIKE(3, 4);
/* The same, with what was found, escaped and cut, behind it. */
bool fault_found(ResultError *error, int line, Text found, const char *format, ...) PRINTF_LIKE(4, 5);
