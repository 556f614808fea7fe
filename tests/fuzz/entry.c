/* entry.c - libFuzzer's way in. FUZZ_READ names the function of targets.h that this program is about. */
#include "fuzz/harness.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    watch_copy(FUZZ_READ, bytes, size);
    return 0;
}
