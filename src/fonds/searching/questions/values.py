"""Values of fields as people type them: languages, kinds of document, markings, dates, numbers.

Each function gives what the facet of that field has in its place, or nothing when it is not known.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from fonds.dates import Refusal, read
from fonds.dates.edtf import Edtf, NotEdtf
from fonds.records import markings
from fonds.records.genres import GENRES
from fonds.records.text_profile.attributes import language_tag
from fonds.searching.questions.question import Any, Coded, Dated, Node, Numbered

# Tags (BCP 47), the first the usual one, and names in English and in the language itself.
LANGUAGES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("af",), ("afrikaans",)),
    (("sq",), ("albanian", "shqip")),
    (("am",), ("amharic",)),
    (("ar",), ("arabic", "العربية")),
    (("hy",), ("armenian",)),
    (("az",), ("azerbaijani",)),
    (("be",), ("belarusian",)),
    (("bn",), ("bengali",)),
    (("bs",), ("bosnian",)),
    (("bg",), ("bulgarian", "български")),
    (("my",), ("burmese",)),
    (("ca",), ("catalan",)),
    (("zh-Latn",), ("chinese (romanised)",)),
    (("zh-Hans",), ("chinese (simplified)",)),
    (("zh-Hant",), ("chinese (traditional)",)),
    (("zh", "zh-Hans", "zh-Hant", "zh-CN", "zh-TW"), ("chinese", "中文", "汉语", "漢語")),
    (("hr",), ("croatian",)),
    (("cs",), ("czech", "čeština")),
    (("da",), ("danish", "dansk")),
    (("nl",), ("dutch", "nederlands")),
    (("en", "en-GB", "en-US"), ("english",)),
    (("eo",), ("esperanto",)),
    (("et",), ("estonian",)),
    (("fi",), ("finnish", "suomi")),
    (("fr",), ("french", "français")),
    (("ka",), ("georgian",)),
    (("de",), ("german", "deutsch")),
    (("el",), ("greek", "ελληνικά")),
    (("he",), ("hebrew", "עברית")),
    (("hi",), ("hindi",)),
    (("hu",), ("hungarian", "magyar")),
    (("is",), ("icelandic",)),
    (("id",), ("indonesian",)),
    (("ga",), ("irish",)),
    (("it",), ("italian", "italiano")),
    (("ja",), ("japanese", "日本語")),
    (("kk",), ("kazakh",)),
    (("km",), ("khmer",)),
    (("ko",), ("korean", "한국어", "조선말")),
    (("ky",), ("kyrgyz",)),
    (("lo",), ("lao",)),
    (("la",), ("latin",)),
    (("lv",), ("latvian",)),
    (("lt",), ("lithuanian",)),
    (("mk",), ("macedonian",)),
    (("ms",), ("malay",)),
    (("mn",), ("mongolian", "монгол")),
    (("ne",), ("nepali",)),
    (("no", "nb", "nn"), ("norwegian", "norsk")),
    (("ota",), ("ottoman turkish", "ottoman")),
    (("ps",), ("pashto",)),
    (("fa",), ("persian", "farsi", "فارسی")),
    (("pl",), ("polish", "polski")),
    (("pt", "pt-BR"), ("portuguese", "português")),
    (("ro",), ("romanian", "română")),
    (("ru",), ("russian", "русский")),
    (("sr", "sr-Cyrl", "sr-Latn"), ("serbian", "српски")),
    (("sh",), ("serbo-croatian",)),
    (("sk",), ("slovak", "slovenčina")),
    (("sl",), ("slovene", "slovenian")),
    (("es",), ("spanish", "español")),
    (("sw",), ("swahili",)),
    (("sv",), ("swedish", "svenska")),
    (("tg",), ("tajik",)),
    (("tt",), ("tatar",)),
    (("th",), ("thai",)),
    (("bo",), ("tibetan",)),
    (("tr",), ("turkish", "türkçe")),
    (("tk",), ("turkmen",)),
    (("uk",), ("ukrainian", "українська")),
    (("ur",), ("urdu",)),
    (("ug",), ("uyghur",)),
    (("uz",), ("uzbek",)),
    (("vi",), ("vietnamese", "tiếng việt")),
    (("yi",), ("yiddish",)),
    (("mul",), ("several languages",)),
    (("und",), ("language not determined",)),
    (("zxx",), ("no words",)),
)

HAVING = {
    "scan": ("scan", "scans", "image", "images", "facsimile"),
    "transcript": ("transcript", "transcripts", "transcription", "original"),
    "translation": ("translation", "translations"),
}

# What the kinds of record are called where one is asked for by its number: id:person/12.
KINDS: Mapping[str, str] = {
    "document": "document",
    "documents": "document",
    "collection": "collection",
    "collections": "collection",
    "agent": "agent",
    "person": "agent",
    "people": "agent",
    "organisation": "agent",
    "place": "place",
    "places": "place",
    "subject": "subject",
    "subjects": "subject",
    "repository": "repository",
    "archive": "repository",
    "archives": "repository",
    "event": "event",
    "events": "event",
}

_LONGEST_NUMBER = 10
_LONGEST_DATE = 100


def codes(facet: str, value: str) -> tuple[str, ...]:
    """The codes of a facet that a code, or a name in words, stands for; none: it is not known.

    >>> codes("language", "Russian"), codes("genre", "memorandum of conversation")
    (('ru',), ('memcon',))
    """
    said = _plain(value)
    if facet == "classification":
        return _ranks(value)
    if facet == "has":
        return tuple(code for code, names in HAVING.items() if said in names)
    return _genres().get(said, ()) if facet == "genre" else _languages().get(said) or _tag(said)


def _tag(said: str) -> tuple[str, ...]:
    """A tag that says more closely which sort of a known language is meant: zh-HK."""
    primary, more, _ = said.partition("-")
    tag = language_tag(said) if more and primary in _languages() else None
    return (tag,) if tag else ()


def _plain(value: str) -> str:
    return " ".join(unicodedata.normalize("NFC", value).casefold().split())


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {
        _plain(tag): (tag,) for tags, _ in LANGUAGES for tag in tags
    }
    for tags, names in LANGUAGES:
        known |= {_plain(each): tags for each in (tags[0], *names)}
    return known


@cache
def _genres() -> Mapping[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for genre in GENRES:
        for term in (genre.code, genre.label, *genre.ru, *genre.zh, *genre.de):
            known.setdefault(_plain(term), (genre.code,))
    return known


def _ranks(value: str) -> tuple[str, ...]:
    """The ranks that a marking has; of a wording without a language, that of English first."""
    if len(value) == 1 and value in "0123456":
        return (value,)
    rank = markings.rank(value, "en")
    if rank is None:
        rank = markings.rank(value)
    return () if rank is None else (str(rank),)


# --- Dates ----------------------------------------------------------------------------------------

UNDATED = ("undated", "none", "-")


def dated(value: str) -> Node | None:
    """The dates that a value asks for: EDTF, words, or a range with two points; None: no date.

    >>> dated("1956-09..1957"), dated("October 1956"), dated("..1957")
    (Dated(since='1956-09', until='1957'), Dated(since='1956-10', until='1956-10'), \
Dated(since='', until='1957'))
    """
    if value.casefold() in UNDATED:
        return Coded("dating", ("undated",))
    for parting in ("..", "…"):
        since, found, until = value.partition(parting)
        if found and "/" not in value and value[0] not in "[{":
            return _between(since.strip(), until.strip())
    edtf = _edtf(value)
    return _stretches(edtf) if edtf else None


def _between(since: str, until: str) -> Node | None:
    """From the first day of the one to the last of the other; "" leaves a side open."""
    first = _edtf(since) if since else None
    last = _edtf(until) if until else None
    if (since and not (first and first.earliest)) or (until and not (last and last.latest)):
        return None
    return Dated(first.text if first else "", last.text if last else "") if first or last else None


def backwards(asked: Dated) -> bool:
    """Whether it ends before it begins."""
    first = Edtf.parse(asked.since).earliest if asked.since else None
    last = Edtf.parse(asked.until).latest if asked.until else None
    return first is not None and last is not None and first > last


def _stretches(edtf: Edtf) -> Node | None:
    """What a date means: itself, the whole of a span, each of a set."""
    several = (
        Dated(each.first.text if each.first else "", each.last.text if each.last else "")
        for each in edtf.members
    )
    kept = tuple(each for each in several if each.since or each.until)
    return kept[0] if len(kept) == 1 else Any(kept) if kept else None


@lru_cache(maxsize=500)
def _edtf(value: str) -> Edtf | None:
    try:
        return Edtf.parse(value)
    except NotEdtf:
        outcome = None if len(value) > _LONGEST_DATE else read(value)
    if outcome is None or isinstance(outcome, Refusal) or not outcome.edtf:
        return None
    return Edtf.parse(outcome.edtf)


def numbered(value: str) -> Numbered | None:
    """The record that a number, or a kind with one, names: `12`, `person/12`; None for neither."""
    kind, stroke, number = value.lower().rpartition("/")
    known = KINDS.get(kind) if stroke else "document"
    sound = number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER
    return Numbered(known, int(number)) if known and sound and int(number) else None
