#include "sdl/sound.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/folder.h"
#include "sdl/fader.h"
#include "sdl/hush.h"
#include "sdl/mixer.h"

enum {
    RATE = 44100,
    SAMPLES = 512,
    CHANNELS = TONE_COUNT + 24, /* tones first, each its own */
    /* Milliseconds: */
    LINGER = 3000,      /* of silence until the card is let go, and without being wanted until a place's tone is */
    AGAIN_FIRST = 1000, /* until a card that was not found is looked for again; twice that each time, up to: */
    AGAIN_MOST = 8000,
    GRACE = 500,        /* that the end waits for the card at most */
    /* Microseconds: */
    OPENING = 20000,    /* between two looks at whether it is open; longer than a frame. And */
    STUCK = 500000,     /* while nobody hears, or it is being closed: a dead server may never answer */
};

typedef enum SoundState {
    SOUND_SHUT,
    SOUND_OPENING, /* the helper has all of it but `first` and `done` */
    SOUND_HEARD,
    SOUND_CLOSING, /* the helper has it again */
    SOUND_UNHEARD, /* there is no card; tried again after a while */
} SoundState;

struct Sound {
    SoundState state;
    Mixer mixer;
    SDL_Thread *helper;      /* opens or closes, which may take long and with a dead server for ever */
    SDL_atomic_t done;       /* it has */
    bool works;              /* then, opened: something can be heard */
    SDL_atomic_t lost, came; /* told by SDL, from any thread: the card that was open is gone; there is another */
    Uint64 tried;            /* SDL_GetTicks64 when no card was found last, */
    Uint64 again;            /* and how many milliseconds later to look again */
    bool flat;               /* which of the tones go round */
    Uint64 wanted;           /* SDL_GetTicks64 when something was last asked for */
    Cues first;              /* what is to be heard once it is open */
    Fader faders[TONE_COUNT];
    Mix_Chunk *cues[CUE_COUNT][2],
        *tones[TONE_COUNT][2]; /* [true]: flat; read when first wanted, NULL where it is no other */
    Uint64 placed[TONE_COUNT]; /* SDL_GetTicks64 when the tone of a place was last wanted */
    bool unread[TONE_COUNT];   /* it cannot be read, as was seen once */
    char folder[PATH_LENGTH_MAX];
};

/* ---- the rendered files ---- */

static bool path_of(const Sound *sound, const char *word, bool flat, char path[PATH_LENGTH_MAX])
{
    int length = snprintf(path, PATH_LENGTH_MAX, "%s/%s%s.wav", sound->folder, word, flat ? "-flat" : "");
    return length > 0 && length < PATH_LENGTH_MAX && access(path, R_OK) == 0;
}

static bool all_there(const Sound *sound, Buffer *error)
{
    char path[PATH_LENGTH_MAX];
    for (int i = 0; i < CUE_COUNT + TONE_COUNT; i++) {
        if (path_of(sound, i < CUE_COUNT ? cue_words[i] : tone_words[i - CUE_COUNT], false, path))
            continue;
        buffer_text(error, "there will be no sound: cannot read '");
        buffer_escaped(error, text_of(path));
        buffer_text(error, "'; build or install the game again\n");
        return false;
    }
    return true;
}

/* The same on both sides, in memory that is then the chunk's. */
static Mix_Chunk *on_both_sides(const Sound *sound, const Sint16 *samples, Uint32 count)
{
    Sint16 *both = SDL_malloc(2 * count * sizeof *both);
    Mix_Chunk *chunk = both ? sound->mixer.take((Uint8 *)both, 2 * count * (Uint32)sizeof *both) : NULL;
    if (!chunk) {
        SDL_free(both);
        return NULL;
    }
    for (Uint32 i = 0; i < count; i++)
        both[2 * i] = both[2 * i + 1] = samples[i];
    return chunk;
}

/* Mix_LoadWAV would take three times the memory on its way. */
static Mix_Chunk *load(const Sound *sound, const char *word, bool flat)
{
    char path[PATH_LENGTH_MAX];
    SDL_AudioSpec made;
    Uint8 *samples;
    Uint32 bytes;
    if (!path_of(sound, word, flat, path) || !SDL_LoadWAV(path, &made, &samples, &bytes))
        return NULL;
    bool ours = made.freq == RATE && made.channels == 1 && made.format == AUDIO_S16SYS;
    Mix_Chunk *chunk = ours ? on_both_sides(sound, (const Sint16 *)(void *)samples, bytes / sizeof(Sint16)) : NULL;
    SDL_FreeWAV(samples);
    return chunk;
}

static void load_all(Sound *sound, bool flat)
{
    for (int i = 0; i < CUE_COUNT; i++) {
        Mix_Chunk **chunk = &sound->cues[i][flat];
        *chunk = *chunk ? *chunk : load(sound, cue_words[i], flat);
    }
    for (int i = 0; i < TONE_PLACES; i++) {
        Mix_Chunk **chunk = &sound->tones[i][flat];
        *chunk = *chunk ? *chunk : load(sound, tone_words[i], flat);
    }
}

static void unload(const Sound *sound, Mix_Chunk *chunk)
{
    if (!chunk)
        return;
    Uint8 *samples = chunk->abuf;
    sound->mixer.free(chunk);
    SDL_free(samples);
}

static void free_all(const Sound *sound)
{
    for (int i = 0; i < 2 * CUE_COUNT; i++)
        unload(sound, sound->cues[i / 2][i % 2]);
    for (int i = 0; i < 2 * TONE_COUNT; i++)
        unload(sound, sound->tones[i / 2][i % 2]);
}

/* As it sounds now; what has no flat sound of its own sounds as ever. */
static Mix_Chunk *chunk_of(Mix_Chunk *const pair[2], bool flat)
{
    return flat && pair[true] ? pair[true] : pair[false];
}

/* ---- opening and closing, beside the game ---- */

/* None need be asked for where SDL knows of none; sdl2-compat always knows of one. */
static bool there_is_a_card(void)
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return false;
    hush_alsa();
    return SDL_GetNumAudioDevices(0) != 0;
}

static bool open_card(Sound *sound)
{
    const Mixer *mixer = &sound->mixer;
    if (mixer->open(RATE, AUDIO_S16SYS, 2, SAMPLES, NULL, 0) != 0)
        return false;
    mixer->allocate(CHANNELS);
    load_all(sound, false);
    return true;
}

static int open_beside(void *user)
{
    Sound *sound = user;
    sound->works = (sound->mixer.library || mixer_open(&sound->mixer)) && there_is_a_card() && open_card(sound);
    if (!sound->works && SDL_WasInit(SDL_INIT_AUDIO))
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    SDL_AtomicSet(&sound->done, 1);
    return 0;
}

static int close_beside(void *user)
{
    Sound *sound = user;
    sound->mixer.close();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    SDL_AtomicSet(&sound->done, 1);
    return 0;
}

/* False when there is no thread to be had. */
static bool have_done(Sound *sound, SDL_ThreadFunction what, SoundState meanwhile)
{
    SDL_AtomicSet(&sound->done, 0);
    sound->helper = SDL_CreateThread(what, "sound", sound);
    if (sound->helper)
        sound->state = meanwhile;
    return sound->helper != NULL;
}

/* Whether the helper is done, whose thread is then no more. */
static bool is_done(Sound *sound)
{
    if (!SDL_AtomicGet(&sound->done))
        return false;
    SDL_WaitThread(sound->helper, NULL);
    sound->helper = NULL;
    return true;
}

static void find_none(Sound *sound)
{
    sound->state = SOUND_UNHEARD;
    sound->tried = SDL_GetTicks64();
    sound->again = sound->again == 0 ? AGAIN_FIRST : sound->again * 2 > AGAIN_MOST ? AGAIN_MOST : sound->again * 2;
    SDL_AtomicSet(&sound->came, 0); /* looking tells of what is there */
}

static void start_opening(Sound *sound, const Cues *cues)
{
    sound->first = *cues;
    SDL_AtomicSet(&sound->lost, 0);
    if (!have_done(sound, open_beside, SOUND_OPENING))
        find_none(sound);
}

static void start_closing(Sound *sound)
{
    if (have_done(sound, close_beside, SOUND_CLOSING))
        return;
    close_beside(sound);
    sound->state = SOUND_SHUT;
}

/* A device of ours has a number, others that go have none. */
static int hear_of_devices(void *user, SDL_Event *event)
{
    Sound *sound = user;
    if (event->type == SDL_AUDIODEVICEREMOVED && !event->adevice.iscapture && event->adevice.which != 0)
        SDL_AtomicSet(&sound->lost, 1);
    if (event->type == SDL_AUDIODEVICEADDED && !event->adevice.iscapture)
        SDL_AtomicSet(&sound->came, 1);
    return 0;
}

/* ---- playing ---- */

/* From silence: the fader begins at nothing. */
static void go_round(Sound *sound, Tone tone)
{
    Mix_Chunk *chunk = chunk_of(sound->tones[tone], sound->flat);
    sound->mixer.halt((int)tone);
    sound->faders[tone].now_left = sound->faders[tone].now_right = 0;
    if (chunk && sound->mixer.effect((int)tone, fader_mix, NULL, &sound->faders[tone]))
        sound->mixer.play((int)tone, chunk, -1, -1);
}

/* Those that sound otherwise from now on begin anew. */
static void set_flat(Sound *sound, bool flat)
{
    sound->flat = flat;
    if (flat)
        load_all(sound, true);
    for (int i = 0; i < TONE_COUNT; i++) {
        if (sound->tones[i][true])
            go_round(sound, (Tone)i);
    }
}

/* Read when first wanted, too, and forgotten after: all eight would be a tenth of the memory there is for the game. */
static void keep_place(Sound *sound, Tone tone, bool wanted)
{
    Mix_Chunk **chunk = &sound->tones[tone][false];
    Uint64 now = SDL_GetTicks64();
    if (wanted) {
        sound->placed[tone] = now;
        if (!*chunk && !sound->unread[tone]) {
            *chunk = load(sound, tone_words[tone], false);
            sound->unread[tone] = !*chunk;
            go_round(sound, tone);
        }
    } else if (*chunk && now - sound->placed[tone] >= LINGER) {
        sound->mixer.halt((int)tone);
        unload(sound, *chunk);
        *chunk = NULL;
    }
}

static int free_channel(const Sound *sound)
{
    for (int i = TONE_COUNT; i < CHANNELS; i++) {
        if (!sound->mixer.playing(i))
            return i;
    }
    return -1;
}

static void play_cue(const Sound *sound, const CueAsked *asked)
{
    int left, right, channel = free_channel(sound);
    Mix_Chunk *chunk = chunk_of(sound->cues[asked->cue], sound->flat);
    if (channel < 0 || !chunk)
        return;
    loudness_sides(asked->at, 255, &left, &right);
    sound->mixer.pan(channel, (Uint8)left, (Uint8)right);
    sound->mixer.play(channel, chunk, 0, -1);
}

static void play(Sound *sound, const Cues *cues)
{
    if (cues->flat != sound->flat)
        set_flat(sound, cues->flat);
    for (int i = 0; i < cues->count; i++)
        play_cue(sound, &cues->asked[i]);
    for (int i = TONE_PLACES; i < TONE_COUNT; i++)
        keep_place(sound, (Tone)i, cues->tones[i].gain > 0);
    for (int i = 0; i < TONE_COUNT; i++)
        fader_to(&sound->faders[i], cues->tones[i]);
}

static bool asks(const Cues *cues)
{
    for (int i = 0; i < TONE_COUNT; i++) {
        if (cues->tones[i].gain > 0)
            return true;
    }
    return cues->count > 0;
}

static bool silent_long(const Sound *sound)
{
    return SDL_GetTicks64() - sound->wanted >= LINGER;
}

/* What was asked for while it opened is heard if it is the last that was. */
static void wait_for_card(Sound *sound, const Cues *cues)
{
    if (cues->count > 0)
        sound->first = *cues;
    if (!is_done(sound))
        return;
    if (!sound->works) {
        find_none(sound);
        return;
    }
    sound->state = SOUND_HEARD;
    sound->again = 0;
    sound->flat = false;
    for (int i = 0; i < TONE_COUNT; i++)
        go_round(sound, (Tone)i);
    Cues late = *cues;
    late.count = sound->first.count;
    for (int i = 0; i < late.count; i++)
        late.asked[i] = sound->first.asked[i];
    play(sound, &late);
}

/* Sooner where another card is told of, but not at every frame. */
static bool looks_again(Sound *sound)
{
    Uint64 passed = SDL_GetTicks64() - sound->tried;
    return passed >= sound->again || (passed >= AGAIN_FIRST && SDL_AtomicGet(&sound->came));
}

void sound_play(Sound *sound, const Cues *cues)
{
    if (!sound)
        return;
    if (asks(cues))
        sound->wanted = SDL_GetTicks64();
    switch (sound->state) {
    case SOUND_SHUT:
        if (asks(cues))
            start_opening(sound, cues);
        break;
    case SOUND_OPENING: wait_for_card(sound, cues); break;
    case SOUND_HEARD:
        if (!SDL_AtomicGet(&sound->lost))
            play(sound, cues);
        if (silent_long(sound) || SDL_AtomicGet(&sound->lost))
            start_closing(sound);
        break;
    case SOUND_CLOSING:
        if (is_done(sound))
            sound->state = SOUND_SHUT;
        break;
    case SOUND_UNHEARD:
        if (silent_long(sound) || looks_again(sound))
            sound->state = SOUND_SHUT;
        break;
    }
}

uint64_t sound_wait(const Sound *sound)
{
    if (!sound || sound->state == SOUND_SHUT || sound->state == SOUND_UNHEARD)
        return UINT64_MAX;
    if (sound->state == SOUND_OPENING || sound->state == SOUND_CLOSING)
        return sound->state == SOUND_OPENING && !silent_long(sound) ? OPENING : STUCK;
    Uint64 silent = SDL_GetTicks64() - sound->wanted;
    return silent >= LINGER ? 0 : (LINGER - silent) * 1000;
}

/* ---- the whole ---- */

Sound *sound_open(Buffer *error)
{
    FileError trouble;
    Sound *sound = calloc(1, sizeof *sound);
    if (!sound) {
        buffer_text(error, "there will be no sound: there is not enough memory\n");
        return NULL;
    }
    if (!folder_of_share("sounds", sound->folder, &trouble)) {
        buffer_print(error, "there will be no sound: %s\n", trouble.sentence);
        free(sound);
        return NULL;
    }
    if (all_there(sound, error)) {
        hush_pipewire();
        SDL_AddEventWatch(hear_of_devices, sound);
        return sound;
    }
    free(sound);
    return NULL;
}

/* False when that is not done by the time. */
static bool await_helper(Sound *sound, Uint64 until)
{
    while (sound->helper && !is_done(sound)) {
        if (SDL_GetTicks64() >= until)
            return false;
        SDL_Delay(2);
    }
    return true;
}

bool sound_close(Sound *sound)
{
    if (!sound)
        return true;
    Uint64 until = SDL_GetTicks64() + GRACE;
    SDL_DelEventWatch(hear_of_devices, sound);
    if (!await_helper(sound, until))
        return false; /* it has all of this, and keeps it */
    bool open = sound->state == SOUND_HEARD || (sound->state == SOUND_OPENING && sound->works);
    if (open)
        start_closing(sound);
    if (!await_helper(sound, until))
        return false;
    if (sound->mixer.library)
        free_all(sound);
    free(sound);
    return true;
}
