"""TOML in which every value becomes words again; lists of records are `[[record]]` tables."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time
from typing import Any

from fonds.importing.notations import DEEPEST, MOST, Outline, UnreadableError

_AT = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_NAME = re.compile(r"^[ \t]*([A-Za-z0-9_-]+|\"[^\"\n]*\")[ \t]*=")
_SEVERAL = "record"


def read(text: str) -> Outline:
    """The records of a TOML text: one, or several under `[[record]]`."""
    if len(text) > MOST:
        raise UnreadableError("The text is longer than 4 MB.", "Divide it into several files.")
    try:
        whole = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(error) from None
    except (RecursionError, ValueError):
        raise UnreadableError(
            "The values are nested too deeply, or a number is too long.", "Write them as words."
        ) from None
    several = whole.get(_SEVERAL)
    if len(whole) == 1 and isinstance(several, list) and all(isinstance(o, dict) for o in several):
        return Outline(tuple(_words(each, 1) for each in several))
    return Outline((_words(whole, 1),) if whole else (), _lines(text))


def _words(value: Any, depth: int) -> Any:
    if depth > DEEPEST:
        raise UnreadableError("The values are nested too deeply.", "Write them flat.")
    match value:
        case dict():
            return {name: _words(each, depth + 1) for name, each in value.items()}
        case list():
            return [_words(each, depth + 1) for each in value]
        case bool():
            return "true" if value else "false"
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)


def _lines(text: str) -> dict[str, int]:
    """The lines of names that stand only once: of the others nobody can say which is meant."""
    found: dict[str, int] = {"0": 1}
    twice: set[str] = set()
    for row, line in enumerate(text.split("\n"), start=1):
        if name := _NAME.match(line):
            path = "0." + name[1].strip('"')
            twice |= {path} & found.keys()
            found[path] = row
    return {path: row for path, row in found.items() if path not in twice}


def _unreadable(error: tomllib.TOMLDecodeError) -> UnreadableError:
    message = str(error)
    at = _AT.search(message)
    said = message[: at.start()] if at else message
    return UnreadableError(
        f"The TOML cannot be read: {said[:1].lower()}{said[1:]}.",
        "Put words in quotation marks, and name each field once.",
        int(at["line"] or 0) if at else 0,
    )
