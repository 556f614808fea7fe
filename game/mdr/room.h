/* room.h - mdr code, mdr result and mdr room: what a host has and a room brings. */
#pragma once

#include "mdr/options.h"

int tool_code(const Arguments *arguments);
int tool_result(const Arguments *arguments);
int tool_room(const Arguments *arguments);
