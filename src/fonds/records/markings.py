"""Markings of classification and handling, and their rank for filters.

The wording on the paper is what counts and is all that is ever shown; a rank (0 unclassified,
1 lowest … 6 highest) only lets a filter ask for "secret and above". Ranks of different states
are rough equivalents, no more.

To add a marking: one entry in MARKINGS, with every form in which it stands on papers.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from fonds.records.copies import MarkingKind


@dataclass(frozen=True, slots=True)
class KnownMarking:
    """A marking as a state used it. `forms`: the wordings, the first the usual one.

    country: "" for any; languages: codes of the forms, none for any; rank: None where it has none.
    """

    country: str
    languages: tuple[str, ...]
    forms: tuple[str, ...]
    rank: int | None
    kind: MarkingKind


MARKINGS: tuple[KnownMarking, ...] = (
    KnownMarking(
        "USSR/Russia",
        ("ru",),
        ("Для служебного пользования", "ДСП", "Для служебного пользования (ДСП)"),
        1,
        MarkingKind.LEVEL,
    ),
    KnownMarking("USSR/Russia", ("ru",), ("Не подлежит оглашению",), 1, MarkingKind.LEVEL),
    KnownMarking("USSR/Russia", ("ru",), ("Секретно",), 4, MarkingKind.LEVEL),
    KnownMarking("USSR/Russia", ("ru",), ("Совершенно секретно",), 5, MarkingKind.LEVEL),
    KnownMarking("USSR/Russia", ("ru",), ("Сов. секретно",), 5, MarkingKind.LEVEL),
    KnownMarking("USSR/Russia", ("ru",), ("Строго секретно",), 5, MarkingKind.LEVEL),
    KnownMarking("USSR/Russia", ("ru",), ("Особой важности",), 6, MarkingKind.LEVEL),
    KnownMarking("USSR/Russia", ("ru",), ("Особая папка",), 6, MarkingKind.HANDLING),
    KnownMarking(
        "USSR/Russia", ("ru",), ("Снятие копий воспрещается",), None, MarkingKind.HANDLING
    ),
    KnownMarking("USSR/Russia", ("ru",), ("Подлежит возврату",), None, MarkingKind.HANDLING),
    KnownMarking("USSR/Russia", ("ru",), ("Экз.",), None, MarkingKind.OTHER),
    KnownMarking("USSR/Russia", ("ru",), ("Рассекречено",), None, MarkingKind.DECLASSIFIED),
    KnownMarking("Russian Empire", ("ru",), ("Доверительно",), 3, MarkingKind.LEVEL),
    KnownMarking("PRC", ("zh",), ("内部",), 1, MarkingKind.LEVEL),
    KnownMarking("PRC", ("zh",), ("秘密",), 3, MarkingKind.LEVEL),
    KnownMarking("PRC", ("zh",), ("机密",), 4, MarkingKind.LEVEL),
    KnownMarking("PRC", ("zh",), ("绝密",), 5, MarkingKind.LEVEL),
    KnownMarking("PRC", ("zh",), ("特急",), None, MarkingKind.OTHER),
    KnownMarking("PRC", ("zh",), ("急件",), None, MarkingKind.OTHER),
    KnownMarking("PRC", ("zh",), ("加急",), None, MarkingKind.OTHER),
    KnownMarking("ROC (Taiwan)", ("zh-Hant",), ("密",), 3, MarkingKind.LEVEL),
    KnownMarking("ROC (Taiwan)", ("zh-Hant",), ("機密",), 4, MarkingKind.LEVEL),
    KnownMarking("ROC (Taiwan)", ("zh-Hant",), ("極機密",), 5, MarkingKind.LEVEL),
    KnownMarking("ROC (Taiwan)", ("zh-Hant",), ("絕對機密",), 6, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Unclassified",), 0, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Official Use Only",), 1, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Limited Official Use",), 1, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Restricted",), 2, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Confidential",), 3, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Secret",), 4, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Top Secret",), 5, MarkingKind.LEVEL),
    KnownMarking("USA", ("en",), ("Eyes Only", "For the President"), None, MarkingKind.HANDLING),
    KnownMarking("USA", ("en",), ("NODIS", "EXDIS", "LIMDIS"), None, MarkingKind.HANDLING),
    KnownMarking("USA", ("en",), ("NOFORN", "ORCON", "UMBRA"), None, MarkingKind.HANDLING),
    KnownMarking(
        "USA", ("en",), ("Restricted Data", "Formerly Restricted Data"), None, MarkingKind.HANDLING
    ),
    KnownMarking(
        "USA", ("en",), ("NIACT", "Flash", "Immediate", "Priority"), None, MarkingKind.OTHER
    ),
    KnownMarking(
        "USA",
        ("en",),
        ("Sanitized", "Approved for Release", "Declassified in Part"),
        None,
        MarkingKind.DECLASSIFIED,
    ),
    KnownMarking("UK", ("en",), ("Restricted",), 2, MarkingKind.LEVEL),
    KnownMarking("UK", ("en",), ("Confidential",), 3, MarkingKind.LEVEL),
    KnownMarking("UK", ("en",), ("Secret",), 4, MarkingKind.LEVEL),
    KnownMarking("UK", ("en",), ("Top Secret",), 5, MarkingKind.LEVEL),
    KnownMarking("UK", ("en",), ("Most Secret",), 5, MarkingKind.LEVEL),
    KnownMarking("UK", ("en",), ("Guard",), None, MarkingKind.HANDLING),
    KnownMarking(
        "NATO",
        ("en", "fr"),
        ("NATO Restricted", "NATO Diffusion restreinte", "NATO Restricted / Diffusion restreinte"),
        2,
        MarkingKind.LEVEL,
    ),
    KnownMarking("NATO", ("en", "fr"), ("NATO Confidential",), 3, MarkingKind.LEVEL),
    KnownMarking("NATO", ("en", "fr"), ("NATO Secret",), 4, MarkingKind.LEVEL),
    KnownMarking(
        "NATO",
        ("en", "fr"),
        ("COSMIC Top Secret", "COSMIC Très secret", "COSMIC Top Secret / Très secret"),
        5,
        MarkingKind.LEVEL,
    ),
    KnownMarking(
        "FRG",
        ("de",),
        ("VS – Nur für den Dienstgebrauch", "VS-NfD", "VS – Nur für den Dienstgebrauch (VS-NfD)"),
        2,
        MarkingKind.LEVEL,
    ),
    KnownMarking("FRG", ("de",), ("VS – Vertraulich",), 3, MarkingKind.LEVEL),
    KnownMarking("FRG", ("de",), ("Geheim",), 4, MarkingKind.LEVEL),
    KnownMarking("FRG", ("de",), ("Streng geheim",), 5, MarkingKind.LEVEL),
    KnownMarking("FRG", ("de",), ("citissime", "cito"), None, MarkingKind.OTHER),
    KnownMarking(
        "GDR",
        ("de",),
        ("Nur für den Dienstgebrauch", "NfD", "Nur für den Dienstgebrauch (NfD)"),
        1,
        MarkingKind.LEVEL,
    ),
    KnownMarking(
        "GDR",
        ("de",),
        ("Vertrauliche Dienstsache", "VD", "Vertrauliche Dienstsache (VD)"),
        2,
        MarkingKind.LEVEL,
    ),
    KnownMarking(
        "GDR",
        ("de",),
        ("Vertrauliche Verschlusssache", "VVS", "Vertrauliche Verschlusssache (VVS)"),
        4,
        MarkingKind.LEVEL,
    ),
    KnownMarking(
        "GDR",
        ("de",),
        ("Geheime Verschlusssache", "GVS", "Geheime Verschlusssache (GVS)"),
        5,
        MarkingKind.LEVEL,
    ),
    KnownMarking(
        "GDR",
        ("de",),
        ("Geheime Kommandosache", "GKdos", "Geheime Kommandosache (GKdos)"),
        6,
        MarkingKind.LEVEL,
    ),
    KnownMarking(
        "GDR",
        ("de",),
        ("Persönliche Verschlußsache! ZK 02", "Persönliche Verschlußsache"),
        None,
        MarkingKind.HANDLING,
    ),
    KnownMarking("Poland", ("pl",), ("Poufne",), 3, MarkingKind.LEVEL),
    KnownMarking("Poland", ("pl",), ("Tajne",), 4, MarkingKind.LEVEL),
    KnownMarking("Poland", ("pl",), ("Ściśle tajne",), 5, MarkingKind.LEVEL),
    KnownMarking("Poland", ("pl",), ("Tajne specjalnego znaczenia",), 6, MarkingKind.LEVEL),
    KnownMarking("Czechoslovakia", ("cs",), ("Důvěrné",), 3, MarkingKind.LEVEL),
    KnownMarking("Czechoslovakia", ("cs",), ("Tajné",), 4, MarkingKind.LEVEL),
    KnownMarking("Czechoslovakia", ("cs",), ("Přísně tajné",), 5, MarkingKind.LEVEL),
    KnownMarking("Hungary", ("hu",), ("Bizalmas",), 3, MarkingKind.LEVEL),
    KnownMarking("Hungary", ("hu",), ("Titkos",), 4, MarkingKind.LEVEL),
    KnownMarking("Hungary", ("hu",), ("Szigorúan titkos",), 5, MarkingKind.LEVEL),
    KnownMarking("Hungary", ("hu",), ("Szigorúan bizalmas",), 3, MarkingKind.LEVEL),
    KnownMarking("Romania", ("ro",), ("Secret de serviciu",), 2, MarkingKind.LEVEL),
    KnownMarking("Romania", ("ro",), ("Secret",), 3, MarkingKind.LEVEL),
    KnownMarking("Romania", ("ro",), ("Strict secret",), 5, MarkingKind.LEVEL),
    KnownMarking(
        "Romania", ("ro",), ("Strict secret de importanță deosebită",), 6, MarkingKind.LEVEL
    ),
    KnownMarking("Bulgaria", ("bg",), ("Поверително",), 3, MarkingKind.LEVEL),
    KnownMarking("Bulgaria", ("bg",), ("Секретно",), 4, MarkingKind.LEVEL),
    KnownMarking("Bulgaria", ("bg",), ("Строго секретно",), 5, MarkingKind.LEVEL),
    KnownMarking("Yugoslavia", ("sh",), ("Poverljivo",), 3, MarkingKind.LEVEL),
    KnownMarking("Yugoslavia", ("sh",), ("Strogo poverljivo",), 4, MarkingKind.LEVEL),
    KnownMarking("Yugoslavia", ("sh",), ("Državna tajna",), 5, MarkingKind.LEVEL),
    KnownMarking("Albania", ("sq",), ("Sekret",), 4, MarkingKind.LEVEL),
    KnownMarking("Albania", ("sq",), ("Tepër sekret",), 5, MarkingKind.LEVEL),
    KnownMarking("France", ("fr",), ("Diffusion restreinte",), 2, MarkingKind.LEVEL),
    KnownMarking("France", ("fr",), ("Confidentiel", "Confidentiel défense"), 3, MarkingKind.LEVEL),
    KnownMarking("France", ("fr",), ("Secret",), 4, MarkingKind.LEVEL),
    KnownMarking("France", ("fr",), ("Très secret",), 5, MarkingKind.LEVEL),
    KnownMarking("France", ("fr",), ("Réservé",), 2, MarkingKind.HANDLING),
    KnownMarking("Italy", ("it",), ("Riservato",), 2, MarkingKind.LEVEL),
    KnownMarking("Italy", ("it",), ("Riservatissimo",), 3, MarkingKind.LEVEL),
    KnownMarking("Italy", ("it",), ("Segreto",), 4, MarkingKind.LEVEL),
    KnownMarking("Italy", ("it",), ("Segretissimo",), 5, MarkingKind.LEVEL),
    KnownMarking("Japan", ("ja",), ("取扱注意",), 1, MarkingKind.LEVEL),
    KnownMarking("Japan", ("ja",), ("秘",), 3, MarkingKind.LEVEL),
    KnownMarking("Japan", ("ja",), ("極秘",), 4, MarkingKind.LEVEL),
    KnownMarking("Japan", ("ja",), ("無期限",), None, MarkingKind.HANDLING),
    KnownMarking("ROK", ("ko",), ("대외비",), 1, MarkingKind.LEVEL),
    KnownMarking("ROK", ("ko",), ("3급비밀", "Ⅲ급비밀", "3급비밀 (Ⅲ급비밀)"), 3, MarkingKind.LEVEL),
    KnownMarking("ROK", ("ko",), ("2급비밀", "Ⅱ급비밀", "2급비밀 (Ⅱ급비밀)"), 4, MarkingKind.LEVEL),
    KnownMarking("ROK", ("ko",), ("1급비밀", "Ⅰ급비밀", "1급비밀 (Ⅰ급비밀)"), 5, MarkingKind.LEVEL),
    KnownMarking("ROK", ("ko",), ("예고문", "일반문서로 재분류"), None, MarkingKind.DECLASSIFIED),
    KnownMarking("DPRK", ("ko",), ("비밀",), 4, MarkingKind.LEVEL),
    KnownMarking("DPRK", ("ko",), ("절대비밀",), 5, MarkingKind.LEVEL),
    KnownMarking("Vietnam", ("vi",), ("Mật",), 3, MarkingKind.LEVEL),
    KnownMarking("Vietnam", ("vi",), ("Tối mật",), 4, MarkingKind.LEVEL),
    KnownMarking("Vietnam", ("vi",), ("Tuyệt mật",), 5, MarkingKind.LEVEL),
    KnownMarking("Mongolia", ("mn",), ("Нууц",), 4, MarkingKind.LEVEL),
    KnownMarking("Mongolia", ("mn",), ("Маш нууц",), 5, MarkingKind.LEVEL),
    KnownMarking(
        "India",
        ("en",),
        ("Personal", "Demi-official", "D.O.", "Demi-official (D.O.)"),
        None,
        MarkingKind.HANDLING,
    ),
    KnownMarking("India", ("en",), ("Secret",), 4, MarkingKind.LEVEL),
    KnownMarking("", (), ("no mark on the document",), 0, MarkingKind.OTHER),
    KnownMarking("", (), ("marking not recorded",), None, MarkingKind.OTHER),
)

_SAME_LANGUAGE = {"sr": "sh", "hr": "sh", "bs": "sh"}
_NUMBERING = re.compile(r"no|\d+")  # of a copy: экз. № 2


def rank(verbatim: str, language: str = "") -> int | None:
    """The rank of the marking, the highest where several stand together; None if it has none.

    Every word must belong to a marking of that language, so that no part of a longer wording is
    taken for the whole. Without a language, only what means the same in all of them has a rank.

    >>> rank("СОВ. СЕКРЕТНО. Экз. № 2", "ru"), rank("не секретно", "ru")
    (5, None)
    >>> rank("Secret", "en"), rank("Secret", "ro"), rank("Secret")
    (4, 3, None)
    """
    words = _words(verbatim)
    if len(words) > _LONGEST:
        return None
    if language:
        return _rank_in(words, _primary(language))
    ranks = {_rank_in(words, one) for one in _languages()} - {None}
    return ranks.pop() if len(ranks) == 1 else None


_LONGEST = 60  # words; a longer text is no marking


def _rank_in(words: list[str], language: str) -> int | None:
    forms = _forms(language)
    ranks: list[int] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(8, 0, -1) if tuple(words[at : at + n]) in forms), 0)
        if length:
            ranks += forms[tuple(words[at : at + length])]
        elif not (at and _NUMBERING.fullmatch(words[at])):
            return None
        at += max(length, 1)
    return max(ranks, default=None)


@cache
def _forms(language: str) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The words of each form, and the rank it has, or none."""
    return {
        tuple(_words(form)): () if marking.rank is None else (marking.rank,)
        for marking in MARKINGS
        if not marking.languages or language in map(_primary, marking.languages)
        for form in marking.forms
    }


@cache
def _languages() -> frozenset[str]:
    return frozenset(_primary(one) for marking in MARKINGS for one in marking.languages)


def _primary(language: str) -> str:
    primary = language.replace("_", "-").partition("-")[0].lower()
    return _SAME_LANGUAGE.get(primary, primary)


def _words(verbatim: str) -> list[str]:
    """The words without case, points and dashes; ё is written е, and ţ, ş as ț, ș, as on papers."""
    text = unicodedata.normalize("NFKC", verbatim).casefold()
    text = text.replace("ё", "е").replace("ţ", "ț").replace("ş", "ș")
    return re.findall(r"\w+", text)
