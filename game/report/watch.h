/* watch.h - whether anything has changed in a room's folder, without reading what lies there. What it is: room.h. */
#pragma once

#include "base/base.h"

/* Of all names there and in folders there, as far as room_take looks, with sizes and times: another number once a file
 * has come, gone, grown or been written anew. */
uint64_t room_seen(const char *folder);
