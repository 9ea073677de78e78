"""Questions by chance, each as it is typed and as it is meant: what it asks of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from tests.searching.shelf import WORDS, Kept

ANYWHERE = ("title", "names", "reference", "summary", "text")
FIELDS = {
    "title": ("title",),
    "summary": ("summary",),
    "text": ("text",),
    "author": ("author",),
    "mentioned": ("mentioned",),
    "person": ("author", "recipient", "participant", "mentioned"),
    "place": ("place",),
    "subject": ("subject",),
    "reference": ("reference",),
}
APART = ("summary", "text")
"""Parts in which no word of a run is near a word of another; two names may be near each other."""

_TOKENS = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")


@dataclass(frozen=True)
class Words:
    """One form or more: a phrase; near each other where there is a distance; a beginning."""

    forms: tuple[str, ...]
    distance: int | None = None
    prefix: bool = False

    @property
    def typed(self) -> str:
        """As somebody types it."""
        if self.prefix:
            return f"{self.forms[0]}*"
        if len(self.forms) == 1:
            return self.forms[0]
        near = "" if self.distance is None else f"~{self.distance}"
        return f'"{" ".join(self.forms)}"{near}'

    def holds(self, kept: Kept, parts: Sequence[str] = ANYWHERE) -> bool:
        """Whether the document has it in any of those parts."""
        return any(self._stands(_runs(kept, part), part in APART) for part in parts)

    def _stands(self, runs: list[list[str]], apart: bool) -> bool:
        if self.prefix:
            return any(token.startswith(self.forms[0]) for run in runs for token in run)
        if self.distance is not None:
            together = runs if apart else [_one_after_another(runs)]
            return any(_near(self.forms, run, self.distance) for run in together)
        return any(
            tuple(run[at : at + len(self.forms)]) == self.forms
            for run in runs
            for at in range(len(run))
        )


def _runs(kept: Kept, part: str) -> list[list[str]]:
    runs = [[token.lower() for token in _TOKENS.findall(run)] for run in kept.runs(part)]
    return [run for run in runs if run]


def _one_after_another(runs: list[list[str]]) -> list[str]:
    """All as one run, each with a sign behind it that counts as a word."""
    return [token for run in runs for token in (*run, "")]


def _near(forms: tuple[str, ...], run: list[str], distance: int) -> bool:
    places = [[at for at, token in enumerate(run) if token == form] for form in set(forms)]
    return any(max(each) - min(each) <= len(places) - 1 + distance for each in product(*places))


@dataclass(frozen=True)
class Within:
    """Words in a field."""

    field: str
    words: Words

    @property
    def typed(self) -> str:
        """As somebody types it."""
        return f"{self.field}:{self.words.typed}"

    def holds(self, kept: Kept) -> bool:
        """Whether the document has them there."""
        return self.words.holds(kept, FIELDS[self.field])


@dataclass(frozen=True)
class Joined:
    """Both, either, or not the one."""

    how: str
    several: tuple[Question, ...]

    @property
    def typed(self) -> str:
        """As somebody types it."""
        inner = [f"({each.typed})" for each in self.several]
        return f"NOT {inner[0]}" if self.how == "NOT" else f" {self.how} ".join(inner)

    def holds(self, kept: Kept) -> bool:
        """Whether it is so of the document."""
        held = [each.holds(kept) for each in self.several]
        if self.how == "NOT":
            return not held[0]
        return all(held) if self.how == "AND" else any(held)


Question = Words | Within | Joined

_FORMS = st.sampled_from([*WORDS, "pact", "stalin", "asia", "borders"])
_PHRASES = st.lists(_FORMS, min_size=2, max_size=3).map(lambda it: Words(tuple(it)))
_NEAR = st.builds(
    lambda forms, distance: Words(tuple(forms), distance),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2, unique=True),
    st.integers(0, 3),
)
_PREFIXES = st.sampled_from(["trea", "treat", "ai", "м"]).map(lambda it: Words((it,), prefix=True))
_SINGLE = _FORMS.map(lambda it: Words((it,)))
WORDED = _SINGLE | _SINGLE | _PHRASES | _NEAR | _PREFIXES
_REFERENCES = st.sampled_from(["558", "558/11", "11/97", "97/11"]).map(
    lambda it: Within("reference", Words(tuple(it.split("/"))))
)
_FIELDED = st.builds(Within, st.sampled_from(sorted(FIELDS)), WORDED) | _REFERENCES
QUESTIONS: st.SearchStrategy[Question] = st.recursive(
    WORDED | _FIELDED,
    lambda inner: (
        st.builds(Joined, st.sampled_from(["AND", "OR"]), st.tuples(inner, inner))
        | st.builds(Joined, st.just("NOT"), st.tuples(inner))
    ),
    max_leaves=5,
)
