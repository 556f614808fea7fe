/* icon.h - the window's icon, drawn: a small tube with a few numbers, one of them touched. */
#pragma once

#include "paint/frame.h"

enum { ICON_SIDE = 64 };

void icon_draw(const Frame *frame); /* ICON_SIDE x ICON_SIDE */
