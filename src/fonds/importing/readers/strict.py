"""Strict JSON: what Python's own reader lets pass without a word is refused here with one.

Refused besides malformed JSON: a name that stands twice in one object, NaN and the infinities,
half of a surrogate pair, the character NUL, and nesting beyond all reason.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, NoReturn

_SUSPECT = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")
_NUL = "\0"


class UnreadableError(ValueError):
    """Why a line is no record: `found` and `remedy`, both sentences; the field and its value."""

    def __init__(self, found: str, remedy: str, field: str = "", value: str = "") -> None:
        super().__init__(f"{found} {remedy}")
        self.found = found
        self.remedy = remedy
        self.field = field
        self.value = value


def loads(text: str) -> dict[str, Any]:
    """The one object that `text` is; UnreadableError says why it is not one."""
    try:
        value = _decoder.decode(text)
    except json.JSONDecodeError as error:
        raise _malformed(text, error) from None
    except RecursionError:
        raise UnreadableError(
            "The values are nested too deeply.", "Write the record flat."
        ) from None
    except ValueError as error:
        raise _as_fault(error) from None
    if not isinstance(value, dict):
        raise UnreadableError("The line is not a record.", "Write one object a line: {“kind”: …}.")
    if _SUSPECT.search(text):
        _check_characters(value)
    return value


def _malformed(text: str, error: json.JSONDecodeError) -> UnreadableError:
    if error.msg.startswith("Unterminated") or error.pos >= len(text.rstrip()):
        return UnreadableError(
            "The JSON breaks off at the end of the line.",
            "Write each record whole, on one line; a file that was cut off must be copied again.",
        )
    return UnreadableError(
        f"The JSON cannot be read at character {error.pos + 1}: “{_around(text, error.pos)}”.",
        "Correct it there: quotation marks, commas and brackets must match.",
    )


def _around(text: str, place: int) -> str:
    return text[max(0, place - 12) : place + 12].strip()


def _as_fault(error: ValueError) -> UnreadableError:
    if isinstance(error, UnreadableError):
        return error
    return UnreadableError("A number has too many digits.", "Write it as text, or correct it.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(pairs)
    if len(names) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise UnreadableError(
            f"“{twice}” stands twice in one object.", "Keep the right one.", twice
        )
    return names


def _not_a_number(name: str) -> NoReturn:
    raise UnreadableError(
        f"{name} is not a number.", "Leave the field out, or give its number.", value=name
    )


_decoder = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_not_a_number)


def _check_characters(value: Any, field: str = "") -> None:
    """Refuse characters that no text can hold, wherever they stand."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _check_characters(name, field)
            _check_characters(inner, f"{field}.{name}" if field else name)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            _check_characters(inner, f"{field}[{place}]")
    elif isinstance(value, str):
        _check_string(value, field)


def _check_string(value: str, field: str) -> None:
    if _NUL in value:
        raise UnreadableError("The text holds the character NUL.", "Take it out.", field)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise UnreadableError(
            f"The text holds half of a character (\\u{ord(value[error.start]):04x}).",
            "Write the whole character.",
            field,
        ) from None
