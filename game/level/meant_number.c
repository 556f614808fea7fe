/* meant_number.c - the words of small numbers. */
#include "level/meant_number.h"

#include "level/plain.h"
#include "level/scan.h"

static const char *const number_words[] = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
};

int meant_number(Text word)
{
    int64_t number;
    Plain plain = plain_of(word), small = plain_small(plain_view(&plain));
    if (text_int(plain_view(&small), &number) && number >= 0 && number <= 1000000)
        return (int)number;
    return scan_word_index(plain_view(&small), number_words, COUNT_OF(number_words));
}
