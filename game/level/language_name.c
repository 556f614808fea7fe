/* language_name.c - names of languages: in English, in German where that is another, in their own words, and codes of three letters. */
#include "level/language_name.h"

#include "base/base.h"
#include "level/plain.h"
#include "level/scan.h"

/* Tables, a row a thing. */
/* clang-format off */

/* Without accents in small letters, where the letters are Latin. */
static const struct Language {
    const char *code, *names;
} languages[] = {
    {"en", "english englisch anglais ingles inglese eng"},
    {"de", "german deutsch allemand aleman tedesco ger deu"},
    {"fr", "french francais franzoesisch franzosisch fra fre"},
    {"es", "spanish espanol spanisch castellano spa"},
    {"it", "italian italiano italienisch ita"},
    {"pt", "portuguese portugues portugiesisch por"},
    {"pt-br", "brazilian brasileiro"},
    {"nl", "dutch nederlands niederlaendisch niederlandisch hollaendisch flemish vlaams nld dut"},
    {"pl", "polish polski polnisch pol"},
    {"cs", "czech cestina cesky tschechisch ces cze"},
    {"sk", "slovak slovencina slovensky slowakisch slk slo"},
    {"sl", "slovene slovenian slovenscina slowenisch slv"},
    {"hu", "hungarian magyar ungarisch hun"},
    {"ro", "romanian romana rumaenisch rumanisch ron rum"},
    {"bg", "bulgarian balgarski bulgarisch bul български Български"},
    {"hr", "croatian hrvatski kroatisch hrv"},
    {"sr", "serbian srpski serbisch srp српски Српски"},
    {"bs", "bosnian bosanski bosnisch bos"},
    {"mk", "macedonian makedonski mazedonisch mkd mac македонски Македонски"},
    {"sq", "albanian shqip albanisch sqi alb"},
    {"el", "greek ellinika griechisch ell gre ελληνικά Ελληνικά"},
    {"tr", "turkish turkce turkisch tuerkisch tur"},
    {"ru", "russian russkij russkiy russisch rus русский Русский"},
    {"uk", "ukrainian ukrajinska ukrainisch ukr українська Українська"},
    {"be", "belarusian belarussisch bel беларуская Беларуская"},
    {"sv", "swedish svenska schwedisch swe"},
    {"da", "danish dansk daenisch danisch dan"},
    {"no", "norwegian norsk norwegisch nor"},
    {"nb", "bokmal nob"},
    {"nn", "nynorsk nno"},
    {"fi", "finnish suomi finnisch fin"},
    {"et", "estonian eesti estnisch est"},
    {"lv", "latvian latviesu lettisch lav"},
    {"lt", "lithuanian lietuviu litauisch lit"},
    {"is", "icelandic islenska islaendisch islandisch isl ice"},
    {"ga", "irish gaeilge irisch gle"},
    {"gd", "gaelic gaidhlig gaelisch gla"},
    {"cy", "welsh cymraeg walisisch cym wel"},
    {"eu", "basque euskara baskisch eus baq"},
    {"ca", "catalan catala katalanisch cat"},
    {"gl", "galician galego galicisch glg"},
    {"lb", "luxembourgish letzebuergesch luxemburgisch ltz"},
    {"la", "latin latina latein lateinisch lat"},
    {"eo", "esperanto epo"},
    {"ja", "japanese nihongo japanisch jpn 日本語"},
    {"zh", "chinese mandarin zhongwen chinesisch zho chi 中文 汉语 漢語"},
    {"ko", "korean hangugeo koreanisch kor 한국어"},
    {"vi", "vietnamese vietnamesisch vie"},
    {"id", "indonesian bahasa indonesisch ind"},
    {"he", "hebrew ivrit hebraeisch hebraisch heb עברית"},
    {"ar", "arabic arabisch ara العربية"},
    {"fa", "persian farsi persisch fas per فارسی"},
    {"hi", "hindi hin हिन्दी"},
    {"th", "thai thailaendisch tha ไทย"},
};

/* clang-format on */

const char *language_code(Text name)
{
    Plain bare = plain_id(name), german = plain_german_id(name);
    for (int i = 0; i < COUNT_OF(languages); i++)
        if (scan_is_among(name, languages[i].names) || scan_is_among(plain_view(&bare), languages[i].names) || scan_is_among(plain_view(&german), languages[i].names))
            return languages[i].code;
    return NULL;
}
