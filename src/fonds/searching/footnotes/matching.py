"""How well a document answers to a citation, and on what grounds.

Every ground that speaks for a document, or against it, is told to the reader. A document is the
one that is cited only when its grounds leave no doubt and no other has as good ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.names.folding import fold
from fonds.records.copies import SourceReference
from fonds.records.document import Document, Role
from fonds.records.references import scheme_of
from fonds.searching.footnotes.cited import Cited
from fonds.searching.languages.general import cut


class Ground(StrEnum):
    """What speaks for a document, or against it (the last five)."""

    ADDRESS = "address"
    PAPER = "paper"  # the reference names this one paper
    LEAVES = "leaves"  # the same file, and leaves in common
    FILE = "file"
    NUMBER = "number"
    TITLE = "title"
    LIKE_TITLE = "like title"
    DATE = "date"
    LIKE_DATE = "like date"
    AUTHOR = "author"
    PRINTED = "printed"
    OTHER_DATE = "other date"
    OTHER_FILE = "other file"
    OTHER_LEAVES = "other leaves"
    OTHER_AUTHOR = "other author"
    ELSEWHERE = "elsewhere"  # none of its copies lies where the citation says


WEIGHTS: Mapping[Ground, int] = {
    Ground.ADDRESS: 100,
    Ground.PAPER: 40,
    Ground.LEAVES: 27,
    Ground.FILE: 18,
    Ground.NUMBER: 18,
    Ground.TITLE: 40,
    Ground.LIKE_TITLE: 20,
    Ground.DATE: 25,
    Ground.LIKE_DATE: 5,
    Ground.AUTHOR: 12,
    Ground.PRINTED: 40,
    Ground.OTHER_DATE: -35,
    Ground.OTHER_FILE: -25,
    Ground.OTHER_LEAVES: -12,
    Ground.OTHER_AUTHOR: -15,
    Ground.ELSEWHERE: -15,
}
ENOUGH = 40
"""What the grounds of the document that is cited weigh at least."""

WORTH_TELLING = 25
_AHEAD = 8
_SAME, _LIKE = 0.85, 0.5
_SAYS_ENOUGH = 15  # letters of a beginning that two titles do not share by chance
_PAPERS = frozenset({"item", "part", "paper", "document", "decimal", "naid", "iktatoszam", "bod"})
_TITLES = frozenset({
    "record_group_title", "agency", "office", "series", "folder", "country", "years",
    "carrier", "roll", "abteilung",
})  # fmt: skip
IDLE = frozenset(
    word
    for row in (
        "the a an of to in on at and with by for from",
        "der die das des und von zu mit im la le les de du à et",
        "и с в о на к по от z w i do na o",
    )
    for word in row.split()
)
"""Words that any two titles share."""

_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that may be cited, with its grounds, the weightiest first."""

    document: Document
    grounds: tuple[Ground, ...]

    @property
    def weight(self) -> int:
        """What the grounds weigh together."""
        return sum(WEIGHTS[ground] for ground in self.grounds)


Called = Callable[[Document], Iterable[tuple[Role, str]]]
"""The names of those who had a part in a document, in every form, with what it was."""


def candidates(
    cited: Cited, documents: Iterable[Document], called: Called, addressed: int = 0
) -> list[Candidate]:
    """The documents that may be the one cited, the likeliest first; others are left out.

    addressed: the number of the document whose address the citation gives.
    """
    several = [
        Candidate(each, tuple(_grounds(cited, each, called, addressed))) for each in documents
    ]
    worth = [each for each in several if each.weight >= WORTH_TELLING or _in_file(each)]
    return sorted(worth, key=lambda each: (-each.weight, each.document.number))


def certain(found: Sequence[Candidate]) -> Candidate | None:
    """The one that is cited without a doubt, if any is."""
    if not found or found[0].weight < ENOUGH or _doubtful(found[0].grounds):
        return None
    ahead = len(found) == 1 or found[0].weight - found[1].weight >= _AHEAD
    return found[0] if ahead else None


def _doubtful(grounds: Sequence[Ground]) -> bool:
    """Whether something speaks against it, or only one thing for it that others may share."""
    if Ground.ADDRESS in grounds:
        return False
    against = {Ground.OTHER_DATE, Ground.OTHER_FILE} & set(grounds)
    return bool(against) or set(grounds) <= _SHARED


_SHARED = {Ground.DATE, Ground.LIKE_DATE, Ground.LIKE_TITLE}
"""What another paper of that day may have in common with the one that is cited."""


def _in_file(each: Candidate) -> bool:
    return Ground.FILE in each.grounds and each.weight > 0


def _grounds(cited: Cited, document: Document, called: Called, addressed: int) -> Iterator[Ground]:
    if addressed and document.number == addressed:
        yield Ground.ADDRESS
    yield from _of_place(cited, document)
    if _printed(cited, document):
        yield Ground.PRINTED
    if numbers := {_figure(number) for number in cited.numbers}:
        own = {_figure(each) for it in document.numbers for each in (it.value, it.written)}
        if numbers & own:
            yield Ground.NUMBER
    likeness = _likeness(cited.title, _titles(document))
    if likeness >= _LIKE:
        yield Ground.TITLE if likeness >= _SAME else Ground.LIKE_TITLE
    yield from _of_date(cited, document)
    yield from _of_people(cited, list(called(document)))


# --- Title, number, print -------------------------------------------------------------------------


def _titles(document: Document) -> Iterator[str]:
    yield document.title
    yield from (title.form for title in document.other_titles)


def _likeness(title: str, titles: Iterable[str]) -> float:
    """How much two titles share, from 0 to 1; one that is the beginning of the other is like it."""
    asked, folded = _said(title), fold(title)
    if len(asked) < 2:
        begun = bool(folded) and any(fold(each).startswith(folded) for each in titles)
        return _LIKE if begun else 0.0
    return max((_shared(asked, folded, each) for each in titles), default=0.0)


def _shared(asked: frozenset[str], folded: str, title: str) -> float:
    own = _said(title)
    common = len(asked & own)
    if not common:
        return 0.0
    fewer = min(len(asked), len(own))
    if fewer > 1 and len(folded) > _SAYS_ENOUGH and fold(title).startswith(folded):
        return 0.9
    both = 2 * common / (len(asked) + len(own))
    return max(both, 0.84 * common / fewer) if fewer > 2 else both


def _said(title: str) -> frozenset[str]:
    return frozenset(cut(title[:600]).forms) - IDLE


def _figure(number: str) -> str:
    return re.sub(r"[^\w/.-]", "", fold(number).removeprefix("no ").removeprefix("№")).strip()


def _printed(cited: Cited, document: Document) -> bool:
    """Whether it was printed in that very place."""
    said = cited.printed
    if not said or not (said.number or said.pages):
        return False
    return any(
        _likeness(said.title, (it.title, it.series)) >= _SAME
        and _same_volume(said.volume, it.volume)
        and (said.number == it.number if said.number and it.number else _meet(said.pages, it.pages))
        for it in document.publications
    )


def _same_volume(one: str, other: str) -> bool:
    return not one or not other or fold(one) == fold(other)


# --- Dates and people -----------------------------------------------------------------------------


def _of_date(cited: Cited, document: Document) -> Iterator[Ground]:
    asked = [value for each in cited.dates if (value := _edtf(each))]
    own = [value for each in document.dates if each.edtf and (value := _edtf(each.edtf))]
    if not asked or not own:
        return
    if any(one.text == other.text and _to_the_day(one) for one in asked for other in own):
        yield Ground.DATE
    elif any(_may_meet(one, other) for one in asked for other in own):
        yield Ground.LIKE_DATE
    else:
        yield Ground.OTHER_DATE


def _edtf(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text)
    except NotEdtf:
        return None


def _to_the_day(value: Edtf) -> bool:
    return value.earliest is not None and value.earliest == value.latest


def _may_meet(one: Edtf, other: Edtf) -> bool:
    return one.possibly_within(other.earliest, other.latest)


_SECOND = frozenset({Role.RECIPIENT, Role.COPIED, Role.MENTIONED})
_BEHIND = frozenset({Role.TRANSLATOR, Role.CONTRIBUTOR, Role.EDITOR, Role.FUNDER})


def _of_people(cited: Cited, called: Sequence[tuple[Role, str]]) -> Iterator[Ground]:
    """A family name in common, in some script: of who wrote, else of the other side."""
    first = {
        word for role, name in called if role not in _SECOND | _BEHIND for word in _words(name)
    }
    second = {word for role, name in called if role in _SECOND for word in _words(name)}
    asked = {word for name in cited.authors for word in _words(name)}
    if asked and (first or second):
        yield Ground.AUTHOR if asked & first else Ground.OTHER_AUTHOR
    elif {word for name in cited.recipients for word in _words(name)} & second:
        yield Ground.AUTHOR


def _words(name: str) -> Iterator[str]:
    folded = fold(name)
    several = folded.split()
    yield from (word for word in several if len(word) > 2 and word not in IDLE)
    if folded and folded[0] > "\u3000":
        yield folded


# --- Where it lies --------------------------------------------------------------------------------


def _of_place(cited: Cited, document: Document) -> Iterator[Ground]:
    """The best that any of its references gives, present or former."""
    if not cited.levels and not cited.reference:
        return
    several = [tuple(_agreement(cited, each)) for each in _references(document)]
    best = max(several, key=lambda them: sum(WEIGHTS[each] for each in them), default=None)
    if best:
        yield from best
    elif best is not None and any(each.levels for each in _references(document)):
        yield Ground.ELSEWHERE


def _references(document: Document) -> Iterator[SourceReference]:
    for copy in document.copies:
        yield from filter(None, (copy.reference, *copy.former, copy.place_of_original))


def _agreement(cited: Cited, reference: SourceReference) -> Iterator[Ground]:
    if not cited.levels:
        yield from _of_path(cited, reference)
        return
    asked = {level.name: level.value for level in cited.levels}
    own = {level.name: level.value for level in reference.levels}
    leaves = _leaves(cited, asked)
    common = [name for name in asked if name in own and name not in leaves]
    strict = [name for name in common if name not in _TITLES]
    papers = [name for name in strict if name in _PAPERS]
    within = [name for name in strict if name not in _PAPERS]
    if any(not _equal(asked[name], own[name]) for name in within):
        if within and _equal(asked[within[0]], own[within[0]]):
            yield Ground.OTHER_FILE
        return
    deepest = [name for name in asked if name not in leaves and name not in _PAPERS | _TITLES]
    whole = bool(within) and (not deepest or deepest[-1] in within)
    if papers and all(_equal(asked[name], own[name]) for name in papers):
        yield Ground.PAPER
    elif papers and whole:
        yield Ground.OTHER_LEAVES
    if whole:
        yield Ground.FILE
        yield from _on_leaves(asked, own, leaves)


def _leaves(cited: Cited, asked: Mapping[str, str]) -> list[str]:
    known = scheme_of(cited.scheme, asked)
    return [name for name in asked if known.step(name).leaves]


def _on_leaves(
    asked: Mapping[str, str], own: Mapping[str, str], leaves: Sequence[str]
) -> Iterator[Ground]:
    for name in leaves:
        if name in own:
            yield Ground.LEAVES if _meet(asked[name], own[name]) else Ground.OTHER_LEAVES


def _of_path(cited: Cited, reference: SourceReference) -> Iterator[Ground]:
    """558/11/97/12, of which nobody said what its figures are."""
    if any(_equal(cited.reference, level.value) for level in reference.levels):
        yield Ground.PAPER
        return
    steps = [step for step in re.split(r"\s*/\s*", cited.reference.strip(" .")) if step]
    own = [level.value for level in reference.levels]
    if len(steps) < 2 or not own:
        if _equal(cited.reference, reference.verbatim):
            yield Ground.PAPER
        return
    file = own[: len(steps)]
    if len(file) >= 2 and all(map(_equal, steps[: len(file)], file)):
        yield Ground.FILE
    elif 2 < len(steps) <= len(own) and _on_the_same(steps, own):
        yield from (Ground.LEAVES, Ground.FILE)


def _on_the_same(steps: Sequence[str], own: Sequence[str]) -> bool:
    """Whether the last of the steps is a leaf that the other has, in the same file."""
    return all(map(_equal, steps[:-1], own)) and _meet(steps[-1], own[len(steps) - 1])


def _equal(one: str, other: str) -> bool:
    """The same value in another spelling: never 0100 for 100."""
    return _bare(one) == _bare(other)


def _bare(value: str) -> str:
    return re.sub(r"[\s.,;:'’‘()]+", "", fold(value).replace("–", "-")).casefold()


def _meet(one: str, other: str) -> bool:
    """Whether leaves have any in common: 12-14 and 13 об."""
    return any(a <= d and c <= b for a, b in _spans(one) for c, d in _spans(other))


def _spans(leaves: str) -> Iterator[tuple[int, int]]:
    for piece in re.split(r"[,;]|\bи\b|\band\b", leaves[:80]):
        figures = [int(figure[:9]) for figure in _FIGURES.findall(piece)]
        if figures:
            first, last = figures[0], figures[-1]
            if len(figures) > 1 and last < first:  # 202–3
                last = int(str(first)[: -len(str(last))] + str(last)) if first > 9 else first
            yield first, max(first, last)
