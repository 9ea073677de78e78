"""A small archive by chance, and what is true of each of its documents: told from the plain facts.

Nothing here asks the index, or the rules by which entries are made: dates are looked up in a table
written by hand, and the values of facets are what was put in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from fonds.catalogue import save
from fonds.names import Expand
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.collection import Collection
from fonds.records.copies import Copy, Level, Marking, SourceReference
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Completeness,
    Document,
    Location,
    Membership,
    Participation,
    Role,
    Summary,
    Title,
)
from fonds.records.place import Place
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text, TextKind
from fonds.searching import index

WORDS = ("treaty", "treason", "aid", "мир", "毛", "泽", "1956")

Stretch = tuple[date | None, date | None]


@dataclass(frozen=True)
class When:
    """What an expression means. possible: stretches it may lie in; certain: those it does lie in.

    years: of which it certainly is; maybe: of which it may be.
    """

    possible: tuple[Stretch, ...]
    certain: tuple[Stretch, ...]
    years: tuple[int, ...] = ()
    maybe: tuple[int, ...] = ()
    decades: tuple[int, ...] = ()
    wide: bool = False


def _days(first: str, last: str) -> Stretch:
    return (
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


_Y56 = _days("1956-01-01", "1956-12-31")
_O56 = _days("1956-10-01", "1956-10-31")
_D30 = _days("1956-10-30", "1956-10-30")
_N02 = _days("1956-11-02", "1956-11-02")
_N57 = _days("1957-11-02", "1957-11-02")
_SPAN = _days("1955-01-01", "1957-12-31")
_Y48 = _days("1948-01-01", "1948-12-31")
_TO50 = _days("", "1950-12-31")
_FROM59 = _days("1959-05-01", "")
_LONG = _days("1901-01-01", "1957-12-31")

WHEN = {
    "1956": When((_Y56,), (_Y56,), (1956,), (), (1950,)),
    "1956-10": When((_O56,), (_O56,), (1956,), (), (1950,)),
    "1956-10-30": When((_D30,), (_D30,), (1956,), (), (1950,)),
    "1956-11-02~": When((_N02,), (), (), (1956,)),
    "1948?": When((_Y48,), (), (), (1948,)),
    "1955/1957": When((_SPAN,), (_SPAN,), (), (1955, 1956, 1957), (1950,), wide=True),
    "../1950": When((_TO50,), (_TO50,), wide=True),
    "1959-05/..": When((_FROM59,), (_FROM59,), wide=True),
    "1901/1957": When((_LONG,), (_LONG,), wide=True),
    "[1956-10-30,1957-11-02]": When(
        (_D30, _N57), (_days("1956-10-30", "1957-11-02"),), (), (1956, 1957), (1950,), wide=True
    ),
    "{1956-10-30,1957-11-02}": When((_D30, _N57), (_D30, _N57), (1956, 1957), (), (1950,)),
    "{1956-11-02~,1957-11-02}": When((_N02, _N57), (_N57,), (1957,), (1956,), (1950,)),
}

PERSONS = {1: ("treaty", "pact"), 2: ("Mao Zedong", "毛泽东"), 3: ("Stalin", "Filippov")}
OFFICE = 4  # an organisation
PLACES = {1: ("Asia", None), 2: ("China", 1), 3: ("Peking", 2)}
SUBJECTS = {1: "aid", 2: "borders"}
MARKINGS = {"Совершенно секретно": 5, "Секретно": 4, "Экз. № 2": None}
ROLES = {
    "author": {Role.AUTHOR, Role.SENDER},
    "recipient": {Role.RECIPIENT, Role.COPIED},
    "participant": {Role.SPEAKER, Role.INTERPRETER},
    "mentioned": {Role.MENTIONED},
}


@dataclass
class Kept:
    """A document as it stands, and its texts."""

    document: Document
    texts: list[Text] = field(default_factory=list)

    @property
    def leading(self) -> When | None:
        """What the date it is filed under means."""
        for kind in (DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK):
            for each in self.document.dates:
                if each.kind is kind:
                    return WHEN[each.edtf]
        return None

    def values(self, facet: str) -> set[str]:
        """Its values in a facet, without "not recorded"."""
        record, leading = self.document, self.leading
        if facet in ROLES:
            return {str(it.agent) for it in record.participations if it.role in ROLES[facet]}
        if facet == "place":
            return {str(it) for it in self._places()}
        if facet == "dating":
            spread = leading is not None and leading.wide
            return {"undated" if leading is None else "wide" if spread else "dated"}
        if facet == "has":
            kinds = {each.type for each in self.texts}
            told = (("transcript", TextKind.TRANSCRIPTION), ("translation", TextKind.TRANSLATION))
            return {name for name, kind in told if kind in kinds}
        people = {it.agent for it in record.participations if it.role is not Role.TRANSLATOR}
        return {
            "person": {str(it) for it in people - {OFFICE}},
            "organisation": {str(it) for it in people & {OFFICE}},
            "collection": {str(it.collection) for it in record.collections},
            "subject": {str(it) for it in record.subjects},
            "repository": {str(it.reference.repository) for it in record.copies if it.reference},
            "genre": set(record.genres),
            "language": set(record.languages),
            "translation": {
                it.language for it in self.texts if it.type is TextKind.TRANSLATION and it.language
            },
            "classification": {str(max(ranks)) for ranks in self._ranks() if ranks},
            "completeness": {record.completeness} & {Completeness.WHOLE, Completeness.EXCERPT},
            "year": {str(it) for it in leading.years} if leading else set(),
            "decade": {str(it) for it in leading.decades} if leading else set(),
        }[facet]  # type: ignore[return-value]

    def _places(self) -> Iterator[int]:
        for location in self.document.places:
            place = location.place
            while isinstance(place, int):
                yield place
                place = PLACES[place][1]

    def _ranks(self) -> Iterator[list[int]]:
        for copy in self.document.copies:
            ranks = (MARKINGS[marking.verbatim] for marking in copy.markings)
            yield [rank for rank in ranks if rank is not None]

    def runs(self, part: str) -> list[str]:
        """What is said in a part: each run of words by itself, parted by spaces."""
        record = self.document
        if part in ROLES:
            roles = ROLES[part]
            those = (it.agent for it in record.participations if it.role in roles)
            return _once(form for who in those for form in _forms(who))
        return {
            "title": [record.title, *(title.form for title in record.other_titles)],
            "summary": [_bare(each.body) for each in record.summaries],
            "text": [_bare(each.body) for each in self.texts],
            "names": _once(
                [
                    *(form for it in record.participations for form in _forms(it.agent)),
                    *(PLACES[it][0] for it in self._places()),
                    *(SUBJECTS[it] for it in record.subjects if isinstance(it, int)),
                ]
            ),
            "reference": ["558 11 97"] if record.copies else [],
            "place": _once(PLACES[it][0] for it in self._places()),
            "subject": [SUBJECTS[it] for it in record.subjects if isinstance(it, int)],
        }[part]


def _once(several: Iterable[str]) -> list[str]:
    """Each once: a name that stands twice is searched once."""
    return list(dict.fromkeys(several))


def _forms(who: object) -> tuple[str, ...]:
    return PERSONS[who] if isinstance(who, int) and who in PERSONS else ("Office",)


def _bare(body: str) -> str:
    return body.removeprefix("<p>").removesuffix("</p>")


def made(chance: Random) -> list[Kept]:
    """An archive of up to thirty documents, indexed piece by piece, so that it has segments."""
    index.drain()
    _authority()
    records = [_document(chance) for _ in range(chance.randint(1, 30))]
    piece = chance.choice([1, 4, 30])
    shelf: list[Kept] = []
    for start in range(0, len(records), piece):
        for saved in save.accept(records[start : start + piece]).saved:
            assert isinstance(saved.record, Document)
            shelf.append(Kept(saved.record))
        if piece > 1 or chance.random() < 0.3:
            index.drain()
    for _ in range(chance.randint(0, 12)):
        kept = chance.choice(shelf)
        kept.texts.append(_text(chance, kept.document.number))
        assert save.accept([kept.texts[-1]]).saved
    index.drain()
    return shelf


def _authority() -> None:
    for number, (title, form) in PERSONS.items():
        names = (Name(form=form), Name(form="Nobody", expand=Expand.NEVER))
        agent = Agent(number=number, title=title, names=names, type=AgentKind.PERSON)
        assert save.accept([agent]).saved
    office = Agent(number=OFFICE, title="Office", type=AgentKind.ORGANISATION)
    places = [Place(number=it, title=title, within=up) for it, (title, up) in PLACES.items()]
    subjects = [Subject(number=it, title=title) for it, title in SUBJECTS.items()]
    others = [Repository(number=1, title="Archive"), Collection(number=1, title="Papers")]
    outcome = save.accept([office, *places, *subjects, *others])
    assert len(outcome.saved) == 3 + len(PLACES) + len(SUBJECTS), outcome.problems


def _document(chance: Random) -> Document:
    every_role = [Role.TRANSLATOR, *(role for roles in ROLES.values() for role in sorted(roles))]
    return Document(
        title=_said(chance),
        other_titles=tuple(Title(form=said) for said in [_said(chance)] if said),
        summaries=tuple(Summary(body=f"<p>{said}</p>") for said in [_said(chance)] if said),
        dates=tuple(
            HistoricalDate(
                edtf=chance.choice(sorted(WHEN)),
                kind=chance.choice([DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK]),
            )
            for _ in range(chance.choice([0, 1, 1, 1, 2, 3]))
        ),
        languages=tuple(chance.sample(["en", "ru", "zh"], chance.randint(0, 2))),
        genres=tuple(chance.sample(["telegram", "letter"], chance.randint(0, 1))),
        participations=tuple(
            Participation(role=chance.choice(every_role), agent=chance.choice([*PERSONS, OFFICE]))
            for _ in range(chance.randint(0, 3))
        ),
        places=tuple(
            Location(place=it) for it in chance.sample(sorted(PLACES), chance.randint(0, 2))
        ),
        subjects=tuple(chance.sample(sorted(SUBJECTS), chance.randint(0, 2))),
        collections=tuple(Membership(collection=1) for _ in range(chance.randint(0, 1))),
        completeness=chance.choice([None, *Completeness.__members__.values()][:3]),
        copies=tuple(_copy(chance) for _ in range(chance.randint(0, 1))),
    )


def _copy(chance: Random) -> Copy:
    levels = (Level("fond", "558"), Level("opis", "11"), Level("delo", "97"))
    marked = chance.sample(sorted(MARKINGS), chance.randint(0, 2))
    return Copy(
        reference=SourceReference(repository=1, levels=levels),
        markings=tuple(Marking(verbatim=it, language="ru") for it in marked),
    )


def _text(chance: Random, document: int) -> Text:
    kind = chance.choice([TextKind.TRANSCRIPTION, TextKind.TRANSLATION])
    return Text(
        document=document,
        type=kind,
        language=chance.choice(["", "en"]),
        body=f"<p>{_said(chance) or 'aid'}</p>",
    )


def _said(chance: Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(0, 5)))
