/* become.h - becoming `mdr-play`, which lies beside this program. */
#pragma once

#include "mdr/options.h"

/* Returns only when that cannot be started, and has said why. */
int become_player(const Arguments *arguments);
