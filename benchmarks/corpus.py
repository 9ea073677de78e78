"""A corpus for measuring: any number of documents with their texts, the same at every run.

It has the proportions of an archive of diplomatic papers: texts of 80 to 3,000 words, as a rule
some 540; one in twelve in Russian or Chinese, with a translation; 500 persons, 200 places, 80
subjects, 12 archives and 60 collections, of which the first are met far more often than the last.
All words and names are invented (`benchmarks.words`). A smaller corpus is the beginning of a
larger one, so that figures at different sizes speak of the same documents.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from benchmarks import words
from benchmarks.words import Vocabulary, chance
from fonds.exporting.writers import jsonl
from fonds.records.agent import Agent, AgentKind
from fonds.records.collection import Collection
from fonds.records.copies import Copy, CopyKind, Level, Marking, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Document,
    Location,
    Membership,
    Participation,
    PlaceRole,
    Relation,
    RelationKind,
    Role,
    Summary,
    TitleStatus,
)
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Extent, Method, Text, TextKind

PERSONS, PLACES, SUBJECTS, REPOSITORIES, COLLECTIONS = 500, 200, 80, 12, 60

_USUAL_WORDS, _LEAST_WORDS, _MOST_WORDS = 540, 80, 3_000
_WORDS_A_MISPRINT, _MISPRINTS = 250, "abcdefghijklmnopqrstuvwxyz0123456789"
_RUSSIAN, _CHINESE = 0.05, 0.08  # up to which share of the documents
_FIRST_DAY = dt.date(1930, 1, 1).toordinal()
_DAYS = dt.date(1992, 12, 31).toordinal() - _FIRST_DAY
_GENRES = {
    "memcon": "Memorandum of a conversation between",
    "telegram": "Telegram from",
    "report": "Report by",
    "letter": "Letter from",
    "minutes": "Minutes of a meeting with",
}
_MARKINGS = ("Secret", "Top Secret", "Confidential")


def write(path: Path, documents: int) -> int:
    """Write a corpus of so many documents as JSON Lines; how many records it has."""
    count = 0
    with path.open("wb") as file:
        for line in jsonl.write(records(documents)):
            file.write(line)
            count += 1
    return count


def records(documents: int) -> Iterator[Record]:
    """Every record of a corpus of so many documents; each comes before what points to it."""
    yield from _authority()
    papers = _Papers()
    for number in range(1, documents + 1):
        yield from papers.records(number)


def _key(kind: str, number: int) -> str:
    return f"corpus:{kind}-{number}"


def _authority() -> Iterator[Record]:
    for number, name in enumerate(words.names("places", PLACES), 1):
        yield Place(keys=(_key("place", number),), title=name)
    for number, name in enumerate(words.names("subjects", SUBJECTS), 1):
        yield Subject(keys=(_key("subject", number),), title=f"{name} question")
    for number, name in enumerate(persons(), 1):
        yield Agent(keys=(_key("agent", number),), title=name, type=AgentKind.PERSON)
    for number, name in enumerate(words.names("repositories", REPOSITORIES), 1):
        keys, title = (_key("repository", number),), f"{name} State Archive"
        yield Repository(keys=keys, title=title, city=name, abbreviation=name[:3].upper())
    for number, name in enumerate(words.names("collections", COLLECTIONS), 1):
        keys, body = (_key("collection", number),), f"<p>Papers on {name}.</p>"
        yield Collection(keys=keys, title=f"{name} and its neighbours", introduction=body)


def persons() -> list[str]:
    """The names of the corpus's persons, the one who is met most often first."""
    given = words.names("given", 40)
    return [
        f"{given[place % 40]} {name}" for place, name in enumerate(words.names("family", PERSONS))
    ]


@dataclass(frozen=True, slots=True)
class _Choice:
    """Numbers from 1, of which the first are chosen far more often than the last."""

    weights: Sequence[float]

    @classmethod
    def of(cls, count: int, steepness: float = 0.85) -> _Choice:
        return cls(list(accumulate(rank**-steepness for rank in range(1, count + 1))))

    def take(self, source: random.Random, most: int) -> list[int]:
        """One to `most` different numbers, in the order they were met."""
        numbers = range(1, len(self.weights) + 1)
        chosen = source.choices(numbers, cum_weights=self.weights, k=source.randint(1, most))
        return list(dict.fromkeys(chosen))


class _Papers:
    """Makes the documents; each from a chance of its own, so that their order does not matter."""

    def __init__(self) -> None:
        self.persons = persons()
        self.agents, self.places = _Choice.of(PERSONS), _Choice.of(PLACES)
        self.subjects, self.collections = _Choice.of(SUBJECTS), _Choice.of(COLLECTIONS)

    @cached_property
    def vocabularies(self) -> dict[str, Vocabulary]:
        """The words of each language."""
        return {"en": words.latin(), "ru": words.cyrillic(), "zh": words.han()}

    def records(self, number: int) -> Iterator[Record]:
        """The document of that number, its text, and its translation if it is not in English."""
        source = chance(f"document {number}")
        language = _language(source.random())
        yield self._document(source, number, language)
        length = source.lognormvariate(0, 0.45) * _USUAL_WORDS
        length = min(max(length, _LEAST_WORDS), _MOST_WORDS)
        yield self._text(source, number, language, int(length))
        if language != "en":
            yield self._text(source, number, "en", int(length), of=language)

    def _document(self, source: random.Random, number: int, language: str) -> Document:
        agents = self.agents.take(source, 6)
        genre = source.choice(list(_GENRES))
        about = " ".join(self.vocabularies["en"].take(source, 4))
        return Document(
            keys=(_key("document", number),),
            title=f"{_GENRES[genre]} {self.persons[agents[0] - 1]} on {about}",
            title_language="en",
            title_status=TitleStatus.SUPPLIED,
            genres=(genre,),
            dates=(_date(source),),
            languages=(language,),
            participations=tuple(self._participations(agents)),
            places=tuple(_locations(self.places.take(source, 3))),
            subjects=tuple(_key("subject", each) for each in self.subjects.take(source, 3)),
            collections=tuple(
                Membership(collection=_key("collection", each))
                for each in self.collections.take(source, source.choice((1, 1, 1, 2)))
            ),
            summaries=(Summary(body=self._summary(source), language="en"),),
            copies=(_copy(source),),
            relations=_relations(source, number),
        )

    def _participations(self, agents: Sequence[int]) -> Iterator[Participation]:
        roles = (Role.AUTHOR, Role.RECIPIENT, *([Role.MENTIONED] * len(agents)))
        for role, agent in zip(roles, agents, strict=False):
            name = self.persons[agent - 1].split()[-1]
            yield Participation(role=role, agent=_key("agent", agent), written=name)

    def _summary(self, source: random.Random) -> str:
        vocabulary = self.vocabularies["en"]
        return f"<p>{' '.join(_sentences(vocabulary, vocabulary.take(source, 60)))}</p>"

    def _text(
        self, source: random.Random, number: int, language: str, length: int, of: str = ""
    ) -> Text:
        vocabulary = self.vocabularies[language]
        said = vocabulary.take(source, length)
        _misprint(said, f"{language} {number}")
        paragraphs = (said[start : start + 120] for start in range(0, length, 120))
        return Text(
            keys=(_key("translation" if of else "text", number),),
            document=_key("document", number),
            type=TextKind.TRANSLATION if of else TextKind.TRANSCRIPTION,
            language=language,
            body="\n".join(_paragraph(vocabulary, each) for each in paragraphs),
            method=Method.HUMAN,
            extent=Extent.FULL,
        )


def _misprint(said: list[str], seed: str) -> None:
    """One word in 250 is misprinted, as in any transcript: most forms stand in one document."""
    source = chance(f"misprints {seed}")
    for _ in range(len(said) // _WORDS_A_MISPRINT):
        place = source.randrange(len(said))
        word, at = said[place], source.randrange(len(said[place]))
        said[place] = word[:at] + source.choice(_MISPRINTS) + word[at + 1 :]


def _language(lot: float) -> str:
    if lot < _RUSSIAN:
        return "ru"
    return "zh" if lot < _CHINESE else "en"


def _date(source: random.Random) -> HistoricalDate:
    day = dt.date.fromordinal(_FIRST_DAY + int(_DAYS * source.betavariate(2.2, 2.2)))
    lot = source.random()
    if lot < 0.8:
        return HistoricalDate(edtf=day.isoformat())
    if lot < 0.9:
        return HistoricalDate(edtf=day.isoformat()[:7])
    if lot < 0.98:
        return HistoricalDate(edtf=f"{day.year}" if lot < 0.95 else f"{day.year}~")
    return HistoricalDate(undated=True)


def _locations(places: Sequence[int]) -> Iterator[Location]:
    for order, place in enumerate(places):
        role = PlaceRole.ABOUT if order else PlaceRole.WRITTEN_AT
        yield Location(role=role, place=_key("place", place))


def _copy(source: random.Random) -> Copy:
    levels = ("fond", "opis", "delo", "list")
    values = tuple(f"{source.randrange(1, most):03}" for most in (900, 60, 900, 300))
    reference = SourceReference(
        repository=_key("repository", source.randint(1, REPOSITORIES)),
        levels=tuple(map(Level, levels, values)),
        verbatim=", ".join(f"{name} {value}" for name, value in zip(levels, values, strict=True)),
    )
    markings = (Marking(verbatim=source.choice(_MARKINGS)),) if source.random() < 0.5 else ()
    return Copy(id="1", kind=CopyKind.ORIGINAL, reference=reference, markings=markings)


def _relations(source: random.Random, number: int) -> tuple[Relation, ...]:
    """One document in ten replies to the one before it."""
    if number == 1 or source.random() >= 0.1:
        return ()
    return (Relation(kind=RelationKind.REPLIES_TO, to=_key("document", number - 1)),)


def _sentences(vocabulary: Vocabulary, said: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(said), 15):
        yield vocabulary.sentence(said[start : start + 15])


def _paragraph(vocabulary: Vocabulary, said: Sequence[str]) -> str:
    return f"<p>{vocabulary.between.join(_sentences(vocabulary, said))}</p>"
