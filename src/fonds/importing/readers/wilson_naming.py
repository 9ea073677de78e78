"""Whom and what a record of the reference system names: keys, and the mentions behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from fonds.importing.columns.intake import archive, person, titled
from fonds.importing.readers import heading
from fonds.names import Expand
from fonds.names.headings import HeadingKind, reads_as_name
from fonds.names.headings import read as read_heading
from fonds.records.agent import AgentKind
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.references import FREE, Split

_REMEMBERED = 50_000
_ABBREVIATED = re.compile(r"(?P<name>.*\S)\s*\((?P<short>[^\s()]{2,15})\)")

_NUMBERED = re.compile(r"wilson:([1-9][0-9]{0,9})")  # a key that claims its number

Named = tuple[str, str]
"""A kind and a key."""


@dataclass(slots=True)
class Naming:
    """What a source has named: each is mentioned once, before the record that names it."""

    _lately: dict[Named, None] = field(default_factory=dict)
    _now: dict[Named, dict[str, Any]] = field(default_factory=dict)
    _doubtful: list[str] = field(default_factory=list)

    def filed(self, words: str) -> str:
        """The agent of an inverted heading: "Mao, Zedong"."""
        known = person(words, inverted=True)
        if not read_heading(words).sure and ("agent", known.key) not in self._lately:
            self._doubtful.append(words)
        names = known.values.get("names", ())
        values = known.values | {"names": tuple(map(_careful, names))} if names else known.values
        return self._mention("agent", known.key, values)

    def said(self, name: str) -> str:
        """The agent of a name as said, in a sentence of credits."""
        body = read_heading(name).kind is HeadingKind.ORGANISATION or name.isupper()
        alone = len(name.split()) > 1 and reads_as_name(name, 5)
        kind = AgentKind.ORGANISATION if body else AgentKind.PERSON
        values = {"title": name} | ({"type": kind} if body or alone else {})
        return self._mention("agent", heading(name), values)

    def subject(self, words: str) -> str:
        """The subject of that heading, with its subdivisions as they stand."""
        known = titled(words)
        return self._mention("subject", known.key, known.values)

    def place(self, words: str, within: str = "") -> str:
        """The place of that name, in the one it is said to lie in."""
        known = titled(words)
        wider = {"within": self.place(within)} if within and within != words else {}
        return self._mention("place", known.key, known.values | wider)

    def repository(self, words: str, split: Split | None = None) -> str:
        """The archive of that name; an abbreviation behind it in brackets is its own field.

        A bracket in a name that `split` gives is the archive's town, and stays.
        """
        ours = split is not None and words == split.repository
        short = None if ours else _ABBREVIATED.fullmatch(words.strip())
        known = archive(short["name"] if short else words)
        values = dict(known.values)
        if short:
            values["abbreviation"] = short["short"]
        if split and split.scheme != FREE:
            values.setdefault("scheme", split.scheme)
        return self._mention("repository", known.key, values)

    def collection(self, key: str, values: dict[str, Any]) -> str:
        """A collection of the source, by its own key."""
        return self._mention("collection", key, values)

    def whole(self, kind: str, words: str, within: str = "") -> tuple[str, dict[str, Any]]:
        """The key and the values of a name that a list of names gives in full."""
        makers = {"agent": self.filed, "subject": self.subject, "repository": self.repository}
        key = self.place(words, within) if kind == "place" else makers[kind](words)
        return key, self._now.pop((kind, key))

    def mentions(self, where: Where) -> Iterator[Patch]:
        """What was named since the last time and was not mentioned lately."""
        for (kind, key), values in self._now.items():
            if (kind, key) in self._lately:
                continue
            if len(self._lately) >= _REMEMBERED:
                del self._lately[next(iter(self._lately))]
            self._lately[kind, key] = None
            own = _NUMBERED.fullmatch(key) if kind == "collection" else None
            number = int(own[1]) if own else 0
            yield Patch(kind=kind, key=key, number=number, values=values, mention=True, where=where)
        self._now.clear()

    def doubts(self, where: Where) -> Iterator[Problem]:
        """The headings named since the last time that may be a person's and were left alone."""
        for words in dict.fromkeys(self._doubtful):
            yield Problem(
                found=f"“{words}” may be a person's name; how it is said is not sure, so it stays.",
                remedy="Give the agent its name as said, if it is one.",
                where=where,
                severity=Severity.NOTICE,
                value=words,
            )
        self._doubtful.clear()

    def forget(self) -> None:
        """Let what a refused record named go unmentioned."""
        self._now.clear()
        self._doubtful.clear()

    def _mention(self, kind: str, key: str, values: dict[str, Any]) -> str:
        self._now.setdefault((kind, key), values)
        return key


def _careful(name: Any) -> Any:
    """A form of one word ("Tony") stands for too many to be looked for in texts."""
    return name if " " in name.form else msgspec.structs.replace(name, expand=Expand.NEVER)
