"""What a file is, told by its content; and, for what is no table, the sentence that says so."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from fonds.importing.tables import stream
from fonds.records.problem import Problem, Where

HEAD = 64 * 1024
_AS_XLSX = "Open it and save it as .xlsx or as CSV UTF-8, then import that."
_TABLE_INSTEAD = "Choose the spreadsheet: CSV, XLSX or JSON Lines."


class Form(Enum):
    """The forms of table that are read, each as a person says it."""

    DELIMITED = "delimited text"
    WORKBOOK = "an Excel workbook"
    JSON_LINES = "JSON Lines"


ENDINGS = {
    ".csv": Form.DELIMITED,
    ".tsv": Form.DELIMITED,
    ".tab": Form.DELIMITED,
    ".txt": Form.DELIMITED,
    ".xlsx": Form.WORKBOOK,
    ".xlsm": Form.WORKBOOK,
    ".xls": Form.WORKBOOK,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
}

# How files begin that are no table, what each is, and what to do instead.
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "Choose the spreadsheet that the PDF was made from."),
    (b"{\\rtf", "a text in RTF", _TABLE_INSTEAD),
    (b"\x89PNG", "a picture", _TABLE_INSTEAD),
    (b"\xff\xd8\xff", "a picture", _TABLE_INSTEAD),
    (b"GIF8", "a picture", _TABLE_INSTEAD),
    (b"II*\0", "a picture", _TABLE_INSTEAD),
    (b"MM\0*", "a picture", _TABLE_INSTEAD),
    (b"SQLite format 3\0", "a database (SQLite)", "Export its table as CSV, then import that."),
    (b"\0\1\0\0Standard ", "a database (Access)", "Export its table as CSV, then import that."),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", "Unpack it, then import what is in it."),
    (b"Rar!", "an archive (RAR)", "Unpack it, then import what is in it."),
    (b"BZh", "compressed (bzip2)", "Unpack it, then import what is in it."),
    (b"\xfd7zXZ\0", "compressed (xz)", "Unpack it, then import what is in it."),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml\b|\s*<[a-z][\w:.-]*[\s>/]", re.IGNORECASE)
_OBJECT = re.compile(r"\s*\{\s*(?:\"|\}|$)")
_LIST = re.compile(r"\s*\[\s*(?:[\[{\"\]]|$)")
# What stands in a zip file that is a document of another program.
_MEMBERS: tuple[tuple[str, str, str], ...] = (
    ("word/document.xml", "a Word document", _TABLE_INSTEAD),
    ("ppt/presentation.xml", "a presentation", _TABLE_INSTEAD),
    ("xl/workbook.bin", "a binary Excel workbook (.xlsb)", _AS_XLSX),
    ("Index/Document.iwa", "a Numbers spreadsheet", _AS_XLSX),
    ("Index.zip", "a Numbers spreadsheet", _AS_XLSX),
    ("content.xml", "an OpenDocument file (.ods)", _AS_XLSX),
)


def ending(path: Path) -> str:
    """The ending of the file's name, small, without that of compression."""
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix


def told(path: Path) -> Form | Problem:
    """Which form of table the file is, or the Problem that it is none."""
    try:
        head = stream.head(path, HEAD)
        unpackable = not head and path.stat().st_size
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        return _problem(path, f"The file cannot be read: {reason}.", "Check its name and rights.")
    if unpackable:
        return _problem(
            path, "The compressed file is damaged or cut off.", "Copy it again from its source."
        )
    if not head.strip(b"\0") and head:
        return _problem(path, "The file holds nothing but zeros.", "Copy it again from its source.")
    if not head.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe"):
        return _problem(path, "The file is empty.", "Choose the file that holds the table.")
    return _by_content(path, head)


def _by_content(path: Path, head: bytes) -> Form | Problem:
    if head.startswith(_OLE):
        return _old_office(path)
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return _zipped(path)
    for beginning, what, remedy in _BEGINNINGS:
        if head.startswith(beginning):
            return _is_no_table(path, what, remedy)
    return _as_text(path, head)


def _as_text(path: Path, head: bytes) -> Form | Problem:
    text = head.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text or b"Excel.Sheet" in text[:400]:
        return _is_no_table(path, "an XML spreadsheet of 2003", _AS_XLSX)
    if _MARKUP.match(text):
        return _is_no_table(path, f"a web page{_pretending(path)}", _AS_XLSX)
    if _XML.match(text):
        return _is_no_table(path, "XML", "Choose the format with --format, or a table.")
    words = text.decode("utf-8", "replace")
    if _LIST.match(words) and not _is_delimited(path):
        return _is_no_table(
            path, "JSON with a list around everything", "Write one object a line (JSON Lines)."
        )
    return Form.JSON_LINES if _OBJECT.match(words) else Form.DELIMITED


def _is_delimited(path: Path) -> bool:
    """Columns exported from a database may be called “["Title"]”: then the ending decides."""
    return ENDINGS.get(ending(path)) is Form.DELIMITED


def _pretending(path: Path) -> str:
    return f" that is called {ending(path)}" if ending(path) in ENDINGS else ""


def _old_office(path: Path) -> Problem:
    """Files of the compound form: which program wrote it stands in the names within, in UTF-16."""
    found = _names_within(path, ("EncryptedPackage", "Workbook", "Book", "WordDocument"))
    if "EncryptedPackage" in found:
        return _problem(
            path,
            "The workbook is protected by a password.",
            "Open it, take the password off, save it, and import that.",
        )
    if found & {"Workbook", "Book"}:
        return _is_no_table(path, "an Excel workbook of the old kind (.xls)", _AS_XLSX)
    what = "a Word document of the old kind" if found else "an Office file of the old kind"
    return _is_no_table(path, what, _AS_XLSX)


def _names_within(path: Path, names: Iterable[str]) -> set[str]:
    wanted = {name: name.encode("utf-16-le") for name in names}
    found: set[str] = set()
    before = b""
    with path.open("rb") as file:
        while piece := file.read(stream.PIECE):
            found |= {name for name, spelt in wanted.items() if spelt in before + piece}
            before = piece[-64:]
    return found


def _zipped(path: Path) -> Form | Problem:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return _problem(
            path,
            "The file is a workbook or another zip file, and is damaged or cut off.",
            "Copy it again from its source, or save it again.",
        )
    if "[Content_Types].xml" in names and any(name.endswith("workbook.xml") for name in names):
        return Form.WORKBOOK
    for member, what, remedy in _MEMBERS:
        if member in names:
            return _is_no_table(path, what, remedy)
    if any(name.startswith("xl/") for name in names):
        return _problem(
            path,
            "The file is an Excel workbook from which parts are missing.",
            "Open it, let the program repair it, and save it again.",
        )
    return _is_no_table(path, "a zip file", "Unpack it, then import what is in it.")


def _is_no_table(path: Path, what: str, remedy: str) -> Problem:
    return _problem(path, f"The file is {what}, which is not read as a table.", remedy)


def _problem(path: Path, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=path.name))
