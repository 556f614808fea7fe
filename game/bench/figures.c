/* figures.c - shares of many measurements. */
#include "bench/figures.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    const double *left = a, *right = b;
    return *left < *right ? -1 : *left > *right;
}

double figure_share(double *values, int count, int per_cent)
{
    qsort(values, (size_t)count, sizeof *values, compare);
    return values[(count - 1) * per_cent / 100];
}
