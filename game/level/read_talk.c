/* read_talk.c - what is said in a [talk]: speech, choices that lead to labels, labels. */
#include "level/read_talk.h"

#include "level/heading.h"
#include "level/plain.h"
#include "level/read_marks.h"
#include "level/scan.h"
#include "level/value.h"

/* The words that are said; comments are not known here, since # may be one of them. */
static bool words_sound(Reader *reader, Text words)
{
    if (words.length == 0)
        return reader_fail(reader, TAG_BAD_LINE, words, NULL, "somebody says something here; a line is %s",
                           reader->section->line);
    if (words.length > TEXT_BYTES_MAX)
        return reader_fail(reader, TAG_LONG_TEXT, words, NULL, "a text has at most %d bytes; this has %d",
                           TEXT_BYTES_MAX, words.length);
    return read_marks(reader, words);
}

/* The last arrow of any kind; empty: there is none. Those of more than one sign first. */
static Text last_arrow(Text text)
{
    static const char *const arrows[] = {"->", "=>", "–>", "—>", "→", "⇒", "➔", "➜", "⟶"};
    for (int i = text.length - 1; i >= 0; i--)
        for (int k = 0; k < COUNT_OF(arrows); k++)
            if (text_starts(text_part(text, i, text.length), arrows[k]))
                return text_part(text, i, text_of(arrows[k]).length);
    return text_part(text, 0, 0);
}

/* A label as it is called, after a complaint where it is not; *name becomes that. False when it can be no label's. */
static bool label_sound(Reader *reader, Text *name)
{
    if (scan_is_id(*name))
        return true;
    int sign = text_find(*name, '#');
    if (sign >= 0) { /* no remedy makes a label of a remark, or loses it */
        reader_fail(reader, TAG_BAD_ID, *name, NULL, "a label is 1 to %d of a-z, 0-9 and -, and a remark has a line of its own; found '%s'", LEVEL_ID_MAX,
                    reader_quoted(*name).text);
        *name = text_trim(text_part(*name, 0, sign));
        return scan_is_id(*name);
    }
    Plain meant = plain_german_id(*name);
    bool sensible = scan_is_id(plain_view(&meant));
    reader_fail(reader, TAG_BAD_ID, *name, sensible ? meant.text : NULL, "a label is 1 to %d of a-z, 0-9 and -; found '%s'", LEVEL_ID_MAX,
                reader_quoted(*name).text);
    if (sensible)
        *name = text_of(reader_intern(reader, plain_view(&meant)));
    return sensible;
}

/* `choice` is what stands behind you>. */
static bool read_choice(Reader *reader, Text content, Text choice, Speech *speech)
{
    Text arrow = last_arrow(choice);
    int at = (int)(arrow.at - choice.at);
    if (arrow.length == 0)
        return reader_fail(reader, TAG_BAD_LINE, content, NULL,
                           "a choice leads somewhere: you> choice -> label, or -> end");
    Text words = text_trim(text_part(choice, 0, at)), label = text_trim(text_part(choice, at + arrow.length, choice.length));
    int index = reader->level->speech_count;
    if (!text_is(arrow, "->"))
        reader_fail(reader, TAG_BAD_LINE, arrow, "->", "a choice leads on by ->; found '%s'", reader_quoted(arrow).text);
    if (!words_sound(reader, words))
        return false;
    reader->targets[index] = reader_position(reader, label);
    if (!label_sound(reader, &label))
        return false;
    reader->target_names[index] = label;
    *speech = (Speech){SPEECH_CHOICE, -1, reader_intern(reader, words), -1};
    return true;
}

/* The speech that is the label of that name in the present talk; -1. */
static int find_label(const Reader *reader, Text name)
{
    const Level *level = reader->level;
    for (int i = level->talks[reader->index].first; i < level->speech_count; i++)
        if (level->speeches[i].kind == SPEECH_LABEL && text_is(name, level->speeches[i].text))
            return i;
    return -1;
}

static bool add_label(Reader *reader, Text written, Text name, Speech *speech)
{
    if (text_is(name, "end"))
        return reader_fail(reader, TAG_DUPLICATE_LABEL, written, NULL, "'end' ends every talk and cannot be a label");
    if (find_label(reader, name) >= 0)
        return reader_fail(reader, TAG_DUPLICATE_LABEL, written, NULL, "the label '%s' is there already in this talk",
                           reader_quoted(name).text);
    reader->targets[reader->level->speech_count] = reader_position(reader, reader->content);
    *speech = (Speech){SPEECH_LABEL, -1, reader_intern(reader, name), -1};
    return true;
}

static bool read_label(Reader *reader, Text content, Speech *speech)
{
    Text written = text_trim(text_part(content, 1, content.length)), name = written;
    return label_sound(reader, &name) && add_label(reader, written, name, speech);
}

/* A name with a colon and nothing behind it, which is nobody's: a label in another dress. */
static bool is_label(Reader *reader, Text who, Text words)
{
    static const Slot person = {"speaker", VALUE_PERSON, .offset = 0};
    int index;
    return words.length == 0 && scan_is_id(who) && !slot_sound(reader, &person, who, &index);
}

static bool read_says(Reader *reader, Text content, Speech *speech)
{
    static const Slot person = {"speaker", VALUE_PERSON, .offset = 0};
    int colon = text_find(content, ':'), index = -1;
    Meant meant;
    Text who = text_trim(text_part(content, 0, colon < 0 ? 0 : colon));
    Text words = text_trim(text_part(content, colon + 1, content.length));
    if (colon > 0 && is_label(reader, who, words)) {
        char remedy[LEVEL_ID_MAX + 2];
        text_print(remedy, sizeof remedy, "@%.*s", who.length, who.at);
        reader_fail(reader, TAG_BAD_LINE, content, remedy, "a label is written %s", remedy);
        return add_label(reader, who, who, speech);
    }
    bool known = colon > 0 && !scan_is_id(who) && slot_meant(reader, &person, who, &index, &meant);
    if (known)
        reader_fail(reader, TAG_BAD_ID, who, meant.text, "who speaks is named by an id; found '%s'", reader_quoted(who).text);
    else if (colon < 0 || !scan_is_id(who))
        return reader_fail(reader, TAG_BAD_LINE, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                           reader_quoted(content).text);
    else
        index = reader_person(reader, who);
    if (!words_sound(reader, words) || index < 0)
        return false;
    *speech = (Speech){SPEECH_SAYS, index, reader_intern(reader, words), -1};
    return true;
}

/* you> in another dress, at the start of a line; its length, 0: it is none. */
static int other_you(Text content)
{
    static const char *const dresses[] = {"you >", "You>", "YOU>", "You >", "you:", "You:", "you ->", "you—>", "you＞"};
    for (int i = 0; i < COUNT_OF(dresses); i++)
        if (text_starts(content, dresses[i]))
            return text_of(dresses[i]).length;
    return 0;
}

static bool read_one(Reader *reader, Text content, Speech *speech)
{
    int you = other_you(content);
    if (text_starts(content, "@"))
        return read_label(reader, content, speech);
    if (text_starts(content, "you>"))
        return read_choice(reader, content, text_trim(text_part(content, 4, content.length)), speech);
    if (you == 0)
        return read_says(reader, content, speech);
    reader_fail(reader, TAG_BAD_LINE, text_part(content, 0, you), "you>", "a choice begins with you>; found '%s'",
                reader_quoted(text_part(content, 0, you)).text);
    return read_choice(reader, content, text_trim(text_part(content, you, content.length)), speech);
}

/* How many of that kind there are behind each other just before here; labels do not end what is said. */
static int run_of(const Reader *reader, SpeechKind kind)
{
    const Level *level = reader->level;
    int count = 0;
    for (int i = level->speech_count - 1; i >= level->talks[reader->index].first; i--) {
        if (level->speeches[i].kind == kind)
            count++;
        else if (kind == SPEECH_CHOICE || level->speeches[i].kind == SPEECH_CHOICE)
            break;
    }
    return count;
}

/* One turn of a talk fits a screen. */
static bool turn_fits(Reader *reader, Text content, SpeechKind kind)
{
    if (kind == SPEECH_SAYS && run_of(reader, kind) >= LEVEL_TURN_SAYS_MAX)
        return reader_fail(reader, TAG_TOO_MANY, content, NULL,
                           "%d lines at most are said before there is an answer: you> Go on. -> label",
                           LEVEL_TURN_SAYS_MAX);
    if (kind == SPEECH_CHOICE && run_of(reader, kind) >= LEVEL_TURN_CHOICES_MAX)
        return reader_fail(reader, TAG_TOO_MANY, content, NULL, "%d answers at most can be chosen from",
                           LEVEL_TURN_CHOICES_MAX);
    return true;
}

void read_speech(Reader *reader, Text content)
{
    Level *level = reader->level;
    if (level->speech_count == LEVEL_SPEECHES_MAX) {
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "all [talk] together have at most %d lines",
                    LEVEL_SPEECHES_MAX);
        read_finish_talk(reader);
        heading_skip(reader);
        return;
    }
    Speech *speech = &level->speeches[level->speech_count];
    if (read_one(reader, content, speech) && turn_fits(reader, content, speech->kind))
        level->speech_count++;
}

/* The label's speech; complains and gives the end when there is none. */
static int resolve(Reader *reader, int choice)
{
    Text name = reader->target_names[choice];
    const Level *level = reader->level;
    int found = find_label(reader, name);
    if (found >= 0 || text_is(name, "end"))
        return found;
    Nearest search = reader_nearest(reader, name);
    nearest_try(&search, "end");
    for (int i = level->talks[reader->index].first; i < level->speech_count; i++)
        if (level->speeches[i].kind == SPEECH_LABEL)
            nearest_try(&search, level->speeches[i].text);
    const Fix fix = {reader->targets[choice], search.word, true};
    reader_fail_fix_at(reader, TAG_UNKNOWN_LABEL, fix.place, search.word ? &fix : NULL,
                       search.word ? "no label '%s' in this talk; did you mean '%s'?" : "no label '%s' in this talk; a line @%s begins what it leads to",
                       reader_quoted(name).text, search.word ? search.word : reader_quoted(name).text);
    return -1;
}

void read_finish_talk(Reader *reader)
{
    Level *level = reader->level;
    Talk *talk = &level->talks[reader->index];
    talk->count = level->speech_count - talk->first;
    for (int i = talk->first; i < level->speech_count; i++)
        if (level->speeches[i].kind == SPEECH_CHOICE)
            level->speeches[i].target = resolve(reader, i);
}
