"""Languages as spreadsheets name them: a tag, a code of three letters, or the English name.

To add one: a line in LANGUAGES.
"""

from __future__ import annotations

from functools import lru_cache

from fonds.records.text_profile.attributes import language_tag

# The tag (BCP 47), codes of three letters (ISO 639-2), and names in English and in itself.
LANGUAGES: tuple[tuple[str, str], ...] = (
    ("af", "afr afrikaans"),
    ("am", "amh amharic"),
    ("ar", "ara arabic العربية"),
    ("az", "aze azerbaijani"),
    ("be", "bel belarusian"),
    ("bg", "bul bulgarian български"),
    ("bn", "ben bengali"),
    ("bo", "bod tib tibetan"),
    ("bs", "bos bosnian"),
    ("ca", "cat catalan"),
    ("cs", "ces cze czech čeština"),
    ("da", "dan danish dansk"),
    ("de", "deu ger german deutsch"),
    ("el", "ell gre greek ελληνικά"),
    ("en", "eng english"),
    ("es", "spa spanish español castilian"),
    ("et", "est estonian"),
    ("fa", "fas per persian farsi فارسی"),
    ("fi", "fin finnish suomi"),
    ("fr", "fra fre french français"),
    ("he", "heb hebrew עברית"),
    ("hi", "hin hindi हिन्दी"),
    ("hr", "hrv croatian"),
    ("hu", "hun hungarian magyar"),
    ("hy", "hye arm armenian"),
    ("id", "ind indonesian"),
    ("it", "ita italian italiano"),
    ("ja", "jpn japanese 日本語"),
    ("ka", "kat geo georgian ქართული"),
    ("kk", "kaz kazakh"),
    ("km", "khm khmer"),
    ("ko", "kor korean 한국어 조선말"),
    ("ky", "kir kyrgyz"),
    ("la", "lat latin"),
    ("lo", "lao"),
    ("lt", "lit lithuanian"),
    ("lv", "lav latvian"),
    ("mk", "mkd mac macedonian"),
    ("mn", "mon mongolian монгол"),
    ("ms", "msa may malay"),
    ("mul", "mul"),
    ("my", "mya bur burmese"),
    ("nb", "nob"),
    ("ne", "nep nepali"),
    ("nl", "nld dut dutch nederlands"),
    ("no", "nor norwegian norsk"),
    ("ota", "ota"),
    ("pl", "pol polish polski"),
    ("ps", "pus pashto"),
    ("pt", "por portuguese português"),
    ("ro", "ron rum romanian română"),
    ("ru", "rus russian русский"),
    ("sh", "hbs serbo-croatian"),
    ("sk", "slk slo slovak"),
    ("sl", "slv slovenian slovene"),
    ("sq", "sqi alb albanian shqip"),
    ("sr", "srp serbian српски"),
    ("sv", "swe swedish svenska"),
    ("sw", "swa swahili"),
    ("ta", "tam tamil"),
    ("tg", "tgk tajik"),
    ("th", "tha thai ไทย"),
    ("tk", "tuk turkmen"),
    ("tr", "tur turkish türkçe"),
    ("ug", "uig uyghur uighur"),
    ("uk", "ukr ukrainian українська"),
    ("ur", "urd urdu"),
    ("uz", "uzb uzbek"),
    ("vi", "vie vietnamese tiếng-việt"),
    ("yi", "yid yiddish"),
    ("zh", "zho chi chinese 中文 汉语 漢語"),
)

_BY_WORD = {word: tag for tag, words in LANGUAGES for word in words.split()}


@lru_cache(maxsize=1024)
def tag(words: str) -> str | None:
    """The tag of the language; None for words that name none.

    >>> tag("Russian"), tag("ger"), tag("ZH_hant"), tag("Esperantish")
    ('ru', 'de', 'zh-Hant', None)
    """
    word = "-".join(words.casefold().split())
    if word in _BY_WORD:
        return _BY_WORD[word]
    primary, _, rest = word.replace("_", "-").partition("-")
    if len(primary) > 3 or (len(primary) == 3 and primary not in _BY_WORD):
        return None
    return language_tag(f"{_BY_WORD.get(primary, primary)}-{rest}" if rest else primary) or None
