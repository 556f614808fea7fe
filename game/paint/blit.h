/* blit.h - rows of a picture laid over rows of a frame. Pictures are premultiplied, 0xAARRGGBB; where one lies, and
 * what it shows, is the caller's matter. */
#pragma once

#include "base/base.h"

/* Lays `count` pixels over those of the frame, which stay opaque. strength 0..255: 0 leaves them, 255 shows the picture
 * as it is. */
void blit_over(uint32_t *pixels, const uint32_t *picture, int count, int strength);
/* Replaces `count` pixels by the picture moved to the left by part of a pixel, in 256ths (0..255); reads one pixel
 * more. */
void blit_between(uint32_t *pixels, const uint32_t *picture, int count, int part);

/* The same in plain C, to hold the others against. */
void blit_over_plain(uint32_t *pixels, const uint32_t *picture, int count, int strength);
void blit_between_plain(uint32_t *pixels, const uint32_t *picture, int count, int part);

/* The colour part way from one pixel to another, `part` 0..255 of 256. */
static inline uint32_t blit_mix(uint32_t from, uint32_t to, uint32_t part)
{
    const uint32_t even = 0x00FF00FF;
    uint32_t low = ((from & even) * (256 - part) + (to & even) * part) >> 8 & even;
    uint32_t high = ((from >> 8 & even) * (256 - part) + (to >> 8 & even) * part) & ~even;
    return low | high;
}
