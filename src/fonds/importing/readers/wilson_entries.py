"""The values of the first site's JSON, as loosely as they come: words, or objects with a name.

The site wrote a name as "name", "title" or "value"; a list as a list, a single object, or null.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Entry = dict[str, Any]

_NAMES = ("name", "title", "value", "label")


def words(value: Any) -> str:
    """The words of a value; a number as its digits, and "" for what has none."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        return next(filter(None, (words(value.get(each)) for each in _NAMES)), "")
    return ""


def entries(value: Any) -> Iterator[Any]:
    """The members of a list; a value alone is its own list."""
    if isinstance(value, list):
        yield from (each for each in value if each not in (None, "", {}, []))
    elif value not in (None, "", {}):
        yield value


def all_words(value: Any) -> tuple[str, ...]:
    """The words of every member, each once, in order."""
    return tuple(dict.fromkeys(filter(None, map(words, entries(value)))))


def number(value: Any) -> int:
    """A number of a record, which the site wrote as a string; 0 for anything else."""
    text = words(value)
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,9}", text) else 0


def truth(value: Any) -> bool:
    """Whether a flag is set: true, 1, "1" or "true"."""
    return value is True or words(value).lower() in ("1", "true", "yes")


def fields(names: str) -> frozenset[str]:
    """The names of fields, as they stand between spaces."""
    return frozenset(names.split())
