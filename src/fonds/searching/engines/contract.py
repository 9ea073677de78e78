"""What an engine is given, and the six methods it must have.

Words come in as forms that are ready to be compared, in their order, parted by spaces; an engine
cuts nothing and folds nothing. A `GAP` among them keeps phrases from running on into what follows.
Keys are text, and whatever is sorted by is a signed integer of 64 bits.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

GAP = "\u2404"
"""A form that nobody can ask for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What entries consist of.

    worded: parts that are searched for words; each has stems beside it.
    counted: terms that are filtered by and counted; filtered: terms that are only filtered by.
    ordered: integers that are sorted by.
    edition: says by what rules forms are made.
    """

    worded: tuple[str, ...]
    counted: tuple[str, ...]
    filtered: tuple[str, ...]
    ordered: tuple[str, ...]
    edition: str = ""

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits: an index of another digest cannot be used."""
        whole = [self.worded, self.counted, self.filtered, self.ordered, self.edition]
        return hashlib.sha256(json.dumps(whole).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as the engine keeps it, by the names of the plan; what is not given is empty."""

    key: str
    words: Mapping[str, str]
    stems: Mapping[str, str]
    terms: Mapping[str, Collection[str]]
    orders: Mapping[str, int]

    @property
    def digest(self) -> str:
        """Equal digests are equal entries."""
        whole = hashlib.blake2b(digest_size=16)
        for said in (self.words, self.stems):
            for name, forms in sorted(said.items()):
                whole.update(f"{name}={forms}\n".encode(errors="surrogatepass"))
        named = [(name, sorted(terms)) for name, terms in sorted(self.terms.items())]
        whole.update(repr((named, sorted(self.orders.items()))).encode(errors="backslashreplace"))
        return whole.hexdigest()


# --- What is asked --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Form:
    """A form in a part: every entry that has it, weighed by how seldom it is."""

    part: str
    form: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem in a part."""

    part: str
    stem: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Two forms or more, one right after the other, in a part."""

    part: str
    forms: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Near:
    """Two forms or more in a part, in any order, with at most `distance` others between them.

    At a distance of 2 "treaty" and "aid" are near in "aid under the treaty"; at 1 they are not.
    Of three or more each two must be so near, though perhaps not all in one place; the rest of
    them may stand between the two and are not counted. A form that is given twice counts once.
    """

    part: str
    forms: tuple[str, ...]
    distance: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any form in a part that begins so; all of them weigh the same."""

    part: str
    beginning: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Between:
    """An integer that is sorted by lies there, both ends included; None: open. Weighs nothing."""

    name: str
    lowest: int | None = None
    highest: int | None = None


@dataclass(frozen=True, slots=True)
class Has:
    """Any of these terms; weighs nothing."""

    name: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What any of these asks for; of nothing, nothing.

    It weighs as all of them together that an entry has; `foremost`: as the weightiest of them.
    """

    asked: tuple[Asked, ...]
    foremost: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """What all of these ask for and none of the others does; of nothing, everything."""

    asked: tuple[Asked, ...]
    but: tuple[Asked, ...] = ()


Asked = Form | Stem | Phrase | Near | Prefix | Between | Has | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which integer, and which end first; `by` "" for the weightiest first.

    Of equal weight, the one with the lower integer of `then` is first.
    """

    by: str = ""
    descending: bool = False
    then: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece of a result: keys in their order, and how many entries the whole has."""

    keys: tuple[str, ...]
    total: int


class Writer(Protocol):
    """The one who writes. What is not committed never was."""

    def replace(self, entries: Iterable[Entry]) -> None:
        """Put these entries in place of those with the same keys."""

    def delete(self, keys: Iterable[str]) -> None:
        """Take out the entries with these keys, where there are any."""

    def commit(self, state: str) -> None:
        """Make it last, together with the state it amounts to: both or neither."""


class Busy(Exception):
    """Somebody else is writing."""


class Broken(Exception):
    """The index cannot be read: bytes of it are missing or are not what was written."""


class Engine(Protocol):
    """An index of one plan, in one place. One that cannot be read raises Broken when it is opened
    or asked; to ask for what the plan has no name for is a LookupError."""

    def state(self) -> str:
        """The state that was committed last; "" before the first commit."""

    def find(self, asked: Asked, sorting: Sorting, start: int, size: int) -> Leaf:
        """The entries from `start` (from 0) on, as they were committed when it is called."""

    def counts(self, asked: Asked, wanted: Mapping[str, int]) -> Mapping[str, Mapping[str, int]]:
        """For each name so many of its most frequent terms, with exactly how many entries have
        them."""

    def forms(
        self, part: str, beginning: str, most: int, asked: Asked | None = None
    ) -> Sequence[tuple[str, int]]:
        """The forms of a part that begin so, with exactly how many entries have them: the most
        frequent first, equals by their letters. Only of entries that are asked for (None: of
        all); a form that only deleted entries had is never told."""

    def contents(self) -> Iterable[tuple[str, str]]:
        """The key and the digest of every entry there is."""

    def writing(self) -> AbstractContextManager[Writer]:
        """To write; raises Busy while somebody else does."""
