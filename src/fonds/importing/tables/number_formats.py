"""Number formats of a workbook (ECMA-376, part 1, 18.8.30): what a cell shows of its number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fonds.importing.tables.xml_stream import Names

# The formats that have a number and no code; those of East Asian programs differ by language and
# are taken as whole days, which all but one of the languages show.
_BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "m/d/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58), "yyyy-mm-dd"),
    **dict.fromkeys((32, 33, 34, 35), "h:mm"),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    49: "@",
}
_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|'
    r"(AM/PM|A/P|General|E[+-]|y+|m+|d+|h+|s+|e+|b+|g+|a{3,}|.)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Format:
    """What a format shows.

    parts: the parts of a date and time, of "y", "m", "d", "h", "n" (minutes), "s", in any order;
        "" for one that shows a number. elapsed: hours beyond a day are counted on.
    mask: for whole numbers, literals as they are and "0" or "#" for a figure: ("0", "0", "-", "0").
    """

    parts: frozenset[str] = frozenset()
    elapsed: bool = False
    mask: tuple[tuple[str, bool], ...] = ()

    @property
    def is_date(self) -> bool:
        """Whether a number with this format is a date or a time."""
        return bool(self.parts)


GENERAL = Format()


def formats(elements: Iterable[Names]) -> tuple[Format, ...]:
    """The format of each cell style, from the workbook's part of styles."""
    codes = dict(_BUILT_IN)
    styles: list[int] = []
    within = False
    for name, attributes in elements:
        if name == "numFmt":
            codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "General")
        elif name in {"cellXfs", "cellStyleXfs", "cellStyles", "dxfs"}:
            within = name == "cellXfs"
        elif name == "xf" and within:
            styles.append(_number(attributes.get("numFmtId")))
    read = {number: format_of(code) for number, code in codes.items()}
    return tuple(read.get(number, GENERAL) for number in styles)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0


def format_of(code: str) -> Format:
    """What that code shows; only its first section counts, which is for what is not negative.

    >>> sorted(format_of('mmm yyyy').parts), sorted(format_of('[h]:mm').parts)
    (['m', 'y'], ['h', 'n'])
    """
    tokens = list(_tokens(code[:255]))
    parts = frozenset(_parts([text for text, literal in tokens if not literal]))
    if parts:
        return Format(parts, elapsed=bool(re.search(r"\[(h+|m+|s+)\]", code, re.IGNORECASE)))
    return Format(mask=_mask(tokens))


def _tokens(code: str) -> Iterable[tuple[str, bool]]:
    """The tokens of the first section: text, and whether it stands as it is."""
    for found in _TOKEN.finditer(code):
        quoted, escaped, elapsed, currency, plain = found.groups()
        if quoted is not None or escaped is not None:
            yield quoted if escaped is None else escaped, True
        elif currency:
            yield currency, True
        elif elapsed:
            yield elapsed.lower(), False
        elif plain == ";":
            return
        elif plain:
            yield plain.lower(), False


def _parts(tokens: list[str]) -> Iterable[str]:
    """The parts shown; “m” is minutes after hours or before seconds."""
    figures = re.sub(r"\.0+", "", "".join(tokens))
    if re.search(r"general|e[+-]|[0#?%@]", figures):
        return
    letters = [token[0] for token in tokens if token[0] in "ymdhsebga" and token.isalpha()]
    for place, letter in enumerate(letters):
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        if letter == "m":
            yield "n" if before == "h" or after == "s" else "m"
        elif letter in "eb":
            yield "y"
        elif letter in "ydhs":
            yield letter


def _mask(tokens: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """The mask of a format that pads with zeros or sets words beside; () for any other."""
    figures = [text for text, literal in tokens if not literal and text in {"0", "#", "?"}]
    others = "".join(
        text for text, literal in tokens if not literal and text not in {"0", "#", "?"}
    )
    beside = any(literal for _, literal in tokens) or others.strip()
    plain = set(others) <= set(" -/():") and "?" not in figures
    if not plain or not figures or (figures.count("0") < 2 and not beside):
        return ()
    return tuple((text, not literal and text in {"0", "#"}) for text, literal in tokens)


def masked(number: int, mask: tuple[tuple[str, bool], ...]) -> str:
    """A whole number as its mask shows it.

    >>> masked(100, format_of("0000").mask)
    '0100'
    """
    digits = str(abs(number))
    shown: list[str] = []
    left = sum(1 for _, figure in mask if figure)
    for text, figure in reversed(mask):
        if not figure:
            shown.append(text)
            continue
        left -= 1
        taken = digits if not left else digits[-1:]
        digits = "" if not left else digits[:-1]
        shown.append(taken or ("0" if text == "0" else ""))
    return ("-" if number < 0 else "") + "".join(reversed(shown))
