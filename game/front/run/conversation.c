/* conversation.c - from the commands of a talk to the place in its text. */
#include "front/run/conversation.h"

#include <string.h>

#include "work/look.h"

const Talk *conversation_text(const Level *level, int person)
{
    for (int i = 0; i < level->talk_count; i++) {
        if (level->talks[i].person == person)
            return &level->talks[i];
    }
    return NULL;
}

/* Before whose door one stands; -1. */
static int person_here(const Day *day)
{
    const Door *door = day->phase == PHASE_SHIFT ? day_door(day) : NULL;
    return door && door->kind == DOOR_PERSON ? door->index : -1;
}

static void begin(Play *play)
{
    int person = person_here(&play->day);
    const Talk *talk = person < 0 ? NULL : conversation_text(&play->level, person);
    if (talk)
        play->conversation = (Conversation){.open = true, .person = person, .at = talk->first, .said = -1};
}

static void go_on(Play *play, int said)
{
    begin(play);
    play->conversation.said = said;
    play->conversation.at = play->level.speeches[said].target;
    play->conversation.heard = false;
}

/* Whoever says a file's name has told of it. */
static void note_told(Play *play)
{
    const Level *level = &play->level;
    if (!play->conversation.open)
        return;
    Turns turn = conversation_turn(play);
    for (int i = 0; i < turn.said_count; i++) {
        const Speech *speech = &level->speeches[turn.said[i]];
        for (int file = 0; file < level->file_count; file++) {
            if (!strstr(speech->text, level->files[file].name))
                continue;
            play->told |= 1u << file;
            play->told_by[file] = (int8_t)speech->person;
        }
    }
}

void conversation_obeyed(Play *play, const Command *command)
{
    if (command->kind == COMMAND_VISIT)
        begin(play);
    else if (command->kind == COMMAND_SAY)
        go_on(play, command->argument);
    else if (command->kind == COMMAND_STEP)
        conversation_leave(play);
    if (command->kind == COMMAND_VISIT || command->kind == COMMAND_SAY)
        note_told(play);
}

void conversation_leave(Play *play)
{
    play->conversation.open = false;
}

/* The minutes of what was said still run, whatever came on top of them. */
static bool speaks(const Office *office)
{
    for (int i = 0; i < office->job_count; i++) {
        if (office->jobs[i].kind == JOB_VISIT)
            return true;
    }
    return false;
}

bool conversation_goes_on(const Play *play)
{
    const Conversation *conversation = &play->conversation;
    bool over = conversation->at < 0 && !speaks(&play->day.office);
    return conversation->open && !over && person_here(&play->day) == conversation->person;
}

/* A label among what is said is passed over; one after the choices ends the turn. */
Turns conversation_turn(const Play *play)
{
    Turns turn = {0};
    const Level *level = &play->level;
    const Talk *talk = conversation_text(level, play->conversation.person);
    int end = talk ? talk->first + talk->count : 0;
    for (int i = play->conversation.at; i >= 0 && i < end; i++) {
        SpeechKind kind = level->speeches[i].kind;
        if (kind != SPEECH_CHOICE && turn.choice_count > 0)
            break;
        if (kind == SPEECH_SAYS && turn.said_count < LEVEL_TURN_SAYS_MAX)
            turn.said[turn.said_count++] = i;
        if (kind == SPEECH_CHOICE && turn.choice_count < LEVEL_TURN_CHOICES_MAX)
            turn.choices[turn.choice_count++] = i;
    }
    return turn;
}
