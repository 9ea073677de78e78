"""What the grammar makes of a wording, before it is checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fonds.dates.calendars import Calendar
from fonds.dates.wordings.lexicon import Token

# The tokens that a pattern's named groups have taken.
Groups = Mapping[str, Sequence[Token]]


@dataclass(frozen=True, slots=True)
class Built:
    """An EDTF expression with what an editor should know about it.

    `settled` is True where the wording itself tells the calendar, by giving both styles;
    `written` is then the date as it stands in that calendar.
    """

    edtf: str
    notes: tuple[str, ...] = ()
    calendar: Calendar = "gregorian"
    settled: bool = False
    written: str = ""
