"""The documents of a corpus as plain values, read back from its file: for what is not Fonds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

_MARKUP = re.compile(r"<[^>]*>")


@dataclass(slots=True)
class Paper:
    """number: from 1. facets: by their names, what it is filed under; year: 0 when undated."""

    number: int
    title: str
    names: str
    summary: str
    texts: list[str] = field(default_factory=list)
    year: int = 0
    facets: dict[str, list[str]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of all that it says, without markup."""
        said = (self.title, self.names, self.summary, *self.texts)
        return sum(len(each.encode()) for each in said)


def papers(corpus: Path) -> Iterator[Paper]:
    """Every document with its texts, in order."""
    names: dict[str, str] = {}
    paper: Paper | None = None
    with corpus.open("rb") as lines:
        for line in lines:
            record = msgspec.json.decode(line)
            if record["kind"] == "document":
                if paper is not None:
                    yield paper
                paper = _paper(record, names)
            elif record["kind"] == "text" and paper is not None:
                paper.texts.append(_MARKUP.sub(" ", record["body"]))
            else:
                names[record["keys"][0]] = record["title"]
    if paper is not None:
        yield paper


def _paper(record: dict[str, Any], names: dict[str, str]) -> Paper:
    facets = {
        "person": [each["agent"] for each in record["participations"]],
        "place": [each["place"] for each in record["places"]],
        "subject": record["subjects"],
        "collection": [each["collection"] for each in record["collections"]],
        "repository": [each["reference"]["repository"] for each in record["copies"]],
    }
    named = [names[key] for name in ("person", "place", "subject") for key in facets[name]]
    year = int((record["dates"][0].get("edtf") or "0")[:4])
    return Paper(
        number=_number(record["keys"][0]),
        title=record["title"],
        names=", ".join(named),
        summary=" ".join(_MARKUP.sub(" ", each["body"]) for each in record["summaries"]),
        year=year,
        facets={name: [str(_number(key)) for key in keys] for name, keys in facets.items()}
        | {
            "genre": record["genres"],
            "language": record["languages"],
            "year": [str(year)] if year else [],
        },
    )


def _number(key: str) -> int:
    return int(key.rpartition("-")[2])
