"""One citation, read part by part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from fonds.dates import Refusal
from fonds.dates import read as read_date
from fonds.searching.footnotes import numbered, opening, quoted
from fonds.searching.footnotes.cited import Cited
from fonds.searching.footnotes.kinds import kind
from fonds.searching.footnotes.numbered import Number
from fonds.searching.footnotes.opening import Opening
from fonds.searching.footnotes.places import Known, place
from fonds.searching.footnotes.printed import printed
from fonds.searching.footnotes.sheet import TAKEN, Sheet
from fonds.searching.questions.datings import datings

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>“”\"\x1f]{3,500}")
_ACCESSED = re.compile(
    r"[(\[,.]?\s*(?:last\s+)?(?:accessed|retrieved|access(?:ed)? on|zugriff(?: am)?|abgerufen am"
    r"|letzter zugriff|дата обращения|consulté le|dostęp|přístup)\b[^;()\x1f]{0,40}?[0-9]{4}[)\]]?",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:\b(?:translated|transcribed|obtained|contributed|provided|donated|trans\.|transl\.|tr\."
    r"|obtained and translated|translation)(?:\s+(?:for\s+\w+\s+)?(?:by|and)\b)?"
    r"|\bпер\.\s|\bперевод\s|\bübers(?:etzt)?\.?\s(?:von\s)?|\btrad\.\s)\s*(?:[^\W\d_]\.\s?)*[^;,.\x1f]{2,80}(?:\.\s?[^\W\d_a-z][^;,.\x1f]{1,40})?",
    re.IGNORECASE,
)
_APA = re.compile(r"\((?P<year>[0-9]{4}),\s+(?P<day>[A-Z][a-z]+\.?(?:\s+[0-9]{1,2})?)\)")
_COLLECTION = re.compile(
    r"(?:(?<=[,.;(])|(?<=\x1f)|^)\s*(?:in\s+(?:the\s+)?)?(?P<name>[^,.;()\x1f]{3,90}?"
    r"(?:Digital Archive|Collection|Document Reader|Virtual Archive|Papers Project))"
    r"(?=[\s,.;)\x1f]|$)"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

NOBODY: Mapping[str, Known] = {}


def read(words: str, here: Mapping[str, Known] = NOBODY) -> Cited:
    """What the citation says. Never raises; what it does not understand is in `unread`.

    here: archives that this archive holds papers of, by every name they have.

    >>> cited = read("Yudin to Khrushchev, 30 October 1956, RGANI, f. 5, op. 49, d. 128, l. 12.")
    >>> cited.authors, cited.dates, cited.archive, cited.levels[-1].value
    (('Yudin',), ('1956-10-30',), 'RGANI (Moscow)', '12')
    """
    sheet = Sheet(words)
    address = _address(sheet)
    sheet.taking(_ACCESSED)
    credited = tuple(_credits(sheet))
    title = quoted.title(sheet)
    before = sheet.beginning() if title else 0
    dated = [*_apa(sheet), *_dated(sheet, exact=True)]
    lies = place(sheet, here)
    print_ = printed(sheet)
    dated += _dated(sheet, exact=False) if not dated else []
    numbers = numbered.numbers(sheet)
    collection = _collection(sheet)
    opened = _worded(_opened(sheet, title, before), numbers)
    for number in numbers:
        sheet.take(number.start, number.end)
    if not dated and title:
        dated = [(each.written, each.edtf) for each in datings(title) if _DAY.search(each.edtf)]
    cited = Cited(
        words=words,
        authors=opened.authors,
        recipients=opened.recipients,
        title=title or opened.title,
        dates=tuple(edtf for _written, edtf in dated),
        written_dates=tuple(written for written, _edtf in dated),
        archive=lies.archive,
        repository=lies.repository,
        reference=lies.words,
        scheme=lies.scheme,
        levels=lies.levels,
        numbers=tuple(number.value for number in numbers),
        collection=collection,
        printed=print_,
        credits=credited,
        address=address,
    )
    return replace(cited, kind=_kind(sheet, cited), unread=tuple(sheet.unread()))


def _address(sheet: Sheet) -> str:
    hit = _ADDRESS.search(sheet.left)
    if hit is None:
        return ""
    end = hit.start() + len(hit[0].rstrip(".,;:)]>"))
    return sheet.take(hit.start(), end)


def _credits(sheet: Sheet) -> Iterator[str]:
    for hit in list(_CREDIT.finditer(sheet.left))[:4]:
        yield sheet.take(*hit.span()).strip(" ,;.")


def _apa(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """(1956, October 30)"""
    hit = _APA.search(sheet.left)
    if hit:
        outcome = read_date(f"{hit['day']} {hit['year']}", "en")
        if not isinstance(outcome, Refusal) and outcome.edtf:
            yield sheet.take(*hit.span()), outcome.edtf


def _dated(sheet: Sheet, *, exact: bool) -> list[tuple[str, str]]:
    """The dates in what is left, those to the day alone or all of them, taken."""
    left = sheet.left.replace(TAKEN, "\u2404")
    wanted = [each for each in datings(left) if not exact or _DAY.search(each.edtf)]
    wanted = [each for each in wanted if exact or not _in_a_span(left, each.start, each.end)]
    return [(sheet.take(each.start, each.end), each.edtf) for each in wanted]


def _in_a_span(left: str, start: int, end: int) -> bool:
    """Whether a year is part of a figure such as 1957/58 or a volume of a journal."""
    return "/" in (left[end : end + 1], left[start - 1 : start])


def _collection(sheet: Sheet) -> str:
    hit = _COLLECTION.search(sheet.left)
    if hit is None:
        return ""
    sheet.take(*hit.span("name"))
    return hit["name"].strip()


def _opened(sheet: Sheet, title: str, before: int) -> Opening:
    """Who wrote; and of a citation without quotation marks also its title. Taken."""
    if title:
        opened = opening.before_a_title(sheet.left[:before].replace(TAKEN, " "))
        if opened.authors:
            sheet.take(0, before)
        return opened
    start = len(sheet.left) - len(sheet.left.lstrip(f"{TAKEN} ,.:"))
    first, end = _until(sheet.left, 0), _until(sheet.left, start)
    if start and first == 0:
        words = sheet.left[start:end]
        if not any(map(str.isalpha, words)) or len(words.split()) < 3:
            return Opening()
        opened = opening.of_all(words)
    else:
        opened = opening.of_all(sheet.left[:end])
        opened = _after_a_name(sheet, opened, end)
    if opened.title or opened.authors:
        sheet.take(start, end)
    return opened


def _worded(opened: Opening, numbers: Iterable[Number]) -> Opening:
    """Without a title that is a number and no more: № 877."""
    rest = opened.title
    for number in numbers:
        rest = rest.replace(number.value, "")
    return opened if re.search(r"[^\W\d_]{3}", rest) else replace(opened, title="")


def _after_a_name(sheet: Sheet, opened: Opening, end: int) -> Opening:
    """Where a name alone stands before the date in brackets, as APA has it, the title follows."""
    name = opened.authors[0] if opened.authors and not opened.title else opened.title
    if (
        (opened.authors and opened.title)
        or len(name.split()) > 6
        or "(" not in sheet.words[end : end + 2]
    ):
        return opened
    start = end
    while start < len(sheet.left) and sheet.left[start] in f"{TAKEN} .,)":
        start += 1
    stop = min(
        _until(sheet.left, start),
        *(p for p in (sheet.left.find("[", start), len(sheet.left)) if p > 0),
    )
    title = sheet.left[start:stop].strip(" .,(")
    if len(title.split()) < 2:
        return opened
    sheet.take(start, stop)
    return Opening(opened.authors or opening.before_a_title(name).authors or (name,), (), title)


def _until(left: str, start: int) -> int:
    at = left.find(TAKEN, start)
    return len(left) if at < 0 else at


def _kind(sheet: Sheet, cited: Cited) -> str:
    """From what stands apart from the title, else from the title itself."""
    for piece in sheet.unread():
        if found := kind(piece):
            at = sheet.left.find(piece)
            if len(piece.split()) <= 8:
                sheet.take(at, at + len(piece))
            return found
    opening_words = cited.words[: cited.words.find(cited.title)] if cited.title else ""
    return kind(opening_words) or kind(cited.title)
