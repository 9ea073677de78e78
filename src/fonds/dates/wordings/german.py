"""German wordings of dates, Austrian month names included."""

import datetime as dt

from fonds.dates.months import GERMAN
from fonds.dates.wordings.lexicon import Lexicon, Sign, clock_maker, number_maker

LEXICON = Lexicon(
    language="de",
    names=GERMAN,
    words={
        Sign.FILLER: "der / den / dem / des / am / im / in / Jahr / Jahre / Jahres",
        Sign.ORDINAL: "erste=1 / erstes=1 / ersten=1 / zweite=2 / zweites=2 / zweiten=2"
        " / dritte=3 / drittes=3 / dritten=3 / vierte=4 / viertes=4 / vierten=4",
        Sign.HALF: "Halbjahr / Hälfte",
        Sign.QUARTER: "Quartal / Vierteljahr",
        Sign.CIRCA: "ca. / circa / etwa / um / gegen / um den / ungefähr",
        Sign.DOUBT: "vermutlich / unsicher / wahrscheinlich / wohl / möglicherweise",
        Sign.PART: "Anfang / Mitte / Ende / frühes / spätes",
        Sign.BEFORE: "vor / vor dem",
        Sign.NOT_AFTER: "spätestens / spätestens am / nicht später als / nicht nach",
        Sign.AFTER: "nach / nach dem",
        Sign.NOT_BEFORE: "frühestens / frühestens am / nicht früher als / nicht vor"
        " / nicht vor dem",
        Sign.OR_EARLIER: "oder früher",
        Sign.OR_LATER: "oder später",
        Sign.FROM: "vom / von",
        Sign.TO: "bis / bis zum / auf / auf den",
        Sign.BETWEEN: "zwischen / zwischen dem",
        Sign.AND: "und / und dem / u.",
        Sign.OR: "oder",
        Sign.NIGHT: "in der Nacht / Nacht / in der Nacht zum",
        Sign.KIND: "eingegangen=received / eingegangen am=received / empfangen=received"
        " / erhalten=received / abgesandt=sent / abgesandt am=sent / gesendet=sent"
        " / registriert=registered / veröffentlicht=published / datiert=paper"
        " / unterzeichnet=other / aufgenommen=other",
        Sign.UNDATED: "o.D. / ohne Datum / undatiert / nicht datiert / o.J. / ohne Jahr"
        " / Datum unbekannt=unknown",
        Sign.OLD_STYLE: "a.St. / alten Stils / alter Stil",
        Sign.NEW_STYLE: "n.St. / neuen Stils / neuer Stil",
        Sign.RELATIVE: "am selben Tag / am gleichen Tag / am Tag darauf / gestern / heute",
    },
    shapes=(
        (
            r"(?:um\s+)?(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))?\s*Uhr\b",
            clock_maker(),
        ),
        (r"([0-9]{3})0er(?:\s*Jahren?\b)?", number_maker(Sign.DECADE)),
        (r"([0-9])0er\s*Jahren?\b", number_maker(Sign.SHORT_DECADE)),
    ),
    dots_day_first=True,
    gregorian_from=dt.date(1700, 3, 1),
    state="the Protestant states of Germany",
)
