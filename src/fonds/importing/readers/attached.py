"""Texts and files that lie beside what describes them, as patches.

`text` gives what a file with a text in it becomes: the Text, and the File of its bytes, to which
it points. `kept` gives what any other file becomes: its bytes as they are. `named` chooses by what
the file's name says.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.files import media
from fonds.importing.readers.naming import Name
from fonds.importing.readers.walking import Found
from fonds.importing.texts import conversion
from fonds.importing.texts.conversion import AS_IT_SAYS, Converted, How, called
from fonds.records.access import WITHHELD, Access
from fonds.records.file import FileRole
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.transcription import Extent, Made, Method, TextKind

# What a word processor saves holds more than its readers see: names, deletions, hidden words.
SOURCE_ACCESS: Final = Access(state=WITHHELD, reason="The source of a text: its words are public.")

_WORD_PROCESSORS = (".doc", ".docx", ".odt", ".rtf")

# What may stand before a text → the field of the Text, and the values it may have (None: any).
_MATTER: dict[str, tuple[str, type | None]] = {
    "title": ("title", None),
    "type": ("type", TextKind),
    "kind": ("type", TextKind),
    "made": ("made", Made),
    "made by": ("made_by_written", None),
    "translator": ("made_by_written", None),
    "transcriber": ("made_by_written", None),
    "made on": ("made_on", Edtf),
    "method": ("method", Method),
    "checked by": ("checked_by", None),
    "checked on": ("checked_on", Edtf),
    "extent": ("extent", Extent),
    "edition": ("edition", None),
    "rights": ("rights", None),
    "note": ("note", None),
}
_LANGUAGE = ("language", "lang")


def named(
    found: Found, told: Name, text_key: str, file_key: str, encoding: str = ""
) -> list[Patch | Problem]:
    """What a file becomes whose name says what it is; the keys are for its Text and its File."""
    if is_text(found.path.name, told):
        said = {name: getattr(told, name) for name in ("language", "type", "method", "extent")}
        values = {name: value for name, value in said.items() if value}
        keys = (text_key, file_key)
        how = How(encoding, told.lines)
        return text(found.path, told.document, keys, found.where, values, how)
    return kept(found.path, told.document, file_key, found.where, _of_file(told))


def is_text(name: str, told: Name) -> bool:
    """Whether a file of that name becomes a text."""
    return media.ending(name) in conversion.ENDINGS and told.role is None


def _of_file(told: Name) -> dict[str, Any]:
    """A file has no language of its own: what the name says of one is kept as a note."""
    words = (told.type, told.method, told.extent, told.language)
    note = ", ".join(str(word) for word in words if word)
    values: dict[str, Any] = {"note": note} if note else {}
    if told.order is not None:
        values["order"] = told.order
    if told.role is not None:
        values["role"] = told.role
    return values


def text(
    path: Path,
    document: str,
    keys: tuple[str, str],
    where: Where,
    values: Mapping[str, Any],
    how: How = AS_IT_SAYS,
) -> list[Patch | Problem]:
    """The Text and the File of a file with a text in it; or the one Problem that refuses it.

    document: the key of the document. keys: those of the Text and of the File. values: what is
    known of the Text from elsewhere (its language and type, say), which goes before what the
    file says of itself.
    """
    read = content(path, where)
    if isinstance(read, Problem):
        return [read]
    known = str(values.get("language", ""))
    made = conversion.converted(read, path.name, where, known, how)
    if isinstance(made, Problem):
        return [made]
    said, notices = _matter(made, where)
    language = {"language": made.language} if made.language else {}
    fields = {**said, **language, **values, "document": document, "body": made.body}
    source = {"document": document, "role": FileRole.SOURCE, "access": SOURCE_ACCESS}
    source |= {"name": path.name, "media_type": made.media_type}
    text_key, file_key = keys
    return [
        Patch(kind="text", key=text_key, values=fields | {"source_file": file_key}, where=where),
        Patch(kind="file", key=file_key, values=source, where=where, content=path),
        *made.notices,
        *notices,
    ]


def kept(
    path: Path, document: str, key: str, where: Where, values: Mapping[str, Any]
) -> list[Patch | Problem]:
    """The File of bytes that are kept as they are; or the one Problem that refuses it.

    Its role follows from its content, unless `values` give one: a picture is a scan.
    """
    head = content(path, where, media.HEAD)
    if isinstance(head, Problem):
        return [head]
    told = media.told(head, path.name)
    notice = _misnamed(path.name, told, where)
    if notice is not None and notice.severity is Severity.REFUSED:
        return [notice]
    fields = {"role": role(told), **values, "document": document, "media_type": told}
    fields["name"] = path.name
    patch = Patch(kind="file", key=key, values=fields, where=where, content=path)
    notices = (notice, _written_elsewhere(path.name, where))
    return [patch, *(each for each in notices if each is not None)]


def role(media_type: str) -> FileRole:
    """What bytes of that type are for, when nobody says."""
    if media.is_image(media_type) or media_type == "image/vnd.djvu":
        return FileRole.SCAN
    return FileRole.PDF if media_type == "application/pdf" else FileRole.ATTACHMENT


def content(path: Path, where: Where, most: int = conversion.LARGEST + 1) -> bytes | Problem:
    """At most so many bytes of a file, by default one more than a text may have."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        return Problem(
            found=f"The file cannot be read: {reason}.", remedy="Check its rights.", where=where
        )


def _misnamed(name: str, told: str, where: Where) -> Problem | None:
    """What to say of a name that promises something else than the content is."""
    promised = media.by_ending(name)
    if not promised or promised == told or (media.is_written(promised) and media.is_written(told)):
        return None
    if media.is_image(promised) and media.is_image(told):
        return Problem(
            found=f"The name promises “{promised}”, but the content is “{told}”; it is kept as "
            "what it is.",
            remedy=f"Give it the ending {media.ENDINGS[told][0]}.",
            where=where,
            severity=Severity.NOTICE,
        )
    return Problem(
        found=f"The name promises “{promised}”, but the content is {called(told)}.",
        remedy="Look whether the file is whole, or give it the ending of what it is.",
        where=where,
    )


def _written_elsewhere(name: str, where: Where) -> Problem | None:
    if media.ending(name) not in _WORD_PROCESSORS:
        return None
    return Problem(
        found="A word processor's file is kept as it is; its words are not read.",
        remedy="To have them as a text, save the file as a web page (.html) and add that.",
        where=where,
        severity=Severity.NOTICE,
    )


def _matter(made: Converted, where: Where) -> tuple[dict[str, Any], list[Problem]]:
    """The fields that stand before the text, and a notice of each that could not be taken."""
    said: dict[str, Any] = {}
    notices: list[Problem] = []
    for name, value in made.matter.items():
        plain = " ".join(name.lower().replace("_", " ").split())
        if plain in _LANGUAGE or not value:
            continue
        field, taken = _taken(plain, value)
        if taken is None:
            notices.append(_not_taken(name, value, field, where))
        else:
            said[field] = taken
    return said, notices


def _taken(name: str, value: object) -> tuple[str, object]:
    """The field of that name with its value; None for a value that does not fit."""
    field, allowed = _MATTER.get(name, ("", None))
    if not field or not isinstance(value, str):
        return field, None
    if allowed is Edtf:
        return field, value if _is_date(value) else None
    if allowed is None:
        return field, value
    try:
        return field, allowed(value.lower())
    except ValueError:
        return field, None


def _is_date(value: str) -> bool:
    try:
        Edtf.parse(value)
    except NotEdtf:
        return False
    return True


def _not_taken(name: str, value: object, field: str, where: Where) -> Problem:
    _, allowed = _MATTER.get(name.lower().replace("_", " "), ("", None))
    if not field:
        remedy = f"Known are: language, {', '.join(_MATTER)}."
    elif allowed is Edtf:
        remedy = "Write the date as 2026-01-31, 2026-01 or 2026."
    elif allowed is not None:
        remedy = f"It may be: {', '.join(str(each) for each in allowed)}."  # type: ignore[attr-defined]  # an enumeration
    else:
        remedy = "Write it in words, on one line."
    return Problem(
        found=f"“{name}” before the text was left out.",
        remedy=remedy,
        where=msgspec.structs.replace(where, field=name),
        severity=Severity.NOTICE,
        value=str(value)[:160],
    )
