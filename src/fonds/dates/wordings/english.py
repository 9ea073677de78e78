"""English wordings of dates, of both sides of the Atlantic."""

import datetime as dt
import re

from fonds.dates.months import ENGLISH
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token, clock_maker, number_maker


def _twelve_hours(match: re.Match[str]) -> Token | None:
    """Read 9 p.m. as 21:00; 12 a.m. and 12 p.m. were used for noon and for midnight alike."""
    hour, minute = int(match[1]), int(match[2] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    if hour == 12:
        return Token(Sign.TIME, match[0], meaning="unclear")
    hour += 12 if match[3] in "pP" else 0
    return Token(Sign.TIME, match[0], clock=f"{hour:02}:{minute:02}")


LEXICON = Lexicon(
    language="en",
    names=ENGLISH,
    words={
        Sign.FILLER: "the / of / on / in / the day of / day of / year",
        Sign.ORDINAL: "first=1 / second=2 / third=3 / fourth=4",
        Sign.HALF: "half",
        Sign.QUARTER: "quarter / qtr.",
        Sign.FISCAL: "F.Y. / fiscal year",
        Sign.CIRCA: "c. / ca. / circa / about / around / approximately / approx.",
        Sign.DOUBT: "probably / possibly / perhaps / presumably / uncertain",
        Sign.PART: "early / late / mid / middle / beginning / end / start / early in / late in",
        Sign.BEFORE: "before / prior to / earlier than",
        Sign.NOT_AFTER: "not later than / no later than / not after / on or before / at the latest",
        Sign.AFTER: "after / later than / subsequent to",
        Sign.NOT_BEFORE: "not before / not earlier than / no earlier than / on or after",
        Sign.OR_EARLIER: "or earlier / or before",
        Sign.OR_LATER: "or later / or after",
        Sign.FROM: "from",
        Sign.TO: "to / through / until / till",
        Sign.BETWEEN: "between",
        Sign.AND: "and",
        Sign.OR: "or",
        Sign.NIGHT: "night of / night of the / the night of / on the night of / night",
        Sign.KIND: "received=received / rec'd.=received / recd.=received / sent=sent"
        " / dispatched=sent / despatched=sent / registered=registered / published=published"
        " / dated=paper / recorded=other / signed=other / filed=other / drafted=other",
        Sign.UNDATED: "n.d. / undated / no date / not dated / without date / date not given"
        " / date unknown=unknown / unknown date=unknown / unknown=unknown",
        Sign.OLD_STYLE: "o.s. / old style",
        Sign.NEW_STYLE: "n.s. / new style",
        Sign.RELATIVE: "same day / same date / the same day / ditto / the day after"
        " / the day before / the next day / yesterday / today",
    },
    shapes=(
        (r"([0-9]{1,2})(?:[:.]([0-5][0-9]))?\s*([AaPp])\.?\s?[Mm]\b\.?", _twelve_hours),
        (r"(?P<hour>[0-2][0-9])(?P<minute>[0-5][0-9])\s*(?:hours|hrs)\b\.?", clock_maker()),
        (r"([0-9]{3})0['’]?s\b", number_maker(Sign.DECADE)),
        (r"['’]?([0-9])0['’]?s\b", number_maker(Sign.SHORT_DECADE)),
        (r"([0-9]{1,2})\s?(?:st|nd|rd|th|d)\b", number_maker(Sign.DAY)),
        (r"Q\s?([1-4])\b", number_maker(Sign.GROUPING, offset=32)),
    ),
    gregorian_from=dt.date(1752, 9, 14),
    state="Britain and its colonies",
)
