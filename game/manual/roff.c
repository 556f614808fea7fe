/* roff.c - escapes, and lines of a length that can be read in the source too. */
#include "manual/roff.h"

enum { LINE_COLUMNS = 78 };

/* A hyphen that is typed, not one that joins words: before an option's name, and wherever things are set bold. */
static bool is_typed(Text text, int at, bool bold)
{
    return bold || at == 0 || text.at[at - 1] == ' ' || text.at[at - 1] == '-' || text.at[at - 1] == '[';
}

static const char *escape_of(char byte)
{
    switch (byte) {
    case '\\': return "\\e";
    case '\'': return "\\(aq";
    case '"': return "\\(dq";
    case '^': return "\\(ha";
    case '~': return "\\(ti";
    case '`': return "\\(ga";
    default: return NULL;
    }
}

/* One character; returns its bytes. */
static int add_character(Text text, int at, bool bold, Buffer *out)
{
    uint32_t code;
    int bytes = text_character(text, at, &code);
    const char *escape = escape_of(text.at[at]);
    if (bytes > 1)
        buffer_print(out, "\\[u%04X]", (unsigned)code);
    else if (escape)
        buffer_text(out, escape);
    else if (text.at[at] == '-' && is_typed(text, at, bold))
        buffer_text(out, "\\-");
    else
        buffer_add(out, text_part(text, at, 1));
    return max_int(bytes, 1);
}

/* At the beginning of a line these two would begin a macro. */
static void guard(Text text, Buffer *out)
{
    if (text.length > 0 && (text.at[0] == '.' || text.at[0] == '\''))
        buffer_text(out, "\\&");
}

static void add_plain(Text text, bool bold, Buffer *out)
{
    guard(text, out);
    for (int at = 0; at < text.length;)
        at += add_character(text, at, bold, out);
}

/* A word of a text, in which ` turns bold on and off. */
static void add_word(Text word, bool *bold, Buffer *out)
{
    guard(word, out);
    for (int at = 0; at < word.length;) {
        if (word.at[at] != '`') {
            at += add_character(word, at, *bold, out);
            continue;
        }
        *bold = !*bold;
        buffer_text(out, *bold ? "\\fB" : "\\fP");
        at++;
    }
}

static void add_words(Text line, bool *bold, int *column, Buffer *out)
{
    Text word;
    while (text_split(&line, ' ', &word)) {
        if (word.length == 0)
            continue;
        Buffer escaped = {0};
        add_word(word, bold, &escaped);
        bool fits = *column + 1 + (int)escaped.length <= LINE_COLUMNS;
        if (*column > 0)
            buffer_text(out, fits ? " " : "\n");
        *column = (*column > 0 && fits ? *column + 1 : 0) + (int)escaped.length;
        buffer_add(out, buffer_view(&escaped));
        buffer_free(&escaped);
    }
}

void roff_text(const char *text, Buffer *out)
{
    Text rest = text_of(text), line;
    bool bold = false;
    int column = 0;
    while (text_next_line(&rest, &line)) {
        if (line.length == 0 && rest.length > 0) {
            buffer_text(out, column > 0 ? "\n.PP\n" : ".PP\n");
            column = 0;
        }
        add_words(line, &bold, &column, out);
    }
    if (column > 0)
        buffer_text(out, "\n");
}

void roff_paragraph(const char *text, Buffer *out)
{
    buffer_text(out, ".PP\n");
    roff_text(text, out);
}

void roff_title(const RoffTitle *title, Buffer *out)
{
    static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    buffer_text(out, ".\\\" Made with the program, from its own tables.\n.TH ");
    for (const char *at = title->name; *at; at++)
        buffer_add(out, *at >= 'a' && *at <= 'z' ? (Text){&capitals[*at - 'a'], 1} : (Text){at, 1});
    buffer_print(out, " %d %s \"Macrodata Refinement %s\" \"%s\"\n", title->section, title->date, title->version,
                 title->section == 5 ? "File Formats" : "Games");
    buffer_text(out, ".SH NAME\n");
    add_plain(text_of(title->name), true, out);
    buffer_text(out, " \\- ");
    add_plain(text_of(title->sentence), false, out);
    buffer_text(out, "\n");
}

void roff_heading(const char *words, Buffer *out)
{
    buffer_print(out, ".SH %s\n", words);
}

void roff_subheading(const char *words, Buffer *out)
{
    buffer_text(out, ".SS ");
    add_plain(text_of(words), true, out);
    buffer_text(out, "\n");
}

void roff_item(const char *name, const char *follows, Buffer *out)
{
    buffer_text(out, ".TP\n\\fB");
    add_plain(text_of(name), true, out);
    buffer_text(out, "\\fP");
    add_plain(text_of(follows), true, out);
    buffer_text(out, "\n");
}

void roff_lines(const char *lines, Buffer *out)
{
    Text rest = text_of(lines), line;
    buffer_text(out, ".PP\n.nf\n.RS\n");
    while (text_next_line(&rest, &line)) {
        add_plain(line, true, out);
        buffer_text(out, "\n");
    }
    buffer_text(out, ".RE\n.fi\n");
}
