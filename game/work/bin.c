/* bin.c - a bin's quotas, and how full it is. What goes in and what sealing pays is refine.c. */
#include "work/bin.h"

static Bin bin_of_size(const NumberFile *file, int numbers)
{
    Bin bin = {0};
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += file->tempers[i];
    int left = numbers;
    for (int i = 0; i < TEMPER_COUNT; i++) {
        bin.quota[i] = (uint8_t)(numbers * file->tempers[i] / sum);
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

Bin bin_new(const NumberFile *file)
{
    return bin_of_size(file, file->bin_numbers);
}

Bin bin_at_start(const NumberFile *file, int index)
{
    bool small = index == 0 && file->first_bin > 0;
    return bin_of_size(file, small ? file->first_bin : file->bin_numbers);
}

int bin_size(const Bin *bin)
{
    int sum = 0;
    for (int i = 0; i < TEMPER_COUNT; i++)
        sum += bin->quota[i];
    return sum;
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
    return bin_right(bin) == bin_size(bin);
}
