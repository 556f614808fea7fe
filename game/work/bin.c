/* bin.c - a bin's quotas, and how full it is. What goes in and what sealing pays is refine.c. */
#include "work/bin.h"

Bin bin_new(const NumberFile *file)
{
    Bin bin = {0};
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += file->tempers[i];
    int left = BIN_NUMBERS;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        bin.quota[i] = (uint8_t)(BIN_NUMBERS * file->tempers[i] / sum);
        left -= bin.quota[i];
    }
    for (int i = 0; left > 0; i = (i + 1) % TEMPER_COUNT) {
        if (file->tempers[i] == 0)
            continue;
        bin.quota[i]++;
        left--;
    }
    return bin;
}

int bin_right(const Bin *bin)
{
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += bin->right[i];
    return sum;
}

bool bin_empty(const Bin *bin)
{
    return bin_right(bin) + bin->others == 0;
}

bool bin_complete(const Bin *bin)
{
    return bin_right(bin) == BIN_NUMBERS;
}

bool bin_jammed(const Bin *bin)
{
    return bin->others == BIN_OTHERS;
}
