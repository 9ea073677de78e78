"""The few inline styles that say something of the words: bold, struck out, raised, hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TELLING = re.compile(
    "font-weight|font-style|text-decoration|vertical-align|display|visibility|mso-hide|page-break",
    re.IGNORECASE,
)
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Style:
    """What a style attribute says.

    shapes: names of the inline elements that it stands for, in the profile's order.
    plain: names that it takes back (`<b style="font-weight: normal">`).
    hidden: whether the reader of the source does not see the element.
    new_page: whether a page begins before it.
    """

    shapes: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    hidden: bool = False
    new_page: bool = False


NO_STYLE = Style()


def style_of(written: str) -> Style:
    """What the value of a style attribute says."""
    if len(written) > _LONGEST or not _TELLING.search(written):
        return NO_STYLE
    return _read(written.lower())


@lru_cache(maxsize=512)
def _read(written: str) -> Style:
    pairs = (part.partition(":") for part in written.split(";"))
    said = {key.strip(): value.strip() for key, _, value in pairs}
    weight = said.get("font-weight", "")
    slant = said.get("font-style", "")
    line = said.get("text-decoration", "") + " " + said.get("text-decoration-line", "")
    height = said.get("vertical-align", "")
    shapes = {
        "strong": weight.startswith(("bold", "6", "7", "8", "9")),
        "em": slant.startswith(("italic", "oblique")),
        "u": "underline" in line,
        "del": "line-through" in line,
        "sup": height.startswith("super"),
        "sub": height.startswith("sub"),
    }
    plain = {"strong": weight.startswith(("normal", "4")), "em": slant.startswith("normal")}
    return Style(
        shapes=tuple(name for name, stands in shapes.items() if stands),
        plain=tuple(name for name, stands in plain.items() if stands),
        hidden=_hidden(said),
        new_page=said.get("page-break-before", "").startswith("always"),
    )


def _hidden(said: dict[str, str]) -> bool:
    return (
        said.get("display", "").startswith("none")
        or said.get("visibility", "").startswith("hidden")
        or said.get("mso-hide", "").startswith("all")
    )
