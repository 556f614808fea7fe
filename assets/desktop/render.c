/* render.c - `render-icon SVG SIDE OUT.png`, which runs when the game is built: the icon at a size, for menus that draw no SVG. */
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments)
{
    int side = count == 4 ? atoi(arguments[2]) : 0;
    if (side < 1 || side > 1024) {
        fprintf(stderr, "Usage: render-icon SVG SIDE OUT.png\n");
        return 64;
    }
    SDL_RWops *svg = SDL_RWFromFile(arguments[1], "rb");
    SDL_Surface *icon = svg ? IMG_LoadSizedSVG_RW(svg, side, side) : NULL;
    if (!icon || IMG_SavePNG(icon, arguments[3]) != 0) {
        fprintf(stderr, "render-icon: %s\n", SDL_GetError());
        return 1;
    }
    SDL_FreeSurface(icon);
    return svg->close(svg) == 0 ? 0 : 1;
}
