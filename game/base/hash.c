/* hash.c - a multiply and a fold for a value, FNV-1a for bytes. */
#include "base/hash.h"

Hash hash_start(void)
{
    return (Hash){0xCBF29CE484222325u};
}

void hash_int(Hash *hash, int64_t value)
{
    hash->value = (hash->value ^ (uint64_t)value) * 0x9FB21C651E98DF25u;
    hash->value ^= hash->value >> 32;
}

/* FNV-1a, so that a checksum line can be recomputed with any tool. */
void hash_bytes(Hash *hash, const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < length; i++)
        hash->value = (hash->value ^ byte[i]) * 0x100000001B3u;
}
