"""Cells that name people, bodies, places, subjects, collections: who is meant, and as what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fonds.importing.columns.intake import Intake, Known, archive, person, titled
from fonds.importing.columns.said import CLEARS, Said


@dataclass(slots=True)
class Naming:
    """What one row names: its mentions, by kind and key, are made before the row's record."""

    said: Said
    intake: Intake
    mentions: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def all(self, kind: str, column: str) -> list[str]:
        """The keys of everything that the column names."""
        return [key for key, _ in self.named(kind, column)]

    def named(self, kind: str, column: str) -> list[tuple[str, str]]:
        """The key of each, and the words where they differ from the heading it is filed under."""
        values = self.said.all(column)
        if not values:
            return []
        given = beside(self.said, column, "id")
        inverted = self.said.inverted.get(column, self.intake.mapping.inverted)
        return [
            self._one(kind, words, identifier, inverted)
            for words, identifier in zip(values, given, strict=True)
        ]

    def one(self, kind: str, words: str) -> tuple[str, str]:
        """The key of what the words name, and the words where its heading does not say them."""
        return self._one(kind, words, "", self.intake.mapping.inverted)

    def _one(self, kind: str, words: str, identifier: str, inverted: bool) -> tuple[str, str]:
        standing = self.intake.known(kind, words)
        if standing:
            return standing, ""
        known = person(words, inverted) if kind == "agent" else _OTHERS.get(kind, titled)(words)
        key = self.intake.key(kind, identifier) if identifier else known.key
        self.mentions.setdefault((kind, key), known.values)
        heads = (known.values["title"], known.values.get("filed_as"))
        return key, "" if words in heads and not identifier else words


_OTHERS: dict[str, Callable[[str], Known]] = {"repository": archive}


def beside(said: Said, column: str, companion: str, heading: str = "") -> list[str]:
    """What the companion column says of each value of `column`, "" where it says nothing.

    The companion is called "author capacity", or as `heading` says.
    """
    of, name = said.values.get(column, []), heading or f"{column} {companion}"
    found = said.values.get(name, [])
    if not any(value.words for value in found):
        return [""] * len(of)
    if all(value.item for value in (*of, *found)):
        by_place = {value.item: value.words for value in found}
        return [by_place.get(value.item, "") for value in of]
    if len(found) != len(of):
        said.notice(
            name,
            f"“{column}” holds {len(of)} {'value' if len(of) == 1 else 'values'}, “{name}” "
            f"{len(found)}: nobody can say which belong together, and “{name}” was not taken.",
            "Give one for each in the same order, and leave the part between two ; empty where "
            "there is none.",
            "; ".join(value.words for value in found),
        )
        return [""] * len(of)
    return ["" if value.words == CLEARS else value.words for value in found]
