/* words.c - 512 words to say aloud: short, plain, two letters apart at least, and no noun of the theme among them. */
#include "report/words.h"

#include "level/near.h"

/* In the order of the alphabet; a code is made of their places, so that none may move. */
/* clang-format off */
static const char *const words[ROOM_WORDS] = {
    "acorn", "actor", "album", "almond", "alpine", "amber", "ample", "anchor", "angle", "anthem", "apron", "arcade",
    "arctic", "arena", "arrow", "artist", "aspen", "atlas", "attic", "august", "autumn", "avenue", "awning", "badge",
    "bagel", "baker", "ballad", "bamboo", "banjo", "banner", "barley", "barrel", "basil", "basket", "beacon",
    "beetle", "bench", "beret", "berry", "blazer", "bobbin", "bonnet", "bottle", "branch", "breeze", "brick",
    "bridge", "bronze", "brook", "bucket", "buckle", "bugle", "bundle", "burger", "butter", "button", "cabin",
    "cable", "cactus", "camera", "canal", "candle", "canoe", "canvas", "canyon", "carbon", "cargo", "carpet",
    "carrot", "cashew", "castle", "cavern", "cedar", "celery", "cellar", "cello", "cement", "chalk", "cheese",
    "chess", "chord", "cinema", "circle", "citrus", "clever", "cliff", "clock", "cloud", "cobalt", "coffee", "comet",
    "copper", "coral", "corner", "cotton", "crayon", "cream", "crisp", "crumb", "cube", "cycle", "cymbal", "daily",
    "dancer", "dapper", "dapple", "dawn", "decade", "decent", "delta", "denim", "depot", "diary", "dinghy", "dinner",
    "domino", "drawer", "drum", "duet", "dune", "dusk", "eager", "eagle", "early", "easel", "echo", "eclair",
    "editor", "elbow", "eleven", "engine", "enough", "epoch", "equal", "errand", "essay", "exact", "exit", "fabric",
    "falcon", "famous", "fathom", "fennel", "fern", "fiddle", "field", "fifty", "filter", "finch", "flask", "fleet",
    "flint", "flute", "focus", "folder", "forest", "forty", "fossil", "frame", "fringe", "frosty", "fruit", "gallon",
    "garage", "garden", "garlic", "garnet", "gentle", "ginger", "glass", "glider", "globe", "goblet", "golden",
    "gorge", "grain", "grape", "gravel", "green", "grid", "guitar", "gust", "habit", "hammer", "harp", "hazel",
    "hedge", "helmet", "heron", "hiccup", "hiker", "hill", "hinge", "hobby", "honest", "honey", "hotel", "hurdle",
    "hyphen", "icicle", "igloo", "indigo", "inlet", "iris", "island", "ivory", "jacket", "jelly", "jersey", "jetty",
    "jigsaw", "jovial", "juice", "jumper", "jungle", "kayak", "kiosk", "kite", "knot", "koala", "label", "ladder",
    "lagoon", "lake", "lamp", "larch", "layer", "leaf", "legend", "lemon", "lentil", "letter", "lilac", "lively",
    "llama", "locket", "logic", "lorry", "lotus", "lucky", "lumber", "lunar", "lunch", "lupin", "lyric", "magnet",
    "magpie", "mallet", "mango", "mantel", "marble", "margin", "marina", "market", "marmot", "meadow", "medal",
    "medley", "mellow", "melody", "mentor", "menu", "meteor", "midday", "mimosa", "minnow", "mirror", "mitten",
    "modern", "modest", "module", "mosaic", "moss", "motor", "museum", "music", "myrtle", "napkin", "nature",
    "nearby", "nectar", "needle", "nickel", "nimble", "noodle", "normal", "north", "novel", "nutmeg", "oasis", "oboe",
    "ocean", "olive", "onion", "onward", "opal", "opera", "orange", "orbit", "orchid", "origin", "osprey", "otter",
    "oven", "oxygen", "oyster", "paddle", "pagoda", "paint", "palace", "panda", "panel", "papaya", "paper", "parade",
    "parcel", "pastel", "patio", "peanut", "pebble", "pencil", "pepper", "petal", "piano", "picnic", "pigeon",
    "pillow", "pilot", "pine", "planet", "plate", "plenty", "plum", "podium", "poem", "polar", "polite", "pond",
    "porch", "potato", "prefix", "prism", "prompt", "proper", "puffin", "pulley", "puppet", "puzzle", "quartz",
    "quiche", "quick", "quiet", "quill", "quince", "rabbit", "radar", "radio", "radish", "raisin", "rally", "rapid",
    "raven", "recipe", "record", "relay", "remote", "rhythm", "ribbon", "ripple", "river", "robin", "roof", "round",
    "rowing", "ruby", "rudder", "ruler", "rural", "russet", "rustic", "sailor", "salad", "salmon", "salt", "saucer",
    "scarf", "school", "season", "seldom", "serene", "seven", "shadow", "shelf", "shield", "shiny", "shovel",
    "silent", "silver", "simple", "sketch", "sleeve", "slogan", "smooth", "snow", "sofa", "solid", "sonata", "soup",
    "south", "spark", "spiral", "spoon", "spring", "sprout", "square", "staple", "steady", "stitch", "stone", "story",
    "stream", "street", "studio", "sturdy", "subtle", "suburb", "sugar", "summer", "sunny", "supper", "swift",
    "symbol", "syrup", "system", "talent", "tandem", "target", "tartan", "teapot", "tennis", "thatch", "thirty",
    "tidy", "tiger", "timber", "title", "toast", "tomato", "topaz", "topic", "total", "toucan", "towel", "tree",
    "trifle", "trophy", "tulip", "tundra", "tunnel", "turnip", "tweed", "twelve", "twenty", "twig", "typist", "unit",
    "upbeat", "urban", "useful", "usual", "valley", "valve", "vapour", "vase", "velvet", "verse", "vessel", "video",
    "violet", "violin", "vital", "vivid", "volume", "voyage", "walnut", "walrus", "water", "wave", "weaver", "wheat",
    "wicker", "window", "winter", "wisdom", "wizard", "wombat", "wonder", "wooden", "worthy", "wren", "wrench",
    "yacht", "yogurt", "zebra", "zenith", "zephyr", "zero", "zesty", "zigzag", "zinc", "zither", "zodiac",
};
/* clang-format on */

const char *room_word(int place)
{
    return words[place];
}

int room_word_place(Text word)
{
    for (int i = 0; i < ROOM_WORDS; i++) {
        if (text_is(word, words[i]))
            return i;
    }
    return -1;
}

const char *room_word_near(Text word)
{
    Nearest search = nearest(word);
    const char *begun = NULL;
    for (int i = 0; i < ROOM_WORDS; i++) {
        nearest_try(&search, words[i]);
        if (!begun && word.length >= 3 && text_equal(text_part(text_of(words[i]), 0, word.length), word))
            begun = words[i];
    }
    return begun ? begun : search.word;
}
