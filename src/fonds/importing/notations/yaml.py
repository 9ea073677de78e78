"""YAML in which every value is the words that stand there.

Of YAML's surprises none is left: no values are told apart by their looks, no tags are obeyed, no
anchors repeat anything, no name stands twice. An empty value, `~` and `null` say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from fonds.importing.notations import DEEPEST, MOST, Outline, UnreadableError

# The reader in C is ten times as fast; where it was not built, the other gives the same.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BARE = (None, "")  # as the two readers say that a value has no quotation marks
_NOTHING = ("", "~", "null", "Null", "NULL")
_LIST = "Write a list of records, or one record: lines of “field: value”."


def read(text: str) -> Outline:
    """The records of a YAML text: one mapping, a list of them, or several parted by `---`."""
    if len(text) > MOST:
        raise UnreadableError("The text is longer than 4 MB.", "Divide it into several files.")
    parts: list[dict[str, Any]] = []
    lines: dict[str, int] = {}
    try:
        for node in _roots(text):
            for each in _records(node):
                place = str(len(parts))
                lines[place] = _line(each)
                parts.append(_mapping(each, place, lines, 1))
    except yaml.YAMLError as error:
        raise _unreadable(error, text) from None
    except RecursionError:
        raise UnreadableError("The values are nested too deeply.", "Write them flat.") from None
    return Outline(tuple(parts), lines)


def _roots(text: str) -> Iterator[yaml.Node]:
    _check(text)
    yield from yaml.compose_all(text, Loader=_LOADER)


def _check(text: str) -> None:
    """Refuse what would grow in the reading, before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableError(
                f"“*{event.anchor}” repeats what stands elsewhere.",
                "Write it out; a word that begins with an asterisk belongs in quotation marks.",
                line,
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise UnreadableError("The values are nested too deeply.", "Write them flat.", line)


def _records(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    elif not (isinstance(node, yaml.ScalarNode) and node.value in _NOTHING):
        yield node


def _mapping(node: yaml.Node, path: str, lines: dict[str, int], depth: int) -> dict[str, Any]:
    if not isinstance(node, yaml.MappingNode):
        raise UnreadableError("Here stands no record.", _LIST, _line(node))
    said: dict[str, Any] = {}
    for key, value in node.value:
        name = _name(key)
        if name in said:
            raise UnreadableError(f"“{name}” stands twice.", "Keep the right one.", _line(key))
        field = f"{path}.{name}"
        lines[field] = _line(key)
        said[name] = _value(value, field, lines, depth)
    return said


def _name(key: yaml.Node) -> str:
    if not isinstance(key, yaml.ScalarNode):
        raise UnreadableError(
            "A field has no name.", "Write “name: value”, the name in words.", _line(key)
        )
    return str(key.value).strip()


def _value(node: yaml.Node, path: str, lines: dict[str, int], depth: int) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines, depth + 1)
    if isinstance(node, yaml.SequenceNode):
        several = []
        for place, each in enumerate(node.value):
            lines[f"{path}[{place}]"] = _line(each)
            several.append(_value(each, f"{path}[{place}]", lines, depth + 1))
        return several
    bare = isinstance(node, yaml.ScalarNode) and node.style in _BARE
    return "" if bare and node.value in _NOTHING else str(node.value)


def _line(place: yaml.Node | yaml.Event) -> int:
    return place.start_mark.line + 1 if place.start_mark else 0


def _unreadable(error: yaml.YAMLError, text: str) -> UnreadableError:
    if isinstance(error, yaml.reader.ReaderError):
        return UnreadableError(
            f"The text holds a character that YAML does not allow ({error.character!r}).",
            "Take it out, or save the file again as UTF-8.",
        )
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "the form is not that of YAML"
    return UnreadableError(
        f"The YAML cannot be read: {problem}.",
        "Put values that hold a colon, a quotation mark or a bracket in quotation marks, and "
        "indent with spaces.",
        min(mark.line, text.rstrip().count("\n")) + 1 if mark else 0,
    )
