"""The edtf library, asked for a second opinion behind a guard.

The library (edtf 5) knows the grammar of EDTF well, and has habits that the guard keeps away
from everyone else. Found in 5.0.2:

- it raises AttributeError on 1956-XX/1957 and rejects 1956-10-23~/1957-01-XX: it is asked
  about one date at a time, never about an interval or a set;
- it accepts 1957-02-29 and intervals that run backwards, gives an unknown end ten years and an
  open one an infinity: days and bounds are reckoned in `single` and `edtf`, not by it;
- it rejects a qualified season: seasons are not put to it;
- it warns while it is imported, prints when it fails, and needs 6 ms a date: what every
  archive writes a thousand times (1956-09-19) is not put to it either, and answers are kept.
"""

import warnings
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=4096)
def objection(text: str) -> str:
    """Say why the library does not take one date for EDTF; empty when it has no objection.

    A library that fails instead of answering has not objected: our own reading stands.
    """
    parse, refusal = _library()
    try:
        parse(text)
    except refusal:
        return "the pieces do not stand in the order that the standard asks for."
    except Exception:  # noqa: BLE001 (any failure of the library's own is no answer)
        return ""
    return ""


@cache
def _library() -> tuple[Callable[[str], Any], type[Exception]]:
    """Import the library when it is first needed: it takes 0.4 s, and most dates never need it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import EDTFParseException, parse_edtf
        from edtf.parser import parser_classes
    # Its own module alone loses its voice: swapping sys.stdout would silence other threads too.
    vars(parser_classes)["print"] = _keep_quiet
    return parse_edtf, EDTFParseException


def _keep_quiet(*_words: object) -> None:
    """Stand in for `print`, with which the library tells of its failures on standard output."""
