"""The levels of an archive on a page: in the archive's own words, with what these mean in small.

To add a level's own word: a line in `_WORDS`, under the code of its scheme, or of the beginning of
the codes of several; the label of the scheme serves where there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fonds.catalogue.shelves import Below
from fonds.records import references
from fonds.records.copies import Level
from fonds.records.references import Scheme, scheme_of
from fonds.web.shown.words import Runs, Words, joined, ours, phrase, theirs


class Word(NamedTuple):
    """What an archive calls a level, in its own language, and what that is in the page's."""

    form: str
    language: str
    meaning: Promise


_FONDS = gettext_lazy("fonds")
_INVENTORY = gettext_lazy("inventory")
_FILE = gettext_lazy("file")
_FOLDER = gettext_lazy("folder")
_LEAF = gettext_lazy("leaf")
_PAGE = gettext_lazy("page")
_BOX = gettext_lazy("box")
_UNIT = gettext_lazy("archival unit")
_SERIES = gettext_lazy("series")
_VOLUME = gettext_lazy("volume")
_ITEM = gettext_lazy("item")
_CLASS = gettext_lazy("class")
_FRAME = gettext_lazy("frame")
_MICROFILM = gettext_lazy("microfilm roll")

_WORDS: dict[str, dict[str, Word]] = {
    "ru": {
        "fond": Word("фонд", "ru", _FONDS),
        "opis": Word("опись", "ru", _INVENTORY),
        "perechen": Word("перечень", "ru", gettext_lazy("list")),
        "por": Word("порядок", "ru", gettext_lazy("order number")),
        "papka": Word("папка", "ru", _FOLDER),
        "delo": Word("дело", "ru", _FILE),
        "list": Word("лист", "ru", _LEAF),
        "roll": Word("ролик", "ru", _MICROFILM),
    },
    "bg": {
        "fond": Word("фонд", "bg", _FONDS),
        "opis": Word("опис", "bg", _INVENTORY),
        "ae": Word("архивна единица", "bg", _UNIT),
        "list": Word("лист", "bg", _LEAF),
    },
    "cn": {
        "quanzong": Word("全宗", "zh-Hans", _FONDS),
        "mulu": Word("目录", "zh-Hans", _INVENTORY),
        "juan": Word("案卷", "zh-Hans", _FILE),
        "item": Word("件", "zh-Hans", _ITEM),
        "page": Word("页", "zh-Hans", _PAGE),
    },
    "tw": {
        "fonds": Word("全宗", "zh-Hant", _FONDS),
        "collection": Word("全宗", "zh-Hant", _FONDS),
        "series": Word("系列", "zh-Hant", _SERIES),
        "subseries": Word("副系列", "zh-Hant", gettext_lazy("subseries")),
        "volume": Word("卷", "zh-Hant", _VOLUME),
        "file": Word("宗", "zh-Hant", _FILE),
        "item": Word("件", "zh-Hant", _ITEM),
    },
    "de": {
        "bestand": Word("Bestand", "de", _FONDS),
        "referat": Word("Referat", "de", gettext_lazy("desk")),
        "abteilung": Word("Abteilung", "de", gettext_lazy("department")),
        "band": Word("Band", "de", _VOLUME),
        "nummer": Word("Nummer", "de", _FILE),
        "blatt": Word("Blatt", "de", _LEAF),
        "seite": Word("BStU-Seite", "de", gettext_lazy("stamped page")),
    },
    "pl": {
        "zespol": Word("zespół", "pl", _FONDS),
        "sygnatura": Word("sygnatura", "pl", gettext_lazy("shelfmark")),
        "wiazka": Word("wiązka", "pl", gettext_lazy("bundle")),
        "teczka": Word("teczka", "pl", _FOLDER),
        "karta": Word("karta", "pl", _LEAF),
        "strona": Word("strona", "pl", _PAGE),
    },
    "cz": {
        "fond": Word("fond", "cs", _FONDS),
        "svazek": Word("svazek", "cs", _VOLUME),
        "krabice": Word("krabice", "cs", _BOX),
        "aj": Word("archivní jednotka", "cs", _UNIT),
        "obal": Word("obal", "cs", gettext_lazy("wrapper")),
        "bod": Word("bod", "cs", gettext_lazy("agenda item")),
        "list": Word("list", "cs", _LEAF),
    },
    "hu": {
        "fond": Word("fond", "hu", _FONDS),
        "doboz": Word("doboz", "hu", _BOX),
        "tetel": Word("tétel", "hu", gettext_lazy("group of files")),
        "iktatoszam": Word("iktatószám", "hu", gettext_lazy("registry number")),
    },
    "ro": {
        "fond": Word("fond", "ro", _FONDS),
        "sectia": Word("secția", "ro", gettext_lazy("section")),
        "dosar": Word("dosar", "ro", _FILE),
        "fila": Word("filă", "ro", _LEAF),
    },
    "fr": {
        "serie": Word("série", "fr", _SERIES),
        "sous-serie": Word("sous-série", "fr", gettext_lazy("subseries")),
        "cote": Word("cote", "fr", gettext_lazy("shelfmark")),
        "volume": Word("volume", "fr", _VOLUME),
        "folio": Word("folio", "fr", _LEAF),
    },
    "kr": {
        "class": Word("분류번호", "ko", _CLASS),
        "register": Word("등록번호", "ko", gettext_lazy("register number")),
        "roll": Word("롤", "ko", _MICROFILM),
        "file": Word("파일", "ko", _FILE),
        "frame": Word("프레임", "ko", _FRAME),
    },
    "jp": {
        "class": Word("分類番号", "ja", _CLASS),
        "file": Word("ファイル", "ja", _FILE),
        "reel": Word("リール", "ja", _MICROFILM),
        "frame": Word("コマ", "ja", _FRAME),
    },
}


@dataclass(frozen=True, slots=True)
class Step:
    """A level one stands in or can go to: its name and value, and in small what the name means."""

    title: Runs
    meaning: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """A level in a list, with how much of it is here and which years that covers."""

    title: Runs
    meaning: str
    address: str
    count: str
    span: str


def step(names: Sequence[str], value: str, scheme: str, address: str = "") -> Step:
    """The level of that value; where references give it two names, both are said."""
    words = [_word(name, scheme) for name in names]
    called = joined(((each,) for each, _meaning in words if each.form), f" {_('or')} ")
    meaning = ", ".join(dict.fromkeys(meaning for _called, meaning in words if meaning))
    shown = theirs(value or "–", voice="reference")
    title = phrase("%(name)s %(value)s", name=called, value=shown) if called else (shown,)
    return Step(title, meaning, address)


def row(below: Below, scheme: str, address: str) -> Row:
    """A level that lies below the one that is open."""
    shown = step(below.names, below.value, scheme)
    years = (each for each in (below.first, below.last) if each is not None)
    span = "–".join(dict.fromkeys(map(str, years)))
    return Row(shown.title, shown.meaning, address, documents(below.documents), span)


def path(
    levels: Sequence[Level], scheme: str, address: Callable[[Sequence[str]], str]
) -> tuple[Step, ...]:
    """The levels from the outermost down, each with the way to it."""
    values = [level.value for level in levels]
    return tuple(
        step((level.name,), level.value, scheme, address(values[:depth]))
        for depth, level in enumerate(levels, 1)
    )


def within(levels: Sequence[Level], scheme: str) -> Runs:
    """What a reference says within the file, in short: "ll. 67–70", "item 03"; () for nothing."""
    if not levels:
        return ()
    counted = all(_fitting(scheme, [each.name]).step(each.name).leaves for each in levels)
    style = references.Style.SHORT if counted else references.Style.WORDS
    return (theirs(references.say(levels, scheme, style), voice="reference"),)


def documents(count: int) -> str:
    """How many documents."""
    return ngettext("%(count)s document", "%(count)s documents", count) % {"count": count}


def _word(name: str, scheme: str) -> tuple[Words, str]:
    """The level's own word and what it means; the meaning is "" where the word says it."""
    known = _fitting(scheme, [name])
    word = _WORDS.get(known.code.partition("-")[0], {}).get(name)
    if word is None:
        return ours(known.step(name).label), ""
    meaning = str(word.meaning)
    return theirs(word.form, word.language), meaning if meaning != word.form else ""


def _fitting(scheme: str, names: Iterable[str]) -> Scheme:
    return scheme_of(scheme, names)


__all__ = ["Row", "Step", "documents", "path", "row", "step", "within"]
