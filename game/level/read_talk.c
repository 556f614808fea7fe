/* read_talk.c - what is said in a [talk]: speech, choices that lead to labels, labels. */
#include "level/read_talk.h"

#include "level/heading.h"
#include "level/read_marks.h"
#include "level/scan.h"

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

/* The offset of the last "->"; -1. */
static int last_arrow(Text text)
{
    for (int i = text.length - 2; i >= 0; i--)
        if (text.at[i] == '-' && text.at[i + 1] == '>')
            return i;
    return -1;
}

static bool read_choice(Reader *reader, Text content, Speech *speech)
{
    Text choice = text_trim(text_part(content, 4, content.length));
    int arrow = last_arrow(choice);
    if (arrow < 0)
        return reader_fail(reader, TAG_BAD_LINE, content, NULL,
                           "a choice leads somewhere: you> choice -> label, or -> end");
    Text words = text_trim(text_part(choice, 0, arrow)), label = text_trim(text_part(choice, arrow + 2, choice.length));
    int index = reader->level->speech_count;
    if (!words_sound(reader, words))
        return false;
    if (!scan_is_id(label))
        return reader_fail(reader, TAG_BAD_ID, label, NULL, "a label is 1 to %d of a-z, 0-9 and -; found '%s'",
                           LEVEL_ID_MAX, reader_quoted(label).text);
    reader->targets[index] = reader_position(reader, label);
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

static bool read_label(Reader *reader, Text content, Speech *speech)
{
    Text name = text_trim(text_part(content, 1, content.length));
    if (!scan_is_id(name))
        return reader_fail(reader, TAG_BAD_ID, name, NULL, "a label is 1 to %d of a-z, 0-9 and -; found '%s'",
                           LEVEL_ID_MAX, reader_quoted(name).text);
    if (text_is(name, "end"))
        return reader_fail(reader, TAG_DUPLICATE_LABEL, name, NULL, "'end' ends every talk and cannot be a label");
    if (find_label(reader, name) >= 0)
        return reader_fail(reader, TAG_DUPLICATE_LABEL, name, NULL, "the label '%s' is there already in this talk",
                           reader_quoted(name).text);
    *speech = (Speech){SPEECH_LABEL, -1, reader_intern(reader, name), -1};
    return true;
}

static bool read_says(Reader *reader, Text content, Speech *speech)
{
    int colon = text_find(content, ':');
    Text who = text_trim(text_part(content, 0, colon < 0 ? 0 : colon));
    Text words = text_trim(text_part(content, colon + 1, content.length));
    if (colon < 0 || !scan_is_id(who))
        return reader_fail(reader, TAG_BAD_LINE, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                           reader_quoted(content).text);
    int person = reader_person(reader, who);
    if (person < 0 || !words_sound(reader, words))
        return false;
    *speech = (Speech){SPEECH_SAYS, person, reader_intern(reader, words), -1};
    return true;
}

static bool read_one(Reader *reader, Text content, Speech *speech)
{
    if (text_starts(content, "@"))
        return read_label(reader, content, speech);
    if (text_starts(content, "you>"))
        return read_choice(reader, content, speech);
    return read_says(reader, content, speech);
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
    messages_add(reader->messages, TAG_UNKNOWN_LABEL, reader->targets[choice], search.word, search.word != NULL,
                 search.word ? "no label '%s' in this talk; did you mean '%s'?" : "no label '%s' in this talk",
                 reader_quoted(name).text, search.word);
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
