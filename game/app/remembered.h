/* remembered.h - where the window was when the game was left, as a file of one line beside the runs. */
#pragma once

#include "base/file.h"
#include "io/geometry.h"

/* As it was; *geometry stays as it is where there is no such file. One that is not understood is told in *said. */
void remembered_read(const char *path, Geometry *geometry, Buffer *said);
/* Writes it where it is not what the file says already; what is wrong is told in *said, and nothing else is lost. */
void remembered_write(const char *path, const Geometry *geometry, Buffer *said);
