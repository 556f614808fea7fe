#include "front/sound/room_tone.h"

#include <math.h>

#include "front/places/place.h"
#include "front/sound/ask.h"

static const float fade_seconds = 0.35f; /* as a picture's */

typedef struct PlaceSound {
    Cue comes;
    Tone stays;
} PlaceSound;

#define PLACE_SOUND(id, folder, comes, stays) [PLACE_##id] = {comes, stays},
static const PlaceSound sounds[PLACE_COUNT] = {PLACES(PLACE_SOUND)};
#undef PLACE_SOUND

_Static_assert((int)TONE_COUNT - (int)TONE_PLACES == (int)PLACE_COUNT, "a tone a place");

static bool passes(const Game *game)
{
    return game->shown.timed;
}

static PlaceId by_ear(const Game *game, PlaceId place)
{
    const Day *day = &game->play.day;
    bool on_foot = passes(game) && game->play.loaded && day->phase == PHASE_SHIFT && day->office.away;
    return place == PLACE_NONE && on_foot ? PLACE_CORRIDOR : place;
}

static uint32_t bit_of(PlaceId place)
{
    return place == PLACE_NONE ? 0 : 1u << place;
}

/* A place is left when the day no longer has one there; that its picture is not there yet, or gone for a moment, is no
 * leaving. */
static void come(Game *game, PlaceId wanted, PlaceId heard)
{
    uint32_t *come_to = &game->hearing.come_to;
    *come_to &= bit_of(wanted);
    if (heard == PLACE_NONE || heard != wanted || *come_to)
        return;
    *come_to = bit_of(heard);
    ask_cue(game, sounds[heard].comes);
}

static void fade(float shares[PLACE_COUNT], PlaceId heard, float step)
{
    for (int i = 0; i < PLACE_COUNT; i++) {
        float to = i == (int)heard ? 1 : 0;
        shares[i] += fmaxf(-step, fminf(step, to - shares[i]));
    }
}

void room_update(Game *game)
{
    Hearing *hearing = &game->hearing;
    float seconds = (float)(game->now - hearing->faded) / 1e6f;
    PlaceId wanted;
    hearing->faded = game->now;
    if (!place_asked(game, &wanted))
        return;
    PlaceId heard = by_ear(game, place_seen(&game->places));
    come(game, by_ear(game, wanted), heard);
    fade(hearing->places, passes(game) ? heard : PLACE_NONE, seconds / fade_seconds);
}

void room_resume(Game *game)
{
    PlaceId wanted;
    if (place_asked(game, &wanted))
        game->hearing.come_to = bit_of(by_ear(game, wanted));
}

void room_tones(const Game *game, Loudness tones[TONE_COUNT])
{
    float desk = 1;
    if (!passes(game))
        return;
    for (int i = 0; i < PLACE_COUNT; i++) {
        tones[sounds[i].stays].gain = game->hearing.places[i];
        desk = fmaxf(0, desk - game->hearing.places[i]);
    }
    tones[TONE_HUM].gain *= desk;
    tones[TONE_AIR].gain *= desk;
}
