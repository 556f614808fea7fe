#include "paint/lanes.h"

#if LANES_X86

Lanes lanes_here(void)
{
    if (!__builtin_cpu_supports("avx2"))
        return LANES_16;
    bool most =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi");
    return most ? LANES_64 : LANES_32;
}

#else

Lanes lanes_here(void)
{
    return LANES_PLAIN;
}

#endif
