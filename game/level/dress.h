/* dress.h - sections and comments as other formats write them: schedule:, ## schedule, (schedule), // and <!-- -->. Knows what is meant,
 * not whether the line is right as it stands. Private to level/. */
#pragma once

#include "level/plain.h"
#include "level/reader.h"

/* The line [section id] that a line in another dress stands for, and of which kind it is; SECTION_COUNT: it stands for none. */
SectionKind dress_heading(Text line, Plain *heading);
/* A line that other formats take for a comment: the sign before it, and what to write for the whole of the marked part. */
typedef struct Remark {
    Text marked;
    char words[200];
} Remark;
bool dress_comment(Text line, Remark *remark);
/* A sign of a comment behind something else: " // " or a # with nothing before it, outside quotes. Its offset; -1. */
int dress_comment_behind(Text line, const char **words, int *bytes);
