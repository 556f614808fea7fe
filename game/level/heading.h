/* heading.h - the [heading] of a section. Private to level/. */
#pragma once

#include "level/reader.h"

SectionKind section_kind(const Section *section);
/* Reads the [section id] in reader->content and enters it, or has its lines skipped. */
void heading_read(Reader *reader);
void heading_skip(Reader *reader);
/* In the first walk: what people, files and tools are called, wherever that stands. */
void heading_note_name(Reader *reader, Text content);
