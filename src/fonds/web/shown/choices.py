"""What can stand in the two columns of the reading area, and how it is chosen in the address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from fonds.records.document import Document
from fonds.records.file import File
from fonds.records.transcription import Method, Text, TextKind
from fonds.web.shown import languages
from fonds.web.shown.copies import release_name
from fonds.web.shown.scans import Scan

NONE = "none"
SCAN = "scan"
PLACE = "texts"


@dataclass(frozen=True, slots=True)
class Choice:
    """A text one can choose for a column. what: "original", "machine text", or ""."""

    label: str
    what: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """What texts were made from and stand beside: the document, its files, its page images."""

    document: Document | None = None
    files: Sequence[File] = ()
    scans: Sequence[Scan] = ()


def in_order(texts: Sequence[Text], language: str, document: Document | None = None) -> list[Text]:
    """The document's own words, then translations, the page's language first; machines last.

    Of two releases of the same paper the later stands first.
    """
    releases = [release.id for copy in (document.copies if document else ())
                for release in copy.releases]  # fmt: skip
    return sorted(
        texts,
        key=lambda text: (
            is_machine(text),
            text.type is TextKind.TRANSLATION,
            not _speaks(text, language),
            text.language,
            -releases.index(text.release) if text.release in releases else 1,
            text.number,
        ),
    )


def is_machine(text: Text) -> bool:
    """Whether no person has looked over the text."""
    return text.method is Method.MACHINE


def keys(texts: Sequence[Text]) -> dict[str, Text]:
    """The texts by the names they have in addresses."""
    tongues = [text.language for text in texts]
    return {
        text.language
        if text.language and tongues.count(text.language) == 1
        else str(text.number): text
        for text in texts
    }


def chosen(
    named: Mapping[str, Text], wanted: Mapping[str, str], language: str, *, scans: bool
) -> tuple[str, str]:
    """The keys of the first and the second column; "" for nothing."""
    by_hand = [key for key, text in named.items() if not is_machine(text)]
    first = _known(wanted.get("l", ""), named, scans)
    second = _known(wanted.get("r", ""), named, scans)
    if not first:
        first = next((key for key in by_hand if key != second), "")
    if not second and wanted.get("r") != NONE and first and not _is_read(first, named, language):
        second = next(
            (key for key in by_hand if key != first and _speaks(named[key], language)), ""
        )
    if first == SCAN and not second and wanted.get("r") != NONE:
        second = next(iter(by_hand), "")
    return first, "" if second == first else second


def _is_read(key: str, named: Mapping[str, Text], language: str) -> bool:
    """Whether the column is a text in the reader's own language."""
    return key in named and _speaks(named[key], language)


def _known(wanted: str, named: Mapping[str, Text], scans: bool) -> str:
    """The name that is meant: itself, or a text's number, or its language where it has several."""
    if wanted in named or (scans and wanted == SCAN):
        return wanted
    for key, text in named.items():
        if wanted and wanted in (str(text.number), text.language):
            return key
    return ""


def _speaks(text: Text, language: str) -> bool:
    return text.language.partition("-")[0] == language.partition("-")[0]


def offered(named: Mapping[str, Text], sources: Sources) -> list[tuple[str, str, str]]:
    """What can be chosen: its key, its label, and what it is."""
    scans = [(SCAN, _("Scan"), "")] if sources.scans else []
    return [*scans, *((key, _label(text), _what(text, sources)) for key, text in named.items())]


def _label(text: Text) -> str:
    return languages.name(text.language) or _("Text %(number)s") % {"number": text.number}


def choices(
    several: Sequence[tuple[str, str, str]], current: tuple[str, str], *, first_column: bool
) -> Iterator[Choice]:
    """For one column; choosing what stands in the other changes sides."""
    first, second = current
    own, other = (first, second) if first_column else (second, first)
    for key, label, what in several:
        beside = own if key == other else other
        left, right = (key, beside) if first_column else (beside, key)
        yield Choice(label, what, address(left, right), key == own)
    if not first_column:
        yield Choice(_("None"), "", address(first, NONE), second == "")


def address(left: str, right: str) -> str:
    """The address, within the page, of those two columns."""
    return f"?{urlencode({'l': left, 'r': right or NONE})}#{PLACE}"


def _what(text: Text, sources: Sources) -> str:
    """Original or machine text; and which release, where the document has several."""
    own = _("original") if text.type is TextKind.TRANSCRIPTION else ""
    told = [_("made by machine") if is_machine(text) else own]
    copies = sources.document.copies if sources.document else ()
    releases = [release for copy in copies for release in copy.releases]
    if len(releases) > 1:
        told += [release_name(each, brief=True) for each in releases if each.id == text.release]
    return ", ".join(part for part in told if part)
