"""Makes workbooks from raw XML, sound and broken ones, as programs and attackers write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
ROOT = (
    f'<Relationships xmlns="{PACKAGE_LINKS}"><Relationship Id="rId1" '
    f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)


def sheet(rows: str, before: str = "", after: str = "", namespace: str = MAIN) -> str:
    """A sheet's XML around its rows."""
    return (
        f'<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def row(number: int, *cells: str, attributes: str = "") -> str:
    """A row's XML."""
    return f'<row r="{number}" {attributes}>{"".join(cells)}</row>'


def words(reference: str, said: str) -> str:
    """A cell of words that stand in it."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{said}</t></is></c>'


def number(reference: str, value: str, style: int = 0) -> str:
    """A cell of a number, in one of the cell formats."""
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def styles(*codes: str) -> str:
    """Cell formats: 0 is General, then one for each code."""
    formats = "".join(
        f'<numFmt numFmtId="{170 + n}" formatCode="{code}"/>' for n, code in enumerate(codes)
    )
    cells = "".join(f'<xf numFmtId="{170 + n}"/>' for n in range(len(codes)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        f'<cellXfs><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>'
    )


def book(
    *sheets: str,
    states: Mapping[int, str] | None = None,
    properties: str = "",
    parts: Mapping[str, str | bytes | None] | None = None,
) -> bytes:
    """A workbook of those sheets: “Documents”, then “Sheet2” …

    states: the visibility of sheets, by their place. parts: added or changed; None leaves one out.
    """
    listed, links = "", ""
    members: dict[str, str | bytes | None] = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT}
    for n, content in enumerate(sheets, start=1):
        name = "Documents" if n == 1 else f"Sheet{n}"
        state = (states or {}).get(n - 1, "visible")
        listed += f'<sheet name="{name}" sheetId="{n}" state="{state}" r:id="rId{n}"/>'
        links += (
            f'<Relationship Id="rId{n}" Type="{LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        )
        members[f"xl/worksheets/sheet{n}.xml"] = content
    for name in ("styles", "sharedStrings"):
        if f"xl/{name}.xml" in (parts or {}):
            links += f'<Relationship Id="{name}" Type="{LINKS}/{name}" Target="/xl/{name}.xml"/>'
    members["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{properties}<sheets>{listed}</sheets>'
        "</workbook>"
    )
    members["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE_LINKS}">{links}</Relationships>'
    )
    return packed(members | dict(parts or {}))


def packed(members: Mapping[str, str | bytes | None]) -> bytes:
    """A zip file of those members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            if content is not None:
                package.writestr(name, content)
    return made.getvalue()


def strings(*items: str) -> str:
    """The part of shared words; each item is the XML within <si>."""
    return f'<sst xmlns="{MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'
