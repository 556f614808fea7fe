/* editor_vim.c - for Vim: syntax, which files it is for, and messages in the list that :make fills. */
#include "level/words.h"
#include "manual/editor.h"

static const char or_[] = "\\|";

void editor_vim_detect(Buffer *out)
{
    buffer_text(out, "\" Levels of Macrodata Refinement.\nautocmd BufNewFile,BufRead *.level setfiletype mdrlevel\n");
}

void editor_vim_plugin(Buffer *out)
{
    buffer_text(out, "\" :make checks the level that is written, and :cnext goes from one message to the next.\n"
                     "if exists('b:did_ftplugin')\n    finish\nendif\nlet b:did_ftplugin = 1\n"
                     "setlocal makeprg=mdr\\ check\\ %:S commentstring=#\\ %s comments=:#\n"
                     "let b:undo_ftplugin = 'setlocal makeprg< commentstring< comments<'\n");
}

/* ---- syntax ---- */

/* What stands in more than one kind of section. The last that fits at a place wins. */
static const char common[] =
    "\" Between two characters of a word is no end of it, in ids neither.\n"
    "syntax iskeyword @,48-57,-\n"
    "syntax match mdrError /^\\s*\\[.*/\n"
    "syntax match mdrVersion /\\%1l^\\%ufeff\\=mdr-level\\s\\+\\d\\+/\n"
    "syntax match mdrNumber /[-+]\\=\\<\\d[0-9.x:~hms%-]*\\(\\/hour\\|\\/day\\)\\=%\\=/ contained\n"
    "syntax match mdrComment /\\(^\\|\\s\\)\\zs#.*/\n"
    "syntax match mdrRemark /^\\s*\\zs#.*/ contained\n"
    "syntax match mdrEscape /\\\\[\"\\\\n]/ contained\n"
    "syntax match mdrMark /{[^{}]*}/ contained\n"
    "syntax region mdrText start=/\"/ skip=/\\\\./ end=/\"/ oneline contained contains=mdrEscape\n"
    "syntax region mdrMarked start=/\"/ skip=/\\\\./ end=/\"/ oneline contained contains=mdrEscape,mdrMark\n"
    "syntax match mdrDash /^\\s*\\zs-\\ze\\s*\"/ contained\n"
    "syntax match mdrQuestion /^\\s*\\zs?.*/ contained contains=mdrText,mdrAsk\n"
    "syntax match mdrAsk /^\\s*\\zs?/ contained\n";

/* A stretch from its heading to the next one. `what`: the groups in it, with commas. */
static void add_stretch(const char *name, const char *heading, const char *what, Buffer *out)
{
    buffer_print(out, "syntax region mdrIn_%s matchgroup=mdrSection start=/^\\s*\\[%s\\s*\\]/ matchgroup=NONE end=/^\\ze\\s*\\[/ contains=%s\n",
                 name, heading, what);
}

static void add_keys(const Section *section, Buffer *out)
{
    Buffer groups = {0}, heading = {0}, options = {0};
    const char *name = section->name;
    buffer_print(out, "syntax match mdrKey_%s /^\\s*\\zs\\(", name);
    editor_keys(section, or_, out);
    buffer_text(out, "\\)\\ze\\s*=/ contained\n");
    buffer_print(out, "highlight default link mdrKey_%s mdrKey\n", name);
    buffer_print(&groups, "mdrBadKey,mdrOwnKey,mdrNumber,mdrComment,mdrText,mdrDash,mdrKey_%s", name);
    editor_key_options(section, or_, &options);
    if (options.length > 0) {
        buffer_print(out, "highlight default link mdrOption_%s mdrOption\n", name);
        buffer_print(out, "syntax match mdrOption_%s /\\s\\zs\\<\\(%s\\)\\ze=/ contained\n", name, buffer_view(&options).at);
        buffer_print(&groups, ",mdrOption_%s", name);
    }
    buffer_print(&heading, "%s%s", name, section->heading == HEADING_NONE ? "" : "\\s\\+[a-z0-9-]\\+");
    add_stretch(name, buffer_view(&heading).at, buffer_view(&groups).at, out);
    buffer_free(&groups);
    buffer_free(&heading);
    buffer_free(&options);
}

/* A pattern with words of the table in it: before, the words, behind. */
static void add_words(const char *before, void (*words)(const char *between, Buffer *out), const char *behind, Buffer *out)
{
    buffer_text(out, before);
    words(or_, out);
    buffer_print(out, "%s\n", behind);
}

static void add_rows(Buffer *out)
{
    buffer_text(out, "syntax match mdrBadVerb /[a-z-]\\+/ contained\nsyntax match mdrBadFirst /^\\s*\\zs[a-z-]\\+/ contained\n"
                     "syntax match mdrBadOption /\\s\\zs[a-z-]\\+\\ze=/ contained\n"
                     "syntax match mdrOwnKey /\\<x-[a-z0-9-]\\+\\ze\\s*=/ contained\n"
                     "syntax match mdrTime /^\\s*\\zs\\(day\\s\\+\\S\\+\\s\\+\\)\\=\\d\\d:\\d\\d\\(-\\d\\d:\\d\\d\\)\\=\\(\\~\\d\\+m\\)\\=/ contained "
                     "nextgroup=mdrBadVerb,mdrVerb skipwhite\n"
                     "syntax match mdrTime /^\\s*\\zsday\\s\\+[0-9a-z,-]\\+\\ze\\s\\+[a-z]/ contained nextgroup=mdrBadVerb,mdrVerb skipwhite\n");
    add_words("syntax match mdrVerb /\\(", editor_verbs, "\\)\\>/ contained", out);
    add_words("syntax match mdrFirst /^\\s*\\zs\\(", editor_verbs, "\\)\\>/ contained", out);
    add_words("syntax match mdrFlag /\\s\\zs\\(", editor_flags, "\\)\\ze\\(\\s\\|$\\)/ contained", out);
    add_words("syntax match mdrOption /\\s\\zs\\(", editor_valued, "\\)\\ze=/ contained", out);
    add_words("syntax match mdrPerk /\\s\\zs\\(", editor_perks, "\\)\\ze\\(\\s\\|$\\)/ contained", out);
    add_stretch("schedule", "schedule",
                "mdrNumber,mdrBadFirst,mdrBadOption,mdrOwnKey,mdrFirst,mdrTime,mdrFlag,mdrOption,mdrPerk,mdrText,mdrComment", out);
}

static void add_lines(Buffer *out)
{
    for (int i = 0; i < LINES_COUNT; i++) {
        bool marked = i == LINES_JARGON || i == LINES_REPORTS;
        Buffer name = {0}, heading = {0};
        buffer_print(&name, "lines%d", i);
        buffer_print(&heading, "lines\\s\\+%s", lines_words[i]);
        add_stretch(buffer_view(&name).at, buffer_view(&heading).at, marked ? "mdrDash,mdrMarked,mdrComment" : "mdrDash,mdrText,mdrComment", out);
        buffer_free(&name);
        buffer_free(&heading);
    }
}

static void add_expectations(Buffer *out)
{
    add_words("syntax match mdrBot /\\<\\(you\\|no-rules\\|all-rules\\|", editor_bots, "\\)\\ze\\./ contained", out);
    buffer_text(out, "syntax match mdrBadMeasure /\\.\\zs[a-z][a-z-]*/ contained\n");
    add_words("syntax match mdrMeasure /\\.\\zs\\(", editor_measures, "\\)\\>/ contained", out);
    buffer_text(out, "syntax match mdrCompare /[<>]=\\=\\|\\s\\zs=\\ze\\s/ contained\n"
                     "syntax match mdrWord /\\s\\zs\\(x\\|on\\|of\\|seeds\\|with\\|without\\|tool\\|day\\|right\\|when\\)\\ze\\(\\s\\|$\\)/ contained\n"
                     "syntax match mdrWord /@day\\ze\\s\\|^\\s*\\zsmean\\ze\\s/ contained\n");
    add_stretch("expect", "expect", "mdrNumber,mdrBot,mdrBadMeasure,mdrMeasure,mdrCompare,mdrWord,mdrText,mdrComment", out);
    buffer_text(out, "syntax match mdrChoice /^\\s*\\zs[a-z0-9-]\\+\\ze\\s\\+\\(\"\\(\\\\.\\|[^\"\\\\]\\)*\"\\s\\+\\)\\=right\\>/ contained\n");
    add_stretch("bet", "bet",
                "mdrNumber,mdrBot,mdrBadMeasure,mdrMeasure,mdrCompare,mdrWord,mdrChoice,mdrText,mdrAsk,mdrComment", out);
}

static void add_others(Buffer *out)
{
    add_words("syntax match mdrConstant /^\\s*\\zs\\(", editor_constants, "\\)\\ze\\s*=/ contained", out);
    add_stretch("constants", "constants", "mdrBadKey,mdrOwnKey,mdrNumber,mdrConstant,mdrComment", out);
    add_words("syntax match mdrDoor /^\\s*\\zsdoor\\s\\+\\S\\s\\+\\(", editor_doors, "\\)\\>/ contained", out);
    buffer_text(out, "syntax match mdrWall /#/ contained\nsyntax match mdrRemark /\\(^\\s*\\)\\@<=#\\s.*/ contained\n"
                     "syntax match mdrRemark /\\s\\zs#\\s.*/ contained\n"
                     "syntax match mdrSpeaker /^\\s*\\zs[a-z0-9-]\\+\\ze:/ contained\nsyntax match mdrSpeaker /^\\s*\\zsyou>/ contained\n"
                     "syntax match mdrLabel /^\\s*\\zs@[a-z0-9-]\\+/ contained\nsyntax match mdrLabel /->\\s*[a-z0-9-]\\+\\s*$/ contained\n");
    add_stretch("map", "map", "mdrWall,mdrRemark,mdrDoor", out);
    add_stretch("talk", "talk\\s\\+[a-z0-9-]\\+", "mdrSpeaker,mdrLabel,mdrRemark", out);
    add_stretch("debrief", "debrief", "mdrQuestion,mdrRemark", out);
}

static const char links[] =
    "highlight default link mdrVersion PreProc\nhighlight default link mdrSection Title\nhighlight default link mdrKey Identifier\n"
    "highlight default link mdrOwnKey Comment\nhighlight default link mdrBadKey Error\nhighlight default link mdrBadVerb Error\n"
    "highlight default link mdrBadOption Error\nhighlight default link mdrBadMeasure Error\nhighlight default link mdrError Error\n"
    "highlight default link mdrBadFirst Error\nhighlight default link mdrFirst Statement\nhighlight default link mdrPerk Keyword\n"
    "highlight default link mdrTime Constant\nhighlight default link mdrVerb Statement\nhighlight default link mdrOption Type\n"
    "highlight default link mdrFlag Type\nhighlight default link mdrWord Keyword\nhighlight default link mdrText String\n"
    "highlight default link mdrMarked String\nhighlight default link mdrMark Special\nhighlight default link mdrEscape Special\n"
    "highlight default link mdrNumber Number\nhighlight default link mdrComment Comment\nhighlight default link mdrRemark Comment\n"
    "highlight default link mdrDash Delimiter\nhighlight default link mdrAsk Delimiter\nhighlight default link mdrQuestion String\n"
    "highlight default link mdrBot Identifier\nhighlight default link mdrMeasure Type\nhighlight default link mdrCompare Operator\n"
    "highlight default link mdrChoice Identifier\nhighlight default link mdrConstant Identifier\nhighlight default link mdrWall Delimiter\n"
    "highlight default link mdrDoor Statement\nhighlight default link mdrSpeaker Identifier\nhighlight default link mdrLabel Label\n"
    "syntax sync fromstart\nlet b:current_syntax = 'mdrlevel'\n";

void editor_vim_syntax(Buffer *out)
{
    buffer_text(out, "\" Levels of Macrodata Refinement; made with the program from the table that reads them.\n"
                     "if exists('b:current_syntax')\n    finish\nendif\n");
    buffer_text(out, common);
    buffer_text(out, "syntax match mdrBadKey /^\\s*\\zs[^#=\\[\" \\t-][^=\\[\"]*\\ze=/ contained\n"
                     "syntax match mdrOwnKey /^\\s*\\zsx-[a-z0-9-]*\\ze\\s*=/ contained\n");
    for (int i = 0; i < SECTION_COUNT; i++)
        if (sections[i].slots)
            add_keys(&sections[i], out);
    add_rows(out);
    add_lines(out);
    add_expectations(out);
    add_others(out);
    buffer_text(out, links);
}
