"""Looking up what a citation cites: the document, what stands beside it, or what is here instead.

Documents are proposed by the index and by the shelves, read through `visible`, and judged by
`matching` on what their records say. Where nothing answers, the reader is told how much of that
file, of what lies above it and of that archive is here, and of that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from fonds.catalogue import holdings, keys, load, shelves
from fonds.catalogue.kept import kept
from fonds.catalogue.shelves import Beside
from fonds.dates.edtf import Edtf
from fonds.names import Expand
from fonds.records.agent import Agent
from fonds.records.copies import Level
from fonds.records.document import Document, Role
from fonds.records.references.heads import known as known_as
from fonds.records.repository import Repository
from fonds.searching import place
from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Broken,
    Engine,
    Form,
    Has,
    Phrase,
    Sorting,
)
from fonds.searching.entries import entry
from fonds.searching.footnotes.cited import Cited
from fonds.searching.footnotes.matching import (
    IDLE,
    WORTH_TELLING,
    Called,
    Candidate,
    candidates,
    certain,
)
from fonds.searching.footnotes.noting import noted
from fonds.searching.footnotes.places import Known
from fonds.searching.footnotes.reading import read
from fonds.searching.languages.general import cut
from fonds.searching.narrowing import narrowed
from fonds.searching.query import Query, Scope

MOST = 8
"""How many candidates are told."""

_PROPOSED = 15
_MOST_WORDS = 24
_FILE = 300
_FEWEST_STEPS = 2  # a fond alone may hold most of an archive
_PATH = re.compile(r"^https?://(?P<host>[^/\s]+)(?P<path>/[^?#\s]*)", re.IGNORECASE)
_DOCUMENT = re.compile(r"^/document/(?P<number>[1-9][0-9]{0,17})(?:[/.]|$)")


@dataclass(frozen=True, slots=True)
class Held:
    """How much is here of a level of an archive: of the archive itself with no levels."""

    repository: Repository
    levels: tuple[Level, ...]
    documents: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A citation with what answers to it.

    found: the document without a doubt; None where there is none, or several as likely.
    others: documents that may be meant, the likeliest first, without `found`.
    beside: of `found`, in the files that it lies in. held: where nothing is found, what is here of
    the file, of what lies above it, of the archive, the nearest first. day: of the citation.
    ready: whether the index could be asked.
    """

    cited: Cited
    found: Candidate | None = None
    others: tuple[Candidate, ...] = ()
    beside: tuple[Beside, ...] = ()
    held: tuple[Held, ...] = ()
    day: date | None = None
    ready: bool = True


def answers(note: str, host: str = "") -> tuple[tuple[Answer, ...], bool]:
    """Each citation of a note with what answers to it; and whether the note was too long.

    host: under which this archive is read, so that its own addresses are known.
    """
    parted = noted(note)
    here = archives()
    return tuple(answer(read(each, here), host) for each in parted.citations), parted.cut


def answer(cited: Cited, host: str = "") -> Answer:
    """What answers to that citation."""
    cited = _with_repository(cited)
    addressed = _addressed(cited.address, host)
    numbers, ready = _proposed(cited)
    records = load.many("document", {*numbers, *([addressed] if addressed else [])})
    documents = cast("list[Document]", list(records.values()))
    found = candidates(cited, documents, _calling(documents), addressed)
    best = certain(found)
    others = tuple(each for each in found if each is not best and _worth(each, best))
    return Answer(
        cited,
        best,
        others[:MOST],
        tuple(shelves.beside(best.document, _schemes())) if best else (),
        () if best else tuple(_held(cited)),
        _day(cited),
        ready,
    )


def _worth(each: Candidate, best: Candidate | None) -> bool:
    """Whether it is told beside the document that was found: not for lying in the same file."""
    return best is None or each.weight >= WORTH_TELLING


# --- Archives -------------------------------------------------------------------------------------


def archives() -> Mapping[str, Known]:
    """The archives of which this one holds papers, by every name that they have."""
    return kept("footnotes: archives", _archives)


def _archives() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for each in holdings.repositories():
        known = Known(each.number, each.title, each.scheme)
        for name in _names(each):
            if len(name) > 1:
                found.setdefault(name, known)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _names(repository: Repository) -> Iterator[str]:
    yield from (repository.title, repository.abbreviation)
    yield from (name.form for name in repository.names if name.expand != Expand.NEVER)


def _schemes() -> dict[int, str]:
    return {each.number: each.scheme for each in holdings.repositories()}


def _by_archive() -> Mapping[str, tuple[int, ...]]:
    """The numbers of the archives here, by the names of those whose references we can read."""
    return kept("footnotes: by archive", _numbered)


def _numbered() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for repository in holdings.repositories():
        for name in _names(repository):
            for archive in known_as(name):
                numbers = found.get(archive.name, ())
                found[archive.name] = tuple(dict.fromkeys((*numbers, repository.number)))
    return found


def _with_repository(cited: Cited) -> Cited:
    numbers = _by_archive().get(cited.archive, ())
    return replace(cited, repository=numbers[0]) if numbers and not cited.repository else cited


# --- What may be meant ----------------------------------------------------------------------------


def _addressed(address: str, host: str) -> int:
    """The number of the document at that address: one of ours, or of an earlier site; else 0."""
    hit = _PATH.match(address)
    if hit is None:
        return 0
    own = _DOCUMENT.match(hit["path"])
    if own and host and hit["host"].casefold() == host.casefold():
        return int(own["number"])
    path = f"path:{hit['path'].rstrip('/')}"
    number = keys.numbers_for("document", [path, path.lower()])
    return next(iter(number.values()), 0)


def _proposed(cited: Cited) -> tuple[set[int], bool]:
    """Documents that may be meant, and whether the index could be asked."""
    numbers = set(_on_the_shelf(cited))
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return numbers, False
    try:
        for asked in _questions(cited):
            numbers |= _asked(engine, asked)
    except Broken:
        return numbers, False
    return numbers, True


def _on_the_shelf(cited: Cited) -> Iterator[int]:
    """What lies in the file that is cited."""
    if not cited.repository or not cited.levels:
        return
    scheme = _schemes().get(cited.repository, "")
    depth = shelves.depth_of_file(cited.levels, cited.scheme)
    steps = [level.value for level in cited.levels[: depth or len(cited.levels)]]
    if len(steps) < _FEWEST_STEPS:
        return
    lying = shelves.lying(cited.repository, scheme, steps)
    yield from (each.number for each in lying[:_FILE])


def _asked(engine: Engine, asked: Asked) -> set[int]:
    leaf = engine.find(asked, Sorting(then=entry.EARLIEST), 0, _PROPOSED)
    return {entry.address_of(key)[1] for key in leaf.keys}


def _questions(cited: Cited) -> Iterator[Asked]:
    documents = Has(entry.KIND, ("document",))
    titled = _any_word(cited.title, "title")
    dated = _dated(cited)
    people = [_any_word(name, "names") for name in (*cited.authors, *cited.recipients)]
    for numbered in _numbers(cited):
        yield AllOf((numbered, documents))
        yield from (AllOf((numbered, each)) for each in dated)
    if titled:
        yield AllOf((titled, documents))
    who = AnyOf(tuple(each for each in (*people, titled) if each))
    for each in dated:
        yield AllOf((who, each)) if who.asked else each


def _any_word(words: str, part: str) -> Asked | None:
    forms = dict.fromkeys(form for form in cut(words).forms if form not in IDLE)
    return AnyOf(tuple(Form(part, form) for form in list(forms)[:_MOST_WORDS])) if forms else None


def _dated(cited: Cited) -> list[Asked]:
    queries = (Query(scope=Scope.DOCUMENTS, since=each, until=each) for each in cited.dates[:3])
    return [narrowed(each) for each in queries if each.since and each.until]


def _numbers(cited: Cited) -> Iterator[Asked]:
    """Numbers on the paper, and the reference, as phrases of the part that holds them."""
    paths = ["/".join(level.value for level in cited.levels)] if cited.levels else []
    depth = shelves.depth_of_file(cited.levels, cited.scheme) if cited.levels else 0
    paths += ["/".join(level.value for level in cited.levels[:depth])] if depth else []
    paths += [level.value for level in cited.levels[depth:] if any(map(str.isdigit, level.value))]
    loose = [cited.reference] if cited.reference and not cited.levels else []
    loose += [each.rpartition("/")[0] for each in loose if each.count("/") > 1]
    loose += [" ".join(filter(None, (cited.printed.title, cited.printed.volume)))]
    for words in dict.fromkeys((*cited.numbers, *paths, *loose)):
        forms = tuple(cut(words).forms)[:_MOST_WORDS]
        if len(forms) > 1:
            yield Phrase("reference", forms)
        elif forms:
            yield Form("reference", forms[0])


def _calling(documents: Iterable[Document]) -> Called:
    """How those are called who had a part in one of the documents; one query for all of them."""
    agents = {
        part.agent
        for document in documents
        for part in document.participations
        if isinstance(part.agent, int)
    }
    known = cast("dict[int, Agent]", load.many("agent", agents))

    def called(document: Document) -> Iterator[tuple[Role, str]]:
        for part in document.participations:
            yield part.role, part.written
            if isinstance(part.agent, int) and part.agent in known:
                yield part.role, known[part.agent].title
                yield from ((part.role, name.form) for name in known[part.agent].names)

    return called


# --- What is here instead -------------------------------------------------------------------------


def _held(cited: Cited) -> Iterator[Held]:
    """The file, what lies above it, and the archive, as far as anything of them is here."""
    repository = load.one("repository", cited.repository) if cited.repository else None
    if not isinstance(repository, Repository):
        return
    levels = cited.levels[: shelves.depth_of_file(cited.levels, cited.scheme)]
    yield from _on_the_way(repository, levels)
    held = holdings.holdings().get(repository.number)
    yield Held(repository, (), held.documents if held else 0)


def _on_the_way(repository: Repository, levels: Sequence[Level]) -> Iterator[Held]:
    for depth in range(len(levels), 0, -1):
        steps = [level.value for level in levels[:depth]]
        lying = shelves.lying(repository.number, repository.scheme, steps)
        numbers = {each.number for each in lying if not each.claimed}
        yield Held(repository, tuple(levels[:depth]), len(numbers))
        if numbers:
            return


def _day(cited: Cited) -> date | None:
    """The day that is cited; None for none, or for less than a day."""
    for each in cited.dates:
        value = Edtf.parse(each)
        if value.earliest is not None and value.earliest == value.latest:
            return value.earliest
    return None
