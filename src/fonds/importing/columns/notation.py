"""A mapping as a file: TOML, with comments for a person to correct it by.

::

    format = 1
    name = "letters"
    rows = "Documents"
    identifier = ["edition", "key"]

    [columns]
    "sender" = "author"
    "creators" = { column = "author", separator = "", inverted = false }
    "remarks" = "ignore"

    [constants]
    "language" = "de"

    [composed]
    "title" = "{sender} to {addressee}"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from collections.abc import Mapping as Table
from pathlib import Path
from typing import Any, Final

from fonds.importing.columns import mapping as mappings
from fonds.importing.columns import sheets
from fonds.importing.columns.column import plain
from fonds.importing.columns.intake import SCHEMES
from fonds.importing.columns.mapping import IGNORE, Feed, Mapping
from fonds.records.problem import Problem, Where

FORMAT: Final = 1
_ORDERS = ("", "day-month", "month-day")
_LINES = ("keep", "join")
_TOP = (
    "format", "name", "rows", "identifier", "dates", "order", "inverted", "not stated", "lines",
    "columns", "constants", "composed",
)  # fmt: skip
_NAME = re.compile(r"[a-z][a-z0-9.-]{0,39}")
_LARGEST = 1024 * 1024
_AT = re.compile(r"\s*\(at line (\d+), column \d+\)")
_RESERVED = frozenset(
    {*SCHEMES, "fonds", "heading", "path", "file", "folder", "jsonl", "listing", "wilson"}
)
"""Schemes of keys that are not a spreadsheet's to give."""


# --- Writing ---


def written(mapping: Mapping, why: Table[str, str] | None = None) -> str:
    """The mapping as TOML; `why` gives the reason beside each heading."""
    reasons = why or {}
    lines = [
        "# How a table is read into Fonds: which of its columns feeds which documented one.",
        '# Correct the right-hand sides; "ignore" takes nothing. All columns: the reference page.',
        f"format = {FORMAT}",
        "",
        "# The source. Identifiers become name:…: never change it after the first import.",
        f"name = {_quoted(mapping.name)}",
        '# What a row is: " + sheets.names() + ".',
        f"rows = {_quoted(sheets.BY_KIND[mapping.rows].name)}",
        "# The headings whose values together tell a row from all others; none: the column “id”.",
        f"identifier = [{', '.join(map(_quoted, mapping.identifier))}]",
        "# The language of dates in words (a tag; empty: any), and which number comes first in",
        '# 3/4/1956: "day-month", "month-day", or empty where no date is written so.',
        f"dates = {_quoted(mapping.dates)}",
        f"order = {_quoted(mapping.order)}",
        "# Whether names may be inverted, as in “Mao, Zedong”.",
        f"inverted = {str(mapping.inverted).lower()}",
        '# Words that say that somebody looked, and nothing is stated: "o. O.", "unknown".',
        f'"not stated" = [{", ".join(map(_quoted, mapping.not_stated))}]',
        '# Line ends within texts: "keep" them, or "join" the lines of a paragraph.',
        f"lines = {_quoted(mapping.lines)}",
        "",
        "[columns]",
        *(_feed(feed, reasons.get(feed.heading, "")) for feed in mapping.feeds),
        "",
        '# What every row says that says nothing itself: "language" = "de".',
        "[constants]",
        *(f"{_quoted(name)} = {_quoted(words)}" for name, words in mapping.constants),
        "",
        '# What is made of other columns, where all are filled: "title" = "{sender} to {to}".',
        "[composed]",
        *_composed(mapping),
    ]
    return "\n".join(lines) + "\n"


def _composed(mapping: Mapping) -> Iterator[str]:
    """One pattern as it is, several of one column as a list: the first that can be filled is."""
    several: dict[str, list[str]] = {}
    for name, pattern in mapping.composed:
        several.setdefault(name, []).append(_quoted(pattern))
    for name, patterns in several.items():
        value = patterns[0] if len(patterns) == 1 else f"[{', '.join(patterns)}]"
        yield f"{_quoted(name)} = {value}"


def _feed(feed: Feed, why: str) -> str:
    columns = [_quoted(name) for name in feed.columns] or [_quoted(IGNORE)]
    value = columns[0] if len(columns) == 1 else f"[{', '.join(columns)}]"
    options = []
    if feed.separator is not None:
        options.append(f"separator = {_quoted(feed.separator)}")
    if feed.inverted is not None:
        options.append(f"inverted = {str(feed.inverted).lower()}")
    if options:
        value = f"{{ column = {value}, {', '.join(options)} }}"
    comment = f"  # {_CONTROLS.sub(' ', why)}" if why else ""
    return f"{_quoted(feed.heading)} = {value}{comment}"


_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')


def _quoted(words: str) -> str:
    """A basic string of TOML."""
    return '"' + _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04X}", words) + '"'


# --- Reading ---


def read(path: Path) -> Mapping | list[Problem]:
    """The mapping in that file; or everything that is wrong with it, each with its line."""
    try:
        if path.stat().st_size > _LARGEST:
            return [
                _problem("The file is larger than 1 MB.", "Name the mapping’s file.", path.name)
            ]
        text = path.read_text("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        return [_problem(f"The mapping cannot be read: {reason}.", "Check its name.", path.name)]
    except UnicodeDecodeError:
        return [_problem("The mapping is not in UTF-8.", "Save it as UTF-8.", path.name)]
    return parsed(text, path.name)


def parsed(text: str, file: str = "") -> Mapping | list[Problem]:
    """The mapping that the words say; or everything that is wrong with them."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [_not_toml(error, file)]
    except (RecursionError, ValueError):
        return [_problem("The mapping is nested too deeply.", "Write it flat.", file)]
    faults = [_placed(fault, text, file) for fault in _faults(table)]
    if faults:
        return faults
    mapping = _mapping(table)
    return [_placed(each, text, file) for each in mappings.faults(mapping)] or mapping


def _not_toml(error: tomllib.TOMLDecodeError, file: str) -> Problem:
    at = _AT.search(str(error))
    reason = _AT.sub("", str(error)).rstrip(".")
    return Problem(
        found=f"The mapping is not well-formed TOML: {reason[:1].lower()}{reason[1:]}.",
        remedy="Put headings and columns in straight quotation marks, with = between them.",
        where=Where(file=file, row=int(at[1]) if at else 0),
    )


def _problem(found: str, remedy: str, file: str, field: str = "", value: str = "") -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=file, field=field), value=value)


def _placed(fault: Problem, text: str, file: str) -> Problem:
    """The Problem with its line: the first on which its field stands before a sign =."""
    name = fault.where.field
    row = 0
    for number, line in enumerate(text.splitlines(), start=1):
        before = line.partition("=")[0].strip().strip("\"'")
        if name and (before == name or line.strip().strip("[]").strip() == name):
            row = number
            break
    return Problem(
        found=fault.found,
        remedy=fault.remedy,
        where=Where(file=file, row=row, field=name),
        value=fault.value,
    )


def _faults(table: dict[str, Any]) -> Iterator[Problem]:
    for name in table:
        if name not in _TOP:
            yield _problem(
                f"A mapping has no “{name}”.", f"Known are: {', '.join(_TOP)}.", "", name
            )
    if table.get("format") != FORMAT:
        yield _problem(
            "The mapping does not say its format.", f"Write format = {FORMAT}.", "", "format"
        )
    name = table.get("name", "")
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name in _RESERVED:
        yield _problem(
            f"“{name}” cannot be the name of a source.",
            'Write a word of small letters, digits and hyphens, such as "letters".',
            "",
            "name",
        )
    rows = table.get("rows", "Documents")
    if not isinstance(rows, str) or sheets.named(rows) is None:
        yield _problem(
            f"“{rows}” is no kind of row.", f"Write one of: {sheets.names()}.", "", "rows"
        )
    for field, choices in (("order", _ORDERS), ("lines", _LINES)):
        if table.get(field, choices[0]) not in choices:
            known = ", ".join(f'"{each}"' for each in choices)
            yield _problem(
                f"“{field}” has no value “{table[field]}”.", f"Write one of: {known}.", "", field
            )
    yield from _wrong_types(table)


_TYPES: dict[str, tuple[type, str]] = {
    "identifier": (list, 'a list of headings, as in ["edition", "key"]'),
    "not stated": (list, 'a list of words, as in ["o. O."]'),
    "dates": (str, 'a language, as in "de"'),
    "inverted": (bool, "true or false"),
    "columns": (dict, "a table of headings, under [columns]"),
    "constants": (dict, "a table of columns, under [constants]"),
    "composed": (dict, "a table of columns, under [composed]"),
}


def _wrong_types(table: dict[str, Any]) -> Iterator[Problem]:
    for name, (kind, wanted) in _TYPES.items():
        value = table.get(name)
        inside = value if isinstance(value, list) else ()
        if (value is not None and not isinstance(value, kind)) or not all(
            isinstance(each, str) for each in inside
        ):
            yield _problem(f"“{name}” is not what it should be.", f"Write {wanted}.", "", name)
    for name in ("constants", "composed"):
        for column, words in _dict(table, name).items():
            if not (isinstance(words, str) or (name == "composed" and _is_feed(words))):
                yield _problem(f"“{column}” should be words.", "Put them in quotes.", "", column)
    for heading, value in _dict(table, "columns").items():
        if not _is_feed(value):
            yield _problem(
                f"It is not clear what “{heading}” feeds.",
                'Write a column, as in "author", or { column = "author", separator = ";" }.',
                "",
                heading,
            )


def _dict(table: dict[str, Any], name: str) -> dict[str, Any]:
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def _is_feed(value: Any) -> bool:
    if isinstance(value, dict):
        known = value.keys() <= {"column", "separator", "inverted"}
        separator, inverted = value.get("separator", ""), value.get("inverted", True)
        fits = isinstance(separator, str) and isinstance(inverted, bool)
        return known and fits and _is_feed(value.get("column"))
    several = value if isinstance(value, list) else [value]
    return len(several) > 0 and all(isinstance(each, str) and each for each in several)


def _mapping(table: dict[str, Any]) -> Mapping:
    sheet = sheets.named(table.get("rows", "Documents"))
    assert sheet is not None
    return Mapping(
        name=table["name"],
        rows=sheet.kind,
        feeds=tuple(
            _read_feed(heading, value) for heading, value in _dict(table, "columns").items()
        ),
        identifier=tuple(table.get("identifier", ())),
        constants=tuple(_dict(table, "constants").items()),
        composed=tuple(
            (name, pattern)
            for name, patterns in _dict(table, "composed").items()
            for pattern in ([patterns] if isinstance(patterns, str) else patterns)
        ),
        dates=table.get("dates", ""),
        order=table.get("order", ""),
        inverted=table.get("inverted", True),
        not_stated=tuple(table.get("not stated", ())),
        lines=table.get("lines", "keep"),
    )


def _read_feed(heading: str, value: Any) -> Feed:
    options = value if isinstance(value, dict) else {"column": value}
    column = options["column"]
    several = column if isinstance(column, list) else [column]
    return Feed(
        heading,
        tuple(each for each in several if plain(each) != IGNORE),
        options.get("separator"),
        options.get("inverted"),
    )
