"""The texts of a document in one column or two, in step where they are divided alike.

The choice lies in the address: `?l=ru&r=en`. A text is named by its language, or by its number
where a language has several. Text made by machine is never chosen for the reader, and always says
what it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from fonds.records.transcription import Method, Text, TextKind
from fonds.web.shown import languages
from fonds.web.shown.blocks import Block, Body, Note, body
from fonds.web.shown.history import history
from fonds.web.shown.names import Agents
from fonds.web.shown.words import Runs

NONE = "none"
PLACE = "texts"


@dataclass(frozen=True, slots=True)
class Choice:
    """A text one can choose for a column. what: "original", "machine text", or ""."""

    label: str
    what: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A chosen text: `told` is its history, `machine` that no person has checked it."""

    label: str
    language: str
    direction: str
    machine: bool
    told: tuple[Runs, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Blocks that stand beside each other; None where one text has nothing there."""

    leaf: str
    first: Block | None
    second: Block | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading area. steps are empty when two texts are divided differently: they then stand
    beside each other as they are. no_text: that only text made by machine is there, unchosen."""

    first: Column | None
    second: Column | None
    first_choices: tuple[Choice, ...]
    second_choices: tuple[Choice, ...]
    steps: tuple[Step, ...]

    @property
    def apart(self) -> bool:
        """Whether the two texts cannot be set in step."""
        return self.second is not None and not self.steps

    @property
    def notes(self) -> tuple[tuple[Column, tuple[Note, ...]], ...]:
        """The notes of each column that has any."""
        columns = (column for column in (self.first, self.second) if column is not None)
        return tuple((column, column.notes) for column in columns if column.notes)


def reading(
    texts: Sequence[Text], wanted: Mapping[str, str], language: str, agents: Agents
) -> Reading | None:
    """The reading area of a document, or None when it has no text.

    wanted: the parameters "l" and "r" of the address; what they do not name is chosen here.
    language: that of the page.
    """
    if not texts:
        return None
    named = keys(in_order(texts, language))
    first, second = _chosen(named, wanted, language)
    left, right = (_column(named[key], texts, agents) if key else None for key in (first, second))
    if left is None:
        left, right = right, None
    return Reading(
        left,
        right,
        tuple(_choices(named, first, second, first_column=True)),
        tuple(_choices(named, first, second, first_column=False)),
        tuple(_steps(left, right)),
    )


def in_order(texts: Sequence[Text], language: str) -> list[Text]:
    """The document's own words, then translations, the page's language first; machines last."""
    return sorted(
        texts,
        key=lambda text: (
            is_machine(text),
            text.type is TextKind.TRANSLATION,
            not _speaks(text, language),
            text.language,
            text.number,
        ),
    )


def is_machine(text: Text) -> bool:
    """Whether no person has looked over the text."""
    return text.method is Method.MACHINE


def keys(texts: Sequence[Text]) -> dict[str, Text]:
    """The texts by the names they have in addresses."""
    tongues = [text.language for text in texts]
    return {
        text.language
        if text.language and tongues.count(text.language) == 1
        else str(text.number): text
        for text in texts
    }


def _chosen(named: Mapping[str, Text], wanted: Mapping[str, str], language: str) -> tuple[str, str]:
    by_hand = [key for key, text in named.items() if not is_machine(text)]
    first = _known(wanted.get("l", ""), named)
    second = _known(wanted.get("r", ""), named)
    if not first:
        first = next((key for key in by_hand if key != second), "")
    if not second and wanted.get("r") != NONE and first and not _speaks(named[first], language):
        second = next(
            (key for key in by_hand if key != first and _speaks(named[key], language)), ""
        )
    return first, "" if second == first else second


def _known(wanted: str, named: Mapping[str, Text]) -> str:
    """The name that is meant: itself, or a text's number, or its language where it has several."""
    if wanted in named:
        return wanted
    for key, text in named.items():
        if wanted and wanted in (str(text.number), text.language):
            return key
    return ""


def _speaks(text: Text, language: str) -> bool:
    return text.language.partition("-")[0] == language.partition("-")[0]


def _choices(
    named: Mapping[str, Text], first: str, second: str, *, first_column: bool
) -> Iterator[Choice]:
    """Choosing the text of the other column changes sides."""
    own, other = (first, second) if first_column else (second, first)
    for key, text in named.items():
        beside = own if key == other else other
        left, right = (key, beside) if first_column else (beside, key)
        yield Choice(
            languages.name(text.language) or _("Text %(number)s") % {"number": text.number},
            _what(text),
            _address(left, right),
            key == own,
        )
    if not first_column:
        yield Choice(_("None"), "", _address(first, NONE), second == "")


def _address(left: str, right: str) -> str:
    return f"?{urlencode({'l': left, 'r': right or NONE})}#{PLACE}"


def _what(text: Text) -> str:
    if is_machine(text):
        return _("made by machine")
    return _("original") if text.type is TextKind.TRANSCRIPTION else ""


def _column(text: Text, texts: Sequence[Text], agents: Agents) -> Column:
    content: Body = body(text.body, f"t{text.number}")
    return Column(
        languages.name(text.language),
        text.language,
        languages.direction(text.language) or "auto",
        is_machine(text),
        history(text, texts, agents),
        content.blocks,
        content.notes,
    )


def _steps(left: Column | None, right: Column | None) -> Iterator[Step]:
    if left is None:
        return
    others = right.blocks if right else ()
    if right and not _alike(left.blocks, others):
        return
    for first, second in zip_longest(left.blocks, others):
        yield Step(first.leaf or (second.leaf if second else ""), first, second)


def _alike(blocks: Sequence[Block], others: Sequence[Block]) -> bool:
    """Whether the two are divided alike: nothing else says which paragraph renders which."""
    return [block.heading for block in blocks] == [block.heading for block in others]
