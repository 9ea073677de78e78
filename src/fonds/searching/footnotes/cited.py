"""What a citation says, part by part, as it was read."""

from __future__ import annotations

from dataclasses import dataclass

from fonds.records.copies import Level


@dataclass(frozen=True, slots=True)
class Printed:
    """Where it was printed: the series or book, and the place in it; every part as written."""

    title: str
    volume: str = ""
    number: str = ""
    pages: str = ""

    def __bool__(self) -> bool:
        return bool(self.title)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation, read. A part that the words do not give is empty.

    words: as given. kind: a code of `fonds.records.genres`. dates: EDTF, the paper's own first;
    written_dates: as they stand in the words.
    archive: its name and town as we give them, or as the words do where we know none by that name;
    repository: its number in this archive, 0 for one that is not here. reference: the words of the
    reference; scheme, levels: as `fonds.records.references` reads them, () where it cannot.
    numbers: on the paper. credits: who translated or obtained it.
    unread: stretches of the words that nothing was made of.
    """

    words: str
    authors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    title: str = ""
    kind: str = ""
    dates: tuple[str, ...] = ()
    written_dates: tuple[str, ...] = ()
    archive: str = ""
    repository: int = 0
    reference: str = ""
    scheme: str = ""
    levels: tuple[Level, ...] = ()
    numbers: tuple[str, ...] = ()
    collection: str = ""
    printed: Printed = Printed("")
    credits: tuple[str, ...] = ()
    address: str = ""
    unread: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(
            self.title
            or self.dates
            or self.reference
            or self.numbers
            or self.address
            or self.printed
        )
