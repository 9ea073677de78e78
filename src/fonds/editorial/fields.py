"""Plain fields: the parts of a Record that an editor changes in a line or a box of words.

To let the desk edit another part: write how it is shown and how it is read back into the Record,
and add it to its kind's list in `fonds.editorial.desk`. A part that is not in the list is never
touched by the desk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

import fonds.records.text as profile
from fonds.dates import Refusal, read
from fonds.records.access import KNOWN, Access
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, Summary
from fonds.records.record import Record

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlainField:
    """One part of a Record as words: `shows` gives them, `enters` reads them into the Record.

    `enters` raises ValidationError with a sentence that says what to write instead. `part` is
    the Record's own field, by which a conflict is told.
    """

    name: str
    label: str
    part: str
    shows: Callable[[Any], str]
    enters: Callable[[Any, str], Any]
    advice: str = ""
    lines: int = 1
    choices: Choices = ()
    required: bool = False

    @property
    def input(self) -> str:
        """The name of its input in the form, which no column of the row bears."""
        return f"record_{self.name}"


def words(
    name: str, label: str, advice: str = "", lines: int = 1, required: bool = False
) -> PlainField:
    """A part that is a string as it stands."""
    return PlainField(
        name=name,
        label=label,
        part=name,
        shows=lambda record: str(getattr(record, name)),
        enters=lambda record, said: _with(record, **{name: said.strip()}),
        advice=advice,
        lines=lines,
        required=required,
    )


def listed(name: str, label: str, advice: str = "") -> PlainField:
    """A part that is several strings, written with commas between."""
    return PlainField(
        name=name,
        label=label,
        part=name,
        shows=lambda record: ", ".join(getattr(record, name)),
        enters=lambda record, said: _with(record, **{name: _split(said)}),
        advice=advice,
    )


def pointing(name: str, label: str, to: str) -> PlainField:
    """A part that is several pointers to records of a kind: their numbers with commas between."""
    return PlainField(
        name=name,
        label=label,
        part=name,
        shows=lambda record: ", ".join(map(str, getattr(record, name))),
        enters=lambda record, said: _with(record, **{name: _numbers(said)}),
        advice=_("Numbers with commas between, in order: each stands in the %(kind)s’s address.")
        % {"kind": to},
    )


def chosen(
    name: str, label: str, several: type[StrEnum], advice: str = "", empty: bool = True
) -> PlainField:
    """A part that is one of a closed list, or (with `empty`) not recorded."""
    blank: Choices = (("", _("Not recorded")),) if empty else ()
    return PlainField(
        name=name,
        label=label,
        part=name,
        shows=lambda record: str(getattr(record, name) or ""),
        enters=lambda record, said: _with(record, **{name: several(said) if said else None}),
        advice=advice,
        choices=blank + tuple((each.value, each.value.capitalize()) for each in several),
    )


def prose(name: str, label: str, advice: str = "", lines: int = 12) -> PlainField:
    """A part in the text profile: plain paragraphs as words, anything richer as its mark-up."""
    return PlainField(
        name=name,
        label=label,
        part=name,
        shows=lambda record: _prose_shown(getattr(record, name)),
        enters=lambda record, said: _with(record, **{name: _prose_read(said)}),
        advice=advice or PROSE_HELP,
        lines=lines,
    )


def marked_up(name: str, label: str, advice: str = "") -> PlainField:
    """A part in the text profile that is always shown as its mark-up, so that nothing drops."""
    return PlainField(
        name=name,
        label=label,
        part=name,
        shows=lambda record: str(getattr(record, name)),
        enters=lambda record, said: _with(record, **{name: _marked_up_read(said)}),
        advice=advice,
        lines=30,
    )


PROSE_HELP = (
    "An empty line parts paragraphs. Text with notes or emphasis is shown with its mark-up."
)


def _with(record: Record, **values: Any) -> Record:
    return msgspec.structs.replace(record, **values)


def _split(said: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in said.split(",") if part.strip())


def _prose_shown(body: str) -> str:
    plain = profile.plain(body) if body else ""
    return plain if profile.from_plain(plain, keep_lines=True).xhtml == body else body


def _prose_read(said: str) -> str:
    said = said.replace("\r\n", "\n").strip()
    if said.startswith("<"):
        return _marked_up_read(said)
    return profile.from_plain(said, keep_lines=True).xhtml if said else ""


def _marked_up_read(said: str) -> str:
    cleaned = profile.clean(said.replace("\r\n", "\n"))
    if cleaned.lost:
        told = " ".join(f"{loss.what} {loss.remedy}" for loss in cleaned.lost)
        raise ValidationError(
            _("Some of this could not be kept. %(told)s") % {"told": told}, code="lost"
        )
    return cleaned.xhtml


def pointed(record: Record, name: str, said: str) -> Record:
    """The record with a pointer read from a number."""
    if not said.strip().isdecimal() or not int(said):
        raise ValidationError(_("Write the number of the record, as 12."), code="number")
    return _with(record, **{name: int(said)})


def _numbers(said: str) -> tuple[int, ...]:
    pieces = _split(said)
    if not all(piece.isdecimal() and int(piece) for piece in pieces):
        raise ValidationError(_("Write the numbers of the records, as 12, 7."), code="number")
    return tuple(map(int, pieces))


# --- Summary --------------------------------------------------------------------------------------


def _summary_shown(record: Document) -> str:
    return _prose_shown(record.summaries[0].body) if record.summaries else ""


def _summary_entered(record: Document, said: str) -> Document:
    body, others = _prose_read(said), record.summaries[1:]
    if not body:
        return msgspec.structs.replace(record, summaries=others)
    first = record.summaries[0] if record.summaries else Summary(body="")
    return msgspec.structs.replace(
        record, summaries=(msgspec.structs.replace(first, body=body), *others)
    )


SUMMARY = PlainField(
    name="summary",
    label="Summary",
    part="summaries",
    shows=_summary_shown,
    enters=_summary_entered,
    advice=PROSE_HELP,
    lines=8,
)


# --- Dates ----------------------------------------------------------------------------------------


def _of_paper(record: Document) -> HistoricalDate | None:
    return next((each for each in record.dates if each.kind == DateKind.PAPER), None)


def _date_shown(record: Document) -> str:
    date = _of_paper(record)
    return (date.written or date.edtf) if date else ""


def _date_entered(record: Document, said: str) -> Document:
    """The paper's date read anew; the other dates, and one that is not touched, stay."""
    said, old = said.strip(), _of_paper(record)
    if said == _date_shown(record):
        return record
    others = tuple(each for each in record.dates if each is not old)
    dates = (_date_read(said), *others) if said else others
    return msgspec.structs.replace(record, dates=dates)


def _date_read(said: str) -> HistoricalDate:
    reading = read(said)
    if isinstance(reading, Refusal):
        offers = _(" Perhaps: %(offers)s.") % {"offers": ", ".join(reading.offers)}
        told = f"{reading.reason} {reading.remedy}"
        raise ValidationError(told + (offers if reading.offers else ""), code="date")
    if reading.kind not in (None, DateKind.PAPER):
        raise ValidationError(
            _(
                "This says when the paper was %(kind)s, which is another date than its own. "
                "Leave those words out if it bears this date, or bring the other date in by import."
            )
            % {"kind": reading.kind},
            code="kind",
        )
    return HistoricalDate(
        edtf=reading.edtf,
        undated=reading.undated,
        written=reading.written,
        language=reading.language or "",
        calendar=reading.calendar,
        written_date=reading.written_date or "",
        time=reading.time or "",
        supplied=reading.supplied,
        note=" ".join(reading.notes),
    )


DATE = PlainField(
    name="date",
    label="Date of the paper",
    part="dates",
    shows=_date_shown,
    enters=_date_entered,
    advice="As it is written, in words or EDTF: 19 September 1956, c. September 1956, n.d. "
    "Other dates of the document stay as they are.",
)


# --- Access ---------------------------------------------------------------------------------------


def _access(name: str, label: str, advice: str = "", choices: Choices = ()) -> PlainField:
    return PlainField(
        name=f"access_{name}",
        label=label,
        part="access",
        shows=lambda record: _access_shown(record.access, name),
        enters=lambda record, said: _with(
            record, access=_access_entered(record.access, name, said)
        ),
        advice=advice,
        choices=choices,
    )


def _access_shown(access: Access, name: str) -> str:
    value = getattr(access, name)
    return value.date().isoformat() if isinstance(value, datetime) else str(value or "")


def _access_entered(access: Access, name: str, said: str) -> Access:
    if said.strip() == _access_shown(access, name):
        return access
    value: Any = said.strip()
    if name in ("opens", "closes"):
        value = _day(value) if value else None
    return msgspec.structs.replace(access, **{name: value})


def _day(said: str) -> datetime:
    try:
        return datetime.fromisoformat(said).replace(tzinfo=UTC)
    except ValueError:
        raise ValidationError(
            _("“%(said)s” is no day of the calendar. Write it as 2031-01-01.") % {"said": said},
            code="day",
        ) from None


ACCESS = (
    _access("state", "Access", choices=tuple((each, each.capitalize()) for each in KNOWN)),
    _access("opens", "Withheld until", "A day as 2031-01-01. It opens when the worker runs."),
    _access("closes", "Open until", "A day as 2031-01-01. It closes at that moment."),
    _access("reason", "Reason", "For the archive alone."),
    _access("note", "Note for the public", "What readers are told of it."),
)
