/* words_built_in.h - the texts of assets/words as bytes of the program; assets/words/embed.cmake writes their .c file when
 * the program is built. So none can be missing. */
#pragma once

extern const unsigned char words_meetings[], words_reports[];
extern const int words_meetings_length, words_reports_length; /* bytes */
