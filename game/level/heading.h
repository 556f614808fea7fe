/* heading.h - the [heading] of a section. Private to level/. */
#pragma once

#include "level/reader.h"

SectionKind section_kind(const Section *section);
/* Reads the [section id] in reader->content and enters it, or has its lines skipped. */
void heading_read(Reader *reader);
void heading_skip(Reader *reader);
