"""Cells that hold dates: read whole, or kept in their words and told."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from msgspec.structs import replace

from fonds.dates import Edtf, NotEdtf, Reading, Refusal, Rule, read
from fonds.importing.columns.mapping import Mapping, Order
from fonds.importing.columns.said import Said
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.statement import Basis, Statement

_FIGURES = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def dates(said: Said, column: str, kind: DateKind, mapping: Mapping) -> list[HistoricalDate]:
    """The dates of that column; the words of “… as written” belong to its EDTF, in order."""
    words, written = said.all(column), said.all(f"{column} as written")
    if not words:
        return [historical(said, f"{column} as written", each, kind, mapping) for each in written]
    if written and len(written) != len(words):
        raise said.refusal(
            f"{column} as written",
            f"“{column}” holds {len(words)} dates, “{column} as written” {len(written)}.",
            "Give each date its words, or none of them.",
            " | ".join(written),
        )
    found = [historical(said, column, each, kind, mapping) for each in words]
    if written:
        found = [_worded(each, its) for each, its in zip(found, written, strict=True)]
    return found


def historical(
    said: Said, column: str, words: str, kind: DateKind, mapping: Mapping
) -> HistoricalDate:
    """One date. Words that cannot be read are kept, and told; a bare count of days is refused."""
    reading = _read(words, mapping.dates, mapping.order)
    if isinstance(reading, Refusal):
        return _kept(said, column, reading, kind)
    if reading.edtf and _begins_after(reading.edtf, datetime.now(UTC).date()):
        said.notice(
            column, f"The date “{words}” lies in the future.", "Correct it if it is a slip.", words
        )
    for note in reading.notes:
        said.notice(column, f"“{words}”: {note}", "Correct the date if it means less.", words)
    return _made(reading, kind)


def span(said: Said, column: str, words: str, mapping: Mapping) -> str:
    """The EDTF of words that must be a date; the row is refused when they cannot be read."""
    reading = _read(words, mapping.dates, mapping.order)
    if isinstance(reading, Refusal) or not reading.edtf:
        reason = reading.reason if isinstance(reading, Refusal) else "It names no date."
        raise said.refusal(
            column,
            f"“{words}” is not read: {reason}",
            "Write it as in 1949-12-16 or 1949/1960.",
            words,
        )
    return reading.edtf


@lru_cache(maxsize=65_536)
def _read(words: str, language: str, order: Order) -> Reading | Refusal:
    """EDTF as it stands, else the words; a span from a day to the same day is that day."""
    first, stroke, last = words.partition("/")
    if stroke and first == last:
        words = first
    elif stroke and "-" in words and _is_edtf(words):
        return Reading(Edtf.parse(words).text, words)
    return read(words, language or None, Rule(order=order or None))


def _is_edtf(words: str) -> bool:
    try:
        Edtf.parse(words)
    except NotEdtf:
        return False
    return True


@lru_cache(maxsize=4096)
def _begins_after(edtf: str, today: date) -> bool:
    earliest = Edtf.parse(edtf).earliest
    return earliest is not None and earliest > today


def _kept(said: Said, column: str, refusal: Refusal, kind: DateKind) -> HistoricalDate:
    words = refusal.written
    offers = f" It may be {' or '.join(refusal.offers)}." if refusal.offers else ""
    if _FIGURES.fullmatch(words.strip()):
        raise said.refusal(column, f"{refusal.reason}{offers}", refusal.remedy, words)
    said.notice(
        column,
        f"The date “{words[:200]}” is not read, its words are kept: {refusal.reason}{offers}",
        refusal.remedy,
        words,
    )
    return HistoricalDate(written=words, kind=kind)


def _made(reading: Reading, kind: DateKind) -> HistoricalDate:
    return HistoricalDate(
        edtf=reading.edtf,
        kind=DateKind(reading.kind) if reading.kind and kind is DateKind.PAPER else kind,
        undated=reading.undated,
        written="" if reading.written == reading.edtf else reading.written,
        language=reading.language or "",
        calendar=reading.calendar,
        written_date=reading.written_date or "",
        time=reading.time or "",
        supplied=reading.supplied,
    )


def _worded(found: HistoricalDate, written: str) -> HistoricalDate:
    return replace(found, written=written, supplied=found.supplied or _bracketed(written))


def _bracketed(written: str) -> bool:
    """Whether an editor supplied the whole date: it stands in square brackets."""
    return written.startswith("[") and written.endswith("]") and written.count("[") == 1


def annotated(said: Said, found: list[HistoricalDate]) -> list[HistoricalDate]:
    """The dates, the first with the row's note and basis; “undated” where the row says so."""
    if said.choice("undated") == "yes":
        dated = [replace(each, supplied=True) for each in found if not each.undated]
        found = [HistoricalDate(undated=True), *dated]
    note, basis = said.one("date note"), said.choice("date basis")
    if not (note or basis):
        return found
    if not found:
        raise said.refusal(
            "date note" if note else "date basis",
            "Something is said of a date, and the row has none.",
            "Give the date, or write “yes” under “undated”.",
            note or basis,
        )
    statement = Statement(basis=Basis(basis)) if basis else None
    return [replace(found[0], note=note, statement=statement), *found[1:]]
