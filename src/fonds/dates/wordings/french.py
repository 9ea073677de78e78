"""French wordings of dates. The Republican calendar is not read."""

import datetime as dt

from fonds.dates.months import FRENCH
from fonds.dates.wordings.lexicon import Lexicon, Sign, clock_maker, number_maker

LEXICON = Lexicon(
    language="fr",
    names=FRENCH,
    words={
        Sign.FILLER: "le / la / de / de l' / en / l' / d' / an / année / jour / à l'",
        Sign.ORDINAL: "premier=1 / première=1 / deuxième=2 / second=2 / seconde=2"
        " / troisième=3 / quatrième=4",
        Sign.HALF: "semestre / moitié",
        Sign.QUARTER: "trimestre",
        Sign.CIRCA: "vers / vers le / env. / environ / ca. / c. / autour du",
        Sign.DOUBT: "probablement / incertain / incertaine / sans doute / peut-être"
        " / vraisemblablement",
        Sign.PART: "début / fin / mi / milieu / courant",
        Sign.BEFORE: "avant / avant le",
        Sign.NOT_AFTER: "au plus tard / au plus tard le / pas après / pas après le",
        Sign.AFTER: "après / après le",
        Sign.NOT_BEFORE: "au plus tôt / au plus tôt le / pas avant / pas avant le",
        Sign.OR_EARLIER: "ou avant / ou plus tôt",
        Sign.OR_LATER: "ou après / ou plus tard",
        Sign.FROM: "du",
        Sign.TO: "au / à / jusqu'au",
        Sign.BETWEEN: "entre",
        Sign.AND: "et",
        Sign.OR: "ou",
        Sign.NIGHT: "nuit / la nuit / dans la nuit",
        Sign.KIND: "reçu=received / reçue=received / reçu le=received / envoyé=sent"
        " / envoyée=sent / expédié=sent / enregistré=registered / publié=published"
        " / publiée=published / daté=paper / datée=paper / signé=other",
        Sign.UNDATED: "s.d. / sans date / non daté / non datée / non-daté / date inconnue=unknown",
        Sign.OLD_STYLE: "v.s. / vieux style / ancien style",
        Sign.NEW_STYLE: "n.s. / nouveau style",
        Sign.RELATIVE: "le même jour / même jour / le lendemain / la veille / hier",
    },
    shapes=(
        (
            r"(?P<hour>[0-9]{1,2})\s*h(?:eures?\b|\b|(?=[0-9]))\s*(?P<minute>[0-5][0-9])?",
            clock_maker(),
        ),
        (r"années\s+([0-9]{3})0\b", number_maker(Sign.DECADE)),
        (r"années\s+([0-9])0\b", number_maker(Sign.SHORT_DECADE)),
        (r"([0-9]{1,2})\s?(?:er|re|ère|e|ème)\b", number_maker(Sign.DAY)),
    ),
    dots_day_first=True,
    gregorian_from=dt.date(1582, 12, 20),
    state="France",
)
