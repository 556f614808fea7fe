/* hash.h - a 64-bit running hash over values, never over raw structs (padding would leak into it).
 * For checksums and for comparing states; no defence against somebody who wants a collision. */
#pragma once

#include "base/base.h"

typedef struct Hash {
    uint64_t value;
} Hash;

Hash hash_start(void);
void hash_int(Hash *hash, int64_t value);
void hash_bytes(Hash *hash, const void *bytes, size_t length);
