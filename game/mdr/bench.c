/* bench.c - mdr bench: has it measured, and says how the figures stand to their bars. */
#include "mdr/bench.h"

#include "bench/measure.h"
#include "bench/table.h"
#include "mdr/say.h"

int tool_bench(const Arguments *arguments)
{
    Figures figures;
    Buffer out = {0};
    FileError error;
    if (!bench_measure(&figures, &error))
        return say_wrong(EXIT_BUG, "%s", error.sentence);
    (arguments->json ? bench_print_json : bench_print)(&figures, &out);
    return say_all(&out, bench_reached(&figures) ? EXIT_CLEAN : EXIT_CLAIM);
}
