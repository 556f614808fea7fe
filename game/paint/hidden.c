#include "paint/hidden.h"

#include <string.h>

static bool range_empty(Range range)
{
    return range.from >= range.to;
}

void hidden_add(Hidden *hidden, Range range)
{
    int first = 0, last;
    if (range_empty(range))
        return;
    while (first < hidden->count && hidden->ranges[first].to < range.from)
        first++;
    for (last = first; last < hidden->count && hidden->ranges[last].from <= range.to; last++) {
        range.from = min_int(range.from, hidden->ranges[last].from);
        range.to = max_int(range.to, hidden->ranges[last].to);
    }
    if (first == last && hidden->count == HIDDEN_RANGES)
        return;
    memmove(hidden->ranges + first + 1, hidden->ranges + last, (size_t)(hidden->count - last) * sizeof *hidden->ranges);
    hidden->ranges[first] = range;
    hidden->count += 1 - (last - first);
}

int hidden_parts(const Hidden *hidden, Range range, Range parts[HIDDEN_RANGES + 1])
{
    int count = 0;
    for (int i = 0; i < hidden->count && !range_empty(range); i++) {
        Range part = {range.from, min_int(range.to, hidden->ranges[i].from)};
        if (!range_empty(part))
            parts[count++] = part;
        range.from = max_int(range.from, hidden->ranges[i].to);
    }
    if (!range_empty(range))
        parts[count++] = range;
    return count;
}

Range hidden_hull(const Hidden *hidden, Range range)
{
    for (int i = 0; i < hidden->count; i++) {
        Range over = hidden->ranges[i];
        if (over.from <= range.from && over.to > range.from)
            range.from = over.to;
        if (over.from < range.to && over.to >= range.to)
            range.to = over.from;
    }
    return range;
}
