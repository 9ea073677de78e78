"""Languages by their tags: what they are called, and which way they run.

Tags are BCP 47. A tag that is not listed is tried without its last part, then shown as it stands,
so that nothing recorded is hidden. To add one: a line in `NAMES`, and in `RIGHT_TO_LEFT` if so.
"""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

NAMES = {
    "af": _("Afrikaans"),
    "am": _("Amharic"),
    "ar": _("Arabic"),
    "az": _("Azerbaijani"),
    "be": _("Belarusian"),
    "bg": _("Bulgarian"),
    "bn": _("Bengali"),
    "bo": _("Tibetan"),
    "bs": _("Bosnian"),
    "ca": _("Catalan"),
    "cs": _("Czech"),
    "da": _("Danish"),
    "de": _("German"),
    "el": _("Greek"),
    "en": _("English"),
    "eo": _("Esperanto"),
    "es": _("Spanish"),
    "et": _("Estonian"),
    "fa": _("Persian"),
    "fi": _("Finnish"),
    "fr": _("French"),
    "ga": _("Irish"),
    "he": _("Hebrew"),
    "hi": _("Hindi"),
    "hr": _("Croatian"),
    "hu": _("Hungarian"),
    "hy": _("Armenian"),
    "id": _("Indonesian"),
    "is": _("Icelandic"),
    "it": _("Italian"),
    "ja": _("Japanese"),
    "ka": _("Georgian"),
    "kk": _("Kazakh"),
    "km": _("Khmer"),
    "ko": _("Korean"),
    "ky": _("Kyrgyz"),
    "la": _("Latin"),
    "lo": _("Lao"),
    "lt": _("Lithuanian"),
    "lv": _("Latvian"),
    "mk": _("Macedonian"),
    "mn": _("Mongolian"),
    "ms": _("Malay"),
    "mul": _("Several languages"),
    "my": _("Burmese"),
    "ne": _("Nepali"),
    "nl": _("Dutch"),
    "no": _("Norwegian"),
    "ota": _("Ottoman Turkish"),
    "pl": _("Polish"),
    "ps": _("Pashto"),
    "pt": _("Portuguese"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "sh": _("Serbo-Croatian"),
    "sk": _("Slovak"),
    "sl": _("Slovene"),
    "sq": _("Albanian"),
    "sr": _("Serbian"),
    "sv": _("Swedish"),
    "sw": _("Swahili"),
    "tg": _("Tajik"),
    "th": _("Thai"),
    "tk": _("Turkmen"),
    "tr": _("Turkish"),
    "tt": _("Tatar"),
    "ug": _("Uyghur"),
    "uk": _("Ukrainian"),
    "und": _("Language not determined"),
    "ur": _("Urdu"),
    "uz": _("Uzbek"),
    "vi": _("Vietnamese"),
    "yi": _("Yiddish"),
    "zh": _("Chinese"),
    "zh-hans": _("Chinese (simplified)"),
    "zh-hant": _("Chinese (traditional)"),
    "zh-latn": _("Chinese (romanised)"),
    "zxx": _("No words"),
}

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ota", "ps", "sd", "ug", "ur", "yi"})
_SCRIPTS_RIGHT_TO_LEFT = frozenset({"arab", "hebr", "thaa", "syrc", "nkoo"})


def name(tag: str) -> str:
    """What the language is called on this page; the tag itself when it is not listed.

    >>> str(name("ru")), str(name("zh-Hant-TW")), name("x-cipher")
    ('Russian', 'Chinese (traditional)', 'x-cipher')
    """
    return _name(tag, get_language())


@lru_cache(maxsize=1024)
def _name(tag: str, language: str | None) -> str:
    """language: that of the page, which the name is in."""
    parts = tag.lower().split("-")
    while parts:
        known = NAMES.get("-".join(parts))
        if known is not None:
            return str(known)
        parts.pop()
    return tag


@lru_cache(maxsize=512)
def direction(tag: str) -> str:
    """Which way the language runs: "ltr" or "rtl"; "" when the tag is empty.

    A script in the tag has the last word: "az-Arab" runs right to left, "fa-Latn" does not.

    >>> direction("ru"), direction("ar-EG"), direction("fa-Latn"), direction("")
    ('ltr', 'rtl', 'ltr', '')
    """
    if not tag:
        return ""
    first, *others = tag.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _SCRIPTS_RIGHT_TO_LEFT else "ltr"
    return "rtl" if first in RIGHT_TO_LEFT else "ltr"
