"""Texts and files of a row: its transcripts and translations, and the files that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec.structs import replace

from fonds.files import media
from fonds.importing.columns.document import TEXTS
from fonds.importing.columns.intake import Intake
from fonds.importing.columns.people import Naming
from fonds.importing.columns.said import Said, Value
from fonds.importing.readers.attached import SOURCE_ACCESS
from fonds.importing.texts.conversion import LARGEST, converted
from fonds.records.file import FileRole
from fonds.records.patch import Patch
from fonds.records.problem import Problem
from fonds.records.text import from_plain
from fonds.records.text_profile.attributes import language_tag
from fonds.records.text_profile.losses import Fault
from fonds.records.transcription import Method, TextKind

KINDS = {
    "transcript": TextKind.TRANSCRIPTION,
    "transcription": TextKind.TRANSCRIPTION,
    "translation": TextKind.TRANSLATION,
}
COLUMNS = (
    *(f"{name}{part}" for name in TEXTS for part in ("", " language", " file", " method", " by")),
    "files",
)
"""The columns that make records of their own, which no cell takes away again."""

_MOST_FILES = 10_000
_IN_ORDER = re.compile(r"(\d+)")


def texts(said: Said, naming: Naming, document: str, languages: tuple[str, ...]) -> list[Patch]:
    """The texts of a document's row. A transcript without a language is in the document's one."""
    found: list[Patch] = []
    for column in TEXTS:
        values = said.values.get(column, [])
        tags = marked_languages(said, column, f"{column} language", values)
        for place, (value, tag) in enumerate(zip(values, tags, strict=True)):
            own = languages[0] if column == "transcript" and len(languages) == 1 else ""
            made = _text(said, naming, document, column, tag or own, value.words)
            found.append(_with_place(made, found, place))
        found += _from_files(said, naming, document, column, languages)
    return found


def _from_files(
    said: Said, naming: Naming, document: str, column: str, languages: tuple[str, ...]
) -> Iterator[Patch]:
    """The texts that files hold, each after the file itself, which is kept as its source."""
    several = said.values.get(f"{column} file", [])
    beside = [] if said.all(column) else said.values.get(f"{column} language", [])
    for place, value in enumerate(several):
        tag = _tag(value.mark)
        if len(beside) == len(several):
            tag = beside[place].words
        elif not tag and column == "transcript" and len(languages) == 1:
            tag = languages[0]
        tag = said.language(f"{column} language", tag) if tag else ""
        found = from_file(said, naming.intake, f"{column} file", value.words, tag)
        if found is not None:
            path, values = found
            source = _file(said, naming.intake, document, path, 0, FileRole.SOURCE)
            yield source
            language = str(values["language"])
            key = text_key(naming.intake, document, KINDS[column], language)
            values |= {"document": document, "type": KINDS[column], "source_file": source.key}
            values |= _making(said, naming, column)
            yield Patch(kind="text", key=key, values=values, where=said.row.where)


def from_file(
    said: Said, intake: Intake, column: str, words: str, language: str
) -> tuple[Path, dict[str, Any]] | None:
    """The file and the language and body of the text in it; None, and told, if there is none."""
    path = named_file(said, intake, column, words)
    if path is None:
        return None
    where = replace(said.row.where, field=said.headings.get(column, column))
    with path.open("rb") as file:
        made = converted(file.read(LARGEST + 1), path.name, where, language)
    if isinstance(made, Problem):
        said.notice(column, f"“{words}” was not taken: {made.found}", made.remedy, words)
        return None
    said.problems += made.notices
    return path, {"language": made.language, "body": made.body}


def marked_languages(said: Said, column: str, beside: str, values: list[Value]) -> list[str]:
    """The language of each text: from its heading, else from the column of languages beside it."""
    given = said.values.get(beside, [])
    numbered = {value.mark: value.words for value in given if value.mark}
    plain = [value.words for value in given if not value.mark]
    open_ = [value for value in values if not _tag(value.mark) and value.mark not in numbered]
    if plain and len(plain) != len(open_) and open_:
        raise said.refusal(
            beside,
            f"“{column}” holds {len(open_)}, “{beside}” {len(plain)}.",
            f"Give each its language; easiest is to name it in the heading: {column} (ru).",
            " | ".join(plain),
        )
    rest = iter(plain if open_ else ())
    tags = []
    for value in values:
        words = numbered.get(value.mark) or _tag(value.mark) or next(rest, "")
        tags.append(said.language(beside, words) if words else "")
    return tags


def _tag(mark: str) -> str:
    return "" if mark.isdigit() else mark


def body(said: Said, intake: Intake, column: str, words: str, language: str) -> str:
    """Plain text in the profile; what was changed in it is told. "" where no prose is asked for."""
    if not intake.prose:
        return ""
    made = from_plain(words, language_tag(language), keep_lines=intake.mapping.lines == "keep")
    for loss in made.lost:
        if intake.mapping.lines == "keep" or not loss.what.startswith(Fault.LINES.value[0]):
            said.notice(column, loss.what, loss.remedy)
    return made.xhtml


def _text(said: Said, naming: Naming, document: str, column: str, tag: str, words: str) -> Patch:
    values: dict[str, Any] = {
        "document": document,
        "type": KINDS[column],
        "language": tag,
        "body": body(said, naming.intake, column, words, tag),
        **_making(said, naming, column),
    }
    key = text_key(naming.intake, document, KINDS[column], tag)
    return Patch(kind="text", key=key, values=values, where=said.row.where)


def _making(said: Said, naming: Naming, column: str) -> dict[str, Any]:
    """How the text was made, and by whom, where the row says it."""
    values: dict[str, Any] = {}
    if method := said.choice(f"{column} method"):
        values["method"] = Method(method)
    if said.all(f"{column} by"):
        values["made_by"] = tuple(naming.all("agent", f"{column} by"))
    return values


def _with_place(made: Patch, before: list[Patch], place: int) -> Patch:
    """The text, told apart from an earlier one of the same kind and language by its place."""
    if all(each.key != made.key for each in before):
        return made
    key = f"{made.key}/{place + 1}"
    return Patch(kind="text", key=key, values=made.values, where=made.where)


def text_key(intake: Intake, document: str, kind: TextKind, language: str) -> str:
    """The key of a text: its document's, its kind and its language.

    >>> from fonds.importing.columns.mapping import Mapping
    >>> text_key(Intake(Mapping()), "sheet:T-1", TextKind.TRANSLATION, "en")
    'sheet:T-1/translation/en'
    """
    return f"{_stem(intake, document)}/{kind.value}/{language or 'und'}"


def _stem(intake: Intake, document: str) -> str:
    if document.startswith("fonds:"):
        return f"{intake.mapping.name}:{document.partition(':')[2]}"
    return document


# --- Files ---


def files(said: Said, intake: Intake, document: str) -> Iterator[Patch]:
    """The files that the row names; one that is not there is told, and the row goes in."""
    order = 0
    for words in said.all("files"):
        for path in _found(said, intake, "files", words):
            order += 1
            yield _file(said, intake, document, path, order)


def _file(
    said: Said,
    intake: Intake,
    document: str,
    path: Path,
    order: int,
    role: FileRole = FileRole.ATTACHMENT,
) -> Patch:
    with path.open("rb") as file:
        media_type = media.told(file.read(media.HEAD), path.name)
    if role is FileRole.ATTACHMENT and media.is_image(media_type):
        role = FileRole.SCAN
    elif role is FileRole.ATTACHMENT and media_type == "application/pdf":
        role = FileRole.PDF
    values: dict[str, Any] = {
        "document": document,
        "role": role,
        "name": path.name,
        "media_type": media_type,
        "order": order,
    }
    if role is FileRole.SOURCE:
        values["access"] = SOURCE_ACCESS
    assert intake.folder is not None
    within = path.relative_to(intake.folder.resolve()).as_posix()
    key = f"{_stem(intake, document)}/file/{within}"
    return Patch(kind="file", key=key, values=values, content=path, where=said.row.where)


def named_file(said: Said, intake: Intake, column: str, words: str) -> Path | None:
    """The one file that a cell names, or None, and told."""
    several = _found(said, intake, column, words)
    return several[0] if len(several) == 1 else None


def _found(said: Said, intake: Intake, column: str, words: str) -> list[Path]:
    """The files that the words name, within the folder; a folder gives all in it, in order."""
    path = _within(intake.folder, words) if intake.folder else None
    if path is None:
        said.notice(
            column,
            f"“{words}” does not lie in the folder of the spreadsheet, and was not taken.",
            "Put it there, or name its folder with --files, and import again.",
            words,
        )
        return []
    several = [path] if path.is_file() else []
    if path.is_dir():
        several = sorted(filter(_is_plain, path.iterdir()), key=_naturally)[:_MOST_FILES]
    full = [each for each in several if each.stat().st_size]
    if not full:
        said.notice(
            column,
            f"The file “{words}” is {'empty' if several else 'not there'}, and was not taken.",
            "Put it beside the spreadsheet under that name, and import again.",
            words,
        )
    return full


def _within(folder: Path, words: str) -> Path | None:
    """The path, if it stays in the folder, links followed; None when it leads out of it."""
    relative = PurePosixPath(words.replace("\\", "/"))
    if relative.is_absolute() or re.match(r"[A-Za-z]:", words) or "\0" in words:
        return None
    try:
        path = (folder / relative).resolve()
    except (OSError, RuntimeError):
        return None
    return path if path.is_relative_to(folder.resolve()) else None


def _is_plain(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$")) or path.name in {"Thumbs.db", "desktop.ini"}
    return path.is_file() and not path.is_symlink() and not hidden


def _naturally(path: Path) -> list[tuple[int, str]]:
    parts = _IN_ORDER.split(path.name.casefold())
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]
