/* editor.h - syntax files for editors, out of the tables that the reader goes by. In both a heading opens a stretch that ends at the next one,
 * and what stands in it is looked for in an order: in Vim the last that fits wins, in a TextMate grammar the first. */
#pragma once

#include "base/buffer.h"
#include "level/keys.h"

/* For Vim: which files are levels, what is coloured in them, and how :make reads them. */
void editor_vim_detect(Buffer *out);
void editor_vim_plugin(Buffer *out);
void editor_vim_syntax(Buffer *out);
/* For Visual Studio Code: the manifest of an extension, its grammar, and what a comment and a pair are. */
void editor_code_package(Buffer *out);
void editor_code_grammar(Buffer *out);
void editor_code_language(Buffer *out);

/* ---- words with `between` between them, as a pattern takes them ---- */

/* Keys of a section, and the options that some of them have. */
void editor_keys(const Section *section, const char *between, Buffer *out);
void editor_key_options(const Section *section, const char *between, Buffer *out);
void editor_sections(const char *between, Buffer *out);
void editor_verbs(const char *between, Buffer *out);
/* What verbs take: what has a value, and the flags. */
void editor_valued(const char *between, Buffer *out);
void editor_flags(const char *between, Buffer *out);
void editor_perks(const char *between, Buffer *out);
void editor_bots(const char *between, Buffer *out);
void editor_measures(const char *between, Buffer *out);
void editor_doors(const char *between, Buffer *out);
void editor_list(ListKind list, const char *between, Buffer *out);
void editor_constants(const char *between, Buffer *out);
