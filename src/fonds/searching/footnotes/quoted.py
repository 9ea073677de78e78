"""The title of a citation: what stands in quotation marks, of any house."""

from __future__ import annotations

import re

from fonds.searching.footnotes.sheet import Sheet

_LONGEST = 600
_MARKS = re.compile(
    r"[“”](?P<a>[^“”]{2,}?)”|„(?P<b>[^„“”]{2,}?)[“”]|«(?P<c>[^»]{2,})»|»(?P<d>[^«]{2,}?)«"
    r"|「(?P<e>[^」]{2,})」|《(?P<f>[^》]{2,})》|『(?P<i>[^』]{2,})』|\"(?P<g>[^\"]{2,}?)\""
    r"|(?<![\w’'])[‘'](?P<h>[^‘]{4,}?)[’'](?=[\s,.;:)]|$)"
)


def title(sheet: Sheet) -> str:
    """The first words in quotation marks, taken without the marks and their comma; "" for none."""
    hit = _MARKS.search(sheet.left[: _LONGEST * 3])
    if hit is None or len(hit[0]) > _LONGEST:
        return ""
    sheet.take(*hit.span())
    said = next(group for group in hit.groups() if group)
    return said.strip().rstrip(",，").removesuffix(".").strip()
