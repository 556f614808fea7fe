/* editor_code.c - for Visual Studio Code, and whatever else reads TextMate grammars: an extension without a program. */
#include "level/words.h"
#include "manual/editor.h"

static const char or_[] = "|";

void editor_code_package(Buffer *out)
{
    buffer_print(out,
                 "{\n  \"name\": \"mdr-level\",\n  \"displayName\": \"Levels of Macrodata Refinement\",\n"
                 "  \"description\": \"Colours levels by the words that the game knows.\",\n  \"publisher\": \"macrodata-refinement\",\n"
                 "  \"version\": \"%s\",\n  \"engines\": {\"vscode\": \"^1.60.0\"},\n  \"categories\": [\"Programming Languages\"],\n"
                 "  \"contributes\": {\n    \"languages\": [{\"id\": \"mdr-level\", \"aliases\": [\"Macrodata level\"], \"extensions\": [\".level\"],\n"
                 "      \"firstLine\": \"^mdr-level \", \"configuration\": \"./language-configuration.json\"}],\n"
                 "    \"grammars\": [{\"language\": \"mdr-level\", \"scopeName\": \"source.mdr-level\", \"path\": "
                 "\"./syntaxes/mdr-level.tmLanguage.json\"}]\n  }\n}\n",
                 MDR_VERSION);
}

void editor_code_language(Buffer *out)
{
    buffer_text(out, "{\n  \"comments\": {\"lineComment\": \"#\"},\n  \"brackets\": [[\"[\", \"]\"], [\"{\", \"}\"]],\n"
                     "  \"autoClosingPairs\": [{\"open\": \"[\", \"close\": \"]\"}, {\"open\": \"\\\"\", \"close\": \"\\\"\"}]\n}\n");
}

/* ---- rules ---- */

/* What captures 1, 2 ... of a match are; NULL behind the last. */
typedef struct Pattern {
    const char *scopes[4];
    Buffer match;
} Pattern;

static void add_scope(const char *scope, Buffer *out)
{
    buffer_print(out, "{\"name\": \"%s.mdr-level\"}", scope);
}

/* Empties the rule's pattern. */
static void add_rule(Pattern *rule, Buffer *out)
{
    buffer_text(out, "        {\"match\": ");
    buffer_json(out, buffer_view(&rule->match));
    buffer_text(out, ", \"captures\": {");
    for (int i = 0; i < COUNT_OF(rule->scopes) && rule->scopes[i]; i++) {
        buffer_print(out, "%s\"%d\": ", i == 0 ? "" : ", ", i + 1);
        add_scope(rule->scopes[i], out);
    }
    buffer_text(out, "}},\n");
    buffer_free(&rule->match);
}

static void add_match(const char *scope, const char *match, Buffer *out)
{
    Pattern rule = {{scope}, {0}};
    buffer_text(&rule.match, match);
    add_rule(&rule, out);
}

typedef void Words(const char *between, Buffer *out);

static void add_words(const char *scope, const char *before, Words *words, const char *behind, Buffer *out)
{
    Pattern rule = {{scope}, {0}};
    buffer_text(&rule.match, before);
    words(or_, &rule.match);
    buffer_text(&rule.match, behind);
    add_rule(&rule, out);
}

static void include(const char *name, Buffer *out)
{
    buffer_print(out, "        {\"include\": \"#%s\"},\n", name);
}

/* ---- stretches ---- */

static void begin(const char *heading, Buffer *out)
{
    Buffer pattern = {0};
    buffer_print(&pattern, "^\\s*(\\[%s\\s*\\])", heading);
    buffer_text(out, "    {\"begin\": ");
    buffer_json(out, buffer_view(&pattern));
    buffer_text(out, ", \"end\": \"(?=^\\\\s*\\\\[)\", \"beginCaptures\": {\"1\": ");
    add_scope("entity.name.section", out);
    buffer_text(out, "}, \"patterns\": [\n");
    buffer_free(&pattern);
}

/* Rules end with a comma each; the last one is taken back. */
static void end(Buffer *out, const char *behind)
{
    while (out->length > 0 && (out->data[out->length - 1] == ',' || out->data[out->length - 1] == '\n'))
        out->length--;
    buffer_text(out, behind);
}

static const char behind_stretch[] = "\n    ]},\n";

static void add_keys(const Section *section, Buffer *out)
{
    Buffer heading = {0}, options = {0};
    buffer_print(&heading, "%s%s", section->name, section->heading == HEADING_NONE ? "" : "\\s+[a-z0-9-]+");
    begin(buffer_view(&heading).at, out);
    include("comment", out);
    include("text", out);
    include("dash", out);
    include("own-key", out);
    Pattern keys = {{"support.type.property-name"}, {0}};
    buffer_text(&keys.match, "^\\s*(");
    editor_keys(section, or_, &keys.match);
    buffer_text(&keys.match, ")(?=\\s*=)");
    add_rule(&keys, out);
    include("bad-key", out);
    editor_key_options(section, or_, &options);
    if (options.length > 0) {
        Pattern rule = {{"entity.other.attribute-name"}, {0}};
        buffer_print(&rule.match, "(?<=\\s)(%s)(?==)", buffer_view(&options).at);
        add_rule(&rule, out);
    }
    include("number", out);
    end(out, behind_stretch);
    buffer_free(&heading);
    buffer_free(&options);
}

/* Time, verb, and what stands in a verb's place and is none. */
static void add_row(Buffer *out)
{
    Pattern row = {{"constant.other.time", "keyword.control", "invalid.illegal"}, {0}};
    buffer_text(&row.match, "^\\s*((?:day\\s+\\S+(?=\\s))?\\s*(?:\\d\\d:\\d\\d(?:-\\d\\d:\\d\\d)?(?:~\\d+m)?)?)\\s*(?:(");
    editor_verbs(or_, &row.match);
    buffer_text(&row.match, ")(?![a-z0-9-])|([a-z-]+))");
    add_rule(&row, out);
}

static void add_rows(Buffer *out)
{
    begin("schedule", out);
    include("comment", out);
    include("text", out);
    add_row(out);
    add_match("comment.line", "(?<=\\s)(x-[a-z0-9-]+)(?==)", out);
    add_words("entity.other.attribute-name", "(?<=\\s)(", editor_valued, ")(?==)", out);
    add_match("invalid.illegal", "(?<=\\s)([a-z-]+)(?==)", out);
    add_words("storage.modifier", "(?<=\\s)(", editor_flags, ")(?=\\s|$)", out);
    add_words("keyword.other", "(?<=\\s)(", editor_perks, ")(?=\\s|$)", out);
    include("number", out);
    end(out, behind_stretch);
}

static void add_lines(Buffer *out)
{
    for (int i = 0; i < LINES_COUNT; i++) {
        Buffer heading = {0};
        buffer_print(&heading, "lines\\s+%s", lines_words[i]);
        begin(buffer_view(&heading).at, out);
        include("comment", out);
        include("dash", out);
        include(i == LINES_JARGON || i == LINES_REPORTS ? "marked" : "text", out);
        end(out, behind_stretch);
        buffer_free(&heading);
    }
}

static void add_expectation(Buffer *out)
{
    add_words("variable.language", "(?<![a-z0-9-])(you|no-rules|all-rules|", editor_bots, ")(?=\\.)", out);
    add_words("support.variable", "(?<=\\.)(", editor_measures, ")(?![a-z0-9-])", out);
    add_match("invalid.illegal", "(?<=\\.)([a-z][a-z-]*)", out);
    add_match("keyword.operator", "([<>]=?|(?<=\\s)=(?=\\s))", out);
    add_match("keyword.other", "(?<=\\s)(x|on|of|seeds|with|without|tool|day|right|when)(?=\\s|$)", out);
    add_match("keyword.other", "(@day(?=\\s)|^mean(?=\\s))", out);
    include("number", out);
    end(out, behind_stretch);
}

static void add_expectations(Buffer *out)
{
    begin("expect", out);
    include("comment", out);
    include("text", out);
    add_expectation(out);
    begin("bet", out);
    include("comment", out);
    include("text", out);
    include("ask", out);
    add_match("variable.other", "^\\s*([a-z0-9-]+)(?=\\s+(?:\"(?:\\\\.|[^\"\\\\])*\"\\s+)?right\\s)", out);
    add_expectation(out);
}

static void add_others(Buffer *out)
{
    begin("constants", out);
    include("comment", out);
    include("own-key", out);
    add_words("support.type.property-name", "^\\s*(", editor_constants, ")(?=\\s*=)", out);
    include("bad-key", out);
    include("number", out);
    end(out, behind_stretch);
    begin("map", out);
    add_match("comment.line", "((?<!\\S)#\\s.*$)", out);
    add_words("keyword.control", "^\\s*(door\\s+\\S\\s+(?:", editor_doors, "))(?![a-z0-9-])", out);
    add_match("punctuation.definition.wall", "(#)", out);
    end(out, behind_stretch);
    begin("talk\\s+[a-z0-9-]+", out);
    include("remark", out);
    add_match("entity.name.tag", "^\\s*([a-z0-9-]+(?=:)|you>)", out);
    add_match("entity.name.label", "(^\\s*@[a-z0-9-]+|->\\s*[a-z0-9-]+\\s*$)", out);
    end(out, behind_stretch);
    begin("debrief", out);
    include("remark", out);
    include("ask", out);
    add_match("string.unquoted", "([^\\s?].*$)", out);
    end(out, behind_stretch);
}

/* What several stretches include. */
static const char repository[] =
    "    \"comment\": {\"match\": \"(?<!\\\\S)#.*$\", \"name\": \"comment.line.mdr-level\"},\n"
    "    \"remark\": {\"match\": \"^\\\\s*(#.*$)\", \"captures\": {\"1\": {\"name\": \"comment.line.mdr-level\"}}},\n"
    "    \"text\": {\"begin\": \"\\\"\", \"end\": \"\\\"|$\", \"name\": \"string.quoted.double.mdr-level\", \"patterns\": [{\"include\": \"#escape\"}]},\n"
    "    \"marked\": {\"begin\": \"\\\"\", \"end\": \"\\\"|$\", \"name\": \"string.quoted.double.mdr-level\", \"patterns\": [{\"include\": \"#escape\"},\n"
    "      {\"match\": \"\\\\{[^{}\\\"]*\\\\}\", \"name\": \"constant.other.mark.mdr-level\"}]},\n"
    "    \"escape\": {\"match\": \"\\\\\\\\[\\\"\\\\\\\\n]\", \"name\": \"constant.character.escape.mdr-level\"},\n"
    "    \"dash\": {\"match\": \"^\\\\s*(-)(?=\\\\s*\\\")\", \"captures\": {\"1\": {\"name\": \"punctuation.definition.list.mdr-level\"}}},\n"
    "    \"ask\": {\"match\": \"^\\\\s*(\\\\?)\", \"captures\": {\"1\": {\"name\": \"punctuation.definition.question.mdr-level\"}}},\n"
    "    \"own-key\": {\"match\": \"^\\\\s*(x-[a-z0-9-]*)(?=\\\\s*=)\", \"captures\": {\"1\": {\"name\": \"comment.line.mdr-level\"}}},\n"
    "    \"bad-key\": {\"match\": \"^\\\\s*([^#=\\\\[\\\"\\\\s-][^=\\\\[\\\"]*?)(?=\\\\s*=)\", \"captures\": {\"1\": {\"name\": "
    "\"invalid.illegal.mdr-level\"}}},\n"
    "    \"number\": {\"match\": \"(?<![\\\\w.-])[-+]?\\\\d[0-9.x:~hms%-]*(?:/hour|/day)?%?\", \"name\": \"constant.numeric.mdr-level\"}\n";

void editor_code_grammar(Buffer *out)
{
    buffer_text(out, "{\n  \"name\": \"Macrodata level\",\n  \"scopeName\": \"source.mdr-level\",\n  \"fileTypes\": [\"level\"],\n  \"patterns\": [\n"
                     "    {\"match\": \"\\\\A\\\\x{FEFF}?mdr-level\\\\s+\\\\d+\", \"name\": \"keyword.control.version.mdr-level\"},\n");
    for (int i = 0; i < SECTION_COUNT; i++)
        if (sections[i].slots)
            add_keys(&sections[i], out);
    add_rows(out);
    add_lines(out);
    add_expectations(out);
    add_others(out);
    buffer_text(out, "    {\"match\": \"^\\\\s*(\\\\[.*)$\", \"captures\": {\"1\": {\"name\": \"invalid.illegal.mdr-level\"}}},\n"
                     "    {\"include\": \"#comment\"}\n  ],\n  \"repository\": {\n");
    buffer_text(out, repository);
    buffer_text(out, "  }\n}\n");
}
