#!/bin/sh
# sdl2-image-comment.sh - SDL2_image draws the shapes of an SVG file that stand in a comment.
#
# Expected: what stands between <!-- and --> is no part of a drawing, as in any XML file; a drawing that is commented out as a
#   whole is empty.
# Seen (SDL2_image 2.6.3 of Debian 12, which reads SVG by a copy of nanosvg): the comment ends with the first tag in it. That
#   one is lost, and each further one counts: a shape is drawn, a </g> ends the group round the comment. With one shape in the
#   comment all looks well; of three, two are drawn. No call gives an error.
# Ours: tests/structure/drawings.pl refuses a drawing in assets/places with a tag in a comment, and tests/structure/breaks.sh
#   shows that it does.
#
# By hand, on Debian 12 with gcc and lists of packages that are fresh. 0: as written above; anything else: it has changed, or
# could not be run.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$place"

# What the package named leans on and this system lacks.
lacking() {
    apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$1" |
        grep '^[a-z]' | sort -u >wanted
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u >there
    comm -23 wanted there | grep -vx -e "$1" -e libsdl2-2.0-0 || true
}

# shellcheck disable=SC2046 # a list
apt-get -qq -o APT::Sandbox::User=root download libsdl2-2.0-0=2.26.5+dfsg-1 libsdl2-dev=2.26.5+dfsg-1 \
    libsdl2-image-2.0-0=2.6.3+dfsg-1 libsdl2-image-dev=2.6.3+dfsg-1 $(lacking libsdl2-image-2.0-0)
for package in *.deb; do
    dpkg -x "$package" .
done
machine=$(gcc -print-multiarch)
libraries=$place/usr/lib/$machine

cat >probe.c <<'END'
#include <SDL.h>
#include <SDL_image.h>
#include <stdio.h>
#include <string.h>

#define STRIP(x, colour) "<rect x='" x "' width='10' height='10' fill='" colour "'/>\n"
#define RED STRIP("0", "#ff0000")
#define GREEN STRIP("10", "#00ff00")
#define BLUE STRIP("20", "#0000ff")

/* Three strips side by side, each drawn or not. */
typedef struct Drawing {
    const char *what, *body;
    int due[3], seen[3];
} Drawing;

static int as_described(const Drawing *drawing)
{
    char text[1024];
    int held = 1;
    snprintf(text, sizeof text, "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='10'>\n%s</svg>\n", drawing->body);
    SDL_RWops *source = SDL_RWFromConstMem(text, (int)strlen(text));
    SDL_Surface *surface = IMG_LoadSizedSVG_RW(source, 0, 0);
    SDL_RWclose(source);
    if (!surface)
        return 0;
    printf("%-39s", drawing->what);
    for (int i = 0; i < 3; i++) {
        int alpha = ((const Uint8 *)surface->pixels)[5 * surface->pitch + (10 * i + 5) * 4 + 3];
        printf("  %s: due %s, %s", (const char *[]){"red", "green", "blue"}[i], drawing->due[i] ? "drawn" : "empty",
               alpha ? "drawn" : "empty");
        held &= (alpha > 0) == drawing->seen[i];
    }
    printf("\n");
    SDL_FreeSurface(surface);
    return held;
}

int main(void)
{
    const Drawing drawings[] = {
        {"three strips", RED GREEN BLUE, {1, 1, 1}, {1, 1, 1}},
        {"one of three commented out", "<!-- " RED "-->\n" GREEN BLUE, {0, 1, 1}, {0, 1, 1}},
        {"all three commented out", "<!-- " RED GREEN BLUE "-->\n", {0, 0, 0}, {0, 1, 1}},
        {"a hidden group; a comment with its end", "<g display='none'>\n<!-- " RED "</g> -->\n" GREEN "</g>\n" BLUE, {0, 0, 1}, {0, 1, 1}},
    };
    SDL_version sdl;
    const SDL_version *image = IMG_Linked_Version();
    int held = 1;
    SDL_GetVersion(&sdl);
    printf("SDL %d.%d.%d, SDL2_image %d.%d.%d\n", sdl.major, sdl.minor, sdl.patch, image->major, image->minor, image->patch);
    for (size_t i = 0; i < SDL_arraysize(drawings); i++)
        held &= as_described(&drawings[i]);
    return !held;
}
END
gcc -std=c17 -Wall -Wextra -I usr/include/SDL2 -I "usr/include/$machine" -I "usr/include/$machine/SDL2" \
    -o probe probe.c -L "$libraries" -Wl,-rpath-link,"$libraries:$libraries/pulseaudio:$place/lib/$machine" -l:libSDL2_image-2.0.so.0 -l:libSDL2-2.0.so.0
if LD_LIBRARY_PATH=$libraries:$libraries/pulseaudio:$place/lib/$machine ./probe; then
    echo "as described"
else
    echo "this has changed"
    exit 1
fi
