"""The language of a text, told by its letters and its small words; "" where that is not sure.

Only for texts of which the source does not say it. To add a language: its commonest small words
in `_SMALL`, under its script; words that a neighbour has too do no harm, the difference decides.
"""

from __future__ import annotations

import re
from collections import Counter

from fonds.names.name import script_of

_SAMPLE = 6_000  # characters of the beginning that are looked at
_FIRST = 200  # of them, for the script
_FEWEST = 8  # small words, below which nothing is sure

_SMALL: dict[str, dict[str, str]] = {
    "Latn": {
        "en": "the of and to in that is was with for on as by this be are not which he his have "
        "from at it will would has had their they but or an we our who should could were",
        "de": "der die das und in den von zu mit dem des sich auf für ist im nicht ein eine als "
        "auch es an werden aus er hat dass daß sie nach wird bei einer um am sind noch wie",
        "fr": "le la les de des et en du un une que qui dans est pour pas au sur par plus ce il "
        "ne se sont avec cette aux nous ont été mais leur elle ces",
        "es": "el la los las de que y en un una por con no se su para es al lo como más del pero "
        "sus este fue ha son entre esta cuando muy sin sobre",
        "it": "il lo la i gli le di che e un una in per non con del della si è da come al sono "
        "anche dei nel alla più ha delle questo ma",
        "pt": "o a os as de que e do da em um uma para com não se por mais dos das na no foi ao "
        "como mas sua ou são pelo também",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij "
        "uit naar door over heeft wordt",
        "pl": "i w na z do nie się że jest to o jak po co za od przez przy dla tylko oraz był są",
        "cs": "a v na se že je s z do o k i za jako by ale pro po jsou jeho které není byl také",
        "hu": "a az és hogy nem is egy ez meg van volt csak mint már azt de még el kell",
        "ro": "și de în la a cu nu pe că este din o un care să mai au pentru fi sunt prin",
    },
    "Cyrl": {
        "ru": "и в на не что с по как из к о он за от это для у то его но все так тов был мы же "
        "при их они или если бы чтобы также",
        "uk": "і в на не що з до як та у за він це від для про але є по було його ми при щоб які",
        "bg": "и на в се да за от не с че е по са като ще до но той това при или които има към",
        "sr": "и у је да се на за од са не су о да би као који што али из то би",
    },
}
_WORDS = {
    script: {language: frozenset(words.split()) for language, words in languages.items()}
    for script, languages in _SMALL.items()
}
# Scripts that one language alone is written in, as far as papers go.
_OWN_SCRIPT = {"Hang": "ko", "Geor": "ka", "Armn": "hy", "Grek": "el", "Hebr": "he", "Thai": "th"}
_KANA = re.compile(r"[\u3041-\u30fa]")


def told(words: str) -> str:
    """The tag of the language, or "" when several could be meant or there is too little.

    >>> told("The minister said that he was not in the city and that the letter was with him.")
    'en'
    >>> told("Мао Цзэдун"), told("Mao Zedong, Beijing, 1949")
    ('', '')
    """
    sample = words[:_SAMPLE]
    script = script_of(sample[:_FIRST])
    if script in ("Hani", "Hira", "Kana"):
        return _east_asian(sample)
    if script in _OWN_SCRIPT:
        return _OWN_SCRIPT[script]
    return _by_small_words(sample, _WORDS.get(script, {}))


def _east_asian(sample: str) -> str:
    """Japanese has kana in every sentence; Chinese has none."""
    kana = len(_KANA.findall(sample))
    letters = sum(map(str.isalpha, sample))
    if kana * 10 > letters:
        return "ja"
    return "zh" if not kana and letters >= _FEWEST else ""


def _by_small_words(sample: str, languages: dict[str, frozenset[str]]) -> str:
    seen = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    total = sum(seen.values())
    hits = {
        language: sum(seen[word] for word in small & seen.keys())
        for language, small in languages.items()
    }
    ranked = sorted(hits.items(), key=lambda each: -each[1])
    if not ranked:
        return ""
    (first, most), (_, next_most) = ranked[0], ranked[1]
    sure = most >= _FEWEST and most * 5 >= total and most * 2 >= next_most * 3
    return first if sure else ""
